"""The thin viewer for very tall pictures: fit width, zoom, where one is, a strip to jump in."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Signal
from PySide6.QtGui import (
    QColor,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from smdesk.desktop.picture_files import Paintable
from smdesk.desktop.tokens import Space, current
from smdesk.desktop.widgets.picture_marks import Mark, paint_marks
from smdesk.desktop.widgets.zoom_view import LARGEST, ZoomView
from smdesk.domain.paging import PicturePage, page_at

_SMALLEST = 0.05
_STRIP = 52
_CUT = 12  # how long the lines are that show where a page ends


class PictureView(ZoomView):
    """Shows a picture; all measures told to others are the picture's own pixels."""

    scrolled = Signal()
    """Another part is in view, and not because the window is larger or smaller."""
    more_read = Signal()
    """More of the picture can be painted, or its pages are known."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: Paintable | None = None
        self._marks: Sequence[Mark] = ()
        self._resizing = False
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    def set_picture(self, picture: Paintable | None) -> None:
        """Show a picture from its top, fitted to the width; None shows nothing."""
        self._picture = picture
        self._marks = ()
        self._fitted = True
        self._arrange()
        self.verticalScrollBar().setValue(0)
        self.moved.emit()

    @property
    def picture(self) -> Paintable | None:
        """What is shown."""
        return self._picture

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Point out bands of the picture."""
        self._marks = marks
        self.viewport().update()

    def note_arrived(self) -> None:
        """Paint what has been read meanwhile."""
        self.viewport().update()
        self.more_read.emit()

    @property
    def zoom(self) -> float:
        """Device-independent pixels to one of the picture's."""
        return self._zoom

    def zoom_like(self, other: "PictureView") -> None:
        """Show at another view's scale, or as fitted as it is."""
        if other.fitted:
            self.fit_width()
        elif self._zoom != other.zoom:
            self.set_zoom(other.zoom)

    def fit_width(self) -> None:
        """Show the whole width, now and when the window changes."""
        self._fitted = True
        self._arrange()

    def set_zoom(self, zoom: float) -> None:
        """Show at a scale, the middle of the view staying where it is."""
        middle = self.top() + self.in_view() / 2
        self._fitted = False
        self._zoom = min(LARGEST, max(_SMALLEST, zoom))
        self._arrange()
        self.go_to(middle - self.in_view() / 2)

    def top(self) -> float:
        """Return the picture's y at the upper edge of the view."""
        return self.verticalScrollBar().value() / self._zoom

    def at_top(self) -> bool:
        """Tell whether the picture's upper edge is in view, with the room above it."""
        return self.verticalScrollBar().value() == 0

    def in_view(self) -> float:
        """Return how many of the picture's rows the view holds."""
        return self.viewport().height() / self._zoom

    def go_to(self, y: float) -> None:
        """Bring a row of the picture to the upper edge."""
        self.verticalScrollBar().setValue(round(y * self._zoom))

    # --- pages ----------------------------------------------------------------------------------

    def page(self) -> PicturePage | None:
        """Return the page at the upper edge, at the end the last one; None where none are known."""
        if self._picture is None or not self._picture.pages:
            return None
        bar, pages = self.verticalScrollBar(), self._picture.pages
        if bar.value() == bar.maximum() > 0:
            return pages[-1]
        return page_at(pages, int(self.top() + 1 / self._zoom))  # a scroll bar knows no fractions

    def turn(self, *, on: bool) -> None:
        """Go to where the next page begins, or back to where the one before does."""
        pages = self._picture.pages if self._picture is not None else ()
        bar = self.verticalScrollBar()
        starts = [round(page.first * self._zoom) for page in pages]
        if on:
            bar.setValue(next((one for one in starts if one > bar.value()), bar.maximum()))
        else:
            bar.setValue(next((one for one in reversed(starts) if one < bar.value()), 0))

    # --- painting -------------------------------------------------------------------------------

    def _arrange(self) -> None:
        if self._picture is None:
            self._set_room(0, 0)
            return
        size = self._picture.size
        if self._fitted:
            room = self.viewport().width() - 2 * Space.L
            self._zoom = min(1.0, max(_SMALLEST, room / max(1, size.width())))
        wide, high = size.width() * self._zoom, size.height() * self._zoom
        self._set_room(round(wide + 2 * Space.L), round(high + 2 * Space.L))
        self.moved.emit()

    def _scrolled(self) -> None:
        self.moved.emit()
        if not self._resizing:
            self.scrolled.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._resizing, top = True, self.top()
        super().resizeEvent(event)
        self._arrange()
        self.go_to(top)
        self._resizing = False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), QColor(current().background))
        if self._picture is not None:
            self._paint_part(painter, self._picture)
        self._paint_focus(painter)

    def _paint_part(self, painter: QPainter, picture: Paintable) -> None:
        whole, zoom = self._whole(picture), self._zoom
        seen = whole.intersected(QRectF(self.viewport().rect()))
        area = QRectF(
            (seen.x() - whole.x()) / zoom,
            (seen.y() - whole.y()) / zoom,
            seen.width() / zoom,
            seen.height() / zoom,
        )
        painter.fillRect(seen, QColor(current().raised))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for piece in picture.pieces(area, zoom * self.devicePixelRatioF()):
            place = QRectF(piece.area.topLeft() * zoom, piece.area.size() * zoom)
            painter.drawImage(place.translated(whole.topLeft()), piece.image, piece.source)
        painter.setPen(QPen(QColor(current().line), 1))
        painter.drawRect(whole.adjusted(-0.5, -0.5, 0.5, 0.5))
        self._paint_cuts(painter, whole, picture.pages)
        paint_marks(painter, self._marks, whole, zoom, self.viewport())

    def _paint_cuts(self, painter: QPainter, whole: QRectF, pages: Sequence[PicturePage]) -> None:
        """Show beside the picture where its pages end; nothing covers the picture itself."""
        painter.setPen(QPen(QColor(current().control), 1))
        for page in pages[:-1]:
            y = whole.top() + page.end * self._zoom
            if 0 <= y <= self.viewport().height():
                painter.drawLine(QPointF(whole.left() - _CUT, y), QPointF(whole.left() - 3, y))
                painter.drawLine(QPointF(whole.right() + 3, y), QPointF(whole.right() + _CUT, y))

    def _whole(self, picture: Paintable) -> QRectF:
        wide, high = picture.size.width() * self._zoom, picture.size.height() * self._zoom
        return QRectF(self._left(wide), Space.L - self.verticalScrollBar().value(), wide, high)


class PictureStrip(QWidget):
    """The whole picture squeezed beside the view; a click or drag jumps there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: PictureView | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def follow(self, view: PictureView) -> None:
        """Show what a view shows, and move it."""
        self._view = view
        view.moved.connect(self.update)
        view.more_read.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(_STRIP, 200)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = current()
        painter.fillRect(self.rect(), QColor(tokens.background))
        painter.fillRect(QRect(0, 0, 1, self.height()), QColor(tokens.line))
        view = self._view
        if view is None or view.picture is None:
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        area = self._area(view)
        painter.drawImage(area, view.picture.strip, QRectF(view.picture.strip.rect()))
        share = area.height() / max(1, view.picture.size.height())
        frame = QRectF(1, view.top() * share, _STRIP - 2, max(6.0, view.in_view() * share))
        painter.setPen(QPen(QColor(tokens.accent), 2))
        tint = QColor(tokens.accent)
        tint.setAlpha(40)
        painter.setBrush(tint)
        painter.drawRect(frame.intersected(area.adjusted(0, 1, -1, -1)))

    def _area(self, view: PictureView) -> QRectF:
        """Return where the squeezed picture lies: never taller than in its own proportions."""
        size = view.picture.size if view.picture is not None else QSize(1, 1)
        high = min(float(self.height()), _STRIP * size.height() / max(1, size.width()))
        return QRectF(1, 0, _STRIP - 1, high)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._jump(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._jump(event.position())

    def _jump(self, point: QPointF) -> None:
        view = self._view
        if view is None or view.picture is None:
            return
        share = point.y() / max(1.0, self._area(view).height())
        view.go_to(share * view.picture.size.height() - view.in_view() / 2)
