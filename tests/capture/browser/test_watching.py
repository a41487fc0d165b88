"""What is noted of a page's events."""

from collections.abc import Callable
from typing import Any, cast

import pytest

from smdesk.capture.browser.devtools import Session, Values
from smdesk.capture.browser.watching import Watch

Tell = Callable[..., None]


class Told:
    """A tab that only tells."""

    listener: Callable[[str, Values], None]

    def listen(self, listener: Callable[[str, Values], None]) -> None:
        """Take whom to tell."""
        self.listener = listener


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def watch(told: Told) -> Watch:
    return Watch(cast("Session", told))


@pytest.fixture
def tell(told: Told, watch: Watch) -> Tell:
    assert watch.navigations == 0

    def call(method: str, **values: Any) -> None:
        told.listener(method, values)

    return call


def frame() -> Values:
    return {"id": "main", "url": "http://127.0.0.1/", "loaderId": "1"}


def picture(kind: str) -> Values:
    return {"url": "http://127.0.0.1/p", "mimeType": kind, "status": 200, "headers": {}}


@pytest.mark.parametrize(("kind", "moves"), [("image/png", False), ("image/gif", True)])
def test_a_picture_that_may_move_is_noted(watch: Watch, tell: Tell, kind: str, moves: bool) -> None:
    tell("Network.responseReceived", requestId="1", type="Image", response=picture(kind))
    assert watch.moving_pictures == moves


def test_a_moving_picture_counts_until_the_page_goes_elsewhere(watch: Watch, tell: Tell) -> None:
    tell("Network.responseReceived", requestId="1", type="Image", response=picture("image/gif"))
    tell("Page.frameNavigated", frame=frame(), type="Navigation")
    assert not watch.moving_pictures


def test_a_page_that_is_restored_may_hold_moving_pictures(watch: Watch, tell: Tell) -> None:
    tell("Page.frameNavigated", frame=frame(), type="BackForwardCacheRestore")
    assert watch.moving_pictures
    assert watch.loaded
