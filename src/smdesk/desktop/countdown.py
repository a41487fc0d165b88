"""A small window in a corner that counts down before a picture; gone when it is taken."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from smdesk.desktop.tokens import Space
from smdesk.desktop.widgets.card import Card
from smdesk.desktop.widgets.labels import label
from smdesk.words import Words

_SECOND = 1000


class Countdown(QWidget):
    """Takes no focus, so that an open menu stays open."""

    over = Signal()
    stopped = Signal()

    def __init__(self, seconds: int, words: Words) -> None:
        flags = Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint
        flags |= Qt.WindowType.Tool | Qt.WindowType.WindowDoesNotAcceptFocus
        super().__init__(None, flags)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self._words = words
        self._left = seconds
        self._text = label("", "heading")
        self._timer = QTimer(self)
        self._timer.setInterval(_SECOND)
        self._timer.timeout.connect(self._count)
        self._build()
        self._tell()

    def _build(self) -> None:
        card = Card()
        row = QHBoxLayout(card)
        row.setContentsMargins(Space.L, Space.M, Space.M, Space.M)
        row.setSpacing(Space.L)
        stop = QPushButton(self._words("capture_flow.countdown.stop"))
        stop.setAccessibleName(self._words("capture_flow.countdown.stop_spoken"))
        stop.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        stop.clicked.connect(self.stop)
        row.addWidget(self._text)
        row.addWidget(stop)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(card)

    def start(self) -> None:
        """Show and count."""
        self.show()
        self._timer.start()

    def stop(self) -> None:
        """Give up."""
        self._timer.stop()
        self.stopped.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.adjustSize()
        room = QGuiApplication.primaryScreen().availableGeometry()
        corner = room.bottomRight()
        self.move(corner.x() - self.width() - Space.XL, corner.y() - self.height() - Space.XL)

    def _count(self) -> None:
        self._left -= 1
        if self._left > 0:
            self._tell()
            return
        self._timer.stop()
        self.over.emit()

    def _tell(self) -> None:
        text = self._words("capture_flow.countdown.left", count=self._left)
        self._text.setText(text)
        self.setAccessibleName(text)
