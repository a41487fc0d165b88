"""Översikt, Kanaler and Personer over the example: what they say, and what editing stores."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from smdesk import bootstrap
from smdesk.desktop.fields import select
from smdesk.desktop.frame import MainWindow
from smdesk.desktop.pages import overview as overview_page
from smdesk.desktop.pages.channels.form import Change
from smdesk.desktop.pages.channels.page import ChannelsPage
from smdesk.desktop.pages.overview import OverviewPage, condensed
from smdesk.desktop.pages.people.page import PeoplePage
from smdesk.desktop.pages.round.page import RoundPage
from smdesk.desktop.widgets.banners import SoftFrame
from smdesk.desktop.widgets.card import ValueLabel
from smdesk.desktop.widgets.rail import RailItem
from smdesk.desktop.widgets.todo_list import TodoRow
from smdesk.domain.actors import Actor
from smdesk.domain.channels import Channel, Platform, Scope
from smdesk.domain.organisation import OfficeKind
from smdesk.resource_files import resource_path
from smdesk.services.desk import Desk
from tests.desktop.desks import example_desk
from tests.desktop.windows import open_window, settle
from tests.support import factories as make


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with example_desk(tmp_path / "data") as opened:
        yield opened


@pytest.fixture
def window(qtbot: QtBot, desk: Desk) -> Iterator[MainWindow]:
    with open_window(qtbot, desk) as opened:
        yield opened


def overview(window: MainWindow) -> OverviewPage:
    page = window.current_page()
    assert isinstance(page, OverviewPage)
    return page


def channels(qtbot: QtBot, window: MainWindow, argument: object = None) -> ChannelsPage:
    window.open_page("channels", argument)
    settle(qtbot, window)
    page = window.current_page()
    assert isinstance(page, ChannelsPage)
    return page


def people(qtbot: QtBot, window: MainWindow, argument: object = None) -> PeoplePage:
    window.open_page("people", argument)
    settle(qtbot, window)
    page = window.current_page()
    assert isinstance(page, PeoplePage)
    return page


def titles(window: MainWindow) -> list[str]:
    return [banner.message.title for banner in window.banners.banners()]


# --- Översikt ---------------------------------------------------------------------------------


def test_what_is_coming_scrolls_instead_of_being_cut(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(1024, 700)
    settle(qtbot, window)
    values = overview(window).ui.coming.findChildren(ValueLabel)
    assert len(values) > 3
    for value in values:
        qtbot.waitUntil(partial(_is_whole, value))


def _is_whole(value: ValueLabel) -> bool:
    return value.height() >= value.heightForWidth(value.width())


def test_the_overview_says_the_state_and_what_to_do(window: MainWindow, desk: Desk) -> None:
    page, view = overview(window), desk.overview.view()
    assert page.header.sentence.text().startswith(f"{view.taken} av {view.due} kanaler är tagna")
    rows = page.ui.todo.findChildren(TodoRow)
    assert len(rows) == len(condensed(view.todo)) + (view.unclosed is not None)
    assert rows[0].accessibleName().startswith("Genast: ")
    assert page.ui.ring.accessibleName() == f"{view.taken} av {view.due} kanaler är tagna"


def test_each_thing_to_do_leads_to_its_place(qtbot: QtBot, window: MainWindow) -> None:
    page = overview(window)
    places = {"Utse": "Personer", "Förnya": "Kanaler", "Ta nästa": "Halvårsomgång"}
    for word, place in places.items():
        window.open_page("overview")
        links = page.ui.todo.findChildren(QPushButton)
        next(link for link in links if link.text() == word).click()
        settle(qtbot, window)
        front = window.current_page()
        assert front is not None
        assert front.title() == place


def test_each_thing_to_do_says_who_should_act(window: MainWindow) -> None:
    rows = overview(window).ui.todo.findChildren(TodoRow)
    said = {row.accessibleName(): row.accessibleDescription() for row in rows}
    editor = said["Genast: Simhallen i Exempel har ingen redaktör"]
    assert editor.endswith("Ansvarig chef: Linnéa Exempel")
    assert any(one.endswith(" ansvariga chefer") for one in said.values())


def test_a_round_that_nobody_closed_leads_to_it(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    spring = make.capture_round(half_year="2026-H1", opened_at=datetime(2026, 3, 1, tzinfo=UTC))
    with desk.store.write(desk.actor) as work:
        for one in work.rounds.of("half_year", {"2026-H1"}):
            work.rounds.remove(one)
        work.rounds.add(spring)
        changes = work.commit()
    page = overview(window)
    page.context.publish(changes)
    settle(qtbot, window)
    rows = page.ui.todo.findChildren(TodoRow)
    [row] = [one for one in rows if "är inte avslutad" in one.accessibleName()]
    assert row.accessibleName().startswith("Snart: Omgången för första halvåret 2026")
    before = [one.accessibleName().partition(":")[0] for one in rows[: rows.index(row)]]
    assert set(before) == {"Genast"}
    row.findChildren(QPushButton)[0].click()
    settle(qtbot, window)
    front = window.current_page()
    assert isinstance(front, RoundPage)
    assert front.header.sentence.text().startswith("Första halvåret 2026")


def test_a_register_that_is_only_begun_is_not_called_in_order(qtbot: QtBot, tmp_path: Path) -> None:
    with (
        closing(bootstrap.open_desk(tmp_path / "begun")) as begun,
        open_window(qtbot, begun) as made,
    ):
        made.open_page("overview")
        settle(qtbot, made)
        ui = overview(made).ui
        assert ui.todo_title.text() == "Att göra"
        assert ui.half_text.text() == "Inga kanaler att ta."
        assert not ui.action_continue.isEnabled()
        next(one for one in ui.todo.findChildren(QPushButton) if one.text() == "Börja").click()
        settle(qtbot, made)
        assert isinstance(made.current_page(), ChannelsPage)


def test_what_there_is_no_room_for_stands_among_the_channels(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = overview(window)
    everything = len(page.ui.todo.findChildren(TodoRow))
    monkeypatch.setattr(overview_page, "MOST_LINES", 3)
    page.refresh()
    settle(qtbot, window)
    rows = [row for row in page.ui.todo.findChildren(TodoRow) if row.isVisible()]
    assert len(rows) < everything
    more = [link for link in page.ui.todo.findChildren(QPushButton) if "till:" in link.text()]
    assert len(more) == 1
    more[0].click()
    settle(qtbot, window)
    front = window.current_page()
    assert isinstance(front, ChannelsPage)
    assert front.ui.chips.current() == "lacking"
    assert front.ui.table.chosen() is not None


def test_the_rail_counts_what_is_left(window: MainWindow, desk: Desk) -> None:
    view = desk.rounds.view()
    left = len(view.lines) - view.taken
    names = {item.accessibleName() for item in window.ui.rail.findChildren(RailItem)}
    assert f"Halvårsomgång, {left} kanaler att ta" in names


# --- Kanaler ----------------------------------------------------------------------------------


def test_search_and_chips_leave_what_fits(qtbot: QtBot, window: MainWindow) -> None:
    page = channels(qtbot, window)
    everything = page.list.model.rowCount()
    page.ui.search.setText("biblioteket insta")
    page.ui.search.returnPressed.emit()
    assert 0 < page.list.model.rowCount() < everything
    page.list.show_all()
    closed = next(b for b in page.ui.chips.findChildren(QPushButton) if "Avslutade" in b.text())
    closed.click()
    assert page.list.model.rowCount() == 1
    assert page.words("status.closed") in page.list.model.index(0, 5).data()


def test_the_card_tells_first_what_is_wrong_and_who_should_act(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = channels(qtbot, window, "rule:editor")
    assert page.ui.notices.isVisible()
    assert page.ui.notices.geometry().bottom() < page.ui.facts.geometry().top()
    told = [one.accessibleDescription() for one in page.ui.notices.findChildren(SoftFrame)]
    assert any("Ansvarig chef: Linnéa Exempel" in text for text in told)
    assert any("Webmaster" in text for text in told)


def test_a_channel_is_edited_in_place(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    page = channels(qtbot, window)
    line = page.ui.table.chosen()
    page.ui.edit.click()
    assert not page.form.ui.save.isEnabled()
    page.form.ui.name.setText("Nytt namn")
    page.form.ui.purpose_text.setPlainText("Läslust")
    assert page.form.ui.save.isEnabled()
    assert page.has_changes()
    assert not page.ui.list_card.isEnabled()
    page.save()
    settle(qtbot, window)
    assert error_at(page.form, "reason") == "Fyll i fältet."
    page.form.ui.reason.setText("Enheten bytte namn")
    page.save()
    settle(qtbot, window)
    view = desk.life.view(line.channel.id, desk.today())
    assert (view.former[0].name, view.former[0].reason) == (line.channel.name, "Enheten bytte namn")
    stored = {one.channel.id: one.channel for one in desk.register.view(desk.today()).channels}
    assert stored[line.channel.id].name == "Nytt namn"
    assert stored[line.channel.id].url == line.channel.url
    assert stored[line.channel.id].platform is line.channel.platform
    assert page.ui.name.text() == "Nytt namn"
    assert page.ui.list_card.isEnabled()
    assert titles(window) == ["Nytt namn är sparad."]


def test_what_is_wrong_stands_at_the_field(qtbot: QtBot, window: MainWindow) -> None:
    page = channels(qtbot, window)
    page.ui.edit.click()
    page.form.ui.name.setText("")
    page.form.ui.opened_on.setText("i maj")
    page.save()
    wrong = page.form.findChild(QLabel, "error_opened_on")
    assert isinstance(wrong, QLabel)
    assert "2026-11-23" in wrong.text()
    page.form.ui.opened_on.setText("")
    page.save()
    settle(qtbot, window)
    wrong = page.form.findChild(QLabel, "error_name")
    assert isinstance(wrong, QLabel)
    assert wrong.text() == "Fyll i fältet."
    assert page.form.ui.name.accessibleDescription() == "Fyll i fältet."
    page.back()
    assert not page.has_changes()


def test_a_new_channel_knows_its_address(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    page = channels(qtbot, window, "new")
    form = page.form
    form.ui.name.setText("Parkskolan")
    form.ui.url.setText("http://instagram.com/Parkskolan?hl=sv")
    form.ui.url.editingFinished.emit()
    assert form.ui.platform.currentData() == Platform.INSTAGRAM
    form.ui.scope.setCurrentIndex(form.ui.scope.findData(Scope.OVERARCHING))
    assert not form.ui.sector.isEnabled()
    page.save()
    settle(qtbot, window)
    found = [one.channel for one in desk.register.view(desk.today()).channels]
    channel = next(one for one in found if one.name == "Parkskolan")
    assert channel.url == "https://www.instagram.com/parkskolan/"
    assert channel.raw_address == "http://instagram.com/Parkskolan?hl=sv"
    assert page.ui.table.chosen().channel == channel


def test_a_lost_race_shows_both_and_loses_neither(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    page = channels(qtbot, window)
    channel = page.ui.table.chosen().channel
    page.ui.edit.click()
    page.form.ui.name.setText("Mitt namn")
    select(page.form.ui.change_kind, Change.CORRECTION)
    theirs = replace(channel, name="Deras namn", purpose_text="Deras syfte")
    desk.register.save_channel(desk.actor, theirs)
    page.save()
    settle(qtbot, window)
    line = page.form.findChild(QLabel, "error_name")
    assert isinstance(line, QLabel)
    assert line.text() == "Någon annan har sparat: Deras namn"
    assert page.form.ui.name.text() == "Mitt namn"
    assert page.form.ui.purpose_text.toPlainText() == "Deras syfte"
    assert "Inget är förlorat" in titles(window)[0]
    page.save()
    settle(qtbot, window)
    stored = {one.channel.id: one.channel for one in desk.register.view(desk.today()).channels}
    assert stored[channel.id].name == "Mitt namn"
    assert stored[channel.id].purpose_text == "Deras syfte"


def test_closing_a_channel_takes_its_last_day(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    page = channels(qtbot, window)
    line = page.ui.table.chosen()
    page.ui.close_channel.click()
    form = page.life.closing
    form.ui.closed_on.setText("")
    form.save()
    assert error_at(form, "closed_on") == "Fyll i fältet."
    form.ui.closed_on.set_day(desk.today())
    form.ui.reason.setPlainText("Ingen följer den.")
    form.save()
    settle(qtbot, window)
    assert error_at(form, "no_export").startswith("Bifoga plattformens egen export")
    form.ui.no_export.setPlainText("Plattformen har ingen.")
    form.ui.no_capture.setPlainText("Kontot är låst.")
    form.save()
    settle(qtbot, window)
    stored = stored_channel(desk, line.channel.id)
    assert stored.closed_on == desk.today()
    page.ui.tabs.setCurrentWidget(page.ui.life_tab)
    assert line.channel.name == page.ui.name.text()


def error_at(form: QWidget, name: str) -> str:
    label = form.findChild(QLabel, f"error_{name}")
    assert isinstance(label, QLabel)
    return label.text()


def stored_channel(desk: Desk, channel_id: str) -> Channel:
    with desk.store.read() as snapshot:
        found = snapshot.channels.get(channel_id)
    assert found is not None
    return found


def test_a_mandate_is_given_on_the_card(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    page = channels(qtbot, window)
    line = page.ui.table.chosen()
    page.ui.new_assignment.click()
    page.mandate.save()
    missing = page.mandate.findChild(QLabel, "error_person")
    assert isinstance(missing, QLabel)
    assert missing.text() == "Fyll i fältet."
    held = {one.assignment.person_id for one in line.editors}
    box = page.mandate.ui.person
    free = [i for i in range(box.count()) if box.itemData(i) not in held]
    giver = page.mandate.ui.mandated_by
    for index in free:
        box.setCurrentIndex(index)
        if giver.count():
            break
    assert giver.currentText() in page.mandate.ui.manager.text()
    page.mandate.ui.last.set_day(date(2027, 6, 30))
    page.save()
    settle(qtbot, window)
    now = next(
        one
        for one in desk.register.view(desk.today()).channels
        if one.channel.id == line.channel.id
    )
    assert len(now.editors) == len(line.editors) + 1
    assert page.card.editors.rowCount() == len(now.editors)


def test_a_past_day_is_looked_at_and_not_changed(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    page = channels(qtbot, window)
    page.ui.day.day_chosen.emit(date(2020, 1, 1))
    settle(qtbot, window)
    assert "2020-01-01" in page.ui.day.text()
    assert not page.ui.edit.isEnabled()
    assert page.list.model.rowCount() == len(desk.register.view(date(2020, 1, 1)).channels)
    page.ui.day.day_chosen.emit(None)
    settle(qtbot, window)
    assert page.ui.edit.isEnabled()


# --- Personer ---------------------------------------------------------------------------------


def test_a_person_gets_an_office_and_answers(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    view = desk.register.view(desk.today())
    vacant = next(one for one in view.channels if one.exists and one.answering is None)
    page = people(qtbot, window)
    page.ui.new_term.click()
    form = page.term.ui
    assert form.office.currentData() == OfficeKind.SECTOR_HEAD
    page.save()
    missing = page.term.findChild(QLabel, "error_body")
    assert isinstance(missing, QLabel)
    assert missing.text() == "Fyll i fältet."
    form.body.setCurrentIndex(form.body.findData(vacant.channel.sector_id))
    page.save()
    settle(qtbot, window)
    after = desk.register.view(desk.today())
    line = next(one for one in after.channels if one.channel.id == vacant.channel.id)
    assert line.answering is not None
    assert line.answering.person == page.ui.table.chosen().person
    assert page.card.offices.rowCount() == 1


def test_a_person_is_added_with_a_unit(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    page = people(qtbot, window)
    page.new()
    page.form.ui.name.setText("Berit Ny")
    page.form.ui.email.setText("fel adress")
    page.save()
    settle(qtbot, window)
    wrong = page.form.findChild(QLabel, "error_email")
    assert isinstance(wrong, QLabel)
    assert "@" in wrong.text()
    page.form.ui.email.setText("berit@example.se")
    page.form.ui.unit.setCurrentIndex(1)
    page.save()
    settle(qtbot, window)
    line = page.ui.table.chosen()
    assert (line.person.name, len(line.units)) == ("Berit Ny", 1)
    assert line.person in desk.register.view(desk.today()).persons.values()


def test_people_open_at_offices_when_one_is_to_be_appointed(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = people(qtbot, window, "offices")
    assert page.ui.chips.current() == "heads"
    assert page.ui.tabs.currentIndex() == 1


def test_keys_do_the_work(qtbot: QtBot, window: MainWindow) -> None:
    page = people(qtbot, window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.ui.search.hasFocus()
    qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert page.form.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not page.form.isVisible()


def test_who_only_reads_is_offered_nothing_to_change(qtbot: QtBot, desk: Desk) -> None:
    reader = replace(desk, actor=Actor(account="reader"))
    with open_window(qtbot, reader) as window:
        page = channels(qtbot, window)
        assert page.ui.table.chosen() is not None
        parts = (page.ui.edit, page.ui.close_channel, page.ui.new_assignment, page.ui.capture)
        assert not any(part.isEnabled() for part in parts)
        page.ui.table.row_activated.emit(page.ui.table.chosen())
        page.new()
        assert not page.form.isVisible()
        other = people(qtbot, window)
        other.new()
        assert not other.form.isVisible()
        assert not other.ui.edit.isEnabled()


def test_a_channel_gets_a_logo_of_its_own(
    qtbot: QtBot, window: MainWindow, desk: Desk, tmp_path: Path
) -> None:
    page = channels(qtbot, window)
    line = page.ui.table.chosen()
    wrong, right = tmp_path / "logo.txt", resource_path("example", "logo.png")
    wrong.write_text("ingen bild", "utf-8")
    page.ui.edit.click()
    page.form.ui.logo_file.set_path(wrong)
    page.save()
    settle(qtbot, window)
    assert "PNG" in error_at(page.form, "logo")
    page.form.ui.logo_file.set_path(right)
    page.save()
    settle(qtbot, window)
    logo = stored_channel(desk, line.channel.id).logo
    assert logo is not None
    assert desk.attachments.path(logo).read_bytes() == right.read_bytes()
