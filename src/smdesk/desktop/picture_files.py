"""Opens very tall pictures in sizes that can be painted at once; runs on a worker thread."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader

from smdesk.domain.errors import SurroundingsError

MOST_PIXELS = 100_000_000
"""Above this (400 MB) a picture is opened scaled down instead."""
STRIP = QSize(104, 1600)
THUMBNAIL_WIDTH = 176
_LIMIT_MB = 2048


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """One picture, ready to paint."""

    size: QSize
    """In the file's own pixels."""
    levels: tuple[QImage, ...]
    """The whole picture, each level half as wide as the one before."""
    strip: QImage
    """The whole picture squeezed, for the overview."""


def open_picture(path: Path, most: int = MOST_PIXELS) -> Picture:
    """Decode a picture, scaled down where it has more than `most` pixels.

    Raises:
        SurroundingsError: `picture_unreadable`, with the file's name.
    """
    picture = read_picture(QImageReader(str(path)), most)
    if picture is None:
        raise SurroundingsError("picture_unreadable", file=path.name)
    return picture


def read_picture(reader: QImageReader, most: int = MOST_PIXELS) -> Picture | None:
    """Decode what a reader was given; None for what is no picture."""
    reader.setAllocationLimit(_LIMIT_MB)
    size = reader.size()
    fitting = _fitting(size, most)
    if fitting != size:
        reader.setScaledSize(fitting)
    image = reader.read()
    if image.isNull():
        return None
    if reader.autoTransform() and _lies(reader):
        size = size.transposed()
    smooth = Qt.TransformationMode.SmoothTransformation
    half = image.scaledToWidth(max(1, image.width() // 2), smooth)
    squeezed = image.scaled(
        STRIP.width(),
        min(STRIP.height(), max(1, half.height())),
        Qt.AspectRatioMode.IgnoreAspectRatio,
        smooth,
    )
    return Picture(size=size, levels=(image, half), strip=squeezed)


def open_thumbnail(path: Path) -> QImage:
    """Return the top of a picture, small; a null image where it cannot be read."""
    reader = QImageReader(str(path))
    reader.setAllocationLimit(_LIMIT_MB)
    size = reader.size()
    if not size.isValid():
        return QImage()
    height = max(1, size.height() * THUMBNAIL_WIDTH // max(1, size.width()))
    reader.setScaledSize(QSize(THUMBNAIL_WIDTH, height))
    image = reader.read()
    return image.copy(0, 0, THUMBNAIL_WIDTH, min(height, THUMBNAIL_WIDTH))


def _lies(reader: QImageReader) -> bool:
    """Tell whether a picture is stored on its side, and says how it is turned upright."""
    turned = QImageIOHandler.Transformation.TransformationRotate90
    return bool(reader.transformation() & turned)


def _fitting(size: QSize, most: int) -> QSize:
    result = QSize(size)
    while result.width() * result.height() > most:
        result = QSize(max(1, result.width() // 2), max(1, result.height() // 2))
    return result
