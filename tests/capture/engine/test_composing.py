"""From views to one picture: every row once, and what is missing is said."""

from pathlib import Path

import numpy as np
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from smdesk.capture.engine.composing import Composer
from smdesk.capture.engine.frames import Frame, Margins
from smdesk.capture.engine.moving import moving_cells
from smdesk.capture.engine.sink import PngSink
from smdesk.capture.engine.statement import Notes
from smdesk.capture.png import Pixels
from smdesk.domain.completeness import Completeness, Gap, GapReason, Seen, Side
from tests.capture.engine.scenes import WIDTH, Scrolled, cards, page


def composed(
    source: Scrolled, folder: Path, limit: int | None = None
) -> tuple[Pixels, Completeness]:
    path = folder / "page.png"
    path.unlink(missing_ok=True)
    notes = Notes(bottom_proven=True)
    with PngSink(path, source.pixels.shape[1]) as sink:
        composer = Composer(source, sink, notes, limit=limit)
        composer.compose()
        composer.finish()
    said = notes.statement(sink.width, sink.height, 1.0)
    return np.asarray(Image.open(path)), said


def colours(pixels: Pixels) -> Pixels:
    return pixels[:, :, 2::-1]


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(121, 900), st.integers(1, 104), st.integers(0, 2**20))
def test_every_row_is_there_once(tmp_path: Path, height: int, step: int, seed: int) -> None:
    tall = page(height, seed, 90)
    made, said = composed(Scrolled(tall, step=step), tmp_path)
    assert np.array_equal(made, colours(tall))
    assert said.complete
    assert said.rows == said.height == height


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(121, 700), st.integers(20, 90), st.integers(0, 2**20))
def test_without_a_measure_it_is_right_or_says_that_it_is_not(
    tmp_path: Path, height: int, step: int, seed: int
) -> None:
    tall = page(height, seed, 90)
    made, said = composed(Scrolled(tall, step=step, known=False), tmp_path)
    if said.complete:
        assert np.array_equal(made, colours(tall))
    else:
        assert said.gaps


def test_one_view_is_a_whole_picture(tmp_path: Path) -> None:
    made, said = composed(Scrolled(page(120)), tmp_path)
    assert np.array_equal(made, colours(page(120)))
    assert said.complete


def test_identical_cards_without_a_measure_are_gaps(tmp_path: Path) -> None:
    _, said = composed(Scrolled(cards(20), step=70, known=False), tmp_path)
    assert not said.complete
    assert {gap.reason for gap in said.gaps} == {GapReason.AMBIGUOUS}


def test_what_comes_late_is_taken_again(tmp_path: Path) -> None:
    tall = page(800)
    blank = np.full((120, WIDTH, 4), 255, np.uint8)
    source = Scrolled(tall, spoilt={4: blank})
    made, said = composed(source, tmp_path)
    assert np.array_equal(made, colours(tall))
    assert said.complete
    assert source.taken > 10


def test_half_a_view_that_comes_late_is_taken_again(tmp_path: Path) -> None:
    tall = page(800)
    half = tall[270:390].copy()
    half[60:] = 255
    made, said = composed(Scrolled(tall, spoilt={4: half}), tmp_path)
    assert np.array_equal(made, colours(tall))
    assert said.complete


def test_what_can_not_be_taken_again_is_a_gap_at_its_place(tmp_path: Path) -> None:
    tall = page(800)
    source = Scrolled(tall, spoilt={4: page(120, 50)}, can_again=False)
    made, said = composed(source, tmp_path)
    assert not said.complete
    assert [(gap.top, gap.height) for gap in said.gaps] == [(270, 30), (360, 30)]
    assert said.rows == len(made) - 60
    assert np.array_equal(made[:270], colours(tall)[:270])
    assert np.array_equal(made[390:], colours(tall)[390:])


def test_rows_that_were_never_seen_are_white_and_a_gap(tmp_path: Path) -> None:
    tall = page(1000)
    made, said = composed(Scrolled(tall, step=150, can_again=False), tmp_path)
    assert len(made) == len(tall)
    assert said.gaps[0] == Gap(top=120, height=30, reason=GapReason.NO_OVERLAP)
    assert (made[120:150] == 255).all()
    assert np.array_equal(made[150:270], colours(tall)[150:270])
    assert not said.complete


def test_a_change_of_what_was_taken_starts_again(tmp_path: Path) -> None:
    source = Scrolled(page(800), changes_at=5)
    made, said = composed(source, tmp_path)
    assert np.array_equal(made, colours(page(800)))
    assert (source.restarts, said.complete) == (1, True)


def test_bars_that_stay_are_shown_once(tmp_path: Path) -> None:
    tall = page(900)
    header, footer = page(40, 21)[5:20].copy(), page(40, 22)[5:17].copy()
    for bar in (header, footer):
        bar[0, :, :3], bar[-1, :, :3] = 60, 70
    source = Scrolled(tall, step=60, header=header, footer=footer, can_again=False)
    made, said = composed(source, tmp_path)
    assert np.array_equal(made[15:-12], colours(tall)[15:-12])
    assert np.array_equal(made[:15], colours(header))
    assert np.array_equal(made[-12:], colours(footer))
    assert {band.side for band in said.bands} == {Side.TOP, Side.BOTTOM}
    assert said.complete


def test_the_limit_ends_the_picture(tmp_path: Path) -> None:
    made, _ = composed(Scrolled(page(900)), tmp_path, limit=333)
    assert np.array_equal(made, colours(page(900))[:333])


class Framed(Scrolled):
    """Something that scrolls inside a program's own edges."""

    def _view(self, top: int) -> Frame:
        margins = Margins(top=10, bottom=8, left=30, right=0)
        seen = np.full((self.height + 18, WIDTH, 4), 90, np.uint8)
        seen[10:-8, 30:] = self.pixels[top : top + self.height, 30:]
        return Frame(pixels=seen, at=top, margins=margins)


def test_what_scrolls_inside_is_whole_and_its_edges_are_shown_once(tmp_path: Path) -> None:
    tall = page(700)
    made, said = composed(Framed(tall), tmp_path)
    assert len(made) == 700 + 18
    assert np.array_equal(made[10:-8, 30:], colours(tall)[:, 30:])
    assert (made[:10] == 90).all()
    assert (made[-8:, 30:] == 90).all()
    assert (made[10:120, :30] == 90).all()
    assert (made[200:-8, :30] == 255).all()
    assert said.complete


class Blinking(Scrolled):
    """Has a part that is never the same."""

    def _view(self, top: int) -> Frame:
        frame = super()._view(top)
        seen, again = frame.pixels, frame.pixels.copy()
        for number, pixels in enumerate((seen, again)):
            low, high = max(0, 200 - top), max(0, min(self.height, 240 - top))
            pixels[low:high, 50:90, :3] = (self.taken * 7 + number) % 251
        moving = moving_cells(seen, again)
        return Frame(pixels=seen, at=top, moving=moving if moving.any() else None)


def test_what_moves_is_said_where_it_is(tmp_path: Path) -> None:
    tall = page(700)
    made, said = composed(Blinking(tall), tmp_path)
    assert said.complete
    assert [found.code for found in said.findings] == [Seen.PARTS_MOVE]
    moved = said.moved[0]
    assert moved.top <= 200
    assert moved.top + moved.height >= 240
    assert np.array_equal(made[300:], colours(tall)[300:])
    assert np.array_equal(made[:, 120:], colours(tall)[:, 120:])
