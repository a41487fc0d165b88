"""Copies into the restricted store and out of it: sealed, audited, and never lost to an error."""

import hashlib
import logging
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from smdesk.domain.actors import Role
from smdesk.domain.errors import InvalidError, SurroundingsError, UserError
from smdesk.domain.evidence import Rectangle
from smdesk.domain.moderation import CopyState
from smdesk.domain.restricted import CopyMethod, RestrictedCopy
from smdesk.services.duties import restricted
from smdesk.services.ports import Store, Target
from smdesk.storage.store import SqlStore
from tests.support import factories as make
from tests.support import moderation
from tests.support.factories import NOW
from tests.support.restricted import REASON, WHO, RestrictedWorld
from tests.support.world import SCREEN

SECRET = b"\x89PNG\r\n\x1a\n" + b"olagligt inlagg av Anna Andersson " * 50
AREA = Rectangle(left=5, top=5, width=10, height=8)


@pytest.fixture
def place(tmp_path: Path, store: Store) -> RestrictedWorld:
    return RestrictedWorld(tmp_path, store)


@pytest.fixture
def ready(place: RestrictedWorld) -> RestrictedWorld:
    place.set_up()
    return place


@pytest.fixture
def copy(ready: RestrictedWorld) -> RestrictedCopy:
    return ready.add(SECRET)


def every_byte(folder: Path) -> Iterator[tuple[Path, bytes]]:
    for path in folder.rglob("*"):
        if path.is_file():
            yield path, path.read_bytes()


# --- in ---------------------------------------------------------------------------------------


def test_a_file_becomes_a_sealed_copy_without_its_name(ready: RestrictedWorld) -> None:
    copy = ready.add(SECRET)
    assert (copy.method, copy.media_type, copy.size) == (CopyMethod.FILE, "image/png", len(SECRET))
    assert copy.sha256 == hashlib.sha256(SECRET).hexdigest()
    assert copy.added_by == WHO.account
    assert ready.restricted.copies(ready.removal.id) == (copy,)
    assert ready.stored().copy is CopyState.KEPT
    assert ready.noted(copy.id) == ["added"]
    assert hashlib.sha256(ready.sealed_file(copy).read_bytes()).hexdigest() == copy.sealed
    assert ready.restricted.open(WHO, copy.id, REASON).data == SECRET


def test_nothing_of_a_copy_is_on_disk_in_clear(ready: RestrictedWorld, tmp_path: Path) -> None:
    ready.restricted.open(WHO, ready.add(SECRET).id, REASON)
    for needle in (b"Anna Andersson", b"hemlig-fil", SECRET[:24]):
        assert [path for path, data in every_byte(tmp_path) if needle in data] == []


def test_a_screenshot_never_touches_the_disk_but_sealed(
    ready: RestrictedWorld, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_file(*_: object, **__: object) -> None:
        pytest.fail("a temporary file was made")

    monkeypatch.setattr("tempfile.NamedTemporaryFile", no_file)
    monkeypatch.setattr("tempfile.mkstemp", no_file)
    steps: list[str] = []

    class Curtain:
        @contextmanager
        def aside(self) -> Iterator[None]:
            steps.append("aside")
            yield
            steps.append("back")

    ready.camera.before = lambda _: steps.append("taken")
    copy = ready.restricted.add_screenshot(WHO, ready.removal.id, SCREEN, Curtain())
    assert steps == ["aside", "taken", "back"]
    assert (copy.method, copy.media_type) == (CopyMethod.SCREENSHOT, "image/png")
    data = ready.restricted.open(WHO, copy.id, REASON).data
    assert data.startswith(b"\x89PNG")
    assert [path for path, found in every_byte(ready.folder) if data[:40] in found] == []


def test_a_copy_changes_nothing_else_of_the_removal(ready: RestrictedWorld) -> None:
    before = ready.stored()
    ready.add(SECRET)
    after = ready.stored()
    assert {
        name
        for name in before.__dataclass_fields__
        if getattr(before, name) != getattr(after, name)
    } == {"copy", "version"}


def test_copies_go_in_without_the_credential_store(ready: RestrictedWorld) -> None:
    ready.keyring.fail = OSError("gone")
    copy = ready.add(SECRET)
    assert ready.codes() == []
    with pytest.raises(SurroundingsError, match="restricted_keystore_missing"):
        ready.restricted.open(WHO, copy.id, REASON)
    ready.keyring.fail = None
    assert ready.restricted.open(WHO, copy.id, REASON).data == SECRET


def test_no_copy_before_there_is_a_tested_key(place: RestrictedWorld) -> None:
    place.camera.before = lambda _: pytest.fail("a picture was taken")
    for code in ("restricted_no_key", "restricted_untested"):
        with pytest.raises(UserError, match=code):
            place.add(SECRET)
        with pytest.raises(UserError, match=code):
            place.restricted.add_screenshot(WHO, place.removal.id, SCREEN)
        place.restricted.set_up(WHO)
    assert place.files.names() == set()


def test_what_may_not_be_possessed_gets_no_copy(ready: RestrictedWorld) -> None:
    ground = moderation.ground(copy_allowed=False)
    with ready.store.write(WHO) as work:
        work.grounds.add(ground)
        work.commit()
    ready.camera.before = lambda _: pytest.fail("a picture was taken")
    for changes in ({"ground_id": ground.id}, {"ground_id": None, "copy": CopyState.FORBIDDEN}):
        ready.change(**changes)
        with pytest.raises(UserError, match="copy_forbidden"):
            ready.add(SECRET)
        with pytest.raises(UserError, match="copy_forbidden"):
            ready.restricted.add_screenshot(WHO, ready.removal.id, SCREEN)
    assert ready.files.names() == set()


def test_a_ground_chosen_while_the_picture_was_taken_still_counts(ready: RestrictedWorld) -> None:
    ready.camera.before = lambda _: ready.change(copy=CopyState.FORBIDDEN)
    with pytest.raises(UserError, match="copy_forbidden"):
        ready.restricted.add_screenshot(WHO, ready.removal.id, SCREEN)
    assert ready.files.names() == set()
    assert ready.stored().copy is CopyState.FORBIDDEN


def test_a_key_replaced_while_the_picture_was_taken_seals_nothing(ready: RestrictedWorld) -> None:
    """The old key's secret is forgotten: what it sealed could never be opened again."""

    def replaced(_: Target) -> None:
        ready.restricted.set_up(WHO)

    ready.camera.before = replaced
    with pytest.raises(UserError, match="restricted_untested"):
        ready.restricted.add_screenshot(WHO, ready.removal.id, SCREEN)
    new = ready.restricted.state().key
    assert new is not None
    ready.camera.before = lambda _: None
    with ready.store.write(WHO) as work:
        work.restricted_keys.update(replace(new, tested_at=NOW))
        work.commit()
    copy = ready.restricted.add_screenshot(WHO, ready.removal.id, SCREEN)
    assert ready.restricted.open(WHO, copy.id, REASON).data.startswith(b"\x89PNG")
    assert len(ready.files.names()) == 1


def test_a_finished_or_lacking_removal_gets_no_copy(ready: RestrictedWorld) -> None:
    ready.change(finished_at=NOW)
    with pytest.raises(UserError, match="removal_finished"):
        ready.add(SECRET)
    with pytest.raises(UserError, match="gone"):
        ready.restricted.add_screenshot(WHO, "none", SCREEN)


def test_files_that_cannot_be_copied(ready: RestrictedWorld, tmp_path: Path) -> None:
    empty = tmp_path / "tom"
    empty.touch()
    large = tmp_path / "stor"
    with large.open("wb") as file:
        file.truncate(restricted.MAX_BYTES + 1)
    for path, code in (
        (empty, "attachment_empty"),
        (large, "attachment_too_large"),
        (tmp_path / "ingen", "file_missing"),
        (tmp_path, "file_unreadable"),
    ):
        with pytest.raises((UserError, SurroundingsError), match=code):
            ready.restricted.add_file(WHO, ready.removal.id, path)
    assert ready.files.names() == set()


def test_a_failing_camera_or_somebody_who_stops_leaves_nothing(ready: RestrictedWorld) -> None:
    def fail(_: object) -> None:
        raise SurroundingsError("picture_black")

    ready.camera.before = fail
    with pytest.raises(SurroundingsError, match="picture_black"):
        ready.restricted.add_screenshot(WHO, ready.removal.id, SCREEN)
    ready.camera.before = lambda _: None

    class Stopped:
        cancelled = True

        def __call__(self, done: int, of: int, what: str = "") -> None:
            del done, of, what

    with pytest.raises(UserError, match="capture_cancelled"):
        ready.restricted.add_screenshot(WHO, ready.removal.id, SCREEN, progress=Stopped())
    assert ready.files.names() == set()
    assert ready.stored().copy is None


def test_a_full_disk_leaves_no_row(ready: RestrictedWorld, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr("smdesk.disk.RealDisk.write", full)
    with pytest.raises(SurroundingsError, match="copy_write"):
        ready.add(SECRET)
    monkeypatch.undo()
    assert ready.restricted.copies(ready.removal.id) == ()
    assert ready.codes() == []


def test_a_row_that_cannot_be_entered_leaves_no_file(
    ready: RestrictedWorld, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = type(ready.store).write

    @contextmanager
    def failing(store: SqlStore, who: object) -> Iterator[object]:
        with real(store, who) as work:  # type: ignore[arg-type]
            monkeypatch.setattr(work, "commit", lambda: _raise(SurroundingsError("database_full")))
            yield work

    monkeypatch.setattr(type(ready.store), "write", failing)
    with pytest.raises(SurroundingsError, match="database_full"):
        ready.add(SECRET)
    monkeypatch.undo()
    assert ready.files.names() == set()
    assert ready.stored().copy is None


def _raise(error: Exception) -> None:
    raise error


def test_when_nobody_can_tell_whether_it_was_entered_the_file_stays(
    ready: RestrictedWorld, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lost(*_: object) -> None:
        raise SurroundingsError("database_unreachable")

    real = type(ready.store).read
    reads: list[int] = []

    @contextmanager
    def first_only(store: SqlStore) -> Iterator[object]:
        reads.append(1)
        if len(reads) > 1:
            lost()
        with real(store) as snapshot:
            yield snapshot

    monkeypatch.setattr(type(ready.store), "write", lost)
    monkeypatch.setattr(type(ready.store), "read", first_only)
    with pytest.raises(SurroundingsError, match="database_unreachable"):
        ready.add(SECRET)
    monkeypatch.undo()
    assert ready.codes() == ["copy_unknown"]


# --- out --------------------------------------------------------------------------------------


def test_opening_is_entered_with_its_reason_before_anything_is_read(
    ready: RestrictedWorld, copy: RestrictedCopy
) -> None:
    ready.keyring.kept.clear()
    with pytest.raises(UserError, match="restricted_key_missing"):
        ready.restricted.open(WHO, copy.id, REASON)
    assert ready.noted(copy.id) == ["added", "opened"]
    with ready.store.read() as snapshot:
        entry = list(snapshot.audit.entries(copy.id))[-1]
    assert REASON in str(entry.payload)
    assert entry.actor == WHO.account


def test_an_opened_copy_shows_in_no_trace(ready: RestrictedWorld, copy: RestrictedCopy) -> None:
    opened = ready.restricted.open(WHO, copy.id, REASON)
    assert opened.data == SECRET
    assert b"Anna" not in repr(opened).encode()


@pytest.mark.parametrize("reason", ["", "kort", "         x"])
def test_without_a_reason_nothing_opens_and_nothing_is_entered(
    ready: RestrictedWorld, copy: RestrictedCopy, reason: str, tmp_path: Path
) -> None:
    target = tmp_path / "ut.png"
    for ask in (
        lambda: ready.restricted.open(WHO, copy.id, reason),
        lambda: ready.restricted.save_opened(WHO, copy.id, reason, target),
        lambda: ready.restricted.release(WHO, copy.id, reason, [AREA], target),
        lambda: ready.restricted.release_capture(WHO, "none", reason, [AREA], target),
    ):
        with pytest.raises(InvalidError, match="reason_short"):
            ask()
    assert ready.noted(copy.id) == ["added"]
    assert not target.exists()


def test_who_may_do_what(ready: RestrictedWorld, copy: RestrictedCopy, tmp_path: Path) -> None:
    source = tmp_path / "x"
    source.write_bytes(b"x")
    for role in Role:
        who = make.actor(role)
        may_open = role in {Role.WEBMASTER, Role.REGISTRAR, Role.ARCHIVIST}
        may_add = role in {Role.WEBMASTER, Role.REGISTRAR}
        may_set_up = role in {Role.WEBMASTER, Role.ARCHIVIST}
        for may, ask in (
            (may_open, lambda who=who: ready.restricted.open(who, copy.id, REASON)),
            (may_add, lambda who=who: ready.restricted.add_file(who, ready.removal.id, source)),
            (may_open, lambda who=who: ready.restricted.recover(who, ready.recovery)),
            (may_set_up, lambda who=who: ready.restricted.confirm_recovery(who, ready.recovery)),
        ):
            if may:
                assert ask() is not None
            else:
                with pytest.raises(UserError, match="not_permitted"):
                    ask()
    with pytest.raises(UserError, match="not_permitted"):
        ready.restricted.set_up(make.actor(Role.REGISTRAR))
    with pytest.raises(UserError, match="not_permitted"):
        ready.restricted.renew_recovery(make.actor(Role.DPO))
    with pytest.raises(UserError, match="not_permitted"):
        ready.restricted.release_capture(make.actor(Role.DPO), "x", REASON, [AREA], source)


def test_a_copy_that_is_gone_by_decision_does_not_open(
    ready: RestrictedWorld, copy: RestrictedCopy
) -> None:
    with ready.store.write(WHO) as work:
        work.restricted_copies.update(replace(copy, gone_at=NOW))
        work.commit()
    ready.restricted.destroy(copy)
    with pytest.raises(UserError, match="copy_gone"):
        ready.restricted.open(WHO, copy.id, REASON)
    with pytest.raises(UserError, match="gone"):
        ready.restricted.open(WHO, "none", REASON)
    assert ready.codes() == []
    assert ready.noted(copy.id) == ["added", "changed"]


def test_saving_outside_gives_the_very_bytes(
    ready: RestrictedWorld, copy: RestrictedCopy, tmp_path: Path
) -> None:
    target = tmp_path / "ut.png"
    assert ready.restricted.save_opened(WHO, copy.id, REASON, target) == target
    assert target.read_bytes() == SECRET
    assert ready.noted(copy.id) == ["added", "saved_out"]
    with pytest.raises(UserError, match="report_folder_missing"):
        ready.restricted.save_opened(WHO, copy.id, REASON, tmp_path / "ingen" / "ut.png")


# --- what is left lying about -----------------------------------------------------------------


def test_nothing_is_logged_and_the_database_is_clean(
    ready: RestrictedWorld, caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    caplog.set_level(logging.DEBUG)
    copy = ready.add(SECRET)
    ready.restricted.open(WHO, copy.id, REASON)
    secret = next(iter(ready.keyring.kept.values()))
    for hidden in (secret, ready.recovery, ready.recovery.replace(" ", ""), "Anna Andersson"):
        assert hidden not in caplog.text
        assert [p for p, data in every_byte(tmp_path) if hidden.encode() in data] == []
    with sqlite3.connect(tmp_path / "smdesk.sqlite3") as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    database.close()
