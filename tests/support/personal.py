"""Personal data for tests: the service over real parts, and a decided plan that lets names go."""

from typing import Any

from smdesk.disk import Disk, RealDisk
from smdesk.domain.ids import new_id
from smdesk.domain.records import RecordKind
from smdesk.domain.retention import ScheduleVersion
from smdesk.reports import PdfRenderer
from smdesk.services.personal import PersonalData
from smdesk.services.ports import Clock, Store
from smdesk.services.reports import Reports
from tests.support import factories as make
from tests.support.duties import retention_row
from tests.support.factories import NOW, TODAY


def personal_data(store: Store, clock: Clock, disk: Disk | None = None) -> PersonalData:
    """The service, drawing real PDFs on a real disk unless another is given."""
    used = disk or RealDisk()
    return PersonalData(store, clock, Reports(store, PdfRenderer(), clock, used), used)


def decide_plan(
    store: Store, record: RecordKind = RecordKind.PERSON, *, edition: int = 1, **row: Any
) -> None:
    """Decide a plan, today, with one row that is about a kind of record."""
    version = ScheduleVersion(id=new_id(), edition=edition, made_at=NOW)
    decided = ScheduleVersion(
        id=version.id,
        edition=edition,
        made_at=NOW,
        body="Kommunstyrelsen",
        decided_on=TODAY,
        paragraph="§ 9",
        case_number="KS 2026/9",
        locked_at=NOW,
    )
    with store.write(make.actor()) as work:
        work.schedules.add(version)
        work.schedule_rows.add(retention_row(version.id, record=record, **row))
        work.schedules.update(decided)
        work.commit()
