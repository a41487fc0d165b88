"""The pages of a drawn report, painted from bands that are drawn when they come into view.

A page is one band at the usual zoom and several where it is enlarged, so that neither a long report
nor a large page fills the memory: only what was painted last is kept, up to some bytes.
"""

from collections import OrderedDict
from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtGui import QImage

from smdesk.desktop.jobs import JobProgress, Jobs
from smdesk.domain.errors import SmdeskError
from smdesk.services.ports import OpenPaper, PageSize

BAND_PIXELS = 3_000_000
"""Of one band, at most; 4 bytes each."""
MEMORY = 64_000_000
"""Bytes of bands that are kept, at most; what is in view is kept whatever it takes."""
AT_ONCE = 2
"""Bands that one job draws: more would let what came into view later wait."""


class Band(NamedTuple):
    """Some rows of a page that is so many pixels wide."""

    page: int
    width: int
    number: int


class Piece(NamedTuple):
    """A band that is drawn, and where it lies on its page."""

    image: QImage
    place: QRectF
    """In shares of the page's width and height."""


class PaperPictures(QObject):
    """An open document, ready to paint; whoever is done with it calls `close`.

    Args:
        opened: draws the pages.
        jobs: does so on worker threads.
    """

    arrived = Signal()
    """More can be painted."""

    def __init__(self, opened: OpenPaper, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opened = opened
        self._jobs = jobs
        self._bands: OrderedDict[Band, QImage] = OrderedDict()
        self._wanted: list[Band] = []
        self._seen = 0
        self._drawing = self._closed = False
        self.sizes: Sequence[PageSize] = opened.sizes

    @property
    def kept(self) -> int:
        """How many bytes of bands are in memory."""
        return sum(image.sizeInBytes() for image in self._bands.values())

    def close(self) -> None:
        """Draw no more."""
        self._closed = True
        self._wanted, self._bands = [], OrderedDict()
        self._let_go()

    def pieces(self, page: int, width: int, first: int, last: int) -> Iterator[Piece]:
        """Yield what can be painted of a page's rows now, the coarse first.

        Args:
            page: its number, from 0.
            width: how many of the screen's pixels the whole page is wide.
            first: the first row in view, of the page at that width.
            last: the last one.
        """
        wanted = self._bands_of(page, width, first, last)
        if any(band not in self._bands for band in wanted):
            for band in [one for one in self._bands if one.page == page and one.width != width]:
                yield self._piece(band)
        for band in wanted:
            if band in self._bands:
                self._bands.move_to_end(band)
                yield self._piece(band)

    def want(self, seen: Sequence[tuple[int, int, int, int]], near: Sequence[int]) -> None:
        """Draw what is in view and not here yet, then the pages above and below it.

        Args:
            seen: page, width, first and last row of each page in view.
            near: pages that may come into view next, at the width of the first one in view.
        """
        bands = [band for one in seen for band in self._bands_of(*one)]
        self._seen = len(bands)
        for page in near:
            size, width = self.sizes[page], seen[0][1] if seen else 1
            bands += self._bands_of(page, width, 0, size.rows(width) - 1)[:1]
        self._wanted = [band for band in bands if band not in self._bands]
        self._draw()

    def _bands_of(self, page: int, width: int, first: int, last: int) -> list[Band]:
        rows = _rows_of_band(width)
        return [Band(page, width, at) for at in range(first // rows, last // rows + 1)]

    def _piece(self, band: Band) -> Piece:
        whole, rows = self.sizes[band.page].rows(band.width), _rows_of_band(band.width)
        image = self._bands[band]
        return Piece(image, QRectF(0, band.number * rows / whole, 1, image.height() / whole))

    # --- drawing --------------------------------------------------------------------------------

    def _draw(self) -> None:
        if self._wanted and not self._drawing and not self._closed:
            self._drawing = True
            work = partial(_drawn, self._opened, self._wanted[:AT_ONCE])
            self._jobs.start("", work, self._arrived, self._broke)

    def _arrived(self, bands: dict[Band, QImage]) -> None:
        self._drawing = False
        if self._closed:
            self._let_go()
            return
        self._bands.update(bands)
        self._wanted = [band for band in self._wanted if band not in bands]
        while self.kept > MEMORY and len(self._bands) > self._seen + AT_ONCE:
            self._bands.popitem(last=False)
        self.arrived.emit()
        self._draw()

    def _broke(self, error: SmdeskError) -> bool:
        self._drawing = False
        self.close()
        return False

    def _let_go(self) -> None:
        """Let go of the document, once nothing draws of it: the window would wait until it has."""
        if not self._drawing:
            self._opened.close()


def _rows_of_band(width: int) -> int:
    return max(64, BAND_PIXELS // max(1, width))


def band_image(opened: OpenPaper, band: Band) -> QImage:
    """Draw one band; on any thread."""
    whole, rows = opened.sizes[band.page].rows(band.width), _rows_of_band(band.width)
    first = band.number * rows
    count = min(rows, whole - first)
    data = opened.rows(band.page, band.width, first, count)
    made = QImage(data, band.width, count, band.width * 4, QImage.Format.Format_RGB32)
    return made.copy()  # of its own: the bytes are not


def bands_of_page(opened: OpenPaper, page: int, width: int) -> Iterator[tuple[int, QImage]]:
    """Draw a whole page band by band; yield each with its first row."""
    whole, rows = opened.sizes[page].rows(width), _rows_of_band(width)
    for number in range((whole - 1) // rows + 1):
        yield number * rows, band_image(opened, Band(page, width, number))


def _drawn(opened: OpenPaper, bands: list[Band], progress: JobProgress) -> dict[Band, QImage]:
    return {band: band_image(opened, band) for band in bands if not progress.cancelled}
