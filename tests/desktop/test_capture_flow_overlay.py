"""The overlay: mouse and keys draw an area, on one screen only."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from smdesk.desktop.region_overlay import RegionChooser, RegionOverlay
from smdesk.domain.evidence import Rectangle
from smdesk.words import Words

SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


pytestmark = pytest.mark.usefixtures("theme")


@pytest.fixture
def chooser(qtbot: QtBot) -> Iterator[RegionChooser]:
    made = RegionChooser(Words())
    made.open()
    assert len(made.overlays) == len(QGuiApplication.screens())
    with qtbot.waitExposed(made.overlays[0]):
        pass
    yield made
    if made.overlays:
        made._give_up()
    made.deleteLater()


@pytest.fixture
def overlay(chooser: RegionChooser) -> RegionOverlay:
    return chooser.overlays[0]


def drag(overlay: RegionOverlay, start: QPoint, end: QPoint) -> None:
    QTest.mousePress(overlay, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(overlay, (start + end) / 2)
    QTest.mouseMove(overlay, end)
    QTest.mouseRelease(overlay, Qt.MouseButton.LeftButton, pos=end)


def test_the_mouse_draws_moves_and_stretches(overlay: RegionOverlay) -> None:
    drag(overlay, QPoint(100, 100), QPoint(300, 250))
    assert overlay.area == QRect(100, 100, 200, 150)
    drag(overlay, QPoint(200, 180), QPoint(230, 190))
    assert overlay.area == QRect(130, 110, 200, 150)
    drag(overlay, QPoint(329, 180), QPoint(369, 180))
    assert overlay.area == QRect(130, 110, 240, 150)
    assert overlay.accessibleDescription() == "240 × 150 px"


def test_a_slip_of_the_hand_is_no_area(overlay: RegionOverlay, chooser: RegionChooser) -> None:
    drag(overlay, QPoint(100, 100), QPoint(104, 103))
    assert overlay.area.isNull()
    assert not overlay.take_button.isEnabled()
    QTest.keyClick(overlay, Qt.Key.Key_Return)
    assert chooser.overlays


def test_the_keys_alone_are_enough(
    qtbot: QtBot, overlay: RegionOverlay, chooser: RegionChooser
) -> None:
    QTest.keyClick(overlay, Qt.Key.Key_Right)
    start = QRect(overlay.area)
    QTest.keyClick(overlay, Qt.Key.Key_Right, CONTROL)
    QTest.keyClick(overlay, Qt.Key.Key_Up)
    QTest.keyClick(overlay, Qt.Key.Key_Left, SHIFT)
    QTest.keyClick(overlay, Qt.Key.Key_Down, SHIFT | CONTROL)
    expected = start.translated(10, -1).adjusted(0, 0, -1, 10)
    assert overlay.area == expected
    pixels = overlay.screen_shape.to_pixels(overlay.global_area())
    with qtbot.waitSignal(chooser.chosen) as chosen:
        QTest.keyClick(overlay, Qt.Key.Key_Enter)
    assert chosen.args == [pixels]
    assert isinstance(pixels, Rectangle)
    assert chooser.overlays == []


def test_escape_and_closing_give_up(
    qtbot: QtBot, overlay: RegionOverlay, chooser: RegionChooser
) -> None:
    with qtbot.waitSignal(chooser.cancelled):
        QTest.keyClick(overlay, Qt.Key.Key_Escape)
    assert not overlay.isVisible()
    chooser.open()
    with qtbot.waitSignal(chooser.cancelled):
        chooser.overlays[0].close()


def test_a_double_click_takes_the_area(
    qtbot: QtBot, overlay: RegionOverlay, chooser: RegionChooser
) -> None:
    drag(overlay, QPoint(50, 50), QPoint(150, 150))
    with qtbot.waitSignal(chooser.chosen):
        QTest.mouseDClick(overlay, Qt.MouseButton.LeftButton, pos=QPoint(100, 100))


def test_the_area_shows_through_undimmed(overlay: RegionOverlay) -> None:
    overlay.set_area(QRect(100, 100, 200, 150))
    image = overlay.grab().toImage()
    inside, outside = image.pixelColor(200, 180), image.pixelColor(600, 180)
    assert inside != outside or inside.alpha() != outside.alpha()


def test_two_screens_have_one_area(qtbot: QtBot, chooser: RegionChooser) -> None:
    screen = QGuiApplication.primaryScreen()
    other = RegionOverlay(screen, Words())
    qtbot.addWidget(other)
    chooser.overlays.append(other)
    other.set_area(QRect(10, 10, 100, 100))
    chooser._only(chooser.overlays[0])
    assert other.area.isNull()


def test_the_screen_decides_the_overlays_size(qtbot: QtBot, overlay: RegionOverlay) -> None:
    assert overlay.geometry() == QGuiApplication.primaryScreen().geometry()
    overlay.resize(320, 240)
    overlay.layout().activate()  # type: ignore[union-attr]  # it has one; it would make it larger
    qtbot.waitUntil(lambda: (overlay.width(), overlay.height()) == (320, 240))
