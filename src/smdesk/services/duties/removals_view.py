"""Removals as people read them: each with what belongs to it and what its log lacks; and counts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from statistics import median

from smdesk.domain.channels import Channel
from smdesk.domain.facts import grouped
from smdesk.domain.letters import swedish_order
from smdesk.domain.moderation import Ground, Removal
from smdesk.domain.organisation import Person
from smdesk.domain.removal_checks import Missing, hours, is_over, missing
from smdesk.domain.restricted import RestrictedCopy
from smdesk.services.duties.first_grounds import all_grounds
from smdesk.services.ports import Snapshot
from smdesk.services.register.view import channels_on


@dataclass(frozen=True, slots=True, kw_only=True)
class RemovalLine:
    """A removal with all that belongs to it, and what its log lacks."""

    removal: Removal
    channel: Channel
    ground: Ground | None
    found_by: Person | None
    removed_by: Person | None
    copies: tuple[RestrictedCopy, ...]
    """Those that were disposed of too, as their tombstones."""
    missing: tuple[Missing, ...]
    """In the order of the walk; of a finished log nothing."""
    hours: float | None
    """From discovery to removal."""

    @property
    def finished(self) -> bool:
        """Tell whether every question has its answer."""
        return self.removal.finished_at is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class RemovalsView:
    """All removals."""

    lines: tuple[RemovalLine, ...]
    """Unfinished ones first, then the newest."""
    grounds: tuple[Ground, ...]
    """All, also those that are not offered any more."""
    people: tuple[Person, ...]
    """By name: who may have found or removed something."""
    unfinished: int
    hours: float | None
    """The median from discovery to removal; None before the first."""


def make_removals(snapshot: Snapshot, today: date, language: str) -> RemovalsView:
    """Return all removals from one consistent snapshot."""
    lines = _lines(snapshot, today)
    people = sorted(snapshot.people.all(), key=lambda one: swedish_order(one.name))
    return RemovalsView(
        lines=lines,
        grounds=all_grounds(snapshot, language),
        people=tuple(people),
        unfinished=sum(not line.finished for line in lines),
        hours=_median(line.removal for line in lines),
    )


def _lines(snapshot: Snapshot, today: date) -> tuple[RemovalLine, ...]:
    channels = channels_on(snapshot, today)
    people = {one.id: one for one in snapshot.people.all()}
    grounds = {one.id: one for one in snapshot.grounds.all()}
    copies = grouped(snapshot.restricted_copies.all(), lambda one: one.removal_id)
    lines = (
        _line(one, channels[one.channel_id], grounds.get(one.ground_id or ""), people, held)
        for one in snapshot.removals.all()
        for held in (copies.get(one.id, ()),)
    )
    return tuple(sorted(lines, key=_order, reverse=True))


def _line(
    removal: Removal,
    channel: Channel,
    ground: Ground | None,
    people: Mapping[str, Person],
    copies: tuple[RestrictedCopy, ...],
) -> RemovalLine:
    finished = removal.finished_at is not None
    return RemovalLine(
        removal=removal,
        channel=channel,
        ground=ground,
        found_by=people.get(removal.found_by or ""),
        removed_by=people.get(removal.removed_by or ""),
        copies=copies,
        missing=() if finished else missing(removal, ground, copies),
        hours=hours(removal),
    )


def _order(line: RemovalLine) -> tuple[bool, datetime]:
    return not line.finished, line.removal.found_at


def unfinished_removals(snapshot: Snapshot, day: date) -> int:
    """Return how many logs were begun and not finished on a day; nothing of what they are."""
    return sum(
        is_over(one.found_at, day) and not is_over(one.finished_at, day)
        for one in snapshot.removals.all()
    )


def _median(removals: Iterable[Removal]) -> float | None:
    known = [passed for one in removals if (passed := hours(one)) is not None]
    return median(known) if known else None
