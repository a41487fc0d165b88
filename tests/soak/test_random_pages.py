"""Pages drawn by seed, taken by a real browser: none is called whole that isn't."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from datetime import UTC, datetime

import pytest

from smdesk.capture.browser.browser import UNSANDBOXED, VIEW, started
from smdesk.capture.browser.finding import find_browser
from smdesk.capture.browser.passing import passing
from smdesk.capture.browser.session import BrowserSession
from smdesk.domain.errors import SurroundingsError
from tests.capture.browser.site import served
from tests.soak.random_judge import take_drawn
from tests.soak.random_pages import RandomHandler

FULL = os.environ.get("SMDESK_SOAK") == "full"
PAGES, SLICE = 500, (93, 187, 344, 427)
"""All, or a few of different sorts that are quick: the same each time."""
SMALL, TALL = 2500, 40_000
"""How tall a page may be, about, in a slice and in all."""
COMPLETE = 0.95
"""The part of those that can be taken whole that is, and is called so."""


@pytest.fixture
def begin(
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Callable[[], BrowserSession]]:
    """Start a browser, as often as one is needed."""
    try:
        program = find_browser()
    except SurroundingsError:
        pytest.skip("no browser is installed: Edge, Chrome or Chromium")
    if sys.platform != "win32" and os.geteuid() == 0:
        monkeypatch.setenv(UNSANDBOXED, "1")  # root has no sandbox; the pages are our own
    with ExitStack() as until_the_end:

        def call() -> BrowserSession:
            profile = until_the_end.enter_context(passing())
            browser = started(program, profile, size=VIEW, headless=True)
            led = BrowserSession(browser, lambda: datetime.now(UTC), lambda: None, attended=False)
            until_the_end.enter_context(closing(led))
            return led

        yield call


@pytest.mark.soak
def test_no_page_is_called_whole_that_is_not(
    begin: Callable[[], BrowserSession],
) -> None:
    seeds = range(PAGES) if FULL else SLICE
    with served(RandomHandler) as base:
        verdicts = list(take_drawn(begin, base, seeds, TALL if FULL else SMALL))
    assert len(verdicts) == len(seeds)
    falsely = [str(verdict) for verdict in verdicts if verdict.falsely_complete]
    assert not falsely, "\n".join(falsely)
    capturable = [verdict for verdict in verdicts if verdict.drawn.capturable]
    missed = [str(verdict) for verdict in capturable if verdict.missed]
    assert len(missed) <= len(capturable) * (1 - COMPLETE), "\n".join(missed)
