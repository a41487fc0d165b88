"""CSV as it comes: the usual encodings, separators and line ends, or an error with its place.

A row's number counts records as a spreadsheet shows them, blank ones too.
"""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from smdesk.domain.errors import UserError
from smdesk.exchange.limits import MAX_CELL, MAX_COLUMNS, MAX_ROWS
from smdesk.services.ports import SILENT, Cell, Progress, Sheet

EMPTY = Cell()
DELIMITERS = (";", "\t", ",")
SAMPLE_ROWS = 200
SAMPLE_CHARACTERS = 200_000
STEP = 5_000
"""Rows between two reports of progress."""

UNREADABLE = re.compile("[\x00\ud800-\udfff]")
"""NUL, and the places of bytes that could not be decoded."""
UTF8_SEQUENCE = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
HIGH_BYTE = re.compile(rb"[\x80-\xff]")


def read_csv(data: bytes, name: str, progress: Progress = SILENT) -> Sheet:
    """Return the table of a CSV file.

    Raises:
        UserError: `csv_nul`, `csv_undecodable`, `csv_quote_open`, `csv_quote`, `csv_cell_size`,
            `csv_columns` with row and column; `file_rows`; `interrupted`.
    """
    text = decode(data)
    delimiter, said = find_delimiter(text)
    suspicious = UNREADABLE.search(text) is not None
    rows: list[tuple[Cell, ...]] = []
    for number, row in enumerate(_records(text, delimiter), 1):
        if number > MAX_ROWS:
            raise UserError("file_rows", limit=MAX_ROWS)
        _check(row, number, suspicious=suspicious)
        rows.append(tuple(Cell(text=value) if value else EMPTY for value in row))
        if number % STEP == 0:
            progress(number, 0, "import.progress.reading")
            if progress.cancelled:
                raise UserError("interrupted")
    if said:
        rows[0] = ()
    return Sheet(name=name, rows=rows)


# --- encoding -------------------------------------------------------------------------------


def decode(data: bytes) -> str:
    """Return a file's text; bytes that are none become lone surrogates, found again by place."""
    if data.startswith(b"\xef\xbb\xbf"):
        return data[3:].decode("utf-8", "surrogateescape")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _utf16(data)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        encoding = "utf-8" if _is_broken_utf8(data) else "cp1252"
        return data.decode(encoding, "surrogateescape")


def _utf16(data: bytes) -> str:
    encoding = "utf-16-le" if data[0] == 0xFF else "utf-16-be"  # noqa: PLR2004  the mark itself
    torn = len(data) % 2
    text = data[2 : len(data) - torn].decode(encoding, "surrogatepass")
    return text + "\udc80" if torn else text


def _is_broken_utf8(data: bytes) -> bool:
    """Tell whether most of what is not ASCII is UTF-8: Windows-1252 hardly ever looks like it."""
    sequences = [match[0] for match in UTF8_SEQUENCE.finditer(data)]
    within = sum(map(len, sequences))
    return within > sum(1 for _ in HIGH_BYTE.finditer(data)) - within


# --- separators -----------------------------------------------------------------------------


def find_delimiter(text: str) -> tuple[str, bool]:
    """Return the separator, and whether the first line says it (`sep=;`), as Excel writes it.

    Each is tried: the right one gives the most rows of one same width, and the widest.
    """
    said = re.match(r'"?sep=([;,\t])"?[\r\n]', text)
    if said:
        return said[1], True
    return max(DELIMITERS, key=lambda delimiter: _consistency(text, delimiter)), False


def _consistency(text: str, delimiter: str) -> tuple[float, int]:
    """Return the share of rows that have the commonest width above one, and that width."""
    sample = io.StringIO(text[:SAMPLE_CHARACTERS], newline="")
    widths: list[int] = []
    try:
        rows = islice(csv.reader(sample, delimiter=delimiter), SAMPLE_ROWS)
        widths.extend(len(row) for row in rows if any(row))
    except csv.Error:
        widths.append(1)  # a cell too large for any row; the reading proper says where
    several = Counter(width for width in widths if width > 1)
    if not several:
        return 0, 1
    width, count = several.most_common(1)[0]
    return round(count / len(widths), 2), width


# --- records --------------------------------------------------------------------------------


def _records(text: str, delimiter: str) -> Iterator[list[str]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    number = 0
    while True:
        number += 1
        line = reader.line_num
        try:
            row = next(reader, None)
        except csv.Error as error:
            raise _fault(_from_line(text, line), number, delimiter) from error
        if row is None:
            return
        yield row


def _from_line(text: str, line: int) -> str:
    lines = io.StringIO(text, newline="")
    for _ in range(line):
        lines.readline()
    return lines.read()


QUOTED = re.compile(r'"[^"]*(?:""[^"]*)*"')


def _fault(record: str, number: int, delimiter: str) -> UserError:
    """Return what the reader stumbled over in a record, with the column where it is."""
    bare = re.compile(f"[^{delimiter}\r\n]*")
    at, column = 0, 1
    while True:
        opened = record.startswith('"', at)
        match = (QUOTED if opened else bare).match(record, at)
        if match is None:
            return UserError("csv_quote_open", row=number, column=column)
        if len(match[0]) > MAX_CELL:
            return _too_large(number, column)
        at = match.end()
        if record[at : at + 1] != delimiter:
            return UserError("csv_quote", row=number, column=column)
        at, column = at + 1, column + 1


def _too_large(row: int, column: int) -> UserError:
    return UserError("csv_cell_size", row=row, column=column, limit=MAX_CELL)


def _check(row: list[str], number: int, *, suspicious: bool) -> None:
    if len(row) > MAX_COLUMNS:
        raise UserError("csv_columns", row=number, column=MAX_COLUMNS + 1, limit=MAX_COLUMNS)
    for column, value in enumerate(row, 1):
        if len(value) > MAX_CELL:
            raise _too_large(number, column)
        found = UNREADABLE.search(value) if suspicious else None
        if found is not None:
            code = "csv_nul" if found[0] == "\x00" else "csv_undecodable"
            raise UserError(code, row=number, column=column)
