"""Who may write where, by whose mandate, when (P4)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from smdesk.domain.calendar import Period, on_day
from smdesk.domain.errors import Problem

EXPIRY_NOTICE_DAYS = 30


class EditorRole(StrEnum):
    """Publishes and watches, or stands in."""

    EDITOR = "editor"
    DEPUTY = "deputy"


class EndReason(StrEnum):
    """Why a mandate ended before it would have run out."""

    REVOKED = "revoked"
    LEFT = "left"
    CHANNEL_CLOSED = "channel_closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """A manager's mandate to a person to write in a channel during a period.

    Nobody counts as an editor without one; it names the manager who gave it.
    """

    id: str
    channel_id: str
    person_id: str
    role: EditorRole
    mandated_by: str
    """The person who, as the editor's manager, gave the mandate."""
    given_on: date | None = None
    """The day it was given; None: on its first day."""
    period: Period
    act: str = ""
    """What mandates given together share; empty for one given alone."""
    form: str | None = None
    """SHA-256 of the attachment that holds the signed form."""
    ended: EndReason | None = None
    end_note: str = ""
    version: int = 1

    @property
    def given(self) -> date:
        """The day it was given."""
        return self.given_on or self.period.first


def writers(assignments: Iterable[Assignment], channel_id: str, day: date) -> list[Assignment]:
    """Return the assignments that hold for a channel on a day, editors before deputies."""
    held = [item for item in on_day(assignments, day) if item.channel_id == channel_id]
    return sorted(held, key=lambda item: (item.role is EditorRole.DEPUTY, item.period.first))


def check_assignment(
    assignment: Assignment,
    others: Iterable[Assignment],
    names: Mapping[str, object] | None = None,
) -> list[Problem]:
    """Return what is wrong: nobody mandates themself, and one mandate at a time is enough.

    Args:
        assignment: the mandate.
        others: those that are there already.
        names: who and where, for the problems' values.
    """
    known, problems = names or {}, []
    if assignment.mandated_by == assignment.person_id:
        problems.append(Problem(code="mandate_own", at="mandated_by"))
    for other in others:
        same = (other.channel_id, other.person_id) == (assignment.channel_id, assignment.person_id)
        if same and other.id != assignment.id and other.period.overlaps(assignment.period):
            problems.append(
                Problem(
                    code="mandate_overlaps",
                    at="first",
                    values={
                        **known,
                        "first": other.period.first,
                        "last": other.period.last or "",
                    },
                )
            )
    if assignment.given_on is not None and assignment.period.first < assignment.given_on:
        problems.append(
            Problem(
                code="mandate_before_given",
                at="first",
                values={
                    **known,
                    "first": assignment.period.first,
                    "given": assignment.given_on,
                },
            )
        )
    return problems
