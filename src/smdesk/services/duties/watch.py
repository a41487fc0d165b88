"""Watch hours and absences: kept, and who watches which channel now; the crisis list (P1, P7)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from smdesk.domain.actors import REGISTER_EDITORS, Actor
from smdesk.domain.assignments import Assignment, EditorRole
from smdesk.domain.calendar import Period, on_day, swedish_day
from smdesk.domain.channels import Channel
from smdesk.domain.crisis import crisis_channels
from smdesk.domain.errors import UserError, refuse
from smdesk.domain.facts import Facts, grouped
from smdesk.domain.organisation import Municipality, Person, Sector, Term
from smdesk.domain.watch import (
    Absence,
    Watch,
    check_absence,
    check_watch,
    ended_before,
    hours_on,
    is_open,
    next_closing,
    next_opening,
)
from smdesk.domain.watching import Away, is_in_use, unwatched_days, watching
from smdesk.services.ports import ChangeSet, Clock, Snapshot, Store
from smdesk.services.register.changing import of_channel, put, stored_channel
from smdesk.services.register.register import Saved
from smdesk.services.register.view import channels_on, read_facts


class WatchState(StrEnum):
    """How a channel stands at a moment."""

    WATCHED = "watched"
    CLOSED = "closed"
    """Outside its watch hours."""
    NOBODY = "nobody"
    """Within its watch hours, and nobody is there."""
    NO_HOURS = "no_hours"
    """Nobody has said when it is watched."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Keeper:
    """Somebody with a mandate in a channel on a day, and whether they are there."""

    person: Person
    role: EditorRole
    away: bool = False
    until: date | None = None
    """The last day away; None: they are there, have left, or it is not known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """A day of watch without anybody."""

    day: date
    away: tuple[Keeper, ...]
    """Who has a mandate then and is away; nobody: no mandate holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchLine:
    """A channel in use as it is watched at a moment."""

    channel: Channel
    hours: Watch | None
    """Those that hold on the day, whether or not the day is among them."""
    state: WatchState
    keepers: tuple[Keeper, ...]
    """Who watches now; of a closed channel, who does when it opens."""
    away: tuple[Keeper, ...]
    """Who has a mandate then and is not there, editors before deputies."""
    until: datetime | None
    """When the hours that run end; None where none run, or they do not end within a week."""
    opens: datetime | None
    """When a closed channel opens; None where that is not within a year."""
    gap: Gap | None
    """The first day of watch without anybody, today included, within two weeks."""

    @property
    def watched(self) -> bool:
        """Whether somebody watches it now."""
        return self.state is WatchState.WATCHED

    @property
    def deputised(self) -> bool:
        """Whether deputies stand in for the editors."""
        return bool(self.keepers) and self.keepers[0].role is EditorRole.DEPUTY


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchView:
    """All channels in use as they are watched at a moment."""

    moment: datetime
    lines: tuple[WatchLine, ...]
    """By name."""
    people: Mapping[str, Person]
    """By id: who may be away."""
    teams: Mapping[str, frozenset[str]]
    """The ids of the people with a mandate on the day, by channel id."""
    absences: tuple[Absence, ...]
    """Those that run and those to come, by their first day."""

    @property
    def day(self) -> date:
        """The Swedish day of the moment."""
        return swedish_day(self.moment)

    def count(self, state: WatchState) -> int:
        """Return how many channels stand so."""
        return sum(line.state is state for line in self.lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class CrisisLine:
    """A crisis channel and everybody that can be reached about it."""

    channel: Channel
    sector: Sector | None
    term: Term | None
    """The accountable manager's; None: nobody holds the office."""
    manager: Person | None
    keepers: tuple[Keeper, ...]
    """Editors before deputies; who is away is said to be."""
    hours: Watch | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CrisisList:
    """The channels for a serious event or crisis, in the order that they are used (P1)."""

    day: date
    municipality: Municipality | None
    lines: tuple[CrisisLine, ...]


class WatchDesk:
    """Keeps watch hours and absences, and says who watches."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def now(self, moment: datetime | None = None) -> WatchView:
        """Return who watches which channel at a moment, the present one if None."""
        moment = moment or self._clock()
        day = swedish_day(moment)
        with self._store.read() as snapshot:
            facts = _facts(snapshot, day)
        used = [one for one in facts.channels.values() if is_in_use(one, day)]
        coming = [
            one
            for held in facts.absences.values()
            for one in held
            if one.period.last is None or one.period.last >= day
        ]
        return WatchView(
            moment=moment,
            lines=tuple(_line(one, facts, moment) for one in sorted(used, key=_name)),
            people=facts.people,
            teams={one.id: _team(facts.assignments.get(one.id, ()), day) for one in used},
            absences=tuple(sorted(coming, key=lambda one: (one.period.first, one.id))),
        )

    def crisis(self, day: date | None = None) -> CrisisList:
        """Return the crisis list of a day, today's if None."""
        with self._store.read() as snapshot:
            return crisis_list(snapshot, day or swedish_day(self._clock()))

    def save_watch(self, actor: Actor, watch: Watch) -> Saved:
        """Store watch hours; those that run into new ones end the day before.

        Raises:
            InvalidError: `days_missing`, `closes_too_early`, `reply_hours_range`,
                `watch_overlaps`.
            UserError: `gone`, at the channel.
        """
        actor.require(*REGISTER_EDITORS)
        with self._store.write(actor) as work:
            channel = stored_channel(work, watch.channel_id)
            others = of_channel(channel.id, work.watches.all())
            ended = ended_before(others, watch)
            if ended is not None:
                others = [ended if one.id == ended.id else one for one in others]
            refuse(check_watch(watch, others))
            if ended is not None:
                work.watches.update(ended)
            stored = put(work.watches, watch)
            return Saved(stored.id, work.commit())

    def end_watch(self, actor: Actor, watch_id: str, last: date) -> Saved:
        """Let watch hours end with a day.

        Raises:
            UserError: `gone`; `period_reversed`, for a day before their first.
        """
        actor.require(*REGISTER_EDITORS)
        with self._store.write(actor) as work:
            watch = work.watches.get(watch_id)
            if watch is None:
                raise UserError("gone", at="watch")
            period = Period(watch.period.first, last)
            stored = work.watches.update(replace(watch, period=period))
            return Saved(stored.id, work.commit())

    def save_absence(self, actor: Actor, absence: Absence) -> Saved:
        """Store that a person is away; never why.

        Raises:
            InvalidError: `absence_overlaps`.
            UserError: `gone`, at the person.
        """
        actor.require(*REGISTER_EDITORS)
        with self._store.write(actor) as work:
            if work.people.get(absence.person_id) is None:
                raise UserError("gone", at="person")
            refuse(check_absence(absence, work.absences.all()))
            stored = put(work.absences, absence)
            return Saved(stored.id, work.commit())

    def remove_absence(self, actor: Actor, absence_id: str) -> ChangeSet:
        """Take an absence away.

        Raises:
            UserError: `gone`.
        """
        actor.require(*REGISTER_EDITORS)
        with self._store.write(actor) as work:
            absence = work.absences.get(absence_id)
            if absence is None:
                raise UserError("gone", at="absence")
            work.absences.remove(absence)
            return work.commit()


def crisis_list(snapshot: Snapshot, day: date) -> CrisisList:
    """Return the crisis list of a day from one consistent snapshot."""
    facts = read_facts(snapshot, day)
    channels = crisis_channels(facts.channels.values(), day)
    return CrisisList(
        day=day,
        municipality=facts.municipality,
        lines=tuple(_crisis_line(one, facts, day) for one in channels),
    )


def _facts(snapshot: Snapshot, day: date) -> Facts:
    """Return what watching looks at, and no more: this is asked for every minute."""
    return Facts(
        people={person.id: person for person in snapshot.people.all()},
        channels=channels_on(snapshot, day),
        absences=grouped(snapshot.absences.all(), lambda one: one.person_id),
        assignments=grouped(snapshot.assignments.all(), lambda one: one.channel_id),
        watches=grouped(snapshot.watches.all(), lambda one: one.channel_id),
    )


def _name(channel: Channel) -> tuple[str, str]:
    return channel.name.casefold(), channel.platform


def _team(assignments: Iterable[Assignment], day: date) -> frozenset[str]:
    return frozenset(item.person_id for item in on_day(assignments, day))


def _line(channel: Channel, facts: Facts, moment: datetime) -> WatchLine:
    watches, day = facts.watches.get(channel.id, ()), swedish_day(moment)
    hours, runs = hours_on(watches, day), is_open(watches, moment)
    opens = None if runs else next_opening(watches, moment)
    who = watching(channel.id, facts, swedish_day(opens) if opens else day)
    if runs:
        state = WatchState.WATCHED if who.present else WatchState.NOBODY
    else:
        state = WatchState.CLOSED if hours else WatchState.NO_HOURS
    return WatchLine(
        channel=channel,
        hours=hours,
        state=state,
        keepers=tuple(_keeper(item, facts) for item in who.present),
        away=tuple(_keeper(item.assignment, facts, item) for item in who.away),
        until=next_closing(watches, moment) if runs else None,
        opens=opens,
        gap=_gap(channel, facts, day),
    )


def _gap(channel: Channel, facts: Facts, today: date) -> Gap | None:
    day = next(unwatched_days(channel.id, facts, today), None)
    if day is None:
        return None
    away = watching(channel.id, facts, day).away
    return Gap(day=day, away=tuple(_keeper(item.assignment, facts, item) for item in away))


def _keeper(item: Assignment, facts: Facts, away: Away | None = None) -> Keeper:
    absence = away.absence if away else None
    return Keeper(
        person=facts.people[item.person_id],
        role=item.role,
        away=away is not None,
        until=absence.period.last if absence else None,
    )


def _crisis_line(channel: Channel, facts: Facts, day: date) -> CrisisLine:
    term = facts.accountable(channel, day)
    held = on_day(facts.assignments.get(channel.id, ()), day)
    away = {item.assignment.id: item for item in watching(channel.id, facts, day).away}
    everyone = [_keeper(item, facts, away.get(item.id)) for item in held]
    return CrisisLine(
        channel=channel,
        sector=facts.sectors.get(channel.sector_id or ""),
        term=term,
        manager=facts.people[term.person_id] if term else None,
        keepers=tuple(sorted(everyone, key=_editors_first)),
        hours=hours_on(facts.watches.get(channel.id, ()), day),
    )


def _editors_first(keeper: Keeper) -> tuple[bool, str]:
    return keeper.role is EditorRole.DEPUTY, keeper.person.name.casefold()
