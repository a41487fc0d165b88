"""Drafts: kept until they are done, each account's own, and never in anybody's way."""

import json
import zipfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from smdesk import bootstrap
from smdesk.disk import RealDisk
from smdesk.domain.actors import Role
from smdesk.domain.errors import SurroundingsError, UserError
from smdesk.services.drafts import DAYS, MAX_DRAFT, MAX_DRAFTS, MAX_FILE, Drafts
from tests.support import factories
from tests.support.recording import RecordingDisk

NOW = datetime(2026, 11, 26, 13, 5, tzinfo=UTC)
SAID = {"people": {"p1": "editor"}, "channels": ["å"], "last": None}


class Moment:
    """A clock that is set."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "drafts.json"


@pytest.fixture
def clock() -> Moment:
    return Moment()


def opened(path: Path, clock: Moment, role: Role = Role.REGISTRAR, account: str = "anna") -> Drafts:
    return Drafts(path, RealDisk(), clock, factories.actor(role, account=account))


def stored(path: Path, clock: Moment, key: str = "mandate") -> object:
    """Return what the next start of the program finds."""
    found = opened(path, clock).read(key)
    return found and found.values


def test_a_draft_is_read_at_once_and_stored_when_asked(path: Path, clock: Moment) -> None:
    drafts = opened(path, clock)
    drafts.store()
    assert not path.exists()
    drafts.keep("mandate", SAID)
    found = drafts.read("mandate")
    assert found is not None
    assert (found.kept_at, found.values) == (NOW, SAID)
    assert stored(path, clock) is None
    drafts.store()
    again = opened(path, clock).read("mandate")
    assert again == found
    assert drafts.read("mandate") == found


def test_the_latest_draft_stands_until_it_is_forgotten(path: Path, clock: Moment) -> None:
    drafts = opened(path, clock)
    drafts.keep("mandate", SAID)
    drafts.keep("closing:1", {"reason": "Ingen följer den."})
    drafts.store()
    drafts.keep("mandate", {"channels": []})
    drafts.store()
    assert stored(path, clock) == {"channels": []}
    drafts.forget("mandate")
    assert drafts.read("mandate") is None
    drafts.store()
    assert drafts.read("mandate") is None
    assert stored(path, clock) is None
    assert stored(path, clock, "closing:1") == {"reason": "Ingen följer den."}
    drafts.forget("mandate")
    before = path.stat().st_mtime_ns
    drafts.store()
    assert path.stat().st_mtime_ns == before


def test_drafts_are_the_accounts_own(path: Path, clock: Moment) -> None:
    mine, theirs = opened(path, clock), opened(path, clock, account="bo")
    mine.keep("mandate", SAID)
    mine.store()
    theirs.keep("mandate", {"channels": ["b"]})
    theirs.store()  # another program that knew nothing of mine
    assert stored(path, clock) == SAID
    both = opened(path, clock, account="bo").read("mandate")
    assert both is not None
    assert both.values == {"channels": ["b"]}


def test_readers_keep_nothing(path: Path, clock: Moment) -> None:
    for role in (Role.READER, Role.ARCHIVIST):
        drafts = opened(path, clock, role)
        drafts.keep("mandate", SAID)
        drafts.store()
        assert drafts.read("mandate") is None
    assert not path.exists()


FOREIGN = [
    b"\xff{",
    b"[]",
    b"null",
    b'{"colour": "red"}',
    b'{"drafts": []}',
    b'{"drafts": {"anna/mandate": 1}}',
    b'{"drafts": {"anna/mandate": {"kept_at": 7, "values": {}}}}',
    b'{"drafts": {"anna/mandate": {"kept_at": "2026-11-26T13:05:00", "values": {}}}}',
    b'{"drafts": {"anna/mandate": {"kept_at": "2026-11-26T13:05:00+00:00", "values": 7}}}',
    b"[" * 100_000,
    b" " * (MAX_FILE + 1),
]


@pytest.mark.parametrize("data", FOREIGN, ids=range(len(FOREIGN)))
def test_a_file_that_is_none_of_ours_is_set_aside(
    path: Path, clock: Moment, data: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    path.parent.mkdir()
    path.write_bytes(data)
    drafts = opened(path, clock)
    assert drafts.read("mandate") is None
    assert path.read_bytes() == data
    drafts.keep("mandate", SAID)
    drafts.store()
    assert stored(path, clock) == SAID
    assert path.with_suffix(".broken").read_bytes() == data
    assert [one.getMessage() for one in caplog.records] == [
        "the drafts cannot be read and are set aside"
    ]


def test_a_full_disk_loses_neither_the_old_draft_nor_the_new_one(path: Path, clock: Moment) -> None:
    opened(path, clock).store()
    disk = RecordingDisk(path.parent)
    drafts = Drafts(path, disk, clock, factories.actor(Role.REGISTRAR, account="anna"))
    drafts.keep("mandate", SAID)
    drafts.store()

    def full(name: str, _path: Path) -> None:
        if name == "flush":
            raise OSError(28, "No space left on device")

    disk.before = full
    drafts.keep("mandate", {"channels": ["ny"]})
    with pytest.raises(SurroundingsError, match="draft_not_kept"):
        drafts.store()
    assert not path.with_suffix(".new").exists()
    assert stored(path, clock) == SAID
    now = drafts.read("mandate")
    assert now is not None
    assert now.values == {"channels": ["ny"]}
    disk.before = lambda _name, _path: None
    drafts.store()
    assert stored(path, clock) == {"channels": ["ny"]}


def test_it_is_on_the_disk_in_one_step(path: Path, clock: Moment) -> None:
    disk = RecordingDisk(path.parent)
    drafts = Drafts(path, disk, clock, factories.actor(Role.WEBMASTER))
    drafts.keep("mandate", SAID)
    drafts.store()
    assert disk.done == [
        ("make_folder", "."),
        ("write", "drafts.new"),
        ("flush", "drafts.new"),
        ("replace", "drafts.json"),
        ("flush_folder", "."),
    ]


def test_what_is_typed_while_it_is_stored_is_stored_next(path: Path, clock: Moment) -> None:
    disk = RecordingDisk(path.parent)
    drafts = Drafts(path, disk, clock, factories.actor(Role.REGISTRAR, account="anna"))

    def type_on(name: str, _path: Path) -> None:
        if name == "replace":
            drafts.keep("mandate", {"channels": ["sist"]})

    drafts.keep("mandate", SAID)
    disk.before = type_on
    drafts.store()
    disk.before = lambda _name, _path: None
    assert stored(path, clock) == SAID
    drafts.store()
    assert stored(path, clock) == {"channels": ["sist"]}


def test_a_draft_has_a_sane_size(path: Path, clock: Moment) -> None:
    drafts = opened(path, clock)
    drafts.keep("mandate", {"reason": "å" * MAX_DRAFT})
    with pytest.raises(UserError, match="draft_too_long"):
        drafts.store()
    assert drafts.read("mandate") is not None
    assert not path.exists()
    for number in range(MAX_DRAFTS + 2):
        clock.now += timedelta(minutes=1)
        drafts.keep("mandate", {"reason": "x" * (MAX_DRAFT - 100)})
        drafts.keep(f"closing:{number}", {"reason": "x" * (MAX_DRAFT - 100)})
        drafts.store()
    assert path.stat().st_size < MAX_FILE
    assert stored(path, clock, "closing:0") is None
    assert stored(path, clock) is not None
    assert len(json.loads(path.read_bytes())["drafts"]) == MAX_DRAFTS


def test_a_draft_that_nobody_goes_on_with_is_let_go(path: Path, clock: Moment) -> None:
    drafts = opened(path, clock)
    drafts.keep("mandate", SAID)
    drafts.store()
    clock.now = NOW + timedelta(days=DAYS)
    assert stored(path, clock) == SAID
    clock.now += timedelta(seconds=1)
    assert stored(path, clock) is None
    later = opened(path, clock)
    later.keep("closing:1", {"reason": "x"})
    later.store()
    assert list(json.loads(path.read_bytes())["drafts"]) == ["anna/closing:1"]


def test_no_backup_and_no_export_holds_a_draft(tmp_path: Path) -> None:
    desk = bootstrap.open_desk(tmp_path / "data")
    try:
        desk.drafts.keep("mandate", {"reason": "HEMLIGT"})
        desk.drafts.store()
        assert b"HEMLIGT" in (tmp_path / "data" / "drafts.json").read_bytes()
        desk.backups.make(desk.actor)
        made = list((tmp_path / "data" / "backups").glob("*.zip"))
        desk.exchange.export(desk.actor, tmp_path / "out")
    finally:
        desk.close()
    assert made
    names = [name for one in made for name in zipfile.ZipFile(one).namelist()]
    assert "drafts.json" not in names
    exported = [one for one in (tmp_path / "out").rglob("*") if one.is_file()]
    assert exported
    assert not any(b"HEMLIGT" in one.read_bytes() for one in exported)
