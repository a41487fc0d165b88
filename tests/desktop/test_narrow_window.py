"""A window of half a screen: nothing has to be pushed sideways, and no word of a button is cut."""

from functools import partial

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from smdesk.desktop.application import speak
from smdesk.desktop.frame import MainWindow
from smdesk.desktop.pages.archive.page import ArchivePage
from smdesk.desktop.pages.registry import page_entries
from smdesk.desktop.theme import Theme
from smdesk.desktop.widgets.banners import BannerStack
from smdesk.desktop.widgets.todo_list import TodoRow
from smdesk.domain.errors import SurroundingsError
from smdesk.services.desk import Desk
from smdesk.words import WindowWords
from tests.desktop.pictures import PAGES
from tests.desktop.windows import settle, stop_jobs

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

    def fits() -> None:
        wide = {one.objectName(): one.horizontalScrollBar().maximum() for one in areas}
        assert not any(wide.values()), wide

    qtbot.waitUntil(fits)


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
        # what the screen tells of the size before may come late, and is followed for a moment
        qtbot.waitUntil(lambda: (ui.evidence.y() > ui.list_card.y()) is below)  # noqa: B023
        qtbot.waitUntil(lambda: (ui.evidence.x() > ui.viewer_card.x()) is not below)  # noqa: B023


def test_what_there_is_to_do_shows_its_whole_word(qtbot: QtBot, desk_window: MainWindow) -> None:
    desk_window.resize(HALF, 768)
    desk_window.open_page("overview")
    settle(qtbot, desk_window)
    rows = desk_window.findChildren(TodoRow)
    assert rows
    qtbot.waitUntil(lambda: all(_shows_its_link(row) for row in rows))


def test_a_long_path_in_a_banner_pushes_nothing_aside(
    qtbot: QtBot, desk_window: MainWindow
) -> None:
    desk_window.resize(HALF, 768)
    desk_window.open_page("overview")
    settle(qtbot, desk_window)
    [banners] = desk_window.findChildren(BannerStack)
    path = f"/home/anna/Dokument/{'protokoll_' * 12}.pdf"
    desk_window.show_failure(SurroundingsError("nothing_opens", path=path))
    settle(qtbot, desk_window)
    assert banners.minimumSizeHint().width() < HALF / 2


def _shows_its_link(row: TodoRow) -> bool:
    (link,) = row.findChildren(QPushButton)
    return link.width() >= link.sizeHint().width() and row.rect().contains(link.geometry())


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("taken", [2])
def test_no_button_is_too_narrow_for_its_words(
    qtbot: QtBot, theme: Theme, desk: Desk, language: str
) -> None:
    window = MainWindow(words=WindowWords(language), theme=theme, entries=page_entries())
    qtbot.addWidget(window, before_close_func=stop_jobs)
    speak(_application(), language)
    try:
        window.attach(desk)
        window.resize(HALF, 768)
        window.show()
        for page in PAGES:
            window.open_page(page)
            settle(qtbot, window)
            qtbot.waitUntil(partial(_shows_whole_words, window))  # the layout may follow late
    finally:
        speak(_application(), "sv")


def _application() -> QApplication:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return application


def _shows_whole_words(window: MainWindow) -> None:
    seen = [one for one in window.findChildren(QPushButton) if one.isVisible() and one.text()]
    assert seen
    assert not [one.text() for one in seen if one.width() < one.sizeHint().width()]
