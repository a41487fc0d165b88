"""A tree of groups whose rows can be ticked: with Space, or by a click on the box."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from smdesk.desktop.icons import paint_icon
from smdesk.desktop.tokens import current
from smdesk.desktop.widgets.body_tree import BodyTree, Branch, Index, TreeColumn, TreeModel
from smdesk.desktop.widgets.data_table import RowDelegate

_BOX = 16
_GAP = 8
_SIDE = 10
_CORNER = 4
_CHECK = Qt.ItemDataRole.CheckStateRole


@dataclass(frozen=True, slots=True)
class Tick:
    """Whether a row can be ticked, and is."""

    possible: bool
    state: Qt.CheckState


class CheckModel(TreeModel):
    """A tree model that knows which rows are ticked, by key, through a refresh.

    Args:
        may: tells of an item whether it can be ticked.
    """

    ticked = Signal()
    """Other rows are ticked than before."""

    def __init__(self, columns: Sequence[TreeColumn], may: Callable[[Any], bool]) -> None:
        super().__init__(columns)
        self._may = may
        self._ticked: set[str] = set()

    def set_branches(self, branches: Sequence[Branch]) -> None:
        """Show other branches; what is still there and can be ticked stays ticked."""
        self._ticked &= set(self._keys(branches))
        super().set_branches(branches)
        self.ticked.emit()

    def _keys(self, branches: Sequence[Branch]) -> list[str]:
        return [leaf.key for top in branches for leaf in top.below if self._may(leaf.item)]

    def chosen(self) -> list[Any]:
        """Return the items that are ticked, from the top."""
        leaves = [leaf for top in self._branches() for leaf in top.below]
        return [leaf.item for leaf in leaves if leaf.key in self._ticked]

    def tick_all(self, *, on: bool) -> None:
        """Tick everything that can be, or nothing."""
        self._ticked = set(self._keys(self._branches())) if on else set()
        self._tell()

    def tick_of(self, index: Index) -> Tick:
        """Return whether a row can be ticked and is; a group is as its rows are."""
        branch = self.branch(index)
        if not branch.below:
            on = branch.key in self._ticked
            state = Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
            return Tick(self._may(branch.item), state)
        keys = self._keys([branch])
        count = sum(key in self._ticked for key in keys)
        if count == 0:
            return Tick(bool(keys), Qt.CheckState.Unchecked)
        whole = count == len(keys)
        state = Qt.CheckState.Checked if whole else Qt.CheckState.PartiallyChecked
        return Tick(possible=True, state=state)

    def toggle(self, index: Index) -> None:
        """Tick a row or a whole group, or take it back."""
        branch, tick = self.branch(index), self.tick_of(index)
        if not tick.possible:
            return
        keys = set(self._keys([branch])) if branch.below else {branch.key}
        on = tick.state is not Qt.CheckState.Checked
        self._ticked = self._ticked | keys if on else self._ticked - keys
        self._tell()

    def _tell(self) -> None:
        self.layoutChanged.emit()
        self.ticked.emit()

    def _branches(self) -> list[Branch]:
        return [self.branch(self.index(row, 0)) for row in range(self.rowCount())]

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        tickable = index.isValid() and index.column() == 0 and self.tick_of(index).possible
        return flags | Qt.ItemFlag.ItemIsUserCheckable if tickable else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == _CHECK:
            tick = self.tick_of(index) if index.column() == 0 else None
            return tick.state if tick is not None and tick.possible else None
        return super().data(index, role)

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick as Qt's own helpers ask for it: a screen reader's."""
        if role != _CHECK or not self.tick_of(index).possible:
            return False
        if Qt.CheckState(value) is not self.tick_of(index).state:
            self.toggle(index)
        return True


class CheckTree(BodyTree):
    """Shows a `CheckModel`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(CheckDelegate(self))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        model = self.model()
        if event.key() == Qt.Key.Key_Space and isinstance(model, CheckModel):
            index = self.currentIndex()
            if index.isValid():
                model.toggle(index.siblingAtColumn(0))
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        point, model = event.position().toPoint(), self.model()
        index = self.indexAt(point)
        if not isinstance(model, CheckModel) or not index.isValid() or index.column():
            return
        left = self.visualRect(index).left()
        if left <= point.x() <= left + _SIDE + _BOX + _GAP:
            model.toggle(index)


class CheckDelegate(RowDelegate):
    """Paints the box in front of what a table's row would show."""

    def _content(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, *, selected: bool
    ) -> None:
        model = index.model()
        if isinstance(model, CheckModel) and not index.column():
            tick = model.tick_of(index)
            area = option.rect
            box = QRectF(area.left() + _SIDE, 0, _BOX, _BOX)
            box.moveTop(area.top() + (area.height() - _BOX) / 2)
            if tick.possible:
                _paint_box(painter, box, tick.state)
            option.rect = area.adjusted(_BOX + _GAP, 0, 0, 0)
        super()._content(painter, option, index, selected=selected)

    def editorEvent(self, event: QEvent, *_: object) -> bool:
        """Leave keys and clicks to the tree, which knows where the box is."""
        return False


def _paint_box(painter: QPainter, box: QRectF, state: Qt.CheckState) -> None:
    tokens = current()
    on = state is not Qt.CheckState.Unchecked
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(tokens.accent if on else tokens.control), 1))
    painter.setBrush(QColor(tokens.accent if on else tokens.raised))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), _CORNER, _CORNER)
    if state is Qt.CheckState.Checked:
        paint_icon(painter, "check", box.adjusted(2, 2, -2, -2), tokens.on_accent)
    elif on:
        painter.setPen(QPen(QColor(tokens.on_accent), 2))
        middle = box.center().y()
        painter.drawLine(
            round(box.left()) + 4, round(middle), round(box.right()) - 4, round(middle)
        )
    painter.restore()
