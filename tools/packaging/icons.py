"""The program's icon in the forms that systems ask for."""

from io import BytesIO
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from tools.running import ROOT

DRAWING = ROOT / "resources" / "icons" / "program.svg"
SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
"""Pixels: what Windows asks for at its usual scales."""


def png(size: int) -> bytes:
    """Return the icon as PNG, so many pixels high and wide."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(DRAWING.read_bytes())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    held = QBuffer()
    held.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(held, "PNG")  # type: ignore[call-overload]  # the stubs want bytes, Qt text
    return bytes(held.data().data())


def ico(path: Path) -> None:
    """Write the icon in all sizes as one ICO file, for programs on Windows."""
    *others, largest = (Image.open(BytesIO(png(size))) for size in SIZES)
    sizes = [(size, size) for size in SIZES]
    path.parent.mkdir(parents=True, exist_ok=True)
    largest.save(path, format="ICO", sizes=sizes, append_images=others)
