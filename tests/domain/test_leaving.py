"""Somebody leaves: what a last day ends, and which last days are refused."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smdesk.domain.assignments import EndReason
from smdesk.domain.calendar import Period
from smdesk.domain.leaving import (
    LATE_DAYS,
    check_employed,
    check_last_day,
    check_left_on,
    until,
)
from tests.support import factories as make
from tests.support.factories import TODAY

ANNA = make.person(name="Anna Ek")
DAYS = st.dates(date(2020, 1, 1), date(2030, 12, 31))
PERIODS = st.builds(
    lambda first, days: Period(first, None if days is None else first + timedelta(days=days)),
    DAYS,
    st.none() | st.integers(0, 900),
)


def test_a_mandate_ends_because_its_editor_leaves() -> None:
    mandate = make.assignment(period=Period(TODAY), end_note="Tidigare")
    left = until(mandate, TODAY)
    assert left == replace(mandate, period=Period(TODAY, TODAY), ended=EndReason.LEFT, end_note="")
    assert until(mandate, None) is mandate
    assert until(mandate, TODAY - timedelta(days=1)) is None
    over = replace(mandate, period=Period(date(2025, 1, 1), TODAY))
    assert until(over, TODAY) is over


@given(PERIODS, DAYS, DAYS)
def test_nothing_lasts_beyond_the_last_day_and_no_day_before_it_is_lost(
    period: Period, last: date, day: date
) -> None:
    mandate, term = (
        until(make.assignment(period=period), last),
        until(make.term(period=period), last),
    )
    for left in (mandate, term):
        there = left is not None and left.period.covers(day)
        assert there == (period.covers(day) and day <= last)


@given(PERIODS, DAYS, DAYS)
def test_an_earlier_last_day_after_a_later_is_as_if_it_came_first(
    period: Period, one: date, other: date
) -> None:
    place = make.membership(period=period)
    first = until(place, max(one, other))
    assert (until(first, min(one, other)) if first else None) == until(place, min(one, other))


def test_a_last_day_far_back_is_a_mistyped_year() -> None:
    edge = TODAY - timedelta(days=LATE_DAYS)
    assert LATE_DAYS == 274
    assert check_last_day(ANNA, edge, TODAY) == []
    [problem] = check_last_day(ANNA, edge - timedelta(days=1), TODAY)
    assert (problem.code, problem.at) == ("leave_long_ago", "last")
    assert problem.values == {"person": "Anna Ek", "last": edge - timedelta(days=1)}
    gone = replace(ANNA, left_on=edge - timedelta(days=1))
    assert check_last_day(gone, edge - timedelta(days=1), TODAY) == []
    assert check_last_day(gone, edge - timedelta(days=2), TODAY) != []


def test_a_last_day_far_ahead_is_a_mistyped_year() -> None:
    far = date(2206, 1, 1)
    [problem] = check_last_day(ANNA, far, TODAY)
    assert (problem.code, problem.at) == ("day_too_far", "last")
    assert check_last_day(replace(ANNA, left_on=far), far, TODAY) == []


def test_what_has_begun_is_not_taken_away() -> None:
    [problem] = check_last_day(ANNA, TODAY, TODAY, ["Bloggen (2026-01-01)", "Skolan (2026-02-01)"])
    assert (problem.code, problem.at) == ("leave_begun", "last")
    assert problem.values == {
        "person": "Anna Ek",
        "last": TODAY,
        "names": "Bloggen (2026-01-01), Skolan (2026-02-01)",
    }


@pytest.mark.parametrize(
    ("period", "at"),
    [
        (Period(date(2026, 1, 1), TODAY), None),
        (Period(TODAY, TODAY), None),
        (Period(TODAY), "last"),
        (Period(TODAY, TODAY + timedelta(days=1)), "last"),
        (Period(TODAY + timedelta(days=1)), "first"),
    ],
)
def test_nobody_works_or_heads_after_their_last_day(period: Period, at: str | None) -> None:
    problems = check_employed(period, replace(ANNA, left_on=TODAY))
    assert [(one.code, one.at) for one in problems] == ([("after_leaving", at)] if at else [])
    assert all(one.values == {"name": "Anna Ek", "day": TODAY} for one in problems)
    assert check_employed(period, ANNA) == check_employed(period, None) == []


def test_a_card_says_no_other_last_day() -> None:
    left = replace(ANNA, left_on=TODAY)
    for card, stored in ((left, None), (left, ANNA), (ANNA, left)):
        [problem] = check_left_on(card, stored)
        assert (problem.code, problem.at) == ("left_on_by_leaving", "left_on")
        assert problem.values == {"name": "Anna Ek"}
    assert check_left_on(ANNA, None) == check_left_on(ANNA, ANNA) == check_left_on(left, left) == []
    assert check_left_on(ANNA, replace(left, version=2)) == []
