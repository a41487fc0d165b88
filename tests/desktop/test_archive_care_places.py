"""The card of places: a share that is gone and comes back, and the second copy."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from smdesk import bootstrap
from smdesk.archive import verify_folder
from smdesk.desktop.frame import MainWindow
from smdesk.desktop.pages.archive.care import ArchiveCare
from smdesk.services.desk import Desk
from smdesk.services.evidence.captures import Captures
from smdesk.services.ports import Target
from tests.desktop.care_desks import care_of, press
from tests.desktop.desks import NOW, DrawnCamera, example_desk
from tests.desktop.schedule_pages import facts, told
from tests.desktop.windows import open_window
from tests.support.copies import garble

# --- an archive on a share --------------------------------------------------------------------


@pytest.fixture
def share(tmp_path: Path) -> Path:
    (tmp_path / "share").mkdir()
    return tmp_path / "share" / "archive"


@pytest.fixture
def shared(tmp_path: Path, share: Path) -> Iterator[Desk]:
    """The example, whose archive lies on a share."""
    with example_desk(tmp_path / "data") as opened:
        opened.settings.save(replace(opened.settings.read(), archive_folder=str(share)))
    desk = bootstrap.open_desk(tmp_path / "data")
    yield desk
    desk.close()


def take(desk: Desk) -> None:
    """Take a picture as the window does, whatever the share says."""
    captures = Captures(desk.store, desk.archive._archive, DrawnCamera(now=NOW), desk.clock)
    captures.take(desk.actor, desk.rounds.view().lines[0].channel.id, Target(screen=1))


def test_what_waits_is_shown_with_its_reason_and_sent(
    qtbot: QtBot, shared: Desk, share: Path
) -> None:
    take(shared)
    with open_window(qtbot, shared) as window:
        assert verify_folder(share).bags == 1
        share.parent.rename(share.parent.with_name("away"))
        take(shared)
        care = care_of(qtbot, window)
        ui = care.ui
        assert ui.places_state.status.word == "Går inte att nå"
        said = facts(ui.places_facts)["Väntar"]
        assert said.startswith("En skärmdump eller handling är sparad på den här datorn")
        assert "Arkivets mapp går inte att nå." in said
        assert not ui.open_folder.isEnabled()
        press(qtbot, window, ui.send)
        [banner] = [one for one in window.banners.banners() if one.message.key == "waiting"]
        assert "Arkivets mapp går inte att nå." in banner.message.text
        share.parent.with_name("away").rename(share.parent)
        press(qtbot, window, ui.send)
        assert told(window) == "Allt ligger i arkivets mapp"
        assert ui.places_state.status.word == "Går att nå"
        assert facts(ui.places_facts)["Väntar"] == "inget"
        assert not ui.send.isEnabled()
        assert verify_folder(share).bags == 2


# --- the second copy --------------------------------------------------------------------------


@pytest.fixture
def disk(tmp_path: Path) -> Path:
    (tmp_path / "disk").mkdir()
    return tmp_path / "disk"


@pytest.fixture
def taken() -> int:
    return 2


@pytest.fixture
def care(qtbot: QtBot, desk_window: MainWindow) -> ArchiveCare:
    return care_of(qtbot, desk_window)


def choose(qtbot: QtBot, window: MainWindow, care: ArchiveCare, folder: Path) -> None:
    with patch.object(QFileDialog, "getExistingDirectory", return_value=str(folder)):
        press(qtbot, window, care.ui.choose_copy)


def test_a_copy_is_chosen_and_filled(
    qtbot: QtBot, desk: Desk, desk_window: MainWindow, care: ArchiveCare, disk: Path
) -> None:
    choose(qtbot, desk_window, care, disk)
    assert told(desk_window).startswith("Den andra kopian har allt. ")
    assert verify_folder(disk).findings == []
    assert desk.second_copy.state().in_step
    said = facts(care.ui.copy_facts)
    assert said["Saknar"] == "inget"
    assert "Hade allt" in said
    assert care.ui.copy_state.status.word == "Samma disk"
    assert said["Obs"].startswith("Den andra kopian ligger på samma disk som arkivet.")
    assert care.ui.repair.isEnabled()


def test_a_copy_that_lacks_a_bag_is_never_said_to_have_everything(
    qtbot: QtBot, desk: Desk, desk_window: MainWindow, care: ArchiveCare, disk: Path
) -> None:
    damaged = desk.archive.picture(desk.archive.page()[0])
    whole = damaged.read_bytes()
    garble(damaged)
    choose(qtbot, desk_window, care, disk)
    damaged.write_bytes(whole)  # somebody had a whole one
    press(qtbot, desk_window, care.ui.follow)
    assert told(desk_window).startswith("Den andra kopian saknar en arkivmapp, som var skadad")
    assert care.ui.copy_state.status.word == "Saknar något"
    assert facts(care.ui.copy_facts)["Saknar"].startswith("en arkivmapp som var skadad")


def test_a_folder_that_would_protect_nothing_is_refused(
    qtbot: QtBot, desk: Desk, desk_window: MainWindow, care: ArchiveCare
) -> None:
    choose(qtbot, desk_window, care, desk.archive.root / "kopia")
    assert told(desk_window).endswith("Inget är ändrat.")
    assert desk.second_copy.folder() is None
    assert care.ui.choose_copy.isEnabled()


def test_a_share_that_is_gone_is_told_and_followed_later(
    qtbot: QtBot, desk: Desk, desk_window: MainWindow, care: ArchiveCare, disk: Path
) -> None:
    choose(qtbot, desk_window, care, disk)
    desk.archive.verify(desk.actor, desk.archive.page()[0])
    disk.rename(disk.with_name("away"))
    press(qtbot, desk_window, care.ui.follow)
    assert told(desk_window) == "Den andra kopian är inte påfylld"
    assert care.ui.copy_state.status.word == "Väntar"
    said = facts(care.ui.copy_facts)
    assert said["Saknar"].startswith("en händelse i liggaren")
    assert said["Hinder"].startswith("Den andra kopian går inte att nå.")
    disk.with_name("away").rename(disk)
    press(qtbot, desk_window, care.ui.follow)
    assert facts(care.ui.copy_facts)["Saknar"] == "inget"


def test_having_none_can_be_undone(
    qtbot: QtBot, desk: Desk, desk_window: MainWindow, care: ArchiveCare, disk: Path
) -> None:
    choose(qtbot, desk_window, care, disk)
    press(qtbot, desk_window, care.ui.no_copy)
    assert desk.second_copy.folder() is None
    assert care.ui.copy_state.status.word == "Saknas"
    assert not care.ui.follow.isVisible()
    assert verify_folder(disk).bags == len(desk.archive.page())
    [(word, undo)] = desk_window.banners.banners()[0].message.actions
    assert word == "Ångra"
    undo()
    qtbot.waitUntil(lambda: desk.second_copy.folder() == disk)
    qtbot.waitUntil(lambda: not desk_window.jobs.running)


def test_somebody_elses_copy_says_in_the_windows_words_what_to_do(
    qtbot: QtBot, desk_window: MainWindow, care: ArchiveCare, disk: Path
) -> None:
    choose(qtbot, desk_window, care, disk)
    for path in disk.iterdir():
        path.rename(disk.parent / f"moved-{path.name}")
    press(qtbot, desk_window, care.ui.follow)
    assert care.ui.copy_state.status.word == "Stoppad"
    said = facts(care.ui.copy_facts)["Hinder"]
    assert said.startswith("Kopians mapp är tom")
    assert "smdesk" not in said
