"""Days and moments as a person says them: i dag 09:12, i går 15:40, 2026-05-12; and ages."""

from datetime import date, datetime

from smdesk.domain.calendar import local_time, swedish_day
from smdesk.words import Words

_MONTH = 30.44  # days
_WEEKS_FROM = 14
_MONTHS_FROM = 61
_YEARS_FROM = 730


def spoken_moment(moment: datetime, today: date, words: Words) -> str:
    """Return a moment with its time while it is near, else its day alone."""
    days = (today - swedish_day(moment)).days
    if days in {0, 1}:
        key = "dates.today" if days == 0 else "dates.yesterday"
        return words(key, time=f"{local_time(moment):%H:%M}")
    return swedish_day(moment).isoformat()


def exact_moment(moment: datetime) -> str:
    """Return a moment to the second, in Swedish time."""
    return f"{local_time(moment):%Y-%m-%d %H:%M:%S}"


def minute_moment(moment: datetime) -> str:
    """Return a moment to the minute, in Swedish time."""
    return f"{local_time(moment):%Y-%m-%d %H:%M}"


def age(moment: datetime, today: date, words: Words) -> str:
    """Return how long ago a moment was, as coarsely as people count."""
    days = (today - swedish_day(moment)).days
    if days <= 0:
        return words("dates.age_new")
    if days < _WEEKS_FROM:
        return words("dates.age_days", count=days)
    if days < _MONTHS_FROM:
        return words("dates.age_weeks", count=days // 7)
    if days < _YEARS_FROM:
        return words("dates.age_months", count=round(days / _MONTH))
    return words("dates.age_years", count=int(days / 365.25))


def grouped(number: int) -> str:
    """Return a number with its thousands set apart by a narrow blank."""
    return f"{number:,}".replace(",", "\u202f")


def size_text(size: int, words: Words) -> str:
    """Return bytes as kB, MB or GB with the decimal sign of the language."""
    value, unit = float(size), "B"
    for larger in ("kB", "MB", "GB", "TB"):
        if value < 1000:  # noqa: PLR2004  decimal prefixes, as file managers show
            break
        value, unit = value / 1000, larger
    number = f"{value:.1f}" if unit in {"GB", "TB"} else f"{value:.0f}"
    return f"{number.replace('.', ',') if words.language == 'sv' else number} {unit}"
