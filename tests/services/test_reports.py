import errno
import hashlib
import json
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from smdesk.disk import RealDisk
from smdesk.domain.applications import Application
from smdesk.domain.calendar import Period
from smdesk.domain.channels import Scope, Status
from smdesk.domain.errors import SmdeskError, SurroundingsError, UserError
from smdesk.domain.ids import new_id
from smdesk.domain.records import RecordKind
from smdesk.domain.retention import ScheduleVersion, is_decided
from smdesk.domain.rules import WEIGHT_ORDER, Rule
from smdesk.reports import PdfRenderer
from smdesk.services.ports import Store
from smdesk.services.printed.register import RegisterReport
from smdesk.services.printed.reports import Reports
from smdesk.services.register.data import register_data
from smdesk.services.register.view import make_view
from smdesk.storage import AttachmentFolder, open_store
from smdesk.words import Words
from tests.reports.reading import pages_of
from tests.support import factories as make
from tests.support.factories import TODAY, TickingClock
from tests.support.plans import decide_plan
from tests.support.windows import held

CHIEF = make.person(name="Anna Öst")
HEAD = make.person(name="Erik Ek")
EDITOR = make.person(name="Åsa Åberg")
SECTOR = make.sector(name="Sektor kultur")
OVERARCHING = make.channel(name="Kommunen")
LIBRARY = make.channel(
    name="Biblioteket", scope=Scope.OPERATIONAL, sector_id=SECTOR.id, opened_on=date(2025, 3, 1)
)
CLOSED = make.channel(
    name="Gamla sidan", status=Status.CLOSED, closed_on=date(2025, 12, 31), key="facebook:gamla"
)


class FailingDisk(RealDisk):
    """A disk on which one operation fails."""

    def __init__(self, operation: str, error: OSError) -> None:
        self._failing = (operation, error)

    def write(self, path: Path, chunks: object) -> None:
        self._fail("write")
        super().write(path, chunks)  # type: ignore[arg-type]  # handed on as it came

    def flush(self, path: Path) -> None:
        self._fail("flush")
        super().flush(path)

    def replace(self, source: Path, target: Path) -> None:
        self._fail("replace")
        super().replace(source, target)

    def _fail(self, operation: str) -> None:
        if operation == self._failing[0]:
            raise self._failing[1]


class RecordingDisk(RealDisk):
    """A disk that remembers the order of operations."""

    def __init__(self) -> None:
        self.done: list[str] = []

    def write(self, path: Path, chunks: object) -> None:
        self.done.append("write")
        super().write(path, chunks)  # type: ignore[arg-type]  # handed on as it came

    def flush(self, path: Path) -> None:
        self.done.append("flush")
        super().flush(path)

    def replace(self, source: Path, target: Path) -> None:
        self.done.append("replace")
        super().replace(source, target)

    def flush_folder(self, path: Path) -> None:
        self.done.append("flush folder")
        super().flush_folder(path)


@pytest.fixture
def filled(store: Store) -> Store:
    with store.write(make.actor()) as work:
        work.municipality.add(make.municipality())
        work.sectors.add(SECTOR)
        for person in (CHIEF, HEAD, EDITOR):
            work.people.add(person)
        work.terms.add(make.term(person_id=CHIEF.id))
        office = make.sector_head(SECTOR.id)
        work.terms.add(
            make.term(
                person_id=HEAD.id, office=office, period=Period(date(2025, 6, 1)), acting=True
            )
        )
        for channel in (LIBRARY, OVERARCHING, CLOSED):
            work.channels.add(channel)
        for channel in (LIBRARY, OVERARCHING):
            work.assignments.add(
                make.assignment(channel_id=channel.id, person_id=EDITOR.id, mandated_by=HEAD.id)
            )
        work.captures.add(make.capture(channel_id=LIBRARY.id))
        work.commit()
    return store


def desk(store: Store, disk: RealDisk | None = None) -> Reports:
    return Reports(store, PdfRenderer(), TickingClock(), disk or RealDisk())


def test_the_register_of_a_day_is_shaped_for_paper(filled: Store) -> None:
    report = desk(filled).register(TODAY)
    assert [(group.scope, group.sector) for group in report.groups] == [
        (Scope.OVERARCHING, None),
        (Scope.OPERATIONAL, SECTOR),
    ]
    names = [group.answering.person.name for group in report.groups if group.answering]
    assert names == ["Anna Öst", "Erik Ek"]
    assert (report.active, report.editors, report.taken, report.due) == (2, 1, 1, 2)
    weights = [WEIGHT_ORDER[lack.shortcoming.weight] for lack in report.lacks]
    assert weights == sorted(weights)
    assert [lack.shortcoming.rule for lack in report.lacks].count(Rule.DEPUTY) == 2
    [due] = [lack for lack in report.lacks if lack.shortcoming.rule is Rule.CAPTURE_DUE]
    assert due.channel.name == "Kommunen"
    assert [line.channel.name for line in report.closed] == ["Gamla sidan"]


def test_the_register_of_a_past_day_shows_that_day(filled: Store) -> None:
    report = desk(filled).register(date(2025, 1, 1))
    (group,) = report.groups
    assert [line.channel.name for line in group.lines] == ["Gamla sidan", "Kommunen"]
    assert (report.active, report.taken, report.closed) == (2, 0, ())
    assert all(line.latest is None for line in group.lines)


def test_what_is_active_and_what_is_dormant_make_the_round(store: Store) -> None:
    with store.write(make.actor()) as work:
        for number, status in enumerate(Status):
            work.channels.add(make.channel(key=f"facebook:{number}", status=status))
        work.commit()
    report = desk(store).register(TODAY)
    assert (report.active, report.dormant, report.due) == (1, 1, 2)
    assert [line.channel.status for line in report.closed] == [Status.CLOSED]


def test_what_is_applied_for_later_was_neither_in_use_nor_closed_before(filled: Store) -> None:
    channel = make.channel(key="facebook:ny", name="Nya sidan", status=Status.PLANNED)
    with filled.write(make.actor()) as work:
        work.channels.add(channel)
        work.applications.add(Application(id=new_id(), channel_id=channel.id, interest_on=TODAY))
        work.commit()
    before = TODAY - timedelta(days=1)
    report = desk(filled).register(before)
    assert [line.channel.name for line in report.closed] == ["Gamla sidan"]
    with filled.read() as snapshot:
        told = register_data(make_view(snapshot, before))["channels"]
    assert isinstance(told, list)
    assert sorted(one["name"] for one in told) == ["Biblioteket", "Gamla sidan", "Kommunen"]


def test_a_vacant_office_and_a_channel_without_a_sector_are_shown(store: Store) -> None:
    with store.write(make.actor()) as work:
        work.channels.add(make.channel(scope=Scope.OPERATIONAL))
        work.commit()
    report = desk(store).register(TODAY)
    assert [(group.sector, group.answering) for group in report.groups] == [(None, None)]
    assert report.letterhead.municipality is None


def test_the_schedule_is_a_proposal_until_it_is_decided(filled: Store) -> None:
    report = desk(filled).schedule()
    assert not is_decided(report.schedule)
    assert report.day == TODAY
    assert report.schedule.rows[0].record_type == "Inlägg och kommentarer"


def test_a_report_is_saved_and_noted_without_its_content(filled: Store, tmp_path: Path) -> None:
    reports, target = desk(filled), tmp_path / "policyregister.pdf"
    assert reports.save(make.actor(), reports.register(TODAY), target) == target
    data = target.read_bytes()
    assert "Biblioteket" in "".join(pages_of(data))
    with filled.read() as snapshot:
        *_, entry = snapshot.audit.entries()
    assert (entry.action, entry.kind, entry.entity_id) == ("report exported", "report", "register")
    noted = json.loads(entry.payload or "")
    assert hashlib.sha256(data).hexdigest() in json.dumps(noted)
    assert "Biblioteket" not in json.dumps(noted)


def test_who_made_it_stands_in_the_foot(filled: Store, tmp_path: Path) -> None:
    reports, target = desk(filled), tmp_path / "a.pdf"
    known = make.actor(person_id=EDITOR.id)
    feet = []
    for actor, name in ((known, ""), (make.actor(), ""), (known, "Stina, webmaster")):
        reports.save(actor, reports.schedule(), target, prepared_by=name)
        feet.append(pages_of(target.read_bytes())[0].splitlines()[-1])
    assert ["Åsa Åberg" in feet[0], "anna.ek" in feet[1], "Stina, webmaster" in feet[2]] == [
        True
    ] * 3


def test_it_is_written_in_the_language_asked_for(filled: Store, tmp_path: Path) -> None:
    reports, target = desk(filled), tmp_path / "a.pdf"
    reports.save(make.actor(), reports.register(TODAY), target, language="en")
    assert "Policy register" in pages_of(target.read_bytes())[0]


def test_a_file_is_flushed_before_it_takes_the_place_of_the_old(
    filled: Store, tmp_path: Path
) -> None:
    disk = RecordingDisk()
    reports = desk(filled, disk)
    reports.save(make.actor(), reports.schedule(), tmp_path / "a.pdf")
    assert disk.done == ["write", "flush", "replace", "flush folder"]


@pytest.mark.parametrize(
    ("operation", "error", "code"),
    [
        ("replace", PermissionError(errno.EACCES, "sharing"), "file_held"),
        ("write", PermissionError(errno.EACCES, "no"), "report_folder_read_only"),
        ("write", OSError(errno.EROFS, "no"), "report_folder_read_only"),
        ("write", OSError(errno.ENOSPC, "full"), "report_disk_full"),
        ("flush", OSError(errno.ENOSPC, "full"), "report_disk_full"),
        ("flush", OSError(errno.EIO, "bad"), "report_write"),
        ("replace", OSError(errno.EIO, "bad"), "report_write"),
        ("write", held(), "file_held"),
        ("replace", OSError(errno.ENAMETOOLONG, "long"), "path_long"),
    ],
)
def test_when_saving_fails_the_old_file_is_untouched(
    filled: Store,
    tmp_path: Path,
    operation: str,
    error: OSError,
    code: str,
) -> None:
    reports, target = desk(filled, FailingDisk(operation, error)), tmp_path / "here" / "a.pdf"
    target.parent.mkdir()
    target.write_bytes(b"old")
    with pytest.raises(SmdeskError) as raised:
        reports.save(make.actor(), reports.register(TODAY), target)
    assert raised.value.code == code
    disk_failed = code in ("report_disk_full", "report_write", "file_held")
    assert isinstance(raised.value, SurroundingsError if disk_failed else UserError)
    assert Words("sv")(f"error.{code}", **raised.value.values)
    assert target.read_bytes() == b"old"
    assert list(target.parent.iterdir()) == [target]
    with filled.read() as snapshot:
        assert all(entry.kind != "report" for entry in snapshot.audit.entries())


def test_what_cannot_be_noted_is_not_exported(filled: Store, tmp_path: Path) -> None:
    filled.close()
    reader = open_store(tmp_path / "smdesk.sqlite3", TickingClock(), read_only=True)
    reports = desk(reader)
    with pytest.raises(UserError) as raised:
        reports.save(make.actor(), reports.register(TODAY), tmp_path / "a.pdf")
    reader.close()
    assert raised.value.code == "read_only"
    assert not (tmp_path / "a.pdf").exists()


def test_a_name_that_the_disk_cannot_hold_is_an_error_not_a_bug(
    filled: Store, tmp_path: Path
) -> None:
    reports = desk(filled)
    with pytest.raises(UserError) as raised:
        reports.save(make.actor(), reports.schedule(), tmp_path / ("n" * 300))
    assert raised.value.code == "path_long"


@pytest.mark.parametrize(
    ("name", "code"),
    [("missing/a.pdf", "report_folder_missing"), ("", "report_target_is_folder")],
)
def test_a_place_that_cannot_hold_a_file_is_named(
    filled: Store, tmp_path: Path, name: str, code: str
) -> None:
    reports = desk(filled)
    with pytest.raises(UserError) as raised:
        reports.save(make.actor(), reports.schedule(), tmp_path / name)
    assert raised.value.code == code


def test_the_logo_comes_with_the_report_and_a_lost_one_is_left_out(
    store: Store, tmp_path: Path
) -> None:
    attachments = AttachmentFolder(tmp_path / "attachments", RealDisk())
    logo = attachments.put(b"picture")
    shown: list[RegisterReport] = []
    for sha in (logo, "00" * 32):
        with store.write(make.actor()) as work:
            work.attachments.add(make.attachment(id=sha, name="logo.png"))
            if stored := work.municipality.all():
                work.municipality.update(replace(stored[0], logo=sha))
            else:
                work.municipality.add(make.municipality(logo=sha))
            work.commit()
        reports = Reports(store, PdfRenderer(), TickingClock(), RealDisk(), attachments)
        shown.append(reports.register(TODAY))
    assert [report.letterhead.logo for report in shown] == [b"picture", None]


def test_an_application_is_not_in_the_register(filled: Store) -> None:
    planned = make.channel(name="Önskad", status=Status.PLANNED, opened_on=None)
    with filled.write(make.actor()) as work:
        work.channels.add(planned)
        work.commit()
    groups = desk(filled).register(TODAY).groups
    assert "Önskad" not in {line.channel.name for group in groups for line in group.lines}


def test_the_printed_schedule_is_the_stored_version(filled: Store) -> None:
    decide_plan(filled, day=TODAY - timedelta(days=1))
    changes = {RecordKind.ASSIGNMENT: {"years": 7}}
    second = decide_plan(filled, changes, edition=2, day=TODAY)
    with filled.write(make.actor()) as work:
        proposal = ScheduleVersion(id="next", edition=3, made_at=second.made_at, note="Nästa")
        work.schedules.add(proposal)
        work.commit()
    reports = desk(filled)
    report = reports.schedule()
    assert (report.schedule.id, report.schedule.number, report.before) == (second.id, 2, 1)
    assert is_decided(report.schedule)
    (change,) = report.changes
    assert [one.column for one in change.columns] == ["years"]
    first = reports.schedule(edition=1)
    assert (first.schedule.number, first.before, first.changes) == (1, None, ())
    third = reports.schedule("en", edition=3)
    assert (third.note, third.before, is_decided(third.schedule)) == ("Nästa", 2, False)
    assert {one.code for one in third.changes} == {"removed"}
    with pytest.raises(UserError, match="plan_edition"):
        reports.schedule(edition=4)


def test_a_proposal_is_printed_while_nothing_is_decided(filled: Store) -> None:
    with filled.write(make.actor()) as work:
        work.schedules.add(ScheduleVersion(id="first", edition=1, made_at=make.NOW))
        work.commit()
    report = desk(filled).schedule()
    assert (report.schedule.id, report.schedule.rows) == ("first", ())


def test_a_part_of_the_register_counts_only_what_is_in_it(filled: Store) -> None:
    part = desk(filled).register(TODAY, sector_id=SECTOR.id)
    assert [line.channel.name for group in part.groups for line in group.lines] == ["Biblioteket"]
    assert (part.active, part.due) == (1, 1)
    assert part.sector == SECTOR


def test_a_manager_is_told_of_what_they_answer_for(filled: Store) -> None:
    for person, names in ((CHIEF, ["Kommunen"]), (HEAD, ["Biblioteket"]), (EDITOR, [])):
        part = desk(filled).register(TODAY, manager_id=person.id)
        found = [line.channel.name for group in part.groups for line in group.lines]
        assert (found, part.manager) == (names, person)


@pytest.mark.parametrize(
    ("asked", "code"),
    [({"sector_id": "none"}, "body_unknown"), ({"manager_id": "none"}, "person_unknown")],
)
def test_a_part_that_there_is_not_is_refused(
    filled: Store, asked: dict[str, str], code: str
) -> None:
    with pytest.raises(UserError) as error:
        desk(filled).register(TODAY, **asked)
    assert error.value.code == code
