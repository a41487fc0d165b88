"""A chip that says for which day the register is shown, with a calendar to choose another."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import (
    QCalendarWidget,
    QMenu,
    QPushButton,
    QToolButton,
    QWidget,
    QWidgetAction,
)

from smdesk.desktop.icons import icon


class DayChip(QPushButton):
    """Shows a day; `None` means today."""

    day_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "chip")
        self._calendar = QCalendarWidget()
        self._calendar.setLocale(QLocale())
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self._calendar.setWeekdayTextFormat(day, QTextCharFormat())
        self._calendar.setGridVisible(False)
        header = QCalendarWidget.VerticalHeaderFormat.ISOWeekNumbers
        self._calendar.setVerticalHeaderFormat(header)
        self._calendar.clicked.connect(self._picked)
        self._calendar.activated.connect(self._picked)
        self._menu = QMenu(self)
        holder = QWidgetAction(self._menu)
        holder.setDefaultWidget(self._calendar)
        self._today = self._menu.addAction("")
        self._today.triggered.connect(self._back_to_today)
        self._menu.addAction(holder)
        self.setMenu(self._menu)

    def set_months(self, *, previous: str, following: str) -> None:
        """Name the two arrows of the calendar."""
        for name, sign, spoken in (("prev", "previous", previous), ("next", "forward", following)):
            button = self._calendar.findChild(QToolButton, f"qt_calendar_{name}month")
            if isinstance(button, QToolButton):
                button.setIcon(icon(sign))
                button.setAccessibleName(spoken)
                button.setToolTip(spoken)

    def set_words(self, *, text: str, today: str) -> None:
        """Say the day that is shown, and how to get back to today."""
        self.setText(f"{text}    ")
        self._today.setText(today)

    def set_day(self, day: date) -> None:
        """Mark a day in the calendar."""
        self._calendar.setSelectedDate(QDate(day.year, day.month, day.day))

    def _picked(self, chosen: QDate) -> None:
        self._menu.hide()
        self.day_chosen.emit(date(chosen.year(), chosen.month(), chosen.day()))

    def _back_to_today(self) -> None:
        self.day_chosen.emit(None)
