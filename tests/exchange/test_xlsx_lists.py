"""Lists for colleagues: typed days, a heading that stays, and never a formula."""

import errno
import zipfile
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from smdesk.disk import RealDisk
from smdesk.domain.errors import SmdeskError
from smdesk.exchange.cells import FORMULA_STARTS
from smdesk.exchange.limits import MAX_CELL
from smdesk.exchange.xlsx_lists import XlsxLists, as_xlsx, visible
from smdesk.services.lists import COLUMNS
from smdesk.services.ports import ListSheet, Said
from smdesk.words import LANGUAGES, Words
from tests.support.recording import RecordingDisk

DAY = date(2026, 11, 23)
MEAN = (
    "=1+1",
    '=HYPERLINK("https://evil.example","klicka")',
    "+46 70",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "=cmd|' /C calc'!A0",
    "＝1+1",
    "'=1",
    "#REF!",
)


def sheet(*rows: tuple[Any, ...], name: str = "mandates") -> ListSheet:
    return ListSheet(name=name, day=DAY, columns=COLUMNS[name], rows=rows)


def row(*values: Any) -> tuple[Any, ...]:
    return (*values, *[None] * (len(COLUMNS["mandates"]) - len(values)))


def opened(path: Path, *sheets: ListSheet, language: str = "sv") -> Any:
    path.write_bytes(as_xlsx(sheets, Words(language)))
    return load_workbook(path)


def test_what_looks_like_a_formula_is_a_text(tmp_path: Path) -> None:
    book = opened(tmp_path / "x.xlsx", sheet(*(row(text) for text in MEAN)))
    cells = [cell for line in book.worksheets[0].iter_rows(min_row=2) for cell in line[:1]]
    assert {cell.data_type for cell in cells} == {"s"}
    assert [cell.value for cell in cells] == [text.replace("\r", "\n") for text in MEAN]
    assert [bool(cell.quotePrefix) for cell in cells] == [
        text[0] in FORMULA_STARTS | {"'"} for text in MEAN
    ]
    with zipfile.ZipFile(tmp_path / "x.xlsx") as archive:
        assert b"<f>" not in archive.read("xl/worksheets/sheet1.xml")


def test_days_are_days_and_numbers_numbers(tmp_path: Path) -> None:
    moment = datetime(2026, 7, 1, 22, 30, tzinfo=UTC)
    book = opened(tmp_path / "x.xlsx", sheet(row(DAY, moment, 7, date.min)))
    day, taken, number, early = book.worksheets[0][2][:4]
    assert (day.value, day.is_date, day.number_format) == (
        datetime(2026, 11, 23),  # noqa: DTZ001  a spreadsheet's own
        True,
        "yyyy-mm-dd",
    )
    assert (taken.value, taken.number_format) == (
        datetime(2026, 7, 2, 0, 30),  # noqa: DTZ001  Swedish wall-clock time
        "yyyy-mm-dd hh:mm",
    )
    assert (number.value, number.data_type) == (7, "n")
    assert (early.value, early.data_type) == ("0001-01-01", "s")


def test_the_heading_stays_and_filters(tmp_path: Path) -> None:
    long = "x" * 500
    book = opened(tmp_path / "x.xlsx", sheet(row("Åsa", long), row("Bo")))
    [made] = book.worksheets
    assert made.title == "Uppdrag 2026-11-23"
    assert made.freeze_panes == "A2"
    assert made.auto_filter.ref == "A1:I3"
    assert [cell.value for cell in made[1]][:3] == ["Person", "Kanal", "Plattform"]
    assert all(cell.font.bold for cell in made[1])
    widths = [made.column_dimensions[letter].width for letter in "AB"]
    assert widths == [10, 61]


def test_texts_are_said_in_the_language(tmp_path: Path) -> None:
    one = Said("reason.capture_due", {"last": DAY})
    values = row(one, [Said("purpose.crisis"), "Åsa"], [])
    book = opened(tmp_path / "x.xlsx", sheet(values), language="en")
    assert [cell.value for cell in book.worksheets[0][2][:3]] == [
        "The half-year ends 2026-11-23.",
        "Crisis, Åsa",
        None,
    ]


def test_what_is_not_there_is_an_empty_cell(tmp_path: Path) -> None:
    book = opened(tmp_path / "x.xlsx", sheet(row("", [], None, " ")))
    assert [cell.value for cell in book.worksheets[0][2][:4]] == [None, None, None, " "]
    assert {cell.data_type for cell in book.worksheets[0][2][:3]} == {
        "n"
    }  # how empty ones are read
    assert book.properties.title == "Uppdrag 2026-11-23"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\0b", "a[U+0000]b"),
        ("\x1b[31m", "[U+001B][31m"),
        ("\u202egnp", "[U+202E]gnp"),
        ("\ud83d", "[U+D83D]"),
        ("\uffff", "[U+FFFF]"),
        ("två\r\nrader\tx", "två\nrader\tx"),
        ("_x0041_", "_x005F_x0041_"),
        ("x" * 40_000, "x" * (MAX_CELL - 1) + "…"),
    ],
)
def test_what_nobody_sees_is_shown(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(st.lists(st.text(max_size=8), min_size=1, max_size=5))
def test_any_text_is_written_as_text(texts: list[str]) -> None:
    data = as_xlsx([sheet(*(row(text) for text in texts))], Words())
    cells = [line[0] for line in load_workbook(BytesIO(data)).worksheets[0].iter_rows(min_row=2)]
    assert [cell.value or "" for cell in cells] == [visible(text) for text in texts]
    assert all(cell.data_type != "f" for cell in cells)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sheet_and_column_has_its_words(language: str) -> None:
    words = Words(language)
    keys = [f"lists.sheet.{name}" for name in COLUMNS]
    keys += [f"lists.column.{column}" for columns in COLUMNS.values() for column in columns]
    assert [key for key in keys if not words.has(key)] == []
    assert all(len(f"{words(f'lists.sheet.{name}')} {DAY}") <= 31 for name in COLUMNS)


def test_it_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    disk = RecordingDisk(tmp_path)
    target = tmp_path / XlsxLists(disk).file_name("people", DAY, "sv")
    XlsxLists(disk).write([sheet()], target, "sv")
    assert target.name == "Personer 2026-11-23.xlsx"
    assert [name for name, _ in disk.done] == ["write", "flush", "rename", "flush_folder"]
    with pytest.raises(SmdeskError) as caught:
        XlsxLists(RealDisk()).write([sheet()], target, "sv")
    assert caught.value.code == "exchange_target_taken"

    def full(_: str, __: Path) -> None:
        raise OSError(errno.ENOSPC, "full")

    disk.before = full
    with pytest.raises(SmdeskError) as caught:
        XlsxLists(disk).write([sheet()], tmp_path / "other.xlsx", "sv")
    assert caught.value.code == "exchange_full"
    assert list(tmp_path.iterdir()) == [target]
