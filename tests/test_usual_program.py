"""A file is handed to the system's own opener, and what that can't open is told."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from smdesk.bootstrap import tools
from smdesk.domain.errors import SurroundingsError

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="a script takes xdg-open's place")


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only folder of programs there is; no opener in it yet. It has all the time it takes."""
    monkeypatch.setattr(tools, "OPENING", 60.0)
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    return folder


def opener(programs: Path, does: str) -> None:
    program = programs / "xdg-open"
    program.write_text(f"#!/bin/sh\n{does}\n", "utf-8")
    program.chmod(0o755)


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """A file to open."""
    path = tmp_path / "å b.pdf"
    path.touch()
    return path


def test_a_file_is_handed_over(programs: Path, report: Path) -> None:
    opener(programs, 'printf %s "$1" > "$1"')
    tools.open_in_usual_program(report)
    assert report.read_text("utf-8") == str(report)


@pytest.mark.parametrize("does", ["exit 3", None])
def test_what_nothing_opens_is_told(programs: Path, report: Path, does: str | None) -> None:
    """Three is what xdg-open says where no program takes the file."""
    if does is not None:
        opener(programs, does)
    with pytest.raises(SurroundingsError, match="nothing_opens") as raised:
        tools.open_in_usual_program(report)
    assert raised.value.values == {"path": report}


@pytest.mark.parametrize("place", ["deleted.pdf", "file/below"])
def test_what_is_not_there_is_not_called_untouched(
    programs: Path, tmp_path: Path, place: str
) -> None:
    (tmp_path / "file").touch()
    opener(programs, f': > "{tmp_path / "asked"}"')
    with pytest.raises(SurroundingsError, match="nothing_there"):
        tools.open_in_usual_program(tmp_path / place)
    assert not (tmp_path / "asked").exists()


def test_an_opener_that_stays_is_the_program_itself(
    programs: Path, report: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    go = report.with_name("go")
    os.mkfifo(go)
    opener(programs, f'read line < "{go}"')
    begun: list[subprocess.Popen[bytes]] = []

    class Noted(subprocess.Popen[bytes]):
        def __init__(self, *words: Any, **options: Any) -> None:
            super().__init__(*words, **options)
            begun.append(self)

    monkeypatch.setattr(tools, "OPENING", 0.05)
    monkeypatch.setattr(subprocess, "Popen", Noted)
    tools.open_in_usual_program(report)
    assert begun[0].poll() is None
    go.write_text("\n", "utf-8")  # waits until somebody reads it
    assert begun[0].wait() == 0


def test_what_the_other_program_says_is_not_in_between(
    programs: Path, report: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """JSON may be read from what we print; and who reads it waits until nobody holds it open."""
    opener(programs, "echo said; echo complained >&2")
    tools.open_in_usual_program(report)
    assert capfd.readouterr() == ("", "")
