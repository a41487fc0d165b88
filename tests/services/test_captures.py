import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime

import bagit  # type: ignore[import-untyped]  # it has no types
import pytest

from smdesk.archive.guide import SCHEMAS, root_files
from smdesk.domain.actors import Role
from smdesk.domain.channels import Status
from smdesk.domain.errors import SurroundingsError, UserError
from smdesk.domain.evidence import LedgerKind
from smdesk.services.ports import Silent
from tests.support.factories import actor
from tests.support.world import SCREEN, World, watched


def test_a_capture_is_confirmed_in_this_order_and_no_other(world: World) -> None:
    watched(world)
    world.disk.done.clear()
    capture = world.take()
    guide = root_files()  # what explains the archive stands there first
    done = [
        (name, place)
        for name, place in world.disk.done
        if ".staging" not in place and place not in {*guide, SCHEMAS}
    ]
    half_year, channel, _ = capture.bag.split("/")
    assert done == [
        ("make_folder", "."),
        ("flush_folder", ".."),
        ("flush_folder", "."),
        ("make_folder", f"{half_year}/{channel}"),
        ("rename", capture.bag),
        ("flush_folder", f"{half_year}/{channel}"),
        ("flush_folder", half_year),
        ("flush_folder", "."),
        ("append", "ledger.jsonl"),
        ("flush", "ledger.jsonl"),
        ("flush_folder", "."),
        ("commit", ""),
    ]
    renamed = world.disk.done.index(("rename", capture.bag))
    written = [place for name, place in world.disk.done[:renamed] if name == "write"]
    flushed = [place for name, place in world.disk.done[:renamed] if name == "flush"]
    assert written == flushed
    assert len(written) == len(guide) + 7


def test_what_was_taken_is_whole_everywhere(world: World) -> None:
    first, second = world.take(), world.take()
    assert world.indexed() == [second, first]
    picture = world.reader.picture(first).read_bytes()
    assert first.picture_sha256 == hashlib.sha256(picture).hexdigest()
    bagit.Bag(str(world.reader.folder(first))).validate()
    world.assert_whole()
    with world.store.read() as snapshot:
        entries = list(snapshot.ledger.entries())
        audited = [entry.action for entry in snapshot.audit.entries(first.id)]
    assert [(entry.kind, entry.capture_id) for entry in entries] == [
        (LedgerKind.ADMITTED, first.id),
        (LedgerKind.ADMITTED, second.id),
    ]
    assert entries == world.archive.ledger()
    assert len(audited) == 1


def test_the_statement_says_all_that_the_bag_must_say(world: World) -> None:
    world.clock.now = datetime(2026, 6, 30, 22, 30, tzinfo=UTC)  # July in Sweden
    capture = world.take()
    statement = world.reader.statement(capture)
    said = statement["capture"]
    assert isinstance(said, dict)
    assert (said["half_year"], said["taken_by"]) == ("2026-H2", "anna.ek")
    assert said["taken_at"].startswith("2026-06-30T22:30:0")
    assert said["taken_at"].endswith("+00:00")
    assert said["taken_at_local"].startswith("2026-07-01T00:30:0")
    assert statement["municipality"] == "Exempelköpings kommun"
    assert statement["channel"] == {
        "id": world.channel.id,
        "name": world.channel.name,
        "platform": "facebook",
        "url": world.channel.url,
    }
    assert set(statement) >= {"schema", "picture", "files", "checksums_prove"}
    assert capture.bag.startswith("2026-H2/exempelkopings-kommun-")


def test_only_the_webmaster_takes_pictures(world: World) -> None:
    with pytest.raises(UserError, match="not_permitted"):
        world.captures.take(actor(Role.REGISTRAR), world.channel.id, SCREEN)


@pytest.mark.parametrize(
    "change",
    [
        {"status": Status.PLANNED},
        {"status": Status.CLOSED, "closed_on": date(2026, 11, 22)},
        {"opened_on": date(2026, 11, 24)},
    ],
)
def test_a_channel_that_is_not_running_is_refused_before_the_picture(
    world: World, change: dict[str, object]
) -> None:
    world.change(replace(world.channel, **change))  # type: ignore[arg-type]
    world.camera.before = lambda _: pytest.fail("a picture was taken")
    with pytest.raises(UserError, match="channel_not_running"):
        world.take()
    with pytest.raises(UserError, match="channel_gone"):
        world.captures.take(actor(), "none", SCREEN)


def test_a_failing_camera_leaves_nothing(world: World) -> None:
    def fail(_: object) -> None:
        raise SurroundingsError("picture_black")

    world.camera.before = fail
    with pytest.raises(SurroundingsError, match="picture_black"):
        world.take()
    assert world.indexed() == []
    assert not world.archive.root.exists()


def test_our_window_is_aside_just_while_the_picture_is_taken(world: World) -> None:
    steps: list[str] = []

    class Curtain:
        @contextmanager
        def aside(self) -> Iterator[None]:
            steps.append("aside")
            yield
            steps.append("back")

    world.camera.before = lambda _: steps.append("taken")
    world.captures.take(actor(), world.channel.id, SCREEN, Curtain())
    assert steps == ["aside", "taken", "back"]


def test_cancelling_before_storing_leaves_nothing(world: World) -> None:
    class Stop(Silent):
        cancelled = True

    with pytest.raises(UserError, match="capture_cancelled"):
        world.captures.take(actor(), world.channel.id, SCREEN, progress=Stop())
    assert list(world.archive.bags()) == []


def test_a_commit_that_fails_leaves_a_whole_bag_that_the_next_start_takes_in(world: World) -> None:
    store = watched(world)
    store.fail = SurroundingsError("database_locked")
    with pytest.raises(SurroundingsError, match="capture_not_entered") as caught:
        world.take()
    assert world.indexed() == []
    store.fail = None
    second = world.take()  # goes on from the ledger line that the database lacks
    report = world.recover()
    assert [capture.bag for capture in report.adopted] == [caught.value.values["bag"]]
    assert {capture.id for capture in world.indexed()} == {second.id, report.adopted[0].id}
    world.assert_whole()


def test_no_picture_is_taken_while_the_ledgers_differ(world: World) -> None:
    world.take()
    (world.archive.root / "ledger.jsonl").unlink()
    with pytest.raises(SurroundingsError, match="ledger_differs"):
        world.take()
    assert len(list(world.archive.bags())) == 1


def test_screens_and_windows_are_the_cameras(world: World) -> None:
    assert [screen.number for screen in world.captures.screens()] == [1]
    assert [window.title for window in world.captures.windows()] == ["Webbläsare"]
