"""What the tab Gallring reads: what may go, what is on its way, what is held (P9, P8)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from smdesk.desktop.page import Desk
from smdesk.domain.disposal import Disposal
from smdesk.domain.disposal_checks import is_same_person
from smdesk.domain.disposals_due import Candidate, DisposalList
from smdesk.domain.retention import ScheduleVersion
from smdesk.services.duties.disposals import DisposalLine, DisposalState, HoldLine

OPEN = frozenset({DisposalState.PROPOSED, DisposalState.DECIDED, DisposalState.BEGUN})


@dataclass(frozen=True, slots=True, kw_only=True)
class DisposalView:
    """What the tab shows."""

    day: date
    plan: ScheduleVersion | None
    """The plan in force; without one nothing may be disposed of under it."""
    editions: Mapping[str, int]
    """The numbers of the plan's versions, by id."""
    lists: tuple[DisposalList, ...]
    lines: tuple[DisposalLine, ...]
    """Those that wait for somebody first, then the latest."""
    holds: tuple[HoldLine, ...]
    """Those that are not lifted."""
    own: frozenset[str]
    """The disposals that who is signed in has proposed, under this account or another one."""
    under_way: frozenset[tuple[str, str]]
    """What is in a proposal or a decision that is not carried out yet."""

    @property
    def free(self) -> int:
        """How many things may go and are not held, nor proposed already."""
        return sum(self.may_go(one) for each in self.lists for one in each.items)

    def may_go(self, one: Candidate) -> bool:
        """Tell whether a thing can be proposed now."""
        return one.held is None and (one.target, one.target_id) not in self.under_way


def read_disposals(desk: Desk) -> DisposalView:
    """Read it all; on a worker thread."""
    day, plan = desk.today(), desk.schedule.view()
    lines = tuple(desk.disposals.all())
    open_lines = [one for one in lines if one.state in OPEN]
    return DisposalView(
        day=day,
        plan=plan.current,
        editions={one.id: one.edition for one in plan.versions},
        lists=tuple(desk.disposals.lists(day)),
        lines=lines,
        holds=tuple(one for one in desk.disposals.holds() if one.hold.lifted_on is None),
        own=own_of(desk, [one.disposal for one in lines]),
        under_way=frozenset(
            (item.target, item.target_id) for line in open_lines for item in line.items
        ),
    )


def own_of(desk: Desk, disposals: Iterable[Disposal]) -> frozenset[str]:
    """Return the ids of those that who is signed in has proposed; on a worker thread.

    Under this account or another one: who proposed is not who decides.
    """
    with desk.store.read() as snapshot:
        grants, people = snapshot.grants.all(), snapshot.people.all()
    return frozenset(
        one.id
        for one in disposals
        if is_same_person(desk.actor.account, one.proposed_by, grants, people)
    )
