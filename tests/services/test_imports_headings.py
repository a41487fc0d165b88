"""Where the headings stand and what the columns hold."""

import pytest

from smdesk.domain.channels import Platform
from smdesk.services.imports.headings import HEADINGS, Column, find_layout, read_tables
from smdesk.services.ports import Cell, Sheet

C = Column


def cells(text: str) -> list[Cell]:
    return [Cell(text=part) for part in text.split("|")]


def sheet(*rows: str) -> Sheet:
    return Sheet(name="Blad", rows=[cells(row) for row in rows])


@pytest.mark.parametrize(
    ("headings", "columns"),
    [
        ("Kanal|Plattform|Adress", {C.NAME: 0, C.PLATFORM: 1, C.ADDRESS: 2}),
        (
            "Account|Platform|Department|Language|URL",
            {C.NAME: 0, C.PLATFORM: 1, C.SECTOR: 2, C.ADDRESS: 4},
        ),
        (
            "Department|Account Platform|Account Name|Account Link",
            {C.SECTOR: 0, C.PLATFORM: 1, C.NAME: 2, C.ADDRESS: 3},
        ),
        (
            "account_platform|account_url|account_name|short_description|agencies|contacts",
            {C.PLATFORM: 0, C.ADDRESS: 1, C.NAME: 2, C.PURPOSE_TEXT: 3},
        ),
        (
            "Förvaltning|Verksamhet|Konto|Länk|Syfte i ord|Syften|Status|Startad|Avslutad",
            {
                C.SECTOR: 0,
                C.UNIT: 1,
                C.NAME: 2,
                C.ADDRESS: 3,
                C.PURPOSE_TEXT: 4,
                C.PURPOSES: 5,
                C.STATUS: 6,
                C.OPENED: 7,
                C.CLOSED: 8,
            },
        ),
        ("Kanal|Namn|Länk", {C.PLATFORM: 0, C.NAME: 1, C.ADDRESS: 2}),
        ("Konto|Kanal|Länk", {C.NAME: 0, C.PLATFORM: 1, C.ADDRESS: 2}),
        ("Kanal|Konto|Plattform", {C.NAME: 0, C.PLATFORM: 2}),
        ("Account|Name|Link", {C.NAME: 0, C.ADDRESS: 2}),
        ("  NAMN  ||Omfattning", {C.NAME: 0, C.SCOPE: 2}),
        ("Enhet|Adress", {C.UNIT: 0, C.ADDRESS: 1}),
    ],
)
def test_headings_in_any_order_and_language(headings: str, columns: dict[Column, int]) -> None:
    layout = find_layout(cells(headings))
    assert layout is not None
    assert layout.columns == columns
    assert layout.platforms == {}


@pytest.mark.parametrize(
    "row",
    [
        "",
        "Kommunens kanaler",
        "Namn",
        "Plattform|Adress",
        "Facebook|Instagram",
        "Namn|okänd|annan|mer|än|två|tredjedelar",
        "Namn|https://x.com/a|Adress",
        "@Kanal|Adress|Namn",
        "Biblioteket|Facebook|facebook.com/bibblan",
    ],
)
def test_rows_that_are_no_headings(row: str) -> None:
    assert find_layout(cells(row)) is None


def test_a_row_with_links_is_no_heading() -> None:
    assert find_layout([Cell(text="Namn", link="https://x.com"), Cell(text="Adress")]) is None


def test_every_heading_means_one_column() -> None:
    words = [word for line in HEADINGS.values() for word in line.split()]
    assert len(words) == len(set(words))


def test_a_column_a_platform() -> None:
    layout = find_layout(cells("Namn|Mastodon profile|X|Blogg|Webb|RSS|Webbplats"))
    assert layout is not None
    assert layout.platforms == {
        1: Platform.MASTODON,
        2: Platform.X,
        3: Platform.BLOG,
        6: Platform.WEBSITE,
    }
    assert layout.unused == ("Webb", "RSS")


def test_platforms_as_headings_say_nothing_beside_an_address() -> None:
    layout = find_layout(cells("Namn|Adress|Facebook|Namn"))
    assert layout is not None
    assert (layout.platforms, layout.unused) == ({}, ("Namn", "Facebook"))


def test_lines_below_titles_and_blank_rows() -> None:
    tables = read_tables(
        sheet("Kommunens kanaler", "", "Namn|Adress|Språk", "A|x.com/a", "|", "-|–", "B|x.com/b")
    )
    assert tables is not None
    assert [(line.row, line.cell(C.NAME).text) for line in tables.lines] == [(4, "A"), (7, "B")]
    assert tables.unused == ("Språk",)


def test_a_line_for_each_platform_that_a_unit_uses() -> None:
    tables = read_tables(sheet("Enhet|Facebook|X", "A|fb.com/a|-", "B| |", "C|–|x.com/c", "D"))
    assert tables is not None
    assert [
        (line.row, line.title(C.NAME), line.cell(C.NAME).text, line.title(C.ADDRESS),
         line.cell(C.ADDRESS).text)
        for line in tables.lines
    ] == [(2, "Enhet", "A", "Facebook", "fb.com/a"), (4, "Enhet", "C", "X", "x.com/c")]  # fmt: skip


def test_another_table_below_with_headings_of_its_own() -> None:
    tables = read_tables(
        sheet("Namn|Adress", "A|x.com/a", "", "Nedlagda", "Adress|Namn|Borttagen", "x.com/b|B|ja")
    )
    assert tables is not None
    assert [(line.row, line.cell(C.NAME).text, line.cell(C.ADDRESS).text)
            for line in tables.lines] == [
        (2, "A", "x.com/a"), (4, "Nedlagda", ""), (6, "B", "x.com/b")]  # fmt: skip
    assert tables.unused == ("Borttagen",)


def test_headings_too_far_down_are_not_looked_for() -> None:
    assert read_tables(sheet(*[""] * 49, "Namn|Adress")) is not None
    assert read_tables(sheet(*[""] * 50, "Namn|Adress")) is None


def test_columns_that_a_table_lacks_are_empty() -> None:
    tables = read_tables(sheet("Namn|Adress|Status", " A |x.com/a"))
    assert tables is not None
    line = tables.lines[0]
    assert (line.cell(C.NAME), line.cell(C.STATUS), line.cell(C.SECTOR)) == (
        Cell(text="A"),
        Cell(),
        Cell(),
    )
    assert (line.title(C.STATUS), line.title(C.SECTOR)) == ("Status", "sector")
