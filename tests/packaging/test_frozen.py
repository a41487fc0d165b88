import json
import shutil
from pathlib import Path

import pytest

from tools.packaging import bare_system
from tools.packaging.frozen import must_be_passed, strippable
from tools.running import Stop


def record(folder: Path, **results: str) -> Path:
    path = folder / "self-test.json"
    checks = {name: {"result": result, "said": "å"} for name, result in results.items()}
    path.write_text(json.dumps({"checks": checks}), "utf-8")
    return path


def test_what_a_bare_computer_lacks_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    must_be_passed(record(tmp_path, window="ok", browser="missing"))
    assert "2 checks; not here: browser" in capsys.readouterr().out


@pytest.mark.parametrize("result", ["missing", "failed"])
def test_a_window_that_does_not_come_is_no_package(result: str, tmp_path: Path) -> None:
    with pytest.raises(Stop, match="window"):
        must_be_passed(record(tmp_path, window=result, browser="missing"))


def test_libraries_that_wheels_have_rewritten_are_left_as_they_are(tmp_path: Path) -> None:
    for name in ("numpy.libs/libblas.so", "libpython3.so.1.0", "readme.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    (tmp_path / "libblas.so").symlink_to("numpy.libs/libblas.so")
    assert strippable(tmp_path) == [tmp_path / "libpython3.so.1.0"]


@pytest.mark.skipif(not shutil.which("apt-get"), reason="asks apt")
def test_a_release_that_this_computer_has_from_nowhere_is_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(bare_system, "RELEASE", "nowhere")
    with pytest.raises(Stop, match="nowhere"):
        bare_system.mirror()
