"""The reports that there are, each with what it is and for whom."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from smdesk.desktop.tokens import Corner, Points, Space, current
from smdesk.desktop.widgets.table_model import Index

KEY = Qt.ItemDataRole.UserRole
ABOUT = Qt.ItemDataRole.UserRole + 1
_BAR = 3
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft


class Entry(NamedTuple):
    """One report in the list."""

    key: str
    title: str
    about: str


class ReportList(QListWidget):
    """One line a report, and below it in small what it is."""

    chosen = Signal(str)
    """The key of the one that is in front now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(_Delegate(self))
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.currentItemChanged.connect(self._moved)

    def set_entries(self, entries: Sequence[Entry]) -> None:
        """Show these."""
        for entry in entries:
            item = QListWidgetItem(entry.title, self)
            item.setData(KEY, entry.key)
            item.setData(ABOUT, entry.about)
            spoken = f"{entry.title}. {entry.about}"
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
            item.setToolTip(entry.about)

    def choose(self, key: str) -> None:
        """Put one in front; a key of none changes nothing."""
        for row in range(self.count()):
            if self.item(row).data(KEY) == key:
                self.setCurrentRow(row)

    def key(self) -> str:
        """Return the key of the one in front, "" for none."""
        item = self.currentItem()
        return str(item.data(KEY)) if item is not None else ""

    def _moved(self, now: QListWidgetItem | None, _before: QListWidgetItem | None) -> None:
        if now is not None:
            self.chosen.emit(str(now.data(KEY)))


class _Delegate(QStyledItemDelegate):
    """Paints a title, and what it is about on as many lines as that takes."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = option.widget
        width = view.viewport().width() if isinstance(view, QListWidget) else option.rect.width()
        about = _about_height(option.font, str(index.data(ABOUT)), width - 2 * Space.M)
        title = QFontMetricsF(_title(option.font)).height()
        return QSize(0, round(title + about + 2 * Space.S))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens = current()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _ground(painter, option)
        area = QRectF(option.rect).adjusted(Space.M, Space.S, -Space.M, -Space.S)
        font = _title(option.font)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(QColor(tokens.text))
        title = metrics.elidedText(index.data(), Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, title)
        painter.setFont(_small(option.font))
        painter.setPen(QColor(tokens.muted))
        painter.drawText(area.adjusted(0, metrics.height(), 0, 0), _WRAPPED, index.data(ABOUT))
        painter.restore()


def _ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
    tokens, box = current(), QRectF(option.rect)
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
    painter.setPen(QColor(tokens.accent) if focused else Qt.PenStyle.NoPen)
    if selected or option.state & QStyle.StateFlag.State_MouseOver:
        painter.setBrush(QColor(tokens.accent_soft if selected else tokens.hover))
        inner = box.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(inner, Corner.CONTROL, Corner.CONTROL)
    if selected:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.accent))
        bar = QRectF(box.left(), box.top() + Space.S, _BAR, box.height() - 2 * Space.S)
        painter.drawRoundedRect(bar, 1.5, 1.5)


def _title(font: QFont) -> QFont:
    made = QFont(font)
    made.setWeight(QFont.Weight.DemiBold)
    return made


def _small(font: QFont) -> QFont:
    made = QFont(font)
    made.setPointSizeF(Points.SMALL)
    return made


def _about_height(font: QFont, text: str, width: float) -> float:
    metrics = QFontMetricsF(_small(font))
    return metrics.boundingRect(QRectF(0, 0, width, 1000), int(_WRAPPED), text).height()
