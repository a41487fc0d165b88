"""What was removed during a period, without a word on whom or what it was about (P8).

No name, no place, no channel and no text that somebody has written freely: an author could be known
by them. The case number leads those who may read the case to it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from statistics import median

from smdesk.domain.calendar import Period, swedish_day
from smdesk.domain.moderation import (
    AuthorTold,
    ContentKind,
    CopyState,
    Ground,
    Police,
    Removal,
)
from smdesk.domain.removal_checks import hours, stated_parts
from smdesk.services.duties.first_grounds import all_grounds
from smdesk.services.ports import Snapshot
from smdesk.services.printed.letterhead import Letterhead


@dataclass(frozen=True, slots=True)
class StatedGround:
    """A ground and the law that it rests on, as they read when they were used."""

    name: str
    law: str
    section: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RemovalEntry:
    """One removal, without anything that tells whose or what it was."""

    content: ContentKind
    found_at: datetime
    removed_at: datetime | None
    hours: float | None
    """From discovery to removal."""
    ground: StatedGround | None
    """None while nobody has stated one."""
    copy: CopyState | None
    told: AuthorTold | None
    police: Police | None
    case_number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GroundCount:
    """How often a ground was used."""

    ground: StatedGround | None
    count: int
    hours: float | None
    """The median from discovery to removal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RemovalsReport:
    """What was found and removed during a period."""

    letterhead: Letterhead
    period: Period
    """Both days are set."""
    entries: tuple[RemovalEntry, ...]
    """By discovery."""
    grounds: tuple[GroundCount, ...]
    """The most used first."""
    hours: float | None
    """The median from discovery to removal."""
    referrals: int
    """Questions that were moved to their case (P2)."""

    @property
    def day(self) -> date:
        """The day it is of."""
        return self.period.last or self.period.first

    @property
    def name(self) -> str:
        """What the audit trail calls it."""
        return "removals"

    def police(self) -> int:
        """Return how many were reported to the police."""
        return sum(one.police is Police.REPORTED for one in self.entries)

    def registered(self) -> int:
        """Return how many have a case number."""
        return sum(bool(one.case_number) for one in self.entries)


def removals_report(
    snapshot: Snapshot, letterhead: Letterhead, *, period: Period, language: str = "sv"
) -> RemovalsReport:
    """Return the removals that were discovered during a period, first and last day included.

    Args:
        snapshot: what is read.
        letterhead: whose they are.
        period: the days; both are set.
        language: of the grounds that the municipality has not stored.
    """
    entries = removal_entries(snapshot, period, language)
    moved = [one for one in snapshot.referrals.all() if period.covers(one.day)]
    return RemovalsReport(
        letterhead=letterhead,
        period=period,
        entries=tuple(entries),
        grounds=tuple(_counts(entries)),
        hours=middle(entries),
        referrals=len(moved),
    )


def removal_entries(snapshot: Snapshot, period: Period, language: str = "sv") -> list[RemovalEntry]:
    """Return the removals that were discovered during a period, in their order."""
    grounds = {one.id: one for one in all_grounds(snapshot, language)}
    found = [one for one in snapshot.removals.all() if period.covers(swedish_day(one.found_at))]
    return [_entry(one, grounds) for one in sorted(found, key=lambda one: one.found_at)]


def _entry(removal: Removal, grounds: Mapping[str, Ground]) -> RemovalEntry:
    return RemovalEntry(
        content=removal.content,
        found_at=removal.found_at,
        removed_at=removal.removed_at,
        hours=hours(removal),
        ground=_ground(removal, grounds),
        copy=removal.copy,
        told=removal.told,
        police=removal.police,
        case_number=removal.case_number.strip(),
    )


def _ground(removal: Removal, grounds: Mapping[str, Ground]) -> StatedGround | None:
    """Return the ground as it was stated; where that is not kept, as it reads now."""
    parts = stated_parts(removal.ground_stated)
    if parts is not None:
        return StatedGround(*parts[:3])
    ground = grounds.get(removal.ground_id or "")
    if ground is None:
        return None
    return StatedGround(ground.name, ground.law, ground.section)


def _counts(entries: Iterable[RemovalEntry]) -> list[GroundCount]:
    """Return the grounds, the most used first, what has none last of those alike."""
    alike: dict[StatedGround | None, list[RemovalEntry]] = {}
    for one in entries:
        alike.setdefault(one.ground, []).append(one)
    counts = [
        GroundCount(ground=ground, count=len(held), hours=middle(held))
        for ground, held in alike.items()
    ]
    return sorted(counts, key=_order)


def _order(one: GroundCount) -> tuple[int, bool, str]:
    return -one.count, one.ground is None, one.ground.name.casefold() if one.ground else ""


def middle(entries: Iterable[RemovalEntry]) -> float | None:
    """Return the median hours from discovery to removal; None before the first."""
    known = [one.hours for one in entries if one.hours is not None]
    return median(known) if known else None
