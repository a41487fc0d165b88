"""Swedish public holidays: the law's (1989:253), and the three eves that count as Sundays.

Midsummer's, Christmas and New Year's eve are held equal to Sundays by the law on annual leave
(1977:480, 3 a §). Sundays themselves are days of the week, and no holidays here.
"""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

NATIONAL_DAY_SINCE = 2005
"""Took the place of Whit Monday (SFS 2004:1320)."""
_SATURDAY = 5  # as `date.weekday` counts


class Holiday(StrEnum):
    """The holidays by name, in the order of the year."""

    NEW_YEARS_DAY = "new_years_day"
    EPIPHANY = "epiphany"
    GOOD_FRIDAY = "good_friday"
    EASTER_SUNDAY = "easter_sunday"
    EASTER_MONDAY = "easter_monday"
    MAY_DAY = "may_day"
    ASCENSION_DAY = "ascension_day"
    WHIT_SUNDAY = "whit_sunday"
    WHIT_MONDAY = "whit_monday"
    NATIONAL_DAY = "national_day"
    MIDSUMMERS_EVE = "midsummers_eve"
    MIDSUMMERS_DAY = "midsummers_day"
    ALL_SAINTS_DAY = "all_saints_day"
    CHRISTMAS_EVE = "christmas_eve"
    CHRISTMAS_DAY = "christmas_day"
    SECOND_CHRISTMAS_DAY = "second_christmas_day"
    NEW_YEARS_EVE = "new_years_eve"


def holiday_on(day: date) -> Holiday | None:
    """Return the holiday that a day is, or None; of two on one day, the first of the enum."""
    return _by_day(day.year).get(day)


@lru_cache(maxsize=64)
def _by_day(year: int) -> Mapping[date, Holiday]:
    order = list(Holiday)
    latest_first = sorted(holidays(year), key=lambda pair: order.index(pair[1]), reverse=True)
    return dict(latest_first)


def holidays(year: int) -> Iterator[tuple[date, Holiday]]:
    """Yield the holidays of a year; two of them may share a day."""
    yield date(year, 1, 1), Holiday.NEW_YEARS_DAY
    yield date(year, 1, 6), Holiday.EPIPHANY
    yield date(year, 5, 1), Holiday.MAY_DAY
    if year >= NATIONAL_DAY_SINCE:
        yield date(year, 6, 6), Holiday.NATIONAL_DAY
    yield from _by_easter(year)
    midsummer = _saturday_from(date(year, 6, 20))
    yield midsummer - timedelta(days=1), Holiday.MIDSUMMERS_EVE
    yield midsummer, Holiday.MIDSUMMERS_DAY
    yield _saturday_from(date(year, 10, 31)), Holiday.ALL_SAINTS_DAY
    yield date(year, 12, 24), Holiday.CHRISTMAS_EVE
    yield date(year, 12, 25), Holiday.CHRISTMAS_DAY
    yield date(year, 12, 26), Holiday.SECOND_CHRISTMAS_DAY
    yield date(year, 12, 31), Holiday.NEW_YEARS_EVE


def _by_easter(year: int) -> Iterator[tuple[date, Holiday]]:
    easter = easter_sunday(year)
    yield easter - timedelta(days=2), Holiday.GOOD_FRIDAY
    yield easter, Holiday.EASTER_SUNDAY
    yield easter + timedelta(days=1), Holiday.EASTER_MONDAY
    yield easter + timedelta(days=39), Holiday.ASCENSION_DAY
    yield easter + timedelta(days=49), Holiday.WHIT_SUNDAY
    if year < NATIONAL_DAY_SINCE:
        yield easter + timedelta(days=50), Holiday.WHIT_MONDAY


def _saturday_from(day: date) -> date:
    """Return the first Saturday on a day or after it."""
    return day + timedelta(days=(_SATURDAY - day.weekday()) % 7)


def easter_sunday(year: int) -> date:
    """Return Easter Sunday of a Gregorian year, by the rule of Meeus, Jones and Butcher."""
    golden = year % 19
    century, of_century = divmod(year, 100)
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - century // 4 - correction + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (of_century // 4) - epact - of_century % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)
