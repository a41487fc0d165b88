"""One page in the browser: go there, ask it, and know what it has still to do."""

import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

from smdesk.capture.browser.calm import Calm
from smdesk.capture.browser.devtools import (
    TROUBLE,
    Answer,
    GoneError,
    RefusedError,
    Session,
    StuckError,
    Values,
)
from smdesk.capture.browser.scripts import script
from smdesk.capture.browser.timers import Timers
from smdesk.capture.browser.watching import DOMAINS, Watch
from smdesk.domain.errors import SurroundingsError

LOADING = 20.0
"""Seconds that a page may take to load; then it is taken as far as it has come."""
GLANCE = 0.5
"""Seconds between two looks at whether a page that loads waits for what hangs."""
TALLEST = 4000
"""Pixels of a picture that the browser is asked for at once."""
WORLD = "smdesk"
"""The name of ours, in which the page's scripts see nothing of us."""


class Page:
    """A page in a tab.

    Args:
        session: the tab.
        watch: hears it.
        clock: seconds.
    """

    def __init__(
        self, session: Session, watch: Watch, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._session = session
        self.watch = watch
        self.clock = clock
        self._world = 0
        self._size = (0, 0, 1.0)
        """The view's width, height and scale."""
        self.restless = False
        """Whether something on the page never stands still."""
        self.unsettled = False
        """Whether a view had to be taken before it had settled."""
        self.timers = Timers(session, clock)
        self.calm = Calm(session, watch, self.evaluate, self._nothing_left, self._watched)
        self.bands: list[Values] = []
        """What was taken out of the view since somebody last looked."""

    def begin(self) -> None:
        """Close what asks something, and be sure that from here on nothing is missed.

        A tab that has just opened may be slow to listen.
        """
        self.watch.begin()
        for domain in DOMAINS:
            self._session.call(f"{domain}.enable")
        before = self.watch.navigations
        frame = self._session.call("Page.getFrameTree")["frameTree"]["frame"]
        self.watch.stands(frame, before)

    @contextmanager
    def view(self, width: int, height: int, scale: float) -> Iterator[None]:
        """Give the view a size of ours for as long as the block lasts.

        Args:
            width: the page's own pixels.
            height: likewise.
            scale: pixels of the picture for each of them.
        """
        call = self._session.call
        self.timers.begin()
        try:
            call("Emulation.setScrollbarsHidden", {"hidden": True})
            self._size = width, height, scale
            self.resize(height)
            yield
        finally:
            self.timers.end()
            with suppress(*TROUBLE):
                call("Emulation.setScrollbarsHidden", {"hidden": False})
                call("Emulation.clearDeviceMetricsOverride")

    @property
    def tallest(self) -> int:
        """How tall a view may be, in the page's own pixels."""
        return int(TALLEST / self._size[2])

    def grow(self, height: int) -> bool:
        """Make the view taller, if nothing on the page shows or hears of that; tell whether it is.

        Args:
            height: the page's own pixels.

        Raises:
            GoneError: The page is gone.
        """
        looks = self.evaluate(script("heights.js"))
        if not looks or self.calm.hears_of_height():
            return False
        changes = self.state()["changes"]
        self.resize(height)
        self.ask("grown", self._size[1])
        self.ask("drawn")
        self.calm.wake()
        state = self.state()
        same = state["whole"] == height and state["changes"] == changes
        if same and self.evaluate(script("heights.js")) == looks:
            return True
        self.shrink()
        return False

    def shrink(self) -> None:
        """Give the view its own height back.

        Raises:
            GoneError: The page is gone.
        """
        self.resize(self._size[1])
        self.ask("grown", 0)
        self.ask("drawn")
        self.calm.wake()

    def resize(self, height: int) -> None:
        """Give the view another height; see `view`."""
        width, _, scale = self._size
        metrics = {"width": width, "height": height, "deviceScaleFactor": scale, "mobile": False}
        self._session.call("Emulation.setDeviceMetricsOverride", metrics)

    def open(self, url: str) -> None:
        """Go to an address.

        Raises:
            SurroundingsError: `page_unreachable`, `page_silent`; `page_not_web` for a file that is
                downloaded.
        """
        self.watch.leaving = True
        try:
            answer = self._session.call("Page.navigate", {"url": url}, LOADING)
        except StuckError as error:
            raise SurroundingsError("page_silent") from error
        finally:
            self.watch.leaving = False
        if answer.get("isDownload"):
            raise SurroundingsError("page_not_web")
        if answer.get("errorText"):
            raise SurroundingsError("page_unreachable", reason=answer["errorText"])
        self.load(answer.get("loaderId", ""))  # none for another place of the same page

    def open_watched(self, url: str) -> None:
        """Go to an address as `open` does, within `view`, and note all that the page does."""
        self.timers.expect()
        ours = {"source": script("page.js"), "worldName": WORLD}
        added = self._session.call("Page.addScriptToEvaluateOnNewDocument", ours)
        try:
            self.open(url)
        finally:
            with suppress(*TROUBLE):
                self._session.call("Page.removeScriptToEvaluateOnNewDocument", added)

    def load(self, loader: str = "") -> None:
        """Wait until the page has loaded, or for some time.

        Args:
            loader: what the browser calls the page that is to come; empty for the one there is.
        """
        watch = self.watch
        until = self.clock() + LOADING
        while not (watch.loaded and watch.came(loader)) and not (watch.crashed or watch.asking):
            hangs = watch.parsed and not watch.pending() and watch.hung
            if self.clock() >= until or (hangs and watch.came(loader)):
                self.unsettled = True
                return
            watch.wait(min(GLANCE, until - self.clock()))

    def enter(self) -> None:
        """Make our world in the page that is there now, if it isn't there yet."""
        made = self._session.call(
            "Page.createIsolatedWorld", {"frameId": self.watch.main, "worldName": WORLD}
        )
        self._world = made["executionContextId"]
        self.evaluate(script("page.js") + "\n;0")
        self.ask("findScroller")

    def ask(self, name: str, *arguments: object) -> Any:
        """Call one of our functions in the page, and return what it returns."""
        return self.asked(self.begin_asking(name, *arguments))

    def begin_asking(self, name: str, *arguments: object) -> Answer:
        """Call one of our functions in the page; `asked` has what it returns."""
        return self._begin(f"smdesk.{name}({', '.join(map(json.dumps, arguments))})")

    def state(self) -> Values:
        """Return what the page says of itself now."""
        return self.noted(self.ask("state"))

    def noted(self, state: Values) -> Values:
        """Take note of what was taken out, and return the rest of what a page says of itself."""
        self.bands += state["bands"]
        return state

    def soon(self, within: float, since: float = 0.0, stood: float = 0.0) -> float:
        """Return in how many seconds the last of the page's timers goes off; see `Timers.last`."""
        self._mark()
        return self.timers.last(self._frames(), within, since, stood)

    def grab(self) -> Answer:
        """Have the view drawn and packed."""
        options = {"format": "png", "optimizeForSpeed": True}
        return self._session.begin("Page.captureScreenshot", options)

    def snapshot(self) -> str:
        """Return the page as MHTML."""
        return str(self._session.call("Page.captureSnapshot", {"format": "mhtml"})["data"])

    def scale(self) -> float:
        """Return how many pixels of the picture each of the page's own has, if somebody zoomed."""
        return round(float(self.evaluate("devicePixelRatio")), 4)

    def title(self) -> str:
        """Return the page's title."""
        return str(self.evaluate("document.title"))

    def evaluate(self, expression: str) -> Any:
        """Return what an expression is in our world, or in the page's before there is one.

        Raises:
            GoneError: The page is gone.
        """
        return self.asked(self._begin(expression))

    def asked(self, begun: Answer) -> Any:
        """Return what an expression that was begun has come to; see `evaluate`."""
        try:
            answer = self._session.wait(begun)
        except RefusedError as error:  # the page has gone elsewhere, and our world with it
            raise GoneError("world") from error
        if "exceptionDetails" in answer:
            raise RuntimeError(json.dumps(answer["exceptionDetails"])[:500])
        return answer["result"].get("value")

    def _begin(self, expression: str) -> Answer:
        values = {"expression": expression, "awaitPromise": True, "returnByValue": True}
        if self._world:
            values["contextId"] = self._world
        return self._session.begin("Runtime.evaluate", values)

    def _nothing_left(self) -> bool:
        self._mark()
        return self.timers.nothing_left(self._frames())

    def _watched(self) -> bool:
        if not self.timers.heard:
            self._mark()
        return self.timers.watched(self._frames())

    def _mark(self) -> None:
        """Set a timer of ours, and wait until it has gone off: with that the record ends.

        So the record tells what time it is, and whether a timer was set that it knows nothing of.
        """
        self.evaluate("new Promise((done) => setTimeout(done))")

    def _frames(self) -> set[str]:
        return {self.watch.main, *self.watch.frames}
