"""The form of an office's term: who holds which office from when to when (P3)."""

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QWidget

from smdesk.desktop.fields import FormFields, fill, named, required_day, select
from smdesk.desktop.forms.term_form import Ui_TermForm
from smdesk.desktop.page import Desk
from smdesk.desktop.pages.channels.life_form import Asked, LifeForm
from smdesk.desktop.phrases import office_name
from smdesk.domain.calendar import Period
from smdesk.domain.errors import UserError
from smdesk.domain.ids import new_id
from smdesk.domain.organisation import Office, OfficeKind, Person, Term
from smdesk.services.register.register import Saved
from smdesk.services.register.view import PeopleRegister
from smdesk.words import Words


class TermForm(LifeForm):
    """Edits one term in place."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.ui = Ui_TermForm()
        self.ui.setupUi(self)
        self._person_id = ""
        self._term: Term | None = None
        self._register: PeopleRegister | None = None
        names = ("office", "body", "acting", "first", "last")
        self.fields = FormFields(self, words, {name: getattr(self.ui, name) for name in names})
        kinds = [(words(f"office.{kind.value}"), kind) for kind in OfficeKind]
        fill(self.ui.office, kinds, OfficeKind.SECTOR_HEAD)
        self.ui.office.currentIndexChanged.connect(self._offer_bodies)
        self.ui.save.clicked.connect(self.save)
        self.ui.cancel.clicked.connect(self.cancelled)
        self.fields.changed.connect(self._follow)

    def edit(self, person: Person, term: Term | None, register: PeopleRegister) -> None:
        """Show a person's term, or an empty form for a new one."""
        ui, words = self.ui, self._words
        self._person_id, self._term, self._register = person.id, term, register
        if term is None:
            ui.heading.setText(words("people.new_term", name=person.name))
        else:
            office = office_name(term, register.sectors, register.units, words)
            ui.heading.setText(words("people.edit_term", office=office, name=person.name))
        select(ui.office, term.office.kind if term else OfficeKind.SECTOR_HEAD)
        self._offer_bodies()
        select(ui.body, term.office.body_id if term else None)
        ui.acting.setChecked(term.acting if term else False)
        ui.first.set_day(term.period.first if term else register.day)
        ui.last.set_day(term.period.last if term else None)
        for part in (ui.office, ui.body):
            part.setEnabled(term is None)
        self.fields.mark_clean()
        (ui.last if term else ui.office).setFocus()

    def _offer_bodies(self, *_: object) -> None:
        if self._register is None:
            return
        kind = OfficeKind(self.ui.office.currentData())
        whole = self._words("people.body_none")
        choices = {
            OfficeKind.SECTOR_HEAD: named(self._register.sectors.values()),
            OfficeKind.UNIT_HEAD: named(self._register.units.values()),
        }.get(kind, [(whole, None)])
        fill(self.ui.body, choices)
        if kind is OfficeKind.CHIEF_EXECUTIVE:
            self.ui.body.setCurrentIndex(0)

    def job(self) -> Asked:
        work = partial(_save, self.term())
        return Asked(work=work, done=self._words("people.saved_term"))

    def term(self) -> Term:
        """Return the term as the fields say it.

        Raises:
            UserError: for a choice or a day that is missing or wrong.
        """
        ui = self.ui
        kind, body = OfficeKind(ui.office.currentData()), ui.body.currentData()
        if kind is not OfficeKind.CHIEF_EXECUTIVE and body is None:
            raise UserError("required", at="body")
        period = Period(required_day(ui.first, "first"), ui.last.day())
        if self._term is not None:
            return replace(self._term, period=period, acting=ui.acting.isChecked())
        return Term(
            id=new_id(),
            office=Office(kind, body),
            person_id=self._person_id,
            period=period,
            acting=ui.acting.isChecked(),
        )

    def _follow(self) -> None:
        self.ui.save.setEnabled(self._term is None or self.fields.is_changed())


def _save(term: Term, desk: Desk) -> Saved:
    changes = desk.register.save_term(desk.actor, term).changes
    return Saved(term.person_id, changes)
