"""The question after a picture, by the keyboard: when was the last post made? It can be skipped."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from smdesk.desktop.frame import MainWindow
from smdesk.desktop.pages.round.page import RoundPage
from smdesk.desktop.pages.round.post import RoundPost
from smdesk.domain.applications import LastPost
from smdesk.domain.channels import Channel, Status
from smdesk.domain.errors import SurroundingsError
from smdesk.domain.ids import new_id
from smdesk.services.desk import Desk
from tests.desktop.desks import NOW

Go = Callable[..., Any]
TODAY = NOW.date()
POSTED = date(2026, 11, 2)


class Round:
    """The round's page with its example, and a way to take its next picture."""

    def __init__(self, qtbot: QtBot, page: RoundPage, desk: Desk, window: MainWindow) -> None:
        self.qtbot, self.page, self.desk, self.window = qtbot, page, desk, window
        self.post: RoundPost = page.ui.result.ui.post

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.window.jobs.running)

    def next(self) -> Channel:
        channel = self.desk.rounds.view().next
        assert channel is not None
        return channel.channel

    def seen(self, channel: Channel, confirmed_on: date, posted_on: date | None) -> None:
        self.desk.life.look(
            self.desk.actor,
            LastPost(
                id=new_id(),
                channel_id=channel.id,
                confirmed_on=confirmed_on,
                posted_on=posted_on,
            ),
        )

    def take(self) -> Channel:
        channel, flow = self.next(), self.page.taking.flow
        self.page.take_screen()
        self.qtbot.waitUntil(lambda: flow.picker is not None and flow.picker.isVisible())
        with self.qtbot.waitSignal(flow.taken):
            flow.picker.ui.take.click()  # type: ignore[union-attr]
        self.settle()
        return channel

    def type(self, text: str) -> None:
        QTest.keyClicks(self.post.ui.posted_on, text)

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.post.ui.posted_on, key)
        self.settle()

    def known(self, channel: Channel) -> LastPost | None:
        return self.desk.life.last_post(channel.id, TODAY)

    def status(self, channel: Channel, day: date = TODAY) -> Status:
        return self.desk.life.view(channel.id, day).channel.status

    def asks(self) -> bool:
        return self.post.isVisible() and self.post.ui.question.isVisible()

    def focused(self) -> Any:
        return self.window.focusWidget()


@pytest.fixture
def round_(qtbot: QtBot, go: Go, desk: Desk, desk_window: MainWindow) -> Round:
    return Round(qtbot, go("round"), desk, desk_window)


def test_enter_confirms_what_was_known_and_goes_on(round_: Round) -> None:
    round_.seen(round_.next(), date(2026, 11, 10), POSTED)
    channel = round_.take()
    field = round_.post.ui.posted_on
    assert round_.asks()
    assert round_.focused() is field
    assert field.selectedText() == "2026-11-02"
    assert round_.post.ui.known.text() == "sett 2026-11-10"
    round_.press(Qt.Key.Key_Return)
    known = round_.known(channel)
    assert known is not None
    assert (known.confirmed_on, known.posted_on) == (TODAY, POSTED)
    assert round_.post.ui.told.text() == "Senaste inlägget gjordes 2026-11-02."
    assert not round_.asks()
    assert round_.focused() is round_.page.ui.table
    assert round_.page.ui.table.chosen().channel.id == round_.next().id != channel.id


def test_the_arrows_step_from_what_was_known(round_: Round) -> None:
    round_.seen(round_.next(), date(2026, 11, 10), POSTED)
    channel = round_.take()
    round_.press(Qt.Key.Key_Up)
    round_.page.save()
    round_.settle()
    known = round_.known(channel)
    assert known is not None
    assert known.posted_on == POSTED + timedelta(days=1)


def test_a_silent_channel_becomes_dormant_and_a_mistake_is_mended(round_: Round) -> None:
    channel = round_.take()
    ui = round_.post.ui
    ui.no_post.click()
    round_.settle()
    assert ui.told.text() == "Det finns inget inlägg. Kanalen är vilande från 2026-11-23."
    assert round_.status(channel) is Status.DORMANT
    ui.again.click()
    assert round_.asks()
    assert round_.focused() is ui.posted_on
    ui.same_day.click()
    round_.settle()
    assert ui.told.text() == (
        "Senaste inlägget gjordes 2026-11-23. Kanalen är aktiv igen från 2026-11-23."
    )
    assert round_.status(channel) is Status.ACTIVE


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("2026-11-24", "Inlägget kan inte vara nyare än dagen du tittade (2026-11-23)."),
        ("24 nov", "24 nov"),
        (" ", "Fyll i fältet."),
    ],
)
def test_what_is_no_possible_day_is_said_at_the_field(round_: Round, typed: str, said: str) -> None:
    channel = round_.take()
    before = round_.known(channel)
    round_.type(typed)
    round_.press(Qt.Key.Key_Return)
    assert said in round_.post.ui.error_posted_on.text()
    assert round_.focused() is round_.post.ui.posted_on
    assert round_.asks()
    assert round_.known(channel) == before


def test_escape_skips_and_the_next_picture_asks_anew(round_: Round) -> None:
    first = round_.take()
    before = round_.known(first)
    round_.type("2026-11-20")
    round_.page.back()
    assert round_.focused() is round_.page.ui.table
    second = round_.take()
    assert round_.asks()
    round_.post.ui.same_day.click()
    round_.settle()
    known = round_.known(second)
    assert known is not None
    assert known.posted_on == TODAY
    assert round_.known(first) == before


def test_nobody_is_called_back_from_elsewhere(round_: Round) -> None:
    round_.take()
    round_.page.ui.rounds.setFocus()
    round_.page.posts.after.asked.emit()
    assert round_.focused() is round_.page.ui.rounds
    round_.page.ui.table.setFocus()
    round_.page.posts.after.asked.emit()
    assert round_.focused() is round_.post.ui.posted_on


def test_a_change_ahead_lets_the_day_be_kept_and_the_state_stand(round_: Round) -> None:
    channel = round_.next()
    ahead = replace(channel, name="Nytt namn")
    round_.desk.life.change(round_.desk.actor, ahead, TODAY + timedelta(days=30), "Namnbyte")
    round_.take()
    round_.post.ui.no_post.click()
    round_.settle()
    assert not round_.asks()
    view = round_.desk.life.view(channel.id, TODAY)
    assert view.last_post is not None
    assert view.channel.status is channel.status


def test_what_cannot_be_stored_is_told_and_the_question_stays(
    round_: Round, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise SurroundingsError("database_full", database="x")

    round_.take()
    monkeypatch.setattr(type(round_.desk.life), "look", full)
    round_.post.ui.no_post.click()
    round_.settle()
    assert round_.asks()
    assert round_.post.ui.question.isEnabled()
    assert round_.window.banners.banners()
    round_.page.ui.result.hide()
    round_.page.save()
    assert not round_.window.jobs.running
