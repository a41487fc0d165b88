"""When a channel is watched, and who is away (P7).

Watch hours are Swedish wall-clock time: in the night when the clocks are put forward an hour of
them may be lost, and in the night when they are put back an hour comes twice.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

from smdesk.domain.calendar import STOCKHOLM, Period, local_time, swedish_day, utc
from smdesk.domain.errors import Problem, UserError
from smdesk.domain.holidays import holiday_on

MINUTES_A_DAY = 24 * 60
MAX_REPLY_HOURS = 14 * 24
MAX_ABSENCE_YEARS = 3
"""More is a mistyped year."""
OPENS_WITHIN_DAYS = 366
CLOSES_WITHIN_DAYS = 7


class Weekday(StrEnum):
    """The days of a week; the order is the calendar's, Monday first."""

    MONDAY = "monday"
    TUESDAY = "tuesday"
    WEDNESDAY = "wednesday"
    THURSDAY = "thursday"
    FRIDAY = "friday"
    SATURDAY = "saturday"
    SUNDAY = "sunday"


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """The hours in which a channel is watched, and how soon questions are answered."""

    id: str
    channel_id: str
    days: frozenset[Weekday]
    opens: int
    """Minutes after midnight, Swedish time."""
    closes: int
    """Minutes after midnight, later than `opens`; 1440 is the end of the day."""
    holidays: bool = False
    """Whether it is watched on public holidays too."""
    reply_hours: int | None = None
    """The reply target (svarstid) in hours."""
    period: Period
    version: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Absence:
    """A person is away, so that the deputy stands in. Only the days, never why."""

    id: str
    person_id: str
    period: Period
    version: int = 1


def hours_on(watches: Iterable[Watch], day: date) -> Watch | None:
    """Return the hours that hold for a channel on a day, whether or not the day is among them."""
    return next((watch for watch in watches if watch.period.covers(day)), None)


def watched_on(watches: Iterable[Watch], day: date) -> Watch | None:
    """Return the hours of a day on which the channel is watched, or None when it is not."""
    watch = hours_on(watches, day)
    if watch is None or _WEEK[day.weekday()] not in watch.days:
        return None
    return watch if watch.holidays or holiday_on(day) is None else None


_WEEK = tuple(Weekday)


def is_open(watches: Iterable[Watch], moment: datetime) -> bool:
    """Tell whether a channel is within its watch hours at a moment."""
    wall = local_time(moment)
    watch = watched_on(watches, wall.date())
    return watch is not None and watch.opens <= wall.hour * 60 + wall.minute < watch.closes


def next_opening(watches: Sequence[Watch], moment: datetime) -> datetime | None:
    """Return the first moment from this one on within the watch hours, or None within a year."""
    if is_open(watches, moment):
        return utc(moment)
    return _turn(watches, moment, OPENS_WITHIN_DAYS, opens=True)


def next_closing(watches: Sequence[Watch], moment: datetime) -> datetime | None:
    """Return when the watch hours that run at a moment end, or None when not within a week."""
    return _turn(watches, moment, CLOSES_WITHIN_DAYS, opens=False)


def _turn(watches: Sequence[Watch], moment: datetime, days: int, *, opens: bool) -> datetime | None:
    today, moment = swedish_day(moment), utc(moment)
    running = [one for one in watches if one.period.last is None or one.period.last >= today]
    for ordinal in range(today.toordinal(), today.toordinal() + days + 1) if running else ():
        if ordinal >= date.max.toordinal():
            break
        turns = [
            turn
            for turn in set(_turns(running, date.fromordinal(ordinal)))
            if turn > moment and is_open(running, turn) is opens
        ]
        if turns:
            return min(turns)
    return None


def _turns(watches: Iterable[Watch], day: date) -> Iterator[datetime]:
    """Yield the moments around which a day may open or close, also where the clocks are set."""
    watch = watched_on(watches, day)
    if watch is None:
        return
    for minute in (watch.opens, watch.closes):
        wall = datetime.combine(day, time()) + timedelta(minutes=minute)
        for fold in (0, 1):
            yield wall.replace(tzinfo=STOCKHOLM, fold=fold).astimezone(UTC)
    yield datetime.combine(day, _CLOCKS_ARE_SET, UTC)


_CLOCKS_ARE_SET = time(1)
"""In UTC, the same moment in the whole of the European Union (directive 2000/84/EC)."""


def check_watch(watch: Watch, others: Iterable[Watch]) -> list[Problem]:
    """Return what is wrong with watch hours: days, times, and other hours on the same days."""
    problems = []
    if not watch.days:
        problems.append(Problem(code="days_missing", at="days"))
    if not 0 <= watch.opens < watch.closes <= MINUTES_A_DAY:
        problems.append(Problem(code="closes_too_early", at="closes"))
    if watch.reply_hours is not None and not 1 <= watch.reply_hours <= MAX_REPLY_HOURS:
        values = {"most": MAX_REPLY_HOURS}
        problems.append(Problem(code="reply_hours_range", at="reply_hours", values=values))
    taken = [
        other.period
        for other in others
        if other.channel_id == watch.channel_id and other.id != watch.id
    ]
    return problems + _overlapping("watch_overlaps", watch.period, taken)


def check_absence(absence: Absence, others: Iterable[Absence]) -> list[Problem]:
    """Return what is wrong: somebody is away on the same days already, or for too many years.

    One without a last day lasts until somebody says it is over.
    """
    taken = [
        other.period
        for other in others
        if other.person_id == absence.person_id and other.id != absence.id
    ]
    return [*_too_long(absence.period), *_overlapping("absence_overlaps", absence.period, taken)]


def _too_long(period: Period) -> list[Problem]:
    first, last = period.first, period.last
    if last is None or (last - first).days < MAX_ABSENCE_YEARS * 366:
        return []
    return [Problem(code="absence_too_long", at="last", values={"years": MAX_ABSENCE_YEARS})]


def _overlapping(code: str, period: Period, taken: Iterable[Period]) -> list[Problem]:
    return [
        Problem(code=code, at="first", values={"first": one.first, "last": one.last or ""})
        for one in taken
        if one.overlaps(period)
    ]


def ended_before(watches: Iterable[Watch], watch: Watch) -> Watch | None:
    """Return the channel's hours that run into new ones, ended the day before those begin."""
    first = watch.period.first
    for other in watches:
        runs_in = other.period.first < first and other.period.covers(first)
        if other.id != watch.id and other.channel_id == watch.channel_id and runs_in:
            return replace(other, period=Period(other.period.first, first - timedelta(days=1)))
    return None


def clock_text(minutes: int) -> str:
    """Return minutes after midnight as `08:30`; the end of the day is `24:00`."""
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def read_clock(text: str, at: str) -> int:
    """Return minutes after midnight of a time as people write it: 8, 08:30, 8.30, 0830, 24:00.

    Raises:
        UserError: `clock_form`, for anything else.
    """
    match = re.fullmatch(r"([0-9]{1,2})(?:[:.]?([0-5][0-9]))?", text.strip())
    minutes = int(match[1]) * 60 + int(match[2] or 0) if match else None
    if minutes is None or minutes > MINUTES_A_DAY:
        raise UserError("clock_form", at=at, text=text)
    return minutes
