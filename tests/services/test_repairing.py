"""Repair from the other copy: the whole one comes, the damaged one is kept, the ledger tells."""

import errno
import hashlib
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from smdesk.archive import FolderArchive, verify_folder
from smdesk.domain.actors import Actor, Role
from smdesk.domain.disposal import TargetKind
from smdesk.domain.errors import SurroundingsError, UserError
from smdesk.domain.evidence import Capture, LedgerEntry, LedgerKind
from smdesk.domain.layout import ASIDE, LEDGER
from smdesk.services.evidence.repairing import Side
from smdesk.services.ports import Store
from smdesk.services.printed.disposal_reports import report_json
from tests.support.copies import Copies, content, garble, garble_bags, lose
from tests.support.disposals import DisposalWorld
from tests.support.factories import actor
from tests.support.world import World

ANNA = actor()
Damage = Callable[[Path, str], object]


class KilledError(Exception):
    """The process is gone, here."""


@pytest.fixture
def copies(tmp_path: Path, world: World) -> Copies:
    made = Copies(tmp_path, world.store, world.archive, world.clock)
    made.second.choose(ANNA, made.root)
    return made


def in_step(world: World, copies: Copies, count: int = 2) -> list[Capture]:
    taken = [world.take() for _ in range(count)]
    copies.second.follow(ANNA)
    return taken


def events(world: World) -> list[LedgerEntry]:
    return [one for one in world.archive.ledger() if one.kind is LedgerKind.REPAIRED]


def root_of(world: World, copies: Copies, side: Side) -> Path:
    return world.archive.root if side is Side.ARCHIVE else copies.root


def assert_whole(world: World, copies: Copies) -> None:
    """Assert that both sides are whole, alike, and as the ledger says."""
    world.assert_whole()
    copies.second.follow(ANNA)
    for root in (world.archive.root, copies.root):
        assert verify_folder(root).findings == []
    bags = [set(archive.bags()) for archive in (world.archive, copies.copy)]
    assert bags[0] == bags[1]


# --- damage of every sort -----------------------------------------------------------------------


def one_byte(root: Path, folder: str) -> None:
    path = root / folder / "data/screen.png"
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(bytes(data))


def one_more(root: Path, folder: str) -> None:
    (root / folder / "data/more.txt").write_text("more")


def one_less(root: Path, folder: str) -> None:
    (root / folder / "bag-info.txt").unlink()


def remade(root: Path, folder: str) -> None:
    """Another bag with right manifests in its place, which only the ledger tells from it."""
    other = root / folder
    for path in (other / "data").iterdir():
        garble(path)
    for name in ("manifest-sha256.txt", "tagmanifest-sha256.txt"):
        lines = []
        for line in (other / name).read_text().splitlines():
            of = line.partition("  ")[2]
            lines.append(f"{hashlib.sha256((other / of).read_bytes()).hexdigest()}  {of}\n")
        (other / name).write_text("".join(lines))


DAMAGES = [lose, one_byte, one_more, one_less, remade]


@pytest.mark.parametrize("side", list(Side))
@pytest.mark.parametrize("damage", DAMAGES)
def test_each_damage_on_either_side_is_repaired_from_the_other(
    world: World, copies: Copies, side: Side, damage: Damage
) -> None:
    taken = in_step(world, copies)
    whole = content(world.archive.root / taken[0].bag)
    root = root_of(world, copies, side)
    damage(root, taken[0].bag)
    broken = content(root / taken[0].bag)
    (seen,) = copies.repairing.preview([taken[0].bag]).repairable
    assert (seen.folder, seen.side) == (taken[0].bag, side)
    (done,) = copies.repairing.repair(ANNA, [taken[0].bag]).repaired
    assert done == seen
    assert content(root / taken[0].bag) == whole
    (event,) = events(world)
    assert (event.bag, event.bag_sha256, event.capture_id) == (
        taken[0].bag,
        taken[0].bag_sha256,
        taken[0].id,
    )
    assert event.details["side"] == side
    assert event.details["from"] == side.other
    assert event.details["found"] == " ".join(seen.found)
    aside = event.details["aside"]
    assert (content(root / aside) == broken) if aside else (damage is lose)
    assert_whole(world, copies)


@pytest.mark.parametrize("side", list(Side))
def test_all_that_ransomware_garbled_on_one_side_comes_back(
    world: World, copies: Copies, side: Side
) -> None:
    in_step(world, copies, 3)
    before = content(world.archive.root)
    root = root_of(world, copies, side)
    garble_bags(root)
    assert copies.repairing.preview().repairable == ()  # nobody has looked yet: no name is missing
    seen = copies.repairing.preview(everything=True)
    assert [one.side for one in seen.repairable] == [side] * 3
    done = copies.repairing.repair(ANNA, everything=True)
    assert done.repaired == seen.repairable
    after = content(root)
    assert {place: after[place] for place in before if place != LEDGER} == {
        place: data for place, data in before.items() if place != LEDGER
    }
    assert_whole(world, copies)


def test_what_was_found_by_the_last_check_is_repaired(world: World, copies: Copies) -> None:
    taken = in_step(world, copies)
    one_byte(world.archive.root, taken[1].bag)
    assert copies.repairing.preview().repairable == ()
    world.reader.enter_all(ANNA, world.verification.everything())
    assert world.reader.summary().differing == {taken[1].bag}
    assert [one.folder for one in copies.repairing.preview().repairable] == [taken[1].bag]
    copies.repairing.repair(ANNA)
    assert world.reader.summary().differing == frozenset()
    assert_whole(world, copies)
    assert events(world)[0] in world.reader.history(taken[1])


def test_what_is_missing_is_found_by_name(world: World, copies: Copies) -> None:
    taken = in_step(world, copies)
    lose(world.archive.root, taken[0].bag)
    lose(copies.root, taken[1].bag)
    found = {one.folder: one.side for one in copies.repairing.preview().repairable}
    assert found == {taken[0].bag: Side.ARCHIVE, taken[1].bag: Side.COPY}
    assert len(copies.repairing.repair(ANNA).repaired) == 2
    assert_whole(world, copies)


def test_what_is_whole_is_left_alone(world: World, copies: Copies) -> None:
    in_step(world, copies)
    copies.disk.done.clear()
    assert copies.repairing.repair(ANNA, everything=True).repaired == ()
    assert copies.disk.done == []
    assert events(world) == []


def test_what_the_copy_never_had_is_no_damage_of_it(world: World, copies: Copies) -> None:
    in_step(world, copies)
    world.take()
    assert copies.repairing.preview(everything=True).repairable == ()


def test_what_is_whole_nowhere_is_told_and_left(world: World, copies: Copies) -> None:
    taken = in_step(world, copies)
    one_byte(world.archive.root, taken[0].bag)
    lose(copies.root, taken[0].bag)
    before = content(world.archive.root)
    done = copies.repairing.repair(ANNA)
    assert [(one.code, one.place) for one in done.hopeless] == [("repair_hopeless", taken[0].bag)]
    assert done.repaired == ()
    assert content(world.archive.root) == before


# --- the copy's ledger ----------------------------------------------------------------------------


@pytest.mark.parametrize("damage", ["all", "a line", "memory lost"])
def test_a_damaged_ledger_of_the_copy_is_written_anew(
    world: World, copies: Copies, damage: str
) -> None:
    in_step(world, copies, 3)
    path = copies.root / LEDGER
    lines = path.read_bytes().splitlines(keepends=True)
    if damage == "all":
        garble(path)
    else:
        path.write_bytes(lines[0] + b"garbage\n" + lines[2])
    if damage == "memory lost":
        (copies.data / "second-copy.json").unlink()
    broken = path.read_bytes()
    copies.repairing.repair(ANNA)
    assert path.read_bytes() == (world.archive.root / LEDGER).read_bytes()
    assert [one.read_bytes() for one in (copies.root / ASIDE).iterdir()] == [broken]
    assert_whole(world, copies)


def test_a_ledger_that_may_be_anothers_is_not_written_anew(world: World, copies: Copies) -> None:
    in_step(world, copies)
    (copies.root / LEDGER).write_bytes(b"garbage\n" * 2)
    (copies.data / "second-copy.json").unlink()
    before = content(copies.root)
    with pytest.raises(SurroundingsError, match="repair_hindered"):
        copies.repairing.repair(ANNA)
    assert content(copies.root) == before


# --- who, and when not ----------------------------------------------------------------------------


def test_only_some_may_repair(copies: Copies) -> None:
    with pytest.raises(UserError, match="not_permitted"):
        copies.repairing.repair(Actor(account="cia", roles=frozenset({Role.READER})))


def test_without_a_copy_there_is_nothing_to_repair_from(world: World, copies: Copies) -> None:
    in_step(world, copies)
    copies.second.choose(ANNA, None)
    problem = copies.repairing.preview().problem
    assert problem is not None
    assert problem.code == "copy_none"
    with pytest.raises(UserError, match="repair_no_copy"):
        copies.repairing.repair(ANNA)


def test_a_copy_that_is_off_is_no_reason_to_touch_anything(world: World, copies: Copies) -> None:
    taken = in_step(world, copies)
    one_byte(world.archive.root, taken[0].bag)
    back = copies.gone()
    before = content(world.archive.root)
    with pytest.raises(SurroundingsError, match="repair_hindered"):
        copies.repairing.repair(ANNA, [taken[0].bag])
    assert content(world.archive.root) == before
    back()


def test_an_archive_that_is_off_is_not_filled_from_the_copy(world: World, copies: Copies) -> None:
    in_step(world, copies)
    away = world.archive.root.with_name("away")
    world.archive.root.rename(away)
    problem = copies.repairing.preview().problem
    assert problem is not None
    assert problem.code == "archive_gone"
    with pytest.raises(SurroundingsError, match="repair_hindered"):
        copies.repairing.repair(ANNA)
    assert not world.archive.root.exists()
    away.rename(world.archive.root)


@pytest.mark.parametrize("side", list(Side))
def test_a_side_that_goes_in_the_middle_is_not_filled_where_it_was(
    world: World, copies: Copies, side: Side, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = in_step(world, copies)
    root = root_of(world, copies, side)
    away = root.with_name("away")
    real = FolderArchive.verify

    def vanish(archive: FolderArchive, folder: str) -> object:
        if archive.root == root and not away.exists():
            root.rename(away)
        return real(archive, folder)

    monkeypatch.setattr(FolderArchive, "verify", vanish)
    with pytest.raises(SurroundingsError, match="repair_hindered"):
        copies.repairing.repair(ANNA, [taken[0].bag])
    assert not root.exists()
    monkeypatch.undo()
    away.rename(root)
    assert copies.repairing.repair(ANNA, everything=True).repaired == ()
    assert_whole(world, copies)


def test_a_ledger_in_doubt_is_mended_first(world: World, copies: Copies) -> None:
    in_step(world, copies)
    garble_bags(world.archive.root)
    garble(world.archive.root / LEDGER)
    problem = copies.repairing.preview(everything=True).problem
    assert problem is not None
    assert problem.code == "copy_source_in_doubt"
    with world.store.read() as snapshot:
        world.archive.rewrite_ledger(snapshot.ledger.entries())
    assert len(copies.repairing.repair(ANNA, everything=True).repaired) == 2
    assert_whole(world, copies)


# --- cut short ------------------------------------------------------------------------------------


@pytest.mark.parametrize("side", list(Side))
@pytest.mark.parametrize("damage", [lose, one_byte])
def test_killed_at_any_operation_it_is_finished_or_repeated(
    tmp_path: Path, world: World, copies: Copies, side: Side, damage: Damage
) -> None:
    (taken,) = in_step(world, copies, 1)
    root, start = root_of(world, copies, side), tmp_path / "start"
    shutil.copytree(root / taken.bag, start)
    killed = 0
    for number in range(100):
        damage(root, taken.bag)
        before = len(events(world))
        copies.disk.done.clear()

        def kill(_name: str, _path: Path, number: int = number) -> None:
            if len(copies.disk.done) >= number:
                raise KilledError

        copies.disk.before = kill
        try:
            copies.repairing.repair(ANNA, [taken.bag])
        except KilledError:
            killed += 1
        copies.disk.before = lambda _name, _path: None
        copies.again()
        assert {one.code for one in world.recover().findings} <= {"bag_missing"}
        copies.repairing.repair(ANNA)
        assert content(root / taken.bag) == content(start)
        assert len(events(world)) > before
        if killed <= number:
            break
    assert killed > 10
    assert_whole(world, copies)


@pytest.mark.parametrize("side", list(Side))
def test_a_full_disk_is_told_and_the_damaged_one_kept(
    world: World, copies: Copies, side: Side
) -> None:
    taken = in_step(world, copies)
    root = root_of(world, copies, side)
    one_byte(root, taken[0].bag)
    broken = content(root / taken[0].bag)

    def fail(name: str, _path: Path) -> None:
        if name == "write":
            raise OSError(errno.ENOSPC, "full")

    copies.disk.before = fail
    with pytest.raises(SurroundingsError, match="archive_full"):
        copies.repairing.repair(ANNA, [taken[0].bag])
    copies.disk.before = lambda _name, _path: None
    assert content(root / taken[0].bag) == broken  # in its place still
    copies.repairing.repair(ANNA)
    (kept,) = (root / ASIDE).iterdir()
    assert content(kept / taken[0].bag) == broken
    assert_whole(world, copies)


# --- what is gone by decision ---------------------------------------------------------------------


@pytest.fixture
def deciding(tmp_path: Path, store: Store) -> DisposalWorld:
    made = DisposalWorld(tmp_path, store)
    made.copies.second.choose(ANNA, made.copies.root)
    return made


def test_destroyed_by_decision_goes_from_both_and_from_what_was_put_aside(
    deciding: DisposalWorld,
) -> None:
    taken, other, copies = deciding.take(), deciding.take(), deciding.copies
    copies.second.follow(ANNA)
    for root in (deciding.bags.root, copies.root):
        one_byte(root, taken.bag)
        copies.repairing.repair(ANNA, [taken.bag])
    assert len(list(copies.root.rglob("screen.png"))) == 3
    gone = deciding.gone([(TargetKind.CAPTURE, taken.id)])
    assert gone.copy is None
    for root in (deciding.bags.root, copies.root):
        assert [path.parent.parent.name for path in root.rglob("screen.png")] == [
            Path(other.bag).name
        ]
    assert copies.copy.ledger() == deciding.bags.ledger()
    with deciding.store.read() as snapshot:
        notes = [one.notes for one in snapshot.audit.about("archive")]
    assert {"gone": [taken.bag]} in notes


def test_destruction_waits_for_a_copy_that_is_off_and_says_so(deciding: DisposalWorld) -> None:
    taken, copies = deciding.take(), deciding.copies
    copies.second.follow(ANNA)
    back = copies.gone()
    gone = deciding.gone([(TargetKind.CAPTURE, taken.id)])
    assert gone.copy is not None
    assert (gone.copy.code, gone.copy.values) == ("copy_still_holds", {"count": 1})
    assert copies.second.state().going == (taken.bag,)
    assert copies.second.state().bags == 0
    report = deciding.disposals.report(gone.disposal.id)
    assert report.copy_holds == 1
    assert json.loads(report_json(report))["second_copy_holds"] == 1
    back()
    assert (copies.root / taken.bag).is_dir()
    followed = copies.second.follow(ANNA)
    assert followed.gone == (taken.bag,)
    assert not (copies.root / taken.bag).exists()
    assert copies.second.state().going == ()
    assert deciding.disposals.report(gone.disposal.id).copy_holds == 0


def test_what_went_before_it_was_copied_is_never_copied(deciding: DisposalWorld) -> None:
    taken, copies = deciding.take(), deciding.copies
    back = copies.gone()
    deciding.gone([(TargetKind.CAPTURE, taken.id)])
    back()
    followed = copies.second.follow(ANNA)
    assert (followed.bags, followed.gone, followed.findings) == (0, (), ())
    assert list(copies.copy.bags()) == []
    assert copies.copy.ledger() == deciding.bags.ledger()


def test_what_is_destroyed_is_not_brought_back_by_repair(deciding: DisposalWorld) -> None:
    taken, copies = deciding.take(), deciding.copies
    copies.second.follow(ANNA)
    back = copies.gone()
    deciding.gone([(TargetKind.CAPTURE, taken.id)])
    back()  # the copy holds it still, whole
    for asked in ([taken.bag], None):
        assert copies.repairing.repair(ANNA, asked, everything=asked is None).repaired == ()
    assert list(deciding.bags.bags()) == []


def test_what_is_decided_while_it_is_repaired_goes_at_once(deciding: DisposalWorld) -> None:
    taken, copies = deciding.take(), deciding.copies
    copies.second.follow(ANNA)
    one_byte(deciding.bags.root, taken.bag)
    met: list[bool] = []

    def decide(name: str, _path: Path) -> None:
        if name == "rename" and not met:
            met.append(True)
            deciding.gone([(TargetKind.CAPTURE, taken.id)])

    copies.disk.before = decide
    with pytest.raises(SurroundingsError):  # what was to be put aside is not there any more
        copies.repairing.repair(ANNA, [taken.bag])
    copies.disk.before = lambda _name, _path: None
    copies.repairing.repair(ANNA)
    assert list(deciding.bags.bags()) == []
    assert list(copies.copy.bags()) == []


@pytest.mark.parametrize("side", list(Side))
def test_killed_in_repair_and_then_decided_it_stays_gone(
    deciding: DisposalWorld, side: Side
) -> None:
    taken, copies = deciding.take(), deciding.copies
    copies.second.follow(ANNA)
    root = deciding.bags.root if side is Side.ARCHIVE else copies.root
    one_byte(root, taken.bag)

    def kill(name: str, path: Path) -> None:
        if name == "flush_folder" and path == root and (root / taken.bag).is_dir():
            raise KilledError

    copies.disk.before = kill
    with pytest.raises(KilledError):
        copies.repairing.repair(ANNA, [taken.bag])
    copies.disk.before = lambda _name, _path: None
    deciding.gone([(TargetKind.CAPTURE, taken.id)])
    copies.repairing.repair(ANNA)
    for place in (deciding.bags.root, copies.root):
        assert list(place.rglob("screen.png")) == []
