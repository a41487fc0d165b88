"""Where backups go and what goes of them: a folder of one's choice, its failures, rotation."""

import errno
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from smdesk.disk import RealDisk
from smdesk.domain.backup_rotation import CopyKind
from smdesk.domain.errors import SurroundingsError, UserError
from smdesk.storage import AttachmentFolder, ZipBackups, open_store, proving
from smdesk.storage.packing import MANIFEST
from smdesk.storage.store import SqlStore
from tests.support import factories
from tests.support.factories import NOW, TickingClock

ACTOR = factories.actor()


class Moment:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def data(tmp_path: Path, ready_file: Path) -> Path:
    folder = tmp_path / "data"
    folder.mkdir()
    shutil.copy(ready_file, folder / "smdesk.sqlite3")
    register(folder)
    return folder


def register(folder: Path) -> None:
    """Let a register begin: each has a first entry of its own."""
    with closing(open_store(folder / "smdesk.sqlite3")) as opened, opened.write(ACTOR) as work:
        work.people.add(factories.person())
        work.commit()


@pytest.fixture
def store(data: Path) -> Iterator[SqlStore]:
    with closing(open_store(data / "smdesk.sqlite3", TickingClock())) as opened:
        yield opened


@pytest.fixture
def share(tmp_path: Path) -> Path:
    folder = tmp_path / "share"
    folder.mkdir()
    return folder


def backups(data: Path, share: Path, disk: RealDisk | None = None) -> ZipBackups:
    return ZipBackups(data, None, TickingClock(), disk, lambda: str(share))


# --- a chosen folder --------------------------------------------------------------------------


def test_it_lies_in_the_chosen_folder(data: Path, share: Path) -> None:
    ours = backups(data, share)
    made = ours.make(daily=True)
    assert made.path == share / "smdesk-backup-20261123T093001000000Z-daily.zip"
    assert (made.kind, made.findings) == (CopyKind.DAILY, ())
    assert ours.all() == [made]
    assert [path.name for path in share.iterdir()] == [made.path.name]
    assert list((data / "backups").iterdir()) == []
    place = ours.place()
    assert (place.folder, place.reachable, place.same_disk) == (share, True, True)


def test_both_folders_are_listed(data: Path, share: Path) -> None:
    beside = ZipBackups(data, None, Moment()).make()
    ours = backups(data, share)
    made = ours.make()
    assert ours.all() == [made, beside]


def test_a_share_that_is_gone_leaves_it_beside_the_data_and_says_so(
    data: Path, tmp_path: Path
) -> None:
    """It is not made anew either: below a mount point that would fill our own disk unseen."""
    gone = tmp_path / "mnt" / "share"
    ours = backups(data, gone)
    made = ours.make()
    assert made.path.parent == data / "backups"
    assert [(one.code, one.place) for one in made.findings] == [("backup_elsewhere", str(gone))]
    assert not gone.parent.exists()
    assert not ours.place().reachable
    assert [one.path for one in ours.all()] == [made.path]


def test_a_share_that_answers_with_any_error_is_gone(
    data: Path, share: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A mount whose server is off exists, and each look at it fails as no missing folder does."""
    share.rename(tmp_path / "away")

    def deaf(name: str) -> None:
        asked = getattr(os, name)

        def ask(path: object = ".", *rest: Any, **more: Any) -> object:
            if str(path).startswith(str(share)):
                raise OSError(errno.ENOTCONN, "", str(path))
            return asked(path, *rest, **more)

        monkeypatch.setattr(os, name, ask)

    for name in ("stat", "scandir", "listdir"):
        deaf(name)
    ours = backups(data, share)
    made = ours.make()
    assert [one.code for one in made.findings] == ["backup_elsewhere"]
    assert not ours.place().reachable
    assert [one.path for one in ours.all()] == [made.path]
    with pytest.raises(UserError, match="backup_folder_missing"):
        ours.must_suit(share)


class Failing(RealDisk):
    """A share that fails at one operation of its kind."""

    def __init__(self, share: Path, operation: str, number: int) -> None:
        self._share, self._operation, self._number = share, operation, number

    def _fail(self, operation: str, path: Path) -> None:
        if operation == self._operation and path.is_relative_to(self._share):
            raise OSError(self._number, os.strerror(self._number), str(path))

    def flush(self, path: Path) -> None:
        self._fail("flush", path)
        super().flush(path)

    def rename(self, source: Path, target: Path) -> None:
        self._fail("rename", target)
        super().rename(source, target)

    def write(self, path: Path, chunks: Iterable[bytes]) -> None:
        self._fail("write", path)
        super().write(path, chunks)


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO, errno.EACCES, errno.ENOTCONN])
@pytest.mark.parametrize("operation", ["flush", "rename"])
def test_a_share_that_fails_in_the_middle(
    data: Path, share: Path, operation: str, number: int
) -> None:
    made = backups(data, share, Failing(share, operation, number)).make()
    assert made.path.parent == data / "backups"
    assert [one.code for one in made.findings] == ["backup_elsewhere"]
    assert list(share.iterdir()) == []


def test_a_share_that_gives_back_other_bytes(data: Path, share: Path) -> None:
    class Garbling(RealDisk):
        def flush(self, path: Path) -> None:
            super().flush(path)
            if path.parent == share:
                content = bytearray(path.read_bytes())
                content[len(content) // 3] ^= 1
                path.write_bytes(content)

    made = backups(data, share, Garbling()).make()
    assert made.path.parent == data / "backups"
    assert [one.code for one in made.findings] == ["backup_elsewhere"]
    assert list(share.iterdir()) == []
    assert backups(data, share).verify(made.path) == []


def test_what_suits(data: Path, share: Path, tmp_path: Path) -> None:
    ours = backups(data, share)
    ours.must_suit(share)
    assert list(share.iterdir()) == []
    for folder, code in (
        (data, "backup_folder_inside"),
        (data / "backups", "backup_folder_inside"),
        (Path("relative"), "backup_folder_inside"),
        (tmp_path / "none", "backup_folder_missing"),
    ):
        with pytest.raises(UserError, match=code):
            ours.must_suit(folder)
    for number, code in ((errno.EACCES, "backup_disk"), (errno.EDQUOT, "backup_full")):
        failing = backups(data, share, Failing(share, "write", number))
        with pytest.raises(SurroundingsError, match=code):
            failing.must_suit(share)


def test_two_registers_in_one_folder_leave_each_other_alone(
    data: Path, share: Path, tmp_path: Path, ready_file: Path
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    shutil.copy(ready_file, other / "smdesk.sqlite3")
    register(other)
    clock = Moment()
    theirs = ZipBackups(other, None, clock, chosen=lambda: str(share))
    made = theirs.make()
    clock.now += timedelta(days=3000)
    ours = ZipBackups(data, None, clock, chosen=lambda: str(share))
    new = [ours.make()]
    assert ours.all() == new
    assert [one.path for one in ours.former()] == [new[0].path]
    assert theirs.all() == [made]


def test_of_a_register_that_cannot_be_read_nothing_there_is_ours(data: Path, share: Path) -> None:
    ours = backups(data, share)
    ours.make()
    (share / "smdesk-backup-20200101T000000000000Z.zip").write_bytes(b"nobody knows whose")
    assert len(ours.all()) == 1
    (data / "smdesk.sqlite3").write_bytes(b"ruins")
    assert ours.all() == []


# --- rotation ---------------------------------------------------------------------------------


def test_rotation_goes_by_what_lies_there(data: Path, share: Path) -> None:
    clock = Moment()
    ours = ZipBackups(data, None, clock, chosen=lambda: str(share))
    upgrade = data / "backups" / "before-0001-20250101T000000000000Z.sqlite3"
    newer = data / "backups" / "before-0002-20260101T000000000000Z.sqlite3"
    upgrade.parent.mkdir()
    for path in (upgrade, newer):
        path.write_bytes(b"")
    replaced = data / "replaced-20200101T000000000000Z"
    replaced.mkdir()
    by_hand = ours.make()
    for _ in range(10):
        clock.now += timedelta(days=1)
        ours.make(daily=True)
    days = [one.made_at.day for one in ours.all() if one.kind is CopyKind.DAILY]
    assert days == [3, 2, 1, 30, 29, 28, 27]  # December's first, and before: 27 is a Friday
    assert by_hand.path.exists()
    assert [path.exists() for path in (upgrade, newer, replaced)] == [False, True, True]
    clock.now += timedelta(days=400)
    ours.make()
    assert not by_hand.path.exists()


def test_what_cannot_be_removed_keeps_nobody_from_a_backup(data: Path) -> None:
    class Stubborn(RealDisk):
        def flush_folder(self, path: Path) -> None:
            if not (path / old.name).exists():
                raise OSError(errno.EACCES, "", str(path))
            super().flush_folder(path)

    old = data / "backups" / "before-0001-20250101T000000000000Z.sqlite3"
    old.parent.mkdir()
    for path in (old, old.with_name("before-0002-20260101T000000000000Z.sqlite3")):
        path.write_bytes(b"")
    made = ZipBackups(data, None, disk=Stubborn()).make()
    assert made.path.exists()


# --- proven -----------------------------------------------------------------------------------


def test_what_is_no_good_never_gets_its_name(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    good = ZipBackups(data, None).make()
    monkeypatch.setattr(proving, "prove", _refused)
    with pytest.raises(SurroundingsError, match="database_damaged"):
        ZipBackups(data, None).make()
    assert [path.name for path in (data / "backups").iterdir()] == [good.path.name]


def _refused(*_: object) -> list[object]:
    raise SurroundingsError("database_damaged", database="x")


def test_a_row_less_than_the_manifest_counts_is_damage(data: Path, tmp_path: Path) -> None:
    made = ZipBackups(data, None).make()
    with zipfile.ZipFile(made.path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    manifest = json.loads(members[MANIFEST])
    assert manifest["rows"]["people"] == 1
    manifest["rows"]["people"] = 2
    bad = tmp_path / "bad.zip"
    with zipfile.ZipFile(bad, "w") as archive:
        for name, content in (members | {MANIFEST: json.dumps(manifest).encode()}).items():
            archive.writestr(name, content)
    for job in (ZipBackups(data, None).verify, ZipBackups(data, None).restore):
        with pytest.raises(UserError, match="backup_damaged"):
            job(bad)
    assert not list(data.glob("replaced-*"))


def test_a_bomb_is_refused_before_it_fills_the_disk(data: Path, tmp_path: Path) -> None:
    """Both that says how large it is, and that lies."""
    bomb = tmp_path / "bomb.zip"
    name = "attachments/ab/" + "ab" * 32
    for stated, code in ((10**15, "backup_full"), (1, "backup_damaged")):
        files = {
            "smdesk.sqlite3": {"sha256": "x", "size": 1},
            name: {"sha256": "x", "size": stated},
        }
        with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(name, bytes(50_000_000))
            archive.writestr("smdesk.sqlite3", b"x")
            archive.writestr(MANIFEST, json.dumps({"format": 1, "files": files}))
        assert bomb.stat().st_size < 200_000
        with pytest.raises((UserError, SurroundingsError), match=code):
            ZipBackups(data, None).restore(bomb)


def test_broken_links_in_the_trail_are_told_and_keep_nobody_from_a_backup(data: Path) -> None:
    with closing(sqlite3.connect(data / "smdesk.sqlite3")) as connection:
        for (name,) in connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'audit'"
        ).fetchall():
            connection.execute(f'DROP TRIGGER "{name}"')
        connection.execute("UPDATE audit SET hash = 'x'")
        connection.commit()
    made = ZipBackups(data, None).make()
    assert made.path.exists()
    assert made.findings[0].code.startswith("audit_chain")


# --- put back ---------------------------------------------------------------------------------


def test_it_tells_what_the_backup_does_not_know(data: Path) -> None:
    ours = ZipBackups(data, None, TickingClock())
    made = ours.make()
    for _ in range(3):
        register(data)
    restored = ours.restore(made.path)
    assert (restored.made_at, restored.unknown) == (made.made_at, 3)
    assert ours.restore(made.path).unknown == 0


def test_another_registers_past_is_not_compared(
    data: Path, tmp_path: Path, ready_file: Path
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    shutil.copy(ready_file, other / "smdesk.sqlite3")
    register(other)
    assert ZipBackups(data, None).restore(ZipBackups(other, None).make().path).unknown is None
    assert (
        ZipBackups(tmp_path / "new", None).restore(ZipBackups(data, None).make().path).unknown
        is None
    )


def test_what_an_upgrade_copied_comes_back_and_the_files_stay(data: Path) -> None:
    put = AttachmentFolder(data / "attachments", RealDisk()).put(b"form")
    sealed = AttachmentFolder(data / "restricted", RealDisk(), "copy").put(b"sealed")
    before = data / "backups" / "before-0006-20261101T000000000000Z.sqlite3"
    before.parent.mkdir()
    shutil.copy(data / "smdesk.sqlite3", before)
    register(data)
    restored = ZipBackups(data, None).restore(before)
    assert restored.unknown == 1
    assert restored.made_at is not None
    assert restored.made_at.month == 11
    assert AttachmentFolder(data / "attachments", RealDisk()).names() == {put}
    assert AttachmentFolder(data / "restricted", RealDisk(), "copy").names() == {sealed}
    assert before.exists()


# --- killed -----------------------------------------------------------------------------------

KILLED = """
import os, sys
from pathlib import Path
from smdesk.storage import ZipBackups

data, share = sys.argv[1:]
backups = ZipBackups(Path(data), None, chosen=lambda: share)
left = 0

def step(event, args):
    global left
    ours = event in {"open", "os.rename", "os.remove", "os.mkdir", "os.rmdir"}
    reads = event == "open" and args[1] in {"r", "rb"}
    if ours and not reads and str(args[0]).startswith((data, share)):
        left -= 1
        if left == 0:
            os._exit(9)

sys.addaudithook(step)
for number in range(1, 100):
    child = os.fork()
    if child == 0:
        left = number
        backups.make()
        os._exit(0)
    if os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0:
        print(number)
        break
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills a fork of itself")
def test_killed_anywhere_what_has_a_name_can_be_put_back(data: Path, share: Path) -> None:
    """Each opening to write, each renaming and removing in turn is the last thing that is done."""
    program: list[str | Path] = [sys.executable, "-c", KILLED, data, share]
    done = subprocess.run(program, check=True, capture_output=True, text=True)
    assert int(done.stdout) > 15
    ours = ZipBackups(data, None, chosen=lambda: str(share))
    named = ours.all()
    assert 1 < len(named) < 10  # killed late in its work, a backup has its name
    assert [ours.verify(one.path) for one in named] == [[]] * len(named)
    os.utime(left := next(share.glob("*.part")), (0, 0))
    ours.make()
    assert not left.exists()
