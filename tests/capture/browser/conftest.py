"""One real browser for all pages, and a server that has them."""

import os
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from smdesk.capture.browser import calm
from smdesk.capture.browser.browser import UNSANDBOXED, VIEW, Browser, started
from smdesk.capture.browser.finding import find_browser
from smdesk.capture.browser.passing import passing
from smdesk.capture.browser.session import BrowserSession
from smdesk.domain.completeness import Seen
from smdesk.domain.errors import SurroundingsError
from smdesk.services.ports import SILENT, PageOrder, PageShot, Progress
from tests.capture.browser import site


@dataclass(frozen=True, slots=True)
class Taken:
    """A page as it was taken."""

    shot: PageShot
    folder: Path
    scale: float

    @property
    def picture(self) -> Image.Image:
        with Image.open(self.folder / "page.png") as picture:
            return picture.copy()

    @property
    def rows(self) -> list[int]:
        """The page's rows, as the ruler in the picture tells them, from top to bottom."""
        found = site.shown(np.asarray(self.picture), self.scale)
        return [int(row) for row in found[found >= 0]]

    @property
    def codes(self) -> set[StrEnum]:
        found = {one.code for one in self.shot.completeness.findings}
        return found - {Seen.SANDBOX_OFF}  # of the machine, not of the page


Take = Callable[..., Taken]


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    with site.served() as base:
        yield base


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One for all tests."""
    yield from _browser()


@pytest.fixture
def own_browser() -> Iterator[Browser]:
    """One for a test that may end it: a page that crashes can take Chromium with it."""
    yield from _browser()


def _browser() -> Iterator[Browser]:
    try:
        program = find_browser()
    except SurroundingsError:
        pytest.skip("no browser is installed: Edge, Chrome or Chromium")
    before = os.environ.get(UNSANDBOXED)
    if os.name == "posix" and os.geteuid() == 0:
        os.environ[UNSANDBOXED] = "1"  # root has no sandbox; the pages are our own
    try:
        with (
            passing() as profile,
            closing(started(program, profile, size=VIEW, headless=True)) as running,
        ):
            yield running
    finally:
        if before is None:
            os.environ.pop(UNSANDBOXED, None)


@pytest.fixture(scope="session")
def led(browser: Browser) -> BrowserSession:
    return session_of(browser)


def session_of(browser: Browser) -> BrowserSession:
    return BrowserSession(browser, lambda: datetime.now(UTC), lambda: None, attended=False)


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have nothing but the page itself decide how it is looked at, however quick the machine is."""
    monkeypatch.setattr(calm, "UNCHANGED_MS", 0.0)
    monkeypatch.setattr(calm, "IDLE", 0.0)


@pytest.fixture
def take(led: BrowserSession, address: str, tmp_path: Path) -> Take:
    def call(
        page: str,
        rows: int = 3600,
        *,
        progress: Progress = SILENT,
        scale: float = 1.0,
        max_height: int = 250_000,
        max_seconds: float = 600.0,
        until_text: str = "",
        by: BrowserSession = led,
    ) -> Taken:
        order = PageOrder(
            url=f"{address}/{page}?rows={rows}",
            scale=scale,
            max_height=max_height,
            max_seconds=max_seconds,
            until_text=until_text,
        )
        folder = tmp_path / "shot"
        folder.mkdir()
        return Taken(by.take(order, folder, progress), folder, scale)

    return call
