"""A table model over plain rows: each column is told by a function of the row."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QImage

from smdesk.desktop.widgets.status import Status
from smdesk.domain.letters import swedish_order

__all__ = ["PICTURE_ROLE", "STATUS_ROLE", "Column", "Index", "TableModel", "swedish_order"]

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex

STATUS_ROLE = Qt.ItemDataRole.UserRole + 1
PICTURE_ROLE = Qt.ItemDataRole.UserRole + 2
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True, kw_only=True)
class Column(Generic[Row]):
    """One column: its heading and what it tells about a row."""

    title: str
    text: Callable[[Row], str]
    short: str = ""
    """What the heading shows where the title is much wider than what stands below it."""
    sort: Callable[[Row], Any] | None = None
    """What to sort by when it is not the text."""
    status: Callable[[Row], Status | None] | None = None
    picture: Callable[[Row], QImage | None] | None = None
    tip: Callable[[Row], str] | None = None
    width: int | None = None
    """Fixed width in device-independent pixels; else the content decides."""
    least: int | None = None
    """How narrow it may become; narrower, its texts can't be told apart."""
    stretch: bool = False
    optional: bool = False
    """Left out where there is no room for it; the card beside the table tells it anyway."""
    right: bool = False
    muted: bool = field(default=False)


class TableModel(QAbstractTableModel, Generic[Row]):
    """Rows of any frozen dataclass, sorted in place, known by a key that outlives a refresh."""

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        key: Callable[[Row], Hashable],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = list(columns)
        self._key = key
        self._rows: list[Row] = []
        self._sorted_by: tuple[int, Qt.SortOrder] | None = None

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows, in the order that the user chose or as they come."""
        self.beginResetModel()
        self._rows = list(rows)
        self._arrange()
        self.endResetModel()

    def row_at(self, index: Index) -> Row:
        """Return the row behind an index."""
        return self._rows[index.row()]

    def key_at(self, index: Index) -> Hashable:
        """Return the key of the row behind an index."""
        return self._key(self._rows[index.row()])

    def position(self, key: Hashable) -> int | None:
        """Return where the row with a key stands now."""
        return next((at for at, row in enumerate(self._rows) if self._key(row) == key), None)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.short or column.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return column.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return column.title if column.short else None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(right=column.right)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        tell = _TELLERS.get(role)
        if tell is None:
            return None
        return tell(self.columns[index.column()], self._rows[index.row()])

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self.layoutAboutToBeChanged.emit()
        before = [self._key(row) for row in self._rows]
        self._sorted_by = (column, order) if column >= 0 else None
        self._arrange()
        places = {self._key(row): at for at, row in enumerate(self._rows)}
        for index in self.persistentIndexList():
            moved = self.index(places[before[index.row()]], index.column())
            self.changePersistentIndex(index, moved)
        self.layoutChanged.emit()

    def _arrange(self) -> None:
        if self._sorted_by is None:
            return
        number, order = self._sorted_by
        column = self.columns[number]
        down = order is Qt.SortOrder.DescendingOrder
        self._rows.sort(key=column.sort or _by_text(column), reverse=down)


def _by_text(column: Column[Row]) -> Callable[[Row], str]:
    def key(row: Row) -> str:
        return swedish_order(column.text(row))

    return key


def _alignment(*, right: bool) -> int:
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    return int((side | Qt.AlignmentFlag.AlignVCenter).value)


def _accessible(column: Column[Any], row: object) -> str:
    return f"{column.title}: {column.text(row) or '–'}"


def _tip(column: Column[Any], row: object) -> str | None:
    return column.tip(row) if column.tip else None


def _status(column: Column[Any], row: object) -> Status | None:
    return column.status(row) if column.status else None


def _picture(column: Column[Any], row: object) -> QImage | None:
    return column.picture(row) if column.picture else None


_TELLERS: dict[int, Callable[[Column[Any], Any], object]] = {
    Qt.ItemDataRole.DisplayRole: lambda column, row: column.text(row),
    Qt.ItemDataRole.AccessibleTextRole: _accessible,
    Qt.ItemDataRole.TextAlignmentRole: lambda column, _: _alignment(right=column.right),
    Qt.ItemDataRole.ToolTipRole: _tip,
    STATUS_ROLE: _status,
    PICTURE_ROLE: _picture,
}
