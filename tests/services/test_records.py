"""Records that the plan preserves, on both databases: due, preserved, taken in, verified."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any, cast

import bagit  # type: ignore[import-untyped]  # it has no types
import pikepdf
import pytest

from smdesk.archive import verify_folder
from smdesk.disk import RealDisk
from smdesk.domain.actors import Role
from smdesk.domain.errors import SmdeskError, SurroundingsError, UserError
from smdesk.domain.evidence import LedgerKind
from smdesk.domain.half_years import HalfYear
from smdesk.domain.layout import LEDGER
from smdesk.domain.records import PreservedRecord, RecordKind
from smdesk.domain.retention import Fate
from smdesk.reports import PdfRenderer
from smdesk.services.evidence.ledgers import enter
from smdesk.services.evidence.rounds import Rounds
from smdesk.services.ports import NewBag, Store
from smdesk.services.printed.records import Records
from smdesk.services.printed.reports import Reports
from smdesk.storage.opening import open_store
from smdesk.storage.store import SqlStore
from tests.reports.reading import pages_of, solid
from tests.services.test_verification import sql
from tests.support import factories as make
from tests.support.factories import TickingClock, actor
from tests.support.plans import decide_plan
from tests.support.world import WatchedStore, World

NEW_YEAR = datetime(2027, 1, 4, 9, 0, tzinfo=UTC)
REGISTER, PROTOCOL = RecordKind.REGISTER, RecordKind.ROUND_PROTOCOL


@pytest.fixture
def store(ready_place: str, clock: TickingClock) -> Iterator[SqlStore]:
    opened = open_store(ready_place, clock)
    yield opened
    opened.close()


@pytest.fixture
def records(world: World) -> Records:
    """A decided plan, a picture, a closed round, and a year that is over."""
    decide_plan(world.store)
    world.take()
    Rounds(world.store, world.clock).close(actor(), HalfYear(2026, 2))
    world.clock.now = NEW_YEAR
    return records_over(world)


def records_over(world: World, store: Store | None = None) -> Records:
    reports = Reports(world.store, PdfRenderer(), world.clock, RealDisk())
    return Records(store or world.store, world.archive, world.clock, reports)


def preserve_all(records: Records) -> list[PreservedRecord]:
    return [records.preserve(actor(), one) for one in records.due()]


def payload(world: World, record: PreservedRecord, name: str) -> bytes:
    return (world.archive.root / record.bag / "data" / name).read_bytes()


def kept(world: World) -> list[PreservedRecord]:
    with world.store.read() as snapshot:
        return snapshot.records.all()


def indexed(world: World) -> set[str]:
    return {one.bag for one in kept(world)} | {one.bag for one in world.indexed()}


def assert_whole(world: World) -> None:
    """Index, ledger, disk and database agree to the last byte; so does the folder alone."""
    assert world.codes() == []
    assert indexed(world) == set(world.archive.bags())
    assert verify_folder(world.archive.root).findings == []


# --- what is due --------------------------------------------------------------------------------


def test_what_the_plan_preserves_is_due(world: World, records: Records) -> None:
    with world.store.read() as snapshot:
        (round_,) = snapshot.rounds.all()
    assert [(one.kind, one.covers, one.title, one.half_year) for one in records.due()] == [
        (REGISTER, "2026", "Kanalförteckning 2026", "2026-H2"),
        (PROTOCOL, round_.id, "Halvårsprotokoll 2026-H2", "2026-H2"),
    ]
    assert records.due(NEW_YEAR.date().replace(year=2026, month=12))[0].kind is PROTOCOL


def test_before_a_decision_nothing_is_due(world: World) -> None:
    world.clock.now = NEW_YEAR
    assert records_over(world).due() == ()


def test_the_register_is_as_old_as_what_was_taken_in(world: World, records: Records) -> None:
    earlier = make.capture(
        channel_id=world.channel.id, taken_at=datetime(2024, 12, 31, 23, 30, tzinfo=UTC)
    )
    with world.store.write(actor()) as work:
        work.captures.add(earlier)
        work.commit()
    assert [one.covers for one in records.due() if one.kind is REGISTER] == ["2025", "2026"]


def test_a_later_plan_decides_otherwise(world: World, records: Records) -> None:
    register = next(one for one in records.due() if one.kind is REGISTER)
    decide_plan(
        world.store,
        {REGISTER: {"fate": Fate.DISPOSE}, PROTOCOL: {"record_type": "Protokoll"}},
        edition=2,
    )
    assert [one.title for one in records.due()] == ["Protokoll 2026-H2"]
    with pytest.raises(UserError, match="record_not_due"):
        records.preserve(actor(), register)
    assert kept(world) == []


# --- preserved ----------------------------------------------------------------------------------


@pytest.mark.parametrize("role", [Role.WEBMASTER, Role.ARCHIVIST])
def test_all_that_waits_becomes_bags(world: World, records: Records, role: Role) -> None:
    made = [records.preserve(actor(role), one) for one in records.due()]
    assert records.due() == ()
    assert records.all() == tuple(reversed(made))
    assert kept(world) == made
    assert_whole(world)
    assert not world.recover().did_something
    for record in made:
        half_year, folder, name = record.bag.split("/")
        assert (half_year, folder) == ("2026-H2", f"handlingar-{record.id[:6]}")
        assert name.endswith(f"Z-{record.id}")
        assert (record.made_by, record.size > 1000) == ("anna.ek", True)
        bagit.Bag(str(world.archive.root / record.bag)).validate()
        assert verify_folder(world.archive.root / record.bag).findings == []


@pytest.mark.parametrize("role", [Role.REGISTRAR, Role.DPO, Role.MANAGER, Role.READER])
def test_others_preserve_nothing(world: World, records: Records, role: Role) -> None:
    for one in records.due():
        with pytest.raises(UserError, match="not_permitted"):
            records.preserve(actor(role), one)
    assert kept(world) == []
    assert_whole(world)


def test_the_same_is_preserved_once(world: World, records: Records) -> None:
    (due, *_) = records.due()
    records.preserve(actor(), due)
    with pytest.raises(UserError, match="record_not_due"):
        records.preserve(actor(), due)
    assert len(kept(world)) == 1
    assert_whole(world)


def test_the_plan_names_it_whatever_is_asked(records: Records) -> None:
    (due, *_) = records.due()
    made = records.preserve(actor(), replace(due, title="../annat", half_year="1999-H1"))
    assert (made.title, made.half_year) == (due.title, due.half_year)


def test_the_ledger_and_the_trail_tell_of_it(world: World, records: Records) -> None:
    register, protocol = preserve_all(records)
    last, second = world.archive.ledger()[-1:-3:-1]
    assert [(one.kind, one.capture_id, one.bag, one.bag_sha256) for one in (second, last)] == [
        (LedgerKind.ADMITTED, one.id, one.bag, one.bag_sha256) for one in (register, protocol)
    ]
    assert [dict(one.details) for one in (second, last)] == [
        {"record": "register"},
        {"record": "round_protocol"},
    ]
    with world.store.read() as snapshot:
        told = [(one.action, one.kind) for one in snapshot.audit.entries(register.id)]
    assert told == [("added", "record")]


def test_a_bag_says_what_it_is_without_the_program(world: World, records: Records) -> None:
    register, _ = preserve_all(records)
    said = json.loads(payload(world, register, "statement.json"))
    assert (said["schema"], said["kind"]) == ("smdesk-record-1", "record")
    assert said["record"] | {"made_at_local": "", "program": ""} == {
        "id": register.id,
        "kind": "register",
        "title": "Kanalförteckning 2026",
        "covers": "2026",
        "half_year": "2026-H2",
        "made_at": register.made_at.isoformat(timespec="microseconds"),
        "made_at_local": "",
        "made_by": "anna.ek",
        "program": "",
    }
    assert said["schedule"] == {
        "edition": 1,
        "body": "Kommunstyrelsen",
        "decided_on": "2026-11-23",
        "paragraph": "§ 7",
        "case_number": "KS 2026/7",
    }
    assert said["municipality"] == "Exempelköpings kommun"
    assert set(said["files"]) == {"register.pdf", "register.json"}


def test_a_register_is_that_of_the_years_last_day(world: World, records: Records) -> None:
    later = make.channel(name="Nyårskanalen", opened_on=NEW_YEAR.date(), key="facebook:nyar")
    with world.store.write(actor()) as work:
        work.channels.add(later)
        work.commit()
    register, _ = preserve_all(records)
    data = json.loads(payload(world, register, "register.json"))
    assert (data["schema"], data["day"]) == ("smdesk-register-1", "2026-12-31")
    (channel,) = data["channels"]
    assert channel["name"] == world.channel.name
    assert channel["latest_capture"]["bag"] == world.indexed()[0].bag
    assert payload(world, register, "register.pdf").startswith(b"%PDF-")


def test_a_protocol_is_kept_as_it_was_written_and_to_be_read(
    world: World, records: Records
) -> None:
    _, record = preserve_all(records)
    with world.store.read() as snapshot:
        (round_,) = snapshot.rounds.all()
    assert payload(world, record, "protocol.json") == round_.protocol.encode()
    page = solid(" ".join(pages_of(payload(world, record, "protocol.pdf"))))
    for said in (world.channel.name, "Facebook", world.indexed()[0].picture_sha256):
        assert solid(said) in page


def test_no_picture_lives_on_in_a_preserved_protocol(world: World, records: Records) -> None:
    _, record = preserve_all(records)
    with pikepdf.open(BytesIO(payload(world, record, "protocol.pdf"))) as pdf:
        assert not any(page.get_images() for page in pdf.pages)


# --- what goes wrong ----------------------------------------------------------------------------


class KilledError(Exception):
    """The program ended there."""


def killed_at(world: World, number: int) -> Callable[[str, Path], None]:
    """Let the disk's operation of a number be the last that began."""
    left = [number]

    def before(_name: str, _path: Path) -> None:
        left[0] -= 1
        if left[0] < 0:
            raise KilledError

    world.disk.before = before
    return before


def operations(world: World, records: Records) -> int:
    """Preserve the register of a year, and return how many operations that took."""
    world.disk.done.clear()
    records.preserve(actor(), records.due()[0])
    return len(world.disk.done)


def test_the_order_in_which_a_record_is_confirmed(world: World, records: Records) -> None:
    store = WatchedStore(world.store, world.disk)
    world.disk.done.clear()
    record = records_over(world, cast("Store", store)).preserve(actor(), records.due()[0])
    steps = [name for name, place in world.disk.done if not place.startswith(".staging")]
    assert steps[steps.index("rename") :] == [
        "rename",
        *["flush_folder"] * 3,
        "append",
        "flush",
        "commit",
    ]
    assert world.disk.done[-3] == ("append", LEDGER)
    assert record.bag in {place for _, place in world.disk.done}


def test_killed_at_each_step_nothing_confirmed_is_lost(world: World, records: Records) -> None:
    confirmed = operations(world, records)
    first = kept(world)
    for number in range(confirmed):
        killed_at(world, number)
        with pytest.raises(KilledError):
            records.preserve(actor(), records.due()[0])
        world.disk.before = lambda _name, _path: None
        left = list(world.archive.bags())
        report = world.recover()
        assert report.findings == [], number
        assert kept(world)[: len(first)] == first
        assert set(left) == indexed(world)
        assert_whole(world)
        if report.records:  # the bag was whole: what was asked for is done
            assert records.due() == ()
            break
    else:
        pytest.fail("no kill left a whole bag")
    assert number > 10


def test_killed_between_bag_ledger_and_rows(world: World, records: Records) -> None:
    world.clock.now = NEW_YEAR.replace(year=2029)
    steps = operations(world, records)
    for back, taken_in in ((2, 0), (1, 1)):
        due = records.due()[0]
        killed_at(world, steps - back)
        with pytest.raises(KilledError):
            records.preserve(actor(), due)
        world.disk.before = lambda _name, _path: None
        report = world.recover()
        (record,) = report.records
        assert (report.taken_in, report.findings, record.covers) == (taken_in, [], due.covers)
        assert due not in records.due()
        assert_whole(world)


def test_rows_that_cannot_be_stored_leave_a_bag_for_the_next_start(
    world: World, records: Records
) -> None:
    store = WatchedStore(world.store, world.disk)
    store.fail = SurroundingsError("database_full")
    due = records.due()[0]
    with pytest.raises(SurroundingsError, match="record_not_entered") as caught:
        records_over(world, cast("Store", store)).preserve(actor(), due)
    assert kept(world) == []
    report = world.recover()
    assert [one.bag for one in report.records] == [caught.value.values["bag"]]
    assert (report.taken_in, report.findings) == (1, [])
    assert_whole(world)
    with world.store.read() as snapshot:
        actions = [one.action for one in snapshot.audit.entries(report.records[0].id)]
    assert actions == ["added", "adopted"]


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (OSError(28, "full"), "archive_full"),
        (OSError(30, "read-only"), "archive_readonly"),
        (OSError(5, "bad"), "archive_write"),
    ],
)
def test_a_disk_that_fails_leaves_nothing(
    world: World, records: Records, error: OSError, code: str
) -> None:
    def before(name: str, _path: Path) -> None:
        if name == "rename":
            raise error

    world.disk.before = before
    with pytest.raises(SurroundingsError, match=code):
        records.preserve(actor(), records.due()[0])
    world.disk.before = lambda _name, _path: None
    assert (kept(world), len(records.due())) == ([], 2)
    assert_whole(world)
    preserve_all(records)
    assert_whole(world)


def test_nothing_is_kept_while_the_ledger_is_in_doubt(world: World, records: Records) -> None:
    (world.archive.root / LEDGER).write_bytes(b"")
    with pytest.raises(SurroundingsError, match="ledger_differs"):
        records.preserve(actor(), records.due()[0])
    assert kept(world) == []
    assert len(list(world.archive.bags())) == 1


def test_a_protocol_that_was_changed_is_not_kept(
    world: World, records: Records, ready_place: str
) -> None:
    if ready_place.startswith("postgresql"):
        pytest.skip("there the database refuses such a change to everybody")
    due = records.due()[1]
    sql("UPDATE rounds SET protocol = replace(protocol, 'Facebook', 'facebook')")(world)
    sql("UPDATE rounds SET protocol = protocol || ' '")(world)
    with pytest.raises(SurroundingsError, match="protocol_unreadable"):
        records.preserve(actor(), due)
    assert kept(world) == []


# --- taken in, verified -------------------------------------------------------------------------


def unindexed(world: World, records: Records) -> str:
    """Leave a record's bag and line that the database never heard of; return the bag."""
    store = WatchedStore(world.store, world.disk)
    store.fail = SurroundingsError("killed")
    with pytest.raises(SurroundingsError) as caught:
        records_over(world, cast("Store", store)).preserve(actor(), records.due()[0])
    return str(caught.value.values["bag"])


def test_a_whole_bag_without_a_line_is_adopted(world: World, records: Records) -> None:
    bag = unindexed(world, records)
    path = world.archive.root / LEDGER
    path.write_bytes(b"".join(path.read_bytes().splitlines(keepends=True)[:-1]))
    report = world.recover()
    assert [one.bag for one in report.records] == [bag]
    assert dict(world.archive.ledger()[-1].details) == {"adopted": "true"}
    assert_whole(world)
    assert [one.kind for one in records.due()] == [PROTOCOL]


def test_one_who_may_not_write_the_archive_only_sees(world: World, records: Records) -> None:
    unindexed(world, records)
    report = world.recovery.recover(actor(Role.REGISTRAR))
    assert (report.did_something, kept(world)) == (False, [])


def forged(said: dict[str, Any], **changes: object) -> dict[str, Any]:
    return {**said, "record": {**said["record"], **changes}}


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda said: forged(said, half_year="2026-H1"), "bag_misplaced"),
        (lambda said: forged(said, id="other"), "bag_misplaced"),
        (lambda said: forged(said, half_year="2026-H3"), "bag_unreadable"),
        (lambda said: forged(said, kind="poem"), "bag_unreadable"),
        (lambda said: forged(said, title=7), "bag_unreadable"),
        (lambda said: forged(said, made_at="igår"), "bag_unreadable"),
        (lambda said: {**said, "record": "none"}, "bag_unreadable"),
        (lambda said: {**said, "schema": "smdesk-record-9"}, "bag_unreadable"),
        (lambda said: forged(said, title="annat"), "bag_differs_from_ledger"),
    ],
)
def test_bags_that_are_in_doubt_are_left_and_reported(
    world: World,
    records: Records,
    change: Callable[[dict[str, Any]], dict[str, Any]],
    code: str,
) -> None:
    bag = unindexed(world, records)
    folder = world.archive.root / bag / "data"
    said = json.loads((folder / "statement.json").read_bytes())
    files = {one: [(folder / one).read_bytes()] for one in said.pop("files")}
    world.disk.remove_tree(world.archive.root / bag)
    world.archive.store(NewBag(folder=bag, statement=change(said), files=files, info={}))
    report = world.recover()
    assert (report.records, [one.code for one in report.findings]) == ([], [code])


def test_a_copy_of_a_preserved_bag_is_reported(world: World, records: Records) -> None:
    record = records.preserve(actor(), records.due()[0])
    folder = world.archive.root / record.bag
    copy = folder.with_name("20270101T000000Z-copy")
    copy.mkdir()
    for path in sorted(folder.rglob("*")):
        target = copy / path.relative_to(folder)
        target.mkdir() if path.is_dir() else target.write_bytes(path.read_bytes())
    assert [one.code for one in world.recover().findings] == ["bag_duplicate"]


def test_a_bag_that_is_gone_is_missed(world: World, records: Records) -> None:
    record = records.preserve(actor(), records.due()[0])
    world.disk.remove_tree(world.archive.root / record.bag)
    (found,) = world.recover().findings
    assert (found.code, found.place) == ("bag_missing", record.bag)
    assert world.codes() == ["bag_missing"]


def test_what_differs_is_found_and_entered(world: World, records: Records) -> None:
    record = records.preserve(actor(), records.due()[0])
    path = world.archive.root / record.bag / "data" / "register.json"
    path.write_bytes(path.read_bytes() + b" ")
    assert world.codes() == ["file_changed", "oxum_differs"]
    entered = world.reader.enter_all(actor(), world.verification.everything())
    assert (entered.differing, list(entered.records)) == ({}, [record.bag])
    assert world.reader.summary().differing == {record.bag}


def test_a_row_that_says_otherwise_is_found(
    world: World, records: Records, ready_place: str
) -> None:
    if ready_place.startswith("postgresql"):
        pytest.skip("the statement is SQLite's")
    records.preserve(actor(), records.due()[0])
    sql("UPDATE records SET size = size + 1")(world)
    assert "record_differs" in world.codes()
    sql("DELETE FROM ledger WHERE seq = (SELECT max(seq) FROM ledger)")(world)
    assert "record_not_in_ledger" in world.codes()
    sql("DELETE FROM records")(world)
    assert "bag_not_in_ledger" in world.codes()


def test_what_is_gone_by_decision_is_neither_shown_nor_due_again(
    world: World, records: Records
) -> None:
    record = records.preserve(actor(), records.due()[0])
    with world.store.write(actor()) as work:
        enter(
            world.archive,
            work,
            actor=actor(),
            clock=world.clock,
            kind=LedgerKind.DESTROYED,
            capture=record,
        )
        work.commit()
    assert records.all() == ()
    assert [one.kind for one in records.due()] == [PROTOCOL]


def test_the_archives_list_is_of_captures(world: World, records: Records) -> None:
    preserve_all(records)
    summary = world.reader.summary()
    assert (summary.count, len(world.indexed())) == (1, 1)
    assert summary.differing == frozenset()


@pytest.mark.usefixtures("records")
def test_who_only_reads_can_see_but_not_preserve(world: World) -> None:
    class ReadOnly:
        """A store that nobody may write to."""

        read = world.store.read

        def write(self, _: object) -> object:
            raise UserError("read_only")

    over = records_over(world, cast("Store", ReadOnly()))
    assert len(over.due()) == 2
    with pytest.raises(SmdeskError, match="read_only"):
        over.preserve(actor(), over.due()[0])
    assert_whole(world)
