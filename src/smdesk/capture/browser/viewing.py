"""Taking a page's views: scroll, wait until the view has settled, and keep what is to be seen."""

from collections.abc import Callable
from contextlib import suppress

from smdesk.capture.browser.ahead import Ahead
from smdesk.capture.browser.devtools import Answer, GoneError, Values
from smdesk.capture.browser.page import Page
from smdesk.capture.browser.views import Look, View, blank_runs, decoded, picture_of
from smdesk.capture.browser.watching import HANGING
from smdesk.capture.engine.frames import differing
from smdesk.capture.engine.moving import cells_within, moving_cells
from smdesk.capture.png import Pixels

DOUBTS = 5
"""How often two equal pictures are not believed because something has changed meanwhile."""
SETTLING = 8.0
"""Seconds that one view may take to settle."""
STILL_MS = 60.0
"""Milliseconds without a change of the page's elements before a view is taken."""
NOISY = 1.0
"""The same, for each further view of a page that has once not settled."""
RESTLESS, KNOWN_RESTLESS = 1.5, 0.3
"""Seconds after which what goes on changing is taken as something that moves by itself."""
SEEN_TO_CHANGE = 3
"""How often it was seen to change by then, at least: on a busy computer one look takes so long."""
BLANK, REACTING_BLANK = 0.3, 0.1
"""The part of a view that is of one colour from which it is waited for: it may come yet; and the
same on a page that was seen to change its elements when it is scrolled."""
FILLING = 2.5
"""Seconds that it has for that."""
ANSWERS = 4
"""Scrollings in a row after which a page that does nothing a while later is believed never to."""
CHAIN = 3
"""Timers of which one sets the next, that are waited for after scrolling."""
LATEST = 600.0
"""Seconds: the page's timers that go off later are for something else."""
GRABS = 3
"""How often what moves is looked at."""


class Viewer:
    """Takes a page's views.

    Args:
        page: where we are.
        following: tells where the view after one that was taken will be, if that is certain.
    """

    def __init__(self, page: Page, following: Callable[[Values], float | None]) -> None:
        self._page = page
        self._following = following
        self._clock = page.clock
        self._hollow: list[tuple[float, float, bool]] = []
        """Where the latest view is of one colour: from where to where, in the page's pixels, and
        whether its edge cuts it."""
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
        self._ahead: Ahead | None = None
        self._latest = 0
        """Tells whether the latest picture is the one before: then it may not be drawn anew yet."""
        self.at_once = False
        """Whether one picture of the latest view was enough."""

    def go(self, top: float, *, leaving: bool = False) -> View:
        """Scroll to a place, wait until the view stands still, and take it.

        Args:
            top: where to; the page may stop elsewhere, and says so.
            leaving: the view that is left was taken for good.
        """
        page = self._page
        self._stood = 0.0
        if (ahead := self._begun(top)) is not None:
            self._went = ahead.went
            state = page.noted(page.asked(ahead.scrolled))
            return self._settled(state, grab=ahead.picture(), leaving=True)
        page.timers.ready()
        self._went = self._clock()
        state = page.noted(page.ask("go", top, leaving, self._hollow, self.at_once, self._seen))
        if not self.at_once:  # else nobody hears of it
            page.calm.wake()
        if leaving and self._answers and not self.at_once:
            state = self._await(state)
        return self._settled(state, leaving=leaving)

    def leave(self) -> None:
        """Leave the view, which was taken for good, before the view is changed."""
        self._page.ask("leave", self._hollow, self._seen)

    def forget(self) -> None:
        """Want the view no more that was begun ahead, if one was."""
        self._begun(-1)

    def settle(self) -> View:
        """Wait until the view stands still, and take it; at the latest after `SETTLING`."""
        self.forget()  # what was begun before the page went back to its top
        self._stood = 0.0
        return self._settled(self._page.state())

    def soon(self, within: float, since: float = 0.0) -> float:
        """Return in how many seconds the last of the page's timers goes off, of those soon.

        Args:
            within: seconds.
            since: what was set before is left out.
        """
        return self._page.soon(within, since, self._stood)

    def stand(self, seconds: float, least: float, height: float) -> Values:
        """Wait until nothing has happened for some seconds; return what the page says then.

        Args:
            seconds: how long.
            least: seconds to wait in any case.
            height: nothing more is waited for when the page is taller than this.
        """
        page, began = self._page, self._clock()
        while True:
            state = page.state()
            waited = self._clock() - began
            busy = page.watch.pending() or state["waiting"]
            quiet = min(page.watch.idle(), state["quiet"] / 1000)
            patience = 0.0 if page.restless or (self.at_once and not least) else seconds
            enough = least if self.at_once else max(seconds, least)  # it hears of no bottom
            self._stood = waited
            still = not busy and waited >= enough and quiet >= patience
            if still or state["height"] > height:
                return state
            if waited > HANGING + SETTLING / 2 + max(seconds, least):
                page.unsettled = True
                return state
            page.watch.wait(max(0.02, min(0.2, max(seconds - quiet, least - waited))))

    def _begun(self, top: float) -> Ahead | None:
        """Return the view that was begun ahead if it is the one at a place; else forget it."""
        ahead, self._ahead = self._ahead, None
        if ahead is not None and ahead.top != top:
            ahead.forget()
            return None
        return ahead

    def _begin_ahead(self, state: Values) -> None:
        """Go on to the next view, where it is certain, while this one is unpacked and joined."""
        page, top = self._page, self._following(state)
        if top is None:
            return
        with suppress(GoneError):  # whoever goes there is told
            page.timers.ready()
            went = self._clock()
            scrolled = page.begin_asking("go", top, True, [], True, state["changes"])  # noqa: FBT003  JavaScript knows no names
            self._ahead = Ahead(top, went, scrolled, page.grab)

    def _tell_hollow(self, state: Values) -> None:
        """Tell the page, which stands elsewhere by now, where the view that was left is empty."""
        if self._ahead is not None and self._hollow:
            told = self._page.begin_asking("emptied", state["top"], self._hollow, self._seen)
            told.forget()
            self._hollow = []

    def _settled(
        self, before: Values, *, grab: Answer | None = None, leaving: bool = False
    ) -> View:
        began, doubts, changed = self._clock(), 0 if self._page.restless else DOUBTS, 0
        while True:
            quiet = self._quiet(began, before)
            if grab is not None and quiet is not before:  # of what the page was before
                grab.forget()
                grab = None
            look = self._looked(quiet, grab)
            grab, before = None, look.after
            if leaving and look.same and self.at_once:
                self._begin_ahead(before)
            if look.same and before["changes"] != look.known and doubts:
                doubts -= 1  # it may say what no picture shows yet
                continue
            view = self._still(look) if look.steady else None
            if view is None:
                changed += 1
                if not self._goes_on(look, began, changed):
                    continue
                view = self._moving(look)
            if not view.blank or self._clock() - began > FILLING:
                self._tell_hollow(before)
                return view
            before = self._later(before["top"])

    def _looked(self, before: Values, begun: Answer | None) -> Look:
        """Look at a view once if that is enough, else twice.

        Args:
            before: what the page says of itself.
            begun: the picture that is on its way already.
        """
        page, known = self._page, before["changes"]
        moves = page.restless or before["ticks"] or before["movers"]
        unmoved = not moves and page.calm.still(before, begun=begun is not None)
        grab = begun or page.grab()
        self.at_once = unmoved and page.calm.holds(before)
        once = self.at_once or (unmoved and page.calm.rests(before))
        first = second = picture_of(grab)
        latest, self._latest = self._latest, hash(first)
        after = page.state()
        once &= self._latest != latest and after["changes"] == known
        self.at_once &= once
        if not once:
            known = page.ask("drawn")  # else the second picture may be of the same drawing
            second = self._grab()
            after = page.state()
        return Look(first=first, second=second, before=before, after=after, known=known)

    def _goes_on(self, look: Look, began: float, changed: int) -> bool:
        """Tell whether what changes is to be taken as it is, and note why."""
        page = self._page
        if look.steady and self._moves(began, changed) and not page.watch.pending():
            page.restless = True
            return True
        late = self._clock() - began > self._patience()
        page.unsettled |= late
        return late

    def _moves(self, began: float, changed: int) -> bool:
        """Tell whether what was seen to change so often since then moves by itself."""
        restless = self._page.restless
        patience = KNOWN_RESTLESS if restless else RESTLESS
        still = self._clock() - max(began, self._busy)
        return still > patience and (restless or changed >= SEEN_TO_CHANGE)

    def _still(self, look: Look) -> View | None:
        """Return the view if both pictures are equal but for what is known to move by itself."""
        before, after, pixels = look.before, look.after, decoded(look.first)
        boxes = [*before["movers"], *after["movers"]]
        moving = cells_within(boxes, pixels) if boxes else None
        if look.first != look.second and (
            moving is None or (differing(decoded(look.second), pixels) & ~moving).any()
        ):
            return None
        return View(pixels=pixels, moving=moving, state=after, blank=self._blank(pixels, after))

    def _later(self, top: float) -> Values:
        """Return what the page says of a view that may yet fill, a moment later."""
        self._return(top)
        self._page.watch.wait(0.1)
        return self._page.state()

    def _return(self, top: float) -> None:
        """Go back to a view that is to be looked at again."""
        if self._ahead is not None:
            self.forget()
            self._page.noted(self._page.ask("go", top))

    def _await(self, state: Values) -> Values:
        """Wait for the timers that scrolling made the page set, unless that has been in vain."""
        page, after = self._page, state
        for _ in range(CHAIN):
            if page.calm.asleep(after):
                return after
            missed, since = page.timers.missed, self._went
            left = self.soon(FILLING, since) if missed else page.timers.known(FILLING, since)
            if not left:
                break
            self.wait(left)
            after = page.state()
        vain = after["changes"] == state["changes"]
        self._answers = self._answers - 1 if vain else ANSWERS
        return after

    def wait(self, seconds: float) -> None:
        """Wait, whatever happens meanwhile."""
        until = self._clock() + seconds
        while (rest := until - self._clock()) > 0:
            self._page.watch.wait(rest)

    def _may_fill(self, state: Values) -> bool:
        """Tell whether the page set itself a time to go on when scrolled, or waits in vain.

        The only timer is what makes change what does so all the time, if it goes off as often.
        """
        page = self._page
        if page.watch.hung:
            return True
        left = self.soon(LATEST, self._went)
        return left > 0 and not page.timers.only(state["ticks"] / 1000)

    def _patience(self) -> float:
        return NOISY if self._page.unsettled else SETTLING

    def _quiet(self, began: float, state: Values) -> Values:
        """Wait for requests, pictures and fonts, and until the elements stand still."""
        page, changed = self._page, 0
        while self._clock() - began < self._patience():
            busy = page.watch.pending() or state["waiting"]
            if busy:
                self._busy = self._clock()
            quiet = state["quiet"] >= STILL_MS
            changed += not quiet
            if not busy and (quiet or self._moves(began, changed)):
                page.restless |= not quiet
                return state
            page.watch.wait(0.05 if busy else STILL_MS / 1000)
            state = page.state()
        page.unsettled = True
        return state

    def _moving(self, look: Look) -> View:
        """Take a view that doesn't stand still, with all cells that were seen to change."""
        packed = [look.first, look.second, *(self._grab() for _ in range(GRABS))]
        pictures = [decoded(picture) for picture in packed]
        state = self._page.state()
        blank = self._blank(pictures[-1], state)
        cells = moving_cells(pictures[0], pictures[1])
        for picture in pictures[2:]:
            cells |= moving_cells(pictures[0], picture)
        moving = cells if cells.any() else None
        self._page.restless |= moving is not None
        return View(pixels=pictures[-1], moving=moving, state=state, blank=blank)

    def _blank(self, pixels: Pixels, state: Values) -> bool:
        """Note where a view is of one colour; tell whether a large part is, and may yet fill."""
        self._seen = state["changes"]
        runs, height = blank_runs(pixels, state["area"]), len(pixels)
        of_page = state["whole"] / height
        self._hollow = [(top * of_page, end * of_page, end == height) for top, end in runs]
        largest = max((end - top for top, end in runs), default=0) / height
        part = REACTING_BLANK if state["reacts"] else BLANK
        return largest >= part and self._may_fill(state)

    def _grab(self) -> str:
        """Return the view as the browser packs it: equal texts are equal pictures."""
        return picture_of(self._page.grab())
