"""Holds a list's lines against each other and against the register: new, changed, same, wrong."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from datetime import date
from typing import Any

from smdesk.domain.channel_checks import check_channel, check_place, check_step
from smdesk.domain.channels import Channel, Platform, Scope, Status
from smdesk.domain.errors import Problem
from smdesk.domain.ids import new_id
from smdesk.services.imports.bodies import Bodies, same
from smdesk.services.imports.headings import Column
from smdesk.services.imports.preview import FieldChange, ImportRow, RowState
from smdesk.services.imports.reading import Reading

COLUMN_OF_FIELD: Mapping[str, Column] = {
    "name": Column.NAME,
    "purpose_text": Column.PURPOSE_TEXT,
    "sector": Column.SECTOR,
    "unit": Column.UNIT,
    "closed_on": Column.CLOSED,
}
COMPARED = tuple(item.name for item in fields(Channel) if item.name not in {"id", "version"})
Named = tuple[Platform | None, str]


class Matcher:
    """Compares lines with the register's channels; each channel is one line's at most."""

    def __init__(
        self,
        channels: Iterable[Channel],
        bodies: Bodies,
        today: date,
        default_scope: Scope | None,
        default_sector: str | None = None,
    ) -> None:
        self._bodies = bodies
        self._today = today
        self._default_scope = default_scope
        self._default_sector = default_sector
        self._by_key: dict[str, Channel] = {}
        self._by_name: dict[Named, list[Channel]] = defaultdict(list)
        for channel in sorted(channels, key=lambda channel: channel.status is not Status.CLOSED):
            self._by_name[channel.platform, same(channel.name)].append(channel)
            if channel.key:
                self._by_key[channel.key] = channel  # a live one last, so that it counts

    def rows(self, readings: list[Reading], *, name_sheets: bool) -> list[ImportRow]:
        """Return a row for each line, in their order."""
        _find_doubles(readings)
        taken = self._taken_by_key(readings)
        return [
            _row(reading, self._channel(reading, taken), name_sheets=name_sheets)
            for reading in readings
        ]

    def _taken_by_key(self, readings: list[Reading]) -> set[str]:
        keys = {reading.key for reading in readings if not reading.problems}
        return {channel.id for key, channel in self._by_key.items() if key in keys}

    def _channel(self, reading: Reading, taken: set[str]) -> tuple[Channel | None, Channel | None]:
        """Return the register's channel, if any, and the channel as the line would have it."""
        if reading.problems:
            return None, None
        before = self._find(reading, taken)
        if reading.problems:
            return None, None
        if before is not None:
            taken.add(before.id)
        after = self._made(reading) if before is None else _changed(before, reading)
        if after is not None:
            sector, unit = self._bodies.place(after)
            for problem in (
                *check_channel(after, ()),
                *check_step(before, after),
                *check_place(before, after, sector, unit, self._today),
            ):
                _wrong(reading, COLUMN_OF_FIELD.get(problem.at, Column.NAME), problem)
        return before, None if reading.problems else after

    def _find(self, reading: Reading, taken: set[str]) -> Channel | None:
        found = self._by_key.get(reading.key) or self._named(reading, taken)
        if found is None:
            return None
        if reading.is_closed and found.status is not Status.CLOSED:
            _ask(reading, "would_close", name=found.name)
        elif not reading.is_closed and found.status is Status.CLOSED:
            _ask(reading, "closed_in_register", name=found.name)
        return found

    def _named(self, reading: Reading, taken: set[str]) -> Channel | None:
        """Return the one live channel of that name on the platform that no address claims.

        A closed one is another channel when the line has an address of its own.
        """
        named = [
            channel
            for channel in self._by_name.get((reading.platform, same(reading.name)), [])
            if channel.id not in taken
            and not (reading.key and channel.key and channel.status is Status.CLOSED)
        ]
        live = [channel for channel in named if channel.status is not Status.CLOSED]
        candidates = live or named
        if len(candidates) > 1:
            _ask(reading, "name_ambiguous", name=reading.name)
        return candidates[0] if candidates else None

    def _made(self, reading: Reading) -> Channel | None:
        values: dict[str, Any] = dict(reading.stated)
        scope = values.pop("scope", None)
        if scope is None and self._default_scope is Scope.OVERARCHING:
            scope = Scope.OVERARCHING
        if scope is not Scope.OVERARCHING and self._default_sector is not None:
            values.setdefault("sector_id", self._default_sector)
        if reading.platform is None:
            raise ValueError("a line without platform is a wrong one")
        return Channel(
            id=new_id(),
            name=reading.name,
            platform=reading.platform,
            url=reading.address.url if reading.address else "",
            key=reading.key,
            scope=scope or Scope.OPERATIONAL,
            **values,
        )


def _changed(before: Channel, reading: Reading) -> Channel:
    """Return a channel with what the line states; what it leaves open stays."""
    values: dict[str, Any] = dict(reading.stated)
    raw = values.pop("raw_address", "")
    if reading.name:
        values["name"] = reading.name
    if reading.address is not None and reading.key != before.key:
        values |= {
            "platform": reading.platform,
            "url": reading.address.url,
            "key": reading.key,
            "raw_address": raw,
        }
        if before.key:
            at = reading.line.title(Column.ADDRESS)
            values_shown = {"before": before.url, "after": reading.address.url}
            reading.warnings.append(Problem(code="address_changed", at=at, values=values_shown))
    return replace(before, **values)


def _row(
    reading: Reading, found: tuple[Channel | None, Channel | None], *, name_sheets: bool
) -> ImportRow:
    before, after = found
    line = reading.line
    changes = _changes(before, after) if before and after else ()
    if after is None:
        state = RowState.WRONG
    elif before is None:
        state = RowState.NEW
    else:
        state = RowState.CHANGED if changes else RowState.UNCHANGED
    return ImportRow(
        sheet=line.sheet,
        row=line.row,
        place=f"{line.sheet}: {line.row}" if name_sheets else str(line.row),
        name=reading.name,
        state=state,
        channel=after,
        changes=changes,
        problems=tuple(reading.problems),
        warnings=tuple(reading.warnings),
    )


def _changes(before: Channel, after: Channel) -> tuple[FieldChange, ...]:
    pairs = ((name, getattr(before, name), getattr(after, name)) for name in COMPARED)
    return tuple(
        FieldChange(field=name, before=old, after=new) for name, old, new in pairs if old != new
    )


def _wrong(reading: Reading, column: Column, problem: Problem) -> None:
    reading.problems.append(replace(problem, at=reading.line.title(column)))


def _ask(reading: Reading, code: str, **values: object) -> None:
    _wrong(reading, Column.NAME, Problem(code=code, at="", values=values))


# --- doubles inside the file ----------------------------------------------------------------


def _find_doubles(readings: list[Reading]) -> None:
    """The same account twice is a mistake; closed and live at once is a question."""
    live: dict[object, Reading] = {}
    closed: dict[object, Reading] = {}
    right = [reading for reading in readings if not reading.problems]
    for reading in right:
        seen = closed if reading.is_closed else live
        first = seen.setdefault(_identity(reading), reading)
        if first is not reading:
            _ask(reading, "duplicate_row", row=first.line.row)
    for reading in closed.values():
        other = live.get(_identity(reading))
        if other is not None:
            _ask(reading, "closed_but_live", row=other.line.row)


def _identity(reading: Reading) -> object:
    return reading.key or (reading.platform, same(reading.name))
