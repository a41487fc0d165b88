"""The form of a row in the schedule: its fifteen columns, and what the program does by it."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from smdesk.desktop.fields import FormFields, fill, put
from smdesk.desktop.forms.schedule_row_form import Ui_ScheduleRowForm
from smdesk.desktop.pages.schedule.words import row_name
from smdesk.domain.errors import SmdeskError, UserError
from smdesk.domain.records import RecordKind
from smdesk.domain.retention import COLUMNS, TEXTS, Fate, RetentionRow
from smdesk.domain.texts import clean_line, clean_text
from smdesk.words import Words

NAMES = (*COLUMNS, "record", "years")


class ScheduleRowForm(QWidget):
    """Edits a row in place; its buttons are there once something is changed."""

    saved = Signal(object)
    """The `RetentionRow` as it is typed."""
    cancelled = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = ui = Ui_ScheduleRowForm()
        ui.setupUi(self)
        self._words = words
        self._row: RetentionRow | None = None
        fill(ui.fate, [(words(f"fate.{one.value}"), one) for one in Fate])
        none = (words("schedule_page.no_record"), None)
        kinds = [(words(f"record_kind.{one.value}"), one) for one in RecordKind]
        fill(ui.record, [none, *kinds])
        self.fields = FormFields(self, words, {name: getattr(ui, name) for name in NAMES})
        self.fields.changed.connect(self._follow)
        ui.fate.currentIndexChanged.connect(self._follow)
        ui.record.currentIndexChanged.connect(self._follow)
        ui.save.clicked.connect(self.save)
        ui.cancel.clicked.connect(self.cancelled)

    def add(self, schedule_id: str, position: int) -> None:
        """Show an empty row, to be added at a place."""
        empty: dict[str, Any] = dict.fromkeys(TEXTS, "")
        self.edit(
            RetentionRow(schedule_id=schedule_id, position=position, fate=Fate.DISPOSE, **empty)
        )
        self.ui.heading.setText(self._words("schedule_page.new_row"))
        self.ui.record_type.setFocus()

    def edit(self, row: RetentionRow) -> None:
        """Show a row."""
        filling = QSignalBlocker(self.fields)  # half filled in, it would look changed
        self._row = row
        for name in COLUMNS:
            put(getattr(self.ui, name), getattr(row, name))
        put(self.ui.record, row.record)
        self.ui.years.setText("" if row.years is None else str(row.years))
        for line in (self.ui.record_type, self.ui.classification_code):
            line.setCursorPosition(0)  # a long text is read from its beginning
        self.ui.heading.setText(row_name(row, self._words))
        self.ui.scroll.verticalScrollBar().setValue(0)
        filling.unblock()
        self.fields.mark_clean()

    def is_new(self) -> bool:
        """Tell whether the row that is shown is still to be added."""
        return self._row is not None and not self._row.id

    def is_changed(self) -> bool:
        """Tell whether something is typed that is not saved."""
        return self.isVisible() and self.fields.is_changed()

    def show_error(self, error: SmdeskError) -> bool:
        """Show an error at its fields; tell whether nothing more has to be said."""
        return self.fields.show_error(error)

    def save(self) -> None:
        """Hand over the row, or say at the fields what is wrong."""
        self.fields.hand_over(self.row, self.saved.emit)

    def row(self) -> RetentionRow:
        """Return the row as the fields say it.

        Raises:
            UserError: `years_form`.
            RuntimeError: before a row is shown, which is a bug.
        """
        if self._row is None:
            raise RuntimeError("no row is shown")
        ui, fate = self.ui, Fate(self.ui.fate.currentData())
        typed: dict[str, Any] = {name: _typed(getattr(ui, name)) for name in TEXTS}
        chosen = ui.record.currentData()  # Qt hands back the plain text
        record = None if chosen is None else RecordKind(chosen)
        return replace(self._row, **typed, fate=fate, record=record, years=self._years())

    def _years(self) -> int | None:
        text = self.ui.years.text().strip()
        if not self.ui.years.isEnabled() or not text:
            return None
        if not text.isdecimal():
            raise UserError("years_form", at="years", text=text)
        return int(text)

    def _follow(self, *_: object) -> None:
        """Show the buttons where there is something to save; a period only where it counts."""
        ui = self.ui
        ui.buttons.setVisible(self.is_new() or self.fields.is_changed())
        preserved = ui.fate.currentData() == Fate.PRESERVE
        for part in (ui.label_years, ui.years):
            part.setEnabled(not preserved)
        record = ui.record.currentData()
        key = "none" if record is None else str(record)
        ui.record_hint.setText(self._words(f"schedule_page.record_hint.{key}"))


def _typed(field: QWidget) -> str:
    match field:
        case QLineEdit():
            return clean_line(field.text())
        case QPlainTextEdit():
            return clean_text(field.toPlainText())
    raise TypeError(f"{field.objectName()} holds no column")
