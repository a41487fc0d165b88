"""Who keeps watch over a channel, and when (P7)."""

from dataclasses import dataclass
from enum import StrEnum

from smdesk.domain.calendar import Period

MINUTES_A_DAY = 24 * 60


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
