"""Reports: made as PDF where the person wants them, opened after."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from smdesk.desktop.frame import MainWindow
from smdesk.desktop.pages.reports_page import ReportsPage
from smdesk.domain.retention import is_decided
from smdesk.services.desk import Desk
from tests.desktop.desks import Opened

Go = Callable[..., Any]


@pytest.fixture
def page(go: Go, tmp_path: Path) -> ReportsPage:
    shown: ReportsPage = go("reports")
    folder = tmp_path / "rapporter"
    folder.mkdir()
    shown.set_folder(folder)
    return shown


@pytest.fixture
def opened(desk: Desk) -> Opened:
    assert isinstance(desk.opener, Opened)
    return desk.opener


def values(page: ReportsPage, name: str) -> list[str]:
    facts = getattr(page.ui, f"{name}_facts")
    labels = facts.findChildren(type(page.header.title))
    return [one.text() for one in labels if one.accessibleName()]


def test_the_cards_say_what_the_reports_would_say(page: ReportsPage, desk: Desk) -> None:
    report = desk.reports.register(desk.today())
    assert values(page, "register")[:3] == [str(report.active), str(report.editors), "0 av 23"]
    schedule = desk.reports.schedule().schedule
    assert values(page, "schedule")[:2] == [str(schedule.number), str(len(schedule.rows))]
    word = "BESLUTAD" if is_decided(schedule) else "FÖRSLAG"
    assert page.ui.schedule_state.status.word == word
    assert page.ui.register_day.text().strip() == "Läget i dag"


@pytest.mark.parametrize(
    ("make", "name"),
    [
        ("register_make", "policyregister-2026-11-23"),
        ("schedule_make", "dokumenthanteringsplan-2026-11-23"),
    ],
)
def test_a_report_is_saved_opened_and_told_of(
    qtbot: QtBot, page: ReportsPage, opened: Opened, make: str, name: str
) -> None:
    desk_window: Any = page.window()
    getattr(page.ui, make).click()
    qtbot.waitUntil(lambda: not desk_window.jobs.running)
    path = page.folder / f"{name}.pdf"
    assert path.read_bytes().startswith(b"%PDF-")
    assert opened == [path]
    message = desk_window.banners.banners()[0].message
    assert message.text == str(path)
    for _, act in message.actions:
        act()
    qtbot.waitUntil(lambda: not desk_window.jobs.running)
    assert sorted(opened) == sorted([path, path, page.folder])


def test_another_day_is_another_register(
    qtbot: QtBot, page: ReportsPage, desk_window: MainWindow
) -> None:
    page.ui.register_day.day_chosen.emit(date(2015, 1, 1))
    assert not page.ui.register_make.isEnabled()
    qtbot.waitUntil(lambda: not desk_window.jobs.running)
    assert page.ui.register_day.text().strip() == "Läget den 2015-01-01"
    page.export()
    qtbot.waitUntil(lambda: not desk_window.jobs.running)
    assert [path.name for path in page.folder.iterdir()] == ["policyregister-2015-01-01.pdf"]


def test_a_folder_that_is_gone_is_told_of(
    qtbot: QtBot, page: ReportsPage, desk_window: MainWindow, opened: Opened
) -> None:
    page.set_folder(page.folder / "borta")
    page.make_register()
    qtbot.waitUntil(lambda: not desk_window.jobs.running)
    assert "borta" in desk_window.banners.banners()[0].message.title
    assert opened == []


def test_a_visit_puts_the_focus_on_a_report(
    qtbot: QtBot, page: ReportsPage, desk_window: MainWindow
) -> None:
    desk_window.activateWindow()
    qtbot.waitUntil(desk_window.isActiveWindow)
    page.visit("schedule")
    assert page.ui.schedule_make.hasFocus()
    page.export()
    qtbot.waitUntil(lambda: not desk_window.jobs.running)
    assert next(page.folder.iterdir()).name.startswith("dokumenthanteringsplan")
