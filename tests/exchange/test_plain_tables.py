"""One table as CSV or XLSX under headings that others choose: texts stay texts, whole or not."""

import csv
import errno
from io import StringIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from smdesk.disk import RealDisk
from smdesk.domain.errors import SmdeskError
from smdesk.exchange.plain_tables import TableFiles
from smdesk.services.ports import PlainTable, Said
from tests.exchange.test_xlsx_lists import MEAN
from tests.support.recording import RecordingDisk

TITLE = Said("schedule.sheet", {"edition": 3})
FORMS = pytest.mark.parametrize("ending", [".csv", ".xlsx"])


def table(*texts: str) -> PlainTable:
    rows = [(text, Said("fate.preserve"), None) for text in texts]
    return PlainTable(title=TITLE, headings=("Handlingstyp", "Öde", "Anmärkning"), rows=rows)


def read(path: Path) -> list[list[str]]:
    """Return the cells as a spreadsheet program shows them; none of them a formula."""
    if path.suffix == ".csv":
        text = path.read_bytes().decode("utf-8-sig")
        return list(csv.reader(StringIO(text, newline=""), delimiter=";"))
    (sheet,) = load_workbook(path).worksheets
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s"}
    return [[str(cell.value or "") for cell in row] for row in sheet.iter_rows()]


@FORMS
@pytest.mark.parametrize(("language", "fate"), [("sv", "Bevaras"), ("en", "Preserve")])
def test_headings_stand_as_they_are_and_words_in_the_language(
    tmp_path: Path, ending: str, language: str, fate: str
) -> None:
    path = tmp_path / f"plan{ending}"
    TableFiles(RealDisk()).write(table("Åäö; en\nrad", "_x0041_"), path, language)
    head, first, second = read(path)
    assert head == ["Handlingstyp", "Öde", "Anmärkning"]
    assert first == ["Åäö; en\nrad", fate, ""]
    if ending == ".csv":
        assert second[0] == "_x0041_"


def test_a_formula_gets_an_apostrophe_where_there_is_no_other_way(tmp_path: Path) -> None:
    path = tmp_path / "plan.csv"
    TableFiles(RealDisk()).write(table(*MEAN), path, "sv")
    found = [row[0] for row in read(path)[1:]]
    assert [text[0] for text in found if text[0] != "#"] == ["'"] * (len(MEAN) - 1)


def test_a_formula_is_marked_as_a_text_where_that_is_known(tmp_path: Path) -> None:
    path = tmp_path / "plan.xlsx"
    TableFiles(RealDisk()).write(table(*MEAN), path, "sv")
    assert [row[0] for row in read(path)[1:]] == [text.replace("\r", "\n") for text in MEAN]
    (sheet,) = load_workbook(path).worksheets
    assert (sheet.title, sheet["A2"].quotePrefix) == ("Plan version 3", True)


@FORMS
def test_a_table_without_rows_has_its_headings(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"plan{ending}"
    TableFiles(RealDisk()).write(table(), path, "sv")
    assert len(read(path)) == 1


@FORMS
@pytest.mark.parametrize(
    ("operation", "number", "code"),
    [
        ("write", errno.ENOSPC, "exchange_full"),
        ("flush", errno.EIO, "exchange_write"),
        ("rename", errno.EACCES, "exchange_read_only"),
    ],
)
def test_a_disk_that_fails_leaves_nothing(
    tmp_path: Path, ending: str, operation: str, number: int, code: str
) -> None:
    disk = RecordingDisk(tmp_path)

    def fail(name: str, _path: Path) -> None:
        if name == operation:
            raise OSError(number, "nej")

    disk.before = fail
    with pytest.raises(SmdeskError, match=code):
        TableFiles(disk).write(table("a"), tmp_path / f"plan{ending}", "sv")
    assert list(tmp_path.iterdir()) == []
