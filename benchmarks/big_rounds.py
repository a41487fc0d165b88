"""The half-year rounds of a large register, each closed with its protocol but for the last."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import groupby

from smdesk.domain.channels import Channel, accountable_office
from smdesk.domain.evidence import Capture
from smdesk.domain.facts import grouped
from smdesk.domain.former import FormerChannel
from smdesk.domain.half_years import HalfYear
from smdesk.domain.organisation import Person, Term, answering
from smdesk.domain.protocols import make_protocol, write_protocol
from smdesk.domain.rounds import (
    CaptureRound,
    LeftOut,
    Manager,
    RoundEntry,
    RoundFacts,
    RoundKind,
    RoundLine,
    RoundStatus,
    lines_of,
)

WEBMASTER = "anna.ek"


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundSource:
    """What the rounds are made from."""

    municipality: str
    channels: Sequence[Channel]
    former: Sequence[FormerChannel]
    captures: Sequence[Capture]
    """In the order they were taken."""
    people: Sequence[Person]
    terms: Sequence[Term]
    new_id: Callable[[], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rounds:
    """A round for each half-year with captures, and the channels that each left out."""

    opened: list[CaptureRound]
    entries: list[RoundEntry]
    closed: list[CaptureRound]
    """All but the last once more, closed; the database takes no entries of a closed round."""


def make_rounds(source: RoundSource) -> Rounds:
    """Return the rounds of a register."""
    rounds: list[CaptureRound] = []
    closed: list[CaptureRound] = []
    entries: list[RoundEntry] = []
    latest: dict[str, Capture] = {}
    manager = _managers(source)
    by_half_year = groupby(source.captures, key=lambda capture: capture.half_year)
    for half_year, captures in [(key, list(held)) for key, held in by_half_year]:
        latest |= {capture.channel_id: capture for capture in captures}
        opened = _opened(source.new_id(), half_year)
        rounds.append(opened)
        if half_year == source.captures[-1].half_year:
            break
        facts = RoundFacts(
            today=HalfYear.parse(half_year).last,
            channels=source.channels,
            former=grouped(source.former, lambda one: one.channel_id),
            latest=latest,
            entries={},
            manager=manager,
        )
        lines = [_settled(line) for line in lines_of(opened, facts)]
        closed.append(_closed(opened, lines, source.municipality))
        entries += _left_out(opened, lines, source.new_id)
    return Rounds(opened=rounds, entries=entries, closed=closed)


def _opened(identifier: str, half_year: str) -> CaptureRound:
    return CaptureRound(
        id=identifier,
        half_year=half_year,
        kind=RoundKind.ORDINARY,
        opened_at=_at(HalfYear.parse(half_year).first),
        opened_by=WEBMASTER,
    )


def _closed(opened: CaptureRound, lines: Sequence[RoundLine], municipality: str) -> CaptureRound:
    closed_at = _at(HalfYear.parse(opened.half_year).last + timedelta(days=1))
    protocol = make_protocol(
        opened,
        lines,
        municipality=municipality,
        closed_at=closed_at,
        closed_by=WEBMASTER,
        ledger=None,
    )
    text = write_protocol(protocol)
    return replace(opened, closed_at=closed_at, closed_by=WEBMASTER, protocol=text)


def _settled(line: RoundLine) -> RoundLine:
    """Leave out what was not taken, as somebody must before a round can be closed."""
    if line.status is not RoundStatus.DUE:
        return line
    return replace(line, status=RoundStatus.LEFT_OUT, left_out=LeftOut.UNREACHABLE)


def _left_out(
    opened: CaptureRound, lines: Sequence[RoundLine], new_id: Callable[[], str]
) -> Iterator[RoundEntry]:
    for line in lines:
        if line.left_out is not None:
            yield RoundEntry(
                id=new_id(),
                round_id=opened.id,
                channel_id=line.channel.id,
                left_out=line.left_out,
            )


def _managers(source: RoundSource) -> Callable[[Channel, date], Manager | None]:
    terms = grouped(source.terms, lambda term: term.office)
    names: Mapping[str, str] = {person.id: person.name for person in source.people}

    def manager(channel: Channel, day: date) -> Manager | None:
        term = answering(terms.get(accountable_office(channel), ()), day)
        if term is None:
            return None
        return Manager(name=names[term.person_id], office=term.office.kind, acting=term.acting)

    return manager


def _at(day: date) -> datetime:
    return datetime.combine(day, time(8), UTC)
