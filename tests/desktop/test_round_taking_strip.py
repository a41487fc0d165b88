"""The small window over the browser: there while ours is not in front, and only then."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from smdesk.desktop.curtain import Stage as Windows
from smdesk.desktop.pages.round.taking_panel import Stage
from smdesk.desktop.pages.round.taking_strip import RoundTakingStrip
from tests.desktop.test_accessible_names import nameless


@pytest.fixture
def ours(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(400, 300)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


@pytest.fixture
def windows() -> Windows:
    return Windows()


@pytest.fixture
def strip(ours: QWidget, windows: Windows) -> RoundTakingStrip:
    return RoundTakingStrip(ours, windows)


def go_to_the_browser(strip: RoundTakingStrip) -> None:
    """Let no window of ours have the keyboard, as when another program is in front."""
    strip._follow(None)


def test_it_stands_over_the_browser_and_not_over_us(ours: QWidget, strip: RoundTakingStrip) -> None:
    strip.show_stage(Stage.STANDING, "Biblioteket, Instagram", "Tryck på Ta.")
    assert not strip.isVisible()
    go_to_the_browser(strip)
    assert strip.isVisible()
    assert not strip.isActiveWindow()
    assert strip.windowFlags() & Qt.WindowType.WindowStaysOnTopHint
    assert strip.accessibleName() == "Biblioteket, Instagram"
    assert strip.accessibleDescription() == "Tryck på Ta."
    assert nameless(strip) == []
    room = strip.screen().availableGeometry()
    assert room.contains(strip.frameGeometry())
    strip._follow(strip.windowHandle())
    assert strip.isVisible()
    strip._follow(ours.windowHandle())
    assert not strip.isVisible()


@pytest.mark.parametrize("stage", [one for one in Stage if one not in {"standing", "taking"}])
def test_where_nothing_is_to_do_in_the_browser_it_is_away(
    strip: RoundTakingStrip, stage: Stage
) -> None:
    strip.show_stage(Stage.STANDING, "Biblioteket", "")
    go_to_the_browser(strip)
    assert strip.isVisible()
    strip.show_stage(stage, "Biblioteket", "")
    go_to_the_browser(strip)
    assert not strip.isVisible()


def test_each_button_asks_by_its_name(strip: RoundTakingStrip) -> None:
    asked: list[str] = []
    strip.asked.connect(asked.append)
    strip.show_stage(Stage.STANDING, "Biblioteket", "")
    go_to_the_browser(strip)
    for name in ("take", "skip"):
        QTest.mouseClick(getattr(strip.ui, name), Qt.MouseButton.LeftButton)
    assert not strip.ui.cancel.isVisible()
    strip.show_stage(Stage.TAKING, "Biblioteket", "")
    go_to_the_browser(strip)
    assert not strip.ui.take.isVisible()
    QTest.mouseClick(strip.ui.cancel, Qt.MouseButton.LeftButton)
    assert asked == ["take", "skip", "cancel"]


def test_it_brings_our_window_back(qtbot: QtBot, ours: QWidget, strip: RoundTakingStrip) -> None:
    other = QLineEdit()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(other.isActiveWindow)
    strip.show_stage(Stage.STANDING, "Biblioteket", "")
    go_to_the_browser(strip)
    QTest.mouseClick(strip.ui.back, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(ours.isActiveWindow)
    qtbot.waitUntil(lambda: not strip.isVisible())
    assert QGuiApplication.focusWindow() is ours.windowHandle()


def test_it_is_aside_with_our_other_windows(strip: RoundTakingStrip, windows: Windows) -> None:
    strip.show_stage(Stage.TAKING, "Biblioteket", "")
    go_to_the_browser(strip)
    windows.hide_windows()
    assert not strip.isVisible()
    windows.show_windows()
    assert strip.isVisible()


def test_hiding_our_window_for_a_picture_does_not_call_it_up(
    qtbot: QtBot, ours: QWidget, strip: RoundTakingStrip, windows: Windows
) -> None:
    strip.show_stage(Stage.TAKING, "Biblioteket", "")
    assert ours.isActiveWindow()
    windows.hide_windows()
    qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is None)
    go_to_the_browser(strip)
    assert not strip.isVisible()
    windows.show_windows()
    qtbot.waitUntil(ours.isActiveWindow)
    assert not strip.isVisible()
    go_to_the_browser(strip)
    assert strip.isVisible()
