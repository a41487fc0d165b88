"""Whether a page can draw nothing without our hearing of it: then one picture of a view will do.

Otherwise a view is looked at twice, and taken when both pictures are equal.
"""

from collections.abc import Callable
from functools import cache
from typing import Any

from smdesk.capture.browser.devtools import Session, Values
from smdesk.capture.browser.watching import Watch
from smdesk.resource_files import resource_path

UNCHANGED_MS = 500.0
"""Milliseconds without a change of the page's elements."""
IDLE = 0.2
"""Seconds without a request."""
SCROLLING = frozenset({"scroll", "scrollend", "touchmove", "wheel"})
GROUP = "smdesk"
"""What we hold of the page's own objects meanwhile."""


class Calm:
    """Judges a page.

    Args:
        session: the page.
        watch: hears it.
        evaluate: runs a script in a world of ours.
    """

    def __init__(self, session: Session, watch: Watch, evaluate: Callable[[str], Any]) -> None:
        self._session = session
        self._watch = watch
        self._evaluate = evaluate
        self._hears: dict[bool, bool] = {}
        """Whether the page's scripts hear of scrolling: of the page, and of a part of it."""
        self.doubted = False
        """Whether two views did not fit; then nothing is believed any more."""

    def holds(self, state: Values) -> bool:
        """Tell whether nothing can be drawn unseen in the view.

        No element has changed for a while, nothing is on its way, nothing moves by itself, and the
        page's scripts don't hear of its scrolling.

        Args:
            state: what the page says of itself.

        Raises:
            GoneError: The page is gone.
        """
        if self.doubted or state["waiting"] or state["quiet"] < UNCHANGED_MS:
            return False
        watch = self._watch
        if watch.pending() or watch.idle() < IDLE or watch.moving_pictures:
            return False
        inner = state["inner"]
        if inner not in self._hears:
            self._hears[inner] = self._listens(inner=inner)
        return not self._hears[inner] and not self._evaluate(_moves())

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
        for name in ("window", "document"):
            target = call("Runtime.evaluate", {"expression": name})["result"]
            asked = {"objectId": target["objectId"]}
            if inner and name == "document":
                asked["depth"] = -1
            heard = call("DOMDebugger.getEventListeners", asked)
            if any(one["type"] in SCROLLING for one in heard["listeners"]):
                return True
        return False


@cache
def _moves() -> str:
    return resource_path("browser", "moves.js").read_text("utf-8")
