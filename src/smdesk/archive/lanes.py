"""Work on a share that may never return: done beside, one at a time, waited for no longer than so.

A thread that hangs in the operating system cannot be ended. It is left behind, and until it comes
back nothing else is begun: two that wake up must never write the same.
"""

import os
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, wait
from pathlib import Path
from typing import TypeVar, cast

from smdesk.domain.errors import SurroundingsError

T = TypeVar("T")
PATIENCE = 10.0
"""Seconds that a share has to answer."""
SLOWEST = 500_000
"""Bytes a second: a slower share is not waited for, whatever it has begun it may finish."""
GOOD_FOR = 2.0
"""Seconds that an answer counts; a share that goes meanwhile fails by itself."""
GONE_FOR = 15.0
"""Seconds that a missing answer counts, so that nobody waits again for each of many things."""


class Lane:
    """Does one thing at a time for somebody who waits a limited while.

    Args:
        root: names the share in errors.
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        self._free = threading.Lock()
        self._late: Future[object] | None = None

    def run(self, work: Callable[[], T], limit: float) -> T:
        """Return what a work returns, or raise what it raises.

        Args:
            work: may go on after the limit; nothing else is begun until it has ended.
            limit: seconds.

        Raises:
            SurroundingsError: `archive_unreachable`, after the limit, or when an earlier work has
                not come back.
        """
        if self._late is not None or not self._free.acquire(timeout=limit):
            raise self._gone()
        answer: Future[T] = Future()
        threading.Thread(target=self._do, args=(work, answer), daemon=True).start()
        wait({answer}, limit)
        self._late = cast("Future[object]", answer)
        if answer.done():  # asked after it is called late, so that its thread cannot miss that
            self._is_back(answer)
            return answer.result()
        raise self._gone()

    def _is_back(self, answer: "Future[T]") -> None:
        if self._late is answer:
            self._late = None

    def _do(self, work: Callable[[], T], answer: "Future[T]") -> None:
        try:
            answer.set_result(work())
        except BaseException as error:  # noqa: BLE001  whoever waits is to have it
            answer.set_exception(error)
        finally:
            self._is_back(answer)
            self._free.release()

    def _gone(self) -> SurroundingsError:
        return SurroundingsError("archive_unreachable", path=self._root, reason="")


class Reach:
    """Tells whether a folder on a share answers.

    Args:
        root: the folder. An empty one does not count: it may be where a share is to be mounted.
        patience: seconds that it has.
        good_for: seconds that an answer counts.
        gone_for: seconds that a missing answer counts.
    """

    def __init__(
        self,
        root: Path,
        *,
        patience: float = PATIENCE,
        good_for: float = GOOD_FOR,
        gone_for: float = GONE_FOR,
    ) -> None:
        self._root = root
        self._patience = patience
        self._good_for, self._gone_for = good_for, gone_for
        self._lane = Lane(root)
        self._asking = threading.Lock()
        self._answered, self._until = False, 0.0

    def answers(self, *, fresh: bool = False) -> bool:
        """Tell whether the folder is there and holds something; asked anew where `fresh`."""
        with self._asking:
            if fresh or time.monotonic() >= self._until:
                self._answered = self._ask()
                good_for = self._good_for if self._answered else self._gone_for
                self._until = time.monotonic() + good_for
            return self._answered

    def _ask(self) -> bool:
        try:
            return self._lane.run(lambda: holds_something(self._root), self._patience)
        except SurroundingsError:
            return False


class Answers:
    """Tells whether folders are there, in a limited while each.

    Args:
        patience: seconds that each has; one that once let them pass is gone until it comes back.
    """

    def __init__(self, patience: float = PATIENCE) -> None:
        self._patience = patience
        self._lanes: dict[Path, Lane] = {}

    def __call__(self, folder: Path) -> bool:
        """Tell whether a folder is there and answers."""
        lane = self._lanes.setdefault(folder, Lane(folder))
        try:
            return lane.run(folder.is_dir, self._patience)
        except (OSError, SurroundingsError):
            return False


def holds_something(folder: Path) -> bool:
    """Tell whether a folder can be read and is not empty."""
    try:
        with os.scandir(folder) as entries:
            return next(entries, None) is not None
    except OSError:
        return False
