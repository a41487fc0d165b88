"""The organisation as a tree: rows as in every table, folded out and in by the arrow keys."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelection,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QWidget

from smdesk.desktop.icons import paint_icon
from smdesk.desktop.tokens import current
from smdesk.desktop.widgets.data_table import RowDelegate
from smdesk.desktop.widgets.status import Status
from smdesk.desktop.widgets.table_model import STATUS_ROLE

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_ARROW = 12.0  # device-independent pixels
_INDENT = 22
_NARROW = 560


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch:
    """One row of a tree, with those below it."""

    key: str
    item: Any
    below: tuple["Branch", ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TreeColumn:
    """One column: its heading and what it tells about an item."""

    title: str
    text: Callable[[Any], str]
    status: Callable[[Any], Status | None] | None = None
    right: bool = False
    width: int | None = None
    """Device-independent pixels; None: its share of what is left."""
    share: int = 1
    optional: bool = False
    """Left out where there is no room for it."""


@dataclass(slots=True)
class _Place:
    """Where a branch stands; the numbers are places in the model's list."""

    branch: Branch
    row: int
    above: int | None
    below: list[int] = field(default_factory=list)


class TreeModel(QAbstractItemModel):
    """Branches as Qt sees them."""

    def __init__(self, columns: Sequence[TreeColumn], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = list(columns)
        self._places: list[_Place] = []
        self._tops: list[int] = []

    def set_branches(self, branches: Sequence[Branch]) -> None:
        """Show other branches."""
        self.beginResetModel()
        self._places = []
        self._tops = self._put(branches, None)
        self.endResetModel()

    def _put(self, branches: Sequence[Branch], above: int | None) -> list[int]:
        numbers = []
        for row, branch in enumerate(branches):
            number = len(self._places)
            place = _Place(branch, row, above)
            self._places.append(place)
            place.below = self._put(branch.below, number)
            numbers.append(number)
        return numbers

    def branch(self, index: Index) -> Branch:
        """Return the branch behind an index."""
        return self._places[index.internalId()].branch

    def find(self, key: str) -> QModelIndex:
        """Return where the branch with a key stands; an invalid index if it is not there."""
        for number, place in enumerate(self._places):
            if place.branch.key == key:
                return self.createIndex(place.row, 0, number)
        return QModelIndex()

    def _below(self, parent: Index) -> list[int]:
        return self._places[parent.internalId()].below if parent.isValid() else self._tops

    def index(self, row: int, column: int, parent: Index = _ROOT) -> QModelIndex:
        below = self._below(parent)
        if not (0 <= row < len(below) and 0 <= column < len(self.columns)):
            return QModelIndex()
        return self.createIndex(row, column, below[row])

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]  # QObject's has none
        above = self._places[index.internalId()].above if index.isValid() else None
        if above is None:
            return QModelIndex()
        return self.createIndex(self._places[above].row, 0, above)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() and parent.column() else len(self._below(parent))

    def columnCount(self, parent: Index = _ROOT) -> int:
        return len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        return _alignment(column) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        column, item = self.columns[index.column()], self.branch(index).item
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return column.text(item)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{column.title}: {column.text(item) or '–'}"
            case Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(column)
        if role == STATUS_ROLE and column.status is not None:
            return column.status(item)
        return None


def _alignment(column: TreeColumn) -> int:
    side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
    return int((side | Qt.AlignmentFlag.AlignVCenter).value)


class BodyTree(QTreeView):
    """Shows a `TreeModel`; what is chosen and folded in stays so through a refresh, by key."""

    chosen = Signal(object)
    """The branch, or None when nothing is chosen."""
    opened = Signal(object)
    """Enter or a double click."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: TreeModel | None = None
        self._wanted = ""
        self._folded: set[str] = set()
        self.setIndentation(_INDENT)
        self.setUniformRowHeights(True)
        self.setExpandsOnDoubleClick(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(RowDelegate(self))
        self.header().setStretchLastSection(False)
        self.header().setSectionsClickable(False)
        self.doubleClicked.connect(self._open)
        self.collapsed.connect(self._note_folded)
        self.expanded.connect(self._note_unfolded)

    def set_tree(self, model: TreeModel) -> None:
        """Show a model; call once."""
        self._rows = model
        self.setModel(model)
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._restore)

    def branch(self) -> Branch | None:
        """Return the chosen branch, or None."""
        index = self.currentIndex()
        if self._rows is None or not index.isValid() or not self.selectionModel().hasSelection():
            return None
        return self._rows.branch(index)

    def choose(self, key: str) -> bool:
        """Choose the branch with a key and bring it into view; tell whether it is there."""
        index = self._rows.find(key) if self._rows is not None else QModelIndex()
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        return index.isValid()

    def choose_first(self) -> None:
        """Choose the topmost branch, if there is one."""
        if self._rows is not None and self._rows.rowCount():
            self.setCurrentIndex(self._rows.index(0, 0))

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.chosen.emit(self.branch())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        if self._rows is not None and index.isValid():
            self.opened.emit(self._rows.branch(index))

    # --- through a refresh ------------------------------------------------------------------

    def _remember(self) -> None:
        branch = self.branch()
        self._wanted = branch.key if branch else self._wanted

    def _restore(self) -> None:
        self._fit()
        folded = set(self._folded)
        self.expandAll()
        for key in folded:
            index = self._rows.find(key) if self._rows is not None else QModelIndex()
            if index.isValid():
                self.collapse(index)
        if not self.choose(self._wanted):
            self.chosen.emit(None)

    def _note_folded(self, index: QModelIndex) -> None:
        if self._rows is not None:
            self._folded.add(self._rows.branch(index).key)

    def _note_unfolded(self, index: QModelIndex) -> None:
        if self._rows is not None:
            self._folded.discard(self._rows.branch(index).key)

    # --- painting ---------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Share among the columns without a width what the others leave."""
        columns = self._rows.columns if self._rows is not None else []
        room = self.viewport().width()
        narrow = room < _NARROW
        shown = {at: one for at, one in enumerate(columns) if not (narrow and one.optional)}
        left = room - sum(one.width or 0 for one in shown.values())
        shares = sum(one.share for one in shown.values() if one.width is None)
        for number in range(len(columns)):
            self.header().setSectionResizeMode(number, QHeaderView.ResizeMode.Fixed)
            self.setColumnHidden(number, number not in shown)
        for number, one in shown.items():
            width = left * one.share // max(1, shares) if one.width is None else one.width
            self.setColumnWidth(number, width)

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Draw the ground left of a row as its own, and an arrow where something is below."""
        tokens = current()
        if self.selectionModel().isSelected(index):
            painter.fillRect(rect, QColor(tokens.accent_soft))
        painter.setPen(QPen(QColor(tokens.line), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if self._rows is None or not self._rows.rowCount(index):
            return
        area = QRectF(0, 0, _ARROW, _ARROW)
        area.moveCenter(QRectF(rect.right() - _INDENT, rect.top(), _INDENT, rect.height()).center())
        name = "expand" if self.isExpanded(index) else "forward"
        paint_icon(painter, name, area, tokens.muted)
