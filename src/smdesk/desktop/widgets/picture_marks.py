"""Bands of a picture that are pointed out: by colour, by a bar, and by a word with a shape."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from smdesk.desktop.tokens import Space, current
from smdesk.desktop.widgets.status import Status, paint_pill, pill_size

_TINT, _CHOSEN_TINT = 26, 44  # of 255
_BAR = 6
_LEAST = 3.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Rows that are pointed out; where there are none, the place where the other picture has."""

    rows: range
    status: Status
    chosen: bool = False


def paint_marks(
    painter: QPainter, marks: Sequence[Mark], whole: QRectF, zoom: float, on: QWidget
) -> None:
    """Draw marks over a picture.

    Args:
        painter: of the viewport.
        marks: what to point out.
        whole: where the whole picture lies, in the viewport's pixels.
        zoom: those to one of the picture's.
        on: the viewport.
    """
    for mark in marks:
        top = whole.top() + mark.rows.start * zoom
        area = QRectF(whole.left(), top, whole.width(), len(mark.rows) * zoom)
        if area.bottom() >= -_BAR and area.top() <= on.height() + _BAR:
            _paint(painter, mark, area, on)


def _paint(painter: QPainter, mark: Mark, area: QRectF, on: QWidget) -> None:
    strong = QColor(current().tone(mark.status.tone)[0])
    if not mark.rows:
        painter.setPen(QPen(strong, 2 if mark.chosen else 1, Qt.PenStyle.DashLine))
        start = QPointF(area.left() - Space.S, area.top())
        painter.drawLine(start, QPointF(area.right() + Space.S, area.top()))
        return
    tint = QColor(strong)
    tint.setAlpha(_CHOSEN_TINT if mark.chosen else _TINT)
    area.setHeight(max(_LEAST, area.height()))
    painter.fillRect(area, tint)
    bar = QRectF(area.left() - _BAR - 2, area.top(), _BAR, area.height())
    painter.fillRect(bar, strong)
    if mark.chosen:
        painter.setPen(QPen(strong, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(area)
    _paint_word(painter, mark, area, on)


def _paint_word(painter: QPainter, mark: Mark, area: QRectF, on: QWidget) -> None:
    """Draw the word at the band's upper right, staying in view while the band is."""
    size = pill_size(mark.status, on.font())
    top = max(area.top() + Space.XS, float(Space.XS))
    top = min(top, max(area.top() - size.height(), area.bottom() - size.height() - Space.XS))
    left = min(area.right(), float(on.width())) - size.width() - Space.S
    room = QRectF(max(area.left(), left), top, size.width(), size.height())
    paint_pill(painter, room, mark.status, on.font())
