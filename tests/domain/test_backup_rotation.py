"""What rotation keeps: days, weeks and months that have a backup; the rest by its own rule."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

import pytest

from smdesk.domain.backup_rotation import CopyKind, is_old, superfluous

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


@dataclass(frozen=True)
class One:
    made_at: datetime
    kind: CopyKind = CopyKind.DAILY


def ago(*days: float, kind: CopyKind = CopyKind.DAILY) -> list[One]:
    return [One(NOW - timedelta(days=day), kind) for day in days]


def left(copies: list[One]) -> list[date]:
    going = superfluous(copies, NOW)
    return sorted({one.made_at.date() for one in copies if one not in going}, reverse=True)


def test_a_year_of_days_leaves_days_weeks_and_months() -> None:
    kept = left(ago(*range(500)))
    assert kept == [
        *(date(2026, 11, day) for day in range(23, 16, -1)),  # days
        date(2026, 11, 15),  # weeks: the Sundays, and this week's day
        date(2026, 11, 8),
        date(2026, 11, 1),
        date(2026, 10, 31),  # months: the last day of each, and this month's
        date(2026, 9, 30),
        date(2026, 8, 31),
        date(2026, 7, 31),
        date(2026, 6, 30),
        date(2026, 5, 31),
        date(2026, 4, 30),
        date(2026, 3, 31),
        date(2026, 2, 28),
        date(2026, 1, 31),
        date(2025, 12, 31),
    ]


def test_day_by_day_it_comes_to_the_same() -> None:
    """Whoever rotates each day must not lose the weeks and months that he will want."""
    kept: list[One] = []
    for day in range(499, -1, -1):
        kept += ago(day)
        going = superfluous(kept, NOW - timedelta(days=day))
        kept = [one for one in kept if one not in going]
    assert [one.made_at.date() for one in reversed(kept)] == left(ago(*range(500)))


def test_of_several_on_a_day_the_newest_stays() -> None:
    assert superfluous(ago(0, 0.1, 0.2), NOW) == ago(0.1, 0.2)


def test_a_computer_that_stood_still_loses_none() -> None:
    assert superfluous(ago(300, 301, 302), NOW) == []


@pytest.mark.parametrize(("kind", "days"), [(CopyKind.BY_HAND, 365), (CopyKind.UPGRADE, 90)])
def test_the_others_go_by_age_and_the_newest_stays(kind: CopyKind, days: int) -> None:
    copies = ago(days - 1, days, days + 1, kind=kind)
    assert superfluous(copies, NOW) == copies[2:]
    assert superfluous(copies[2:], NOW) == []


def test_what_was_replaced_is_a_persons_to_remove() -> None:
    assert superfluous(ago(1, 5000, kind=CopyKind.REPLACED), NOW) == []


def test_days_are_swedish() -> None:
    late = datetime(2026, 11, 22, 23, 30, tzinfo=UTC)  # the 23rd in Sweden
    assert superfluous([One(NOW), One(late)], NOW) == [One(late)]


@pytest.mark.parametrize(("days", "old"), [(0, False), (7, False), (8, True)])
def test_a_week_is_long(days: int, old: bool) -> None:
    assert is_old(NOW - timedelta(days=days), NOW) is old
