"""Half-years: their days, and which of them suit a round (P10)."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smdesk.domain.errors import UserError
from smdesk.domain.half_years import HalfYear

H1, H2 = HalfYear(2026, 1), HalfYear(2026, 2)


def test_first_and_last_days() -> None:
    assert (H1.first, H1.last) == (date(2026, 1, 1), date(2026, 6, 30))
    assert (H2.first, H2.last) == (date(2026, 7, 1), date(2026, 12, 31))
    assert HalfYear.of(date(2026, 6, 30)) == H1
    assert HalfYear.of(date(2026, 7, 1)) == H2


@given(st.dates(date(2, 1, 1)))
def test_every_day_is_in_its_half_year(day: date) -> None:
    half_year = HalfYear.of(day)
    assert half_year.first <= day <= half_year.last
    assert HalfYear.parse(str(half_year)) == half_year
    assert half_year.previous.last == half_year.first - timedelta(days=1)
    assert half_year.previous == HalfYear.of(half_year.first - timedelta(days=1))
    assert half_year.previous < half_year


@pytest.mark.parametrize(
    "text", ["", "2026", "2026-H3", "2026-h2", "26-H1", "2026-H2 ", "0000-H1", "2026-H"]
)
def test_other_forms_are_refused(text: str) -> None:
    with pytest.raises(UserError) as caught:
        HalfYear.parse(text)
    assert (caught.value.code, caught.value.at) == ("half_year_form", "half_year")
    assert caught.value.values == {"text": text}


def test_years_are_written_with_four_digits() -> None:
    assert str(HalfYear(800, 1)) == "0800-H1"
    assert str(H2) == "2026-H2"


def test_suitable_days_avoid_summer_and_christmas() -> None:
    assert H1.suitable == (date(2026, 2, 1), date(2026, 5, 31))
    assert H2.suitable == (date(2026, 9, 1), date(2026, 12, 11))


@given(st.dates(date(2, 1, 1)), st.dates())
def test_the_nearest_day_of_a_half_year(of: date, day: date) -> None:
    half_year = HalfYear.of(of)
    nearest = half_year.nearest(day)
    assert HalfYear.of(nearest) == half_year
    assert (nearest == day) is (HalfYear.of(day) == half_year)
    assert nearest in {day, half_year.first, half_year.last}


@pytest.mark.parametrize(
    ("half_year", "day", "inside"),
    [
        (H1, date(2026, 1, 31), False),
        (H1, date(2026, 2, 1), True),
        (H1, date(2026, 5, 31), True),
        (H1, date(2026, 6, 1), False),
        (H2, date(2026, 7, 15), False),
        (H2, date(2026, 8, 31), False),
        (H2, date(2026, 9, 1), True),
        (H2, date(2026, 12, 11), True),
        (H2, date(2026, 12, 12), False),
        (HalfYear(2028, 1), date(2028, 2, 29), True),
    ],
)
def test_the_window_is_the_suitable_days(half_year: HalfYear, day: date, inside: bool) -> None:
    assert half_year.window.covers(day) is inside
