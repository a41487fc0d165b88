"""Waiting at the bottom of a page: only one where nothing more comes is believed."""

from smdesk.capture.browser.devtools import Values
from smdesk.capture.browser.page import Page
from smdesk.capture.browser.viewing import Viewer

PROOF, GROWN_PROOF, ASLEEP_PROOF = 0.5, 1.5, 0.15
"""Seconds without anything new before it is believed, where a page has grown, and where it has
nothing left to do."""
TIMERS = 10.0
"""Seconds within which a page's timers are waited for: they may draw more."""
CHAIN = 2
"""Timers of which one sets the next, that are waited for."""
LOADING = 8.0
"""Seconds for which a page is waited for that says that more is on its way."""


class Bottom:
    """Waits there.

    Args:
        page: where we are.
        viewer: takes its views.
    """

    def __init__(self, page: Page, viewer: Viewer) -> None:
        self._page = page
        self._viewer = viewer
        self.grown = False
        """Whether the page has grown while we waited."""

    def stood(self, height: float) -> Values:
        """Wait for whatever the page has still to do; return what it says of itself then.

        Args:
            height: nothing more is waited for when the page is taller than this.
        """
        state = self._waited(height)
        self.grown |= state["height"] > height
        return state

    def _waited(self, height: float) -> Values:
        page, viewer = self._page, self._viewer
        proof = GROWN_PROOF if self.grown else PROOF
        proof = ASLEEP_PROOF if page.calm.asleep(page.state()) else proof
        state = viewer.stand(proof, 0.0, height)
        if not viewer.at_once:  # it heard of the bottom, and may have set itself something
            page.calm.wake()
        if page.calm.asleep(state):
            return state
        until = page.clock() + LOADING
        for _ in range(CHAIN):
            if state["height"] <= height and (left := viewer.soon(TIMERS)):
                state = viewer.stand(proof, left + proof, height)
        while state["height"] <= height and page.clock() < until and page.ask("ends")["loading"]:
            state = viewer.stand(proof, proof, height)
        return state
