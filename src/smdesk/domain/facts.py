"""What the rules look at: the register's rows, grouped so that a channel finds its own at once."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from smdesk.domain.access import AccountAdmin
from smdesk.domain.applications import Application, Checklist, LastPost
from smdesk.domain.assignments import Assignment
from smdesk.domain.channels import Channel, accountable_office
from smdesk.domain.evidence import Capture
from smdesk.domain.guidance import PolicyDocument, Reading
from smdesk.domain.managers import Staffing
from smdesk.domain.moderation import Ground, Referral, Removal
from smdesk.domain.organisation import Municipality, Person, Sector, Term, Unit, answering
from smdesk.domain.published import ListCheck
from smdesk.domain.restricted import RestrictedCopy
from smdesk.domain.watch import Absence, Watch

K = TypeVar("K", bound=Hashable)
T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """The register's rows, as the rules look at them on one day.

    Channels, sectors and units are as they were on the day, captures those up to it; whatever has
    a period of its own is here for all days.
    """

    municipality: Municipality | None = None
    staff: Staffing = field(default_factory=Staffing)
    """Who works where and who heads what, for all days."""
    people: Mapping[str, Person] = field(default_factory=dict)
    """By id."""
    sectors: Mapping[str, Sector] = field(default_factory=dict)
    """By id, as they were on the day; so are units and channels."""
    units: Mapping[str, Unit] = field(default_factory=dict)
    channels: Mapping[str, Channel] = field(default_factory=dict)
    documents: tuple[PolicyDocument, ...] = ()
    """All versions of the municipality's own policy."""
    absences: Mapping[str, tuple[Absence, ...]] = field(default_factory=dict)
    """By person id."""
    readings: Mapping[str, tuple[Reading, ...]] = field(default_factory=dict)
    """By person id: which versions of the policy they have read."""
    grounds: Mapping[str, Ground] = field(default_factory=dict)
    """By id: what something was removed for."""
    copies: Mapping[str, tuple[RestrictedCopy, ...]] = field(default_factory=dict)
    """By removal id."""
    assignments: Mapping[str, tuple[Assignment, ...]] = field(default_factory=dict)
    """By channel id, as are all that follow."""
    admins: Mapping[str, tuple[AccountAdmin, ...]] = field(default_factory=dict)
    applications: Mapping[str, tuple[Application, ...]] = field(default_factory=dict)
    checklists: Mapping[str, tuple[Checklist, ...]] = field(default_factory=dict)
    last_posts: Mapping[str, tuple[LastPost, ...]] = field(default_factory=dict)
    watches: Mapping[str, tuple[Watch, ...]] = field(default_factory=dict)
    removals: Mapping[str, tuple[Removal, ...]] = field(default_factory=dict)
    referrals: Mapping[str, tuple[Referral, ...]] = field(default_factory=dict)
    latest: Mapping[str, Capture] = field(default_factory=dict)
    """Each channel's latest capture on or before the day."""
    left_out: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """The channels that an ordinary round leaves out for a reason, by half-year: `2026-H2`."""
    ranks: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    """The crisis channels in use on the day, by crisis rank."""
    list_check: ListCheck | None = None
    """The latest comparison with the published list, on or before the day."""
    began: str | None = None
    """The half-year of the register's first capture, `2026-H2`: none can be missing before it."""

    def accountable(self, channel: Channel, day: date) -> Term | None:
        """Return the term of the manager who answers for a channel on a day, or None (P3)."""
        office = accountable_office(channel)
        return answering(self.staff.offices.get(office, ()), day)


def grouped(items: Iterable[T], key: Callable[[T], K]) -> dict[K, tuple[T, ...]]:
    """Return the items by what `key` says of each, in their order."""
    groups: dict[K, list[T]] = defaultdict(list)
    for item in items:
        groups[key(item)].append(item)
    return {name: tuple(found) for name, found in groups.items()}
