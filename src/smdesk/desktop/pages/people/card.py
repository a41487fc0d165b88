"""The card of the chosen person: facts, where they work, offices, mandates, rights."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject

from smdesk.desktop.channel_names import full_name
from smdesk.desktop.forms.people_page import Ui_PeoplePage
from smdesk.desktop.pages.archive.evidence import blocks
from smdesk.desktop.pages.people.view import PeopleView
from smdesk.desktop.phrases import office_name
from smdesk.desktop.tokens import Tone
from smdesk.desktop.widgets.card import Fact
from smdesk.desktop.widgets.notice_box import Notice
from smdesk.desktop.widgets.status import Status
from smdesk.desktop.widgets.table_model import Column, TableModel
from smdesk.domain.access import is_overdue
from smdesk.domain.assignments import EXPIRY_NOTICE_DAYS, Assignment
from smdesk.domain.calendar import Period
from smdesk.domain.managers import own_managers
from smdesk.domain.organisation import Membership, Person, Term
from smdesk.services.register.view import PersonLine
from smdesk.words import Words

DAY_WIDTH = 96
Item = Membership | Term | Assignment


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row of a card's table: what it stands for, its name, its days."""

    item: Item
    name: str
    state: Status

    @property
    def period(self) -> Period:
        """The days for which it holds."""
        return self.item.period


class PersonCard(QObject):
    """Fills the card's widgets of the page's form."""

    def __init__(self, ui: Ui_PeoplePage, words: Words) -> None:
        super().__init__(ui.table)
        self._ui = ui
        self._words = words
        self.units = TableModel[Row](self._columns("unit"), key=_key)
        self.offices = TableModel[Row](self._columns("office"), key=_key)
        self.mandates = TableModel[Row](self._mandate_columns(), key=_key)
        for table, model in (
            (ui.units, self.units),
            (ui.offices, self.offices),
            (ui.mandates, self.mandates),
        ):
            table.set_table(model)

    # --- columns ------------------------------------------------------------------------------

    def _columns(self, name: str) -> list[Column[Row]]:
        words = self._words
        return [
            Column(title=words(f"people.column.{name}"), text=_name, stretch=True),
            Column(title=words("people.column.first"), text=_first, width=DAY_WIDTH),
            Column(title=words("people.column.last"), text=_last, muted=True, width=DAY_WIDTH),
        ]

    def _mandate_columns(self) -> list[Column[Row]]:
        words = self._words
        return [
            Column(title=words("people.column.channel"), text=_name, stretch=True),
            Column(
                title=words("people.column.state"),
                text=lambda row: row.state.word,
                status=lambda row: row.state,
            ),
        ]

    # --- showing ------------------------------------------------------------------------------

    def show_line(self, line: PersonLine, view: PeopleView, about: str) -> None:
        """Show a person."""
        ui, person = self._ui, line.person
        ui.name.setText(person.name)
        ui.about.setText(about)
        ui.notices.set_notices(list(self._notices(person, view)))
        ui.facts.set_facts(self._facts(line, view))
        self.units.set_rows(_latest_first(self._unit_rows(person, view)))
        self.offices.set_rows(_latest_first(self._office_rows(person, view)))
        self.mandates.set_rows(_latest_first(self._mandate_rows(person, view)))
        for table in (ui.units, ui.offices, ui.mandates):
            if table.chosen() is None:
                table.choose_first()

    def _notices(self, person: Person, view: PeopleView) -> Iterator[Notice]:
        if person.left_on is None:
            return
        words, today = self._words, view.register.day
        held = [one for one in view.rights.get(person.id, ()) if one.period.covers(today)]
        gone = person.left_on < today
        ends = words("people.ended_all" if gone else "people.ends_all")
        yield Notice(
            title=words("people.has_left" if gone else "people.leaves", day=person.left_on),
            text=words("people.rights_left", count=len(held)) if held else ends,
            tone=Tone.WARNING if held else Tone.NEUTRAL,
        )

    def _facts(self, line: PersonLine, view: PeopleView) -> list[Fact]:
        words, person, today = self._words, line.person, view.register.day
        away = [one.period for one in view.absences.get(person.id, ()) if _lasts(one.period, today)]
        managers = own_managers(person.id, today, view.grounds.staff)
        values = {
            "email": person.email or words("people.no_email"),
            "account": person.account or words("people.no_account"),
            "units": ", ".join(unit.name for unit in line.units) or words("people.no_unit"),
            "manager": ", ".join(view.register.persons[one.person_id].name for one in managers),
            "assignments": words("people.count", count=len(line.assignments))
            if line.assignments
            else "",
            "absences": ", ".join(self._days(period) for period in away),
        }
        facts = [
            Fact(name=words(f"people.fact.{key}"), value=value)
            for key, value in values.items()
            if value
        ]
        return [*facts, *self._rights(person, view)]

    def _rights(self, person: Person, view: PeopleView) -> Iterator[Fact]:
        """Say in how many channels somebody holds administrator rights; it leads to the review."""
        words, today = self._words, view.register.day
        held = [one for one in view.rights.get(person.id, ()) if one.period.covers(today)]
        if not held:
            return
        overdue = sum(is_overdue(one, today) for one in held)
        yield Fact(
            name=words("people.fact.rights"),
            value=words("people.rights", count=len(held)),
            note=words("people.rights_overdue", count=overdue) if overdue else "",
            link=person.id,
        )

    def _days(self, period: Period) -> str:
        key = "people.days" if period.last else "people.days_open"
        return self._words(key, first=period.first, last=period.last)

    def _unit_rows(self, person: Person, view: PeopleView) -> Iterator[Row]:
        for item in view.memberships(person.id):
            name = view.register.units[item.unit_id].name
            yield self._row(item, name, view.register.day)

    def _office_rows(self, person: Person, view: PeopleView) -> Iterator[Row]:
        register = view.register
        for term in view.terms(person.id):
            name = office_name(term, register.sectors, register.units, self._words)
            yield self._row(term, name, register.day)

    def _mandate_rows(self, person: Person, view: PeopleView) -> Iterator[Row]:
        for item in view.mandates.get(person.id, ()):
            name = full_name(view.channel(item.channel_id), self._words)
            yield self._row(item, name, view.register.day)

    def _row(self, item: Item, name: str, today: date) -> Row:
        return Row(item=item, name=name, state=self._state(item, today))

    def _state(self, item: Item, today: date) -> Status:
        words = self._words
        if item.period.first > today:
            return Status(words("people.state.coming"))
        if not item.period.covers(today):
            return Status(words("people.state.ended"))
        if isinstance(item, Assignment) and item.period.ends_within(today, EXPIRY_NOTICE_DAYS):
            return Status(words("people.state.ending"), Tone.WARNING)
        return Status(words("people.state.running"), Tone.SUCCESS)

    def show_mandate(self, mandate: Assignment | None, view: PeopleView) -> None:
        """Show who gave the chosen mandate, for which days, and whether it is signed."""
        facts = [] if mandate is None else list(self._mandate_facts(mandate, view))
        self._ui.mandate_facts.set_facts(facts)
        self._ui.mandate_facts.setVisible(bool(facts))

    def _mandate_facts(self, mandate: Assignment, view: PeopleView) -> Iterator[Fact]:
        words, giver = self._words, view.register.persons[mandate.mandated_by]
        role = words(f"editor_role.{mandate.role.value}")
        values = {
            "role": f"{role}, {self._days(mandate.period)}",
            "given": words("people.given", name=giver.name, day=mandate.given),
            "ended": self._ended_by(mandate),
        }
        for key, value in values.items():
            if value:
                yield Fact(name=words(f"people.fact.{key}"), value=value)
        name = words("people.fact.signed")
        if mandate.form is None:
            yield Fact(name=name, value=words("people.unsigned"))
        else:
            yield Fact(name=name, value=blocks(mandate.form), role="mono")

    def _ended_by(self, mandate: Assignment) -> str:
        if mandate.ended is None:
            return ""
        reason = self._words(f"end_reason.{mandate.ended.value}")
        return f"{reason}: {mandate.end_note}" if mandate.end_note else reason


def _lasts(period: Period, today: date) -> bool:
    return period.last is None or period.last >= today


def _key(row: Row) -> str:
    return row.item.id


def _name(row: Row) -> str:
    return row.name


def _first(row: Row) -> str:
    return row.period.first.isoformat()


def _last(row: Row) -> str:
    return row.period.last.isoformat() if row.period.last else ""


def _latest_first(rows: Iterator[Row] | list[Row]) -> list[Row]:
    """Return rows with what still runs first, then by first day, the latest first."""
    return sorted(
        rows, key=lambda row: (row.period.last or date.max, row.period.first), reverse=True
    )
