"""The form of an administrator: rights begin in a channel, or somebody's end (no passwords)."""

from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from smdesk.desktop.channel_names import full_name
from smdesk.desktop.fields import FormFields, fill, named, required_day, select
from smdesk.desktop.forms.admin_form import Ui_AdminForm
from smdesk.desktop.page import Desk
from smdesk.desktop.pages.channels.life_form import Asked, LifeForm
from smdesk.domain.access import AccountAdmin
from smdesk.domain.calendar import Period
from smdesk.domain.channels import Channel
from smdesk.domain.errors import UserError
from smdesk.domain.ids import new_id
from smdesk.domain.organisation import Person
from smdesk.services.register.access import AdminLine
from smdesk.services.register.register import Saved
from smdesk.words import Words


class AdminForm(LifeForm):
    """Asks for a person and a first day, or for the last day of rights that are held."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.ui = ui = Ui_AdminForm()
        ui.setupUi(self)
        self._channel: Channel | None = None
        self._line: AdminLine | None = None
        self._today = date.min
        names = ("person", "first", "last")
        self.fields = FormFields(self, words, {name: getattr(ui, name) for name in names})
        ui.save.clicked.connect(self.save)
        ui.cancel.clicked.connect(self.cancelled)

    def add(self, channel: Channel, people: list[Person], today: date) -> None:
        """Ask who holds rights in a channel, and since when."""
        self._show(channel, None, today, "add")
        fill(self.ui.person, named(one for one in people if (one.left_on or today) >= today))
        self.ui.first.set_day(today)
        self.fields.mark_clean()
        self.ui.person.setFocus()

    def end(self, line: AdminLine, today: date) -> None:
        """Ask for the last day of somebody's rights."""
        self._show(line.channel, line, today, "end")
        fill(self.ui.person, named([line.person]))
        select(self.ui.person, line.person.id)
        self.ui.last.set_day(today)
        self.fields.mark_clean()
        self.ui.last.setFocus()

    def _show(self, channel: Channel, line: AdminLine | None, today: date, key: str) -> None:
        ui, words = self.ui, self._words
        self._channel, self._line, self._today = channel, line, today
        ui.heading.setText(words(f"access.{key}"))
        ui.about.setText(full_name(channel, words))
        ui.hint.setText(words(f"access.{key}_hint"))
        ui.person.setEnabled(line is None)
        for part in (ui.label_first, ui.first):
            part.setVisible(line is None)
        for part in (ui.label_last, ui.last):
            part.setVisible(line is not None)

    def job(self) -> Asked:
        if self._line is not None:
            last = required_day(self.ui.last, "last")
            work = partial(_end, self._line.admin.id, last)
            done = self._words("access.ended", name=self._line.person.name, day=last)
            return Asked(work=work, done=done)
        person_id, first = self.ui.person.currentData(), required_day(self.ui.first, "first")
        if person_id is None or self._channel is None:
            raise UserError("required", at="person")
        admin = AccountAdmin(
            id=new_id(),
            channel_id=self._channel.id,
            person_id=person_id,
            period=Period(first),
            confirmed_on=max(first, self._today),
        )
        name = self.ui.person.currentText()
        return Asked(work=partial(_add, admin), done=self._words("access.added", name=name))


def _add(admin: AccountAdmin, desk: Desk) -> Saved:
    return desk.access.save_admin(desk.actor, admin)


def _end(admin_id: str, last: date, desk: Desk) -> Saved:
    return desk.access.end_admin(desk.actor, admin_id, last)
