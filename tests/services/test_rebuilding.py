"""A lost database made anew from the archive alone."""

import shutil
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from smdesk.archive import verify_folder
from smdesk.disk import RealDisk
from smdesk.domain.actors import Role
from smdesk.domain.channels import Platform
from smdesk.domain.errors import SurroundingsError, UserError
from smdesk.domain.evidence import Capture, LedgerKind
from smdesk.domain.layout import LEDGER
from smdesk.domain.records import PreservedRecord
from smdesk.domain.rules import Rule
from smdesk.domain.shortcomings import channel_shortcomings
from smdesk.exchange import FileSheetReader
from smdesk.services.evidence.ledgers import enter
from smdesk.services.evidence.rebuilding import Rebuilding, Rebuilt
from smdesk.services.evidence.reconciling import Reconciling
from smdesk.services.evidence.recovery import Recovery
from smdesk.services.evidence.verification import Verification
from smdesk.services.imports.imports import Imports
from smdesk.services.ports import Store
from smdesk.services.register.view import read_facts
from smdesk.storage import AttachmentFolder, SqlStore, open_store
from tests.services.test_records import records_over
from tests.services.test_recovery import forge, forgotten_channel
from tests.support.factories import actor, channel, municipality
from tests.support.plans import decide_plan
from tests.support.world import World

MARK = "Återskapad ur arkivet."
DAY = date(2026, 11, 27)


class Anew:
    """A new, empty database over the archive of a world whose own is lost."""

    def __init__(self, world: World, store: SqlStore) -> None:
        self.world, self.store, self.archive = world, store, world.archive
        self.recovery = Recovery(store, world.archive, world.clock)

    def rebuild(self) -> Rebuilt:
        self.recovery.recover(actor())  # as every start does
        return Rebuilding(self.store, self.archive, self.world.clock).rebuild(actor(), MARK)

    def captures(self) -> list[Capture]:
        with self.store.read() as snapshot:
            return snapshot.captures.page(limit=None)

    def records(self) -> list[PreservedRecord]:
        with self.store.read() as snapshot:
            return snapshot.records.all()

    def assert_whole(self, folder: Path) -> None:
        attachments = AttachmentFolder(folder / "none", RealDisk())
        verified = Verification(self.store, self.archive, attachments, verify_folder).everything()
        assert verified.findings == []
        assert Reconciling(self.store, self.archive, self.recovery).compare(read=True).agrees


@pytest.fixture
def anew(world: World, tmp_path: Path) -> Iterator[Anew]:
    with closing(open_store(tmp_path / "new.sqlite3", world.clock)) as store:
        yield Anew(world, store)


def facts_of(store: Store, item: Capture) -> set[Rule]:
    with store.read() as snapshot:
        made = snapshot.channels.get(item.channel_id)
        assert made is not None
        facts = read_facts(snapshot, DAY)
        return {one.rule for one in channel_shortcomings(made, facts, DAY)}


def without_numbers(captures: list[Capture]) -> set[Capture]:
    return {replace(item, findings=tuple(item.findings)) for item in captures}


def test_every_capture_and_its_round_come_back(world: World, anew: Anew, tmp_path: Path) -> None:
    for _ in range(3):
        world.take()
    world.change(replace(world.channel, name="Ett nytt namn"))
    world.take()
    rebuilt = anew.rebuild()
    assert (rebuilt.captures, rebuilt.entries, rebuilt.findings) == (4, 4, [])
    assert without_numbers(anew.captures()) == without_numbers(world.indexed())
    with world.store.read() as before, anew.store.read() as after:
        assert list(after.ledger.entries()) == list(before.ledger.entries())
        (was,), (became,) = before.rounds.all(), after.rounds.all()
        assert replace(became, id=was.id) == was
    anew.assert_whole(tmp_path)


def test_a_channel_is_what_the_bags_say_and_lacks_what_they_lack(world: World, anew: Anew) -> None:
    capture = world.take()
    (made,) = anew.rebuild().channels
    known = world.channel
    said = (known.id, known.name, known.platform, known.url, known.key)
    assert (made.id, made.name, made.platform, made.url, made.key) == said
    assert (made.purpose_text, made.purposes, made.sector_id) == (MARK, frozenset(), None)
    assert {Rule.ACCOUNTABLE, Rule.PURPOSE} <= facts_of(anew.store, capture)
    with anew.store.read() as snapshot:
        actions = [entry.action for entry in snapshot.audit.entries(made.id)]
    assert actions == ["added"]


def test_all_of_it_is_audited(world: World, anew: Anew) -> None:
    capture = world.take()
    anew.rebuild()
    with anew.store.read() as snapshot:
        kinds = {(entry.action, entry.entity_id) for entry in snapshot.audit.entries()}
    assert {("adopted", capture.id), ("added", world.channel.id), ("rebuilt", "archive")} <= kinds


def test_a_later_list_finds_the_channel(world: World, anew: Anew, tmp_path: Path) -> None:
    world.take()
    anew.rebuild()
    path = tmp_path / "channels.csv"
    row = f"{world.channel.name};Facebook;{world.channel.url};Övergripande"
    path.write_text(f"Namn;Plattform;Adress;Omfattning\n{row}\n", "utf-8")
    imports = Imports(anew.store, FileSheetReader(), world.clock)
    applied = imports.apply(actor(), imports.preview(path))
    assert (applied.added, applied.changed) == (0, 1)


def test_records_come_back_too(world: World, anew: Anew, tmp_path: Path) -> None:
    decide_plan(world.store, day=date(2020, 1, 1))
    world.take()
    world.clock.now = world.clock.now.replace(year=2028)
    records = records_over(world)
    kept = [records.preserve(actor(), due) for due in records.due()[:2]]
    assert kept
    anew.rebuild()
    assert {item.id for item in anew.records()} == {item.id for item in kept}
    anew.assert_whole(tmp_path)


def test_a_lost_ledger_begins_again_with_the_bags(world: World, anew: Anew, tmp_path: Path) -> None:
    for _ in range(2):
        world.take()
    (world.archive.root / LEDGER).unlink()
    rebuilt = anew.rebuild()
    assert (rebuilt.captures, rebuilt.entries) == (2, 2)
    anew.assert_whole(tmp_path)


def test_what_is_gone_by_decision_stays_gone(world: World, anew: Anew) -> None:
    kept, gone = world.take(), world.take()
    with world.store.write(actor()) as work:
        enter(
            world.archive,
            work,
            actor=actor(),
            clock=world.clock,
            kind=LedgerKind.DESTROYED,
            capture=gone,
        )
        work.commit()
    rebuilt = anew.rebuild()
    assert (rebuilt.captures, rebuilt.gone, rebuilt.findings) == (1, 1, [])
    assert [item.id for item in anew.captures()] == [kept.id]
    assert not (world.archive.root / gone.bag).exists()


def test_a_missing_and_a_damaged_bag_are_told(world: World, anew: Anew) -> None:
    missing, damaged, _ = (world.take() for _ in range(3))
    shutil.rmtree(world.archive.root / missing.bag)
    statement = world.archive.root / damaged.bag / "data/statement.json"
    statement.write_bytes(statement.read_bytes().replace(b"Exempel", b"Exempl2"))
    rebuilt = anew.rebuild()
    assert rebuilt.captures == 1
    codes = {(item.code, item.place.partition("/data")[0]) for item in rebuilt.findings}
    assert ("bag_missing", missing.bag) in codes
    assert ("file_changed", damaged.bag) in codes


def test_a_bag_without_a_name_or_address_of_a_channel(world: World, anew: Anew) -> None:
    nameless, addressless = world.take(), world.take()
    forge(world, nameless.bag, lambda said: said["channel"].update(name=" "))
    forge(
        world,
        addressless.bag,
        lambda said: said["channel"].update(id="z", url="inte en adress", platform="other"),
    )
    (world.archive.root / LEDGER).unlink()  # whoever forges bags leaves none that fits
    rebuilt = anew.rebuild()
    (made,) = rebuilt.channels
    assert (made.platform, made.url, made.key) == (Platform.OTHER, "", "")
    assert made.raw_address == "inte en adress"
    assert [item.code for item in rebuilt.findings] == ["bag_channel_unknown"]


def test_a_channel_that_is_there_already_is_not_made_again(world: World, anew: Anew) -> None:
    world.take()
    forgotten_channel(world, world.take().bag)
    (world.archive.root / LEDGER).unlink()
    same = channel(id="listed", url=world.channel.url, key=world.channel.key)
    with anew.store.write(actor()) as work:
        work.municipality.add(municipality())
        work.channels.add(same)
        work.commit()
    assert [made.id for made in anew.rebuild().channels] == ["other"]


def test_rebuilding_twice_does_nothing_more(world: World, anew: Anew) -> None:
    world.take()
    anew.rebuild()
    again = anew.rebuild()
    assert (again.captures, again.channels, again.findings) == (0, [], [])


def test_a_broken_ledger_is_refused_and_nothing_is_taken_in(world: World, anew: Anew) -> None:
    world.take()
    path = world.archive.root / LEDGER
    path.write_bytes(path.read_bytes().replace(b"admitted", b"Admitted"))
    with pytest.raises(SurroundingsError, match="ledger_unreadable"):
        anew.rebuild()
    assert anew.captures() == []


def test_an_archive_that_is_not_there_is_refused(world: World, anew: Anew) -> None:
    world.take()
    shutil.move(world.archive.root, world.archive.root.with_name("away"))
    with pytest.raises(SurroundingsError, match="archive_unreachable"):
        anew.rebuild()


def test_only_who_may_write_rebuilds(world: World, anew: Anew) -> None:
    reader = replace(actor(), roles=frozenset({Role.READER}))
    with pytest.raises(UserError, match="not_permitted"):
        Rebuilding(anew.store, world.archive, world.clock).rebuild(reader, MARK)
