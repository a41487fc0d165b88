"""How things were before: dated changes of channels, units and sectors.

A thing's own row says how it is after its latest dated change. Each former state is kept beside it
with the last day it held, so that states can neither overlap nor leave a gap. A change that is
dated ahead works the same way: until its day the former state holds.
"""

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from datetime import date, timedelta
from typing import Any, Protocol, TypeVar

from smdesk.domain.channels import Channel, Platform, Scope, Status
from smdesk.domain.errors import UserError
from smdesk.domain.ids import new_id
from smdesk.domain.organisation import Sector, Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class FormerChannel:
    """What a channel was called, where it lived, who owned it and whether it was in use."""

    id: str
    channel_id: str
    until: date
    """The last day it was so."""
    reason: str = ""
    """Why it changed on the day after."""
    name: str
    platform: Platform
    url: str = ""
    key: str = ""
    raw_address: str = ""
    scope: Scope
    sector_id: str | None = None
    unit_id: str | None = None
    status: Status
    version: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class FormerSector:
    """What a sector was called until a day."""

    id: str
    sector_id: str
    until: date
    reason: str = ""
    name: str
    version: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class FormerUnit:
    """What a unit was called, and in which sector it was, until a day."""

    id: str
    unit_id: str
    until: date
    reason: str = ""
    name: str
    sector_id: str | None = None
    version: int = 1


class Former(Protocol):
    """A former state of a thing."""

    @property
    def until(self) -> date: ...  # noqa: D102  a protocol member


F = TypeVar("F", bound=Former)


def state_on(former: Iterable[F], day: date) -> F | None:
    """Return the former state that held on a day, or None when the thing's own row says it."""
    return min((one for one in former if one.until >= day), key=_until, default=None)


def _until(one: Former) -> date:
    return one.until


def channel_on(channel: Channel, former: Iterable[FormerChannel], day: date) -> Channel:
    """Return a channel as it was on a day; its version stays that of the stored row."""
    held = state_on(former, day)
    return channel if held is None else replace(channel, **dated(held, "channel_id"))


def sector_on(sector: Sector, former: Iterable[FormerSector], day: date) -> Sector:
    """Return a sector with the name it had on a day."""
    held = state_on(former, day)
    return sector if held is None else replace(sector, **dated(held, "sector_id"))


def unit_on(unit: Unit, former: Iterable[FormerUnit], day: date) -> Unit:
    """Return a unit with the name and the sector it had on a day."""
    held = state_on(former, day)
    return unit if held is None else replace(unit, **dated(held, "unit_id"))


def changed_from(
    before: Channel, former: Iterable[FormerChannel], day: date, reason: str
) -> list[FormerChannel]:
    """Return the former state to keep when a channel's stored row changes from a day on.

    A second change on the same day replaces the first, so there is nothing more to keep.

    Raises:
        UserError: `change_before_latest`, when a later change is already stored.
    """
    until = may_change(former, day)
    if until is None:
        return []
    values = {name: getattr(before, name) for name in DATED_OF_CHANNEL}
    return [FormerChannel(id=new_id(), channel_id=before.id, until=until, reason=reason, **values)]


def may_change(former: Iterable[Former], day: date) -> date | None:
    """Return the last day of what a change from `day` on ends; None when it began that day.

    Raises:
        UserError: `change_before_latest`, when a later change is already stored;
            `day_out_of_range`, for the first day of all, before which nothing was.
    """
    if day == date.min:
        raise UserError("day_out_of_range", at="day")
    until = day - timedelta(days=1)
    latest = max((one.until for one in former), default=None)
    if latest is not None and latest > until:
        raise UserError("change_before_latest", at="day", day=latest + timedelta(days=1))
    return None if latest == until else until


def dated(held: FormerChannel | FormerSector | FormerUnit, owner: str) -> dict[str, Any]:
    """Return what a former state says of the thing itself, by field."""
    about_itself = {"id", "until", "reason", "version", owner}
    return {
        field.name: getattr(held, field.name)
        for field in fields(held)
        if field.name not in about_itself
    }


DATED_OF_CHANNEL = frozenset(field.name for field in fields(FormerChannel)) - {
    "id",
    "channel_id",
    "until",
    "reason",
    "version",
}
"""What of a channel has a history by day; all else holds for every day."""
