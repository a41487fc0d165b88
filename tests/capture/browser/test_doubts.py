"""Pages that look whole when they are not: none of them is called complete."""

import math
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest

from smdesk.capture.browser import preferences
from smdesk.capture.browser.bottom import Bottom
from smdesk.capture.browser.calm import Calm
from smdesk.capture.browser.camera import BrowserCamera
from smdesk.capture.browser.devtools import StuckError, Values
from smdesk.capture.browser.page import Page
from smdesk.capture.browser.viewing import Viewer
from smdesk.capture.browser.views import View
from smdesk.capture.browser.walking import Walk
from smdesk.domain.completeness import Seen
from smdesk.services.ports import SILENT, PageOrder
from tests.capture.browser import doubts, site
from tests.capture.browser.conftest import Take
from tests.capture.browser.test_pages import assert_whole, late, some

pytestmark = pytest.mark.soak


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with site.served(doubts.Handler) as base:
        yield base


@pytest.mark.parametrize("page", some("refused", "cut", "barred"))
def test_a_feed_that_gets_no_answer_has_no_bottom_to_believe(take: Take, page: str) -> None:
    taken = take(page, 6000)
    assert taken.rows == list(range(3600))
    assert not taken.shot.completeness.complete
    assert taken.codes == {Seen.REQUESTS_FAILED}


def test_what_a_page_may_not_have_or_no_longer_wants_is_nothing_missing(take: Take) -> None:
    taken = take("allowed", 1800)
    assert taken.shot.completeness.complete
    assert taken.codes == set()


def test_what_could_not_be_kept_beside_the_picture_is_told(
    take: Take, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stuck(_: Page) -> str:
        raise StuckError("Page.captureSnapshot")

    monkeypatch.setattr(Page, "snapshot", stuck)
    taken = take("plain", 1200)
    assert taken.codes == {Seen.WITHOUT_COPY}
    assert taken.shot.title == "Provsida"
    assert taken.shot.completeness.complete
    assert not (taken.folder / "page.mhtml").exists()


def test_what_scrolls_inside_and_is_filled_late_is_whole(take: Take) -> None:
    assert_whole(take("shell", 3000), 3000)


def test_what_scrolls_in_an_elements_own_parts_is_whole(take: Take) -> None:
    """The element is none of what stands still before the page: it is the page."""
    assert_whole(take("parted", 3000), 3000)


@pytest.mark.parametrize("page", some("boxed", "turned", "clipped", "sealed", "framed"))
def test_a_large_box_that_scrolls_by_itself_is_told(take: Take, page: str) -> None:
    taken = take(page, 1800)
    assert taken.codes == {Seen.FRAME_SCROLLS}
    assert not taken.shot.completeness.complete


def test_an_element_that_holds_what_it_shows_hides_nothing(take: Take) -> None:
    taken = take("named", 1)
    assert taken.codes == set()
    assert taken.shot.completeness.complete


def test_a_menu_or_a_list_that_scrolls_by_itself_is_nothing_missing(take: Take) -> None:
    taken = take("drawers", 1800)
    assert taken.codes == set()
    assert taken.shot.completeness.complete


def test_a_page_that_only_asks_who_somebody_is_is_not_complete(take: Take) -> None:
    taken = take("members")
    assert taken.codes == {Seen.SIGN_IN}
    assert not taken.shot.completeness.complete


def test_a_wall_in_a_part_of_its_own_covers_the_page(take: Take) -> None:
    taken = take("locked", 1800)
    assert taken.codes == {Seen.COVERED, Seen.SIGN_IN}


def test_what_is_fixed_to_a_part_of_the_page_scrolls_with_it(take: Take) -> None:
    assert_whole(take("hanging", 3000), 3000)


def test_a_button_for_more_is_told_and_a_link_elsewhere_is_none(take: Take) -> None:
    taken = take("short", 1200)
    assert taken.codes == {Seen.MORE_BUTTON}
    for path in taken.folder.iterdir():
        path.unlink()
    taken.folder.rmdir()
    taken = take("elsewhere", 1200)
    assert taken.codes == set()


def test_what_scrolling_makes_appear_is_there_as_after_it_was_passed(take: Take) -> None:
    taken = take("driven", 4000)
    assert taken.shot.completeness.complete
    assert taken.codes == set()
    pixels = np.asarray(taken.picture)
    assert int((pixels == (0x11, 0x33, 0x55)).all(axis=2).all(axis=1).sum()) == 8 * 60


@late
def test_a_frame_that_grows_by_a_timer_of_its_own_is_waited_for(take: Take) -> None:
    said = take("growing", 1200).shot.completeness
    assert (said.complete, said.height) == (True, 1200 + 900)


@late
def test_what_makes_room_above_while_the_top_is_taken_is_taken_again(take: Take) -> None:
    taken = take("dodging", 1800)
    assert taken.rows == list(range(1800))
    said = taken.shot.completeness
    assert said.complete
    assert said.height - 1800 > 330  # with the room above, as it is in the end
    assert taken.codes == {Seen.PARTS_MOVE}


def test_a_page_that_moves_while_it_is_waited_for_is_taken_from_its_top(
    take: Take, monkeypatch: pytest.MonkeyPatch
) -> None:
    expect = Walk._expect

    def told(walk: Walk) -> None:
        walk._page.soon(0.0)
        expect(walk)

    monkeypatch.setattr(Calm, "still", lambda *_, **__: False)  # however slow we are
    monkeypatch.setattr(Walk, "_expect", told)
    assert_whole(take("jumping", 2400), 2400)


def test_a_page_that_moves_while_its_top_is_taken_is_taken_from_its_top(
    take: Take, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Walk, "_expect", lambda _walk: None)
    settled = Viewer.settle
    moves = iter(["scrollTo({ top: 400, behavior: 'instant' })"])

    def moved(viewer: Viewer) -> View:
        for move in moves:
            viewer._page.evaluate(move)
        return settled(viewer)

    monkeypatch.setattr(Viewer, "settle", moved)
    assert_whole(take("plain", 2400), 2400)


def test_a_clock_hides_no_timer_that_fills_what_is_empty(take: Take) -> None:
    taken = take("polling", 900)
    said = taken.shot.completeness
    assert not said.complete or taken.rows == list(range(900)), taken.codes


def test_a_clock_hides_nothing_that_is_empty_to_the_end(
    take: Take, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where the page has changed at its bottom, so that it is taken from its top again."""
    stood, changes = Bottom.stood, iter(["document.body.append(document.createElement('i'))"])

    def changed(bottom: Bottom, height: float) -> Values:
        for change in changes:
            bottom._page.evaluate(change)
        return stood(bottom, height)

    monkeypatch.setattr(Bottom, "stood", changed)
    taken = take("promising", 900)
    assert Seen.BLANK in taken.codes
    assert not taken.shot.completeness.complete


def test_what_never_stands_still_hides_nothing_that_is_empty(take: Take) -> None:
    taken = take("drawing", 900)
    assert Seen.BLANK in taken.codes
    assert not taken.shot.completeness.complete


def test_pictures_that_never_came_are_told(take: Take) -> None:
    taken = take("pictureless", 1200)
    (found,) = (x for x in taken.shot.completeness.findings if x.code is Seen.PICTURES_MISSING)
    assert found.values == {"count": 2}
    assert taken.codes == {Seen.PICTURES_MISSING}


@pytest.mark.usefixtures("browser")  # one can run here, and may
def test_a_page_that_somebody_has_zoomed_is_whole(
    address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    zoomed = {"default_zoom_level": {"x": math.log(0.8, 1.2)}}  # as Ctrl and minus leave it
    monkeypatch.setitem(preferences.OURS, "partition", zoomed)
    camera = BrowserCamera(lambda: datetime.now(UTC))
    order = PageOrder(url=f"{address}/feed?rows=3000", headless=True)
    said = camera.take(order, tmp_path, SILENT).completeness
    assert said.complete, said
    assert (said.width, said.height, said.scale) == (1280, (3000 + 60) * 0.8, 0.8)
