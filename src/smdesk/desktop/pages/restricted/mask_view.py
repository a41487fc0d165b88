"""The view in which areas of a picture are blacked out, with mouse or keys."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from smdesk.desktop.region_selection import Grip, drawn, grip_at, moved, stretched
from smdesk.desktop.tokens import current
from smdesk.desktop.widgets.picture_view import PictureView
from smdesk.domain.evidence import Rectangle

SMALLEST = 4
"""Pixels of the picture; less is a slip of the hand."""
SHARE = 4
"""A new area is so many times smaller than the view."""
FAST, SLOW = 10, 1
BESIDE = 24
"""So far from one that lies there already a new area is put."""
STEPS = {
    Qt.Key.Key_Left: QPoint(-1, 0),
    Qt.Key.Key_Right: QPoint(1, 0),
    Qt.Key.Key_Up: QPoint(0, -1),
    Qt.Key.Key_Down: QPoint(0, 1),
}
Areas = tuple[QRect, ...]


class MaskView(PictureView):
    """Shows a picture with its blacked-out areas; all measures are the picture's own pixels."""

    changed = Signal()
    """The areas are others, or another one is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._areas: Areas = ()
        self._before: list[Areas] = []
        self._chosen = -1
        self._from: QPoint | None = None
        self._grip: Grip | None = None

    # --- what is masked -------------------------------------------------------------------------

    def rectangles(self) -> list[Rectangle]:
        """Return the areas to black out."""
        return [
            Rectangle(left=one.x(), top=one.y(), width=one.width(), height=one.height())
            for one in self._areas
        ]

    def areas(self) -> Sequence[QRect]:
        """Return the areas, in the order they were made."""
        return self._areas

    def chosen(self) -> int:
        """Return which area the keys change, -1 for none."""
        return self._chosen

    def can_undo(self) -> bool:
        """Tell whether there is something to undo."""
        return bool(self._before)

    def clear_areas(self) -> None:
        """Begin again without areas, and without anything to undo."""
        self._areas, self._before, self._chosen = (), [], -1
        self._tell()

    def choose(self, number: int) -> None:
        """Let the keys change an area."""
        self._chosen = number if 0 <= number < len(self._areas) else -1
        self._tell()

    def add(self) -> None:
        """Add an area in the middle of what is in view."""
        bounds = self._bounds()
        if bounds.isEmpty():
            return
        shown = QRect(0, round(self.top()), bounds.width(), round(self.in_view()))
        seen = shown.intersected(bounds)
        size = QSize(max(SMALLEST, seen.width() // SHARE), max(SMALLEST, seen.height() // SHARE))
        area = QRect(QPoint(), size)
        area.moveCenter(seen.center())
        while area in self._areas and seen.contains(area.translated(BESIDE, BESIDE)):
            area.translate(BESIDE, BESIDE)
        self._keep()
        self._areas = (*self._areas, area.intersected(bounds))
        self.choose(len(self._areas) - 1)

    def remove(self) -> None:
        """Remove the chosen area."""
        if self._chosen < 0:
            return
        self._keep()
        at = self._chosen
        self._areas = (*self._areas[:at], *self._areas[at + 1 :])
        self.choose(min(at, len(self._areas) - 1))

    def undo(self) -> None:
        """Go back to the areas before the last change."""
        if self._before:
            self._areas = self._before.pop()
            self.choose(min(self._chosen, len(self._areas) - 1))

    def _keep(self) -> None:
        if not self._before or self._before[-1] != self._areas:
            self._before.append(self._areas)

    def _put(self, area: QRect) -> None:
        at = self._chosen
        self._areas = (*self._areas[:at], area, *self._areas[at + 1 :])
        self._tell()

    def _tell(self) -> None:
        self.viewport().update()
        self.changed.emit()

    def _bounds(self) -> QRect:
        return QRect(QPoint(), self.picture.size) if self.picture is not None else QRect()

    # --- mouse ----------------------------------------------------------------------------------

    def _at(self, event: QMouseEvent) -> QPoint:
        """Return which of the picture's pixels the mouse is at."""
        if self.picture is None:
            return QPoint()
        at = (event.position() - self._whole(self.picture).topLeft()) / self.zoom
        return QPointF(at).toPoint()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton or self.picture is None:
            return
        self._from = self._at(event)
        self._keep()
        found = [at for at, one in enumerate(self._areas) if one.contains(self._from)]
        if found:
            self._grip = grip_at(self._areas[found[-1]], self._from)
            self.choose(found[-1])
            return
        self._grip = None
        self._areas = (*self._areas, QRect(self._from, QSize(0, 0)))
        self.choose(len(self._areas) - 1)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._from is None or self._chosen < 0:
            return
        at, area, bounds = self._at(event), self._areas[self._chosen], self._bounds()
        if self._grip is None:
            self._put(drawn(self._from, at, bounds))
            return
        by = at - self._from
        still = self._grip == Grip(0, 0)
        self._put(moved(area, by, bounds) if still else stretched(area, self._grip, by, bounds))
        self._from = at

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        del event
        self._from = None
        small = [at for at, one in enumerate(self._areas) if _too_small(one)]
        for at in reversed(small):
            self._areas = (*self._areas[:at], *self._areas[at + 1 :])
        if self._before and self._before[-1] == self._areas:
            self._before.pop()
        self.choose(min(self._chosen, len(self._areas) - 1))

    # --- keys -----------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = STEPS.get(Qt.Key(event.key()))
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo()
        elif event.key() == Qt.Key.Key_Insert:
            self.add()
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.remove()
        elif step is not None and self._chosen >= 0:
            self._step(step, event.modifiers())
        else:
            super().keyPressEvent(event)

    def _step(self, step: QPoint, held: Qt.KeyboardModifier) -> None:
        by = step * (SLOW if held & Qt.KeyboardModifier.ControlModifier else FAST)
        area, bounds = self._areas[self._chosen], self._bounds()
        self._keep()
        if held & Qt.KeyboardModifier.ShiftModifier:
            grip = Grip(abs(step.x()), abs(step.y()))
            self._put(stretched(area, grip, by, bounds))
        else:
            self._put(moved(area, by, bounds))

    # --- painting -------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.picture is None:
            return
        painter = QPainter(self.viewport())
        whole = self._whole(self.picture)
        for at, area in enumerate(self._areas):
            corner = whole.topLeft() + QPointF(area.topLeft()) * self.zoom
            box = QRectF(corner, QRectF(area).size() * self.zoom)
            painter.fillRect(box, QColor("black"))
            if at == self._chosen:
                painter.setPen(QPen(QColor(current().accent), 2))
                painter.drawRect(box.adjusted(-1, -1, 1, 1))


def _too_small(area: QRect) -> bool:
    return area.width() < SMALLEST or area.height() < SMALLEST
