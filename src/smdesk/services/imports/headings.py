"""Finds the headings of a sheet, wherever they stand, and what each column holds.

A list has one row a channel, or one row a unit with a column a platform. Other tables may follow
below with headings of their own.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache

from smdesk.domain.channels import Platform
from smdesk.domain.platforms import platform_named
from smdesk.services.ports import Cell, Sheet


class Column(StrEnum):
    """What a column of a list holds."""

    NAME = "name"
    PLATFORM = "platform"
    ADDRESS = "address"
    SECTOR = "sector"
    UNIT = "unit"
    SCOPE = "scope"
    PURPOSES = "purposes"
    PURPOSE_TEXT = "purpose_text"
    STATUS = "status"
    OPENED = "opened_on"
    CLOSED = "closed_on"


HEADINGS: Mapping[Column, str] = {
    Column.NAME: "namn kanal kanalnamn kanalensnamn konto kontonamn name channel channelname "
    "account accountname",
    Column.PLATFORM: "plattform platform accountplatform tjänst socialtmedium",
    Column.ADDRESS: "adress länk url webbadress kanaladress address link channellink accountlink "
    "accounturl",
    Column.SECTOR: "sektor förvaltning sector department",
    Column.UNIT: "enhet verksamhet unit",
    Column.SCOPE: "omfattning scope",
    Column.PURPOSES: "syfte syften purpose purposes",
    Column.PURPOSE_TEXT: "syfteiord syftestext purposeinwords purposetext shortdescription",
    Column.STATUS: "status läge",
    Column.OPENED: "startad startdatum startades öppnad started opened startdate",
    Column.CLOSED: "avslutad slutdatum avslutades stängd ended closed enddate datedeleted",
}
"""Headings met in real lists, in small letters without blanks and signs."""

_BY_HEADING = {word: column for column, words in HEADINGS.items() for word in words.split()}

NOT_CHANNELS = frozenset({"web", "webb", "webbsida", "hemsida", "webpage", "annan", "annat"})
"""Names of platforms that head a column of other things, where each platform has a column."""

CHANNEL = frozenset({"kanal", "channel"})
"""What heads a column of names in some lists, and of platforms in others."""

BLANK = frozenset({"", "-", "–", "—"})
HEADING_ROWS = 50
"""Rows from the top within which the first headings must stand."""
MIN_HEADINGS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """What the columns of one table hold."""

    columns: Mapping[Column, int]
    platforms: Mapping[int, Platform] = field(default_factory=dict)
    """Columns that each hold the addresses of one platform."""
    titles: Mapping[int, str]
    """The headings as they are written, by column."""
    unused: tuple[str, ...] = ()

    def title(self, column: Column) -> str:
        """Return a column's heading as it is written, or its code name when there is none."""
        index = self.columns.get(column)
        return column.value if index is None else self.titles[index]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One channel as the file states it."""

    sheet: str
    row: int
    layout: Layout
    cells: Sequence[Cell]
    wide: int | None = None
    """The column that it stands in, where each platform has a column."""

    def cell(self, column: Column) -> Cell:
        """Return a cell, empty where the table lacks the column; dashes are empty."""
        if column is Column.ADDRESS and self.wide is not None:
            return _clean(self.cells[self.wide])
        index = self.layout.columns.get(column)
        if index is None and column is Column.NAME:
            index = self.layout.columns.get(Column.UNIT)
        if index is None or index >= len(self.cells):
            return Cell()
        return _clean(self.cells[index])

    def title(self, column: Column) -> str:
        """Return the heading of the column that a value stands in."""
        if column is Column.ADDRESS and self.wide is not None:
            return self.layout.titles[self.wide]
        if column is Column.NAME and column not in self.layout.columns:
            column = Column.UNIT
        return self.layout.title(column)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tables:
    """What a sheet holds."""

    lines: tuple[Line, ...]
    unused: tuple[str, ...]


def read_tables(sheet: Sheet) -> Tables | None:
    """Return a sheet's channels, or None when no row of it is headings."""
    rows = list(sheet.rows)
    first = next((i for i, row in enumerate(rows[:HEADING_ROWS]) if find_layout(row)), None)
    if first is None:
        return None
    lines: list[Line] = []
    unused: dict[str, None] = {}
    layout: Layout | None = None
    for number, row in enumerate(rows[first:], first + 1):
        layout_here = find_layout(row)
        if layout_here is not None:
            layout = layout_here
            unused |= dict.fromkeys(layout.unused)
        elif layout is not None:
            lines += _lines(sheet.name, number, layout, row)
    return Tables(lines=tuple(lines), unused=tuple(unused))


def find_layout(row: Sequence[Cell]) -> Layout | None:
    """Return what a row's headings say, or None when it is no row of headings."""
    columns: dict[Column, int] = {}
    platforms: dict[int, Platform] = {}
    titles: dict[int, str] = {}
    unused = []
    for index, cell in enumerate(row):
        title = " ".join(cell.text.split())
        if not title:
            continue
        if cell.link or "://" in title or title.startswith("@"):
            return None
        titles[index] = title
        column, platform = _meaning(title)
        if column is not None and column not in columns:
            columns[column] = index
        elif platform is not None:
            platforms[index] = platform
        else:
            unused.append(title)
    _tell_apart(columns, titles, unused)
    return _layout(columns, platforms, titles, unused)


def _tell_apart(columns: dict[Column, int], titles: Mapping[int, str], unused: list[str]) -> None:
    """Of two columns for the name, the one headed Kanal says on which platform."""
    names = [i for i, title in titles.items() if _meaning(title)[0] is Column.NAME]
    of_platform = [i for i in names if titles[i].casefold() in CHANNEL]
    of_name = [i for i in names if i not in of_platform]
    if len(of_platform) != 1 or len(of_name) != 1 or Column.PLATFORM in columns:
        return
    columns[Column.PLATFORM], columns[Column.NAME] = of_platform[0], of_name[0]
    unused.remove(titles[max(names)])


def _layout(
    columns: dict[Column, int],
    platforms: dict[int, Platform],
    titles: dict[int, str],
    unused: list[str],
) -> Layout | None:
    tall = Column.PLATFORM in columns or Column.ADDRESS in columns
    named = Column.NAME in columns or Column.UNIT in columns
    if tall:
        unused += [titles[index] for index in platforms]
        platforms = {}
    known = len(columns) + len(platforms)
    if known < MIN_HEADINGS or not named or known < len(titles) / 3:
        return None
    return Layout(columns=columns, platforms=platforms, titles=titles, unused=tuple(unused))


@lru_cache(10_000)
def _meaning(title: str) -> tuple[Column | None, Platform | None]:
    word = re.sub(r"[\W_]+", "", unicodedata.normalize("NFC", title).casefold())
    return _BY_HEADING.get(word), None if word in NOT_CHANNELS else platform_named(title)


def _lines(sheet: str, row: int, layout: Layout, cells: Sequence[Cell]) -> Iterator[Line]:
    if not layout.platforms:
        if any(_filled(cell) for cell in cells):
            yield Line(sheet=sheet, row=row, layout=layout, cells=cells)
        return
    for index in layout.platforms:
        if index < len(cells) and _filled(cells[index]):
            yield Line(sheet=sheet, row=row, layout=layout, cells=cells, wide=index)


def _filled(cell: Cell) -> bool:
    return bool(cell.link) or cell.text.strip() not in BLANK


def _clean(cell: Cell) -> Cell:
    text = cell.text.strip()
    return Cell(text="" if text in BLANK else text, link=cell.link.strip(), fault=cell.fault)
