"""The form of a leaving: the last day, what it ends or gives back, and what is left to do (P4)."""

from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from smdesk.desktop.fields import FormFields, required_day
from smdesk.desktop.forms.leave_form import Ui_LeaveForm
from smdesk.desktop.page import Desk
from smdesk.desktop.pages.channels.life_form import Asked, LifeForm
from smdesk.desktop.phrases import bullets
from smdesk.domain.errors import SmdeskError, UserError
from smdesk.domain.organisation import Person
from smdesk.services.register.leaving import Leaving
from smdesk.services.register.leaving_lines import Section, sections, todo_lines
from smdesk.services.register.register import Saved
from smdesk.services.register.view import PeopleRegister
from smdesk.words import Words


class LeaveForm(LifeForm):
    """Asks for the last day and shows what it comes to before anything is stored."""

    day_changed = Signal(str, object)
    """A person's id and the last day to look at, None for none; the answer comes by `show_preview`
    or `show_refusal`."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.ui = ui = Ui_LeaveForm()
        ui.setupUi(self)
        self._person: Person | None = None
        self._register: PeopleRegister | None = None
        self._saves = ui.save.text()
        self.fields = FormFields(self, words, {"last": ui.last, "stays": ui.stays})
        ui.last.textChanged.connect(self._ask)
        ui.stays.toggled.connect(self._ask)
        ui.save.clicked.connect(self.save)
        ui.cancel.clicked.connect(self.cancelled)

    def edit(self, person: Person, register: PeopleRegister) -> None:
        """Ask when a person leaves."""
        ui, words = self.ui, self._words
        self._person, self._register = person, register
        ui.heading.setText(words("people.leave", name=person.name))
        self._clear()
        ui.stays.setChecked(False)
        ui.stays.setVisible(person.left_on is not None)
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
        ui, day, stays = self.ui, self._day(), self._stays()
        ui.last.setEnabled(not stays)
        ui.save.setText(self._words("people.stays_save") if stays else self._saves)
        if self._person is not None and (stays or day is not None):
            self.day_changed.emit(self._person.id, day)
        else:
            self._clear()

    def _stays(self) -> bool:
        return self.ui.stays.isChecked()

    def _day(self) -> date | None:
        try:
            return None if self._stays() else self.ui.last.day()
        except UserError:
            return None

    def show_preview(self, leaving: Leaving) -> None:
        """Show what a last day comes to, unless another has been typed since."""
        ui, words = self.ui, self._words
        typed = self._day()
        if self._register is None or leaving.last != typed or self._stays() != (typed is None):
            return
        self.fields.clear_problems()
        todo = todo_lines(leaving, self._register)
        first, *more = [self._section(one, leaving) for one in sections(leaving, self._register)]
        ui.ends_title.setText(first[0])
        ui.ends.setText("\n\n".join([first[1], *("\n".join(one) for one in more)]))
        ui.todo.setText(bullets([words(f"left.{one.code}", **one.values) for one in todo]))
        for part in (ui.todo_title, ui.todo):
            part.setVisible(bool(todo))
        ui.save.setEnabled(True)

    def _section(self, section: Section, leaving: Leaving) -> tuple[str, str]:
        """Return a heading and its lines."""
        values = {"person": leaving.person.name, "last": leaving.last}
        heading = self._words(f"leaving.{section.heading}", **values)
        lines = [self._words(f"leaving.{one.code}", **one.values) for one in section.lines]
        return heading, bullets(lines)

    def show_refusal(self, error: SmdeskError) -> bool:
        """Show why a last day can't be saved."""
        self._clear()
        return self.show_error(error)

    def job(self) -> Asked:
        if self._person is None:
            raise UserError("gone", at="last")
        if self._stays():
            done = self._words("people.stayed", name=self._person.name)
            return Asked(work=partial(_stay, self._person.id), done=done)
        last = required_day(self.ui.last, "last")
        done = self._words("people.left", name=self._person.name, day=last)
        return Asked(work=partial(_leave, self._person.id, last), done=done)


def _stay(person_id: str, desk: Desk) -> Saved:
    _, changes = desk.mandates.stay(desk.actor, person_id)
    return Saved(person_id, changes)


def _leave(person_id: str, last: date, desk: Desk) -> Saved:
    _, changes = desk.mandates.leave(desk.actor, person_id, last)
    return Saved(person_id, changes)
