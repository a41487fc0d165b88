"""An extract and a record of processing made by hand, with every part that can stand in them."""

from dataclasses import replace
from datetime import UTC, date, datetime

from smdesk.domain.applications import Outcome
from smdesk.domain.assignments import EditorRole
from smdesk.domain.changes import FieldChange
from smdesk.domain.channels import Platform
from smdesk.domain.organisation import Municipality
from smdesk.domain.processing import Processing
from smdesk.services.duties.personal_extract import (
    Acts,
    Entry,
    Extract,
    Group,
    Mention,
    Part,
    Rights,
    Stored,
    Trail,
)
from smdesk.services.duties.processings import shipped
from smdesk.services.printed.letterhead import Letterhead
from smdesk.services.printed.personal_reports import (
    ExtractReport,
    ProcessingLine,
    ProcessingsReport,
)
from tests.support import factories as make

MADE_AT = datetime(2026, 11, 23, 13, 5, tzinfo=UTC)
MUNICIPALITY = make.municipality(
    contact="kommunen@exempelkoping.se, 0123-456 00", dpo="dso@exempelkoping.se"
)
LETTERHEAD = Letterhead(municipality=MUNICIPALITY)
PERSON = make.person(id="person", name="Åsa Öberg", email="asa.oberg@exempelkoping.se")
ROWS = {
    "register": (
        Part(
            table="people",
            rows=(
                Stored(
                    id="person",
                    by=("id",),
                    values=(("name", "Åsa Öberg"), ("email", PERSON.email), ("left_on", None)),
                ),
            ),
        ),
        Part(
            table="assignments",
            rows=(
                Stored(
                    id="mandate",
                    by=("person_id",),
                    values=(
                        ("channel_id", "Biblioteket"),
                        ("platform", Platform.INSTAGRAM),
                        ("person_id", "Åsa Öberg"),
                        ("role", EditorRole.EDITOR),
                        ("mandated_by", "Dan Ek"),
                        ("first_day", date(2026, 1, 1)),
                        ("last_day", None),
                    ),
                ),
            ),
        ),
        Part(
            table="applications",
            rows=(
                Stored(
                    id="application",
                    by=("watcher_id", "decided_by"),
                    values=(("channel_id", "Biblioteket"), ("outcome", Outcome.APPROVED)),
                ),
            ),
        ),
    ),
    "archive": (
        Part(
            table="captures",
            rows=(
                Stored(
                    id="capture",
                    by=("taken_by",),
                    values=(("channel_id", "Biblioteket"), ("taken_at", MADE_AT)),
                ),
            ),
        ),
    ),
}
TRAIL = Trail(
    about=(
        Entry(
            at=MADE_AT,
            kind="person",
            action="changed",
            fields=(FieldChange(name="email", before="asa@x.se", after=PERSON.email),),
        ),
        Entry(at=MADE_AT, kind="person", action="extracted", fields=()),
    ),
    acts=(
        Acts(month="2026-10", kind="channel", action="changed", count=12),
        Acts(month="2026-11", kind="report", action="report exported", count=1),
        Acts(month="2026-11", kind="ledger", action="admitted", count=3),
    ),
    named=(Acts(month="2026-11", kind="assignment", action="added", count=2),),
)


def extract(language: str = "sv") -> ExtractReport:
    """Somebody who edits, watches, decides and takes pictures."""
    said = shipped(language)
    groups = tuple(
        Group(key=key, processing=own(key, language), source=one["source"], parts=ROWS.get(key, ()))
        for key, one in said.processings.items()
    )
    made = Extract(
        person=PERSON,
        made_at=MADE_AT,
        language=language,
        municipality=MUNICIPALITY,
        accounts=("asa.oberg",),
        groups=groups,
        mentions=(Mention(table="units", id="unit", field="greeting"),),
        trail=TRAIL,
        rights=Rights(
            rights=said.rights,
            complaint=said.complaint,
            automated=said.automated,
            limits=said.limits,
        ),
    )
    return ExtractReport(letterhead=LETTERHEAD, extract=made)


def large_extract(rows: int) -> ExtractReport:
    """Somebody whose every assignment was renewed many times."""
    made = extract()
    groups = tuple(
        replace(
            group, parts=tuple(replace(part, rows=part.rows[:1] * rows) for part in group.parts[:1])
        )
        for group in made.extract.groups
    )
    return replace(made, extract=replace(made.extract, groups=groups))


def own(key: str, language: str) -> Processing:
    """One of the program's own processings, without a decided plan."""
    said = shipped(language)
    one = said.processings[key]
    return Processing(
        id=one["id"],
        name=one["name"],
        purpose=one["purpose"],
        legal_basis=one["legal_basis"],
        subjects=one["subjects"],
        categories=one["categories"],
        recipients=one["recipients"],
        transfers=one["transfers"],
        erasure=said.undecided,
        security=one["security"],
    )


def record(language: str = "sv") -> ProcessingsReport:
    """Two of the program's own, and a channel that lacks half of it."""
    channel = make.channel(id="channel", name="Biblioteket", platform=Platform.INSTAGRAM)
    half = Processing(
        id="half",
        name="Biblioteket",
        channel_id="channel",
        purpose=channel.purpose_text,
        legal_basis=shipped(language).channel["legal_basis"],
        subjects=shipped(language).channel["subjects"],
        categories="",
        recipients="",
        transfers="",
        erasure="",
        security=shipped(language).channel["security"],
    )
    lacks = ("categories", "recipients", "transfers", "erasure")
    lines = [
        ProcessingLine(processing=own(key, language), channel=None, missing=(), stored=False)
        for key in ("register", "removals")
    ]
    lines.append(ProcessingLine(processing=half, channel=channel, missing=lacks, stored=True))
    return ProcessingsReport(letterhead=LETTERHEAD, made_at=MADE_AT, lines=tuple(lines))


def large_record(channels: int) -> ProcessingsReport:
    """A record with many channels that lack half of it."""
    made = record()
    return replace(made, lines=(*made.lines[:-1], *made.lines[-1:] * channels))


def nobody() -> ProcessingsReport:
    """A record in a database that nobody has set up, without channels."""
    line = ProcessingLine(processing=own("audit", "sv"), channel=None, missing=(), stored=False)
    unnamed = Letterhead(municipality=Municipality(name=""))
    return ProcessingsReport(letterhead=unnamed, made_at=MADE_AT, lines=(line,))
