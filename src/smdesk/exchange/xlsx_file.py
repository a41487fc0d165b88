"""XLSX: cells as text with the links behind them. Nothing in the file is worked out or followed."""

import io
import re
import warnings
import zipfile
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta
from xml.etree.ElementTree import ParseError

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.workbook.workbook import Workbook

from smdesk.domain.errors import UserError
from smdesk.exchange.limits import MAX_CELL, MAX_COLUMNS, MAX_ROWS, MAX_SHEET_ROWS
from smdesk.exchange.xlsx_links import Place, links_of_sheets
from smdesk.exchange.zip_guard import check_zip
from smdesk.services.ports import SILENT, Cell, Progress, Sheet

EMPTY = Cell()
STEP = 1_000
"""Rows between two reports of progress."""

HYPERLINK = re.compile(
    r'=\s*HYPERLINK\(\s*"((?:[^"]|"")*)"\s*(?:[,;]\s*"((?:[^"]|"")*)"\s*)?\)\s*', re.IGNORECASE
)
"""The one formula that is read: both its parts are plain text."""

RETURN = "_x000D_"
"""How XLSX writes the carriage return of a line break (ECMA-376 22.4.2.4)."""

BROKEN = (
    ParseError, KeyError, ValueError, TypeError, IndexError, AttributeError, OverflowError,
    zipfile.BadZipFile, InvalidFileException, OSError,
)  # fmt: skip
"""What openpyxl raises for files that say things no spreadsheet program would."""


def read_xlsx(data: bytes, name: str, progress: Progress = SILENT) -> list[Sheet]:
    """Return the tables of an XLSX file, hidden ones marked.

    Raises:
        UserError: what `check_zip` raises; `file_damaged`; `xlsx_cell_size`, `xlsx_columns` with
            sheet, row and column; `file_rows`; `interrupted`.
    """
    archive = check_zip(data, name)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl warns of styles and dates it gives up
            links = links_of_sheets(archive)
            book = load_workbook(io.BytesIO(data), read_only=True, keep_links=False)
            sheets = list(_sheets(book, links, progress))
    except BROKEN as error:
        raise UserError("file_damaged", name=name) from error
    if not sheets:
        raise UserError("file_damaged", name=name)
    return sheets


def _sheets(
    book: Workbook, links: Mapping[str, Mapping[Place, str]], progress: Progress
) -> Iterator[Sheet]:
    for sheet in book.worksheets:
        sheet.reset_dimensions()  # what the sheet says of its size need not be true
        rows = _rows(sheet.iter_rows(), sheet.title, links.get(sheet.title, {}), progress)
        yield Sheet(name=sheet.title, rows=rows, hidden=sheet.sheet_state != "visible")
    book.close()


def _rows(
    source: Iterator[tuple[object, ...]],
    sheet: str,
    links: Mapping[Place, str],
    progress: Progress,
) -> list[tuple[Cell, ...]]:
    rows: list[tuple[Cell, ...]] = []
    for number, raw in enumerate(source, 1):
        if number > MAX_SHEET_ROWS:
            raise UserError("file_rows", limit=MAX_ROWS)
        row = _row(raw, number, sheet, links)
        if any(cell is not EMPTY for cell in row):
            if number > MAX_ROWS:
                raise UserError("file_rows", limit=MAX_ROWS)
            rows += [()] * (number - 1 - len(rows))  # blank rows count
            rows.append(row)
        if number % STEP == 0:
            progress(number, 0, "import.progress.reading")
            if progress.cancelled:
                raise UserError("interrupted")
    return rows


def _row(
    raw: tuple[object, ...], number: int, sheet: str, links: Mapping[Place, str]
) -> tuple[Cell, ...]:
    if len(raw) > MAX_COLUMNS:
        raise UserError("xlsx_columns", sheet=sheet, row=number, column=len(raw), limit=MAX_COLUMNS)
    cells = []
    for column, cell in enumerate(raw, 1):
        made = _cell(getattr(cell, "value", None), getattr(cell, "data_type", "n"))
        if len(made.text) > MAX_CELL:
            raise UserError(
                "xlsx_cell_size", sheet=sheet, row=number, column=column, limit=MAX_CELL
            )
        link = links.get((number, column), "")
        if link and not made.link:
            made = Cell(text=made.text, link=link, fault=made.fault)
        cells.append(made)
    return tuple(cells)


def _cell(value: object, kind: str) -> Cell:
    if value is None or value == "":
        return EMPTY
    if kind == "f":
        return _formula(value)
    if kind == "e":
        return Cell(text=str(value), fault="cell_error")
    return Cell(text=as_text(value).replace(RETURN, ""))


def _formula(value: object) -> Cell:
    text = str(getattr(value, "text", None) or value)
    link = HYPERLINK.fullmatch(text)
    if link is None:
        return Cell(text=text, fault="cell_formula")
    address, shown = (part.replace('""', '"') for part in (link[1], link[2] or link[1]))
    return Cell(text=shown, link=address)


def as_text(value: object) -> str:
    """Return a value as a person reads it: whole numbers without decimals, days in ISO 8601."""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime) and value.time() == time():
        return value.date().isoformat()
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    return str(value) if not isinstance(value, timedelta) else str(value.total_seconds())
