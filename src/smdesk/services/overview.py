"""The first page: what needs doing, how the half-year stands, what was taken, what is coming."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from smdesk.domain.calendar import swedish_day
from smdesk.domain.channels import Channel
from smdesk.domain.evidence import Capture
from smdesk.domain.facts import grouped
from smdesk.domain.half_years import HalfYear
from smdesk.domain.rounds import CaptureRound, is_due, never_closed
from smdesk.domain.rules import WEIGHT_ORDER, Rule, Shortcoming, Weight
from smdesk.domain.who_acts import who_acts
from smdesk.services.duties.duties import Duty, DutyKind, duties
from smdesk.services.evidence.archive import differing_now
from smdesk.services.ports import Clock, Snapshot, Store
from smdesk.services.register.view import RegisterView, channels_on, end_of, make_view

ONE_JOB = frozenset(
    {
        Rule.ADMINS,
        Rule.CAPTURE_DUE,
        Rule.CAPTURE_OVERDUE,
        Rule.CHECKLIST,
        Rule.CRISIS_RANK,
        Rule.DEPUTY,
        Rule.GREETING,
        Rule.GUIDANCE_READ,
        Rule.LAST_POST,
        Rule.MANDATE_FORM,
        Rule.PURPOSE,
        Rule.REFERRAL_CASE,
        Rule.REVIEW,
        Rule.WATCH_HOURS,
        Rule.WEBSITE_LIST,
    }
)
"""Shortcomings that are one job for many channels: one line together, however few."""
SINGLE_AT_MOST = 3
"""More lines than this of the same kind become one, or they would hide all else."""

COMING_DAYS = 60
LAST_CAPTURES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Todo:
    """One line of what needs doing: a rule, and the channels that fail it."""

    rule: Rule
    weight: Weight
    channels: tuple[Channel, ...]
    shortcoming: Shortcoming
    """The first of them, for the reason in words."""
    values: Mapping[str, object] = field(default_factory=dict)
    who: tuple[str, ...] = ("",)
    """Who should act, each once; one that is empty stands for those whom nobody knows by name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coming:
    """A day ahead and what happens on it; `coming.<code>` says it."""

    day: date
    code: str
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class HalfYearView:
    """How the half-year stands, and the last captures: there before any channel is judged."""

    half_year: HalfYear
    taken: int
    due: int
    last: tuple[tuple[Capture, Channel], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OverviewView(HalfYearView):
    """What the first page shows."""

    register: RegisterView
    todo: tuple[Todo, ...]
    unclosed: CaptureRound | None
    """The earliest half-year's round that is over and that nobody has closed."""
    coming: tuple[Coming, ...]
    duties: tuple[Duty, ...]
    """What waits of backups, removals, disposals and the plan: how many, not what."""


class Overview:
    """Reads the first page."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        days_without_backup: Callable[[], int] = int,
        care: Callable[[Snapshot], Iterable[tuple[DutyKind, int]]] = lambda _: (),
    ) -> None:
        self._store = store
        self._clock = clock
        self._days_without_backup = days_without_backup
        self._care = care

    def half_year(self, day: date | None = None) -> HalfYearView:
        """Return how the half-year of a day stands, today's if none is named."""
        day = day or swedish_day(self._clock())
        with self._store.read() as snapshot:
            channels, latest = channels_on(snapshot, day), snapshot.captures.latest(end_of(day))
            last = _last(snapshot, channels)
        half_year = HalfYear.of(day)
        due = [channel.id for channel in channels.values() if is_due(channel, day)]
        this = {one for one, capture in latest.items() if capture.half_year == str(half_year)}
        return HalfYearView(
            half_year=half_year, taken=len(this.intersection(due)), due=len(due), last=last
        )

    def view(self, day: date | None = None) -> OverviewView:
        """Return the overview of a day, today if none is named."""
        day = day or swedish_day(self._clock())
        with self._store.read() as snapshot:
            register = make_view(snapshot, day)
            last = _last(snapshot, register.channel_by_id)
            unclosed = never_closed(snapshot.rounds.of("closed_by", {""}), day)
            waiting, damaged = duties(snapshot, day), len(differing_now(snapshot))
            care = [duty for one in self._care(snapshot) for duty in _counted(*one)]
        return OverviewView(
            register=register,
            half_year=register.half_year,
            taken=len(register.taken),
            due=len(register.due),
            todo=tuple(todo(register)),
            last=last,
            unclosed=unclosed,
            coming=tuple(sorted(coming(register), key=lambda item: item.day)),
            duties=(*_counted(DutyKind.DAMAGED, damaged), *care, *self._backup(), *waiting),
        )

    def _backup(self) -> tuple[Duty, ...]:
        return _counted(DutyKind.BACKUP, self._days_without_backup())


def _counted(kind: DutyKind, count: int) -> tuple[Duty, ...]:
    """Return a duty that waits, or nothing."""
    return (Duty(kind=kind, count=count),) if count else ()


def _last(
    snapshot: Snapshot, channels: Mapping[str, Channel]
) -> tuple[tuple[Capture, Channel], ...]:
    """Return the last captures of all, the newest first."""
    captures = snapshot.captures.page(limit=LAST_CAPTURES)
    return tuple((item, channels[item.channel_id]) for item in captures)


def todo(register: RegisterView) -> list[Todo]:
    """Return what needs doing, most urgent first; one job for many channels is one line.

    It is one line for each who acts, where an office is vacant for some of the channels only.
    """
    lines = [item for rule in Rule for item in _lines(rule, register)]
    return sorted(lines, key=lambda item: WEIGHT_ORDER[item.weight])


def _lines(rule: Rule, register: RegisterView) -> list[Todo]:
    found = [
        (line.channel, item)
        for line in register.channels
        for item in line.shortcomings
        if item.rule is rule
    ]
    if rule in ONE_JOB or len(found) > SINGLE_AT_MOST:
        alike = grouped(found, lambda pair: pair[1].acts)
        return [_todo(list(group), register) for group in alike.values()]
    return [_todo([one], register) for one in found]


def _todo(found: list[tuple[Channel, Shortcoming]], register: RegisterView) -> Todo:
    """Return one line; of several, the most urgent and soonest one says why."""
    first = min((item for _, item in found), key=_urgency)
    who = (str(named(item, register)["who"]) for _, item in found)
    return Todo(
        rule=first.rule,
        weight=first.weight,
        channels=tuple(channel for channel, _ in found),
        shortcoming=first,
        values=named(first, register),
        who=tuple(dict.fromkeys(who)),
    )


def _urgency(item: Shortcoming) -> tuple[int, str]:
    return WEIGHT_ORDER[item.weight], str(item.values.get("last", ""))


def named(item: Shortcoming, register: RegisterView) -> dict[str, object]:
    """Return a shortcoming's values with people named, ready for the words.

    `who` names those who should act; empty where the register does not know.
    """
    channel, persons = register.channel_by_id[item.channel_id], register.persons
    acting = who_acts(item, channel, register.staff, register.day)
    values = {**item.values, "who": ", ".join(persons[one].name for one in acting)}
    person = persons.get(str(values.get("person_id", "")))
    if person is not None:
        values["person"] = person.name
    return values


def coming(register: RegisterView) -> Iterator[Coming]:
    """Yield the days ahead: the round's suitable window and end, and mandates that end."""
    half_year = register.half_year
    horizon = register.day + timedelta(days=COMING_DAYS)
    if len(register.taken) < len(register.due):
        for day, code in ((half_year.suitable[1], "suitable_end"), (half_year.last, "round_end")):
            if register.day <= day <= horizon:
                yield Coming(day=day, code=code)
    for line in register.present:
        for held in line.editors:
            last = held.assignment.period.last
            if last is not None and register.day <= last <= horizon:
                yield Coming(
                    day=last,
                    code="mandate_end",
                    values={"person": held.person.name, "channel": line.channel.name},
                )
