"""Sets tables, row by row, and records, which have more properties than a table has columns."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from smdesk.reports import style
from smdesk.reports.bands import Align, Band, Box, Group, Role, SetLine
from smdesk.reports.document import Cell, Column, Record, Records, Table, Text, Tone
from smdesk.reports.figures import set_beside
from smdesk.reports.lines import Lines, Span, columns, fact, lines, said
from smdesk.reports.structure import Attribute, Element, Tag
from smdesk.reports.typeface import printable, shortened
from smdesk.reports.typeface import width as width_of

BESIDE = 118.0
"""Width and greatest height of a picture beside a record's values, in points."""
TALL = 240.0
"""Two rows higher than this need no company, in points."""
HAIR = 0.01
"""What sums of widths may differ by, in points."""


def set_table(table: Table, continued: str, root: Element, width: float) -> Iterator[Group]:
    """Yield a table's rows, the first ones with the headings, the last ones together.

    It is one table in the structure however many pages it takes; headings are repeated for the eye.

    Args:
        table: what to set; one without rows is left out.
        continued: stands above the headings where they are repeated, if not empty.
        root: what the table's element is added to.
        width: of the lines, in points.
    """
    if not table.rows:
        return
    shares = [column.share for column in table.columns]
    spans = columns(shares, width, [_longest_word(column.title) for column in table.columns])
    whole = root.add(Tag.TABLE)
    head = _head(table, spans, whole.add(Tag.TABLE_HEAD).add(Tag.ROW))
    repeat = (*([_continued(continued, width)] if continued else []), head)
    body = whole.add(Tag.TABLE_BODY)
    bands = (_row(row, table.columns, spans, body.add(Tag.ROW)) for row in table.rows)
    led: tuple[Band, ...] = (head,)
    for together in _kept_together(bands):
        yield Group((*led, *together), repeat)
        led = ()


def _longest_word(title: str) -> float:
    """Return the width of a heading's longest word, in points: no heading is cut in a word."""
    look = style.COLUMN
    words = printable(title).split()
    return max((width_of(word, look.font, look.size) for word in words), default=0.0) + HAIR


def _kept_together(bands: Iterable[Band]) -> Iterator[tuple[Band, ...]]:
    """Yield rows so that none is alone at a table's begin or end, unless it is tall."""
    group: list[Band] = []
    for number, (band, last) in enumerate(_with_end(bands)):
        joins = number == 1 or last
        if group and not (joins and group[-1].height + band.height < TALL):
            yield tuple(group)
            group = []
        group.append(band)
    yield tuple(group)


def _with_end(bands: Iterable[Band]) -> Iterator[tuple[Band, bool]]:
    """Yield each band and whether it is the last."""
    before: Band | None = None
    for band in bands:
        if before is not None:
            yield before, False
        before = band
    if before is not None:
        yield before, True


def _head(table: Table, spans: list[Span], row: Element) -> Band:
    boxes = tuple(
        Box(
            left,
            wide,
            lines(
                column.title,
                style.COLUMN,
                wide,
                row.add(Tag.HEADER_CELL, Attribute.COLUMN_HEADER),
            ),
        )
        for column, (left, wide) in zip(table.columns, spans, strict=True)
    )
    return Band(role=Role.COLUMNS, boxes=boxes, above=5, below=5, rule_below=style.THICK)


def _continued(heading: str, width: float) -> Band:
    """Return the heading of a table that goes on from the page before, on one line."""
    line = SetLine(shortened(heading, style.STRONG, width), style.STRONG)
    return Band(role=Role.HEADING, boxes=(Box(0, width, (line,)),), below=2)


def _row(
    row: tuple[Cell, ...], titles: tuple[Column, ...], spans: list[Span], element: Element
) -> Band:
    boxes = tuple(
        Box(left, wide, _cell(cell, wide, _cell_element(column, element)))
        for cell, column, (left, wide) in zip(row, titles, spans, strict=True)
    )
    return Band(
        role=Role.ROW, boxes=boxes, above=5, below=6, rule_below=style.THIN, quiet_rule=True
    )


def _cell_element(column: Column, row: Element) -> Element:
    if column.header:
        return row.add(Tag.HEADER_CELL, Attribute.ROW_HEADER)
    return row.add(Tag.CELL)


def _cell(cell: Cell, wide: float, element: Element) -> Lines:
    """Return a cell's lines; one text is its content, several are paragraphs in it."""
    texts = [text for text in cell if text.text.strip()]
    if len(texts) == 1:
        return said(texts[0], wide, element)
    return tuple(
        line
        for number, text in enumerate(texts)
        for line in said(text, wide, element.add(Tag.PARAGRAPH), _apart(text, number))
    )


def _apart(text: Text, number: int) -> float:
    """Return the space above a paragraph of a cell; a quiet one belongs to the one above it."""
    return style.APART if number > 0 and text.tone is not Tone.QUIET else 0.0


# --- records ----------------------------------------------------------------------------------


def set_records(block: Records, heading: Tag, root: Element, width: float) -> Iterator[Group]:
    """Yield a group for each record.

    Args:
        block: what to set.
        heading: what a record's title is.
        root: what the records' elements are added to.
        width: of the lines, in points.
    """
    for record in block.records:
        yield Group(tuple(_record(record, block.across, heading, root, width)))


def _record(
    record: Record, across: int, heading: Tag, root: Element, width: float
) -> Iterator[Band]:
    title = root.add(heading)
    said_first = lines(record.label, style.QUIET, width * 0.7, title, more=True)
    named = lines(record.title, style.RECORD_TITLE, width * 0.7, title)
    mark = SetLine("", style.MARK, root.add(Tag.PARAGRAPH), mark=record.mark)
    yield Band(
        role=Role.HEADING,
        boxes=(
            Box(0, width * 0.7, (*said_first, *named)),
            Box(width * 0.72, width * 0.28, (mark,), Align.RIGHT),
        ),
        above=14,
        below=5,
        rule_below=style.THICK,
        outline=record.title,
        level=1 if heading is Tag.HEADING else 2,
    )
    spans, begun = columns([1] * across, width), 0
    if record.picture is not None:
        beside = set_beside(record.picture, root, BESIDE, BESIDE)
    items = root.add(Tag.LIST) if record.facts else root
    if record.picture is not None:
        begun = max(0, len(record.facts) - 1)
        yield _by_picture(record, beside, across, items, width)
    for start in range(begun, len(record.facts), across):
        yield _fact_line(record, start, spans, items)


def _by_picture(record: Record, beside: Box, across: int, items: Element, width: float) -> Band:
    """Return the picture and all values but the last, in columns beside it."""
    left = BESIDE + style.GUTTER
    stacks: list[list[SetLine]] = [[] for _ in range(across)]
    spans = columns([1] * across, width - left)
    for number, one in enumerate(record.facts[:-1]):
        stack, (_, wide) = stacks[number % across], spans[number % across]
        first, *rest = fact(one, wide, items)
        stack += [replace(first, before=style.APART if stack else 0.0), *rest]
    boxes = (
        Box(left + start, wide, tuple(stack))
        for stack, (start, wide) in zip(stacks, spans, strict=True)
    )
    return Band(
        role=Role.RECORD,
        boxes=(beside, *boxes),
        above=7,
        below=7,
        rule_below=style.THIN,
        quiet_rule=True,
    )


def _fact_line(record: Record, start: int, spans: list[Span], items: Element) -> Band:
    """Return one line of labelled values; the very last value gets the room that is left."""
    facts = record.facts[start : start + len(spans)]
    boxes = []
    for index, one in enumerate(facts):
        left, wide = spans[index]
        if start + index + 1 == len(record.facts):
            wide = sum(spans[-1]) - left
        boxes.append(Box(left, wide, fact(one, wide, items)))
    return Band(
        role=Role.RECORD,
        boxes=tuple(boxes),
        above=4,
        below=5,
        rule_below=style.THIN,
        quiet_rule=True,
    )
