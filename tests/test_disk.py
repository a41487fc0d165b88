from pathlib import Path

import pytest

from smdesk import disk
from smdesk.disk import RealDisk


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
