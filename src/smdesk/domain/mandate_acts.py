"""Mandates given together, and mandates renewed: what one act of a manager comes to (P4)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from smdesk.domain.assignments import Assignment, EditorRole
from smdesk.domain.calendar import Period, day_after
from smdesk.domain.errors import Problem
from smdesk.domain.ids import new_id
from smdesk.domain.managers import Staffing, own_managers
from smdesk.domain.mandates import Grounds, check_mandate, names_of


@dataclass(frozen=True, slots=True, kw_only=True)
class MandateLine:
    """One person's part of an act: where they may write, and as what."""

    person_id: str
    channel_id: str
    role: EditorRole = EditorRole.EDITOR


@dataclass(frozen=True, slots=True, kw_only=True)
class MandateAct:
    """One or several mandates, given by a manager on a day."""

    lines: tuple[MandateLine, ...]
    mandated_by: str | None = None
    """Who gives it; None: each person's own manager."""
    given_on: date
    period: Period


def a_year_from(first: date) -> date:
    """Return the last day of the year that begins with a day."""
    try:
        return first.replace(year=first.year + 1) - timedelta(days=1)
    except ValueError:  # 29 February, or the last year of all
        return date(first.year + 1, 2, 28) if first.year < date.max.year else date.max


def mandates_of(act: MandateAct, act_id: str, staff: Staffing) -> list[Assignment]:
    """Return the mandates that an act gives."""
    return [
        Assignment(
            id=new_id(),
            channel_id=line.channel_id,
            person_id=line.person_id,
            role=line.role,
            mandated_by=act.mandated_by or _only_manager(line.person_id, act.given_on, staff),
            given_on=act.given_on,
            period=act.period,
            act=act_id,
        )
        for line in act.lines
    ]


def renewals_of(
    stored: Iterable[Assignment],
    act_id: str,
    staff: Staffing,
    *,
    given_on: date,
    last: date | None,
    mandated_by: str | None,
) -> list[Assignment]:
    """Return the mandates that follow stored ones: from the day after each, or from the giving.

    Without a last day each runs a year. A mandate without a last day has nothing to renew.

    Raises:
        UserError: `day_out_of_range`, for one that ends with the last day of all;
            `period_reversed`, for a last day before a first one.
    """
    return [
        replace(
            mandate,
            id=new_id(),
            mandated_by=mandated_by or _only_manager(mandate.person_id, given_on, staff),
            given_on=given_on,
            period=Period(first, last or a_year_from(first)),
            act=act_id,
            form=None,
            ended=None,
            end_note="",
            version=1,
        )
        for mandate in stored
        if mandate.period.last is not None
        for first in [max(given_on, day_after(mandate.period.last))]
    ]


def _only_manager(person_id: str, day: date, staff: Staffing) -> str:
    """Return the own manager of a person who has one; else nobody, which the check says."""
    managers = own_managers(person_id, day, staff)
    return managers[0].person_id if len(managers) == 1 else ""


def check_mandates(mandates: Sequence[Assignment], grounds: Grounds) -> list[Problem]:
    """Return every reason why mandates may not be given together; those of one act clash too."""
    if not mandates:
        return [Problem(code="mandate_nobody", at="person")]
    problems: list[Problem] = []
    for mandate in mandates:
        problems += _choice(mandate, grounds) or check_mandate(mandate, grounds)
        grounds = with_mandate(grounds, mandate)
    return problems


def with_mandate(grounds: Grounds, mandate: Assignment) -> Grounds:
    """Return the grounds with one mandate more."""
    there = grounds.assignments.get(mandate.channel_id, ())
    return replace(
        grounds, assignments={**grounds.assignments, mandate.channel_id: (*there, mandate)}
    )


def _choice(mandate: Assignment, grounds: Grounds) -> list[Problem]:
    """Of several own managers somebody must choose the one who gives the mandate."""
    managers = own_managers(mandate.person_id, mandate.given, grounds.staff)
    if mandate.mandated_by or not managers[1:]:
        return []
    names = names_of((manager.person_id for manager in managers), grounds.people)
    person = names_of([mandate.person_id], grounds.people)
    values = {"person": person, "managers": names, "day": mandate.given}
    return [Problem(code="mandate_choose_manager", at="mandated_by", values=values)]
