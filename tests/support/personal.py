"""Personal data for tests: the service over real parts, and a decided plan that lets names go."""

from typing import Any

from smdesk.disk import Disk, RealDisk
from smdesk.domain.records import RecordKind
from smdesk.reports import PdfRenderer
from smdesk.services.duties.personal import PersonalData
from smdesk.services.ports import Clock, Store
from smdesk.services.printed.reports import Reports
from tests.support.duties import retention_row
from tests.support.plans import decide_rows


def personal_data(store: Store, clock: Clock, disk: Disk | None = None) -> PersonalData:
    """The service, drawing real PDFs on a real disk unless another is given."""
    used = disk or RealDisk()
    return PersonalData(store, clock, Reports(store, PdfRenderer(), clock, used), used)


def decide_plan(
    store: Store, record: RecordKind = RecordKind.PERSON, *, edition: int = 1, **row: Any
) -> None:
    """Decide a plan, today, with one row that is about a kind of record."""
    decide_rows(store, [retention_row("", record=record, **row)], edition=edition)
