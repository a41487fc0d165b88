"""What the organisation decides, in the window: grey, listed, told; and what it does there."""

import logging
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from smdesk.desktop.application import LOG, Opening, empty_window, make_application
from smdesk.desktop.frame import MainWindow
from smdesk.desktop.pages.settings.page import SettingsPage
from smdesk.desktop.widgets.banners import BannerStack
from smdesk.services.settings.settings import Settings
from tests.desktop.care_desks import care_of
from tests.desktop.desks import example_desk
from tests.desktop.windows import open_window, settle, stop_jobs
from tests.support.managed import Organisation, managed

NOTE = "Styrs av din organisation"


@pytest.fixture
def organisation(monkeypatch: pytest.MonkeyPatch) -> Organisation:
    return managed(monkeypatch)


@pytest.fixture
def window(
    qtbot: QtBot,
    tmp_path: Path,
    organisation: Organisation,  # noqa: ARG001  the desk finds it
) -> Iterator[Callable[[], MainWindow]]:
    """Open the window once it is known what is stated."""
    with example_desk(tmp_path / "data") as desk:
        opened = []

        def show() -> MainWindow:
            opened.append(open_window(qtbot, desk))
            return opened[-1].__enter__()

        yield show
        for one in opened:
            one.__exit__(None, None, None)


def settings(qtbot: QtBot, window: MainWindow) -> SettingsPage:
    window.open_page("settings")
    settle(qtbot, window)
    page = window.current_page()
    assert isinstance(page, SettingsPage)
    return page


def texts(page: SettingsPage) -> list[str]:
    return [one.text() for one in page.ui.managed.findChildren(QLabel)]


def test_where_nothing_is_managed_nothing_is_said(
    qtbot: QtBot, window: Callable[[], MainWindow], organisation: Organisation
) -> None:
    organisation.recommended |= {"log_level": "info"}
    page = settings(qtbot, window())
    assert page.ui.language.isEnabled()
    assert page.ui.backup_folder.isEnabled()
    assert page.ui.backup_folder.accessibleDescription() == "Välj var säkerhetskopiorna läggs"
    assert not page.ui.managed_card.isVisible()
    assert not page.ui.managed_language.isVisible()


def test_what_is_managed_is_grey_and_listed(
    qtbot: QtBot,
    window: Callable[[], MainWindow],
    organisation: Organisation,
    tmp_path: Path,
) -> None:
    organisation.enforced |= {
        "language": "sv",
        "backup_folder": str(tmp_path),
        "archive_folder": str(tmp_path / "data" / "archive"),
        "second_copy_folder": "",
        "network_allowed": False,
        "log_level": "debug",
    }
    page = settings(qtbot, window())
    ui = page.ui
    assert not ui.language.isEnabled()
    assert ui.language.accessibleDescription() == NOTE
    assert ui.managed_language.isVisible()
    assert not ui.backup_folder.isEnabled()
    assert (ui.backup_folder.toolTip(), ui.backup_folder.accessibleDescription()) == (NOTE, NOTE)
    assert ui.backup.isEnabled()
    assert ui.managed_card.isVisible()
    shown = texts(page)
    assert dict(zip(shown[::2], shown[1::2], strict=True)) == {
        "Arkivets mapp": str(tmp_path / "data" / "archive"),
        "Mapp för säkerhetskopior": str(tmp_path),
        "Språk": "Svenska",
        "Mapp för arkivets andra kopia": "ingen",
        "Tillåt nätverk": "nej",
        "Loggnivå": "Allt",
    }
    places = " ".join(one.text() for one in ui.places.findChildren(QLabel))
    assert places.count(NOTE) == 1  # the archive; nobody decided the database


def test_the_copys_folder_is_not_chosen_where_it_is_decided(
    qtbot: QtBot,
    window: Callable[[], MainWindow],
    organisation: Organisation,
    tmp_path: Path,
) -> None:
    organisation.enforced["second_copy_folder"] = str(tmp_path / "kopia")
    ui = care_of(qtbot, window()).ui
    for button in (ui.choose_copy, ui.no_copy):
        assert not button.isEnabled()
        assert (button.toolTip(), button.accessibleDescription()) == (NOTE, NOTE)
    assert ui.follow.isEnabled()


def test_what_cannot_be_used_is_told(
    window: Callable[[], MainWindow], organisation: Organisation
) -> None:
    organisation.enforced |= {"language": "fi"}
    banners = window().findChildren(BannerStack)
    said = " ".join(one.text() for each in banners for one in each.findChildren(QLabel))
    assert "Språk: värdet är inget av dem som går att välja." in said


@pytest.mark.parametrize(
    ("level", "written"), [("error", 1), ("warning", 2), ("info", 3), ("debug", 4)]
)
def test_the_log_holds_as_much_as_is_stated(
    qtbot: QtBot, tmp_path: Path, organisation: Organisation, level: str, written: int
) -> None:
    organisation.enforced["log_level"] = level
    with example_desk(tmp_path / "data") as desk:
        log_file = tmp_path / "data" / LOG
        window = empty_window(make_application(Settings()), Settings(), log_file)
        qtbot.addWidget(window, before_close_func=stop_jobs)
        opening = Opening(window, lambda: replace(desk))
        with qtbot.waitSignal(opening.opened), patch.object(type(desk), "close", lambda _: None):
            window.show_opening("overview")
            window.show()
        settle(qtbot, window)
        before = _lines(log_file)
        ours = logging.getLogger("smdesk.try")
        for number in (logging.DEBUG, logging.INFO, logging.WARNING, logging.ERROR):
            ours.log(number, "ours")
        logging.getLogger("another.library").info("passes through: theirs")
        assert len(_lines(log_file)) - len(before) == written
        assert "theirs" not in log_file.read_text("utf-8")
        stop_jobs(window)
        with patch.object(type(desk), "close", lambda _: None):
            opening.close()
        assert logging.getLogger("smdesk").level == logging.NOTSET


def _lines(path: Path) -> list[str]:
    return path.read_text("utf-8").splitlines()
