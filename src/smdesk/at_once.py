"""Work on other threads: the same on many things, several at once; and what may never come back.

Reading and hashing let other threads run meanwhile, so that two cores verify nearly twice as fast.
"""

import os
from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Future
from contextlib import suppress
from functools import partial
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TypeAlias, TypeVar

T = TypeVar("T")
R = TypeVar("R")
Todo: TypeAlias = SimpleQueue[Callable[[], None] | None]
"""What nobody has begun yet; None ends a thread."""
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

    Who asks is one of the threads: one that only waited would be woken for each answer, and take a
    core from those that work.

    Closing the iterator lets what is under way end, and begins nothing more.

    Args:
        work: does one; what it raises is raised when its turn comes.
        items: read as far ahead as the threads need.
        threads: with one, each item is done when its answer is asked for.
    """
    todo: Todo = SimpleQueue()
    begun: deque[Future[R]] = deque()
    hands = [Thread(target=_do, args=(todo,), daemon=True) for _ in range(threads - 1)]
    for hand in hands:
        hand.start()
    try:
        for item in items:
            begun.append(Future())
            todo.put(partial(_settle, begun[-1], partial(work, item)))
            if len(begun) > AHEAD * threads:
                yield _helped(begun.popleft(), todo)
        while begun:
            yield _helped(begun.popleft(), todo)
    finally:
        _end(todo, hands)


def _do(todo: Todo) -> None:
    for one in iter(todo.get, None):
        one()


def _helped(answer: "Future[R]", todo: Todo) -> R:
    """Wait for an answer, and do what nobody has begun until it is there."""
    with suppress(Empty):
        while not answer.done() and (one := todo.get_nowait()):
            one()
    return answer.result()


def _end(todo: Todo, hands: list[Thread]) -> None:
    """Take back what nobody has begun, and wait for what is under way."""
    with suppress(Empty):
        while True:
            todo.get_nowait()
    for _ in hands:
        todo.put(None)
    for hand in hands:
        hand.join()


def begun(works: Iterable[Callable[[], R]], threads: int) -> list["Future[R]"]:
    """Begin works that wait for others, and return their answers, in their order, at once.

    Who asks is free meanwhile, and may cancel what nobody has begun. What never ends is left behind
    on its thread, which doesn't keep the program, so it must write nothing.
    """
    todo: Todo = SimpleQueue()
    answers: list[Future[R]] = []
    for work in works:
        answers.append(Future())
        todo.put(partial(_settle, answers[-1], work))
    for _ in range(threads):
        todo.put(None)
        Thread(target=_do, args=(todo,), daemon=True).start()
    return answers


def within(seconds: float, work: Callable[[], T]) -> T:
    """Return what a work returns, or raise what it raises; it is waited for no longer than so.

    Names are looked up without any limit, and a server may send a byte now and then for ever. What
    has not ended is left behind, as by `begun`.

    Raises:
        TimeoutError: it has not ended.
    """
    return begun([work], 1)[0].result(seconds)


def _settle(answer: "Future[T]", work: Callable[[], T]) -> None:
    if not answer.set_running_or_notify_cancel():
        return
    try:
        answer.set_result(work())
    except BaseException as error:
        answer.set_exception(error)  # a bug is told by who waits, not by a lost thread
        if not isinstance(error, Exception):
            raise
