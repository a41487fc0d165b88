"""Comparing two pictures by their rows: new, changed and vanished bands, wherever they moved."""

import random
from collections.abc import Sequence
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from smdesk.domain.comparing import (
    LEAST_SAME,
    Band,
    BandKind,
    Comparison,
    TextLine,
    compared,
    differing_lines,
    hidden_in,
    joined,
    may_only_move,
    row_beside,
)
from smdesk.domain.evidence import Rectangle
from smdesk.domain.matching import matching

NEW, SAME, CHANGED, VANISHED = (
    BandKind.NEW,
    BandKind.SAME,
    BandKind.CHANGED,
    BandKind.VANISHED,
)
BLANK = [0] * 40


def post(name: str) -> list[object]:
    """Rows of their own, with blank ones before and after."""
    return [*BLANK, *(f"{name} {row}" for row in range(100)), *BLANK]


def own(name: str) -> list[object]:
    return [f"{name} {row}" for row in range(50)]


def kinds(bands: Sequence[Band]) -> list[BandKind]:
    return [band.kind for band in bands]


def page(*names: str) -> list[object]:
    return [row for name in names for row in post(name)]


rows = st.lists(st.integers(0, 12), max_size=120)


@given(rows, rows)
def test_bands_hold_each_row_of_both_exactly_once(before: list[int], after: list[int]) -> None:
    bands = compared(before, after)
    assert [row for band in bands for row in band.before] == list(range(len(before)))
    assert [row for band in bands for row in band.after] == list(range(len(after)))
    for band in bands:
        if band.kind is SAME:
            assert [before[row] for row in band.before] == [after[row] for row in band.after]


@given(rows, rows)
def test_matches_are_the_same_in_both_and_in_order(before: list[int], after: list[int]) -> None:
    found = matching(before, after)
    for match in found:
        here = before[match.before : match.before + match.length]
        assert here == after[match.after : match.after + match.length]
        assert match.length > 0
    for one, other in pairwise(found):
        assert one.before + one.length <= other.before
        assert one.after + one.length <= other.after


@given(rows)
def test_a_picture_is_the_same_as_itself(before: list[int]) -> None:
    assert kinds(compared(before, before)) == ([SAME] if before else [])


def test_a_new_post_at_the_top_moves_the_rest_and_changes_nothing_else() -> None:
    bands = compared(page("a", "b", "c"), page("new", "a", "b", "c"))
    assert kinds(bands) == [SAME, NEW, SAME]
    assert len(bands[1].after) == 180
    assert not bands[1].before


def test_two_posts_change_places_with_others_between_them() -> None:
    bands = compared(page("a", "b", "c", "d"), page("b", "x", "d"))
    assert kinds(bands) == [SAME, VANISHED, SAME, CHANGED, SAME]


def test_new_posts_in_a_row_are_one_band_with_the_blank_rows_between_them() -> None:
    bands = compared(page("a", "b"), page("a", "x", "y", "b"))
    assert kinds(bands) == [SAME, NEW, SAME]
    assert kinds(compared(page("a", "x", "y", "b"), page("a", "b"))) == [SAME, VANISHED, SAME]


def test_equal_rows_between_differences_count_only_if_they_tell() -> None:
    def between(shared: list[object]) -> list[BandKind]:
        one, other = [*own("x"), *shared, *own("y")], [*own("z"), *shared, *own("w")]
        return kinds(compared(one, other))

    telling = [f"row {number}" for number in range(LEAST_SAME)]
    assert between(list(telling)) == [CHANGED, SAME, CHANGED]
    assert between(list(telling[1:])) == [CHANGED]
    assert between([1] * 300) == [CHANGED]


def test_a_counter_that_changed_is_a_small_band() -> None:
    before = page("a", "b", "c")
    after = list(before)
    after[250:258] = [f"other {row}" for row in range(8)]
    bands = compared(before, after)
    assert kinds(bands) == [SAME, CHANGED, SAME]
    assert bands[1].before == bands[1].after == range(250, 258)


def test_nothing_in_common_is_one_changed_band() -> None:
    assert kinds(compared(["a"] * 9, ["b"] * 5)) == [CHANGED]
    assert kinds(compared([], ["b"] * 5)) == [NEW]
    assert kinds(compared(["b"] * 5, [])) == [VANISHED]
    assert compared([], []) == ()


def test_random_edits_of_a_long_page_are_all_told() -> None:
    for seed in range(20):
        chance = random.Random(seed)  # noqa: S311  the same pages each time
        posts = [f"{seed} {number}" for number in range(40)]
        kept = [name for name in posts if chance.random() > 0.2]
        added = [
            part
            for number, name in enumerate(kept)
            for part in ([f"new {number}", name] if chance.random() < 0.2 else [name])
        ]
        later = page(*added)
        bands = compared(page(*posts), later)
        shown = [later[row] for band in bands if band.kind is SAME for row in band.after]
        told = {str(row).rsplit(" ", 1)[0] for row in shown if row}
        assert told == set(kept)


def test_what_moves_by_itself_is_left_out_of_both() -> None:
    band = Band(kind=CHANGED, before=range(100, 150), after=range(300, 350))
    video = Rectangle(left=5, top=110, width=30, height=20)
    other = Rectangle(left=7, top=320, width=9, height=4)
    far = Rectangle(left=0, top=150, width=9, height=9)
    assert may_only_move(band, ([video], []))
    assert may_only_move(band, ([], [other]))
    assert not may_only_move(band, ([far], [far]))
    longer = Band(kind=CHANGED, before=range(100, 150), after=range(300, 351))
    assert not may_only_move(longer, ([video], [other]))
    here, there = hidden_in(band, ([video, far], [other]))
    assert here == [video, Rectangle(left=7, top=120, width=9, height=4)]
    assert there == [other, Rectangle(left=5, top=310, width=30, height=20)]


def test_bands_that_are_the_same_are_joined() -> None:
    bands = compared(page("a", "b"), page("a", "b", "c"))
    split = (
        Band(kind=SAME, before=range(9), after=range(9)),
        Band(kind=SAME, before=range(9, bands[0].before.stop), after=range(9, bands[0].after.stop)),
        *bands[1:],
    )
    assert joined(split) == bands


def test_lines_of_text_are_compared_one_by_one() -> None:
    before = ["Välkommen", "", "Öppet 10-18", "Ring oss"]
    after = ["Välkommen", "Nyhet", "", "Öppet 10-16", "Ring oss", "  "]
    found = differing_lines(before, after)
    assert set(found) == {
        TextLine(kind=NEW, text="Nyhet"),
        TextLine(kind=VANISHED, text="Öppet 10-18"),
        TextLine(kind=NEW, text="Öppet 10-16"),
    }
    counts = Comparison(before="1", after="2", lines=found).counts
    assert counts == {NEW: 2, VANISHED: 1, SAME: 0, CHANGED: 0}


def test_a_row_is_found_beside_another() -> None:
    bands = compared(page("a", "b"), page("a", "x", "b"))
    start = bands[1].after.start
    assert row_beside(bands, 10, later=False) == 10
    assert row_beside(bands, start + 10, later=False) == start + 10 + len(bands[1].after)
    assert row_beside(bands, start + 50, later=True) == start
    assert row_beside(bands, 9999, later=False) == len(page("a", "x", "b"))
    assert row_beside(bands, 9999, later=True) == len(page("a", "b"))
