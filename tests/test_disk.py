import ctypes
import errno
import os
import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest

from smdesk import disk
from smdesk.disk import RealDisk, put_in_place
from tests.support.recording import RecordingDisk
from tests.support.windows import allow_short_paths_only


@pytest.mark.parametrize("operation", ["rename", "replace"])
def test_a_scanner_that_holds_a_new_file_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, operation: str
) -> None:
    tries: list[Path] = []
    real = getattr(Path, operation)

    def held(source: Path, target: Path) -> Path:
        tries.append(target)
        if len(tries) < 3:
            raise PermissionError(13, "held")
        moved: Path = real(source, target)
        return moved

    monkeypatch.setattr(disk, "PAUSES", (0.0, 0.0, 0.0))
    monkeypatch.setattr(Path, operation, held)
    (tmp_path / "a").mkdir()
    getattr(RealDisk(), operation)(tmp_path / "a", tmp_path / "b")
    assert (len(tries), (tmp_path / "b").is_dir()) == (3, True)


def test_a_folder_that_is_held_for_a_moment_is_removed_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries: list[Path] = []
    real = shutil.rmtree

    def held(path: Path) -> None:
        tries.append(path)
        if len(tries) < 3:
            raise PermissionError(13, "held")
        real(path)

    monkeypatch.setattr(disk, "PAUSES", (0.0, 0.0))
    monkeypatch.setattr(shutil, "rmtree", held)
    (tmp_path / "a" / "b").mkdir(parents=True)
    RealDisk().remove_tree(tmp_path / "a")
    assert (len(tries), list(tmp_path.iterdir())) == (3, [])


def test_what_is_held_for_good_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(disk, "PAUSES", (0.0, 0.0))
    tries: list[int] = []

    def held(*_: object) -> None:
        tries.append(1)
        raise PermissionError(13, "held")

    monkeypatch.setattr(Path, "replace", held)
    with pytest.raises(PermissionError):
        RealDisk().replace(tmp_path / "a", tmp_path / "b")
    assert len(tries) == 3


@pytest.mark.skipif(os.name == "nt", reason="there others hold files for a moment")
def test_nothing_is_waited_for_where_no_scanner_holds_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries: list[int] = []

    def forbidden(*_: object) -> None:
        tries.append(1)
        raise PermissionError(errno.EACCES, "no right to the folder")

    monkeypatch.setattr(Path, "replace", forbidden)
    with pytest.raises(PermissionError):
        RealDisk().replace(tmp_path / "a", tmp_path / "b")
    assert tries == [1]


@pytest.mark.parametrize(("number", "full"), [(39, True), (112, True), (1295, True), (5, False)])
def test_windows_tells_a_full_disk_from_another_failure(number: int, full: bool) -> None:
    error = OSError(errno.EINVAL, "no")
    vars(error)["winerror"] = number
    assert disk.is_full(error) is full


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT])
def test_what_is_used_up_for_one_account_is_full_too(number: int) -> None:
    assert disk.is_full(OSError(number, "full"))
    assert not disk.is_full(OSError(errno.EIO, "bad"))


@pytest.mark.parametrize(("number", "held"), [(32, True), (33, True), (5, False), (None, False)])
def test_windows_tells_a_held_file_from_a_forbidden_one(number: int | None, held: bool) -> None:
    error = PermissionError(13, "no")
    if number is not None:
        vars(error)["winerror"] = number
    assert disk.is_held(error) is held


@pytest.mark.parametrize(
    ("ntdll", "work"),
    [
        (SimpleNamespace(RtlAreLongPathsEnabled=lambda: 1), True),
        (SimpleNamespace(RtlAreLongPathsEnabled=lambda: 0), False),
        (SimpleNamespace(), False),  # a Windows older than the question
    ],
)
def test_windows_is_asked_whether_long_paths_work(
    monkeypatch: pytest.MonkeyPatch, ntdll: object, work: bool
) -> None:
    assert disk.long_paths_work()
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(ntdll=ntdll), raising=False)
    monkeypatch.setattr(os, "name", "nt")
    assert disk.long_paths_work() is work


@pytest.mark.parametrize(
    ("part", "short_only", "code"),
    [
        ("a" * 200 + ".part", True, "path_long"),
        ("a.part", True, None),  # the path is not to blame
        ("a" * 200 + ".part", False, None),
    ],
)
def test_what_windows_does_not_find_may_have_too_long_a_path(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    part: str,
    short_only: bool,
    code: str | None,
) -> None:
    if short_only:
        allow_short_paths_only(monkeypatch)
    folder = tmp_path / "b" / ("c" * 60)
    folder.mkdir(parents=True)
    error = FileNotFoundError(errno.ENOENT, "no", str(folder / part))
    found = disk.usual_failure(error, folder / "a.pdf", "path")
    assert (found.code if found else None) == code
    missing = disk.usual_failure(error, tmp_path / "nowhere" / "a.pdf", "path")
    assert missing is None


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    for name in ("a", "b"):
        RealDisk().write(tmp_path / name, [name.encode()])
    with pytest.raises(FileExistsError):
        RealDisk().rename(tmp_path / "a", tmp_path / "b")
    with pytest.raises(FileExistsError):
        RealDisk().write(tmp_path / "b", [b"x"])
    assert (tmp_path / "b").read_bytes() == b"b"
    RealDisk().replace(tmp_path / "a", tmp_path / "b")
    assert (tmp_path / "b").read_bytes() == b"a"


def test_a_small_file_is_put_in_place_in_one_step(tmp_path: Path) -> None:
    recording, place = RecordingDisk(tmp_path), tmp_path / "notes.json"
    (tmp_path / "notes.new").write_bytes(b"what a crash left")
    put_in_place(recording, place, [b"for", b"mer"])
    assert recording.done == [
        ("write", "notes.new"),
        ("flush", "notes.new"),
        ("replace", "notes.json"),
        ("flush_folder", "."),
    ]
    assert place.read_bytes() == b"former"


@pytest.mark.parametrize("step", ["write", "flush", "replace"])
def test_where_that_fails_the_former_one_stands_alone(tmp_path: Path, step: str) -> None:
    def fail(name: str, path: Path) -> None:
        if name == step:
            raise OSError(28, "full", str(path))

    recording, place = RecordingDisk(tmp_path), tmp_path / "notes.json"
    place.write_bytes(b"former")
    recording.before = fail
    with pytest.raises(OSError, match="full"):
        put_in_place(recording, place, [b"new"])
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [
        ("notes.json", b"former")
    ]
