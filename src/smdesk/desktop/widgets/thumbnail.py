"""Thumbnails of captures: one in a card, or a row of them that can be pressed."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from smdesk.desktop.tokens import Corner, Points, Space, current

_CARD = QSize(72, 52)
_ROW = QSize(88, 62)
_LINE = 20


def paint_top(painter: QPainter, box: QRectF, image: QImage) -> None:
    """Draw the top of a picture, cut to a box with round corners and a thin line."""
    tokens = current()
    path = QPainterPath()
    path.addRoundedRect(box, Corner.CONTROL / 2, Corner.CONTROL / 2)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.fillPath(path, QColor(tokens.background))
    if not image.isNull():
        painter.setClipPath(path)
        scale = box.width() / image.width()
        rows = min(image.height(), box.height() / scale)
        source = QRectF(0, 0, image.width(), rows)
        painter.drawImage(QRectF(box.x(), box.y(), box.width(), rows * scale), image, source)
        painter.setClipping(False)
    painter.setPen(QPen(QColor(tokens.line), 1))
    painter.drawPath(path)
    painter.restore()


class Thumbnail(QWidget):
    """One small picture."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_image(self, image: QImage, spoken: str) -> None:
        """Show a picture, or an empty frame for a null one."""
        self._image = image
        self.setAccessibleName(spoken)
        self.update()

    def sizeHint(self) -> QSize:
        return _CARD

    def paintEvent(self, event: QPaintEvent) -> None:
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        paint_top(QPainter(self), box, self._image)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One picture of a row: what it is of and when, and what a press carries."""

    key: str
    title: str
    note: str
    image: QImage


class PictureButton(QAbstractButton):
    """A small picture with two lines below it."""

    def __init__(self, shown: Shown) -> None:
        super().__init__()
        self._shown = shown
        self.setAccessibleName(f"{shown.title}, {shown.note}")
        self.setToolTip(f"{shown.title}, {shown.note}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(_ROW.width(), _ROW.height() + 2 * _LINE + Space.XS)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = current()
        painter = QPainter(self)
        box = QRectF(0.5, 0.5, _ROW.width() - 1, _ROW.height() - 1)
        paint_top(painter, box, self._shown.image)
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.drawRect(box.adjusted(1, 1, -1, -1))
        font = self.font()
        font.setPointSizeF(Points.SMALL)
        painter.setFont(font)
        lines = ((self._shown.title, tokens.text), (self._shown.note, tokens.muted))
        for number, (text, colour) in enumerate(lines):
            top = _ROW.height() + Space.XS + number * _LINE
            painter.setPen(QColor(colour))
            mode = Qt.TextElideMode.ElideRight
            elided = painter.fontMetrics().elidedText(text, mode, _ROW.width())
            painter.drawText(QRectF(0, top, _ROW.width(), _LINE), elided)


class ThumbnailRow(QWidget):
    """A few small pictures beside each other."""

    pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(Space.S + 2)
        self._row.setAlignment(Qt.AlignmentFlag.AlignLeft)

    def set_pictures(self, pictures: Sequence[Shown]) -> None:
        """Replace all."""
        while (item := self._row.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for shown in pictures:
            button = PictureButton(shown)
            button.clicked.connect(partial(self._press, shown.key))
            self._row.addWidget(button)
        self.setVisible(bool(pictures))

    def _press(self, key: str, *_checked: bool) -> None:
        self.pressed.emit(key)
