"""Disposals and legal holds as they are listed."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from smdesk.domain.disposal import Disposal, DisposalItem, Hold
from smdesk.domain.disposal_checks import needs_two
from smdesk.domain.disposals_due import Candidate
from smdesk.domain.errors import Problem, UserError
from smdesk.services.duties.erasure import Mention
from smdesk.services.ports import Snapshot


class DisposalState(StrEnum):
    """How far a disposal has come."""

    PROPOSED = "proposed"
    DECIDED = "decided"
    BEGUN = "begun"
    """Some of it is gone; carrying it out was cut short, and goes on where it stopped."""
    CARRIED_OUT = "carried_out"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class DisposalLine:
    """A disposal with what it is of."""

    disposal: Disposal
    items: tuple[DisposalItem, ...]
    state: DisposalState
    two: bool
    """Whether it takes two people."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldLine:
    """A legal hold, and what the thing is called."""

    hold: Hold
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What carrying out would leave: shown before anybody proposes."""

    chosen: tuple[Candidate, ...]
    problems: tuple[Problem, ...]
    mentions: tuple[Mention, ...]
    """Where people who are anonymised are named still, and will be."""
    forms: int
    """Signed forms that go with them."""


def stored_disposal(
    snapshot: Snapshot, disposal_id: str
) -> tuple[Disposal, tuple[DisposalItem, ...]]:
    """Return a disposal and what it is of.

    Raises:
        UserError: `gone`, if there is none.
    """
    disposal = snapshot.disposals.get(disposal_id)
    if disposal is None:
        raise UserError("gone", at="disposal")
    return disposal, tuple(snapshot.disposal_items.of("disposal_id", {disposal_id}))


def line_of(disposal: Disposal, items: Sequence[DisposalItem]) -> DisposalLine:
    """Return a disposal as it is listed."""
    if disposal.settled_at is None:
        state = DisposalState.PROPOSED
    elif disposal.refused:
        state = DisposalState.REFUSED
    elif disposal.carried_out_at is not None:
        state = DisposalState.CARRIED_OUT
    else:
        begun = any(one.gone_at is not None for one in items)
        state = DisposalState.BEGUN if begun else DisposalState.DECIDED
    two = needs_two(disposal.basis, [one.target for one in items])
    return DisposalLine(disposal=disposal, items=tuple(items), state=state, two=two)
