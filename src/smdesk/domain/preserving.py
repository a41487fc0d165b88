"""Which records wait to be preserved, as the decided retention schedule says (P9)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from smdesk.domain.calendar import swedish_day
from smdesk.domain.half_years import HalfYear
from smdesk.domain.records import PreservedRecord, RecordKind
from smdesk.domain.retention import Fate, Schedule, rule_for
from smdesk.domain.rounds import CaptureRound


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordDue:
    """A record that the plan preserves, and that is not in the archive yet."""

    kind: RecordKind
    covers: str
    """What it is of: `2026`, or the round's id."""
    title: str
    """What the plan calls it, and of when it is."""
    half_year: str
    """Where it will lie in the archive: `2026-H2`."""


def records_due(
    schedule: Schedule | None,
    kept: Iterable[PreservedRecord],
    *,
    since: date | None,
    rounds: Iterable[CaptureRound],
    day: date,
) -> tuple[RecordDue, ...]:
    """Return what waits to be preserved, the oldest first.

    Args:
        schedule: the plan in force; nothing is due without one.
        kept: what is preserved already.
        since: the register's first day; None for an empty one.
        rounds: all rounds; of those that are closed the protocols are preserved.
        day: the register of a year is due when the year is over.
    """
    done = {(item.kind, item.covers) for item in kept}
    found = [*_registers(schedule, since, day), *_protocols(schedule, rounds)]
    left = (item for item in found if (item.kind, item.covers) not in done)
    return tuple(sorted(left, key=lambda item: (item.half_year, item.kind, item.title)))


def register_day(covers: str) -> date:
    """Return the day whose register is preserved for a year: its last.

    Raises:
        ValueError: for a text that is no year.
    """
    return date(int(covers), 12, 31)


def _registers(schedule: Schedule | None, since: date | None, day: date) -> Iterator[RecordDue]:
    name = _preserved(schedule, RecordKind.REGISTER)
    if name is None or since is None:
        return
    for year in range(since.year, day.year):
        yield RecordDue(
            kind=RecordKind.REGISTER,
            covers=f"{year:04d}",
            title=f"{name} {year}",
            half_year=str(HalfYear.of(register_day(str(year)))),
        )


def _protocols(schedule: Schedule | None, rounds: Iterable[CaptureRound]) -> Iterator[RecordDue]:
    name = _preserved(schedule, RecordKind.ROUND_PROTOCOL)
    if name is None:
        return
    for item in rounds:
        if item.closed_at is not None:
            closed = "" if item.ordinary else f", {swedish_day(item.closed_at)}"
            yield RecordDue(
                kind=RecordKind.ROUND_PROTOCOL,
                covers=item.id,
                title=f"{name} {item.half_year}{closed}",
                half_year=item.half_year,
            )


def _preserved(schedule: Schedule | None, record: RecordKind) -> str | None:
    """Return what the plan calls a record that it preserves; None when it does not."""
    row = rule_for(schedule, record)
    return row.record_type if row is not None and row.fate is Fate.PRESERVE else None
