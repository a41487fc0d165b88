"""The field in which people and channels are picked by a part of their name."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from smdesk.desktop.widgets.pick_field import PickField

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
"""Without a screen there are no windows to raise, which the list of names would be."""


@pytest.fixture
def field(qtbot: QtBot) -> PickField:
    made = PickField()
    qtbot.addWidget(made)
    made.set_choices([("Elin Ek", "elin"), ("Elin Ek", "other"), ("Åsa Öberg", "asa")])
    made.show()
    return made


def picked(field: PickField) -> list[Any]:
    found: list[Any] = []
    field.picked.connect(found.append)
    return found


def test_a_part_of_one_name_is_enough(qtbot: QtBot, field: PickField) -> None:
    found = picked(field)
    qtbot.keyClicks(field, "berg")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert found == ["asa"]
    assert field.text() == ""


def test_two_of_one_name_are_told_apart(qtbot: QtBot, field: PickField) -> None:
    found = picked(field)
    qtbot.keyClicks(field, "elin")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert found == []
    field.setText("Elin Ek (2)")
    field.returnPressed.emit()
    assert found == ["other"]
    field.setText("elin ek")
    field.returnPressed.emit()
    assert found == ["other", "elin"]


def test_nothing_and_nobody(qtbot: QtBot, field: PickField) -> None:
    found = picked(field)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClicks(field, "ingen")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert found == []
    assert field.text() == "ingen"


def test_the_arrow_down_shows_all(qtbot: QtBot, field: PickField) -> None:
    found = picked(field)
    qtbot.keyClick(field, Qt.Key.Key_Down)
    popup = field.completer().popup()
    assert popup is not None
    assert popup.isVisible()
    assert field.completer().completionCount() == 3
    field.completer().activated[str].emit("Åsa Öberg")  # type: ignore[index]
    assert found == ["asa"]
    popup.hide()
