"""What comes into the second copy from beside the archive's folder: what waits, and tokens."""

import errno
import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from smdesk.archive import WaitingArchive, verify_folder
from smdesk.domain.layout import TOKENS
from smdesk.services.evidence.repairing import Side
from smdesk.services.evidence.timestamps import ARCHIVE, STAMPED
from smdesk.services.ports import Store
from tests.support.copies import Copies, content, garble
from tests.support.factories import TickingClock, actor
from tests.support.waiting import Share, waiting_archive
from tests.support.world import World

ANNA = actor()


@pytest.fixture
def share(tmp_path: Path) -> Iterator[Share]:
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    made = Share(folder)
    yield made
    made.on()


@pytest.fixture
def over(tmp_path: Path, store: Store, clock: TickingClock, share: Share) -> World:
    """An archive on a share, with a queue beside the database."""
    (tmp_path / "data").mkdir()
    return World(tmp_path, store, clock, waiting_archive(share, tmp_path / "data"))


@pytest.fixture
def copies(tmp_path: Path, over: World) -> Copies:
    made = Copies(tmp_path, over.store, over.archive, over.clock)
    made.second.choose(ANNA, made.root)
    return made


def queue_of(over: World) -> WaitingArchive:
    archive: object = over.archive
    assert isinstance(archive, WaitingArchive)
    return archive


def sent(over: World) -> None:
    """Take a picture that lies on the share, and waits no more."""
    over.take()
    queue_of(over).follow()
    assert queue_of(over).waiting() == []


def test_what_waits_for_the_archives_share_is_in_the_copy_already(
    over: World, copies: Copies, share: Share
) -> None:
    sent(over)
    copies.second.follow(ANNA)
    share.off()
    late = over.take()
    followed = copies.second.follow(ANNA)
    assert (followed.state.in_step, followed.bags, followed.findings) == (True, 1, ())
    assert late.bag in set(copies.copy.bags())
    share.on()
    assert queue_of(over).follow().stopped is None
    assert content(copies.root) == content(share.root)


def test_what_lies_on_a_share_that_is_off_is_copied_later_and_no_damage(
    over: World, copies: Copies, share: Share
) -> None:
    sent(over)
    share.off()
    over.take()
    followed = copies.second.follow(ANNA)
    assert (followed.lines, followed.findings) == (0, ())
    assert followed.state.problem is not None
    assert followed.state.problem.code == "archive_away"
    share.on()
    assert copies.second.follow(ANNA).bags == 2


def test_what_goes_on_to_the_share_while_it_is_copied_is_copied_from_there(
    over: World, copies: Copies, share: Share
) -> None:
    share.off()
    late = over.take()
    share.on()

    def send(_operation: str, _path: Path) -> None:
        copies.disk.before = lambda _operation, _path: None
        assert queue_of(over).follow().stopped is None

    copies.disk.before = send
    followed = copies.second.follow(ANNA)
    assert (followed.state.problem, followed.findings, followed.bags) == (None, (), 1)
    assert not queue_of(over).holds(late.bag)
    assert verify_folder(copies.root).findings == []


def test_nothing_is_repaired_while_the_share_is_off(
    over: World, copies: Copies, share: Share
) -> None:
    over.take()
    copies.second.follow(ANNA)
    share.off()
    problem = copies.repairing.preview(everything=True).problem
    assert problem is not None
    assert problem.code == "archive_away"


@pytest.mark.parametrize("waits", [False, True])
def test_a_bag_is_repaired_where_it_lies_on_the_share_or_waiting(
    over: World, copies: Copies, share: Share, waits: bool
) -> None:
    sent(over)
    if waits:
        share.fail(errno.EROFS)
        over.take()
    copies.second.follow(ANNA)
    taken = over.indexed()[0]
    assert queue_of(over).holds(taken.bag) == waits
    garble(queue_of(over).path(taken.bag) / "data" / "screen.png")
    done = copies.repairing.repair(ANNA, [taken.bag])
    assert [(one.folder, one.side) for one in done.repaired] == [(taken.bag, Side.ARCHIVE)]
    share.on()
    assert queue_of(over).follow().stopped is None
    over.assert_whole()
    copies.second.follow(ANNA)
    assert verify_folder(share.root).findings == []
    assert verify_folder(copies.root).findings == []


# --- tokens ---------------------------------------------------------------------------------------


@pytest.fixture
def stamped(world: World, tmp_path: Path) -> Copies:
    """An archive with one event, and a token that the trail knows."""
    world.take()
    folder = world.archive.root / TOKENS
    folder.mkdir()
    files = {"1.tsr": b"token", "certifikat.pem": b"certificates"}
    sums = {name: hashlib.sha256(data).hexdigest() for name, data in files.items()}
    (folder / "1.tsr").write_bytes(files["1.tsr"])
    name = f"certifikat-{sums['certifikat.pem'][:16]}.pem"
    (folder / name).write_bytes(files["certifikat.pem"])
    (folder / "2.tsr").write_bytes(b"put there by somebody")
    noted = {
        "seq": 1,
        "token_sha256": sums["1.tsr"],
        "certificates_sha256": sums["certifikat.pem"],
    }
    with world.store.write(ANNA) as work:
        work.audit.note(STAMPED, ARCHIVE, ARCHIVE, noted)
        work.commit()
    made = Copies(tmp_path, world.store, world.archive, world.clock)
    made.second.choose(ANNA, made.root)
    return made


def test_the_tokens_that_the_trail_knows_come_along(world: World, stamped: Copies) -> None:
    stamped.second.follow(ANNA)
    ours, theirs = content(world.archive.root / TOKENS), content(stamped.root / TOKENS)
    assert theirs == {name: data for name, data in ours.items() if name != "2.tsr"}
    assert len(theirs) == 2


def test_a_damaged_token_is_not_spread(world: World, stamped: Copies) -> None:
    (world.archive.root / TOKENS / "1.tsr").write_bytes(b"other")
    stamped.second.follow(ANNA)
    assert "1.tsr" not in content(stamped.root / TOKENS)


def test_tokens_that_the_archive_lost_come_back_by_repair(world: World, stamped: Copies) -> None:
    stamped.second.follow(ANNA)
    before = content(stamped.root / TOKENS)
    for path in (world.archive.root / TOKENS).iterdir():
        path.unlink()
    assert stamped.repairing.repair(ANNA).tokens == tuple(sorted(before))
    assert content(world.archive.root / TOKENS) == before
    with world.store.read() as snapshot:
        notes = [one.notes for one in snapshot.audit.about(TOKENS)]
    assert notes == [{"side": "archive", "tokens": sorted(before)}]
    assert stamped.repairing.repair(ANNA).tokens == ()


def test_a_damaged_token_in_the_copy_does_not_come_back(world: World, stamped: Copies) -> None:
    stamped.second.follow(ANNA)
    (stamped.root / TOKENS / "1.tsr").write_bytes(b"damaged")
    (world.archive.root / TOKENS / "1.tsr").unlink()
    assert stamped.repairing.repair(ANNA).tokens == ()
    assert not (world.archive.root / TOKENS / "1.tsr").exists()


def test_a_token_that_is_there_is_never_written_again(world: World, stamped: Copies) -> None:
    stamped.second.follow(ANNA)
    (stamped.root / TOKENS / "1.tsr").write_bytes(b"damaged")
    stamped.second.follow(ANNA)
    assert (stamped.root / TOKENS / "1.tsr").read_bytes() == b"damaged"
    assert (world.archive.root / TOKENS / "1.tsr").read_bytes() == b"token"
