"""The short forms of a mandate: renewed by the own manager, or revoked (P4)."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from smdesk.desktop.channel_names import full_name
from smdesk.desktop.fields import FormFields, fill, required_day
from smdesk.desktop.forms.renew_form import Ui_RenewForm
from smdesk.desktop.forms.revoke_form import Ui_RevokeForm
from smdesk.desktop.page import Desk
from smdesk.desktop.pages.channels.life_form import Asked, LifeForm
from smdesk.desktop.pages.people.own_managers import manager_text
from smdesk.desktop.pages.people.view import PeopleView
from smdesk.domain.assignments import Assignment
from smdesk.domain.calendar import day_after
from smdesk.domain.errors import UserError
from smdesk.domain.managers import own_managers
from smdesk.domain.mandate_acts import a_year_from
from smdesk.domain.texts import clean_text
from smdesk.services.register.register import Saved
from smdesk.words import Words


class RenewForm(LifeForm):
    """Lets a mandate be followed by another."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.ui = ui = Ui_RenewForm()
        ui.setupUi(self)
        self._view: PeopleView | None = None
        self._mandate: Assignment | None = None
        names = ("given_on", "last", "mandated_by")
        self.fields = FormFields(self, words, {name: getattr(ui, name) for name in names})
        ui.given_on.textChanged.connect(self._follow)
        ui.save.clicked.connect(self.save)
        ui.cancel.clicked.connect(self.cancelled)

    def edit(self, mandate: Assignment, view: PeopleView) -> None:
        """Propose a year more, by the own manager of today."""
        ui, words, last = self.ui, self._words, mandate.period.last
        if last is None:
            return
        self._view, self._mandate = view, mandate
        person, day = view.register.persons[mandate.person_id], view.register.day
        first = max(day, day_after(last))
        channel = full_name(view.channel(mandate.channel_id), words)
        ui.heading.setText(words("people.renew", name=person.name))
        ui.about.setText(words("people.renew_about", channel=channel, last=last, first=first))
        ui.given_on.set_day(day)
        ui.last.set_day(a_year_from(first))
        self._follow()
        self.fields.mark_clean()
        ui.last.setFocus()

    def _follow(self, *_: object) -> None:
        """Offer the own managers of the day, and say why there is nobody."""
        if self._view is None or self._mandate is None:
            return
        try:
            day = self.ui.given_on.day()
        except UserError:
            return
        if day is None:
            return
        staff, register = self._view.grounds.staff, self._view.register
        managers = own_managers(self._mandate.person_id, day, staff)
        choices = [(register.persons[one.person_id].name, one.person_id) for one in managers]
        fill(self.ui.mandated_by, choices, choices[0][1] if len(choices) == 1 else None)
        text = manager_text(self._mandate.person_id, day, staff, register, self._words)
        self.ui.manager.setText(text)
        self.ui.save.setEnabled(bool(choices))

    def job(self) -> Asked:
        ui, mandate = self.ui, self._mandate
        if mandate is None or ui.mandated_by.currentData() is None:
            raise UserError("required", at="mandated_by")
        work = partial(
            _renew,
            mandate,
            required_day(ui.given_on, "given_on"),
            required_day(ui.last, "last"),
            str(ui.mandated_by.currentData()),
        )
        return Asked(work=work, done=self._words("people.renewed"))


class RevokeForm(LifeForm):
    """Ends a mandate early."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.ui = ui = Ui_RevokeForm()
        ui.setupUi(self)
        self._mandate: Assignment | None = None
        self.fields = FormFields(self, words, {"last": ui.last, "note": ui.note})
        ui.save.clicked.connect(self.save)
        ui.cancel.clicked.connect(self.cancelled)

    def edit(self, mandate: Assignment, view: PeopleView) -> None:
        """Ask for the last day and why."""
        ui, words = self.ui, self._words
        self._mandate = mandate
        person = view.register.persons[mandate.person_id]
        channel = full_name(view.channel(mandate.channel_id), words)
        ui.heading.setText(words("people.revoke", name=person.name))
        ui.about.setText(channel)
        ui.last.set_day(view.register.day)
        ui.note.clear()
        self.fields.mark_clean()
        ui.last.setFocus()

    def job(self) -> Asked:
        last = required_day(self.ui.last, "last")
        if self._mandate is None:
            raise UserError("gone", at="last")
        note = clean_text(self.ui.note.toPlainText())
        work = partial(_revoke, self._mandate, last, note)
        return Asked(work=work, done=self._words("people.revoked", day=last))


def _renew(mandate: Assignment, given_on: date, last: date, by: str, desk: Desk) -> Saved:
    ids: Sequence[str] = [mandate.id]
    given = desk.mandates.renew(desk.actor, ids, given_on=given_on, last=last, mandated_by=by)
    return Saved(mandate.person_id, given.changes)


def _revoke(mandate: Assignment, last: date, note: str, desk: Desk) -> Saved:
    changes = desk.mandates.revoke(desk.actor, mandate.id, last, note).changes
    return Saved(mandate.person_id, changes)
