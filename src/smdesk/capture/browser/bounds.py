"""How far a page is taken: to a height, for some time, to a text, or until somebody stops it."""

from smdesk.capture.browser.devtools import Values
from smdesk.capture.browser.page import Page
from smdesk.domain.completeness import Bound
from smdesk.services.ports import PageOrder, Progress


class Bounds:
    """Knows when to stop.

    Args:
        page: is looked through for the text.
        order: how far to go.
        progress: is asked whether somebody stops it.
    """

    def __init__(self, page: Page, order: PageOrder, progress: Progress) -> None:
        self._page = page
        self._order = order
        self._progress = progress
        self._until = page.clock() + order.max_seconds

    def reached(self, state: Values) -> Bound | None:
        """Return the bound that is reached with a view, as the page says of itself there."""
        bound = self.certain(state)
        return Bound.TEXT if bound is None and self._text_reached(state) else bound

    def certain(self, state: Values) -> Bound | None:
        """Return the bound that is reached, whatever the page shows."""
        reached = (state["top"] + state["area"]["bottom"]) * self._order.scale
        if self._progress.cancelled:
            return Bound.CANCELLED
        if reached >= self._order.max_height:
            return Bound.HEIGHT
        return Bound.SECONDS if self._page.clock() >= self._until else None

    def _text_reached(self, state: Values) -> bool:
        if not self._order.until_text:
            return False
        at = float(self._page.ask("find", self._order.until_text))
        return 0 <= at <= float(state["top"] + state["view"])
