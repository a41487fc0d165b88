"""What of a capture or a preserved record is left when it is gone by decision."""

from pathlib import Path

import pytest

from smdesk.archive import verify_folder
from smdesk.domain.disposal import Basis, TargetKind
from smdesk.domain.errors import SurroundingsError, UserError
from smdesk.domain.evidence import LedgerKind
from smdesk.domain.half_years import HalfYear
from smdesk.domain.records import PreservedRecord, RecordKind
from smdesk.domain.retention import Fate
from smdesk.domain.rounds import RoundStatus
from smdesk.services.duties.disposals import DisposalState
from smdesk.services.evidence.ledgers import enter
from smdesk.services.evidence.rounds import Rounds
from smdesk.services.ports import NewBag, Store
from tests.support.disposals import ANNA, BO, DisposalWorld
from tests.support.plans import decide_plan


@pytest.fixture
def world(tmp_path: Path, store: Store) -> DisposalWorld:
    return DisposalWorld(tmp_path, store)


@pytest.mark.parametrize(
    ("basis", "kind"),
    [
        (Basis.UNLAWFUL, LedgerKind.DESTROYED),
        (Basis.PERSONAL_DATA, LedgerKind.DESTROYED),
        (Basis.SCHEDULE, LedgerKind.DISPOSED),
    ],
)
def test_a_capture_leaves_its_tombstone_and_nothing_else(
    world: DisposalWorld, basis: Basis, kind: LedgerKind
) -> None:
    capture, kept = world.take(), world.take()
    decide_plan(world.store, {RecordKind.CAPTURE: {"fate": Fate.DISPOSE, "years": 0}})
    done = world.gone([(TargetKind.CAPTURE, capture.id)], basis)
    assert (done.gone, done.left, done.scrubbed) == (1, 0, True)
    assert list(world.bags.bags()) == [kept.bag]
    assert [path.name for path in world.derived.iterdir()] == [f"{kept.id}.png"]
    stone = world.reader.tombstone(capture)
    assert stone is not None
    assert (stone.kind, stone.bag_sha256) == (kind, capture.bag_sha256)
    assert stone.details == {"decision": done.disposal.id, "case_number": "KS 2026/40"}
    assert world.reader.tombstone(kept) is None
    assert set(world.reader.summary().gone) == {capture.bag}
    [line] = world.disposals.all()
    assert (line.state, line.items[0].gone_at is not None) == (DisposalState.CARRIED_OUT, True)
    assert line.items[0].sha256 == capture.bag_sha256


def test_chain_and_ledger_verify_after_a_destruction(world: DisposalWorld) -> None:
    capture = world.take()
    world.take()
    world.gone([(TargetKind.CAPTURE, capture.id)])
    assert world.codes() == []
    assert verify_folder(world.bags.root).findings == []
    world.start()
    assert world.codes() == []


def test_what_is_gone_counts_no_more(world: DisposalWorld) -> None:
    capture = world.take()
    world.gone([(TargetKind.CAPTURE, capture.id)])
    with world.store.read() as snapshot:
        assert snapshot.captures.latest() == {}
        assert (snapshot.captures.count(), snapshot.captures.total_size()) == (0, 0)
        assert snapshot.captures.get(capture.id) == capture
    assert [one.id for one in world.reader.page()] == [capture.id]
    with pytest.raises(UserError, match="capture_is_gone"):
        world.reader.verify(ANNA, capture)


def test_a_bag_that_lies_there_although_it_is_gone_is_told_and_removed(
    world: DisposalWorld,
) -> None:
    capture = world.take()
    copy = {path: path.read_bytes() for path in world.reader.folder(capture).rglob("*.*")}
    world.gone([(TargetKind.CAPTURE, capture.id)])
    for path, data in copy.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    assert world.codes() == ["bag_not_gone"]
    assert [one.code for one in verify_folder(world.bags.root).findings] == ["bag_not_gone"]
    world.start()
    assert list(world.bags.bags()) == []
    assert world.codes() == []


def test_a_closed_rounds_protocol_stays_and_says_what_is_gone(world: DisposalWorld) -> None:
    """Something unlawful is found in a picture long after its round was closed."""
    capture = world.take()
    rounds = Rounds(world.store, world.clock)
    protocol = rounds.close(ANNA, HalfYear.parse("2026-H2"))
    world.gone([(TargetKind.CAPTURE, capture.id)])
    view = rounds.view(HalfYear.parse("2026-H2"))
    assert view.protocol == protocol
    assert [line.capture for line in view.lines] == [capture]
    assert view.gone == {capture.bag}
    assert world.codes() == []


def test_a_picture_that_is_gone_is_due_again_in_an_open_round(world: DisposalWorld) -> None:
    capture = world.take()
    world.gone([(TargetKind.CAPTURE, capture.id)])
    view = Rounds(world.store, world.clock).view(HalfYear.parse("2026-H2"))
    assert [line.status for line in view.lines] == [RoundStatus.DUE]


def test_a_preserved_record_goes_as_a_capture_does(world: DisposalWorld) -> None:
    stored = world.bags.store(
        NewBag(
            folder="2026-H2/handlingar-abcdef/20261123T093000Z-record",
            statement={"kind": "record"},
            files={"register.pdf": [b"%PDF"]},
            info={},
        )
    )
    record = PreservedRecord(
        id="record",
        kind=RecordKind.REGISTER,
        title="Kanalförteckning 2025",
        covers="2025",
        half_year="2026-H2",
        made_at=world.clock(),
        made_by="anna.ek",
        bag=stored.folder,
        bag_sha256=stored.bag_sha256,
        size=stored.size,
    )
    with world.store.write(ANNA) as work:
        admitted = LedgerKind.ADMITTED
        enter(world.bags, work, actor=ANNA, clock=world.clock, kind=admitted, capture=record)
        work.records.add(record)
        work.commit()
    assert world.codes() == []
    done = world.gone([(TargetKind.RECORD, record.id)], Basis.PERSONAL_DATA)
    assert world.disposals.report(done.disposal.id).items[0].label == "register · 2025"
    assert list(world.bags.bags()) == []
    assert world.codes() == []
    world.start()


def test_an_archive_that_is_off_destroys_nothing(world: DisposalWorld) -> None:
    disposal = world.decided([(TargetKind.CAPTURE, world.take().id)])
    aside = world.bags.root.with_name("elsewhere")
    world.bags.root.rename(aside)
    with pytest.raises(SurroundingsError, match="archive_unreachable"):
        world.disposals.carry_out(BO, disposal.id)
    assert world.disposals.all()[0].state is DisposalState.DECIDED
    aside.rename(world.bags.root)
    assert world.disposals.carry_out(BO, disposal.id).left == 0
