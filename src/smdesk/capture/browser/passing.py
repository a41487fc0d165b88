"""Profiles that pass: an empty one for each browser whose sign-ins shall not last.

Each has a lock beside it, taken before the folder is made and released by the system at a crash.
So a folder whose lock is free was left behind, and nobody uses it.
"""

import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from uuid import uuid4

from filelock import FileLock, Timeout

PREFIX = "smdesk-browser-"
TRIES, DYING = 100, 0.05
"""How often a profile is removed at most, and the seconds between."""
SOCKET = "SingletonSocket"
"""A link in a profile."""
SOCKET_FOLDERS = (
    "org.chromium.",
    ".org.chromium.",
    "com.google.",
    ".com.google.",
    "com.microsoft.",
)
"""What the names of folders begin with that it leads to."""


@contextmanager
def passing() -> Iterator[Path]:
    """Hand out an empty profile, and remove it after.

    Raises:
        OSError: There is no place for it.
    """
    folder = Path(tempfile.gettempdir()) / f"{PREFIX}{uuid4().hex}"
    lock = _lock(folder)
    lock.acquire()
    try:
        folder.mkdir(mode=0o700)
        yield folder
    finally:
        _remove(folder, lock)


def sweep() -> None:
    """Remove the profiles that a crash left behind; those in use stay."""
    with suppress(OSError):
        for folder in Path(tempfile.gettempdir()).glob(f"{PREFIX}*/"):
            lock = _lock(folder)
            with suppress(OSError, Timeout):
                lock.acquire()
                _remove(folder, lock)


def _lock(folder: Path) -> FileLock:
    # The window may let go of what a worker took.
    return FileLock(folder.with_name(f"{folder.name}.lock"), timeout=0, thread_local=False)


def _remove(folder: Path, lock: FileLock) -> None:
    _remove_socket(folder)
    for _ in range(TRIES):
        shutil.rmtree(folder, ignore_errors=True)
        if not folder.exists():
            break
        time.sleep(DYING)  # what a killed browser had started ends a moment later, and writes
    lock.release()
    with suppress(OSError):
        Path(lock.lock_file).unlink(missing_ok=True)


def _remove_socket(profile: Path) -> None:
    """Remove the folder that a browser on Linux makes for a socket, and leaves if it is killed."""
    with suppress(OSError):
        made = (profile / SOCKET).readlink().parent
        if made.is_absolute() and made.name.startswith(SOCKET_FOLDERS):
            shutil.rmtree(made, ignore_errors=True)
