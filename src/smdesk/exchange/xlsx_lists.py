"""Lists as XLSX: days that sort as days, a heading that stays, a filter; never a formula.

A text that begins as a formula would is stored as a text and marked as one (quotePrefix), so that
it stays one also when somebody edits the cell.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any, cast

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from smdesk.disk import Disk
from smdesk.domain.calendar import local_time
from smdesk.exchange import sinks
from smdesk.exchange.cells import NEUTRAL_STARTS
from smdesk.exchange.limits import MAX_CELL
from smdesk.services.ports import ListSheet, Said, Value
from smdesk.words import Words

INVISIBLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
"""What XML cannot hold, and what makes a reader see another text: shown as its code instead."""
ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
"""What a spreadsheet program would take for one of XLSX's own escapes (ECMA-376 22.9.2.19)."""
NARROWEST, WIDEST = 8, 60
"""Characters."""
FIRST_DAY = date(1900, 3, 1)
"""The first day that every spreadsheet program counts alike."""
BOLD, TOP = Font(bold=True), Alignment(vertical="top", wrap_text=True)
DAY, MOMENT = "yyyy-mm-dd", "yyyy-mm-dd hh:mm"
Shown = str | int | date | datetime | None


class XlsxLists:
    """Writes lists; see `ports.ListWriter`."""

    def __init__(self, disk: Disk) -> None:
        self._disk = disk

    def file_name(self, book: str, day: date, language: str) -> str:
        """Return what a file with a list of a day is called."""
        return f"{Words(language)(f'lists.sheet.{book}')} {day}.xlsx"

    def write(self, sheets: Sequence[ListSheet], target: Path, language: str) -> None:
        """Write a file beside its place, flush it, then give it its name."""
        sinks.write_file(as_xlsx(sheets, Words(language)), target, self._disk)


def as_xlsx(sheets: Sequence[ListSheet], words: Words) -> bytes:
    """Return lists as a file."""
    book = Workbook(write_only=True)
    book.properties.creator = "smdesk"
    for sheet in sheets:
        _add(book, sheet, words)
    book.properties.title = ", ".join(book.sheetnames)
    buffer = BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _add(book: Workbook, sheet: ListSheet, words: Words) -> None:
    title = words(f"lists.sheet.{sheet.name}")
    headings = [words(f"lists.column.{name}") for name in sheet.columns]
    rows = [[shown(value, words) for value in row] for row in sheet.rows]
    add_sheet(book, f"{title} {sheet.day}", headings, rows)


def add_sheet(
    book: Workbook,
    title: str,
    headings: Sequence[str],
    rows: Sequence[Sequence[Shown]],
) -> None:
    """Add a sheet: a heading that stays on every page, a filter, widths by what stands there."""
    made: Any = book.create_sheet(title)  # its types know only half of it
    last = get_column_letter(len(headings))
    made.freeze_panes = "A2"
    made.auto_filter.ref = f"A1:{last}{len(rows) + 1}"
    made.print_title_rows = "1:1"
    made.page_setup.orientation = "landscape"
    made.page_setup.fitToHeight = 0
    made.sheet_properties.pageSetUpPr.fitToPage = True
    for number, width in enumerate(_widths(headings, rows), 1):
        made.column_dimensions[get_column_letter(number)].width = width
    made.append([_heading(made, text) for text in headings])
    for row in rows:
        made.append([_cell(made, value) for value in row])


def shown(value: Value, words: Words) -> Shown:
    """Return what a cell shows: text in the language, moments in Swedish wall-clock time.

    No text at all is an empty cell, so that a filter knows it as one.
    """
    if isinstance(value, datetime):
        return local_time(value).replace(tzinfo=None)
    if isinstance(value, date):
        return value if value >= FIRST_DAY else value.isoformat()
    if isinstance(value, int | None):
        return value
    texts = [value] if isinstance(value, str | Said) else value
    said = (words(one.key, **one.values) if isinstance(one, Said) else one for one in texts)
    return ", ".join(said) or None


def visible(text: str) -> str:
    """Return a text as a cell of XLSX can hold it."""
    return ESCAPE.sub("_x005F_", readable(text))


def readable(text: str) -> str:
    """Return a text of a length that a cell can hold; what nobody sees is shown as its code."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    clean = INVISIBLE.sub(lambda found: f"[U+{ord(found[0]):04X}]", lines)
    return clean if len(clean) <= MAX_CELL else f"{clean[: MAX_CELL - 1]}…"


def _widths(headings: Sequence[str], rows: Sequence[Sequence[Shown]]) -> Iterator[int]:
    for number, heading in enumerate(headings):
        longest = max((_length(row[number]) for row in rows), default=0)
        yield min(max(longest, len(heading) + 3, NARROWEST), WIDEST) + 1


def _length(value: Shown) -> int:
    return max(map(len, str(value or "").splitlines()), default=0)


def _heading(sheet: Any, text: str) -> Any:
    cell = WriteOnlyCell(sheet, visible(text))
    cell.font = BOLD
    return cell


def _cell(sheet: Any, value: Shown) -> Any:
    cell: Any
    if not isinstance(value, str):
        cell = WriteOnlyCell(sheet, cast("datetime | int | None", value))
        if isinstance(value, date):
            cell.number_format = MOMENT if isinstance(value, datetime) else DAY
    else:
        cell = WriteOnlyCell(sheet, visible(value))
        cell.data_type = "s"  # it would be a formula or an error by its looks
        cell.quotePrefix = value[:1] in NEUTRAL_STARTS
    cell.alignment = TOP
    return cell
