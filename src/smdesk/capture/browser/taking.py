"""One page being taken: from where it stands to the picture and what lies beside it."""

import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from smdesk.capture.browser.browser import VIEW, Browser
from smdesk.capture.browser.devtools import TROUBLE
from smdesk.capture.browser.page import TALLEST, Page
from smdesk.capture.browser.walking import Walk
from smdesk.capture.engine.composing import Composer
from smdesk.capture.engine.sink import PngSink
from smdesk.capture.engine.statement import Notes
from smdesk.domain.completeness import Seen
from smdesk.domain.errors import SurroundingsError
from smdesk.services.ports import Clock, PageOrder, PageShot, Progress

SERVER_ERROR = 400
PAPER = frozenset({"application/pdf"})
"""What a browser shows in a frame of its own, which nobody can scroll from outside."""
PNG, TEXT, ARCHIVE = FILES = "page.png", "page.txt", "page.mhtml"


class Job:
    """One page being taken.

    Args:
        browser: runs.
        page: the tab where it is, or will be; begun.
        order: what is wanted.
        folder: where the files go.
        progress: is told how far it is.
        done: is called once neither the page nor the browser is needed any more, while the rest
            of the picture is still written; not where the page broke off.
    """

    def __init__(
        self,
        browser: Browser,
        page: Page,
        order: PageOrder,
        folder: Path,
        progress: Progress,
        *,
        done: Callable[[], None] = lambda: None,
    ) -> None:
        self._browser = browser
        self._page = page
        self._order = order
        self._folder = folder
        self._progress = progress
        self._done = done
        self._notes = Notes()

    def take(self, clock: Clock, began: float, *, shown: bool) -> PageShot:
        """Take the page.

        Args:
            clock: tells when.
            began: when somebody began to wait for it, as `time.monotonic`.
            shown: take it as it stands.

        Raises:
            SurroundingsError: `page_unreachable`, `page_silent`, `page_lost`, `page_not_web`.
            GoneError, RefusedError, StuckError: The browser or the page is lost.
            OSError: The disk is full, or gone.
        """
        page, order = self._page, self._order
        marks = {"start": time.monotonic() - began}
        height = min(VIEW[1], int(TALLEST / order.scale))
        with page.view(VIEW[0], height, order.scale):
            if shown:
                page.load()
            else:
                page.open_watched(order.url)
            if page.watch.document and page.watch.document.kind in PAPER:
                raise SurroundingsError("page_not_web")
            page.enter()
            try:
                return self._taken(clock, began, marks)
            finally:
                with suppress(*TROUBLE):
                    page.ask("restart")  # the person sees the page whole again

    def _taken(self, clock: Clock, began: float, marks: dict[str, float]) -> PageShot:
        page, order = self._page, self._order
        taken_at, scale = clock(), page.scale()
        marks["load"] = time.monotonic() - began - sum(marks.values())
        with PngSink(self._folder / PNG, round(VIEW[0] * order.scale)) as sink:
            walk = Walk(page, replace(order, scale=scale), self._notes, self._progress)
            composer = Composer(walk, sink, self._notes, limit=order.max_height)
            composer.compose()
            composer.finish()
            if not sink.height:
                raise SurroundingsError("page_lost")
            marks["pages"] = time.monotonic() - began - sum(marks.values())
            title = self._kept(page, unloads=walk.unloads)
            self._judge(page)
            url, document = page.watch.url, page.watch.document
            if not self._notes.has(Seen.BROKE_OFF):
                self._done()
        marks["rest"] = time.monotonic() - began - sum(marks.values())
        return PageShot(
            completeness=self._notes.statement(sink.width, sink.height, scale),
            url=url,
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
        title = ""
        try:
            if page.ask("frames"):
                self._notes.found(Seen.FRAME_SCROLLS)
            title = page.title()
            text = str(page.ask("text", unloads))
            (self._folder / TEXT).write_text(text + "\n", "utf-8", newline="\n")
            data = page.snapshot().encode("utf-8", "surrogateescape")
            (self._folder / ARCHIVE).write_bytes(data)
        except TROUBLE:
            self._notes.found(Seen.WITHOUT_COPY)
        return title

    def _judge(self, page: Page) -> None:
        """Note what concerns the whole page."""
        notes, watch = self._notes, page.watch
        if watch.document and watch.document.status >= SERVER_ERROR:
            notes.found(Seen.ERROR_PAGE, status=watch.document.status)
        if watch.dialogs:
            notes.found(Seen.DIALOG, count=watch.dialogs)
        if watch.failed:
            notes.found(Seen.REQUESTS_FAILED, count=watch.failed)
        if watch.hung or page.unsettled:
            notes.found(Seen.UNSETTLED)
        if not self._browser.sandboxed:
            notes.found(Seen.SANDBOX_OFF)
        if self._order.until_text and notes.bound is None:
            notes.found(Seen.TEXT_NOT_FOUND)
