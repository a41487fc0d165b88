"""A disposal cut short at any step goes on, at the next start or when it is carried out again."""

from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import cast

import pytest

from smdesk.domain.actors import Role
from smdesk.domain.disposal import Basis, TargetKind
from smdesk.domain.errors import SurroundingsError
from smdesk.domain.evidence import LedgerKind
from smdesk.domain.ids import new_id
from smdesk.services.duties.disposals import DisposalState
from smdesk.services.evidence.recovery import Recovery
from smdesk.services.ports import Store
from smdesk.storage import SqlStore, ZipBackups
from smdesk.storage.opening import open_store
from tests.support import factories as make
from tests.support.disposals import ANNA, BO, DisposalWorld, FailingStore
from tests.support.factories import NOW, TickingClock

PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256))
FULL = SurroundingsError("database_full", database="smdesk.sqlite3")


class KilledError(Exception):
    """The program ends here."""


@pytest.fixture
def world(tmp_path: Path, store: Store) -> DisposalWorld:
    return DisposalWorld(tmp_path, store)


def kinds(world: DisposalWorld) -> list[LedgerKind]:
    with world.store.read() as snapshot:
        return [entry.kind for entry in snapshot.ledger.entries()]


# --- a capture, killed at each step -------------------------------------------------------------

STEPS = 8
"""More than the disk's operations for one bag."""


def killed_at(step: int) -> Callable[[str, Path], None]:
    """Return what ends the program before an operation of the archive's disk."""
    done = 0

    def before(_name: str, _path: Path) -> None:
        nonlocal done
        done += 1
        if done > step:
            raise KilledError

    return before


@pytest.mark.parametrize("step", range(STEPS))
def test_a_capture_killed_at_any_step_is_there_or_gone(world: DisposalWorld, step: int) -> None:
    """Before its line in the ledger it is there, after that a start finishes."""
    capture = world.take()
    disposal = world.decided([(TargetKind.CAPTURE, capture.id)])
    world.disk.before = killed_at(step)
    with suppress(KilledError):
        world.disposals.carry_out(BO, disposal.id)
    world.disk.before = lambda _name, _path: None
    world.start()
    assert world.codes() == []
    if LedgerKind.DESTROYED not in kinds(world):
        assert list(world.bags.bags()) == [capture.bag]
        world.disposals.carry_out(BO, disposal.id)
    assert list(world.bags.bags()) == []
    assert not list((world.bags.root / ".staging").glob("*"))
    assert world.disposals.all()[0].state is DisposalState.CARRIED_OUT
    assert not (world.derived / f"{capture.id}.png").exists()
    assert kinds(world).count(LedgerKind.DESTROYED) == 1
    assert world.codes() == []


def test_the_steps_above_are_enough(world: DisposalWorld) -> None:
    disposal = world.decided([(TargetKind.CAPTURE, world.take().id)])
    before = len(world.disk.done)
    world.disposals.carry_out(BO, disposal.id)
    done = [name for name, _ in world.disk.done[before:]]
    assert done[:3] == ["append", "flush", "make_folder"]
    assert done[3:] == ["rename", "flush_folder", "remove_tree", "flush_folder"]
    assert len(done) < STEPS


def test_a_line_without_its_row_is_taken_in_and_the_bag_goes(world: DisposalWorld) -> None:
    """The ledger's line is on the disk, the database is full: a start ends it."""
    capture = world.take()
    disposal = world.decided([(TargetKind.CAPTURE, capture.id)])
    failing = FailingStore(world.store)
    failing.fail = FULL
    with pytest.raises(SurroundingsError, match="database_full"):
        world.disposing(cast("Store", failing)).carry_out(BO, disposal.id)
    assert list(world.bags.bags()) == [capture.bag]
    report = Recovery(world.store, world.bags, world.clock).recover(BO)
    assert (report.taken_in, report.finished, report.findings) == (1, [capture.bag], [])
    assert world.disposals.at_start(BO).finished == (disposal.id,)
    assert world.disposals.all()[0].state is DisposalState.CARRIED_OUT
    assert world.codes() == []


def test_a_start_without_the_right_to_mend_changes_nothing(world: DisposalWorld) -> None:
    capture = world.take()
    disposal = world.decided([(TargetKind.CAPTURE, capture.id)])
    world.disk.before = killed_at(2)
    with pytest.raises(KilledError):
        world.disposals.carry_out(BO, disposal.id)
    world.disk.before = lambda _name, _path: None
    reader = make.actor(Role.READER)
    report = Recovery(world.store, world.bags, world.clock).recover(reader)
    assert [one.code for one in report.findings] == ["bag_not_gone"]
    assert world.disposals.at_start(reader).finished == ()
    assert list(world.bags.bags()) == [capture.bag]


def test_what_a_registrar_left_any_carrier_finishes(world: DisposalWorld) -> None:
    world.set_up()
    copy = world.add(PNG)
    disposal = world.decided([(TargetKind.COPY, copy.id)])
    failing = FailingStore(world.store)
    failing.fail, failing.left = FULL, 1
    registrar = make.actor(Role.REGISTRAR)
    with pytest.raises(SurroundingsError, match="database_full"):
        world.disposing(cast("Store", failing)).carry_out(registrar, disposal.id)
    for role in (Role.READER, Role.DPO, Role.MANAGER):
        assert world.disposals.at_start(make.actor(role)).finished == ()
    assert world.disposals.at_start(registrar).finished == (disposal.id,)
    assert world.disposals.all()[0].state is DisposalState.CARRIED_OUT


def test_a_registrar_finishes_nothing_of_the_archive(world: DisposalWorld) -> None:
    capture = world.take()
    disposal = world.decided([(TargetKind.CAPTURE, capture.id)])
    failing = FailingStore(world.store)
    failing.fail, failing.left = FULL, 1
    with pytest.raises(SurroundingsError, match="database_full"):
        world.disposing(cast("Store", failing)).carry_out(BO, disposal.id)
    assert world.disposals.at_start(make.actor(Role.REGISTRAR)).finished == ()
    assert world.disposals.at_start(make.actor(Role.ARCHIVIST)).finished == (disposal.id,)


# --- several things -------------------------------------------------------------------------------


class Stopping:
    """Somebody who stops after the first thing."""

    cancelled = False

    def __call__(self, done: int, of: int, what: str = "") -> None:  # noqa: ARG002  a port
        self.cancelled = done > 0


def test_what_is_stopped_goes_on_where_it_was(world: DisposalWorld) -> None:
    captures = [world.take() for _ in range(3)]
    disposal = world.decided([(TargetKind.CAPTURE, one.id) for one in captures])
    stopped = world.disposals.carry_out(BO, disposal.id, Stopping())
    assert (stopped.gone, stopped.left) == (1, 2)
    assert stopped.disposal.carried_out_at is None
    assert world.disposals.all()[0].state is DisposalState.BEGUN
    assert world.disposals.report(disposal.id).state is DisposalState.BEGUN
    world.start()
    assert len(list(world.bags.bags())) == 2
    done = world.disposals.carry_out(BO, disposal.id)
    assert (done.gone, done.left) == (3, 0)
    assert world.codes() == []


@pytest.mark.parametrize("commits", range(4))
def test_a_full_database_leaves_each_thing_whole_or_gone(
    world: DisposalWorld, commits: int
) -> None:
    world.set_up()
    copy = world.add(PNG)
    world.change(finished_at=world.clock())
    person = make.person(name="Åsa Ödla", left_on=NOW.date() - timedelta(days=900))
    with world.store.write(ANNA) as work:
        work.people.add(person)
        work.commit()
    targets = [
        (TargetKind.COPY, copy.id),
        (TargetKind.REMOVAL, world.removal.id),
        (TargetKind.PERSON, person.id),
    ]
    disposal = world.decided(targets, Basis.PERSONAL_DATA)
    failing = FailingStore(world.store)
    failing.fail, failing.left = FULL, commits
    with pytest.raises(SurroundingsError, match="database_full"):
        world.disposing(cast("Store", failing)).carry_out(BO, disposal.id)
    assert world.codes() == []
    world.start()
    if commits < len(targets):
        assert world.person(person.id).name == "Åsa Ödla"
        assert world.disposals.carry_out(BO, disposal.id).left == 0
    assert world.disposals.all()[0].state is DisposalState.CARRIED_OUT
    assert world.files.names() == set()
    assert "Ödla" not in world.person(person.id).name
    assert world.codes() == []


def test_a_sealed_file_that_a_crash_left_goes_at_the_next_start(world: DisposalWorld) -> None:
    world.set_up()
    copies = [world.add(PNG), world.add(PNG + b"2")]
    disposal = world.decided([(TargetKind.COPY, one.id) for one in copies])
    world.disposals.carry_out(BO, disposal.id, Stopping())
    first = world.copy_stored(copies[0])
    assert first is not None
    left = next(one for one in copies if world.copy_stored(one) == one)
    gone = next(one for one in copies if one is not left)
    world.files.put(b"x")  # nobody's, and none of ours to remove
    place = world.folder / "restricted" / gone.sealed[:2] / gone.sealed
    place.parent.mkdir(exist_ok=True)
    place.write_bytes(b"left by a crash")
    world.start()
    assert not place.exists()
    assert left.sealed in world.files.names()


def test_a_database_that_is_only_read_loses_nothing(world: DisposalWorld, tmp_path: Path) -> None:
    capture = world.take()
    disposal = world.decided([(TargetKind.CAPTURE, capture.id)])
    reading = open_store(tmp_path / "smdesk.sqlite3", TickingClock(), read_only=True)
    try:
        with pytest.raises(Exception, match="read_only"):
            world.disposing(reading).carry_out(BO, disposal.id)
        assert reading.scrub() is False
    finally:
        reading.close()
    assert list(world.bags.bags()) == [capture.bag]
    assert kinds(world) == [LedgerKind.ADMITTED]


def test_files_are_not_clean_while_somebody_reads_an_older_state(world: DisposalWorld) -> None:
    disposal = world.decided([(TargetKind.CAPTURE, world.take().id)])
    with world.store.read() as older:
        done = world.disposals.carry_out(BO, disposal.id)
        assert older.disposals.all() != []
    assert done.scrubbed is False
    assert world.disposals.report(disposal.id).scrubbed is False


# --- backups ------------------------------------------------------------------------------------


def test_backups_that_hold_it_are_listed_and_go_when_a_newer_one_is_there(
    world: DisposalWorld,
) -> None:
    world.set_up()
    copy = world.add(PNG)
    old = world.backups.make().path.name
    before = world.folder / "backups" / "before-0004-20260101T000000000000Z.sqlite3"
    before.write_bytes(b"the database of old")
    replaced = world.folder / "replaced-20260102T000000000000Z"
    replaced.mkdir()
    (replaced / "smdesk.sqlite3").write_bytes(b"the one before restoring")
    disposal = world.gone([(TargetKind.COPY, copy.id)]).disposal
    waiting = world.disposals.report(disposal.id).backups
    assert [one.name for one in waiting] == [before.name, replaced.name, old]
    assert [one.is_backup for one in waiting] == [False, False, True]
    assert {one.expires_on for one in waiting} == {(NOW + timedelta(days=30)).date()}
    newer = world.backups.make()
    assert world.disposals.at_start(BO).expired == ()
    world.clock.now += timedelta(days=31)
    assert set(world.disposals.at_start(BO).expired) == {before.name, replaced.name, old}
    assert [one.path for one in world.backups.all()] == [newer.path]
    assert not before.exists()
    assert not replaced.exists()
    assert world.disposals.report(disposal.id).backups == ()
    assert world.noted(old) == ["expired"]


def test_a_backup_goes_only_after_the_trail_says_so(world: DisposalWorld) -> None:
    world.set_up()
    copy = world.add(PNG)
    old = world.backups.make().path
    world.gone([(TargetKind.COPY, copy.id)])
    world.backups.make()
    world.clock.now += timedelta(days=31)
    failing = FailingStore(world.store)
    failing.fail = FULL
    assert world.disposing(cast("Store", failing)).at_start(BO).failed == ("database_full",)
    assert old.exists()
    assert world.noted(old.name) == []
    assert world.disposals.at_start(BO).expired == (old.name,)


def test_the_last_whole_backup_is_kept(world: DisposalWorld) -> None:
    world.set_up()
    copy = world.add(PNG)
    old = world.backups.make()
    disposal = world.gone([(TargetKind.COPY, copy.id)]).disposal
    world.clock.now += timedelta(days=31)
    assert world.disposals.at_start(BO).expired == ()
    newer = world.backups.make()
    newer.path.write_bytes(newer.path.read_bytes()[:-100])
    assert world.disposals.at_start(BO).expired == ()
    assert old.path.exists()
    assert [one.name for one in world.disposals.report(disposal.id).backups] == [old.path.name]


def test_a_share_that_is_gone_may_hold_it_and_says_so(
    world: DisposalWorld, store: Store, tmp_path: Path
) -> None:
    """It is listed as long as nobody can look; once it is back, what has to go goes."""
    share, away = tmp_path / "backup disk", tmp_path / "backup disk away"
    share.mkdir()
    sqlite = cast("SqlStore", store)
    world.backups = ZipBackups(world.folder, sqlite, world.clock, chosen=lambda: str(share))
    world.disposals = world.disposing(store)
    world.set_up()
    copy = world.add(PNG)
    old = world.backups.make().path
    disposal = world.gone([(TargetKind.COPY, copy.id)]).disposal
    assert [one.name for one in world.disposals.report(disposal.id).backups] == [old.name]
    share.rename(away)
    assert [one.name for one in world.disposals.report(disposal.id).backups] == [str(share)]
    world.clock.now += timedelta(days=31)
    world.backups.make()
    world.start()
    assert [one.name for one in world.disposals.report(disposal.id).backups] == [str(share)]
    away.rename(share)
    assert old.exists()
    world.start()
    assert not old.exists()
    assert world.disposals.report(disposal.id).backups == ()


def test_no_backup_holds_what_lies_in_the_archive(world: DisposalWorld) -> None:
    capture = world.take()
    world.backups.make()
    disposal = world.gone([(TargetKind.CAPTURE, capture.id)]).disposal
    assert world.disposals.report(disposal.id).backups == ()
    world.clock.now += timedelta(days=31)
    assert world.disposals.at_start(BO).expired == ()


def test_a_report_says_what_it_rests_on(world: DisposalWorld) -> None:
    disposal = world.decided([(TargetKind.CAPTURE, world.take().id)])
    before = world.disposals.report(disposal.id)
    assert (before.scrubbed, before.entries, before.backups) == (None, 0, ())
    world.disposals.carry_out(BO, disposal.id)
    after = world.disposals.report(disposal.id)
    assert (after.scrubbed, after.disposal.carried_out_by) == (True, "bo.al")
    assert after.letterhead.municipality is not None
    assert after.letterhead.municipality.name == "Exempelköpings kommun"
    with pytest.raises(Exception, match="gone"):
        world.disposals.report(new_id())
