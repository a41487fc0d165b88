"""Somebody leaves: what ends with their last day, and what others have left to do (P4)."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol, TypeVar

from smdesk.domain.access import AccountAdmin
from smdesk.domain.actors import Grant
from smdesk.domain.applications import Application
from smdesk.domain.assignments import Assignment, EditorRole, EndReason, writers
from smdesk.domain.calendar import Period, day_after
from smdesk.domain.errors import UserError
from smdesk.domain.organisation import Membership, Office, Person, Term, holder
from smdesk.domain.watch import Absence
from smdesk.services.changing import end_mandate
from smdesk.services.ports import Snapshot, Table, UnitOfWork


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaving:
    """What ends when a person leaves; what has not begun by then is taken away."""

    person: Person
    last: date
    mandates: tuple[Assignment, ...]
    terms: tuple[Term, ...]
    memberships: tuple[Membership, ...]
    todo: LeftToDo


class _OfPerson(Protocol):
    @property
    def person_id(self) -> str: ...

    @property
    def period(self) -> Period: ...


P = TypeVar("P", bound=_OfPerson)
Part = TypeVar("Part", Term, Membership)


def plan(snapshot: Snapshot, person_id: str, last: date) -> Leaving:
    """Return what ends with a person's last day.

    Raises:
        UserError: `gone`, if there is no such person.
    """
    person = snapshot.people.get(person_id)
    if person is None:
        raise UserError("gone", at="person")
    mandates = _beyond(snapshot.assignments.all(), person_id, last)
    terms = _beyond(snapshot.terms.all(), person_id, last)
    return Leaving(
        person=person,
        last=last,
        mandates=mandates,
        terms=terms,
        memberships=_beyond(snapshot.memberships.all(), person_id, last),
        todo=LeftToDo(
            admins=_beyond(snapshot.account_admins.all(), person_id, last),
            absences=_beyond(snapshot.absences.all(), person_id, last),
            applications=tuple(_named_in(snapshot, person_id)),
            grants=tuple(one for one in snapshot.grants.all() if one.person_id == person_id),
            without_editor=_without_editor(snapshot, mandates, last),
            vacant=_vacant(snapshot, terms, last),
        ),
    )


def carry_out(work: UnitOfWork, leaving: Leaving) -> None:
    """Let everything end with the last day, in a unit of work."""
    work.people.update(replace(leaving.person, left_on=leaving.last))
    for mandate in leaving.mandates:
        end_mandate(work, mandate, leaving.last, EndReason.LEFT)
    for term in leaving.terms:
        _end(work.terms, term, leaving.last)
    for membership in leaving.memberships:
        _end(work.memberships, membership, leaving.last)


def _end(table: Table[Part], item: Part, last: date) -> None:
    if item.period.first > last:
        table.remove(item)
    else:
        table.update(replace(item, period=Period(item.period.first, last)))


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
    snapshot: Snapshot, mandates: Iterable[Assignment], last: date
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


def _vacant(snapshot: Snapshot, terms: Iterable[Term], last: date) -> tuple[Office, ...]:
    ending = {term.id for term in terms}
    others = [term for term in snapshot.terms.all() if term.id not in ending]
    day = day_after(last)
    offices = {term.office: None for term in terms if term.period.covers(day)}
    return tuple(office for office in offices if holder(others, office, day) is None)
