"""Settings: stored in one step, and a broken file is told."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from smdesk.disk import RealDisk
from smdesk.domain.errors import SurroundingsError, UserError
from smdesk.services.settings.policy_holding import Level, Policies
from smdesk.services.settings.settings import Settings, SettingsFile
from tests.support.managed import Organisation
from tests.support.recording import RecordingDisk


@pytest.fixture
def file(tmp_path: Path) -> SettingsFile:
    return SettingsFile(tmp_path / "data" / "settings.json", RealDisk())


def test_defaults_and_round_trip(file: SettingsFile) -> None:
    assert file.read() == Settings()
    chosen = Settings(language="en", appearance="dark", archive_folder="/arkiv å")
    file.save(chosen)
    file.save(chosen)
    assert file.read() == chosen


def test_what_is_not_allowed_has_its_default(file: SettingsFile, tmp_path: Path) -> None:
    folder = str(tmp_path / "x")
    file.save(Settings(language="fi", appearance="pink", archive_folder=f" {folder} "))
    assert file.read() == Settings(archive_folder=folder)
    assert [fault.code for fault in file.held().faults] == ["policy_choice"]


def test_a_folder_needs_its_whole_path(file: SettingsFile) -> None:
    """Where a relative one lies depends on how the program was started."""
    file.save(Settings(archive_folder="arkiv", log_level="debug"))
    assert file.read() == Settings(log_level="debug")
    assert [fault.code for fault in file.held().faults] == ["policy_relative"]


def test_only_what_was_chosen_is_stored(tmp_path: Path) -> None:
    """What the organisation states is nobody's choice here, and goes when it states it no more."""
    organisation = Organisation({"language": "en"}, {"proxy": "direct", "network_allowed": False})
    path = tmp_path / "settings.json"
    file = SettingsFile(path, RealDisk(), Policies([organisation]))
    assert file.read() == Settings(language="en", proxy="direct", network_allowed=False)
    file.save(replace(file.read(), appearance="dark"))
    assert json.loads(path.read_text()) == {"appearance": "dark"}

    file.save(replace(file.read(), network_allowed=True, proxy=""))
    assert file.read() == Settings(language="en", appearance="dark")
    assert file.held().settings["proxy"].level is Level.USER
    organisation.enforced.clear()
    organisation.recommended.clear()
    assert file.read() == Settings(appearance="dark")


def test_what_is_managed_is_not_changed(tmp_path: Path) -> None:
    organisation = Organisation({"backup_folder": str(tmp_path)})
    file = SettingsFile(tmp_path / "settings.json", RealDisk(), Policies([organisation]))
    with pytest.raises(UserError, match="setting_managed") as caught:
        file.save(replace(file.read(), backup_folder="", language="en"))
    assert caught.value.at == "backup_folder"
    assert not (tmp_path / "settings.json").exists()


@pytest.mark.parametrize("text", ["[]", '{"colour": "red"}', "null"])
def test_what_is_not_known_is_left_out(file: SettingsFile, tmp_path: Path, text: str) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "settings.json").write_text(text)
    assert file.read() == Settings()


def test_what_a_newer_program_chose_stays(file: SettingsFile, tmp_path: Path) -> None:
    """Going back to an older version, and on again, loses nothing."""
    path = tmp_path / "data" / "settings.json"
    path.parent.mkdir()
    path.write_text('{"colour": {"warm": true}, "appearance": "dark", "language": "en"}')
    file.save(replace(file.read(), appearance="light"))
    assert json.loads(path.read_text()) == {
        "colour": {"warm": True},
        "appearance": "light",
        "language": "en",
    }


def test_a_disk_that_refuses_leaves_what_was_chosen(tmp_path: Path) -> None:
    """As where a virus scanner, or an editor, holds the file."""
    disk = RecordingDisk(tmp_path)
    file = SettingsFile(tmp_path / "settings.json", disk)
    file.save(Settings(appearance="dark"))

    def held(name: str, _path: Path) -> None:
        if name == "replace":
            raise PermissionError(13, "held")

    disk.before = held
    with pytest.raises(SurroundingsError, match="settings_unwritten"):
        file.save(Settings(appearance="light"))
    assert file.read().appearance == "dark"
    assert [path.name for path in tmp_path.iterdir()] == ["settings.json"]


def test_a_broken_file_is_told_and_kept(file: SettingsFile, tmp_path: Path) -> None:
    path = tmp_path / "data" / "settings.json"
    path.parent.mkdir()
    path.write_bytes(b"\xff{")
    with pytest.raises(UserError, match="settings_unreadable"):
        file.read()
    assert path.read_bytes() == b"\xff{"
