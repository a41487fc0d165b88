"""What speaks against a disposal since it was proposed: a hold, another schedule, a need."""

from collections.abc import Sequence

from smdesk.domain.disposal import Basis, Disposal, DisposalItem
from smdesk.domain.errors import Problem
from smdesk.services.duties.disposal_targets import Targets

NO_NEED = frozenset({"proposed", "gone", "missing"})
"""What is said of things that are on their way, or gone: nobody needs them."""


def is_held(found: Targets, item: DisposalItem) -> bool:
    """Tell whether a legal hold keeps a thing; what is gone already can't be kept any more."""
    return item.gone_at is None and found.held(item.target, item.target_id) is not None


def held_items(found: Targets, items: Sequence[DisposalItem]) -> list[Problem]:
    """Return what legal holds keep of some things."""
    return [
        Problem(code="disposal_held", at="items", values={"label": one.label})
        for one in items
        if is_held(found, one)
    ]


def uncovered(found: Targets, disposal: Disposal, items: Sequence[DisposalItem]) -> list[Problem]:
    """Return what the schedule does not let go: one decided in between may say otherwise."""
    if disposal.basis is not Basis.SCHEDULE:
        return []
    let_go = {(one.target, one.target_id) for listed in found.lists for one in listed.items}
    return [
        Problem(code="disposal_not_covered", at="items", values={"label": one.label})
        for one in items
        if one.gone_at is None and (one.target, one.target_id) not in let_go
    ]


def needed_since(found: Targets, items: Sequence[DisposalItem]) -> list[Problem]:
    """Return what has become needed since it was decided: somebody who came back, say."""
    left = [(one.target, one.target_id) for one in items if one.gone_at is None]
    return [
        Problem(code=f"disposal_{code}", at="items", values={"label": one.label})
        for one in found.chosen(left)
        for code in one.blocked
        if code not in NO_NEED
    ]
