"""What a printed report consists of, without a word about how it looks.

Every report fills this model and one renderer draws it, so that reading order, headings and table
cells are known in one place.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Tone(StrEnum):
    """How loudly a text speaks."""

    PLAIN = "plain"
    STRONG = "strong"
    QUIET = "quiet"


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph of a cell; any text whatever, never markup."""

    text: str
    tone: Tone = Tone.PLAIN
    link: str = ""
    """The web address (http, https) or mailto: that the whole text leads to."""


Cell = tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """A word in a frame that is seen from afar; filled or outlined, so that it holds in print."""

    word: str
    filled: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading and the quiet sentence under it; stays with what follows."""

    text: str
    note: str = ""
    minor: bool = False
    """Belongs under the heading before."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    text: str
    tone: Tone = Tone.PLAIN
    link: str = ""
    """As of `Text`."""


@dataclass(frozen=True, slots=True)
class List:
    """Items under bullets or numbers."""

    items: tuple[Text, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """A value and what it is the value of."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class KeyFacts:
    """The few figures that a reader should remember."""

    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column's heading and its share of the table's width."""

    title: str
    share: float
    header: bool = False
    """Its cells say what their rows are of, as a heading does."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells under headings that are repeated on every page."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Rows of a picture, read when their page is set: of a tall one, little is ever in memory."""

    read: Callable[[int, int], bytes]
    """Returns rows from a first one on, red, green and blue, a byte each; any `SmdeskError` says
    that they cannot be read."""
    width: int
    """Of the picture, in pixels."""
    first: int
    rows: int
    """How many."""
    across: int = 0
    """Made smaller to so many pixels from left to right; 0 prints pixel for pixel."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture."""

    picture: bytes | Excerpt
    """A PNG or JPEG file, printed pixel for pixel; `instead` is printed where it cannot be read."""
    alt: str
    """What it shows, for those who cannot see it; never empty."""
    caption: str = ""
    width: float = 1.0
    """Its share of the lines' width, at most 1; a taller one than a page is made smaller."""
    unread: str = ""
    """What is printed where it cannot be read, if that is more than what it would show."""

    @property
    def instead(self) -> str:
        """What stands where it cannot be read."""
        return self.unread or self.alt


@dataclass(frozen=True, slots=True)
class Record:
    """One thing with many properties: a title and labelled values."""

    label: str
    """What the title is, for example the kind of record."""
    title: str
    mark: Mark
    facts: tuple[Fact, ...]
    picture: Figure | None = None
    """Stands at the left of all values but the last, which has a line of its own."""


@dataclass(frozen=True, slots=True)
class Records:
    """Things with more properties than a table has room for columns."""

    records: tuple[Record, ...]
    across: int
    """How many values stand side by side."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Whether the document is in force, by which decision; empty values are lines to write on."""

    mark: Mark
    text: str
    facts: tuple[Fact, ...]


class Shape(StrEnum):
    """How a chart shows its values."""

    BARS = "bars"
    LINES = "lines"


@dataclass(frozen=True, slots=True)
class Series:
    """What one kind of bar or one line shows: a value for each of the chart's labels."""

    name: str
    values: tuple[float | None, ...]
    """None where nothing is known."""


@dataclass(frozen=True, slots=True)
class Chart:
    """Numbers drawn; up to four series, told apart without colours."""

    shape: Shape
    labels: tuple[str, ...]
    """Along the horizontal axis."""
    series: tuple[Series, ...]
    alt: str
    """What it shows, for those who cannot see it; never empty."""
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Signatures:
    """A row for each who signs: name, title, date, place; empty values are lines to write on."""

    rows: tuple[tuple[Fact, ...], ...]


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins a page."""


Block = (
    Heading
    | Paragraph
    | List
    | KeyFacts
    | Table
    | Records
    | Standing
    | Figure
    | Chart
    | Signatures
    | PageBreak
)


@dataclass(frozen=True, slots=True)
class Fit:
    """How few pages a document should take, and how large it may be for that."""

    pages: int
    zooms: tuple[float, ...]
    """Times the usual size; the first at which it takes no more pages, the last if none is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A whole report."""

    title: str
    """Line breaks are kept."""
    subtitle: str
    kind: str
    """What sort of report it is, for the page heads: Policyregister."""
    stand: str
    """What it speaks of, beside the kind: per 23 november 2026."""
    sender: str
    """The municipality."""
    sender_note: str = ""
    logo: bytes | None = None
    """A PNG or JPEG file; one that cannot be read is left out."""
    made: str
    """How, when and by whom it was made, for the page feet."""
    made_at: datetime
    author: str
    language: str
    continued: str
    """Follows the heading of a table that goes on from the page before."""
    page_label: Callable[[int, int], str]
    """Says page and pages in words."""
    landscape: bool = False
    folded: bool = False
    """A leaflet: each page is half a side of sheets that are folded in the middle."""
    fit: Fit | None = None
    """None: as large as usual, on as many pages as it takes."""
    blocks: tuple[Block, ...]
