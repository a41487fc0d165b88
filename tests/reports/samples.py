"""Reports made by hand: a small municipality whose every state shows, and a large one."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from smdesk.domain.assignments import EditorRole
from smdesk.domain.calendar import Period
from smdesk.domain.channels import Channel, Platform, Purpose, Scope, Status
from smdesk.domain.disposal import Basis, Disposal, DisposalItem, TargetKind
from smdesk.domain.evidence import Method
from smdesk.domain.half_years import HalfYear
from smdesk.domain.organisation import Sector
from smdesk.domain.plan_changes import row_changes
from smdesk.domain.retention import Decision, RetentionRow, Schedule
from smdesk.domain.rules import WEIGHT_ORDER, Rule, Shortcoming, Weight
from smdesk.services.duties.expiring import WaitingCopy
from smdesk.services.duties.plan import first_rows
from smdesk.services.printed.disposal_reports import DisposalReport, Mention
from smdesk.services.printed.letterhead import Letterhead
from smdesk.services.printed.register import ChannelGroup, Lack, RegisterReport
from smdesk.services.printed.reports import Edition, Report
from smdesk.services.printed.schedule import ScheduleReport
from smdesk.services.register.view import Answering, ChannelLine, Held
from tests.support import factories as make

DAY = make.TODAY
MADE_AT = datetime(2026, 11, 23, 13, 5, tzinfo=UTC)
LETTERHEAD = Letterhead(municipality=make.municipality())
NAMES = ("Åsa Öberg", "Björn Ärlig", "Cecilia Långström-Östergren", "Dan Ek", "Eva Åhs")
PLACES = (
    ("Biblioteket", Platform.INSTAGRAM, "Läslust och program för unga"),
    ("Kulturhuset", Platform.FACEBOOK, "Program och dialog"),
    ("Ungdomsgården", Platform.YOUTUBE, "Nya grupper"),
    ("Simhallen", Platform.TIKTOK, "Öppettider, kurser och kampanjer för dem som sällan badar"),
)
SECTORS = ("Sektor barn och utbildning", "Sektor kultur och fritid", "Sektor vård och omsorg")
FOUND: tuple[tuple[Rule, Weight, dict[str, object]], ...] = (
    (Rule.CAPTURE_OVERDUE, Weight.NOW, {"half_year": "2026-H1", "who": ""}),
    (
        Rule.MANDATE_ENDING,
        Weight.SOON,
        {"last": date(2026, 12, 9), "person": "Åsa Öberg", "who": "Dan Ek"},
    ),
    (Rule.DEPUTY, Weight.LATER, {"who": "Anna Exempel"}),
)


def edition(report: Report, language: str = "sv", prepared_by: str = "webmaster") -> Edition:
    """A report made at a fixed moment."""
    return Edition(report=report, language=language, prepared_by=prepared_by, made_at=MADE_AT)


def line(channel: Channel, number: int = 0, **changes: Any) -> ChannelLine:
    """A channel with two editors and a capture; every fourth is short of something."""
    editors = (
        _held(number, EditorRole.EDITOR, date(2027, 6, 30)),
        _held(number + 1, EditorRole.DEPUTY, None if number % 3 else date(2026, 12, 9)),
    )
    found = FOUND[: number % 4] if number % 4 != 3 else ()
    made = ChannelLine(
        channel=channel,
        sector=None,
        unit=None,
        answering=answering(),
        editors=editors if number % 5 else editors[:1],
        latest=make.capture(method=list(Method)[number % 3]) if number % 6 else None,
        shortcomings=tuple(_shortcoming(channel.id, *item) for item in found),
        exists=True,
    )
    return replace(made, **changes)


def answering(name: str = "Anna Exempel", *, acting: bool = False) -> Answering:
    """A manager since 2024."""
    return Answering(term=make.term(acting=acting), person=make.person(name=name))


def _held(number: int, role: EditorRole, last: date | None) -> Held:
    return Held(
        assignment=make.assignment(role=role, period=Period(date(2026, 1, 1), last)),
        person=make.person(name=NAMES[number % len(NAMES)]),
        mandated_by=None,
    )


def _shortcoming(
    channel_id: str, rule: Rule, weight: Weight, values: dict[str, object]
) -> Shortcoming:
    return Shortcoming(rule=rule, weight=weight, channel_id=channel_id, values=values)


def group(sector: Sector | None, lines: tuple[ChannelLine, ...], **changes: Any) -> ChannelGroup:
    """A sector's channels; the overarching ones without a sector."""
    made = ChannelGroup(
        scope=Scope.OPERATIONAL if sector else Scope.OVERARCHING,
        sector=sector,
        answering=answering(),
        lines=lines,
    )
    return replace(made, **changes)


def register(*groups: ChannelGroup, **changes: Any) -> RegisterReport:
    """A register of the groups."""
    lines = [item for found in groups for item in found.lines]
    made = RegisterReport(
        letterhead=LETTERHEAD,
        day=DAY,
        half_year=HalfYear.of(DAY),
        groups=groups,
        active=sum(item.channel.status is Status.ACTIVE for item in lines),
        editors=len(NAMES),
        taken=sum(item.latest is not None for item in lines),
        due=len(lines),
        lacks=tuple(
            sorted(
                (
                    Lack(channel=item.channel, shortcoming=found, values=found.values)
                    for item in lines
                    for found in item.shortcomings
                ),
                key=lambda lack: WEIGHT_ORDER[lack.shortcoming.weight],
            )
        ),
        closed=(),
    )
    return replace(made, **changes)


def small() -> RegisterReport:
    """A municipality of 14 channels in four groups, and two that are no more."""
    return register(
        group(
            None,
            (
                line(make.channel(name="Exempelköping", url="https://www.facebook.com/exempel"), 3),
                line(
                    make.channel(
                        name="Krisinformation",
                        platform=Platform.X,
                        url="https://x.com/exempelkris",
                        purposes=frozenset({Purpose.CRISIS}),
                        purpose_text="Vid allvarlig händelse eller kris",
                    ),
                    7,
                ),
            ),
        ),
        *(
            group(make.sector(name=name), _places(4 * number), answering=who)
            for number, (name, who) in enumerate(
                zip(
                    SECTORS,
                    (answering("Erik Ek", acting=True), None, answering("Ulla Å")),
                    strict=True,
                )
            )
        ),
        closed=_ended(),
    )


def part() -> RegisterReport:
    """A sector's part of the register, whose head answers for nothing else."""
    group_ = small().groups[1]
    assert group_.answering is not None
    return register(group_, sector=group_.sector, manager=group_.answering.person)


def _ended() -> tuple[ChannelLine, ...]:
    known = make.channel(
        name="Exempelköping",
        platform=Platform.X,
        url="https://x.com/exempelkoping",
        status=Status.CLOSED,
        opened_on=date(2012, 1, 16),
        closed_on=date(2024, 6, 30),
    )
    unknown = make.channel(
        name="Gamla badet",
        url="",
        raw_address="facebook.com/pages/gamla badet",
        scope=Scope.OPERATIONAL,
        status=Status.CLOSED,
        opened_on=None,
    )
    latest = make.capture(taken_at=datetime(2024, 6, 20, 8, 0, tzinfo=UTC))
    return (
        line(known, 1, sector=make.sector(name="Kansliet"), latest=latest, exists=False),
        line(unknown, 0, exists=False),
    )


def _places(first: int) -> tuple[ChannelLine, ...]:
    return tuple(
        line(
            make.channel(
                name=name,
                platform=platform,
                url=f"https://www.{platform}.com/exempelkoping.{name.lower()}",
                purpose_text=text,
                scope=Scope.OPERATIONAL,
                status=Status.DORMANT if number == first + 2 else Status.ACTIVE,
            ),
            number,
        )
        for number, (name, platform, text) in enumerate(PLACES, first)
    )


def large(channels: int) -> RegisterReport:
    """Many channels in ten sectors."""
    per_sector = channels // 10
    return register(
        *(
            group(
                make.sector(name=f"Sektor {number}"),
                tuple(
                    line(make.channel(name=f"Kanal {number}-{each}"), each)
                    for each in range(per_sector)
                ),
            )
            for number in range(10)
        )
    )


def schedule(decision: Decision | None = None, language: str = "sv") -> ScheduleReport:
    """The first rows, decided or not."""
    return ScheduleReport(
        letterhead=LETTERHEAD,
        day=DAY,
        schedule=Schedule(number=1, rows=first_rows(language), decision=decision),
    )


def renewed(language: str = "sv") -> ScheduleReport:
    """A second version: one row new, one gone, one changed, one moved."""
    before = ordered_as_given(list(first_rows(language)))
    kept = [
        replace(row, years=3, retention_period="3 år") if row.years == 2 else row for row in before
    ]
    new = replace(before[0], record=None, record_type="Direktmeddelanden", remark="")
    rows = ordered_as_given([kept[3], *kept[:3], *kept[5:], new])
    return ScheduleReport(
        letterhead=LETTERHEAD,
        day=DAY,
        schedule=Schedule(number=2, rows=rows, decision=DECISION),
        note="Direktmeddelanden har fått en egen rad.\nFristerna är tre år.",
        before=1,
        changes=row_changes(before, rows),
    )


def large_schedule(rows: int) -> ScheduleReport:
    """A second version in which every row is new."""
    held = first_rows("sv")
    many = ordered_as_given(
        [replace(held[n % len(held)], record=None, record_type=f"Typ {n}") for n in range(rows)]
    )
    return ScheduleReport(
        letterhead=LETTERHEAD,
        day=DAY,
        schedule=Schedule(number=2, rows=many, decision=DECISION),
        before=1,
        changes=row_changes(ordered_as_given(list(held)), many),
    )


def ordered_as_given(rows: list[RetentionRow]) -> tuple[RetentionRow, ...]:
    """Rows of one version, with ids and places of their own."""
    return tuple(
        replace(row, id=f"row{place}", position=place) for place, row in enumerate(rows, 1)
    )


DECISION = Decision(
    body="Kommunstyrelsen", day=date(2026, 12, 7), paragraph="§ 214", case_number="KS 2026/1234"
)


def disposal(things: int = 3) -> DisposalReport:
    """A disposal that was carried out, but for one thing."""
    gone = Disposal(
        id="disposal",
        basis=Basis.SCHEDULE,
        reason="Fristen i dokumenthanteringsplanen är ute.",
        proposed_at=MADE_AT,
        proposed_by="webmaster",
        settled_at=MADE_AT,
        settled_by="arkivarie",
        case_number="KS 2026/77",
        carried_out_at=MADE_AT,
        carried_out_by="arkivarie",
    )
    items = tuple(
        DisposalItem(
            id=str(number),
            disposal_id=gone.id,
            target=TargetKind.REMOVAL,
            target_id=str(number),
            label="2024-H1 · facebook",
            sha256="ab" * 32 if number else "",
            gone_at=MADE_AT if number else None,
        )
        for number in range(things)
    )
    return DisposalReport(
        letterhead=LETTERHEAD,
        made_at=MADE_AT,
        disposal=gone,
        items=items,
        schedule=None,
        entries=12,
        mentions=(Mention(table="units", field="greeting", ids=("unit",)),),
        scrubbed=True,
        backups=(
            WaitingCopy(
                name="smdesk-2026-11-01.zip",
                made_at=MADE_AT,
                expires_on=date(2027, 5, 1),
                is_backup=True,
            ),
        ),
    )
