"""Status: a word, a shape and a colour, the same in a card and in a table."""

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from smdesk.desktop.tokens import Points, Tone, current

_SHAPE = 8.0
_GAP = 5.0
_SIDE = 9.0
_HEIGHT = 22


class Shape(Enum):
    """The mark in front of the word, so that nobody has to see the colour."""

    CHECK = auto()
    DISC = auto()
    TRIANGLE = auto()
    RING = auto()
    DASH = auto()
    PLUS = auto()


_USUAL = {
    Tone.SUCCESS: Shape.CHECK,
    Tone.ERROR: Shape.DISC,
    Tone.WARNING: Shape.TRIANGLE,
    Tone.NEUTRAL: Shape.RING,
    Tone.ACCENT: Shape.DISC,
}


@dataclass(frozen=True, slots=True)
class Status:
    """What a pill says."""

    word: str
    tone: Tone = Tone.NEUTRAL
    shape: Shape | None = None

    @property
    def mark(self) -> Shape:
        """The shape: the tone's own unless another was given."""
        return self.shape or _USUAL[self.tone]


def pill_font(base: QFont) -> QFont:
    """Return the small bold type of pills."""
    font = QFont(base)
    font.setPointSizeF(Points.SMALL)
    font.setWeight(QFont.Weight.DemiBold)
    return font


def pill_size(status: Status, base: QFont) -> QSize:
    """Return the room that a pill wants."""
    width = QFontMetricsF(pill_font(base)).horizontalAdvance(status.word)
    return QSize(int(width + 2 * _SIDE + _SHAPE + _GAP) + 1, _HEIGHT)


def paint_pill(painter: QPainter, area: QRectF, status: Status, base: QFont) -> None:
    """Draw a pill at the left of an area, in its middle, elided where there is no room."""
    strong, soft = current().tone(status.tone)
    wanted = pill_size(status, base)
    box = QRectF(area.left(), 0, min(wanted.width(), area.width()), _HEIGHT)
    box.moveTop(area.top() + (area.height() - _HEIGHT) / 2)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(soft))
    painter.drawRoundedRect(box, _HEIGHT / 2, _HEIGHT / 2)
    mark = QRectF(box.left() + _SIDE, box.center().y() - _SHAPE / 2, _SHAPE, _SHAPE)
    paint_shape(painter, mark, status.mark, QColor(strong))
    painter.setFont(pill_font(base))
    painter.setPen(QColor(strong))
    room = box.adjusted(_SIDE + _SHAPE + _GAP, 0, -_SIDE / 2, 0)
    word = QFontMetricsF(painter.font()).elidedText(
        status.word, Qt.TextElideMode.ElideRight, room.width()
    )
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, word)
    painter.restore()


def paint_shape(painter: QPainter, box: QRectF, shape: Shape, colour: QColor) -> None:
    """Draw one of the marks inside a square."""
    solid = shape in {Shape.DISC, Shape.TRIANGLE}
    pen = QPen(colour, 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(Qt.PenStyle.NoPen if solid else pen)
    painter.setBrush(colour if solid else Qt.BrushStyle.NoBrush)
    x, y, side = box.left(), box.top(), box.width()
    match shape:
        case Shape.DISC:
            painter.drawEllipse(box.adjusted(0.5, 0.5, -0.5, -0.5))
        case Shape.RING:
            painter.drawEllipse(box.adjusted(1, 1, -1, -1))
        case Shape.TRIANGLE:
            painter.drawPolygon(_points((x + side / 2, y), (x + side, y + side), (x, y + side)))
        case Shape.CHECK:
            painter.drawPolyline(
                _points((x, y + side * 0.55), (x + side * 0.38, y + side * 0.9), (x + side, y + 1))
            )
        case Shape.DASH:
            painter.drawLine(QPointF(x, y + side / 2), QPointF(x + side, y + side / 2))
        case Shape.PLUS:
            painter.drawLine(QPointF(x, y + side / 2), QPointF(x + side, y + side / 2))
            painter.drawLine(QPointF(x + side / 2, y), QPointF(x + side / 2, y + side))


def _points(*pairs: tuple[float, float]) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in pairs])


class StatusPill(QWidget):
    """A pill outside tables; its word is its accessible name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._status = Status("")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def status(self) -> Status:
        """What is shown."""
        return self._status

    def set_status(self, status: Status) -> None:
        """Show another status."""
        self._status = status
        self.setAccessibleName(status.word)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return pill_size(self._status, self.font())

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_pill(QPainter(self), QRectF(self.rect()), self._status, self.font())
