"""A bag taken over from another archive: whole and verified, or not there at all."""

import errno
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest

from smdesk.archive import FolderArchive
from smdesk.disk import RealDisk
from smdesk.domain.errors import SurroundingsError
from smdesk.domain.layout import STAGING, TAG_MANIFEST
from smdesk.services.ports import StoredBag
from tests.archive.conftest import new_bag
from tests.support.recording import RecordingDisk

Spoil = Callable[[Path], object]


class CutError(Exception):
    """The power went."""


@pytest.fixture
def source(tmp_path: Path) -> FolderArchive:
    return FolderArchive(tmp_path / "source", RealDisk())


@pytest.fixture
def stored(source: FolderArchive) -> StoredBag:
    return source.store(new_bag())


def content(root: Path, folder: str) -> dict[str, bytes]:
    files = (path for path in sorted((root / folder).rglob("*")) if path.is_file())
    return {path.relative_to(root / folder).as_posix(): path.read_bytes() for path in files}


def flip(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[-2] ^= 1
    path.write_bytes(data)


def test_the_same_bytes_lie_in_the_same_place(
    archive: FolderArchive, source: FolderArchive, stored: StoredBag
) -> None:
    archive.take_over(source.root, stored.folder, stored.bag_sha256)
    assert content(archive.root, stored.folder) == content(source.root, stored.folder)
    assert archive.describe(stored.folder) == stored
    assert archive.verify(stored.folder) == []


def test_all_is_flushed_before_the_bag_has_its_name(
    archive: FolderArchive, source: FolderArchive, stored: StoredBag, disk: RecordingDisk
) -> None:
    archive.take_over(source.root, stored.folder, stored.bag_sha256)
    named = disk.done.index(("rename", stored.folder))
    before, after = disk.done[:named], disk.done[named + 1 :]
    written = {place for name, place in before if name == "write"}
    assert len(written) == len(content(source.root, stored.folder))
    assert {place for name, place in before if name == "flush"} == written
    assert sum(name == "flush_folder" and STAGING in place for name, place in before) == 2
    half_year, channel, _ = stored.folder.split("/")
    folders = [f"{half_year}/{channel}", half_year, "."]
    assert after == [("flush_folder", folder) for folder in folders]


def test_it_can_be_repeated_after_a_cut_anywhere(
    tmp_path: Path, source: FolderArchive, stored: StoredBag
) -> None:
    number = 0
    while True:
        root = tmp_path / f"copy{number}"
        disk = RecordingDisk(root)
        archive = FolderArchive(root, disk)
        left = [number]

        def cut(_name: str, _path: Path, left: list[int] = left) -> None:
            if not left[0]:
                raise CutError
            left[0] -= 1

        disk.before = cut
        try:
            archive.take_over(source.root, stored.folder, stored.bag_sha256)
        except CutError:
            assert list(archive.bags()) in ([], [stored.folder])
        else:
            break
        archive = FolderArchive(root, RealDisk())
        archive.take_over(source.root, stored.folder, stored.bag_sha256)
        archive.tidy()
        assert content(root, stored.folder) == content(source.root, stored.folder)
        assert list((root / STAGING).iterdir()) == []
        number += 1
    assert number > 20


def test_what_is_there_and_right_is_left_alone(
    archive: FolderArchive, source: FolderArchive, stored: StoredBag, disk: RecordingDisk
) -> None:
    archive.take_over(source.root, stored.folder, stored.bag_sha256)
    disk.done.clear()
    archive.take_over(source.root, stored.folder, stored.bag_sha256)
    assert {name for name, _ in disk.done} == {"flush_folder"}


def test_what_is_there_and_wrong_is_refused_and_kept(
    archive: FolderArchive, source: FolderArchive, stored: StoredBag
) -> None:
    archive.take_over(source.root, stored.folder, stored.bag_sha256)
    flip(archive.root / stored.folder / "data/screen.png")
    before = content(archive.root, stored.folder)
    with pytest.raises(SurroundingsError, match="bag_differs") as caught:
        archive.take_over(source.root, stored.folder, stored.bag_sha256)
    assert caught.value.values == {"bag": stored.folder, "path": archive.root}
    assert content(archive.root, stored.folder) == before


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (lambda bag: flip(bag / "data/screen.png"), "bag_differs"),
        (lambda bag: flip(bag / "data/statement.json"), "bag_differs"),
        (lambda bag: flip(bag / "bag-info.txt"), "bag_differs"),
        (lambda bag: flip(bag / "manifest-sha256.txt"), "bag_unreadable"),
        (lambda bag: flip(bag / TAG_MANIFEST), "bag_unreadable"),
        (lambda bag: (bag / "manifest-sha256.txt").write_bytes(b"\xff"), "bag_unreadable"),
        (lambda bag: (bag / TAG_MANIFEST).write_bytes(b""), "bag_differs"),
        (lambda bag: (bag / "data/screen.png").unlink(), "bag_unreadable"),
        (lambda bag: (bag / TAG_MANIFEST).unlink(), "bag_unreadable"),
        (lambda bag: bag.rename(bag.with_name("elsewhere")), "bag_unreadable"),
    ],
)
def test_damage_does_not_spread(
    archive: FolderArchive, source: FolderArchive, stored: StoredBag, spoil: Spoil, code: str
) -> None:
    spoil(source.root / stored.folder)
    with pytest.raises(SurroundingsError, match=code):
        archive.take_over(source.root, stored.folder, stored.bag_sha256)
    assert list(archive.bags()) == []
    staging = archive.root / STAGING
    assert not staging.exists() or list(staging.iterdir()) == []


def test_another_bag_with_right_manifests_is_not_the_one(
    archive: FolderArchive, source: FolderArchive, stored: StoredBag
) -> None:
    with pytest.raises(SurroundingsError, match="bag_differs") as caught:
        archive.take_over(source.root, stored.folder, "0" * 64)
    assert caught.value.values["path"] == source.root
    assert list(archive.bags()) == []


def test_a_manifest_that_leads_out_of_the_bag_takes_nothing_from_there(
    archive: FolderArchive, source: FolderArchive, stored: StoredBag
) -> None:
    secret = source.root / "secret.txt"
    secret.write_text("secret")
    with (source.root / stored.folder / "manifest-sha256.txt").open("ab") as file:
        file.write(b"0" * 64 + b"  ../../../secret.txt\n")
    with pytest.raises(SurroundingsError, match="bag_differs"):
        archive.take_over(source.root, stored.folder, stored.bag_sha256)
    assert list(archive.root.rglob("secret.txt")) == []


def test_what_no_manifest_names_stays_where_it_is(
    archive: FolderArchive, source: FolderArchive, stored: StoredBag
) -> None:
    (source.root / stored.folder / "Thumbs.db").write_bytes(b"x")
    archive.take_over(source.root, stored.folder, stored.bag_sha256)
    assert not (archive.root / stored.folder / "Thumbs.db").exists()


@pytest.mark.parametrize("folder", ["../x/y", "2026-H2/../y", "2026-H2/x", "/2026-H2/x/y"])
def test_only_bags_places_are_written(archive: FolderArchive, folder: str) -> None:
    with pytest.raises(ValueError, match="no bag lies at"):
        archive.take_over(archive.root, folder, "0" * 64)


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "archive_full"),
        (errno.EROFS, "archive_readonly"),
        (errno.EHOSTDOWN, "archive_unreachable"),
        (errno.EIO, "archive_write"),
    ],
)
@pytest.mark.parametrize("operation", ["make_folder", "write", "flush", "rename"])
def test_a_failing_disk_leaves_nothing_visible(
    archive: FolderArchive,
    source: FolderArchive,
    stored: StoredBag,
    disk: RecordingDisk,
    *,
    number: int,
    code: str,
    operation: str,
) -> None:
    def fail(name: str, _path: Path) -> None:
        if name == operation:
            raise OSError(number, "it failed")

    disk.before = fail
    with pytest.raises(SurroundingsError) as caught:
        archive.take_over(source.root, stored.folder, stored.bag_sha256)
    assert caught.value.code == code
    assert list(archive.bags()) == []


def test_memory_stays_flat_for_a_large_bag(archive: FolderArchive, source: FolderArchive) -> None:
    stored = source.store(new_bag(picture=b"PNG" + bytes(48 << 20)))
    tracemalloc.start()
    try:
        archive.take_over(source.root, stored.folder, stored.bag_sha256)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 8 << 20
