"""A ring that shows n of m, with the numbers in its middle."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from smdesk.desktop.tokens import Points, current

_SIDE = 96
_STROKE = 9
_TURN = 360 * 16  # Qt counts sixteenths of a degree
_TOP = 90 * 16


class RingProgress(QWidget):
    """How many of how many, as an arc from the top and as text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._done = 0
        self._total = 0
        self._caption = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_progress(self, done: int, total: int, caption: str, spoken: str) -> None:
        """Show `done` large, `caption` ("av 24") below it; `spoken` is what is read aloud."""
        self._done, self._total, self._caption = done, total, caption
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)
        self.update()

    @property
    def share(self) -> float:
        """The part that is done, 0 to 1; nothing to do counts as done nothing."""
        return min(1.0, self._done / self._total) if self._total else 0.0

    def sizeHint(self) -> QSize:
        return QSize(_SIDE, _SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inset = _STROKE / 2 + 1
        arc = QRectF(0, 0, _SIDE, _SIDE).adjusted(inset, inset, -inset, -inset)
        painter.setPen(QPen(QColor(tokens.line), _STROKE))
        painter.drawEllipse(arc)
        if self.share > 0:
            pen = QPen(QColor(tokens.accent), _STROKE, c=Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            painter.drawArc(arc, _TOP, -round(_TURN * self.share))
        self._numbers(painter, arc)

    def _numbers(self, painter: QPainter, arc: QRectF) -> None:
        tokens = current()
        centre = Qt.AlignmentFlag.AlignHCenter
        font = QFont(self.font())
        font.setPointSizeF(Points.CARD_TITLE)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(tokens.text))
        upper = arc.adjusted(0, 0, 0, -arc.height() * 0.42)
        painter.drawText(upper, centre | Qt.AlignmentFlag.AlignBottom, str(self._done))
        font.setPointSizeF(Points.SMALL)
        font.setWeight(QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(QColor(tokens.muted))
        lower = arc.adjusted(0, arc.height() * 0.56, 0, 0)
        painter.drawText(lower, centre | Qt.AlignmentFlag.AlignTop, self._caption)
