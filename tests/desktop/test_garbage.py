"""Where garbage is collected while a window is open: on its own thread."""

import gc
import threading
import weakref
from concurrent.futures import ThreadPoolExecutor

from pytestqt.qtbot import QtBot

from smdesk.desktop.garbage import collect_due, collecting_here

MANY = 20_000


class Ring:
    """Garbage that only the collector finds."""

    def __init__(self) -> None:
        self.itself = self


def test_only_the_windows_thread_collects(qtbot: QtBot) -> None:
    ended: list[int] = []
    threshold = gc.get_threshold()
    try:
        with collecting_here():
            gc.set_threshold(100, 5, 5)
            gc.collect()
            weakref.finalize(Ring(), lambda: ended.append(threading.get_ident()))
            with ThreadPoolExecutor(1) as pool:  # a job reads much
                read = pool.submit(lambda: [{1} for _ in range(MANY)]).result()
            assert ended == []
            qtbot.waitUntil(lambda: ended == [threading.get_ident()])
            assert len(read) == MANY  # held until now: what is let go is not counted any more
    finally:
        gc.set_threshold(*threshold)
    assert gc.isenabled()


def test_older_things_are_looked_at_now_and_then() -> None:
    threshold = gc.get_threshold()
    try:
        with collecting_here():
            gc.set_threshold(10, 1, 1)
            gc.collect()
            ring = Ring()
            for generation in (0, 1):
                gc.collect(generation)  # it is one of the oldest
            ended = weakref.ref(ring)
            del ring
            for _ in range(20):
                held: list[list[int]] = [[] for _ in range(100)]
                collect_due()
            assert held
            assert ended() is None
    finally:
        gc.set_threshold(*threshold)
