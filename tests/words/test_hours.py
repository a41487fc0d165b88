"""Watch hours and reply targets in words."""

from datetime import UTC, datetime
from typing import Any

import pytest

from smdesk.domain.calendar import STOCKHOLM
from smdesk.domain.watch import Weekday
from smdesk.words import Words
from smdesk.words.hours import days_text, hours_text, passed_text, reply_text, turn_text
from tests.support import factories as make

WEEK = list(Weekday)
SWEDISH, ENGLISH = Words(), Words("en")


@pytest.mark.parametrize(
    ("numbers", "text"),
    [
        ((0, 1, 2, 3, 4), "mån–fre"),
        ((5, 6), "lör, sön"),
        ((0, 1, 2, 6), "mån–ons, sön"),
        ((0, 2, 4), "mån, ons, fre"),
        ((0,), "mån"),
        ((0, 1, 3, 4, 5), "mån, tis, tor–lör"),
        (range(7), "alla dagar"),
        ((), ""),
    ],
)
def test_days(numbers: Any, text: str) -> None:
    assert days_text(frozenset(WEEK[number] for number in numbers), SWEDISH) == text


def test_hours() -> None:
    office = make.watch()
    assert hours_text(office, SWEDISH) == "mån–fre 08:00–16:30"
    assert hours_text(office, ENGLISH) == "Mon–Fri 08:00–16:30"
    assert hours_text(None, SWEDISH) == "ingen bevakningstid"
    always = make.watch(days=frozenset(WEEK), opens=0, closes=1440, holidays=True)
    assert hours_text(always, SWEDISH) == "alla dagar dygnet runt, även helgdagar"
    assert hours_text(make.watch(opens=0), SWEDISH) == "mån–fre 00:00–16:30"
    assert hours_text(make.watch(closes=1440), SWEDISH) == "mån–fre 08:00–24:00"


def test_on_paper_the_days_are_written_in_full() -> None:
    assert hours_text(make.watch(), SWEDISH, in_full=True) == "måndag–fredag 08:00–16:30"


@pytest.mark.parametrize(
    ("hours", "text"),
    [
        (0, "0 minuter"),
        (0.75, "45 minuter"),
        (0.999, "1 timme"),
        (1.02, "1 timme och 1 minut"),
        (35.4, "35 timmar och 24 minuter"),
        (47.999, "2 dygn"),
        (70, "3 dygn"),
    ],
)
def test_how_long_it_took(hours: float, text: str) -> None:
    assert passed_text(hours, SWEDISH) == text


@pytest.mark.parametrize(
    ("hours", "text"),
    [
        (None, "ej bestämd"),
        (1, "inom 1 timme"),
        (4, "inom 4 timmar"),
        (24, "inom ett dygn"),
        (25, "inom 25 timmar"),
        (48, "inom 2 dygn"),
    ],
)
def test_reply_targets(hours: int | None, text: str) -> None:
    assert reply_text(hours, SWEDISH) == text


@pytest.mark.parametrize(
    ("turn", "text"),
    [
        (datetime(2026, 11, 23, 16, 30, tzinfo=STOCKHOLM), "16:30"),
        (datetime(2026, 11, 24, 8, 0, tzinfo=STOCKHOLM), "i morgon 08:00"),
        (datetime(2026, 11, 25, 0, 0, tzinfo=STOCKHOLM), "ons 00:00"),
        (datetime(2026, 11, 29, 8, 0, tzinfo=STOCKHOLM), "sön 08:00"),
        (datetime(2026, 11, 30, 8, 0, tzinfo=STOCKHOLM), "2026-11-30 08:00"),
        (datetime(2026, 11, 23, 23, 30, tzinfo=UTC), "i morgon 00:30"),
    ],
)
def test_moments_to_come(turn: datetime, text: str) -> None:
    assert turn_text(turn, make.NOW, SWEDISH) == text
