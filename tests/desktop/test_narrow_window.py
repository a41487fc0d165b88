"""A window of half a screen: nothing has to be pushed sideways, and no word of a button is cut."""

import pytest
from PySide6.QtWidgets import QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from smdesk.desktop.frame import MainWindow
from smdesk.desktop.pages.archive.page import ArchivePage
from smdesk.desktop.widgets.todo_list import TodoRow
from tests.desktop.windows import settle

HALF = 800


@pytest.mark.parametrize("taken", [2])
@pytest.mark.parametrize(
    ("page", "argument"),
    [("overview", None), ("archive", None), ("archive", "care"), ("settings", None)],
)
def test_nothing_scrolls_sideways(
    qtbot: QtBot, desk_window: MainWindow, page: str, argument: object
) -> None:
    desk_window.resize(HALF, 768)
    desk_window.open_page(page, argument)
    for _ in range(2):  # the care is read when it is in front
        settle(qtbot, desk_window)
    areas = [one for one in desk_window.findChildren(QScrollArea) if one.isVisible()]
    assert areas
    wide = {one.objectName(): one.horizontalScrollBar().maximum() for one in areas}
    assert not any(wide.values()), wide


@pytest.mark.parametrize("taken", [2])
def test_the_evidence_goes_below_the_list_and_back(qtbot: QtBot, desk_window: MainWindow) -> None:
    desk_window.open_page("archive")
    settle(qtbot, desk_window)
    page = desk_window.current_page()
    assert isinstance(page, ArchivePage)
    ui = page.ui
    for width, below in ((HALF, True), (1366, False), (HALF, True)):
        desk_window.resize(width, 768)
        settle(qtbot, desk_window)
        assert (ui.evidence.y() > ui.list_card.y()) is below
        assert (ui.evidence.x() > ui.viewer_card.x()) is not below


def test_what_there_is_to_do_shows_its_whole_word(qtbot: QtBot, desk_window: MainWindow) -> None:
    desk_window.resize(HALF, 768)
    desk_window.open_page("overview")
    settle(qtbot, desk_window)
    rows = desk_window.findChildren(TodoRow)
    assert rows
    qtbot.waitUntil(lambda: all(_shows_its_link(row) for row in rows))


def _shows_its_link(row: TodoRow) -> bool:
    (link,) = row.findChildren(QPushButton)
    return link.width() >= link.sizeHint().width() and row.rect().contains(link.geometry())
