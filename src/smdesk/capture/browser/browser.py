"""A browser that we start, lead and end."""

import contextlib
import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from smdesk.capture.browser.devtools import TROUBLE, Connection
from smdesk.capture.browser.pipes import KILLED, Running, Started, start
from smdesk.capture.browser.preferences import settle
from smdesk.capture.virtual_screen import has_screen
from smdesk.domain.errors import SurroundingsError

LOG = "smdesk-browser.log"
UNSANDBOXED = "SMDESK_ALLOW_UNSANDBOXED"
VIEW = (1280, 1000)
"""A page's own pixels: a window on a usual screen."""
CLOSING = 5.0
"""Seconds that a browser has to end by itself."""
QUIET = (
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    # What blocks or adds things would be in the picture, and nobody could tell.
    "--disable-extensions",
    "--disable-search-engine-choice-screen",
    "--disable-session-crashed-bubble",
    "--disable-sync",
    "--hide-crash-restore-bubble",
    "--mute-audio",
    "--password-store=basic",
    # A window that something covers goes on drawing.
    "--disable-backgrounding-occluded-windows",
    "--disable-renderer-backgrounding",
    "--disable-background-timer-throttling",
    "--disable-features=CalculateNativeWinOcclusion,MediaRouter,Prerender2,Translate",
    "--force-color-profile=srgb",
    # What is drawn holds its pictures, however long they take to unpack.
    "--disable-checker-imaging",
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

    @property
    def runs(self) -> bool:
        """Whether it has not ended."""
        return not self.connection.gone and self.process.poll() is None

    def close(self, *, patience: float = CLOSING) -> None:
        """End it: in order, so that it keeps its sign-ins; by force if need be.

        Args:
            patience: seconds that it has for that.
        """
        until = time.monotonic() + patience
        if patience:
            with contextlib.suppress(*TROUBLE):
                self.connection.call("Browser.close", patience=patience)
            self.connection.hang_up()
        else:
            self.drop()
        _end(self.process, max(0.0, until - time.monotonic()))
        self.connection.close()

    def drop(self) -> None:
        """End it by force, and wait for nothing; `close` does.

        First that, then our end of the pipe: it would begin to end by itself, and what it had
        begun to remove of its own nobody could find any more.
        """
        self.process.kill()
        self.connection.hang_up()


def started(
    program: Path,
    profile: Path,
    *,
    size: tuple[int, int],
    headless: bool = False,
    meanwhile: Callable[[], object] = object,
) -> Browser:
    """Start a browser.

    Args:
        program: the browser.
        profile: its folder.
        size: of its window.
        headless: show no window.
        meanwhile: is called while it starts.

    Raises:
        SurroundingsError: `browser_sandbox`, `browser_failed`, `no_screen`.
    """
    unsandboxed = must_be_unsandboxed()
    if not headless and not has_screen():
        raise SurroundingsError("no_screen")
    options = [*QUIET, f"--user-data-dir={profile}", f"--window-size={size[0]},{size[1]}"]
    options += ["--no-sandbox"] if unsandboxed else []
    options += ["--headless=new"] if headless else []
    process = _process(program, [*options, "about:blank"], profile / LOG)
    return _answering(process, profile / LOG, meanwhile, sandboxed=not unsandboxed)


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


def _process(program: Path, options: Sequence[str], log: Path) -> Started:
    try:
        settle(log.parent)
        return start(program, options, log)
    except OSError as error:
        raise SurroundingsError("browser_failed", reason=type(error).__name__) from error


def _answering(
    running: Started, log: Path, meanwhile: Callable[[], object], *, sandboxed: bool
) -> Browser:
    connection = Connection(running.reader, running.writer)
    try:
        meanwhile()
        return Browser(connection, running.process, sandboxed=sandboxed)
    except TROUBLE as error:
        connection.hang_up()
        _end(running.process)
        connection.close()
        if "sandbox" in _complaints(log).casefold():
            raise SurroundingsError("browser_sandbox") from error
        raise SurroundingsError("browser_failed", reason=type(error).__name__) from error


def _end(process: Running, patience: float = CLOSING) -> None:
    try:
        process.wait(patience)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait(KILLED)


def _complaints(log: Path) -> str:
    try:
        return log.read_text("utf-8", errors="replace")
    except OSError:
        return ""
