"""A round as it stands, read from one consistent snapshot; once it is closed, from its protocol."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from smdesk.domain.calendar import Period, swedish_day
from smdesk.domain.channels import Channel, accountable_office
from smdesk.domain.errors import UserError
from smdesk.domain.evidence import Capture
from smdesk.domain.facts import grouped
from smdesk.domain.half_years import HalfYear
from smdesk.domain.organisation import holder
from smdesk.domain.protocols import ProtocolLine, RoundProtocol, checksum, read_protocol, status_of
from smdesk.domain.rounds import (
    CaptureRound,
    Manager,
    RoundEntry,
    RoundFacts,
    RoundKind,
    RoundLine,
    RoundStatus,
    lines_of,
    ordinary_of,
)
from smdesk.services.ports import Snapshot
from smdesk.services.register.view import end_of

Which = HalfYear | str
"""A half-year, for its own round, or a round's id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundView:
    """A round on a day."""

    half_year: HalfYear
    today: date
    round: CaptureRound | None
    """None while the half-year's round is not opened: then it is shown as it would be."""
    lines: tuple[RoundLine, ...]
    """What is due first, then what is taken, then what is left out, each by name."""
    protocol: RoundProtocol | None = None
    """What was written when it was closed."""
    late: tuple[Channel, ...] = ()
    """Channels without a picture that started after the half-year's round was closed."""
    names: Mapping[str, str]
    """The people behind accounts, by the account in small letters."""
    gone: frozenset[str] = frozenset()
    """The bags that are gone by decision: a protocol tells of them still."""

    @property
    def taken(self) -> int:
        """How many channels have their picture."""
        return self._count(RoundStatus.TAKEN)

    @property
    def left(self) -> int:
        """How many channels are still due."""
        return self._count(RoundStatus.DUE)

    @property
    def left_out(self) -> int:
        """How many channels are left out."""
        return self._count(RoundStatus.LEFT_OUT)

    def _count(self, status: RoundStatus) -> int:
        return sum(line.status is status for line in self.lines)

    @property
    def next(self) -> RoundLine | None:
        """The line to take next, or None when there is none that can be taken."""
        due = (line for line in self.lines if line.status is RoundStatus.DUE)
        return next((line for line in due if line.gone_on is None), None)

    @property
    def extra(self) -> bool:
        """Whether it is beside the half-year's own."""
        return self.round is not None and not self.round.ordinary

    @property
    def closed(self) -> bool:
        """Whether it is locked."""
        return self.protocol is not None

    @property
    def takes(self) -> bool:
        """Whether a picture that is taken now counts for it."""
        return not self.closed and (self.extra or HalfYear.of(self.today) == self.half_year)

    @property
    def may_close(self) -> bool:
        """Whether it is open and every channel is taken or left out."""
        return self.round is not None and not self.closed and self.left == 0

    @property
    def window(self) -> Period | None:
        """The suitable days; an extra round has none."""
        return None if self.extra else self.half_year.window

    @property
    def inside_window(self) -> bool:
        """Whether today is a suitable day."""
        return self.window is None or self.window.covers(self.today)

    @property
    def outside_window(self) -> int:
        """How many pictures were taken on other days than the suitable ones."""
        window, taken = self.window, [line.day for line in self.lines if line.capture]
        return sum(not window.covers(day) for day in taken) if window else 0

    @property
    def checksum(self) -> str:
        """SHA-256 of the protocol's text; empty before there is one."""
        return checksum(self.round.protocol) if self.round and self.protocol else ""


def round_view(snapshot: Snapshot, which: Which, now: datetime) -> RoundView:
    """Return a round as it stands at a moment.

    Raises:
        UserError: `round_unknown`, for an id of none.
        SurroundingsError: `protocol_unreadable`.
    """
    stored = stored_round(snapshot, which)
    shown = stored or _unopened(which, now)
    facts = round_facts(snapshot, shown, swedish_day(now))
    protocol = read_protocol(shown.protocol) if shown.closed_at else None
    lines = lines_of(shown, facts) if protocol is None else _closed(protocol, facts, snapshot)
    people = snapshot.people.all()
    return RoundView(
        half_year=HalfYear.parse(shown.half_year),
        today=facts.today,
        round=stored,
        lines=tuple(lines),
        protocol=protocol,
        late=tuple(_late(snapshot, shown, protocol, facts)) if protocol else (),
        names={one.account.casefold(): one.name for one in people if one.account},
        gone=snapshot.ledger.gone(),
    )


def stored_round(snapshot: Snapshot, which: Which) -> CaptureRound | None:
    """Return a round, or None for a half-year whose own is not opened.

    Raises:
        UserError: `round_unknown`, for an id of none.
    """
    if isinstance(which, HalfYear):
        return ordinary_of(snapshot.rounds.all(), which)
    found = snapshot.rounds.get(which)
    if found is None:
        raise UserError("round_unknown", at="round")
    return found


def _unopened(which: Which, now: datetime) -> CaptureRound:
    """Return a half-year's round as it would be if it were opened now."""
    return CaptureRound(
        id="", half_year=str(which), kind=RoundKind.ORDINARY, opened_at=now, opened_by=""
    )


def entries_of(snapshot: Snapshot, round_id: str) -> dict[str, RoundEntry]:
    """Return a round's entries by channel id."""
    found = snapshot.round_entries.all()
    return {entry.channel_id: entry for entry in found if entry.round_id == round_id}


def round_facts(snapshot: Snapshot, round_: CaptureRound, today: date) -> RoundFacts:
    """Return what a round's lines are made from."""
    terms = grouped(snapshot.terms.all(), lambda term: term.office)
    people = {person.id: person.name for person in snapshot.people.all()}

    def manager(channel: Channel, day: date) -> Manager | None:
        office = accountable_office(channel)
        term = holder(terms.get(office, ()), office, day)
        if term is None:
            return None
        return Manager(name=people[term.person_id], office=term.office.kind, acting=term.acting)

    return RoundFacts(
        today=today,
        channels=snapshot.channels.all(),
        former=grouped(snapshot.former_channels.all(), lambda one: one.channel_id),
        latest=snapshot.captures.latest(_end(round_)),
        entries=entries_of(snapshot, round_.id),
        manager=manager,
    )


def _end(round_: CaptureRound) -> datetime | None:
    """Return the moment before which pictures can count; None while there is no end."""
    ends = [round_.closed_at] if round_.closed_at else []
    if round_.ordinary:
        ends.append(end_of(HalfYear.parse(round_.half_year).last))
    return min(ends, default=None)


def _closed(protocol: RoundProtocol, facts: RoundFacts, snapshot: Snapshot) -> list[RoundLine]:
    """Return the lines as the protocol tells them."""
    channels = {channel.id: channel for channel in facts.channels}
    return [
        _closed_line(line, channels[line.channel_id], _picture(line, facts, snapshot), facts)
        for line in protocol.lines
    ]


def _closed_line(
    line: ProtocolLine, channel: Channel, capture: Capture | None, facts: RoundFacts
) -> RoundLine:
    exemption = line.exemption
    return RoundLine(
        channel=replace(channel, name=line.name, platform=line.platform, url=line.url),
        day=line.day,
        status=status_of(line),
        latest=capture or facts.latest.get(channel.id),
        capture=capture,
        manager=line.manager,
        left_out=exemption.reason if exemption else None,
        note=exemption.note if exemption else "",
        added_on=line.added_on,
        gone_on=line.gone_on,
    )


def _picture(line: ProtocolLine, facts: RoundFacts, snapshot: Snapshot) -> Capture | None:
    """Return the index's row of a protocol's picture; it is nearly always the latest."""
    if line.picture is None:
        return None
    latest = facts.latest.get(line.channel_id)
    if latest is not None and latest.id == line.picture.capture_id:
        return latest
    return snapshot.captures.get(line.picture.capture_id)


def _late(
    snapshot: Snapshot, closed: CaptureRound, protocol: RoundProtocol, facts: RoundFacts
) -> Iterator[Channel]:
    """Yield what would be due if the half-year's round were still open; nothing once it is over."""
    told = {line.channel_id for line in protocol.lines}
    others = [channel for channel in facts.channels if channel.id not in told]
    if not others or not closed.ordinary or closed.half_year != str(HalfYear.of(facts.today)):
        return
    extra = {one.id for one in snapshot.rounds.all() if not one.ordinary and not one.closed_at}
    asked = {one.channel_id for one in snapshot.round_entries.all() if one.round_id in extra}
    again = replace(closed, closed_at=None)
    latest = snapshot.captures.latest(_end(again))
    for line in lines_of(again, replace(facts, channels=others, latest=latest)):
        due = line.status is RoundStatus.DUE and line.gone_on is None
        if due and line.channel.id not in asked:
            yield line.channel
