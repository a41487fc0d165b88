"""Pages that look whole when they are not: none of them is called complete."""

from collections.abc import Iterator

import pytest

from smdesk.capture.browser.devtools import StuckError
from smdesk.capture.browser.page import Page
from smdesk.domain.completeness import Seen
from tests.capture.browser import doubts, site
from tests.capture.browser.conftest import Take

pytestmark = pytest.mark.soak


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with site.served(doubts.Handler) as base:
        yield base


@pytest.mark.parametrize("page", ["refused", "cut"])
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
