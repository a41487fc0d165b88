"""The example with at least one row of every table, and with texts that files could trip over."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from smdesk.disk import RealDisk
from smdesk.domain.access import AccountAdmin
from smdesk.domain.actors import Actor, Role
from smdesk.domain.applications import Application, CheckItem, Checklist, Closing, LastPost, Outcome
from smdesk.domain.assignments import EndReason
from smdesk.domain.attachments import Attachment
from smdesk.domain.calendar import Period
from smdesk.domain.channels import Platform, Scope, Status
from smdesk.domain.evidence import Method
from smdesk.domain.former import FormerChannel, FormerSector, FormerUnit
from smdesk.domain.ids import new_id
from smdesk.domain.rounds import LeftOut
from smdesk.exchange import FileSheetReader
from smdesk.services.example.example import Example
from smdesk.services.imports.imports import Imports
from smdesk.services.ports import Clock, Store, UnitOfWork
from smdesk.storage import AttachmentFolder
from tests.support import factories as make
from tests.support.duties import add_duties
from tests.support.factories import TODAY

AWKWARD = '=1+1;"två\r\nrader"\n\'apostrof, tabb\toch 🙂 e\u0301 \u2028'
"""Formula, separators, quotes, every line break, an apostrophe, signs beyond 16 bits."""
PDF = b"%PDF-1.7\n" + bytes(range(256))


def fill(store: Store, attachments: Path, clock: Clock, who: Actor) -> None:
    """Load the example, and add what it lacks."""
    files = AttachmentFolder(attachments, RealDisk())
    Example(store, Imports(store, FileSheetReader(), clock), clock, files).load(who)
    sha256 = files.put(PDF)
    with store.write(who) as work:
        work.attachments.add(
            Attachment(
                id=sha256,
                name="'=beslut.pdf",
                media_type="application/pdf",
                size=len(PDF),
                added_at=datetime(2026, 3, 29, 0, 59, 59, 999_999, tzinfo=UTC),
            )
        )
        _add_former(work)
        _add_life(work, sha256)
        _add_people(work, sha256)
        _add_rounds(work)
        add_duties(work, sha256)
        work.grants.add(make.grant(account="-björn", roles=frozenset(Role)))
        work.commit()


def _add_former(work: UnitOfWork) -> None:
    channel, sector, unit = (table.all()[0] for table in (work.channels, work.sectors, work.units))
    until = date(2024, 2, 29)
    work.former_channels.add(
        FormerChannel(
            id=new_id(),
            channel_id=channel.id,
            until=until,
            reason=AWKWARD,
            name="@gammalt namn",
            platform=Platform.X,
            scope=Scope.OPERATIONAL,
            sector_id=sector.id,
            status=Status.PLANNED,
        )
    )
    work.former_sectors.add(
        FormerSector(id=new_id(), sector_id=sector.id, until=date.min, name="+gammal")
    )
    work.former_units.add(FormerUnit(id=new_id(), unit_id=unit.id, until=date.max, name="-gammal"))


def _add_life(work: UnitOfWork, sha256: str) -> None:
    channel, person = work.channels.all()[1], work.people.all()[0]
    capture = make.capture(channel_id=channel.id)
    work.captures.add(capture)
    work.captures.add(replace(make.capture(channel_id=channel.id), taken_at=capture.taken_at))
    page = make.capture(channel_id=channel.id, method=Method.PAGE, complete=False)
    work.captures.add(replace(page, findings=("consent_bar", "gaps")))
    work.captures.add(
        make.capture(channel_id=channel.id, method=Method.IMPORTED, taken_at=capture.taken_at)
    )
    work.applications.add(
        Application(
            id=new_id(),
            channel_id=channel.id,
            interest_on=TODAY,
            audience=AWKWARD,
            watcher_id=person.id,
            outcome=Outcome.REFUSED,
            decided_on=TODAY,
            decided_by=person.id,
            paragraph="007",
            case_number="KS 2026/12",
            decision=sha256,
        )
    )
    met = frozenset({CheckItem.TERMS_SHOWN, CheckItem.RECOVERY})
    work.checklists.add(Checklist(id=new_id(), channel_id=channel.id, since=TODAY, met=met))
    work.checklists.add(Checklist(id=new_id(), channel_id=channel.id, since=TODAY))
    work.last_posts.add(
        LastPost(id=new_id(), channel_id=channel.id, confirmed_on=TODAY, posted_on=None)
    )
    work.closings.add(
        Closing(
            id=new_id(),
            channel_id=channel.id,
            closed_on=TODAY,
            reason="",
            capture_id=capture.id,
            export=sha256,
        )
    )


def _add_people(work: UnitOfWork, sha256: str) -> None:
    channel, (person, chief) = work.channels.all()[2], work.people.all()[:2]
    changed = work.people.update(replace(person, name=AWKWARD, left_on=TODAY))
    assert changed.version > 1
    period = Period(date(2024, 2, 29), date(2024, 2, 29))
    work.assignments.add(
        make.assignment(
            channel_id=channel.id,
            person_id=person.id,
            mandated_by=chief.id,
            period=period,
            form=sha256,
            ended=EndReason.LEFT,
            end_note="''=två apostrofer",
        )
    )
    work.account_admins.add(
        AccountAdmin(
            id=new_id(),
            channel_id=channel.id,
            person_id=person.id,
            period=period,
            confirmed_on=TODAY,
        )
    )
    work.watches.add(make.watch(channel_id=channel.id))
    work.absences.add(make.absence(person_id=person.id))


def _add_rounds(work: UnitOfWork) -> None:
    channel = work.channels.all()[0]
    opened, closed = make.capture_round(), make.capture_round(half_year="2025-H1")
    for item in (closed, opened):
        work.rounds.add(item)
        work.round_entries.add(
            make.round_entry(round_id=item.id, channel_id=channel.id, left_out=LeftOut.OTHER)
        )
    end = datetime(2025, 6, 30, 12, tzinfo=UTC)
    protocol = '{"kanaler":[]}'
    work.rounds.update(replace(closed, closed_at=end, closed_by="anna.ek", protocol=protocol))
