"""Behörigheter over the example: what is overdue, and what confirming and ending store."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from smdesk.desktop.frame import MainWindow
from smdesk.desktop.pages.people.access_page import AccessPage
from smdesk.desktop.pages.people.page import PeoplePage
from smdesk.domain.access import AccountAdmin
from smdesk.domain.actors import Actor
from smdesk.services.desk import Desk
from tests.desktop.desks import example_desk
from tests.desktop.windows import open_window, settle


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with example_desk(tmp_path / "data") as opened:
        yield opened


@pytest.fixture
def window(qtbot: QtBot, desk: Desk) -> Iterator[MainWindow]:
    with open_window(qtbot, desk, first="reports") as opened:
        yield opened


def access(qtbot: QtBot, window: MainWindow, argument: object = None) -> AccessPage:
    window.open_page("access", argument)
    settle(qtbot, window)
    page = window.current_page()
    assert isinstance(page, AccessPage)
    return page


def stored(desk: Desk, channel_id: str) -> list[AccountAdmin]:
    with desk.store.read() as snapshot:
        return [one for one in snapshot.account_admins.all() if one.channel_id == channel_id]


def test_what_is_overdue_comes_first(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    page, view = access(qtbot, window), desk.access.review(desk.today())
    assert view.overdue > 0
    assert page.header.sentence.text().startswith(f"{view.overdue} att bekräfta")
    first = page.ui.table.chosen()
    assert first.overdue
    notices = [one.text() for one in page.ui.notices.findChildren(QLabel)]
    assert "Inte bekräftat på ett halvår" in notices
    chips = {one.text() for one in page.ui.chips.findChildren(QPushButton)}
    assert f"Att bekräfta {view.overdue}" in chips
    chip = next(
        one
        for one in page.ui.chips.findChildren(QPushButton)
        if one.text().startswith("Att bekräfta")
    )
    chip.click()
    assert page.list.model.rowCount() == view.overdue


def test_confirming_a_channel(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    page = access(qtbot, window)
    channel = page.ui.table.chosen().channel
    page.ui.confirm.click()
    settle(qtbot, window)
    assert {one.confirmed_on for one in stored(desk, channel.id)} == {desk.today()}
    assert page.ui.table.chosen().channel.id == channel.id
    assert not page.ui.table.chosen().overdue
    [banner] = window.banners.banners()
    assert banner.message.title == f"Rättigheterna i {channel.name} är bekräftade."


def test_adding_and_ending(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    page = access(qtbot, window)
    channel = page.ui.table.chosen().channel
    before = stored(desk, channel.id)
    page.new()
    page.save()
    missing = page.form.findChild(QLabel, "error_person")
    assert isinstance(missing, QLabel)
    assert missing.text() == "Fyll i fältet."
    box = page.form.ui.person
    box.setCurrentIndex(box.findText("Sofia Exempel"))
    assert not page.ui.list_card.isEnabled()
    page.save()
    settle(qtbot, window)
    assert len(stored(desk, channel.id)) == len(before) + 1
    names = [page.admins.index(row, 0).data() for row in range(page.admins.rowCount())]
    page.ui.admins.selectRow(names.index("Sofia Exempel"))
    page.ui.end.click()
    page.form.ui.last.set_day(desk.today() - timedelta(days=1))
    page.save()
    settle(qtbot, window)
    assert page.form.isVisible()  # the last day is before the first
    page.form.ui.last.set_day(desk.today())
    page.save()
    settle(qtbot, window)
    assert not page.form.isVisible()
    assert {one.period.last for one in stored(desk, channel.id)} == {None, desk.today()}


def test_one_goes_to_a_channel_and_to_a_person(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    last = desk.access.review(desk.today()).channels[-1].channel
    page = access(qtbot, window, last.id)
    assert page.ui.table.chosen().channel.id == last.id
    page.ui.admins.row_activated.emit(page.admins.row_at(page.admins.index(0, 0)))
    settle(qtbot, window)
    people = window.current_page()
    assert isinstance(people, PeoplePage)
    page = access(qtbot, window)
    page.back()
    assert window.current_page() is people


def test_search(qtbot: QtBot, window: MainWindow) -> None:
    page = access(qtbot, window)
    page.search()
    page.ui.search.setText("läspodden")
    page.ui.search.returnPressed.emit()
    assert page.list.model.rowCount() == 1
    page.back()
    assert page.ui.search.text() == ""


def test_who_only_reads_confirms_nothing(qtbot: QtBot, desk: Desk) -> None:
    with open_window(qtbot, replace(desk, actor=Actor(account="reader"))) as window:
        page = access(qtbot, window)
        assert not any(part.isEnabled() for part in (page.ui.confirm, page.ui.add, page.ui.end))
        page.new()
        assert not page.form.isVisible()
