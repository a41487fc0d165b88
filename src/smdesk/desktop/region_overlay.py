"""Lets a person draw an area: every screen is dimmed, the area shows through with its size."""

from functools import partial

from PySide6.QtCore import QObject, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QColor,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QScreen,
)
from PySide6.QtWidgets import QHBoxLayout, QLayout, QPushButton, QVBoxLayout, QWidget

from smdesk.desktop.region_selection import (
    Grip,
    drawn,
    first_area,
    grip_at,
    large_enough,
    moved,
    stretched,
)
from smdesk.desktop.screen_map import ScreenShape
from smdesk.desktop.tokens import Space, current
from smdesk.desktop.widgets.card import Card
from smdesk.desktop.widgets.labels import label
from smdesk.words import Words

_DIM = QColor(10, 16, 22, 150)
_FAST = 10
_FROM_EDGE = 48
_TAG_HEIGHT = 24
_STEPS = {
    Qt.Key.Key_Left: QPoint(-1, 0),
    Qt.Key.Key_Right: QPoint(1, 0),
    Qt.Key.Key_Up: QPoint(0, -1),
    Qt.Key.Key_Down: QPoint(0, 1),
}
_CURSORS = {
    (0, 0): Qt.CursorShape.SizeAllCursor,
    (1, 0): Qt.CursorShape.SizeHorCursor,
    (0, 1): Qt.CursorShape.SizeVerCursor,
    (1, 1): Qt.CursorShape.SizeFDiagCursor,
    (1, -1): Qt.CursorShape.SizeBDiagCursor,
}


class RegionOverlay(QWidget):
    """One screen, dimmed; measures are in points of this screen, from its upper left corner."""

    taken = Signal()
    given_up = Signal()
    drawing = Signal()
    """An area was begun here; there is only one on all screens."""

    def __init__(self, screen: QScreen, words: Words) -> None:
        flags = Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint
        flags |= Qt.WindowType.Tool | Qt.WindowType.BypassWindowManagerHint
        super().__init__(None, flags)
        self._words = words
        self.screen_shape = ScreenShape.of(screen)
        self._behind = screen.grabWindow(0)
        if self._behind.isNull():  # where programs may not look, the screen itself shines through
            self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.area = QRect()
        self._from: QPoint | None = None
        self._grip: Grip | None = None
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(words("capture_flow.region.name"))
        self.setAccessibleDescription(words("capture_flow.region.help"))
        self._build()

    def _build(self) -> None:
        self._hint = Card()
        row = QHBoxLayout(self._hint)
        row.setContentsMargins(Space.L, Space.S, Space.S, Space.S)
        row.setSpacing(Space.S)
        row.addWidget(label(self._words("capture_flow.region.help"), wrap=True), 1)
        row.addSpacing(Space.M)
        self.cancel_button = self._button("capture_flow.region.cancel", "quiet")
        self.take_button = self._button("capture_flow.region.take", "primary")
        self.cancel_button.clicked.connect(self.given_up)
        self.take_button.clicked.connect(self.taken)
        self.take_button.setEnabled(False)
        row.addWidget(self.cancel_button)
        row.addWidget(self.take_button)
        self._hint.setCursor(Qt.CursorShape.ArrowCursor)
        box = QVBoxLayout(self)
        box.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # the screen decides
        box.setContentsMargins(0, _FROM_EDGE, 0, _FROM_EDGE)
        box.addStretch(1)
        box.addWidget(self._hint, 0, Qt.AlignmentFlag.AlignHCenter)

    def _button(self, key: str, kind: str) -> QPushButton:
        button = QPushButton(self._words(key))
        button.setAccessibleName(self._words(key))
        button.setProperty("kind", kind)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # keys belong to the area
        return button

    @property
    def can_take(self) -> bool:
        """Whether there is an area large enough."""
        return large_enough(self.area)

    def set_area(self, area: QRect) -> None:
        """Show another area."""
        self.area = area
        self.take_button.setEnabled(self.can_take)
        self.setAccessibleDescription(self._size() or self._words("capture_flow.region.help"))
        self.update()

    def global_area(self) -> QRect:
        """Return the area in points of the whole desktop."""
        return self.area.translated(self.screen_shape.left, self.screen_shape.top)

    def _size(self) -> str:
        if self.area.isEmpty():
            return ""
        found = self.screen_shape.to_pixels(self.global_area())
        return self._words("capture_flow.region.size", width=found.width, height=found.height)

    # --- mouse ------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        self._from = event.position().toPoint()
        self._grip = grip_at(self.area, self._from) if self.can_take else None
        if self._grip is None:
            self.drawing.emit()
            self.set_area(QRect())
        self._hint.hide()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if self._from is None:
            self._show_cursor(at)
        elif self._grip is None:
            self.set_area(drawn(self._from, at, self.rect()))
        else:
            self.set_area(self._dragged(at - self._from))
            self._from = at

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._from = None
        if not self.can_take:
            self.set_area(QRect())
        self._hint.show()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.can_take and self.area.contains(event.position().toPoint()):
            self.taken.emit()

    def _dragged(self, by: QPoint) -> QRect:
        grip = self._grip or Grip(0, 0)
        if grip == Grip(0, 0):
            return moved(self.area, by, self.rect())
        return stretched(self.area, grip, by, self.rect())

    def _show_cursor(self, at: QPoint) -> None:
        grip = grip_at(self.area, at) if self.can_take else None
        if grip is None:
            self.setCursor(Qt.CursorShape.CrossCursor)
            return
        both = grip.x * grip.y
        self.setCursor(_CURSORS[(1, both) if both else (abs(grip.x), abs(grip.y))])

    # --- keys -------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.taken.emit()
        elif step is not None:
            self._step(step, event.modifiers())
        else:
            super().keyPressEvent(event)

    def _step(self, step: QPoint, held: Qt.KeyboardModifier) -> None:
        if not self.can_take:
            self.drawing.emit()
            self.set_area(first_area(self.rect()))
            return
        by = step * (_FAST if held & Qt.KeyboardModifier.ControlModifier else 1)
        if held & Qt.KeyboardModifier.ShiftModifier:
            self.set_area(stretched(self.area, Grip(abs(step.x()), abs(step.y())), by, self.rect()))
        else:
            self.set_area(moved(self.area, by, self.rect()))

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.given_up.emit()

    # --- painting ---------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if not self._behind.isNull():
            painter.drawPixmap(self.rect(), self._behind)
        painter.fillRect(self.rect(), _DIM)
        if self.area.isEmpty():
            return
        self._clear_area(painter)
        painter.setPen(QPen(QColor(current().accent), 2))
        painter.drawRect(self.area.adjusted(-1, -1, 0, 0))
        self._tag(painter)

    def _clear_area(self, painter: QPainter) -> None:
        if self._behind.isNull():
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
            painter.fillRect(self.area, Qt.GlobalColor.transparent)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
            return
        painter.setClipRect(self.area)
        painter.drawPixmap(self.rect(), self._behind)
        painter.setClipping(False)

    def _tag(self, painter: QPainter) -> None:
        """Write the size above the area, or inside it where there is no room above."""
        text = self._size()
        width = painter.fontMetrics().horizontalAdvance(text) + 2 * Space.S
        above = self.area.top() - _TAG_HEIGHT - Space.XS
        top = above if above >= 0 else self.area.top() + Space.XS
        left = min(max(0, self.area.left()), self.width() - width)
        box = QRectF(left, top, width, _TAG_HEIGHT)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(current().accent))
        painter.drawRoundedRect(box, Space.XS, Space.XS)
        painter.setPen(QColor(current().on_accent))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


class RegionChooser(QObject):
    """Overlays on all screens, one area on one of them."""

    chosen = Signal(object)
    """A `Rectangle` in pixels of the desktop; the overlays are gone from the program by then."""
    cancelled = Signal()

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.overlays: list[RegionOverlay] = []

    def open(self) -> None:
        """Dim the screens."""
        self.overlays = [RegionOverlay(one, self._words) for one in QGuiApplication.screens()]
        for overlay in self.overlays:
            overlay.taken.connect(self._take)
            overlay.given_up.connect(self._give_up)
            overlay.drawing.connect(partial(self._only, overlay))
            overlay.show()
        first = self.overlays[0]
        first.raise_()
        first.activateWindow()
        first.setFocus()
        first.grabKeyboard()

    def _only(self, one: RegionOverlay) -> None:
        """Forget the areas of the other screens; the keys follow to this one."""
        for overlay in self.overlays:
            if overlay is not one:
                overlay.set_area(QRect())
        one.grabKeyboard()

    def _take(self) -> None:
        overlay = next((one for one in self.overlays if one.can_take), None)
        if overlay is not None:
            area = overlay.screen_shape.to_pixels(overlay.global_area())
            self._close()
            self.chosen.emit(area)

    def _give_up(self) -> None:
        self._close()
        self.cancelled.emit()

    def _close(self) -> None:
        for overlay in self.overlays:
            overlay.releaseKeyboard()
            overlay.hide()
            overlay.deleteLater()
        self.overlays = []
