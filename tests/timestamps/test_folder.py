"""The folder of tokens: whole files, flushed, written once."""

import errno
from collections.abc import Iterable
from pathlib import Path

import pytest

from smdesk.disk import RealDisk
from smdesk.domain.errors import SurroundingsError
from smdesk.timestamps.folder import TokenFolder
from tests.support.recording import RecordingDisk


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "archive"
    folder.mkdir()
    return folder


def test_a_file_is_flushed_before_it_has_its_name(root: Path) -> None:
    disk = RecordingDisk(root)
    TokenFolder(root, disk).keep("1.tsr", b"token")
    assert disk.done == [
        ("make_folder", "tidsstamplar"),
        ("flush_folder", "."),
        ("write", "tidsstamplar/1.tsr.part"),
        ("flush", "tidsstamplar/1.tsr.part"),
        ("rename", "tidsstamplar/1.tsr"),
        ("flush_folder", "tidsstamplar"),
    ]
    assert (root / "tidsstamplar" / "1.tsr").read_bytes() == b"token"


def test_nothing_is_overwritten(root: Path) -> None:
    files = TokenFolder(root, RealDisk())
    files.keep("1.tsr", b"token")
    with pytest.raises(SurroundingsError) as told:
        files.keep("1.tsr", b"another")
    assert told.value.code == "stamp_unkept"
    assert files.read("1.tsr") == b"token"
    assert files.names() == {"1.tsr"}


class FullDisk(RealDisk):
    """Takes half of what it is given."""

    def write(self, path: Path, chunks: Iterable[bytes]) -> None:
        super().write(path, [b"".join(chunks)[:2]])
        raise OSError(errno.ENOSPC, "No space left on device")


def test_half_a_file_is_none_and_gives_way_to_the_next(root: Path) -> None:
    with pytest.raises(SurroundingsError) as told:
        TokenFolder(root, FullDisk()).keep("1.tsr", b"token")
    assert told.value.values["reason"] == "No space left on device"
    files = TokenFolder(root, RealDisk())
    assert files.names() == frozenset()
    files.keep("1.tsr", b"token")
    assert files.read("1.tsr") == b"token"


def test_an_archive_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    gone = TokenFolder(tmp_path / "share", RealDisk())
    assert gone.names() == frozenset()
    with pytest.raises(SurroundingsError, match="stamp_unkept"):
        gone.keep("1.tsr", b"token")
    assert not (tmp_path / "share").exists()


def test_a_file_that_is_not_there_is_told(root: Path) -> None:
    with pytest.raises(SurroundingsError, match="stamp_unreadable"):
        TokenFolder(root, RealDisk()).read("1.tsr")


def test_a_file_in_place_of_the_folder_is_told(root: Path) -> None:
    (root / "tidsstamplar").write_bytes(b"")
    with pytest.raises(SurroundingsError, match="stamp_unreadable"):
        TokenFolder(root, RealDisk()).names()
