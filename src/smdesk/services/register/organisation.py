"""The organisation over time: read it as of any day, change it from a day on (P3)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations, product

from smdesk.domain.actors import REGISTER_EDITORS, Actor
from smdesk.domain.calendar import check_not_far, swedish_day
from smdesk.domain.duplicates import merge_duplicates
from smdesk.domain.errors import UserError, refuse
from smdesk.domain.facts import grouped
from smdesk.domain.former import channel_on, state_on
from smdesk.domain.happenings import Happening, change_days, foretold
from smdesk.domain.organisation import Sector, Unit
from smdesk.domain.reorganisations import Reorganisation
from smdesk.domain.reorganising import carry
from smdesk.domain.structure import TABLES, Body, Changes, Row, Structure
from smdesk.domain.texts import check_line, check_text
from smdesk.services.imports.bodies import alike, same
from smdesk.services.ports import ChangeSet, Clock, Store, UnitOfWork
from smdesk.services.register.organisation_view import (
    BodyCard,
    OrganisationTree,
    Vacancy,
    Who,
    find_vacancies,
    make_card,
    make_tree,
    make_who,
    read_structure,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class LikelyPair:
    """Two sectors or units that may be one, entered twice."""

    keep: Body
    """The one that has more, or is older."""
    other: Body


class Organisation:
    """Reads the organisation of a day, and reorganises it in the name of an actor."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def tree(self, day: date) -> OrganisationTree:
        """Return sectors, units, heads, channels and members as they were or are on a day."""
        with self._store.read() as snapshot:
            municipality = next(iter(snapshot.municipality.all()), None)
            return make_tree(read_structure(snapshot), municipality, day)

    def days(self) -> list[date]:
        """Return the days on which something changed or is going to, oldest first."""
        return change_days(self._structure())

    def card(self, body_id: str | None, day: date) -> BodyCard:
        """Return what there is to know of a sector, a unit or (None) the whole municipality.

        Raises:
            UserError: `gone`, if it was not there on the day.
        """
        card = make_card(self._structure(), body_id, day)
        if card is None:
            raise UserError("gone", at="what")
        return card

    def vacancies(self, day: date) -> list[Vacancy]:
        """Return the offices without an ordinary holder on a day, and who stands in."""
        return find_vacancies(self._structure(), day)

    def who(self, channel_id: str, day: date) -> Who:
        """Return who answered for a channel on a day, and who could write by whose mandate.

        Raises:
            UserError: `gone`, if there is no such channel.
        """
        with self._store.read() as snapshot:
            structure = read_structure(snapshot)
            assignments = snapshot.assignments.all()
        stored = structure.channels.get(channel_id)
        if stored is None:
            raise UserError("gone", at="channel")
        former = [one for one in structure.former_channels.values() if one.channel_id == channel_id]
        return make_who(structure, assignments, channel_on(stored, former, day), day)

    def preview(self, plan: Reorganisation) -> list[Happening]:
        """Return what a reorganisation would make different on its day.

        Raises:
            InvalidError: with everything that stands in its way.
        """
        structure = self._structure()
        return foretold(structure, self._carry(plan, structure), plan.day)

    def carry_out(self, actor: Actor, plan: Reorganisation) -> ChangeSet:
        """Reorganise from a day on, all or nothing.

        Raises:
            InvalidError: with everything that stands in its way; nothing is stored then.
        """
        actor.require(*REGISTER_EDITORS)
        with self._store.write(actor) as work:
            structure = read_structure(work)
            store_changes(work, self._carry(plan, structure))
            for body_id in {*plan.names, *plan.unit_moves, *plan.ends, *plan.made}:
                kind = "sector" if _is_sector(body_id, plan, structure) else "unit"
                values = {"day": plan.day, "reason": plan.reason.strip()}
                work.audit.note("reorganised", kind, body_id, values)
            return work.commit()

    def correct(
        self, actor: Actor, body_id: str, day: date, *, name: str, greeting: str = ""
    ) -> ChangeSet:
        """Mend what was entered wrongly of a sector or unit: the name of a day, its greeting.

        Raises:
            InvalidError: for a name or greeting that no field takes; nothing is stored then.
            UserError: `gone`.
        """
        actor.require(*REGISTER_EDITORS)
        refuse([*check_line(name, "name", required=True), *check_text(greeting, "greeting")])
        with self._store.write(actor) as work:
            structure = read_structure(work)
            body = structure.body(body_id)
            if body is None:
                raise UserError("gone", at="what")
            store_changes(
                work, Changes(updated=tuple(_corrected(body, structure, day, name, greeting)))
            )
            return work.commit()

    def suggest_merges(self) -> list[LikelyPair]:
        """Return the sectors and units of today that are spelt so alike that they may be one."""
        structure = self._structure()
        standing = structure.on(swedish_day(self._clock()))
        return [
            *_likely(standing.sectors.values(), structure),
            *_likely(standing.units.values(), structure),
        ]

    def merge_duplicates(self, actor: Actor, keep_id: str, other_id: str) -> ChangeSet:
        """Make one of a sector or unit that was entered twice; ask before, it holds for all days.

        Raises:
            InvalidError: for what stands in its way; nothing is stored then.
        """
        actor.require(*REGISTER_EDITORS)
        with self._store.write(actor) as work:
            structure = read_structure(work)
            changes = merge_duplicates(keep_id, other_id, structure)
            store_changes(work, changes)
            other = structure.body(other_id)
            kind = "sector" if isinstance(other, Sector) else "unit"
            values = {"other": other.name if other else ""}
            work.audit.note("duplicate_merged", kind, keep_id, values)
            return work.commit()

    def remove_term(self, actor: Actor, term_id: str) -> ChangeSet:
        """Take away a term that was entered by mistake; one that is over is ended instead.

        Raises:
            UserError: `gone`.
        """
        actor.require(*REGISTER_EDITORS)
        with self._store.write(actor) as work:
            term = work.terms.get(term_id)
            if term is None:
                raise UserError("gone", at="term")
            work.terms.remove(term)
            return work.commit()

    def _carry(self, plan: Reorganisation, structure: Structure) -> Changes:
        refuse(check_not_far(plan.day, swedish_day(self._clock()), "day"))
        return carry(plan, structure)

    def _structure(self) -> Structure:
        with self._store.read() as snapshot:
            return read_structure(snapshot)


def store_changes(work: UnitOfWork, changes: Changes) -> None:
    """Make changes to the rows of a unit of work."""
    for row in changes.added:
        getattr(work, TABLES[type(row)]).add(row)
    for row in changes.updated:
        getattr(work, TABLES[type(row)]).update(row)
    for row in changes.removed:
        getattr(work, TABLES[type(row)]).remove(row)


def _corrected(
    body: Body, structure: Structure, day: date, name: str, greeting: str
) -> Iterator[Row]:
    """Yield the rows that say what a body was called on a day, and how its posts greet."""
    if isinstance(body, Unit):
        units = [one for one in structure.former_units.values() if one.unit_id == body.id]
        former_unit = state_on(units, day)
        named = body if former_unit else replace(body, name=name)
        yield replace(named, greeting=greeting)
        if former_unit:
            yield replace(former_unit, name=name)
        return
    sectors = [one for one in structure.former_sectors.values() if one.sector_id == body.id]
    former = state_on(sectors, day)
    yield replace(former, name=name) if former else replace(body, name=name)


def _is_sector(body_id: str, plan: Reorganisation, structure: Structure) -> bool:
    return isinstance(plan.made.get(body_id) or structure.body(body_id), Sector)


def _likely(bodies: Iterable[Body], structure: Structure) -> list[LikelyPair]:
    """Return the pairs whose names are the same or alike and whose sectors do not differ."""
    groups = grouped(bodies, lambda body: body.sector_id if isinstance(body, Unit) else None)
    found = []
    for key, held in groups.items():
        loose = groups.get(None, ()) if key is not None else ()
        spellings = {same(body.name) for body in (*held, *loose)}
        close = {same(body.name): alike(same(body.name), spellings) for body in held}
        pairs = [*combinations(held, 2), *product(held, loose)]
        found += [
            _pair(one, other, structure)
            for one, other in pairs
            if same(other.name) in {same(one.name), *close[same(one.name)]}
        ]
    return found


def _pair(one: Body, other: Body, structure: Structure) -> LikelyPair:
    """The one that more refers to is kept; of two alike, the older."""

    def weight(body: Body) -> tuple[int, int]:
        referring = sum(
            body.id in {channel.sector_id, channel.unit_id}
            for channel in structure.channels.values()
        )
        members = sum(item.unit_id == body.id for item in structure.memberships.values())
        return referring + members, -body.period.first.toordinal()

    keep, spare = sorted((one, other), key=weight, reverse=True)
    return LikelyPair(keep=keep, other=spare)
