"""Works out what a reorganisation does to the rows, or everything that stands in its way."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import TypeVar

from smdesk.domain.calendar import Period
from smdesk.domain.channels import Channel, Scope
from smdesk.domain.errors import Problem, refuse
from smdesk.domain.facts import grouped
from smdesk.domain.former import (
    Former,
    FormerSector,
    FormerUnit,
    changed_from,
    channel_on,
    sector_on,
    unit_on,
)
from smdesk.domain.ids import new_id
from smdesk.domain.organisation import Membership, Office, OfficeKind, Sector, Unit
from smdesk.domain.reorganisation_checks import check
from smdesk.domain.reorganisations import Reorganisation
from smdesk.domain.structure import Body, Changes, Row, Structure, is_over
from smdesk.domain.texts import clean_line, clean_text

F = TypeVar("F", bound=Former)
T = TypeVar("T", Sector, Unit, Channel)


def carry(plan: Reorganisation, structure: Structure) -> Changes:
    """Return what a reorganisation does to the rows.

    Raises:
        InvalidError: with everything that stands in its way.
    """
    refuse(check(plan, structure))
    carrying = _Carrying(plan, structure)
    carrying.carry()
    refuse(carrying.problems)
    return carrying.changes()


@dataclass(slots=True)
class _Carrying:
    """One reorganisation on its way into the rows."""

    plan: Reorganisation
    structure: Structure
    problems: list[Problem] = field(default_factory=list)
    added: list[Row] = field(default_factory=list)
    updated: dict[str, Row] = field(default_factory=dict)
    removed: list[Row] = field(default_factory=list)
    units: dict[str, Unit] = field(default_factory=dict)
    """All units as they will be."""
    later: dict[str, date] = field(default_factory=dict)
    """The last day before a later change, of the units that have one."""
    states: list[Unit | Channel | Sector] = field(default_factory=list)
    """Every state of everything from the day on, as it will be."""

    @property
    def day(self) -> date:
        return self.plan.day

    @property
    def last(self) -> date:
        return self.day - timedelta(days=1)

    @property
    def reason(self) -> str:
        return clean_text(self.plan.reason)

    def changes(self) -> Changes:
        return Changes(
            added=tuple(self.added),
            updated=tuple(self.updated.values()),
            removed=tuple(self.removed),
        )

    def carry(self) -> None:
        """Sectors before units before channels: each goes where the one above it went."""
        for made in self.plan.made.values():
            self._begin(made)
        sectors = grouped(self.structure.former_sectors.values(), lambda one: one.sector_id)
        for sector in self.structure.sectors.values():
            self._sector(sector, sectors.get(sector.id, ()))
        units = grouped(self.structure.former_units.values(), lambda one: one.unit_id)
        for unit in self.structure.units.values():
            self._unit(unit, units.get(unit.id, ()))
        channels = grouped(self.structure.former_channels.values(), lambda one: one.channel_id)
        for channel in self.structure.channels.values():
            former = channels.get(channel.id, ())
            if not is_over(channel, self.day):
                for after in self._from_day(channel, former, channel_on, self._channel_after):
                    self.added += changed_from(channel, former, self.day, self.reason)
                    self.updated[channel.id] = after
        self._nothing_left_behind()
        self._members()
        self._offices()
        if not (self.added or self.updated or self.removed or self.problems):
            self.problems.append(Problem(code="nothing_changes", at="name"))

    # --- sectors, units, channels ---------------------------------------------------------------

    def _begin(self, made: Body) -> None:
        begun = replace(made, name=clean_line(made.name), period=Period(self.day))
        self.added.append(begun)
        if isinstance(begun, Unit):
            self.units[begun.id] = begun

    def _sector(self, sector: Sector, former: tuple[FormerSector, ...]) -> None:
        for after in self._from_day(sector, former, sector_on, self._sector_after):
            if self._keeps(sector, former, renamed=after.name != sector.name):
                self.added.append(
                    FormerSector(
                        id=new_id(),
                        sector_id=sector.id,
                        until=self.last,
                        reason=self.reason,
                        name=sector.name,
                    )
                )
            self.updated[sector.id] = after

    def _unit(self, unit: Unit, former: tuple[FormerUnit, ...]) -> None:
        self.units[unit.id] = unit
        later = [one.until for one in former if self.day <= one.until < date.max]
        if later:
            self.later[unit.id] = min(later)
        if unit.period.last is not None and unit.period.last < self.day:
            return
        for after in self._from_day(unit, former, unit_on, self._unit_after):
            differs = (after.name, after.sector_id) != (unit.name, unit.sector_id)
            if self._keeps(unit, former, renamed=differs):
                self.added.append(
                    FormerUnit(
                        id=new_id(),
                        unit_id=unit.id,
                        until=self.last,
                        reason=self.reason,
                        name=unit.name,
                        sector_id=unit.sector_id,
                    )
                )
            self.updated[unit.id] = self.units[unit.id] = after

    def _keeps(self, body: Body, former: Iterable[Former], *, renamed: bool) -> bool:
        """Tell whether a former state is to be kept: if there was one, and none is kept yet."""
        began = body.period.first < self.day
        return renamed and began and all(one.until < self.last for one in former)

    def _from_day(
        self,
        thing: T,
        former: tuple[F, ...],
        on: Callable[[T, Iterable[F], date], T],
        after: Callable[[T], T],
    ) -> list[T]:
        """Return a thing's row as it becomes, if it changes; every state from the day on counts.

        One that already changes again later would need its later states rewritten: refused.
        """
        later: list[date] = sorted(
            one.until + timedelta(days=1) for one in former if self.day <= one.until < date.max
        )
        days = [self.day, *later]
        states = [on(thing, former, day) for day in days]
        becoming = [after(state) for state in states]
        self.states += becoming
        if states == becoming:
            return []
        if later:
            self._changes_later(states[0].name, later[0])
            return []
        return becoming

    def _changes_later(self, name: str, day: date) -> None:
        values = {"name": name, "day": day}
        self._problem(Problem(code="changes_later", at="day", values=values))

    def _problem(self, problem: Problem) -> None:
        if problem not in self.problems:
            self.problems.append(problem)

    def _sector_after(self, sector: Sector) -> Sector:
        name = self.plan.names.get(sector.id, sector.name)
        return replace(sector, name=clean_line(name), period=self._period(sector))

    def _unit_after(self, unit: Unit) -> Unit:
        if unit.id in self.plan.ends:
            return replace(unit, period=self._period(unit))
        sector_id = self.plan.unit_moves.get(unit.id, self._heir(unit.sector_id))
        name = clean_line(self.plan.names.get(unit.id, unit.name))
        return replace(unit, name=name, sector_id=sector_id)

    def _period(self, body: Body) -> Period:
        return Period(body.period.first, self.last) if body.id in self.plan.ends else body.period

    def _channel_after(self, channel: Channel) -> Channel:
        target = self.plan.channel_moves.get(channel.id)
        if target is not None:
            into = self.units.get(target)
            if into is not None:
                return self._in_unit(channel, into)
            return replace(channel, sector_id=target, unit_id=None)
        unit = self.units.get(self._heir(channel.unit_id) or "")
        if unit is not None and (unit.id != channel.unit_id or self._has_moved(unit)):
            return self._in_unit(channel, unit)
        return replace(channel, sector_id=self._heir(channel.sector_id))

    def _in_unit(self, channel: Channel, unit: Unit) -> Channel:
        operational = channel.scope is Scope.OPERATIONAL
        if operational and unit.sector_id is None:
            values = {"name": channel.name}
            self._problem(Problem(code="channel_sectorless", at="target", values=values))
        if unit.id in self.later:
            self._changes_later(unit.name, self.later[unit.id] + timedelta(days=1))
        placed = operational or channel.sector_id is not None
        sector_id = unit.sector_id if placed else None
        return replace(channel, sector_id=sector_id, unit_id=unit.id)

    def _heir(self, body_id: str | None) -> str | None:
        return body_id if body_id is None else self.plan.ends.get(body_id) or body_id

    def _has_moved(self, unit: Unit) -> bool:
        before = self.structure.units.get(unit.id)
        return before is not None and before.sector_id != unit.sector_id

    def _nothing_left_behind(self) -> None:
        """What ends without an heir has neither units nor channels, then or later."""
        for body_id in (one for one, heir in self.plan.ends.items() if heir is None):
            units = {
                one.id
                for one in self.states
                if isinstance(one, Unit) and one.sector_id == body_id and not self._ended(one)
            }
            channels = {
                one.id
                for one in self.states
                if isinstance(one, Channel) and body_id in {one.sector_id, one.unit_id}
            }
            for code, held in (("still_has_units", units), ("still_has_channels", channels)):
                if held:
                    values = {"name": self._name(body_id), "count": len(held)}
                    self.problems.append(Problem(code=code, at="target", values=values))

    def _ended(self, unit: Unit) -> bool:
        return unit.period.last is not None and unit.period.last < self.day

    def _name(self, body_id: str) -> str:
        body = self.structure.body(body_id)
        return body.name if body else ""

    # --- members and heads ----------------------------------------------------------------------

    def _members(self) -> None:
        staying: list[Membership] = []
        going: list[tuple[Membership, str | None]] = []
        for membership in self.structure.memberships.values():
            over = membership.period.last is not None and membership.period.last < self.day
            if over or not self._leaves(membership):
                staying.append(membership)
            elif membership.id in self.plan.member_moves:
                going.append((membership, self.plan.member_moves[membership.id]))
            else:
                going.append((membership, self.plan.ends[membership.unit_id]))
        for membership, unit_id in going:
            self._go(membership, unit_id, staying)

    def _leaves(self, membership: Membership) -> bool:
        return membership.id in self.plan.member_moves or membership.unit_id in self.plan.ends

    def _go(self, membership: Membership, unit_id: str | None, there: list[Membership]) -> None:
        """End a membership the day before, and begin one in another unit unless there is one."""
        period = membership.period
        if period.first < self.day:
            trimmed = replace(membership, period=Period(period.first, self.last))
            self.updated[membership.id] = trimmed
        else:
            self.removed.append(membership)
        rest = Period(max(period.first, self.day), period.last)
        if unit_id is None or any(_has(one, membership, unit_id, rest) for one in there):
            return
        new = Membership(id=new_id(), person_id=membership.person_id, unit_id=unit_id, period=rest)
        self.added.append(new)
        there.append(new)

    def _offices(self) -> None:
        """An office ends with what it heads; whoever would come to it later does not."""
        ended = {_office(self.structure, body_id) for body_id in self.plan.ends}
        for term in self.structure.terms.values():
            period = term.period
            if term.office not in ended or (period.last is not None and period.last < self.day):
                continue
            if period.first < self.day:
                self.updated[term.id] = replace(term, period=Period(period.first, self.last))
            else:
                self.removed.append(term)


def _has(one: Membership, membership: Membership, unit_id: str, rest: Period) -> bool:
    """Tell whether a person is already in a unit throughout a period."""
    if (one.person_id, one.unit_id) != (membership.person_id, unit_id):
        return False
    until_then = one.period.last is None or (rest.last is not None and one.period.last >= rest.last)
    return one.period.first <= rest.first and until_then


def _office(structure: Structure, body_id: str) -> Office:
    is_sector = body_id in structure.sectors
    return Office(OfficeKind.SECTOR_HEAD if is_sector else OfficeKind.UNIT_HEAD, body_id)
