"""The organisation's rows for all days, how it stood on one, and what a change does to the rows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from smdesk.domain.applications import Application
from smdesk.domain.channels import Channel, Status, accountable_office
from smdesk.domain.facts import grouped
from smdesk.domain.former import (
    FormerChannel,
    FormerSector,
    FormerUnit,
    channel_on,
    sector_on,
    unit_on,
)
from smdesk.domain.organisation import Membership, Office, Person, Sector, Term, Unit, holder

Body = Sector | Unit
Row = (
    Sector
    | Unit
    | Person
    | Channel
    | Membership
    | Term
    | Application
    | FormerSector
    | FormerUnit
    | FormerChannel
)
TABLES: Mapping[type, str] = {
    Sector: "sectors",
    Unit: "units",
    Person: "people",
    Channel: "channels",
    Membership: "memberships",
    Term: "terms",
    Application: "applications",
    FormerSector: "former_sectors",
    FormerUnit: "former_units",
    FormerChannel: "former_channels",
}
"""Where the rows of a kind are kept: here, and in the database."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What a change does to the rows, those that others refer to first."""

    added: tuple[Row, ...] = ()
    updated: tuple[Row, ...] = ()
    removed: tuple[Row, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """The organisation as it stood on a day: what was there, by id, called and placed as then."""

    day: date
    sectors: Mapping[str, Sector]
    units: Mapping[str, Unit]
    channels: Mapping[str, Channel]
    """Those that were not closed before the day; planned ones too."""
    heads: Mapping[Office, Term]
    """Who answers for each office that is not vacant."""

    def body(self, identifier: str | None) -> Body | None:
        """Return a sector or unit that was there."""
        key = identifier or ""
        return self.sectors.get(key) or self.units.get(key)

    def answers(self, channel: Channel) -> Term | None:
        """Return the term of the manager who answers for a channel, or None (P3)."""
        return self.heads.get(accountable_office(channel))


@dataclass(frozen=True, slots=True, kw_only=True)
class Structure:
    """The rows that the organisation is made of, for all days; each table by id."""

    sectors: Mapping[str, Sector] = field(default_factory=dict)
    units: Mapping[str, Unit] = field(default_factory=dict)
    people: Mapping[str, Person] = field(default_factory=dict)
    channels: Mapping[str, Channel] = field(default_factory=dict)
    memberships: Mapping[str, Membership] = field(default_factory=dict)
    terms: Mapping[str, Term] = field(default_factory=dict)
    applications: Mapping[str, Application] = field(default_factory=dict)
    former_sectors: Mapping[str, FormerSector] = field(default_factory=dict)
    former_units: Mapping[str, FormerUnit] = field(default_factory=dict)
    former_channels: Mapping[str, FormerChannel] = field(default_factory=dict)

    def body(self, identifier: str | None) -> Body | None:
        """Return a sector or unit, on whatever days it is there."""
        key = identifier or ""
        return self.sectors.get(key) or self.units.get(key)

    def called(self, identifier: str | None, day: date) -> str:
        """Return a sector's or unit's name on a day; before its first day, its first name."""
        match self.body(identifier):
            case Sector() as sector:
                former = [one for one in self.former_sectors.values() if one.sector_id == sector.id]
                return sector_on(sector, former, day).name
            case Unit() as unit:
                earlier = [one for one in self.former_units.values() if one.unit_id == unit.id]
                return unit_on(unit, earlier, day).name
        return ""

    def on(self, day: date) -> Standing:
        """Return how it stood on a day."""
        sectors = grouped(self.former_sectors.values(), lambda one: one.sector_id)
        units = grouped(self.former_units.values(), lambda one: one.unit_id)
        channels = grouped(self.former_channels.values(), lambda one: one.channel_id)
        return Standing(
            day=day,
            sectors={
                one.id: sector_on(one, sectors.get(one.id, ()), day)
                for one in self.sectors.values()
                if one.period.covers(day)
            },
            units={
                one.id: unit_on(one, units.get(one.id, ()), day)
                for one in self.units.values()
                if one.period.covers(day)
            },
            channels={
                one.id: channel_on(one, channels.get(one.id, ()), day)
                for one in self.channels.values()
                if not is_over(one, day)
            },
            heads=self._heads(day),
        )

    def _heads(self, day: date) -> dict[Office, Term]:
        held = grouped(self.terms.values(), lambda term: term.office)
        found = {office: holder(terms, office, day) for office, terms in held.items()}
        return {office: term for office, term in found.items() if term is not None}

    def changed(self, changes: Changes) -> "Structure":
        """Return the structure with changes made to its rows."""
        tables: dict[str, dict[str, Any]] = {
            name: dict(getattr(self, name)) for name in TABLES.values()
        }
        for row in (*changes.added, *changes.updated):
            tables[TABLES[type(row)]][row.id] = row
        for row in changes.removed:
            del tables[TABLES[type(row)]][row.id]
        return Structure(**tables)


def is_over(channel: Channel, day: date) -> bool:
    """Tell whether a channel was closed before a day."""
    if channel.closed_on is not None:
        return channel.closed_on < day
    return channel.status is Status.CLOSED
