"""Swedish holidays, against a library that keeps those of all countries."""

from datetime import date, timedelta

import pytest
from holidays.countries.sweden import Sweden
from hypothesis import given
from hypothesis import strategies as st

from smdesk.domain.holidays import Holiday, easter_sunday, holiday_on, holidays

NAMES = {
    "New Year's Day": Holiday.NEW_YEARS_DAY,
    "Epiphany": Holiday.EPIPHANY,
    "Good Friday": Holiday.GOOD_FRIDAY,
    "Easter Sunday": Holiday.EASTER_SUNDAY,
    "Easter Monday": Holiday.EASTER_MONDAY,
    "May Day": Holiday.MAY_DAY,
    "Ascension Day": Holiday.ASCENSION_DAY,
    "Pentecost": Holiday.WHIT_SUNDAY,
    "Pentecost Monday": Holiday.WHIT_MONDAY,
    "National Day": Holiday.NATIONAL_DAY,
    "Midsummer Eve": Holiday.MIDSUMMERS_EVE,
    "Midsummer Day": Holiday.MIDSUMMERS_DAY,
    "All Saints' Day": Holiday.ALL_SAINTS_DAY,
    "Christmas Eve": Holiday.CHRISTMAS_EVE,
    "Christmas Day": Holiday.CHRISTMAS_DAY,
    "Second Day of Christmas": Holiday.SECOND_CHRISTMAS_DAY,
    "New Year's Eve": Holiday.NEW_YEARS_EVE,
}


@pytest.mark.parametrize("year", range(1990, 2101))
def test_a_year_has_the_holidays_of_the_library(year: int) -> None:
    kept = Sweden(
        include_sundays=False, years=year, categories=("public", "de_facto"), language="en_US"
    )
    theirs = {(day, NAMES[name]) for day, names in kept.items() for name in names.split("; ")}
    assert set(holidays(year)) == theirs


@pytest.mark.parametrize(
    ("day", "holiday"),
    [
        (date(2026, 1, 1), Holiday.NEW_YEARS_DAY),
        (date(2008, 5, 1), Holiday.MAY_DAY),
        (date(2060, 6, 6), Holiday.WHIT_SUNDAY),
        (date(2004, 6, 6), None),
        (date(2005, 6, 6), Holiday.NATIONAL_DAY),
        (date(2004, 5, 31), Holiday.WHIT_MONDAY),
        (date(2005, 5, 16), None),
        (date(2026, 11, 22), None),
        (date(2024, 2, 29), None),
    ],
)
def test_a_day_is_a_holiday_or_not(day: date, holiday: Holiday | None) -> None:
    assert holiday_on(day) is holiday


EASTERS = """
    1583-04-10 1609-04-19 1700-04-11 1799-03-24 1818-03-22 1943-04-25 1954-04-18 1981-04-19
    2000-04-23 2049-04-18 2076-04-19 2199-04-14 2285-03-22 2299-04-16 2400-04-16 2525-04-15
    2700-04-01 3000-04-13 3333-03-29 4099-04-19
"""
"""Of all centuries, the earliest and the latest that there are, and the rule's exceptions."""


@pytest.mark.parametrize("easter", [date.fromisoformat(day) for day in EASTERS.split()], ids=str)
def test_easter(easter: date) -> None:
    assert easter_sunday(easter.year) == easter


@given(st.dates())
def test_every_day_that_can_be_written_has_an_answer(day: date) -> None:
    named = {holiday for found, holiday in holidays(day.year) if found == day}
    assert (holiday_on(day) in named) if named else (holiday_on(day) is None)


@given(st.integers(1, 9999))
def test_easter_is_a_sunday_of_spring(year: int) -> None:
    day = easter_sunday(year)
    assert day.isoweekday() == 7
    assert date(year, 3, 22) <= day <= date(year, 4, 25)
    assert day + timedelta(days=1) in dict(holidays(year))
