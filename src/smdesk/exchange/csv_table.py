"""A table as CSV: UTF-8 with a mark, semicolons, CRLF, as Excel in Sweden opens it by itself.

The first row names the columns as the dataclass names its fields. Reading is exact: what was
written comes back to the last line break, whichever separator a program saved it with.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from smdesk.domain.errors import UserError
from smdesk.exchange.cells import from_cell, to_cell
from smdesk.exchange.codec import encode
from smdesk.exchange.faults import Faults, Place, shown
from smdesk.exchange.shapes import MAX_TEXT, columns_of

MARK = "\ufeff"
DELIMITER = ";"
DELIMITERS = (DELIMITER, ",", "\t")
QUOTED = re.compile(r'[;,"\t\r\n]|^\s|\s$')
"""What needs quotes, also with the other separators."""
FIRST_ROW = 2
"""The number of the first row below the headings."""

Record = tuple[int, list[str]]
"""A record's number, as a spreadsheet shows it, and its cells."""


# --- out --------------------------------------------------------------------------------------


def table_lines(made: type[Any], items: Iterable[Any]) -> Iterator[bytes]:
    """Yield a table's file in pieces."""
    columns = [name for name, _ in columns_of(made)]
    yield lines([columns], mark=True)
    for item in items:
        body = encode(item)
        yield lines([[to_cell(_at(body, name)) for name in columns]])


def lines(rows: Iterable[Sequence[str]], *, mark: bool = False) -> bytes:
    """Return rows of cells as they stand in a file."""
    text = "".join(DELIMITER.join(map(_quoted, row)) + "\r\n" for row in rows)
    return (MARK + text if mark else text).encode()


def _quoted(text: str) -> str:
    if not QUOTED.search(text):
        return text
    return '"' + text.replace('"', '""') + '"'


def _at(body: Mapping[str, Any], column: str) -> Any:
    for name in column.split("."):
        body = body[name]
    return body


# --- back -------------------------------------------------------------------------------------


def records(data: bytes, file: str) -> list[Record]:
    """Return a file's records, empty lines left out.

    Raises:
        UserError: `exchange_encoding`; `exchange_csv_quote`, `exchange_cell_size` with the row.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UserError("exchange_encoding", file=file) from error
    return [record for record in _records(text, file) if record[1] != [""]]


def _records(text: str, file: str) -> Iterator[Record]:
    cell, at, number = _cell_pattern(_delimiter(text)), 0, 1
    cells: list[str] = []
    while at < len(text):
        match = cell.match(text, at)
        if match is None:
            raise UserError("exchange_csv_quote", file=file, row=number)
        quoted, bare, end = match.groups()
        value = bare if quoted is None else quoted.replace('""', '"')
        if len(value) > MAX_TEXT:
            raise UserError("exchange_cell_size", file=file, row=number, limit=MAX_TEXT)
        cells.append(value)
        at = match.end()
        if end in {"\r\n", "\n", "\r"}:
            yield number, cells
            cells, number = [], number + 1
        elif at == len(text):  # no line break at the end, after a separator or after a cell
            yield number, [*cells, ""] if end else cells


def _cell_pattern(delimiter: str) -> re.Pattern[str]:
    bare = rf'[^"{delimiter}\r\n][^{delimiter}\r\n]*|'
    quoted = '"([^"]*(?:""[^"]*)*)"'
    return re.compile(rf"(?:{quoted}|({bare}))({delimiter}|\r\n|\n|\r|\Z)")


def _delimiter(text: str) -> str:
    """Return the separator after the first heading."""
    match = re.match(r'"?[a-z0-9_.]+"?([;,\t])', text)
    return match[1] if match else DELIMITER


def read_rows(
    made: type[Any],
    table: str,
    found: Sequence[Record],
    faults: Faults,
    added: Collection[str] = (),
) -> Iterator[tuple[Place, dict[str, Any]]]:
    """Yield each record as the object that JSON would hold, with its place.

    Args:
        made: the class of the rows.
        table: its name.
        found: the records, the headings first.
        faults: takes what is wrong.
        added: columns that a later format added, and that may be lacking.

    Raises:
        InvalidError: if the headings are not the table's.
    """
    columns = dict(columns_of(made))
    heading = Place(table=table, row=1)
    names = found[0][1] if found else []
    for name in sorted(set(names) - columns.keys()):
        faults.add("exchange_field_unknown", heading.at(shown(name)))
    for name in sorted(columns.keys() - {*names, *added}):
        faults.add("exchange_field_missing", heading.at(name))
    if len(set(names)) < len(names):
        faults.add("exchange_column_twice", heading)
    faults.stop()
    for number, cells in found[1:]:
        place = Place(table=table, row=number)
        if len(cells) != len(names):
            faults.add("exchange_width", place, count=len(cells), wanted=len(names))
            continue
        values = zip(names, cells, strict=True)
        yield place, _nested({name: from_cell(columns[name], cell) for name, cell in values})


def _nested(values: Mapping[str, Any]) -> dict[str, Any]:
    body: dict[str, Any] = {}
    for column, value in values.items():
        part, dot, name = column.partition(".")
        if dot:
            body.setdefault(part, {})[name] = value
        else:
            body[part] = value
    return body
