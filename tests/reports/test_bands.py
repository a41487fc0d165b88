from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from smdesk.reports import style
from smdesk.reports.bands import Band, Box, Group, Pages, Role, SetLine

HEADING = Band(role=Role.HEADING, boxes=(Box(0, 100, (SetLine("H", style.BODY),)),))
COLUMNS = replace(HEADING, role=Role.COLUMNS)
REPEAT = (HEADING, COLUMNS)


def row(lines: int, name: str = "r", others: int = 1) -> Band:
    boxes = (
        Box(0, 100, tuple(SetLine(f"{name}{number}", style.BODY) for number in range(lines))),
        Box(110, 100, tuple(SetLine(f"o{number}", style.QUIET) for number in range(others))),
    )
    return Band(role=Role.ROW, boxes=boxes, above=5, below=6)


def stacked(*groups: Group, end: float = 300) -> list[list[Band]]:
    stack = Pages(first=20, later=40, end=end)
    pages = list(stack.stacked(groups))
    for page in pages:
        for placed in page:
            assert placed.top + placed.band.height <= end + 1e-6
    return [[placed.band for placed in page] for page in pages]


def texts(pages: list[list[Band]]) -> list[str]:
    return [
        line.text
        for page in pages
        for band in page
        if band.role is Role.ROW
        for line in band.boxes[0].lines
    ]


def test_a_row_that_does_not_fit_goes_whole_to_the_next_page_under_repeated_headings() -> None:
    pages = stacked(Group((*REPEAT, row(15)), REPEAT), Group((row(5),), REPEAT))
    assert [[band.role for band in page] for page in pages] == [
        [Role.HEADING, Role.COLUMNS, Role.ROW]
    ] * 2


def test_a_heading_goes_with_its_table() -> None:
    first = Group((row(15),))
    pages = stacked(first, Group((*REPEAT, row(8)), REPEAT))
    assert [len(page) for page in pages] == [1, 3]


def test_a_row_taller_than_a_page_is_continued_and_none_of_it_is_lost() -> None:
    tall = row(70, others=3)
    pages = stacked(Group((*REPEAT, tall), REPEAT), Group((row(1, "after"),), REPEAT))
    assert texts(pages) == [*(f"r{number}" for number in range(70)), "after0"]
    assert all(page[0].role is Role.HEADING for page in pages)


def test_a_row_is_not_begun_at_the_very_foot_of_a_page() -> None:
    headings = tuple(HEADING for _ in range(19))
    pages = stacked(Group((*headings, row(70)), REPEAT))
    assert [band.role for band in pages[0]] == [Role.HEADING] * 19
    assert texts(pages) == [f"r{number}" for number in range(70)]


def test_a_group_that_begins_a_page_has_no_space_above() -> None:
    second = Group((replace(row(8), above=22),))
    pages = stacked(Group((row(15),)), second)
    assert pages[1][0].above == 0


@given(st.lists(st.integers(1, 60), min_size=1, max_size=30))
def test_every_row_is_on_paper_once_and_cut_only_if_taller_than_a_page(sizes: list[int]) -> None:
    rows = [row(size, f"{number}.") for number, size in enumerate(sizes)]
    groups = [Group((*REPEAT, rows[0]), REPEAT), *(Group((band,), REPEAT) for band in rows[1:])]
    pages = stacked(*groups)
    wanted = [line.text for band in rows for line in band.boxes[0].lines]
    assert texts(pages) == wanted
    whole = [band for page in pages for band in page if band.role is Role.ROW]
    fitting = [band for band in rows if band.height <= 300 - 40 - 26]
    assert all(any(part.boxes == band.boxes for part in whole) for band in fitting)
