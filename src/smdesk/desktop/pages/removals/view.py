"""What the page reads: removals, referrals, the store's state, what waits for a decision."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from smdesk.desktop.page import Desk
from smdesk.domain.channels import Channel
from smdesk.domain.disposal import TargetKind
from smdesk.domain.disposals_due import Kept, disposable
from smdesk.domain.records import RecordKind
from smdesk.domain.retention import Fate, RetentionRow, rule_for
from smdesk.services.duties.disposal_targets import is_open
from smdesk.services.duties.plan import current
from smdesk.services.duties.referrals import ReferralLine
from smdesk.services.duties.removals_view import RemovalsView
from smdesk.services.duties.restricted import StoreState
from smdesk.services.ports import Snapshot


@dataclass(frozen=True, slots=True, kw_only=True)
class RemovalsPageView:
    """What the page shows."""

    day: date
    removals: RemovalsView
    referrals: tuple[ReferralLine, ...]
    channels: Mapping[str, Channel]
    store: StoreState
    waiting: frozenset[str] = frozenset()
    """Copies whose destruction is proposed and not carried out."""
    leaving: Mapping[str, date] = field(default_factory=dict)
    """From which day the decided plan lets a copy go."""
    preserved: bool = False
    """Whether the decided plan keeps copies for ever."""


def read_page(desk: Desk, language: str) -> RemovalsPageView:
    """Read all of the page; on a worker thread."""
    with desk.store.read() as snapshot:
        channels = {one.id: one for one in snapshot.channels.all()}
        waiting = waiting_copies(snapshot)
        rule = copy_rule(snapshot, desk.today())
        leaving = leaving_days(snapshot, rule)
    return RemovalsPageView(
        day=desk.today(),
        removals=desk.removals.view(language),
        referrals=desk.referrals.view(),
        channels=channels,
        store=desk.restricted.state(),
        waiting=waiting,
        leaving=leaving,
        preserved=rule is not None and rule.fate is Fate.PRESERVE,
    )


def copy_rule(snapshot: Snapshot, day: date) -> RetentionRow | None:
    """Return what the decided plan says of copies of what was removed."""
    return rule_for(current(snapshot, day), RecordKind.REMOVED_COPY)


def leaving_days(snapshot: Snapshot, rule: RetentionRow | None) -> dict[str, date]:
    """Return from which day each copy may go, where that can be said."""
    if rule is None:
        return {}
    removals, copies = snapshot.removals.all(), snapshot.restricted_copies.all()
    lists = disposable([rule], Kept(removals=removals, copies=copies), date.max)
    return {one.target_id: one.since for found in lists for one in found.items}


def waiting_copies(snapshot: Snapshot) -> frozenset[str]:
    """Return the copies of which somebody has proposed that they go."""
    under_way = {one.id for one in snapshot.disposals.all() if is_open(one)}
    return frozenset(
        item.target_id
        for item in snapshot.disposal_items.all()
        if item.target is TargetKind.COPY and item.disposal_id in under_way
    )
