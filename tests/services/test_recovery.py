import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from smdesk.domain.actors import Role
from smdesk.domain.addresses import Address, recognise
from smdesk.domain.chain import next_ledger_entry
from smdesk.domain.channels import Channel
from smdesk.domain.errors import SurroundingsError
from smdesk.domain.evidence import LedgerKind
from smdesk.domain.ids import new_id
from smdesk.domain.layout import LEDGER, STAGING
from smdesk.services.evidence.statements import read_capture
from smdesk.services.ports import NewBag
from tests.services.test_verification import sql
from tests.support.factories import NOW, actor
from tests.support.world import World, watched


def crash_before_commit(world: World) -> str:
    """Leave a bag and its ledger line that the database never heard of; return the bag."""
    store = watched(world)
    store.fail = SurroundingsError("killed")
    with pytest.raises(SurroundingsError) as caught:
        world.take()
    store.fail = None
    return str(caught.value.values["bag"])


def drop_last_line(world: World) -> None:
    path = world.archive.root / LEDGER
    path.write_bytes(b"".join(path.read_bytes().splitlines(keepends=True)[:-1]))


def test_nothing_wrong_means_nothing_done(world: World) -> None:
    world.take()
    world.disk.done.clear()
    report = world.recover()
    assert (report.did_something, report.findings) == (False, [])
    assert world.disk.done == []


def test_a_line_ahead_of_the_database_is_taken_in_with_its_bag(world: World) -> None:
    world.take()
    bag = crash_before_commit(world)
    report = world.recover()
    assert (report.taken_in, [item.bag for item in report.adopted]) == (1, [bag])
    world.assert_whole()
    assert not world.recover().did_something


def test_a_bag_that_nobody_knows_is_adopted_and_audited(world: World) -> None:
    world.take()
    bag = crash_before_commit(world)
    drop_last_line(world)  # killed between the rename and the ledger
    (adopted,) = world.recover().adopted
    assert adopted.bag == bag
    last = world.archive.ledger()[-1]
    assert (last.kind, dict(last.details)) == (LedgerKind.ADMITTED, {"adopted": "true"})
    with world.store.read() as snapshot:
        actions = [entry.action for entry in snapshot.audit.entries(adopted.id)]
    assert "adopted" in actions
    world.assert_whole()


def test_staging_and_a_torn_line_go(world: World) -> None:
    world.take()
    leftover = world.archive.root / STAGING / f"{world.archive._mine}abc"
    leftover.mkdir(parents=True)
    with (world.archive.root / LEDGER).open("ab") as file:
        file.write(b'{"seq"')
    assert len(world.recover().tidied) == 2
    world.assert_whole()


def test_a_damaged_bag_that_nobody_knows_is_left_and_reported(world: World) -> None:
    bag = crash_before_commit(world)
    drop_last_line(world)
    picture = world.archive.picture(bag)
    picture.write_bytes(picture.read_bytes() + b"!")
    report = world.recover()
    assert report.adopted == []
    assert {finding.code for finding in report.findings} == {"file_changed", "oxum_differs"}
    assert picture.exists()


def copied(world: World, bag: str) -> None:
    copy = world.archive.root / bag
    shutil.copytree(copy, copy.with_name("20260101T000000Z-copy"))


def forgotten_channel(world: World, bag: str) -> None:
    forge(world, bag, lambda said: said["channel"].update(id="other", url="https://x.com/other"))


def moved(world: World, bag: str) -> None:
    path = world.archive.root / bag
    shutil.move(path, path.with_name("20260101T000000Z-moved"))


def without_statement(world: World, bag: str) -> None:
    forge(world, bag, lambda said: said.pop("picture"))


def another_half_year(world: World, bag: str) -> None:
    forge(world, bag, lambda said: said["capture"].update(half_year="2026-H1"))


def forge(world: World, bag: str, change: Callable[[dict[str, dict[str, str]]], object]) -> None:
    """Put a bag that is whole by itself, but says something else, in another's place."""
    statement = json.loads((world.archive.root / bag / "data/statement.json").read_bytes())
    change(statement)
    picture = world.archive.picture(bag).read_bytes()
    shutil.rmtree(world.archive.root / bag)
    world.archive.store(
        NewBag(folder=bag, statement=statement, files={"screen.png": [picture]}, info={})
    )


@pytest.mark.parametrize(
    ("change", "known", "code"),
    [
        (copied, True, "bag_duplicate"),
        (forgotten_channel, False, "bag_channel_unknown"),
        (moved, False, "bag_misplaced"),
        (without_statement, False, "bag_unreadable"),
        (another_half_year, False, "bag_unreadable"),
    ],
)
def test_whole_bags_that_are_in_doubt_are_left_and_reported(
    world: World, change: Callable[[World, str], None], known: bool, code: str
) -> None:
    if known:
        bag = world.take().bag
    else:
        bag = crash_before_commit(world)
        drop_last_line(world)
    change(world, bag)
    report = world.recover()
    assert report.adopted == []
    assert [finding.code for finding in report.findings] == [code]


def test_a_forged_bag_in_the_place_of_an_admitted_one_is_not_adopted(world: World) -> None:
    bag = crash_before_commit(world)
    forge(world, bag, lambda said: said["channel"].update(name="annat"))
    report = world.recover()
    assert (report.taken_in, report.adopted) == (1, [])
    assert [finding.code for finding in report.findings] == ["bag_differs_from_ledger"]


def test_an_indexed_bag_that_is_gone_is_reported(world: World) -> None:
    capture = world.take()
    shutil.rmtree(world.archive.root / capture.bag)
    assert [(f.code, f.place) for f in world.recover().findings] == [("bag_missing", capture.bag)]


def older_file(world: World) -> None:
    drop_last_line(world)


def lost_file(world: World) -> None:
    (world.archive.root / LEDGER).unlink()


def foreign_file(world: World) -> None:
    drop_last_line(world)
    world.archive.append(
        next_ledger_entry(
            world.archive.ledger_head(),
            at=NOW,
            kind=LedgerKind.VERIFIED,
            capture_id="x",
            bag="x",
            bag_sha256="x",
            actor="x",
        )
    )


def broken_line_ahead(world: World) -> None:
    world.archive._ledger.append(
        next_ledger_entry(
            None,
            at=NOW,
            kind=LedgerKind.VERIFIED,
            capture_id="x",
            bag="x",
            bag_sha256="x",
            actor="x",
        )
    )


def unreadable_line(world: World) -> None:
    with (world.archive.root / LEDGER).open("ab") as file:
        file.write(b"nonsense\n")


def damaged_line(world: World) -> None:
    path = world.archive.root / LEDGER
    path.write_bytes(b"Admitted".join(path.read_bytes().rsplit(b"admitted", 1)))


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (older_file, "ledger_file_short"),
        (lost_file, "ledger_file_short"),
        (foreign_file, "ledger_differs"),
        (broken_line_ahead, "ledger_differs"),
        (unreadable_line, "ledger_differs"),
        (damaged_line, "ledger_file_broken"),
    ],
)
def test_a_ledger_in_doubt_is_reported_and_left_as_it_is(
    world: World, change: Callable[[World], None], code: str
) -> None:
    world.take()
    world.take()
    change(world)
    path = world.archive.root / LEDGER
    before = path.read_bytes() if path.exists() else None
    report = world.recover()
    assert [finding.code for finding in report.findings] == [code]
    assert (path.read_bytes() if path.exists() else None) == before
    assert not report.did_something


def test_an_archive_out_of_reach_does_not_stop_the_start(world: World) -> None:
    world.take()

    def fail(name: str, _: Path) -> None:
        if name == "remove_tree":
            raise OSError(5, "failed")

    (world.archive.root / STAGING / f"{world.archive._mine}abc").mkdir(parents=True)
    world.disk.before = fail
    assert [finding.code for finding in world.recover().findings] == ["archive_failed"]


def test_a_capture_read_back_from_its_bag_is_the_one_that_was_indexed(world: World) -> None:
    capture = world.take()
    stored = world.archive.describe(capture.bag)
    assert read_capture(world.archive.statement(capture.bag), stored) == capture


def test_an_archive_on_a_disk_that_is_off_is_one_finding_and_takes_no_pictures(
    world: World,
) -> None:
    world.take()
    world.archive.root.rename(world.archive.root.with_name("off"))
    assert [finding.code for finding in world.recover().findings] == ["archive_gone"]
    assert world.codes() == ["archive_gone"]
    with pytest.raises(SurroundingsError, match="archive_unreachable"):
        world.take()
    assert not world.archive.root.exists()


@pytest.mark.parametrize("role", [Role.REGISTRAR, Role.READER])
def test_who_may_not_mend_leaves_it_for_who_may(world: World, role: Role) -> None:
    bag = crash_before_commit(world)
    world.disk.done.clear()
    waiting = world.recovery.recover(actor(role))
    assert (waiting.did_something, waiting.findings, world.disk.done) == (False, [], [])
    mended = world.recovery.recover(actor(Role.ARCHIVIST))
    assert [capture.bag for capture in mended.adopted] == [bag]
    world.assert_whole()


def read_in_anew(world: World, count: int = 1) -> list[Channel]:
    """Have the channels that an older backup lost come back with other ids."""
    lost = world.channel
    address = recognise(lost.url)
    assert isinstance(address, Address)
    made = [
        replace(lost, id=new_id(), name=f"Ny {at}", platform=address.platform, key=address.key)
        for at in range(count)
    ]
    with world.store.write(actor()) as work:
        work.channels.remove(lost)
        for channel in made:
            work.channels.add(channel)
        work.commit()
    return made


def lose_rows(world: World) -> None:
    """Put the database back to before the captures: an older backup that was put in."""
    sql("DELETE FROM captures")(world)
    sql("DELETE FROM ledger")(world)
    sql("UPDATE chain_head SET seq = 0 WHERE name = 'ledger'")(world)
    sql("DELETE FROM audit WHERE kind = 'capture'")(world)


def test_after_an_older_backup_captures_find_their_channel_by_its_address(world: World) -> None:
    captures = [world.take(), world.take()]
    lose_rows(world)
    (channel,) = read_in_anew(world)
    report = world.recover()
    assert (report.taken_in, report.findings) == (2, [])
    assert {item.channel_id for item in report.adopted} == {channel.id}
    assert {item.bag for item in world.indexed()} == {item.bag for item in captures}
    assert not world.recover().did_something


@pytest.mark.parametrize("count", [0, 2])
def test_captures_without_a_sure_channel_are_one_finding(world: World, count: int) -> None:
    world.take()
    world.take()
    lose_rows(world)
    read_in_anew(world, count)
    for report in (world.recover(), world.recover()):
        assert report.adopted == []
        assert [(item.code, item.values) for item in report.findings] == [
            ("bag_channel_unknown", {"count": 2})
        ]
    found = [item for item in world.verification.everything().findings if "audit" not in item.code]
    assert [(item.code, item.values) for item in found] == [("bag_channel_unknown", {"count": 2})]
