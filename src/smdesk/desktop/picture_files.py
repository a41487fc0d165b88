"""Opens very tall pictures in sizes that can be painted at once; runs on a worker thread."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader

from smdesk.domain.errors import SurroundingsError
from smdesk.domain.paging import PicturePage
from smdesk.services.ports import OpenPicture

MOST_PIXELS = 100_000_000
"""Above this (400 MB) a picture is opened scaled down instead."""
STRIP = QSize(104, 1600)
THUMBNAIL_WIDTH = 176
_LIMIT_MB = 2048


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a picture that can be painted now."""

    area: QRectF
    """Where it lies, in the picture's own pixels."""
    image: QImage
    source: QRectF
    """Which part of the image it is."""


class Paintable(Protocol):
    """What a view needs to know of a picture."""

    @property
    def size(self) -> QSize:
        """In the file's own pixels."""

    @property
    def strip(self) -> QImage:
        """The whole picture squeezed, for the overview."""

    @property
    def pages(self) -> Sequence[PicturePage]:
        """Its A4 pages; none where they are not known."""

    def pieces(self, area: QRectF, scale: float) -> Iterable[Piece]:
        """Yield what can be painted of an area now, what is to be painted first first.

        Args:
            area: in the picture's pixels.
            scale: the screen's pixels for each of the picture's.
        """


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """One picture, ready to paint."""

    size: QSize
    """In the file's own pixels."""
    levels: tuple[QImage, ...]
    """The whole picture, each level half as wide as the one before."""
    strip: QImage
    """The whole picture squeezed, for the overview."""
    pages: tuple[PicturePage, ...] = ()

    def pieces(self, area: QRectF, scale: float) -> Iterable[Piece]:
        """Return the area from the smallest level that has a pixel for each of the screen's."""
        wanted = self.size.width() * scale
        fine = [level for level in self.levels if level.width() >= wanted]
        level = fine[-1] if fine else self.levels[0]
        ratio = level.width() / self.size.width()
        source = QRectF(area.topLeft() * ratio, area.size() * ratio)
        return [Piece(area, level, source)]


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


def open_thumbnail(opened: OpenPicture) -> QImage:
    """Return the top of a picture, small: as tall as it is wide, however tall the rest is."""
    count = min(opened.height, opened.width)
    top = QImage(
        opened.pixels(0, count), opened.width, count, opened.width * 3, QImage.Format.Format_RGB888
    )
    return top.scaledToWidth(THUMBNAIL_WIDTH, Qt.TransformationMode.SmoothTransformation)


def _lies(reader: QImageReader) -> bool:
    """Tell whether a picture is stored on its side, and says how it is turned upright."""
    turned = QImageIOHandler.Transformation.TransformationRotate90
    return bool(reader.transformation() & turned)


def _fitting(size: QSize, most: int) -> QSize:
    result = QSize(size)
    while result.width() * result.height() > most:
        result = QSize(max(1, result.width() // 2), max(1, result.height() // 2))
    return result
