"""Moving the register: an export taken in on the first page, faults said, files made."""

import json
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from smdesk import bootstrap
from smdesk.desktop.frame import MainWindow
from smdesk.desktop.pages.settings.page import SettingsPage
from smdesk.desktop.pages.start import StartPage
from smdesk.domain.actors import Role
from smdesk.services.desk import Desk
from tests.desktop.desks import example_desk
from tests.desktop.windows import open_window, settle
from tests.support import factories as make


@pytest.fixture
def empty(qtbot: QtBot, tmp_path: Path) -> Iterator[tuple[MainWindow, Desk]]:
    desk = bootstrap.open_desk(tmp_path / "empty")
    with open_window(qtbot, desk) as window:
        yield window, desk
    desk.close()


@pytest.fixture
def export(tmp_path: Path) -> Path:
    with example_desk(tmp_path / "example") as desk:
        with desk.store.write(desk.actor) as work:
            work.captures.add(make.capture(channel_id=work.channels.all()[0].id))
            work.commit()
        return desk.exchange.export(desk.actor, tmp_path / "export").path


def take_in(qtbot: QtBot, window: MainWindow, chosen: Path | str) -> None:
    page = window.current_page()
    assert isinstance(page, StartPage)
    with patch.object(QFileDialog, "getOpenFileName", return_value=(str(chosen), "")):
        page.ui.take_in.click()
    settle(qtbot, window)


def front_title(window: MainWindow) -> str:
    page = window.current_page()
    assert page is not None
    return page.title()


def test_an_export_is_taken_in(qtbot: QtBot, empty: tuple[MainWindow, Desk], export: Path) -> None:
    window, desk = empty
    take_in(qtbot, window, export / "smdesk.json")
    municipality = desk.register.municipality()
    assert municipality is not None
    assert municipality.name == "Exempelkommun"
    assert front_title(window) == "Översikt"
    banner = window.banners.banners()[0].message
    assert "bilagor" in banner.title
    assert str(desk.archive.root) in banner.text


def test_nothing_chosen_does_nothing(qtbot: QtBot, empty: tuple[MainWindow, Desk]) -> None:
    window, _ = empty
    take_in(qtbot, window, "")
    assert front_title(window) == "Kom igång"


def test_the_first_fault_is_said_and_how_many_more(
    qtbot: QtBot, empty: tuple[MainWindow, Desk], export: Path
) -> None:
    window, desk = empty
    file = export / "smdesk.json"
    body = json.loads(file.read_bytes())
    for channel in body["tables"]["channels"][:3]:
        channel["platform"] = "myspace"
    file.write_text(json.dumps(body), "utf-8")
    take_in(qtbot, window, file)
    assert desk.register.municipality() is None
    banner = window.banners.banners()[0].message
    assert banner.title.startswith("Tabellen channels, rad 1, fältet platform: ”myspace”")
    assert banner.text == "Och 2 fel till i exporten. Inget är ändrat."


def test_another_file_is_refused(
    qtbot: QtBot, empty: tuple[MainWindow, Desk], tmp_path: Path
) -> None:
    window, _ = empty
    other = tmp_path / "other.zip"
    other.write_text("x")
    take_in(qtbot, window, other)
    assert "är ingen export" in window.banners.banners()[0].message.title


# --- out --------------------------------------------------------------------------------------


@pytest.fixture
def example(qtbot: QtBot, tmp_path: Path) -> Iterator[tuple[MainWindow, Desk]]:
    with example_desk(tmp_path / "data") as desk, open_window(qtbot, desk) as window:
        yield window, desk


def settings(qtbot: QtBot, window: MainWindow) -> SettingsPage:
    window.open_page("settings")
    settle(qtbot, window)
    page = window.current_page()
    assert isinstance(page, SettingsPage)
    return page


def test_everything_goes_into_one_file(
    qtbot: QtBot, example: tuple[MainWindow, Desk], tmp_path: Path
) -> None:
    window, desk = example
    page, target = settings(qtbot, window), tmp_path / "allt.zip"
    with patch.object(QFileDialog, "getSaveFileName", return_value=(str(target), "")) as dialog:
        page.ui.export_all.click()
        settle(qtbot, window)
        assert dialog.call_args.args[2].endswith(f"smdesk-export {desk.today()}.zip")
        assert window.banners.banners()[0].message.title == "Exporten allt.zip är klar."
        before = target.read_bytes()
        page.export()
        settle(qtbot, window)
    assert "finns redan" in window.banners.banners()[0].message.title
    assert target.read_bytes() == before
    with zipfile.ZipFile(target) as archive:
        assert "smdesk.json" in archive.namelist()


def test_lists_go_into_a_folder(
    qtbot: QtBot, example: tuple[MainWindow, Desk], tmp_path: Path
) -> None:
    window, desk = example
    page, folder = settings(qtbot, window), tmp_path / "lists"
    folder.mkdir()
    with patch.object(QFileDialog, "getExistingDirectory", return_value=str(folder)):
        page.ui.save_lists.click()
        settle(qtbot, window)
    names = {path.name for path in folder.iterdir()}
    day = desk.today()
    assert names == {f"{name} {day}.xlsx" for name in ("Kanaler", "Personer", "Brister")}
    message = window.banners.banners()[0].message
    assert set(message.text.split(", ")) == names
    assert [label for label, _ in message.actions] == ["Visa i mapp"]


def test_nothing_chosen_writes_nothing(qtbot: QtBot, example: tuple[MainWindow, Desk]) -> None:
    window, _ = example
    page = settings(qtbot, window)
    with (
        patch.object(QFileDialog, "getSaveFileName", return_value=("", "")),
        patch.object(QFileDialog, "getExistingDirectory", return_value=""),
    ):
        page.ui.export_all.click()
        page.ui.save_lists.click()
        settle(qtbot, window)
    assert window.banners.banners() == []


def test_a_reader_exports_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    with example_desk(tmp_path / "data") as desk:
        reader = replace(desk, actor=make.actor(Role.READER))
        with open_window(qtbot, reader) as window:
            page = settings(qtbot, window)
            assert not page.ui.export_all.isEnabled()
            assert page.ui.save_lists.isEnabled()
