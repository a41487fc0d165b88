"""The machine's file: its two tables, what is wrong with it, and whose it must be."""

import ctypes
import os
import sys
from pathlib import Path
from typing import Any

import pytest
from platformdirs import windows

from smdesk.domain.stated import PolicyRead
from smdesk.managed import MachineFile, machine_file, owners
from smdesk.managed.owners import is_administrators

NAMES = frozenset({"language", "archive_folder", "network_allowed"})
POSIX = pytest.mark.skipif(os.name == "nt", reason="asks for owner and mode")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "policy.toml"


def file(path: Path) -> MachineFile:
    return MachineFile(path, NAMES, lambda _: True)


def test_no_file_states_nothing(path: Path) -> None:
    assert file(path).read() == PolicyRead()


def test_both_tables_and_what_nobody_knows(path: Path) -> None:
    text = '[enforced]\nlanguage = "sv"\nlangauge = "en"\n'
    text += "[recommended]\nnetwork_allowed = false\n[enforce]\nx = 1\n"
    path.write_text(text, "utf-8-sig")  # as Notepad may write it
    read = file(path).read()
    first, second = read.stated
    assert (first.enforced, first.values, first.unknown) == (
        True,
        {"language": "sv"},
        ("langauge",),
    )
    assert (second.enforced, second.values) == (False, {"network_allowed": False})
    assert [(one.code, one.values["name"]) for one in read.faults] == [
        ("policy_unknown", "enforce")
    ]
    assert first.place == str(path)


@pytest.mark.parametrize("data", [b"[enforced", b"language = \xff", b"[a]\n[a]\n"])
def test_what_cannot_be_read_is_told(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    read = file(path).read()
    assert [one.code for one in read.faults] == ["policy_unreadable"]
    assert read.stated == ()


def test_the_disk_may_say_no(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path.touch()

    def fail(_: Path) -> bytes:
        raise PermissionError(13, "nej")

    monkeypatch.setattr(Path, "read_bytes", fail)
    assert [one.code for one in file(path).read().faults] == ["policy_unreadable"]


def test_anybodys_file_is_not_used(path: Path) -> None:
    path.write_text('[enforced]\nlanguage = "en"\n')
    read = MachineFile(path, NAMES, lambda _: False).read()
    assert [one.code for one in read.faults] == ["policy_owner"]
    assert read.stated == ()


@POSIX
@pytest.mark.parametrize("loose", ["file", "folder", "none"])
def test_nobody_else_may_change_or_replace_it(
    tmp_path: Path, path: Path, monkeypatch: pytest.MonkeyPatch, loose: str
) -> None:
    path.touch()
    monkeypatch.setattr("smdesk.managed.owners.ROOT", os.getuid())
    for name, place in (("file", path), ("folder", tmp_path)):
        place.chmod(0o777 if name == loose else 0o755)
    assert is_administrators(path) == (loose == "none")


@POSIX
def test_it_must_be_the_administrators(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path.touch(0o644)
    path.parent.chmod(0o755)
    monkeypatch.setattr("smdesk.managed.owners.ROOT", os.getuid() + 1)
    assert not is_administrators(path)


class Windll:
    """What tells the owner on Windows, as far as it is used."""

    def __init__(self, *, kind: int, failed: int = 0) -> None:
        self.advapi32 = self.kernel32 = self
        self.kind, self.failed = kind, failed
        self.kinds: dict[str, int] = {}
        """Owners of some places that are others'."""
        self.asked: list[str] = []
        self.freed = 0

    def GetNamedSecurityInfoW(self, *words: Any) -> int:  # noqa: N802  Windows' own name
        assert [one for one in words if one is None] == [None] * 3
        assert words[1:3] == (1, 1)
        self.asked.append(words[0].value)
        return self.failed

    def IsWellKnownSid(self, _: object, kind: int) -> int:  # noqa: N802  likewise
        return int(kind == self.kinds.get(self.asked[-1], self.kind))

    def LocalFree(self, _: object) -> None:  # noqa: N802  likewise
        self.freed += 1


@pytest.mark.parametrize(("kind", "trusted"), [(22, True), (26, True), (1, False)])
def test_on_windows_the_owner_is_asked_for(
    path: Path, monkeypatch: pytest.MonkeyPatch, kind: int, *, trusted: bool
) -> None:
    windll = Windll(kind=kind)
    monkeypatch.setattr(ctypes, "windll", windll, raising=False)
    assert owners._is_administrators_on_windows(path) is trusted
    assert windll.freed == 1


@pytest.mark.parametrize("other", ["file", "folder", "none"])
def test_on_windows_its_folder_is_an_administrators_too(
    path: Path, monkeypatch: pytest.MonkeyPatch, other: str
) -> None:
    windll, anybody = Windll(kind=26), 1
    place = {"file": path, "folder": path.parent}.get(other)
    windll.kinds = {str(place): anybody}
    monkeypatch.setattr(ctypes, "windll", windll, raising=False)
    monkeypatch.setattr(sys, "platform", "win32")
    assert is_administrators(path) is (other == "none")


def test_an_owner_that_windows_cannot_tell_is_told(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.touch()
    monkeypatch.setattr(ctypes, "windll", Windll(kind=22, failed=5), raising=False)
    read = MachineFile(path, NAMES, owners._is_administrators_on_windows).read()
    assert [one.code for one in read.faults] == ["policy_unreadable"]


def test_no_variable_leads_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    before = machine_file()
    for name in ("XDG_CONFIG_DIRS", "XDG_DATA_DIRS", "PROGRAMDATA", "ALLUSERSPROFILE", "HOME"):
        monkeypatch.setenv(name, "/elsewhere")
    monkeypatch.setenv("WIN_PD_OVERRIDE_COMMON_APPDATA", r"C:\elsewhere")
    assert machine_file() == before
    if sys.platform == "linux":
        assert before == Path("/etc/smdesk/policy.toml")


@pytest.mark.parametrize(
    ("system", "folder"),
    [("win32", "/ProgramData/smdesk"), ("darwin", "/Library/Application Support/smdesk")],
)
def test_the_system_alone_says_where_it_is(
    monkeypatch: pytest.MonkeyPatch, system: str, folder: str
) -> None:
    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.setattr(windows, "get_win_folder_via_ctypes", lambda _: "/ProgramData")
    monkeypatch.setenv("WIN_PD_OVERRIDE_COMMON_APPDATA", r"C:\elsewhere")
    assert machine_file() == Path(folder) / "policy.toml"
