"""What a disposal must be before it is proposed, decided, carried out; and what a hold must be.

Two people means two accounts, and not the same person behind both. Under a decided schedule one
account is enough, for others have decided already; but whatever takes something out of the audit
trail or the archive always takes two.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from smdesk.domain.actors import Grant, Role
from smdesk.domain.disposal import Basis, Disposal, Hold, TargetKind
from smdesk.domain.errors import Problem
from smdesk.domain.organisation import Person
from smdesk.domain.texts import check_line, check_text

BACKUP_DAYS = 30
"""So long after a disposal is carried out the backups that still hold what is gone are kept."""

PROPOSERS = (Role.WEBMASTER, Role.REGISTRAR, Role.ARCHIVIST)
"""Who may propose and decide; two of them where it takes two."""

CARRIERS: Mapping[TargetKind, frozenset[Role]] = {
    TargetKind.CAPTURE: frozenset({Role.WEBMASTER, Role.ARCHIVIST}),
    TargetKind.RECORD: frozenset({Role.WEBMASTER, Role.ARCHIVIST}),
    TargetKind.COPY: frozenset(PROPOSERS),
    TargetKind.REMOVAL: frozenset(PROPOSERS),
    TargetKind.REFERRAL: frozenset(PROPOSERS),
    TargetKind.ASSIGNMENT: frozenset({Role.WEBMASTER, Role.REGISTRAR}),
    TargetKind.PERSON: frozenset({Role.WEBMASTER}),
}
"""Who may carry out the disposal of what: those who may change it. A person's roles go too."""

ERASING = frozenset({TargetKind.REMOVAL, TargetKind.REFERRAL, TargetKind.PERSON})
"""What is taken out of the audit trail as well."""

ARCHIVED = frozenset({TargetKind.CAPTURE, TargetKind.RECORD})
"""What is evidence: under a wide row of the schedule one account could empty the archive."""

UNLAWFUL = frozenset({TargetKind.CAPTURE, TargetKind.COPY, TargetKind.RECORD})
"""What can hold something that may not be possessed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """A thing that somebody wants gone, and what there is to say against it."""

    target: TargetKind
    target_id: str
    label: str
    blocked: tuple[str, ...] = ()
    """The codes of why it can't go: still needed, not there, gone already."""
    held: Hold | None = None
    covered: bool = False
    """Whether the decided schedule lets it go today."""


def needs_two(basis: Basis, targets: Iterable[TargetKind]) -> bool:
    """Tell whether a disposal takes two people."""
    return basis is not Basis.SCHEDULE or not (ERASING | ARCHIVED).isdisjoint(targets)


def check_proposal(
    basis: Basis, reason: str, case_number: str, chosen: Sequence[Chosen], *, decided: bool
) -> list[Problem]:
    """Return what keeps a disposal from being proposed.

    Args:
        basis: what it rests on.
        reason: why; it stays for ever.
        case_number: where it is registered, if that is known yet.
        chosen: what is to go.
        decided: whether there is a retention schedule in force.
    """
    problems = check_text(reason, "reason") + check_line(case_number, "case_number")
    if not reason.strip():
        problems.append(Problem(code="required", at="reason"))
    if not chosen:
        problems.append(Problem(code="disposal_nothing", at="items"))
    if basis is Basis.SCHEDULE and not decided:
        problems.append(Problem(code="disposal_no_plan", at="basis"))
    for one in chosen:
        problems += _check_chosen(basis, one, decided=decided)
    return problems


def _check_chosen(basis: Basis, one: Chosen, *, decided: bool) -> list[Problem]:
    values = {"label": one.label}
    problems = [Problem(code=f"disposal_{code}", at="items", values=values) for code in one.blocked]
    if one.held is not None:
        problems.append(Problem(code="disposal_held", at="items", values=values))
    if basis is Basis.UNLAWFUL and one.target not in UNLAWFUL:
        problems.append(Problem(code="disposal_not_unlawful", at="items", values=values))
    if basis is Basis.SCHEDULE and decided and not one.covered and not one.blocked:
        problems.append(Problem(code="disposal_not_covered", at="items", values=values))
    return problems


def person_behind(account: str, grants: Iterable[Grant], people: Iterable[Person]) -> str | None:
    """Return the id of the person who signs in to an account, as far as the register knows."""
    wanted = account.casefold()
    granted = [one.person_id for one in grants if one.account.casefold() == wanted]
    known = [one.id for one in people if one.account and one.account.casefold() == wanted]
    return next((one for one in (*granted, *known) if one is not None), None)


def is_same_person(one: str, other: str, grants: Sequence[Grant], people: Sequence[Person]) -> bool:
    """Tell whether two accounts are one, or the same person is behind both."""
    if one.casefold() == other.casefold():
        return True
    first, second = (person_behind(it, grants, people) for it in (one, other))
    return first is not None and first == second


def check_settlement(
    disposal: Disposal, targets: Iterable[TargetKind], *, approve: bool, same: bool, decided: bool
) -> list[Problem]:
    """Return what keeps a proposal from being decided; whoever proposed may always take it back.

    Args:
        disposal: the proposal.
        targets: the sorts of what is to go.
        approve: whether it is approved; else refused.
        same: whether the person who decides is the one who proposed.
        decided: whether the schedule that it rests on is still in force.
    """
    if disposal.settled_at is not None:
        return [Problem(code="disposal_settled", at="disposal")]
    if not approve:
        return []
    if disposal.basis is Basis.SCHEDULE and not decided:
        return [Problem(code="disposal_no_plan", at="basis")]
    if same and needs_two(disposal.basis, targets):
        return [Problem(code="disposal_same_person", at="disposal")]
    return []


def check_carry_out(disposal: Disposal, held: Iterable[str]) -> list[Problem]:
    """Return what keeps a disposal from being carried out.

    Args:
        disposal: as it is stored.
        held: the labels of what a legal hold keeps by now.
    """
    if disposal.settled_at is None:
        return [Problem(code="disposal_undecided", at="disposal")]
    if disposal.refused:
        return [Problem(code="disposal_refused", at="disposal")]
    if disposal.carried_out_at is not None:
        return [Problem(code="disposal_carried_out", at="disposal")]
    return [Problem(code="disposal_held", at="items", values={"label": one}) for one in held]


def check_hold(hold: Hold, others: Iterable[Hold]) -> list[Problem]:
    """Return what a legal hold lacks, or that one keeps the thing already."""
    problems = check_text(hold.reason, "reason") + check_line(hold.case_number, "case_number")
    if not hold.reason.strip():
        problems.append(Problem(code="required", at="reason"))
    if holding(others, hold.target, hold.target_id) is not None:
        problems.append(Problem(code="hold_already", at="target"))
    return problems


def holding(holds: Iterable[Hold], target: TargetKind, target_id: str) -> Hold | None:
    """Return the hold that keeps a thing, if one does."""
    wanted = (target, target_id)
    return next(
        (one for one in holds if one.lifted_on is None and (one.target, one.target_id) == wanted),
        None,
    )


def expires_on(carried_out: date) -> date:
    """Return the last day of backups that hold what was disposed of on a day."""
    return carried_out + timedelta(days=BACKUP_DAYS)


def holds_gone(backup_made: datetime, carried_out: datetime) -> bool:
    """Tell whether a backup still holds what was disposed of by a moment."""
    return backup_made <= carried_out
