"""A line of days with a mark at each day when something changed; the arrow keys go between them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSlider, QWidget

from smdesk.desktop.tokens import Points, current

_HEIGHT = 46
_LINE = 16.0
"""Where the line is, from the top, in device-independent pixels."""
_TICK = 6.0
_HANDLE = 7.0
_SIDE = 10.0
_CATCH = 6
"""How near to a mark a click counts as on it."""
_MARGIN = timedelta(days=45)
_GAP = 14.0


class DaySlider(QSlider):
    """Chooses a day between the first change and the last that is planned."""

    day_chosen = Signal(object)
    """The day that somebody chose here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._days: list[date] = []
        self._today = date.min
        self._first = date.min
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.valueChanged.connect(self._say)

    def set_days(self, days: Sequence[date], today: date) -> None:
        """Mark the days on which something changed, and say which is today."""
        shown = day = self.day()
        self._days = sorted({*days})
        self._today = today
        self._first = _moved(min([*self._days, today]), -_MARGIN)
        last = _moved(max([*self._days, today]), _MARGIN)
        if day == date.min:
            shown = today
        self.blockSignals(True)  # noqa: FBT003  Qt's own
        self.setRange(0, (last - self._first).days)
        self.blockSignals(False)  # noqa: FBT003  as above
        self.set_day(shown)
        self.update()

    def day(self) -> date:
        """Return the day that is shown."""
        return self._first + timedelta(days=self.value())

    def set_day(self, day: date) -> None:
        """Show a day, or the end that is nearest to it; nobody is told."""
        self.blockSignals(True)  # noqa: FBT003  Qt's own
        self.setValue((day - self._first).days)
        self.blockSignals(False)  # noqa: FBT003  as above
        self.setAccessibleDescription(self.day().isoformat())
        self.update()

    def stops(self) -> list[date]:
        """Return the days that the arrow keys go to: today among the changes."""
        return sorted({*self._days, self._today})

    def _say(self, _value: int) -> None:
        self.setAccessibleDescription(self.day().isoformat())
        self.day_chosen.emit(self.day())

    # --- keys and mouse ---------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        stops, day = self.stops(), self.day()
        match event.key():
            case Qt.Key.Key_Left:
                at = bisect_left(stops, day) - 1
            case Qt.Key.Key_Right:
                at = bisect_right(stops, day)
            case Qt.Key.Key_Home:
                at = 0
            case Qt.Key.Key_End:
                at = len(stops) - 1
            case _:
                super().keyPressEvent(event)
                return
        if 0 <= at < len(stops):
            self.setValue((stops[at] - self._first).days)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._go_to(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go_to(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Nothing is held down that could be let go."""

    def _go_to(self, x: float) -> None:
        near = [day for day in self.stops() if abs(self._x(day) - x) <= _CATCH]
        if near:
            nearest = min(near, key=lambda day: abs(self._x(day) - x))
            self.setValue((nearest - self._first).days)
        else:
            share = (x - _SIDE) / max(1.0, self.width() - 2 * _SIDE)
            self.setValue(round(share * self.maximum()))

    # --- painting ---------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return QSize(320, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, _HEIGHT)

    def _x(self, day: date) -> float:
        share = (day - self._first).days / max(1, self.maximum())
        return _SIDE + share * (self.width() - 2 * _SIDE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = current()
        left, right = QPointF(_SIDE, _LINE), QPointF(self.width() - _SIDE, _LINE)
        today = QPointF(self._x(self._today), _LINE)
        painter.setPen(QPen(QColor(tokens.control), 2))
        painter.drawLine(left, today)
        painter.setPen(QPen(QColor(tokens.control), 2, Qt.PenStyle.DotLine))
        painter.drawLine(today, right)
        for day in self._days:
            planned = day > self._today
            painter.setPen(QPen(QColor(tokens.muted if planned else tokens.text), 2))
            x = self._x(day)
            painter.drawLine(QPointF(x, _LINE - _TICK), QPointF(x, _LINE + _TICK))
        self._paint_years(painter)
        self._paint_handle(painter)

    def _paint_years(self, painter: QPainter) -> None:
        """Write the years below the line, as many as have room."""
        font = QFont(self.font())
        font.setPointSizeF(Points.SMALL)
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        painter.setPen(QColor(current().muted))
        free = 0.0
        for year in self._years():
            x, width = self._x(year), metrics.horizontalAdvance(str(year.year))
            if x - width / 2 >= free and x + width / 2 <= self.width():
                base = QPointF(x - width / 2, _LINE + _TICK + metrics.ascent() + 3)
                painter.drawText(base, str(year.year))
                free = x + width / 2 + _GAP

    def _years(self) -> Iterator[date]:
        last = self._first + timedelta(days=self.maximum())
        for year in range(self._first.year, last.year + 1):
            first = date(year, 1, 1)
            if first >= self._first:
                yield first

    def _paint_handle(self, painter: QPainter) -> None:
        tokens = current()
        middle = QPointF(self._x(self.day()), _LINE)
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(middle, _HANDLE + 3, _HANDLE + 3)
        painter.setPen(QPen(QColor(tokens.raised), 2))
        painter.setBrush(QColor(tokens.accent))
        painter.drawEllipse(middle, _HANDLE, _HANDLE)


def _moved(day: date, by: timedelta) -> date:
    """Return a day some days away, or the end of the calendar."""
    if by < timedelta():
        return max(day, date.min - by) + by
    return min(day, date.max - by) + by
