"""The register: organisation, people, channels and assignments, as they are on a day."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from smdesk.domain.actors import REGISTER_EDITORS, Actor
from smdesk.domain.address_parts import check_web_address
from smdesk.domain.assignments import Assignment
from smdesk.domain.channel_checks import check_channel, check_step
from smdesk.domain.channels import Channel
from smdesk.domain.errors import Problem, refuse
from smdesk.domain.former import channel_on
from smdesk.domain.leaving import check_employed, check_left_on
from smdesk.domain.organisation import (
    Membership,
    Municipality,
    Person,
    Sector,
    Term,
    Unit,
    check_inside,
    check_membership,
    check_new_body,
    check_term,
)
from smdesk.domain.texts import check_line, check_text
from smdesk.services.ports import ChangeSet, Snapshot, Store, Table, UnitOfWork
from smdesk.services.register.changing import check_change, correct_former, of_channel, put
from smdesk.services.register.grounds import check_stored
from smdesk.services.register.view import (
    ChannelLine,
    PeopleRegister,
    RegisterView,
    first_lines,
    make_people,
    make_view,
    sectors_on,
    units_on,
)

Item = TypeVar("Item", Municipality, Sector, Unit, Person, Membership, Term, Channel, Assignment)


@dataclass(frozen=True, slots=True)
class Saved:
    """What a save stored, and which views to read again."""

    id: str
    changes: ChangeSet


class Register:
    """Reads the register for a day, and changes it in the name of an actor."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def view(self, day: date) -> RegisterView:
        """Return the whole register as it was or is on a day."""
        with self._store.read() as snapshot:
            return make_view(snapshot, day)

    def people(self, day: date) -> PeopleRegister:
        """Return the people of a day without the channels."""
        with self._store.read() as snapshot:
            return make_people(snapshot, day)

    def first_rows(self, day: date, count: int) -> tuple[ChannelLine, ...]:
        """Return the first channels of a day's view, for a page to show before it has all."""
        with self._store.read() as snapshot:
            return first_lines(snapshot, day, count)

    def municipality(self) -> Municipality | None:
        """Return the municipality, or None in a new database."""
        with self._store.read() as snapshot:
            return next(iter(snapshot.municipality.all()), None)

    def save_municipality(self, actor: Actor, municipality: Municipality) -> Saved:
        """Store the municipality's name, website, logo, and how it is reached."""
        return self._save(actor, municipality, lambda work: work.municipality, _check_municipality)

    def save_sector(self, actor: Actor, sector: Sector) -> Saved:
        """Store a sector."""
        return self._save(actor, sector, lambda work: work.sectors, _check_sector)

    def save_unit(self, actor: Actor, unit: Unit) -> Saved:
        """Store a unit and its greeting."""
        return self._save(actor, unit, lambda work: work.units, _check_unit)

    def save_person(
        self, actor: Actor, person: Person, works_in: Membership | None = None
    ) -> Saved:
        """Store a person; their last day is set by `Mandates.leave`, which ends more than that.

        Args:
            actor: who does it.
            person: as they are to be.
            works_in: where a new person begins, stored with them or not at all.
        """
        if works_in is None:
            return self._save(actor, person, lambda work: work.people, _check_person)
        actor.require(*REGISTER_EDITORS)
        with self._store.write(actor) as work:
            refuse([*_check_person(person, work), *_check_membership(works_in, work)])
            put(work.people, person)
            put(work.memberships, works_in)
            return Saved(person.id, work.commit())

    def save_membership(self, actor: Actor, membership: Membership) -> Saved:
        """Store that a person works in a unit."""
        return self._save(actor, membership, lambda work: work.memberships, _check_membership)

    def save_term(self, actor: Actor, term: Term) -> Saved:
        """Store that a person holds an office."""
        return self._save(actor, term, lambda work: work.terms, _check_term)

    def save_channel(self, actor: Actor, channel: Channel, *, seen_on: date | None = None) -> Saved:
        """Store a channel, or correct it as it was on the day it was seen.

        Args:
            actor: who does it.
            channel: as it is to be.
            seen_on: the day of the view it was taken from, where a change dated ahead may follow.

        Raises:
            InvalidError: with everything that has to be mended; nothing is stored then.
            ConflictError: if somebody else changed it in between.
        """
        actor.require(*REGISTER_EDITORS)
        with self._store.write(actor) as work:
            refuse(_check_written(work, channel, seen_on))
            put(work.channels, correct_former(work, channel, seen_on) if seen_on else channel)
            return Saved(channel.id, work.commit())

    def save_assignment(self, actor: Actor, assignment: Assignment) -> Saved:
        """Store a mandate; who may give it is checked as for every other (P4)."""
        return self._save(actor, assignment, lambda work: work.assignments, check_stored)

    def _save(
        self,
        actor: Actor,
        item: Item,
        table_of: Callable[[UnitOfWork], Table[Item]],
        check: Callable[[Item, Snapshot], list[Problem]],
    ) -> Saved:
        """Check an item against the rules, then add it or update the stored one.

        Raises:
            InvalidError: with everything that has to be mended; nothing is stored then.
            ConflictError: if somebody else changed it in between.
        """
        actor.require(*REGISTER_EDITORS)
        with self._store.write(actor) as work:
            refuse(check(item, work))
            put(table_of(work), item)
            return Saved(item.id, work.commit())


def _named(item: Municipality | Sector | Unit | Person, _: Snapshot) -> list[Problem]:
    return check_line(item.name, "name", required=True)


def _check_municipality(item: Municipality, snapshot: Snapshot) -> list[Problem]:
    website = check_line(item.website, "website") or check_web_address(item.website, "website")
    ways = [*check_line(item.contact, "contact"), *check_line(item.dpo, "dpo")]
    return [*_named(item, snapshot), *website, *ways]


def _check_sector(sector: Sector, snapshot: Snapshot) -> list[Problem]:
    problems = _named(sector, snapshot)
    if snapshot.sectors.get(sector.id) is not None:
        return problems
    return problems + check_new_body(sector, sectors_on(snapshot, sector.period.first).values())


def _check_unit(unit: Unit, snapshot: Snapshot) -> list[Problem]:
    problems = [*_named(unit, snapshot), *check_text(unit.greeting, "greeting")]
    if snapshot.units.get(unit.id) is not None:
        return problems
    return problems + check_new_body(unit, units_on(snapshot, unit.period.first).values())


def _check_term(term: Term, snapshot: Snapshot) -> list[Problem]:
    headed = term.office.body_id or ""
    body = snapshot.sectors.get(headed) or snapshot.units.get(headed)
    return [
        *check_term(term, snapshot.terms.all()),
        *check_inside(term.period, body),
        *check_employed(term.period, snapshot.people.get(term.person_id)),
    ]


def _check_membership(membership: Membership, snapshot: Snapshot) -> list[Problem]:
    return [
        *check_inside(membership.period, snapshot.units.get(membership.unit_id)),
        *check_employed(membership.period, snapshot.people.get(membership.person_id)),
        *check_membership(membership, snapshot.memberships.all()),
    ]


def _check_written(work: UnitOfWork, channel: Channel, seen_on: date | None) -> list[Problem]:
    before = work.channels.get(channel.id)
    if seen_on is None:
        return [*_check_channel(channel, work), *check_step(before, channel)]
    if before is not None:
        before = channel_on(before, of_channel(channel.id, work.former_channels.all()), seen_on)
    return check_change(work, before, channel, seen_on)


def _check_channel(channel: Channel, snapshot: Snapshot) -> list[Problem]:
    return check_channel(channel, snapshot.channels.all())


def _check_person(person: Person, snapshot: Snapshot) -> list[Problem]:
    problems = [
        *_named(person, snapshot),
        *check_line(person.email, "email"),
        *check_line(person.account, "account"),
        *check_left_on(person, snapshot.people.get(person.id)),
    ]
    if person.email and ("@" not in person.email or " " in person.email):
        problems.append(Problem(code="email_form", at="email"))
    taken = [
        other.name
        for other in snapshot.people.all()
        if other.id != person.id and person.account and other.account == person.account
    ]
    if taken:
        problems.append(Problem(code="account_taken", at="account", values={"name": taken[0]}))
    return problems


CHECKS: Mapping[str, Callable[[Any, Snapshot], list[Problem]]] = {
    "municipality": _check_municipality,
    "sector": _check_sector,
    "unit": _check_unit,
    "person": _check_person,
    "membership": _check_membership,
    "term": _check_term,
    "channel": _check_channel,
    "assignment": check_stored,
}
"""What each kind of row is asked before it is stored, whichever way it comes."""
