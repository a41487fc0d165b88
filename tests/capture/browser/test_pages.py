"""Pages that break simple methods, taken by a real browser: every row once, or it is said."""

import os
import random

import numpy as np
import pytest

from smdesk.capture.browser.browser import Browser
from smdesk.capture.browser.session import BrowserSession
from smdesk.domain.completeness import Bound, Seen, Side
from tests.capture.browser.conftest import Take, Taken, session_of
from tests.capture.browser.crashes import Crashing

ROWS = 3600
FULL = os.environ.get("SMDESK_SOAK") == "full"
"""`dev.py soak` takes every page; otherwise a few of each sort, by a seed."""
SEED = int(os.environ.get("SMDESK_SEED", "7"))
late = pytest.mark.skipif(not FULL, reason="minutes of waiting: dev.py soak")
scales = pytest.mark.parametrize("scale", [1.0, pytest.param(2.0, marks=late)])
"""Each sort of page at one pixel a point, and in the soak at two."""
pytestmark = pytest.mark.soak


def some(*pages: str) -> list[str]:
    """Return all pages of a sort, or one that the seed chooses."""
    return list(pages) if FULL else [random.Random(SEED).choice(pages)]  # noqa: S311  a seed


def assert_whole(taken: Taken, rows: int = ROWS) -> None:
    """Every row of the page's content is there, in order, exactly as often as the scale says."""
    said = taken.shot.completeness
    wanted = [row for row in range(rows) for _ in range(int(taken.scale))]
    assert taken.rows == wanted
    assert said.complete, said
    assert (said.gaps, said.repeats, said.bound) == ((), (), None)
    assert taken.picture.size == (said.width, said.height)


def share_of(taken: Taken, colour: tuple[int, int, int]) -> list[int]:
    """Return the rows of the picture in which a colour takes more than a tenth."""
    pixels = np.asarray(taken.picture)
    return [int(row) for row in np.flatnonzero((pixels == colour).all(axis=2).mean(axis=1) > 0.1)]


def test_a_tall_page(take: Take) -> None:
    rows = 30_000 if FULL else 9_000
    taken = take("plain", rows)
    assert_whole(taken, rows)
    assert taken.shot.completeness.height == rows
    assert taken.codes == set()


@pytest.mark.parametrize("page", some("plain", "inner", "virtual", "side"))
def test_pages_at_two_pixels_a_point(take: Take, page: str) -> None:
    taken = take(page, 2400, scale=2.0)
    assert_whole(taken, 2400)
    assert taken.shot.completeness.width == 2560


@pytest.mark.parametrize("page", some("lazy", "feed", "virtual", "hero", "fonts"))
def test_pages_that_come_bit_by_bit(take: Take, page: str) -> None:
    taken = take(page)
    assert_whole(taken)
    assert taken.codes == set()


@late
@pytest.mark.parametrize("page", ["lazy", "feed", "hero", "fonts"])
def test_what_comes_bit_by_bit_at_two_pixels_a_point(take: Take, page: str) -> None:
    taken = take(page, 2400, scale=2.0)
    assert_whole(taken, 2400)
    assert taken.codes == set()


@late
@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("page", ["slow", "timed"])
def test_what_comes_long_after_scrolling_is_waited_for(take: Take, page: str, scale: float) -> None:
    assert_whole(take(page, 2400, scale=scale), 2400)


@pytest.mark.parametrize("page", some("ending", "filled", "alone"))
def test_what_a_page_draws_later_without_asking_is_there(take: Take, page: str) -> None:
    taken = take(page, 2400)
    assert_whole(taken, 2400)
    assert taken.codes == set()


@late
@pytest.mark.parametrize("page", ["ending", "filled", "alone"])
def test_what_is_drawn_later_is_there_at_two_pixels_a_point(take: Take, page: str) -> None:
    assert_whole(take(page, 2400, scale=2.0), 2400)


@late
@pytest.mark.parametrize("page", ["spinning", "broken"])
def test_what_is_still_on_its_way_is_told(take: Take, page: str) -> None:
    taken = take(page, 1200)
    assert Seen.STILL_LOADING in taken.codes
    assert not taken.shot.completeness.complete
    assert sum(taken.shot.seconds.values()) < 30


@late
@pytest.mark.parametrize("page", ["framed", "snapping", "parallax", "clinging", "gaping"])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_what_scrolls_in_its_own_way_is_whole(take: Take, page: str, scale: float) -> None:
    assert_whole(take(page, 3600, scale=scale))


@scales
def test_what_lies_to_the_right_of_the_view_is_told(take: Take, scale: float) -> None:
    taken = take("wide", 1200, scale=scale)
    assert taken.rows == [row for row in range(1200) for _ in range(int(scale))]
    assert taken.codes == {Seen.WIDER}
    assert not taken.shot.completeness.complete


@late
def test_what_never_came_is_told(take: Take) -> None:
    taken = take("never", 2400)
    assert len(taken.rows) < 2400
    assert Seen.BLANK in taken.codes
    assert not taken.shot.completeness.complete


@late
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_what_scrolls_inside_has_its_edges_once(take: Take, scale: float) -> None:
    taken = take("inner", scale=scale)
    assert_whole(taken)
    assert share_of(taken, (255, 204, 0)) == list(range(int(60 * scale)))
    height = taken.shot.completeness.height
    assert height == (ROWS + 100) * scale
    assert share_of(taken, (153, 204, 153)) == list(range(int(height - 40 * scale), height))


@scales
def test_sticky_headers_stand_once_and_fixed_footers_not_in_the_way(
    take: Take, scale: float
) -> None:
    taken = take("sticky", scale=scale)
    assert_whole(taken)
    assert share_of(taken, (255, 170, 0)) == list(range(int(80 * scale)))
    assert share_of(taken, (34, 34, 204)) == []
    assert len(share_of(taken, (238, 238, 238))) == 2 * 40 * scale
    bands = {(band.side, band.kept, band.what) for band in taken.shot.completeness.bands}
    assert (Side.TOP, True, "header") in bands
    assert (Side.BOTTOM, False, "footer") in bands


@scales
def test_a_cookie_bar_is_told_and_hides_nothing(take: Take, scale: float) -> None:
    taken = take("cookie", scale=scale)
    assert_whole(taken)
    assert taken.codes == {Seen.CONSENT_BAR}
    assert share_of(taken, (255, 170, 0)) == list(range(int(80 * scale)))
    assert share_of(taken, (34, 34, 34)) == []
    bands = {(band.side, band.kept, band.what) for band in taken.shot.completeness.bands}
    assert bands == {(Side.TOP, True, "header"), (Side.BOTTOM, False, "div#kakor")}


def test_a_cookie_bar_that_comes_late_is_not_in_the_picture(take: Take) -> None:
    taken = take("latecookie", 1200)
    assert_whole(taken, 1200)
    assert taken.codes == {Seen.CONSENT_BAR}
    assert share_of(taken, (34, 34, 34)) == []


@late
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_fixed_column_is_shown_once(take: Take, scale: float) -> None:
    taken = take("side", scale=scale)
    assert_whole(taken)
    column = share_of(taken, (204, 221, 238))
    assert column
    assert max(column) < 1000 * scale
    assert [band.side for band in taken.shot.completeness.bands] == [Side.LEFT]


@late
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_what_moves_is_told_and_everything_else_is_exact(take: Take, scale: float) -> None:
    taken = take("animation", 2400, scale=scale)
    assert_whole(taken, 2400)
    assert Seen.PARTS_MOVE in taken.codes
    lefts = [area.left for area in taken.shot.completeness.moved]
    assert lefts
    assert min(lefts) >= 800 * scale


@late
@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize(("page", "restarts"), [("shifting", 0), ("pushing", 1)])
def test_what_shifts_is_waited_for_or_taken_again(
    take: Take, page: str, restarts: int, scale: float
) -> None:
    """A timer that the page sets is known before; what scrolling makes it do isn't."""
    taken = take(page, 6000, scale=scale)
    assert_whole(taken, 6000)
    assert taken.shot.completeness.height == 6210 * scale
    assert taken.shot.restarts >= restarts


@late
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_page_that_never_settles_is_taken_and_told(take: Take, scale: float) -> None:
    taken = take("restless", 1200, scale=scale)
    assert taken.rows == [row for row in range(1200) for _ in range(int(scale))]
    assert {Seen.UNSETTLED, Seen.PARTS_MOVE} <= taken.codes


@scales
def test_a_feed_without_end_stops_at_the_bound(take: Take, scale: float) -> None:
    taken = take("feed", 1_000_000, max_height=5000, scale=scale)
    said = taken.shot.completeness
    assert taken.rows == [row for row in range(int(5000 / scale)) for _ in range(int(scale))]
    assert (said.complete, said.bound, said.bottom_proven) == (False, Bound.HEIGHT, False)


@late
def test_a_feed_without_end_stops_when_time_is_up(take: Take) -> None:
    taken = take("feed", 1_000_000, max_seconds=3)
    said = taken.shot.completeness
    assert taken.rows == list(range(len(taken.rows)))
    assert (said.complete, said.bound) == (False, Bound.SECONDS)


def test_the_agreed_text_is_the_bottom(take: Take) -> None:
    taken = take("feed", 1_000_000, until_text="Inlägg 3000: ")
    said = taken.shot.completeness
    assert (said.complete, said.bound) == (True, Bound.TEXT)
    assert 3020 <= len(taken.rows) < 5000


@late
def test_a_text_that_is_nowhere_is_told(take: Take) -> None:
    assert Seen.TEXT_NOT_FOUND in take("plain", 1200, until_text="finns inte").codes


@scales
def test_a_page_that_asks_to_sign_in_half_way_is_not_complete(take: Take, scale: float) -> None:
    taken = take("wall", scale=scale)
    assert {Seen.SIGN_IN, Seen.COVERED} <= taken.codes
    assert not taken.shot.completeness.complete


@late
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_button_for_more_is_not_pressed_but_told(take: Take, scale: float) -> None:
    taken = take("more", 1200, scale=scale)
    assert taken.codes == {Seen.MORE_BUTTON}
    assert not taken.shot.completeness.complete


@late
def test_a_page_that_goes_elsewhere_keeps_what_was_taken(take: Take) -> None:
    taken = take("leaves")
    said = taken.shot.completeness
    assert Seen.LEFT_PAGE in taken.codes
    assert not said.complete
    assert taken.rows == list(range(len(taken.rows)))


def test_an_error_page_is_told(take: Take) -> None:
    taken = take("nowhere")
    assert Seen.ERROR_PAGE in taken.codes
    assert taken.shot.status == 404


def test_what_is_kept_beside_the_picture(take: Take) -> None:
    taken = take("plain", 1200)
    text = (taken.folder / "page.txt").read_text("utf-8")
    assert text.index("Inlägg 0: å ä ö") < text.index("Inlägg 600: å ä ö")
    archived = (taken.folder / "page.mhtml").read_text("utf-8")
    assert "multipart/related" in archived
    assert (taken.shot.status, taken.shot.title) == (200, "Provsida")
    headers = {name.casefold() for name in taken.shot.headers}
    assert "x-prov" in headers
    assert not headers & {"set-cookie", "cookie", "authorization"}


@late
def test_the_text_of_a_page_that_unloads_is_whole(take: Take) -> None:
    taken = take("virtual")
    text = (taken.folder / "page.txt").read_text("utf-8")
    places = [text.index(f"Inlägg {row}: ") for row in range(0, ROWS, 200)]
    assert places == sorted(places)


def test_a_page_that_crashes_keeps_what_was_taken(take: Take, own_browser: Browser) -> None:
    led = session_of(own_browser)
    taken = take("plain", 6000, progress=Crashing(led), by=led)
    said = taken.shot.completeness
    assert taken.codes == {Seen.PAGE_CRASHED, Seen.WITHOUT_COPY}
    assert (said.complete, said.bottom_proven) == (False, False)
    assert taken.rows == list(range(len(taken.rows)))
    assert len(taken.rows) >= 1000


class Stopping:
    """Somebody who stops it."""

    def __init__(self) -> None:
        self.cancelled = False

    def __call__(self, done: int, *_: object) -> None:
        self.cancelled = done > 1500


def test_stopping_keeps_what_was_taken(take: Take, led: BrowserSession) -> None:
    taken = take("plain", 6000, progress=Stopping())
    said = taken.shot.completeness
    assert (said.complete, said.bound) == (False, Bound.CANCELLED)
    assert taken.rows == list(range(len(taken.rows)))
    assert led._browser.connection._waiting == {}, "a view that nobody wants any more"
