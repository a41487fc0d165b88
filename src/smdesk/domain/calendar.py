"""Swedish calendar days and periods of them.

Validity is by calendar day in Europe/Stockholm, first and last day included. Moments are UTC.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Protocol, TypeVar
from zoneinfo import ZoneInfo

from smdesk.domain.errors import Problem, UserError

STOCKHOLM = ZoneInfo("Europe/Stockholm")
FARTHEST_YEARS_AHEAD = 5
"""Nobody plans an end or a change farther ahead than this: the year is mistyped."""


def local_time(moment: datetime) -> datetime:
    """Return an aware moment as Swedish wall-clock time."""
    return moment.astimezone(STOCKHOLM)


def swedish_day(moment: datetime) -> date:
    """Return the Swedish calendar day that an aware moment falls on."""
    return local_time(moment).date()


def day_after(day: date) -> date:
    """Return the next day.

    Raises:
        UserError: `day_out_of_range`, after the last day of all.
    """
    if day == date.max:
        raise UserError("day_out_of_range", at="day")
    return day + timedelta(days=1)


def too_far(day: date, today: date) -> bool:
    """Tell whether a day lies so far ahead that its year must be mistyped."""
    farthest = (today.year + FARTHEST_YEARS_AHEAD, today.month, today.day)
    return (day.year, day.month, day.day) > farthest


def check_not_far(day: date, today: date, at: str) -> list[Problem]:
    """Return what is wrong with a day that may lie ahead, but only by a few years."""
    return [Problem(code="day_too_far", at=at)] if too_far(day, today) else []


def check_not_ahead(day: date, today: date, at: str) -> list[Problem]:
    """Return what is wrong with a day on which something has been done: it lies ahead."""
    return [Problem(code="day_ahead", at=at)] if day > today else []


def utc(moment: datetime) -> datetime:
    """Return an aware moment in UTC.

    Raises:
        ValueError: if the moment has no time zone.
    """
    if moment.tzinfo is None:
        raise ValueError("a moment needs a time zone")
    return moment.astimezone(UTC)


@dataclass(frozen=True, slots=True)
class Period:
    """Days from `first` to `last`, both included; no last day means it still runs."""

    first: date
    last: date | None = None

    def __post_init__(self) -> None:
        if self.last is not None and self.last < self.first:
            raise UserError("period_reversed", at="last", first=self.first, last=self.last)

    def covers(self, day: date) -> bool:
        """Tell whether the day is inside, end days included."""
        return self.first <= day and (self.last is None or day <= self.last)

    def overlaps(self, other: "Period") -> bool:
        """Tell whether the two share at least one day."""
        return (other.last is None or self.first <= other.last) and (
            self.last is None or other.first <= self.last
        )

    def ends_within(self, day: date, days: int) -> bool:
        """Tell whether it covers the day and its last day is at most `days` later."""
        return self.covers(day) and self.last is not None and (self.last - day).days <= days


class Dated(Protocol):
    """Anything that holds for a period."""

    @property
    def period(self) -> Period: ...  # noqa: D102  a protocol member


D = TypeVar("D", bound=Dated)


def on_day(items: Iterable[D], day: date) -> list[D]:
    """Return the items that hold on the day, in their order."""
    return [item for item in items if item.period.covers(day)]
