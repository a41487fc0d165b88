"""Views are joined where pixels prove it, and refused where they don't."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smdesk.capture.engine.frames import Frame, Margins
from smdesk.capture.engine.joining import join
from smdesk.capture.engine.moving import moving_cells
from smdesk.capture.png import Pixels
from smdesk.domain.completeness import GapReason
from tests.capture.engine.scenes import WIDTH, cards, page, view

TALL = page(2000)


@settings(max_examples=60)
@given(st.integers(0, 500), st.integers(1, 180), st.integers(0, 2**20))
def test_a_measured_distance_is_proven(top: int, shift: int, seed: int) -> None:
    tall = page(900, seed)
    found = join(view(tall, top, 220), view(tall, top + shift, 220))
    assert found.shift == shift
    assert found.still.top == found.still.bottom == 0


@settings(max_examples=40)
@given(st.integers(0, 500), st.integers(1, 150), st.integers(0, 2**20))
def test_an_unknown_distance_is_found_or_refused_but_never_wrong(
    top: int, shift: int, seed: int
) -> None:
    tall = page(900, seed)
    found = join(view(tall, top, 220, known=False), view(tall, top + shift, 220, known=False))
    assert found.shift in {shift, None}


@pytest.mark.parametrize(("before", "after"), [(200, 600), (600, 200)])
def test_views_of_unequal_height_are_joined_by_what_both_can_show(before: int, after: int) -> None:
    shift = before - 60
    found = join(view(TALL, 300, before), view(TALL, 300 + shift, after))
    assert (found.shift, found.proven) == (shift, True)
    other = join(view(TALL, 300, before), view(page(2000, 5), 300 + shift, after), patient=True)
    assert other.shift is None


def test_an_unknown_distance_is_found() -> None:
    found = join(view(TALL, 300, 220, known=False), view(TALL, 377, 220, known=False))
    assert (found.shift, found.proven) == (77, True)


def test_the_same_view_has_not_moved() -> None:
    assert join(view(TALL, 50, 200, known=False), view(TALL, 50, 200, known=False)).shift == 0


@settings(max_examples=40)
@given(st.integers(0, 300), st.integers(1, 140), st.integers(10, 60), st.integers(0, 2**20))
def test_identical_cards_are_never_guessed(top: int, shift: int, rows: int, seed: int) -> None:
    tall = np.concatenate([page(rows, seed)] * (800 // rows + 2))
    found = join(view(tall, top, 200, known=False), view(tall, top + shift, 200, known=False))
    assert found.shift is None or (found.shift == 0 and shift % rows == 0)


def test_identical_cards_are_ambiguous() -> None:
    tall = cards(12)
    found = join(view(tall, 0, 200, known=False), view(tall, 30, 200, known=False))
    assert found.reason is GapReason.AMBIGUOUS


def test_identical_cards_are_joined_where_the_distance_was_measured() -> None:
    tall = cards(12)
    found = join(view(tall, 0, 200), view(tall, 130, 200))
    assert (found.shift, found.proven) == (130, True)


def test_one_card_alone_on_blank_rows_proves_nothing() -> None:
    tall = np.full((900, WIDTH, 4), 255, np.uint8)
    card = page(40, 3)
    tall[100:140] = card
    tall[210:250] = card  # as if the first had come 40 rows higher; it was 150
    found = join(view(tall, 0, 200, known=False), view(tall, 150, 200, known=False))
    assert found.reason is GapReason.AMBIGUOUS


def test_a_wrong_measure_is_refused() -> None:
    before, after = view(TALL, 100, 200), view(TALL, 160, 200)
    found = join(before, Frame(pixels=after.pixels, at=150))
    assert (found.shift, found.reason) == (None, GapReason.DISAGREES)


def test_a_measure_may_be_off_by_one_row_if_pixels_prove_it() -> None:
    before, after = view(TALL, 100, 200), view(TALL, 160, 200)
    found = join(before, Frame(pixels=after.pixels, at=161))
    assert (found.shift, found.proven) == (60, True)


def test_blank_rows_are_joined_by_measure_alone_and_not_called_proven() -> None:
    blank = np.full((600, WIDTH, 4), 255, np.uint8)
    found = join(view(blank, 0, 200), view(blank, 120, 200))
    assert (found.shift, found.proven) == (120, False)
    unknown = join(view(TALL, 0, 200), Frame(pixels=blank[:200]))
    assert unknown.shift is None


def test_blank_rows_tell_nothing_where_nothing_was_measured() -> None:
    blank = np.full((400, WIDTH, 4), 255, np.uint8)
    first, second = blank[:200].copy(), blank[:200].copy()
    first[5:7, 20:90, :3] = 0
    found = join(Frame(pixels=first), Frame(pixels=second))
    assert found.reason is GapReason.NOTHING_TO_TELL


@pytest.mark.parametrize("shift", [200, 190, 500])
def test_too_few_shared_rows_are_refused(shift: int) -> None:
    found = join(view(TALL, 0, 200), view(TALL, shift, 200))
    assert found.reason is GapReason.NO_OVERLAP


def test_a_view_above_is_refused() -> None:
    assert join(view(TALL, 300, 200), view(TALL, 200, 200)).shift is None


def test_late_content_is_refused_first() -> None:
    before, after = view(TALL, 0, 200), view(TALL, 100, 200)
    before.pixels[150:] = 255
    assert join(before, after).reason is GapReason.DISAGREES


def test_what_moves_by_itself_does_not_count() -> None:
    before, after = view(TALL, 0, 200), view(TALL, 100, 200)
    second = after.pixels.copy()
    second[20:40, 60:80, :3] = 9
    moving = moving_cells(after.pixels, second)
    changed = Frame(pixels=second, at=100, moving=moving)
    assert join(before, Frame(pixels=second, at=100)).shift is None
    assert join(before, changed).shift == 100


def test_what_changed_between_views_is_told_when_looking_again_did_not_help() -> None:
    before, after = view(TALL, 0, 200), view(TALL, 100, 200)
    after.pixels[20:40, 60:80, :3] -= 9
    found = join(before, after, patient=True)
    assert found.shift == 100
    assert found.changed is not None
    assert found.changed[20:40].any(axis=1).all()
    assert not found.changed[45:].any()


def test_views_that_share_nothing_are_refused_even_with_patience() -> None:
    other = page(2000, 99)
    before, after = view(TALL, 0, 200), view(other, 100, 200)
    assert join(before, after, patient=True).shift is None


def bar(rows: int, seed: int) -> Pixels:
    made = page(rows + 20, seed)[3 : rows + 3].copy()
    made[0, :, :3] = 77
    made[-1, :, :3] = 78
    return made


@pytest.mark.parametrize("known", [True, False])
def test_bars_at_the_edges_are_found(known: bool) -> None:
    before, after = (view(TALL, top, 300, known=known) for top in (0, 120))
    for frame in (before, after):
        frame.pixels[:30] = bar(30, 5)
        frame.pixels[-20:] = bar(20, 6)
    found = join(before, after, patient=True)
    assert (found.shift, found.still.top, found.still.bottom) == (120, 30, 20)


def test_a_column_at_the_side_is_found() -> None:
    before, after = (view(TALL, top, 300) for top in (0, 120))
    for frame in (before, after):
        frame.pixels[:, :50] = np.random.default_rng(3).integers(0, 255, (300, 50, 4))
    found = join(before, after, patient=True)
    assert found.shift == 120
    assert found.still.left == 8  # strips of six pixels and a quarter
    assert found.still.right == 0


def test_something_floating_is_found() -> None:
    before, after = (view(TALL, top, 300) for top in (0, 120))
    for frame in (before, after):
        frame.pixels[230:260, 150:190] = page(60, 9, 40)[3:33]
    found = join(before, after, patient=True)
    assert found.shift == 120
    assert found.still.floating is not None


def test_only_what_scrolls_is_compared() -> None:
    margins = Margins(top=20, bottom=10, left=40)
    first, second = (view(TALL, top, 300, margins=margins) for top in (0, 150))
    for frame in (first, second):
        frame.pixels[:20], frame.pixels[-10:], frame.pixels[:, :40] = 10, 20, 30
    second.pixels[:, :40] = 99
    assert join(first, second).shift == 150
