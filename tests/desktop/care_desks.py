"""The archive's care in a real window over a real archive."""

from typing import Any

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from smdesk.desktop.frame import MainWindow
from smdesk.desktop.pages.archive.care import ArchiveCare
from smdesk.desktop.pages.archive.page import ArchivePage
from smdesk.desktop.widgets.table_model import TableModel
from tests.desktop.windows import settle


def care_of(qtbot: QtBot, window: MainWindow) -> ArchiveCare:
    """Go to the archive's care, and wait until it has read."""
    window.open_page("archive", "care")
    settle(qtbot, window)
    page = window.current_page()
    assert isinstance(page, ArchivePage)
    settle(qtbot, window)
    return page.care


def press(qtbot: QtBot, window: MainWindow, button: QPushButton) -> None:
    """Press a button, and wait until what it began has ended and is shown."""
    assert button.isVisibleTo(window), button.text()
    assert button.isEnabled(), button.toolTip()
    button.click()
    settle(qtbot, window)


def lines(model: TableModel[Any]) -> list[list[str]]:
    """Return what a table says, row by row."""
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]
