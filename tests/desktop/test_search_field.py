"""The search over all pages: opened by hand and key, listed, gone to, closed again."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from typing import cast
from unittest.mock import patch

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smdesk.desktop.finder import LIMIT
from smdesk.desktop.frame import MainWindow, PageEntry
from smdesk.desktop.theme import Theme
from smdesk.desktop.widgets.rail import RailSearch
from smdesk.desktop.widgets.search_panel import SearchPanel
from smdesk.desktop.widgets.search_result import Result
from smdesk.domain.channels import Platform
from smdesk.domain.errors import UserError
from smdesk.domain.search import Hit, HitKind
from smdesk.services.desk import Desk
from smdesk.words import Words
from tests.desktop.conftest import NotePage
from tests.desktop.windows import stop_jobs

CONTROL = Qt.KeyboardModifier.ControlModifier
KEY = Qt.Key
PAGES = ("overview", "channels", "people", "archive")


class Found:
    """Stands in for the search service: says what was asked, answers what it is told."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.hits: tuple[Hit, ...] = tuple(
            Hit(
                kind=kind,
                id=f"{kind}-7",
                title=f"Åby {kind}",
                platform=Platform.X,
                matched=("åby",),
            )
            for kind in HitKind
        )
        self.error: UserError | None = None
        self.held = threading.Event()
        self.held.set()

    def find(self, text: str, *, limit: int) -> tuple[Hit, ...]:
        self.asked.append(text)
        self.held.wait(60)
        if self.error is not None:
            raise self.error
        return self.hits[:limit]


class FakeDesk:
    def __init__(self, search: Found) -> None:
        self.search = search


@pytest.fixture
def found() -> Found:
    return Found()


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, found: Found) -> Iterator[MainWindow]:
    entries = [PageEntry(key=key, icon=key, make=NotePage) for key in PAGES]
    made = MainWindow(words=Words(), theme=theme, entries=entries)
    made.attach(cast("Desk", FakeDesk(found)))
    qtbot.addWidget(made, before_close_func=stop_jobs)
    made.resize(1366, 768)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.open_page("overview")
    note(made).field.setFocus()
    yield made
    stop_jobs(made)


def note(window: MainWindow) -> NotePage:
    page = window.current_page()
    assert isinstance(page, NotePage)
    return page


@pytest.fixture
def panel(qtbot: QtBot, window: MainWindow) -> SearchPanel:
    qtbot.keyClick(window, KEY.Key_K, CONTROL)
    assert window.search_panel.isVisible()
    return window.search_panel


def search(qtbot: QtBot, panel: SearchPanel, text: str) -> None:
    panel.field.setText(text)
    qtbot.keyClick(panel.field, KEY.Key_Right)
    qtbot.waitUntil(lambda: panel._shown_for == text)


def press(key: Qt.Key) -> None:
    """Press a key wherever the focus is."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)


def titles(panel: SearchPanel) -> list[str]:
    model = panel.list.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_it_opens_over_the_page_with_a_hint(window: MainWindow, panel: SearchPanel) -> None:
    assert panel.field.hasFocus()
    assert "2026-H2" in panel.note.text()
    assert not panel.list.isVisible()
    assert panel.width() == 560
    assert panel.pos() == window.search_item.mapTo(window.ui.centre, QPoint())


def test_nothing_opens_before_there_is_a_desk(qtbot: QtBot, theme: Theme) -> None:
    bare = MainWindow(words=Words(), theme=theme, entries=[])
    qtbot.addWidget(bare)
    bare.show()
    bare.ui.command_find.trigger()
    assert not bare.findChildren(SearchPanel)


def test_what_is_typed_is_listed_best_first(qtbot: QtBot, panel: SearchPanel, found: Found) -> None:
    qtbot.keyClicks(panel.field, "åby")
    qtbot.waitUntil(panel.list.isVisible)
    assert found.asked == ["åby"]
    assert titles(panel) == [f"Åby {kind}" for kind in HitKind]
    assert panel.note.text() == "5 träffar"
    assert panel.list.currentIndex().row() == 0
    first = panel.list.model().index(0, 0)
    assert first.data(Qt.ItemDataRole.AccessibleTextRole) == "Åby channel, Kanal, X"
    assert first.data(Qt.ItemDataRole.ToolTipRole) == "X"


@pytest.mark.parametrize(
    ("row", "page", "argument"),
    [
        (0, "Kanaler", "channel-7"),
        (1, "Personer", "person-7"),
        (2, "Personer", "unit-7"),
        (3, "Personer", "sector-7"),
        (4, "Arkiv", "capture-7"),
    ],
)
def test_the_keyboard_goes_to_what_was_found(
    qtbot: QtBot, window: MainWindow, panel: SearchPanel, *, row: int, page: str, argument: str
) -> None:
    search(qtbot, panel, "åby")
    for _ in range(row):
        press(KEY.Key_Down)
    assert panel.list.currentIndex().row() == row
    press(KEY.Key_Return)
    assert note(window).title() == page
    assert note(window).visited == argument
    assert not panel.isVisible()


def test_a_click_goes_to_what_was_found(
    qtbot: QtBot, window: MainWindow, panel: SearchPanel
) -> None:
    search(qtbot, panel, "åby")
    place = panel.list.visualRect(panel.list.model().index(1, 0)).center()
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert note(window).visited == "person-7"


def test_enter_waits_for_what_is_still_looked_for(
    qtbot: QtBot, window: MainWindow, panel: SearchPanel, found: Found
) -> None:
    found.held.clear()
    qtbot.keyClicks(panel.field, "åby")
    qtbot.keyClick(panel.field, KEY.Key_Return)
    assert note(window).title() == "Översikt"
    found.held.set()
    qtbot.waitUntil(lambda: note(window).visited == "channel-7")


def test_typing_on_takes_the_enter_back(qtbot: QtBot, panel: SearchPanel, found: Found) -> None:
    found.held.clear()
    qtbot.keyClicks(panel.field, "åby")
    qtbot.keyClick(panel.field, KEY.Key_Return)
    qtbot.keyClicks(panel.field, "!")
    found.held.set()
    qtbot.waitUntil(lambda: panel._shown_for == "åby!")
    assert panel.isVisible()


def test_of_what_is_typed_meanwhile_only_the_last_is_searched(
    qtbot: QtBot, panel: SearchPanel, found: Found
) -> None:
    found.held.clear()
    panel.searched.emit("å")
    for text in ("åb", "åby", "åby b"):
        panel.searched.emit(text)
    found.held.set()
    qtbot.waitUntil(lambda: panel._shown_for == "åby b")
    assert found.asked == ["å", "åby b"]


def test_the_arrows_go_between_field_and_list(qtbot: QtBot, panel: SearchPanel) -> None:
    search(qtbot, panel, "åby")
    qtbot.keyClick(panel.field, KEY.Key_Down)
    assert panel.list.hasFocus()
    qtbot.keyClick(panel.list, KEY.Key_Up)
    assert panel.list.currentIndex().row() == 0
    qtbot.keyClick(panel.list, KEY.Key_Up)
    assert panel.field.hasFocus()
    qtbot.keyClick(panel.field, KEY.Key_Down)
    qtbot.keyClicks(panel.list, "x")
    assert panel.field.hasFocus()
    assert panel.field.text() == "åbyx"
    qtbot.waitUntil(lambda: panel._shown_for == "åbyx")
    qtbot.keyClick(panel.field, KEY.Key_Down)
    qtbot.keyClick(panel.list, KEY.Key_Backspace)
    assert panel.field.text() == "åby"


def test_an_empty_list_has_nothing_to_go_to(
    qtbot: QtBot, window: MainWindow, panel: SearchPanel, found: Found
) -> None:
    found.hits = ()
    search(qtbot, panel, "xyz")
    assert panel.note.text() == "Inget i registret stämmer med ”xyz”."
    for key in (KEY.Key_Down, KEY.Key_Return):
        qtbot.keyClick(panel.field, key)
    assert panel.isVisible()
    assert panel.field.hasFocus()
    assert note(window).title() == "Översikt"


def test_more_than_fit_are_told_of(qtbot: QtBot, panel: SearchPanel, found: Found) -> None:
    found.hits = tuple(replace(found.hits[0], id=str(number)) for number in range(LIMIT + 5))
    search(qtbot, panel, "åby")
    assert len(titles(panel)) == LIMIT
    assert str(LIMIT) in panel.note.text()
    found.hits = found.hits[:LIMIT]
    search(qtbot, panel, "åbyb")
    assert panel.note.text() == f"{LIMIT} träffar"


def test_escape_closes_and_gives_the_focus_back(
    qtbot: QtBot, window: MainWindow, panel: SearchPanel
) -> None:
    qtbot.keyClick(panel.field, KEY.Key_Escape)
    assert not panel.isVisible()
    assert note(window).field.hasFocus()
    assert note(window).heard == []


def test_escape_closes_from_the_list_too(qtbot: QtBot, panel: SearchPanel) -> None:
    search(qtbot, panel, "åby")
    qtbot.keyClick(panel.field, KEY.Key_Down)
    qtbot.keyClick(panel.list, KEY.Key_Escape)
    assert not panel.isVisible()


def test_a_click_beside_it_closes_it(qtbot: QtBot, window: MainWindow, panel: SearchPanel) -> None:
    qtbot.mouseClick(panel.field, Qt.MouseButton.LeftButton)
    assert panel.isVisible()
    qtbot.mouseClick(window.ui.stack, Qt.MouseButton.LeftButton, pos=QPoint(900, 600))
    assert not panel.isVisible()


def test_focus_or_another_page_closes_it(window: MainWindow, panel: SearchPanel) -> None:
    note(window).field.setFocus()
    assert not panel.isVisible()
    window.ui.command_find.trigger()
    window.open_page("people")
    assert not panel.isVisible()


def test_what_was_typed_last_is_there_again_and_read_anew(
    qtbot: QtBot, window: MainWindow, panel: SearchPanel, found: Found
) -> None:
    search(qtbot, panel, "åby")
    qtbot.keyClick(panel.field, KEY.Key_Escape)
    found.hits = found.hits[:1]
    qtbot.keyClick(window, KEY.Key_K, CONTROL)
    assert panel.field.selectedText() == "åby"
    qtbot.waitUntil(lambda: len(titles(panel)) == 1)
    panel.field.clear()
    qtbot.waitUntil(lambda: not panel.list.isVisible())
    assert "2026-H2" in panel.note.text()


def test_a_failure_becomes_a_banner_and_the_next_search_works(
    qtbot: QtBot, window: MainWindow, panel: SearchPanel, found: Found
) -> None:
    found.error = UserError("gone")
    panel.searched.emit("åby")
    qtbot.waitUntil(lambda: len(window.banners.banners()) == 1)
    found.error = None
    search(qtbot, panel, "åby")


def test_the_number_of_hits_is_announced(qtbot: QtBot, panel: SearchPanel) -> None:
    said: list[str] = []

    def listen(event: object) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append(event.message())

    with patch.object(QAccessible, "updateAccessibility", listen):
        search(qtbot, panel, "åby")
    assert said == ["5 träffar"]


def test_everything_in_it_has_a_name(qtbot: QtBot, window: MainWindow, panel: SearchPanel) -> None:
    search(qtbot, panel, "åby")
    assert panel.field.accessibleName() == "Sök i registret"
    assert panel.field.accessibleDescription()
    assert panel.list.accessibleName() == "Träffar"
    (item,) = window.ui.rail.findChildren(RailSearch)
    assert item.accessibleName() == "Sök i registret"
    assert item.toolTip() == "Sök i registret (Ctrl+K)"


def test_the_rail_opens_it_also_when_narrow(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(1024, 700)
    qtbot.waitUntil(lambda: window.ui.rail.narrow)
    qtbot.mouseClick(window.search_item, Qt.MouseButton.LeftButton)
    assert window.search_panel.isVisible()
    window.resize(820, 700)
    assert window.search_panel.geometry().right() < window.width()


def test_results_are_drawn_whatever_they_hold(window: MainWindow, panel: SearchPanel) -> None:
    long = "Åby " * 80
    shown = [
        Result(kind="Kanal", icon="channels", title=long, about=long, marked=frozenset({"åby"})),
        Result(kind="Enhet", icon="organisation", title="Åby-skola", about="", gone=True),
        Result(kind="Person", icon="person", title="", about="x", marked=frozenset({""})),
    ]
    panel.show_results("x", shown, "3 träffar")
    panel.list.setFocus()
    assert not window.grab().isNull()


def test_the_real_register_is_searched(qtbot: QtBot, desk_window: MainWindow) -> None:
    desk_window.ui.command_find.trigger()
    panel = desk_window.search_panel
    search(qtbot, panel, "kultur och")
    assert titles(panel)[0] == "Kultur och fritid"
