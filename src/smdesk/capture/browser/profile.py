"""The browser's own folder for sign-ins: ours, never the person's, and never in a backup.

One program at a time uses it. Our lock is released by the system at a crash; the browser's own
is a link that stays, and is taken away when whoever made it is gone.
"""

import os
import shutil
import socket
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from smdesk.domain.errors import SurroundingsError

FOLDER = "browser"
"""In the data folder."""
LOCK = "browser.lock"
LEFT = ("SingletonLock", "SingletonCookie", "SingletonSocket")
"""What a browser leaves behind that was ended hard, on Linux and macOS."""


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
                self._folder.mkdir(mode=0o700, exist_ok=True)
            except OSError as error:
                raise SurroundingsError("browser_profile_unwritable") from error
            _free(self._folder)
            yield self._folder

    def clear(self) -> None:
        """Forget all sign-ins.

        Raises:
            SurroundingsError: `browser_profile_in_use`; `browser_profile_unwritable`.
        """
        with self._locked():
            if not self._folder.exists():
                return
            _free(self._folder)
            try:
                shutil.rmtree(self._folder)
            except OSError as error:
                raise SurroundingsError("browser_profile_unwritable") from error

    @contextmanager
    def _locked(self) -> Iterator[None]:
        lock = FileLock(self._lock, timeout=0, thread_local=False)  # the window may let go of it
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


@contextmanager
def passing() -> Iterator[Path]:
    """Hand out an empty profile, and remove it after."""
    folder = Path(tempfile.mkdtemp(prefix="smdesk-browser-"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _free(folder: Path) -> None:
    """Take away a lock whose browser is gone.

    Raises:
        SurroundingsError: `browser_profile_in_use`, if it is not.
    """
    link = folder / LEFT[0]
    if link.is_symlink() and _alive(str(link.readlink())):
        raise SurroundingsError("browser_profile_in_use")
    for name in LEFT:
        with suppress(OSError):
            (folder / name).unlink(missing_ok=True)


def _alive(owner: str) -> bool:
    """Tell whether the process that a lock names, `host-number`, runs here.

    On another host nobody can tell; but the folder lies on this computer, so it was renamed.
    """
    host, _, number = owner.rpartition("-")
    if host != socket.gethostname() or not number.isdecimal():
        return False
    try:
        os.kill(int(number), 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
