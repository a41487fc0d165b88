"""Bevakning over the example: hours and absences that are stored, and what is refused."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from smdesk.desktop.frame import MainWindow
from smdesk.domain.calendar import Period
from smdesk.domain.watch import Weekday
from smdesk.services.desk import Desk
from tests.desktop.desks import example_desk
from tests.desktop.watch_pages import choose, facts, go, stored
from tests.desktop.windows import open_window, settle
from tests.support.factories import TODAY


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with example_desk(tmp_path / "data") as opened:
        yield opened


@pytest.fixture
def window(qtbot: QtBot, desk: Desk) -> Iterator[MainWindow]:
    with open_window(qtbot, desk, first="reports") as opened:
        yield opened


# --- hours ------------------------------------------------------------------------------------


def test_changed_hours_hold_from_today(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    page = go(qtbot, window)
    chosen = choose(page, "Exempelkommun")
    page.ui.tabs.setCurrentWidget(page.ui.hours_tab)
    form = page.form.ui
    assert form.save.isHidden()
    assert form.cancel.isHidden()
    form.sunday.setChecked(False)
    form.closes.setText("18.30")
    form.reply_hours.setText("2")
    assert not form.save.isHidden()
    assert not page.ui.list_card.isEnabled()
    page.save()
    settle(qtbot, window)
    old, new = stored(desk, chosen)
    assert old.period.last == TODAY.replace(day=22)
    assert (new.period, new.closes, new.reply_hours) == (Period(TODAY), 18 * 60 + 30, 2)
    assert Weekday.SUNDAY not in new.days
    assert new.holidays
    assert window.banners.accessibleName() is not None
    assert facts(page)["Pågår"] == "till 18:30"
    assert page.ui.list_card.isEnabled()


def test_hours_of_the_same_first_day_are_corrected(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    page = go(qtbot, window)
    chosen = choose(page, "Exempelkommun")
    [before] = stored(desk, chosen)
    page.form.ui.first.set_day(before.period.first)
    page.form.ui.closes.setText("24")
    page.form.save()
    settle(qtbot, window)
    [after] = stored(desk, chosen)
    assert (after.id, after.period, after.closes) == (before.id, before.period, 1440)


def test_hours_end_with_a_last_day(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    page = go(qtbot, window)
    chosen = choose(page, "Exempelkommun")
    [before] = stored(desk, chosen)
    page.form.ui.last.set_day(TODAY)
    page.form.save()
    settle(qtbot, window)
    assert [one.period for one in stored(desk, chosen)] == [Period(before.period.first, TODAY)]


def test_the_first_hours_of_a_channel(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    page = go(qtbot, window)
    chosen = choose(page, "Läspodden", "podcast")
    page.ui.tabs.setCurrentWidget(page.ui.hours_tab)
    assert not page.form.ui.save.isHidden()
    page.form.save()
    settle(qtbot, window)
    [made] = stored(desk, chosen)
    assert (made.opens, made.closes, made.reply_hours) == (8 * 60, 16 * 60 + 30, None)
    assert made.period == Period(TODAY)


@pytest.mark.parametrize(
    ("field", "text", "said"),
    [
        ("opens", "åtta", "Skriv tiden som 08:30. Det står ”åtta”."),
        ("closes", "7", "Sluttiden ska vara senare än starttiden, och senast 24:00."),
        ("reply_hours", "snart", "Skriv ett antal timmar, till exempel 24. Det står ”snart”."),
        ("reply_hours", "999", "Svarstiden ska vara ett tal från 1 till 336 timmar."),
        ("first", "2020-01-01", "Kanalen har redan bevakningstider samma dagar"),
        ("first", "", "Fyll i fältet."),
        ("last", "2026-11-01", "Sista dagen (2026-11-01) ligger före första dagen (2026-11-23)."),
    ],
)
def test_what_is_wrong_is_said_at_the_field(
    qtbot: QtBot, window: MainWindow, field: str, text: str, said: str
) -> None:
    page = go(qtbot, window)
    desk = page.context.desk
    chosen = choose(page, "Exempelkommun")
    page.ui.tabs.setCurrentWidget(page.ui.hours_tab)
    page.form.ui.opens.setText("9")
    getattr(page.form.ui, field).setText(text)
    page.save()
    settle(qtbot, window)
    shown = page.form.findChild(QLabel, f"error_{field}")
    assert isinstance(shown, QLabel)
    assert shown.text().startswith(said)
    assert len(stored(desk, chosen)) == 1
    page.back()
    assert not page.has_changes()
    assert shown.text() == ""


def test_no_day_is_said_at_the_days(qtbot: QtBot, window: MainWindow) -> None:
    page = go(qtbot, window)
    choose(page, "Exempelkommun")
    page.ui.tabs.setCurrentWidget(page.ui.hours_tab)
    for day in Weekday:
        getattr(page.form.ui, day.value).setChecked(False)
    page.form.save()
    settle(qtbot, window)
    assert page.form.ui.error_days.text() == "Välj minst en dag."
    page.discard()
    assert page.form.ui.monday.isChecked()


# --- absences ---------------------------------------------------------------------------------


def test_an_absence_is_noted_and_taken_away(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    page = go(qtbot, window)
    choose(page, "Exempels fritidsgårdar", "tiktok")
    page.ui.action_absence.trigger()
    assert page.ui.details.currentWidget() is page.ui.absence
    assert page.absence.ui.person.currentText() == "Amir Exempel"
    page.absence.ui.last.set_day(TODAY.replace(day=25))
    page.save()
    settle(qtbot, window)
    assert page.ui.details.currentWidget() is page.ui.view
    assert facts(page)["Vakar då"] == "Hanna Exempel (ersättare)"
    page.ui.tabs.setCurrentWidget(page.ui.absences_tab)
    assert page.card.absences.rowCount() == 1
    assert not page.ui.remove_absence.isEnabled()
    page.ui.absences.choose_first()
    qtbot.mouseClick(page.ui.remove_absence, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    assert page.card.absences.rowCount() == 0
    assert page.ui.absence_lists.currentWidget() is page.ui.no_absences
    assert facts(page)["Vakar då"] == "Amir Exempel"
    people = desk.watch.now().people
    assert "Amir Exempel" not in {people[one.person_id].name for one in desk.watch.now().absences}


def test_a_person_who_is_away_already(qtbot: QtBot, window: MainWindow) -> None:
    page = go(qtbot, window)
    choose(page, "Äldreomsorgen i Exempel")
    page.new()
    form = page.absence
    form.save()
    assert form.ui.error_person.text() == "Fyll i fältet."
    form.ui.person.setCurrentText("Kerstin Exempel")
    form.save()
    settle(qtbot, window)
    assert form.ui.error_first.text().startswith("Personen är redan borta samma dagar")
    page.back()
    assert page.ui.details.currentWidget() is page.ui.view
