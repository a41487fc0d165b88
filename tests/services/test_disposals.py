"""Disposal: proposed, decided by whom, carried out; what is gone, and what is held."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from smdesk.domain.actors import Role
from smdesk.domain.calendar import Period
from smdesk.domain.disposal import Basis, TargetKind
from smdesk.domain.errors import InvalidError, UserError
from smdesk.domain.records import RecordKind
from smdesk.domain.retention import Fate
from smdesk.services.ports import Store
from tests.support import factories as make
from tests.support import moderation
from tests.support.disposals import ANNA, BO, REASON, DisposalWorld
from tests.support.factories import TODAY
from tests.support.plans import decide_plan

PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256))
LONG_AGO = Period(date(2010, 1, 1), date(2012, 12, 31))


@pytest.fixture
def world(tmp_path: Path, store: Store) -> DisposalWorld:
    return DisposalWorld(tmp_path, store)


def codes(refused: pytest.ExceptionInfo[InvalidError]) -> list[str]:
    return [problem.code for problem in refused.value.problems]


# --- what the schedule lets go ------------------------------------------------------------------


def test_nothing_is_let_go_before_a_schedule_is_decided(world: DisposalWorld) -> None:
    world.take()
    assert world.disposals.lists(TODAY + timedelta(days=9999)) == ()


def test_the_lists_say_what_may_go_since_when_and_what_is_held(world: DisposalWorld) -> None:
    mandate = _mandate(world)
    decide_plan(world.store, {RecordKind.ASSIGNMENT: {"fate": Fate.DISPOSE, "years": 2}})
    hold = world.disposals.hold(ANNA, TargetKind.ASSIGNMENT, mandate, "Tvist")
    [listed] = world.disposals.lists(TODAY)
    [item] = listed.items
    assert listed.record is RecordKind.ASSIGNMENT
    assert (item.target, item.target_id) == (TargetKind.ASSIGNMENT, mandate)
    assert item.since == date(2015, 1, 1)
    assert item.held == hold
    assert item.label == f"2010-01-01–2012-12-31 · {world.channel.name} · facebook"


def test_the_schedule_rests_on_its_version_and_takes_one_person(world: DisposalWorld) -> None:
    mandate = _mandate(world)
    plan = decide_plan(world.store, {RecordKind.ASSIGNMENT: {"fate": Fate.DISPOSE, "years": 2}})
    targets = [(TargetKind.ASSIGNMENT, mandate)]
    disposal = world.disposals.propose(ANNA, Basis.SCHEDULE, targets, REASON)
    assert disposal.schedule_id == plan.id
    world.disposals.settle(ANNA, disposal.id, approve=True)
    assert world.disposals.carry_out(ANNA, disposal.id).left == 0
    with world.store.read() as snapshot:
        assert snapshot.assignments.get(mandate) is None
    assert world.codes() == []


def test_what_the_schedule_does_not_let_go_is_refused(world: DisposalWorld) -> None:
    mandate, capture = _mandate(world), world.take()
    targets = [(TargetKind.ASSIGNMENT, mandate), (TargetKind.CAPTURE, capture.id)]
    with pytest.raises(InvalidError) as refused:
        world.disposals.propose(ANNA, Basis.SCHEDULE, targets, REASON)
    assert codes(refused) == ["disposal_no_plan"]
    decide_plan(world.store, {RecordKind.ASSIGNMENT: {"fate": Fate.DISPOSE, "years": 2}})
    with pytest.raises(InvalidError) as refused:
        world.disposals.propose(ANNA, Basis.SCHEDULE, targets, REASON)
    assert codes(refused) == ["disposal_not_covered"]


def test_the_case_number_of_a_decision_is_one_line_of_some_length(world: DisposalWorld) -> None:
    target = (TargetKind.CAPTURE, world.take().id)
    disposal = world.disposals.propose(ANNA, Basis.UNLAWFUL, [target], REASON)
    with pytest.raises(InvalidError) as refused:
        world.disposals.settle(BO, disposal.id, approve=True, case_number="7" * 201)
    assert codes(refused) == ["too_long"]
    assert world.disposals.all()[0].disposal.settled_at is None


def test_another_schedule_decided_in_between_is_asked_again(world: DisposalWorld) -> None:
    mandate = _mandate(world)
    decide_plan(world.store, {RecordKind.ASSIGNMENT: {"fate": Fate.DISPOSE, "years": 2}})
    targets = [(TargetKind.ASSIGNMENT, mandate)]
    disposal = world.disposals.propose(ANNA, Basis.SCHEDULE, targets, REASON)
    changes = {RecordKind.ASSIGNMENT: {"fate": Fate.PRESERVE, "years": None}}
    decide_plan(world.store, changes, edition=2)
    with pytest.raises(InvalidError) as refused:
        world.disposals.settle(BO, disposal.id, approve=True)
    assert codes(refused) == ["disposal_not_covered"]


def test_what_the_schedule_lets_go_of_the_archive_takes_two(world: DisposalWorld) -> None:
    capture = world.take()
    decide_plan(world.store, {RecordKind.CAPTURE: {"fate": Fate.DISPOSE, "years": 0}})
    targets = [(TargetKind.CAPTURE, capture.id)]
    disposal = world.disposals.propose(ANNA, Basis.SCHEDULE, targets, REASON)
    assert world.disposals.all()[0].two
    with pytest.raises(UserError, match="disposal_same_person"):
        world.disposals.settle(ANNA, disposal.id, approve=True)
    assert world.reader.tombstone(capture) is None
    world.disposals.settle(BO, disposal.id, approve=True)
    assert world.disposals.carry_out(ANNA, disposal.id).left == 0


# --- who proposes and who decides ---------------------------------------------------------------


def test_whoever_proposes_does_not_decide(world: DisposalWorld) -> None:
    disposal = _proposed(world)
    for account in ("anna.ek", "ANNA.EK"):
        with pytest.raises(UserError) as refused:
            world.disposals.settle(replace(ANNA, account=account), disposal, approve=True)
        assert refused.value.code == "disposal_same_person"
    assert world.disposals.settle(BO, disposal, approve=True).settled_by == "bo.al"


def test_the_same_person_behind_two_accounts_is_one(world: DisposalWorld) -> None:
    anna = make.person(name="Anna Ek", account="bo.al")
    with world.store.write(ANNA) as work:
        work.people.add(anna)
        mine = next(one for one in work.grants.all() if one.account == "anna.ek")
        work.grants.update(replace(mine, person_id=anna.id))
        work.commit()
    disposal = _proposed(world)
    with pytest.raises(UserError) as refused:
        world.disposals.settle(BO, disposal, approve=True)
    assert refused.value.code == "disposal_same_person"


def test_whoever_proposed_may_take_it_back(world: DisposalWorld) -> None:
    capture = world.take()
    targets = [(TargetKind.CAPTURE, capture.id)]
    disposal = world.disposals.propose(ANNA, Basis.UNLAWFUL, targets, REASON)
    assert world.disposals.settle(ANNA, disposal.id, approve=False).refused
    with pytest.raises(InvalidError) as refused:
        world.disposals.carry_out(BO, disposal.id)
    assert codes(refused) == ["disposal_refused"]
    assert world.disposals.propose(BO, Basis.UNLAWFUL, targets, REASON).proposed_by == "bo.al"


def test_a_decision_is_made_once(world: DisposalWorld) -> None:
    disposal = _proposed(world)
    world.disposals.settle(BO, disposal, approve=True, case_number="KS 2026/41")
    with pytest.raises(InvalidError) as refused:
        world.disposals.settle(BO, disposal, approve=False)
    assert codes(refused) == ["disposal_settled"]
    assert world.disposals.all()[0].disposal.case_number == "KS 2026/41"


@pytest.mark.parametrize("role", [Role.READER, Role.MANAGER, Role.DPO])
def test_who_only_reads_disposes_of_nothing(world: DisposalWorld, role: Role) -> None:
    who = make.actor(role)
    disposal, capture = _proposed(world), world.take()
    targets = [(TargetKind.CAPTURE, capture.id)]
    for act in (
        lambda: world.disposals.propose(who, Basis.UNLAWFUL, targets, REASON),
        lambda: world.disposals.settle(who, disposal, approve=True),
        lambda: world.disposals.hold(who, *targets[0], REASON),
        lambda: world.disposals.lift(who, "x"),
    ):
        with pytest.raises(UserError, match="not_permitted"):
            act()


def test_a_registrar_does_not_carry_out_what_lies_in_the_archive(world: DisposalWorld) -> None:
    disposal = world.decided([(TargetKind.CAPTURE, world.take().id)])
    with pytest.raises(UserError, match="not_permitted"):
        world.disposals.carry_out(make.actor(Role.REGISTRAR), disposal.id)


def test_what_is_not_decided_is_not_carried_out(world: DisposalWorld) -> None:
    disposal = _proposed(world)
    with pytest.raises(InvalidError) as refused:
        world.disposals.carry_out(BO, disposal)
    assert codes(refused) == ["disposal_undecided"]


def test_nothing_is_disposed_of_twice(world: DisposalWorld) -> None:
    capture = world.take()
    targets = [(TargetKind.CAPTURE, capture.id)]
    disposal = world.decided(targets)
    with pytest.raises(InvalidError) as refused:
        world.disposals.propose(ANNA, Basis.UNLAWFUL, targets, REASON)
    assert codes(refused) == ["disposal_proposed"]
    world.disposals.carry_out(BO, disposal.id)
    with pytest.raises(InvalidError) as refused:
        world.disposals.carry_out(BO, disposal.id)
    assert codes(refused) == ["disposal_carried_out"]
    with pytest.raises(InvalidError) as refused:
        world.disposals.propose(ANNA, Basis.UNLAWFUL, targets, REASON)
    assert codes(refused) == ["disposal_gone"]


def test_a_proposal_says_all_that_is_wrong(world: DisposalWorld) -> None:
    mandate = _mandate(world, Period(date(2024, 1, 1)))
    targets = [
        (TargetKind.ASSIGNMENT, mandate),
        (TargetKind.REMOVAL, world.removal.id),
        (TargetKind.CAPTURE, "nobody"),
    ]
    with pytest.raises(InvalidError) as refused:
        world.disposals.propose(ANNA, Basis.UNLAWFUL, targets, " ")
    assert codes(refused) == [
        "required",
        "disposal_running",
        "disposal_not_unlawful",
        "disposal_unfinished",
        "disposal_not_unlawful",
        "disposal_missing",
    ]
    with pytest.raises(InvalidError) as refused:
        world.disposals.propose(ANNA, Basis.UNLAWFUL, [], REASON)
    assert codes(refused) == ["disposal_nothing"]


# --- restricted copies, removals, referrals -------------------------------------------------------


def test_a_copy_goes_with_its_sealed_file(world: DisposalWorld) -> None:
    world.set_up()
    copy = world.add(PNG)
    place = world.sealed_file(copy)
    world.gone([(TargetKind.COPY, copy.id)])
    stored = world.copy_stored(copy)
    assert not place.exists()
    assert stored is not None
    assert stored.gone_at is not None
    assert world.codes() == []


def test_a_log_goes_after_its_copies_with_all_that_was_told_of_it(world: DisposalWorld) -> None:
    world.set_up()
    copy = world.add(PNG)
    world.change(finished_at=world.clock(), note="Elaka ord om grannen")
    with pytest.raises(InvalidError) as refused:
        world.decided([(TargetKind.REMOVAL, world.removal.id)], Basis.PERSONAL_DATA)
    assert codes(refused) == ["disposal_has_copy"]
    targets = [(TargetKind.REMOVAL, world.removal.id), (TargetKind.COPY, copy.id)]
    done = world.gone(targets, Basis.PERSONAL_DATA)
    assert done.gone == 2
    with world.store.read() as snapshot:
        assert snapshot.removals.all() == []
        assert snapshot.restricted_copies.all() == []
        told = [entry.payload or "" for entry in snapshot.audit.entries()]
    assert not any("grannen" in payload for payload in told)
    assert world.codes() == []


def test_a_referral_goes_from_the_audit_trail_too(world: DisposalWorld) -> None:
    referral = moderation.referral(channel_id=world.channel.id, note="Fråga om en kvinnas bygglov")
    with world.store.write(ANNA) as work:
        work.referrals.add(referral)
        work.commit()
    done = world.gone([(TargetKind.REFERRAL, referral.id)], Basis.PERSONAL_DATA)
    assert world.disposals.report(done.disposal.id).entries == 1
    [gone, added] = world.history.of(referral.id)
    assert (gone.action, gone.erased) == ("removed", False)
    assert (added.action, added.erased, added.actor) == ("added", True, "")
    assert not added.undoable
    with pytest.raises(UserError, match="undo_not_possible"):
        world.history.undo(ANNA, gone.seq)
    assert world.codes() == []


def test_what_leaves_the_audit_trail_takes_two_also_by_the_schedule(world: DisposalWorld) -> None:
    referral = moderation.referral(
        channel_id=world.channel.id, day=date(2020, 1, 1), case_number="BN 2020/1"
    )
    with world.store.write(ANNA) as work:
        work.referrals.add(referral)
        work.commit()
    decide_plan(world.store, {RecordKind.REFERRAL: {"fate": Fate.DISPOSE, "years": None}})
    targets = [(TargetKind.REFERRAL, referral.id)]
    disposal = world.disposals.propose(ANNA, Basis.SCHEDULE, targets, REASON)
    assert world.disposals.all()[0].two
    with pytest.raises(UserError, match="disposal_same_person"):
        world.disposals.settle(ANNA, disposal.id, approve=True)
    world.disposals.settle(BO, disposal.id, approve=True)
    assert world.disposals.carry_out(ANNA, disposal.id).left == 0


# --- legal holds ----------------------------------------------------------------------------------


def test_what_is_held_is_neither_proposed_nor_decided_nor_carried_out(
    world: DisposalWorld,
) -> None:
    capture = world.take()
    targets = [(TargetKind.CAPTURE, capture.id)]
    hold = world.disposals.hold(ANNA, *targets[0], "Begärd i en tvist", "KS 2026/50")
    with pytest.raises(InvalidError) as refused:
        world.disposals.propose(ANNA, Basis.UNLAWFUL, targets, REASON)
    assert codes(refused) == ["disposal_held"]
    world.disposals.lift(BO, hold.id)
    disposal = world.disposals.propose(ANNA, Basis.UNLAWFUL, targets, REASON)
    again = world.disposals.hold(ANNA, *targets[0], "Ny tvist")
    with pytest.raises(InvalidError) as refused:
        world.disposals.settle(BO, disposal.id, approve=True)
    assert codes(refused) == ["disposal_held"]
    world.disposals.lift(BO, again.id)
    world.disposals.settle(BO, disposal.id, approve=True)
    last = world.disposals.hold(ANNA, *targets[0], "Och en till")
    with pytest.raises(InvalidError) as refused:
        world.disposals.carry_out(BO, disposal.id)
    assert codes(refused) == ["disposal_held"]
    assert list(world.bags.bags()) == [capture.bag]
    assert next(line.hold.id for line in world.disposals.holds()) == last.id


def test_what_a_held_log_tells_of_stays_with_it(world: DisposalWorld) -> None:
    world.set_up()
    copy = world.add(PNG)
    hold = world.disposals.hold(ANNA, TargetKind.REMOVAL, copy.removal_id, "Tvist")
    targets = [(TargetKind.COPY, copy.id)]
    with pytest.raises(InvalidError) as refused:
        world.disposals.propose(ANNA, Basis.UNLAWFUL, targets, REASON)
    assert codes(refused) == ["disposal_held"]
    world.disposals.lift(BO, hold.id)
    assert world.gone(targets).left == 0


def test_another_schedule_decided_after_the_approval_is_asked_too(world: DisposalWorld) -> None:
    mandate = _mandate(world)
    decide_plan(world.store, {RecordKind.ASSIGNMENT: {"fate": Fate.DISPOSE, "years": 2}})
    disposal = world.decided([(TargetKind.ASSIGNMENT, mandate)], Basis.SCHEDULE)
    changes = {RecordKind.ASSIGNMENT: {"fate": Fate.PRESERVE, "years": None}}
    decide_plan(world.store, changes, edition=2)
    with pytest.raises(InvalidError) as refused:
        world.disposals.carry_out(BO, disposal.id)
    assert codes(refused) == ["disposal_not_covered"]
    with world.store.read() as snapshot:
        assert snapshot.assignments.get(mandate) is not None


class Holding:
    """A colleague who puts a thing under a hold after the first one is gone."""

    cancelled = False

    def __init__(self, world: DisposalWorld, target: tuple[TargetKind, str]) -> None:
        self._world, self._target = world, target

    def __call__(self, done: int, of: int, what: str = "") -> None:
        del what
        if 0 < done < of:
            self._world.disposals.hold(ANNA, *self._target, "Tvist")


def test_a_hold_set_meanwhile_keeps_what_is_left(world: DisposalWorld) -> None:
    first, second = world.take(), world.take()
    targets = [(TargetKind.CAPTURE, one.id) for one in (first, second)]
    disposal = world.decided(targets)
    with pytest.raises(InvalidError) as refused:
        world.disposals.carry_out(BO, disposal.id, Holding(world, targets[1]))
    assert codes(refused) == ["disposal_held"]
    assert list(world.bags.bags()) == [second.bag]
    assert world.codes() == []


def test_a_hold_says_why_keeps_once_and_is_lifted_once(world: DisposalWorld) -> None:
    capture = world.take()
    target = (TargetKind.CAPTURE, capture.id)
    hold = world.disposals.hold(ANNA, *target, "Tvist")
    with pytest.raises(InvalidError) as refused:
        world.disposals.hold(ANNA, *target, " ")
    assert codes(refused) == ["required", "hold_already"]
    lifted = world.disposals.lift(BO, hold.id)
    assert (lifted.lifted_on, lifted.lifted_by) == (TODAY, "bo.al")
    with pytest.raises(UserError, match="gone"):
        world.disposals.lift(BO, hold.id)
    with pytest.raises(UserError, match="gone"):
        world.disposals.hold(ANNA, TargetKind.CAPTURE, "nobody", "Tvist")


def _mandate(world: DisposalWorld, period: Period = LONG_AGO) -> str:
    editor, head = make.person(name="Elin Ek"), make.person(name="Hanna Hed")
    mandate = make.assignment(
        channel_id=world.channel.id, person_id=editor.id, mandated_by=head.id, period=period
    )
    with world.store.write(ANNA) as work:
        for one in (editor, head):
            work.people.add(one)
        work.assignments.add(mandate)
        work.commit()
    return mandate.id


def _proposed(world: DisposalWorld) -> str:
    targets = [(TargetKind.CAPTURE, world.take().id)]
    return world.disposals.propose(ANNA, Basis.UNLAWFUL, targets, REASON).id
