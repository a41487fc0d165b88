"""PySide6 must not lose references to None, True and False: it ends the process (decision 8)."""

import gc
import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

ROUNDS = 300
LOST = -ROUNDS // 2


class Sender(QObject):
    said = Signal(object)


class Painted(QWidget):
    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        super().paintEvent(event)


def nothing(*_: object) -> None:
    """Return nothing, as most slots do."""


def lost(work: Callable[[], object]) -> list[object]:
    shared = (None, True, False)
    gc.collect()
    gc.disable()  # what earlier tests left holds references, too, and may go meanwhile
    try:
        before = [sys.getrefcount(item) for item in shared]
        for _ in range(ROUNDS):
            work()
        after = [sys.getrefcount(item) for item in shared]
    finally:
        gc.enable()
    return [item for item, was, now in zip(shared, before, after, strict=True) if now - was < LOST]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("value", [None, True, False, "text"])
def test_signals_keep_references(value: object) -> None:
    sender = Sender()
    sender.said.connect(nothing)
    assert lost(lambda: sender.said.emit(value)) == []


def test_slots_and_paints_keep_references(qtbot: QtBot) -> None:
    action, widget = QAction(), Painted()
    qtbot.addWidget(widget)
    action.triggered.connect(nothing)
    widget.show()
    assert lost(action.trigger) == []
    assert lost(widget.repaint) == []
