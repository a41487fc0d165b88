"""How many duties wait, and no more of them: counts for the page that everybody sees (P8, P9)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from smdesk.domain.retention import PlanState
from smdesk.services.duties.due_records import due_records
from smdesk.services.duties.first_grounds import all_grounds
from smdesk.services.duties.plan import plan_state
from smdesk.services.duties.removals_view import unfinished_removals
from smdesk.services.ports import Snapshot
from smdesk.services.register.website_checks import last_check


class DutyKind(StrEnum):
    """What can wait; `duty.<kind>` says it."""

    REMOVALS = "removals"
    """Logs of removals that are not finished."""
    DISPOSALS = "disposals"
    """Proposals to dispose of something, which wait for a decision."""
    PLAN_NONE = "plan_none"
    PLAN_PROPOSAL = "plan_proposal"
    """A plan that is not decided, and no other in force."""
    PLAN_WAITS = "plan_waits"
    """A proposal beside the plan in force."""
    RECORDS = "records"
    """Reports that the plan preserves, and that are not in the archive yet."""
    GROUNDS = "grounds"
    """Grounds that nobody has held against the law."""
    WEBSITE = "website"
    """Accounts that the website links to, and that the register does not know."""
    BACKUP = "backup"
    """Days without a new backup."""
    DAMAGED = "damaged"
    """Bags that did not agree when they were last verified."""
    CHECK = "check"
    """What the last check of everything found beside the bags."""
    WAITING = "waiting"
    """Events that wait on this computer for the archive's folder."""
    COPY = "copy"
    """Days for which the archive's second copy has lacked something."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """A kind of duty, and how many of it wait: at least one."""

    kind: DutyKind
    count: int


def duties(snapshot: Snapshot, day: date) -> tuple[Duty, ...]:
    """Return what waits on a day, in the order in which it is urgent."""
    return snapshot.once(
        ("duties", day),
        lambda: tuple(
            Duty(kind=kind, count=count) for kind, count in _counted(snapshot, day) if count
        ),
    )


def _counted(snapshot: Snapshot, day: date) -> Iterator[tuple[DutyKind, int]]:
    state = plan_state(snapshot, day)
    yield DutyKind.REMOVALS, unfinished_removals(snapshot, day)
    yield DutyKind.DISPOSALS, sum(one.settled_at is None for one in snapshot.disposals.all())
    yield DutyKind.PLAN_NONE, int(state is PlanState.NONE)
    waiting = sum(one.locked_at is None for one in snapshot.schedules.all())
    in_force = state is PlanState.DECIDED
    yield DutyKind.PLAN_WAITS if in_force else DutyKind.PLAN_PROPOSAL, waiting
    yield DutyKind.RECORDS, len(due_records(snapshot, day))
    unchecked = (one for one in all_grounds(snapshot) if one.in_use and one.checked_on is None)
    yield DutyKind.GROUNDS, sum(1 for _ in unchecked)
    check = last_check(snapshot, day)
    yield DutyKind.WEBSITE, check.surplus if check else 0
