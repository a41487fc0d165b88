"""How much memory a program and all that it starts take at most, each page of it counted once.

Linux only: the proportional share (PSS) of every process in the tree, looked at again and again.
"""

import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import psutil  # type: ignore[import-untyped]  # it has no types

PAUSE = 0.05
"""Seconds between two looks."""
UNIT = 1024


@dataclass(frozen=True, slots=True)
class Peak:
    """Bytes at most: of all together at one moment, and of the program's own process."""

    tree: int
    own: int


def peak(command: Sequence[str | Path], environment: Mapping[str, str]) -> Peak:
    """Run a command and return what it took.

    Raises:
        RuntimeError: It could not be looked at: it ended at once.
    """
    started = subprocess.Popen(
        [str(word) for word in command],
        env=dict(environment),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    root = psutil.Process(started.pid)
    tree = own = 0
    while started.poll() is None:
        shares = _shares(root)
        tree, own = max(tree, sum(shares.values())), max(own, shares.get(started.pid, 0))
        time.sleep(PAUSE)
    if not tree:
        raise RuntimeError(f"{command[0]} ended before it was looked at")
    return Peak(tree, own)


def _shares(root: "psutil.Process") -> dict[int, int]:
    """Return the proportional share of each process in a tree."""
    try:
        processes = [root, *root.children(recursive=True)]
    except psutil.NoSuchProcess:
        return {}
    return {process.pid: share(process.pid) for process in processes}


def share(pid: int) -> int:
    """Return a process's proportional share in bytes; 0 when it is gone."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text("ascii").splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) * UNIT for line in lines if line.startswith("Pss:"))
