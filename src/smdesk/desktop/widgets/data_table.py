"""The table of every list: calm rows, pills and thumbnails, sorted by a click, driven by keys."""

from collections.abc import Hashable, Sequence
from typing import Any

from PySide6.QtCore import QItemSelection, QModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QImage,
    QKeyEvent,
    QPainter,
    QPen,
    QResizeEvent,
    QTransform,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from smdesk.desktop.tokens import Space, current
from smdesk.desktop.widgets.status import Status, paint_pill, pill_size
from smdesk.desktop.widgets.table_model import PICTURE_ROLE, STATUS_ROLE, Column, Index, TableModel

ROW_HEIGHT = 39
PICTURE_ROW_HEIGHT = 49
PICTURE_SIZE = QSize(44, 30)
_SIDE = 10
_EASY = 84
_NAMES = 130
_WIDEST = 300
Columns = dict[int, Column[Any]]
_FOCUS = 3
_BY_TAB = {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}


class DataTable(QTableView):
    """Shows a `TableModel`; one row is chosen at a time, and stays chosen through a refresh."""

    row_chosen = Signal(object)
    """The row itself, or None when nothing is chosen."""
    row_activated = Signal(object)
    """Enter or a double click."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: TableModel[Any] | None = None
        self._wanted: Hashable = None
        self._wanted_widths: list[int] = []
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setItemDelegate(RowDelegate(self))
        self.doubleClicked.connect(self._activate)

    def set_table(self, model: TableModel[Any]) -> None:
        """Show a model; call once."""
        self._rows = model
        self.setModel(model)
        self.setSortingEnabled(True)
        if any(column.picture for column in model.columns):
            self.verticalHeader().setDefaultSectionSize(PICTURE_ROW_HEIGHT)
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._restore)
        self.fit_columns()

    def chosen(self) -> Any:
        """Return the chosen row, or None."""
        index = self.currentIndex()
        if self._rows is None or not index.isValid() or not self.selectionModel().hasSelection():
            return None
        return self._rows.row_at(index)

    def choose(self, key: Hashable) -> bool:
        """Choose the row with a key and bring it into view; tell whether it is there."""
        place = self._rows.position(key) if self._rows is not None else None
        if place is None or self._rows is None:
            return False
        self.selectRow(place)
        self.scrollTo(self._rows.index(place, 0))
        return True

    def choose_first(self) -> None:
        """Choose the first row, if there is one."""
        if self._rows is not None and self._rows.rowCount():
            self.selectRow(0)

    def fit_columns(self) -> None:
        """Measure the content anew and share the width among the columns."""
        if self._rows is None:
            return
        columns = self._rows.columns
        self._wanted_widths = [self._width(number, one) for number, one in enumerate(columns)]
        self._share_width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()
        index = self.currentIndex()
        if self.visualRect(index).intersects(QRect(QPoint(), event.oldSize())):
            self.scrollTo(index)  # what is chosen stays in view when a notice takes room

    def _share_width(self) -> None:
        """Give what is left to the stretching columns; take what lacks from the widest texts."""
        if self._rows is None or len(self._wanted_widths) != len(self._rows.columns):
            return
        columns = dict(enumerate(self._rows.columns))
        room = self.viewport().width()
        shown = self._shown(columns, room)
        widths = self._fitted(shown, room)
        takers = [number for number, one in shown.items() if one.stretch]
        left = max(0, room - sum(widths.values()))
        for place, number in enumerate(takers):
            widths[number] += (left + place) // len(takers)
        for number in columns:
            self.setColumnHidden(number, number not in shown)
            if number in shown:
                self.setColumnWidth(number, widths[number])

    def _shown(self, columns: Columns, room: int) -> Columns:
        """Leave optional columns out, the last first, until the others can be read."""
        shown = dict(columns)
        for number in reversed(columns):
            if sum(self._floor(at, one) for at, one in shown.items()) <= room:
                break
            if columns[number].optional:
                del shown[number]
        return shown

    def _fitted(self, shown: Columns, room: int) -> dict[int, int]:
        """Narrow the columns; the stretching ones matter most and give way last."""
        numbers = list(shown)
        wanted = [self._wanted_widths[number] for number in numbers]
        floors = [self._floor(number, shown[number]) for number in numbers]
        kept = [
            wanted[at] if shown[number].stretch else floors[at] for at, number in enumerate(numbers)
        ]
        widths = shared_widths(wanted, kept, room)
        if sum(widths) > room:
            widths = shared_widths(widths, floors, room)
        return dict(zip(numbers, widths, strict=True))

    def _floor(self, number: int, column: Column[Any]) -> int:
        wanted = self._wanted_widths[number]
        if column.status or column.picture or column.width:
            return wanted
        least = column.least or (_NAMES if column.stretch else _EASY)
        return min(wanted, max(least, self._title_width(number)))

    def _width(self, number: int, column: Column[Any]) -> int:
        if column.width is not None:
            return column.width
        return max(min(_WIDEST, self.sizeHintForColumn(number)), self._title_width(number))

    def _title_width(self, number: int) -> int:
        header = self.horizontalHeader()
        title = str(self.model().headerData(number, Qt.Orientation.Horizontal))
        return header.fontMetrics().horizontalAdvance(title) + 2 * _SIDE + Space.M

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.row_chosen.emit(self.chosen())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._activate(self.currentIndex())
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes by Tab is on a row, and sees on which."""
        super().focusInEvent(event)
        if event.reason() in _BY_TAB and self.chosen() is None:
            self.choose_first()

    def _activate(self, index: QModelIndex) -> None:
        if self._rows is not None and index.isValid():
            self.row_activated.emit(self._rows.row_at(index))

    def _remember(self) -> None:
        index = self.currentIndex()
        if self._rows is not None and index.isValid() and self.selectionModel().hasSelection():
            self._wanted = self._rows.key_at(index)

    def _restore(self) -> None:
        self.fit_columns()
        wanted, self._wanted = self._wanted, None
        if wanted is None or not self.choose(wanted):
            self.row_chosen.emit(None)


class RowDelegate(QStyledItemDelegate):
    """Paints a whole row: ground, one line below, then text, pill or thumbnail."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens = current()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        rect: QRect = option.rect
        painter.save()
        if selected:
            painter.fillRect(rect, QColor(tokens.accent_soft))
        painter.setPen(QPen(QColor(tokens.line), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if selected and index.column() == 0 and option.widget.hasFocus():
            edge = QRect(0, rect.top(), _FOCUS, rect.height())  # a tree's first column is moved in
            painter.fillRect(edge, QColor(tokens.accent))
        self._content(painter, option, index, selected=selected)
        painter.restore()

    def _content(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, *, selected: bool
    ) -> None:
        inner = option.rect.adjusted(_SIDE, 0, -_SIDE, -1)
        status = index.data(STATUS_ROLE)
        if isinstance(status, Status):
            paint_pill(painter, QRectF(inner), status, option.font)
            return
        picture = index.data(PICTURE_ROLE)
        if isinstance(picture, QImage):
            paint_picture(painter, inner, picture)
            return
        model = index.model()
        column = model.columns[index.column()] if isinstance(model, TableModel) else None
        font = QFont(option.font)
        if selected and index.column() == _first_text_column(model):
            font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        tokens = current()
        painter.setPen(QColor(tokens.muted if column is not None and column.muted else tokens.text))
        metrics = QFontMetrics(font)
        text = str(index.data() or "–")
        elided = metrics.elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, index.data(Qt.ItemDataRole.TextAlignmentRole), elided)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        status = index.data(STATUS_ROLE)
        if isinstance(status, Status):
            width = pill_size(status, option.font).width()
        elif index.data(PICTURE_ROLE) is not None:
            width = PICTURE_SIZE.width()
        else:
            font = QFont(option.font)
            font.setWeight(QFont.Weight.DemiBold)
            width = QFontMetrics(font).horizontalAdvance(str(index.data() or ""))
        return QSize(width + 2 * _SIDE, ROW_HEIGHT)


def shared_widths(wanted: Sequence[int], floors: Sequence[int], room: int) -> list[int]:
    """Return column widths that fit into a room by narrowing the widest columns first.

    Args:
        wanted: what the content wants.
        floors: how far each may be narrowed; a rigid one has its wanted width as floor.
        room: what there is.
    """
    widths = list(wanted)
    lacking = sum(widths) - room
    while lacking > 0:
        soft = [number for number, floor in enumerate(floors) if widths[number] > floor]
        if not soft:
            break
        widest = max(widths[number] for number in soft)
        tops = [number for number in soft if widths[number] == widest]
        below = [widths[number] for number in soft if widths[number] < widest]
        stop = max([*below, *(floors[number] for number in tops)])
        step = max(1, min(widest - stop, -(-lacking // len(tops))))
        for number in tops:
            widths[number] -= step
        lacking -= step * len(tops)
    return widths


def _first_text_column(model: object) -> int:
    if not isinstance(model, TableModel):
        return 0
    columns = model.columns
    return next((at for at, column in enumerate(columns) if column.picture is None), 0)


def paint_picture(painter: QPainter, area: QRect, picture: QImage) -> None:
    """Draw the top of a picture as a thumbnail with a thin line around it."""
    box = QRect(area.topLeft(), PICTURE_SIZE)
    box.moveTop(area.top() + (area.height() - PICTURE_SIZE.height()) // 2)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if not picture.isNull():
        scale = box.width() / picture.width()
        height = min(picture.height(), int(box.height() / scale) or 1)
        source = QRect(0, 0, picture.width(), height)
        shown = QTransform.fromScale(scale, scale).mapRect(QRectF(source)).height()
        target = QRectF(box.x(), box.y(), box.width(), min(box.height(), shown))
        painter.drawImage(target, picture, QRectF(source))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(current().line), 1))
    painter.drawRoundedRect(QRectF(box).adjusted(-0.5, -0.5, 0.5, 0.5), 2, 2)
