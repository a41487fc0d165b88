"""A window with two small pages, for what the frame does whatever the pages show."""

import os
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout
from pytestqt.qtbot import QtBot

from smdesk.desktop.frame import MainWindow, PageEntry
from smdesk.desktop.page import Page, PageContext
from smdesk.desktop.theme import Appearance, Theme
from smdesk.words import Words

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
def theme(qapp: QApplication) -> Iterator[Theme]:
    made = Theme(qapp, Appearance.LIGHT)
    yield made
    made.deleteLater()


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> Iterator[MainWindow]:
    entries = [
        PageEntry(key="overview", icon="overview", make=NotePage),
        PageEntry(key="channels", icon="channels", make=NotePage),
        PageEntry(key="settings", icon="settings", make=NotePage, bottom=True),
    ]
    made = MainWindow(desk=None, words=Words(), theme=theme, entries=entries)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.open_page("overview")
    yield made
    made.jobs.cancel_all()
    assert made.jobs.wait(5_000)
    qtbot.waitUntil(lambda: not made.jobs.running)
