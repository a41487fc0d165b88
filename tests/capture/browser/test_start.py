"""Finding a browser, its profile, its sandbox, and what is left when it ends."""

import os
import socket
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import psutil  # type: ignore[import-untyped]  # it has no types
import pytest

from smdesk.capture.browser import browser as module
from smdesk.capture.browser.browser import UNSANDBOXED, Browser, must_be_unsandboxed, started
from smdesk.capture.browser.camera import BrowserCamera
from smdesk.capture.browser.finding import CHOSEN, find_browser
from smdesk.capture.browser.profile import FOLDER, LEFT, Profile, passing
from smdesk.domain.errors import SurroundingsError
from smdesk.services.ports import SILENT, PageOrder
from smdesk.storage.packing import NAMES

POSIX = pytest.mark.skipif(os.name != "posix", reason="links and root are of POSIX")


def program(folder: Path, name: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("#!/bin/sh\nexit 1\n", "utf-8")
    path.chmod(0o755)
    return path


@POSIX
def test_edge_comes_before_chromium_on_linux(tmp_path: Path) -> None:
    chromium = program(tmp_path, "chromium")
    here = {"PATH": str(tmp_path)}
    assert find_browser("linux", here) == chromium
    edge = program(tmp_path, "microsoft-edge")
    assert find_browser("linux", here) == edge


def test_edge_is_found_on_windows(tmp_path: Path) -> None:
    edge = program(tmp_path, "Microsoft/Edge/Application/msedge.exe")
    assert find_browser("win32", {"ProgramFiles(x86)": str(tmp_path)}) == edge


def test_a_browser_in_the_home_folder_is_found_on_macos(tmp_path: Path) -> None:
    chrome = program(tmp_path, "Applications/Chromium.app/Contents/MacOS/Chromium")
    assert find_browser("darwin", {"HOME": str(tmp_path)}) == chrome


@pytest.mark.parametrize("system", ["linux", "win32"])
def test_no_browser_is_said(system: str, tmp_path: Path) -> None:
    with pytest.raises(SurroundingsError) as caught:
        find_browser(system, {"PATH": str(tmp_path), CHOSEN: str(tmp_path / "no")})
    assert caught.value.code == "browser_missing"
    with pytest.raises(SurroundingsError):
        find_browser(system, {"PATH": str(tmp_path)})


@POSIX
@pytest.mark.skipif(sys.platform != "linux", reason="Linux's root has no sandbox")
def test_root_is_refused_unless_it_is_allowed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    with pytest.raises(SurroundingsError) as caught:
        must_be_unsandboxed({})
    assert caught.value.code == "browser_sandbox"
    assert must_be_unsandboxed({UNSANDBOXED: "1"})
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert not must_be_unsandboxed({UNSANDBOXED: "1"})


@POSIX
@pytest.mark.parametrize(
    ("says", "code"),
    [("No usable sandbox!", "browser_sandbox"), ("something", "browser_failed")],
)
def test_a_browser_that_does_not_start_is_said(
    says: str, code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "must_be_unsandboxed", lambda: False)
    path = program(tmp_path, "browser")
    path.write_text(f"#!/bin/sh\necho '{says}' >&2\nexit 1\n", "utf-8")
    with pytest.raises(SurroundingsError) as caught:
        started(path, tmp_path, size=(100, 100), headless=True)
    assert caught.value.code == code


@POSIX
def test_a_program_that_can_not_be_started_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "must_be_unsandboxed", lambda: False)
    with pytest.raises(SurroundingsError) as caught:
        started(tmp_path / "none", tmp_path, size=(100, 100), headless=True)
    assert caught.value.code == "browser_failed"


def test_without_a_screen_no_window_is_tried(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "must_be_unsandboxed", lambda: False)
    monkeypatch.setattr(module, "_has_screen", lambda: False)
    with pytest.raises(SurroundingsError) as caught:
        started(tmp_path / "none", tmp_path, size=(100, 100))
    assert caught.value.code == "no_screen"


def test_one_at_a_time_has_the_profile(tmp_path: Path) -> None:
    with Profile(tmp_path).use() as folder:
        assert folder == tmp_path / FOLDER
        with pytest.raises(SurroundingsError) as caught, Profile(tmp_path).use():
            pass
        assert caught.value.code == "browser_profile_in_use"
        with pytest.raises(SurroundingsError):
            Profile(tmp_path).clear()
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


@POSIX
def test_a_lock_of_a_browser_that_runs_is_respected(tmp_path: Path) -> None:
    folder = tmp_path / FOLDER
    folder.mkdir()
    (folder / LEFT[0]).symlink_to(f"{socket.gethostname()}-{os.getpid()}")
    with pytest.raises(SurroundingsError) as caught, Profile(tmp_path).use():
        pass
    assert caught.value.code == "browser_profile_in_use"
    assert (folder / LEFT[0]).is_symlink()


def test_sign_ins_are_forgotten_when_that_is_asked(tmp_path: Path) -> None:
    with Profile(tmp_path).use() as folder:
        (folder / "Cookies").write_bytes(b"secret")
    Profile(tmp_path).clear()
    assert not (tmp_path / FOLDER).exists()
    Profile(tmp_path).clear()


def test_no_backup_holds_the_profile() -> None:
    assert not NAMES.fullmatch(f"{FOLDER}/Cookies")
    assert not NAMES.fullmatch(FOLDER)


def test_a_passing_profile_is_gone_after() -> None:
    with passing() as folder:
        (folder / "a").write_bytes(b"")
    assert not folder.exists()


@POSIX
def test_a_program_that_is_killed_leaves_no_browser(browser: Browser, tmp_path: Path) -> None:
    assert browser.name  # one can run here
    code = (
        "import sys, time\nfrom pathlib import Path\n"
        "from smdesk.capture.browser.browser import started\n"
        "from smdesk.capture.browser.finding import find_browser\n"
        "one = started(find_browser(), Path(sys.argv[1]), size=(300, 300), headless=True)\n"
        "print(one.process.pid, flush=True)\ntime.sleep(60)\n"
    )
    words = [sys.executable, "-c", code, str(tmp_path)]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as owner:
        assert owner.stdout is not None
        left = psutil.Process(int(owner.stdout.readline()))
        owner.kill()
    until = time.monotonic() + 20
    while left.is_running() and left.status() != psutil.STATUS_ZOMBIE and time.monotonic() < until:
        time.sleep(0.05)
    assert not left.is_running() or left.status() == psutil.STATUS_ZOMBIE


def test_a_page_that_can_not_be_reached_is_said(browser: Browser, tmp_path: Path) -> None:
    assert browser.name
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
    order = PageOrder(url=f"http://127.0.0.1:{port}/", headless=True)
    with pytest.raises(SurroundingsError) as caught:
        BrowserCamera(lambda: datetime.now(UTC)).take(order, tmp_path, SILENT)
    assert caught.value.code == "page_unreachable"
    assert list(tmp_path.iterdir()) == []
