"""A decided retention schedule, put into a database."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from smdesk.domain.ids import new_id
from smdesk.domain.records import RecordKind
from smdesk.domain.retention import RetentionRow, ScheduleVersion
from smdesk.services.duties.plan import first_rows
from smdesk.services.ports import Store
from tests.support.factories import NOW, TODAY, actor


def decide_plan(
    store: Store,
    changes: Mapping[RecordKind, Mapping[str, Any]] | None = None,
    *,
    edition: int = 1,
    day: date = TODAY,
) -> ScheduleVersion:
    """Store the first rows, changed by what they are about, as a version decided on a day."""
    rows = [
        replace(row, **((changes or {}).get(row.record, {}) if row.record else {}))
        for row in first_rows("sv")
    ]
    return decide_rows(store, rows, edition=edition, day=day)


def decide_rows(
    store: Store, rows: Iterable[RetentionRow], *, edition: int = 1, day: date = TODAY
) -> ScheduleVersion:
    """Store rows as a version decided on a day."""
    version = ScheduleVersion(id=new_id(), edition=edition, made_at=NOW)
    with store.write(actor()) as work:
        work.schedules.add(version)
        for row in rows:
            work.schedule_rows.add(replace(row, id=new_id(), schedule_id=version.id))
        decided = replace(
            version,
            body="Kommunstyrelsen",
            decided_on=day,
            paragraph="§ 7",
            case_number="KS 2026/7",
            locked_at=NOW,
        )
        version = work.schedules.update(decided)
        work.commit()
    return version
