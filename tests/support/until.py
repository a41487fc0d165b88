"""Waiting for what comes in a moment where nothing else runs, as long as a busy machine takes."""

import time
from collections.abc import Callable, Sequence

import psutil  # type: ignore[import-untyped]  # it has no types

LONG = 60.0
"""Seconds: what has not come by then never does."""
LOOKING = 0.02


def until(holds: Callable[[], bool]) -> None:
    """Wait until something holds.

    Raises:
        AssertionError: It never did.
    """
    end = time.monotonic() + LONG
    while not holds():
        assert time.monotonic() < end, "it never came"
        time.sleep(LOOKING)


def runs(process: "psutil.Process") -> bool:
    """Tell whether a process has not ended; nobody may have asked for its exit code yet."""
    try:
        return bool(process.is_running() and process.status() != psutil.STATUS_ZOMBIE)
    except psutil.NoSuchProcess:  # it has gone between the two questions
        return False


def until_ended(processes: Sequence["psutil.Process"]) -> None:
    """Wait until some processes have ended.

    Raises:
        AssertionError: One never did.
    """
    until(lambda: not any(map(runs, processes)))
