"""From each earlier version to this one: a full register, its archive, and what lies beside."""

import errno
import json
import shutil
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import numpy as np
import pytest

from smdesk import __version__, bootstrap
from smdesk.archive import verify_folder
from smdesk.capture.png import encode
from smdesk.cli.exits import Exit
from smdesk.cli.main import run
from smdesk.disk import RealDisk
from smdesk.domain.backup_rotation import CopyKind
from smdesk.domain.chain import audit_breaks
from smdesk.domain.errors import SurroundingsError, UserError
from smdesk.parts import ATTACHMENTS, DATABASE, SETTINGS, WAITING, Parts
from smdesk.services.desk import Desk
from smdesk.services.ports import SILENT, FormerCopy
from smdesk.storage import ZipBackups, last_program, schema
from smdesk.words import Words
from tests.support import factories as make
from tests.support import full
from tests.support.older import lost, rows_of, take_back
from tests.support.windows import held

EARLIER = schema.known_revisions()[:-1]


def bring_in(desk: Desk, folder: Path, shade: int) -> None:
    """Keep a picture as evidence."""
    picture = folder / f"{shade}.png"
    picture.write_bytes(b"".join(encode(np.full((60, 80, 4), shade, np.uint8))))
    channel = desk.register.view(desk.today()).channels[shade].channel
    taken = desk.clock() - timedelta(hours=1)
    desk.picture_imports.bring_in(desk.actor, channel.id, picture, taken_at=taken, source="Anna Ek")


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with all that a register can hold, screenshots, settings and a draft."""
    folder = tmp_path_factory.mktemp("filled")
    data = folder / "data"
    with closing(bootstrap.open_desk(data)) as desk:
        full.fill(desk.store, data / ATTACHMENTS, make.TickingClock(), desk.actor)
        for shade in range(3):
            bring_in(desk, folder, shade)
        desk.drafts.keep("mandate", {"note": "påbörjat"})
        desk.drafts.store()
    newer = {"language": "en", "guidance": "open", "of_a_newer_program": [1, 2]}
    (data / SETTINGS).write_text(json.dumps(newer), "utf-8")
    return data


@pytest.fixture
def data(filled: Path, tmp_path: Path) -> Path:
    """A copy of that folder."""
    return Path(shutil.copytree(filled, tmp_path / "data"))


def as_version(patch: pytest.MonkeyPatch, version: str) -> None:
    """Let this program be of another version."""
    patch.setattr(last_program, "__version__", version)


@pytest.fixture
def newer(monkeypatch: pytest.MonkeyPatch) -> str:
    """This program, but of a later version."""
    as_version(monkeypatch, "77.8.9")
    return "77.8.9"


def copies(data: Path) -> list[Path]:
    return sorted((data / "backups").glob("before-*"))


def files(folder: Path) -> dict[str, bytes]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def in_place(desk: Desk) -> int:
    """How many screenshots of the index lie in the archive."""
    with desk.store.read() as snapshot:
        bags = snapshot.captures.bags()
    return sum((desk.archive.root / bag).is_dir() for bag in bags)


def breaks(desk: Desk) -> list[object]:
    """What is wrong in the chain of the audit trail."""
    with desk.store.read() as snapshot:
        return list(audit_breaks(snapshot.audit.entries()))


@pytest.mark.parametrize("revision", EARLIER)
def test_from_each_earlier_version_everything_is_still_there(
    data: Path, tmp_path: Path, revision: str
) -> None:
    take_back(data / DATABASE, revision, tmp_path)
    before, evidence = rows_of(data / DATABASE), files(data / "archive")
    with closing(bootstrap.open_desk(data)) as desk:
        draft, settings = desk.drafts.read("mandate"), desk.settings.read()
        assert (in_place(desk), desk.store.check(), breaks(desk)) == (3, [], [])
    assert draft is not None
    assert (draft.values, settings.guidance) == ({"note": "påbörjat"}, "open")
    assert lost(before, rows_of(data / DATABASE)).keys() <= {"chain_head"}
    assert evidence.items() <= files(data / "archive").items()
    assert verify_folder(data / "archive", SILENT).findings == []
    (copy,) = copies(data)
    assert lost(before, rows_of(copy)) == lost(rows_of(copy), before) == {}


def test_the_first_start_of_a_version_copies_what_it_will_write(data: Path, newer: str) -> None:
    """Also where no table changes; the second start need not."""
    before = rows_of(data / DATABASE)
    for _ in range(2):
        bootstrap.open_desk(data).close()
    (copy,) = copies(data)
    assert copy.name.startswith(f"before-{newer}-")
    assert lost(before, rows_of(copy)) == lost(rows_of(copy), before) == {}
    assert [one.kind for one in all_former(data)] == [CopyKind.UPGRADE]


def all_former(data: Path) -> list[FormerCopy]:
    return ZipBackups(data, None).former()


def test_going_back_to_an_earlier_version_copies_too(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        as_version(patch, "77.8.9")
        bootstrap.open_desk(data).close()
    bootstrap.open_desk(data).close()
    assert [path.name.split("-")[1] for path in copies(data)] == sorted(["77.8.9", __version__])


@pytest.mark.parametrize("revision", [None, EARLIER[-1]])
def test_without_a_copy_nothing_begins(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, revision: str | None
) -> None:
    """The former version can still be used, and the next start tries again."""
    if revision is not None:
        take_back(data / DATABASE, revision, tmp_path)
    as_version(monkeypatch, "77.8.9")
    before = (data / DATABASE).read_bytes()
    (data / "backups").write_bytes(b"in the way")
    with pytest.raises(SurroundingsError, match="upgrade_copy_failed") as caught:
        bootstrap.open_desk(data)
    assert caught.value.values == {"folder": str(data / "backups")}
    assert (data / DATABASE).read_bytes() == before
    assert (data / "backups").read_bytes() == b"in the way"

    (data / "backups").unlink()
    bootstrap.open_desk(data).close()
    assert len(copies(data)) == 1


def locked() -> sqlite3.OperationalError:
    """Return what Python raises where another program writes for longer than is waited."""
    error = sqlite3.OperationalError("database is locked")
    error.sqlite_errorcode = sqlite3.SQLITE_BUSY
    return error


@pytest.mark.usefixtures("newer")
@pytest.mark.parametrize(
    ("error", "code"),
    [
        (OSError(errno.ENOSPC, "full"), "upgrade_copy_full"),
        (held(), "upgrade_copy_held"),
        (locked(), "upgrade_copy_held"),
        (PermissionError(errno.EACCES, "no"), "upgrade_copy_failed"),
    ],
)
def test_why_there_is_no_copy_is_told_and_reports_are_still_read(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception, code: str
) -> None:
    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr(RealDisk, "rename", fail)
    before = (data / DATABASE).read_bytes()
    with pytest.raises(SurroundingsError) as caught:
        bootstrap.open_desk(data)
    assert caught.value.code == code
    assert str(data / "backups") in Words("sv")(f"error.{code}", **caught.value.values)
    assert (data / DATABASE).read_bytes() == before
    assert not list((data / "backups").glob("*.sqlite3"))
    report = ["report", "register", "--out", str(tmp_path / "a.pdf"), "--data", str(data)]
    assert run(report, Parts()) == Exit.DONE


def test_without_a_copy_reports_are_still_read(
    data: Path, tmp_path: Path, newer: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (data / "backups").write_bytes(b"in the way")
    report = tmp_path / "register.pdf"
    as_ever = ["--data", str(data)]
    assert run(["report", "register", "--out", str(report), *as_ever], Parts()) == Exit.DONE, newer
    assert report.read_bytes().startswith(b"%PDF")
    assert run(["list", "channels", *as_ever], Parts()) == Exit.DONE
    capsys.readouterr()


def test_a_newer_database_is_refused_with_the_version_that_it_takes(
    data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with monkeypatch.context() as patch:
        as_version(patch, "77.8.9")
        bootstrap.open_desk(data).close()
    with closing(sqlite3.connect(data / DATABASE)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '7777'")
        connection.commit()
    before = files(data)
    for command in (["list", "channels"], ["backup"]):
        assert run([*command, "--data", str(data)], Parts()) == Exit.BAD_INPUT
        told = capsys.readouterr().err
        assert "(smdesk 77.8.9)" in told
        assert f"Den här datorn har smdesk {__version__}." in told
    assert before.items() <= files(data).items()
    with pytest.raises(UserError, match="database_newer"):
        bootstrap.open_desk(data)


def test_what_waits_for_the_archives_share_waits_through_an_upgrade(tmp_path: Path) -> None:
    data, share = tmp_path / "data", tmp_path / "share"
    share.mkdir()
    data.mkdir()
    (data / SETTINGS).write_text(json.dumps({"archive_folder": str(share / "archive")}), "utf-8")
    with closing(bootstrap.open_desk(data)) as desk:
        desk.example.load(desk.actor)
        bring_in(desk, tmp_path, 0)
        assert desk.waiting.send(desk.actor).bags == 1
        share.rename(tmp_path / "away")
        bring_in(desk, tmp_path, 1)
    take_back(data / DATABASE, EARLIER[-1], tmp_path)
    waiting = files(data / WAITING)
    assert any(name.endswith(".png") for name in waiting)
    with closing(bootstrap.open_desk(data)) as desk:
        assert (desk.waiting.state().count, files(data / WAITING)) == (1, waiting)
        (tmp_path / "away").rename(share)
        assert desk.waiting.send(desk.actor).bags == 1
        assert in_place(desk) == 2
    assert verify_folder(share / "archive", SILENT).findings == []
