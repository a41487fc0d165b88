"""A register that is changed at random, the same from the same seed, on whatever database."""

from contextlib import suppress
from dataclasses import fields, replace
from datetime import date, timedelta
from random import Random
from typing import Any

from smdesk.domain.calendar import Period
from smdesk.domain.channels import Channel, Platform, Scope, Status
from smdesk.domain.errors import UserError
from smdesk.domain.former import FormerChannel, FormerSector, FormerUnit
from smdesk.domain.organisation import CHIEF_EXECUTIVE, Membership, Office, OfficeKind, Person, Term
from smdesk.services.ports import Table, UnitOfWork
from tests.support import factories

DAY = date(2026, 11, 23)
WORDS = (
    "Anna", "Åsa", "Asa", "Östen", "Osten", "Renée", "Renee", "Müller", "Ek", "Ek-Åby", "Åby",
    "bibliotek", "Biblioteket", "Kultur", "kulturskolan", "IT", "VA", "i", "A\u030aby", "och",
    "2026", "H2", "100%", "_", "Ørsted", "Łódź", "한국",
)  # fmt: skip
QUERIES = (
    *WORDS, "a", "å", "k", "bibl", "anna ek", "åby bibl", "kul it", "x.com", "exempel", "twitter",
    "blogg", "an b", "2026-H2", "2026-11", "bibl 2026", "a.ek@", "%", "", "gamla",
)  # fmt: skip


class Walk:
    """Makes and changes things; ids are numbered, so that two databases get the same."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)  # noqa: S311  no secrets
        self.made = 0

    def text(self, most: int = 3) -> str:
        """Return some words."""
        return " ".join(self.random.choice(WORDS) for _ in range(self.random.randint(1, most)))

    def new_id(self) -> str:
        """Return the next id."""
        self.made += 1
        return f"id{self.made:04}"

    def day(self) -> date:
        """Return a day near today."""
        return DAY + timedelta(days=self.random.randint(-3, 3))

    def period(self) -> Period:
        """Return days around today, or not."""
        return Period(self.day(), self.random.choice([None, DAY + timedelta(days=3)]))

    def some(self, table: Table[Any]) -> Any:
        """Return one thing of a table, or None."""
        return self.random.choice([None, *table.all()])

    def one_of(self, table: Table[Any]) -> str | None:
        """Return an id of a table, or None."""
        found = self.some(table)
        return found.id if found else None

    def step(self, work: UnitOfWork) -> None:
        """Change one thing."""
        act = self.random.choice([self._add, self._add, self._change, self._remove, self._refer])
        act(work)

    def _add(self, work: UnitOfWork) -> None:
        kind = self.random.choice(["sector", "unit", "person", "channel", "channel"])
        if kind == "sector":
            work.sectors.add(self._sector())
        elif kind == "unit":
            work.units.add(self._unit(work))
        elif kind == "person":
            work.people.add(self._person())
        else:
            channel = self._channel(work)
            work.channels.add(channel)
            for _ in range(self.random.randint(0, 3)):
                work.captures.add(self._capture(channel))

    def _sector(self) -> Any:
        return factories.sector(id=self.new_id(), name=self.text(), period=self.period())

    def _unit(self, work: UnitOfWork) -> Any:
        return factories.unit(
            id=self.new_id(),
            name=self.text(),
            sector_id=self.one_of(work.sectors),
            period=self.period(),
        )

    def _person(self) -> Person:
        name = self.text()
        return factories.person(
            id=self.new_id(),
            name=name,
            email=f"{name.replace(' ', '.')}@exempel.se",
            left_on=self.random.choice([None, None, self.day()]),
        )

    def _channel(self, work: UnitOfWork) -> Channel:
        status = self.random.choice([Status.ACTIVE, Status.ACTIVE, Status.CLOSED, Status.DORMANT])
        return factories.channel(
            id=self.new_id(),
            name=self.text(),
            platform=self.random.choice([Platform.X, Platform.BLOG, Platform.FACEBOOK]),
            url=f"https://x.com/{self.text(1)}",
            scope=Scope.OPERATIONAL,
            sector_id=self.one_of(work.sectors),
            unit_id=self.one_of(work.units),
            purpose_text=self.text(8),
            status=status,
            closed_on=self.day() if status is Status.CLOSED and self.made % 3 else None,
        )

    def _capture(self, channel: Channel) -> Any:
        identifier = self.new_id()
        taken = factories.NOW - timedelta(days=self.random.randint(0, 400))
        return factories.capture(
            id=identifier,
            channel_id=channel.id,
            taken_at=taken,
            bag=f"2026-H2/x/{identifier}",
        )

    def _change(self, work: UnitOfWork) -> None:
        tables: list[Table[Any]] = [work.sectors, work.units, work.people, work.channels]
        table = self.random.choice(tables)
        thing = self.some(table)
        if thing is not None:
            self._keep_former(work, thing)
            table.update(replace(thing, name=self.text()))

    def _keep_former(self, work: UnitOfWork, thing: Any) -> None:
        values: dict[str, Any] = {"id": self.new_id(), "until": self.day()}
        made: dict[str, Any] = {
            "channel": FormerChannel,
            "unit": FormerUnit,
            "sector": FormerSector,
        }
        kind = type(thing).__name__.lower()
        if kind not in made or self.random.random() < 0.3:
            return
        same = {one.name for one in fields(made[kind])} & {one.name for one in fields(thing)}
        values |= {name: getattr(thing, name) for name in same - {"id", "version"}}
        table: Table[Any] = getattr(work, f"former_{kind}s")
        table.add(made[kind](**{f"{kind}_id": thing.id}, **values))

    def _remove(self, work: UnitOfWork) -> None:
        tables: list[Table[Any]] = [work.people, work.units, work.former_channels, work.channels]
        table = self.random.choice(tables)
        thing = self.some(table)
        if thing is not None:
            with suppress(UserError):  # others refer to it
                table.remove(thing)

    def _refer(self, work: UnitOfWork) -> None:
        person, unit = self.one_of(work.people), self.one_of(work.units)
        sector = self.one_of(work.sectors)
        if person is None:
            return
        if unit is not None:
            work.memberships.add(
                Membership(id=self.new_id(), person_id=person, unit_id=unit, period=self.period())
            )
        office = CHIEF_EXECUTIVE if sector is None else Office(OfficeKind.SECTOR_HEAD, sector)
        work.terms.add(
            Term(
                id=self.new_id(),
                office=office,
                person_id=person,
                period=self.period(),
                acting=self.random.random() < 0.3,
            )
        )
