"""The lock holds what Windows needs, chosen for Windows whatever the machine is."""

import hashlib
import zipfile
from importlib import metadata
from pathlib import Path

import pytest
from packaging.utils import canonicalize_name

from tools.packaging import windows_wheels
from tools.packaging.windows_wheels import LOCK, RUNTIME_LOCK, Pin, direct, fetch, pins
from tools.running import Stop

LOCKED = pins(LOCK)


def test_all_that_the_program_asks_for_on_windows_is_locked() -> None:
    ahead, seen = direct(), set[str]()
    while ahead:
        one = ahead.pop()
        name = canonicalize_name(one.name)
        assert name in LOCKED, f"{name} is not locked for Windows"
        assert LOCKED[name].hashes
        if name not in seen and name not in ONLY_ON_WINDOWS:
            seen.add(name)
            ahead += windows_wheels._on_windows(metadata.requires(name) or [], one.extras)
    assert {"numpy", "cffi", "shiboken6", "psycopg-binary"} <= seen


ONLY_ON_WINDOWS = {"pywin32-ctypes"}


def test_what_is_locked_is_chosen_for_windows_and_not_for_this_machine() -> None:
    assert "pywin32-ctypes" in LOCKED
    assert not {"secretstorage", "jeepney", "python-xlib", "importlib-metadata"} & LOCKED.keys()


def test_one_version_is_chosen_where_two_are_locked(tmp_path: Path) -> None:
    lock = tmp_path / "lock"
    first, second = "0" * 64, "1" * 64
    lock.write_text(
        f"num_py==1.0 ; python_full_version < '3.12' \\\n    --hash=sha256:{first}\n"
        f"num_py==2.0 ; python_full_version >= '3.12' \\\n    --hash=sha256:{second}\n",
        "utf-8",
    )
    (pin,) = pins(lock).values()
    assert pin == Pin(name="num-py", version="2.0", hashes=frozenset({second}))
    assert pin.line() == f"num-py==2.0 --hash=sha256:{second}"


def test_pythons_own_libraries_are_pinned_by_one_file() -> None:
    (pin,) = pins(RUNTIME_LOCK).values()
    assert len(pin.hashes) == 1


def _wheel(folder: Path, name: str, *requires: str) -> Path:
    path = folder / f"{name}-1.0-py3-none-any.whl"
    lines = ["Metadata-Version: 2.4", f"Name: {name}", *(f"Requires-Dist: {r}" for r in requires)]
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr(f"{name}-1.0.dist-info/METADATA", "\n".join(lines))
    return path


def _pin(path: Path) -> Pin:
    content = hashlib.sha256(path.read_bytes()).hexdigest()
    return Pin(name=path.name.partition("-")[0], version="1.0", hashes=frozenset({content}))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(windows_wheels, "WHEELS", tmp_path)
    return tmp_path


def test_what_a_wheel_needs_is_asked_of_the_wheel(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its extras, too; and nothing of what it needs elsewhere."""
    wheels = [
        _wheel(folder, "one", "two[more]", "elsewhere; sys_platform == 'linux'"),
        _wheel(folder, "two", "three; extra == 'more'", "four; extra == 'most'"),
        _wheel(folder, "three"),
    ]
    monkeypatch.setattr(windows_wheels, "pins", lambda _: {p.name: p for p in map(_pin, wheels)})
    monkeypatch.setattr(windows_wheels, "direct", lambda: windows_wheels._on_windows(["one"]))
    assert list(windows_wheels.run_time().values()) == wheels


def test_a_wheel_of_other_bytes_is_not_taken(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = _wheel(folder, "one")
    pin = _pin(path)
    assert fetch({"one": pin}, ["one"]) == {"one": path}
    with zipfile.ZipFile(path, "a") as packed:
        packed.writestr("more.py", "")
    monkeypatch.setattr(windows_wheels, "_download", lambda _: None)
    with pytest.raises(Stop, match="No locked wheel"):
        fetch({"one": pin}, ["one"])


def test_what_is_not_locked_is_not_fetched() -> None:
    with pytest.raises(Stop, match="Not locked for Windows: elsewhere"):
        fetch(LOCKED, ["elsewhere"])
