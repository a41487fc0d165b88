"""Windows' registry behind its port: both keys, names in any case, what can't be read."""

import sys
from collections.abc import Mapping
from contextlib import nullcontext
from dataclasses import dataclass, field
from types import ModuleType
from typing import Any

import pytest

from smdesk.managed import MachineFile, RegistryPolicy, WindowsRegistry, usual_sources
from smdesk.managed.registry import INSTALLED, KEY, RECOMMENDED

NAMES = {"ArchiveFolder": "archive_folder", "NetworkAllowed": "network_allowed"}


@dataclass(slots=True)
class Keys:
    """A registry in memory; see `registry.Registry`."""

    kept: dict[tuple[str, str], dict[str, object]] = field(default_factory=dict)
    fail: str = ""
    """A key that can't be read."""

    def values(self, hive: str, key: str) -> Mapping[str, object]:
        if key == self.fail:
            raise PermissionError(13, "Åtkomst nekad")
        return self.kept.get((hive, key), {})


def test_what_is_enforced_and_recommended() -> None:
    keys = Keys(
        {
            ("HKLM", KEY): {"archivefolder": r"\\server\arkiv", "": "standard"},
            ("HKLM", RECOMMENDED): {"NetworkAllowed": 0},
            ("HKCU", KEY): {"NetworkAllowed": 1, "Archive": "x"},
        }
    )
    machine = RegistryPolicy(keys, "HKLM", NAMES).read()
    first, second = machine.stated
    assert (first.place, first.enforced) == (r"HKLM\Software\Policies\smdesk", True)
    assert first.values == {"archive_folder": r"\\server\arkiv"}
    assert first.unknown == ()
    assert (second.place, second.enforced) == (
        r"HKLM\Software\Policies\smdesk\Recommended",
        False,
    )
    assert second.values == {"network_allowed": 0}
    account = RegistryPolicy(keys, "HKCU", NAMES).read().stated[0]
    assert account.values == {"network_allowed": 1}
    assert account.unknown == ("Archive",)


def test_a_key_that_cannot_be_read_is_told_and_the_other_is_read() -> None:
    keys = Keys({("HKLM", RECOMMENDED): {"NetworkAllowed": 0}}, fail=KEY)
    read = RegistryPolicy(keys, "HKLM", NAMES).read()
    assert [one.code for one in read.faults] == ["policy_unreadable"]
    assert read.faults[0].values == {"reason": "Åtkomst nekad"}
    assert [one.values for one in read.stated] == [{"network_allowed": 0}]


def test_the_installer_s_first_values_are_recommended_where_one_was_given() -> None:
    given: dict[str, object] = {"ArchiveFolder": r"\\server\arkiv", "Elsewhere": "x"}
    given["NetworkAllowed"] = ""
    keys = Keys({("HKLM", INSTALLED): given, ("HKLM", KEY): {"NetworkAllowed": 1}})
    (stated,) = RegistryPolicy(keys, "HKLM", NAMES, [INSTALLED]).read().stated
    assert (stated.place, stated.enforced) == (r"HKLM\Software\smdesk\Recommended", False)
    assert stated.values == {"archive_folder": r"\\server\arkiv"}
    assert stated.unknown == ("Elsewhere",)


def test_the_machine_comes_before_the_account_and_the_installer_last() -> None:
    kinds = [type(one) for one in usual_sources(NAMES, "win32")]
    assert kinds == [RegistryPolicy, MachineFile, RegistryPolicy, RegistryPolicy]
    assert [type(one) for one in usual_sources(NAMES, "linux")] == [MachineFile]


class Winreg(ModuleType):
    """Windows' own module, as far as it is used: numbers as its headers have them."""

    HKEY_LOCAL_MACHINE, HKEY_CURRENT_USER = 0x80000002, 0x80000001
    KEY_READ, KEY_WOW64_64KEY = 0x20019, 0x100
    REG_SZ, REG_EXPAND_SZ, REG_DWORD = 1, 2, 4

    def __init__(self, rows: list[tuple[str, object, int]]) -> None:
        super().__init__("winreg")
        self.asked: list[tuple[int, str, int, int]] = []
        self.rows = rows
        self.OpenKey = self.open_key
        self.QueryInfoKey = lambda _: (0, len(self.rows), 0)
        self.EnumValue = lambda _, number: self.rows[number]
        self.ExpandEnvironmentStrings = lambda text: text.replace("%USERNAME%", "bo")
        for name in vars(type(self)):
            if name.isupper():
                setattr(self, name, getattr(self, name))

    def open_key(self, *words: Any) -> Any:
        self.asked.append(words)
        if words[1] != KEY:
            raise FileNotFoundError(2, "no such key")
        return nullcontext()


def test_windows_is_asked_in_its_64_bit_view(monkeypatch: pytest.MonkeyPatch) -> None:
    rows: list[tuple[str, object, int]] = [
        ("BackupFolder", r"D:\%USERNAME%", Winreg.REG_EXPAND_SZ),
        ("ArchiveFolder", r"D:\%USERNAME%", Winreg.REG_SZ),
        ("NetworkAllowed", 0, Winreg.REG_DWORD),
    ]
    winreg = Winreg(rows)
    monkeypatch.setitem(sys.modules, "winreg", winreg)
    found = WindowsRegistry().values("HKLM", KEY)
    assert found == {
        "BackupFolder": r"D:\bo",
        "ArchiveFolder": r"D:\%USERNAME%",
        "NetworkAllowed": 0,
    }
    assert winreg.asked == [(0x80000002, KEY, 0, 0x20119)]
    assert WindowsRegistry().values("HKCU", RECOMMENDED) == {}
