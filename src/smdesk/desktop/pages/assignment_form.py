"""The form of an assignment: who may write, from when to when, by whose mandate (P4)."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from smdesk.desktop.fields import FormFields, fill, named, required_day, select
from smdesk.desktop.forms.assignment_form import Ui_AssignmentForm
from smdesk.domain.assignments import Assignment, EditorRole
from smdesk.domain.calendar import Period
from smdesk.domain.channels import Channel
from smdesk.domain.errors import SmdeskError, UserError
from smdesk.domain.ids import new_id
from smdesk.services.register_view import Held, RegisterView
from smdesk.words import Words


class AssignmentForm(QWidget):
    """Edits one assignment in place."""

    saved = Signal(object)
    cancelled = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_AssignmentForm()
        self.ui.setupUi(self)
        self._words = words
        self._channel_id = ""
        self._held: Assignment | None = None
        ui = self.ui
        self.fields = FormFields(
            self,
            words,
            {
                "person": ui.person,
                "role": ui.role_choice,
                "mandated_by": ui.mandated_by,
                "first": ui.first,
                "last": ui.last,
            },
        )
        roles = [(words(f"editor_role.{role.value}"), role) for role in EditorRole]
        fill(ui.role_choice, roles, EditorRole.EDITOR)
        ui.save.clicked.connect(self.save)
        ui.cancel.clicked.connect(self.cancelled)
        self.fields.changed.connect(self._follow)

    def edit(self, channel: Channel, held: Held | None, register: RegisterView) -> None:
        """Show an assignment of a channel, or an empty form for a new one."""
        self._channel_id = channel.id
        self._held = held.assignment if held else None
        fill(self.ui.person, named(register.persons.values()))
        fill(self.ui.mandated_by, named(register.persons.values()))
        self.ui.heading.setText(
            self._words("channels.edit_assignment", person=held.person.name)
            if held
            else self._words("channels.new_assignment", name=channel.name)
        )
        self.ui.person.setEnabled(held is None)
        self._show(held, register, channel)
        self.fields.mark_clean()
        (self.ui.last if held else self.ui.person).setFocus()

    def _show(self, held: Held | None, register: RegisterView, channel: Channel) -> None:
        ui = self.ui
        if held is None:
            select(ui.role_choice, EditorRole.EDITOR)
            select(ui.mandated_by, _likely_manager(register, channel))
            ui.first.set_day(register.day)
            ui.last.set_day(None)
            return
        item = held.assignment
        select(ui.person, item.person_id)
        select(ui.role_choice, item.role)
        select(ui.mandated_by, item.mandated_by)
        ui.first.set_day(item.period.first)
        ui.last.set_day(item.period.last)

    def is_changed(self) -> bool:
        """Tell whether something is typed that is not saved."""
        return self.isVisible() and self.fields.is_changed()

    def save(self) -> None:
        """Hand over the assignment, or say at the fields what is wrong."""
        self.fields.clear_problems()
        try:
            item = self.assignment()
        except SmdeskError as error:
            self.fields.show_error(error)
            return
        self.saved.emit(item)

    def assignment(self) -> Assignment:
        """Return the assignment as the fields say it.

        Raises:
            UserError: for a choice or a day that is missing or wrong.
        """
        ui = self.ui
        for name, box in (("person", ui.person), ("mandated_by", ui.mandated_by)):
            if box.currentData() is None:
                raise UserError("required", at=name)
        period = Period(required_day(ui.first, "first"), ui.last.day())
        role, manager = EditorRole(ui.role_choice.currentData()), ui.mandated_by.currentData()
        if self._held is not None:
            return replace(self._held, role=role, mandated_by=manager, period=period)
        return Assignment(
            id=new_id(),
            channel_id=self._channel_id,
            person_id=ui.person.currentData(),
            role=role,
            mandated_by=manager,
            period=period,
        )

    def _follow(self) -> None:
        self.ui.save.setEnabled(self._held is None or self.fields.is_changed())


def _likely_manager(register: RegisterView, channel: Channel) -> str | None:
    """Return the manager who answers for the channel: often the one who gives the mandate."""
    line = next((one for one in register.channels if one.channel.id == channel.id), None)
    return line.answering.person.id if line is not None and line.answering is not None else None
