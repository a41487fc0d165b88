"""What waits for a share, beside an open window: told quietly, and sent by itself."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from smdesk import bootstrap
from smdesk.archive import FolderArchive, verify_folder
from smdesk.desktop.frame import MainWindow
from smdesk.desktop.jobs import Lane
from smdesk.desktop.over_desk import tell_findings
from smdesk.disk import RealDisk
from smdesk.domain.evidence import Capture
from smdesk.domain.findings import Finding
from smdesk.services.desk import Desk
from smdesk.services.evidence.captures import Captures
from smdesk.services.ports import ChangeSet, Target
from tests.desktop.desks import NOW, DrawnCamera, example_desk
from tests.desktop.windows import open_window, settle
from tests.support.waiting import PATIENT

Take = Callable[[], Capture]


@pytest.fixture
def share(tmp_path: Path) -> Path:
    (tmp_path / "share").mkdir()
    return tmp_path / "share" / "archive"


@pytest.fixture
def desk(tmp_path: Path, share: Path) -> Iterator[Desk]:
    """The example, whose archive lies on a share."""
    with example_desk(tmp_path / "data") as opened:
        opened.settings.save(replace(opened.settings.read(), archive_folder=str(share)))
    opened = bootstrap.open_desk(tmp_path / "data")
    yield opened
    opened.close()


@pytest.fixture
def take(desk: Desk) -> Take:
    """Take a picture of the round's first channel, as the window does."""
    camera = DrawnCamera(now=NOW)
    captures = Captures(desk.store, desk.archive._archive, camera, desk.clock)
    channel = desk.rounds.view().lines[0].channel
    return lambda: captures.take(desk.actor, channel.id, Target(screen=1))


@pytest.fixture
def window(qtbot: QtBot, desk: Desk, take: Take) -> Iterator[MainWindow]:
    take()
    with open_window(qtbot, desk) as opened:
        settle(qtbot, opened)
        yield opened


def banners(window: MainWindow) -> str:
    return " ".join(label.text() for label in window.banners.findChildren(QLabel))


def changed(qtbot: QtBot, window: MainWindow) -> None:
    window.publish(ChangeSet(frozenset({"capture", "ledger"})))
    settle(qtbot, window)


def off(share: Path) -> None:
    share.parent.rename(share.parent.with_name("away"))


def on(share: Path) -> None:
    share.parent.with_name("away").rename(share.parent)


def test_what_waited_is_sent_at_the_start(window: MainWindow, desk: Desk, share: Path) -> None:
    assert verify_folder(share).bags == 1
    assert desk.waiting.state().events == 0
    assert "väntar" not in banners(window)


def test_it_is_told_with_each_capture_and_taken_back(
    qtbot: QtBot, window: MainWindow, desk: Desk, share: Path, take: Take
) -> None:
    off(share)
    take()
    changed(qtbot, window)
    assert "En skärmdump eller handling är sparad på den här datorn" in banners(window)
    assert "Arkivets mapp går inte att nå." in banners(window)
    window.banners.dismiss("waiting")  # read, and put away
    changed(qtbot, window)
    assert "väntar" not in banners(window)
    take()
    changed(qtbot, window)
    assert "2 skärmdumpar eller handlingar är sparade på den här datorn" in banners(window)
    tell_findings(window, [Finding(code="archive_away", place=str(share))])  # as a start does
    assert "det som tas nu sparas på den här datorn" in banners(window)
    on(share)
    heard: list[bool] = []
    window.published.connect(lambda: heard.append(True))
    changed(qtbot, window)
    assert len(heard) == 2  # the change, and that it was sent: the pages show that it waited
    assert banners(window) == ""
    assert desk.waiting.state().events == 0
    assert verify_folder(share).findings == []
    assert verify_folder(share).bags == 3


def test_a_second_copy_that_is_being_filled_holds_up_nothing_that_waits(
    qtbot: QtBot, window: MainWindow, desk: Desk, share: Path, take: Take
) -> None:
    off(share)
    take()
    on(share)
    filled = Event()
    window.jobs.start("", lambda _progress: filled.wait(PATIENT), lambda _: None, lane=Lane.COPY)
    try:
        window.publish(ChangeSet(frozenset({"capture", "ledger"})))
        qtbot.waitUntil(lambda: desk.waiting.state().events == 0)
        assert not filled.is_set()
    finally:
        filled.set()
        settle(qtbot, window)


def test_what_cannot_follow_is_told_until_it_can(
    qtbot: QtBot, window: MainWindow, share: Path, take: Take, tmp_path: Path
) -> None:
    off(share)
    capture = take()
    on(share)
    (share / capture.bag).mkdir(parents=True)
    changed(qtbot, window)
    assert "ligger redan en skadad eller en annan" in banners(window)
    window.banners.dismiss("waiting.stuck")  # read, and put away
    changed(qtbot, window)
    assert "ligger redan" not in banners(window)
    shutil.move(share / capture.bag, tmp_path / "aside")
    changed(qtbot, window)
    assert capture.bag in list(FolderArchive(share, RealDisk()).bags())
