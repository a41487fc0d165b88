"""The one developer script: everything that is done to smdesk is done through it.

Standard library only, so that a fresh machine needs nothing but Python. It makes the environment
`.venv` from the locks, installs missing system packages on Debian and Ubuntu where it may, and
then hands over to the tools in the environment.
"""

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tools import axe, system
from tools.environment import prepare
from tools.running import (
    OUT,
    ROOT,
    Step,
    Stop,
    at_once,
    call,
    has_screen,
    on_virtual_screen,
    say,
)

COVERED = "*/smdesk/domain/*,*/smdesk/services/*"
COVERED_AT_LEAST = 95
MEMORY, ROOM = Path("/dev/shm"), 4 * 2**30  # noqa: S108  bytes; a folder of our own is made in it
HELD = ("tests/domain", "tests/services")
AGAIN = "postgresql or hypothesis or killed or fail or damage or tamper"
"""What runs the same lines again: on PostgreSQL, for drawn examples, for all that may go wrong.

Followed it takes twice as long or more, and of a hundred lines it alone would show not even one.
"""


def _files(folder: str) -> list[str]:
    """Return the files of tests in a folder, in order."""
    found = (ROOT / folder).rglob("test_*.py")
    return sorted(path.relative_to(ROOT).as_posix() for path in found)


WINDOWS = _files("tests/desktop")
CAMERA = "tests/capture"
PARTS: dict[str, Sequence[str]] = {
    "camera and browser": (CAMERA,),
    "all the rest": (
        "tests",
        *(f"--ignore={one}" for one in ("tests/desktop", "tests/storage", CAMERA, *HELD)),
    ),
    "domain and services, followed": (*HELD, "-k", f"not ({AGAIN})", "--cov", "--cov-report="),
    "windows, every other file": WINDOWS[::2],
    "windows, the files between": WINDOWS[1::2],
    "storage": ("tests/storage",),
    "domain and services, again": (*HELD, "-k", AGAIN),
}
"""The tests in parts, as many at a time as keep the machine busy: first the one that waits most,
for pages to come to rest, then the longest, so that none is left alone at the end.
"""
CHECKS: dict[str, tuple[str, ...]] = {  # scripts of the environment, or modules after -m
    "style (ruff)": ("ruff", "check", "."),
    "layout of code (ruff)": ("ruff", "format", "--check", "."),
    "types (mypy, strict)": ("mypy",),
    "who may know whom (import-linter)": ("lint-imports", "--no-logo"),
    "forms agree with ui/": ("-m", "tools.forms", "--check"),
    "the window's texts in both languages": ("-m", "tools.translations", "--check"),
    "all other texts in both languages": (
        "-m",
        "smdesk.words",
    ),
    "the policy's table agrees with the rules": ("-m", "tools.policy_table", "--check"),
    "templates for group policy agree with the settings": ("-m", "tools.admx", "--check"),
    "licences of all that is bundled": (
        "-m",
        "tools.licences",
    ),
    "nothing of one machine in the files": (
        "-m",
        "tools.strays",
    ),
}


def run(rest: list[str]) -> int:
    """Open the window; without a screen, do the example's whole job on a virtual one."""
    system.require(system.RUN)
    program = (prepare(), "-m", "smdesk")
    if rest or has_screen():
        return call(*program, *rest)
    folder = OUT / "demo"
    shutil.rmtree(folder, ignore_errors=True)
    say("No screen here: doing the example's whole job on a virtual one.")
    code = call(*program, "demo", "--out", folder)
    if code == 0:
        say(f"Done. Everything lies in {folder}:")
        for path in sorted(folder.iterdir()):
            say(f"  {path.name}{'/' if path.is_dir() else ''}")
    return code


def check(_rest: list[str]) -> int:
    """Judge all that can be judged without running the program."""
    python = prepare()
    say("Checks")
    return _verdict(at_once(_checks(python)))


def _checks(python: Path) -> list[Step]:
    def words(first: str, *rest: str) -> tuple[str | Path, ...]:
        start = (python, "-m") if first == "-m" else (python.with_name(first),)
        return (*start, *rest)

    return [Step(name=name, command=words(*command)) for name, command in CHECKS.items()]


def _verdict(failed: Sequence[str]) -> int:
    say(f"FAILED: {'; '.join(failed)}" if failed else "All is well.")
    return 1 if failed else 0


@contextmanager
def _quick_folder() -> Iterator[Path | None]:
    """Give a folder in memory for what tests write, where Linux has room; they flush all the time.

    Nothing is tested less: no test cuts the power, and a killed program's files stay here, too.
    """
    if not (MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ROOM):
        yield None
        return
    with tempfile.TemporaryDirectory(prefix="sm", dir=MEMORY, ignore_cleanup_errors=True) as name:
        yield Path(name)


def test(rest: list[str]) -> int:
    """Check, run all tests with a slice of the long runs, and hold the coverage."""
    system.require(system.RUN, system.TEST, system.PACKAGE, system.DEB)
    python = prepare()
    axe.fetch()
    pytest = (python, "-m", "pytest")
    if rest:  # a chosen few: neither the checks nor the coverage of all would mean anything
        return call(*on_virtual_screen(*pytest, *rest))
    say("Checks and tests, each told when it ends")
    with _quick_folder() as folder:
        tests = [
            Step(
                name=f"tests: {name}",
                command=on_virtual_screen(
                    *(*pytest, "-q", "-p", "no:cacheprovider"),
                    *(("--basetemp", folder / str(number)) if folder else ()),
                    *part,
                ),
                shown=True,
            )
            for number, (name, part) in enumerate(PARTS.items())
        ]
        frozen = Step(name="the program frozen", command=(python, "-m", "tools.packaging"))
        failed = at_once([*_checks(python), *tests[:1], frozen, *tests[1:]])
    say(f"Coverage of domain and services by branch, at least {COVERED_AT_LEAST} %")
    gate = ("--include", COVERED, f"--fail-under={COVERED_AT_LEAST}", "--skip-covered", "-m")
    if call(python, "-m", "coverage", "report", *gate):
        failed.append("coverage")
    return _verdict(failed)


def bench(rest: list[str]) -> int:
    """Measure against peers in the same run, and print the ratios."""
    system.require(system.RUN)
    return call(*on_virtual_screen(prepare(), "-m", "benchmarks", *rest))


def soak(rest: list[str]) -> int:
    """Run the long seeded tests whole, then the mutants of the domain."""
    system.require(system.RUN, system.TEST)
    python = prepare()
    axe.fetch()
    os.environ["SMDESK_SOAK"] = "full"
    long = call(*on_virtual_screen(python, "-m", "pytest", "-q", "-m", "soak", *rest))
    return max(long, call(python, "-m", "tools.mutants"))


def package(rest: list[str]) -> int:
    """Freeze the program and let it test itself; --deb, --windows: what installs it; --try it."""
    system.require(system.RUN, system.PACKAGE)
    return call(prepare(), "-m", "tools.packaging", *rest)


def release(rest: list[str]) -> int:
    """Make what is published, on the system that it is for; --dry-run says how."""
    system.require(system.RUN, system.PACKAGE)
    return call(prepare(), "-m", "tools.packaging.release", *rest)


def forms(_rest: list[str]) -> int:
    """Compile the Designer forms anew, and take their texts into the translation."""
    python = prepare()
    return call(python, "-m", "tools.forms") or call(python, "-m", "tools.translations", "--update")


def lock(_rest: list[str]) -> int:
    """Resolve anew what pyproject.toml asks for: all systems, pinned by hash, no URLs."""
    if not shutil.which("uv"):
        raise Stop("The lock is made with uv. Install it (its package is called uv), then repeat.")
    options = "--universal --python-version 3.11 --generate-hashes --upgrade --quiet"
    bare = "--no-header --no-annotate --no-emit-index-url --no-emit-find-links"
    make = ("uv", "pip", "compile", *options.split(), *bare.split())
    build, whole = "requirements-build.lock", "requirements.lock"
    first = call(*make, "--group", "build", "-o", build)
    return first or call(*make, "-c", build, "pyproject.toml", "--group", "dev", "-o", whole)


COMMANDS: dict[str, Callable[[list[str]], int]] = {
    command.__name__: command
    for command in (run, test, check, bench, soak, package, release, forms, lock)
}


def main(arguments: Sequence[str]) -> int:
    """Do one command; the words after it are passed on."""
    lines = [f"  {n:<8} {(c.__doc__ or '').splitlines()[0]}" for n, c in COMMANDS.items()]
    parser = argparse.ArgumentParser(
        prog="dev.py",
        description="Everything that is done to smdesk is done through this script.",
        epilog="\n".join(["commands:", *lines]),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("command", choices=COMMANDS, metavar="command")
    parser.add_argument("rest", nargs=argparse.REMAINDER, help="passed on to what is started")
    asked = parser.parse_args(arguments)
    try:
        return COMMANDS[asked.command](asked.rest)
    except Stop as stop:
        say(str(stop))
        return 3
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
