"""Several real browsers at once, where nobody attends."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import psutil  # type: ignore[import-untyped]  # it has no types
import pytest
from PIL import Image

from smdesk.capture.browser import timers
from smdesk.capture.browser.camera import BrowserCamera
from smdesk.capture.browser.session import BrowserSession
from smdesk.capture.engine.sink import PngSink
from smdesk.disk import RealDisk
from smdesk.domain.completeness import Seen
from smdesk.services.evidence.shooting import Missed, Shooting, Shot
from smdesk.services.ports import SILENT, PageOrder
from tests.capture.browser import site
from tests.capture.browser.crashes import Crashing, crash
from tests.support.until import until, until_ended

pytestmark = [pytest.mark.soak, pytest.mark.usefixtures("browser")]  # one can run here, and may
ROWS = 2400


def test_each_page_is_its_own_whatever_becomes_of_the_others(address: str, tmp_path: Path) -> None:
    pages = ("feed", "plain", "plain", "hero")
    orders = [PageOrder(url=f"{address}/{page}?rows={ROWS}", headless=True) for page in pages]
    orders[1] = replace(orders[1], max_height=1000)
    orders.insert(2, PageOrder(url="http://127.0.0.1:1/", headless=True))
    taking = Shooting(BrowserCamera(lambda: datetime.now(UTC)), RealDisk())
    made = list(taking.shoot_all(orders, tmp_path, SILENT, at_once=2))
    assert [type(one) for one in made] == [Shot, Shot, Missed, Shot, Shot]
    whole = [one.taken.completeness.complete for one in made if isinstance(one, Shot)]
    assert whole == [True, False, True, True]
    for name in ("001", "004"):
        with Image.open(tmp_path / name / "page.png") as picture:
            shown = site.shown(np.asarray(picture))
        assert shown[shown >= 0].tolist() == list(range(ROWS))


def test_a_browser_for_one_page_ends_while_the_picture_is_finished(
    address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    camera, gone, close = BrowserCamera(lambda: datetime.now(UTC)), [], PngSink.close

    def watched(sink: PngSink) -> None:
        assert camera._latest is not None
        gone.append(camera._latest._browser.connection.gone)
        close(sink)

    monkeypatch.setattr(PngSink, "close", watched)
    order = PageOrder(url=f"{address}/plain?rows={ROWS}", headless=True)
    said = camera.take(order, tmp_path, SILENT).completeness
    assert said.complete
    assert gone == [True]
    assert camera._latest is not None
    assert camera._latest._browser.process.poll() is not None
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "page.mhtml",
        "page.png",
        "page.txt",
    ]


@pytest.fixture
def passing() -> Iterator[BrowserSession]:
    """A browser of which nothing lasts."""
    camera = BrowserCamera(lambda: datetime.now(UTC))
    with closing(camera.session(headless=True, lasting=False)) as session:
        yield session


def test_a_browser_tells_of_timers_even_after_a_page_has_crashed(
    passing: BrowserSession, address: str, tmp_path: Path
) -> None:
    order = PageOrder(url=f"{address}/plain?rows={ROWS}")
    for name in ("before", "after"):
        (folder := tmp_path / name).mkdir()
        assert passing.take(order, folder, SILENT).completeness.complete
        assert passing.alive, "it would have ended"
        # Between two pages: while one is taken, it can take Chromium with it.
        crash(passing)
        until(lambda: passing._tabs.front().session.gone)


def test_a_browser_ends_with_a_page_that_crashed_while_it_was_taken(
    passing: BrowserSession, address: str, tmp_path: Path
) -> None:
    order = PageOrder(url=f"{address}/plain?rows=6000")
    said = passing.take(order, tmp_path, Crashing(passing)).completeness
    assert Seen.PAGE_CRASHED in {one.code for one in said.findings}
    assert not passing.alive


def test_a_browser_ends_that_hands_over_no_record_any_more(
    passing: BrowserSession, address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    order = PageOrder(url=f"{address}/plain?rows={ROWS}")
    for name, alive in (("handed", True), ("kept", False)):
        (folder := tmp_path / name).mkdir()
        passing.take(order, folder, SILENT)
        assert passing.alive is alive
        monkeypatch.setattr(timers.Timers, "_take", lambda *_: None)
        # Only now: a busy machine may take longer to hand over a record that comes.
        monkeypatch.setattr(timers, "HANDING_OVER", 0.2)
        monkeypatch.setattr(timers, "UNKNOWN", 0.2)


@pytest.fixture
def interruptible() -> Iterator[None]:
    """Let what is started hear an interrupt: a shell starts what runs behind it deaf to them."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.skipif(sys.platform == "win32", reason="a signal as a terminal sends it")
@pytest.mark.usefixtures("interruptible")
def test_whoever_interrupts_leaves_neither_browsers_nor_half_a_page(
    address: str, tmp_path: Path
) -> None:
    out, urls = tmp_path / "ny", [f"{address}/never?rows=2000"] * 3
    command = [sys.executable, "-m", "smdesk", "shoot", *urls, "--out", str(out)]
    environment = {**os.environ, "TMPDIR": str(tmp_path)}
    with subprocess.Popen(
        [*command, "--headless", "--jobs", "2"], env=environment, stderr=subprocess.PIPE
    ) as running:
        until(lambda: len(list(out.glob("*/page.png"))) >= 2)
        below = psutil.Process(running.pid).children(recursive=True)
        running.send_signal(signal.SIGINT)
        assert running.wait(60) == 2
    until_ended(below)
    assert list(tmp_path.iterdir()) == []
