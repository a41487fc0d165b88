"""Attachments: stored once, durably, under the hash of their bytes."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

import pytest

from smdesk.disk import RealDisk
from smdesk.domain.errors import SurroundingsError
from smdesk.storage import AttachmentFolder
from smdesk.words import LANGUAGES, Words

DATA = "Uppdrag åt Östen".encode()
SHA = hashlib.sha256(DATA).hexdigest()


class Recorder(RealDisk):
    """Does everything, and remembers the order."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, str]] = []

    def write(self, path: Path, chunks: Iterable[bytes]) -> None:
        self.calls.append(("write", path.suffix))
        super().write(path, chunks)

    def flush(self, path: Path) -> None:
        self.calls.append(("flush", path.suffix))
        super().flush(path)

    def flush_folder(self, path: Path) -> None:
        self.calls.append(("flush_folder", path.name))
        super().flush_folder(path)

    def replace(self, source: Path, target: Path) -> None:
        self.calls.append(("replace", target.name))
        super().replace(source, target)


@pytest.fixture
def folder(tmp_path: Path) -> AttachmentFolder:
    return AttachmentFolder(tmp_path / "attachments", RealDisk())


def test_bytes_come_back_by_their_hash(folder: AttachmentFolder, tmp_path: Path) -> None:
    assert folder.put(DATA) == SHA
    assert folder.path(SHA).read_bytes() == DATA
    assert folder.path(SHA) == tmp_path / "attachments" / SHA[:2] / SHA
    assert folder.check() == []


def test_a_file_is_removed_for_good(folder: AttachmentFolder, tmp_path: Path) -> None:
    folder.put(DATA)
    for _ in range(2):
        folder.remove(SHA)
        assert folder.names() == set()
    folder.remove("../" + SHA)
    with pytest.raises(SurroundingsError, match="attachment_missing"):
        folder.path(SHA)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_a_file_that_the_disk_keeps_is_said(
    folder: AttachmentFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    folder.put(DATA)
    monkeypatch.setattr(Path, "unlink", refuse)
    with pytest.raises(SurroundingsError, match="attachment_remove"):
        folder.remove(SHA)
    assert folder.path(SHA).read_bytes() == DATA


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("what", ["attachment", "copy"])
def test_every_kind_of_file_has_its_words(what: str, language: str) -> None:
    words = Words(language)
    for code in ("write", "missing", "remove"):
        assert words(f"error.{what}_{code}", place="x")
    for code in ("stray", "unreadable", "changed"):
        assert words(f"finding.{what}_{code}")


def test_codes_begin_with_what_the_files_are(tmp_path: Path) -> None:
    folder = AttachmentFolder(tmp_path / "restricted", RealDisk(), "copy")
    folder.path(folder.put(DATA)).write_bytes(b"other")
    (tmp_path / "restricted" / "x").write_bytes(b"x")
    assert sorted(finding.code for finding in folder.check()) == ["copy_changed", "copy_stray"]
    with pytest.raises(SurroundingsError, match="copy_missing"):
        folder.path("ab" * 32)


def test_what_was_half_written_goes_when_it_is_old(
    folder: AttachmentFolder, tmp_path: Path
) -> None:
    assert folder.tidy(0) == []
    folder.put(DATA)
    half = tmp_path / "attachments" / SHA[:2] / "abc.part"
    half.write_bytes(DATA[:5])
    assert folder.tidy(3600) == []
    assert folder.tidy(-3600) == [f"{SHA[:2]}/abc.part"]
    assert [path.name for path in (tmp_path / "attachments").rglob("*")] == [SHA[:2], SHA]


def test_it_is_on_disk_before_it_is_confirmed(tmp_path: Path) -> None:
    disk = Recorder()
    folder = AttachmentFolder(tmp_path / "attachments", disk)
    folder.put(DATA)
    assert disk.calls == [
        ("write", ".part"),
        ("flush", ".part"),
        ("replace", SHA),
        ("flush_folder", SHA[:2]),
        ("flush_folder", "attachments"),
        ("flush_folder", tmp_path.name),
    ]
    disk.calls.clear()
    folder.put(DATA)
    assert disk.calls == []


def test_a_damaged_file_is_found_and_mended_by_storing_it_again(folder: AttachmentFolder) -> None:
    folder.put(DATA)
    folder.path(SHA).write_bytes(b"other")
    (finding,) = folder.check()
    assert (finding.code, finding.place) == ("attachment_changed", f"{SHA[:2]}/{SHA}")
    folder.put(DATA)
    assert folder.check() == []


def test_a_strange_file_is_found_and_half_written_ones_are_not(
    folder: AttachmentFolder, tmp_path: Path
) -> None:
    folder.put(DATA)
    (tmp_path / "attachments" / "bild.png").write_bytes(b"x")
    (tmp_path / "attachments" / SHA[:2] / "abc.part").write_bytes(b"x")
    assert [(f.code, f.place) for f in folder.check()] == [("attachment_stray", "bild.png")]


@pytest.mark.parametrize("digest", ["ab" * 32, "", "../../../etc/passwd", "AB" * 32])
def test_what_is_not_there_is_missing(folder: AttachmentFolder, digest: str) -> None:
    with pytest.raises(SurroundingsError, match="attachment_missing"):
        folder.path(digest)


def test_a_failing_disk_leaves_nothing_visible(tmp_path: Path) -> None:
    class Full(RealDisk):
        def flush(self, path: Path) -> None:
            raise OSError(28, "full", str(path))

    folder = AttachmentFolder(tmp_path / "attachments", Full())
    with pytest.raises(SurroundingsError, match="attachment_write"):
        folder.put(DATA)
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]


def test_nothing_to_check_where_nothing_was_stored(folder: AttachmentFolder) -> None:
    assert folder.check() == []
