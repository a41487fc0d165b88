"""Finding a browser, its profile, its sandbox, and what is left when it ends."""

import os
import socket
import subprocess
import sys
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import psutil  # type: ignore[import-untyped]  # it has no types
import pytest

from smdesk.capture.browser import browser as module
from smdesk.capture.browser import page
from smdesk.capture.browser.browser import UNSANDBOXED, Browser, must_be_unsandboxed, started
from smdesk.capture.browser.camera import BrowserCamera
from smdesk.capture.browser.finding import CHOSEN, find_browser
from smdesk.capture.browser.pipes import Spawned
from smdesk.domain.errors import SurroundingsError
from smdesk.services.ports import SILENT, PageOrder
from tests.capture.browser import site
from tests.support.until import until_ended

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
    monkeypatch.setattr(module, "has_screen", lambda: False)
    with pytest.raises(SurroundingsError) as caught:
        started(tmp_path / "none", tmp_path, size=(100, 100))
    assert caught.value.code == "no_screen"


@POSIX
def test_a_program_that_is_killed_leaves_no_browser(browser: Browser, tmp_path: Path) -> None:
    assert browser.name  # one can run here
    code = (
        "import sys, time\nfrom pathlib import Path\n"
        "from smdesk.capture.browser.browser import started\n"
        "from smdesk.capture.browser.finding import find_browser\n"
        "one = started(find_browser(), Path(sys.argv[1]), size=(300, 300), headless=True)\n"
        "print(one.process.pid, flush=True)\ntime.sleep(600)\n"
    )
    words = [sys.executable, "-c", code, str(tmp_path)]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as owner:
        assert owner.stdout is not None
        left = psutil.Process(int(owner.stdout.readline()))
        owner.kill()
    until_ended([left])


@POSIX
def test_one_that_is_ended_by_force_leaves_nothing_that_still_writes(browser: Browser) -> None:
    assert browser.name
    session = BrowserCamera(lambda: datetime.now(UTC)).session(headless=True, lasting=False)
    process = psutil.Process(session._browser.process.pid)
    (profile,) = (word for word in process.cmdline() if word.startswith("--user-data-dir="))
    started_by_it = process.children(recursive=True)
    assert started_by_it
    session._browser.drop()
    until_ended(started_by_it)
    session.close()
    assert not Path(profile.partition("=")[2]).exists()


@POSIX
def test_what_a_process_has_started_ends_with_it_even_if_it_does_not_see_that() -> None:
    reader, writer = os.pipe()
    words = ["sh", "-c", "sleep 600 & echo; wait"]
    speaks = [(os.POSIX_SPAWN_DUP2, writer, 1)]
    pid = os.posix_spawn("/bin/sh", words, os.environ, file_actions=speaks, setpgroup=0)
    os.close(writer)
    with os.fdopen(reader, "rb") as heard:
        heard.readline()  # it has started the other
        (started_by_it,) = psutil.Process(pid).children()
        shell = Spawned(pid)
        shell.kill()
        shell.wait(30)
        try:
            until_ended([started_by_it])
        finally:
            with suppress(psutil.NoSuchProcess):
                started_by_it.kill()


def test_a_page_that_can_not_be_reached_is_said(browser: Browser, tmp_path: Path) -> None:
    assert browser.name
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # and kept, else somebody else may listen there
        order = PageOrder(url=f"http://127.0.0.1:{taken.getsockname()[1]}/", headless=True)
        with pytest.raises(SurroundingsError) as caught:
            BrowserCamera(lambda: datetime.now(UTC)).take(order, tmp_path, SILENT)
    assert caught.value.code == "page_unreachable"
    assert list(tmp_path.iterdir()) == []


def test_a_page_that_does_not_answer_is_said(
    browser: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert browser.name
    monkeypatch.setattr(page, "LOADING", 0.5)
    with site.served() as base:
        order = PageOrder(url=f"{base}/wait?wait=3", headless=True)
        with pytest.raises(SurroundingsError) as caught:
            BrowserCamera(lambda: datetime.now(UTC)).take(order, tmp_path, SILENT)
    assert (caught.value.code, dict(caught.value.values)) == ("page_silent", {})
    assert list(tmp_path.iterdir()) == []


def test_nothing_that_somebody_has_added_changes_what_a_page_shows(browser: Browser) -> None:
    words = psutil.Process(browser.process.pid).cmdline()
    assert "--disable-extensions" in words
