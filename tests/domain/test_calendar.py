"""Days, periods and moments."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smdesk.domain.calendar import (
    FARTHEST_YEARS_AHEAD,
    Period,
    check_not_ahead,
    check_not_far,
    local_time,
    on_day,
    swedish_day,
    too_far,
    utc,
)
from smdesk.domain.errors import UserError
from tests.support import factories as make

JAN, FEB, MAR = date(2026, 1, 1), date(2026, 2, 1), date(2026, 3, 1)
DAYS = st.dates(date(1990, 1, 1), date(2090, 1, 1))


def test_swedish_day_turns_at_swedish_midnight() -> None:
    assert swedish_day(datetime(2026, 6, 30, 22, 0, tzinfo=UTC)) == date(2026, 7, 1)
    assert swedish_day(datetime(2026, 6, 30, 21, 59, tzinfo=UTC)) == date(2026, 6, 30)
    assert swedish_day(datetime(2026, 12, 31, 23, 0, tzinfo=UTC)) == date(2027, 1, 1)


def test_local_time_knows_summer_time() -> None:
    assert local_time(datetime(2026, 7, 1, 12, tzinfo=UTC)).hour == 14
    assert local_time(datetime(2026, 1, 1, 12, tzinfo=UTC)).hour == 13


def test_utc_refuses_a_moment_without_zone() -> None:
    with pytest.raises(ValueError, match="time zone"):
        utc(datetime(2026, 1, 1))  # noqa: DTZ001  the case under test
    east = datetime(2026, 1, 1, 2, tzinfo=timezone(timedelta(hours=2)))
    assert utc(east) == datetime(2026, 1, 1, tzinfo=UTC)
    assert utc(east).tzinfo is UTC


def test_period_includes_both_ends() -> None:
    period = Period(JAN, FEB)
    assert period.covers(JAN)
    assert period.covers(FEB)
    assert not period.covers(JAN - timedelta(days=1))
    assert not period.covers(FEB + timedelta(days=1))
    assert Period(JAN).covers(date.max)
    assert not Period(JAN).covers(JAN - timedelta(days=1))
    assert Period(JAN, JAN).covers(JAN)


def test_period_refuses_a_reversed_one() -> None:
    with pytest.raises(UserError) as caught:
        Period(FEB, JAN)
    assert caught.value.code == "period_reversed"
    assert caught.value.at == "last"
    assert caught.value.values == {"first": FEB, "last": JAN}


PERIODS = st.tuples(DAYS, DAYS, st.booleans()).map(
    lambda p: Period(min(p[0], p[1]), None if p[2] else max(p[0], p[1]))
)


@given(PERIODS, PERIODS)
def test_overlap_means_a_shared_day(one: Period, two: Period) -> None:
    start = max(one.first, two.first)
    shared = one.covers(start) and two.covers(start)
    assert one.overlaps(two) is shared
    assert two.overlaps(one) is shared


def test_overlap_on_one_day() -> None:
    assert Period(JAN, FEB).overlaps(Period(FEB, MAR))
    assert Period(FEB, MAR).overlaps(Period(JAN, FEB))
    assert not Period(JAN, FEB).overlaps(Period(FEB + timedelta(days=1), MAR))


def test_ends_within() -> None:
    period = Period(JAN, FEB)
    assert period.ends_within(JAN, 31)
    assert not period.ends_within(JAN, 30)
    assert period.ends_within(FEB, 0)
    assert not period.ends_within(FEB + timedelta(days=1), 30)
    assert not period.ends_within(JAN - timedelta(days=1), 90)
    assert not Period(JAN).ends_within(FEB, 30)


def test_on_day_keeps_order() -> None:
    early, late = make.term(period=Period(JAN, FEB)), make.term(period=Period(FEB))
    assert on_day([late, early], FEB) == [late, early]
    assert on_day([late, early], JAN) == [early]
    assert on_day([late, early], JAN - timedelta(days=1)) == []


@pytest.mark.parametrize(
    ("today", "farthest"),
    [
        (date(2026, 11, 23), date(2031, 11, 23)),
        (date(2028, 2, 29), date(2033, 2, 28)),
        (date(9998, 1, 1), date.max),
    ],
)
def test_a_day_more_than_five_years_ahead_has_a_mistyped_year(today: date, farthest: date) -> None:
    assert FARTHEST_YEARS_AHEAD == 5
    assert not too_far(farthest, today)
    assert not too_far(date.min, today)
    assert check_not_far(farthest, today, "last") == []
    if farthest < date.max:
        after = farthest + timedelta(days=1)
        assert too_far(after, today)
        [problem] = check_not_far(after, today, "last")
        assert (problem.code, problem.at) == ("day_too_far", "last")


def test_what_is_done_is_not_done_ahead() -> None:
    assert check_not_ahead(FEB, FEB, "since") == []
    [problem] = check_not_ahead(FEB, JAN, "since")
    assert (problem.code, problem.at) == ("day_ahead", "since")
