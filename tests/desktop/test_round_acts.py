"""Changing a round in the window: leave out, take back, an extra round, close; all by keys too."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from smdesk.desktop.frame import MainWindow
from smdesk.desktop.pages.round.choices import round_choices, round_name
from smdesk.desktop.pages.round.page import TakeNow
from smdesk.desktop.pages.round.sayings import notices, sentence
from smdesk.desktop.pages.round.taking_panel import Stage
from smdesk.domain.actors import Role
from smdesk.domain.channels import Channel
from smdesk.domain.half_years import HalfYear
from smdesk.domain.rounds import CaptureRound, LeftOut, RoundKind, RoundLine, RoundStatus
from smdesk.services.desk import Desk
from smdesk.services.evidence.round_view import RoundView
from smdesk.words import Words
from tests.desktop.desks import NOW, capture_at
from tests.desktop.test_accessible_names import nameless
from tests.support import factories as make
from tests.support.factories import TODAY

Go = Callable[..., Any]
H1, H2 = HalfYear(2026, 1), HalfYear(2026, 2)
WORDS = Words()


@pytest.fixture(autouse=True)
def _in_front(qtbot: QtBot, desk_window: MainWindow) -> None:
    desk_window.activateWindow()
    qtbot.waitUntil(desk_window.isActiveWindow)


@pytest.fixture
def idle(qtbot: QtBot, desk_window: MainWindow) -> Callable[[], None]:
    def wait() -> None:
        qtbot.waitUntil(lambda: not desk_window.jobs.running)

    return wait


def channels(desk: Desk) -> list[Channel]:
    return [line.channel for line in desk.rounds.view().lines]


def leave_all_out(desk: Desk) -> None:
    """Leave out whatever is due."""
    for channel_id, status in statuses(desk).items():
        if status is RoundStatus.DUE:
            desk.rounds.leave_out(desk.actor, H2, channel_id, LeftOut.UNREACHABLE)


def statuses(desk: Desk) -> dict[str, RoundStatus]:
    return {line.channel.id: line.status for line in desk.rounds.view().lines}


def told(window: MainWindow) -> str:
    return window.banners.banners()[0].message.title


# --- left out -----------------------------------------------------------------------------------


def test_a_channel_is_left_out_by_keys(
    go: Go, desk: Desk, desk_window: MainWindow, idle: Callable[[], None]
) -> None:
    page = go("round")
    page.ui.table.setFocus()
    channel = page.ui.table.chosen().channel
    assert channel.id == channels(desk)[0].id
    QTest.keyClick(page.ui.table, Qt.Key.Key_U, Qt.KeyboardModifier.ControlModifier)
    form = page.ui.exemption
    assert form.isVisible()
    assert form.ui.heading.text().startswith(f"Undanta {channel.name}, ")
    assert form.ui.reason.hasFocus()
    assert nameless(page) == []
    QTest.keyClick(form.ui.reason, Qt.Key.Key_End)
    QTest.keyClick(form.ui.reason, Qt.Key.Key_Tab)
    assert form.ui.note.hasFocus()
    QTest.keyClick(form.ui.note, Qt.Key.Key_Return)
    idle()
    assert form.ui.error_note.text() == "Skriv vilket skälet är."
    assert form.ui.note.hasFocus()
    QTest.keyClicks(form.ui.note, "Kontot saknas")
    assert page.has_changes()
    assert not page.ui.table_card.isEnabled()
    page.save()
    idle()
    assert not form.isVisible()
    assert page.ui.table.hasFocus()
    assert statuses(desk)[channel.id] is RoundStatus.LEFT_OUT
    assert "är undantagen" in told(desk_window)
    assert "1 undantag" in page.header.sentence.text()


def test_an_exemption_is_undone_from_the_banner(
    go: Go, desk: Desk, desk_window: MainWindow, idle: Callable[[], None]
) -> None:
    page = go("round")
    channel = page.ui.table.chosen().channel
    page.leave_out()
    page.ui.exemption.ui.save.click()
    idle()
    [(word, undo)] = desk_window.banners.banners()[0].message.actions
    assert word == "Ångra"
    undo()
    idle()
    assert statuses(desk)[channel.id] is RoundStatus.DUE
    assert "ska tas igen" in told(desk_window)


def test_an_exemption_is_changed_and_taken_back(
    go: Go, desk: Desk, idle: Callable[[], None]
) -> None:
    channel = channels(desk)[3]
    desk.rounds.leave_out(desk.actor, H2, channel.id, LeftOut.OTHER, "Kontot är låst")
    page = go("round")
    page.ui.table.choose(channel.id)
    row = page.ui.table.currentIndex().row()
    model = page.ui.table.model()
    shown = [str(model.index(row, column).data()) for column in (5, 6, 7, 8)]
    assert shown == ["Kontot är låst", "Undantag", "Ta skärmdump", "Ändra…"]
    page.ui.table.clicked.emit(model.index(row, 8))
    form = page.ui.exemption
    assert form.ui.heading.text().endswith("är undantagen")
    assert (form.ui.reason.currentData(), form.ui.note.text()) == (LeftOut.OTHER, "Kontot är låst")
    form.ui.take_back.click()
    idle()
    assert statuses(desk)[channel.id] is RoundStatus.DUE


def test_a_form_follows_the_row_until_something_is_typed(go: Go, desk: Desk) -> None:
    first, second = channels(desk)[:2]
    page = go("round")
    page.leave_out()
    page.ui.table.choose(second.id)
    form = page.ui.exemption
    assert second.name in form.ui.heading.text()
    form.ui.note.setText("Låst")
    page.ui.table.choose(first.id)
    assert second.name in form.ui.heading.text()
    page.leave_out()  # what is typed is not lost
    assert form.ui.note.text() == "Låst"
    page.back()
    assert not form.isVisible()
    assert page.ui.table_card.isEnabled()


def test_what_is_taken_is_not_left_out(go: Go, desk: Desk) -> None:
    channel = channels(desk)[0]
    capture_at(desk, channel, NOW)
    page = go("round", channel.id)
    assert page.ui.table.chosen().channel.id == channel.id
    assert not page.ui.leave_out.isEnabled()
    page.leave_out()
    assert not page.ui.exemption.isVisible()


def test_a_channel_that_is_gone_is_left_out_as_closed(go: Go, desk: Desk) -> None:
    channel = channels(desk)[0]
    desk.rounds.open(desk.actor)
    page = go("round")
    row = page.ui.table.chosen()
    gone = replace(row, line=replace(row.line, gone_on=date(2026, 11, 22)))
    page.acts.leave_out(gone)
    assert page.ui.exemption.ui.reason.currentData() == LeftOut.CLOSED
    assert channel.id == row.channel.id


def test_who_is_no_webmaster_changes_nothing(go: Go, desk: Desk, desk_window: MainWindow) -> None:
    leave_all_out(desk)
    reader = replace(desk, actor=make.actor(Role.READER))
    desk_window.attach(reader)
    page = go("round")
    assert not page.ui.leave_out.isEnabled()
    assert not page.ui.new_extra.isEnabled()
    assert not page.ui.close_round.isEnabled()
    page.leave_out()
    assert not page.ui.exemption.isVisible()


# --- extra rounds -------------------------------------------------------------------------------


def test_an_extra_round_is_opened_and_shown(
    go: Go, desk: Desk, desk_window: MainWindow, idle: Callable[[], None]
) -> None:
    page = go("round")
    chosen = page.ui.table.chosen().channel
    page.ui.new_extra.trigger()
    idle()
    form = page.ui.extra
    assert form.isVisible()
    assert not page.ui.table_card.isVisible()
    assert form.ui.reason.hasFocus()
    assert form.ui.count.text() == "1 kanal vald"
    assert form.ui.channels.item(0).text().startswith(chosen.name)
    assert nameless(page) == []
    form.ui.save.click()
    idle()
    assert form.ui.error_reason.text() == "Fyll i fältet."
    QTest.keyClicks(form.ui.reason, "Nytt utseende")
    form.ui.channels.setCurrentRow(1)
    QTest.keyClick(form.ui.channels, Qt.Key.Key_Space)
    assert form.ui.count.text() == "2 kanaler valda"
    page.save()
    idle()
    assert page.ui.table_card.isVisible()
    sentence_text = "Extra omgång: Nytt utseende · 0 av 2 tagna · öppnad 2026-11-23"
    assert page.header.sentence.text() == sentence_text
    assert page.ui.rounds.currentText() == "Extra 2026-11-23: Nytt utseende"
    assert page.ui.take_next.isVisible()
    [made] = desk.rounds.all()
    assert made.kind is RoundKind.CHANGE
    assert "öppnad" in told(desk_window)
    desk_window.open_page("round", chosen.id)  # from another page: the half-year's own again
    idle()
    assert page.ui.rounds.currentData() == H2


def test_nothing_chosen_is_told_at_the_list(go: Go, idle: Callable[[], None]) -> None:
    page = go("round")
    page.ui.new_extra.trigger()
    idle()
    form = page.ui.extra
    assert not page.has_changes()
    form.ui.channels.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert page.has_changes()
    form.ui.reason.setText("Nytt namn")
    form.save()
    idle()
    assert form.ui.error_channels.text() == "Välj minst en kanal."
    page.discard()
    assert not form.isVisible()
    assert not page.has_changes()


def test_the_list_is_narrowed_by_the_search(go: Go, idle: Callable[[], None]) -> None:
    page = go("round")
    page.ui.new_extra.trigger()
    idle()
    form = page.ui.extra
    form.ui.search.setText("GYMNASIET")
    items = [form.ui.channels.item(row) for row in range(form.ui.channels.count())]
    shown = [item.text() for item in items if not item.isHidden()]
    assert shown
    assert all("gymnasiet" in text for text in shown)
    assert form.ui.count.text() == "1 kanal vald"  # hidden ones stay chosen


# --- closed -------------------------------------------------------------------------------------


def test_a_round_is_closed_and_locked(
    go: Go, desk: Desk, desk_window: MainWindow, idle: Callable[[], None]
) -> None:
    capture = capture_at(desk, channels(desk)[0], NOW)
    leave_all_out(desk)
    page = go("round")
    assert page.ui.left.text() == "Alla är tagna eller undantagna"
    assert page.ui.percent.text() == "100 %"
    assert not page.ui.take_next.isVisible()
    assert page.ui.close_round.isVisible()
    page.ui.close_round.trigger()
    asked = page.ui.closing
    assert asked.ui.heading.text() == "Avsluta omgången för andra halvåret 2026?"
    assert asked.ui.text.text() == "1 tagna, 22 undantagna."
    assert nameless(page) == []
    page.back()
    assert not asked.isVisible()
    page.ui.close_round.trigger()
    assert asked.ui.close_button.hasFocus()
    QTest.keyClick(asked.ui.close_button, Qt.Key.Key_Space)
    idle()
    view = desk.rounds.view()
    locked = page.ui.locked
    assert view.closed
    assert locked.isVisible()
    assert not page.ui.bar.isVisible()
    assert locked.ui.checksum.text().replace(" ", "") == view.checksum
    assert locked.ui.title.text() == f"Avslutad 2026-11-23 14:05 av {desk.actor.account}"
    assert page.header.sentence.text().endswith("avslutad och låst")
    assert not page.ui.close_round.isVisible()
    assert "avslutad och låst" in told(desk_window)
    model = page.ui.table.model()
    assert [str(model.index(0, column).data()) for column in (7, 8)] == ["Visa bilden", ""]
    page.ui.table.choose_first()
    page.ui.table.clicked.emit(model.index(0, 7))
    idle()
    archive: Any = desk_window.current_page()
    assert archive.ui.list.chosen_row().capture.id == capture.id


def test_what_starts_after_the_closing_gets_an_extra_round(
    qtbot: QtBot, go: Go, desk: Desk, idle: Callable[[], None]
) -> None:
    leave_all_out(desk)
    desk.rounds.close(desk.actor, H2)
    new = make.channel(name="Nystartad", url="", key="")
    with desk.store.write(desk.actor) as work:
        work.channels.add(new)
        work.commit()
    page = go("round", TakeNow(new.id))
    qtbot.waitUntil(lambda: page.taking.walk.stage is Stage.NO_ADDRESS)
    assert page.taking.walk.channel.id == new.id
    page.taking.walk.stop()
    idle()
    assert page.ui.notices.isVisible()
    page.acts.new_extra({new.id})
    idle()
    assert page.ui.extra.ui.channels.item(0).text() == "Nystartad, Facebook"
    assert page.ui.extra.ui.count.text() == "1 kanal vald"


# --- words --------------------------------------------------------------------------------------


def view(
    *statuses: RoundStatus,
    today: date = TODAY,
    half_year: HalfYear = H2,
    round_: CaptureRound | None = None,
    gone_on: date | None = None,
) -> RoundView:
    lines = tuple(
        RoundLine(channel=make.channel(), day=today, status=status, gone_on=gone_on)
        for status in statuses
    )
    return RoundView(half_year=half_year, today=today, round=round_, lines=lines, names={})


@pytest.mark.parametrize(
    ("today", "said"),
    [
        (date(2026, 7, 2), "tas helst från 2026-09-01"),
        (date(2026, 9, 1), "tas helst till 2026-12-11"),
        (date(2026, 12, 11), "tas helst till 2026-12-11"),
        (date(2026, 12, 12), "de lämpliga dagarna slutade 2026-12-11, senast 2026-12-31"),
        (date(2027, 1, 1), "halvåret slutade 2026-12-31"),
    ],
)
def test_the_sentence_tells_when_to_take_them(today: date, said: str) -> None:
    shown = sentence(view(RoundStatus.DUE, today=today), WORDS)
    assert shown == f"Andra halvåret 2026 · 0 av 1 tagna · {said}"


def test_a_round_without_channels_says_so() -> None:
    assert sentence(view(), WORDS) == "Andra halvåret 2026 · inga kanaler i omgången"


def test_what_stands_in_the_way_of_closing_is_told() -> None:
    due, opened = RoundStatus.DUE, make.capture_round()
    assert notices(view(due), WORDS, print) == []
    assert notices(view(due, round_=opened), WORDS, print) == []
    [gone] = notices(view(due, round_=opened, gone_on=TODAY), WORDS, print)
    assert gone.title.startswith("De kanaler som är kvar är avslutade")
    past = make.capture_round(half_year="2026-H1")
    [over] = notices(view(due, half_year=H1, round_=past), WORDS, print)
    assert over.title == "Halvåret är slut, och omgången är inte avslutad"
    assert notices(view(RoundStatus.TAKEN, half_year=H1, round_=past), WORDS, print) == []


def test_the_choices_are_half_years_with_their_extra_rounds() -> None:
    own = make.capture_round(closed_at=NOW)
    extra = make.capture_round(kind=RoundKind.CHANGE, reason="En mycket lång orsak till omgången")
    old = make.capture_round(half_year="2025-H2")
    found = round_choices([H2, H1], [extra, own, old], WORDS)
    assert [(one.which, one.text, one.closed) for one in found] == [
        (H2, "Halvår 2 2026", True),
        (extra.id, "Extra 2026-11-23: En mycket lång orsak till o…", False),
        (H1, "Halvår 1 2026", False),
        (HalfYear(2025, 2), "Halvår 2 2025", False),
    ]
    assert round_name(extra, H2, WORDS) == f"Extra omgång: {extra.reason}"
