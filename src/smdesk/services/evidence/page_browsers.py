"""Browsers that nobody attends, each lent to one thread at a time, and what they tell together."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from smdesk.domain.errors import SurroundingsError
from smdesk.services.ports import PageCamera, PageSession, Progress


class Browsers:
    """Lends browsers, which are started when they are needed.

    Where another one can't be started, those that run do the work.

    Args:
        camera: starts them.
        most: so many at once, at least one.
        headless: show no window.
    """

    def __init__(self, camera: PageCamera, most: int, *, headless: bool) -> None:
        self._camera = camera
        self._most = most
        self._headless = headless
        self._changed = threading.Condition()
        self._free: list[PageSession] = []
        self._all: list[PageSession] = []
        self._starting = 0
        self._closed = False

    @contextmanager
    def lent(self) -> Iterator[PageSession]:
        """Lend one that lives; one that ended meanwhile is followed by another.

        Raises:
            SurroundingsError: as `ports.PageCamera.session`; `browser_closed` once all are closed.
        """
        while (session := self._waiting() or self._started()) is None:
            pass  # there is no room for another: one that runs will be free
        try:
            yield session
        finally:
            self._back(session)

    def close(self) -> None:
        """End all, also those that are lent: what they take fails."""
        with self._changed:
            self._closed = True
            ending = list(self._all)
            self._changed.notify_all()
        for session in ending:
            session.close()

    def _waiting(self) -> PageSession | None:
        """Return one that is free, in time; None if another is to be started, counted already."""
        with self._changed:
            self._changed.wait_for(lambda: self._closed or bool(self._free) or self._room)
            if self._closed:
                raise SurroundingsError("browser_closed")
            if not self._free:
                self._starting += 1
                return None
            session = self._free.pop()
        if session.alive:
            return session
        self._back(session)
        return self._waiting()

    @property
    def _room(self) -> bool:
        return len(self._all) + self._starting < self._most

    def _started(self) -> PageSession | None:
        """Start one; return None if it can't be, and another runs or starts."""
        session = None
        try:
            session = self._camera.session(headless=self._headless, lasting=False)
        except SurroundingsError:
            with self._changed:
                self._most = len(self._all) + self._starting - 1
                if not self._most:
                    self._most = 1
                    raise
        finally:
            self._begun(session)
        return session

    def _begun(self, session: PageSession | None) -> None:
        with self._changed:
            self._starting -= 1
            closed = self._closed
            if session is not None:
                self._all.append(session)
            self._changed.notify_all()
        if closed and session is not None:
            session.close()

    def _back(self, session: PageSession) -> None:
        alive = session.alive
        with self._changed:
            if alive:
                self._free.append(session)
            else:
                self._all.remove(session)
            self._changed.notify_all()
        if not alive:
            session.close()


class Together:
    """How far several pages are, told as one.

    Args:
        progress: is told, by one thread at a time.
    """

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._lock = threading.Lock()
        self._pages: dict[int, tuple[int, int]] = {}

    def page(self, number: int) -> "OnePage":
        """Return what one page tells."""
        return OnePage(self, number)

    @property
    def cancelled(self) -> bool:
        """Whether somebody asked to stop."""
        return self._progress.cancelled

    def tell(self, number: int, done: int, of: int, what: str) -> None:
        """Take note of how far one page is, and tell how far all are that have begun."""
        with self._lock:
            self._pages[number] = done, of
            alls = self._pages.values()
            self._progress(sum(one for one, _ in alls), sum(one for _, one in alls), what)


class OnePage:
    """How far one page is; see `ports.Progress`.

    Args:
        together: tells it with the others.
        number: the page's.
    """

    def __init__(self, together: Together, number: int) -> None:
        self._together = together
        self._number = number

    def __call__(self, done: int, of: int, what: str = "") -> None:
        """Report a step."""
        self._together.tell(self._number, done, of, what)

    @property
    def cancelled(self) -> bool:
        """Whether somebody asked to stop."""
        return self._together.cancelled
