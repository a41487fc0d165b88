"""Labels: one that elides, and the helpers that give a label its role or let it wrap."""

import re

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

BREAK = "\u200b"
"""Where a long word may wrap: a space without width, which is shown but never copied."""
_LONG = 16
_PIECES = re.compile(r"[^-/\\_.@]{1,10}[-/\\_.@]?|[-/\\_.@]")


def repolish(widget: QWidget) -> None:
    """Let the style sheet look again after a dynamic property has changed."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()


def label(text: str, role: str = "", *, wrap: bool = False) -> QLabel:
    """Return a plain-text label in a role."""
    result = QLabel(text)
    result.setTextFormat(Qt.TextFormat.PlainText)
    result.setWordWrap(wrap)
    if role:
        result.setProperty("role", role)
    return result


def breakable(text: str, longest: int = _LONG) -> str:
    """Return a text in which words may wrap that are longer: they would make a page too wide.

    Args:
        text: to be shown.
        longest: letters of a word that stays whole.
    """
    return re.sub(rf"\S{{{longest + 1},}}", lambda word: BREAK.join(_PIECES.findall(word[0])), text)


class ElidingLabel(QLabel):
    """One line that ends in an ellipsis where there is no room; the whole is in the tool tip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 4, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self.text()) + 2
        return QSize(width, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setToolTip(self.text() if self._elided() != self.text() else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(self.contentsRect(), self.alignment(), self._elided())

    def _elided(self) -> str:
        mode = Qt.TextElideMode.ElideRight
        return self.fontMetrics().elidedText(self.text(), mode, self.contentsRect().width())
