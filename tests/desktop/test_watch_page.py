"""Bevakning over the example: who watches now, the crisis list, ways there and back."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from smdesk.desktop.frame import MainWindow
from smdesk.desktop.pages.channels.page import ChannelsPage
from smdesk.desktop.pages.watch.list import GAPS
from smdesk.desktop.pages.watch.page import WatchPage
from smdesk.domain.actors import Actor
from smdesk.services.desk import Desk
from smdesk.services.duties.watch import WatchState
from tests.desktop.desks import example_desk
from tests.desktop.test_accessible_names import nameless
from tests.desktop.watch_pages import channel_id, choose, facts, go, notices
from tests.desktop.windows import open_window, settle


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with example_desk(tmp_path / "data") as opened:
        yield opened


@pytest.fixture
def window(qtbot: QtBot, desk: Desk) -> Iterator[MainWindow]:
    with open_window(qtbot, desk, first="reports") as opened:
        yield opened


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> WatchPage:
    return go(qtbot, window)


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
    page._minute.stop()  # the clock's own minute may end in between
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
