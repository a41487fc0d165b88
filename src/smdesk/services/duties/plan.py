"""The retention schedule as it is stored: the rows to start from, versions, what is in force."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from smdesk.domain import retention
from smdesk.domain.errors import UserError
from smdesk.domain.plan_changes import RowChange
from smdesk.domain.records import RecordKind
from smdesk.domain.retention import Fate, PlanState, RetentionRow, Schedule, ScheduleVersion
from smdesk.resource_files import resource_path, spoken
from smdesk.services.ports import Snapshot

OWN_NAMES = "smdesk"
"""The naming that the program's own words are in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScheduleView:
    """The plan, in one of its versions."""

    versions: tuple[ScheduleVersion, ...]
    """The latest first."""
    shown: ScheduleVersion | None
    """None while nobody has begun a plan."""
    rows: tuple[RetentionRow, ...]
    """In their order; while there is no plan none."""
    editable: bool
    """Whether it is a proposal, which may be changed."""
    before: ScheduleVersion | None
    """The version before the one that is shown."""
    changes: tuple[RowChange, ...]
    """What is different since the version before; nothing in the first one."""
    current: ScheduleVersion | None
    """The one that is in force today."""
    state: PlanState

    @property
    def proposal(self) -> ScheduleVersion | None:
        """The version that waits for its decision; there is at most one."""
        return next((item for item in self.versions if item.locked_at is None), None)


def first_rows(language: str) -> tuple[RetentionRow, ...]:
    """Return the rows that a municipality's schedule can start from."""
    plan = tomllib.loads(resource_path("plan", f"{spoken(language)}.toml").read_text("utf-8"))
    return tuple(_first_row(row, place) for place, row in enumerate(plan["row"], 1))


def _first_row(row: Mapping[str, Any], place: int) -> RetentionRow:
    record = row.get("record")
    known = {"fate": Fate(row["fate"]), "record": RecordKind(record) if record else None}
    return RetentionRow(**{**row, **known}, position=place)


@lru_cache
def namings() -> Mapping[str, Mapping[str, Mapping[str, str]]]:
    """Return what municipalities call the columns: by naming and language, in their order."""
    text = resource_path("plan", "names.toml").read_text("utf-8")
    names: Mapping[str, Mapping[str, Mapping[str, str]]] = tomllib.loads(text)
    return names


def headings(naming: str, language: str) -> Mapping[str, str]:
    """Return the columns in a naming's order, each with its name; in Swedish where it has no other.

    Raises:
        UserError: `plan_names`, for a naming that nobody knows.
    """
    known = namings().get(naming)
    if known is None:
        values = {"names": naming, "known": ", ".join(namings())}
        raise UserError("plan_names", at="names", **values)
    return known.get(language, known["sv"])


def versions_of(snapshot: Snapshot) -> tuple[ScheduleVersion, ...]:
    """Return all versions, the first one first."""
    return tuple(sorted(snapshot.schedules.all(), key=lambda item: item.edition))


def rows_of(snapshot: Snapshot, schedule_id: str) -> tuple[RetentionRow, ...]:
    """Return a version's rows in their order."""
    rows = snapshot.schedule_rows.of("schedule_id", {schedule_id})
    return tuple(sorted(rows, key=lambda row: row.position))


def schedule_of(snapshot: Snapshot, version: ScheduleVersion) -> Schedule:
    """Return a version with its rows and its decision."""
    return Schedule(
        id=version.id,
        number=version.edition,
        rows=rows_of(snapshot, version.id),
        decision=version.decision,
    )


def current(snapshot: Snapshot, day: date) -> Schedule | None:
    """Return the schedule that is in force on a day, decided last until then; None if none is."""
    version = retention.current(snapshot.schedules.all(), day)
    return schedule_of(snapshot, version) if version else None


def plan_state(snapshot: Snapshot, day: date) -> PlanState:
    """Return how far the municipality has come with its plan on a day."""
    return retention.plan_state(snapshot.schedules.all(), day)


def version_before(
    versions: tuple[ScheduleVersion, ...], version: ScheduleVersion
) -> ScheduleVersion | None:
    """Return the version that another one follows."""
    earlier = [item for item in versions if item.edition < version.edition]
    return max(earlier, key=lambda item: item.edition, default=None)


def stored_version(snapshot: Snapshot, schedule_id: str) -> ScheduleVersion:
    """Return a version.

    Raises:
        UserError: `gone`, if there is none.
    """
    version = snapshot.schedules.get(schedule_id)
    if version is None:
        raise UserError("gone", at="schedule")
    return version


def proposal_of(snapshot: Snapshot, schedule_id: str) -> ScheduleVersion:
    """Return a version that may be changed.

    Raises:
        UserError: `gone`; `schedule_locked`, once it is decided.
    """
    version = stored_version(snapshot, schedule_id)
    if version.locked_at is not None:
        raise UserError("schedule_locked", at="schedule")
    return version


def stored_row(snapshot: Snapshot, row_id: str) -> RetentionRow:
    """Return a row.

    Raises:
        UserError: `gone`, if there is none.
    """
    row = snapshot.schedule_rows.get(row_id)
    if row is None:
        raise UserError("gone", at="row")
    return row
