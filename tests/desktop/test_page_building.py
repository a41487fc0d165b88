"""Building a page: nothing of it is on the screen before it stands in the window."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from smdesk.desktop.frame import MainWindow
from smdesk.desktop.pages.registry import page_entries
from smdesk.desktop.widgets.page_header import ActionButton


class Watcher(QObject):
    """Notes every window that appears, less those that are meant to."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget):
            meant = isinstance(watched, QMainWindow | QDialog)
            if watched.isWindow() and not meant:
                self.seen.append(f"{type(watched).__name__} {watched.accessibleName()}")
        return False


@pytest.mark.usefixtures("desk_window")
def test_no_part_of_a_page_is_a_window_of_its_own(
    qapp: QApplication, go: Callable[..., Any]
) -> None:
    watcher = Watcher()
    qapp.installEventFilter(watcher)
    try:
        for entry in page_entries():
            go(entry.key)
    finally:
        qapp.removeEventFilter(watcher)
    assert watcher.seen == []


def test_a_button_follows_its_action(qtbot: QtBot, window: MainWindow) -> None:
    action = QAction("Ta", window)
    action.setVisible(False)
    button = ActionButton(action, window)
    assert not button.isVisible()
    action.setVisible(True)
    qtbot.waitUntil(button.isVisible)
    action.setVisible(False)
    assert not button.isVisible()
