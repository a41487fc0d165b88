"""Somebody leaves: what a last day ends, and which last days are refused (P4)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

from smdesk.domain.assignments import Assignment, EndReason
from smdesk.domain.calendar import Period, check_not_far
from smdesk.domain.errors import Problem
from smdesk.domain.organisation import Membership, Person, Term

LATE_DAYS = 274
"""Nine months: a day this near in another year is still told from a mistyped year, and the access
review, twice a year, finds who has left before that."""

Row = TypeVar("Row", Assignment, Term, Membership)


def until(row: Row, last: date | None) -> Row | None:
    """Return what is left of a row of somebody with a last day; nothing of one to begin later.

    Args:
        row: as it is if they stay.
        last: their last day; None: they stay.
    """
    ends = row.period.last
    if last is None or (ends is not None and ends <= last):
        return row
    if row.period.first > last:
        return None
    period = Period(row.period.first, last)
    if isinstance(row, Assignment):
        return replace(row, period=period, ended=EndReason.LEFT, end_note="")
    return replace(row, period=period)


def check_last_day(
    person: Person, last: date, today: date, begun: Sequence[str] = ()
) -> list[Problem]:
    """Return what is wrong with a last day: it lies too far back or ahead, or rewrites the past.

    Args:
        person: who leaves.
        last: their last day.
        today: the day it is entered.
        begun: the names of what would be taken away although it has begun.
    """
    values = {"person": person.name, "last": last}
    problems = check_not_far(last, today, "last") if last != person.left_on else []
    if (today - last).days > LATE_DAYS and last != person.left_on:
        problems.append(Problem(code="leave_long_ago", at="last", values=values))
    if begun:
        values = {**values, "names": ", ".join(begun)}
        problems.append(Problem(code="leave_begun", at="last", values=values))
    return problems


def check_employed(period: Period, person: Person | None) -> list[Problem]:
    """Return what is wrong with working or heading on days after one's last."""
    left = person.left_on if person is not None else None
    if person is None or left is None or (period.last is not None and period.last <= left):
        return []
    at = "first" if period.first > left else "last"
    return [Problem(code="after_leaving", at=at, values={"name": person.name, "day": left})]


def check_left_on(person: Person, stored: Person | None) -> list[Problem]:
    """Return what is wrong with a card that says another last day: leaving ends more than that.

    A card that somebody else has saved in between is left to the comparison of versions.
    """
    if stored is None:
        stored = replace(person, left_on=None)
    if person.version != stored.version or person.left_on == stored.left_on:
        return []
    return [Problem(code="left_on_by_leaving", at="left_on", values={"name": person.name})]
