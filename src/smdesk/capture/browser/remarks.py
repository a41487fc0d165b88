"""What a page says of itself while it is walked down, and what is amiss with a kept view."""

from smdesk.capture.browser.devtools import Values
from smdesk.capture.browser.views import View
from smdesk.capture.engine.statement import Notes
from smdesk.domain.completeness import Band, Seen, Side
from smdesk.domain.evidence import Rectangle

WIDER = 1.5
"""The page's pixels by which it may be wider than the view: parts of pixels are rounded."""
NAMED = 80
"""Characters of an element's name."""


class Remarks:
    """Writes it down.

    Args:
        notes: takes it.
        scale: pixels of the picture for each of the page's own.
    """

    def __init__(self, notes: Notes, scale: float) -> None:
        self._notes = notes
        self._scale = scale

    def width(self, state: Values) -> None:
        """Note that something lies to the right of the view."""
        if state["wide"] > WIDER:
            self._notes.found(Seen.WIDER, pixels=round(state["wide"]))

    def kept(self, view: View) -> None:
        """Note what is amiss with a view that is not taken again."""
        if view.blank:
            self._notes.found(Seen.BLANK)
        if view.state["missing"]:
            self._notes.found(Seen.STILL_LOADING)

    def ends(self, ends: Values) -> None:
        """Note what stands at the bottom and says that there is more."""
        if ends["more"]:
            self._notes.found(Seen.MORE_BUTTON)
        if ends["loading"]:
            self._notes.found(Seen.STILL_LOADING)
        if ends["signIn"]:
            self._notes.found(Seen.SIGN_IN)
        if ends["broken"]:
            self._notes.found(Seen.PICTURES_MISSING, count=ends["broken"])

    def band(self, band: Values) -> None:
        """Note what does not scroll with the page, and what it asks for."""
        measures = {
            name: round(band[name] * self._scale) for name in ("left", "top", "width", "height")
        }
        self._notes.band(
            Band(
                side=Side(band["side"]),
                area=Rectangle(**measures),
                kept=bool(band["kept"]),
                what=str(band["what"])[:NAMED],
            )
        )
        if band["consent"]:
            self._notes.found(Seen.CONSENT_BAR)
        if band["signIn"]:
            self._notes.found(Seen.SIGN_IN)
        if band["wall"]:
            self._notes.found(Seen.COVERED)
