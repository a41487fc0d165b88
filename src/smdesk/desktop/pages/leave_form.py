"""The form of a leaving: the last day, what ends with it, and what others have left to do (P4)."""

from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from smdesk.desktop.fields import FormFields, required_day
from smdesk.desktop.forms.leave_form import Ui_LeaveForm
from smdesk.desktop.page import Desk
from smdesk.desktop.pages.life_form import Asked, LifeForm
from smdesk.domain.errors import UserError
from smdesk.domain.organisation import Person
from smdesk.services.leaving import Leaving
from smdesk.services.leaving_lines import ending_lines, todo_lines
from smdesk.services.register import Saved
from smdesk.services.register_view import PeopleRegister
from smdesk.words import Words


class LeaveForm(LifeForm):
    """Asks for the last day and shows what it comes to before anything is stored."""

    day_changed = Signal(str, object)
    """A person's id and the last day to look at; the answer comes by `show_preview`."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.ui = ui = Ui_LeaveForm()
        ui.setupUi(self)
        self._person: Person | None = None
        self._register: PeopleRegister | None = None
        self.fields = FormFields(self, words, {"last": ui.last})
        ui.last.textChanged.connect(self._ask)
        ui.save.clicked.connect(self.save)
        ui.cancel.clicked.connect(self.cancelled)

    def edit(self, person: Person, register: PeopleRegister) -> None:
        """Ask when a person leaves."""
        ui, words = self.ui, self._words
        self._person, self._register = person, register
        ui.heading.setText(words("people.leave", name=person.name))
        self._clear()
        ui.last.set_day(person.left_on or register.day)
        self.fields.mark_clean()
        self._ask()
        ui.last.setFocus()
        ui.last.selectAll()

    def _clear(self) -> None:
        ui = self.ui
        for part in (ui.ends_title, ui.ends, ui.todo):
            part.clear()
        ui.todo_title.hide()
        ui.save.setEnabled(False)

    def _ask(self, *_: object) -> None:
        day = self._day()
        if self._person is not None and day is not None:
            self.day_changed.emit(self._person.id, day)
        else:
            self._clear()

    def _day(self) -> date | None:
        try:
            return self.ui.last.day()
        except UserError:
            return None

    def show_preview(self, leaving: Leaving) -> None:
        """Show what a last day comes to, unless another has been typed since."""
        ui, words = self.ui, self._words
        if self._register is None or leaving.last != self._day():
            return
        ends = ending_lines(leaving, self._register)
        todo = todo_lines(leaving, self._register)
        values = {"person": leaving.person.name, "last": leaving.last}
        ui.ends_title.setText(words("leaving.ends" if ends else "leaving.nothing", **values))
        ui.ends.setText(_bullets([words(f"leaving.{one.code}", **one.values) for one in ends]))
        ui.todo.setText(_bullets([words(f"left.{one.code}", **one.values) for one in todo]))
        for part in (ui.todo_title, ui.todo):
            part.setVisible(bool(todo))
        ui.save.setEnabled(True)

    def job(self) -> Asked:
        last = required_day(self.ui.last, "last")
        if self._person is None:
            raise UserError("gone", at="last")
        done = self._words("people.left", name=self._person.name, day=last)
        return Asked(work=partial(_leave, self._person.id, last), done=done)


def _bullets(lines: list[str]) -> str:
    return "\n".join(f"•\u00a0{line}" for line in lines)


def _leave(person_id: str, last: date, desk: Desk) -> Saved:
    _, changes = desk.mandates.leave(desk.actor, person_id, last)
    return Saved(person_id, changes)
