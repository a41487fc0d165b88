"""What a view of pages and one of a picture share: zoom, keys, wheel and the room to scroll in."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from smdesk.desktop.tokens import Space, current

STEP = 1.25
LARGEST = 4.0
LINE = 48
"""Device-independent pixels that an arrow key scrolls."""


class ZoomView(QAbstractScrollArea):
    """Scrolls and zooms; what is shown, and where its pages begin, a view says itself."""

    moved = Signal()
    """Another part, or another zoom, is in view."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zoom = 1.0
        self._fitted = True
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)

    @property
    def fitted(self) -> bool:
        """Whether the whole width is shown, whatever the window's."""
        return self._fitted

    def fit_width(self) -> None:
        """Show the whole width, now and when the window changes."""
        raise NotImplementedError

    def set_zoom(self, zoom: float) -> None:
        """Show at a scale; what is in the middle stays there."""
        raise NotImplementedError

    def zoom_in(self) -> None:
        """Show it larger."""
        self.set_zoom(self._zoom * STEP)

    def zoom_out(self) -> None:
        """Show it smaller."""
        self.set_zoom(self._zoom / STEP)

    def turn(self, *, on: bool) -> None:
        """Go to the next page, or the one before."""
        raise NotImplementedError

    # --- room -----------------------------------------------------------------------------------

    def _set_room(self, wide: int, high: int) -> None:
        """Let it scroll over so many device-independent pixels, its margins among them."""
        view = self.viewport().size()
        self.verticalScrollBar().setRange(0, max(0, high - view.height()))
        self.verticalScrollBar().setPageStep(view.height())
        self.verticalScrollBar().setSingleStep(LINE)
        self.horizontalScrollBar().setRange(0, max(0, wide - view.width()))
        self.horizontalScrollBar().setPageStep(view.width())
        self.viewport().update()

    def _left(self, wide: float) -> float:
        """Return where something so wide begins: in the middle, or as far left as is scrolled."""
        spare = (self.viewport().width() - wide) / 2
        return spare if spare > Space.L else Space.L - self.horizontalScrollBar().value()

    def _paint_focus(self, painter: QPainter) -> None:
        if self.hasFocus():
            painter.setPen(QPen(QColor(current().accent), 2))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))

    # --- what happens to it ---------------------------------------------------------------------

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            (self.zoom_in if event.angleDelta().y() > 0 else self.zoom_out)()
            event.accept()
            return
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        match event.key():
            case Qt.Key.Key_PageUp if control:
                self.turn(on=False)
            case Qt.Key.Key_PageDown if control:
                self.turn(on=True)
            case Qt.Key.Key_Plus:
                self.zoom_in()
            case Qt.Key.Key_Minus:
                self.zoom_out()
            case Qt.Key.Key_0:
                self.set_zoom(1.0)
            case Qt.Key.Key_W:
                self.fit_width()
            case Qt.Key.Key_Home:
                bar.setValue(0)
            case Qt.Key.Key_End:
                bar.setValue(bar.maximum())
            case _:
                super().keyPressEvent(event)
