"""The pages of a report below one another: fit width, zoom, where one is, a page on or back."""

from collections.abc import Callable, Iterator
from itertools import accumulate

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from smdesk.desktop.paper_pictures import PaperPictures
from smdesk.desktop.tokens import Space, current
from smdesk.desktop.widgets.zoom_view import LARGEST, ZoomView
from smdesk.services.ports import POINTS

SMALLEST = 0.2
SCREEN = 96
"""Device-independent pixels an inch, at full size."""


class PaperView(ZoomView):
    """Shows pages; a zoom of 1 is full size."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paper: PaperPictures | None = None
        self._tops: list[float] = [0.0]
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # no second fit
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.horizontalScrollBar().valueChanged.connect(self._scrolled)

    def set_paper(self, paper: PaperPictures | None, *, stay: bool = False) -> None:
        """Show a document from its first page, or with `stay` from the one that is in view."""
        value = self.verticalScrollBar().value() if stay else 0
        if self._paper is not None:
            self._paper.arrived.disconnect(self.viewport().update)
        self._paper = paper
        if paper is not None:
            paper.arrived.connect(self.viewport().update)
        self._arrange()
        self.verticalScrollBar().setValue(value)
        self.moved.emit()

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._paper.sizes) if self._paper is not None else 0

    @property
    def zoom(self) -> float:
        """Of full size."""
        return self._zoom

    def fit_width(self) -> None:
        """Show the whole width of the widest page, now and when the window changes."""
        self._fitted = True
        self._keep_place(self._arrange)

    def set_zoom(self, zoom: float) -> None:
        """Show at a scale; what is in the middle stays there."""

        def change() -> None:
            self._fitted, self._zoom = False, min(LARGEST, max(SMALLEST, zoom))
            self._arrange()

        self._keep_place(change)

    # --- pages ----------------------------------------------------------------------------------

    def page(self) -> int:
        """Return the number, from 0, of the page in the middle of the view."""
        bar = self.verticalScrollBar()
        if bar.value() == 0:
            return 0
        if bar.value() == bar.maximum():
            return max(0, self.count - 1)
        middle = bar.value() + self.viewport().height() / 2
        return max(0, sum(top <= middle for top in self._tops[: self.count]) - 1)

    def go_to(self, page: int) -> None:
        """Bring a page's upper edge into view."""
        page = min(max(0, page), max(0, self.count - 1))
        self.verticalScrollBar().setValue(round(self._tops[page] - Space.L))

    def turn(self, *, on: bool) -> None:
        """Go to the next page, or the one before."""
        self.go_to(self.page() + (1 if on else -1))

    # --- where things are -----------------------------------------------------------------------

    @property
    def _scale(self) -> float:
        """Device-independent pixels to one of a page's points."""
        return self._zoom * SCREEN / POINTS

    def _arrange(self) -> None:
        sizes = self._paper.sizes if self._paper is not None else ()
        widest = max((size.width for size in sizes), default=1.0)
        if self._fitted and sizes:
            room = self.viewport().width() - 2 * Space.L
            self._zoom = min(LARGEST, max(SMALLEST, room * POINTS / SCREEN / widest))
        heights = [size.height * self._scale + Space.L for size in sizes]
        self._tops = list(accumulate(heights, initial=float(Space.L)))
        wide = widest * self._scale + 2 * Space.L
        self._set_room(int(wide), round(self._tops[-1]))
        self.moved.emit()

    def _keep_place(self, change: Callable[[], None]) -> None:
        """Change something; the same part of the same page stays in the middle."""
        half = self.viewport().height() / 2
        page = self.page()
        height = self._tops[page + 1] - self._tops[page] if self.count else 1.0
        share = (self.verticalScrollBar().value() + half - self._tops[page]) / height
        at_top = self.verticalScrollBar().value() == 0
        change()
        if at_top or not self.count:
            return
        height = self._tops[page + 1] - self._tops[page]
        self.verticalScrollBar().setValue(round(self._tops[page] + share * height - half))

    def _scrolled(self) -> None:
        self.viewport().update()
        self.moved.emit()

    def _shown(self) -> Iterator[tuple[int, QRectF]]:
        """Yield the pages in view, and where they lie in it."""
        if self._paper is None:
            return
        offset, view = self.verticalScrollBar().value(), self.viewport().rect()
        ratio = self.devicePixelRatioF()
        for number, size in enumerate(self._paper.sizes):
            top = round((self._tops[number] - offset) * ratio) / ratio
            if top > view.height():
                return
            wide = round(size.width * self._scale * ratio) / ratio
            high = size.rows(round(wide * ratio)) / ratio
            if top + high > 0:
                left = round(self._left(wide) * ratio) / ratio
                yield number, QRectF(left, top, wide, high)

    # --- what happens to it ---------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_place(self._arrange)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        tokens = current()
        painter.fillRect(self.viewport().rect(), QColor(tokens.background))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        shown = list(self._shown())
        for number, area in shown:
            painter.fillRect(area, Qt.GlobalColor.white)  # paper, in dark surroundings too
            self._paint_page(painter, number, area)
            painter.setPen(QPen(QColor(tokens.line), 1))
            painter.drawRect(area.adjusted(-0.5, -0.5, 0.5, 0.5))
        self._paint_focus(painter)
        self._ask_for(shown)

    def _paint_page(self, painter: QPainter, number: int, area: QRectF) -> None:
        if self._paper is None:
            return
        for image, place in self._paper.pieces(number, *self._rows(area)):
            where = QRectF(
                area.x(),
                area.y() + place.y() * area.height(),
                area.width(),
                place.height() * area.height(),
            )
            painter.drawImage(where, image)

    def _rows(self, area: QRectF) -> tuple[int, int, int]:
        """Return a page's width in the screen's pixels, and its first and last row in view."""
        ratio = self.devicePixelRatioF()
        seen = area.intersected(QRectF(self.viewport().rect())).translated(0, -area.y())
        last = max(seen.top(), seen.bottom() - 1 / ratio)
        return round(area.width() * ratio), int(seen.top() * ratio), int(last * ratio)

    def _ask_for(self, shown: list[tuple[int, QRectF]]) -> None:
        if self._paper is None or not shown:
            return
        first, last = shown[0][0], shown[-1][0]
        near = [at for at in (last + 1, first - 1) if 0 <= at < self.count]
        self._paper.want([(number, *self._rows(area)) for number, area in shown], near)
