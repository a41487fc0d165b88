"""One table as CSV or XLSX, with headings that others choose; never a formula.

CSV is what Excel in Sweden opens by itself: UTF-8 with a mark, semicolons. A text that begins as a
formula would gets an apostrophe there, for CSV has no other way to say that it is a text.
"""

from io import BytesIO
from pathlib import Path

from openpyxl import Workbook

from smdesk.disk import Disk
from smdesk.domain.errors import UserError
from smdesk.exchange import sinks
from smdesk.exchange.cells import neutral
from smdesk.exchange.csv_table import lines
from smdesk.exchange.xlsx_lists import add_sheet, readable, shown
from smdesk.services.ports import PlainTable
from smdesk.words import Words


class TableFiles:
    """Writes tables; see `ports.TableWriter`."""

    def __init__(self, disk: Disk) -> None:
        self._disk = disk

    def write(self, table: PlainTable, target: Path, language: str) -> None:
        """Write a file beside its place, flush it, then give it its name."""
        make = FORMS.get(target.suffix.lower())
        if make is None:
            raise UserError("table_form", at="path", path=target, forms=" ".join(FORMS))
        sinks.write_file(make(table, Words(language)), target, self._disk)

    def csv(self, table: PlainTable, language: str) -> bytes:
        """Return a table as CSV."""
        return as_csv(table, Words(language))


def as_csv(table: PlainTable, words: Words) -> bytes:
    """Return a table as CSV."""
    rows = ([_text(shown(value, words)) for value in row] for row in table.rows)
    return lines([[_text(name) for name in table.headings], *rows], mark=True)


def _text(value: object) -> str:
    return "" if value is None else neutral(readable(str(value)))


def as_xlsx(table: PlainTable, words: Words) -> bytes:
    """Return a table as a spreadsheet."""
    book = Workbook(write_only=True)
    book.properties.creator = "smdesk"
    rows = [[shown(value, words) for value in row] for row in table.rows]
    add_sheet(book, words(table.title.key, **table.title.values), table.headings, rows)
    buffer = BytesIO()
    book.save(buffer)
    return buffer.getvalue()


FORMS = {".csv": as_csv, ".xlsx": as_xlsx}
"""How a table is written, by the ending of the file's name."""
