"""Watch hours: days, holidays, the nights when the clocks are set; what may be stored."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from smdesk.domain.calendar import STOCKHOLM, Period, local_time
from smdesk.domain.errors import Problem, UserError
from smdesk.domain.holidays import holiday_on
from smdesk.domain.watch import (
    MAX_REPLY_HOURS,
    Watch,
    Weekday,
    check_absence,
    check_watch,
    clock_text,
    ended_before,
    hours_on,
    is_open,
    next_closing,
    next_opening,
    read_clock,
    watched_on,
)
from tests.support import factories as make

MONDAY = date(2026, 11, 23)
OFFICE = make.watch()
ALWAYS = make.watch(days=frozenset(Weekday), opens=0, closes=1440, holidays=True)
SPRING, AUTUMN = date(2026, 3, 29), date(2026, 10, 25)
"""Sundays on which the clocks are put forward at 02:00, and back at 03:00."""


def at(day: date, hour: int, minute: int = 0, *, fold: int = 0) -> datetime:
    wall = datetime.combine(day, time(hour, minute, fold=fold), STOCKHOLM)
    return wall.astimezone(UTC)


def sundays(opens: int, closes: int) -> list[Watch]:
    return [make.watch(days=frozenset({Weekday.SUNDAY}), opens=opens, closes=closes)]


def minutes(day: date, first: int, last: int) -> list[datetime]:
    """Return every minute of a day's hours in UTC, as they pass."""
    start = datetime.combine(day, time(first), UTC)
    return [start + timedelta(minutes=number) for number in range(60 * (last - first))]


# --- days -------------------------------------------------------------------------------------


def test_a_day_is_watched_when_it_is_among_the_days_of_its_period() -> None:
    ended = replace(OFFICE, period=Period(date(2026, 11, 2), MONDAY))
    assert watched_on([ended], MONDAY) is ended
    assert watched_on([ended], MONDAY + timedelta(days=1)) is None
    assert watched_on([ended], date(2026, 11, 2)) is ended
    assert watched_on([ended], date(2026, 11, 1)) is None
    assert watched_on([OFFICE], date(2026, 11, 27)) is OFFICE
    assert watched_on([OFFICE], date(2026, 11, 28)) is None
    assert hours_on([OFFICE], date(2026, 11, 28)) is OFFICE
    assert watched_on([], MONDAY) is None


@pytest.mark.parametrize(
    ("number", "weekday"), list(enumerate(Weekday)), ids=[day.value for day in Weekday]
)
def test_each_weekday_is_its_own(number: int, weekday: Weekday) -> None:
    only = make.watch(days=frozenset({weekday}))
    week = [MONDAY + timedelta(days=ahead) for ahead in range(7)]
    assert [day for day in week if watched_on([only], day)] == [week[number]]


@pytest.mark.parametrize("day", [date(2026, 12, 24), date(2027, 1, 1), date(2026, 6, 19)])
def test_holidays_are_watched_only_where_it_is_said(day: date) -> None:
    assert watched_on([OFFICE], day) is None
    assert watched_on([replace(OFFICE, holidays=True)], day) is not None


def test_a_holiday_on_a_weekday_that_is_not_watched_stays_unwatched() -> None:
    sunday = date(2026, 4, 5)
    assert holiday_on(sunday) is not None
    assert watched_on([replace(OFFICE, holidays=True)], sunday) is None


def test_the_leap_day_is_a_day_like_others() -> None:
    assert watched_on([OFFICE], date(2024, 2, 29)) is OFFICE
    only = replace(OFFICE, period=Period(date(2024, 2, 29), date(2024, 2, 29)))
    assert is_open([only], at(date(2024, 2, 29), 8))
    assert next_opening([only], at(date(2024, 3, 1), 8)) is None


# --- moments ----------------------------------------------------------------------------------


def test_it_opens_and_closes_by_swedish_time() -> None:
    assert not is_open([OFFICE], at(MONDAY, 7, 59))
    assert is_open([OFFICE], at(MONDAY, 8))
    assert is_open([OFFICE], at(MONDAY, 16, 29))
    assert not is_open([OFFICE], at(MONDAY, 16, 30))
    assert is_open([OFFICE], datetime(2026, 11, 23, 7, 0, tzinfo=UTC))
    assert is_open([OFFICE], datetime(2026, 7, 6, 6, 0, tzinfo=UTC))
    assert not is_open([OFFICE], datetime(2026, 7, 6, 5, 59, tzinfo=UTC))


def test_the_next_opening_skips_the_week_end_and_christmas() -> None:
    friday = date(2026, 11, 27)
    assert next_opening([OFFICE], at(friday, 15)) == at(friday, 15)
    assert next_opening([OFFICE], at(friday, 7)) == at(friday, 8)
    assert next_opening([OFFICE], at(friday, 16, 30)) == at(date(2026, 11, 30), 8)
    assert next_opening([OFFICE], at(date(2026, 12, 23), 17)) == at(date(2026, 12, 28), 8)
    assert next_opening([OFFICE], at(date(2026, 12, 30), 17)) == at(date(2027, 1, 4), 8)


def test_the_next_opening_may_lie_in_hours_that_are_to_come() -> None:
    later = make.watch(period=Period(date(2027, 8, 2)))
    ended = make.watch(period=Period(date(2024, 1, 1), date(2026, 11, 22)))
    assert next_opening([ended, later], at(MONDAY, 9)) == at(date(2027, 8, 2), 8)
    assert next_opening([ended], at(MONDAY, 9)) is None
    assert next_opening([], at(MONDAY, 9)) is None
    too_late = make.watch(period=Period(date(2027, 11, 25)))
    assert next_opening([too_late], at(MONDAY, 9)) is None


def test_the_next_closing_is_the_end_of_the_hours_that_run() -> None:
    assert next_closing([OFFICE], at(MONDAY, 8)) == at(MONDAY, 16, 30)
    assert next_closing([ALWAYS], at(MONDAY, 8)) is None
    nights = replace(ALWAYS, days=frozenset({Weekday.MONDAY, Weekday.TUESDAY}))
    assert next_closing([nights], at(MONDAY, 8)) == at(date(2026, 11, 25), 0)
    ending = replace(ALWAYS, period=Period(MONDAY, MONDAY))
    assert next_closing([ending], at(MONDAY, 8)) == at(date(2026, 11, 24), 0)


def test_an_hour_is_lost_in_spring() -> None:
    opens_in_the_gap = sundays(150, 240)
    assert next_opening(opens_in_the_gap, at(SPRING, 1)) == at(SPRING, 3)
    assert [one for one in minutes(SPRING, 0, 2) if is_open(opens_in_the_gap, one)] == minutes(
        SPRING, 1, 2
    )
    in_the_gap = sundays(130, 170)
    assert not any(is_open(in_the_gap, one) for one in minutes(SPRING, 0, 3))
    assert next_opening(in_the_gap, at(SPRING, 1)) == at(date(2026, 4, 12), 2, 10)
    closes_in_the_gap = sundays(60, 150)
    assert next_closing(closes_in_the_gap, at(SPRING, 1)) == at(SPRING, 3)


def test_an_hour_comes_twice_in_autumn() -> None:
    watches = sundays(150, 165)
    first, second = at(AUTUMN, 2, 30), at(AUTUMN, 2, 30, fold=1)
    assert next_opening(watches, at(AUTUMN, 1)) == first
    assert next_closing(watches, first) == at(AUTUMN, 2, 45)
    assert next_opening(watches, at(AUTUMN, 2, 50)) == second
    assert next_closing(watches, second) == at(AUTUMN, 2, 45, fold=1)
    again = sundays(60, 150)
    assert next_opening(again, at(AUTUMN, 2, 40)) == at(AUTUMN, 2, fold=1)


def test_the_last_days_that_can_be_written() -> None:
    assert next_opening([OFFICE], at(date(9999, 12, 30), 17)) is None
    assert next_closing([ALWAYS], at(date(9999, 12, 30), 17)) is None


WATCHES = st.builds(
    lambda days, span, holidays, first, length: make.watch(
        days=frozenset(days),
        opens=min(span),
        closes=max(span),
        holidays=holidays,
        period=Period(first, None if length is None else first + timedelta(days=length)),
    ),
    st.sets(st.sampled_from(Weekday), min_size=1),
    st.lists(st.sampled_from(range(0, 1441, 15)), min_size=2, max_size=2, unique=True),
    st.booleans(),
    st.dates(date(2026, 3, 20), date(2026, 11, 5)),
    st.none() | st.integers(0, 200),
)
MOMENTS = st.integers(0, 60 * 24 * 290).map(
    lambda number: datetime(2026, 3, 20, tzinfo=UTC) + timedelta(minutes=number)
)
QUARTER = timedelta(minutes=15)


def walked(watch: Watch, moment: datetime, *, to: bool) -> datetime | None:
    """Return the first quarter from a moment on that is open or closed, found by looking."""
    for number in range(4 * 24 * 6):
        quarter = moment + number * QUARTER
        if is_open([watch], quarter) is to:
            return quarter
    return None


@given(WATCHES, MOMENTS)
def test_turns_are_what_looking_every_quarter_finds(watch: Watch, moment: datetime) -> None:
    moment -= timedelta(minutes=moment.minute % 15)
    found = next_opening([watch], moment)
    seen = walked(watch, moment, to=True)
    assert seen == found or (seen is None and (found is None or found > moment))
    if found is not None and found > moment:
        assert is_open([watch], found)
        assert not is_open([watch], found - QUARTER)
    if found == moment:
        closing = next_closing([watch], moment)
        shut = walked(watch, moment, to=False)
        assert shut == closing or (shut is None and (closing is None or closing > moment))


@given(WATCHES, MOMENTS)
def test_open_means_a_watched_day_within_the_hours(watch: Watch, moment: datetime) -> None:
    wall = local_time(moment)
    day = wall.date()
    inside = watch.opens <= wall.hour * 60 + wall.minute < watch.closes
    named = list(Weekday)[day.weekday()] in watch.days
    kept = watch.holidays or holiday_on(day) is None
    assert is_open([watch], moment) is (inside and named and kept and watch.period.covers(day))


# --- what may be stored -----------------------------------------------------------------------


def codes(watch: Watch, *others: Watch) -> list[tuple[str, str]]:
    return [(problem.code, problem.at) for problem in check_watch(watch, [watch, *others])]


def test_hours_that_are_well() -> None:
    assert codes(OFFICE) == []
    assert codes(ALWAYS) == []
    assert codes(replace(OFFICE, reply_hours=None)) == []
    assert codes(replace(OFFICE, reply_hours=1)) == []
    assert codes(replace(OFFICE, reply_hours=MAX_REPLY_HOURS)) == []
    assert MAX_REPLY_HOURS == 336


@pytest.mark.parametrize(
    ("changes", "code", "place"),
    [
        ({"days": frozenset()}, "days_missing", "days"),
        ({"opens": 600, "closes": 600}, "closes_too_early", "closes"),
        ({"opens": 601, "closes": 600}, "closes_too_early", "closes"),
        ({"opens": -1}, "closes_too_early", "closes"),
        ({"closes": 1441}, "closes_too_early", "closes"),
        ({"reply_hours": 0}, "reply_hours_range", "reply_hours"),
        ({"reply_hours": MAX_REPLY_HOURS + 1}, "reply_hours_range", "reply_hours"),
    ],
)
def test_hours_that_are_wrong(changes: dict[str, Any], code: str, place: str) -> None:
    assert codes(replace(OFFICE, **changes)) == [(code, place)]


def test_all_that_is_wrong_is_told_at_once() -> None:
    wrong = replace(OFFICE, days=frozenset(), closes=0, reply_hours=0)
    assert len(codes(wrong, replace(OFFICE, id="other"))) == 4


def test_a_channel_has_one_set_of_hours_a_day() -> None:
    other = replace(OFFICE, id="other", period=Period(date(2024, 1, 1), MONDAY))
    new = replace(OFFICE, period=Period(MONDAY))
    [problem] = check_watch(new, [new, other])
    values = {"first": date(2024, 1, 1), "last": MONDAY}
    assert problem == Problem(code="watch_overlaps", at="first", values=values)
    assert codes(replace(new, period=Period(MONDAY + timedelta(days=1))), other) == []
    assert codes(new, replace(other, channel_id="elsewhere")) == []
    endless = replace(other, period=Period(date(2027, 1, 1)))
    assert [problem.values["last"] for problem in check_watch(new, [endless])] == [""]


def test_a_person_is_away_once_at_a_time() -> None:
    away = make.absence()
    again = make.absence(person_id=away.person_id, period=Period(away.period.last or MONDAY))
    [problem] = check_absence(again, [away, again])
    assert (problem.code, problem.at) == ("absence_overlaps", "first")
    assert problem.values == {"first": away.period.first, "last": away.period.last}
    assert check_absence(again, [make.absence(), again]) == []
    assert check_absence(away, [away]) == []


@pytest.mark.parametrize(
    ("period", "codes"),
    [
        (Period(date.min, date.max), ["absence_too_long"]),
        (Period(MONDAY, MONDAY + timedelta(days=3 * 366)), ["absence_too_long"]),
        (Period(MONDAY, MONDAY + timedelta(days=3 * 366 - 1)), []),
        (Period(date(2026, 1, 1), date(2028, 12, 31)), []),
        (Period(MONDAY), []),
    ],
)
def test_nobody_is_away_for_ages(period: Period, codes: list[str]) -> None:
    problems = check_absence(make.absence(period=period), [])
    assert [problem.code for problem in problems] == codes
    assert all((one.at, one.values) == ("last", {"years": 3}) for one in problems)


def test_hours_that_run_into_new_ones_end_the_day_before() -> None:
    new = make.watch(channel_id=OFFICE.channel_id, period=Period(MONDAY))
    ended = ended_before([make.watch(), OFFICE, new], new)
    assert ended == replace(OFFICE, period=Period(date(2024, 1, 1), date(2026, 11, 22)))
    same_day = replace(OFFICE, period=Period(MONDAY))
    before = replace(OFFICE, period=Period(date(2024, 1, 1), date(2026, 11, 22)))
    assert ended_before([same_day, before, make.watch()], new) is None
    until = replace(OFFICE, period=Period(date(2024, 1, 1), MONDAY))
    assert ended_before([until], new) == ended
    assert ended_before([OFFICE], replace(OFFICE, period=Period(MONDAY))) is None


@given(st.dates(date(2024, 1, 1), date(2030, 1, 1)), st.dates(date(2024, 1, 1), date(2030, 1, 1)))
def test_new_hours_leave_neither_gap_nor_overlap(begun: date, first: date) -> None:
    assume(begun < first)
    old = replace(OFFICE, period=Period(begun))
    new = make.watch(channel_id=OFFICE.channel_id, period=Period(first))
    ended = ended_before([old], new)
    assert ended is not None
    assert check_watch(new, [ended]) == []
    for day in (begun, first - timedelta(days=1), first, first + timedelta(days=1)):
        assert hours_on([ended, new], day) == (ended if day < first else new)


# --- times as people write them ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "minutes_after_midnight", "shown"),
    [
        ("8", 480, "08:00"),
        (" 08:30 ", 510, "08:30"),
        ("8.30", 510, "08:30"),
        ("0830", 510, "08:30"),
        ("00:00", 0, "00:00"),
        ("23:59", 1439, "23:59"),
        ("24:00", 1440, "24:00"),
    ],
)
def test_a_time_is_read_and_shown(text: str, minutes_after_midnight: int, shown: str) -> None:
    assert read_clock(text, "opens") == minutes_after_midnight
    assert clock_text(minutes_after_midnight) == shown


@pytest.mark.parametrize("text", ["", "åtta", "8:60", "24:01", "25", "8:3", "-1", "8:30:00", "٨"])
def test_other_texts_are_no_time(text: str) -> None:
    with pytest.raises(UserError) as caught:
        read_clock(text, "closes")
    assert (caught.value.code, caught.value.at) == ("clock_form", "closes")
    assert caught.value.values == {"text": text}
