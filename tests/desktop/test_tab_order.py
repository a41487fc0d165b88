"""Tab goes through a page in the order it is read, and a page that is opened has the focus."""

import pytest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from smdesk.desktop.frame import MainWindow
from smdesk.desktop.widgets.rail import RailItem
from smdesk.desktop.widgets.tab_order import first_stop, tab_after
from tests.desktop.keyboard import Keyboard, focused, spoken

ROUND = [
    "Sök kanal, enhet eller person",
    "Alla 25",
    "Visa registret per dag",
    "Kanaler",
    "Uppgifter",
    "Uppgifter",
    "Ta nu",
    "Adress",
    "Adress",
    "Ta skärmdump",
    "Ändra",
    "Avsluta…",
    "Sök i registret",
    "Kanaler",
    "Riktlinje",
    "Bevakning",
    "Ansökan",
    "Importera",
    "Ny kanal",
]
"""The list's filters, the list, the chosen channel's card, the rail, the page's actions."""


@pytest.fixture
def keys(qtbot: QtBot, desk_window: MainWindow) -> Keyboard:
    desk_window.activateWindow()
    qtbot.waitUntil(desk_window.isActiveWindow)
    desk_window.open_page("overview")
    return Keyboard(qtbot, desk_window)


def test_tab_goes_round_a_page_as_it_is_read(keys: Keyboard) -> None:
    keys.press("Ctrl+2")
    for name in (*ROUND, ROUND[0]):
        assert spoken(focused()) == name
        keys.press("Tab")


def test_a_page_has_the_focus_where_it_was_left(keys: Keyboard) -> None:
    keys.press("Ctrl+2")
    keys.tab_to("Kanaler")
    keys.press("Ctrl+3")
    assert spoken(focused()) == "Sök namn, enhet eller ämbete"
    keys.press("Ctrl+2")
    assert spoken(focused()) == "Kanaler"


def test_the_arrows_go_on_along_the_rail(keys: Keyboard) -> None:
    keys.press("Ctrl+2")
    keys.tab_to("Ny kanal", "Shift+Tab")
    keys.tab_to("Kanaler", "Shift+Tab")
    assert isinstance(focused(), RailItem)
    keys.press("Down", "Down")
    page = keys.window.current_page()
    assert page is not None
    assert page.title() == "Halvårsomgång"
    assert isinstance(focused(), RailItem)


def test_widgets_follow_their_anchor(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    box = QVBoxLayout(window)
    anchor = QWidget()
    first, late, dead = QPushButton("first"), QPushButton("late"), QPushButton("dead")
    for one in (anchor, first, late, dead):
        box.addWidget(one)
    tab_after(anchor, [late])
    assert first_stop(window) is late
    late.setEnabled(False)
    assert first_stop(window) is first
    first.hide()
    dead.hide()
    assert first_stop(window) is None
    assert not anchor.focusPolicy().value
    assert window.focusWidget() is None
