"""The half-year round: what is due, a screenshot of every channel once each half-year (P10)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from smdesk.domain.channels import Channel, Status, existed
from smdesk.domain.evidence import Capture
from smdesk.domain.half_years import HalfYear


class RoundKind(StrEnum):
    """Why a round is made."""

    ORDINARY = "ordinary"
    """The half-year's."""
    CHANGE = "change"
    """Before or after a larger change of some channels."""
    CLOSING = "closing"
    """Before channels close."""


class LeftOut(StrEnum):
    """Why a channel is left out of a round."""

    UNREACHABLE = "unreachable"
    NO_ACCESS = "no_access"
    CLOSED = "closed"
    NOTHING_PUBLISHED = "nothing_published"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class CaptureRound:
    """A round that was opened; closing it writes its protocol and locks it."""

    id: str
    half_year: str
    """`2026-H2`."""
    kind: RoundKind
    reason: str = ""
    """What an extra round is for."""
    opened_at: datetime
    """UTC."""
    opened_by: str
    closed_at: datetime | None = None
    closed_by: str = ""
    protocol: str = ""
    """The protocol's content as JSON; empty while the round is open."""
    version: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundEntry:
    """A channel that belongs to a round, or is left out of it for a reason."""

    id: str
    round_id: str
    channel_id: str
    left_out: LeftOut | None = None
    note: str = ""
    version: int = 1


class RoundStatus(StrEnum):
    """How a channel stands in a half-year's round."""

    TAKEN = "taken"
    DUE = "due"


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundLine:
    """One channel in a round, and its latest capture of any half-year."""

    channel: Channel
    status: RoundStatus
    latest: Capture | None
    taken_at: datetime | None


def is_due(channel: Channel, day: date) -> bool:
    """Tell whether a channel belongs in the round: it exists and has been started."""
    return existed(channel, day) and channel.status is not Status.PLANNED


def round_lines(
    channels: Iterable[Channel], latest: Mapping[str, Capture], half_year: HalfYear, today: date
) -> list[RoundLine]:
    """Return a line for each channel of a half-year's round, what is due first, then by name.

    Args:
        channels: all channels.
        latest: each channel's latest capture up to the end of the half-year, by channel id.
        half_year: the round.
        today: decides which channels exist, within the half-year's own days.
    """
    day = min(max(today, half_year.first), half_year.last)
    lines = []
    for channel in channels:
        capture = latest.get(channel.id)
        taken = capture is not None and capture.half_year == str(half_year)
        if taken or is_due(channel, day):
            lines.append(
                RoundLine(
                    channel=channel,
                    status=RoundStatus.TAKEN if taken else RoundStatus.DUE,
                    latest=capture,
                    taken_at=capture.taken_at if taken and capture else None,
                )
            )
    return sorted(lines, key=lambda line: (line.status is RoundStatus.TAKEN, line.channel.name))
