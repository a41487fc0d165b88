"""A browser that stays open through a round; see `ports.PageSession`."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from smdesk.capture.browser.browser import CLOSING, Browser
from smdesk.capture.browser.devtools import TROUBLE, GoneError
from smdesk.capture.browser.page import Page
from smdesk.capture.browser.tabs import Tab, Tabs
from smdesk.capture.browser.taking import FILES, Job
from smdesk.capture.windows import window_list
from smdesk.domain.completeness import Seen
from smdesk.domain.errors import SurroundingsError
from smdesk.services.ports import Clock, PageOrder, PageShot, Progress, Window

WEB = frozenset({"http", "https"})
ERROR_PAGE = "chrome-error"
"""The scheme of what a browser shows where it reached nothing."""


class BrowserSession:
    """A running browser and its tabs.

    Args:
        browser: runs.
        clock: tells when a picture was taken.
        release: gives back what the browser needs; called once it has ended.
        attended: a person sees it.
        lasting: something of it is kept, so that it has to end in order. One that passes ends
            where it no longer tells which timers a page has set: the next may tell. It ends, too,
            where a page crashed while it was taken: that can take Chromium with it a moment later.

    Raises:
        SurroundingsError: `browser_closed`; the browser is ended then.
    """

    def __init__(
        self,
        browser: Browser,
        clock: Clock,
        release: Callable[[], None],
        *,
        attended: bool,
        lasting: bool = True,
    ) -> None:
        self._browser = browser
        self._clock = clock
        self._release = release
        self._attended = attended
        self._lasting = lasting
        self._closing = threading.Lock()
        self._closed = False
        try:
            # Nobody asked for files; a page that starts a download has none to show.
            told = browser.connection.begin("Browser.setDownloadBehavior", {"behavior": "deny"})
            self._tabs = Tabs(browser.connection, self._titles, attended=attended)
            told.result()
        except TROUBLE as error:
            self.close()
            raise SurroundingsError("browser_closed") from error

    @property
    def alive(self) -> bool:
        """See `ports.PageSession`."""
        return not self._closed and self._browser.runs and self._tabs.any

    def show(self, url: str) -> None:
        """Go there; see `ports.PageSession`."""
        _check(url)
        with self._led():
            tab = self._tabs.sound()
            page = Page(tab.session, tab.watch)
            page.begin()
            page.open(url)
            self._bring(tab)

    def take(
        self, order: PageOrder, folder: Path, progress: Progress, *, shown: bool = False
    ) -> PageShot:
        """Take a page; see `ports.PageSession`."""
        return self._whole(time.monotonic(), order, folder, progress, shown=shown)

    def take_only(
        self, began: float, order: PageOrder, folder: Path, progress: Progress
    ) -> PageShot:
        """Take a page, and end the browser while the rest of the picture is written.

        Args:
            began: when somebody began to wait for it, as `time.monotonic`.
            order: as for `take`, and so are the others.
            folder: likewise.
            progress: likewise.

        Raises:
            SurroundingsError: as `take`.
        """
        return self._whole(began, order, folder, progress, done=self._begin_ending)

    def _whole(
        self,
        began: float,
        order: PageOrder,
        folder: Path,
        progress: Progress,
        *,
        shown: bool = False,
        done: Callable[[], None] = lambda: None,
    ) -> PageShot:
        if not shown:
            _check(order.url)
        paths = [folder / name for name in FILES]
        if any(path.exists() for path in paths):  # of another page, which stays as it is
            raise SurroundingsError("picture_unwritten", reason=FileExistsError.__name__)
        try:
            with self._led():
                tab = self._tabs.front() if shown else self._tabs.sound()
                page = self._begun(tab, shown=shown)
                job = Job(self._browser, page, order, folder, progress, done=done)
                shot = self._taken(tab, job, began, shown=shown)
        except BaseException:
            for path in paths:
                path.unlink(missing_ok=True)
            raise
        if not self._lasting and (page.timers.silent or tab.watch.crashed):
            self.close()  # the next page is taken by another, sooner and more surely
        return shot

    def front(self) -> None:
        """Bring the browser's window before all others; see `ports.PageSession`."""
        with self._led():
            self._bring(self._tabs.front())

    def close(self) -> None:
        """End the browser; see `ports.PageSession`."""
        self._end(CLOSING if self._lasting else 0.0)

    def _begin_ending(self) -> None:
        """End the browser beside us; `close` waits for that."""
        self._browser.drop()
        threading.Thread(target=self._end, args=(0.0,), name="ending").start()

    def _end(self, patience: float) -> None:
        with self._closing:
            if self._closed:
                return
            self._closed = True
            try:
                self._browser.close(patience=patience)
            finally:
                self._release()

    def _begun(self, tab: Tab, *, shown: bool) -> Page:
        """Return the page of a tab; one that is taken as it stands is one of the web."""
        page = Page(tab.session, tab.watch)
        page.begin()
        if shown:
            if urlsplit(tab.watch.url).scheme == ERROR_PAGE:
                raise SurroundingsError("page_unreachable", reason=tab.watch.failure)
            _check(tab.watch.url)
            _check(self._tabs.address(tab))
        return page

    def _taken(self, tab: Tab, job: Job, began: float, *, shown: bool) -> PageShot:
        with self._tabs.held(tab):
            self._tabs.bring(tab)
            shot = job.take(self._clock, began, shown=shown)
        broken = any(found.code is Seen.BROKE_OFF for found in shot.completeness.findings)
        if broken and not self._answers():
            raise GoneError("browser")
        return shot

    def _bring(self, tab: Tab) -> None:
        """Bring a tab to the front, and its window before all others as far as the system lets."""
        self._tabs.bring(tab)
        windows = self._windows()
        if windows:
            window_list().to_front(windows[0].handle)

    def _titles(self) -> list[str]:
        return [window.title for window in self._windows()]

    def _windows(self) -> list[Window]:
        """Return the browser's windows, topmost first, where a person sees them."""
        if not self._attended:
            return []
        return [one for one in window_list(self._browser.process.pid).stack() if one.ours]

    @contextmanager
    def _led(self) -> Iterator[None]:
        """Say what it means when something is lost.

        Raises:
            SurroundingsError: `browser_closed`, `page_lost`, `picture_unwritten`.
        """
        if not self.alive:
            self.close()
            raise SurroundingsError("browser_closed")
        try:
            yield
        except TROUBLE as error:
            code = "page_lost" if self._answers() else "browser_closed"
            raise SurroundingsError(code) from error
        except OSError as error:
            raise SurroundingsError("picture_unwritten", reason=type(error).__name__) from error

    def _answers(self) -> bool:
        """Tell whether the browser is still there; one that no longer answers is ended."""
        try:
            self._browser.connection.call("Browser.getVersion", patience=CLOSING)
        except TROUBLE:
            self._end(0)
        return self.alive


def _check(url: str) -> None:
    """Let pass what is a page of the web.

    Raises:
        SurroundingsError: `page_not_web`.
    """
    if urlsplit(url).scheme not in WEB:
        raise SurroundingsError("page_not_web")
