"""From Qt's points to the camera's pixels, on several screens of different scale.

Qt keeps each screen's upper left corner in pixels and counts the rest of the screen in points, so
`pixel = corner + (point - corner) x ratio`, screen by screen.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QScreen

from smdesk.domain.evidence import Rectangle
from smdesk.services.ports import Screen


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreenShape:
    """One screen as Qt tells of it."""

    left: int
    top: int
    width: int
    """In points, like the height; the corner is the same in points and in pixels."""
    height: int
    ratio: float
    """Pixels to a point."""

    @classmethod
    def of(cls, screen: QScreen) -> "ScreenShape":
        """Return the shape of a real screen."""
        area = screen.geometry()
        return cls(
            left=area.left(),
            top=area.top(),
            width=area.width(),
            height=area.height(),
            ratio=screen.devicePixelRatio(),
        )

    @property
    def pixels(self) -> Rectangle:
        """The whole screen in pixels."""
        return self.to_pixels(QRect(self.left, self.top, self.width, self.height))

    def to_pixels(self, area: QRect) -> Rectangle:
        """Return an area of this screen, given in global points, in pixels of the desktop.

        The edges are rounded, not the size: areas that touch in points touch in pixels.
        """
        left, top = self._pixel(area.topLeft())
        right, bottom = self._pixel(area.topLeft() + QPoint(area.width(), area.height()))
        return Rectangle(left=left, top=top, width=right - left, height=bottom - top)

    def _pixel(self, point: QPoint) -> tuple[int, int]:
        x = self.left + (point.x() - self.left) * self.ratio
        y = self.top + (point.y() - self.top) * self.ratio
        return round(x), round(y)


def clamped(area: Rectangle, within: Rectangle) -> Rectangle:
    """Return the part of an area on a screen; a scale that does not divide can overshoot it."""
    left, top = max(area.left, within.left), max(area.top, within.top)
    right = min(area.left + area.width, within.left + within.width)
    bottom = min(area.top + area.height, within.top + within.height)
    return Rectangle(left=left, top=top, width=max(0, right - left), height=max(0, bottom - top))


def screen_of(shape: ScreenShape, screens: Sequence[Screen]) -> Screen | None:
    """Return the camera's name for a screen: the one with its corner, or the only one."""
    corner = (shape.left, shape.top)
    found = next((s for s in screens if (s.area.left, s.area.top) == corner), None)
    return found or (screens[0] if len(screens) == 1 else None)
