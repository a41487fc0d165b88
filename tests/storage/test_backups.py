"""Backups: made while others write, checked whole, put in place safely."""

import hashlib
import json
import os
import shutil
import sqlite3
import struct
import subprocess
import sys
import threading
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from smdesk.disk import RealDisk
from smdesk.domain.chain import audit_breaks
from smdesk.domain.errors import SmdeskError, SurroundingsError, UserError
from smdesk.services import ports
from smdesk.storage import AttachmentFolder, ZipBackups, open_store, swapping
from smdesk.storage.packing import MANIFEST
from smdesk.storage.store import SqlStore
from tests.support import factories
from tests.support.databases import new_database
from tests.support.factories import TickingClock

ACTOR = factories.actor()
OLD, NEW = "Det gamla", "Det nya"


class Stopped(ports.Silent):
    cancelled = True


@pytest.fixture
def data(tmp_path: Path, ready_file: Path) -> Path:
    """A data folder with a database, an attachment and settings."""
    folder = tmp_path / "data å"
    folder.mkdir()
    shutil.copy(ready_file, folder / "smdesk.sqlite3")
    become(folder, OLD)
    return folder


@pytest.fixture
def store(data: Path) -> Iterator[SqlStore]:
    with closing(open_store(data / "smdesk.sqlite3", TickingClock())) as opened:
        yield opened


def become(data: Path, name: str) -> None:
    """Change everything that a backup holds."""
    with closing(open_store(data / "smdesk.sqlite3")) as opened:
        rename(opened, name)
    shutil.rmtree(data / "attachments", ignore_errors=True)
    AttachmentFolder(data / "attachments", RealDisk()).put(name.encode())
    (data / "settings.json").write_text(json.dumps({"name": name}), "utf-8")


def rename(store: SqlStore, name: str) -> None:
    with store.write(ACTOR) as work:
        for person in work.people.all():
            work.people.remove(person)
        work.people.add(factories.person(name=name))
        work.commit()


def names(store: SqlStore) -> list[str]:
    with store.read() as snapshot:
        return [person.name for person in snapshot.people.all()]


def is_all(data: Path, name: str) -> bool:
    with closing(open_store(data / "smdesk.sqlite3")) as opened:
        return (
            names(opened) == [name]
            and opened.check() == []
            and name in json.loads((data / "settings.json").read_text("utf-8")).values()
            and [path.read_text("utf-8") for path in (data / "attachments").glob("*/*")] == [name]
            and not swapping.staging(data).exists()
        )


# --- making ---------------------------------------------------------------------------------


def test_a_backup_holds_everything_with_its_checksums(data: Path, store: SqlStore) -> None:
    made = ZipBackups(data, store, TickingClock()).make()
    assert made.path == data / "backups" / "smdesk-backup-20261123T093001000000Z.zip"
    assert made.made_at == TickingClock()()
    assert made.size == made.path.stat().st_size
    with zipfile.ZipFile(made.path) as archive:
        manifest = json.loads(archive.read(MANIFEST))
        digest = hashlib.sha256(OLD.encode()).hexdigest()
        wanted = {"smdesk.sqlite3", "settings.json", f"attachments/{digest[:2]}/{digest}"}
        assert set(manifest["files"]) == wanted == set(archive.namelist()) - {MANIFEST}
        for name, packed in manifest["files"].items():
            content = archive.read(name)
            assert (packed["size"], packed["sha256"]) == (
                len(content),
                hashlib.sha256(content).hexdigest(),
            )
    assert [path.name for path in made.path.parent.iterdir()] == [made.path.name]


def test_backups_are_listed_newest_first(data: Path, store: SqlStore) -> None:
    backups = ZipBackups(data, store, TickingClock())
    assert backups.all() == []
    made = [backups.make() for _ in range(3)]
    (data / "backups" / "annat.zip").write_bytes(b"")
    assert backups.all() == made[::-1]


def test_a_backup_is_whole_while_others_write(data: Path, store: SqlStore) -> None:
    """A writer goes on in a thread; each copy holds whole units of work."""
    stop = threading.Event()

    def write() -> None:
        while not stop.is_set():
            with store.write(ACTOR) as work:
                work.people.add(factories.person())
                work.people.add(factories.person())
                work.commit()

    writer = threading.Thread(target=write)
    writer.start()
    try:
        made = [ZipBackups(data, store).make() for _ in range(5)]
    finally:
        stop.set()
        writer.join()
    for number, backup in enumerate(made):
        target = data.parent / str(number)
        ZipBackups(target, None).restore(backup.path)
        with closing(open_store(target / "smdesk.sqlite3")) as copy, copy.read() as snapshot:
            entries = list(snapshot.audit.entries())
            assert list(audit_breaks(entries)) == []
            assert len(snapshot.people.all()) == len(entries)
            assert len(entries) % 2 == 1  # the one before, and pairs


def test_it_works_beside_the_writer(data: Path, store: SqlStore) -> None:
    rename(store, NEW)
    with closing(open_store(data / "smdesk.sqlite3", read_only=True)) as beside:
        made = ZipBackups(data, beside).make()
    target = data.parent / "other"
    ZipBackups(target, None).restore(made.path)
    with closing(open_store(target / "smdesk.sqlite3")) as copy:
        assert names(copy) == [NEW]


def test_a_stopped_backup_leaves_nothing(data: Path, store: SqlStore) -> None:
    with pytest.raises(UserError, match="backup_cancelled"):
        ZipBackups(data, store).make(Stopped())
    assert list((data / "backups").iterdir()) == []


@pytest.mark.parametrize(("number", "code"), [(28, "backup_full"), (5, "backup_disk")])
def test_a_failing_disk_leaves_nothing(data: Path, store: SqlStore, number: int, code: str) -> None:
    class Failing(RealDisk):
        def flush(self, path: Path) -> None:
            raise OSError(number, "", str(path))

    with pytest.raises(SurroundingsError, match=code):
        ZipBackups(data, store, disk=Failing()).make()
    assert list((data / "backups").iterdir()) == []


def test_what_a_crash_left_is_swept_the_day_after(data: Path, store: SqlStore) -> None:
    left, fresh = data / "backups" / "making-old", data / "backups" / "making-new"
    for folder in (left, fresh):
        folder.mkdir(parents=True)
        (folder / "smdesk.sqlite3").write_bytes(b"half")
    os.utime(left, (0, 0))
    ZipBackups(data, store).make()
    assert not left.exists()
    assert fresh.exists()


def test_a_servers_database_is_backed_up_by_its_admin(
    data: Path, ready_database: str, postgresql_server: str
) -> None:
    with closing(open_store(new_database(postgresql_server, ready_database))) as server:
        backups = ZipBackups(data, server)
        assert backups.by_admin
        for job in (backups.make, lambda: backups.restore(data)):
            with pytest.raises(UserError, match="backup_by_database_admin"):
                job()
        assert backups.all() == []


def test_no_database_no_backup(tmp_path: Path) -> None:
    with pytest.raises(SurroundingsError, match="database_unreachable"):
        ZipBackups(tmp_path, None).make()


# --- putting back ---------------------------------------------------------------------------


def test_a_restore_puts_everything_back_and_keeps_what_it_replaces(data: Path) -> None:
    backup = ZipBackups(data, None).make()
    become(data, NEW)
    kept = ZipBackups(data, None, TickingClock()).restore(backup.path).kept
    assert is_all(data, OLD)
    assert kept == data / "replaced-20261123T093001000000Z"
    assert is_all(kept, NEW)


def test_an_open_store_goes_on_with_what_was_restored(data: Path, store: SqlStore) -> None:
    backups = ZipBackups(data, store)
    backup = backups.make()
    rename(store, NEW)
    backups.restore(backup.path)
    assert names(store) == [OLD]
    rename(store, "Efteråt")
    assert names(store) == ["Efteråt"]


def test_a_damaged_database_can_be_replaced(data: Path) -> None:
    backup = ZipBackups(data, None).make()
    (data / "smdesk.sqlite3").write_bytes(b"ruins")
    kept = ZipBackups(data, None).restore(backup.path).kept
    assert is_all(data, OLD)
    assert (kept / "smdesk.sqlite3").read_bytes() == b"ruins"


def test_it_works_in_a_new_folder(data: Path, tmp_path: Path) -> None:
    backup = ZipBackups(data, None).make()
    ZipBackups(tmp_path / "new", None).restore(backup.path)
    assert is_all(tmp_path / "new", OLD)


def test_what_the_backup_lacks_stays(data: Path) -> None:
    (data / "settings.json").unlink()
    backup = ZipBackups(data, None).make()
    become(data, NEW)
    ZipBackups(data, None).restore(backup.path)
    assert json.loads((data / "settings.json").read_text("utf-8")) == {"name": NEW}


def sealed(data: Path) -> AttachmentFolder:
    return AttachmentFolder(data / "restricted", RealDisk(), "copy")


def test_sealed_copies_go_along_and_come_back(data: Path) -> None:
    name = sealed(data).put(b"sealed")
    backup = ZipBackups(data, None).make()
    with zipfile.ZipFile(backup.path) as archive:
        assert f"restricted/{name[:2]}/{name}" in archive.namelist()
    sealed(data).remove(name)
    other = sealed(data).put(b"another")
    kept = ZipBackups(data, None).restore(backup.path).kept
    assert (sealed(data).names(), sealed(data).check()) == ({name}, [])
    assert sealed(kept).names() == {other}


def test_sealed_copies_go_with_the_database_that_knows_them(data: Path) -> None:
    """An older backup has none; today's wait with what was replaced, and are lost to nobody."""
    backup = ZipBackups(data, None).make()
    name = sealed(data).put(b"sealed")
    kept = ZipBackups(data, None).restore(backup.path).kept
    assert sealed(data).names() == set()
    assert sealed(kept).path(name).read_bytes() == b"sealed"


def test_a_file_that_is_not_what_its_name_says_stays_out_and_is_told(data: Path) -> None:
    """It could not be put back, and must keep nobody from a backup of all the rest."""
    name = sealed(data).put(b"sealed")
    place = sealed(data).path(name)
    place.write_bytes(b"other")
    made = ZipBackups(data, None).make()
    lacking = f"restricted/{name[:2]}/{name}"
    assert [(one.code, one.place) for one in made.findings] == [("backup_lacks", lacking)]
    assert ZipBackups(data, None).verify(made.path) == []
    ZipBackups(data, None).restore(made.path)
    assert is_all(data, OLD)


def test_a_file_that_the_database_knows_and_nobody_has_is_told(data: Path) -> None:
    with closing(open_store(data / "smdesk.sqlite3")) as store, store.write(ACTOR) as work:
        work.attachments.add(factories.attachment(id="ab" * 32))
        work.commit()
    made = ZipBackups(data, None).make()
    assert [one.code for one in made.findings] == ["backup_lacks"]
    assert [one.code for one in ZipBackups(data, None).verify(made.path)] == ["backup_lacks"]


def test_nobody_restores_under_a_writer(data: Path, store: SqlStore) -> None:
    backup = ZipBackups(data, store).make()
    with pytest.raises(SurroundingsError, match="another_writer"):
        ZipBackups(data, None).restore(backup.path)
    with store.read(), pytest.raises(UserError, match="database_in_use"):
        ZipBackups(data, store).restore(backup.path)
    assert names(store) == [OLD]


def test_nothing_is_restored_into_a_synchronised_folder(data: Path, tmp_path: Path) -> None:
    backup = ZipBackups(data, None).make()
    with pytest.raises(UserError, match="in_cloud_folder"):
        ZipBackups(tmp_path / "Dropbox" / "data", None).restore(backup.path)
    assert not (tmp_path / "Dropbox").exists()


def test_a_reader_does_not_restore(data: Path) -> None:
    backup = ZipBackups(data, None).make()
    with (
        closing(open_store(data / "smdesk.sqlite3", read_only=True)) as reader,
        pytest.raises(UserError, match="read_only"),
    ):
        ZipBackups(data, reader).restore(backup.path)


# --- backups that are refused ---------------------------------------------------------------

Members = dict[str, bytes]


def unpacked(backup: Path) -> Members:
    with zipfile.ZipFile(backup) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(target: Path, members: Members, *, listed: bool = True) -> Path:
    """A backup with other content; `listed` makes its manifest agree."""
    if listed:
        files = {
            name: {"sha256": hashlib.sha256(content).hexdigest(), "size": len(content)}
            for name, content in members.items()
            if name != MANIFEST
        }
        manifest = json.loads(members[MANIFEST]) | {"files": files}
        members = members | {MANIFEST: json.dumps(manifest).encode()}
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return target


def changed_database(members: Members, change: Callable[[sqlite3.Connection], object]) -> bytes:
    connection = sqlite3.connect(":memory:")
    connection.deserialize(members["smdesk.sqlite3"])
    change(connection)
    connection.commit()
    return connection.serialize()


def newer(connection: sqlite3.Connection) -> None:
    connection.execute("UPDATE alembic_version SET version_num = '9999'")


def unreferred(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("UPDATE people SET id = 'other'")
    connection.execute(
        "INSERT INTO memberships (id, person_id, unit_id, first_day, version)"
        " VALUES ('m', 'none', 'none', '2026-01-01', 1)"
    )


DATABASE = "smdesk.sqlite3"
WRONG: dict[str, tuple[str, Callable[[Members], Members], bool]] = {
    "byte": ("backup_damaged", lambda m: m | {"settings.json": b"{}"}, False),
    "more": ("backup_damaged", lambda m: m | {"settings.json": b"{}" * 10**6}, False),
    "unlisted": ("backup_damaged", lambda m: m | {"x.txt": b""}, False),
    "missing": ("backup_damaged", lambda m: {k: v for k, v in m.items() if k[0] != "a"}, False),
    "no manifest": ("backup_unreadable", lambda m: {DATABASE: m[DATABASE]}, False),
    "manifest": ("backup_unreadable", lambda m: m | {MANIFEST: b"[1]"}, False),
    "no json": ("backup_unreadable", lambda m: m | {MANIFEST: b"\xff"}, False),
    "no database": (
        "backup_unreadable",
        lambda m: {k: v for k, v in m.items() if k != DATABASE},
        True,
    ),
    "outside": ("backup_unreadable", lambda m: m | {"../evil": b"x"}, True),
    "absolute": ("backup_unreadable", lambda m: m | {"/etc/evil": b"x"}, True),
    "drive": ("backup_unreadable", lambda m: m | {"C:\\evil": b"x"}, True),
    "log": ("backup_unreadable", lambda m: m | {DATABASE + "-wal": b"x"}, True),
    "misnamed": ("backup_damaged", lambda m: m | {"attachments/ab/" + "ab" * 32: b"x"}, True),
    "format": ("backup_newer", lambda m: m | {MANIFEST: b'{"format": 2}'}, False),
    "not sqlite": ("not_a_database", lambda m: m | {DATABASE: b"x" * 5000}, True),
    "cut": ("database_truncated", lambda m: m | {DATABASE: m[DATABASE][:-4096]}, True),
    "newer": (
        "database_newer",
        lambda m: m | {DATABASE: changed_database(m, newer)},
        True,
    ),
    "references": (
        "database_damaged",
        lambda m: m | {DATABASE: changed_database(m, unreferred)},
        True,
    ),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_backup_changes_nothing(data: Path, tmp_path: Path, name: str) -> None:
    code, change, listed = WRONG[name]
    good = ZipBackups(data, None).make()
    bad = packed(tmp_path / "bad.zip", change(unpacked(good.path)), listed=listed)
    become(data, NEW)
    with pytest.raises(SmdeskError) as caught:
        ZipBackups(data, None).restore(bad)
    assert caught.value.code == code
    assert is_all(data, NEW)
    assert not list(data.glob("replaced-*"))
    assert not (tmp_path / "evil").exists()


@pytest.mark.parametrize("content", [b"", b"PK", b"text" * 100, None])
def test_a_file_that_is_no_backup_is_refused(
    data: Path, tmp_path: Path, content: bytes | None
) -> None:
    source = tmp_path / "x.zip"
    if content is not None:
        source.write_bytes(content)
    with pytest.raises(SmdeskError) as caught:
        ZipBackups(data, None).restore(source)
    assert caught.value.code == ("backup_disk" if content is None else "backup_unreadable")
    assert is_all(data, OLD)


LENGTHS_AT = 26
"""Where a member's header says how long its name and its extra field are."""


@pytest.mark.parametrize("member", [0, 1, 2, 3])
def test_a_flipped_bit_is_found(data: Path, member: int) -> None:
    """In the middle of each member's bytes; in its header a reader would not look at all."""
    backup = ZipBackups(data, None).make().path
    with zipfile.ZipFile(backup) as archive:
        flipped = archive.infolist()[member]
    content = bytearray(backup.read_bytes())
    lengths = struct.unpack_from("<HH", content, flipped.header_offset + LENGTHS_AT)
    start = flipped.header_offset + LENGTHS_AT + 4 + sum(lengths)
    content[start + flipped.compress_size // 2] ^= 1
    backup.write_bytes(content)
    with pytest.raises(UserError, match=r"backup_(damaged|unreadable)"):
        ZipBackups(data, None).restore(backup)
    assert is_all(data, OLD)


def test_a_link_in_a_backup_is_refused(data: Path, tmp_path: Path) -> None:
    members = unpacked(ZipBackups(data, None).make().path)
    bad = tmp_path / "bad.zip"
    with zipfile.ZipFile(bad, "w") as archive:
        for name, content in members.items():
            info = zipfile.ZipInfo(name)
            info.external_attr = (0o120777 if name == "settings.json" else 0o100644) << 16
            archive.writestr(info, content)
    with pytest.raises(UserError, match="backup_damaged"):
        ZipBackups(data, None).restore(bad)


def test_a_stopped_restore_changes_nothing(data: Path) -> None:
    backup = ZipBackups(data, None).make()
    become(data, NEW)
    with pytest.raises(UserError, match="backup_cancelled"):
        ZipBackups(data, None).restore(backup.path, Stopped())
    assert is_all(data, NEW)


# --- failing and killed in the middle -------------------------------------------------------


class FailsOnce(RealDisk):
    """Refuses one step, counted from the plan's writing on."""

    def __init__(self, step: int) -> None:
        self._left = step
        self.refused = False

    def rename(self, source: Path, target: Path) -> None:
        if self._left == 0:
            self._left, self.refused = -1, True
            raise PermissionError(13, "in use", str(source))
        self._left -= 1
        super().rename(source, target)


@pytest.mark.parametrize("step", range(8))
def test_a_refused_step_takes_all_back(data: Path, step: int) -> None:
    backup = ZipBackups(data, None).make()
    become(data, NEW)
    disk = FailsOnce(step)
    backups = ZipBackups(data, None, disk=disk)
    if step >= 7:  # the plan and three files, out and in: there are no more steps
        backups.restore(backup.path)
        assert is_all(data, OLD)
        return
    with pytest.raises(SurroundingsError, match="restore_failed"):
        backups.restore(backup.path)
    assert disk.refused
    assert is_all(data, NEW)
    assert not list(data.glob("replaced-*"))


def test_a_reader_waits_for_a_cut_off_restore(data: Path) -> None:
    swapping.staging(data).mkdir()
    swapping.begin(swapping.Swap(data, "replaced-x", ["settings.json"]), RealDisk())
    with pytest.raises(SurroundingsError, match="restore_unfinished"):
        open_store(data / "smdesk.sqlite3", read_only=True)
    assert is_all(data, OLD)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills a fork of itself")
def test_a_kill_at_any_step_loses_nothing(data: Path, tmp_path: Path) -> None:
    backup = ZipBackups(data, None).make().path
    become(data, NEW)
    work = tmp_path / "work"
    work.mkdir()
    program = Path(__file__).with_name("killed_restores.py")
    done = subprocess.run(
        [sys.executable, program, data, backup, work], check=True, capture_output=True, text=True
    )
    found = json.loads(done.stdout)
    digests = {name: hashlib.sha256(name.encode()).hexdigest() for name in (OLD, NEW)}
    for step in found:
        (name,) = step["people"]
        assert name in step["settings"] or name == json.loads(step["settings"])["name"]
        assert step["attachments"] == [digests[name]]
        assert not step["staging"]
        wanted = [] if name == NEW else ["attachments", "settings.json", "smdesk.sqlite3"]
        assert step["kept"] == wanted
    order = [step["people"][0] for step in found]
    turn = order.index(OLD)
    assert 5 < turn < len(order) - 10
    assert order == [NEW] * turn + [OLD] * (len(order) - turn)
