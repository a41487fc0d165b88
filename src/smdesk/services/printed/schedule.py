"""The retention schedule as it is printed: a version, and what is new in it (P9)."""

from dataclasses import dataclass
from datetime import date

from smdesk.domain.errors import UserError
from smdesk.domain.plan_changes import RowChange, row_changes
from smdesk.domain.retention import Schedule, ScheduleVersion, current
from smdesk.services.duties.plan import rows_of, schedule_of, version_before
from smdesk.services.ports import Snapshot
from smdesk.services.printed.letterhead import Letterhead


@dataclass(frozen=True, slots=True, kw_only=True)
class ScheduleReport:
    """The retention schedule for social media."""

    letterhead: Letterhead
    day: date
    schedule: Schedule
    note: str = ""
    """What is new in it, in the municipality's own words."""
    before: int | None = None
    """The number of the version before, which the changes are since."""
    changes: tuple[RowChange, ...] = ()

    @property
    def name(self) -> str:
        """What the audit trail calls it."""
        return "schedule"


def printed_version(
    versions: tuple[ScheduleVersion, ...], day: date, edition: int | None
) -> ScheduleVersion | None:
    """Return the version that is asked for, else the one in force, else the latest proposal."""
    if edition is None:
        return current(versions, day) or next(iter(versions[::-1]), None)
    found = next((item for item in versions if item.edition == edition), None)
    if found is None:
        raise UserError("plan_edition", at="edition", edition=edition)
    return found


def version_report(
    snapshot: Snapshot,
    versions: tuple[ScheduleVersion, ...],
    version: ScheduleVersion,
    day: date,
    letterhead: Letterhead,
) -> ScheduleReport:
    """Return a version with what is new in it since the one before."""
    schedule, before = schedule_of(snapshot, version), version_before(versions, version)
    former = rows_of(snapshot, before.id) if before else ()
    return ScheduleReport(
        letterhead=letterhead,
        day=day,
        schedule=schedule,
        note=version.note,
        before=before.edition if before else None,
        changes=row_changes(former, schedule.rows) if before else (),
    )
