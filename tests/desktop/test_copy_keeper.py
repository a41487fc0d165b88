"""The second copy beside an open window: brought in step by itself, quiet when its disk is off."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from smdesk.desktop.copy_keeper import CopyKeeper
from smdesk.desktop.frame import MainWindow
from smdesk.desktop.widgets.labels import BREAK
from smdesk.domain.errors import SurroundingsError
from smdesk.domain.evidence import Capture
from smdesk.services.desk import Desk
from smdesk.services.ports import ChangeSet
from tests.desktop.desks import NOW, capture_at, example_desk
from tests.desktop.windows import open_window, settle
from tests.support.copies import content, garble


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with example_desk(tmp_path / "data", taken=2) as opened:
        yield opened


@pytest.fixture
def target(desk: Desk, tmp_path: Path) -> Path:
    (tmp_path / "share").mkdir()
    desk.second_copy.choose(desk.actor, tmp_path / "share" / "kopia")
    return tmp_path / "share" / "kopia"


@pytest.fixture
def window(qtbot: QtBot, desk: Desk, target: Path) -> Iterator[MainWindow]:
    assert target.is_dir()
    with open_window(qtbot, desk) as opened:
        yield opened


def take(desk: Desk) -> Capture:
    """Take what is not in the copy yet."""
    return capture_at(desk, desk.rounds.view().lines[0].channel, NOW)


def banners(window: MainWindow) -> str:
    texts = " ".join(label.text() for label in window.banners.findChildren(QLabel))
    return texts.replace(BREAK, "")


def changed(qtbot: QtBot, window: MainWindow) -> None:
    """Do what every change does: the pages hear of it."""
    window.publish(ChangeSet(frozenset({"capture"})))
    settle(qtbot, window)


def test_it_is_in_step_after_the_start_and_after_each_change(
    qtbot: QtBot, desk: Desk, window: MainWindow, target: Path
) -> None:
    assert content(target) == content(desk.archive.root)
    more = [take(desk), take(desk)]
    assert desk.second_copy.state().bags == len(more)
    changed(qtbot, window)
    assert content(target) == content(desk.archive.root)
    assert banners(window) == ""


def test_a_share_that_is_off_is_told_once_and_taken_back(
    qtbot: QtBot, desk: Desk, window: MainWindow, target: Path
) -> None:
    away = target.parent.with_name("away")
    target.parent.rename(away)
    more = [take(desk), take(desk)]
    changed(qtbot, window)
    assert "Den andra kopian går inte att nå" in banners(window)
    assert f"{len(more)} händelser väntar" in banners(window)
    window.banners.dismiss("second_copy")  # read, and put away
    changed(qtbot, window)
    assert banners(window) == ""
    away.rename(target.parent)
    changed(qtbot, window)
    assert desk.second_copy.state().in_step


def test_what_could_not_be_copied_is_told_and_led_from(
    qtbot: QtBot, desk: Desk, window: MainWindow
) -> None:
    late = take(desk)
    garble(desk.archive.folder(late) / "data" / "screen.png")
    changed(qtbot, window)
    assert "En arkivmapp kom inte med" in banners(window)
    assert late.bag in banners(window)
    (there,) = (one for one in window.banners.findChildren(QPushButton) if one.text())
    there.click()
    settle(qtbot, window)
    assert window._current == "archive"


def test_damage_is_told_until_it_is_repaired(
    qtbot: QtBot, desk: Desk, window: MainWindow, target: Path, tmp_path: Path
) -> None:
    late = take(desk)
    bag = desk.archive.folder(late)
    shutil.copytree(bag, tmp_path / "backup")
    garble(bag / "data" / "screen.png")
    changed(qtbot, window)
    assert late.bag in banners(window)
    changed(qtbot, window)
    assert late.bag in banners(window)
    shutil.rmtree(bag)
    shutil.copytree(tmp_path / "backup", bag)
    changed(qtbot, window)
    assert late.bag in banners(window)  # the copy lacks it still
    desk.repairing.repair(desk.actor)
    changed(qtbot, window)
    assert banners(window) == ""
    assert (target / late.bag).is_dir()


def test_a_failure_that_was_put_away_is_not_told_at_each_try(
    qtbot: QtBot, desk: Desk, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise SurroundingsError(codes[-1], path="liggare", database="register", line=1, reason="")

    codes = ["ledger_unreadable"]
    monkeypatch.setattr(desk.second_copy, "follow", fail)
    changed(qtbot, window)
    (told,) = window.banners.banners()
    told.close_banner()
    changed(qtbot, window)
    assert banners(window) == ""
    codes.append("database_locked")
    changed(qtbot, window)
    assert len(window.banners.banners()) == 1
    monkeypatch.undo()
    changed(qtbot, window)
    assert banners(window) == ""
    monkeypatch.setattr(desk.second_copy, "follow", fail)
    changed(qtbot, window)
    assert len(window.banners.banners()) == 1


def test_what_comes_while_it_follows_is_followed_after(
    qtbot: QtBot, desk: Desk, window: MainWindow, target: Path
) -> None:
    keeper = window.findChild(CopyKeeper)
    assert isinstance(keeper, CopyKeeper)
    take(desk)
    take(desk)
    for _ in range(3):
        keeper.follow()
    settle(qtbot, window)
    assert content(target) == content(desk.archive.root)
