"""Sets a document's blocks as bands of a given width."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from smdesk.reports import style
from smdesk.reports.bands import Align, Band, Box, Group, Role, SetLine
from smdesk.reports.document import (
    Block,
    Cell,
    Document,
    Heading,
    KeyFacts,
    Paragraph,
    Record,
    Records,
    Standing,
    Table,
    Text,
    Tone,
)
from smdesk.reports.style import Style
from smdesk.reports.typeface import shortened, wrap

TONES = {Tone.PLAIN: style.BODY, Tone.STRONG: style.STRONG, Tone.QUIET: style.QUIET}
TALL = 240.0
"""Two rows higher than this need no company, in points."""
LOGO_GAP = 9.0
LEVEL = 1.4
"""Brings the first quiet line at the right onto the base line of the strong one at the left."""
Span = tuple[float, float]
"""Left edge and width, in points."""


def set_document(document: Document, width: float, logo: float = 0.0) -> Iterator[Group]:
    """Yield a document's groups in reading order.

    Args:
        document: what to set.
        width: of the lines, in points.
        logo: the logo's width, in points; 0 if there is none.
    """
    yield Group((_head(document, width, logo),))
    yield Group((_title(document, width),))
    heading: Heading | None = None
    for block in document.blocks:
        if isinstance(block, Heading):
            if heading is not None:
                yield Group((_heading(heading, width),))
            heading = block
        else:
            yield from _led(heading, block, document.continued, width)
            heading = None
    if heading is not None:
        yield Group((_heading(heading, width),))


def _led(heading: Heading | None, block: Block, word: str, width: float) -> Iterator[Group]:
    """Yield a block's groups, its heading joined to the first of them."""
    continued = f"{heading.text}, {word}" if heading else ""
    groups = list(_block(block, continued, width))
    if heading is not None:
        first = groups[0] if groups else Group(())
        led = Group((_heading(heading, width), *first.bands), first.repeat)
        groups = [led, *groups[1:]]
    yield from groups


def _block(block: Block, continued: str, width: float) -> Iterator[Group]:
    match block:
        case Paragraph():
            lines = _lines(block.text, TONES[block.tone], width)
            yield Group((_plain(Role.PARAGRAPH, lines, width, above=4, below=4),))
        case KeyFacts():
            yield Group((_key_facts(block, width),))
        case Table():
            yield from _table(block, continued, width)
        case Records():
            for record in block.records:
                yield Group(tuple(_record(record, block.across, width)))
        case Standing():
            yield Group(tuple(_standing(block, width)))


def _lines(text: str, look: Style, room: float, before: float = 0.0) -> tuple[SetLine, ...]:
    """Return a text as lines, with extra space above the first."""
    return tuple(
        SetLine(line, look, before=0.0 if number else before)
        for number, line in enumerate(wrap(text, look, room))
    )


def _plain(
    role: Role, lines: tuple[SetLine, ...], width: float, *, above: float = 0, below: float = 0
) -> Band:
    return Band(role=role, boxes=(Box(0, width, lines),), above=above, below=below)


def _columns(shares: Sequence[float], width: float) -> list[Span]:
    """Return left edge and width of columns with these shares and a gutter between them."""
    room = width - style.GUTTER * (len(shares) - 1)
    spans: list[Span] = []
    left = 0.0
    for share in shares:
        wide = room * share / sum(shares)
        spans.append((left, wide))
        left += wide + style.GUTTER
    return spans


# --- the first page's top -------------------------------------------------------------------


def _head(document: Document, width: float, logo: float) -> Band:
    """Return logo and sender at the left, what the document is at the right."""
    indent = logo + LOGO_GAP if logo else 0.0
    right = width * 0.34
    room = width - indent - right - style.GUTTER
    sender = _lines(document.sender, style.STRONG, room)
    note = _lines(document.sender_note, style.QUIET, room)
    what = (
        *_lines(document.kind, style.QUIET, right, before=LEVEL),
        *_lines(document.stand, style.QUIET, right),
    )
    boxes = (
        Box(indent, room, (*sender, *note)),
        Box(width - right, right, what, Align.RIGHT),
    )
    return Band(role=Role.HEAD, boxes=boxes, below=26)


def _title(document: Document, width: float) -> Band:
    lines = (
        *_lines(document.title, style.TITLE, width),
        *_lines(document.subtitle, style.SUBTITLE, width * 0.85, before=4),
    )
    return Band(
        role=Role.TITLE,
        boxes=(Box(0, width, lines),),
        below=14,
        rule_below=style.THICK,
        outline=document.title,
    )


def _heading(heading: Heading, width: float) -> Band:
    lines = (
        *_lines(heading.text, style.HEADING, width),
        *_lines(heading.note, style.NOTE, width),
    )
    return Band(
        role=Role.HEADING,
        boxes=(Box(0, width, lines),),
        above=22,
        below=4,
        outline=heading.text,
    )


# --- figures and tables ---------------------------------------------------------------------


def _key_facts(block: KeyFacts, width: float) -> Band:
    spans = _columns([1] * len(block.facts), width)
    boxes = tuple(
        Box(
            left,
            wide,
            (*_lines(fact.value, style.FIGURE, wide), *_lines(fact.label, style.LABEL, wide)),
        )
        for fact, (left, wide) in zip(block.facts, spans, strict=True)
    )
    return Band(
        role=Role.FACTS,
        boxes=boxes,
        above=11,
        below=11,
        rule_below=style.THIN,
        quiet_rule=True,
    )


def _table(table: Table, continued: str, width: float) -> Iterator[Group]:
    """Yield a table's rows, the first ones with the headings, the last ones together."""
    if not table.rows:
        return
    spans = _columns([column.share for column in table.columns], width)
    columns = _table_columns(table, spans)
    repeat = (*([_continued(continued, width)] if continued else []), columns)
    bands = [_row(row, spans) for row in table.rows]
    for start, end in pairwise(_cuts(bands)):
        led = (columns,) if start == 0 else ()
        yield Group((*led, *bands[start:end]), repeat)


def _cuts(bands: list[Band]) -> list[int]:
    """Return where a table may be divided: no row is alone at its begin or end, unless tall."""
    cuts = list(range(len(bands) + 1))
    if len(bands) > 1 and bands[-2].height + bands[-1].height < TALL:
        cuts.remove(len(bands) - 1)
    if len(bands) > 1 and bands[0].height + bands[1].height < TALL:
        cuts = [cut for cut in cuts if cut != 1]
    return cuts


def _table_columns(table: Table, spans: list[Span]) -> Band:
    boxes = tuple(
        Box(left, wide, _lines(column.title, style.COLUMN, wide))
        for column, (left, wide) in zip(table.columns, spans, strict=True)
    )
    return Band(role=Role.COLUMNS, boxes=boxes, above=5, below=5, rule_below=style.THICK)


def _continued(heading: str, width: float) -> Band:
    """Return the heading of a table that goes on from the page before, on one line."""
    line = SetLine(shortened(heading, style.STRONG, width), style.STRONG)
    return Band(role=Role.HEADING, boxes=(Box(0, width, (line,)),), below=2)


def _paragraph(text: Text, wide: float, number: int) -> tuple[SetLine, ...]:
    """Return a paragraph of a cell; a quiet one belongs to the one above it."""
    apart = number > 0 and text.tone is not Tone.QUIET
    return _lines(text.text, TONES[text.tone], wide, style.APART if apart else 0.0)


def _row(row: tuple[Cell, ...], spans: list[Span]) -> Band:
    boxes = tuple(
        Box(
            left,
            wide,
            tuple(
                line for number, text in enumerate(cell) for line in _paragraph(text, wide, number)
            ),
        )
        for cell, (left, wide) in zip(row, spans, strict=True)
    )
    return Band(
        role=Role.ROW, boxes=boxes, above=5, below=6, rule_below=style.THIN, quiet_rule=True
    )


# --- records and standing -------------------------------------------------------------------


def _record(record: Record, across: int, width: float) -> Iterator[Band]:
    spans = _columns([1] * across, width)
    title = (
        *_lines(record.label, style.QUIET, width * 0.7),
        *_lines(record.title, style.RECORD_TITLE, width * 0.7),
    )
    mark = SetLine("", style.MARK, mark=record.mark)
    yield Band(
        role=Role.HEADING,
        boxes=(Box(0, width * 0.7, title), Box(width * 0.72, width * 0.28, (mark,), Align.RIGHT)),
        above=14,
        below=5,
        rule_below=style.THICK,
        outline=record.title,
    )
    for start in range(0, len(record.facts), across):
        yield _fact_line(record, start, spans)


def _fact_line(record: Record, start: int, spans: list[Span]) -> Band:
    """Return one line of labelled values; the very last value gets the room that is left."""
    facts = record.facts[start : start + len(spans)]
    boxes = []
    for index, fact in enumerate(facts):
        left, wide = spans[index]
        if start + index + 1 == len(record.facts):
            wide = sum(spans[-1]) - left
        lines = (*_lines(fact.label, style.QUIET, wide), *_lines(fact.value, style.BODY, wide))
        boxes.append(Box(left, wide, lines))
    return Band(
        role=Role.RECORD,
        boxes=tuple(boxes),
        above=4,
        below=5,
        rule_below=style.THIN,
        quiet_rule=True,
    )


def _standing(block: Standing, width: float) -> Iterator[Band]:
    mark = SetLine("", style.LARGE_MARK, mark=block.mark)
    aside = 90.0
    yield Band(
        role=Role.PARAGRAPH,
        boxes=(
            Box(0, aside, (mark,)),
            Box(aside, width - aside, _lines(block.text, style.BODY, width - aside, before=3)),
        ),
        above=12,
        below=6,
    )
    spans = _columns([2.2, 1.2, 1, 1.4], width)
    boxes = []
    for fact, (left, wide) in zip(block.facts, spans, strict=True):
        value = _lines(fact.value, style.BODY, wide) or (SetLine("", style.BODY, blank=True),)
        boxes.append(Box(left, wide, (*_lines(fact.label, style.QUIET, wide), *value)))
    yield Band(
        role=Role.FACTS,
        boxes=tuple(boxes),
        above=6,
        below=4,
    )
