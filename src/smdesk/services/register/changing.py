"""What several jobs do inside a unit of work: find, put, change from a day on, end a mandate."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Protocol, TypeVar

from smdesk.domain.assignments import Assignment, EndReason
from smdesk.domain.calendar import Period
from smdesk.domain.channel_checks import check_channel, check_place, check_step
from smdesk.domain.channels import Channel, Status
from smdesk.domain.errors import Problem, UserError
from smdesk.domain.former import DATED_OF_CHANNEL, changed_from, channel_on, state_on
from smdesk.services.ports import Snapshot, Table, UnitOfWork
from smdesk.services.register.view import sectors_on, units_on


class Identified(Protocol):
    """Whatever has an id."""

    @property
    def id(self) -> str: ...  # noqa: D102  a protocol member


class OfChannel(Protocol):
    """Whatever belongs to a channel."""

    @property
    def channel_id(self) -> str: ...  # noqa: D102  a protocol member


T = TypeVar("T", bound=Identified)
C = TypeVar("C", bound=OfChannel)


def put(table: Table[T], item: T) -> T:
    """Add a new thing or update a stored one; return it as it is stored now."""
    if table.get(item.id) is None:
        table.add(item)
        return item
    return table.update(item)


def stored_channel(snapshot: Snapshot, channel_id: str) -> Channel:
    """Return a channel's row.

    Raises:
        UserError: `gone`, if there is none.
    """
    channel = snapshot.channels.get(channel_id)
    if channel is None:
        raise UserError("gone", at="channel")
    return channel


def of_channel(channel_id: str, items: Iterable[C]) -> list[C]:
    """Return what belongs to a channel, in its order."""
    return [item for item in items if item.channel_id == channel_id]


def change_channel(
    work: UnitOfWork, before: Channel, after: Channel, day: date, reason: str
) -> Channel:
    """Store a channel as it is from a day on, and keep what it was until then.

    Raises:
        UserError: `change_before_latest`, when a later change is already stored.
    """
    former = of_channel(before.id, work.former_channels.all())
    for one in changed_from(before, former, day, reason):
        work.former_channels.add(one)
    return work.channels.update(after)


def store_from(work: UnitOfWork, after: Channel, day: date, reason: str) -> Channel:
    """Store a channel as it is from a day on, whatever state it is in.

    A planned channel has no history yet; of one that has a change dated ahead, the state that
    holds until then is corrected.
    """
    before = stored_channel(work, after.id)
    former = of_channel(after.id, work.former_channels.all())
    is_ahead = state_on(former, day) is not None
    dated = any(getattr(before, name) != getattr(after, name) for name in DATED_OF_CHANNEL)
    began = before.status is not Status.PLANNED and (before.opened_on or date.min) < day
    if is_ahead:
        return work.channels.update(correct_former(work, after, day))
    if dated and began:
        return change_channel(work, before, after, day, reason)
    return work.channels.update(after)


def check_change(
    snapshot: Snapshot, before: Channel | None, after: Channel, day: date
) -> list[Problem]:
    """Return what is wrong with a channel as somebody writes it, from a day on."""
    sector = sectors_on(snapshot, day).get(after.sector_id or "")
    unit = units_on(snapshot, day).get(after.unit_id or "")
    return [
        *check_channel(after, snapshot.channels.all()),
        *check_step(before, after),
        *check_place(before, after, sector, unit, day),
    ]


def correct_former(work: UnitOfWork, seen: Channel, day: date) -> Channel:
    """Correct the former state that a channel was seen in, and return its row to store.

    Where a change is dated ahead, the row already says how the channel will be. What has a history
    by day then belongs to the state that holds until that change; all else belongs to the row.
    """
    held = state_on(of_channel(seen.id, work.former_channels.all()), day)
    if held is None:
        return seen
    work.former_channels.update(
        replace(held, **{name: getattr(seen, name) for name in DATED_OF_CHANNEL})
    )
    ahead = stored_channel(work, seen.id)
    return replace(seen, **{name: getattr(ahead, name) for name in DATED_OF_CHANNEL})


def change_ahead(work: UnitOfWork, seen: Channel, day: date) -> Channel:
    """Return a channel's row with what was changed of it as it was seen on a day, and only that."""
    row = stored_channel(work, seen.id)
    before = channel_on(row, of_channel(seen.id, work.former_channels.all()), day)
    names = [name for name in DATED_OF_CHANNEL if getattr(before, name) == getattr(seen, name)]
    return replace(seen, **{name: getattr(row, name) for name in names})


def end_mandate(
    work: UnitOfWork, item: Assignment, last: date, why: EndReason, note: str = ""
) -> None:
    """Let a mandate end with a day; one that would begin later is taken away.

    Mandates that have ended by then are left as they are.
    """
    if item.period.first > last:
        work.assignments.remove(item)
    elif item.period.last is None or item.period.last > last:
        period = Period(item.period.first, last)
        work.assignments.update(replace(item, period=period, ended=why, end_note=note))
