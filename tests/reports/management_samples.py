"""Reports for managers and editors made by hand: usual ones, empty ones and large ones."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from smdesk.domain.assignment_forms import AssignmentForm, Title
from smdesk.domain.assignments import EditorRole
from smdesk.domain.calendar import Period
from smdesk.domain.channels import Platform, Purpose
from smdesk.domain.moderation import AuthorTold, ContentKind, CopyState, Police
from smdesk.domain.organisation import OfficeKind
from smdesk.domain.rules import Heading
from smdesk.services.duties.watch import CrisisLine, Keeper
from smdesk.services.printed.assignment import AssignmentReport
from smdesk.services.printed.crisis import CrisisReport
from smdesk.services.printed.leaflet import CHAPTERS, Chapter, LeafletReport
from smdesk.services.printed.letterhead import Letterhead
from smdesk.services.printed.removals import (
    GroundCount,
    RemovalEntry,
    RemovalsReport,
    StatedGround,
)
from smdesk.services.printed.yearly import (
    DECIDED,
    Decision,
    SectorLine,
    YearLine,
    YearlyReport,
)
from smdesk.services.register.guidance import short_guidance
from tests.reports.documents import logo
from tests.support import factories as make
from tests.support.factories import TODAY

LETTERHEAD = Letterhead(municipality=make.municipality())
WITH_LOGO = Letterhead(municipality=make.municipality(name="Exempelköpings kommun"), logo=logo())
YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))
OWN_LOGO = "ef" * 32

# --- forms to sign ------------------------------------------------------------------------------


def form(editor: str = "Åsa Öberg", **changes: object) -> AssignmentForm:
    """An editor's mandate in the library's channel."""
    values: dict[str, object] = {
        "assignment_id": "one",
        "act": "act",
        "municipality": "Exempelköpings kommun",
        "logo": None,
        "editor": editor,
        "units": ("Biblioteket",),
        "role": EditorRole.EDITOR,
        "channel": "Biblioteket",
        "platform": Platform.INSTAGRAM,
        "address": "https://www.instagram.com/exempelbibliotek",
        "purposes": (Purpose.DIALOGUE, Purpose.INFORMATION),
        "purpose_text": "Läslust och program för unga.",
        "unit": "Biblioteket",
        "greeting": "Hälsningar från oss på biblioteket",
        "watch": make.watch(),
        "manager": "Erik Ek",
        "title": Title(kind=OfficeKind.UNIT_HEAD, body="Biblioteket", acting=False),
        "given_on": TODAY,
        "period": Period(TODAY, date(2027, 11, 22)),
        "signed": None,
    }
    return AssignmentForm(**(values | changes))  # type: ignore[arg-type]  # its own fields


def bare_form(name: str = "Dan Ek") -> AssignmentForm:
    """One for which the register lacks all that may be lacking."""
    return form(
        name,
        units=(),
        role=EditorRole.DEPUTY,
        address="",
        purposes=(),
        purpose_text="",
        unit="",
        greeting="",
        watch=None,
        title=None,
        period=Period(TODAY),
        signed=make.SHA,
    )


def assignment(*forms: AssignmentForm, letterhead: Letterhead = WITH_LOGO) -> AssignmentReport:
    """Forms; posts of the first carry a logo of their own."""
    return AssignmentReport(
        letterhead=letterhead, day=TODAY, forms=forms or (form(),), logos={OWN_LOGO: logo()}
    )


def several() -> AssignmentReport:
    """Three: one with a logo of its own, one without most."""
    return assignment(form(logo=OWN_LOGO), bare_form(), form("Cecilia Långström-Östergren"))


# --- the crisis list ----------------------------------------------------------------------------

NAMES = ("Åsa Öberg", "Björn Ärlig", "Cecilia Långström-Östergren", "Dan Ek")


def keeper(number: int, *, away: bool = False, until: date | None = None) -> Keeper:
    """Somebody; every other one a deputy."""
    name = NAMES[number % len(NAMES)]
    email = f"{name.split()[0].lower()}@exempelkoping.se".translate(str.maketrans("åöä", "aoa"))
    role = EditorRole.DEPUTY if number % 2 else EditorRole.EDITOR
    return Keeper(person=make.person(name=name, email=email), role=role, away=away, until=until)


def crisis_line(
    rank: int | None, name: str, platform: Platform, *keepers: Keeper, vacant: bool = False
) -> CrisisLine:
    """A channel for a serious event."""
    slug = name.split(maxsplit=1)[0].lower()
    channel = make.channel(
        name=name, platform=platform, crisis_rank=rank, url=f"https://www.example.se/{slug}"
    )
    return CrisisLine(
        channel=channel,
        sector=None,
        term=None if vacant else make.term(),
        manager=None if vacant else make.person(name="Anna Exempel", email="anna@exempelkoping.se"),
        keepers=keepers,
        hours=make.watch() if rank else None,
    )


def crisis(*lines: CrisisLine) -> CrisisReport:
    """The crisis list of a day."""
    return CrisisReport(letterhead=WITH_LOGO, day=TODAY, lines=lines)


def usual_crisis() -> CrisisReport:
    """Three channels: one as it should be, one whose editor is away, one with nobody."""
    return crisis(
        crisis_line(1, "Exempelköpings kommun", Platform.FACEBOOK, keeper(0), keeper(1)),
        crisis_line(
            2,
            "Räddningstjänsten",
            Platform.INSTAGRAM,
            keeper(2, away=True, until=date(2026, 12, 3)),
            keeper(3),
        ),
        crisis_line(None, "Kommunen direkt", Platform.YOUTUBE, vacant=True),
    )


def large_crisis(count: int) -> CrisisReport:
    """As many channels as are asked for."""
    return crisis(
        *(
            crisis_line(n, f"Kanal {n} i kommunen", Platform.FACEBOOK, keeper(n), keeper(n + 1))
            for n in range(1, count + 1)
        )
    )


# --- removals -----------------------------------------------------------------------------------

FOUND = datetime(2026, 2, 3, 8, 15, tzinfo=UTC)
AGITATION = StatedGround("Hets mot folkgrupp", "Brottsbalken (1962:700)", "16 kap. 8 §")
OFFENCE = StatedGround(
    "Kränkande personuppgift", "Dataskyddsförordningen (EU) 2016/679", "artikel 6"
)
ABUSE = StatedGround("Bild av övergrepp på barn", "Brottsbalken (1962:700)", "16 kap. 10 a §")


def entry(number: int, ground: StatedGround | None, hours: float | None) -> RemovalEntry:
    """A removal, some days after the one before."""
    found = FOUND + timedelta(days=37 * number)
    removed = None if hours is None else found + timedelta(hours=hours)
    return RemovalEntry(
        content=list(ContentKind)[number % len(ContentKind)],
        found_at=found,
        removed_at=removed,
        hours=hours,
        ground=ground,
        copy=list(CopyState)[number % len(CopyState)] if ground else None,
        told=list(AuthorTold)[number % len(AuthorTold)] if ground else None,
        police=list(Police)[number % len(Police)] if ground else None,
        case_number=f"KS 2026/{number + 100}" if number % 3 else "",
    )


def removals(*entries: RemovalEntry, **changes: object) -> RemovalsReport:
    """What was removed during a year."""
    values: dict[str, object] = {
        "letterhead": LETTERHEAD,
        "period": YEAR,
        "entries": entries,
        "grounds": (),
        "hours": None,
        "referrals": 0,
    }
    return RemovalsReport(**(values | changes))  # type: ignore[arg-type]  # its own fields


def usual_removals() -> RemovalsReport:
    """Five, one of which still stands."""
    return removals(
        entry(0, OFFENCE, 0.75),
        entry(1, AGITATION, 2.25),
        entry(2, OFFENCE, 70),
        entry(3, ABUSE, 1),
        entry(4, None, None),
        grounds=(
            GroundCount(ground=OFFENCE, count=2, hours=35.4),
            GroundCount(ground=ABUSE, count=1, hours=1.0),
            GroundCount(ground=AGITATION, count=1, hours=2.25),
            GroundCount(ground=None, count=1, hours=None),
        ),
        hours=1.6,
        referrals=12,
    )


def large_removals(count: int) -> RemovalsReport:
    """As many as are asked for."""
    found = (OFFENCE, AGITATION, ABUSE)
    entries = (entry(n % 8, found[n % 3], n % 90 / 3) for n in range(count))
    return removals(
        *entries,
        grounds=tuple(GroundCount(ground=one, count=count // 3, hours=14.0) for one in found),
        hours=14.0,
    )


# --- the year -----------------------------------------------------------------------------------


UNKNOWN = ("editors", "lacks", "due", "taken", "removals", "hours", "referrals")
"""Of a year before the register was kept."""


def year_line(year: int, **changes: object) -> YearLine:
    """A year in which the register was kept."""
    number = year - 2022
    values: dict[str, object] = {
        "year": year,
        "channels": 20 + number,
        "editors": 30 + 2 * number,
        "lacks": 40 - 7 * number,
        "due": 40 + 2 * number,
        "taken": 31 + 4 * number,
        "removals": 2 * number + 1,
        "hours": 3.25,
        "referrals": 5 * number,
    }
    return YearLine(**(values | changes))  # type: ignore[arg-type]  # its own fields


def sector_line(name: str | None, *counts: int, overarching: bool = False) -> SectorLine:
    """A sector's channels, and what is short at once, soon and later."""
    channels, now, soon, later = counts
    return SectorLine(
        sector=make.sector(name=name) if name else None,
        overarching=overarching,
        channels=channels,
        now=now,
        soon=soon,
        later=later,
    )


CHANNELS = ("Badet", "Biblioteket", "Biblioteket", "Kulturhuset", "Näringsliv", "Ungdomsgården")
"""The library has two."""


def yearly(**changes: object) -> YearlyReport:
    """A year as most are."""
    values: dict[str, object] = {
        "letterhead": WITH_LOGO,
        "day": date(2026, 12, 31),
        "years": (
            year_line(2022, **dict.fromkeys(UNKNOWN)),
            *(year_line(year) for year in range(2023, 2027)),
        ),
        "sectors": (
            sector_line("Sektor vård och omsorg", 5, 2, 1, 3),
            sector_line("Sektor kultur och fritid", 9, 1, 0, 2),
            sector_line(None, 3, 0, 2, 0, overarching=True),
            sector_line("Sektor barn och utbildning", 6, 0, 0, 1),
            sector_line(None, 1, 0, 0, 0),
        ),
        "decisions": tuple(
            Decision(rule=rule, names=CHANNELS[: number % 3 * 5 // 2 + 1])
            for number, rule in enumerate(DECIDED[:7])
        ),
        "planned": False,
    }
    return YearlyReport(**(values | changes))  # type: ignore[arg-type]  # its own fields


def first_year() -> YearlyReport:
    """A municipality that has just begun, in the middle of the year, and is well."""
    nothing = {"channels": 0, "due": 0, "taken": 0, "removals": 0, "hours": None, "referrals": 0}
    return yearly(
        letterhead=LETTERHEAD,
        day=TODAY,
        years=(year_line(2026, **nothing, editors=0, lacks=0),),
        sectors=(),
        decisions=(),
        planned=True,
    )


def hard_year(name: str, sectors: int = 60) -> YearlyReport:
    """A year in which all is long and all is many."""
    counts = (10_000, 99_999, 99_999, 99_999)
    million = {"channels": 10_000, "due": 1_000_000, "taken": 1, "removals": 1_000_000}
    return yearly(
        letterhead=Letterhead(municipality=make.municipality(name=name), logo=logo()),
        years=tuple(
            year_line(year, **million, lacks=1_000_000, hours=47.9, referrals=1_000_000)
            for year in range(2022, 2027)
        ),
        sectors=tuple(sector_line(name, *counts) for _ in range(sectors)),
        decisions=tuple(Decision(rule=rule, names=(name,) * 10_000) for rule in DECIDED),
    )


# --- the leaflet --------------------------------------------------------------------------------


def leaflet(language: str = "sv") -> LeafletReport:
    """The leaflet with our own short guidance."""
    chapters = (
        Chapter(heading=one, text=short_guidance(one, language), own=False) for one in CHAPTERS
    )
    return LeafletReport(letterhead=WITH_LOGO, day=TODAY, chapters=tuple(chapters))


def own_leaflet(text: str) -> LeafletReport:
    """The leaflet with the municipality's own text in all chapters but one."""
    chapters = (
        Chapter(
            heading=one,
            text=short_guidance(one) if one is Heading.WATCH else text,
            own=one is not Heading.WATCH,
        )
        for one in CHAPTERS
    )
    return LeafletReport(letterhead=LETTERHEAD, day=TODAY, chapters=tuple(chapters))


# --- texts that nobody means well with ----------------------------------------------------------


def hostile_assignment(text: str) -> AssignmentReport:
    """All that somebody writes, and an address of it."""
    mean = form(
        text,
        units=(text,),
        channel=text,
        address=text,
        purpose_text=text,
        unit=text,
        greeting=text,
        manager=text,
        title=Title(kind=OfficeKind.UNIT_HEAD, body=text, acting=True),
        logo=OWN_LOGO,
    )
    report = assignment(mean, mean, letterhead=LETTERHEAD)
    return replace(report, logos={OWN_LOGO: b"broken"})


def hostile_crisis(text: str) -> CrisisReport:
    """The same in a crisis."""
    person = make.person(name=text, email=text)
    channel = make.channel(name=text, url=text, crisis_rank=1)
    line = crisis_line(1, "Kanal", Platform.X, Keeper(person=person, role=EditorRole.EDITOR))
    return crisis(replace(line, channel=channel, manager=person))


def hostile_removals(text: str) -> RemovalsReport:
    """The same in the texts of a law, and in a case number."""
    ground = StatedGround(text, text, text)
    mean = replace(entry(1, ground, 2), case_number=text)
    return removals(mean, grounds=(GroundCount(ground=ground, count=1, hours=2.0),), hours=2.0)
