"""From starting the process to the first painted window, against a bare PySide6 window.

Two moments of ours: the window painted, which has a limit, and the overview painted with the
example municipality read from the database. Then the frozen program, where there is one, against
the same program as it is run here, on the clock and in seconds of the processor.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from statistics import median

from benchmarks.frame import Row, medians
from benchmarks.window_seen import Watcher
from smdesk.bootstrap import open_desk
from smdesk.capture.virtual_screen import own_screen, some_screen
from tools.running import ROOT

LIMIT = 2.0
PEER = "bare PySide6 window"
FROZEN = ROOT / "dist" / "smdesk" / "smdesk"
FROZEN_LIMIT = 1.2
FROZEN_ROUNDS = 15
SOURCE = "the program not frozen"


def start(folder: Path, way: str, moment: str, *words: str) -> float:
    """Start a window in a process of its own; return the seconds until a moment.

    Both sides may keep their byte code, as an installed program does; the warm-up writes it.

    Raises:
        RuntimeError: if the window did not come; what it said last is printed.
    """
    environment = os.environ | {"PYTHONPYCACHEPREFIX": str(folder), "PYTHONFAULTHANDLER": "1"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    began = time.time()
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.start_window", way, *words],
        capture_output=True,
        text=True,
        check=False,
        env=environment,
    )
    if done.returncode:
        sys.stderr.write(done.stderr)
        raise RuntimeError(f"the window ended with {done.returncode}")
    said = dict(word.split("=") for word in done.stdout.split())
    return float(said[moment]) - began


def rows() -> Iterator[Row]:
    """Yield the two moments."""
    with tempfile.TemporaryDirectory(prefix="smdesk-bench-") as folder, some_screen():
        data = Path(folder) / "data"
        desk = open_desk(data)
        desk.example.load(desk.actor)
        desk.close()
        code = Path(folder) / "bytecode"
        bare = partial(start, code, "bare", "painted")
        for what, moment, limit in (
            ("start to first painted window", "painted", LIMIT),
            ("start to painted overview of the register", "populated", None),
        ):
            ours, peer = medians(partial(start, code, "ours", moment, str(data)), bare)
            yield Row(what=what, peer_name=PEER, ours=ours, peer=peer, limit=limit)
        if FROZEN.exists():
            with own_screen(), closing(Watcher()) as watcher:
                yield from frozen_rows(watcher, data, code)


def frozen_rows(watcher: Watcher, data: Path, code: Path) -> Iterator[Row]:
    """Yield how the frozen program starts, seen from outside; both sides keep their byte code."""
    environment = os.environ | {"PYTHONPYCACHEPREFIX": str(code)}
    rest = ("--data", data)
    program = partial(watcher.seen, (FROZEN, *rest), environment)
    source = partial(watcher.seen, (sys.executable, "-m", "smdesk", *rest), environment)
    pairs = [(program(), source()) for _ in range(1 + FROZEN_ROUNDS)][1:]
    for at, what in enumerate(("frozen start to seen window", "the same in processor time")):
        ours, peer = (median(side[at] for side in sides) for sides in zip(*pairs, strict=True))
        yield Row(what=what, peer_name=SOURCE, ours=ours, peer=peer, limit=FROZEN_LIMIT)
