"""XLSX: cells as text, the links behind them, and nothing worked out."""

import io
import re
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from smdesk.domain.errors import UserError
from smdesk.exchange import xlsx_file, xlsx_links
from smdesk.exchange.limits import MAX_CELL, MAX_COLUMNS
from smdesk.exchange.xlsx_file import as_text, read_xlsx
from smdesk.services.ports import Cell, Sheet, Silent


def book_with(fill: Callable[[Worksheet], object]) -> bytes:
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "Kanaler"
    fill(sheet)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def read(fill: Callable[[Worksheet], object]) -> Sheet:
    return read_xlsx(book_with(fill), "lista.xlsx")[0]


def rewritten(data: bytes, entry: str, change: Callable[[str], str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            text = old.read(name)
            new.writestr(name, change(text.decode()) if name == entry else text)
    return out.getvalue()


SHEET = "xl/worksheets/sheet1.xml"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("Åby", "Åby"),
        (2284.0, "2284"),
        (2.5, "2.5"),
        (7, "7"),
        (True, "TRUE"),
        (False, "FALSE"),
        (datetime(2020, 1, 31), "2020-01-31"),  # noqa: DTZ001  sheets know no zones
        (datetime(2020, 1, 31, 8, 30), "2020-01-31T08:30:00"),  # noqa: DTZ001
        (date(2020, 1, 31), "2020-01-31"),
        (time(8, 30), "08:30:00"),
        (timedelta(hours=30), "108000.0"),
        ("+46 123", "+46 123"),
        ("Rad_x000D_\nav rad", "Rad\nav rad"),
        ("-", "-"),
    ],
)
def test_values_become_text(value: Any, text: str) -> None:
    assert read(lambda sheet: sheet.append([value])).rows == [(Cell(text=text),)]


def test_whole_numbers_have_no_decimals() -> None:
    assert as_text(2284.0) == "2284"


def test_formulas_are_not_worked_out() -> None:
    sheet = read(
        lambda sheet: sheet.append(
            [
                "=1+1",
                '=HYPERLINK("https://x.com/a","Vår ""X""")',
                '=hyperlink( "https://x.com/b" ; "B" )',
                '=HYPERLINK("https://x.com/c")',
                '=HYPERLINK(A1,"c")',
                "=cmd|'/c calc'!A1",
            ]
        )
    )
    assert sheet.rows == [
        (
            Cell(text="=1+1", fault="cell_formula"),
            Cell(text='Vår "X"', link="https://x.com/a"),
            Cell(text="B", link="https://x.com/b"),
            Cell(text="https://x.com/c", link="https://x.com/c"),
            Cell(text='=HYPERLINK(A1,"c")', fault="cell_formula"),
            Cell(text="=cmd|'/c calc'!A1", fault="cell_formula"),
        )
    ]


def test_errors_and_impossible_dates_are_faults() -> None:
    def fill(sheet: Worksheet) -> None:
        sheet["A1"] = "#REF!"
        sheet["B1"] = 99_999_999_999
        sheet["B1"].number_format = "yyyy-mm-dd"

    assert [cell.fault for cell in read(fill).rows[0]] == ["cell_error", "cell_error"]


def test_links_lie_behind_cells() -> None:
    def fill(sheet: Worksheet) -> None:
        sheet["A2"] = "Biblioteket"
        sheet["A2"].hyperlink = "https://www.facebook.com/bibblan?ref=x"
        sheet["B2"] = "Inom filen"
        sheet["B2"].hyperlink = "#Blad2!A1"
        sheet["C2"] = '=HYPERLINK("https://x.com/a","A")'
        sheet["C2"].hyperlink = "https://x.com/annan"

    assert read(fill).rows[1] == (
        Cell(text="Biblioteket", link="https://www.facebook.com/bibblan?ref=x"),
        Cell(text="Inom filen", link="#Blad2!A1"),
        Cell(text="A", link="https://x.com/a"),
    )


def test_one_link_over_several_cells_and_a_place_in_the_page() -> None:
    def fill(sheet: Worksheet) -> None:
        sheet.append(["a", "b"])
        sheet["A1"].hyperlink = "https://x.com/a"

    data = rewritten(
        book_with(fill),
        SHEET,
        lambda text: text.replace(' ref="A1" ', ' ref="A1:B1" location="t" '),
    )
    assert [cell.link for cell in read_xlsx(data, "x")[0].rows[0]] == ["https://x.com/a#t"] * 2


@pytest.mark.parametrize("area", ["A1:XFD1048576", "A:B"])
def test_a_link_over_everything(area: str) -> None:
    def fill(sheet: Worksheet) -> None:
        sheet.append(["a"])
        sheet["A1"].hyperlink = "https://x.com/a"

    data = rewritten(
        book_with(fill), SHEET, lambda text: text.replace(' ref="A1" ', f' ref="{area}" ')
    )
    if area == "A:B":
        assert read_xlsx(data, "x")[0].rows == [(Cell(text="a"),)]
    else:
        with pytest.raises(UserError, match="file_rows"):
            read_xlsx(data, "x")


def test_blank_rows_count_and_those_at_the_end_do_not() -> None:
    def fill(sheet: Worksheet) -> None:
        sheet["B3"] = "här"
        sheet["A9"] = ""

    assert read(fill).rows == [(), (), (Cell(), Cell(text="här"))]


def test_several_sheets_and_hidden_ones() -> None:
    def fill(sheet: Worksheet) -> None:
        sheet.append(["a"])
        sheet.row_dimensions[1].hidden = True
        other = sheet.parent.create_sheet("Gömd")  # type: ignore[union-attr]
        other.append(["b"])
        other["A1"].hyperlink = "https://x.com/b"
        other.sheet_state = "hidden"

    sheets = read_xlsx(book_with(fill), "lista.xlsx")
    assert [(sheet.name, sheet.hidden, sheet.rows) for sheet in sheets] == [
        ("Kanaler", False, [(Cell(text="a"),)]),
        ("Gömd", True, [(Cell(text="b", link="https://x.com/b"),)]),
    ]


def test_a_cell_beyond_what_a_cell_holds() -> None:
    data = rewritten(
        book_with(lambda sheet: sheet.append(["a", 1])),
        SHEET,
        lambda text: re.sub(
            r'<c r="B1".*?</c>',
            f'<c r="B1" t="inlineStr"><is><t>{"x" * (MAX_CELL + 1)}</t></is></c>',
            text,
        ),
    )
    with pytest.raises(UserError) as caught:
        read_xlsx(data, "lista.xlsx")
    assert caught.value.code == "xlsx_cell_size"
    assert caught.value.values == {"sheet": "Kanaler", "row": 1, "column": 2, "limit": MAX_CELL}


def test_a_row_that_is_too_wide() -> None:
    with pytest.raises(UserError) as caught:
        read(lambda sheet: sheet.cell(row=2, column=MAX_COLUMNS + 1, value="x"))
    assert caught.value.code == "xlsx_columns"
    assert (caught.value.values["row"], caught.value.values["column"]) == (2, MAX_COLUMNS + 1)


def test_a_row_too_far_down(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx_file, "MAX_ROWS", 5)
    with pytest.raises(UserError, match="file_rows"):
        read(lambda sheet: sheet.cell(row=6, column=1, value="x"))


def test_row_numbers_that_no_sheet_has() -> None:
    data = rewritten(
        book_with(lambda sheet: sheet.append(["a"])),
        SHEET,
        lambda text: text.replace('r="1"', 'r="999999999"').replace('"A1"', '"A999999999"'),
    )
    with pytest.raises(UserError, match="file_rows"):
        read_xlsx(data, "lista.xlsx")


@pytest.mark.parametrize(
    ("entry", "change"),
    [
        (SHEET, lambda text: text[:-20]),
        (SHEET, lambda text: text.replace('t="inlineStr"><is><t>a</t></is>', 't="s"><v>99</v>')),
        (SHEET, lambda text: text.replace('t="inlineStr"><is><t>a</t></is>', 't="n"><v>x</v>')),
        ("xl/workbook.xml", lambda _: "<nothing/>"),
        ("xl/workbook.xml", lambda _: ""),
        ("xl/_rels/workbook.xml.rels", lambda _: "<"),
    ],
)
def test_damage_inside(entry: str, change: Callable[[str], str]) -> None:
    data = book_with(lambda sheet: sheet.append(["a"]))
    with pytest.raises(UserError, match="file_damaged"):
        read_xlsx(rewritten(data, entry, change), "lista.xlsx")


def test_too_many_links(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx_links, "MAX_LINKS", 1)

    def fill(sheet: Worksheet) -> None:
        for place in ("A1", "A2"):
            sheet[place] = "x"
            sheet[place].hyperlink = "https://x.com/a"

    with pytest.raises(UserError, match="file_rows"):
        read(fill)


def test_texts_as_excel_writes_them() -> None:
    """Shared strings, some in several typefaces, some with a guide to reading."""
    strings = (
        "<sst xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>"
        "<si><t>Namn</t></si>"
        "<si><r><t>Åby </t></r><r><rPr><b/></rPr><t xml:space='preserve'>skola </t></r></si>"
        "<si><t>x</t><phoneticPr fontId='1'/></si></sst>"
    )
    data = rewritten(
        book_with(lambda sheet: sheet.append(["Namn", "skola", "x"])),
        SHEET,
        lambda text: re.sub(
            r't="inlineStr"><is><t>(\w+)</t></is>',
            lambda match: f't="s"><v>{["Namn", "skola", "x"].index(match[1])}</v>',
            text,
        ),
    )
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
    part = f'<Override PartName="/xl/sharedStrings.xml" ContentType="{kind}"/></Types>'
    data = rewritten(data, "[Content_Types].xml", lambda text: text.replace("</Types>", part))
    out = io.BytesIO(data)
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr("xl/sharedStrings.xml", strings)
    rows = read_xlsx(out.getvalue(), "lista.xlsx")[0].rows
    assert [cell.text for cell in rows[0]] == ["Namn", "Åby skola ", "x"]


class Stopping(Silent):
    cancelled = True


def test_reading_stops_when_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx_file, "STEP", 1)
    with pytest.raises(UserError, match="interrupted"):
        read_xlsx(book_with(lambda sheet: sheet.append(["a"])), "x", Stopping())
