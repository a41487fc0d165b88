"""The form of a membership: in which unit somebody works, from when to when."""

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QWidget

from smdesk.desktop.fields import FormFields, fill, named, required_day, select
from smdesk.desktop.forms.membership_form import Ui_MembershipForm
from smdesk.desktop.page import Desk
from smdesk.desktop.pages.channels.life_form import Asked, LifeForm
from smdesk.domain.calendar import Period
from smdesk.domain.errors import UserError
from smdesk.domain.ids import new_id
from smdesk.domain.organisation import Membership, Person
from smdesk.services.register.register import Saved
from smdesk.services.register.view import PeopleRegister
from smdesk.words import Words


class MembershipForm(LifeForm):
    """Edits one membership in place."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.ui = ui = Ui_MembershipForm()
        ui.setupUi(self)
        self._person_id = ""
        self._membership: Membership | None = None
        names = ("unit", "first", "last")
        self.fields = FormFields(self, words, {name: getattr(ui, name) for name in names})
        ui.save.clicked.connect(self.save)
        ui.cancel.clicked.connect(self.cancelled)
        self.fields.changed.connect(self._follow)

    def edit(self, person: Person, membership: Membership | None, register: PeopleRegister) -> None:
        """Show where a person works, or an empty form for a new unit."""
        ui, words = self.ui, self._words
        self._person_id, self._membership = person.id, membership
        if membership is None:
            ui.heading.setText(words("people.new_membership", name=person.name))
        else:
            name = register.units[membership.unit_id].name
            ui.heading.setText(words("people.edit_membership", unit=name, name=person.name))
        fill(ui.unit, named(register.units.values()))
        select(ui.unit, membership.unit_id if membership else None)
        ui.unit.setEnabled(membership is None)
        ui.first.set_day(membership.period.first if membership else register.day)
        ui.last.set_day(membership.period.last if membership else None)
        self.fields.mark_clean()
        (ui.last if membership else ui.unit).setFocus()

    def job(self) -> Asked:
        ui = self.ui
        if ui.unit.currentData() is None:
            raise UserError("required", at="unit")
        period = Period(required_day(ui.first, "first"), ui.last.day())
        membership = self._membership or Membership(
            id=new_id(), person_id=self._person_id, unit_id=ui.unit.currentData(), period=period
        )
        work = partial(_save, replace(membership, period=period))
        return Asked(work=work, done=self._words("people.saved_membership"))

    def _follow(self) -> None:
        self.ui.save.setEnabled(self._membership is None or self.fields.is_changed())


def _save(membership: Membership, desk: Desk) -> Saved:
    return desk.register.save_membership(desk.actor, membership)
