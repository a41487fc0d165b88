import errno
import hashlib
import json
import os
import time
from pathlib import Path

import bagit  # type: ignore[import-untyped]  # it has no types
import pytest

from smdesk.archive import FolderArchive
from smdesk.disk import RealDisk
from smdesk.domain.errors import SurroundingsError
from smdesk.domain.layout import STAGING
from tests.archive.conftest import new_bag
from tests.support.factories import ledger_entry
from tests.support.recording import RecordingDisk


def test_a_bag_is_written_flushed_renamed_flushed_in_that_order(
    archive: FolderArchive, disk: RecordingDisk
) -> None:
    archive.root.mkdir()
    archive._guide.ensure()
    disk.done.clear()
    stored = archive.store(new_bag())
    done = [
        (name, place.split("/", 2)[-1] if STAGING in place else place) for name, place in disk.done
    ]
    files = ["data/screen.png", "data/statement.json", "data/statement.html"]
    files += ["bagit.txt", "bag-info.txt", "manifest-sha256.txt", "tagmanifest-sha256.txt"]
    staged = [step for file in files for step in (("write", file), ("flush", file))]
    half_year, channel, _ = stored.folder.split("/")
    assert done[0] == ("make_folder", "data")
    assert done[1:15] == staged
    assert [name for name, _ in done[15:17]] == ["flush_folder", "flush_folder"]
    assert done[17:] == [
        ("make_folder", f"{half_year}/{channel}"),
        ("rename", stored.folder),
        ("flush_folder", f"{half_year}/{channel}"),
        ("flush_folder", half_year),
        ("flush_folder", "."),
    ]


def test_the_archives_folder_is_made_and_flushed_before_all_else(
    archive: FolderArchive, disk: RecordingDisk
) -> None:
    archive.store(new_bag())
    assert disk.done[:2] == [("make_folder", "."), ("flush_folder", "..")]


def test_the_bag_is_valid_for_others_and_tells_what_it_holds(
    archive: FolderArchive, bag: Path
) -> None:
    theirs = bagit.Bag(str(bag))
    theirs.validate()
    statement = json.loads((bag / "data/statement.json").read_text("utf-8"))
    picture = (bag / "data/screen.png").read_bytes()
    assert statement["text"] == "Åäö"
    assert statement["files"]["screen.png"] == {
        "sha256": hashlib.sha256(picture).hexdigest(),
        "size": len(picture),
    }
    assert theirs.info["External-Identifier"] == "id1"
    assert "smdesk" in theirs.info["Bag-Software-Agent"]
    assert archive.verify(bag.relative_to(archive.root).as_posix()) == []


def test_what_is_read_back_is_what_store_returned(archive: FolderArchive) -> None:
    stored = archive.store(new_bag())
    assert archive.describe(stored.folder) == stored
    assert list(archive.bags()) == [stored.folder]
    assert archive.statement(stored.folder)["text"] == "Åäö"
    assert archive.picture(stored.folder).read_bytes().startswith(b"PNG")


def test_nothing_is_overwritten(archive: FolderArchive, bag: Path) -> None:
    before = sorted(path.read_bytes() for path in bag.rglob("*") if path.is_file())
    with pytest.raises(SurroundingsError, match="archive_write"):
        archive.store(new_bag())
    assert sorted(path.read_bytes() for path in bag.rglob("*") if path.is_file()) == before
    assert list((archive.root / STAGING).iterdir()) == []


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "archive_full"),
        (errno.EDQUOT, "archive_full"),
        (errno.EROFS, "archive_readonly"),
        (errno.EACCES, "archive_readonly"),
        (errno.ESTALE, "archive_unreachable"),
        (errno.EIO, "archive_write"),
    ],
)
@pytest.mark.parametrize("operation", ["write", "flush", "rename"])
def test_a_failing_disk_leaves_nothing_visible(
    archive: FolderArchive, disk: RecordingDisk, number: int, code: str, operation: str
) -> None:
    def fail(name: str, path: Path) -> None:
        if name == operation and (name == "rename" or path.name.startswith("manifest")):
            raise OSError(number, "it failed")

    disk.before = fail
    with pytest.raises(SurroundingsError) as caught:
        archive.store(new_bag())
    assert caught.value.code == code
    assert list(archive.bags()) == []
    assert list((archive.root / STAGING).iterdir()) == []


def test_a_share_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    root = tmp_path / "share" / "archive"
    disk = RecordingDisk(root)
    with pytest.raises(SurroundingsError, match="archive_unreachable"):
        FolderArchive(root, disk).store(new_bag())
    assert disk.done == []
    assert not root.parent.exists()


def test_tidying_takes_only_this_computers_leftovers(archive: FolderArchive, bag: Path) -> None:
    mine = archive.root / STAGING / f"{archive._mine}abc"
    theirs = archive.root / STAGING / "another-computer-abc"
    for folder in (mine, theirs):
        (folder / "data").mkdir(parents=True)
    archive.append(ledger_entry())
    with (archive.root / "ledger.jsonl").open("ab") as file:
        file.write(b'{"seq":2')
    assert archive.tidy() == [f"{STAGING}/{mine.name}", "ledger.jsonl"]
    assert (theirs.is_dir(), mine.exists(), bag.is_dir()) == (True, False, True)
    assert archive.tidy() == []
    assert len(archive.ledger()) == 1


def test_what_another_program_may_be_writing_is_left(archive: FolderArchive) -> None:
    patient = FolderArchive(archive.root, RealDisk(), patience=3600)
    begun = archive.root / STAGING / f"{archive._mine}abc"
    begun.mkdir(parents=True)
    assert patient.tidy() == []
    os.utime(begun, (time.time() - 3601,) * 2)
    assert patient.tidy() == [f"{STAGING}/{begun.name}"]


@pytest.mark.parametrize("file", ["data/statement.json", "manifest-sha256.txt"])
def test_an_unreadable_bag_is_named(archive: FolderArchive, bag: Path, file: str) -> None:
    (bag / file).write_bytes(b"\xff[")
    (bag / "bag-info.txt").write_bytes(b"")
    folder = bag.relative_to(archive.root).as_posix()
    read = archive.statement if file.startswith("data/") else archive.describe
    with pytest.raises(SurroundingsError, match="bag_unreadable") as caught:
        read(folder)
    assert caught.value.values["bag"] == folder


def test_a_missing_bag_is_a_finding(archive: FolderArchive) -> None:
    assert [finding.code for finding in archive.verify("2026-H2/x/y")] == ["bag_missing"]
    assert list(archive.bags()) == []


def test_a_folder_that_answers_with_an_error_is_away_and_its_bags_are_not_said_to_be_gone(
    archive: FolderArchive, bag: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = bag.relative_to(archive.root).as_posix()

    def fail(_path: Path) -> bool:
        raise OSError(errno.EHOSTDOWN, "host is down")

    monkeypatch.setattr(Path, "is_dir", fail)
    assert not archive.reachable()
    assert not archive.has(folder)
    assert archive.verify(folder) == []  # its files can be read again by now


def test_no_line_is_added_where_those_before_it_are_not(archive: FolderArchive) -> None:
    """A share that went a moment ago may have left an empty folder in its place."""
    archive.root.mkdir()
    first = ledger_entry()
    with pytest.raises(SurroundingsError, match="archive_unreachable"):
        archive.append(ledger_entry(first))
    assert archive.ledger_head() is None


def test_no_line_is_added_to_another_ones_ledger(archive: FolderArchive) -> None:
    archive.root.mkdir()
    archive.append(ledger_entry())
    with pytest.raises(SurroundingsError, match="ledger_differs"):
        archive.append(ledger_entry(ledger_entry()))
    assert len(archive.ledger()) == 1
