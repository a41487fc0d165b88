"""A picture of any height, painted from bands that are read when they come into view.

Each level of bands is half as fine as the one before, so that what is in view at any zoom is a few
bands. What was painted last stays, up to some memory. The picture is also read through once, from
the top: for the small picture beside the view, and to know where its pages can be cut.
"""

from collections import OrderedDict
from collections.abc import Callable, Iterator
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter

from smdesk.desktop.jobs import JobProgress, Jobs, Work
from smdesk.desktop.picture_files import STRIP, Piece
from smdesk.domain.errors import SmdeskError
from smdesk.domain.paging import PicturePage, paged
from smdesk.services.ports import PICTURE_BLOCK, OpenPicture

T = TypeVar("T")
BAND = 512
"""Rows of a band as it is painted, at any level."""
COARSEST = 5
MEMORY = 64_000_000
"""Bytes of bands that are kept, at most."""
AT_ONCE = 4
"""Bands that one job reads: more would let what came into view later wait."""
SURVEYED = 24 * PICTURE_BLOCK
"""Rows that one job reads through."""
Band = tuple[int, int]
"""Level and number."""


class TallPicture(QObject):
    """An open picture, ready to paint; whoever is done with it calls `close`.

    Args:
        opened: the picture's rows.
        jobs: reads them on worker threads.
    """

    arrived = Signal()
    """More can be painted, or the pages are known."""
    failed = Signal(object)
    """The `SmdeskError` that ended the reading; told once."""

    def __init__(self, opened: OpenPicture, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opened = opened
        self._jobs = jobs
        self._bands: OrderedDict[Band, QImage] = OrderedDict()
        self._wanted: list[Band] = []
        self._reading = self._closed = False
        self._under_way = 0
        self._calm = bytearray()
        self.size = QSize(opened.width, opened.height)
        """In the file's own pixels."""
        self.strip = _empty_strip(self.size)
        """The whole picture squeezed, as far as it is read."""
        self.pages: tuple[PicturePage, ...] = ()
        """Once all is read."""

    def start(self) -> None:
        """Begin to read it through."""
        self._survey()

    def close(self) -> None:
        """Read no further."""
        self._closed = True
        self._wanted, self._bands = [], OrderedDict()
        self._let_go()

    def pieces(self, area: QRectF, scale: float) -> Iterator[Piece]:
        """Yield what can be painted of an area now, the coarse first; the rest comes later.

        Args:
            area: in the picture's pixels.
            scale: the screen's pixels for each of the picture's.
        """
        yield Piece(area, self.strip, _scaled(area, self.size, self.strip.size()))
        level = 0
        while level < COARSEST and scale <= 0.5 ** (level + 1):
            level += 1
        rows = BAND << level
        first, last = int(area.top()) // rows, int(max(area.top(), area.bottom() - 1)) // rows
        for number in range(first, last + 1):
            image = self._bands.get((level, number))
            if image is not None:
                self._bands.move_to_end((level, number))
                yield self._piece(area, image, number * rows, level)
        self._want(level, first, last)

    def _piece(self, area: QRectF, image: QImage, top: int, level: int) -> Piece:
        height = min(BAND << level, self.size.height() - top)
        band = QRectF(0, top, self.size.width(), height)
        part = band.intersected(area)
        inside = part.translated(0, -top)
        return Piece(part, image, _scaled(inside, band.size().toSize(), image.size()))

    def _want(self, level: int, first: int, last: int) -> None:
        """Note what is in view and not here yet, then what lies above and below it."""
        most = (self.size.height() - 1) // (BAND << level)
        near = [*range(first, last + 1), last + 1, first - 1]
        inside = [(level, number) for number in near if 0 <= number <= most]
        self._wanted = [band for band in inside if band not in self._bands]
        self._fetch()

    # --- reading --------------------------------------------------------------------------------

    def _fetch(self) -> None:
        if self._wanted and not self._reading and not self._closed:
            self._reading = True
            work = partial(_read_bands, self._opened, self._wanted[:AT_ONCE])
            self._start(work, self._fetched)

    def _fetched(self, bands: dict[Band, QImage]) -> None:
        self._reading = False
        self._bands.update(bands)
        self._wanted = [band for band in self._wanted if band not in bands]
        kept = sum(image.sizeInBytes() for image in self._bands.values())
        while kept > MEMORY and len(self._bands) > 2 * AT_ONCE:
            kept -= self._bands.popitem(last=False)[1].sizeInBytes()
        self.arrived.emit()
        self._fetch()

    def _survey(self) -> None:
        if not self._closed and len(self._calm) < self.size.height():
            work = partial(_read_through, self._opened, len(self._calm), self.strip.size())
            self._start(work, self._surveyed)

    def _surveyed(self, found: tuple[bytes, list[tuple[QRectF, QImage]]]) -> None:
        calm, parts = found
        self._calm += calm
        painter = QPainter(self.strip)
        for area, image in parts:
            painter.drawImage(area, image)
        painter.end()
        if len(self._calm) >= self.size.height():
            self.pages = paged(self.size.width(), bytes(self._calm))
        self.arrived.emit()
        self._survey()

    def _start(self, work: Work[T], done: Callable[[T], None]) -> None:
        self._under_way += 1
        self._jobs.start("", work, partial(self._ended, done), self._broke)

    def _ended(self, done: Callable[[T], None], result: T) -> None:
        self._under_way -= 1
        if self._closed:
            self._let_go()
        else:
            done(result)

    def _broke(self, error: SmdeskError) -> bool:
        self._under_way -= 1
        if self._closed:
            self._let_go()
        else:
            self.close()
            self.failed.emit(error)
        return True

    def _let_go(self) -> None:
        """Let go of the picture, once nothing reads it: the window would wait until it is read."""
        if not self._under_way:
            self._opened.close()


def _empty_strip(size: QSize) -> QImage:
    """Return the room for the whole picture, squeezed where it is very tall."""
    width = min(STRIP.width(), size.width())
    height = max(1, min(STRIP.height(), size.height() * width // size.width()))
    strip = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    strip.fill(Qt.GlobalColor.transparent)
    return strip


def _scaled(area: QRectF, one: QSize, other: QSize) -> QRectF:
    """Return where an area of one size lies in another."""
    x, y = other.width() / one.width(), other.height() / one.height()
    return QRectF(area.x() * x, area.y() * y, area.width() * x, area.height() * y)


# --- work for other threads -----------------------------------------------------------------------


def rows_image(opened: OpenPicture, first: int, count: int) -> QImage:
    """Return some rows as a picture."""
    count = min(count, opened.height - first)
    data = opened.pixels(first, count)
    made = QImage(data, opened.width, count, opened.width * 3, QImage.Format.Format_RGB888)
    return made.convertToFormat(QImage.Format.Format_RGB32)


def _read_bands(
    opened: OpenPicture, bands: list[Band], progress: JobProgress
) -> dict[Band, QImage]:
    return {band: _band(opened, *band) for band in bands if not progress.cancelled}


def _band(opened: OpenPicture, level: int, number: int) -> QImage:
    """Read one band, as fine as its level."""
    top = (BAND << level) * number
    if not level:
        return rows_image(opened, top, BAND)
    height = min(BAND << level, opened.height - top)
    size = QSize(max(1, opened.width >> level), max(1, height >> level))
    made = QImage(size, QImage.Format.Format_RGB32)
    painter = QPainter(made)
    for row in range(0, height, PICTURE_BLOCK):
        image = rows_image(opened, top + row, min(PICTURE_BLOCK, height - row))
        painter.drawImage(0, row >> level, _small(image, size.width(), image.height() >> level))
    painter.end()
    return made


def _read_through(
    opened: OpenPicture,
    first: int,
    strip: QSize,
    progress: JobProgress,  # noqa: ARG001  the gateway's form
) -> tuple[bytes, list[tuple[QRectF, QImage]]]:
    """Read some rows on from a place: how calm they are, and what they look like in the strip."""
    end = min(first + SURVEYED, opened.height)
    calm, parts = [], []
    ratio = strip.height() / opened.height
    for row in range(first, end, PICTURE_BLOCK):
        count = min(PICTURE_BLOCK, end - row)
        calm.append(opened.calm(row, count))
        image = rows_image(opened, row, count)
        area = QRectF(0, row * ratio, strip.width(), count * ratio)
        parts.append((area, _small(image, strip.width(), round(area.height()))))
    return b"".join(calm), parts


def _small(image: QImage, width: int, height: int) -> QImage:
    return image.scaled(
        max(1, width),
        max(1, height),
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
