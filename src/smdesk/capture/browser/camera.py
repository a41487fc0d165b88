"""Takes whole pages with an installed browser; see `ports.PageCamera`."""

import threading
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from smdesk.capture.browser.browser import VIEW, started
from smdesk.capture.browser.finding import find_browser
from smdesk.capture.browser.passing import passing, sweep
from smdesk.capture.browser.profile import Profile
from smdesk.domain.errors import SurroundingsError
from smdesk.services.ports import Clock, PageOrder, PageShot, Progress

if TYPE_CHECKING:
    from smdesk.capture.browser.session import BrowserSession


class BrowserCamera:
    """Takes pages.

    Args:
        clock: tells when a picture was taken.
        find: finds the browser.
        profile: keeps the sign-ins; without one nothing lasts.
    """

    def __init__(
        self,
        clock: Clock,
        *,
        find: Callable[[], Path] = find_browser,
        profile: Profile | None = None,
    ) -> None:
        self._clock = clock
        self._find = find
        self._profile = profile
        self._latest: BrowserSession | None = None
        self._lock = threading.Lock()

    def take(self, order: PageOrder, folder: Path, progress: Progress) -> PageShot:
        """Take a page; see `ports.PageCamera`.

        Raises:
            SurroundingsError: as the port says.
        """
        began = time.monotonic()
        session = self.session(headless=order.headless, lasting=False)
        try:
            return session.take_only(began, order, folder, progress)
        finally:
            session.close()

    def session(self, *, headless: bool = False, lasting: bool = True) -> "BrowserSession":
        """Start a browser that stays open; see `ports.PageCamera`.

        Raises:
            SurroundingsError: as the port says.
        """
        self._let_go()
        sweep()
        program, profile = self._find(), self._profile if lasting else None
        with ExitStack() as held:
            keeping = profile.use() if profile else passing()
            try:
                folder = held.enter_context(keeping)
            except OSError as error:
                raise SurroundingsError("browser_failed", reason=type(error).__name__) from error
            browser = started(program, folder, size=VIEW, headless=headless, meanwhile=_leading)
            release = held.pop_all().close
            session = self._latest = _leading()(
                browser,
                self._clock,
                release,
                attended=not headless,
                lasting=profile is not None,
            )
            return session

    def forget_sign_ins(self) -> None:
        """Empty our own profile; see `ports.PageCamera`.

        Raises:
            SurroundingsError: as the port says.
        """
        self._let_go()
        if self._profile is not None:
            self._profile.clear()

    def _let_go(self) -> None:
        """Give back what a browser held that has ended and that nobody closed."""
        with self._lock:  # several browsers without sign-ins may be started at the same time
            latest = self._latest
            if latest is None or latest.alive:
                return
            self._latest = None
        latest.close()


def _leading() -> "type[BrowserSession]":
    """Load what leads a browser: NumPy and the rest take about as long as a browser's start."""
    from smdesk.capture.browser.session import BrowserSession  # noqa: PLC0415  as just said

    return BrowserSession
