"""Reorganisations: sectors and units merge, split, move or get another name from a day on (P3).

A reorganisation says what changes; `carry` works out the rows. Whatever held before the day holds
as it did: the old state is kept beside each row that changes, a body that ends keeps its days, and
nobody's mandate is touched.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from smdesk.domain.organisation import Sector, Unit
from smdesk.domain.structure import Body


@dataclass(frozen=True, slots=True, kw_only=True)
class Reorganisation:
    """What changes in the organisation from a day on, and why."""

    day: date
    """The first day on which it is so."""
    reason: str
    names: Mapping[str, str] = field(default_factory=dict)
    """New names, by the id of the sector or unit."""
    sectors: tuple[Sector, ...] = ()
    """New sectors; they begin on the day, whatever their period says."""
    units: tuple[Unit, ...] = ()
    unit_moves: Mapping[str, str | None] = field(default_factory=dict)
    """Sector by unit; the unit's channels follow it."""
    channel_moves: Mapping[str, str] = field(default_factory=dict)
    """Sector or unit by channel."""
    member_moves: Mapping[str, str] = field(default_factory=dict)
    """Unit by membership."""
    ends: Mapping[str, str | None] = field(default_factory=dict)
    """What takes over, by the sector or unit that ends the day before: its units, channels and
    members. None: it must have neither units nor channels left."""

    @property
    def made(self) -> dict[str, Body]:
        """The new sectors and units, by id."""
        bodies: tuple[Body, ...] = (*self.sectors, *self.units)
        return {body.id: body for body in bodies}


def rename(body_id: str, name: str, *, day: date, reason: str) -> Reorganisation:
    """Call a sector or unit something else."""
    return Reorganisation(day=day, reason=reason, names={body_id: name})


def move(
    things: Sequence[str], to: str | None, *, day: date, reason: str, channels: Sequence[str] = ()
) -> Reorganisation:
    """Move units to a sector, and channels to a sector or unit."""
    return Reorganisation(
        day=day,
        reason=reason,
        unit_moves=dict.fromkeys(things, to),
        channel_moves={} if to is None else dict.fromkeys(channels, to),
    )


def merge(
    others: Sequence[str], into: str | Body, *, day: date, reason: str, name: str = ""
) -> Reorganisation:
    """Let sectors or units go up in one of them or in a new one, perhaps under a new name."""
    heir = into if isinstance(into, str) else into.id
    return Reorganisation(
        day=day,
        reason=reason,
        names={heir: name} if name else {},
        sectors=(into,) if isinstance(into, Sector) else (),
        units=(into,) if isinstance(into, Unit) else (),
        ends=dict.fromkeys(others, heir),
    )


def split(
    new: Body,
    *,
    day: date,
    reason: str,
    units: Sequence[str] = (),
    channels: Sequence[str] = (),
    members: Sequence[str] = (),
) -> Reorganisation:
    """Let a part of a sector or unit become one of its own.

    It takes the units, channels and memberships that are named; whatever is not named stays.
    """
    return Reorganisation(
        day=day,
        reason=reason,
        sectors=(new,) if isinstance(new, Sector) else (),
        units=(new,) if isinstance(new, Unit) else (),
        unit_moves=dict.fromkeys(units, new.id),
        channel_moves=dict.fromkeys(channels, new.id),
        member_moves=dict.fromkeys(members, new.id),
    )


def end(body_id: str, heir: str | None, *, day: date, reason: str) -> Reorganisation:
    """Let a sector or unit end the day before; its heir takes what it has."""
    return Reorganisation(day=day, reason=reason, ends={body_id: heir})
