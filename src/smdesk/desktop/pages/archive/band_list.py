"""The list of what differs between two pictures: a shape and a word, and below it where or what."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from smdesk.desktop.tokens import Points, Space, current
from smdesk.desktop.widgets.status import Status, paint_shape

_ROW = 48
_BAR = 3
_SHAPE = 8.0
_LINE = 20
_STATUS = Qt.ItemDataRole.UserRole


class BandList(QListWidget):
    """Rows to walk through with the arrow keys."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(_BandDelegate(self))
        self.setUniformItemSizes(True)

    def add(self, status: Status, text: str) -> None:
        """Add a row.

        Args:
            status: what kind of difference it is.
            text: where it is, or the line of text that it is.
        """
        item = QListWidgetItem(text)
        item.setData(_STATUS, status)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{status.word}: {text}")
        item.setToolTip(text)
        self.addItem(item)


class _BandDelegate(QStyledItemDelegate):
    """Paints a row as the archive's list does."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(120, _ROW)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        status = index.data(_STATUS)
        if isinstance(status, Status):
            painter.save()
            painter.setPen(QPen(QColor(current().line), 1))
            painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
            _row(painter, option, status, str(index.data()))
            painter.restore()


def _row(painter: QPainter, option: QStyleOptionViewItem, status: Status, text: str) -> None:
    tokens, rect = current(), option.rect.adjusted(0, 0, 0, -1)
    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(rect, QColor(tokens.accent_soft))
        if option.widget.hasFocus():
            bar = QRect(rect.topLeft(), QSize(_BAR, rect.height()))
            painter.fillRect(bar, QColor(tokens.accent))
    room = rect.adjusted(Space.M, 0, -Space.M, 0)
    above = QRect(room.left(), room.center().y() - _LINE + 1, room.width(), _LINE)
    strong = QColor(tokens.tone(status.tone)[0])
    shape = QRectF(above.left(), above.center().y() - _SHAPE / 2 + 0.5, _SHAPE, _SHAPE)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_shape(painter, shape, status.mark, strong)
    painter.restore()
    font = QFont(option.font)
    font.setWeight(QFont.Weight.DemiBold)
    _text(painter, above.adjusted(round(_SHAPE) + 6, 0, 0, 0), status.word, font, strong)
    font = QFont(option.font)
    font.setPointSizeF(Points.SMALL)
    below = QRect(room.left(), room.center().y() - 1, room.width(), _LINE)
    _text(painter, below, text, font, QColor(tokens.muted))


def _text(painter: QPainter, room: QRect, text: str, font: QFont, colour: QColor) -> None:
    painter.setFont(font)
    painter.setPen(colour)
    elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, elided)
