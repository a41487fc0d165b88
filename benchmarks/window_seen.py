"""How long a program takes until its window is seen, told by the screen: any program is alike."""

import os
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import mss
import psutil  # type: ignore[import-untyped]

CORNER = {"left": 0, "top": 0, "width": 300, "height": 60}
"""Where the window has letters; an empty screen has one colour."""
STEP = 0.002
PATIENCE = 60.0


class Seen(NamedTuple):
    """Until the window was there: seconds on the clock, and of the processor."""

    clock: float
    processor: float


class Watcher:
    """Looks at the screen that the environment names; that has to show nothing else."""

    def __init__(self) -> None:
        self._camera = mss.mss(display=os.environ["DISPLAY"])

    def seen(self, command: Sequence[str | Path], environment: dict[str, str]) -> Seen:
        """Start a program, and end it when its window is seen.

        Raises:
            RuntimeError: No window came.
        """
        self._wait(empty=True)
        began = time.perf_counter()
        program = subprocess.Popen(list(map(str, command)), env=environment)
        try:
            self._wait(empty=False)
            times = psutil.Process(program.pid).cpu_times()
            return Seen(time.perf_counter() - began, times.user + times.system)
        finally:
            program.kill()
            program.wait()

    def close(self) -> None:
        """Look no more."""
        self._camera.close()

    def _wait(self, *, empty: bool) -> None:
        until = time.perf_counter() + PATIENCE
        while _is_empty(bytes(self._camera.grab(CORNER).raw)) != empty:
            if time.perf_counter() > until:
                raise RuntimeError("no window came")
            time.sleep(STEP)


def _is_empty(pixels: bytes) -> bool:
    return pixels == pixels[:4] * (len(pixels) // 4)
