"""A document's structure as readers hear it: elements in reading order (ISO 32000-1, 14.8.4).

Setting a document makes the elements; drawing tells each where on paper its content stands.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple


class Tag(StrEnum):
    """The standard structure types that we use."""

    DOCUMENT = "Document"
    GROUP = "Div"
    TITLE = "H1"
    HEADING = "H2"
    MINOR_HEADING = "H3"
    PARAGRAPH = "P"
    LINK = "Link"
    LIST = "L"
    ITEM = "LI"
    LABEL = "Lbl"
    BODY = "LBody"
    TABLE = "Table"
    TABLE_HEAD = "THead"
    TABLE_BODY = "TBody"
    ROW = "TR"
    HEADER_CELL = "TH"
    CELL = "TD"
    FIGURE = "Figure"
    CAPTION = "Caption"


class Attribute(StrEnum):
    """What is said of an element beside its type."""

    NONE = ""
    COLUMN_HEADER = "column"
    ROW_HEADER = "row"
    BULLETS = "bullets"
    NUMBERS = "numbers"


class Rectangle(NamedTuple):
    """In points, from the paper's lower left corner."""

    left: float
    bottom: float
    right: float
    top: float


class Content(NamedTuple):
    """A piece of a page's content: the page from 0, its number among those of the page."""

    page: int
    number: int
    read: int = 0
    """On which page it is read: a leaflet's pages are not drawn in that order."""


class Spot(NamedTuple):
    """Where on a page a link can be clicked."""

    page: int
    rectangle: Rectangle
    read: int = 0
    """As of `Content`."""


@dataclass(slots=True, eq=False)
class Element:
    """An element, its children and its content in reading order."""

    tag: Tag
    attribute: Attribute = Attribute.NONE
    alt: str = ""
    address: str = ""
    """Where a link leads."""
    parts: list["Element | Content | Spot"] = field(default_factory=list)
    bounds: Rectangle | None = None
    """Of a figure."""

    def add(
        self, tag: Tag, attribute: Attribute = Attribute.NONE, *, alt: str = "", address: str = ""
    ) -> "Element":
        """Return a new last child."""
        made = Element(tag, attribute, alt, address)
        self.parts.append(made)
        return made

    def sort(self) -> None:
        """Put content that was drawn out of order into the order of reading, all below too."""
        for part in self.parts:
            if isinstance(part, Element):
                part.sort()
        if not any(isinstance(part, Element) for part in self.parts):
            self.parts.sort(key=_read)


def _read(part: Element | Content | Spot) -> int:
    return 0 if isinstance(part, Element) else part.read
