"""A file is handed to the system's own opener, and what that can't open is told."""

import subprocess
import sys
from pathlib import Path

import pytest

from smdesk.bootstrap import tools
from smdesk.domain.errors import SurroundingsError

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="a script takes xdg-open's place")


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only folder of programs there is; no opener in it yet."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    return folder


def opener(programs: Path, does: str) -> None:
    program = programs / "xdg-open"
    program.write_text(f"#!/bin/sh\n{does}\n", "utf-8")
    program.chmod(0o755)


def test_a_file_is_handed_over(programs: Path, tmp_path: Path) -> None:
    opener(programs, f'printf %s "$1" > "{tmp_path / "got"}"')
    tools.open_in_usual_program(tmp_path / "å b.pdf")
    assert (tmp_path / "got").read_text("utf-8") == str(tmp_path / "å b.pdf")


@pytest.mark.parametrize("does", ["exit 3", None])
def test_what_nothing_opens_is_told(programs: Path, tmp_path: Path, does: str | None) -> None:
    """Three is what xdg-open says where no program takes the file."""
    if does is not None:
        opener(programs, does)
    with pytest.raises(SurroundingsError, match="nothing_opens") as raised:
        tools.open_in_usual_program(tmp_path / "a.pdf")
    assert raised.value.values == {"path": tmp_path / "a.pdf"}


def test_an_opener_that_stays_is_the_program_itself(
    programs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opener(programs, "read line")
    begun: list[subprocess.Popen[bytes]] = []

    start = subprocess.Popen

    def begin(command: list[str | Path]) -> subprocess.Popen[bytes]:
        begun.append(start(command, stdin=subprocess.PIPE))
        return begun[0]

    monkeypatch.setattr(tools, "OPENING", 0.05)
    monkeypatch.setattr(subprocess, "Popen", begin)
    tools.open_in_usual_program(tmp_path / "a.pdf")
    assert begun[0].poll() is None
    begun[0].communicate(b"\n")
