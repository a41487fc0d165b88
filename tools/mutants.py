"""Do the tests of the domain notice faults? A seeded choice of mutants says how many.

Our own rather than mutmut 3: that one can't draw a seeded sample, has no Windows, and rewrites
the whole project with trampolines, while ours is a copy of the package on PYTHONPATH. What it
changes is in mutating.py.
"""

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path
from queue import SimpleQueue

from tools.mutating import Mutant, mutants
from tools.running import ROOT, say

SOURCE = ROOT / "src"
DOMAIN = SOURCE / "smdesk" / "domain"
TESTS = ROOT / "tests" / "domain"
AT_LEAST = 85  # per cent caught
WORKERS = 2
WIDTH = 90  # of what is shown of a changed line
# pytest's own settings for these runs: the project's ask for plugins that only cost time here.
SETTINGS = """[pytest]
filterwarnings = error
markers = soak: left out here
"""
LEFT_OUT = ("cacheprovider", "pytest-qt", "pytest_cov")


@dataclass(frozen=True, slots=True)
class Bench:
    """A folder with a copy of the package, in which one mutant at a time is tried."""

    folder: Path

    def prepare(self) -> None:
        """Copy the package, and check that the copy is what a test would import."""
        shutil.copytree(
            SOURCE, self.folder / "src", ignore=shutil.ignore_patterns("__pycache__", "*.pyc")
        )
        (self.folder / "pytest.ini").write_text(SETTINGS, "utf-8")

    def environment(self) -> dict[str, str]:
        """Put the copy before the installed package; no byte code, which goes by whole seconds."""
        places = os.pathsep.join((str(self.folder / "src"), str(ROOT)))
        return os.environ | {"PYTHONPATH": places, "PYTHONDONTWRITEBYTECODE": "1"}

    def tests_pass(self, patience: float) -> bool:
        """Run the domain's tests on the copy; false when one fails or `patience` seconds pass."""
        left_out = [word for name in LEFT_OUT for word in ("-p", f"no:{name}")]
        settings = ("-c", self.folder / "pytest.ini", "--rootdir", ROOT)
        command = (sys.executable, "-m", "pytest", *left_out, "-xq", "-m", "not soak", *settings)
        try:
            done = subprocess.run(
                [*map(str, command), str(TESTS)],
                cwd=self.folder,
                env=self.environment(),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                timeout=patience,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return False
        return done.returncode == 0

    @contextmanager
    def holding(self, mutant: Mutant, source: str) -> Iterator[None]:
        """Put a mutant into the copy, and the whole file back afterwards."""
        target = self.folder / "src" / mutant.path.relative_to(SOURCE)
        whole = target.read_bytes()
        target.write_text(source, "utf-8")
        try:
            yield
        finally:
            target.write_bytes(whole)


def choose(count: int, seed: int) -> list[Mutant]:
    """Return `count` mutants of the domain, the same ones for the same seed and source."""
    everyone = [one for path in sorted(DOMAIN.rglob("*.py")) for one in mutants(path)]
    chooser = random.Random(seed)  # noqa: S311  a sample, not a secret
    chosen = chooser.sample(range(len(everyone)), min(count, len(everyone)))
    say(f"{len(everyone)} mutants can be made; {len(chosen)} tried (seed {seed})")
    return [everyone[number] for number in sorted(chosen)]


def survivors(chosen: Sequence[Mutant], folder: Path) -> list[Mutant]:
    """Try the mutants on two benches at once, and return those that no test noticed.

    Raises:
        SystemExit: The tests don't pass without any fault.
    """
    benches: SimpleQueue[Bench] = SimpleQueue()
    for number in range(WORKERS):
        bench = Bench(folder / str(number))
        bench.prepare()
        benches.put(bench)
    began = time.monotonic()
    if not bench.tests_pass(600):
        sys.exit("The tests of the domain fail without any fault: mend that first.")
    patience = 20 + 5 * (time.monotonic() - began)
    prepared = [(mutant, mutant.source()) for mutant in chosen]

    def survives(one: tuple[Mutant, str]) -> bool:
        bench = benches.get()
        try:
            with bench.holding(*one):
                return bench.tests_pass(patience)
        finally:
            benches.put(bench)

    with ThreadPoolExecutor(WORKERS) as pool:
        lived = list(pool.map(survives, prepared))
    return [mutant for mutant, alive in zip(chosen, lived, strict=True) if alive]


def excerpts(difference: Sequence[str]) -> Iterator[str]:
    """Yield the changed lines, long ones cut down to what surrounds the change."""
    columns = zip(*(line[1:] for line in difference), strict=False)
    same = sum(1 for _ in takewhile(lambda letters: len(set(letters)) == 1, columns))
    start = max(1, same - WIDTH // 2) if max(map(len, difference)) > WIDTH else 1
    for line in difference:
        yield f"    {line[0]} {line[start : start + WIDTH].strip()}"


def main(arguments: Sequence[str]) -> int:
    """Print the survivors and the score; 1 when too few were caught."""
    parser = argparse.ArgumentParser(description="Faults in the domain that no test notices.")
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=20)
    asked = parser.parse_args(arguments)
    chosen = choose(asked.count, asked.seed)
    with tempfile.TemporaryDirectory() as folder:
        alive = survivors(chosen, Path(folder))
    for mutant in alive:
        say(f"{mutant.path.relative_to(ROOT)}:{mutant.line}: survived")
        say("\n".join(excerpts(mutant.difference())))
    score = 100 * (1 - len(alive) / len(chosen))
    say(f"{len(chosen) - len(alive)} of {len(chosen)} caught: {score:.1f} %, wanted {AT_LEAST} %")
    return 0 if score >= AT_LEAST else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
