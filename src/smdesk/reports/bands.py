"""Bands: the full-width strips that a page is stacked from, each with set lines side by side.

A heading, a row of a table and a line of key figures are all bands; so one place decides what goes
on which page, and one place draws.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum

from smdesk.reports.art import Art
from smdesk.reports.document import Mark
from smdesk.reports.structure import Element
from smdesk.reports.style import Style


class Role(StrEnum):
    """What a band is in the document's structure."""

    HEAD = "head"
    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    FACTS = "facts"
    COLUMNS = "columns"
    ROW = "row"
    RECORD = "record"
    ART = "art"
    BREAK = "break"
    """Takes no room; what follows begins a page."""


INTRODUCES = frozenset({Role.HEADING, Role.COLUMNS})
"""Bands that say nothing without the one that follows."""

LEAST = 60.0
"""Less room than this, in points, is left empty rather than begun with a part of a row."""


class Align(StrEnum):
    """Which edge of its box a line keeps to."""

    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class SetLine:
    """One line, ready to draw."""

    text: str
    style: Style
    element: Element | None = None
    """What it is a part of; none for what is only there for the eye."""
    mark: Mark | None = None
    """Drawn as a framed word instead of the text."""
    blank: bool = False
    """A line to write on."""
    before: float = 0.0
    """Extra space above it."""

    @property
    def height(self) -> float:
        """What it takes of its box."""
        return self.before + self.style.leading


@dataclass(frozen=True, slots=True)
class Box:
    """A column of lines; `left` is measured from the left margin, in points."""

    left: float
    width: float
    lines: tuple[SetLine, ...] = ()
    align: Align = Align.LEFT
    art: Art | None = None
    """Above the lines; never cut."""

    @property
    def height(self) -> float:
        """Points from its first line's top to its last line's foot."""
        above = self.art.height if self.art else 0.0
        return above + sum(line.height for line in self.lines)

    def taken(self, room: float) -> int:
        """Return how many of its lines fit into `room` points."""
        used = 0.0
        for count, line in enumerate(self.lines):
            used += line.height
            if used > room:
                return count
        return len(self.lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """A strip of boxes with space and perhaps a rule below."""

    role: Role
    boxes: tuple[Box, ...]
    above: float = 0.0
    below: float = 0.0
    rule_below: float = 0.0
    """The rule's thickness; 0 for none."""
    quiet_rule: bool = False
    """The rule below is light."""
    accent: bool = False
    """The rule below is of the municipality's colour."""
    outline: str = ""
    """The entry in the reader's table of contents, if it has one."""
    level: int = 0
    """How deep that entry stands."""

    @property
    def height(self) -> float:
        """Points from top to foot."""
        return self.above + max((box.height for box in self.boxes), default=0) + self.below

    def split(self, room: float) -> tuple["Band", "Band"]:
        """Return what fits into `room` points and what is left; each takes at least a line.

        Only for a band that is taller than a page: nothing else is ever cut.
        """
        inner = room - self.above - self.below
        counts = [box.taken(inner) for box in self.boxes]
        if not any(counts):
            counts = [min(1, len(box.lines)) for box in self.boxes]
        pairs = list(zip(self.boxes, counts, strict=True))
        first = replace(
            self,
            boxes=tuple(replace(box, lines=box.lines[:count]) for box, count in pairs),
            rule_below=0.0,
        )
        rest = replace(
            self,
            boxes=tuple(replace(box, lines=box.lines[count:]) for box, count in pairs),
            outline="",
        )
        return first, rest


@dataclass(frozen=True, slots=True)
class Group:
    """Bands that stay on one page if a page can hold them."""

    bands: tuple[Band, ...]
    repeat: tuple[Band, ...] = ()
    """What is repeated above them when they begin a page."""

    @property
    def height(self) -> float:
        """Points from top to foot."""
        return sum(band.height for band in self.bands)


@dataclass(frozen=True, slots=True)
class Placed:
    """A band and where its top is, in points from the paper's top edge."""

    band: Band
    top: float
    repeated: bool = False


@dataclass(slots=True)
class Pages:
    """Stacks groups on pages.

    Args:
        first: where the first page's content begins, in points from the paper's top edge.
        later: the same for the other pages.
        end: where the content of each page ends.
    """

    first: float
    later: float
    end: float
    _page: list[Placed] = field(init=False, default_factory=list)
    _full: list[list[Placed]] = field(init=False, default_factory=list)
    """Pages that nothing more comes on, and that nobody has asked for yet."""
    _top: float = field(init=False)
    _begun: bool = field(init=False, default=False)
    """Whether something other than headings stands on the page."""

    def __post_init__(self) -> None:
        self._top = self.first

    def stacked(self, groups: Iterable[Group]) -> Iterator[list[Placed]]:
        """Yield each page as soon as it is full: a long document is never held as a whole."""
        for group in groups:
            self._add(group)
            yield from self._full
            self._full = []
        yield self._page

    def _add(self, group: Group) -> None:
        if group.bands and group.bands[0].role is Role.BREAK:
            if self._page:
                self._turn(())
            return
        if group.height > self._room and self._page:
            begins = group.bands[0].role in INTRODUCES
            self._turn(() if begins else group.repeat)
        if not self._page:
            group = _at_top(group)
        fits = group.height <= self._room
        for band in group.bands:
            if fits:
                self._place(band)
            else:
                self._pour(band, group.repeat)

    def _pour(self, band: Band, repeat: tuple[Band, ...]) -> None:
        """Place a band of a group that is taller than a page, cut where it must be."""
        if band.height > self._room and (self._begun or self._room < LEAST):
            self._turn(repeat)
        while band.height > self._room:
            part, band = band.split(self._room)
            self._place(part)
            self._turn(repeat)
        self._place(band)

    @property
    def _room(self) -> float:
        return self.end - self._top

    def _turn(self, repeat: tuple[Band, ...]) -> None:
        self._full.append(self._page)
        self._page = []
        self._top, self._begun = self.later, False
        for band in repeat:
            self._place(band, repeated=True)

    def _place(self, band: Band, *, repeated: bool = False) -> None:
        self._page.append(Placed(band, self._top, repeated))
        self._top += band.height
        self._begun = self._begun or band.role not in INTRODUCES


def _at_top(group: Group) -> Group:
    """Return a group as it begins a page: the margin is space enough above it."""
    first, *others = group.bands
    return replace(group, bands=(replace(first, above=0.0), *others))
