"""The browser's folders: who may use them, what a crash leaves, and what is forgotten."""

import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from filelock import FileLock

from smdesk.capture.browser import profile as module
from smdesk.capture.browser.passing import PREFIX, passing, sweep
from smdesk.capture.browser.preferences import settle
from smdesk.capture.browser.profile import FOLDER, FORGOTTEN, HELD, LEFT, Profile
from smdesk.disk import RealDisk
from smdesk.domain.errors import SurroundingsError
from smdesk.exchange import OpenFiles
from smdesk.parts import ATTACHMENTS, DATABASE, RESTRICTED
from smdesk.services.exchange import Exchange
from smdesk.storage import AttachmentFolder, ZipBackups, open_store
from tests.support.factories import actor
from tests.support.until import LONG

POSIX = pytest.mark.skipif(os.name != "posix", reason="links are of POSIX")
LINUX = pytest.mark.skipif(sys.platform != "linux", reason="command lines are told on Linux")


def now() -> datetime:
    return datetime.now(UTC)


def refused(profile: Profile) -> str:
    with pytest.raises(SurroundingsError) as caught, profile.use():
        pass
    return caught.value.code


def locked_by(folder: Path, process: int) -> None:
    """Lock a folder as a browser does."""
    folder.mkdir(exist_ok=True)
    (folder / LEFT[0]).symlink_to(f"{socket.gethostname()}-{process}")


def sleeping(*words: str) -> "subprocess.Popen[bytes]":
    """Start a process with a command line like a browser's, and wait until it can be read."""
    code = "print(flush=True); import time; time.sleep(600)"
    started = subprocess.Popen([sys.executable, "-c", code, *words], stdout=subprocess.PIPE)
    assert started.stdout is not None
    started.stdout.readline()
    return started


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "ENDING", 0.3)
    monkeypatch.setattr(module, "LOCKING", 0.0)


@pytest.mark.usefixtures("impatient")
def test_one_at_a_time_has_the_profile(tmp_path: Path) -> None:
    with Profile(tmp_path).use() as folder:
        assert folder == tmp_path / FOLDER
        assert refused(Profile(tmp_path)) == "browser_profile_in_use"
        with pytest.raises(SurroundingsError):
            Profile(tmp_path).clear()
    with Profile(tmp_path).use():
        pass


@pytest.fixture
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait as long as a busy machine takes."""
    monkeypatch.setattr(module, "ENDING", LONG)
    monkeypatch.setattr(module, "LOCKING", LONG)


@pytest.mark.usefixtures("patient")
def test_one_who_is_just_letting_go_is_waited_for(tmp_path: Path) -> None:
    using = Profile(tmp_path).use()
    using.__enter__()
    threading.Timer(0.3, using.__exit__, (None, None, None)).start()
    with Profile(tmp_path).use():
        pass


def test_another_thread_may_let_go_of_it(tmp_path: Path) -> None:
    using = Profile(tmp_path).use()
    using.__enter__()
    thread = threading.Thread(target=using.__exit__, args=(None, None, None))
    thread.start()
    thread.join()
    with Profile(tmp_path).use():
        pass


@POSIX
def test_a_lock_of_a_browser_that_is_gone_is_taken_away(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", ""]) as gone:
        gone.wait()
    folder = tmp_path / FOLDER
    folder.mkdir()
    for owner in (f"{socket.gethostname()}-{gone.pid}", "another-host-1"):
        (folder / LEFT[0]).symlink_to(owner)
        with Profile(tmp_path).use():
            assert not (folder / LEFT[0]).is_symlink()


@LINUX
def test_a_number_that_another_program_has_now_is_no_browser(tmp_path: Path) -> None:
    locked_by(tmp_path / FOLDER, os.getpid())
    with Profile(tmp_path).use() as folder:
        assert not (folder / LEFT[0]).is_symlink()


@LINUX
@pytest.mark.usefixtures("impatient")
def test_a_browser_that_somebody_started_by_hand_is_respected(tmp_path: Path) -> None:
    with sleeping(f"--user-data-dir={tmp_path / FOLDER}") as theirs:
        locked_by(tmp_path / FOLDER, theirs.pid)
        assert refused(Profile(tmp_path)) == "browser_profile_in_use"
        assert theirs.poll() is None
        assert (tmp_path / FOLDER / LEFT[0]).is_symlink()
        theirs.kill()


@LINUX
@pytest.mark.usefixtures("impatient")
def test_a_browser_whose_program_is_gone_and_that_hangs_is_ended(tmp_path: Path) -> None:
    words = ("--remote-debugging-pipe", f"--user-data-dir={tmp_path / FOLDER}")
    with sleeping(*words) as orphan:
        locked_by(tmp_path / FOLDER, orphan.pid)
        with Profile(tmp_path).use() as folder:
            assert not (folder / LEFT[0]).is_symlink()
        assert orphan.wait(LONG) < 0


@pytest.mark.usefixtures("impatient")
def test_what_a_browser_holds_open_on_windows_is_respected(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    held = tmp_path / FOLDER / HELD
    held.parent.mkdir()
    held.touch()
    unlink = Path.unlink

    def hold(path: Path, *, missing_ok: bool = False) -> None:
        if path == held:
            raise PermissionError
        unlink(path, missing_ok=missing_ok)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", hold)
        assert refused(Profile(tmp_path)) == "browser_profile_in_use"
    with Profile(tmp_path).use():
        assert not held.exists()


@LINUX
@pytest.mark.usefixtures("patient")
def test_a_browser_that_is_just_ending_is_waited_for(tmp_path: Path) -> None:
    with sleeping(f"--user-data-dir={tmp_path / FOLDER}") as ending:
        locked_by(tmp_path / FOLDER, ending.pid)
        threading.Timer(0.3, ending.kill).start()
        with Profile(tmp_path).use():
            pass


def test_sign_ins_are_forgotten_when_that_is_asked(tmp_path: Path) -> None:
    with Profile(tmp_path).use() as folder:
        (folder / "Cookies").write_bytes(b"secret")
    Profile(tmp_path).clear()
    assert not (tmp_path / FOLDER).exists()
    Profile(tmp_path).clear()


def test_what_was_half_forgotten_is_gone_at_the_next_use(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Profile(tmp_path).use() as folder:
        (folder / "Cookies").write_bytes(b"secret")

    def fail(path: Path) -> None:
        raise PermissionError if path.exists() else FileNotFoundError

    with monkeypatch.context() as patch:
        patch.setattr(shutil, "rmtree", fail)
        with pytest.raises(SurroundingsError) as caught:
            Profile(tmp_path).clear()
    assert caught.value.code == "browser_profile_unwritable"
    with Profile(tmp_path).use() as folder:
        assert list(folder.iterdir()) == []
    assert not (tmp_path / FORGOTTEN).exists()


def test_a_file_in_the_profiles_place_is_said(tmp_path: Path) -> None:
    (tmp_path / FOLDER).write_text("", "utf-8")
    assert refused(Profile(tmp_path)) == "browser_profile_unwritable"


def test_no_backup_and_no_export_hold_the_profile(tmp_path: Path) -> None:
    """Read from the files themselves, with a profile in the data folder while they are made."""
    data = tmp_path / "data"
    data.mkdir()
    store = open_store(data / DATABASE, now)
    try:
        with Profile(data).use() as folder:
            settle(folder)
            (folder / "Default" / "Cookies").write_bytes(b"secret")
            backup = ZipBackups(data, store, now).make()
            attachments = AttachmentFolder(data / ATTACHMENTS, RealDisk())
            sealed = AttachmentFolder(data / RESTRICTED, RealDisk(), "copy")
            exchange = Exchange(store, OpenFiles(RealDisk()), attachments, sealed, now)
            exchange.export(actor(), tmp_path / "ut.zip", as_zip=True)
    finally:
        store.close()
    for path in (backup.path, tmp_path / "ut.zip"):
        with zipfile.ZipFile(path) as packed:
            names = packed.namelist()
            assert names, path
            assert not [name for name in names if FOLDER in name or "Cookies" in name]
            assert not any(b"secret" in packed.read(name) for name in names)


def preferences(folder: Path) -> dict[str, object]:
    found: dict[str, object] = json.loads((folder / "Default" / "Preferences").read_text("utf-8"))
    return found


def test_our_preferences_are_set_and_others_stay(tmp_path: Path) -> None:
    settle(tmp_path)
    assert preferences(tmp_path)["credentials_enable_service"] is False
    theirs = {"profile": {"exit_type": "Crashed", "name": "Anna"}, "signin": 3, "zoom": 1.5}
    (tmp_path / "Default" / "Preferences").write_text(json.dumps(theirs), "utf-8")
    settle(tmp_path)
    found = preferences(tmp_path)
    assert found["profile"] == {
        "exit_type": "Normal",
        "exited_cleanly": True,
        "name": "Anna",
        "password_manager_enabled": False,
    }
    assert found["zoom"] == 1.5
    assert found["signin"] == {"allowed": False, "allowed_on_next_startup": False}


@pytest.mark.parametrize("torn", ["", "{", "[1]", "\x00\x00"])
def test_preferences_that_a_crash_has_torn_are_begun_anew(torn: str, tmp_path: Path) -> None:
    (tmp_path / "Default").mkdir()
    (tmp_path / "Default" / "Preferences").write_text(torn, "utf-8")
    settle(tmp_path)
    assert preferences(tmp_path)["credentials_enable_service"] is False


def test_a_passing_profile_is_gone_after() -> None:
    with passing() as folder:
        (folder / "a").write_bytes(b"")
    assert not folder.exists()
    assert not folder.with_name(f"{folder.name}.lock").exists()


def test_passing_profiles_of_a_crash_are_swept_and_others_are_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "gettempdir", lambda: str(tmp_path))
    left, used, other = (tmp_path / name for name in (f"{PREFIX}a", f"{PREFIX}b", "smdesk-c"))
    for folder in (left, used, other):
        folder.mkdir()
        (folder / "Cookies").write_bytes(b"secret")
    (tmp_path / f"{PREFIX}a.lock").touch()
    with FileLock(tmp_path / f"{PREFIX}b.lock"), passing() as mine:
        sweep()
        assert sorted(path for path in tmp_path.iterdir() if path.is_dir()) == sorted(
            [used, other, mine]
        )
        assert (used / "Cookies").exists()
    sweep()
    assert not used.exists()
