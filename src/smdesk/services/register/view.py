"""The register on a day, joined for people to read: one line a channel, one line a person."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Protocol, TypeVar

from smdesk.domain.assignments import Assignment, writers
from smdesk.domain.calendar import STOCKHOLM, on_day
from smdesk.domain.channels import Channel, Purpose, Status
from smdesk.domain.evidence import Capture
from smdesk.domain.facts import Facts, grouped
from smdesk.domain.former import channel_on, sector_on, unit_on
from smdesk.domain.half_years import HalfYear
from smdesk.domain.life import is_known
from smdesk.domain.managers import Staffing, staffing
from smdesk.domain.organisation import Membership, Municipality, Person, Sector, Term, Unit
from smdesk.domain.rounds import is_due, left_out_of
from smdesk.domain.rules import WEIGHT_ORDER, Shortcoming, Weight
from smdesk.domain.shortcomings import channel_shortcomings
from smdesk.services.ports import Snapshot, Table
from smdesk.services.register.website_checks import last_check

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """An assignment and the people in it."""

    assignment: Assignment
    person: Person
    mandated_by: Person | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answering:
    """The manager who answers for a channel, by which term."""

    term: Term
    person: Person


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelLine:
    """A channel with all that belongs to it on the day."""

    channel: Channel
    sector: Sector | None
    unit: Unit | None
    answering: Answering | None
    """None when nobody holds the office: a vacancy."""
    editors: tuple[Held, ...]
    """Editors before deputies."""
    latest: Capture | None
    """The latest capture up to the day."""
    shortcomings: tuple[Shortcoming, ...]
    """Most urgent first."""
    exists: bool
    """Whether it belongs in the register of the day; closed ones are kept in the list."""

    @property
    def weight(self) -> Weight | None:
        """The most urgent shortcoming's weight, or None when all is well."""
        return self.shortcomings[0].weight if self.shortcomings else None

    def has_ended(self, day: date) -> bool:
        """Tell whether it has been and is no more; one that is applied for or comes has not."""
        if self.exists or self.channel.status is Status.PLANNED:
            return False
        opened = self.channel.opened_on
        return opened is None or opened <= day


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonLine:
    """A person with units, offices and assignments on the day."""

    person: Person
    units: tuple[Unit, ...]
    offices: tuple[Term, ...]
    assignments: tuple[Assignment, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleRegister:
    """The people on a day, and the organisation they work in."""

    day: date
    people: tuple[PersonLine, ...]
    """By name."""
    sectors: Mapping[str, Sector]
    """All by id, those that ended or are to come too, as they were on the day; so are units
    and channels."""
    units: Mapping[str, Unit]
    channel_by_id: Mapping[str, Channel]
    persons: Mapping[str, Person]
    terms: tuple[Term, ...]
    memberships: tuple[Membership, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterView(PeopleRegister):
    """The whole register on a day."""

    municipality: Municipality | None
    channels: tuple[ChannelLine, ...]
    """By name; closed and coming ones included, with `exists` False."""
    half_year: HalfYear
    staff: Staffing
    """Who works where and who heads what, for all days."""

    @property
    def present(self) -> list[ChannelLine]:
        """The channels that exist on the day."""
        return [line for line in self.channels if line.exists]

    @property
    def active(self) -> list[ChannelLine]:
        """The channels that exist and are neither planned nor dormant."""
        return [line for line in self.present if line.channel.status in ACTIVE]

    @property
    def due(self) -> list[ChannelLine]:
        """The channels that belong in the half-year's round."""
        return [line for line in self.channels if is_due(line.channel, self.day)]

    @property
    def taken(self) -> list[ChannelLine]:
        """Those of the round that have a capture of the half-year."""
        this = str(self.half_year)
        return [line for line in self.due if line.latest and line.latest.half_year == this]

    @property
    def shortcomings(self) -> list[Shortcoming]:
        """All shortcomings of the day, most urgent first, in the order of the channels."""
        found = [item for line in self.channels for item in line.shortcomings]
        return sorted(found, key=lambda item: WEIGHT_ORDER[item.weight])


ACTIVE = frozenset({Status.ACTIVE, Status.CLOSED})
"""A channel that exists on a past day and was closed later was active then."""


def make_view(snapshot: Snapshot, day: date) -> RegisterView:
    """Return the register of a day from one consistent snapshot."""
    return snapshot.once(("register", day), lambda: _view(snapshot, day))


def _view(snapshot: Snapshot, day: date) -> RegisterView:
    facts, people = read_facts(snapshot, day), make_people(snapshot, day)
    channels = _by_name(facts.channels.values())
    return RegisterView(
        day=day,
        municipality=facts.municipality,
        channels=tuple(_channel_line(channel, facts, day) for channel in channels),
        people=people.people,
        sectors=people.sectors,
        units=people.units,
        channel_by_id=facts.channels,
        persons=people.persons,
        terms=people.terms,
        memberships=people.memberships,
        half_year=HalfYear.of(day),
        staff=facts.staff,
    )


def make_people(snapshot: Snapshot, day: date) -> PeopleRegister:
    """Return the people of a day from one consistent snapshot, without judging any channel."""
    return snapshot.once(("people", day), lambda: _people(snapshot, day))


def _people(snapshot: Snapshot, day: date) -> PeopleRegister:
    persons = {person.id: person for person in snapshot.people.all()}
    units = units_on(snapshot, day)
    terms, memberships = snapshot.terms.all(), snapshot.memberships.all()
    lines = _person_lines(
        persons,
        day,
        units=units,
        terms=terms,
        assignments=snapshot.assignments.all(),
        memberships=memberships,
    )
    return PeopleRegister(
        day=day,
        people=lines,
        sectors=sectors_on(snapshot, day),
        units=units,
        channel_by_id=channels_on(snapshot, day),
        persons=persons,
        terms=tuple(terms),
        memberships=tuple(memberships),
    )


def first_lines(snapshot: Snapshot, day: date, count: int) -> tuple[ChannelLine, ...]:
    """Return the first channels of a view as they stand there, and read no more than they need."""
    channels = channels_on(snapshot, day)
    first = _by_name(channels.values())[:count]
    facts = _facts(snapshot, day, channels, {channel.id for channel in first})
    return tuple(_channel_line(channel, facts, day) for channel in first)


def _by_name(channels: Iterable[Channel]) -> list[Channel]:
    return sorted(channels, key=lambda channel: channel.name.casefold())


def end_of(day: date) -> datetime:
    """Return the first moment after a Swedish calendar day; of the last day of all, its last."""
    if day == date.max:
        return datetime.combine(day, time.max, STOCKHOLM)
    return datetime.combine(day + timedelta(days=1), time(), STOCKHOLM)


def read_facts(snapshot: Snapshot, day: date) -> Facts:
    """Return what the rules look at, from one consistent snapshot."""
    return snapshot.once(("facts", day), lambda: _facts(snapshot, day, channels_on(snapshot, day)))


def _facts(
    snapshot: Snapshot,
    day: date,
    channels: Mapping[str, Channel],
    asked: Collection[str] | None = None,
) -> Facts:
    """Return what the rules look at: for the channels that are asked about, or for all if None."""
    first = snapshot.captures.first()
    assignments = _rows(snapshot.assignments, "channel_id", asked)
    editors = None if asked is None else {item.person_id for item in assignments}
    return Facts(
        municipality=next(iter(snapshot.municipality.all()), None),
        staff=staffing(
            _rows(snapshot.memberships, "person_id", editors),
            snapshot.terms.all(),
            snapshot.units.all(),
            snapshot.former_units.all(),
        ),
        people={person.id: person for person in snapshot.people.all()},
        sectors=sectors_on(snapshot, day),
        units=units_on(snapshot, day),
        channels=channels,
        documents=tuple(snapshot.policy_documents.all()),
        absences=grouped(_rows(snapshot.absences, "person_id", editors), _person),
        readings=grouped(_rows(snapshot.readings, "person_id", editors), _person),
        grounds={ground.id: ground for ground in snapshot.grounds.all()},
        copies=grouped(snapshot.restricted_copies.all(), lambda one: one.removal_id),
        assignments=grouped(assignments, _channel),
        admins=grouped(_rows(snapshot.account_admins, "channel_id", asked), _channel),
        applications=grouped(_rows(snapshot.applications, "channel_id", asked), _channel),
        checklists=grouped(_rows(snapshot.checklists, "channel_id", asked), _channel),
        last_posts=grouped(_rows(snapshot.last_posts, "channel_id", asked), _channel),
        watches=grouped(_rows(snapshot.watches, "channel_id", asked), _channel),
        removals=grouped(_rows(snapshot.removals, "channel_id", asked), _channel),
        referrals=grouped(_rows(snapshot.referrals, "channel_id", asked), _channel),
        latest=snapshot.captures.latest(end_of(day), asked),
        left_out=_left_out(snapshot, HalfYear.of(day)),
        ranks=_ranks(channels.values(), day),
        list_check=last_check(snapshot, day),
        began=first.half_year if first else None,
    )


def _rows(table: Table[T], field: str, ids: Collection[str] | None) -> list[T]:
    return table.all() if ids is None else table.of(field, ids)


def _left_out(snapshot: Snapshot, half_year: HalfYear) -> dict[str, frozenset[str]]:
    """Return what is left out of a half-year and the one before; no rule asks about earlier ones.

    Closed rounds hold their whole protocol, so that all of them are much to read.
    """
    asked = {str(half_year), str(half_year.previous)}
    rounds = snapshot.rounds.of("half_year", asked)
    return left_out_of(rounds, snapshot.round_entries.of("round_id", {one.id for one in rounds}))


def _ranks(channels: Iterable[Channel], day: date) -> dict[int, tuple[str, ...]]:
    ranked = (
        (one.crisis_rank, one.id)
        for one in channels
        if one.crisis_rank is not None and Purpose.CRISIS in one.purposes and is_due(one, day)
    )
    found = grouped(ranked, lambda pair: pair[0])
    return {rank: tuple(identifier for _, identifier in held) for rank, held in found.items()}


def channels_on(snapshot: Snapshot, day: date) -> dict[str, Channel]:
    """Return all channels by id, each as it was on a day."""
    former = grouped(snapshot.former_channels.all(), _channel)
    return {one.id: channel_on(one, former.get(one.id, ()), day) for one in snapshot.channels.all()}


def sectors_on(snapshot: Snapshot, day: date) -> dict[str, Sector]:
    """Return all sectors by id, each as it was on a day."""
    former = grouped(snapshot.former_sectors.all(), lambda one: one.sector_id)
    return {one.id: sector_on(one, former.get(one.id, ()), day) for one in snapshot.sectors.all()}


def units_on(snapshot: Snapshot, day: date) -> dict[str, Unit]:
    """Return all units by id, each as it was on a day."""
    former = grouped(snapshot.former_units.all(), lambda one: one.unit_id)
    return {one.id: unit_on(one, former.get(one.id, ()), day) for one in snapshot.units.all()}


class _OfPerson(Protocol):
    @property
    def person_id(self) -> str: ...


class _OfChannel(Protocol):
    @property
    def channel_id(self) -> str: ...


def _person(item: _OfPerson) -> str:
    return item.person_id


def _channel(item: _OfChannel) -> str:
    return item.channel_id


def _channel_line(channel: Channel, facts: Facts, day: date) -> ChannelLine:
    people, term = facts.people, facts.accountable(channel, day)
    held = writers(facts.assignments.get(channel.id, ()), channel.id, day)
    found = channel_shortcomings(channel, facts, day)
    return ChannelLine(
        channel=channel,
        sector=facts.sectors.get(channel.sector_id or ""),
        unit=facts.units.get(channel.unit_id or ""),
        answering=Answering(term=term, person=people[term.person_id]) if term else None,
        editors=tuple(
            Held(
                assignment=item,
                person=people[item.person_id],
                mandated_by=people.get(item.mandated_by),
            )
            for item in held
        ),
        latest=facts.latest.get(channel.id),
        shortcomings=tuple(sorted(found, key=lambda item: WEIGHT_ORDER[item.weight])),
        exists=is_known(channel, facts.applications.get(channel.id, ()), day),
    )


def _person_lines(
    people: Mapping[str, Person],
    day: date,
    *,
    units: Mapping[str, Unit],
    terms: Iterable[Term],
    assignments: Iterable[Assignment],
    memberships: Iterable[Membership],
) -> tuple[PersonLine, ...]:
    offices: dict[str, list[Term]] = defaultdict(list)
    for term in on_day(terms, day):
        offices[term.person_id].append(term)
    mandates: dict[str, list[Assignment]] = defaultdict(list)
    for assignment in on_day(assignments, day):
        mandates[assignment.person_id].append(assignment)
    work: dict[str, list[Unit]] = defaultdict(list)
    for membership in on_day(memberships, day):
        work[membership.person_id].append(units[membership.unit_id])
    lines = (
        PersonLine(
            person=person,
            units=tuple(work[person.id]),
            offices=tuple(offices[person.id]),
            assignments=tuple(mandates[person.id]),
        )
        for person in people.values()
    )
    return tuple(sorted(lines, key=lambda line: line.person.name.casefold()))
