"""Packages are there whole or not at all: full disks, bags that change, big ones."""

import errno
import shutil
import tracemalloc
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from smdesk.delivery import SipWriter
from smdesk.disk import RealDisk
from smdesk.domain.deliveries import PackageForm
from smdesk.domain.errors import SurroundingsError, UserError
from smdesk.services.ports import NewBag, PackageOrder
from tests.support.deliveries import contents
from tests.support.recording import RecordingDisk
from tests.support.windows import held
from tests.support.world import World

FORMS = list(PackageForm)
MEBIBYTE = 1 << 20


class FullDisk(RecordingDisk):
    """A disk that is full after so many bytes, or fails at so many operations."""

    def __init__(self, root: Path, *, room: int = 1 << 40, operations: int = 1 << 40) -> None:
        super().__init__(root)
        self.room, self.operations = room, operations
        self.before = self._count

    def _count(self, _name: str, _path: Path) -> None:
        self.operations -= 1
        if self.operations < 0:
            raise OSError(errno.EIO, "input/output error")

    def write(self, path: Path, chunks: Iterable[bytes]) -> None:
        super().write(path, self._fitting(chunks))

    def _fitting(self, chunks: Iterable[bytes]) -> Iterator[bytes]:
        for chunk in chunks:
            self.room -= len(chunk)
            if self.room < 0:
                raise OSError(errno.ENOSPC, "no space left on device")
            yield chunk


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("part", [0.0, 0.4, 0.9, 0.9999])
def test_a_full_disk_leaves_nothing_behind(
    order: PackageOrder, world: World, out: Path, form: PackageForm, part: float
) -> None:
    measuring = FullDisk(out)
    SipWriter(measuring).write(order, out / "..", form)
    room = int(((1 << 40) - measuring.room) * part)
    before = dict(contents(world.archive.root))
    with pytest.raises(SurroundingsError, match="delivery_full"):
        SipWriter(FullDisk(out, room=room)).write(order, out, form)
    assert list(out.iterdir()) == []
    assert dict(contents(world.archive.root)) == before
    assert SipWriter(RealDisk()).write(order, out, form).path.exists()


@pytest.mark.parametrize("form", FORMS)
def test_whatever_operation_fails_nothing_half_is_visible(
    order: PackageOrder, out: Path, form: PackageForm
) -> None:
    counting = FullDisk(out)
    whole = SipWriter(counting).write(order, out, form)
    done = len(counting.done)
    (out / whole.path.name).rename(out.parent / "kept")
    for operations in range(done - 1):  # the last is the folder's flush: it has its name by then
        with pytest.raises(SurroundingsError, match="delivery_write"):
            SipWriter(FullDisk(out, operations=operations)).write(order, out, form)
        assert [path for path in out.iterdir() if not path.name.endswith(".part")] == []
    assert done > 60 if form is PackageForm.FOLDER else done == 4


@pytest.mark.parametrize("form", FORMS)
def test_a_disk_that_refuses_is_told_from_one_that_is_gone(
    order: PackageOrder, out: Path, form: PackageForm
) -> None:
    disk = RecordingDisk(out)
    for number in (errno.EACCES, errno.EROFS, errno.EPERM):

        def refuse(name: str, _path: Path, number: int = number) -> None:
            if name == "flush":
                raise OSError(number, "refused")

        disk.before = refuse
        with pytest.raises(UserError, match="delivery_read_only"):
            SipWriter(disk).write(order, out, form)
        assert list(out.iterdir()) == []

    def hold(name: str, path: Path) -> None:
        if name == "rename":
            raise held(path)

    disk.before = hold
    with pytest.raises(SurroundingsError, match="file_held"):
        SipWriter(disk).write(order, out, form)
    assert list(out.iterdir()) == []

    def unplug(name: str, _path: Path) -> None:
        if name == "flush":
            shutil.rmtree(out)

    disk.before = unplug
    with pytest.raises(UserError, match="delivery_folder_missing"):
        SipWriter(disk).write(order, out, form)
    assert not out.exists()


@pytest.mark.parametrize("form", FORMS)
def test_all_is_flushed_before_it_has_its_name(
    order: PackageOrder, out: Path, form: PackageForm
) -> None:
    disk = RecordingDisk(out)
    written = SipWriter(disk).write(order, out, form)
    names = [name for name, _ in disk.done]
    assert disk.done[-2:] == [("rename", written.path.name), ("flush_folder", ".")]
    assert names.count("write") == names.count("flush")
    for at, (name, path) in enumerate(disk.done):
        if name == "write":
            assert ("flush", path) in disk.done[at:]


def change_picture(bag: Path) -> None:
    picture = bag / "data" / "screen.png"
    data = picture.read_bytes()
    picture.write_bytes(bytes([data[0] ^ 1]) + data[1:])


def lengthen_picture(bag: Path) -> None:
    with (bag / "data" / "screen.png").open("ab") as file:
        file.write(b"x")


def add_file(bag: Path) -> None:
    (bag / "data" / "extra.txt").write_text("x")


def remove_picture(bag: Path) -> None:
    (bag / "data" / "screen.png").unlink()


def change_tags(bag: Path) -> None:
    with (bag / "tagmanifest-sha256.txt").open("ab") as file:
        file.write(b"\n")


def remove_bag(bag: Path) -> None:
    shutil.rmtree(bag)


CHANGES: dict[Callable[[Path], None], str] = {
    change_picture: "delivery_bag_changed",
    lengthen_picture: "delivery_bag_changed",
    add_file: "delivery_bag_changed",
    remove_picture: "delivery_bag_changed",
    change_tags: "delivery_bag_changed",
    remove_bag: "bag_unreadable",
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_bag_that_changes_after_its_check_is_not_delivered(
    order: PackageOrder, out: Path, change: Callable[[Path], None]
) -> None:
    change(list(order.bags)[1].folder)
    for form in FORMS:
        with pytest.raises(SurroundingsError, match=CHANGES[change]) as caught:
            SipWriter(RealDisk()).write(order, out, form)
        assert caught.value.values["bag"] == list(order.bags)[1].capture.bag
        assert list(out.iterdir()) == []


def test_a_folder_that_is_not_there_is_not_made(order: PackageOrder, out: Path) -> None:
    with pytest.raises(UserError, match="delivery_folder_missing"):
        SipWriter(RealDisk()).write(order, out / "none", PackageForm.TAR)
    assert list(out.iterdir()) == []


class Stopping:
    """Somebody who has enough after the first bag."""

    def __init__(self) -> None:
        self.told: list[tuple[int, int, str]] = []

    def __call__(self, done: int, of: int, what: str = "") -> None:
        self.told.append((done, of, what))

    @property
    def cancelled(self) -> bool:
        return bool(self.told)


def test_it_stops_between_two_bags(order: PackageOrder, out: Path) -> None:
    stopping = Stopping()
    with pytest.raises(UserError, match="delivery_cancelled"):
        SipWriter(RealDisk()).write(order, out, PackageForm.FOLDER, stopping)
    assert stopping.told == [(1, 2, "progress.packing")]
    assert list(out.iterdir()) == []


@pytest.mark.parametrize("form", FORMS)
def test_memory_stays_flat(order: PackageOrder, world: World, out: Path, form: PackageForm) -> None:
    first = next(iter(order.bags))
    big = NewBag(
        folder="2026-H2/stor-abcdef/20261123T093000Z-big",
        statement=first.statement,
        files={"picture.png": (bytes(MEBIBYTE) for _ in range(48))},
        info={},
    )
    stored = world.archive.store(big)
    capture = replace(first.capture, bag=stored.folder, bag_sha256=stored.bag_sha256)
    bag = replace(first, folder=world.archive.root / stored.folder, capture=capture)
    tracemalloc.start()
    try:
        written = SipWriter(RealDisk()).write(replace(order, bags=[bag]), out, form)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert written.size > 48 * MEBIBYTE
    assert peak < 10 * MEBIBYTE
