"""Takes whole pages with an installed browser; see `ports.PageCamera`."""

import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

from smdesk.capture.browser.browser import Browser, running
from smdesk.capture.browser.devtools import GoneError, RefusedError, StuckError
from smdesk.capture.browser.finding import find_browser
from smdesk.capture.browser.page import Page
from smdesk.capture.browser.profile import passing
from smdesk.capture.browser.walking import Walk
from smdesk.capture.engine.composing import Composer
from smdesk.capture.engine.sink import PngSink
from smdesk.capture.engine.statement import Notes
from smdesk.domain.completeness import Seen
from smdesk.domain.errors import SurroundingsError
from smdesk.services.ports import Clock, PageOrder, PageShot, Progress

VIEW = (1280, 1000)
"""The page's own pixels: a window on a usual screen."""
TALLEST = 4000
"""Pixels of a picture that the browser is asked for at once."""
SERVER_ERROR = 400
PNG, TEXT, ARCHIVE = "page.png", "page.txt", "page.mhtml"
Profile = Callable[[], AbstractContextManager[Path]]


class BrowserCamera:
    """Takes pages.

    Args:
        clock: tells when a picture was taken.
        find: finds the browser.
        profile: hands out the browser's folder.
    """

    def __init__(
        self, clock: Clock, *, find: Callable[[], Path] = find_browser, profile: Profile = passing
    ) -> None:
        self._clock = clock
        self._find = find
        self._profile = profile

    def take(self, order: PageOrder, folder: Path, progress: Progress) -> PageShot:
        """Take a page; see `ports.PageCamera`.

        Raises:
            SurroundingsError: as the port says.
        """
        began = time.monotonic()
        program = self._find()
        try:
            with (
                self._profile() as profile,
                running(program, profile, size=VIEW, headless=order.headless) as browser,
            ):
                return Job(browser, order, folder, progress).take(self._clock, began)
        except (GoneError, RefusedError, StuckError) as error:
            raise SurroundingsError("page_lost") from error
        except OSError as error:
            raise SurroundingsError("picture_unwritten", reason=type(error).__name__) from error


class Job:
    """One page being taken.

    Args:
        browser: runs.
        order: what is wanted.
        folder: where the files go.
        progress: is told how far it is.
    """

    def __init__(
        self, browser: Browser, order: PageOrder, folder: Path, progress: Progress
    ) -> None:
        self._browser = browser
        self._order = order
        self._folder = folder
        self._progress = progress
        self._notes = Notes()

    def take(self, clock: Clock, began: float) -> PageShot:
        """Take the page."""
        with self._browser.page() as session:
            return self._take(Page(session), clock, began)

    def _take(self, page: Page, clock: Clock, began: float) -> PageShot:
        order = self._order
        marks = {"start": time.monotonic() - began}
        height = min(VIEW[1], int(TALLEST / order.scale))
        page.open(order.url, width=VIEW[0], height=height, scale=order.scale)
        page.enter()
        taken_at = clock()
        marks["load"] = time.monotonic() - began - sum(marks.values())
        with PngSink(self._folder / PNG, round(VIEW[0] * order.scale)) as sink:
            walk = Walk(page, order, self._notes, self._progress)
            composer = Composer(walk, sink, self._notes, limit=order.max_height)
            composer.compose()
            composer.finish()
            if not sink.height:
                raise SurroundingsError("page_lost")
            marks["pages"] = time.monotonic() - began - sum(marks.values())
            title = self._kept(page, unloads=walk.unloads)
        marks["rest"] = time.monotonic() - began - sum(marks.values())
        self._judge(page)
        document = page.watch.document
        return PageShot(
            completeness=self._notes.statement(sink.width, sink.height, order.scale),
            url=page.watch.url,
            title=title,
            status=document.status if document else 0,
            headers=document.headers if document else {},
            browser=self._browser.name,
            taken_at=taken_at,
            seconds={name: round(value, 3) for name, value in marks.items()},
            restarts=composer.restarts,
        )

    def _kept(self, page: Page, *, unloads: bool) -> str:
        """Write text and MHTML beside the picture, as far as the page is still there."""
        try:
            title = page.title()
            text = str(page.ask("text", unloads))
            (self._folder / TEXT).write_text(text + "\n", "utf-8")
            if page.ask("frames"):
                self._notes.found(Seen.FRAME_SCROLLS)
            data = page.snapshot().encode("utf-8", "surrogateescape")
            (self._folder / ARCHIVE).write_bytes(data)
        except (GoneError, RefusedError, StuckError):
            return ""
        return title

    def _judge(self, page: Page) -> None:
        """Note what concerns the whole page."""
        notes, watch = self._notes, page.watch
        if watch.document and watch.document.status >= SERVER_ERROR:
            notes.found(Seen.ERROR_PAGE, status=watch.document.status)
        if watch.dialogs:
            notes.found(Seen.DIALOG, count=watch.dialogs)
        if watch.hung or page.unsettled:
            notes.found(Seen.UNSETTLED)
        if not self._browser.sandboxed:
            notes.found(Seen.SANDBOX_OFF)
        if self._order.until_text and notes.bound is None:
            notes.found(Seen.TEXT_NOT_FOUND)
