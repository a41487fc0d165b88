"""The form of an absence: who is away, from when to when; never why (P7)."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from smdesk.desktop.fields import FormFields, fill, named, required_day
from smdesk.desktop.forms.watch_absence import Ui_AbsenceForm
from smdesk.domain.calendar import Period
from smdesk.domain.errors import UserError
from smdesk.domain.ids import new_id
from smdesk.domain.organisation import Person
from smdesk.domain.watch import Absence
from smdesk.words import Words


class AbsenceForm(QWidget):
    """Takes one absence."""

    saved = Signal(object)
    cancelled = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_AbsenceForm()
        self.ui.setupUi(self)
        names = ("person", "first", "last")
        self.fields = FormFields(self, words, {name: getattr(self.ui, name) for name in names})
        self.ui.save.clicked.connect(self.save)
        self.ui.cancel.clicked.connect(self.cancelled)

    def edit(self, people: Iterable[Person], person_id: str | None, day: date) -> None:
        """Show an empty form, for one of these people from a day on."""
        fill(self.ui.person, named(people), person_id)
        self.ui.first.set_day(day)
        self.ui.last.set_day(None)
        self.fields.mark_clean()
        (self.ui.last if person_id else self.ui.person).setFocus()

    def is_changed(self) -> bool:
        """Tell whether something is typed that is not saved."""
        return self.isVisible() and self.fields.is_changed()

    def save(self) -> None:
        """Hand over the absence, or say at the fields what is wrong."""
        self.fields.hand_over(self.absence, self.saved.emit)

    def absence(self) -> Absence:
        """Return the absence as the fields say it.

        Raises:
            UserError: for a choice or a day that is missing or wrong.
        """
        person_id = self.ui.person.currentData()
        if person_id is None:
            raise UserError("required", at="person")
        period = Period(required_day(self.ui.first, "first"), self.ui.last.day())
        return Absence(id=new_id(), person_id=person_id, period=period)
