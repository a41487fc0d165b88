"""Bevakning over the example: who watches now, what is stored, the crisis list."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from smdesk.desktop.frame import MainWindow
from smdesk.desktop.pages.channels import ChannelsPage
from smdesk.desktop.pages.watch import WatchPage
from smdesk.desktop.pages.watch_list import GAPS
from smdesk.desktop.widgets.card import ValueLabel
from smdesk.domain.actors import Actor
from smdesk.domain.calendar import Period
from smdesk.domain.watch import Watch, Weekday
from smdesk.services.desk import Desk
from smdesk.services.watch import WatchState
from tests.desktop.desks import example_desk
from tests.desktop.test_accessible_names import nameless
from tests.desktop.windows import open_window, settle
from tests.support.factories import TODAY


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with example_desk(tmp_path / "data") as opened:
        yield opened


@pytest.fixture
def window(qtbot: QtBot, desk: Desk) -> Iterator[MainWindow]:
    with open_window(qtbot, desk) as opened:
        yield opened


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> WatchPage:
    return go(qtbot, window)


def go(qtbot: QtBot, window: MainWindow, argument: object = None) -> WatchPage:
    window.open_page("watch", argument)
    settle(qtbot, window)
    page = window.current_page()
    assert isinstance(page, WatchPage)
    return page


def channel_id(desk: Desk, name: str, platform: str) -> str:
    lines = desk.watch.now().lines
    found = [
        one.channel for one in lines if (one.channel.name, one.channel.platform) == (name, platform)
    ]
    return found[0].id


def choose(page: WatchPage, name: str, platform: str = "facebook") -> str:
    chosen = channel_id(page.context.desk, name, platform)
    assert page.ui.table.choose(chosen)
    let_old_go()
    return chosen


def let_old_go() -> None:
    """Let what is shown be shown, and what it replaced be deleted."""
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def facts(page: WatchPage) -> dict[str, str]:
    let_old_go()
    labels = page.ui.facts.findChildren(ValueLabel)
    return {one.accessibleName(): one.text() for one in labels}


def notices(page: WatchPage) -> list[str]:
    return [
        one.text()
        for one in page.ui.notices.findChildren(QLabel)
        if one.property("role") == "strong"
    ]


def stored(desk: Desk, channel: str) -> list[Watch]:
    with desk.store.read() as snapshot:
        return [one for one in snapshot.watches.all() if one.channel_id == channel]


# --- what it says -----------------------------------------------------------------------------


def test_the_sentence_counts(page: WatchPage) -> None:
    assert page.header.sentence.text() == (
        "Just nu bevakas 13 av 21 kanaler. I 3 kanaler vakar ingen."
    )
    assert page.list.model.rowCount() == 21


def test_chips_and_search_leave_what_they_say(qtbot: QtBot, page: WatchPage) -> None:
    page.ui.chips.choose(WatchState.NOBODY.value)
    page.ui.chips.chosen.emit(WatchState.NOBODY.value)
    assert page.list.model.rowCount() == 3
    page.ui.chips.choose(GAPS)
    page.ui.chips.chosen.emit(GAPS)
    assert page.list.model.rowCount() == 1
    page.list.show_all()
    page.search()
    page.ui.search.setText("björn")
    qtbot.waitUntil(lambda: page.list.model.rowCount() == 1)
    page.back()
    qtbot.waitUntil(lambda: page.list.model.rowCount() == 21)


def test_the_card_says_who_stands_in(page: WatchPage) -> None:
    choose(page, "Exempelkommun")
    assert facts(page) == {
        "Vakar": "Oskar Exempel (ersättare)",
        "Borta": "Emma Exempel, till och med 2026-11-26",
        "Pågår": "till 20:00",
        "Tider": "alla dagar 08:00–20:00, även helgdagar",
        "Svarstid": "inom 4 timmar",
    }
    assert notices(page) == ["Ersättare vakar"]


def test_the_card_says_what_lacks(page: WatchPage) -> None:
    choose(page, "Äldreomsorgen i Exempel")
    assert notices(page) == ["Ingen vakar nu"]
    choose(page, "Räddningstjänsten Exempel")
    assert notices(page) == ["Ingen vakar 2026-11-30"]
    choose(page, "Jobba i omsorgen", "instagram")
    assert notices(page) == ["Svarstid saknas", "Ingen vakar nu"]
    choose(page, "Läspodden", "podcast")
    assert notices(page) == ["Bevakningstid saknas"]


def test_a_closed_channel_says_when_it_opens(page: WatchPage) -> None:
    choose(page, "Visit Exempel", "instagram")
    assert facts(page)["Öppnar"] == "ons 11:00"
    assert facts(page)["Vakar då"] == "Ylva Exempel"


def test_a_notice_leads_to_the_hours_or_to_the_channel(
    qtbot: QtBot, window: MainWindow, page: WatchPage
) -> None:
    choose(page, "Läspodden", "podcast")
    [button] = page.ui.notices.findChildren(QPushButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert page.ui.tabs.currentWidget() is page.ui.hours_tab
    chosen = choose(page, "Äldreomsorgen i Exempel")
    page.card.channel_wanted.emit()
    settle(qtbot, window)
    channels = window.current_page()
    assert isinstance(channels, ChannelsPage)
    line = channels.ui.table.chosen()
    assert line.channel.id == chosen


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


# --- going about ------------------------------------------------------------------------------


def test_the_crisis_list_is_one_page(qtbot: QtBot, window: MainWindow) -> None:
    page = go(qtbot, window, "crisis")
    assert page.title() == "Krislista"
    assert page.header.sentence.text().startswith("3 kanaler används vid en kris")
    shown = [one.text() for one in page.ui.sheet.findChildren(QLabel) if not one.isHidden()]
    assert [text for text in shown if text in {"1", "2", "3"}] == ["1", "2", "3"]
    assert "emma.exempel@example.se" in shown
    assert "borta till och med 2026-11-26" in shown
    assert "Ingen har ämbetet" in shown
    page.back()
    settle(qtbot, window)
    assert page.title() == "Bevakning"
    assert page.header.sentence.text().startswith("Just nu bevakas")
    page.ui.action_crisis.trigger()
    settle(qtbot, window)
    assert page.ui.sides.currentWidget() is page.ui.crisis
    assert page.ui.action_now.isVisible()
    assert not page.ui.action_absence.isVisible()


def test_no_crisis_channel_at_all(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    with desk.store.write(desk.actor) as work:
        for channel in work.channels.all():
            work.channels.update(replace(channel, purposes=frozenset()))
        work.commit()
    page = go(qtbot, window, "crisis")
    assert page.ui.crisis_lists.currentWidget() is page.ui.crisis_empty


def test_the_channels_lead_to_it(qtbot: QtBot, window: MainWindow) -> None:
    window.open_page("channels")
    settle(qtbot, window)
    channels = window.current_page()
    assert isinstance(channels, ChannelsPage)
    channels.ui.action_watch.trigger()
    settle(qtbot, window)
    assert isinstance(window.current_page(), WatchPage)


def test_escape_leads_back_to_the_channels(
    qtbot: QtBot, window: MainWindow, page: WatchPage
) -> None:
    page.back()
    settle(qtbot, window)
    assert isinstance(window.current_page(), ChannelsPage)


def test_a_visit_chooses_a_channel(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    wanted = channel_id(desk, "Visit Exempel", "instagram")
    page = go(qtbot, window, wanted)
    line = page.ui.table.chosen()
    assert line.channel.id == wanted
    go(qtbot, window, "crisis")
    go(qtbot, window, channel_id(desk, "Läspodden", "podcast"))
    assert page.ui.name.text() == "Läspodden"
    assert page.ui.sides.currentWidget() is page.ui.now


def test_each_minute_it_looks_again_unless_somebody_types(
    qtbot: QtBot, window: MainWindow, page: WatchPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[int] = []
    read = page.read
    monkeypatch.setattr(page, "read", lambda: looked.append(1) or read())  # type: ignore[func-returns-value]
    page._minute.timeout.emit()
    settle(qtbot, window)
    assert len(looked) == 1
    page.form.ui.opens.setText("7")
    page._minute.timeout.emit()
    page.form.fields.mark_clean()
    page.new()
    page._minute.timeout.emit()
    settle(qtbot, window)
    assert len(looked) == 1


def test_who_only_reads_is_offered_no_change(qtbot: QtBot, desk: Desk) -> None:
    reader = replace(desk, actor=Actor(account="läsare"))
    with open_window(qtbot, reader) as window:
        page = go(qtbot, window)
        choose(page, "Exempelkommun")
        actions: list[QAction | QPushButton] = [page.ui.action_absence, page.ui.new_absence]
        assert not any(one.isEnabled() for one in actions)
        assert not page.form.isEnabled()
        page.new()
        assert page.ui.details.currentWidget() is page.ui.view
        page.ui.absences.choose_first()
        assert not page.ui.remove_absence.isEnabled()


def test_every_control_has_a_name(qtbot: QtBot, window: MainWindow) -> None:
    page = go(qtbot, window)
    for number in range(page.ui.tabs.count()):
        page.ui.tabs.setCurrentIndex(number)
        assert nameless(page) == []
    page.new()
    assert nameless(page) == []
    page.back()
    go(qtbot, window, "crisis")
    assert nameless(page) == []
