"""What waits to be preserved, read from the plan, the records and the rounds (P9)."""

from datetime import date

from smdesk.domain.calendar import swedish_day
from smdesk.domain.preserving import RecordDue, records_due
from smdesk.services.duties import plan
from smdesk.services.ports import Snapshot


def due_records(snapshot: Snapshot, day: date) -> tuple[RecordDue, ...]:
    """Return what waits to be preserved on a day, from one consistent snapshot."""
    schedule = plan.current(snapshot, day)
    if schedule is None:
        return ()
    return records_due(
        schedule,
        snapshot.records.all(),
        since=_began(snapshot),
        rounds=snapshot.rounds.all(),
        day=day,
    )


def _began(snapshot: Snapshot) -> date | None:
    """Return the register's first day: of the audit trail, or of what was taken in from before."""
    moments = [item.opened_at for item in snapshot.rounds.all()]
    first, capture = next(snapshot.audit.entries(), None), snapshot.captures.first()
    moments += [first.at] if first else []
    moments += [capture.taken_at] if capture else []
    return min(map(swedish_day, moments), default=None)
