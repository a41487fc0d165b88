"""Somebody leaves: what ends with their last day, and what others have left to do (P4).

A last day may be moved or taken back. What the leaving ended is then given back, up to the new day
or as it was, but for what somebody has changed since and what would break a rule by now.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Generic, Protocol, TypeVar

from smdesk.domain.access import AccountAdmin
from smdesk.domain.actors import Grant
from smdesk.domain.applications import Application
from smdesk.domain.assignments import Assignment, EditorRole, EndReason, writers
from smdesk.domain.calendar import Period, day_after
from smdesk.domain.errors import UserError, refuse
from smdesk.domain.leaving import check_last_day, until
from smdesk.domain.organisation import Membership, Office, OfficeKind, Person, Term, holder
from smdesk.domain.watch import Absence
from smdesk.services.ports import Snapshot, Table, UnitOfWork
from smdesk.services.register.changing import end_mandate, put
from smdesk.services.register.leaving_trail import cuts_of
from smdesk.services.register.naming import Naming
from smdesk.services.register.register import CHECKS


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """Mandates, offices held, and places in units."""

    mandates: tuple[Assignment, ...] = ()
    terms: tuple[Term, ...] = ()
    memberships: tuple[Membership, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftToDo:
    """What leaving does not settle by itself."""

    admins: tuple[AccountAdmin, ...] = ()
    """Rights that somebody must remove on the platform."""
    absences: tuple[Absence, ...] = ()
    """Absences entered for days after the last one."""
    applications: tuple[Application, ...] = ()
    """Undecided ones that name the person to keep watch or stand in."""
    grants: tuple[Grant, ...] = ()
    """Roles in the program itself."""
    without_editor: tuple[str, ...] = ()
    """Channels that nobody may write in the day after."""
    vacant: tuple[Office, ...] = ()
    """Offices that nobody holds the day after."""
    hindered: Rows = Rows()
    """What would be given back, were it not for what has come since."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaving:
    """What ends when a person leaves; what has not begun by then is taken away."""

    person: Person
    last: date | None
    """None: they stay after all."""
    mandates: tuple[Assignment, ...]
    terms: tuple[Term, ...]
    memberships: tuple[Membership, ...]
    back: Rows = Rows()
    """What an earlier last day ended, as it is to be now."""
    todo: LeftToDo


class _OfPerson(Protocol):
    @property
    def person_id(self) -> str: ...

    @property
    def period(self) -> Period: ...


P = TypeVar("P", bound=_OfPerson)
Part = TypeVar("Part", Assignment, Term, Membership)
Placed = TypeVar("Placed", Term, Membership)


@dataclass(frozen=True, slots=True)
class _Changes(Generic[Part]):
    """What a last day changes among rows of one kind."""

    ends: tuple[Part, ...]
    """As they are."""
    back: tuple[Part, ...]
    """As they are to be."""
    hindered: tuple[Part, ...]
    cut: tuple[Part, ...]
    """What the last day shortens or takes away, as it would be if they stayed."""
    begun: tuple[str, ...]
    """The names of what would be taken away although it has begun."""


class _Parting:
    """A person with another last day than before, in one state of the register."""

    def __init__(self, snapshot: Snapshot, person: Person, last: date | None, today: date) -> None:
        self._snapshot = snapshot
        self._person = person
        self._last = last
        self._today = today
        self._cuts = cuts_of(snapshot, person)
        self._naming = Naming(snapshot)

    def changes(self, kind: str, table: Table[Part], sort: type[Part]) -> _Changes[Part]:
        """Return what changes among the person's rows of a kind."""
        ends: list[Part] = []
        back: list[Part] = []
        hindered: list[Part] = []
        cut: list[Part] = []
        begun: list[str] = []
        for now, whole in self._pairs(table, sort):
            kept = until(whole, self._last)
            if (now.period if now else None) == (kept.period if kept else None):
                continue
            if kept is not whole:
                cut.append(whole)
            if kept is not None and (now is None or _last(kept) > _last(now)):
                (hindered if self._is_hindered(kind, kept) else back).append(kept)
            elif now is not None:
                ends.append(now)
                if kept is None and now.period.first < self._today:
                    begun.append(self._name(kind, now))
        return _Changes(tuple(ends), tuple(back), tuple(hindered), tuple(cut), tuple(begun))

    def _pairs(self, table: Table[Part], sort: type[Part]) -> Iterator[tuple[Part | None, Part]]:
        """Yield the person's rows as they are, and as they would be if the person stayed."""
        rows = [row for row in table.all() if row.person_id == self._person.id]
        for now in rows:
            whole = self._cuts[now.id].restored(now) if now.id in self._cuts else None
            yield now, whole if isinstance(whole, sort) else now
        for gone in self._cuts.keys() - {row.id for row in rows}:
            whole = self._cuts[gone].restored(None)
            if isinstance(whole, sort):
                yield None, whole

    def _is_hindered(self, kind: str, row: Part) -> bool:
        """Tell whether a row would break a rule by now; who gave a mandate is not judged again.

        That it lasts beyond the last day that is stored so far is what it is all about.
        """
        problems = CHECKS[kind](row, self._snapshot)
        apart = {"after_leaving", "mandate_after_leaving"}
        return any(one.at != "mandated_by" and one.code not in apart for one in problems)

    def _name(self, kind: str, row: Assignment | Term | Membership) -> str:
        told = self._naming.telling(kind, row, self._person.id)
        names = [str(one) for one in told if not isinstance(one, Office | OfficeKind)]
        whole = [one.name for one in self._snapshot.municipality.all()]
        return " ".join([*(names or whole), f"({row.period.first})"])


def plan(snapshot: Snapshot, person_id: str, last: date | None, today: date) -> Leaving:
    """Return what ends with a person's last day, or is given back when it is moved.

    Args:
        snapshot: the register and its audit trail.
        person_id: who leaves.
        last: the last day; None: they stay after all.
        today: the day it is entered.

    Raises:
        InvalidError: `leave_long_ago`, `leave_begun`.
        UserError: `gone`, if there is no such person.
    """
    person = snapshot.people.get(person_id)
    if person is None:
        raise UserError("gone", at="person")
    parting = _Parting(snapshot, person, last, today)
    mandates = parting.changes("assignment", snapshot.assignments, Assignment)
    terms = parting.changes("term", snapshot.terms, Term)
    places = parting.changes("membership", snapshot.memberships, Membership)
    if last is not None:
        begun = [*mandates.begun, *terms.begun, *places.begun]
        refuse(check_last_day(person, last, today, begun))
    todo = LeftToDo() if last is None else _todo(snapshot, person_id, last, mandates.cut, terms.cut)
    hindered = Rows(mandates=mandates.hindered, terms=terms.hindered, memberships=places.hindered)
    return Leaving(
        person=person,
        last=last,
        mandates=mandates.ends,
        terms=terms.ends,
        memberships=places.ends,
        back=Rows(mandates=mandates.back, terms=terms.back, memberships=places.back),
        todo=replace(todo, hindered=hindered),
    )


def carry_out(work: UnitOfWork, leaving: Leaving) -> None:
    """Let everything end with the last day, or come back, in a unit of work."""
    work.people.update(replace(leaving.person, left_on=leaving.last))
    if leaving.last is not None:
        for mandate in leaving.mandates:
            end_mandate(work, mandate, leaving.last, EndReason.LEFT)
        for term in leaving.terms:
            _end(work.terms, term, leaving.last)
        for place in leaving.memberships:
            _end(work.memberships, place, leaving.last)
    for mandate in leaving.back.mandates:
        put(work.assignments, mandate)
    for term in leaving.back.terms:
        put(work.terms, term)
    for place in leaving.back.memberships:
        put(work.memberships, place)


def _end(table: Table[Placed], item: Placed, last: date) -> None:
    kept = until(item, last)
    if kept is None:
        table.remove(item)
    else:
        table.update(kept)


def _last(row: Part) -> date:
    return row.period.last or date.max


def _todo(
    snapshot: Snapshot,
    person_id: str,
    last: date,
    mandates: Sequence[Assignment],
    terms: Sequence[Term],
) -> LeftToDo:
    return LeftToDo(
        admins=_beyond(snapshot.account_admins.all(), person_id, last),
        absences=_beyond(snapshot.absences.all(), person_id, last),
        applications=tuple(_named_in(snapshot, person_id)),
        grants=tuple(one for one in snapshot.grants.all() if one.person_id == person_id),
        without_editor=_without_editor(snapshot, mandates, last),
        vacant=_vacant(snapshot, terms, last),
    )


def _beyond(items: Iterable[P], person_id: str, last: date) -> tuple[P, ...]:
    """Return what of a person's would hold after their last day."""
    return tuple(
        item
        for item in items
        if item.person_id == person_id and (item.period.last is None or item.period.last > last)
    )


def _named_in(snapshot: Snapshot, person_id: str) -> Iterable[Application]:
    for item in snapshot.applications.all():
        if item.outcome is None and person_id in (item.watcher_id, item.deputy_id):
            yield item


def _without_editor(
    snapshot: Snapshot, mandates: Sequence[Assignment], last: date
) -> tuple[str, ...]:
    """Return the channels whose last editor the person is; closed ones need nobody."""
    ending = {item.id for item in mandates}
    others = [item for item in snapshot.assignments.all() if item.id not in ending]
    day = day_after(last)
    found: dict[str, None] = {}
    for mandate in mandates:
        stays = writers(others, mandate.channel_id, day)
        edits = mandate.role is EditorRole.EDITOR and mandate.period.covers(day)
        if edits and not any(item.role is EditorRole.EDITOR for item in stays):
            found[mandate.channel_id] = None
    return tuple(found)


def _vacant(snapshot: Snapshot, terms: Sequence[Term], last: date) -> tuple[Office, ...]:
    ending = {term.id for term in terms}
    others = [term for term in snapshot.terms.all() if term.id not in ending]
    day = day_after(last)
    offices = {term.office: None for term in terms if term.period.covers(day)}
    return tuple(office for office in offices if holder(others, office, day) is None)
