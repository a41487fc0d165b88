"""The one visual language of all reports: measures in points (1/72 inch), sizes, greys."""

from dataclasses import dataclass

REGULAR = "smdesk-regular"
BOLD = "smdesk-bold"

INK = "#1C2733"
MUTED = "#5A6775"
LINE = "#D3D9E0"
UNDER = "#98A3AF"
"""Under what can be clicked."""

A4 = (595.28, 841.89)
SIDE = 45.0
"""Left and right margin."""
TOP = 46.0
"""Top margin of the first page, and of the page heads."""
RUNNING = 30.0
"""What a page head takes on the later pages."""
FOOT = 43.0
"""Where the rule of the page foot stands, above the paper's edge."""
BOTTOM = 60.0
"""Bottom margin of the content."""
GUTTER = 11.0
"""Between columns."""
LOGO_HEIGHT = 28.0
LOGO_WIDTH = 84.0
ACCENT = 1.8
"""The rule under a document's title."""
THICK = 0.9
THIN = 0.6


@dataclass(frozen=True, slots=True)
class Style:
    """A size of type."""

    font: str
    size: float
    leading: float
    """From line to line."""
    colour: str


TITLE = Style(BOLD, 21, 25, INK)
SUBTITLE = Style(REGULAR, 10, 15, MUTED)
FIGURE = Style(BOLD, 16, 21, INK)
HEADING = Style(BOLD, 12, 16, INK)
MINOR_HEADING = Style(BOLD, 10, 14, INK)
RECORD_TITLE = Style(BOLD, 11, 14.5, INK)
BODY = Style(REGULAR, 9, 13, INK)
STRONG = Style(BOLD, 9, 13, INK)
SIGNED = Style(REGULAR, 9, 24, INK)
"""A line to sign on: there is room for a hand."""
LABEL = Style(REGULAR, 9, 13, INK)
QUIET = Style(REGULAR, 8, 11, MUTED)
NOTE = Style(REGULAR, 9, 13, MUTED)
COLUMN = Style(BOLD, 8, 11, MUTED)
MARK = Style(BOLD, 8.5, 14, INK)
LARGE_MARK = Style(BOLD, 11, 19, INK)
APART = 3.5
"""Between paragraphs of a cell."""
