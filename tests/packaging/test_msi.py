"""The installer for Windows: made of a tiny folder, and looked into."""

import re
import subprocess
import sys
from pathlib import Path, PurePosixPath

import pytest

from smdesk.managed.registry import INSTALLED
from smdesk.services.settings.policy import BY_NAME, LANGUAGES
from tools.packaging import msi
from tools.packaging.msi import (
    Build,
    compile_msi,
    component_guid,
    judge,
    next_version,
    payload,
)
from tools.packaging.msi_inspection import faults, files, properties, table
from tools.running import Step, Stop

LOCATION = "ARPINSTALLLOCATION"
SEEDED = ("database", "archive_folder", "language")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("program") / "smdesk"
    (made / "_internal" / "åäö").mkdir(parents=True)
    (made / "smdesk.exe").write_bytes(b"MZ" * 20_000)
    (made / "smdesk-window.exe").write_bytes(b"MZ" * 30_000)
    (made / "_internal" / "åäö" / "Läs mig & tack.txt").write_text("Räksmörgås", "utf-8")
    return made


@pytest.fixture(scope="module")
def installer(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("dist") / "smdesk.msi"
    compile_msi(Build(folder=folder, msi=made, version="1.2.9"))
    return made


def test_what_is_made_is_as_it_has_to_be(installer: Path, folder: Path) -> None:
    assert faults(installer, folder) == []
    judge(installer, folder)
    found = files(installer)
    root = PurePosixPath("ProgramFiles64Folder/smdesk")
    assert root / "_internal" / "åäö" / "Läs mig & tack.txt" in found
    assert len(found) == 3


def test_installed_apps_says_that_it_is_a_test_build(installer: Path) -> None:
    stated = properties(installer)
    assert stated["ProductName"] == stated["Manufacturer"] == "smdesk"
    assert stated["ProductVersion"] == "1.2.9"
    assert stated["ARPCOMMENTS"].startswith("Testbygge, osignerat: inte för drift.")
    assert stated["UpgradeCode"] == f"{{{str(msi.UPGRADE_CODE).upper()}}}"


def test_first_values_land_where_the_program_looks_for_them(installer: Path) -> None:
    registry = {row["Name"]: row for row in table(installer, "Registry")}
    for name in SEEDED:
        row = registry[BY_NAME[name].registry_name]
        assert row["Key"] == INSTALLED
        assert row["Value"] == f"[SMDESK_{name.upper()}]"


def order(installer: Path) -> dict[str, tuple[int, str]]:
    """Return each action's number and condition."""
    rows = table(installer, "InstallExecuteSequence")
    return {row["Action"]: (int(row["Sequence"]), row["Condition"]) for row in rows}


def test_a_kept_first_value_can_be_taken_away(installer: Path) -> None:
    """Only by a word of its own: to Windows Installer an empty value is none."""
    actions, steps = table(installer, "CustomAction"), order(installer)
    conditions = [row["Condition"] for row in table(installer, "LaunchCondition")]
    for name in SEEDED:
        given = f"SMDESK_{name.upper()}"
        keep, forget = [row for row in actions if row["Source"] == given]
        assert keep["Target"] == f"[KEPT_{name.upper()}]"
        assert forget["Target"] == "[Nothing]"
        assert steps[forget["Action"]] > steps[keep["Action"]]
        assert steps[forget["Action"]][1] == f'{given} = "-"'
        assert sum(f'{given} = "-"' in one for one in conditions) == 1
    assert "Nothing" not in properties(installer)


def test_installed_apps_knows_the_folder(installer: Path) -> None:
    """It is told when the folder is known, and before the program is entered there."""
    steps = order(installer)
    [says] = [row for row in table(installer, "CustomAction") if row["Source"] == LOCATION]
    assert says["Target"] == "[InstallFolder]"
    known, said, entered = (
        steps[one][0] for one in ("CostFinalize", says["Action"], "RegisterProduct")
    )
    assert known < said < entered


def test_only_languages_that_there_are_can_be_given(installer: Path) -> None:
    conditions = [row["Condition"] for row in table(installer, "LaunchCondition")]
    (languages,) = (one for one in conditions if "SMDESK_LANGUAGE" in one)
    assert tuple(re.findall(r'"(\w+)"', languages)) == LANGUAGES


def test_all_that_windows_installer_says_fits_into_its_table(installer: Path) -> None:
    said = [row["Description"] for row in table(installer, "LaunchCondition")]
    assert said
    assert max(map(len, said)) <= 255


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ("UPDATE `Property` SET `Value` = '2' WHERE `Property` = 'ALLUSERS'", "ALLUSERS is 2"),
        ("UPDATE `Property` SET `Value` = '1.2.10' WHERE `Value` = '1.2.9'", "a gap"),
        ("DELETE FROM `Property` WHERE `Property` = 'SecureCustomProperties'", "does not reach"),
        ("UPDATE `Component` SET `Attributes` = 4 WHERE `Component` = 'Machine'", "not 64-bit"),
        ("UPDATE `Component` SET `ComponentId` = ''", "one has none"),
        ("DELETE FROM `Upgrade` WHERE `Attributes` = 256", "does not have one row"),
        ("DELETE FROM `LaunchCondition`", "does not refuse to replace a newer"),
        ("UPDATE `InstallExecuteSequence` SET `Sequence` = 9 WHERE `Sequence` = 1510", "beginning"),
        ("UPDATE `CustomAction` SET `Type` = 50", "runs something"),
        (r"UPDATE `Registry` SET `Key` = 'X\CurrentVersion\Run'", "starts something by itself"),
        (
            "UPDATE `Shortcut` SET `Directory_` = 'StartupFolder'",
            "a shortcut lies in StartupFolder",
        ),
        ("UPDATE `Media` SET `Cabinet` = 'smdesk.cab'", "lie beside it"),
        ("UPDATE `File` SET `FileName` = 'icuuc.dll'", "a stand-in of the tests"),
    ],
)
def test_what_is_not_as_it_has_to_be_is_named(
    installer: Path, folder: Path, tmp_path: Path, change: str, fault: str
) -> None:
    changed = tmp_path / "changed.msi"
    changed.write_bytes(installer.read_bytes())
    subprocess.run(("msibuild", changed, "-q", change), check=True)
    assert fault in "; ".join(faults(changed, folder))


def test_letters_that_windows_would_read_otherwise_are_told(
    installer: Path, folder: Path, tmp_path: Path
) -> None:
    changed, code = tmp_path / "changed.msi", tmp_path / "_ForceCodepage.idt"
    changed.write_bytes(installer.read_bytes())
    code.write_bytes(b"\r\n\r\n65001\t_ForceCodepage\r\n")
    subprocess.run(("msibuild", changed, "-i", code), check=True)
    assert "other letters" in "; ".join(faults(changed, folder))


def test_another_folder_than_it_was_made_of_is_told(installer: Path, tmp_path: Path) -> None:
    (tmp_path / "smdesk-window.exe").write_bytes(b"MZ" * 30_001)
    (tmp_path / "new.txt").touch()
    found = faults(installer, tmp_path)
    assert "ProgramFiles64Folder/smdesk/new.txt is missing" in found
    assert "ProgramFiles64Folder/smdesk/smdesk.exe does not belong in it" in found
    assert "smdesk-window.exe is not the same when it is unpacked" in found
    with pytest.raises(Stop, match="not as it has to be:\n"):
        judge(installer, tmp_path)


def test_an_installer_that_is_too_large_is_refused(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(msi, "LIMIT", 10_000)
    with pytest.raises(Stop, match=r"x\.msi has 0\.\d MB, more than 0"):
        compile_msi(Build(folder=folder, msi=tmp_path / "x.msi"))


def test_a_folder_without_the_program_makes_none(tmp_path: Path) -> None:
    with pytest.raises(Stop, match=r"smdesk-window\.exe is missing"):
        compile_msi(Build(folder=tmp_path, msi=tmp_path / "x.msi"))
    assert not (tmp_path / "x.msi").exists()


def test_on_windows_what_is_packed_may_lie_on_another_drive_than_the_sources(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Step] = []

    def done(step: Step) -> bool:
        asked.append(step)
        (tmp_path / "x.msi").touch()
        return True

    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(msi, "quietly", done)
    compile_msi(Build(folder=folder, msi=tmp_path / "x.msi", version="1.2.9"))
    candle, light = (step.command for step in asked)
    (icon,) = (word for word in candle if str(word).startswith("-dIcon="))
    assert Path(str(icon).removeprefix("-dIcon=")).is_absolute()
    assert str(folder / "smdesk.exe") in payload(folder)
    assert [candle[0], light[0]] == ["candle", "light"]
    assert not any("TestBuild" in str(word) for word in candle)


def test_a_file_is_the_same_component_in_every_version() -> None:
    path = PurePosixPath("_internal/smdesk/resources/plan.toml")
    assert str(component_guid(path)) == "072b78b2-93e9-5dd9-9b9a-1e7c6f0035ee"
    assert component_guid(path) == component_guid(PurePosixPath(str(path).upper()))
    assert component_guid(path) != component_guid(path.with_name("other.toml"))


@pytest.mark.parametrize(
    ("version", "following"), [("0.1.0", "0.1.1"), ("1.2.9", "1.2.10"), ("255.255.65534", None)]
)
def test_the_version_after_one(version: str, following: str | None) -> None:
    assert next_version(version) == (following or "255.255.65535")


@pytest.mark.parametrize("version", ["1.2", "1.2.3.4", "1.2.3rc1", "256.0.0", "1.0.65535", ""])
def test_what_windows_installer_takes_for_no_version_is_refused(version: str) -> None:
    with pytest.raises(Stop, match=re.escape(f"knows no version {version}")):
        next_version(version)
