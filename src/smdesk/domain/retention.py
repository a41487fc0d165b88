"""The retention schedule (dokumenthanteringsplan): record types and what happens to them (P9).

Disposal is only allowed after a decision: a schedule is a proposal (FÖRSLAG) until body, date,
paragraph and case number of the decision are all known, then decided (BESLUTAD).
"""

from dataclasses import dataclass, fields
from datetime import date, datetime
from enum import StrEnum

from smdesk.domain.records import RecordKind


class Fate(StrEnum):
    """Preserved for ever, disposed of, or whatever happens to the case that it belongs to."""

    PRESERVE = "preserve"
    DISPOSE = "dispose"
    FOLLOW_CASE = "follow_case"


@dataclass(frozen=True, slots=True, kw_only=True)
class RetentionRow:
    """One record type; the columns of a Swedish document management plan, in their order."""

    id: str = ""
    schedule_id: str = ""
    position: int = 0
    """Its place in the plan, from 1."""
    record: RecordKind | None = None
    """Which of the program's own records it is about, so that the program can keep to it."""
    years: int | None = None
    """The retention period in whole years, where it can be counted; None: when obsolete."""
    classification_code: str
    process: str
    record_type: str
    registration: str
    medium: str
    storage_place: str
    sort_order: str
    fate: Fate
    retention_period: str
    disposal_basis: str
    delivery: str
    secrecy: str
    personal_data: str
    responsible: str
    remark: str
    version: int = 1


OURS = frozenset({"id", "schedule_id", "position", "record", "years", "version"})
"""The fields of a row that are no column of the plan."""
COLUMNS = tuple(field.name for field in fields(RetentionRow) if field.name not in OURS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A decision as a public body records it."""

    body: str
    day: date
    paragraph: str
    case_number: str


DECISION_PARTS = tuple(field.name for field in fields(Decision))


@dataclass(frozen=True, slots=True, kw_only=True)
class ScheduleVersion:
    """A version of the schedule as it is stored; its rows are rows of their own.

    Once it is decided neither it nor its rows change any more.
    """

    id: str
    edition: int
    """1 for the first version."""
    made_at: datetime
    note: str = ""
    """What is new in it, in the municipality's own words."""
    body: str = ""
    decided_on: date | None = None
    paragraph: str = ""
    case_number: str = ""
    document: str | None = None
    """SHA-256 of the attachment that holds the decision."""
    locked_at: datetime | None = None
    """When the decision was entered; from then on nothing of the version changes."""
    version: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """A version of the schedule, with its decision once there is one."""

    number: int
    rows: tuple[RetentionRow, ...]
    decision: Decision | None = None


def missing(decision: Decision | None) -> tuple[str, ...]:
    """Return the names of the parts of a decision that are not known yet."""
    if decision is None:
        return DECISION_PARTS
    return tuple(part for part in DECISION_PARTS if not str(getattr(decision, part)).strip())


def is_decided(schedule: Schedule) -> bool:
    """Tell whether a schedule is in force: every part of its decision is known."""
    return not missing(schedule.decision)
