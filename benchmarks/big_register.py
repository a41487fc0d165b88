"""A large, made-up register with ten years of history; the same size and seed give the same."""

import base64
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any

from benchmarks.big_rounds import RoundSource, make_rounds
from smdesk.domain.access import AccountAdmin
from smdesk.domain.actors import Grant, Role
from smdesk.domain.applications import (
    Application,
    CheckItem,
    Checklist,
    Closing,
    LastPost,
    Outcome,
)
from smdesk.domain.assignments import Assignment, EditorRole
from smdesk.domain.attachments import Attachment
from smdesk.domain.calendar import Period
from smdesk.domain.channels import Channel, Platform, Purpose, Scope, Status
from smdesk.domain.evidence import Capture, Method
from smdesk.domain.former import FormerChannel, FormerSector, FormerUnit
from smdesk.domain.half_years import HalfYear
from smdesk.domain.managers import own_managers, staffing
from smdesk.domain.organisation import (
    CHIEF_EXECUTIVE,
    Membership,
    Municipality,
    Office,
    OfficeKind,
    Person,
    Sector,
    Term,
    Unit,
)
from smdesk.domain.watch import Absence, Watch, Weekday
from smdesk.storage import rows
from smdesk.storage.rows import Kind

FIRST = date(2016, 1, 1)
TODAY = date(2026, 11, 23)
DAYS = (TODAY - FIRST).days
LAST_WEEKDAY = 5
LOGIN = "postgres"
"""Who fills a database that itself asks for roles; so they have to come first."""
PLACES = ["Åby", "Östanå", "Ringarum", "Gusum", "Fogelvik", "Ärla", "Gryt", "Tryserum", "Torrö"]
WORK = ["förskola", "skola", "bibliotek", "badhus", "museum", "hemtjänst", "ungdomsgård", "park"]
GIVEN = ["Anna", "Björn", "Åsa", "Östen", "Märta", "Kalle", "Siv", "Ali", "Noor", "Göran", "Elin"]
FAMILY = ["Ek", "Åkesson", "Öberg", "Lind", "Ström", "Nyström", "Ahmed", "Sjö", "Älv", "Dahl"]
TEXT = "Nyheter och samtal om verksamheten för dem som bor, arbetar eller går i skola här."
SHA = "ab" * 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """How many there are of what is counted; all else follows."""

    channels: int = 1_000
    people: int = 2_000
    mandates: int = 6_000
    captures: int = 20_000

    def times(self, factor: int) -> "Size":
        """Return a size of as many times everything."""
        return Size(
            channels=self.channels * factor,
            people=self.people * factor,
            mandates=self.mandates * factor,
            captures=self.captures * factor,
        )

    def __str__(self) -> str:
        return f"{self.channels:,} channels"


class BigRegister:
    """The rows, made from a seed: each kind refers to those before it."""

    def __init__(self, size: Size, seed: int = 1) -> None:
        self._size = size
        self._random = Random(seed)  # noqa: S311  made-up names, no secrets
        self.attachments = [self._form(number) for number in range(size.mandates // 10)]
        self.municipality = [Municipality(name="Storköpings kommun")]
        self.sectors = self._sectors(max(8, size.channels // 100))
        self.units = self._units(max(20, size.channels // 10))
        self.people = self._people()
        self.memberships = [item for person in self.people for item in self._worked(person)]
        self.terms = list(self._terms())
        self._staff = staffing(self.memberships, self.terms, self.units)
        self.channels = [self._channel(number) for number in range(size.channels)]
        self.assignments = [self._mandate(number) for number in range(size.mandates)]
        self.captures = [self._capture(number) for number in range(size.captures)]
        self.former_channels = [self._before(one) for one in self.channels[::3]]
        self.rounds = make_rounds(
            RoundSource(
                municipality=self.municipality[0].name,
                channels=self.channels,
                former=self.former_channels,
                captures=self.captures,
                people=self.people,
                terms=self.terms,
                new_id=self._id,
            )
        )

    def kinds(self) -> Iterator[tuple[Kind[Any], Sequence[Any]]]:
        """Yield all rows, those that others refer to first."""
        yield rows.ATTACHMENT, self.attachments
        yield rows.MUNICIPALITY, self.municipality
        yield rows.SECTOR, self.sectors
        yield rows.UNIT, self.units
        yield rows.PERSON, self.people
        yield rows.GRANT, [self._all_roles(), *map(self._grant, self.people[::100])]
        yield rows.MEMBERSHIP, self.memberships
        yield rows.TERM, self.terms
        yield rows.CHANNEL, self.channels
        yield rows.ASSIGNMENT, self.assignments
        yield rows.CAPTURE, self.captures
        yield rows.FORMER_CHANNEL, self.former_channels
        yield rows.FORMER_SECTOR, [self._sector_before(one) for one in self.sectors[::2]]
        yield rows.FORMER_UNIT, [self._unit_before(one) for one in self.units[::4]]
        yield rows.APPLICATION, [self._application(one) for one in self.channels]
        yield rows.CHECKLIST, [self._checklist(one) for one in self.channels]
        yield rows.LAST_POST, [one for each in self.channels for one in self._posts(each)]
        yield rows.ACCOUNT_ADMIN, [one for each in self.channels for one in self._admins(each)]
        yield rows.WATCH, [self._watch(one) for one in self.channels]
        yield rows.ABSENCE, [self._absence(one) for one in self.people]
        yield rows.ROUND, self.rounds.opened
        yield rows.ROUND_ENTRY, self.rounds.entries
        yield rows.CLOSING, [self._closing(one) for one in self.channels if one.closed_on]

    def _id(self) -> str:
        return base64.b32encode(self._random.randbytes(10)).decode("ascii").lower()

    def _day(self, first: date = FIRST) -> date:
        return first + timedelta(days=self._random.randrange((TODAY - first).days + 1))

    def _person(self) -> str:
        return self._random.choice(self.people).id

    def _period(self, first: date = FIRST) -> Period:
        """Return days that half the time still run, and else end before or after today."""
        began = self._day(first)
        if self._random.random() < 0.5:  # noqa: PLR2004
            return Period(began)
        return Period(began, began + timedelta(days=self._random.randrange(1, 900)))

    def _name(self, *parts: Sequence[str]) -> str:
        return " ".join(self._random.choice(part) for part in parts)

    def _form(self, number: int) -> Attachment:
        return Attachment(
            id=self._random.randbytes(32).hex(),
            name=f"uppdrag-{number}.pdf",
            media_type="application/pdf",
            size=123_456,
            added_at=datetime(2026, 1, 1, tzinfo=UTC),
        )

    def _sectors(self, count: int) -> list[Sector]:
        return [
            Sector(id=self._id(), name=f"Sektor {self._name(WORK)} {number}", period=Period(FIRST))
            for number in range(count)
        ]

    def _units(self, count: int) -> list[Unit]:
        return [
            Unit(
                id=self._id(),
                name=f"{self._name(PLACES, WORK)} {number}",
                sector_id=self._random.choice(self.sectors).id,
                greeting=f"Hälsningar från oss på enhet {number}",
                period=Period(FIRST),
            )
            for number in range(count)
        ]

    def _people(self) -> list[Person]:
        return [
            Person(
                id=self._id(),
                name=self._name(GIVEN, FAMILY),
                email=f"person{number}@example.se",
                account=f"p{number:05}",
                left_on=None if number % 7 else self._day(),
            )
            for number in range(self._size.people)
        ]

    def _all_roles(self) -> Grant:
        return Grant(id=self._id(), account=LOGIN, roles=frozenset(Role))

    def _grant(self, person: Person) -> Grant:
        roles = frozenset({self._random.choice(list(Role))})
        return Grant(id=self._id(), account=person.account, person_id=person.id, roles=roles)

    def _worked(self, person: Person) -> Iterator[Membership]:
        """Yield where somebody works, and half the time where they worked before."""
        since = self._day()
        spans = [Period(since)]
        if self._random.random() < 0.5 and since > FIRST:  # noqa: PLR2004
            spans = [Period(FIRST, since - timedelta(days=1)), Period(since)]
        for span in spans:
            unit = self._random.choice(self.units)
            yield Membership(id=self._id(), person_id=person.id, unit_id=unit.id, period=span)

    def _terms(self) -> Iterator[Term]:
        heads = [Office(OfficeKind.SECTOR_HEAD, sector.id) for sector in self.sectors]
        heads += [Office(OfficeKind.UNIT_HEAD, unit.id) for unit in self.units]
        for office in (CHIEF_EXECUTIVE, *heads):
            yield from self._held(office)

    def _held(self, office: Office) -> Iterator[Term]:
        """Yield who held an office: every fourth change leaves a vacancy, some are stood in for."""
        first = FIRST
        while first < TODAY:
            last = first + timedelta(days=self._random.randrange(500, 2_000))
            yield self._term(office, Period(first, last if last < TODAY else None))
            if not self._random.randrange(5):
                away = first + timedelta(days=200)
                yield self._term(office, Period(away, away + timedelta(days=90)), acting=True)
            first = last + timedelta(days=1 if self._random.randrange(4) else 60)

    def _term(self, office: Office, period: Period, *, acting: bool = False) -> Term:
        return Term(
            id=self._id(), office=office, person_id=self._person(), period=period, acting=acting
        )

    def _channel(self, number: int) -> Channel:
        unit = self._random.choice(self.units)
        opened, platform = self._day(), self._random.choice(list(Platform))
        status = self._random.choices(list(Status), weights=(2, 80, 8, 10))[0]
        return Channel(
            id=self._id(),
            name=f"{self._name(PLACES, WORK)} {number}",
            platform=platform,
            url=f"https://example.com/{platform}/{number}",
            key=f"{platform}:{number}",
            raw_address=f"example.com/{platform}/{number}?ref=x",
            scope=Scope.OPERATIONAL if number % 20 else Scope.OVERARCHING,
            sector_id=unit.sector_id if number % 20 else None,
            unit_id=unit.id,
            purposes=frozenset(self._random.sample(list(Purpose), self._random.randrange(4))),
            purpose_text=TEXT if number % 9 else "",
            status=status,
            opened_on=opened,
            closed_on=self._day(opened) if status is Status.CLOSED else None,
            crisis_rank=1 + number % 90 if number % 50 == 0 else None,
            own=platform in {Platform.BLOG, Platform.WEBSITE},
        )

    def _mandate(self, number: int) -> Assignment:
        """Return a mandate; every channel has its share of them, most are as they should be."""
        channel = self.channels[number % len(self.channels)]
        period, person = self._period(channel.opened_on or FIRST), self._random.choice(self.people)
        managers = own_managers(person.id, period.first, self._staff) if number % 20 else ()
        return Assignment(
            id=self._id(),
            channel_id=channel.id,
            person_id=person.id,
            role=self._random.choice(list(EditorRole)),
            mandated_by=managers[0].person_id if managers else self._person(),
            period=period,
            form=self._random.choice(self.attachments).id if number % 10 else None,
        )

    def _capture(self, number: int) -> Capture:
        """Return one capture; round after round through all channels, the last ones unfinished."""
        at = datetime(FIRST.year, 1, 1, 8, tzinfo=UTC) + timedelta(
            days=number * DAYS // self._size.captures, seconds=number % 40_000
        )
        identifier, half_year = self._id(), str(HalfYear.of(at.date()))
        return Capture(
            id=identifier,
            channel_id=self.channels[number % len(self.channels)].id,
            half_year=half_year,
            taken_at=at,
            taken_by="anna.ek",
            method=Method.WINDOW,
            tool="mss 10.2",
            bag=f"{half_year}/kanal-{number}/{at:%Y%m%dT%H%M%SZ}-{identifier}",
            picture_sha256=SHA,
            bag_sha256=SHA,
            width=1920,
            height=1080,
            size=345_678 + number,
        )

    def _before(self, channel: Channel) -> FormerChannel:
        return FormerChannel(
            id=self._id(),
            channel_id=channel.id,
            until=self._day(channel.opened_on or FIRST),
            reason="Omorganisation",
            name=f"Gamla {channel.name}",
            platform=channel.platform,
            url=channel.url,
            key=channel.key,
            raw_address=channel.raw_address,
            scope=Scope.OPERATIONAL,
            sector_id=self._random.choice(self.sectors).id,
            unit_id=self._random.choice(self.units).id,
            status=Status.ACTIVE,
        )

    def _sector_before(self, sector: Sector) -> FormerSector:
        name = f"Gamla {sector.name}"
        return FormerSector(id=self._id(), sector_id=sector.id, until=self._day(), name=name)

    def _unit_before(self, unit: Unit) -> FormerUnit:
        return FormerUnit(
            id=self._id(),
            unit_id=unit.id,
            until=self._day(),
            name=f"Gamla {unit.name}",
            sector_id=self._random.choice(self.sectors).id,
        )

    def _application(self, channel: Channel) -> Application:
        asked = (channel.opened_on or FIRST) - timedelta(days=40)
        return Application(
            id=self._id(),
            channel_id=channel.id,
            unit_id=channel.unit_id,
            interest_on=asked,
            audience="De som bor här.",
            watcher_id=self._person(),
            deputy_id=self._person(),
            data_categories="Namn och bild på dem som kommenterar.",
            submitted_on=asked,
            outcome=Outcome.APPROVED,
            decided_on=asked + timedelta(days=20),
            decided_by=self._person(),
            case_number=f"KS {asked.year}/{self._random.randrange(900)}",
        )

    def _checklist(self, channel: Channel) -> Checklist:
        met = self._random.sample(list(CheckItem), self._random.randrange(4, len(CheckItem) + 1))
        since = channel.opened_on or FIRST
        return Checklist(id=self._id(), channel_id=channel.id, since=since, met=frozenset(met))

    def _posts(self, channel: Channel) -> Iterator[LastPost]:
        for _ in range(4):
            seen = self._day(channel.opened_on or FIRST)
            posted = seen - timedelta(days=self._random.randrange(200))
            yield LastPost(
                id=self._id(), channel_id=channel.id, confirmed_on=seen, posted_on=posted
            )

    def _admins(self, channel: Channel) -> Iterator[AccountAdmin]:
        for _ in range(self._random.randrange(1, 5)):
            yield AccountAdmin(
                id=self._id(),
                channel_id=channel.id,
                person_id=self._person(),
                period=self._period(),
                confirmed_on=self._day(),
            )

    def _watch(self, channel: Channel) -> Watch:
        return Watch(
            id=self._id(),
            channel_id=channel.id,
            days=frozenset(list(Weekday)[:LAST_WEEKDAY]),
            opens=8 * 60,
            closes=17 * 60,
            reply_hours=24,
            period=Period(channel.opened_on or FIRST),
        )

    def _absence(self, person: Person) -> Absence:
        first = self._day()
        away = Period(first, first + timedelta(days=self._random.randrange(30)))
        return Absence(id=self._id(), person_id=person.id, period=away)

    def _closing(self, channel: Channel) -> Closing:
        return Closing(
            id=self._id(),
            channel_id=channel.id,
            closed_on=channel.closed_on or TODAY,
            reason="Enheten lades ner.",
            no_capture="Kontot var redan borttaget.",
            no_export="Plattformen ger ingen.",
        )
