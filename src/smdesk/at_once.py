"""Work on other threads: the same on many things, several at once; and what may never come back.

Reading and hashing let other threads run meanwhile, so that two cores verify nearly twice as fast.
"""

import os
from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Thread
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")
AHEAD = 2
"""So many things for each thread are begun before the first answer is wanted: memory is flat."""
MOST = 8
"""More threads than this only make a disk seek."""


def cores() -> int:
    """Return how many threads can truly run at once, at most `MOST`."""
    there = os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else ()
    return min(MOST, len(there) or os.cpu_count() or 1)


def in_order(work: Callable[[T], R], items: Iterable[T], threads: int) -> Generator[R, None, None]:
    """Yield the answer for each item, in the items' order.

    Closing the iterator lets what is under way end, and begins nothing more.

    Args:
        work: does one; what it raises is raised when its turn comes.
        items: read as far ahead as the threads need.
        threads: with one, each item is done when its answer is asked for, by whoever asks.
    """
    if threads == 1:
        yield from map(work, items)
        return
    with ThreadPoolExecutor(threads) as pool:
        begun: deque[Future[R]] = deque()
        try:
            for item in items:
                begun.append(pool.submit(work, item))
                if len(begun) > AHEAD * threads:
                    yield begun.popleft().result()
            while begun:
                yield begun.popleft().result()
        finally:
            for future in begun:
                future.cancel()


def within(seconds: float, work: Callable[[], T]) -> T:
    """Return what a work returns, or raise what it raises; it is waited for no longer than so.

    Names are looked up without any limit, and a server may send a byte now and then for ever. What
    has not ended is left behind on its thread, so it must write nothing.

    Raises:
        TimeoutError: it has not ended.
    """
    answer: Future[T] = Future()
    Thread(target=_settle, args=(answer, work), daemon=True).start()
    return answer.result(seconds)


def _settle(answer: "Future[T]", work: Callable[[], T]) -> None:
    try:
        answer.set_result(work())
    except Exception as error:  # noqa: BLE001  a bug is told by who waits, not by a lost thread
        answer.set_exception(error)
