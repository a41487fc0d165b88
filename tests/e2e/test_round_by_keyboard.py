"""The half-year's round by the keyboard alone: a real browser in sight, pages on loopback (P10).

`SMDESK_PICTURES=FOLDER` keeps a picture of the window after each step, to be looked at.
"""

import os
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from unittest.mock import patch

import pytest
from pytestqt.qtbot import QtBot

from smdesk import bootstrap
from smdesk.capture.browser.browser import UNSANDBOXED
from smdesk.capture.browser.finding import find_browser
from smdesk.capture.virtual_screen import has_screen
from smdesk.desktop.pages.round.page import RoundPage
from smdesk.desktop.pages.round.taking import RoundTaking
from smdesk.desktop.pages.round.taking_panel import Stage
from smdesk.domain.channels import Channel
from smdesk.domain.errors import SurroundingsError
from smdesk.domain.evidence import Capture, Method
from smdesk.domain.rounds import RoundStatus
from tests.capture.browser import site
from tests.desktop.desks import NOW, example_desk
from tests.desktop.keyboard import Keyboard, focused, row_text, spoken
from tests.desktop.test_round_taking import leave_out_but
from tests.desktop.windows import open_window
from tests.e2e.story import Story

pytestmark = pytest.mark.skipif(not has_screen(), reason="a window needs a screen")
PATIENCE = 60_000  # milliseconds; a browser starts, and a page is scrolled through
ROWS = 1500


@pytest.fixture(autouse=True)
def _browser(monkeypatch: pytest.MonkeyPatch) -> None:
    try:
        find_browser()
    except SurroundingsError:
        pytest.skip("no browser is installed: Edge, Chrome or Chromium")
    if os.name == "posix" and os.geteuid() == 0:
        monkeypatch.setenv(UNSANDBOXED, "1")  # root has no sandbox; the pages are our own


@pytest.fixture
def story(qtbot: QtBot, tmp_path: Path) -> Iterator[Story]:
    """Two channels are due: a page that is whole, and one that asks about cookies."""
    folder = Path(os.environ.get("SMDESK_PICTURES") or tmp_path / "pictures")
    folder.mkdir(parents=True, exist_ok=True)
    with (
        patch.object(bootstrap, "now", lambda: NOW),
        site.served() as base,
        example_desk(tmp_path / "data") as desk,
    ):
        leave_out_but(desk, 2)
        first, second = (line.channel for line in desk.rounds.view().lines[:2])
        with desk.store.write(desk.actor) as work:
            work.channels.update(replace(first, url=f"{base}/plain?rows={ROWS}", key=""))
            work.channels.update(replace(second, url=f"{base}/cookie?rows={ROWS}", key=""))
            work.commit()
        with open_window(qtbot, desk) as window:
            keys = Keyboard(qtbot, window)
            told = Story(desk, window, keys, folder)
            keys.seen = partial(told.keep, "asked")
            come_to_front(told)
            yield told
            walk(told).stop()


def test_the_round_by_the_keyboard(story: Story) -> None:
    keys = story.keys
    keys.press("Ctrl+4")
    first, second = due(story)
    story.look("two are due")
    keys.go_by(f"Ta nästa: {first.name}, {platform(story, first)}")
    stands(story, first)
    story.look("the first stands in the browser")
    assert spoken(focused()) == "Ta"
    assert story.reads("1 av 2")
    keys.press("Space")
    stands(story, second)
    story.look("the second stands in the browser")
    assert not walk(story).strip.isVisible()
    [kept] = captures(story, first)
    assert (kept.method, kept.complete, kept.height) == (Method.PAGE, True, ROWS)
    keys.press("Space")
    until(story, Stage.FINDINGS)
    story.look("what is lacking")
    assert story.reads("Sidan frågar om kakor.")
    keys.go_by("Behåll med bristen angiven")
    until(story, None)
    come_to_front(story)
    story.look("all are taken")
    [stated] = captures(story, second)
    assert "consent_bar" in stated.findings
    assert due(story) == []
    assert "angiven brist" in row_text(page(story).ui.table)
    assert story.told() == "Genomgången är klar: 2 kanaler är tagna"
    assert story.reads("Alla är tagna eller undantagna")
    assert not any((story.desk.data / "taking").iterdir())
    assert story.desk.verification.everything().findings == []


def page(story: Story) -> RoundPage:
    front = story.window.current_page()
    assert isinstance(front, RoundPage)
    return front


def walk(story: Story) -> RoundTaking:
    story.window.open_page("round")
    return page(story).taking.walk


def come_to_front(story: Story) -> None:
    """Go from the browser to our window, as Alt+Tab does; the virtual screen has no such key."""

    def in_front() -> bool:
        story.window.raise_()
        story.window.activateWindow()
        return story.window.isActiveWindow()

    story.keys.until(in_front)


def until(story: Story, stage: Stage | None) -> None:
    taking = walk(story)
    story.keys.qtbot.waitUntil(lambda: taking.stage is stage, timeout=PATIENCE)
    come_to_front(story)


def stands(story: Story, channel: Channel) -> None:
    """Wait until a channel stands in the browser."""
    taking = walk(story)

    def ready() -> bool:
        here = taking.channel
        return taking.stage is Stage.STANDING and here is not None and here.id == channel.id

    story.keys.qtbot.waitUntil(ready, timeout=PATIENCE)
    come_to_front(story)


def due(story: Story) -> list[Channel]:
    lines = story.desk.rounds.view().lines
    return [line.channel for line in lines if line.status is RoundStatus.DUE]


def captures(story: Story, channel: Channel) -> list[Capture]:
    return story.desk.archive.page(channel.id)


def platform(story: Story, channel: Channel) -> str:
    return story.window.context.words(f"platform.{channel.platform}")
