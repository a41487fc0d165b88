"""CSV in the encodings, separators and states that it comes in."""

import pytest

from smdesk.domain.errors import UserError
from smdesk.exchange.csv_file import find_delimiter, read_csv
from smdesk.exchange.limits import MAX_CELL, MAX_COLUMNS, MAX_ROWS
from smdesk.services.ports import Cell, Silent

TEXT = "Namn;Ort\nÅby skola;Åby – ö\n"
ROWS = [["Namn", "Ort"], ["Åby skola", "Åby – ö"]]


def rows_of(data: bytes) -> list[list[str]]:
    return [[cell.text for cell in row] for row in read_csv(data, "lista").rows]


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("cp1252"),
        TEXT.encode("utf-16"),
        b"\xfe\xff" + TEXT.encode("utf-16-be"),
        TEXT.replace(";", "\t").encode(),
        TEXT.replace(";", ",").encode("cp1252"),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
        TEXT.rstrip("\n").encode(),
        b'"Namn";Ort\r\n"\xc5by skola";"\xc5by \x96 \xf6"',
    ],
)
def test_encodings_separators_and_line_ends(data: bytes) -> None:
    assert rows_of(data) == ROWS


def test_the_sheet_is_named_and_shown() -> None:
    sheet = read_csv(b"a;b", "lista")
    assert (sheet.name, sheet.hidden) == ("lista", False)
    assert list(sheet.rows) == [(Cell(text="a"), Cell(text="b"))]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ('a;b\n"x;y";"1\n2"\n', [["a", "b"], ["x;y", "1\n2"]]),
        ('a;b\n"sa ""hej""";12" skärm\n', [["a", "b"], ['sa "hej"', '12" skärm']]),
        ("a;b\n\n;\nc;d\n", [["a", "b"], [], ["", ""], ["c", "d"]]),
        ("sep=,\na,b;c\n", [[], ["a", "b;c"]]),
        ('"sep=;"\r\na;b,c\r\n', [[], ["a", "b,c"]]),
        ("a;b\r\nc;d\re;f\ng;h", [["a", "b"], ["c", "d"], ["e", "f"], ["g", "h"]]),
        ("=1+1;@x\n-2;+3\n", [["=1+1", "@x"], ["-2", "+3"]]),
        ("a\u2028b;c\x0bd\n", [["a\u2028b", "c\x0bd"]]),
        ("ensam\nkolumn\n", [["ensam"], ["kolumn"]]),
    ],
)
def test_records(text: str, rows: list[list[str]]) -> None:
    assert rows_of(text.encode()) == rows


@pytest.mark.parametrize(
    ("text", "delimiter"),
    [
        ("Kanaler, Exempel 2026\n\nNamn;Adress\nA;b\nC;d\n", ";"),
        ("Namn,Syften\nA,x;y;z\nB,x;y;z\nC,x;y;z\n", ","),
        ("Namn\tOrt\nBygg, miljö\tÅby\nVård, omsorg\tÖ\n", "\t"),
        ("Namn;Ort\nBygg, miljö;Åby\nVård, omsorg;Ö\n", ";"),
        ("", ";"),
        ("x" * 200_000 + ";a\nb;c", ";"),
    ],
)
def test_the_separator_is_the_one_that_holds_together(text: str, delimiter: str) -> None:
    assert find_delimiter(text) == (delimiter, False)


@pytest.mark.parametrize(
    ("data", "code", "row", "column"),
    [
        (b"a;b\nc;d\x00\n", "csv_nul", 2, 2),
        ("a;b\n".encode("utf-16-le"), "csv_nul", 1, 1),
        (b"\xef\xbb\xbfa;b\n\nc;\xe5\n", "csv_undecodable", 3, 2),
        ("åäö;åäö\n".encode() + b"x;y\xe5\n", "csv_undecodable", 2, 2),
        (b"a;b\n\xe5;x\x81\n", "csv_undecodable", 2, 2),
        (TEXT.encode("utf-16") + b"x", "csv_undecodable", 3, 1),
        (b"\xff\xfea\x00;\x00\x00\xd8", "csv_undecodable", 1, 2),
        (b'a;b\nc;"d\ne;f\n', "csv_quote_open", 2, 2),
        (b'a;b\n"x\ny";"c"d\n', "csv_quote", 2, 2),
        (b"a;b\nc;" + b"x" * (MAX_CELL + 1), "csv_cell_size", 2, 2),
        (b'a;b\n"1\n2";' + b"x" * 10_000_000 + b"\n", "csv_cell_size", 2, 2),
        (b'a;b\n1;"' + b"x" * 10_000_000 + b'"\n', "csv_cell_size", 2, 2),
        (b'a;b\n1;"' + b"x\n" * 1_000_000, "csv_quote_open", 2, 2),
        (b"a;b\n" + b";" * MAX_COLUMNS + b"\n", "csv_columns", 2, MAX_COLUMNS + 1),
    ],
)
def test_what_cannot_be_read_is_named_by_row_and_column(
    data: bytes, code: str, row: int, column: int
) -> None:
    with pytest.raises(UserError) as caught:
        read_csv(data, "lista")
    assert caught.value.code == code
    assert (caught.value.values["row"], caught.value.values["column"]) == (row, column)


def test_as_much_as_the_limits_allow() -> None:
    assert len(rows_of(b"x" * MAX_CELL + b";" * (MAX_COLUMNS - 1))[0]) == MAX_COLUMNS


def test_too_many_rows() -> None:
    with pytest.raises(UserError) as caught:
        read_csv(b"a;b\n" * (MAX_ROWS + 1), "lista")
    assert (caught.value.code, caught.value.values["limit"]) == ("file_rows", MAX_ROWS)


class Stopping(Silent):
    cancelled = True


def test_reading_stops_when_asked() -> None:
    with pytest.raises(UserError, match="interrupted"):
        read_csv(b"a;b\n" * 5_000, "lista", Stopping())
