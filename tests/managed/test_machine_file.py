"""The machine's file: its two tables, what is wrong with it, and whose it must be."""

import os
import sys
from pathlib import Path

import pytest

from smdesk.managed import MachineFile, machine_file
from smdesk.managed.owners import is_administrators
from smdesk.services.ports import PolicyRead

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


def test_no_variable_leads_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    before = machine_file()
    for name in ("XDG_CONFIG_DIRS", "XDG_DATA_DIRS", "PROGRAMDATA", "ALLUSERSPROFILE", "HOME"):
        monkeypatch.setenv(name, "/elsewhere")
    assert machine_file() == before
    if sys.platform == "linux":
        assert before == Path("/etc/smdesk/policy.toml")
