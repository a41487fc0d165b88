import shutil
from collections.abc import Callable

import pytest
from sqlalchemy import text

from smdesk.domain.actors import Role
from smdesk.domain.errors import SurroundingsError
from smdesk.domain.evidence import LedgerKind
from smdesk.domain.layout import LEDGER, TAG_MANIFEST
from smdesk.services.evidence.verification import bag_of
from smdesk.services.ports import Silent
from smdesk.storage import SqlStore
from smdesk.words import Words
from tests.support.factories import actor
from tests.support.world import World


def test_all_is_well(world: World) -> None:
    for _ in range(3):
        world.take()
    verified = world.verification.everything()
    assert (verified.findings, verified.bags) == ([], 3)
    assert verified.entries > 3
    assert world.verification.folder(world.archive.root).findings == []


def sql(command: str) -> Callable[[World], object]:
    def change(world: World) -> None:
        assert isinstance(world.store, SqlStore)
        with world.store._engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
            for trigger in connection.execute(
                text("SELECT name FROM sqlite_master WHERE type = 'trigger'")
            ).scalars():
                connection.exec_driver_sql(f"DROP TRIGGER {trigger}")
            connection.exec_driver_sql(command)
            connection.commit()

    return change


def bag(world: World) -> str:
    return world.indexed()[0].bag


def cut_ledger(world: World) -> None:
    path = world.archive.root / LEDGER
    path.write_bytes(b"".join(path.read_bytes().splitlines(keepends=True)[:-1]))


def edit(name: str, old: bytes, new: bytes) -> Callable[[World], object]:
    def change(world: World) -> None:
        path = world.archive.root / name
        path.write_bytes(path.read_bytes().replace(old, new))

    return change


@pytest.mark.parametrize(
    ("change", "codes"),
    [
        (lambda world: shutil.rmtree(world.archive.root / bag(world)), {"bag_missing"}),
        (lambda world: world.archive.picture(bag(world)).write_bytes(b""), {"file_changed"}),
        (
            lambda world: (world.archive.root / bag(world) / "tagmanifest-sha256.txt").write_text(
                ""
            ),
            {"bag_differs_from_ledger", "capture_differs"},
        ),
        (
            lambda world: (world.archive.root / bag(world) / "tagmanifest-sha256.txt").unlink(),
            {"bag_unreadable"},
        ),
        (cut_ledger, {"ledger_file_short"}),
        (edit(LEDGER, b"anna.ek", b"anna.al"), {"ledger_differs"}),
        (edit(LEDGER, b'"seq"', b'"sec"'), {"ledger_unreadable"}),
        (sql("DELETE FROM ledger WHERE seq = 2"), {"ledger_rows_short"}),
        (sql("DELETE FROM captures"), {"bag_not_indexed"}),
        (sql("UPDATE ledger SET actor = 'x' WHERE seq = 1"), {"ledger_chain_changed"}),
        (sql("UPDATE audit SET actor = 'x' WHERE seq = 1"), {"audit_payload_changed"}),
        (sql("DELETE FROM audit WHERE seq = 2"), {"audit_chain_gap"}),
        (sql("UPDATE channels SET name = 'Hackad'"), {"row_differs_from_audit"}),
        (sql("UPDATE channels SET platform = 'x'"), {"row_differs_from_audit"}),
        (sql("UPDATE captures SET method = 'x'"), {"row_differs_from_audit", "rows_unreadable"}),
        (sql("UPDATE captures SET taken_at = 'x'"), {"rows_unreadable"}),
        (sql("UPDATE ledger SET kind = 'x'"), {"rows_unreadable"}),
        (sql("UPDATE audit SET at = 'x'"), {"rows_unreadable"}),
    ],
)
def test_every_sort_of_tampering_is_found_and_can_be_said(
    world: World, change: Callable[[World], object], codes: set[str]
) -> None:
    world.take()
    world.take()
    change(world)
    found = world.verification.everything().findings
    assert codes <= {finding.code for finding in found}
    for language in ("sv", "en"):
        said = [Words(language)(f"finding.{item.code}", **item.values) for item in found]
        assert all(said)


def test_a_bag_that_was_never_entered_is_found(world: World) -> None:
    capture = world.take()
    folder = world.archive.root / capture.bag
    shutil.copytree(folder, folder.with_name("20260101T000000Z-copy"))
    assert world.codes() == ["bag_not_in_ledger"]


def test_cancelling_says_so(world: World) -> None:
    class Stop(Silent):
        cancelled = True

    world.take()
    codes = [finding.code for finding in world.verification.everything(Stop()).findings]
    assert codes == ["verification_cancelled"]


def test_an_archive_out_of_reach_is_a_finding(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> None:
        raise SurroundingsError("archive_unreachable", reason="nät")

    monkeypatch.setattr(world.archive, "bags", fail)
    assert world.codes() == ["archive_failed"]


def test_one_capture_is_verified_and_that_is_entered(world: World) -> None:
    first, second = world.take(), world.take()
    assert world.reader.summary().verified_at is None
    assert world.reader.verify(actor(), first) == []
    world.archive.picture(second.bag).write_bytes(b"")
    assert {finding.code for finding in world.reader.verify(actor(), second)} >= {"file_changed"}
    events = [(entry.kind, dict(entry.details)) for entry in world.reader.history(first)]
    assert events == [(LedgerKind.ADMITTED, {}), (LedgerKind.VERIFIED, {"findings": "0"})]
    summary = world.reader.summary()
    assert (summary.count, summary.size) == (2, first.size + second.size)
    assert summary.verified_at is not None


def test_a_whole_bag_that_is_not_the_admitted_one_is_found_on_demand(world: World) -> None:
    first, second = world.take(), world.take()
    folder = world.archive.root / first.bag
    shutil.rmtree(folder)
    shutil.copytree(world.archive.root / second.bag, folder)
    found = [finding.code for finding in world.reader.verify(actor(), first)]
    assert found == ["bag_differs_from_ledger"]


def test_a_bag_whose_fixing_file_is_gone_is_found_on_demand_and_entered(world: World) -> None:
    taken = world.take()
    (world.archive.root / taken.bag / TAG_MANIFEST).unlink()
    found = [finding.code for finding in world.reader.verify(actor(), taken)]
    assert found == ["bag_unreadable"]
    assert world.reader.summary().differing == {taken.bag}


def test_the_list_is_newest_first(world: World) -> None:
    first = world.take()
    world.clock.now = world.clock.now.replace(year=2027)
    second, third = world.take(), world.take()
    assert world.reader.page() == [third, second, first]
    assert world.reader.page(world.channel.id, offset=1, limit=1) == [second]


def test_a_check_of_everything_is_entered_and_survives(world: World) -> None:
    well, damaged = world.take(), world.take()
    world.archive.picture(damaged.bag).write_bytes(b"")
    verified = world.verification.everything()
    entered = world.reader.enter_all(actor(), verified)
    assert entered.changes is not None
    assert list(entered.differing) == [damaged.bag]
    later = world.take()
    summary = world.reader.summary()
    assert (summary.verified_at is not None, summary.differing) == (True, frozenset({damaged.bag}))
    histories = [world.reader.history(item)[1:] for item in (well, damaged, later)]
    assert [[bool(entry.bag) for entry in events] for events in histories] == [
        [False],
        [False, True],
        [],
    ]
    assert world.archive.ledger_head() == world.reader.history(later)[0]
    assert {bag_of(item) for item in world.verification.everything().findings} == {damaged.bag}


def test_a_later_check_takes_the_mark_away(world: World) -> None:
    capture = world.take()
    picture = world.archive.picture(capture.bag)
    whole = picture.read_bytes()
    for content, marked in ((b"", {capture.bag}), (whole, set())):
        picture.write_bytes(content)
        world.reader.enter_all(actor(), world.verification.everything())
        assert world.reader.summary().differing == marked


def test_what_is_not_a_whole_check_is_not_entered(world: World) -> None:
    class Stop(Silent):
        cancelled = True

    world.take()
    stopped = world.verification.everything(Stop())
    whole = world.verification.everything()
    assert world.reader.enter_all(actor(), stopped).changes is None
    assert world.reader.enter_all(actor(Role.READER), whole).changes is None
    cut_ledger(world)
    assert world.reader.enter_all(actor(), whole).changes is None
    assert world.reader.summary().verified_at is None
