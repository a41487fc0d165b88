"""The browser's own folder for sign-ins: ours, never the person's, and never in a backup.

One program at a time uses it. Our lock is released by the system at a crash. The browser's own
tells of a browser that still runs: one whose program has crashed ends within moments, and is ended
if it doesn't, since nobody can lead it any more.
"""

import os
import shutil
import signal
import socket
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from smdesk.capture.browser.pipes import KILLED
from smdesk.domain.errors import SurroundingsError

FOLDER = "browser"
"""In the data folder."""
LOCK = "browser.lock"
FORGOTTEN = "browser-forgotten"
"""The same, while it is removed."""
LEFT = ("SingletonLock", "SingletonCookie", "SingletonSocket")
"""What a browser leaves behind that was ended hard, on Linux and macOS."""
HELD = "lockfile"
"""What a browser holds open on Windows."""
LOCKING = 2.0
"""Seconds that our lock is waited for: one who is killed while it starts a browser may hold it
until that browser's process has become its own."""
ENDING = 5.0
"""Seconds that a browser has to end whose program is gone."""
LOOKING = 0.05
LED = "--remote-debugging-pipe"
"""In the command line of a browser that some program leads, or led."""


class Profile:
    """The profile that keeps sign-ins.

    Args:
        data: the data folder.
    """

    def __init__(self, data: Path) -> None:
        self._folder = data / FOLDER
        self._lock = data / LOCK

    @contextmanager
    def use(self) -> Iterator[Path]:
        """Hand out the folder while nobody else has it.

        Raises:
            SurroundingsError: `browser_profile_in_use`; `browser_profile_unwritable`.
        """
        with self._locked():
            try:
                self._forgotten()
                self._folder.mkdir(mode=0o700, exist_ok=True)
                _free(self._folder)
            except OSError as error:
                raise SurroundingsError("browser_profile_unwritable") from error
            yield self._folder

    def clear(self) -> None:
        """Forget all sign-ins.

        Raises:
            SurroundingsError: `browser_profile_in_use`; `browser_profile_unwritable`.
        """
        with self._locked():
            try:
                self._forgotten()
                if self._folder.exists():
                    _free(self._folder)
                    self._folder.rename(self._folder.with_name(FORGOTTEN))
                    self._forgotten()
            except OSError as error:
                raise SurroundingsError("browser_profile_unwritable") from error

    def _forgotten(self) -> None:
        """Remove what was forgotten: it is in nobody's way if a crash comes in between."""
        with suppress(FileNotFoundError):
            shutil.rmtree(self._folder.with_name(FORGOTTEN))

    @contextmanager
    def _locked(self) -> Iterator[None]:
        # The window may let go of what a worker took.
        lock = FileLock(self._lock, timeout=LOCKING, thread_local=False)
        try:
            self._lock.parent.mkdir(parents=True, exist_ok=True)
            lock.acquire()
        except Timeout as error:
            raise SurroundingsError("browser_profile_in_use") from error
        except OSError as error:
            raise SurroundingsError("browser_profile_unwritable") from error
        try:
            yield
        finally:
            lock.release()


def _free(folder: Path) -> None:
    """Take away a lock whose browser is gone, or is about to go.

    Raises:
        SurroundingsError: `browser_profile_in_use`, if it is not.
        OSError: The lock can't be read.
    """
    if not _ends(folder, ENDING):
        owner = _owner(folder)
        if owner is None or LED not in (_words(owner) or ()):
            raise SurroundingsError("browser_profile_in_use")
        with suppress(ProcessLookupError):
            os.kill(owner, signal.SIGKILL if sys.platform != "win32" else signal.SIGTERM)
        if not _ends(folder, KILLED):
            raise SurroundingsError("browser_profile_in_use")
    for name in LEFT:
        (folder / name).unlink(missing_ok=True)


def _ends(folder: Path, patience: float) -> bool:
    """Wait so many seconds until no browser uses the folder, and tell whether that came."""
    until = time.monotonic() + patience
    while _used(folder):
        if time.monotonic() >= until:
            return False
        time.sleep(LOOKING)
    return True


def _used(folder: Path) -> bool:
    if sys.platform == "win32":
        try:
            (folder / HELD).unlink(missing_ok=True)
        except PermissionError:
            return True
        return False
    owner = _owner(folder)
    if owner is None:
        return False
    try:
        os.kill(owner, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True  # somebody else's
    words = _words(owner)
    return words is None or f"--user-data-dir={folder}" in words


def _owner(folder: Path) -> int | None:
    """Return the number of the process that the lock names, `host-number`; None if there is none.

    On another host nobody can tell; but the folder lies on this computer, so it was renamed.
    """
    link = folder / LEFT[0]
    if not link.is_symlink():
        return None
    host, _, number = os.readlink(link).rpartition("-")  # noqa: PTH115  no path, but a name
    return int(number) if host == socket.gethostname() and number.isdecimal() else None


def _words(process: int) -> list[str] | None:
    """Return a process's command line, where the system tells; numbers are used again."""
    if sys.platform != "linux":
        return None
    try:
        return Path(f"/proc/{process}/cmdline").read_text("utf-8", "replace").split("\0")
    except OSError:
        return None
