"""The one question before something that is noted: why, or on which day."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from smdesk.desktop.fields import FormFields, required_day
from smdesk.desktop.forms.removal_ask import Ui_RemovalAsk
from smdesk.domain.errors import SmdeskError
from smdesk.domain.restricted import reason_for
from smdesk.domain.texts import clean_line
from smdesk.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What was answered."""

    reason: str = ""
    case_number: str = ""
    day: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is asked, by the key of its words, and what is done with the answer."""

    key: str
    about: str
    then: Callable[[Answer], None]
    reason: bool = True
    case: str | None = None
    """The case number that is proposed; None asks for none."""
    day: date | None = None
    """The day that is proposed; None asks for none."""


class RemovalAsk(QWidget):
    """Asks in the place of the card."""

    cancelled = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = ui = Ui_RemovalAsk()
        ui.setupUi(self)
        self._words = words
        self._question: Question | None = None
        names = ("reason", "case_number", "day")
        self.fields = FormFields(self, words, {name: getattr(ui, name) for name in names})
        ui.save.clicked.connect(self.save)
        ui.cancel.clicked.connect(self.cancelled)

    def ask(self, question: Question) -> None:
        """Ask something."""
        ui, words, key = self.ui, self._words, f"removals.ask.{question.key}"
        self._question = question
        ui.heading.setText(words(f"{key}.title"))
        ui.about.setText(question.about)
        ui.text.setText(words(f"{key}.text"))
        ui.save.setText(words(f"{key}.go"))
        ui.reason.setPlainText("")
        ui.case_number.setText(question.case or "")
        ui.day.set_day(question.day)
        ui.reason_part.setVisible(question.reason)
        ui.case_part.setVisible(question.case is not None)
        ui.day_part.setVisible(question.day is not None)
        self.fields.mark_clean()
        (ui.reason if question.reason else ui.day).setFocus()

    def is_changed(self) -> bool:
        """Tell whether something is typed."""
        return self.isVisible() and self.fields.is_changed()

    def save(self) -> None:
        """Hand over the answer, or say at the fields what is wrong."""
        if self._question is not None:
            self.fields.hand_over(partial(self._answer, self._question), self._question.then)

    def _answer(self, question: Question) -> Answer:
        ui = self.ui
        return Answer(
            reason=reason_for(ui.reason.toPlainText()) if question.reason else "",
            case_number=clean_line(ui.case_number.text()) if question.case is not None else "",
            day=required_day(ui.day, "day") if question.day is not None else None,
        )

    def show_error(self, error: SmdeskError) -> bool:
        """Show why it was refused; tell whether nothing more has to be said."""
        return self.fields.show_error(error)
