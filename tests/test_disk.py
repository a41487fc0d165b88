from pathlib import Path

import pytest

from smdesk import disk
from smdesk.disk import RealDisk, put_in_place
from tests.support.recording import RecordingDisk


def test_a_scanner_that_holds_a_new_file_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries: list[Path] = []
    real = Path.rename

    def held(source: Path, target: Path) -> Path:
        tries.append(target)
        if len(tries) < 3:
            raise PermissionError(13, "held")
        return real(source, target)

    monkeypatch.setattr(disk, "PAUSES", (0.0, 0.0, 0.0))
    monkeypatch.setattr(Path, "rename", held)
    (tmp_path / "a").mkdir()
    RealDisk().rename(tmp_path / "a", tmp_path / "b")
    assert (len(tries), (tmp_path / "b").is_dir()) == (3, True)


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
