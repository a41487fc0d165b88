"""The form of a person, with the unit they work in."""

from dataclasses import dataclass, replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from smdesk.desktop.fields import FormFields, fill, named, required_day
from smdesk.desktop.forms.person_form import Ui_PersonForm
from smdesk.domain.calendar import Period
from smdesk.domain.errors import SmdeskError
from smdesk.domain.ids import new_id
from smdesk.domain.organisation import Membership, Person
from smdesk.domain.texts import clean_line
from smdesk.services.register_view import PersonLine, RegisterView
from smdesk.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonDraft:
    """What a form hands over."""

    person: Person
    membership: Membership | None
    """A new one, where the person begins in another unit."""


class PersonForm(QWidget):
    """Edits one person in place."""

    saved = Signal(object)
    cancelled = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_PersonForm()
        self.ui.setupUi(self)
        self._words = words
        self._person: Person | None = None
        self._unit_id: str | None = None
        names = ("name", "email", "account", "unit", "member_since")
        self.fields = FormFields(self, words, {name: getattr(self.ui, name) for name in names})
        self.ui.save.clicked.connect(self.save)
        self.ui.cancel.clicked.connect(self.cancelled)
        self.fields.changed.connect(self._follow)

    def edit(self, line: PersonLine | None, register: RegisterView) -> None:
        """Show a person, or an empty form for a new one."""
        words, ui = self._words, self.ui
        self._person = line.person if line else None
        self._unit_id = line.units[0].id if line and line.units else None
        heading = words("people.edit", name=line.person.name) if line else words("people.new")
        ui.heading.setText(heading)
        fill(ui.unit, named(register.units.values(), none=words("people.no_unit")), self._unit_id)
        ui.name.setText(line.person.name if line else "")
        ui.email.setText(line.person.email if line else "")
        ui.account.setText(line.person.account if line else "")
        ui.member_since.set_day(register.day)
        self.fields.mark_clean()
        ui.name.setFocus()

    def is_changed(self) -> bool:
        """Tell whether something is typed that is not saved."""
        return self.isVisible() and self.fields.is_changed()

    def save(self) -> None:
        """Hand over the person, or say at the fields what is wrong."""
        if not self.fields.is_changed():
            return
        self.fields.clear_problems()
        try:
            draft = self.draft()
        except SmdeskError as error:
            self.fields.show_error(error)
            return
        self.saved.emit(draft)

    def draft(self) -> PersonDraft:
        """Return what the fields say.

        Raises:
            UserError: for a day that is missing or none.
        """
        ui = self.ui
        person = replace(
            self._person or Person(id=new_id(), name=""),
            name=clean_line(ui.name.text()),
            email=clean_line(ui.email.text()),
            account=clean_line(ui.account.text()),
        )
        unit_id = ui.unit.currentData()
        if unit_id is None or unit_id == self._unit_id:
            return PersonDraft(person=person, membership=None)
        period = Period(required_day(ui.member_since, "member_since"))
        membership = Membership(id=new_id(), person_id=person.id, unit_id=unit_id, period=period)
        return PersonDraft(person=person, membership=membership)

    def _follow(self) -> None:
        moves = self.ui.unit.currentData() not in {None, self._unit_id}
        for part in (self.ui.label_member_since, self.ui.member_since):
            part.setVisible(moves)
        self.ui.save.setEnabled(self.fields.is_changed())
