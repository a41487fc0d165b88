"""The round: what it shows of the example, and the way through it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from smdesk.desktop.frame import MainWindow
from smdesk.desktop.pages.round.page import RoundPage, TakeNow
from smdesk.desktop.pages.round.rows import minutes_left
from smdesk.desktop.pages.round.taking_part import TakingPart
from smdesk.desktop.web_address import is_web_address, open_web_address
from smdesk.domain.half_years import HalfYear
from smdesk.domain.rounds import RoundLine, RoundStatus
from smdesk.services.desk import Desk
from tests.desktop.desks import NOW, capture_at
from tests.support import factories as make

Go = Callable[..., Any]


class Browser(QObject):
    """Takes https addresses in place of the web browser."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.opened.append(url.toString())


@pytest.fixture
def browser() -> Any:
    made = Browser()
    QDesktopServices.setUrlHandler("https", made, "take")  # type: ignore[arg-type]
    yield made
    QDesktopServices.unsetUrlHandler("https")


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Note which channels would be taken in the browser."""
    channels: list[str] = []
    monkeypatch.setattr(TakingPart, "take", lambda _, channel: channels.append(channel.id))
    return channels


def texts(page: RoundPage, column: int) -> list[str]:
    model = page.ui.table.model()
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def test_what_is_due_stands_first(go: Go, desk: Desk, desk_window: MainWindow) -> None:
    channels = [line.channel for line in desk.rounds.view().lines]
    capture_at(desk, channels[0], NOW - timedelta(hours=3))
    page = go("round")
    assert len(channels) == 23
    sentence = "Andra halvåret 2026 · 1 av 23 tagna · tas helst till 2026-12-11"
    assert page.header.sentence.text() == sentence
    assert page.ui.left.text() == "22 kvar"
    assert page.ui.percent.text() == "4 %"
    assert page.ui.take_next.text().startswith(f"Ta nästa: {channels[1].name}")
    assert texts(page, 1)[-1] == channels[0].name
    assert texts(page, 4)[-1] == "i dag 11:05"
    assert texts(page, 5)[-1] == f"av {desk.actor.account}"
    assert set(texts(page, 6)[:-1]) == {"Att ta"}
    assert texts(page, 6)[-1] == "Tagen"
    assert (texts(page, 7)[-1], texts(page, 8)[-1]) == ("Ta en till", "")
    assert (texts(page, 7)[0], texts(page, 8)[0]) == ("Ta skärmdump", "Undanta…")
    assert page.ui.bar.accessibleDescription() == "1 av 23 kanaler är tagna"
    assert desk_window.ui.rail.accessibleName()


def test_nothing_is_taken_for_a_past_round(qtbot: QtBot, go: Go, desk_window: MainWindow) -> None:
    page = go("round")
    page.ui.rounds.activated.emit(1)
    qtbot.waitUntil(lambda: not desk_window.jobs.running)
    assert page.header.sentence.text().startswith("Första halvåret 2026 · 0 av ")
    assert page.header.sentence.text().endswith("halvåret slutade 2026-06-30")
    assert not page.ui.take_next.isVisible()
    assert set(texts(page, 7)) == {""}
    page.ui.table.choose_first()
    assert not page.ui.take_chosen.isEnabled()
    page.new()
    page.taking.take_next()
    page.take_screen()
    page.bring_in()
    assert not page.taking.walk.active
    assert not page.taking.flow.busy
    assert not page.taking.imports.editing


def test_the_screen_can_be_taken_instead(
    qtbot: QtBot, go: Go, desk: Desk, desk_window: MainWindow
) -> None:
    page = go("round")
    flow = page.taking.flow
    first, second = (line.channel for line in desk.rounds.view().lines[:2])
    page.ui.screen_chosen.trigger()
    qtbot.waitUntil(lambda: flow.picker is not None and flow.picker.isVisible())
    with qtbot.waitSignal(flow.taken) as taken:
        flow.picker.ui.take.click()
    qtbot.waitUntil(lambda: not desk_window.jobs.running)
    capture = taken.args[1]
    assert page.ui.result.isVisible()
    assert first.name in page.ui.result.ui.title.text()
    assert page.ui.result.ui.checksum.text().replace(" ", "") == capture.picture_sha256
    assert page.ui.table.chosen().channel.id == second.id
    assert second.name in page.ui.take_next.text()
    page.ui.result.ui.show_button.click()
    qtbot.waitUntil(lambda: not desk_window.jobs.running)
    archive: Any = desk_window.current_page()
    assert archive.ui.list.chosen_row().capture.id == capture.id


def test_a_visit_chooses_and_may_take(go: Go, desk: Desk, asked: list[str]) -> None:
    wanted = desk.rounds.view().lines[5].channel
    page = go("round", wanted.id)
    assert page.ui.table.chosen().channel.id == wanted.id
    assert asked == []
    other = desk.rounds.view().lines[7].channel
    page.visit(TakeNow(other.id))
    assert page.ui.table.chosen().channel.id == other.id
    assert asked == [other.id]


def test_a_click_on_the_action_takes(go: Go, asked: list[str]) -> None:
    page = go("round")
    page.ui.table.choose_first()
    page.ui.table.clicked.emit(page.ui.table.model().index(0, 1))
    assert asked == []
    page.ui.table.clicked.emit(page.ui.table.model().index(0, 7))
    assert asked == [page.ui.table.chosen().channel.id]


def test_enter_brings_the_channel_up_in_the_browser(go: Go, desk: Desk, browser: Browser) -> None:
    page = go("round")
    page.ui.table.choose_first()
    QTest.keyClick(page.ui.table, Qt.Key.Key_Return)
    page.ui.open_chosen.trigger()
    assert browser.opened == [desk.rounds.view().lines[0].channel.url] * 2


@pytest.mark.parametrize(
    ("address", "opens"),
    [
        ("https://www.instagram.com/biblioteket/", True),
        ("http://blogg.example.se", True),
        ("javascript:alert(1)", False),
        ("file:///etc/passwd", False),
        ("https://", False),
        ("", False),
        ("www.example.se", False),
    ],
)
def test_only_web_addresses_are_opened(address: str, opens: bool) -> None:
    assert is_web_address(address) is opens
    assert opens or not open_web_address(address)


def test_a_channel_without_an_address_is_told_of(go: Go, desk_window: MainWindow) -> None:
    page = go("round")
    row = page.ui.table.chosen()
    for url in ("", "javascript:alert(1)"):
        channel = replace(row.channel, url=url)
        page._open(replace(row, line=replace(row.line, channel=channel)))
        assert desk_window.banners.banners()[0].message.key == "web_address"


def test_an_empty_round_says_what_belongs_there(
    qtbot: QtBot, go: Go, desk_window: MainWindow
) -> None:
    page = go("round")
    page.ui.rounds.addItem("", HalfYear(1990, 1))
    page.ui.rounds.activated.emit(page.ui.rounds.count() - 1)
    qtbot.waitUntil(lambda: not desk_window.jobs.running)
    assert page.ui.empty.isVisible()
    assert page.ui.empty.accessibleName() == "Inga kanaler i omgången"
    assert page.ui.bar.value() == 0
    assert page.ui.percent.isHidden()
    assert page.header.sentence.text() == "Första halvåret 1990 · inga kanaler i omgången"


def test_the_time_left_follows_todays_pace() -> None:
    def line(minute: int | None) -> RoundLine:
        status, capture = RoundStatus.DUE, None
        if minute is not None:
            status, capture = (
                RoundStatus.TAKEN,
                make.capture(taken_at=NOW + timedelta(minutes=minute)),
            )
        return RoundLine(channel=make.channel(), day=today, status=status, capture=capture)

    today = date(2026, 11, 23)
    walk = [line(0), line(2), line(5), line(7), *[line(None)] * 10]
    assert minutes_left(walk, today) == 20
    assert minutes_left(walk[:2] + walk[4:], today) is None
    assert minutes_left(walk, date(2026, 11, 24)) is None
