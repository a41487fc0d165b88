"""Rounds of screenshots: each channel once each half-year, and at larger changes (P10).

Which channels belong to a half-year's round is derived, never typed: those in use on the day it was
opened, and those that started later. Only what somebody decided is stored: the channels of an extra
round, and those that are left out of a round and why.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum

from smdesk.domain.calendar import swedish_day
from smdesk.domain.channels import Channel, Status, existed
from smdesk.domain.errors import Problem
from smdesk.domain.evidence import Capture
from smdesk.domain.former import FormerChannel, channel_on
from smdesk.domain.half_years import HalfYear
from smdesk.domain.organisation import OfficeKind
from smdesk.domain.texts import check_text


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
    """For a reason that the note tells."""


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

    @property
    def ordinary(self) -> bool:
        """Whether it is its half-year's."""
        return self.kind is RoundKind.ORDINARY


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
    """How a channel stands in a round."""

    DUE = "due"
    TAKEN = "taken"
    LEFT_OUT = "left_out"


@dataclass(frozen=True, slots=True, kw_only=True)
class Manager:
    """Who answered for a channel on a day, by which office (P3)."""

    name: str
    office: OfficeKind
    acting: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundLine:
    """One channel in a round."""

    channel: Channel
    """As it was on `day`."""
    day: date
    """The day of the picture; without one the last day it could have been taken so far."""
    status: RoundStatus
    latest: Capture | None = None
    """Its latest picture of any time."""
    capture: Capture | None = None
    """The one that counts for the round."""
    manager: Manager | None = None
    """None when nobody held the office on the day: a vacancy."""
    left_out: LeftOut | None = None
    note: str = ""
    added_on: date | None = None
    """The day it started, where that was after the round was opened."""
    gone_on: date | None = None
    """Its last day, where it is not in use any more."""

    @property
    def taken_at(self) -> datetime | None:
        """When the picture that counts was taken."""
        return self.capture.taken_at if self.capture else None


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundFacts:
    """What the lines of a round are made from."""

    today: date
    channels: Sequence[Channel]
    """All, as they are stored."""
    former: Mapping[str, Sequence[FormerChannel]] = field(default_factory=dict)
    """How they were before, by channel id."""
    latest: Mapping[str, Capture] = field(default_factory=dict)
    """Each channel's latest picture within the round's time, by channel id."""
    entries: Mapping[str, RoundEntry] = field(default_factory=dict)
    """The round's own, by channel id."""
    manager: Callable[[Channel, date], Manager | None] = lambda *_: None
    """Tells who answered for a channel, as it was on a day, on that day."""


# --- which channels belong, and how they stand ------------------------------------------------


def is_due(channel: Channel, day: date) -> bool:
    """Tell whether a channel, as it was on a day, belongs in a round of that day."""
    return existed(channel, day) and channel.status is not Status.PLANNED


def counts(round_: CaptureRound, capture: Capture) -> bool:
    """Tell whether a picture belongs to a round.

    To the ordinary one belong its half-year's, to an extra one those taken while it is open.
    """
    if round_.closed_at is not None and capture.taken_at >= round_.closed_at:
        return False
    if round_.ordinary:
        return capture.half_year == round_.half_year
    return capture.taken_at >= round_.opened_at


def lines_of(round_: CaptureRound, facts: RoundFacts) -> list[RoundLine]:
    """Return a line for each channel of a round that is not closed; what is due stands first."""
    first, last = _span(round_, facts.today)
    found = (_line(round_, channel, facts, first, last) for channel in facts.channels)
    order = list(RoundStatus)
    return sorted(
        (line for line in found if line is not None),
        key=lambda line: (order.index(line.status), line.channel.name.casefold()),
    )


def _span(round_: CaptureRound, today: date) -> tuple[date, date]:
    """Return the days on which a channel in use belongs: an ordinary round's are its half-year's.

    A half-year's round that was opened too late, or is only looked forward to, asks about the
    half-year's own nearest day.
    """
    first = swedish_day(round_.opened_at)
    if round_.ordinary:
        half_year = HalfYear.parse(round_.half_year)
        first, today = half_year.nearest(first), half_year.nearest(today)
    return first, max(first, today)


def _line(
    round_: CaptureRound, channel: Channel, facts: RoundFacts, first: date, last: date
) -> RoundLine | None:
    """Return a channel's line, or None when it does not belong to the round."""
    former, entry = facts.former.get(channel.id, ()), facts.entries.get(channel.id)
    latest = facts.latest.get(channel.id)
    capture = latest if latest is not None and counts(round_, latest) else None
    used = in_use(channel, former, first, last)
    if not (used or capture or entry) or not (round_.ordinary or entry):
        return None
    began, ended = used or (first, channel.closed_on or last)
    day = swedish_day(capture.taken_at) if capture else ended
    then = channel_on(channel, former, day)
    left_out = entry.left_out if entry is not None and capture is None else None
    return RoundLine(
        channel=then,
        day=day,
        status=_status(capture, left_out),
        latest=latest,
        capture=capture,
        manager=facts.manager(then, day),
        left_out=left_out,
        note=entry.note if entry is not None and left_out else "",
        added_on=began if began > first and round_.ordinary else None,
        gone_on=ended if ended < last else None,
    )


def _status(capture: Capture | None, left_out: LeftOut | None) -> RoundStatus:
    if capture is not None:
        return RoundStatus.TAKEN
    return RoundStatus.LEFT_OUT if left_out else RoundStatus.DUE


def in_use(
    channel: Channel, former: Sequence[FormerChannel], first: date, last: date
) -> tuple[date, date] | None:
    """Return the first and the last day between two days on which a channel was in use."""
    changed = [one.until for one in former]
    begins = (first, channel.opened_on, *(day + timedelta(days=1) for day in changed if day < last))
    ends = (last, channel.closed_on, *changed)
    used = [
        day
        for day in (*begins, *ends)
        if day and first <= day <= last and is_due(channel_on(channel, former, day), day)
    ]
    return (min(used), max(used)) if used else None


# --- what may be done -------------------------------------------------------------------------


def check_open(rounds: Iterable[CaptureRound], half_year: HalfYear, today: date) -> list[Problem]:
    """Return why a half-year's round can't be opened: it has one, or has not begun."""
    values = {"half_year": str(half_year)}
    if ordinary_of(rounds, half_year) is not None:
        return [Problem(code="round_exists", at="half_year", values=values)]
    if today < half_year.first:
        values["first"] = half_year.first.isoformat()
        return [Problem(code="round_not_yet", at="half_year", values=values)]
    return []


def ordinary_of(rounds: Iterable[CaptureRound], half_year: HalfYear) -> CaptureRound | None:
    """Return a half-year's own round."""
    wanted = str(half_year)
    return next((one for one in rounds if one.ordinary and one.half_year == wanted), None)


def check_extra(
    kind: RoundKind, reason: str, channels: Sequence[Channel], today: date
) -> list[Problem]:
    """Return what an extra round lacks.

    Args:
        kind: why it is made.
        reason: the same in words.
        channels: those to take, as they are on the day.
        today: the day it is to be opened.
    """
    problems = []
    if kind is RoundKind.ORDINARY:
        problems.append(Problem(code="round_kind", at="kind"))
    problems += check_text(reason, "reason")
    if not reason.strip():
        problems.append(Problem(code="required", at="reason"))
    if not channels:
        problems.append(Problem(code="round_channels_missing", at="channels"))
    return problems + [
        Problem(
            code="channel_not_running", at="channels", values={"name": channel.name, "day": today}
        )
        for channel in channels
        if not is_due(channel, today)
    ]


def check_left_out(line: RoundLine, reason: LeftOut, note: str) -> list[Problem]:
    """Return why a channel can't be left out of a round for a reason."""
    problems = check_text(note, "note")
    if line.status is RoundStatus.TAKEN:
        values = {"name": line.channel.name, "day": line.day}
        problems.append(Problem(code="round_taken", at="channel", values=values))
    if reason is LeftOut.OTHER and not note.strip():
        problems.append(Problem(code="round_note_missing", at="note"))
    return problems


def check_close(lines: Iterable[RoundLine]) -> list[Problem]:
    """Return each channel that has to be taken or left out before a round can be closed."""
    return [
        Problem(
            code="round_due",
            at="channel",
            values={"name": line.channel.name, "platform": line.channel.platform},
        )
        for line in lines
        if line.status is RoundStatus.DUE
    ]


# --- what the shortcomings ask ----------------------------------------------------------------


def left_out_of(
    rounds: Iterable[CaptureRound], entries: Iterable[RoundEntry]
) -> dict[str, frozenset[str]]:
    """Return the ids of the channels that are left out, by half-year; extra rounds excuse none."""
    half_years = {one.id: one.half_year for one in rounds if one.ordinary}
    found: dict[str, set[str]] = {}
    for entry in entries:
        if entry.left_out is not None and entry.round_id in half_years:
            found.setdefault(half_years[entry.round_id], set()).add(entry.channel_id)
    return {half_year: frozenset(channels) for half_year, channels in found.items()}


def never_closed(rounds: Iterable[CaptureRound], day: date) -> CaptureRound | None:
    """Return the round of the earliest half-year that is over and was not closed by a day."""
    now = str(HalfYear.of(day))
    late = (
        one
        for one in rounds
        if one.ordinary
        and one.half_year < now
        and (one.closed_at is None or swedish_day(one.closed_at) > day)
    )
    return min(late, key=lambda one: one.half_year, default=None)
