"""Which backups are kept and which may go: 7 days, 5 weeks, 12 months of what is made by itself.

It counts those days, weeks and months that have a backup, not those that pass: a computer that
stood still for a year loses none. What a disposal promised goes before that; see `disposal_checks`.
"""

from collections.abc import Callable, Hashable, Iterable, Sequence
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Protocol, TypeVar

from smdesk.domain.calendar import swedish_day

DAYS, WEEKS, MONTHS = 7, 5, 12
BY_HAND_DAYS = 365
"""So long those are kept that somebody asked for."""
UPGRADE_DAYS = 90
"""So long those are kept that an upgrade makes before it begins."""
OLD_AFTER_DAYS = 7
"""After so many days without a new one somebody is told."""


class CopyKind(StrEnum):
    """Why there is an older state of the database."""

    DAILY = "daily"
    BY_HAND = "by_hand"
    UPGRADE = "upgrade"
    REPLACED = "replaced"
    """What restoring put aside; nobody but a disposal or a person removes it."""


class Copy(Protocol):
    """An older state of the database."""

    @property
    def made_at(self) -> datetime: ...  # noqa: D102  a protocol member
    @property
    def kind(self) -> CopyKind: ...  # noqa: D102  as above


C = TypeVar("C", bound=Copy)
SERIES: Sequence[tuple[int, Callable[[date], Hashable]]] = (
    (DAYS, lambda day: day),
    (WEEKS, lambda day: day.isocalendar()[:2]),
    (MONTHS, lambda day: (day.year, day.month)),
)
LASTING = {CopyKind.BY_HAND: BY_HAND_DAYS, CopyKind.UPGRADE: UPGRADE_DAYS}


def superfluous(copies: Iterable[C], now: datetime) -> list[C]:
    """Return the copies that may go, newest first; the newest of each kind never does."""
    latest_first = sorted(copies, key=lambda one: one.made_at, reverse=True)
    going = _not_in_series([one for one in latest_first if one.kind is CopyKind.DAILY])
    for kind, days in LASTING.items():
        of_kind = [one for one in latest_first if one.kind is kind]
        going += [one for one in of_kind[1:] if one.made_at < now - timedelta(days=days)]
    return going


def _not_in_series(daily: Sequence[C]) -> list[C]:
    """Return all but the newest of each of the latest days, weeks and months."""
    kept: set[int] = set()
    for count, period_of in SERIES:
        newest: dict[Hashable, int] = {}
        for at, one in enumerate(daily):
            newest.setdefault(period_of(swedish_day(one.made_at)), at)
        kept.update(list(newest.values())[:count])
    return [one for at, one in enumerate(daily) if at not in kept]


def is_old(newest: datetime, now: datetime) -> bool:
    """Tell whether the newest backup is so old that somebody has to be told."""
    return (swedish_day(now) - swedish_day(newest)).days > OLD_AFTER_DAYS
