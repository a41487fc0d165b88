"""The second copy: a whole archive by itself, only added to, and never led astray."""

import errno
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from smdesk.archive import FolderArchive, verify_folder
from smdesk.disk import RealDisk
from smdesk.domain.actors import Actor, Role
from smdesk.domain.errors import UserError
from smdesk.domain.findings import Finding
from smdesk.domain.layout import LEDGER, STAGING
from smdesk.services.evidence.copy_state import CopyMemory, Followed
from smdesk.services.settings.policy_holding import Policies
from smdesk.services.settings.settings import SettingsFile
from smdesk.storage.opening import open_store
from smdesk.words import Words
from tests.support.copies import Copies, content, garble, garble_bags, lose
from tests.support.factories import TickingClock, actor
from tests.support.managed import Organisation
from tests.support.recording import RecordingDisk
from tests.support.world import World

ANNA = actor()


class KilledError(Exception):
    """The process is gone, here."""


@pytest.fixture
def copies(tmp_path: Path, world: World) -> Copies:
    made = Copies(tmp_path, world.store, world.archive, world.clock)
    made.second.choose(ANNA, made.root)
    return made


def assert_alike(world: World, copies: Copies) -> None:
    """Assert that the copy is the archive, byte for byte, and a whole one by itself."""
    assert content(copies.root) == content(world.archive.root)
    assert verify_folder(copies.root).findings == []
    assert copies.second.state().in_step


def test_the_copy_is_a_whole_archive_by_itself(world: World, copies: Copies) -> None:
    taken = [world.take() for _ in range(3)]
    assert (copies.second.state().lines, copies.second.state().bags) == (3, 3)
    followed = copies.second.follow(ANNA)
    assert (followed.lines, followed.bags, followed.findings) == (3, 3, ())
    assert_alike(world, copies)
    names = {path.name for path in copies.root.iterdir()} - {STAGING}
    assert {"LÄS MIG.txt", "LÄS MIG.html", "KONTROLLERA.html", "schema", LEDGER} < names
    world.reader.verify(ANNA, taken[0])
    assert copies.second.follow(ANNA).lines == 1
    assert_alike(world, copies)


def test_in_step_nothing_is_written_but_what_this_computer_remembers(
    world: World, copies: Copies
) -> None:
    world.take()
    before = copies.second.follow(ANNA).state.in_step_at
    copies.disk.done.clear()
    after = copies.second.follow(ANNA)
    assert (copies.disk.done, after.lines) == ([], 0)
    assert before is not None
    assert after.state.in_step_at is not None
    assert after.state.in_step_at > before


def test_a_bag_is_whole_before_its_line_says_that_it_is_there(world: World, copies: Copies) -> None:
    world.take()
    copies.disk.done.clear()
    copies.second.follow(ANNA)
    names = [name for name, place in copies.disk.done if "share/kopia" in place]
    assert names.index("rename") < names.index("append")
    assert names[names.index("append") :][:2] == ["append", "flush"]


def test_whoever_may_not_write_the_archive_brings_nothing(world: World, copies: Copies) -> None:
    world.take()
    followed = copies.second.follow(actor(Role.REGISTRAR))
    assert (followed.bags, followed.state.bags, followed.state.problem) == (0, 1, None)
    assert list(copies.copy.bags()) == []


def test_without_a_folder_there_is_no_copy(world: World, copies: Copies) -> None:
    world.take()
    copies.second.follow(ANNA)
    assert copies.second.choose(ANNA, None).folder is None
    assert copies.second.follow(ANNA).state.folder is None
    assert list(copies.copy.bags()) != []  # it stays where it is


# --- where it may be --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("place", "code"),
    [
        ("archive", "copy_inside"),
        ("archive/kopia", "copy_inside"),
        ("data/kopia", "copy_inside"),
        (".", "copy_inside"),
        ("nowhere/kopia", "copy_no_parent"),
    ],
)
def test_a_place_that_would_protect_nothing_is_refused(
    world: World, copies: Copies, tmp_path: Path, place: str, code: str
) -> None:
    world.take()
    with pytest.raises(UserError) as caught:
        copies.second.choose(ANNA, tmp_path / place)
    assert (caught.value.code, caught.value.at) == (code, "to")
    assert copies.second.folder() == copies.root


def test_a_folder_with_other_things_is_refused_and_left_alone(
    copies: Copies, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "budget.txt").write_text("2027")
    with pytest.raises(UserError, match="copy_not_empty"):
        copies.second.choose(ANNA, other)
    assert [path.name for path in other.iterdir()] == ["budget.txt"]


def test_another_archives_copy_is_refused(world: World, copies: Copies) -> None:
    world.take()
    copies.second.follow(ANNA)
    theirs = copies.root
    lines = (theirs / LEDGER).read_bytes()
    (theirs / LEDGER).write_bytes(lines.replace(b'"actor":"', b'"actor":"x'))
    lines = (theirs / LEDGER).read_bytes()
    with pytest.raises(UserError, match="copy_unlike"):
        copies.second.choose(ANNA, theirs)
    assert (theirs / LEDGER).read_bytes() == lines


def test_only_some_may_choose(copies: Copies) -> None:
    reader = Actor(account="cia", roles=frozenset({Role.READER}))
    with pytest.raises(UserError, match="not_permitted"):
        copies.second.choose(reader, None)


def test_the_same_disk_is_told_of(copies: Copies, world: World) -> None:
    world.take()
    assert [one.code for one in copies.second.state().warnings] == ["copy_same_disk"]


def test_an_archive_copied_by_hand_is_taken_as_it_is(
    world: World, copies: Copies, tmp_path: Path
) -> None:
    for _ in range(2):
        world.take()
    by_hand = tmp_path / "by hand"
    shutil.copytree(world.archive.root, by_hand)
    world.take()
    assert copies.second.choose(ANNA, by_hand).lines == 1
    assert copies.second.follow(ANNA).bags == 1
    assert content(by_hand) == content(world.archive.root)


# --- whose it is ------------------------------------------------------------------------------


def truncated(root: Path, lines: int) -> None:
    """Put a ledger back as it was some lines ago."""
    path = root / LEDGER
    path.write_bytes(b"".join(path.read_bytes().splitlines(keepends=True)[:lines]))


def test_a_copy_that_was_put_back_older_is_brought_in_step_again(
    world: World, copies: Copies
) -> None:
    for _ in range(3):
        world.take()
    copies.second.follow(ANNA)
    truncated(copies.root, 1)
    assert copies.second.follow(ANNA).lines == 2
    assert_alike(world, copies)


def other_world(tmp_path: Path, world: World, lines: int) -> World:
    """The same archive as it was some captures ago, put back from a backup elsewhere."""
    folder = tmp_path / "older"
    folder.mkdir()
    clock = TickingClock()
    made = World(folder, open_store(folder / "smdesk.sqlite3", clock), clock)
    entries = world.archive.ledger()[:lines]
    with made.store.write(ANNA) as work:
        for entry in entries:
            work.ledger.add(entry)
        work.commit()
    made.archive.begin()
    for entry in entries:
        made.archive.take_over(world.archive.root, entry.bag, entry.bag_sha256)
        made.archive.append(entry)
    return made


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ((2, 0), ("copy_ahead", {"count": 1, "seq": 3})),
        ((2, 1), ("copy_parted", {"seq": 3})),
        ((0, 1), ("copy_foreign", {"seq": 1})),
    ],
)
def test_a_copy_that_is_no_beginning_of_ours_is_left_alone_and_told_of(
    world: World,
    copies: Copies,
    tmp_path: Path,
    lines: tuple[int, int],
    told: tuple[str, dict[str, int]],
) -> None:
    for _ in range(3):
        world.take()
    copies.second.follow(ANNA)
    before = content(copies.root)
    older = other_world(tmp_path, world, lines[0])
    for _ in range(lines[1]):
        older.take()
    ours = Copies(tmp_path / "older", older.store, older.archive, older.clock)
    ours.settings.save(copies.settings.read())  # a data folder that was put back
    followed = ours.second.follow(ANNA)
    assert followed.state.problem is not None
    assert (followed.state.problem.code, followed.state.problem.values) == told
    assert content(copies.root) == before
    older.store.close()


def test_an_emptied_folder_is_not_filled_again_by_itself(world: World, copies: Copies) -> None:
    """A disk that is not mounted leaves an empty folder, on the very disk it should not be on."""
    world.take()
    copies.second.follow(ANNA)
    shutil.rmtree(copies.root)
    copies.root.mkdir()
    followed = copies.second.follow(ANNA)
    assert followed.state.problem is not None
    assert followed.state.problem.code == "copy_emptied"
    assert list(copies.root.iterdir()) == []
    copies.second.choose(ANNA, copies.root)  # somebody says that it is to begin anew
    copies.second.follow(ANNA)
    assert_alike(world, copies)


# --- damage does not spread -------------------------------------------------------------------


def test_what_ransomware_left_is_not_copied_over_anything(world: World, copies: Copies) -> None:
    world.take()
    copies.second.follow(ANNA)
    kept = content(copies.root)
    late = world.take()
    garble_bags(world.archive.root)
    followed = copies.second.follow(ANNA)
    assert [(one.code, one.place) for one in followed.findings] == [
        ("copy_source_damaged", late.bag)
    ]
    after = content(copies.root)
    assert {place: after[place] for place in kept if place != LEDGER} == {
        place: data for place, data in kept.items() if place != LEDGER
    }
    assert late.bag not in set(copies.copy.bags())


def test_a_ledger_in_doubt_stops_all_copying(world: World, copies: Copies) -> None:
    world.take()
    garble_bags(world.archive.root)
    garble(world.archive.root / LEDGER)
    before = content(copies.root)
    followed = copies.second.follow(ANNA)
    assert followed.state.problem is not None
    assert followed.state.problem.code == "copy_source_in_doubt"
    assert content(copies.root) == before


def test_one_damaged_bag_keeps_no_other_from_being_copied(world: World, copies: Copies) -> None:
    taken = [world.take() for _ in range(3)]
    garble(world.archive.picture(taken[1].bag))
    followed = copies.second.follow(ANNA)
    assert [one.place for one in followed.findings] == [taken[1].bag]
    assert set(copies.copy.bags()) == {taken[0].bag, taken[2].bag}
    assert followed.state.in_step  # but for what can be repaired
    assert followed.state.absent == (taken[1].bag,)


def test_what_did_not_come_is_remembered_until_it_is_there(
    world: World, copies: Copies, tmp_path: Path
) -> None:
    taken = [world.take() for _ in range(2)]
    whole = shutil.copytree(world.archive.root / taken[0].bag, tmp_path / "whole")
    garble(world.archive.picture(taken[0].bag))
    copies.second.follow(ANNA)
    shutil.rmtree(world.archive.root / taken[0].bag)
    shutil.copytree(whole, world.archive.root / taken[0].bag)
    copies.second.choose(ANNA, copies.root)
    followed = copies.second.follow(ANNA)
    assert (followed.findings, followed.state.absent) == ((), (taken[0].bag,))
    copies.copy.take_over(world.archive.root, taken[0].bag, taken[0].bag_sha256)
    assert copies.second.state().absent == ()


def test_a_wrong_bag_in_the_copy_is_told_of_and_not_overwritten(
    world: World, copies: Copies
) -> None:
    taken = world.take()
    shutil.copytree(world.archive.root / taken.bag, copies.root / taken.bag)
    garble(copies.copy.picture(taken.bag))
    before = copies.copy.picture(taken.bag).read_bytes()
    followed = copies.second.follow(ANNA)
    assert [one.code for one in followed.findings] == ["copy_bag_damaged"]
    assert copies.copy.picture(taken.bag).read_bytes() == before


def test_an_unreadable_file_stops_rather_than_counts_as_damage(
    world: World, copies: Copies, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = world.take()
    real = FolderArchive.verify

    def failing(self: FolderArchive, folder: str) -> object:
        if self.root == world.archive.root:
            return [Finding(code="file_unreadable", place=folder)]
        return real(self, folder)

    garble(world.archive.picture(taken.bag))
    monkeypatch.setattr(FolderArchive, "verify", failing)
    followed = copies.second.follow(ANNA)
    assert (followed.lines, followed.findings) == (0, ())
    assert followed.state.problem is not None


# --- what fails -------------------------------------------------------------------------------


def test_a_share_that_is_off_is_a_quiet_state_that_is_tried_again(
    world: World, copies: Copies
) -> None:
    world.take()
    copies.second.follow(ANNA)
    world.take()
    back = copies.gone()
    state = copies.second.follow(ANNA).state
    assert state.problem is not None
    assert (state.problem.code, state.lines, state.bags) == ("copy_unreachable", 1, 1)
    assert state.in_step_at is not None
    assert not copies.share.exists()  # nothing was made in its place
    back()
    copies.second.follow(ANNA)
    assert_alike(world, copies)


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "copy_full"),
        (errno.EROFS, "copy_readonly"),
        (errno.ENOTCONN, "copy_unreachable"),
        (errno.EIO, "copy_failed"),
    ],
)
def test_each_failure_of_the_copys_disk_is_told(
    world: World, copies: Copies, number: int, code: str
) -> None:
    world.take()

    def fail(name: str, _path: Path) -> None:
        if name == "rename":
            raise OSError(number, "it failed")

    copies.disk.before = fail
    state = copies.second.follow(ANNA).state
    assert state.problem is not None
    assert state.problem.code == code
    copies.disk.before = lambda _name, _path: None
    copies.second.follow(ANNA)
    assert_alike(world, copies)


def test_a_share_that_goes_in_the_middle_is_resumed(world: World, copies: Copies) -> None:
    for _ in range(3):
        world.take()
    backs = []

    def vanish(name: str, path: Path) -> None:
        if name == "append" and len(copies.copy.ledger()) == 1:
            backs.append(copies.gone())
            raise OSError(errno.ENOTCONN, "gone", str(path))

    copies.disk.before = vanish
    followed = copies.second.follow(ANNA)
    assert followed.state.problem is not None
    assert followed.state.problem.code == "copy_unreachable"
    copies.disk.before = lambda _name, _path: None
    backs[0]()
    copies.second.follow(ANNA)
    assert_alike(world, copies)


def test_a_share_that_leaves_its_mount_point_is_not_filled_there(
    world: World, copies: Copies
) -> None:
    for _ in range(3):
        world.take()
    backs: list[Callable[[], object]] = []

    def vanish(name: str, _path: Path) -> None:
        if name == "flush" and not backs and len(copies.copy.ledger()) == 2:
            backs.append(copies.gone())
            copies.share.mkdir()

    copies.disk.before = vanish
    followed = copies.second.follow(ANNA)
    assert followed.state.problem is not None
    assert followed.state.problem.code == "copy_unreachable"
    assert list(copies.share.iterdir()) == []
    copies.disk.before = lambda _name, _path: None
    copies.share.rmdir()
    backs[0]()
    copies.second.follow(ANNA)
    assert_alike(world, copies)


def test_an_archive_that_goes_in_the_middle_is_no_damage(world: World, copies: Copies) -> None:
    for _ in range(3):
        world.take()
    away = world.archive.root.with_name("away")

    def vanish(name: str, _path: Path) -> None:
        if name == "append" and len(copies.copy.ledger()) == 1 and not away.exists():
            world.archive.root.rename(away)

    copies.disk.before = vanish
    followed = copies.second.follow(ANNA)
    assert followed.findings == ()
    assert followed.state.problem is not None
    assert followed.state.problem.code == "archive_gone"
    away.rename(world.archive.root)
    copies.second.follow(ANNA)
    assert_alike(world, copies)


class Stop:
    """Progress that asks to stop after some events."""

    def __init__(self, after: int) -> None:
        self.left = after
        self.told: list[tuple[int, int]] = []

    def __call__(self, done: int, of: int, what: str = "") -> None:  # noqa: ARG002  see Progress
        self.told.append((done, of))
        self.left -= 1

    @property
    def cancelled(self) -> bool:
        return self.left <= 0


def test_stopped_it_goes_on_where_it_was(world: World, copies: Copies) -> None:
    for _ in range(4):
        world.take()
    stop = Stop(2)
    assert copies.second.follow(ANNA, stop).lines == 2
    assert stop.told == [(0, 4), (1, 4)]
    assert copies.second.state().lines == 2
    assert copies.known()["seq"] == 2
    copies.second.follow(ANNA)
    assert_alike(world, copies)


def test_a_full_disk_here_keeps_no_copy_from_being_followed(
    world: World, copies: Copies, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.take()

    def full(_disk: RealDisk, path: Path, _chunks: object) -> None:
        raise OSError(errno.ENOSPC, "full", str(path))

    with monkeypatch.context() as patch:
        patch.setattr(copies.second._memory, "_disk", RealDisk())
        patch.setattr(RealDisk, "replace", full)
        assert copies.second._memory.of(copies.root).seq == 0
        copies.second._memory.saw(copies.root, 1)
    assert copies.known()["seq"] == 0
    copies.second.follow(ANNA)
    assert_alike(world, copies)


def prepare(world: World, copies: Copies) -> None:
    world.take()
    copies.second.follow(ANNA)
    world.reader.verify(ANNA, world.take())


def test_killed_at_any_operation_it_is_resumed(
    tmp_path: Path, world: World, copies: Copies
) -> None:
    prepare(world, copies)
    stopped = 0
    start = tmp_path / "start"
    shutil.copytree(copies.root, start)
    for number in range(200):
        shutil.rmtree(copies.root)
        shutil.copytree(start, copies.root)
        copies.disk.done.clear()

        def kill(_name: str, _path: Path, number: int = number) -> None:
            if len(copies.disk.done) >= number:
                raise KilledError

        copies.disk.before = kill
        try:
            copies.second.follow(ANNA)
        except KilledError:
            stopped += 1
        else:
            break
        finally:
            copies.disk.before = lambda _name, _path: None
        half = verify_folder(copies.root)
        assert {one.code for one in half.findings} <= {"ledger_torn", "bag_not_in_ledger"}
        copies.again()
        copies.second.follow(ANNA)
        assert_alike(world, copies)
    assert stopped > 20


def test_failing_at_any_operation_it_is_told_and_resumed(
    tmp_path: Path, world: World, copies: Copies
) -> None:
    prepare(world, copies)
    start = tmp_path / "start"
    shutil.copytree(copies.root, start)
    failed = 0
    for number in range(200):
        shutil.rmtree(copies.root)
        shutil.copytree(start, copies.root)
        copies.disk.done.clear()
        met: list[int] = []

        def fail(_name: str, _path: Path, number: int = number, met: list[int] = met) -> None:
            if len(copies.disk.done) == number and not met:
                met.append(number)
                raise OSError(errno.EIO, "it failed")

        copies.disk.before = fail
        copies.second.follow(ANNA)
        copies.disk.before = lambda _name, _path: None
        if not met:
            break
        failed += 1
        copies.second.follow(ANNA)
        assert_alike(world, copies)
    assert failed > 20


def test_two_followers_at_once_do_not_meet(world: World, copies: Copies) -> None:
    world.take()
    found = []

    def meanwhile(name: str, _path: Path) -> None:
        if name == "append":
            found.append(copies.second.follow(ANNA).state.problem)

    copies.disk.before = meanwhile
    copies.second.follow(ANNA)
    assert found[0] is not None
    assert found[0].code == "copy_busy"
    copies.disk.before = lambda _name, _path: None
    assert_alike(world, copies)


def test_another_computers_program_adds_no_line_twice(
    tmp_path: Path, world: World, copies: Copies
) -> None:
    for _ in range(2):
        world.take()
    copies.again(several=True)
    (tmp_path / "two").mkdir()
    theirs = Copies(tmp_path / "two", world.store, world.archive, world.clock)
    theirs.settings.save(copies.settings.read())
    CopyMemory(theirs.data / "second-copy.json", RealDisk()).begin(copies.root)
    theirs.disk = RecordingDisk(tmp_path)
    theirs.again(several=True)
    done: list[Followed] = []

    def meanwhile(name: str, _path: Path) -> None:
        if name == "rename" and not done:
            done.append(theirs.second.follow(ANNA))

    copies.disk.before = meanwhile
    copies.second.follow(ANNA)
    assert done[0].lines == 2
    copies.disk.before = lambda _name, _path: None
    assert copies.second.follow(ANNA).state.in_step
    assert_alike(world, copies)


def test_what_was_lost_of_what_is_remembered_is_seen_anew(world: World, copies: Copies) -> None:
    world.take()
    copies.second.follow(ANNA)
    (copies.data / "second-copy.json").write_text("{torn")
    assert copies.second.state().in_step_at is None
    assert copies.second.follow(ANNA).state.in_step_at is not None
    assert copies.known()["seq"] == 1


def test_a_bag_lost_in_the_copy_is_not_silently_put_back(world: World, copies: Copies) -> None:
    taken = world.take()
    copies.second.follow(ANNA)
    lose(copies.root, taken.bag)
    assert copies.second.follow(ANNA).lines == 0
    assert list(copies.copy.bags()) == []  # it is a repair, and entered as one


def test_nothing_of_a_mended_torn_line_is_lost(world: World, copies: Copies) -> None:
    for _ in range(2):
        world.take()
    copies.second.follow(ANNA)
    path = copies.root / LEDGER
    path.write_bytes(path.read_bytes()[:-20])
    copies.second.follow(ANNA)
    assert_alike(world, copies)


def test_on_a_server_too(tmp_path: Path, ready_place: str) -> None:
    """On PostgreSQL a line is added while the ledger is held."""
    clock = TickingClock()
    (tmp_path / "w").mkdir()
    opened = open_store(ready_place, clock)
    made = World(tmp_path / "w", opened, clock)
    copies = Copies(tmp_path / "w", opened, made.archive, clock)
    copies.again(several=True)
    copies.second.choose(ANNA, copies.root)
    for _ in range(2):
        made.take()
    copies.second.follow(ANNA)
    lose(made.archive.root, made.indexed()[0].bag)
    assert len(copies.repairing.repair(ANNA).repaired) == 1
    copies.second.follow(ANNA)
    assert_alike(made, copies)
    opened.close()


# --- a folder that a policy states ------------------------------------------------------------


def stated(copies: Copies, folder: Path) -> Organisation:
    """Let the organisation state the copy's folder, on a computer where nobody chose one."""
    (copies.data / "second-copy.json").unlink(missing_ok=True)
    organisation = Organisation({"second_copy_folder": str(folder)})
    path, policies = copies.data / "settings.json", Policies([organisation])
    copies.settings = SettingsFile(path, RealDisk(), policies)
    copies.again()
    return organisation


def test_a_stated_folder_is_begun_and_followed(tmp_path: Path, world: World) -> None:
    copies = Copies(tmp_path, world.store, world.archive, world.clock)
    stated(copies, copies.root)
    world.take()
    assert copies.second.state().problem is not None  # nobody has begun it
    assert copies.second.follow(ANNA).bags == 1
    assert_alike(world, copies)
    with pytest.raises(UserError, match="setting_managed"):
        copies.second.choose(ANNA, tmp_path / "share" / "annan")
    assert copies.known()["folder"] == str(copies.root)
    assert not (tmp_path / "share" / "annan").exists()
    copies.again()
    assert copies.second.state().in_step


def test_a_stated_share_that_is_away_is_no_folder_to_be_made(tmp_path: Path, world: World) -> None:
    copies = Copies(tmp_path, world.store, world.archive, world.clock)
    stated(copies, copies.root)
    world.take()
    back = copies.gone()
    found = copies.second.follow(ANNA).state.problem
    assert found is not None
    assert found.code == "copy_unreachable"
    assert not copies.share.exists()
    back()
    assert copies.second.follow(ANNA).bags == 1


@pytest.mark.parametrize(
    ("place", "code"),
    [("archive", "copy_inside"), ("data", "copy_inside"), ("foreign", "copy_not_empty")],
)
def test_a_stated_folder_that_is_none_for_a_copy_gets_nothing(
    tmp_path: Path, world: World, place: str, code: str
) -> None:
    copies = Copies(tmp_path, world.store, world.archive, world.clock)
    world.take()
    folder = {
        "archive": world.archive.root,
        "data": copies.data,
        "foreign": tmp_path / "share" / "annat",
    }[place]
    folder.mkdir(exist_ok=True)
    (folder / "fil.txt").touch()
    before = content(folder)
    stated(copies, folder)
    followed = copies.second.follow(ANNA)
    assert followed.state.problem is not None
    assert followed.state.problem.code == code
    assert Words()(f"finding.{code}", **followed.state.problem.values)
    assert not followed.state.in_step
    assert content(folder) == before
