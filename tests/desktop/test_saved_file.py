"""A file that somebody wants to have: its name is free, asked for, and opened beside the window."""

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from smdesk.desktop.pages.saved_file import (
    ask_target,
    free_name,
    tell_folder,
    tell_saved,
    usual_folder,
)
from smdesk.services.desk import Desk
from tests.desktop.windows import open_window, settle

KINDS = "PDF (*.pdf);;JSON (*.json)"
NOT_ASKED = QFileDialog.Option.DontConfirmOverwrite


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def answers(
    monkeypatch: pytest.MonkeyPatch, path: Path, kind: str = ""
) -> Callable[[], QFileDialog.Option]:
    """Let the dialog answer, and return what tells the options it was opened with."""
    seen: list[QFileDialog.Option] = []

    def answer(*_: object, options: QFileDialog.Option) -> tuple[str, str]:
        seen.append(options)
        return str(path), kind

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    return lambda: seen[-1]


def test_an_earlier_report_is_never_written_over(tmp_path: Path) -> None:
    first = free_name(tmp_path, "a")
    first.touch()
    second = free_name(tmp_path, "a")
    second.touch()
    names = [first.name, second.name, free_name(tmp_path, "a").name]
    assert names == ["a.pdf", "a (2).pdf", "a (3).pdf"]
    assert free_name(tmp_path, "a", ".csv").name == "a.csv"


def test_the_stated_folder_is_proposed_or_else_ones_documents(desk: Desk, tmp_path: Path) -> None:
    assert usual_folder(desk).is_dir()
    share = tmp_path / "delad mapp"  # it may be away just now
    desk.settings.save(replace(desk.settings.read(), export_folder=str(share)))
    assert usual_folder(desk) == share


@pytest.mark.parametrize("refused", [False, True])
def test_the_dialog_asks_about_a_name_that_is_taken_unless_it_is_refused_later(
    owner: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, refused: bool
) -> None:
    options = answers(monkeypatch, tmp_path / "a.PDF")
    target = ask_target(owner, "", tmp_path / "a.pdf", KINDS, refused=refused)
    assert target == tmp_path / "a.PDF"
    assert bool(options() & NOT_ASKED) is refused


@pytest.mark.parametrize(
    ("kind", "name"), [("", "a.b.pdf"), ("PDF (*.pdf)", "a.b.pdf"), ("JSON (*.json)", "a.b.json")]
)
def test_a_name_without_an_ending_gets_the_chosen_one_and_takes_no_others_place(
    owner: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str, name: str
) -> None:
    answers(monkeypatch, tmp_path / "a.b", kind)
    target = ask_target(owner, "", tmp_path / "a.pdf", KINDS)
    assert target == tmp_path / name
    target.touch()
    again = ask_target(owner, "", tmp_path / "a.pdf", KINDS)
    assert again == target.with_stem("a.b (2)")


def test_what_is_saved_is_opened_on_another_thread(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    opened: list[tuple[Path, bool]] = []

    def note(path: Path) -> None:
        opened.append((path, threading.current_thread() is threading.main_thread()))

    with open_window(qtbot, replace(desk, opener=note), first="reports") as window:
        page = window.current_page()
        assert page is not None
        tell_saved(page, "a.pdf är sparad.", tmp_path / "a.pdf")
        [banner] = window.banners.banners()
        assert banner.message.text == str(tmp_path)
        for _, act in banner.message.actions:
            act()
            settle(qtbot, window)
    assert opened == [(tmp_path / "a.pdf", False), (tmp_path, False)]


def test_what_leaves_the_computer_is_told_of(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    """As where Documents is redirected to OneDrive."""
    cloud = tmp_path / "OneDrive - Exempelköpings kommun"
    with open_window(qtbot, desk, first="reports") as window:
        page = window.current_page()
        assert page is not None
        tell_saved(page, "Rapporten är sparad", tmp_path / "a.pdf", "here")
        tell_saved(page, "Rapporten är sparad", cloud / "a.pdf", "there")
        tell_folder(page, "Rapporterna är sparade", "tre filer", cloud, "folder")
        folder, there, here = (banner.message.text for banner in window.banners.banners())
    assert "OneDrive" not in here
    for text in (there, folder):
        assert "synkroniseras av OneDrive, så det som sparades kopieras till molnet" in text
    assert str(cloud / "a.pdf") in there
    assert folder.startswith("tre filer\n")
