"""The forms that mend what is entered of the organisation: a sector or unit, and who heads it."""

from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from smdesk.desktop.fields import FormFields, fill, named, required_day, select
from smdesk.desktop.forms.organisation_body_form import Ui_OrganisationBodyForm
from smdesk.desktop.forms.organisation_head_form import Ui_OrganisationHeadForm
from smdesk.domain.calendar import Period
from smdesk.domain.errors import UserError
from smdesk.domain.ids import new_id
from smdesk.domain.organisation import Office, Person, Sector, Term, Unit
from smdesk.domain.structure import Body
from smdesk.domain.texts import clean_line, clean_text
from smdesk.services.register.organisation_view import OrganisationTree
from smdesk.services.register.view import Answering
from smdesk.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyDraft:
    """What somebody entered of a sector or unit."""

    body: Body
    is_new: bool
    day: date
    """The day whose name was corrected."""


class BodyForm(QWidget):
    """Enters a new sector or unit, or corrects one."""

    saved = Signal(object)
    cancelled = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_OrganisationBodyForm()
        self.ui.setupUi(self)
        self._words = words
        self._body: Body | None = None
        self._is_new = False
        self._day = date.min
        names = ("name", "body_sector", "greeting", "first")
        self.fields = FormFields(self, words, {name: getattr(self.ui, name) for name in names})
        self.ui.save.clicked.connect(self.save)
        self.ui.cancel.clicked.connect(self.cancelled)
        self.fields.changed.connect(self._follow)

    def enter(self, body: Body, tree: OrganisationTree) -> None:
        """Show an empty form for a new sector or unit."""
        kind = "unit" if isinstance(body, Unit) else "sector"
        self._show(body, tree, self._words(f"organisation.new_{kind}"), is_new=True)

    def correct(self, body: Body, tree: OrganisationTree) -> None:
        """Show a sector or unit as it was on the day of the tree."""
        self._show(body, tree, self._words("organisation.correct", name=body.name), is_new=False)

    def _show(self, body: Body, tree: OrganisationTree, heading: str, *, is_new: bool) -> None:
        ui = self.ui
        self._body, self._is_new, self._day = body, is_new, tree.day
        is_unit = isinstance(body, Unit)
        ui.heading.setText(heading)
        ui.name.setText(body.name)
        none = self._words("organisation.no_sector")
        fill(ui.body_sector, named((node.body for node in tree.sectors), none=none))
        select(ui.body_sector, body.sector_id if isinstance(body, Unit) else None)
        ui.greeting.setText(body.greeting if isinstance(body, Unit) else "")
        ui.first.set_day(body.period.first)
        shown = {"greeting": is_unit, "body_sector": is_unit and is_new, "first": is_new}
        for name, visible in shown.items():
            getattr(ui, name).setVisible(visible)
            getattr(ui, f"label_{name}").setVisible(visible)
        ui.hint.setVisible(not is_new)
        self.fields.mark_clean()
        ui.name.setFocus()

    def is_changed(self) -> bool:
        """Tell whether something is typed that is not saved."""
        return self.isVisible() and self.fields.is_changed()

    def save(self) -> None:
        """Hand over what is entered, or say at the fields what is wrong."""
        self.fields.hand_over(self.draft, self.saved.emit)

    def draft(self) -> BodyDraft:
        """Return what is entered.

        Raises:
            UserError: for a day that is missing or none.
        """
        name, body = clean_line(self.ui.name.text()), self._body
        if body is None:
            raise ValueError("nothing is being edited")
        if self._is_new:
            body = replace(body, period=Period(required_day(self.ui.first, "first")))
        if isinstance(body, Unit):
            sector_id = self.ui.body_sector.currentData() if self._is_new else body.sector_id
            greeting = clean_text(self.ui.greeting.text())
            body = replace(body, name=name, sector_id=sector_id, greeting=greeting)
        else:
            body = replace(body, name=name)
        return BodyDraft(body=body, is_new=self._is_new, day=self._day)

    def _follow(self) -> None:
        self.ui.save.setEnabled(self.fields.is_changed())


def empty_sector(first: date) -> Sector:
    """Return a sector to be named."""
    return Sector(id=new_id(), name="", period=Period(first))


def empty_unit(first: date, sector_id: str | None) -> Unit:
    """Return a unit to be named."""
    return Unit(id=new_id(), name="", sector_id=sector_id, period=Period(first))


class HeadForm(QWidget):
    """Enters who holds an office from when to when."""

    saved = Signal(object)
    removed = Signal(object)
    cancelled = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_OrganisationHeadForm()
        self.ui.setupUi(self)
        self._words = words
        self._office: Office | None = None
        self._term: Term | None = None
        names = ("person", "acting", "first", "last")
        self.fields = FormFields(self, words, {name: getattr(self.ui, name) for name in names})
        self.ui.save.clicked.connect(self.save)
        self.ui.remove.clicked.connect(self._remove)
        self.ui.cancel.clicked.connect(self.cancelled)
        self.fields.changed.connect(self._follow)

    def edit(
        self, office: Office, name: str, held: Answering | None, people: list[Person], day: date
    ) -> None:
        """Show a term of an office, or an empty form for a new one from a day."""
        ui = self.ui
        self._office, self._term = office, held.term if held else None
        ui.heading.setText(self._words(f"organisation.head_of.{office.kind}", name=name))
        fill(ui.person, named(people), held.person.id if held else None)
        ui.person.setEnabled(held is None)
        ui.acting.setChecked(held.term.acting if held else False)
        ui.first.set_day(held.term.period.first if held else day)
        ui.last.set_day(held.term.period.last if held else None)
        ui.remove.setVisible(held is not None)
        self.fields.mark_clean()
        (ui.last if held else ui.person).setFocus()

    def is_changed(self) -> bool:
        """Tell whether something is typed that is not saved."""
        return self.isVisible() and self.fields.is_changed()

    def save(self) -> None:
        """Hand over the term, or say at the fields what is wrong."""
        self.fields.hand_over(self.term, self.saved.emit)

    def term(self) -> Term:
        """Return the term as the fields say it.

        Raises:
            UserError: for a choice or a day that is missing or wrong.
        """
        ui = self.ui
        if ui.person.currentData() is None:
            raise UserError("required", at="person")
        if self._office is None:
            raise ValueError("no office is being edited")
        period = Period(required_day(ui.first, "first"), ui.last.day())
        if self._term is not None:
            return replace(self._term, period=period, acting=ui.acting.isChecked())
        return Term(
            id=new_id(),
            office=self._office,
            person_id=ui.person.currentData(),
            period=period,
            acting=ui.acting.isChecked(),
        )

    def _remove(self) -> None:
        if self._term is not None:
            self.removed.emit(self._term)

    def _follow(self) -> None:
        self.ui.save.setEnabled(self._term is None or self.fields.is_changed())
