"""Valid things of the domain, for tests: defaults for every field, changed by keyword."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from smdesk.domain.actors import Actor, Grant, Role
from smdesk.domain.assignments import Assignment, EditorRole
from smdesk.domain.attachments import Attachment
from smdesk.domain.calendar import Period
from smdesk.domain.chain import next_ledger_entry
from smdesk.domain.channels import Channel, Platform, Purpose, Scope
from smdesk.domain.evidence import Capture, LedgerEntry, LedgerKind, Method
from smdesk.domain.ids import new_id
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
from smdesk.domain.rounds import CaptureRound, RoundEntry, RoundKind
from smdesk.domain.watch import Absence, Watch, Weekday

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
TODAY = date(2026, 11, 23)
SINCE = Period(date(2024, 1, 1))
SHA = "ab" * 32


class TickingClock:
    """Tells a moment, a second later each time, so that order in time is order of calls."""

    def __init__(self, start: datetime = NOW) -> None:
        self.now = start

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


def actor(*roles: Role, **changes: Any) -> Actor:
    """Somebody signed in; the webmaster unless roles are given."""
    return replace(Actor(account="anna.ek", roles=frozenset(roles or {Role.WEBMASTER})), **changes)


def grant(**changes: Any) -> Grant:
    """The webmaster's grant."""
    made = Grant(id=new_id(), account="anna.ek", roles=frozenset({Role.WEBMASTER}))
    return replace(made, **changes)


def municipality(**changes: Any) -> Municipality:
    """Exempelköping, without a logo."""
    return replace(
        Municipality(name="Exempelköpings kommun", website="https://www.exempelkoping.se/"),
        **changes,
    )


def sector(**changes: Any) -> Sector:
    """A sector since 2024."""
    return replace(Sector(id=new_id(), name="Barn och utbildning", period=SINCE), **changes)


def unit(**changes: Any) -> Unit:
    """A unit since 2024, in no sector unless `sector_id` is given."""
    made = Unit(
        id=new_id(), name="Åby skola", sector_id=None, greeting="Hälsningar Åby", period=SINCE
    )
    return replace(made, **changes)


def person(**changes: Any) -> Person:
    """An employee."""
    return replace(Person(id=new_id(), name="Östen Åkesson", email="osten@example.se"), **changes)


def membership(**changes: Any) -> Membership:
    """A membership since 2024; give `person_id` and `unit_id` where they must exist."""
    made = Membership(id=new_id(), person_id=new_id(), unit_id=new_id(), period=SINCE)
    return replace(made, **changes)


def sector_head(sector_id: str) -> Office:
    """The office that heads a sector."""
    return Office(OfficeKind.SECTOR_HEAD, sector_id)


def term(**changes: Any) -> Term:
    """The chief executive's term since 2024; give `person_id` where it must exist."""
    made = Term(id=new_id(), office=CHIEF_EXECUTIVE, person_id=new_id(), period=SINCE)
    return replace(made, **changes)


def channel(**changes: Any) -> Channel:
    """An active overarching channel on Facebook with a purpose, opened 2024."""
    account = new_id()
    made = Channel(
        id=new_id(),
        name="Exempelköpings kommun",
        platform=Platform.FACEBOOK,
        url=f"https://www.facebook.com/{account}",
        key=f"fb:{account}",
        raw_address=f"facebook.com/{account}",
        scope=Scope.OVERARCHING,
        purposes=frozenset({Purpose.DIALOGUE, Purpose.INFORMATION}),
        purpose_text="Nyheter och samtal om kommunens arbete.",
        opened_on=date(2024, 1, 1),
    )
    return replace(made, **changes)


def assignment(**changes: Any) -> Assignment:
    """An editor's mandate since 2024; give the ids of rows that must exist."""
    made = Assignment(
        id=new_id(),
        channel_id=new_id(),
        person_id=new_id(),
        role=EditorRole.EDITOR,
        mandated_by=new_id(),
        period=SINCE,
    )
    return replace(made, **changes)


def attachment(**changes: Any) -> Attachment:
    """A signed form, of bytes that nobody stored."""
    made = Attachment(
        id=SHA, name="uppdrag.pdf", media_type="application/pdf", size=1234, added_at=NOW
    )
    return replace(made, **changes)


def capture(**changes: Any) -> Capture:
    """A whole screen taken now; give `channel_id` where it must exist."""
    identifier = new_id()
    made = Capture(
        id=identifier,
        channel_id=new_id(),
        half_year="2026-H2",
        taken_at=NOW,
        taken_by="anna.ek",
        method=Method.SCREEN,
        tool="mss 10.2",
        bag=f"2026-H2/exempelkoping-abcdef/20261123T093000Z-{identifier}",
        picture_sha256=SHA,
        bag_sha256="cd" * 32,
        width=1920,
        height=1080,
        size=345_678,
    )
    return replace(made, **changes)


def ledger_entry(head: LedgerEntry | None = None, **changes: Any) -> LedgerEntry:
    """An admission that follows the head, its hash right."""
    identifier = new_id()
    values: dict[str, Any] = {
        "at": NOW,
        "kind": LedgerKind.ADMITTED,
        "capture_id": identifier,
        "bag": f"2026-H2/exempelkoping-abcdef/20261123T093000Z-{identifier}",
        "bag_sha256": "cd" * 32,
        "actor": "anna.ek",
    }
    return next_ledger_entry(head, **(values | changes))


def capture_round(**changes: Any) -> CaptureRound:
    """The ordinary round of the autumn 2026, opened now and not closed."""
    made = CaptureRound(
        id=new_id(),
        half_year="2026-H2",
        kind=RoundKind.ORDINARY,
        opened_at=NOW,
        opened_by="anna.ek",
    )
    return replace(made, **changes)


def round_entry(**changes: Any) -> RoundEntry:
    """A channel that belongs to a round; give the ids of rows that must exist."""
    return replace(RoundEntry(id=new_id(), round_id=new_id(), channel_id=new_id()), **changes)


OFFICE_DAYS = frozenset(list(Weekday)[:5])


def watch(**changes: Any) -> Watch:
    """Office hours since 2024, answered within a day; give `channel_id` where it must exist."""
    made = Watch(
        id=new_id(),
        channel_id=new_id(),
        days=OFFICE_DAYS,
        opens=8 * 60,
        closes=16 * 60 + 30,
        reply_hours=24,
        period=SINCE,
    )
    return replace(made, **changes)


def absence(**changes: Any) -> Absence:
    """Today and tomorrow away; give `person_id` where it must exist."""
    away = Period(TODAY, TODAY + timedelta(days=1))
    return replace(Absence(id=new_id(), person_id=new_id(), period=away), **changes)
