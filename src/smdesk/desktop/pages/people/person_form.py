"""The form of a person; a new one may begin in a unit at once."""

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QWidget

from smdesk.desktop.fields import FormFields, fill, named, required_day
from smdesk.desktop.forms.person_form import Ui_PersonForm
from smdesk.desktop.page import Desk
from smdesk.desktop.pages.channels.life_form import Asked, LifeForm
from smdesk.domain.calendar import Period
from smdesk.domain.ids import new_id
from smdesk.domain.organisation import Membership, Person
from smdesk.domain.texts import clean_line
from smdesk.services.register.register import Saved
from smdesk.services.register.view import PeopleRegister, PersonLine
from smdesk.words import Words


class PersonForm(LifeForm):
    """Edits one person in place."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.ui = Ui_PersonForm()
        self.ui.setupUi(self)
        self._person: Person | None = None
        names = ("name", "email", "account", "unit", "member_since")
        self.fields = FormFields(self, words, {name: getattr(self.ui, name) for name in names})
        self.ui.save.clicked.connect(self.save)
        self.ui.cancel.clicked.connect(self.cancelled)
        self.fields.changed.connect(self._follow)

    def edit(self, line: PersonLine | None, register: PeopleRegister) -> None:
        """Show a person, or an empty form for a new one."""
        words, ui = self._words, self.ui
        self._person = line.person if line else None
        heading = words("people.edit", name=line.person.name) if line else words("people.new")
        ui.heading.setText(heading)
        fill(ui.unit, named(register.units.values(), none=words("people.no_unit")))
        ui.unit.setCurrentIndex(0)
        ui.name.setText(line.person.name if line else "")
        ui.email.setText(line.person.email if line else "")
        ui.account.setText(line.person.account if line else "")
        ui.member_since.set_day(register.day)
        for part in (ui.label_unit, ui.unit):
            part.setVisible(line is None)
        self.fields.mark_clean()
        ui.name.setFocus()

    def save(self) -> None:
        """Hand over the person, or say at the fields what is wrong."""
        if self.fields.is_changed():
            super().save()

    def job(self) -> Asked:
        ui = self.ui
        person = replace(
            self._person or Person(id=new_id(), name=""),
            name=clean_line(ui.name.text()),
            email=clean_line(ui.email.text()),
            account=clean_line(ui.account.text()),
        )
        work = partial(_save, person, self._membership(person))
        return Asked(work=work, done=self._words("people.saved", name=person.name))

    def _membership(self, person: Person) -> Membership | None:
        """Return where a new person begins, if that is said."""
        unit_id = self.ui.unit.currentData()
        if self._person is not None or unit_id is None:
            return None
        period = Period(required_day(self.ui.member_since, "member_since"))
        return Membership(id=new_id(), person_id=person.id, unit_id=unit_id, period=period)

    def _follow(self) -> None:
        begins = self._person is None and self.ui.unit.currentData() is not None
        for part in (self.ui.label_member_since, self.ui.member_since):
            part.setVisible(begins)
        self.ui.save.setEnabled(self.fields.is_changed())


def _save(person: Person, membership: Membership | None, desk: Desk) -> Saved:
    return desk.register.save_person(desk.actor, person, membership)
