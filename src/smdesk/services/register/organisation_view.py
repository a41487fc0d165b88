"""The organisation of a day, put together for people to read: a tree, a card, who answers."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from smdesk.domain.assignments import Assignment, EditorRole, writers
from smdesk.domain.calendar import day_after, on_day
from smdesk.domain.channels import Channel, accountable_office, existed
from smdesk.domain.facts import grouped
from smdesk.domain.former import FormerUnit
from smdesk.domain.happenings import Happening, change_days, happenings
from smdesk.domain.organisation import (
    CHIEF_EXECUTIVE,
    Membership,
    Municipality,
    Office,
    OfficeKind,
    Person,
    Sector,
    Term,
    Unit,
)
from smdesk.domain.structure import TABLES, Body, Standing, Structure
from smdesk.services.ports import Snapshot
from smdesk.services.register.view import Answering, Held


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """Somebody who works in a unit on the day."""

    membership: Membership
    person: Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A sector or unit as it stood on the day, with all that belongs to it."""

    body: Body
    head: Answering | None
    """None when nobody holds the office: a vacancy."""
    channels: tuple[Channel, ...]
    """Those that belong to it and to none of its units."""
    members: tuple[Member, ...]
    units: tuple["Node", ...] = ()

    @property
    def channel_count(self) -> int:
        """How many channels it has, its units' included."""
        return len(self.channels) + sum(unit.channel_count for unit in self.units)

    @property
    def member_count(self) -> int:
        """How many work in it, its units' members included."""
        return len(self.members) + sum(unit.member_count for unit in self.units)


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationTree:
    """The whole organisation on a day."""

    day: date
    municipality: Municipality | None
    chief: Answering | None
    """The chief executive; None at a vacancy."""
    channels: tuple[Channel, ...]
    """Those that belong to no sector and no unit."""
    sectors: tuple[Node, ...]
    units: tuple[Node, ...]
    """Those without a sector."""
    changes: tuple[Happening, ...]
    """What became different on the day."""
    days: tuple[date, ...]
    """All days on which something became different."""

    def nodes(self) -> list[Node]:
        """Return all sectors and units, each sector before its units."""
        below = [node for sector in self.sectors for node in (sector, *sector.units)]
        return [*below, *self.units]


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """What a sector or unit was called until a day, and which sector it was in."""

    name: str
    sector: str
    """The sector's name as it was then; empty for a sector."""
    until: date
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyCard:
    """What there is to know of a sector, a unit or the whole municipality, over the days."""

    body: Body | None
    """As it stood on the day; None for the whole municipality."""
    sector: Sector | None
    office: Office
    terms: tuple[Answering, ...]
    """All who have headed it or are to, the latest first."""
    earlier: tuple[Earlier, ...]
    """What it was until some day before the day, the latest first."""
    next_change: date | None = None
    """The first day after the day on which a sector or unit is another than on the day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Vacancy:
    """An office without an ordinary holder on a day."""

    office: Office
    body: Body | None
    since: date | None
    """The first day without; None where nobody held it before."""
    acting: Answering | None
    """Who stands in, if anybody does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Who:
    """Who answered for a channel on a day, and who could write in it by whose mandate."""

    day: date
    channel: Channel
    """As it was on the day."""
    exists: bool
    """Whether it was in the register of the day."""
    sector: Sector | None
    unit: Unit | None
    office: Office
    """The office that answers."""
    answering: Answering | None
    editors: tuple[Held, ...]
    deputies: tuple[Held, ...]


def read_structure(snapshot: Snapshot) -> Structure:
    """Return the organisation's rows from one consistent snapshot."""
    tables = {
        name: {row.id: row for row in getattr(snapshot, name).all()} for name in TABLES.values()
    }
    return Structure(**tables)


def make_tree(
    structure: Structure, municipality: Municipality | None, day: date
) -> OrganisationTree:
    """Return the organisation as it stood on a day."""
    growing = _Growing(structure, structure.on(day))
    units = grouped(growing.standing.units.values(), lambda unit: unit.sector_id)
    loose = [unit for key, held in units.items() for unit in held if not growing.is_sector(key)]
    return OrganisationTree(
        day=day,
        municipality=municipality,
        chief=growing.head(CHIEF_EXECUTIVE),
        channels=growing.channels_of(None),
        sectors=_by_name(
            growing.node(sector, units.get(sector.id, ()))
            for sector in growing.standing.sectors.values()
        ),
        units=_by_name(growing.node(unit) for unit in loose),
        changes=tuple(happenings(structure, day)),
        days=tuple(change_days(structure)),
    )


class _Growing:
    """Puts nodes together from how the organisation stood."""

    def __init__(self, structure: Structure, standing: Standing) -> None:
        self.structure = structure
        self.standing = standing
        self._channels: dict[str | None, list[Channel]] = defaultdict(list)
        for channel in standing.channels.values():
            if existed(channel, standing.day):
                self._channels[self._place(channel)].append(channel)
        self._members: dict[str, list[Member]] = defaultdict(list)
        for membership in on_day(structure.memberships.values(), standing.day):
            person = structure.people[membership.person_id]
            self._members[membership.unit_id].append(Member(membership=membership, person=person))

    def _place(self, channel: Channel) -> str | None:
        return next(
            (key for key in (channel.unit_id, channel.sector_id) if self.standing.body(key)), None
        )

    def is_sector(self, key: str | None) -> bool:
        return key in self.standing.sectors

    def channels_of(self, key: str | None) -> tuple[Channel, ...]:
        return tuple(sorted(self._channels[key], key=lambda one: one.name.casefold()))

    def head(self, office: Office) -> Answering | None:
        term = self.standing.heads.get(office)
        return answering(term, self.structure) if term else None

    def node(self, body: Body, units: Iterable[Unit] = ()) -> Node:
        return Node(
            body=body,
            head=self.head(office_of(body)),
            channels=self.channels_of(body.id),
            members=tuple(
                sorted(self._members[body.id], key=lambda one: one.person.name.casefold())
            ),
            units=_by_name(self.node(unit) for unit in units),
        )


def office_of(body: Body) -> Office:
    """Return the office that heads a sector or unit."""
    kind = OfficeKind.SECTOR_HEAD if isinstance(body, Sector) else OfficeKind.UNIT_HEAD
    return Office(kind, body.id)


def answering(term: Term, structure: Structure) -> Answering:
    """Return a term with its holder."""
    return Answering(term=term, person=structure.people[term.person_id])


def _by_name(nodes: Iterable[Node]) -> tuple[Node, ...]:
    return tuple(sorted(nodes, key=lambda node: node.body.name.casefold()))


def make_card(structure: Structure, body_id: str | None, day: date) -> BodyCard | None:
    """Return what there is to know of a sector or unit; None if it was not there on the day.

    Without an id it is the whole municipality.
    """
    standing = structure.on(day)
    body = standing.body(body_id)
    if body is None and body_id is not None:
        return None
    office = office_of(body) if body else CHIEF_EXECUTIVE
    terms = [term for term in structure.terms.values() if term.office == office]
    terms.sort(key=lambda term: (term.period.first, term.acting), reverse=True)
    sector_id = body.sector_id if isinstance(body, Unit) else None
    states = _states(structure, body_id)
    return BodyCard(
        body=body,
        sector=standing.sectors.get(sector_id or ""),
        office=office,
        terms=tuple(answering(term, structure) for term in terms),
        earlier=tuple(one for one in states if one.until < day),
        next_change=min((day_after(one.until) for one in states if one.until >= day), default=None),
    )


def _states(structure: Structure, body_id: str | None) -> list[Earlier]:
    """Return what a sector or unit was or is until some day, the latest first."""
    sectors = [one for one in structure.former_sectors.values() if one.sector_id == body_id]
    units = [one for one in structure.former_units.values() if one.unit_id == body_id]
    found = [
        *(Earlier(name=one.name, sector="", until=one.until, reason=one.reason) for one in sectors),
        *(_earlier_unit(structure, one) for one in units),
    ]
    return sorted(found, key=lambda one: one.until, reverse=True)


def _earlier_unit(structure: Structure, former: FormerUnit) -> Earlier:
    sector = structure.on(former.until).sectors.get(former.sector_id or "")
    return Earlier(
        name=former.name,
        sector=sector.name if sector else "",
        until=former.until,
        reason=former.reason,
    )


def find_vacancies(structure: Structure, day: date) -> list[Vacancy]:
    """Return the offices without an ordinary holder on a day: the chief executive's first."""
    growing = _Growing(structure, structure.on(day))
    standing = growing.standing
    bodies: tuple[Body, ...] = (*standing.sectors.values(), *standing.units.values())
    offices: dict[Office, Body | None] = {CHIEF_EXECUTIVE: None}
    offices |= {office_of(body): body for body in bodies}
    held = grouped(structure.terms.values(), lambda term: term.office)
    found = []
    for office, body in offices.items():
        ordinary = [term for term in held.get(office, ()) if not term.acting]
        if not on_day(ordinary, day):
            since = _since(ordinary, day)
            acting = growing.head(office)
            found.append(Vacancy(office=office, body=body, since=since, acting=acting))
    return found


def _since(terms: Iterable[Term], day: date) -> date | None:
    lasts = (term.period.last for term in terms)
    latest = max((last for last in lasts if last is not None and last < day), default=None)
    return latest + timedelta(days=1) if latest else None


def make_who(
    structure: Structure, assignments: Iterable[Assignment], channel: Channel, day: date
) -> Who:
    """Return who answered for a channel on a day, and who could write in it."""
    standing = structure.on(day)
    term = standing.answers(channel)
    people = structure.people
    held = [_held(item, people) for item in writers(assignments, channel.id, day)]
    return Who(
        day=day,
        channel=channel,
        exists=existed(channel, day),
        sector=standing.sectors.get(channel.sector_id or ""),
        unit=standing.units.get(channel.unit_id or ""),
        office=accountable_office(channel),
        answering=answering(term, structure) if term else None,
        editors=tuple(one for one in held if one.assignment.role is EditorRole.EDITOR),
        deputies=tuple(one for one in held if one.assignment.role is EditorRole.DEPUTY),
    )


def _held(item: Assignment, people: Mapping[str, Person]) -> Held:
    return Held(
        assignment=item,
        person=people[item.person_id],
        mandated_by=people.get(item.mandated_by),
    )
