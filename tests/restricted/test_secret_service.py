"""A key in a real credential store: GNOME's keyring on a bus of its own, locked and gone too."""

import os
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

TOOLS = ("dbus-run-session", "gnome-keyring-daemon")
pytestmark = pytest.mark.skipif(
    not all(map(shutil.which, TOOLS)), reason="needs GNOME's keyring and a bus"
)

UNLOCK = "printf pass | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1 && "
PROGRAM = """
    from smdesk.domain.errors import SurroundingsError
    from smdesk.domain.secret import Secret
    from smdesk.restricted import AgeSealer, SystemKeyStore

    keys, pair = SystemKeyStore(), AgeSealer().make()
"""

SCREENS = ("DISPLAY", "WAYLAND_DISPLAY")
"""Where the keyring's own dialog would open and wait for an answer that no test gives."""

BARE = (
    "<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen>"
    '<policy context="default"><allow send_destination="*" eavesdrop="true"/>'
    '<allow eavesdrop="true"/><allow own="*"/></policy></busconfig>'
)
"""A bus that starts no services when they are asked for."""


def on_a_bus(folder: Path, program: str, before: str = UNLOCK, bus: str = "") -> str:
    """Run a program with the credential store of a home of its own, and return what it prints."""
    script = folder / "program.py"
    script.write_text(textwrap.dedent(PROGRAM) + textwrap.dedent(program), "utf-8")
    (folder / "runtime").mkdir(mode=0o700, exist_ok=True)
    home = {
        "HOME": str(folder),
        "XDG_DATA_HOME": str(folder / "data"),
        "XDG_RUNTIME_DIR": str(folder / "runtime"),
        "XDG_CACHE_HOME": str(folder / "cache"),
        "XDG_CONFIG_HOME": str(folder / "config"),
    }
    options = []
    if bus:
        (folder / "bus.conf").write_text(bus, "utf-8")
        options = [f"--config-file={folder / 'bus.conf'}"]
    shell = f"{before}exec '{sys.executable}' '{script}'"
    here = {name: value for name, value in os.environ.items() if name not in SCREENS}
    ended = subprocess.run(
        ["dbus-run-session", *options, "--", "sh", "-c", shell],
        env={**here, **home},
        capture_output=True,
        text=True,
        timeout=110,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    return ended.stdout


def test_a_key_lasts_from_session_to_session(tmp_path: Path) -> None:
    kept = on_a_bus(tmp_path, 'keys.put("key", pair.secret)\nprint(pair.recipient)')
    found = """
        secret = keys.get("key")
        print(AgeSealer().recipient_of(secret))
        print(keys.get("another"))
        keys.put("key", pair.secret)
        assert keys.get("key") == pair.secret
        keys.remove("key")
        print(keys.get("key"))
    """
    assert on_a_bus(tmp_path, found).splitlines() == [kept.strip(), "None", "None"]


def test_the_keyrings_own_file_does_not_show_the_key(tmp_path: Path) -> None:
    secret = on_a_bus(tmp_path, 'keys.put("key", pair.secret)\nprint(pair.secret.text)').strip()
    files = [path for path in (tmp_path / "data").rglob("*") if path.is_file()]
    assert any(path.suffix == ".keyring" for path in files)
    assert not any(secret.encode() in path.read_bytes() for path in files)


ASKED = """
    try:
        keys.get("key")
    except SurroundingsError as error:
        print(error.code)
"""


def test_a_keyring_that_stays_locked_is_one_error(tmp_path: Path) -> None:
    on_a_bus(tmp_path, 'keys.put("key", pair.secret)')
    locked = "gnome-keyring-daemon --start --components=secrets >/dev/null 2>&1 && "
    assert on_a_bus(tmp_path, ASKED, locked).strip() == "restricted_keystore_missing"


def test_on_a_bus_without_a_keyring_there_is_none(tmp_path: Path) -> None:
    assert on_a_bus(tmp_path, ASKED, "", bus=BARE).strip() == "restricted_keystore_missing"
