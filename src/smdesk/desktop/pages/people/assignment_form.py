"""The form of an assignment: who may write, from when to when, by whose mandate (P4)."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from smdesk.desktop.fields import FormFields, fill, named, required_day, select
from smdesk.desktop.forms.assignment_form import Ui_AssignmentForm
from smdesk.desktop.pages.people.own_managers import manager_text
from smdesk.domain.assignments import Assignment, EditorRole
from smdesk.domain.calendar import Period
from smdesk.domain.channels import Channel
from smdesk.domain.errors import UserError
from smdesk.domain.ids import new_id
from smdesk.domain.managers import Staffing, own_managers, staffing
from smdesk.domain.mandate_acts import a_year_from
from smdesk.services.register.view import Held, RegisterView
from smdesk.words import Words


class AssignmentForm(QWidget):
    """Edits one assignment in place; the giver offered is the person's own manager."""

    saved = Signal(object)
    cancelled = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_AssignmentForm()
        self.ui.setupUi(self)
        self._words = words
        self._channel_id = ""
        self._held: Assignment | None = None
        self._register: RegisterView | None = None
        self._staff = Staffing()
        ui = self.ui
        fields: dict[str, QWidget] = {"person": ui.person, "role": ui.role_choice}
        fields |= {name: getattr(ui, name) for name in ("given_on", "mandated_by", "first", "last")}
        self.fields = FormFields(self, words, fields)
        roles = [(words(f"editor_role.{role.value}"), role) for role in EditorRole]
        fill(ui.role_choice, roles, EditorRole.EDITOR)
        ui.person.currentIndexChanged.connect(self._offer_managers)
        ui.given_on.textChanged.connect(self._offer_managers)
        ui.save.clicked.connect(self.save)
        ui.cancel.clicked.connect(self.cancelled)
        self.fields.changed.connect(self._follow)

    def edit(self, channel: Channel, held: Held | None, register: RegisterView) -> None:
        """Show an assignment of a channel, or an empty form for a new one."""
        self._channel_id = channel.id
        self._held = held.assignment if held else None
        self._register = register
        self._staff = staffing(register.memberships, register.terms, register.units.values())
        fill(self.ui.person, named(register.persons.values()))
        self.ui.heading.setText(
            self._words("channels.edit_assignment", person=held.person.name)
            if held
            else self._words("channels.new_assignment", name=channel.name)
        )
        self.ui.person.setEnabled(held is None)
        self._show(self._held, register.day)
        self._offer_managers()
        self.fields.mark_clean()
        (self.ui.last if held else self.ui.person).setFocus()

    def _show(self, item: Assignment | None, today: date) -> None:
        ui = self.ui
        select(ui.person, item.person_id if item else None)
        select(ui.role_choice, item.role if item else EditorRole.EDITOR)
        ui.given_on.set_day(item.given if item else today)
        ui.first.set_day(item.period.first if item else today)
        ui.last.set_day(item.period.last if item else a_year_from(today))

    def _offer_managers(self, *_: object) -> None:
        """Offer the own managers of the day it is given, and say why they are."""
        ui, register = self.ui, self._register
        person_id, day = ui.person.currentData(), self._day()
        fill(ui.mandated_by, [])
        ui.manager.clear()
        if register is None or person_id is None or day is None:
            return
        givers = [one.person_id for one in own_managers(person_id, day, self._staff)]
        held = self._held.mandated_by if self._held else None
        if held is not None and held not in givers:
            givers.append(held)
        chosen = held or (givers[0] if len(givers) == 1 else None)
        fill(ui.mandated_by, [(register.persons[one].name, one) for one in givers], chosen)
        ui.manager.setText(manager_text(person_id, day, self._staff, register, self._words))

    def _day(self) -> date | None:
        try:
            return self.ui.given_on.day()
        except UserError:
            return None

    def is_changed(self) -> bool:
        """Tell whether something is typed that is not saved."""
        return self.isVisible() and self.fields.is_changed()

    def save(self) -> None:
        """Hand over the assignment, or say at the fields what is wrong."""
        self.fields.hand_over(self.assignment, self.saved.emit)

    def assignment(self) -> Assignment:
        """Return the assignment as the fields say it.

        Raises:
            UserError: for a choice or a day that is missing or wrong.
        """
        ui = self.ui
        for name, box in (("person", ui.person), ("mandated_by", ui.mandated_by)):
            if box.currentData() is None:
                raise UserError("required", at=name)
        given_on = required_day(ui.given_on, "given_on")
        period = Period(required_day(ui.first, "first"), ui.last.day())
        role, manager = EditorRole(ui.role_choice.currentData()), ui.mandated_by.currentData()
        if self._held is not None:
            return replace(
                self._held, role=role, mandated_by=manager, given_on=given_on, period=period
            )
        return Assignment(
            id=new_id(),
            channel_id=self._channel_id,
            person_id=ui.person.currentData(),
            role=role,
            mandated_by=manager,
            given_on=given_on,
            period=period,
        )

    def _follow(self) -> None:
        self.ui.save.setEnabled(self._held is None or self.fields.is_changed())
