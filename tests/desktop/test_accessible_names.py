"""Whatever can have the focus says what it is."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QHeaderView, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from smdesk.desktop.frame import MainWindow
from smdesk.desktop.target_picker import TargetPicker
from smdesk.services.desk import Desk
from tests.desktop.desks import DrawnCamera

Go = Callable[..., Any]
INSIDE = (QHeaderView, QScrollBar)
"""Parts of a control that has a name."""


def nameless(root: QWidget) -> list[str]:
    return [
        f"{type(one).__name__} {one.objectName()}"
        for one in root.findChildren(QWidget)
        if one.isVisible()
        and one.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not isinstance(one, INSIDE)
        and not one.objectName().startswith("qt_")
        and not name(one)
    ]


def name(one: QWidget) -> str:
    return one.accessibleName() or (one.text() if isinstance(one, QAbstractButton) else "")


@pytest.mark.parametrize("taken", [1])
@pytest.mark.parametrize(
    "page",
    [
        "overview",
        "channels",
        "people",
        "organisation",
        "access",
        "round",
        "archive",
        "removals",
        "reports",
        "settings",
        "personal",
    ],
)
def test_every_control_of_a_page_has_a_name(
    qtbot: QtBot, go: Go, desk_window: MainWindow, page: str
) -> None:
    shown = go(page)
    qtbot.waitUntil(lambda: not desk_window.jobs.running)
    assert nameless(shown) == []
    assert nameless(desk_window) == []


def test_every_control_of_the_picker_has_a_name(
    qtbot: QtBot, desk: Desk, desk_window: MainWindow
) -> None:
    camera = DrawnCamera()
    channel = desk.rounds.view().lines[0].channel
    words = desk_window.context.words
    picker = TargetPicker(channel, camera.screens(), camera.windows(), words, desk_window)
    qtbot.addWidget(picker)
    picker.show()
    for method in ("screen", "region", "window"):
        picker.ui.kinds.choose(method)
        picker._show_kind()
        assert nameless(picker) == []
