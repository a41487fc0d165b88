"""Whether a page can draw nothing without our hearing of it: then one picture of a view will do.

Otherwise a view is looked at twice, and taken when both pictures are equal.
"""

from collections.abc import Callable
from typing import Any

from smdesk.capture.browser.devtools import Session, Values
from smdesk.capture.browser.scripts import script
from smdesk.capture.browser.watching import Watch

UNCHANGED_MS = 500.0
"""Milliseconds without a change of the page's elements."""
IDLE = 0.2
"""Seconds without a request."""
AFTER = 0.03
"""Seconds after which what has come was given to the page's scripts."""
SCROLLING = frozenset({"scroll", "scrollend", "touchmove", "wheel"})
RESIZING = frozenset({"resize", "orientationchange"})
GROUP = "smdesk"
"""What we hold of the page's own objects meanwhile."""


class Calm:
    """Judges a page.

    Args:
        session: the page.
        watch: hears it.
        evaluate: runs a script in a world of ours.
        nothing_left: tells whether nothing that the page has set itself is still to come.
        watched: tells whether the page hears of what comes into view.
    """

    def __init__(
        self,
        session: Session,
        watch: Watch,
        evaluate: Callable[[str], Any],
        nothing_left: Callable[[], bool],
        watched: Callable[[], bool],
    ) -> None:
        self._session = session
        self._watch = watch
        self._evaluate = evaluate
        self._nothing_left = nothing_left
        self._watched = watched
        self._asleep: tuple[object, ...] = ()
        """What the page and its requests had come to when nothing was left to come."""
        self._hears: dict[bool, bool] = {}
        """Whether the page's scripts hear of scrolling: of the page, and of a part of it."""
        self.doubted = False
        """Whether two views did not fit; then nothing is believed any more."""

    def holds(self, state: Values) -> bool:
        """Tell whether nothing can be drawn unseen in a view of a page that is still.

        Nothing is on its way, nothing moves by itself, and the page's scripts don't hear of its
        scrolling.

        Args:
            state: what the page says of itself.

        Raises:
            GoneError: The page is gone.
        """
        if not self._shows(state):
            return False
        inner = state["inner"]
        if inner not in self._hears:
            self._hears[inner] = self._listens(inner=inner)
        return not (self._hears[inner] or self._watched() or self._moves())

    def rests(self, state: Values) -> bool:
        """Tell the same of a page that hears of its scrolling, and has done what it does then.

        Args:
            state: as for `holds`.

        Raises:
            GoneError: The page is gone.
        """
        resting = self._asleep == self._come_to(state)
        return resting and self._shows(state) and not self._moves()

    def _shows(self, state: Values) -> bool:
        """Tell whether all that is on its way to the page is there."""
        watch = self._watch
        coming = self.doubted or state["waiting"] or watch.pending() or watch.moving_pictures
        return not coming

    def _moves(self) -> bool:
        """Tell whether something may move that we know nothing of."""
        return bool(self._evaluate(script("moves.js")))

    def still(self, state: Values, *, begun: bool) -> bool:
        """Tell whether no element has changed for a while, or will.

        Args:
            state: what the page says of itself.
            begun: the picture is on its way, so that only what was known before counts.

        Raises:
            GoneError: The page is gone.
        """
        if self.doubted or state["waiting"]:
            return False
        if state["quiet"] >= UNCHANGED_MS and self._watch.idle() >= IDLE:
            return True
        return self._asleep == self._come_to(state) if begun else self.asleep(state)

    def asleep(self, state: Values) -> bool:
        """Tell whether the page does nothing more unless something comes to it.

        Args:
            state: as for `holds`.

        Raises:
            GoneError: The page is gone.
        """
        watch = self._watch
        if watch.tapped:
            return False
        if (just := AFTER - watch.idle()) > 0:
            watch.wait(just)
        come_to = self._come_to(state)
        if self._asleep != come_to:
            if watch.pending() or not self._nothing_left():
                return False
            self._asleep = come_to
        return self._come_to(state) == come_to

    def wake(self) -> None:
        """Forget that the page was asleep: something has come to it."""
        self._asleep = ()

    def hears_of_height(self) -> bool:
        """Tell whether the page's scripts hear of it when the view gets another height.

        Raises:
            GoneError: The page is gone.
        """
        heard = [*self._heard_by("window"), *self._heard_by("visualViewport")]
        return not RESIZING.isdisjoint(heard)

    def _come_to(self, state: Values) -> tuple[object, ...]:
        return state["changes"], self._watch.active

    def _listens(self, *, inner: bool) -> bool:
        """Tell whether the page's scripts hear of its scrolling, or of what comes into view.

        Args:
            inner: it is a part of the page that scrolls, so that any element may hear of it.
        """
        call = self._session.call
        asked: Values = {"expression": "IntersectionObserver.prototype", "objectGroup": GROUP}
        kind = call("Runtime.evaluate", asked)["result"]["objectId"]
        found = call("Runtime.queryObjects", {"prototypeObjectId": kind, "objectGroup": GROUP})
        call("Runtime.releaseObjectGroup", {"objectGroup": GROUP})
        if found["objects"]["description"] != "Array(0)":
            return True
        heard = [*self._heard_by("window"), *self._heard_by("document", below=inner)]
        return not SCROLLING.isdisjoint(heard)

    def _heard_by(self, name: str, *, below: bool = False) -> list[str]:
        """Return what an object of the page, or any below it, listens to."""
        call = self._session.call
        target = call("Runtime.evaluate", {"expression": name})["result"]
        asked = {"objectId": target["objectId"], **({"depth": -1} if below else {})}
        heard = call("DOMDebugger.getEventListeners", asked)
        return [str(one["type"]) for one in heard["listeners"]]
