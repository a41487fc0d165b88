"""Icons: every one can be drawn, in the colour asked for, at every scale."""

import gc

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from smdesk.desktop.icons import Tint, icon
from smdesk.desktop.theme import Appearance, Theme
from smdesk.desktop.tokens import DARK, LIGHT
from smdesk.resource_files import resource_path

pytestmark = pytest.mark.usefixtures("theme")
NAMES = sorted({path.stem for path in resource_path("icons").glob("*.svg")} - {"program"})


def strongest(image: QImage) -> QColor:
    """Return the colour of the least transparent pixel."""
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return max((image.pixelColor(x, y) for x, y in points), key=QColor.alpha)


@pytest.mark.parametrize("name", NAMES)
def test_every_icon_is_drawn(name: str) -> None:
    image = icon(name).pixmap(QSize(24, 24), 1.0).toImage()
    assert strongest(image).name().upper() == LIGHT.text


def test_the_programs_own_icon_keeps_its_colours_in_the_dark(theme: Theme) -> None:
    theme.choose(Appearance.DARK)
    image = icon("program").pixmap(QSize(48, 48)).toImage()
    assert image.pixelColor(24, 4).name().upper() == LIGHT.accent
    assert image.pixelColor(0, 0).alpha() == 0


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0, 2.5])
def test_an_icon_has_a_pixel_for_each_of_the_screen(ratio: float) -> None:
    pixmap = icon("settings").pixmap(QSize(20, 20), ratio)
    assert pixmap.size() == QSize(round(20 * ratio), round(20 * ratio))
    assert pixmap.devicePixelRatio() == ratio


def test_an_icon_follows_the_theme_and_its_state(theme: Theme) -> None:
    made = icon("settings", Tint.ACCENT)
    assert strongest(made.pixmap(QSize(48, 48)).toImage()).name().upper() == LIGHT.accent
    theme.choose(Appearance.DARK)
    assert strongest(made.pixmap(QSize(48, 48)).toImage()).name().upper() == DARK.accent
    off = made.pixmap(QSize(48, 48), QIcon.Mode.Disabled)
    assert strongest(off.toImage()).name().upper() == DARK.control


def test_an_icon_outlives_its_makers(qtbot: QtBot) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    for _ in range(50):
        button.setIcon(QIcon(icon("search")))
        gc.collect(0)  # its maker is as young as can be
    assert not button.icon().pixmap(QSize(16, 16)).isNull()


def test_an_unknown_icon_is_a_bug() -> None:
    with pytest.raises(FileNotFoundError):
        icon("no-such-icon")
