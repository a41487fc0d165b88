"""Icons by what they mean, drawn from SVG in the colours in use, crisp at every scale."""

from enum import StrEnum
from functools import cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from smdesk.desktop.tokens import Tokens, current
from smdesk.resource_files import resource_path


class Tint(StrEnum):
    """The token that an icon is drawn in."""

    TEXT = "text"
    MUTED = "muted"
    ACCENT = "accent"
    ON_ACCENT = "on_accent"
    SUCCESS = "success"
    WARNING = "warning"
    ERROR = "error"


def icon(name: str, tint: Tint = Tint.TEXT) -> QIcon:
    """Return an icon that follows the theme; `name` is a file in resources/icons.

    Raises:
        FileNotFoundError: there is no such icon, which is a bug.
    """
    svg(name)
    return QIcon(SvgIconEngine(name, tint))


@cache
def svg(name: str) -> str:
    """Return the text of an icon, drawn in `currentColor`."""
    return resource_path("icons", f"{name}.svg").read_text(encoding="utf-8")


@cache
def _renderer(name: str, colour: str) -> QSvgRenderer:
    tinted = svg(name).replace("currentColor", colour)
    return QSvgRenderer(QByteArray(tinted.encode()))


def paint_icon(painter: QPainter, name: str, area: QRectF, colour: str) -> None:
    """Draw an icon as vectors, for widgets that paint themselves."""
    _renderer(name, colour).render(painter, area)


class SvgIconEngine(QIconEngine):
    """Draws one SVG at whatever size and pixel ratio is asked for, in the current palette."""

    def __init__(self, name: str, tint: Tint) -> None:
        super().__init__()
        self._name = name
        self._tint = tint

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        colour = self._colour(current(), mode)
        paint_icon(painter, self._name, QRectF(rect), colour)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        result = QPixmap(round(size.width() * scale), round(size.height() * scale))
        result.setDevicePixelRatio(scale)
        result.fill(Qt.GlobalColor.transparent)
        painter = QPainter(result)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return result

    def clone(self) -> QIconEngine:
        return SvgIconEngine(self._name, self._tint)

    def _colour(self, tokens: Tokens, mode: QIcon.Mode) -> str:
        if mode is QIcon.Mode.Disabled:
            return tokens.control
        return str(getattr(tokens, self._tint))
