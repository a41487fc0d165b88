"""Walking down a page, one view at a time, as a person would; see `engine.frames.FrameSource`.

Bars and columns that do not scroll are in the first view and then taken out, each noted. Things
that the page holds lie where they lay when they were taken, or the picture starts again.
"""

from math import ceil

from smdesk.capture.browser.bottom import Bottom
from smdesk.capture.browser.bounds import Bounds
from smdesk.capture.browser.devtools import GoneError, StuckError, Values
from smdesk.capture.browser.page import Page
from smdesk.capture.browser.remarks import Remarks
from smdesk.capture.browser.viewing import Viewer
from smdesk.capture.browser.views import View, frame_of
from smdesk.capture.engine.frames import Frame, StartAgainError
from smdesk.capture.engine.statement import Notes
from smdesk.domain.completeness import Bound, Seen
from smdesk.services.ports import PageOrder, Progress

OVERLAP = 120
"""The page's pixels that two views share."""
STARTS = 3
"""How often a picture may be started because what was taken has changed."""
ROOM = 1.25
"""Times its view that a page is tall, at least: it still scrolls."""
WORTH_IT = 1.5
"""Times its own height that a taller view has, at least."""
SOON = 2.5
"""Seconds within which a page's timers are waited for before it is taken."""
REFILLED = 3
"""How often a bottom that changes is taken again."""
ALMOST = 1.5
"""The page's pixels by which heights may differ: parts of pixels are rounded."""
MANY_LOST = 0.5
"""From this part of things gone on, a page is one that unloads what left the view."""


class Walk:
    """Scrolls a page and takes its views.

    Args:
        page: where we are.
        order: how far to go.
        notes: takes what is to be said.
        progress: is told how far we are.
    """

    def __init__(self, page: Page, order: PageOrder, notes: Notes, progress: Progress) -> None:
        self._page = page
        self._order = order
        self._notes = notes
        self._progress = progress
        self._remarks = Remarks(notes, order.scale)
        self._bounds = Bounds(page, order, progress)
        self._tops: list[float] = []
        """Where the views so far were taken."""
        self._state: Values = {}
        self._ended = False
        self._starts = 1
        self._here = page.watch.navigations
        self._view: View | None = None
        """The latest."""
        self._viewer = Viewer(page, self._following)
        self._bottom = Bottom(page, self._viewer)
        self._grows = not order.until_text
        """Whether a taller view may yet be tried: the page's text is looked for view by view."""
        self._grown_view = False
        self.unloads = False
        """Whether the page unloads what has left the view."""

    def restart(self) -> None:
        """Go back to the top."""
        self._starts += 1
        self._tops, self._ended, self._view = [], False, None
        if self._grown_view:
            self._grown_view = False
            self._page.shrink()
        self._page.ask("restart")

    def next(self) -> Frame | None:
        """Return the next view that shares rows with the one before; None at the end."""
        if self._ended:
            return None
        try:
            return self._first() if not self._tops else self._further()
        except (GoneError, StuckError):
            self._broken()
            return None

    def again(self) -> tuple[Frame, Frame] | None:
        """Take the two latest views again, closer together; None at the top or when it is lost."""
        if len(self._tops) < len(("before", "latest")):
            return None
        before, latest = self._tops[-2:]
        if self._grown_view:
            self._grows, self._page.calm.doubted = False, True
            raise StartAgainError
        if len(self._tops) == len(("before", "latest")) and self._starts < STARTS:
            raise StartAgainError  # the first view is more than one picture
        self._page.calm.doubted = True
        try:
            first = frame_of(self._viewer.go(before), self._order.scale)
            second = self._taken(self._viewer.go(self._nearer(before, latest)))
        except (GoneError, StuckError):
            self._broken()
            return None
        top = float(self._state["top"])
        if top != latest:  # the bottom is still to come
            self._ended = self._notes.bottom_proven = False
        self._tops[-1] = top
        return first, second

    def refuse(self) -> None:
        """Start again, once: something was put in above, on a page that keeps only what shows."""
        if self._starts == 1:
            raise StartAgainError

    def _nearer(self, before: float, latest: float) -> float:
        """Return where to take the latest view so that both share more rows."""
        step = latest - before
        return latest if step < self._state["view"] / 4 else self._whole(before + step * 2 / 3)

    def _whole(self, top: float) -> float:
        """Return a place nearby at which a row of the picture begins."""
        return round(top * self._order.scale) / self._order.scale

    def _first(self) -> Frame:
        """Take the first view with what is fixed there, and once more without."""
        frame = self._top()
        if self._reaches_bottom():
            return self._at_bottom(frame)
        return frame

    def _top(self) -> Frame:
        """Take the first view, so that both pictures of it show the same."""
        page, viewer = self._page, self._viewer
        for number in range(REFILLED):
            if number:
                page.ask("restart")
            page.bands += page.ask("go", 0)["bands"]
            self._expect()
            page.bands += page.ask("clear", True)  # noqa: FBT003  JavaScript knows no names
            shown = viewer.settle()
            taken_out = page.ask("clear", False)  # noqa: FBT003  as above
            page.bands += taken_out
            view = viewer.settle() if taken_out else shown
            still = view.state["height"] == shown.state["height"]
            same = still and (view.state["changes"] == shown.state["changes"] or page.restless)
            if same and view.state["top"] <= ALMOST:  # else it has moved by itself meanwhile
                break
        if not still:  # what is shown and what is joined to lie at different places
            self._notes.found(Seen.CONTENT_SHIFTED)
        frame = self._taken(view, shown if taken_out else None)
        self._tops = [float(self._state["top"])]
        if self._tops[0] > ALMOST:  # the page does not let us go to its top
            self._notes.found(Seen.BROKE_OFF)
        return frame

    def _expect(self) -> None:
        """Wait for what the page has set itself to do soon: it would be waited for at its end."""
        page = self._page
        if page.calm.still(page.state(), begun=False):
            return
        if left := page.timers.known(SOON):
            self._viewer.wait(left)
            page.bands += page.ask("go", 0)["bands"]  # it may have moved meanwhile

    def _further(self) -> Frame | None:
        notes, state, before = self._notes, self._state, self._tops[-1]
        if self._view:
            self._remarks.kept(self._view)
        notes.bound = self._bounds.reached(state)
        if notes.bound is not None:
            self._viewer.forget()
            self._ended, notes.bottom_proven = True, notes.bound is Bound.TEXT
            return None
        step = max(1.0, state["view"] - OVERLAP)
        if self._grows and len(self._tops) == 1:
            self._grow()
        frame = self._taken(self._viewer.go(self._whole(before + step), leaving=True))
        top = float(self._state["top"])
        if top <= before:
            return self._stopped(frame)
        self._tops.append(top)
        if self._reaches_bottom():
            return self._at_bottom(frame)
        return frame

    def _grow(self) -> None:
        """Take fewer views, each taller, where nothing on the page depends on their height."""
        state = self._state
        left = state["height"] - state["top"] - state["view"]
        most = min(self._page.tallest, state["height"] / ROOM)
        count = max(1, ceil(left / (most - OVERLAP)))
        height = min(int(most), ceil(left / count) + OVERLAP)
        if not self._viewer.at_once or state["inner"] or height < state["view"] * WORTH_IT:
            return
        self._viewer.leave()
        self._grown_view = self._page.grow(height)
        self._grows = self._grown_view

    def _following(self, state: Values) -> float | None:
        """Return where the view after this one is taken, if it is certain that it will be."""
        top, order = float(state["top"]), self._order
        if top <= self._tops[-1] or state["shifted"] or state["late"] or order.until_text:
            return None
        ends = (
            top + state["view"] >= state["height"] - ALMOST
            or self._bounds.certain(state) is not None
        )
        return None if ends else self._whole(top + max(1.0, state["view"] - OVERLAP))

    def _stopped(self, frame: Frame) -> Frame | None:
        """Nothing scrolls any more: the page ends here, or it doesn't let us."""
        if self._reaches_bottom():
            self._tops.append(float(self._state["top"]))
            return self._at_bottom(frame)
        self._notes.found(Seen.BROKE_OFF)
        self._ended = True
        return None

    def _reaches_bottom(self) -> bool:
        state = self._state
        return float(state["top"] + state["view"]) >= float(state["height"]) - ALMOST

    def _at_bottom(self, frame: Frame) -> Frame:
        """Wait for what may still come; only a bottom where nothing comes is one."""
        for number in range(REFILLED):
            changes, height = self._state["changes"], self._state["height"]
            state = self._bottom.stood(height + ALMOST)
            grown = state["height"] > height + ALMOST
            same = state["changes"] == changes or (number and self._page.restless)
            if same and not grown:
                break
            frame = self._retaken()
            if not self._reaches_bottom():
                return frame
        if self._page.ask("findScroller") and self._starts < STARTS:
            raise StartAgainError  # what scrolls was empty at first, and is filled now
        self._ended = self._notes.bottom_proven = True
        if self._view:
            self._remarks.kept(self._view)
        self._remarks.ends(self._page.ask("ends"))
        return frame

    def _retaken(self) -> Frame:
        """Take the view at the bottom again: it has been filled only now."""
        if len(self._tops) > 1:
            return self._taken(self._viewer.go(self._tops[-1]))
        self._page.ask("restart")
        self._tops.clear()
        return self._top()

    def _taken(self, view: View, shown: View | None = None) -> Frame:
        """Judge a view and remember where its things lie."""
        state = self._state = view.state
        self._progress(int(state["top"] + state["view"]), int(state["height"]), "browser.taking")
        if self._page.watch.navigations != self._here:
            raise GoneError("page")
        if self._tops and (state["shifted"] or state["late"]):
            self._changed()
        self._view = view
        self._look(state)
        return frame_of(view, self._order.scale, shown)

    def _changed(self) -> None:
        if self._starts < STARTS:
            raise StartAgainError
        self._page.ask("forget")
        self._notes.found(Seen.CONTENT_SHIFTED)

    def _look(self, state: Values) -> None:
        """Note what the page says of itself."""
        for band in self._page.bands:
            self._remarks.band(band)
        self._page.bands.clear()
        self._remarks.width(state)
        if state["marks"] and state["lost"] >= state["marks"] * MANY_LOST:
            self.unloads = True
        if self._page.unsettled:
            self._notes.found(Seen.UNSETTLED)

    def _broken(self) -> None:
        """Note why the page is lost: what was taken so far is kept."""
        self._ended = True
        self._viewer.forget()
        watch = self._page.watch
        if not watch.crashed and watch.navigations == self._here:
            watch.wait(1.0)  # that it went elsewhere may be told a moment later
        if watch.crashed:
            self._notes.found(Seen.PAGE_CRASHED)
        elif watch.navigations != self._here:
            self._notes.found(Seen.LEFT_PAGE)
        else:
            self._notes.found(Seen.BROKE_OFF)
