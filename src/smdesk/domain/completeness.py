"""What a picture of a whole page holds and lacks: complete, or what is missing, never more.

All measures are pixels of the picture, from its upper left corner.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from smdesk.domain.evidence import Rectangle


class GapReason(StrEnum):
    """Why two views could not be joined."""

    NO_OVERLAP = "no_overlap"
    """They share too few rows."""
    AMBIGUOUS = "ambiguous"
    """They fit together in more than one way, and nothing tells which is right."""
    DISAGREES = "disagrees"
    """What should be the same rows shows different things."""
    NOTHING_TO_TELL = "nothing_to_tell"
    """The shared rows are of one colour, and nobody knows how far the page was scrolled."""


class Side(StrEnum):
    """Where something lies that does not scroll with the page."""

    TOP = "top"
    BOTTOM = "bottom"
    LEFT = "left"
    RIGHT = "right"
    FLOATING = "floating"


class Bound(StrEnum):
    """What ended the picture before the page ended."""

    HEIGHT = "height"
    SECONDS = "seconds"
    TEXT = "text"
    """The agreed text was reached: that is the agreed bottom."""
    CANCELLED = "cancelled"


class Seen(StrEnum):
    """What was found on the way; `page_finding.<value>` says it."""

    BLANK = "blank"
    """A large part stayed of one colour, on a page that fills itself while it is scrolled."""
    BROKE_OFF = "broke_off"
    CONSENT_BAR = "consent_bar"
    CONTENT_SHIFTED = "content_shifted"
    COVERED = "covered"
    DIALOG = "dialog"
    ERROR_PAGE = "error_page"
    FRAME_SCROLLS = "frame_scrolls"
    LEFT_PAGE = "left_page"
    MORE_BUTTON = "more_button"
    PAGE_CRASHED = "page_crashed"
    PARTS_MOVE = "parts_move"
    PICTURES_MISSING = "pictures_missing"
    """As every visitor may see it, or just this time."""
    REQUESTS_FAILED = "requests_failed"
    """The page asked its own site for more and got nothing: a feed that then just stops."""
    SANDBOX_OFF = "sandbox_off"
    SIGN_IN = "sign_in"
    STILL_LOADING = "still_loading"
    """The bottom went on saying that more was on its way."""
    TEXT_NOT_FOUND = "text_not_found"
    UNSETTLED = "unsettled"
    WIDER = "wider"
    WITHOUT_COPY = "without_copy"
    """The picture has no text or no MHTML beside it."""


LACKING = frozenset(Seen) - {
    Seen.CONSENT_BAR,
    Seen.DIALOG,
    Seen.PARTS_MOVE,
    Seen.PICTURES_MISSING,
    Seen.SANDBOX_OFF,
    Seen.TEXT_NOT_FOUND,
    Seen.UNSETTLED,
    Seen.WITHOUT_COPY,
}
"""Findings that mean that something is missing; the others only tell how it was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Rows where something is or may be missing; height 0 where it isn't known how much."""

    top: int
    height: int
    reason: GapReason


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeat:
    """Rows in which something that does not scroll is shown once more."""

    top: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """Something that does not scroll with the page, in pixels of one view."""

    side: Side
    area: Rectangle
    kept: bool
    """Whether it is in the picture, once."""
    what: str = ""
    """The element as the page calls it; empty where only its pixels told of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFinding:
    """One thing that was found, on the way or after."""

    code: StrEnum
    """A `Seen`, or a `gate.Doubt`."""
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Completeness:
    """What can be said of a picture of a whole page."""

    width: int
    height: int
    scale: float
    """Pixels of the picture for each of the page's own."""
    rows: int
    """How many rows are covered: all but those of the gaps."""
    gaps: tuple[Gap, ...] = ()
    repeats: tuple[Repeat, ...] = ()
    bands: tuple[Band, ...] = ()
    moved: tuple[Rectangle, ...] = ()
    """Parts that moved by themselves while the page stood still."""
    bound: Bound | None = None
    bottom_proven: bool = False
    """Whether the page was seen to end there, or the agreed text stands there."""
    findings: tuple[PageFinding, ...] = ()

    @property
    def complete(self) -> bool:
        """Whether nothing is missing from the top to the agreed bottom, and nothing is twice."""
        lacking = any(found.code in LACKING for found in self.findings)
        whole = self.height > 0 and self.rows == self.height
        return whole and self.bottom_proven and not (self.gaps or self.repeats or lacking)
