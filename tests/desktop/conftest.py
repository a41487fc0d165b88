"""A window with two small pages, for what the frame does whatever the pages show."""

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout
from pytestqt.qtbot import QtBot

from smdesk.desktop.frame import MainWindow, PageEntry
from smdesk.desktop.page import Page, PageContext
from smdesk.desktop.pages.registry import page_entries
from smdesk.desktop.theme import Appearance, Theme
from smdesk.services.desk import Desk
from smdesk.words import WindowWords
from tests.desktop.desks import example_desk
from tests.desktop.windows import stop_jobs

if sys.platform == "linux" and not os.environ.get("DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


class NotePage(Page[str]):
    """Reads a text, shows it, and notes which commands reach it."""

    kinds = frozenset({"note"})

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.reads = 0
        self.heard: list[str] = []
        self.visited: object = None
        self.field = QLineEdit()
        QVBoxLayout(self.form_widget).addWidget(self.field)

    def read(self) -> str:
        self.reads += 1
        return f"read {self.reads}"

    def show_view(self, view: str) -> None:
        self.header.set_sentence(view)

    def visit(self, argument: object) -> None:
        self.visited = argument

    def new(self) -> None:
        self.heard.append("new")

    def save(self) -> None:
        self.heard.append("save")


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    """The application's one theme: to read the style sheet anew takes longer than most tests."""
    found = qapp.findChild(Theme)
    made = found if isinstance(found, Theme) else Theme(qapp, Appearance.LIGHT)
    made.choose(Appearance.LIGHT)
    return made


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> Iterator[MainWindow]:
    entries = [
        PageEntry(key="overview", icon="overview", make=NotePage),
        PageEntry(key="channels", icon="channels", make=NotePage),
        PageEntry(key="settings", icon="settings", make=NotePage, bottom=True),
        PageEntry(key="watch", icon="channels", make=NotePage, in_rail=False, parent="channels"),
        PageEntry(key="start", icon="example", make=NotePage, in_rail=False),
    ]
    made = MainWindow(words=WindowWords(), theme=theme, entries=entries)
    made.attach(cast("Desk", None))
    qtbot.addWidget(made, before_close_func=stop_jobs)
    made.resize(1366, 768)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.open_page("overview")
    yield made
    stop_jobs(made)


@pytest.fixture
def taken() -> int | None:
    """How far the autumn's round is, if there are any captures: overridden by tests."""
    return None


@pytest.fixture
def desk(
    qapp: QApplication,  # noqa: ARG001  pages are drawn
    tmp_path: Path,
    taken: int | None,
) -> Iterator[Desk]:
    """The example, really stored; pictures are drawn ones."""
    with example_desk(tmp_path / "data", taken=taken) as opened:
        yield opened


@pytest.fixture
def desk_window(qtbot: QtBot, theme: Theme, desk: Desk) -> Iterator[MainWindow]:
    """The window with all pages; closed once nothing runs, so that no job outlives it."""
    made = MainWindow(words=WindowWords(), theme=theme, entries=page_entries())
    made.attach(desk)
    made.resize(1366, 768)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    stop_jobs(made)
    made.close()
    made.deleteLater()


@pytest.fixture
def go(qtbot: QtBot, desk_window: MainWindow) -> Callable[..., Any]:
    """Open a page, wait until it has read, and return it."""

    def open_page(key: str, argument: object = None) -> Any:
        desk_window.open_page(key, argument)
        qtbot.waitUntil(lambda: not desk_window.jobs.running)
        return desk_window.current_page()

    return open_page
