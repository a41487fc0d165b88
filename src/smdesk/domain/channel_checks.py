"""What a channel must be before it is stored, whichever way it comes: by hand, list or undo.

Where a channel is in its life is not typed: a planned one is started by a decision (P3), and what
is in use is closed with its final capture. Between active and dormant it goes to and fro.
"""

from collections.abc import Iterable
from datetime import date

from smdesk.domain.addresses import Address, recognise
from smdesk.domain.channels import MAX_CRISIS_RANK, Channel, Scope, Status
from smdesk.domain.errors import Problem
from smdesk.domain.organisation import Sector, Unit
from smdesk.domain.texts import check_line, check_text

IN_USE = frozenset({Status.ACTIVE, Status.DORMANT})


def check_channel(channel: Channel, others: Iterable[Channel]) -> list[Problem]:
    """Return what must be mended before the channel can be stored."""
    problems = [
        *check_line(channel.name, "name", required=True),
        *check_text(channel.purpose_text, "purpose_text"),
        *check_text(channel.raw_address, "url"),
        *check_address(channel),
    ]
    if channel.scope is Scope.OPERATIONAL and channel.sector_id is None:
        problems.append(Problem(code="sector_missing", at="sector"))
    if channel.opened_on and channel.closed_on and channel.closed_on < channel.opened_on:
        values = {"first": channel.opened_on, "last": channel.closed_on}
        problems.append(Problem(code="period_reversed", at="closed_on", values=values))
    if channel.crisis_rank is not None and not 1 <= channel.crisis_rank <= MAX_CRISIS_RANK:
        problems.append(Problem(code="crisis_rank_range", at="crisis_rank"))
    return problems + _twins(channel, others)


def check_address(channel: Channel) -> list[Problem]:
    """Return what is wrong with an address: it is the canonical one, and its key is its own.

    Without that the same account could be entered twice, and anything be opened as a link.
    """
    if not channel.url:
        return [Problem(code="required", at="url")] if channel.key else []
    found = recognise(channel.url, channel.platform)
    if not isinstance(found, Address):
        return [Problem(code=found.code, at="url", values=found.values)]
    if (found.url, found.key) != (channel.url, channel.key):
        return [Problem(code="address_not_canonical", at="url", values={"url": found.url})]
    return []


def _twins(channel: Channel, others: Iterable[Channel]) -> list[Problem]:
    """The same account twice is one channel, unless the one is closed before the other opens."""
    if not channel.key or channel.status is Status.CLOSED:
        return []
    return [
        Problem(code="channel_exists", at="url", values={"name": other.name})
        for other in others
        if other.id != channel.id and other.key == channel.key and not _is_over(other, channel)
    ]


def _is_over(other: Channel, channel: Channel) -> bool:
    """Tell whether a channel is closed before another opens; one not opened yet opens later."""
    if other.status is not Status.CLOSED:
        return False
    opened = channel.opened_on or date.max
    return other.closed_on is None or other.closed_on < opened


def check_step(before: Channel | None, after: Channel) -> list[Problem]:
    """Return what is wrong with a status, or a first or last day, that somebody types.

    Args:
        before: as it is stored; None for a channel that is entered as it already is.
        after: as it is to be.
    """
    if before is None:
        return []
    problems = []
    if before.status is not after.status and not {before.status, after.status} <= IN_USE:
        way = _way(before.status, after.status)
        problems.append(Problem(code=f"status_by_{way}", at="status"))
    if before.closed_on != after.closed_on:
        way = "undo" if before.status is Status.CLOSED else "closing"
        problems.append(Problem(code=f"status_by_{way}", at="closed_on"))
    if before.status is Status.PLANNED and before.opened_on != after.opened_on:
        problems.append(Problem(code="status_by_start", at="opened_on"))
    return problems


def _way(before: Status, after: Status) -> str:
    """Return the one way from a status to another, for the words."""
    if before is Status.PLANNED:
        return "start"
    return "closing" if after is Status.CLOSED else "undo"


def check_place(
    before: Channel | None, after: Channel, sector: Sector | None, unit: Unit | None, day: date
) -> list[Problem]:
    """Return what is wrong with a new sector or unit: both stand on the day, one in the other.

    Of an overarching channel the sector says only who looks after it, so its unit may be another's.

    Args:
        before: as it is stored; what stays as it was is not judged anew.
        after: as it is to be from the day on.
        sector: of the channel, as it is on the day.
        unit: likewise.
        day: the first day of it.
    """
    place = (after.sector_id, after.unit_id)
    if before is not None and (before.sector_id, before.unit_id) == place:
        return []
    problems = [
        Problem(code="body_not_there", at=at, values={"name": body.name, "day": day})
        for at, body in (("sector", sector), ("unit", unit))
        if body is not None and not body.period.covers(day)
    ]
    answers = sector is not None and after.scope is Scope.OPERATIONAL
    if unit is not None and answers and unit.sector_id not in {None, after.sector_id}:
        values = {"unit": unit.name, "sector": sector.name if sector else ""}
        problems.append(Problem(code="unit_elsewhere", at="unit", values=values))
    return problems
