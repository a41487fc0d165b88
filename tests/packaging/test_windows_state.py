"""What the trial of the installer goes by: the registry as it is told, and folders compared."""

from pathlib import Path

import pytest

from tools.packaging.try_msi import before
from tools.packaging.windows_state import Left, different, read_keys

SAID = r"""
HKEY_LOCAL_MACHINE\Software\smdesk
    InstallDir    REG_SZ    C:\Program Files\smdesk\
    StartMenu    REG_DWORD    0x1

HKEY_LOCAL_MACHINE\Software\smdesk\Recommended
    ArchiveFolder    REG_SZ    \\server\arkiv åäö\smdesk
"""
EMPTY = "    Database    REG_SZ" + " " * 4


def test_values_are_read_by_key_also_empty_ones_and_those_with_spaces() -> None:
    first, second = read_keys((SAID + EMPTY).replace("\n", "\r\n")).items()
    assert first[0].endswith(r"Software\smdesk")
    assert first[1] == {"InstallDir": "C:\\Program Files\\smdesk\\", "StartMenu": "0x1"}
    assert second[1] == {"ArchiveFolder": r"\\server\arkiv åäö\smdesk", "Database": ""}


def test_a_folder_is_held_against_another_by_every_byte(tmp_path: Path) -> None:
    found, expected = tmp_path / "found", tmp_path / "expected"
    for folder in (found, expected):
        (folder / "lib").mkdir(parents=True)
        (folder / "lib" / "same").write_text("x", "ascii")
        (folder / "lib" / "changed").write_text(folder.name[:1], "ascii")
    (found / "old").touch()
    (expected / "new").touch()
    faults = ["new is missing", "old was left over", "lib/changed is another version"]
    assert list(different(found, expected)) == faults
    assert list(different(found, found)) == []


def test_nothing_is_nothing_at_all(tmp_path: Path) -> None:
    left = Left(program=tmp_path / "smdesk", entries=[], values={}, links=[])
    assert left.nothing
    assert "Installed Apps: nothing" in str(left)
    (tmp_path / "smdesk").mkdir()
    assert not left.nothing


@pytest.mark.parametrize(
    ("version", "earlier"), [("0.1.0", "0.0.9"), ("2.0.0", "1.9.9"), ("1.2.10", "1.2.9")]
)
def test_the_version_before_one(version: str, earlier: str) -> None:
    assert before(version) == earlier
