"""One page in the browser: go there, scroll it, wait until it has settled, take its view."""

import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

from smdesk.capture.browser.ahead import Ahead
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
from smdesk.capture.browser.timers import Timers
from smdesk.capture.browser.views import View, blank_runs, decoded, picture_of
from smdesk.capture.browser.watching import DOMAINS, HANGING, Watch
from smdesk.capture.engine.frames import differing
from smdesk.capture.engine.moving import cells_within, moving_cells
from smdesk.capture.png import Pixels
from smdesk.domain.errors import SurroundingsError
from smdesk.resource_files import resource_path

LOADING = 20.0
"""Seconds that a page may take to load; then it is taken as far as it has come."""
DOUBTS = 5
"""How often two equal pictures are not believed because something has changed meanwhile."""
GLANCE = 0.5
"""Seconds between two looks at whether a page that loads waits for what hangs."""
SETTLING = 8.0
"""Seconds that one view may take to settle."""
STILL_MS = 60.0
"""Milliseconds without a change of the page's elements before a view is taken."""
NOISY = 1.0
"""The same, for each further view of a page that has once not settled."""
RESTLESS, KNOWN_RESTLESS = 1.5, 0.3
"""Seconds after which what goes on changing is taken as something that moves by itself."""
BLANK, REACTING_BLANK = 0.3, 0.1
"""The part of a view that is of one colour from which it is waited for: it may come yet; and the
same on a page that was seen to change its elements when it is scrolled."""
FILLING = 2.5
"""Seconds that it has for that."""
ANSWERS = 4
"""Scrollings in a row after which a page that does nothing a while later is believed never to."""
LATEST = 600.0
"""Seconds: the page's timers that go off later are for something else."""
GRABS = 3
"""How often what moves is looked at."""


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
        self._clock = clock
        self._world = 0
        self.restless = False
        """Whether something on the page never stands still."""
        self.unsettled = False
        """Whether a view had to be taken before it had settled."""
        self._hollow: list[tuple[float, float]] = []
        """Where the latest view is of one colour, in parts of its height."""
        self._seen = 0
        """How often the page had changed when its latest view was taken."""
        self._went = 0.0
        """When we last scrolled."""
        self._stood = 0.0
        """For how many seconds we have waited at its bottom since then."""
        self._busy = 0.0
        """When something was last on its way: what it brings is drawn a moment later."""
        self._answers = ANSWERS
        """How often it may still turn out that scrolling makes the page set no timers."""
        self._timers = Timers(session, clock)
        self.calm = Calm(session, watch, self._evaluate)
        self.following: Callable[[Values], float | None] = lambda _: None
        """Where the view after one that was taken will be, if that is certain."""
        self._ahead: Ahead | None = None
        self._latest = 0
        """Tells whether the latest picture is the one before: then it may not be drawn anew yet."""
        self._at_once = False
        """Whether one picture of the latest view was enough."""
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
        metrics = {"width": width, "height": height, "deviceScaleFactor": scale, "mobile": False}
        call("Emulation.setScrollbarsHidden", {"hidden": True})
        call("Emulation.setDeviceMetricsOverride", metrics)
        self._timers.begin()
        try:
            yield
        finally:
            self._timers.end()
            with suppress(*TROUBLE):
                call("Emulation.setScrollbarsHidden", {"hidden": False})
                call("Emulation.clearDeviceMetricsOverride")

    def open(self, url: str) -> None:
        """Go to an address.

        Raises:
            SurroundingsError: `page_unreachable`; `page_not_web` for a file that is downloaded.
        """
        self.watch.leaving = True
        try:
            answer = self._session.call("Page.navigate", {"url": url}, LOADING)
        except StuckError as error:
            raise SurroundingsError("page_unreachable", reason="time") from error
        finally:
            self.watch.leaving = False
        if answer.get("isDownload"):
            raise SurroundingsError("page_not_web")
        if answer.get("errorText"):
            raise SurroundingsError("page_unreachable", reason=answer["errorText"])
        self.load(answer.get("loaderId", ""))  # none for another place of the same page

    def load(self, loader: str = "") -> None:
        """Wait until the page has loaded, or for some time.

        Args:
            loader: what the browser calls the page that is to come; empty for the one there is.
        """
        watch = self.watch
        until = self._clock() + LOADING
        while not (watch.loaded and watch.came(loader)) and not (watch.crashed or watch.asking):
            hangs = watch.parsed and not watch.pending() and watch.hung
            if self._clock() >= until or (hangs and watch.came(loader)):
                self.unsettled = True
                return
            watch.wait(min(GLANCE, until - self._clock()))

    def enter(self) -> None:
        """Make our world in the page that is there now."""
        made = self._session.call(
            "Page.createIsolatedWorld", {"frameId": self.watch.main, "worldName": "smdesk"}
        )
        self._world = made["executionContextId"]
        script = resource_path("browser", "page.js").read_text("utf-8")
        self._evaluate(script + "\n;0")
        self.ask("findScroller")

    def ask(self, name: str, *arguments: object) -> Any:
        """Call one of our functions in the page, and return what it returns."""
        return self._evaluate(_called(name, *arguments))

    def state(self) -> Values:
        """Return what the page says of itself now."""
        return self._noted(self.ask("state"))

    def go(self, top: float, *, leaving: bool = False) -> View:
        """Scroll to a place, wait until the view stands still, and take it.

        Args:
            top: where to; the page may stop elsewhere, and says so.
            leaving: the view that is left was taken for good.
        """
        self._stood = 0.0
        if (ahead := self._begun(top)) is not None:
            self._went = ahead.went
            state = self._noted(self._evaluated(ahead.scrolled))
            return self._settled(state, grab=ahead.picture(), leaving=True)
        self._timers.ready()
        self._went = self._clock()
        state = self._noted(self.ask("go", top, leaving, self._hollow, self._at_once, self._seen))
        if leaving and self._answers and not self._at_once:  # else nobody hears of it
            self._await(state)
        return self._settled(state, leaving=leaving)

    def _begun(self, top: float) -> Ahead | None:
        """Return the view that was begun ahead if it is the one at a place; else forget it."""
        ahead, self._ahead = self._ahead, None
        if ahead is not None and ahead.top != top:
            ahead.forget()
            return None
        return ahead

    def _begin_ahead(self, state: Values) -> None:
        """Go on to the next view, where it is certain, while this one is unpacked and joined."""
        top = self.following(state)
        if top is None:
            return
        call = _called("go", top, True, [], True, state["changes"])  # noqa: FBT003  JavaScript knows no names
        with suppress(GoneError):  # whoever goes there is told
            self._timers.ready()
            self._ahead = Ahead(top, self._clock(), self._begin(call), self._begin_grab)

    def _tell_hollow(self, state: Values) -> None:
        """Tell the page, which stands elsewhere by now, where the view that was left is empty."""
        if self._ahead is not None and self._hollow:
            self._begin(_called("emptied", state["top"], self._hollow, self._seen)).forget()
            self._hollow = []

    def settle(self) -> View:
        """Wait until the view stands still, and take it; at the latest after `SETTLING`."""
        self._begun(-1)  # what was begun before the page went back to its top
        return self._settled(self.state())

    def _settled(
        self, before: Values, *, grab: Answer | None = None, leaving: bool = False
    ) -> View:
        began, doubts = self._clock(), 0 if self.restless else DOUBTS
        while True:
            told, before = before, self._quiet(began, before)
            grab = grab if grab and before is told else self._begin_grab()
            moves = self.restless or before["ticks"] or before["movers"]
            self._at_once = not moves and self.calm.holds(before)
            first = second = picture_of(grab)
            grab, latest, self._latest = None, self._latest, hash(first)
            after, known = self.state(), before["changes"]
            self._at_once &= self._latest != latest and after["changes"] == known
            if not self._at_once:
                known = self.ask("drawn")  # else the second picture may be of the same drawing
                second = self._grab()
                after = self.state()
            steady = before["top"] == after["top"] and not after["bands"] and not after["waiting"]
            if leaving and steady and first == second and self._at_once:
                self._begin_ahead(after)
            if steady and first == second and after["changes"] != known and doubts:
                doubts, before = doubts - 1, after  # it may say what no picture shows yet
                continue
            view = self._still(first, second, before, after) if steady else None
            if view is not None:
                if not view.blank or self._clock() - began > FILLING:
                    self._tell_hollow(after)
                    return view
                self._return(after["top"])
                self.watch.wait(0.1)
                before = self.state()
                continue
            patience = KNOWN_RESTLESS if self.restless else RESTLESS
            waited = self._clock() - began
            still = self._clock() - max(began, self._busy)
            if steady and still > patience and not self.watch.pending():
                self.restless = True
                return self._moving(first, second)
            if waited > self._patience():
                self.unsettled = True
                return self._moving(first, second)
            before = after

    def _still(self, first: str, second: str, before: Values, after: Values) -> View | None:
        """Return the view if both pictures are equal but for what is known to move by itself."""
        pixels, moving = decoded(first), None
        if first != second:
            boxes = [*before["movers"], *after["movers"]]
            if not boxes:
                return None
            moving = cells_within(boxes, pixels)
            if (differing(decoded(second), pixels) & ~moving).any():
                return None
        part = REACTING_BLANK if after["reacts"] else BLANK
        blank = self._blank(pixels, after) >= part and self._may_fill()
        return View(pixels=pixels, moving=moving, state=after, blank=blank)

    def _return(self, top: float) -> None:
        """Go back to a view that is to be looked at again."""
        if self._ahead is not None:
            self._begun(-1)
            self._noted(self.ask("go", top))

    def _await(self, state: Values) -> None:
        """Wait for the timers that scrolling made the page set, unless that has been in vain."""
        left = self.soon(FILLING, self._went)
        if not left:
            self._answers -= 1
            return
        until = self._clock() + left
        while (rest := until - self._clock()) > 0:
            self.watch.wait(rest)
        vain = self.state()["changes"] == state["changes"]
        self._answers = self._answers - 1 if vain else ANSWERS

    def soon(self, within: float, since: float = 0.0) -> float:
        """Return in how many seconds the last of the page's timers goes off, of those soon.

        Args:
            within: seconds.
            since: what was set before is left out.
        """
        self.ask("drawn")  # the record ends with it, so it tells what time it is
        frames = {self.watch.main, *self.watch.frames}
        return self._timers.last(frames, within, since, self._stood)

    def _may_fill(self) -> bool:
        """Tell whether the page set itself a time to go on when scrolled, or waits in vain."""
        return self.watch.hung or self.soon(LATEST, self._went) > 0

    def stand(self, seconds: float, least: float, height: float) -> Values:
        """Wait until nothing has happened for some seconds; return what the page says then.

        Args:
            seconds: how long.
            least: seconds to wait in any case.
            height: nothing more is waited for when the page is taller than this.
        """
        began = self._clock()
        while True:
            state = self.state()
            waited = self._clock() - began
            busy = self.watch.pending() or state["waiting"]
            quiet = min(self.watch.idle(), state["quiet"] / 1000)
            patience = 0.0 if self.restless else seconds
            enough = least if self._at_once else max(seconds, least)  # it hears of no bottom
            self._stood = waited
            still = not busy and waited >= enough and quiet >= patience
            if still or state["height"] > height:
                return state
            if waited > HANGING + SETTLING / 2 + max(seconds, least):
                self.unsettled = True
                return state
            self.watch.wait(max(0.02, min(0.2, max(seconds - quiet, least - waited))))

    def snapshot(self) -> str:
        """Return the page as MHTML."""
        return str(self._session.call("Page.captureSnapshot", {"format": "mhtml"})["data"])

    def scale(self) -> float:
        """Return how many pixels of the picture each of the page's own has, if somebody zoomed."""
        return round(float(self._evaluate("devicePixelRatio")), 4)

    def title(self) -> str:
        """Return the page's title."""
        return str(self._evaluate("document.title"))

    def _patience(self) -> float:
        return NOISY if self.unsettled else SETTLING

    def _quiet(self, began: float, state: Values) -> Values:
        """Wait for requests, pictures and fonts, and until the elements stand still."""
        while self._clock() - began < self._patience():
            busy = self.watch.pending() or state["waiting"]
            patience = KNOWN_RESTLESS if self.restless else RESTLESS
            if busy:
                self._busy = self._clock()
            still = self._clock() - max(began, self._busy)
            if not busy and (state["quiet"] >= STILL_MS or still > patience):
                self.restless |= state["quiet"] < STILL_MS
                return state
            self.watch.wait(0.05 if busy else STILL_MS / 1000)
            state = self.state()
        self.unsettled = True
        return state

    def _moving(self, first: str, second: str) -> View:
        """Take a view that doesn't stand still, with all cells that were seen to change."""
        pictures = [decoded(first), decoded(second), *(decoded(self._grab()) for _ in range(GRABS))]
        state = self.state()
        self._blank(pictures[-1], state)
        cells = moving_cells(pictures[0], pictures[1])
        for picture in pictures[2:]:
            cells |= moving_cells(pictures[0], picture)
        self.restless |= bool(cells.any())
        return View(pixels=pictures[-1], moving=cells if cells.any() else None, state=state)

    def _blank(self, pixels: Pixels, state: Values) -> float:
        """Note where a view is of one colour, and return the largest such part of its height."""
        self._seen = state["changes"]
        runs = blank_runs(pixels, state["area"])
        self._hollow = [(top / len(pixels), end / len(pixels)) for top, end in runs]
        return max((end - top for top, end in self._hollow), default=0.0)

    def _grab(self) -> str:
        """Return the view as the browser packs it: equal texts are equal pictures."""
        return picture_of(self._begin_grab())

    def _begin_grab(self) -> Answer:
        """Have the view drawn and packed."""
        options = {"format": "png", "optimizeForSpeed": True}
        return self._session.begin("Page.captureScreenshot", options)

    def _noted(self, state: Values) -> Values:
        self.bands += state["bands"]
        return state

    def _evaluate(self, expression: str) -> Any:
        return self._evaluated(self._begin(expression))

    def _begin(self, expression: str) -> Answer:
        values = {"expression": expression, "awaitPromise": True, "returnByValue": True}
        if self._world:
            values["contextId"] = self._world
        return self._session.begin("Runtime.evaluate", values)

    def _evaluated(self, begun: Answer) -> Any:
        try:
            answer = self._session.wait(begun)
        except RefusedError as error:  # the page has gone elsewhere, and our world with it
            raise GoneError("world") from error
        if "exceptionDetails" in answer:
            raise RuntimeError(json.dumps(answer["exceptionDetails"])[:500])
        return answer["result"].get("value")


def _called(name: str, *arguments: object) -> str:
    """Return the call of one of our functions in the page."""
    return f"smdesk.{name}({', '.join(map(json.dumps, arguments))})"
