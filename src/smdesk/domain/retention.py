"""The retention schedule (dokumenthanteringsplan): record types and what happens to them (P9).

Disposal is only allowed after a decision: a schedule is a proposal (FÖRSLAG) until body, date,
paragraph and case number of the decision are all known, then decided (BESLUTAD).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from enum import StrEnum

from smdesk.domain.calendar import check_not_ahead
from smdesk.domain.errors import Problem
from smdesk.domain.records import RecordKind
from smdesk.domain.texts import check_line, check_text

MOST_YEARS = 100
"""A longer retention period than this is a slip of the finger; such records are preserved."""


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
TEXTS = tuple(name for name in COLUMNS if name != "fate")
REQUIRED = (
    "process",
    "record_type",
    "registration",
    "medium",
    "storage_place",
    "retention_period",
    "responsible",
)
"""What a row must say; the rest a municipality may leave open, and it shows as a dash."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A decision as a public body records it."""

    body: str
    day: date | None
    """None while nobody has said it."""
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

    @property
    def decision(self) -> Decision | None:
        """The decision, once it is entered."""
        if self.locked_at is None:
            return None
        return Decision(
            body=self.body,
            day=self.decided_on,
            paragraph=self.paragraph,
            case_number=self.case_number,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """A version of the schedule, with its decision once there is one."""

    number: int
    rows: tuple[RetentionRow, ...]
    decision: Decision | None = None
    id: str = ""
    """The stored version's; empty for the rows that a plan can start from."""


class PlanState(StrEnum):
    """How far a municipality has come with its plan."""

    NONE = "none"
    PROPOSAL = "proposal"
    DECIDED = "decided"


# --- the decision -------------------------------------------------------------------------------


def missing(decision: Decision | None) -> tuple[str, ...]:
    """Return the names of the parts of a decision that are not known yet."""
    if decision is None:
        return DECISION_PARTS
    return tuple(part for part in DECISION_PARTS if not str(getattr(decision, part) or "").strip())


def is_decided(schedule: Schedule) -> bool:
    """Tell whether a schedule is in force: every part of its decision is known."""
    return not missing(schedule.decision)


def check_decision(
    decision: Decision, former: ScheduleVersion | None, today: date
) -> list[Problem]:
    """Return what is wrong with a decision: a part lacks, its day is ahead or before the former's.

    Args:
        decision: as somebody enters it.
        former: the version that was decided last, if any.
        today: nobody decides on a day that is still ahead.
    """
    problems = [Problem(code="required", at=part) for part in missing(decision)]
    for name in DECISION_PARTS:
        if name != "day":
            problems += check_line(getattr(decision, name), name)
    day, last = decision.day, former.decided_on if former else None
    if day is not None:
        problems += check_not_ahead(day, today, "day")
    if day is not None and last is not None and day < last:
        problems.append(Problem(code="plan_before_former", at="day", values={"day": last}))
    return problems


def current(versions: Iterable[ScheduleVersion], day: date) -> ScheduleVersion | None:
    """Return the version that is in force on a day: the one decided last until then."""
    decided = [item for item in versions if _decided_by(item, day)]
    return max(decided, key=lambda item: (item.decided_on or date.min, item.edition), default=None)


def _decided_by(item: ScheduleVersion, day: date) -> bool:
    on = item.decided_on
    return item.locked_at is not None and on is not None and on <= day


def plan_state(versions: Sequence[ScheduleVersion], day: date) -> PlanState:
    """Return how far a municipality has come with its plan on a day."""
    if current(versions, day) is not None:
        return PlanState.DECIDED
    return PlanState.PROPOSAL if versions else PlanState.NONE


def rule_for(schedule: Schedule | None, record: RecordKind) -> RetentionRow | None:
    """Return what the decided plan says of a kind of record; a proposal says nothing yet."""
    if schedule is None or not is_decided(schedule):
        return None
    return next((row for row in schedule.rows if row.record is record), None)


# --- rows ---------------------------------------------------------------------------------------


def check_row(row: RetentionRow, others: Iterable[RetentionRow] = ()) -> list[Problem]:
    """Return what is wrong with a row: a column lacks, years that nobody counts, a record twice.

    Args:
        row: as it is to be stored.
        others: the rows of the same version; itself among them is no matter.
    """
    problems = [
        Problem(code="required", at=name) for name in REQUIRED if not getattr(row, name).strip()
    ]
    problems += check_line(row.record_type, "record_type")
    for name in TEXTS:
        if name != "record_type":
            problems += check_text(getattr(row, name), name)
    return problems + _years(row) + _record(row, others)


def _years(row: RetentionRow) -> list[Problem]:
    if row.years is None:
        return []
    if row.fate is Fate.PRESERVE:
        return [Problem(code="plan_years_preserved", at="years")]
    if not 0 <= row.years <= MOST_YEARS:
        return [Problem(code="plan_years", at="years", values={"limit": MOST_YEARS})]
    return []


def _record(row: RetentionRow, others: Iterable[RetentionRow]) -> list[Problem]:
    """The program keeps to one row for each kind of record; two could say different things."""
    for other in others:
        if row.record is not None and other.record is row.record and other.id != row.id:
            values = {"record_type": other.record_type}
            return [Problem(code="plan_record_twice", at="record", values=values)]
    return []


def check_place(position: int, count: int) -> list[Problem]:
    """Return what is wrong with a place in the plan: they go from 1 to the number of rows."""
    if 1 <= position <= count:
        return []
    return [Problem(code="plan_position", at="position", values={"count": count})]


def ordered(rows: Iterable[RetentionRow]) -> list[RetentionRow]:
    """Return rows in their order, with places from 1 and no gaps."""
    return _numbered(sorted(rows, key=lambda row: row.position))


def moved(rows: Iterable[RetentionRow], row_id: str, position: int) -> list[RetentionRow]:
    """Return rows in their order after one has gone to another place."""
    held = ordered(rows)
    [row] = [row for row in held if row.id == row_id]
    held.remove(row)
    held.insert(position - 1, row)
    return _numbered(held)


def _numbered(rows: Iterable[RetentionRow]) -> list[RetentionRow]:
    return [replace(row, position=place) for place, row in enumerate(rows, 1)]
