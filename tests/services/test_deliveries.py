"""Deliveries, on both databases: what is chosen, verified, entered, remembered, acknowledged."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import cast

import pytest

from smdesk.archive import verify_folder
from smdesk.domain.actors import Role
from smdesk.domain.deliveries import DeliveryTerms, HalfYears, PackageForm, Receipt
from smdesk.domain.errors import InvalidError, SurroundingsError, UserError
from smdesk.domain.evidence import Capture, LedgerEntry, LedgerKind
from smdesk.domain.half_years import HalfYear
from smdesk.domain.rounds import RoundKind
from smdesk.services.evidence.deliveries import Deliveries
from smdesk.services.evidence.ledgers import enter
from smdesk.services.evidence.rounds import Rounds
from smdesk.services.ports import Store
from smdesk.storage.opening import open_store
from smdesk.storage.store import SqlStore
from tests.support import factories as make
from tests.support.deliveries import AUTUMN, TERMS, contents, deliveries_over
from tests.support.factories import TODAY, TickingClock, actor
from tests.support.world import SCREEN, WatchedStore, World

RECEIPT = Receipt(received_on=TODAY, received_by="E-arkivet, Bo Al", reference="ACC 2026/88")


@pytest.fixture
def store(ready_place: str, clock: TickingClock) -> Iterator[SqlStore]:
    opened = open_store(ready_place, clock)
    yield opened
    opened.close()


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


@pytest.fixture
def deliveries(world: World, tmp_path: Path) -> Deliveries:
    """Two captures of the autumn."""
    world.take()
    world.take()
    return deliveries_over(world, tmp_path)


def events(world: World, kind: LedgerKind) -> list[LedgerEntry]:
    with world.store.read() as snapshot:
        return [entry for entry in snapshot.ledger.entries() if entry.kind is kind]


def damage(world: World, bag: str) -> None:
    picture = world.archive.root / bag / "data" / "screen.png"
    data = picture.read_bytes()
    picture.write_bytes(data[:-1] + bytes([data[-1] ^ 1]))


def destroy(world: World, capture: Capture) -> None:
    with world.store.write(actor()) as work:
        kind = LedgerKind.DESTROYED
        enter(world.archive, work, actor=actor(), clock=world.clock, kind=kind, capture=capture)
        work.commit()
    world.archive.destroy(capture.bag)


# --- delivered ----------------------------------------------------------------------------------


@pytest.mark.parametrize("role", [Role.WEBMASTER, Role.ARCHIVIST])
def test_a_half_year_is_delivered(
    world: World, deliveries: Deliveries, out: Path, role: Role
) -> None:
    made = deliveries.deliver(actor(role), AUTUMN, TERMS, out, form=PackageForm.ZIP)
    assert made.captures == tuple(reversed(world.indexed()))
    assert list(out.iterdir()) == [made.written.path]
    checks = events(world, LedgerKind.VERIFIED)
    assert [(one.bag, dict(one.details)) for one in checks] == [
        (capture.bag, {"findings": "0", "package": made.id}) for capture in made.captures
    ]
    (package,) = deliveries.made()
    assert (package.id, package.events, package.receipt) == (made.id, tuple(checks), None)
    assert deliveries.received() == {}
    world.assert_whole()
    assert verify_folder(world.archive.root).findings == []


def test_others_deliver_and_receive_nothing(
    world: World, deliveries: Deliveries, out: Path
) -> None:
    made = deliveries.deliver(actor(), AUTUMN, TERMS, out)
    for role in (Role.REGISTRAR, Role.DPO, Role.MANAGER, Role.READER):
        with pytest.raises(UserError, match="not_permitted"):
            deliveries.deliver(actor(role), AUTUMN, TERMS, out)
        with pytest.raises(UserError, match="not_permitted"):
            deliveries.receive(actor(role), made.id, RECEIPT)
    assert len(deliveries.made()) == 1
    assert events(world, LedgerKind.DELIVERED) == []


def test_only_the_half_years_asked_for(world: World, deliveries: Deliveries, out: Path) -> None:
    world.clock.now += timedelta(days=60)  # the next half-year
    late = world.take()
    assert deliveries.candidates(HalfYears(first=HalfYear(2027, 1), last=HalfYear(2027, 1))) == [
        late
    ]
    both = HalfYears(first=HalfYear(2026, 2), last=HalfYear(2027, 1))
    made = deliveries.deliver(actor(), both, TERMS, out)
    assert len(made.captures) == 3
    record = (made.written.path / "metadata/descriptive/dc.xml").read_text("utf-8")
    assert "2026-H2/2027-H1" in record
    with pytest.raises(UserError, match="delivery_range"):
        HalfYears(first=HalfYear(2027, 1), last=HalfYear(2026, 2))


def test_a_round_holds_its_own(world: World, deliveries: Deliveries, out: Path) -> None:
    rounds = Rounds(world.store, world.clock)
    (ordinary,) = rounds.all()
    assert len(deliveries.candidates(ordinary.id)) == 2
    other = make.channel()
    with world.store.write(actor()) as work:
        work.channels.add(other)
        work.commit()
    extra = rounds.open_extra(actor(), RoundKind.CHANGE, "Storm", [other.id])
    world.take()
    counted = world.captures.take(actor(), other.id, SCREEN)
    assert deliveries.candidates(extra.id) == [counted]
    made = deliveries.deliver(actor(), extra.id, TERMS, out)
    assert made.captures == (counted,)
    with pytest.raises(UserError, match="round_unknown"):
        deliveries.deliver(actor(), "none", TERMS, out)


def test_an_empty_round_is_no_package(world: World, tmp_path: Path, out: Path) -> None:
    deliveries = deliveries_over(world, tmp_path)
    with pytest.raises(UserError, match="delivery_empty"):
        deliveries.deliver(actor(), AUTUMN, TERMS, out)
    assert list(out.iterdir()) == []
    assert events(world, LedgerKind.VERIFIED) == []


def test_a_damaged_bag_is_not_delivered(world: World, deliveries: Deliveries, out: Path) -> None:
    bag = world.indexed()[0].bag
    damage(world, bag)
    with pytest.raises(UserError, match="delivery_damaged") as caught:
        deliveries.deliver(actor(), AUTUMN, TERMS, out)
    assert (caught.value.values["bag"], caught.value.values["count"]) == (bag, 1)
    assert list(out.iterdir()) == []
    (entered,) = events(world, LedgerKind.VERIFIED)
    assert (entered.bag, dict(entered.details)) == (bag, {"findings": "1"})
    assert world.reader.summary().differing == {bag}
    assert deliveries.made() == []


def test_a_bag_that_was_remade_is_not_delivered(
    world: World, deliveries: Deliveries, out: Path
) -> None:
    first, second = (one.bag for one in world.indexed())
    root = world.archive.root
    for name, _ in list(contents(root / first)):
        (root / first / name).write_bytes((root / second / name).read_bytes())
    with pytest.raises(UserError, match="delivery_damaged"):
        deliveries.deliver(actor(), AUTUMN, TERMS, out)
    assert list(out.iterdir()) == []


def test_nothing_is_delivered_into_the_archive_or_nowhere(
    world: World, deliveries: Deliveries, out: Path
) -> None:
    inside = world.archive.root / "2026-H2"
    for folder, code in (
        (inside, "delivery_in_archive"),
        (inside / ".." / "2026-H2", "delivery_in_archive"),
        (out / "none", "delivery_folder_missing"),
    ):
        with pytest.raises(UserError, match=code):
            deliveries.deliver(actor(), AUTUMN, TERMS, folder)
    assert events(world, LedgerKind.VERIFIED) == []
    world.assert_whole()


class Stopped:
    """Somebody who has thought better of it."""

    cancelled = True

    def __call__(self, done: int, of: int, what: str = "") -> None:
        raise AssertionError(f"{what}: {done} of {of}")


def test_a_delivery_that_is_stopped_leaves_nothing(
    world: World, deliveries: Deliveries, out: Path
) -> None:
    with pytest.raises(UserError, match="delivery_cancelled"):
        deliveries.deliver(actor(), AUTUMN, TERMS, out, progress=Stopped())
    assert list(out.iterdir()) == []
    assert events(world, LedgerKind.VERIFIED) == []


def test_what_goes_by_decision_meanwhile_is_not_delivered(
    world: World, deliveries: Deliveries, out: Path
) -> None:
    gone = world.indexed()[0]

    class Meanwhile:
        cancelled = False

        def __call__(self, done: int, of: int, what: str = "") -> None:
            if (done, what) == (of, "progress.verifying"):
                destroy(world, gone)

    with pytest.raises(UserError, match="capture_is_gone"):
        deliveries.deliver(actor(), AUTUMN, TERMS, out, progress=Meanwhile())
    assert list(out.iterdir()) == []
    assert events(world, LedgerKind.VERIFIED) == []
    assert [one.bag for one in deliveries.candidates(AUTUMN)] == [world.indexed()[1].bag]


# --- the terms ----------------------------------------------------------------------------------


def test_the_terms_are_remembered(
    world: World, deliveries: Deliveries, tmp_path: Path, out: Path
) -> None:
    begun = deliveries.terms()
    assert begun == DeliveryTerms(
        creator="Exempelköpings kommun", deliverer="Exempelköpings kommun"
    )
    with pytest.raises(InvalidError) as caught:
        deliveries.deliver(actor(), AUTUMN, begun, out)
    assert [(one.code, one.at) for one in caught.value.problems] == [
        ("required", "delivery_agreement"),
        ("required", "delivery_contact"),
    ]
    deliveries.deliver(actor(), AUTUMN, replace(TERMS, contact="  Anna \n Ek "), out)
    assert deliveries_over(world, tmp_path).terms() == TERMS
    kept = json.loads((tmp_path / "settings.json").read_text("utf-8"))
    assert kept["delivery_agreement"] == TERMS.agreement


# --- received -----------------------------------------------------------------------------------


def test_a_receipt_is_entered_for_each_capture(
    world: World, deliveries: Deliveries, out: Path
) -> None:
    made = deliveries.deliver(actor(), AUTUMN, TERMS, out)
    world.take()  # after the package was made
    assert deliveries.receive(actor(), made.id, RECEIPT) == 2
    found = events(world, LedgerKind.DELIVERED)
    assert [(one.capture_id, one.bag, one.bag_sha256) for one in found] == [
        (one.id, one.bag, one.bag_sha256) for one in made.captures
    ]
    told = {
        "package": made.id,
        "received_on": TODAY.isoformat(),
        "received_by": RECEIPT.received_by,
        "reference": RECEIPT.reference,
    }
    assert all(dict(one.details) == told for one in found)
    assert deliveries.made()[0].receipt == told
    assert deliveries.received() == {one.bag: one for one in found}
    with pytest.raises(UserError, match="package_received"):
        deliveries.receive(actor(), made.id, RECEIPT)
    with pytest.raises(UserError, match="package_unknown"):
        deliveries.receive(actor(), "none", RECEIPT)
    world.assert_whole()
    assert verify_folder(world.archive.root).findings == []


def test_what_was_received_is_delivered_again_only_if_asked(
    world: World, deliveries: Deliveries, out: Path
) -> None:
    made = deliveries.deliver(actor(), AUTUMN, TERMS, out)
    assert len(deliveries.candidates(AUTUMN)) == 2  # nobody has it yet
    deliveries.receive(actor(), made.id, RECEIPT)
    with pytest.raises(UserError, match="delivery_empty"):
        deliveries.deliver(actor(), AUTUMN, TERMS, out)
    new = world.take()
    assert deliveries.candidates(AUTUMN) == [new]
    again = deliveries.deliver(actor(), AUTUMN, TERMS, out, again=True)
    assert len(again.captures) == 3
    premis = "representations/rep1/metadata/preservation/premis.xml"
    assert "transfer" in (again.written.path / premis).read_text("utf-8")


def test_a_receipt_says_when_by_whom_and_under_which_number(
    world: World, deliveries: Deliveries, out: Path
) -> None:
    made = deliveries.deliver(actor(), AUTUMN, TERMS, out)
    for receipt, code in (
        (replace(RECEIPT, received_on=TODAY + timedelta(days=1)), "delivery_day_ahead"),
        (replace(RECEIPT, received_by=" "), "required"),
        (replace(RECEIPT, reference=""), "required"),
        (replace(RECEIPT, reference="x\u202e"), "control_character"),
    ):
        with pytest.raises(InvalidError, match=code):
            deliveries.receive(actor(), made.id, receipt)
    assert events(world, LedgerKind.DELIVERED) == []


def test_a_receipt_that_fails_half_way_is_entered_to_the_end(
    world: World, deliveries: Deliveries, out: Path
) -> None:
    made = deliveries.deliver(actor(), AUTUMN, TERMS, out)
    appended = 0

    def full(name: str, _path: Path) -> None:
        nonlocal appended
        appended += name == "append"
        if appended > 1:
            raise OSError(28, "no space left on device")

    world.disk.before = full
    with pytest.raises(SurroundingsError, match="archive_full"):
        deliveries.receive(actor(), made.id, RECEIPT)
    world.disk.before = lambda _name, _path: None
    assert events(world, LedgerKind.DELIVERED) == []
    assert deliveries.receive(actor(), made.id, RECEIPT) == 1  # the file had the first
    assert deliveries.received().keys() == {one.bag for one in made.captures}
    world.assert_whole()


def test_a_commit_that_fails_is_made_good_by_the_next_start(
    world: World, deliveries: Deliveries, tmp_path: Path, out: Path
) -> None:
    made = deliveries.deliver(actor(), AUTUMN, TERMS, out)
    watched = WatchedStore(world.store, world.disk)
    watched.fail = SurroundingsError("database_full")
    failing = deliveries_over(world, tmp_path)
    failing._store = cast("Store", watched)
    with pytest.raises(SurroundingsError, match="database_full"):
        failing.receive(actor(), made.id, RECEIPT)
    world.recover()
    assert deliveries.received().keys() == {one.bag for one in made.captures}
    with pytest.raises(UserError, match="package_received"):
        deliveries.receive(actor(), made.id, RECEIPT)
    world.assert_whole()
