"""What a share cannot take waits, and follows in the ledger's order: never two, never lost."""

import shutil
from collections.abc import Callable, Iterator, Sequence
from itertools import count
from math import inf
from pathlib import Path

import pytest

from smdesk.archive import FolderArchive, LocalQueue, WaitingArchive, verify_folder
from smdesk.archive.lanes import Reach
from smdesk.disk import RealDisk
from smdesk.domain.chain import next_ledger_entry
from smdesk.domain.errors import SurroundingsError
from smdesk.domain.evidence import LedgerEntry, LedgerKind
from smdesk.domain.layout import LEDGER, STAGING
from smdesk.services.ports import Silent
from tests.archive.conftest import new_bag
from tests.support.factories import NOW
from tests.support.recording import RecordingDisk
from tests.support.waiting import (
    FAULTS,
    IMPATIENT,
    PATIENT,
    Share,
    follow_to_the_end,
    waiting_archive,
)


class CutError(Exception):
    """The power went."""


class Keeping:
    """Keeps bags as a service does: bag, line, and a database that remembers the last line."""

    def __init__(self, archive: WaitingArchive, rows: Sequence[LedgerEntry] = ()) -> None:
        self.archive = archive
        self.rows = list(rows)

    @property
    def head(self) -> LedgerEntry | None:
        return self.rows[-1] if self.rows else None

    def keep(self) -> LedgerEntry:
        """Keep one more bag."""
        self.rows += self.archive.lines_after(self.head)
        number = len(self.rows) + 1
        stored = self.archive.store(new_bag(number))
        assert self.archive.verify(stored.folder) == []
        return self.enter(LedgerKind.ADMITTED, stored.folder, stored.bag_sha256)

    def enter(self, kind: LedgerKind, bag: str, bag_sha256: str) -> LedgerEntry:
        entry = next_ledger_entry(
            self.head,
            at=NOW,
            kind=kind,
            capture_id=bag.rpartition("-")[2],
            bag=bag,
            bag_sha256=bag_sha256,
            actor="anna.ek",
        )
        self.archive.append(entry)
        self.rows.append(entry)
        return entry

    def destroy(self, entry: LedgerEntry) -> None:
        """Let a bag go by decision, as a service does."""
        self.enter(LedgerKind.DESTROYED, entry.bag, entry.bag_sha256)
        self.archive.destroy(entry.bag)


@pytest.fixture
def share(tmp_path: Path) -> Share:
    return Share(tmp_path)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    folder.mkdir()
    return folder


@pytest.fixture
def keeping(share: Share, data: Path) -> Keeping:
    return Keeping(waiting_archive(share, data))


@pytest.fixture
def begun(keeping: Keeping) -> Keeping:
    """With one bag on the share."""
    keeping.keep()
    keeping.archive.follow()
    return keeping


def folder_of(share: Share) -> FolderArchive:
    return FolderArchive(share.root, RealDisk())


def assert_arrived(share: Share, data: Path, rows: list[LedgerEntry]) -> None:
    """Assert that all is on the share, in order and whole, and that nothing waits."""
    verified = verify_folder(share.root)
    assert verified.findings == []
    theirs = folder_of(share)
    assert theirs.ledger() == rows
    assert verified.bags == len(list(theirs.bags()))
    queue = data / "waiting"
    assert not (queue / LEDGER).exists() or (queue / LEDGER).read_bytes() == b""
    assert list(FolderArchive(queue, RealDisk()).bags()) == []


# --- a share that answers ---------------------------------------------------------------------


def test_the_first_bag_of_all_follows_and_makes_the_folder(
    keeping: Keeping, share: Share, data: Path
) -> None:
    keeping.keep()
    assert [line.seq for line in keeping.archive.waiting()] == [1]
    assert not share.root.exists()
    assert keeping.archive.follow().left == 0
    assert_arrived(share, data, keeping.rows)
    assert (share.root / "LÄS MIG.txt").is_file()
    assert not (data / "waiting" / "LÄS MIG.txt").exists()


def test_nothing_waits_where_the_share_answers(begun: Keeping, share: Share, data: Path) -> None:
    begun.keep()
    begun.keep()
    assert begun.archive.waiting() == []
    assert_arrived(share, data, begun.rows)


def test_a_bag_is_on_the_share_before_its_line(begun: Keeping, share: Share) -> None:
    share.disk.done.clear()
    entry = begun.keep()
    done = share.disk.done
    assert done.index(("rename", entry.bag)) < done.index(("append", LEDGER))
    assert done[-1] == ("flush", LEDGER)


# --- a share that does not --------------------------------------------------------------------


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("operation", ["", "write", "flush", "rename", "append"])
def test_what_the_share_refuses_waits_and_follows(
    begun: Keeping, share: Share, data: Path, *, fault: str, operation: str
) -> None:
    share.fail(FAULTS[fault], operation)
    kept = [begun.keep(), begun.keep(), begun.keep()]
    archive = begun.archive
    assert [line for line in archive.waiting() if line in kept] == archive.waiting()
    assert archive.hindrance is not None
    assert archive.hindrance.code == fault
    assert archive.ledger() == begun.rows
    assert archive.ledger_head() == begun.head
    assert set(archive.bags()) == {line.bag for line in begun.rows}
    stopped = archive.follow()
    assert (stopped.lines, stopped.left) == ((), len(archive.waiting()))
    assert stopped.stopped is not None
    share.on()
    followed = archive.follow()
    assert (followed.left, followed.stopped) == (0, None)
    assert_arrived(share, data, begun.rows)


def test_a_share_that_is_off_leaves_what_can_be_known(
    begun: Keeping, share: Share, data: Path
) -> None:
    share.off()
    first = begun.rows[0]
    archive = begun.archive
    assert not archive.reachable()
    assert (archive.lines_after(first), archive.ledger_head()) == ([], None)
    kept = begun.keep()
    assert share.root.exists() is False
    assert list(archive.bags()) == [kept.bag]
    assert archive.ledger_head() == kept
    assert archive.verify(kept.bag) == []
    assert archive.picture(kept.bag).is_file()
    assert archive.path(kept.bag).parent.is_relative_to(data)
    asked: list[Callable[[], object]] = [
        lambda: archive.verify(first.bag),
        lambda: archive.describe(first.bag),
        lambda: archive.statement(first.bag),
        lambda: archive.picture(first.bag),
        archive.ledger,
    ]
    for ask in asked:
        with pytest.raises(SurroundingsError, match="archive_unreachable"):
            ask()
    share.on()
    archive.follow()
    assert archive.ledger() == begun.rows
    assert_arrived(share, data, begun.rows)


def test_a_share_may_go_between_bag_and_line(begun: Keeping, share: Share, data: Path) -> None:
    stored = begun.archive.store(new_bag(2))
    assert folder_of(share).describe(stored.folder) == stored
    share.off()
    entry = begun.enter(LedgerKind.ADMITTED, stored.folder, stored.bag_sha256)
    assert begun.archive.waiting() == [entry]
    assert begun.archive.verify(stored.folder) == []
    share.on()
    assert set(begun.archive.bags()) == {line.bag for line in begun.rows}
    begun.archive.follow()
    assert_arrived(share, data, begun.rows)


def test_a_mount_point_without_its_share_is_never_written_to(
    begun: Keeping, share: Share, data: Path
) -> None:
    share.off()
    share.root.mkdir()  # the archive's folder is itself the mount point, and empty
    begun.keep()
    assert list(share.root.iterdir()) == []
    assert begun.archive.follow().left == 1
    assert list(share.root.iterdir()) == []
    share.root.rmdir()
    share.on()
    begun.archive.follow()
    assert_arrived(share, data, begun.rows)


def test_a_folder_that_only_lies_where_the_share_should_be_takes_nothing_away(
    begun: Keeping, share: Share, data: Path
) -> None:
    share.off()
    share.root.mkdir()
    (share.root / "somebody's").write_text("something")
    stored = begun.archive.store(new_bag(2))
    kept = begun.enter(LedgerKind.ADMITTED, stored.folder, stored.bag_sha256)
    assert begun.archive.waiting() == [kept]
    assert begun.archive.path(kept.bag).is_relative_to(data)
    shutil.rmtree(share.root)
    share.on()
    assert begun.archive.verify(kept.bag) == []
    begun.archive.follow()
    assert_arrived(share, data, begun.rows)


def test_a_share_that_goes_while_a_bag_is_read_is_no_damage(begun: Keeping, share: Share) -> None:
    first = begun.rows[0].bag
    archive = begun.archive
    trusting = Reach(share.root, patience=PATIENT, good_for=PATIENT, gone_for=0)
    archive._reach = trusting
    assert archive.verify(first) == []
    share.off()
    for read in (archive.verify, archive.describe, archive.statement):
        trusting._answered, trusting._until = True, inf
        with pytest.raises(SurroundingsError, match="archive_unreachable"):
            read(first)
    trusting._answered, trusting._until = True, inf
    with pytest.raises(SurroundingsError, match="archive_unreachable"):
        list(archive.bags())


def test_a_bag_left_in_the_queue_by_a_crash_goes_once_its_line_is_there(
    begun: Keeping, share: Share, data: Path
) -> None:
    entry = begun.keep()
    LocalQueue(data / "waiting", RealDisk()).take_over(share.root, entry.bag, entry.bag_sha256)
    assert begun.archive.holds(entry.bag)
    begun.archive.follow()
    assert_arrived(share, data, begun.rows)


def test_what_comes_later_waits_behind_what_waits(begun: Keeping, share: Share, data: Path) -> None:
    share.off()
    begun.keep()
    share.on()
    begun.keep()
    assert [line.seq for line in begun.archive.waiting()] == [2, 3]
    assert folder_of(share).ledger() == begun.rows[:1]
    begun.archive.follow()
    assert_arrived(share, data, begun.rows)


# --- a share that hangs -----------------------------------------------------------------------


@pytest.mark.parametrize("operation", ["write", "rename", "append", "flush"])
def test_a_share_that_hangs_keeps_nobody_waiting(
    begun: Keeping, share: Share, data: Path, operation: str
) -> None:
    begun.archive = waiting_archive(share, data, patience=IMPATIENT)
    share.hang(operation)
    begun.keep()
    begun.keep()
    assert begun.archive.waiting() != []
    assert begun.archive.hindrance is not None
    assert begun.archive.follow().left == len(begun.archive.waiting())
    share.on()  # what hung wakes up, and does what it had begun
    follow_to_the_end(begun.archive)
    assert_arrived(share, data, begun.rows)


def test_a_probe_that_hangs_is_left_behind(
    begun: Keeping, share: Share, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun.archive = waiting_archive(share, data, patience=IMPATIENT)
    begun.archive._reach._patience = IMPATIENT
    share.hang()
    monkeypatch.setattr(
        "smdesk.archive.lanes.holds_something", lambda _: share.disk.before("scan", share.root)
    )
    assert not begun.archive.reachable()
    assert not begun.archive.reachable()
    kept = begun.keep()
    assert begun.archive.verify(kept.bag) == []
    with pytest.raises(SurroundingsError, match="archive_unreachable"):
        begun.archive.verify(begun.rows[0].bag)
    monkeypatch.undo()
    share.on()
    follow_to_the_end(begun.archive)
    assert_arrived(share, data, begun.rows)


# --- cut short --------------------------------------------------------------------------------


def test_following_can_be_cut_at_every_operation_on_either_disk(
    begun: Keeping, share: Share, tmp_path: Path
) -> None:
    share.off()
    going = begun.keep()
    begun.enter(LedgerKind.VERIFIED, begun.rows[0].bag, begun.rows[0].bag_sha256)
    begun.destroy(going)
    begun.keep()
    share.on()
    there = {line.bag for line in begun.rows} - {going.bag}
    cuts = 0
    for keeping, cut_share, folder in cut_everywhere(begun, tmp_path, follow):
        assert keeping.archive.lines_after(keeping.head) == []
        assert there <= set(keeping.archive.bags())
        keeping.archive.tidy()
        keeping.archive.follow()
        assert_arrived(cut_share, folder, keeping.rows)
        assert list((cut_share.root / STAGING).iterdir()) == []
        assert list((folder / "waiting" / STAGING).iterdir()) == []
        cuts += 1
    assert cuts > 50


def test_keeping_can_be_cut_at_every_operation_on_either_disk(
    begun: Keeping, tmp_path: Path
) -> None:
    """What was confirmed is there; of what was not, a whole bag or nothing."""
    cuts = 0
    for keeping, cut_share, folder in cut_everywhere(begun, tmp_path, Keeping.keep):
        keeping.archive.tidy()
        keeping.rows += keeping.archive.lines_after(keeping.head)
        adopt(keeping)
        keeping.archive.follow()
        assert_arrived(cut_share, folder, keeping.rows)
        cuts += 1
    assert cuts > 50


def follow(keeping: Keeping) -> None:
    keeping.archive.follow()


def cut_everywhere(
    begun: Keeping, tmp_path: Path, work: Callable[[Keeping], object]
) -> Iterator[tuple[Keeping, Share, Path]]:
    """Do a work until the power goes at each operation in turn; yield what a start then finds."""
    for number in count():
        case = tmp_path / "cuts" / str(number)
        for name in ("share", "data"):
            shutil.copytree(tmp_path / name, case / name)
        share, data = Share(case), case / "data"
        uncut = done_uncut(begun, share, data, number=number, work=work)
        yield Keeping(waiting_archive(share, data), begun.rows), share, data
        if uncut:
            return


def done_uncut(
    begun: Keeping,
    share: Share,
    data: Path,
    *,
    number: int,
    work: Callable[[Keeping], object],
) -> bool:
    """Do a work until the power goes at an operation; tell whether it came to its end."""
    left = [number]

    def cut(_name: str, _path: Path) -> None:
        left[0] -= 1
        if left[0] < 0:
            raise CutError

    disk = RecordingDisk(data / "waiting")
    keeping = Keeping(waiting_archive(share, data, disk), begun.rows)
    disk.before = share.disk.before = cut
    try:
        work(keeping)
    except CutError:
        return False
    finally:
        share.on()
    return True


def adopt(keeping: Keeping) -> None:
    """Enter what lies there without a line, as a start does."""
    known = {line.bag for line in keeping.rows}
    for folder in sorted(set(keeping.archive.bags()) - known):
        assert keeping.archive.verify(folder) == []
        stored = keeping.archive.describe(folder)
        keeping.enter(LedgerKind.ADMITTED, folder, stored.bag_sha256)


def test_a_line_may_be_in_both_places_after_a_crash(
    begun: Keeping, share: Share, data: Path
) -> None:
    share.fail(FAULTS["archive_write"], "flush")  # the line is in the file, and not confirmed
    stored = begun.archive.store(new_bag(2))
    begun.enter(LedgerKind.ADMITTED, stored.folder, stored.bag_sha256)
    share.on()
    folder_of(share).take_over(data / "waiting", stored.folder, stored.bag_sha256)
    folder_of(share).append(begun.rows[1])
    assert begun.archive.waiting() == begun.rows[1:]
    assert begun.archive.ledger() == begun.rows
    assert begun.archive.ledger_lines() == begun.rows
    begun.archive.follow()
    assert_arrived(share, data, begun.rows)


def test_following_may_be_cancelled_and_goes_on(begun: Keeping, share: Share, data: Path) -> None:
    share.off()
    for _ in range(3):
        begun.keep()
    share.on()

    class Two(Silent):
        def __call__(self, done: int, of: int, what: str = "") -> None:
            super().__call__(done, of, what)
            self.cancelled = done == 2

    followed = begun.archive.follow(Two())
    assert ([line.seq for line in followed.lines], followed.left) == ([2, 3], 1)
    assert begun.archive.ledger() == begun.rows
    begun.archive.follow()
    assert_arrived(share, data, begun.rows)


# --- a share that is another ------------------------------------------------------------------


def test_a_share_that_somebody_else_wrote_to_stops_it_and_loses_nothing(
    begun: Keeping, share: Share
) -> None:
    share.off()
    kept = begun.keep()
    share.on()
    theirs = next_ledger_entry(
        begun.rows[0],
        at=NOW,
        kind=LedgerKind.VERIFIED,
        capture_id="",
        bag="",
        bag_sha256="",
        actor="bo.alm",
    )
    folder_of(share).append(theirs)
    followed = begun.archive.follow()
    assert followed.stopped is not None
    assert followed.stopped.code == "waiting_differs"
    assert begun.archive.waiting() == [kept]
    assert begun.archive.verify(kept.bag) == []
    assert folder_of(share).ledger() == [begun.rows[0], theirs]
    begun.keep()  # what is new is as safe meanwhile
    assert len(begun.archive.waiting()) == 2


def test_an_older_copy_of_the_share_stops_it(begun: Keeping, share: Share) -> None:
    older = (share.root / LEDGER).read_bytes()
    begun.keep()
    share.off()
    begun.keep()
    share.on()
    (share.root / LEDGER).write_bytes(older)
    followed = begun.archive.follow()
    assert followed.stopped is not None
    assert followed.stopped.code == "waiting_differs"
    assert len(begun.archive.waiting()) == 1


def test_a_ledger_file_put_right_lets_the_rest_follow(
    begun: Keeping, share: Share, data: Path
) -> None:
    share.off()
    begun.keep()
    share.on()
    (share.root / LEDGER).unlink()
    begun.archive.rewrite_ledger(begun.rows)
    assert folder_of(share).ledger() == begun.rows[:1]
    begun.archive.follow()
    assert_arrived(share, data, begun.rows)


def test_a_bag_damaged_while_it_waits_does_not_go_to_the_share(
    begun: Keeping, share: Share
) -> None:
    share.off()
    kept = begun.keep()
    share.on()
    picture = begun.archive.picture(kept.bag)
    picture.write_bytes(picture.read_bytes()[:-1] + b"?")
    followed = begun.archive.follow()
    assert followed.stopped is not None
    assert followed.stopped.code == "bag_differs"
    assert begun.archive.waiting() == [kept]
    assert list(folder_of(share).bags()) == [begun.rows[0].bag]
    assert [one.code for one in begun.archive.verify(kept.bag)] == ["file_changed"]


def test_a_damaged_bag_can_be_replaced_while_it_waits(
    begun: Keeping, share: Share, data: Path, tmp_path: Path
) -> None:
    share.off()
    kept = begun.keep()
    second = FolderArchive(tmp_path / "second", RealDisk())
    second.take_over(data / "waiting", kept.bag, kept.bag_sha256)
    picture = begun.archive.picture(kept.bag)
    picture.write_bytes(b"?")
    begun.archive.take_over(second.root, kept.bag, kept.bag_sha256, aside="then")
    assert begun.archive.verify(kept.bag) == []
    share.on()
    begun.archive.follow()
    assert_arrived(share, data, begun.rows)
    assert len(list((data / "waiting").rglob("screen.png"))) == 1  # the damaged one is kept


# --- what goes by decision --------------------------------------------------------------------


def test_what_waits_can_be_destroyed_while_the_share_is_off(
    begun: Keeping, share: Share, data: Path
) -> None:
    share.off()
    kept = begun.keep()
    begun.destroy(kept)
    assert not begun.archive.destroy(kept.bag)
    assert list(begun.archive.bags()) == []
    share.on()
    begun.archive.follow()
    assert_arrived(share, data, begun.rows)


def test_what_lies_on_a_share_that_is_off_cannot_be_destroyed_yet(
    begun: Keeping, share: Share, data: Path
) -> None:
    first = begun.rows[0]
    share.off()
    with pytest.raises(SurroundingsError, match="archive_unreachable"):
        begun.destroy(first)
    begun.rows = [first, *begun.archive.waiting()]
    share.on()
    begun.archive.follow()
    assert list(begun.archive.bags()) == []
    assert_arrived(share, data, begun.rows)


# --- what a database may know ------------------------------------------------------------------


def test_an_older_database_beside_a_share_that_is_off_must_wait(
    begun: Keeping, share: Share
) -> None:
    begun.keep()
    share.off()
    kept = begun.keep()
    archive = begun.archive
    assert archive.lines_after(begun.rows[1]) == [kept]
    with pytest.raises(SurroundingsError, match="archive_unreachable"):
        archive.lines_after(begun.rows[0])
    with pytest.raises(SurroundingsError, match="archive_unreachable"):
        archive.lines_after(None)
    later = next_ledger_entry(
        kept, at=NOW, kind=LedgerKind.VERIFIED, capture_id="", bag="", bag_sha256="", actor="x"
    )
    with pytest.raises(SurroundingsError, match="ledger_differs"):
        archive.lines_after(later)
    share.on()
    assert archive.lines_after(begun.rows[0]) == begun.rows[1:]
    assert archive.lines_after(None) == begun.rows
