"""The form of the decision that makes a proposal the plan in force, and locks it (P9)."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from smdesk.desktop.fields import FormFields
from smdesk.desktop.forms.schedule_decision_form import Ui_ScheduleDecisionForm
from smdesk.desktop.pages.channels.life_form import say_file_words
from smdesk.desktop.phrases import bullets
from smdesk.domain.errors import InvalidError, SmdeskError
from smdesk.domain.retention import Decision, ScheduleVersion
from smdesk.domain.texts import clean_line
from smdesk.words import Words


class ScheduleDecisionForm(QWidget):
    """Asks for body, day, paragraph, case number and the decision as a file."""

    saved = Signal(object, object)
    """The `Decision`, and the file's path or None."""
    cancelled = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = ui = Ui_ScheduleDecisionForm()
        ui.setupUi(self)
        self._words = words
        names = ("body", "day", "paragraph", "case_number", "file")
        fields: dict[str, QWidget] = {name: getattr(ui, name) for name in names}
        self.fields = FormFields(self, words, fields)
        say_file_words(ui.file, words)
        ui.save.clicked.connect(self.save)
        ui.cancel.clicked.connect(self.cancelled)

    def edit(self, version: ScheduleVersion, today: date) -> None:
        """Show an empty form for the decision about a proposal."""
        ui = self.ui
        ui.heading.setText(self._words("schedule_page.decide", edition=version.edition))
        for line in (ui.body, ui.paragraph, ui.case_number):
            line.clear()
        ui.day.set_day(today)
        ui.file.set_path(None)
        self._say_rows("")
        self.fields.mark_clean()
        ui.body.setFocus()

    def is_changed(self) -> bool:
        """Tell whether something is typed that is not saved."""
        return self.isVisible() and self.fields.is_changed()

    def show_error(self, error: SmdeskError) -> bool:
        """Show an error at its fields, and what the rows lack above them; tell whether it is."""
        self._say_rows("")
        if not isinstance(error, InvalidError):
            return self.fields.show_error(error)
        rows = [one for one in error.problems if one.at == "rows"]
        rest = [one for one in error.problems if one.at != "rows"]
        self._say_rows(bullets([self._words.explain(one) for one in rows]))
        return self.fields.show_error(InvalidError(rest)) if rest else True

    def _say_rows(self, text: str) -> None:
        self.ui.error_rows.setText(text)
        self.ui.error_rows.setVisible(bool(text))

    def save(self) -> None:
        """Hand over the decision, or say at the fields what is wrong."""
        self.fields.clear_problems()
        try:
            decision = self.decision()
        except SmdeskError as error:
            self.show_error(error)
            return
        path: Path | None = self.ui.file.path()
        self.saved.emit(decision, path)

    def decision(self) -> Decision:
        """Return the decision as the fields say it.

        Raises:
            UserError: `date_form`, for a day that is none.
        """
        return Decision(
            body=clean_line(self.ui.body.text()),
            day=self.ui.day.day(),
            paragraph=clean_line(self.ui.paragraph.text()),
            case_number=clean_line(self.ui.case_number.text()),
        )
