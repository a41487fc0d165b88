"""How many duties wait on a day: counts, and nothing of what they are."""

import pytest

from smdesk.domain.disposal import Basis, Disposal
from smdesk.domain.ids import new_id
from smdesk.domain.retention import ScheduleVersion
from smdesk.services.duties.duties import DutyKind
from smdesk.services.duties.first_grounds import shipped
from smdesk.services.duties.removals import Removals
from smdesk.services.overview import Overview
from smdesk.services.ports import Store
from tests.support import factories as make
from tests.support.factories import NOW, TODAY, TickingClock
from tests.support.moderation import removal
from tests.support.staff import Staff, staffed

ACTOR = make.actor()


@pytest.fixture
def staff(store: Store) -> Staff:
    return staffed(store)


@pytest.fixture
def overview(store: Store, clock: TickingClock) -> Overview:
    return Overview(store, clock)


def counts(overview: Overview) -> dict[DutyKind, int]:
    return {one.kind: one.count for one in overview.view().duties}


def check_all(store: Store, clock: TickingClock) -> None:
    removals = Removals(store, clock)
    for ground in removals.grounds():
        removals.check_ground(ACTOR, ground.id, TODAY)


def disposal(**changes: object) -> Disposal:
    values = {"basis": Basis.UNLAWFUL, "reason": "Får inte innehas.", "proposed_by": "anna.ek"}
    return Disposal(id=new_id(), proposed_at=NOW, **{**values, **changes})  # type: ignore[arg-type]


def plan(edition: int, **changes: object) -> ScheduleVersion:
    return ScheduleVersion(id=new_id(), edition=edition, made_at=NOW, **changes)  # type: ignore[arg-type]


def test_a_new_register_has_no_plan_and_unchecked_grounds(overview: Overview, staff: Staff) -> None:
    assert staff
    unchecked = sum(one.checked_on is None for one in shipped().values())
    assert counts(overview) == {DutyKind.PLAN_NONE: 1, DutyKind.GROUNDS: unchecked}


def test_what_is_done_is_not_counted(
    overview: Overview, store: Store, clock: TickingClock, staff: Staff
) -> None:
    assert staff
    check_all(store, clock)
    decided = {"body": "KS", "decided_on": TODAY, "paragraph": "1", "case_number": "KS 1"}
    with store.write(ACTOR) as work:
        work.schedules.add(plan(1, locked_at=NOW, **decided))
        work.disposals.add(disposal(settled_at=NOW, settled_by="bo"))
        work.commit()
    assert counts(overview) == {}


def test_what_waits_is_counted(
    overview: Overview, store: Store, clock: TickingClock, staff: Staff
) -> None:
    check_all(store, clock)
    with store.write(ACTOR) as work:
        work.schedules.add(plan(1))
        work.disposals.add(disposal())
        work.disposals.add(disposal())
        work.removals.add(removal(channel_id=staff.blog.id))
        work.removals.add(removal(channel_id=staff.blog.id, finished_at=NOW))
        work.commit()
    assert counts(overview) == {
        DutyKind.REMOVALS: 1,
        DutyKind.DISPOSALS: 2,
        DutyKind.PLAN_PROPOSAL: 1,
    }


def test_a_proposal_beside_the_decided_plan_waits_too(
    overview: Overview, store: Store, clock: TickingClock, staff: Staff
) -> None:
    assert staff
    check_all(store, clock)
    decided = {"body": "KS", "decided_on": TODAY, "paragraph": "1", "case_number": "KS 1"}
    with store.write(ACTOR) as work:
        work.schedules.add(plan(1, locked_at=NOW, **decided))
        work.schedules.add(plan(2))
        work.commit()
    assert counts(overview) == {DutyKind.PLAN_WAITS: 1}
