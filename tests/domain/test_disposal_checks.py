"""What a disposal must be before it is proposed, decided, carried out; and what a hold must be."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from smdesk.domain.actors import Grant, Role
from smdesk.domain.disposal import Basis, Disposal, Hold, TargetKind
from smdesk.domain.disposal_checks import (
    BACKUP_DAYS,
    CARRIERS,
    Chosen,
    check_carry_out,
    check_hold,
    check_proposal,
    check_settlement,
    expires_on,
    holding,
    holds_gone,
    is_same_person,
    needs_two,
    person_behind,
)
from smdesk.domain.errors import Problem
from tests.support import factories as make

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
PROPOSED = Disposal(
    id="d", basis=Basis.UNLAWFUL, reason="Skäl", proposed_at=NOW, proposed_by="anna.ek"
)
HOLD = Hold(
    id="h",
    target=TargetKind.CAPTURE,
    target_id="c",
    reason="Tvist",
    set_on=NOW.date(),
    set_by="anna.ek",
)
CHOSEN = Chosen(target=TargetKind.CAPTURE, target_id="c", label="2026-H2")


def codes(problems: list[Problem]) -> list[str]:
    return [one.code for one in problems]


def proposal(basis: Basis, *chosen: Chosen, reason: str = "Skäl", decided: bool = True) -> Any:
    return codes(check_proposal(basis, reason, "", chosen, decided=decided))


def test_a_proposal_that_lacks_nothing() -> None:
    assert proposal(Basis.UNLAWFUL, CHOSEN) == []
    assert proposal(Basis.PERSONAL_DATA, replace(CHOSEN, target=TargetKind.PERSON)) == []
    assert proposal(Basis.SCHEDULE, replace(CHOSEN, covered=True)) == []


def test_what_a_proposal_lacks() -> None:
    assert proposal(Basis.UNLAWFUL) == ["disposal_nothing"]
    assert proposal(Basis.UNLAWFUL, CHOSEN, reason=" \n") == ["required"]
    assert proposal(Basis.UNLAWFUL, CHOSEN, reason="x" * 5000) == ["too_long"]
    assert proposal(Basis.UNLAWFUL, replace(CHOSEN, held=HOLD)) == ["disposal_held"]
    blocked = replace(CHOSEN, blocked=("gone", "proposed"))
    assert proposal(Basis.UNLAWFUL, blocked) == ["disposal_gone", "disposal_proposed"]
    assert proposal(Basis.SCHEDULE, CHOSEN) == ["disposal_not_covered"]
    assert proposal(Basis.SCHEDULE, CHOSEN, decided=False) == ["disposal_no_plan"]
    person = replace(CHOSEN, target=TargetKind.PERSON)
    assert proposal(Basis.UNLAWFUL, person) == ["disposal_not_unlawful"]
    numbered = check_proposal(Basis.UNLAWFUL, "Skäl", "x" * 300, [CHOSEN], decided=True)
    assert [(one.code, one.at) for one in numbered] == [("too_long", "case_number")]


@pytest.mark.parametrize("target", TargetKind)
def test_two_people_but_for_what_the_plan_lets_go_outside_archive_and_trail(
    target: TargetKind,
) -> None:
    assert needs_two(Basis.UNLAWFUL, [target])
    assert needs_two(Basis.PERSONAL_DATA, [target])
    alone = {TargetKind.COPY, TargetKind.ASSIGNMENT}
    assert needs_two(Basis.SCHEDULE, [TargetKind.ASSIGNMENT, target]) == (target not in alone)


def settled(
    disposal: Disposal = PROPOSED, target: TargetKind = TargetKind.CAPTURE, **changes: Any
) -> list[str]:
    how = {"approve": True, "same": False, "decided": True, **changes}
    return codes(check_settlement(disposal, [target], **how))


def test_who_decides() -> None:
    assert settled() == []
    assert settled(same=True) == ["disposal_same_person"]
    assert settled(same=True, approve=False) == []
    by_plan = replace(PROPOSED, basis=Basis.SCHEDULE)
    assert settled(by_plan, TargetKind.ASSIGNMENT, same=True) == []
    for target in (TargetKind.CAPTURE, TargetKind.RECORD):
        assert settled(by_plan, target, same=True) == ["disposal_same_person"]
    assert settled(by_plan, decided=False) == ["disposal_no_plan"]
    assert settled(by_plan, decided=False, approve=False) == []
    assert settled(replace(PROPOSED, settled_at=NOW)) == ["disposal_settled"]


def test_one_person_behind_two_accounts() -> None:
    anna = make.person(name="Anna Ek", account="KOMMUN\\anek")
    grant = Grant(id="g", account="Anna.Ek", person_id=anna.id, roles=frozenset({Role.READER}))
    nobody = replace(grant, id="n", account="bo.al", person_id=None)
    known = ([grant, nobody], [anna])
    assert person_behind("anna.ek", *known) == anna.id
    assert person_behind("kommun\\ANEK", *known) == anna.id
    assert person_behind("bo.al", *known) is None
    assert is_same_person("bo.al", "BO.AL", *known)
    assert is_same_person("anna.ek", "kommun\\anek", *known)
    assert not is_same_person("anna.ek", "bo.al", *known)
    assert not is_same_person("bo.al", "ed.fa", *known)


def test_only_what_is_decided_and_not_held_is_carried_out_once() -> None:
    decided = replace(PROPOSED, settled_at=NOW, settled_by="bo.al")
    assert check_carry_out(decided, []) == []
    assert codes(check_carry_out(PROPOSED, [])) == ["disposal_undecided"]
    assert codes(check_carry_out(replace(decided, refused=True), [])) == ["disposal_refused"]
    done = replace(decided, carried_out_at=NOW)
    assert codes(check_carry_out(done, [])) == ["disposal_carried_out"]
    assert codes(check_carry_out(decided, ["a", "b"])) == ["disposal_held"] * 2


def test_a_hold_says_why_and_keeps_once() -> None:
    assert check_hold(HOLD, []) == []
    assert codes(check_hold(replace(HOLD, reason=" "), [])) == ["required"]
    assert codes(check_hold(HOLD, [HOLD])) == ["hold_already"]
    assert check_hold(HOLD, [replace(HOLD, lifted_on=NOW.date())]) == []
    assert codes(check_hold(replace(HOLD, case_number="x" * 300), [])) == ["too_long"]


def test_a_hold_keeps_what_it_names_until_it_is_lifted() -> None:
    assert holding([HOLD], TargetKind.CAPTURE, "c") == HOLD
    assert holding([HOLD], TargetKind.REMOVAL, "c") is None
    assert holding([HOLD], TargetKind.CAPTURE, "d") is None
    assert holding([replace(HOLD, lifted_on=NOW.date())], TargetKind.CAPTURE, "c") is None


def test_backups_made_until_then_hold_what_is_gone_for_thirty_days() -> None:
    assert (expires_on(date(2026, 11, 23)) - date(2026, 11, 23)).days == BACKUP_DAYS == 30
    assert holds_gone(NOW, NOW)
    assert holds_gone(NOW - timedelta(days=1), NOW)
    assert not holds_gone(NOW + timedelta(seconds=1), NOW)


def test_whoever_carries_out_may_change_all_that_goes() -> None:
    assert set(CARRIERS) == set(TargetKind)
    assert all(Role.WEBMASTER in roles for roles in CARRIERS.values())
    assert CARRIERS[TargetKind.PERSON] == {Role.WEBMASTER}
