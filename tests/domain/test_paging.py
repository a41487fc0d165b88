"""Pages of a tall picture: each row once, no page too tall, and cut where nothing is hurt."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from smdesk.domain.paging import QUIET_RUN, Calm, page_at, paged, rows_of_a_page

WIDTH = 90
MOST = rows_of_a_page(WIDTH)
PLAIN, BUSY = bytes([Calm.PLAIN]), bytes([Calm.BUSY])


@given(st.integers(1, 200), st.binary(max_size=900).map(lambda some: bytes(b % 3 for b in some)))
def test_the_pages_hold_each_row_exactly_once(width: int, calm: bytes) -> None:
    pages = paged(width, calm)
    rows = [row for page in pages for row in range(page.first, page.end)]
    assert rows == list(range(len(calm)))
    assert all(0 < page.height <= rows_of_a_page(width) for page in pages)
    assert [page.number for page in pages] == list(range(1, len(pages) + 1))


@given(st.lists(st.integers(10, 40), min_size=10, max_size=60))
def test_no_line_of_text_is_cut_where_there_is_room_between_lines(lines: list[int]) -> None:
    calm = b"".join(BUSY * height + PLAIN * QUIET_RUN for height in lines)
    for page in paged(300, calm)[:-1]:
        assert calm[page.end - 1] == calm[page.end] == Calm.PLAIN


def test_where_nothing_is_calm_it_is_cut_exactly() -> None:
    assert [page.end for page in paged(WIDTH, BUSY * 3 * MOST)] == [MOST, 2 * MOST, 3 * MOST]


def test_rows_that_only_repeat_are_taken_where_none_is_plain() -> None:
    at = MOST - 20
    calm = BUSY * at + bytes([Calm.AS_ABOVE]) * 9 + BUSY * MOST
    assert paged(WIDTH, calm)[0].end == at + 9 - QUIET_RUN // 2
    plain_too = BUSY * (at - 9) + PLAIN * 8 + calm[at - 1 :]
    assert paged(WIDTH, plain_too)[0].end == at - 1 - QUIET_RUN // 2


def test_a_short_picture_is_one_page_and_an_empty_one_none() -> None:
    assert [(page.first, page.end) for page in paged(WIDTH, BUSY * MOST)] == [(0, MOST)]
    assert paged(WIDTH, b"") == ()


def test_a_page_is_found_by_its_rows() -> None:
    pages = paged(WIDTH, BUSY * (2 * MOST + 5))
    assert [page_at(pages, row).number for row in (-1, 0, MOST - 1, MOST, 9 * MOST)] == [
        1,
        1,
        1,
        2,
        3,
    ]
    assert all(one.end == other.first for one, other in pairwise(pages))


def test_a_page_is_as_upright_as_its_paper() -> None:
    assert rows_of_a_page(1280) == 1841
    assert rows_of_a_page(1) == 1
