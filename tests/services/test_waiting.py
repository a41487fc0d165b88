"""Evidence is confirmed though the share is gone, seen to wait, and follows: index equals disk."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from smdesk.archive import FolderArchive, verify_folder
from smdesk.disk import RealDisk
from smdesk.domain.actors import Role
from smdesk.domain.errors import SurroundingsError, UserError
from smdesk.domain.evidence import LedgerEntry
from smdesk.services.duties.letting_go import _must_be_in_reach
from smdesk.services.evidence.reconciling import Reconciling
from smdesk.services.evidence.recovery import RecoveryReport
from smdesk.services.evidence.timestamps import Timestamps
from smdesk.services.evidence.waiting import AWAY, Waiting
from smdesk.services.ports import Store
from smdesk.services.settings.settings import SettingsFile
from smdesk.timestamps.folder import TokenFolder
from smdesk.timestamps.tool import Rfc3161
from smdesk.words import LANGUAGES, Words
from tests.support.factories import TickingClock, actor
from tests.support.waiting import (
    FAULTS,
    IMPATIENT,
    PATIENT,
    Share,
    follow_to_the_end,
    waiting_archive,
)
from tests.support.world import World, watched

STUCK = {"waiting_differs", "bag_differs", "bag_unreadable", "ledger_unreadable"}
"""What else the share may answer with."""


@pytest.fixture
def share(tmp_path: Path) -> Share:
    return Share(tmp_path)


class WaitingWorld(World):
    """What captures pass, over an archive on a share."""

    def __init__(
        self,
        folder: Path,
        store: Store,
        clock: TickingClock,
        share: Share,
        *,
        patience: float = PATIENT,
    ) -> None:
        self.share = share
        self.line = waiting_archive(share, folder, patience=patience)
        super().__init__(folder, store, clock, self.line)
        self.waiting = Waiting(store, self.archive, self.line)

    def rows(self) -> list[LedgerEntry]:
        with self.store.read() as snapshot:
            return list(snapshot.ledger.entries())

    def assert_arrived(self) -> None:
        """Assert that the share alone holds all: a reader without the database finds it whole."""
        self.assert_whole()
        alone = FolderArchive(self.share.root, RealDisk())
        assert verify_folder(self.share.root).findings == []
        assert alone.ledger() == self.rows()
        assert set(alone.bags()) == {capture.bag for capture in self.indexed()}
        assert self.waiting.state().events == 0


@pytest.fixture
def world(tmp_path: Path, store: Store, clock: TickingClock, share: Share) -> WaitingWorld:
    made = WaitingWorld(tmp_path, store, clock, share)
    made.take()
    made.waiting.send(actor())
    return made


def test_with_a_share_that_answers_nothing_waits(world: WaitingWorld) -> None:
    world.take()
    state = world.waiting.state()
    assert (state.count, state.events, state.since, state.why) == (0, 0, None, "")
    assert world.waiting.follow_up(actor()) == []
    world.assert_arrived()


@pytest.mark.parametrize("fault", FAULTS)
def test_a_capture_is_confirmed_and_seen_to_wait(
    world: WaitingWorld, share: Share, fault: str
) -> None:
    share.fail(FAULTS[fault])
    first, second = world.take(), world.take()
    state = world.waiting.state()
    assert (state.count, state.events, state.why) == (2, 2, fault)
    assert state.since == world.rows()[1].at
    assert [world.waiting.holds(one.bag) for one in (first, second)] == [True, True]
    assert world.reader.picture(first).is_file()
    assert world.reader.verify(actor(), second) == []
    assert world.codes() == []
    assert world.recover() == RecoveryReport()
    told = world.waiting.follow_up(actor())
    assert [(one.code, one.values) for one in told] == [("archive_waits", {"count": 2})]
    share.on()
    sent = world.waiting.send(actor())
    assert (sent.bags, sent.events, sent.left.events, sent.findings) == (2, 3, 0, ())
    world.assert_arrived()


def test_a_share_that_is_off_is_told_as_such_and_not_as_damage(
    world: WaitingWorld, share: Share
) -> None:
    share.off()
    assert world.waiting.state().count == 0
    world.take()
    assert world.waiting.state().why == "archive_unreachable"
    assert [finding.code for finding in world.recover().findings] == ["archive_away"]
    verified = world.verification.everything()
    assert [finding.code for finding in verified.findings] == ["archive_away"]
    assert not verified.complete
    share.on()
    assert world.recover().findings == []
    world.waiting.send(actor())
    world.assert_arrived()


@pytest.mark.parametrize("operation", ["write", "append"])
def test_a_share_that_hangs_keeps_no_capture_waiting(
    tmp_path: Path, store: Store, clock: TickingClock, share: Share, operation: str
) -> None:
    world = WaitingWorld(tmp_path, store, clock, share, patience=IMPATIENT)
    world.take()
    follow_to_the_end(world.line)
    share.hang(operation)
    world.take()
    world.take()
    state = world.waiting.state()
    assert (state.events, state.why) == (2, "archive_unreachable")
    share.on()
    follow_to_the_end(world.line)
    world.assert_arrived()


def test_a_capture_that_a_crash_kept_out_of_the_ledger_is_adopted_while_the_share_is_off(
    world: WaitingWorld, share: Share, monkeypatch: pytest.MonkeyPatch
) -> None:
    share.off()

    def fail(_: object) -> None:
        raise SurroundingsError("archive_full", path="", reason="")

    with monkeypatch.context() as patch:
        patch.setattr(world.archive, "append", fail)
        with pytest.raises(SurroundingsError, match="capture_not_entered"):
            world.take()
    assert len(world.indexed()) == 1
    report = world.recover()
    assert [finding.code for finding in report.findings] == ["archive_away"]
    assert len(report.adopted) == 1
    assert len(world.indexed()) == 2
    share.on()
    world.waiting.send(actor())
    world.assert_arrived()


def test_a_line_that_a_crash_kept_from_the_database_is_taken_in(
    world: WaitingWorld, share: Share
) -> None:
    share.off()
    store = watched(world)
    store.fail = RuntimeError("the power went")
    with pytest.raises(RuntimeError):
        world.take()
    report = world.recover()
    assert report.taken_in == 1
    assert len(report.adopted) == 1
    share.on()
    assert world.recover().findings == []
    world.waiting.send(actor())
    world.assert_arrived()


def test_who_sends_it_is_noted(world: WaitingWorld, share: Share) -> None:
    share.off()
    world.take()
    share.on()
    bo = actor(Role.ARCHIVIST, account="bo.alm")
    assert world.waiting.send(bo).bags == 1
    with world.store.read() as snapshot:
        last = list(snapshot.audit.entries())[-1]
    assert (last.action, last.actor) == ("sent", "bo.alm")
    assert last.payload is not None
    assert json.loads(last.payload)["after"] == {"bags": 1, "events": 1, "up_to": 2}
    with pytest.raises(UserError, match="not_permitted"):
        world.waiting.send(actor(Role.REGISTRAR))


def test_who_may_not_send_is_told_that_it_waits(world: WaitingWorld, share: Share) -> None:
    share.off()
    world.take()
    share.on()
    told = world.waiting.follow_up(actor(Role.REGISTRAR))
    assert [finding.code for finding in told] == ["archive_waits"]
    assert world.waiting.state().count == 1


def test_an_archive_beside_the_database_never_waits(
    tmp_path: Path, store: Store, clock: TickingClock
) -> None:
    world = World(tmp_path, store, clock)
    waiting = Waiting(store, world.archive, None)
    world.take()
    assert (waiting.state().events, waiting.send(actor()).events) == (0, 0)
    assert waiting.follow_up(actor()) == []
    assert not waiting.holds(world.indexed()[0].bag)


def test_an_older_copy_on_the_share_is_told_and_loses_nothing(
    world: WaitingWorld, share: Share
) -> None:
    older = (share.root / "ledger.jsonl").read_bytes()
    world.take()
    share.off()
    capture = world.take()
    share.on()
    (share.root / "ledger.jsonl").write_bytes(older)
    sent = world.waiting.send(actor())
    assert [finding.code for finding in sent.findings] == ["waiting_differs"]
    assert (sent.left.count, sent.left.why) == (1, "waiting_differs")
    assert world.reader.picture(capture).is_file()
    later = world.take()
    assert world.waiting.holds(later.bag)


def test_reconciling_puts_the_shares_ledger_right_so_that_the_rest_can_follow(
    world: WaitingWorld, share: Share
) -> None:
    older = (share.root / "ledger.jsonl").read_bytes()
    world.take()
    share.off()
    world.take()
    share.on()
    (share.root / "ledger.jsonl").write_bytes(older)
    reconciling = Reconciling(world.store, world.archive, world.recovery)
    assert not reconciling.compare().agrees
    reconciling.mend(actor())
    assert world.waiting.send(actor()).left.events == 0
    world.assert_arrived()
    assert reconciling.compare().agrees


@pytest.mark.parametrize("code", sorted(AWAY | STUCK | {"waiting_local"}))
def test_every_reason_has_its_text(code: str) -> None:
    for language in LANGUAGES:
        assert Words(language).has(f"waiting_reason.{code}")


def test_a_full_disk_of_ones_own_is_not_called_the_shares(
    world: WaitingWorld, share: Share, monkeypatch: pytest.MonkeyPatch
) -> None:
    share.off()
    world.take()
    share.on()
    full = SurroundingsError("archive_full", path=world.line._queue.root, reason="")
    with monkeypatch.context() as patch:
        patch.setattr(world.line._queue, "drop", _raising(full))
        sent = world.waiting.send(actor())
    assert (sent.left.why, sent.findings) == ("waiting_local", ())
    world.waiting.send(actor())
    world.assert_arrived()


def _raising(error: Exception) -> Callable[[object], None]:
    def fail(_: object) -> None:
        raise error

    return fail


def test_what_lies_on_a_share_that_is_off_is_not_called_gone(
    world: WaitingWorld, share: Share
) -> None:
    [there] = world.indexed()
    share.off()
    waiting = world.take()
    with pytest.raises(SurroundingsError, match="archive_unreachable"):
        _must_be_in_reach(world.archive, there.bag)
    _must_be_in_reach(world.archive, waiting.bag)
    share.on()
    _must_be_in_reach(world.archive, there.bag)


def test_a_head_that_the_share_does_not_know_is_not_stamped(
    world: WaitingWorld, share: Share, monkeypatch: pytest.MonkeyPatch
) -> None:
    stamps = Timestamps(
        world.store,
        world.archive,
        files=TokenFolder(share.root, RealDisk()),
        tool=Rfc3161(),
        settings=SettingsFile(share.root.parent / "settings.json", RealDisk()),
        clock=world.clock,
    )
    monkeypatch.setattr(stamps, "_must_have_service", lambda: None)
    monkeypatch.setattr(stamps, "_stated_pem", lambda: b"")
    share.fail(FAULTS["archive_full"])
    world.take()
    with pytest.raises(SurroundingsError, match="archive_unreachable"):
        stamps.stamp(actor())
    assert stamps.follow_up(actor()) == []
    assert not (share.root / "tidsstamplar").exists()


@pytest.mark.parametrize(("place", "code"), [("queue", "waiting_bag"), ("share", "waiting_place")])
def test_a_bag_that_cannot_follow_is_told_where_it_is(
    world: WaitingWorld, share: Share, place: str, code: str
) -> None:
    share.off()
    capture = world.take()
    share.on()
    if place == "queue":
        world.reader.picture(capture).write_bytes(b"?")
    else:
        (share.root / capture.bag).mkdir(parents=True)
    sent = world.waiting.send(actor())
    assert [(one.code, one.place) for one in sent.findings] == [(code, capture.bag)]
    assert sent.left.count == 1
