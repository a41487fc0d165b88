"""Sets a document's blocks as bands of a given width, and makes its structure on the way."""

from collections.abc import Iterator
from dataclasses import replace

from smdesk.reports import style
from smdesk.reports.bands import Align, Band, Box, Group, Role, SetLine
from smdesk.reports.document import (
    Block,
    Chart,
    Document,
    Fact,
    Figure,
    Heading,
    KeyFacts,
    List,
    PageBreak,
    Paragraph,
    Records,
    Signatures,
    Standing,
    Table,
    Text,
)
from smdesk.reports.figures import set_chart, set_figure
from smdesk.reports.lines import Lines, columns, fact, lines, paragraph, said
from smdesk.reports.structure import Attribute, Element, Tag
from smdesk.reports.style import Style
from smdesk.reports.tables import set_records, set_table
from smdesk.reports.typeface import width as width_of

LOGO_GAP = 9.0
LEVEL = 1.4
"""Brings the first quiet line at the right onto the base line of the strong one at the left."""
ASIDE = 90.0
"""What a mark beside a text takes."""
BULLET = "•"
BREAK = Group((Band(role=Role.BREAK, boxes=()),))
SUBHEADS = {
    Tag.TITLE: Tag.HEADING,
    Tag.HEADING: Tag.MINOR_HEADING,
    Tag.MINOR_HEADING: Tag.MINOR_HEADING,
}
"""What a heading under one of these is: no level is left out."""
LEVELS = {Tag.HEADING: 1, Tag.MINOR_HEADING: 2}
"""How deep a heading's entry stands in the reader's table of contents."""


class Setting:
    """One document as groups, in reading order.

    Args:
        document: what to set.
        width: of the lines, in points.
        tallest: how high a page's content can be, in points.
        logo: the logo's width, in points; 0 if there is none.
    """

    def __init__(self, document: Document, width: float, tallest: float, logo: float = 0.0) -> None:
        self.document = document
        self.width = width
        self.tallest = tallest
        self.logo = logo
        self.root = Element(Tag.DOCUMENT)
        self._level = Tag.TITLE
        """Of the last heading."""

    def groups(self) -> Iterator[Group]:
        """Yield the groups; each makes its elements when it is asked for."""
        yield Group((_head(self.document, self.width, self.logo, self.root),))
        yield Group((_title(self.document, self.width, self.root),))
        headings: list[Heading] = []
        for block in self.document.blocks:
            if isinstance(block, Heading):
                headings.append(block)
            else:
                yield from self._led(headings, block)
                headings = []
        if headings:
            yield Group(tuple(map(self._heading, headings)))

    def _led(self, headings: list[Heading], block: Block) -> Iterator[Group]:
        """Yield a block's groups, its headings joined to the first of them."""
        bands = tuple(map(self._heading, headings))
        continued = f"{headings[-1].text}, {self.document.continued}" if headings else ""
        room = self.tallest - sum(band.height for band in bands)
        groups = self._block(block, continued, room)
        if bands and not isinstance(block, PageBreak):
            first = next(groups, Group(()))
            yield Group((*bands, *first.bands), first.repeat)
        elif bands:
            yield Group(bands)
        yield from groups

    def _heading(self, heading: Heading) -> Band:
        self._level = SUBHEADS[self._level] if heading.minor else Tag.HEADING
        return _heading(heading, self._level, self.width, self.root)

    def _block(self, block: Block, continued: str, room: float) -> Iterator[Group]:
        root, width = self.root, self.width
        match block:
            case Table():
                yield from set_table(block, continued, root, width)
            case Records():
                yield from set_records(block, SUBHEADS[self._level], root, width)
            case List():
                yield from _list(block, root, width)
            case Figure():
                yield Group((set_figure(block, root, width, room),))
            case Chart():
                yield Group((set_chart(block, root, width),))
            case PageBreak():
                yield BREAK
            case _:
                yield Group(tuple(self._plain(block)))

    def _plain(
        self, block: Paragraph | KeyFacts | Standing | Signatures | Heading
    ) -> Iterator[Band]:
        root, width = self.root, self.width
        match block:
            case Paragraph():
                text = Text(block.text, block.tone, block.link)
                found = said(text, width, root.add(Tag.PARAGRAPH)) if block.text.strip() else ()
                yield _plain(Role.PARAGRAPH, found, width, above=4, below=4)
            case KeyFacts():
                yield _key_facts(block, root, width)
            case Standing():
                yield from _standing(block, root, width)
            case Signatures():
                yield from _signatures(block, root, width)
            case _:
                raise TypeError(f"no form for {type(block).__name__}")


def _plain(role: Role, lines: Lines, width: float, *, above: float = 0, below: float = 0) -> Band:
    return Band(role=role, boxes=(Box(0, width, lines),), above=above, below=below)


# --- the first page's top, and headings -------------------------------------------------------


def _head(document: Document, width: float, logo: float, root: Element) -> Band:
    """Return logo and sender at the left, what the document is at the right."""
    indent = logo + LOGO_GAP if logo else 0.0
    right = width * 0.34
    room = width - indent - right - style.GUTTER
    sender = paragraph(document.sender, style.STRONG, room, root)
    note = paragraph(document.sender_note, style.QUIET, room, root)
    what = (
        *paragraph(document.kind, style.QUIET, right, root, before=LEVEL),
        *paragraph(document.stand, style.QUIET, right, root),
    )
    boxes = (
        Box(indent, room, (*sender, *note)),
        Box(width - right, right, what, Align.RIGHT),
    )
    return Band(role=Role.HEAD, boxes=boxes, below=26)


def _title(document: Document, width: float, root: Element) -> Band:
    found = (
        *lines(document.title, style.TITLE, width, root.add(Tag.TITLE)),
        *paragraph(document.subtitle, style.SUBTITLE, width * 0.85, root, before=4),
    )
    return Band(
        role=Role.TITLE,
        boxes=(Box(0, width, found),),
        below=14,
        rule_below=style.ACCENT,
        outline=document.title,
        accent=True,
    )


def _heading(heading: Heading, level: Tag, width: float, root: Element) -> Band:
    look = style.HEADING if level is Tag.HEADING else style.MINOR_HEADING
    found = (
        *lines(heading.text, look, width, root.add(level)),
        *paragraph(heading.note, style.NOTE, width, root),
    )
    above = 22 if level is Tag.HEADING else 14
    band = _plain(Role.HEADING, found, width, above=above, below=4)
    return replace(band, outline=heading.text, level=LEVELS[level])


# --- lists, figures and what is signed --------------------------------------------------------


def _list(block: List, root: Element, width: float) -> Iterator[Group]:
    """Yield an item at a time; a list goes on from page to page."""
    numbered = Attribute.NUMBERS if block.numbered else Attribute.BULLETS
    whole = root.add(Tag.LIST, numbered) if block.items else root
    labels = [f"{n}." if block.numbered else BULLET for n in range(1, len(block.items) + 1)]
    indent = style.GUTTER + max(
        (width_of(label, style.BODY.font, style.BODY.size) for label in labels), default=0
    )
    for label, text in zip(labels, block.items, strict=True):
        item = whole.add(Tag.ITEM)
        before = lines(label, style.BODY, indent, item.add(Tag.LABEL))
        body = said(text, width - indent, item.add(Tag.BODY))
        boxes = (Box(0, indent, before), Box(indent, width - indent, body))
        yield Group((Band(role=Role.PARAGRAPH, boxes=boxes, above=2, below=2),))


def _key_facts(block: KeyFacts, root: Element, width: float) -> Band:
    whole = root.add(Tag.LIST)
    spans = columns([1] * len(block.facts), width)
    boxes = tuple(
        Box(left, wide, _key_fact(one, wide, whole))
        for one, (left, wide) in zip(block.facts, spans, strict=True)
    )
    return Band(
        role=Role.FACTS,
        boxes=boxes,
        above=11,
        below=11,
        rule_below=style.THIN,
        quiet_rule=True,
    )


def _key_fact(one: Fact, wide: float, whole: Element) -> Lines:
    body = whole.add(Tag.ITEM).add(Tag.BODY)
    value = lines(one.value, style.FIGURE, wide, body, more=True)
    return (*value, *lines(one.label, style.LABEL, wide, body))


def _standing(block: Standing, root: Element, width: float) -> Iterator[Band]:
    mark = SetLine("", style.LARGE_MARK, root.add(Tag.PARAGRAPH), mark=block.mark)
    text = paragraph(block.text, style.BODY, width - ASIDE, root, before=3)
    yield Band(
        role=Role.PARAGRAPH,
        boxes=(Box(0, ASIDE, (mark,)), Box(ASIDE, width - ASIDE, text)),
        above=12,
        below=6,
    )
    if block.facts:
        items = root.add(Tag.LIST)
        yield _to_fill_in(block.facts, [2.2, 1.2, 1, 1.4], items, width, look=style.BODY, above=6)


def _signatures(block: Signatures, root: Element, width: float) -> Iterator[Band]:
    for row in block.rows:
        shares = [2.0] + [1.2] * (len(row) - 1)
        yield _to_fill_in(row, shares, root.add(Tag.LIST), width, look=style.SIGNED, above=16)


def _to_fill_in(
    facts: tuple[Fact, ...],
    shares: list[float],
    items: Element,
    width: float,
    *,
    look: Style,
    above: float,
) -> Band:
    """Return labelled values side by side; an empty one is a line to write on."""
    boxes = []
    for one, (left, wide) in zip(facts, columns(shares, width), strict=True):
        blank = () if one.value.strip() else (SetLine("", look, blank=True),)
        boxes.append(Box(left, wide, (*fact(one, wide, items), *blank)))
    return Band(role=Role.FACTS, boxes=tuple(boxes), above=above, below=4)
