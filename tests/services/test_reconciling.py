"""What disagrees after a crash, a restore or a copied folder, and what mending makes of it."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from smdesk.domain.actors import Role
from smdesk.domain.errors import SurroundingsError, UserError
from smdesk.domain.layout import LEDGER
from smdesk.services.evidence.reconciling import Mended, Reconciling, Remedy, remedy
from smdesk.services.ports import Store
from tests.services.test_recovery import crash_before_commit, drop_last_line, forgotten_channel
from tests.services.test_verification import sql
from tests.services.test_waiting import WaitingWorld
from tests.support.factories import TickingClock, actor
from tests.support.waiting import Share
from tests.support.world import World


def reconciling(world: World) -> Reconciling:
    return Reconciling(world.store, world.archive, world.recovery)


def found(world: World) -> dict[str, Remedy]:
    return {item.code: remedy(item) for item in reconciling(world).compare().findings}


def mend(world: World) -> Mended:
    return reconciling(world).mend(actor())


def ledger_file(world: World) -> Path:
    return world.archive.root / LEDGER


def lines(world: World) -> list[bytes]:
    return ledger_file(world).read_bytes().splitlines(keepends=True)


def garble(world: World, number: int) -> None:
    kept = lines(world)
    kept[number] = kept[number].replace(b"admitted", b"Admitted")
    ledger_file(world).write_bytes(b"".join(kept))


FORGET = (
    "DELETE FROM captures WHERE number = (SELECT max(number) FROM captures)",
    "DELETE FROM ledger WHERE seq = (SELECT max(seq) FROM ledger)",
    (
        "UPDATE chain_head SET (seq, hash) = (SELECT seq, hash FROM ledger ORDER BY seq DESC) "
        "WHERE name = 'ledger'"
    ),
)


def forget_last(world: World) -> None:
    """Let the database be older than the archive by one capture."""
    for command in FORGET:
        sql(command)(world)


def lose_row(world: World) -> None:
    world.take()
    forget_last(world)


def lose_first_line(world: World) -> None:
    ledger_file(world).write_bytes(b"".join(lines(world)[1:]))


@pytest.fixture
def three(world: World) -> World:
    for _ in range(3):
        world.take()
    return world


def test_all_that_agrees(three: World) -> None:
    compared = reconciling(three).compare(read=True)
    assert (compared.findings, compared.present, compared.indexed) == ((), 3, 3)
    assert (compared.lines, compared.rows, compared.agrees, compared.read) == (3, 3, True, True)


def test_comparing_changes_nothing(three: World) -> None:
    crash_before_commit(three)
    three.disk.done.clear()
    with three.store.read() as snapshot:
        before = list(snapshot.audit.entries())
    assert found(three) == {"ledger_rows_short": Remedy.MEND, "bag_not_indexed": Remedy.MEND}
    with three.store.read() as snapshot:
        assert list(snapshot.audit.entries()) == before
    assert three.disk.done == []


MENDED: list[tuple[Callable[[World], object], str]] = [
    (drop_last_line, "ledger_file_short"),
    (lambda world: ledger_file(world).unlink(), "ledger_file_short"),
    (lambda world: garble(world, 1), "ledger_file_broken"),
    (lambda world: ledger_file(world).write_bytes(b"\0" * 700 + b"\n"), "ledger_file_broken"),
    (lose_first_line, "ledger_file_broken"),
    (lose_row, "ledger_rows_short"),
    (crash_before_commit, "bag_not_indexed"),
]


@pytest.mark.parametrize(("spoil", "code"), MENDED)
def test_what_takes_no_choice_is_mended(
    three: World, spoil: Callable[[World], object], code: str
) -> None:
    spoil(three)
    assert found(three)[code] is Remedy.MEND
    assert mend(three).left.agrees
    three.assert_whole()
    assert three.verification.folder(three.archive.root).findings == []
    assert mend(three).lines == 0, "nothing is left to do"


def test_the_former_ledger_file_is_kept(three: World) -> None:
    garble(three, 0)
    before = ledger_file(three).read_bytes()
    mended = mend(three)
    assert (three.archive.root / mended.kept).read_bytes() == before
    assert mended.lines == 3


def test_a_damaged_file_that_goes_on_beyond_the_rows_gives_what_it_has(three: World) -> None:
    lose_row(three)
    garble(three, 0)
    assert "ledger_file_broken" in found(three)
    mended = mend(three)
    assert (mended.lines, mended.left.agrees, len(three.indexed())) == (4, True, 4)
    three.assert_whole()


def test_what_would_be_lost_is_left_to_somebody(three: World) -> None:
    lose_row(three)
    garble(three, 3)
    before = ledger_file(three).read_bytes()
    assert found(three)["ledger_differs"] is Remedy.LOOK
    assert mend(three).lines == 0
    assert ledger_file(three).read_bytes() == before


def test_two_ledgers_that_both_hold_are_left_to_somebody(three: World) -> None:
    three.take()
    other = lines(three)
    drop_last_line(three)
    shutil.rmtree(three.archive.root / three.indexed()[0].bag)
    forget_last(three)
    three.take()
    ledger_file(three).write_bytes(b"".join(other))
    assert found(three)["ledger_differs"] is Remedy.LOOK
    assert not mend(three).left.agrees
    assert lines(three) == other


def test_rows_that_were_changed_are_left_to_somebody(three: World) -> None:
    sql("UPDATE ledger SET actor = 'else' WHERE seq = 2")(three)
    assert found(three) == {"ledger_rows_broken": Remedy.LOOK}
    before = lines(three)
    mend(three)
    assert lines(three) == before


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (lambda world: shutil.rmtree(world.archive.root), "archive_gone"),
        (lambda world: _emptied(world.archive.root), "archive_empty"),
    ],
)
def test_nothing_is_written_where_the_archive_is_not(
    three: World, spoil: Callable[[World], None], code: str
) -> None:
    spoil(three)
    three.disk.done.clear()
    assert found(three) == {code: Remedy.LOOK}
    assert [item.code for item in mend(three).left.findings] == [code]
    assert three.disk.done == []


def _emptied(root: Path) -> None:
    shutil.rmtree(root)
    root.mkdir()


def test_missing_and_unknown_bags(three: World) -> None:
    shutil.rmtree(three.archive.root / three.indexed()[0].bag)
    forgotten_channel(three, crash_before_commit(three))
    assert found(three) == {
        "bag_missing": Remedy.REPAIR,
        "bag_channel_unknown": Remedy.REBUILD,
        "ledger_rows_short": Remedy.MEND,
    }


def test_bytes_are_read_when_asked_for(three: World) -> None:
    three.archive.picture(three.indexed()[0].bag).write_bytes(b"")
    assert found(three) == {}
    compared = reconciling(three).compare(read=True)
    assert {item.code: remedy(item) for item in compared.findings} == {
        "file_changed": Remedy.REPAIR,
        "oxum_differs": Remedy.REPAIR,
    }


def test_only_who_may_mend_mends(three: World) -> None:
    with pytest.raises(UserError, match="not_permitted"):
        reconciling(three).mend(replace(actor(), roles=frozenset({Role.READER})))


@pytest.mark.parametrize("number", range(9))
def test_a_failing_disk_leaves_the_former_file(three: World, number: int) -> None:
    garble(three, 1)
    before, done = ledger_file(three).read_bytes(), 0

    def fail(*_: object) -> None:
        nonlocal done
        done += 1
        if done > number:
            raise OSError(28, "No space left on device")

    three.disk.before = fail
    with pytest.raises(SurroundingsError) as caught:
        mend(three)
    assert caught.value.code == "archive_full"
    three.disk.before = lambda *_: None
    if number < 7:  # what comes after that is after the replacing
        assert ledger_file(three).read_bytes() == before
    mend(three)
    three.assert_whole()


def test_an_older_archive_with_a_whole_database(three: World, tmp_path: Path) -> None:
    """A copy of the archive's folder of yesterday was put in place of today's."""
    older = tmp_path / "older"
    shutil.copytree(three.archive.root, older)
    taken = three.take()
    shutil.rmtree(three.archive.root)
    older.rename(three.archive.root)
    assert found(three) == {"bag_missing": Remedy.REPAIR, "ledger_file_short": Remedy.MEND}
    assert [item.place for item in mend(three).left.findings] == [taken.bag]


@pytest.fixture
def share(tmp_path: Path) -> Share:
    return Share(tmp_path)


@pytest.fixture
def over_share(tmp_path: Path, store: Store, clock: TickingClock, share: Share) -> WaitingWorld:
    """Two captures on the share, and one that waits while it is off."""
    world = WaitingWorld(tmp_path, store, clock, share)
    world.take()
    world.waiting.send(actor())
    world.take()
    share.off()
    world.take()
    return world


def test_what_waits_disagrees_with_nothing(over_share: WaitingWorld, share: Share) -> None:
    assert found(over_share) == {"archive_away": Remedy.LOOK}
    share.on()
    assert found(over_share) == {}
    over_share.waiting.send(actor())
    assert found(over_share) == {}


def test_a_lost_ledger_is_written_without_what_waits(
    over_share: WaitingWorld, share: Share
) -> None:
    share.on()
    ledger_file(over_share).unlink()
    assert "ledger_file_broken" in found(over_share)
    assert mend(over_share).left.agrees
    assert len(lines(over_share)) == 2
    over_share.waiting.send(actor())
    assert len(lines(over_share)) == 3
    over_share.assert_whole()


def test_nothing_is_mended_while_it_is_off(over_share: WaitingWorld, share: Share) -> None:
    share.disk.done.clear()
    assert [item.code for item in mend(over_share).left.findings] == ["archive_away"]
    assert share.disk.done == []
