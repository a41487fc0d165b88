"""A day written as 2026-11-23, or left empty."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from smdesk.domain.errors import UserError

_DAY = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


class DateField(QLineEdit):
    """Takes 2026-11-23 and 20261123; the arrow keys go a day forth and back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(10)

    def day(self) -> date | None:
        """Return the day, None for an empty field.

        Raises:
            UserError: `date_form`, if it is no day.
        """
        text = self.text().strip()
        if not text:
            return None
        try:
            return date.fromisoformat(text)
        except ValueError as error:
            raise UserError("date_form", at=self.objectName(), text=text) from error

    def set_day(self, day: date | None) -> None:
        """Show a day, or nothing."""
        self.setText(day.isoformat() if day else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _DAY.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        try:
            day = self.day()
        except UserError:
            return
        if day is not None and date.min < day < date.max:
            self.set_day(date.fromordinal(day.toordinal() + step))
