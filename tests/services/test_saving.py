"""A file that somebody asked for: whole, and nothing of a killed program beside it for long."""

import os
from pathlib import Path

import pytest

from smdesk.disk import RealDisk
from smdesk.domain.errors import UserError
from smdesk.services.printed.saving import PART, STALE, put_file


def aged(path: Path, seconds: float) -> Path:
    """Make a file that was written so long ago."""
    path.write_bytes(b"in clear")
    moment = path.stat().st_mtime - seconds
    os.utime(path, (moment, moment))
    return path


def test_what_a_killed_program_left_goes_at_the_next_save_after_a_day(tmp_path: Path) -> None:
    old = aged(tmp_path / PART.format("a1b2c3"), STALE + 60)
    new = aged(tmp_path / PART.format("d4e5f6"), STALE - 60)
    foreign = aged(tmp_path / ".other.part", STALE + 60)
    put_file(RealDisk(), tmp_path / "copy.png", b"picture")
    assert not old.exists()
    assert {one.name for one in tmp_path.iterdir()} == {new.name, foreign.name, "copy.png"}
    assert (tmp_path / "copy.png").read_bytes() == b"picture"


def test_a_save_that_fails_leaves_no_part(tmp_path: Path) -> None:
    old = aged(tmp_path / PART.format("a1b2c3"), STALE + 60)
    (tmp_path / "taken").mkdir()
    with pytest.raises(UserError, match="report_target_is_folder"):
        put_file(RealDisk(), tmp_path / "taken", b"picture")
    assert {one.name for one in tmp_path.iterdir()} == {"taken", old.name}


def test_a_part_that_is_a_folder_hinders_nothing(tmp_path: Path) -> None:
    folder = tmp_path / PART.format("a1b2c3")
    folder.mkdir()
    os.utime(folder, (1, 1))
    put_file(RealDisk(), tmp_path / "copy.png", b"picture")
    assert (tmp_path / "copy.png").exists()
