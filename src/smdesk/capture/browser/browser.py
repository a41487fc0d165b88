"""A browser that we start, lead and end."""

import contextlib
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from smdesk.capture.browser.devtools import Connection, GoneError, RefusedError, Session, StuckError
from smdesk.capture.browser.pipes import Running, start
from smdesk.domain.errors import SurroundingsError

LOG = "smdesk-browser.log"
UNSANDBOXED = "SMDESK_ALLOW_UNSANDBOXED"
CLOSING = 5.0
"""Seconds that a browser has to end by itself."""
QUIET = (
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-search-engine-choice-screen",
    "--disable-session-crashed-bubble",
    "--hide-crash-restore-bubble",
    "--mute-audio",
    "--password-store=basic",
    # A window that something covers goes on drawing.
    "--disable-backgrounding-occluded-windows",
    "--disable-renderer-backgrounding",
    "--disable-background-timer-throttling",
    "--disable-features=CalculateNativeWinOcclusion,MediaRouter,Translate",
    "--force-color-profile=srgb",
)


class Browser:
    """A running browser.

    Args:
        connection: speaks to it.
        process: runs.
        sandboxed: whether its sandbox is on.
    """

    def __init__(self, connection: Connection, process: Running, *, sandboxed: bool) -> None:
        self.connection = connection
        self.process = process
        self.sandboxed = sandboxed
        self.name = str(connection.call("Browser.getVersion")["product"])

    @contextmanager
    def page(self) -> Iterator[Session]:
        """Lead its tab for as long as the block lasts."""
        targets = self.connection.call("Target.getTargets")["targetInfos"]
        pages = [one["targetId"] for one in targets if one["type"] == "page"]
        page = pages[0] if pages else self._opened()
        found = self.connection.call("Target.attachToTarget", {"targetId": page, "flatten": True})
        session = Session(self.connection, found["sessionId"])
        try:
            yield session
        finally:
            session.close()
            if session.gone:
                self._replace(page)

    def close(self) -> None:
        """End it: in order, so that it keeps its sign-ins; by force if need be."""
        with contextlib.suppress(GoneError, RefusedError, StuckError):
            self.connection.call("Browser.close", patience=CLOSING)
        self.connection.close()
        try:
            self.process.wait(CLOSING)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait(CLOSING)

    def _replace(self, page: str) -> None:
        """Close a tab that has crashed; not the last one, for then the browser would end."""
        with contextlib.suppress(GoneError, RefusedError, StuckError):
            self._opened()
            self.connection.call("Target.closeTarget", {"targetId": page}, patience=CLOSING)

    def _opened(self) -> str:
        return str(self.connection.call("Target.createTarget", {"url": "about:blank"})["targetId"])


@contextmanager
def running(
    program: Path, profile: Path, *, size: tuple[int, int], headless: bool = False
) -> Iterator[Browser]:
    """Run a browser for as long as the block lasts.

    Args:
        program: the browser.
        profile: its folder.
        size: of its window.
        headless: show no window.

    Raises:
        SurroundingsError: `browser_sandbox`, `browser_failed`, `no_screen`.
    """
    unsandboxed = must_be_unsandboxed()
    if not headless and not _has_screen():
        raise SurroundingsError("no_screen")
    options = [*QUIET, f"--user-data-dir={profile}", f"--window-size={size[0]},{size[1]}"]
    options += ["--no-sandbox"] if unsandboxed else []
    options += ["--headless=new"] if headless else []
    browser = _started(program, [*options, "about:blank"], profile / LOG, sandboxed=not unsandboxed)
    try:
        yield browser
    finally:
        browser.close()


def must_be_unsandboxed(environment: Mapping[str, str] = os.environ) -> bool:
    """Tell whether the browser can only run without its sandbox, and may.

    Raises:
        SurroundingsError: `browser_sandbox`, where it can't have one and may not be without.
    """
    allowed = environment.get(UNSANDBOXED) == "1"
    if sys.platform == "linux" and os.geteuid() == 0:
        if not allowed:
            raise SurroundingsError("browser_sandbox")
        return True
    return False


def _started(program: Path, options: Sequence[str], log: Path, *, sandboxed: bool) -> Browser:
    try:
        started = start(program, options, log)
    except OSError as error:
        raise SurroundingsError("browser_failed", reason=type(error).__name__) from error
    connection = Connection(started.reader, started.writer)
    try:
        return Browser(connection, started.process, sandboxed=sandboxed)
    except (GoneError, RefusedError, StuckError) as error:
        connection.close()
        _end(started.process)
        if "sandbox" in _complaints(log).casefold():
            raise SurroundingsError("browser_sandbox") from error
        raise SurroundingsError("browser_failed", reason=type(error).__name__) from error


def _end(process: Running) -> None:
    until = time.monotonic() + CLOSING
    while process.poll() is None and time.monotonic() < until:
        time.sleep(0.05)
    if process.poll() is None:
        process.kill()
        process.wait(CLOSING)


def _complaints(log: Path) -> str:
    try:
        return log.read_text("utf-8", errors="replace")
    except OSError:
        return ""


def _has_screen() -> bool:
    if sys.platform != "linux":
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
