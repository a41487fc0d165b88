"""Who keeps watch over a channel on a day, and the days on which nobody does (P7)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from smdesk.domain.access import has_left
from smdesk.domain.assignments import Assignment, EditorRole, writers
from smdesk.domain.calendar import Period, on_day
from smdesk.domain.channels import Channel, Status
from smdesk.domain.facts import Facts
from smdesk.domain.organisation import Person
from smdesk.domain.rounds import is_due
from smdesk.domain.watch import Absence, hours_on, watched_on

HORIZON_DAYS = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class Away:
    """Somebody with a mandate who is not there on the day."""

    assignment: Assignment
    absence: Absence | None
    """None: they have left."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Watching:
    """Who keeps watch over a channel on a day: the editors who are there, else the deputies."""

    present: tuple[Assignment, ...]
    away: tuple[Away, ...] = ()
    """Editors before deputies."""

    @property
    def role(self) -> EditorRole | None:
        """In which role they do; None when nobody does."""
        return self.present[0].role if self.present else None


def watchers(
    assignments: Sequence[Assignment],
    day: date,
    *,
    absences: Mapping[str, Sequence[Absence]],
    people: Mapping[str, Person],
) -> Watching:
    """Return who keeps watch over a channel on a day.

    Args:
        assignments: the channel's mandates.
        day: the day.
        absences: by person id.
        people: by id; who is not among them has not left.
    """
    here, away = [], []
    for item in sorted(on_day(assignments, day), key=_editors_first):
        absence = next(iter(on_day(absences.get(item.person_id, ()), day)), None)
        if absence is None and not has_left(people.get(item.person_id), day):
            here.append(item)
        else:
            away.append(Away(assignment=item, absence=absence))
    editors = [item for item in here if item.role is EditorRole.EDITOR]
    return Watching(present=tuple(editors or here), away=tuple(away))


def _editors_first(item: Assignment) -> tuple[bool, date, str]:
    return item.role is EditorRole.DEPUTY, item.period.first, item.id


def watching(channel_id: str, facts: Facts, day: date) -> Watching:
    """Return who keeps watch over a channel on a day."""
    held = facts.assignments.get(channel_id, ())
    return watchers(held, day, absences=facts.absences, people=facts.people)


def unwatched_days(
    channel_id: str, facts: Facts, first: date, horizon: int = HORIZON_DAYS
) -> Iterator[date]:
    """Yield the days of watch without anybody, from a day to that many days later."""
    watches = facts.watches.get(channel_id, ())
    last = date.fromordinal(min(first.toordinal() + horizon, date.max.toordinal()))
    if not watches or _always_there(channel_id, facts, Period(first, last)):
        return
    for ordinal in range(first.toordinal(), last.toordinal() + 1):
        day = date.fromordinal(ordinal)
        if watched_on(watches, day) and not watching(channel_id, facts, day).present:
            yield day


def _always_there(channel_id: str, facts: Facts, days: Period) -> bool:
    """Tell, at a glance, whether somebody neither ends, leaves nor is away in all those days."""
    return any(
        item.period.covers(days.first)
        and item.period.covers(days.last or days.first)
        and not has_left(facts.people.get(item.person_id), days.last or days.first)
        and not any(one.period.overlaps(days) for one in facts.absences.get(item.person_id, ()))
        for item in facts.assignments.get(channel_id, ())
    )


def is_in_use(channel: Channel, day: date) -> bool:
    """Tell whether a channel is to be watched on a day: it is there, begun and not dormant."""
    return is_due(channel, day) and channel.status is not Status.DORMANT


def lacks_hours(channel: Channel, facts: Facts, day: date) -> bool:
    """Tell whether a channel in use has no watch hours or no reply target."""
    hours = hours_on(facts.watches.get(channel.id, ()), day)
    return is_in_use(channel, day) and (hours is None or hours.reply_hours is None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unwatched:
    """The first day of watch without anybody, and who is away then."""

    day: date
    away: tuple[Away, ...]


def unwatched(channel: Channel, facts: Facts, day: date) -> Unwatched | None:
    """Return when a channel in use goes unwatched, within the horizon.

    A channel that nobody has a mandate for on the day itself lacks an editor: another shortcoming,
    which is not told twice.
    """
    held = writers(facts.assignments.get(channel.id, ()), channel.id, day)
    if not held or not is_in_use(channel, day):
        return None
    first = next(unwatched_days(channel.id, facts, day), None)
    if first is None:
        return None
    return Unwatched(day=first, away=watching(channel.id, facts, first).away)
