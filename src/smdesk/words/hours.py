"""Watch hours and reply targets as a person says them: mån–fre 08:00–16:30, inom ett dygn."""

from collections.abc import Iterable
from datetime import datetime
from itertools import groupby

from smdesk.domain.calendar import local_time, swedish_day
from smdesk.domain.watch import MINUTES_A_DAY, Watch, Weekday, clock_text
from smdesk.words.catalogue import Words

HOURS_A_DAY = 24
_DAYS_FROM = 48
"""Hours from which minutes do not matter any more."""
_DASH_FROM = 3
"""Days in a row from which the first and the last tell them all."""


def hours_text(watch: Watch | None, words: Words, *, in_full: bool = False) -> str:
    """Return watch hours in one line; on paper the days' names are written in full."""
    if watch is None:
        return words("hours.none")
    days = days_text(watch.days, words, in_full=in_full)
    if watch.opens == 0 and watch.closes == MINUTES_A_DAY:
        text = words("hours.span_all_day", days=days)
    else:
        opens, closes = clock_text(watch.opens), clock_text(watch.closes)
        text = words("hours.span", days=days, opens=opens, closes=closes)
    return words("hours.also_holidays", hours=text) if watch.holidays else text


def days_text(days: Iterable[Weekday], words: Words, *, in_full: bool = False) -> str:
    """Return weekdays, those in a row drawn together: mån–fre, sön; måndag–fredag, söndag."""
    chosen = sorted(map(list(Weekday).index, days))
    if len(chosen) == len(Weekday):
        return words("hours.all_days")
    table = "weekday" if in_full else "weekday_short"
    names = [words(f"{table}.{day.value}") for day in Weekday]
    parts = []
    for _, group in groupby(enumerate(chosen), key=lambda pair: pair[1] - pair[0]):
        row = [names[number] for _, number in group]
        parts += [f"{row[0]}–{row[-1]}"] if len(row) >= _DASH_FROM else row
    return ", ".join(parts)


def reply_text(hours: int | None, words: Words) -> str:
    """Return a reply target, in whole days where it is so many."""
    if hours is None:
        return words("reply.none")
    if hours % HOURS_A_DAY == 0:
        return words("reply.days", count=hours // HOURS_A_DAY)
    return words("reply.hours", count=hours)


def passed_text(hours: float, words: Words) -> str:
    """Return how long something took: 45 minuter, 2 timmar och 10 minuter, 3 dygn."""
    whole, minutes = divmod(round(hours * 60), 60)
    if whole >= _DAYS_FROM:
        return words("passed.days", count=round(hours / HOURS_A_DAY))
    if not whole:
        return words("passed.minutes", count=minutes)
    said = words("passed.hours", count=whole)
    if not minutes:
        return said
    return words("passed.both", hours=said, minutes=words("passed.minutes", count=minutes))


def turn_text(turn: datetime, moment: datetime, words: Words) -> str:
    """Return a moment that is to come, seen from another: 16:30, i morgon 08:00, mån 08:00."""
    wall = local_time(turn)
    days = (wall.date() - swedish_day(moment)).days
    time = f"{wall:%H:%M}"
    if days == 0:
        return time
    if days == 1:
        return words("hours.tomorrow", time=time)
    if days < len(Weekday):
        weekday = list(Weekday)[wall.weekday()].value
        return words("hours.on_day", day=words(f"weekday_short.{weekday}"), time=time)
    return words("hours.on_day", day=wall.date(), time=time)
