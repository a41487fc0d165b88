"""Collecting garbage on the window's own thread, and on no other.

Python collects on whichever thread happens to make the next object. What Qt made may not end there:
a timer can't be stopped from another thread, and PySide hands only widgets over to theirs.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QTimer

PAUSE = 1000
"""Milliseconds between two looks, which cost nothing."""
OLDEST = 2


@contextmanager
def collecting_here() -> Iterator[None]:
    """Collect in the calling thread's event loop alone, as often as the thresholds say."""
    timer = QTimer()
    timer.setInterval(PAUSE)
    timer.timeout.connect(collect_due)
    gc.disable()
    timer.start()
    try:
        yield
    finally:
        timer.stop()
        gc.enable()


def collect_due() -> None:
    """Collect the oldest generation that is due; counting goes on while collecting is off."""
    counts, thresholds = gc.get_count(), gc.get_threshold()
    for generation in range(OLDEST, -1, -1):
        if counts[generation] > thresholds[generation]:
            gc.collect(generation)
            return
