"""The area that a person draws: kept on one screen, moved and stretched by mouse or keys."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize

SMALLEST = 16
"""Points; less is a slip of the hand."""
_GRIP = 8


@dataclass(frozen=True, slots=True)
class Grip:
    """Which edges follow the mouse: -1 the left or upper one, 1 the right or lower one, 0 none."""

    x: int
    y: int


def drawn(start: QPoint, end: QPoint, within: QRect) -> QRect:
    """Return the area between two points, inside the screen."""
    left, right = sorted((start.x(), end.x()))
    top, bottom = sorted((start.y(), end.y()))
    return QRect(left, top, right - left, bottom - top).intersected(within)


def moved(area: QRect, by: QPoint, within: QRect) -> QRect:
    """Return an area moved, stopped by the screen's edges."""
    left = min(max(area.x() + by.x(), within.left()), within.right() + 1 - area.width())
    top = min(max(area.y() + by.y(), within.top()), within.bottom() + 1 - area.height())
    return QRect(QPoint(left, top), area.size())


def stretched(area: QRect, grip: Grip, by: QPoint, within: QRect) -> QRect:
    """Return an area with some of its edges moved, never too small and never off the screen."""
    left, right = _edges(area.left(), area.right() + 1, grip.x, by.x())
    top, bottom = _edges(area.top(), area.bottom() + 1, grip.y, by.y())
    return QRect(left, top, right - left, bottom - top).intersected(within)


def _edges(low: int, high: int, side: int, by: int) -> tuple[int, int]:
    if side < 0:
        return min(low + by, high - SMALLEST), high
    if side > 0:
        return low, max(high + by, low + SMALLEST)
    return low, high


def grip_at(area: QRect, point: QPoint) -> Grip | None:
    """Return the edges under the mouse, Grip(0, 0) inside the area, None outside it."""
    if not area.adjusted(-_GRIP, -_GRIP, _GRIP, _GRIP).contains(point):
        return None
    return Grip(
        _side(point.x(), area.left(), area.right()), _side(point.y(), area.top(), area.bottom())
    )


def _side(at: int, low: int, high: int) -> int:
    if abs(at - low) <= _GRIP:
        return -1
    return 1 if abs(at - high) <= _GRIP else 0


def first_area(within: QRect) -> QRect:
    """Return where the keys start: the middle half of the screen."""
    area = QRect(QPoint(0, 0), QSize(within.width() // 2, within.height() // 2))
    area.moveCenter(within.center())
    return area


def large_enough(area: QRect) -> bool:
    """Tell whether an area is meant as one."""
    return area.width() >= SMALLEST and area.height() >= SMALLEST
