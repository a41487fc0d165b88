"""Settings: stored in one step, and a broken file is told."""

from pathlib import Path

import pytest

from smdesk.disk import RealDisk
from smdesk.domain.errors import UserError
from smdesk.services.settings import Settings, SettingsFile


@pytest.fixture
def file(tmp_path: Path) -> SettingsFile:
    return SettingsFile(tmp_path / "data" / "settings.json", RealDisk())


def test_defaults_and_round_trip(file: SettingsFile) -> None:
    assert file.read() == Settings()
    chosen = Settings(language="en", appearance="dark", archive_folder="/arkiv å")
    file.save(chosen)
    file.save(chosen)
    assert file.read() == chosen


def test_what_is_not_allowed_has_its_default(file: SettingsFile) -> None:
    file.save(Settings(language="fi", appearance="pink", archive_folder=" x "))
    assert file.read() == Settings(archive_folder="x")


@pytest.mark.parametrize("text", ["[]", '{"colour": "red"}', "null"])
def test_what_is_not_known_is_left_out(file: SettingsFile, tmp_path: Path, text: str) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "settings.json").write_text(text)
    assert file.read() == Settings()


def test_a_broken_file_is_told_and_kept(file: SettingsFile, tmp_path: Path) -> None:
    path = tmp_path / "data" / "settings.json"
    path.parent.mkdir()
    path.write_bytes(b"\xff{")
    with pytest.raises(UserError, match="settings_unreadable"):
        file.read()
    assert path.read_bytes() == b"\xff{"
