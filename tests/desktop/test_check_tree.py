"""The tree whose rows can be ticked: by keys, by a click, by a whole group, through a refresh."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from smdesk.desktop.widgets.body_tree import Branch, TreeColumn
from smdesk.desktop.widgets.check_tree import CheckModel, CheckTree

CHECK = Qt.ItemDataRole.CheckStateRole
LEFT, NO_KEYS = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@dataclass(frozen=True)
class Thing:
    name: str
    held: bool = False


def branches(*names: str) -> list[Branch]:
    below = tuple(Branch(key=name, item=Thing(name, held=name == "held")) for name in names)
    return [Branch(key="group", item=Thing("group"), below=below)]


@pytest.fixture
def model() -> CheckModel:
    columns = [
        TreeColumn(title="Vad", text=lambda thing: thing.name),
        TreeColumn(title="Läge", text=lambda thing: str(thing.held), width=80),
    ]
    return CheckModel(columns, lambda thing: not thing.held)


@pytest.fixture
def tree(qtbot: QtBot, model: CheckModel) -> CheckTree:
    made = CheckTree()
    qtbot.addWidget(made)
    made.set_tree(model)
    model.set_branches(branches("a", "b", "held"))
    made.resize(500, 300)
    with qtbot.waitExposed(made):
        made.show()
    return made


def names(model: CheckModel) -> list[str]:
    return [thing.name for thing in model.chosen()]


def test_space_ticks_the_row_in_front(qtbot: QtBot, tree: CheckTree, model: CheckModel) -> None:
    tree.choose("b")
    qtbot.keyClick(tree, Qt.Key.Key_Space)
    assert names(model) == ["b"]
    assert model.find("b").data(CHECK) == Qt.CheckState.Checked
    qtbot.keyClick(tree, Qt.Key.Key_Space)
    assert names(model) == []


def test_a_group_ticks_all_that_can_be(qtbot: QtBot, tree: CheckTree, model: CheckModel) -> None:
    tree.choose("group")
    qtbot.keyClick(tree, Qt.Key.Key_Space)
    assert names(model) == ["a", "b"]
    assert model.find("group").data(CHECK) == Qt.CheckState.Checked
    tree.choose("a")
    qtbot.keyClick(tree, Qt.Key.Key_Space)
    assert model.find("group").data(CHECK) == Qt.CheckState.PartiallyChecked
    tree.choose("group")
    qtbot.keyClick(tree, Qt.Key.Key_Space)
    assert names(model) == ["a", "b"]
    qtbot.keyClick(tree, Qt.Key.Key_Space)
    assert names(model) == []


def test_what_is_held_has_no_box(qtbot: QtBot, tree: CheckTree, model: CheckModel) -> None:
    held = model.find("held")
    assert held.data(CHECK) is None
    assert not model.flags(held) & Qt.ItemFlag.ItemIsUserCheckable
    tree.choose("held")
    qtbot.keyClick(tree, Qt.Key.Key_Space)
    model.tick_all(on=True)
    assert names(model) == ["a", "b"]
    assert not model.setData(held, Qt.CheckState.Checked, CHECK)


def test_a_click_on_the_box_ticks_and_one_beside_it_does_not(
    qtbot: QtBot, tree: CheckTree, model: CheckModel
) -> None:
    row = tree.visualRect(model.find("a"))
    qtbot.mouseClick(tree.viewport(), LEFT, NO_KEYS, row.center() + QPoint(40, 0))
    assert names(model) == []
    qtbot.mouseClick(tree.viewport(), LEFT, NO_KEYS, QPoint(row.left() + 16, row.center().y()))
    assert names(model) == ["a"]


def test_what_is_ticked_stays_so_while_it_is_there(model: CheckModel) -> None:
    model.set_branches(branches("a", "b", "held"))
    model.tick_all(on=True)
    model.set_branches(branches("b", "c"))
    assert names(model) == ["b"]
    model.set_branches(branches("a", "b"))
    assert names(model) == ["b"]  # what had gone begins anew


def test_a_screen_reader_ticks_by_the_models_own_way(model: CheckModel) -> None:
    model.set_branches(branches("a"))
    a = model.find("a")
    assert model.flags(a) & Qt.ItemFlag.ItemIsUserCheckable
    assert model.setData(a, Qt.CheckState.Checked, CHECK)
    assert model.setData(a, Qt.CheckState.Checked, CHECK)  # as it is already
    assert names(model) == ["a"]
    assert model.setData(a, Qt.CheckState.Unchecked, CHECK)
    assert names(model) == []
    assert not model.setData(a, "other", Qt.ItemDataRole.EditRole)


def test_boxes_are_painted_in_both_states(tree: CheckTree, model: CheckModel) -> None:
    off = tree.grab().toImage()
    model.tick_all(on=True)
    on = tree.grab().toImage()
    model.toggle(model.find("a"))
    partly = tree.grab().toImage()
    assert off != on
    assert partly not in (off, on)


def test_rows_are_spoken_with_their_box(tree: CheckTree, model: CheckModel) -> None:
    model.tick_all(on=True)
    spoken = QAccessible.queryAccessibleInterface(tree)
    cells = [spoken.child(at) for at in range(spoken.childCount())]
    boxes = {
        one.text(QAccessible.Text.Name): one.state().checked
        for one in cells
        if one.state().checkable
    }
    assert boxes == {"Vad: group": True, "Vad: a": True, "Vad: b": True}
