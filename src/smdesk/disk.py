"""The operations on disk that evidence rests on, each one call, so that a test can record them.

Confirmed means flushed: a file's bytes by fsync on the file, its name by fsync on the folder.
"""

import errno
import hashlib
import os
import shutil
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from smdesk.domain.errors import SmdeskError, SurroundingsError, UserError

PAUSES = (0.05, 0.1, 0.2, 0.4, 0.8) if os.name == "nt" else ()
"""Seconds between tries: on Windows a virus scanner, a synchroniser or an index may hold a file."""
MAX_PATH = 260
"""Characters of a path where Windows has not been told to take longer ones, the end among them."""
MAX_FOLDER = 248
"""Of a folder's: there has to be room for a name of 8.3 in it."""
FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
WINDOWS_FULL = frozenset({39, 112, 1295})
"""ERROR_HANDLE_DISK_FULL, ERROR_DISK_FULL and ERROR_DISK_QUOTA_EXCEEDED."""
HELD = frozenset({32, 33})
"""Windows' ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION: another program has the file open."""


def is_full(error: OSError) -> bool:
    """Tell whether the disk, or the share of it that somebody may use, has no more room."""
    return error.errno in FULL or getattr(error, "winerror", None) in WINDOWS_FULL


def is_held(error: OSError) -> bool:
    """Tell whether another program has the file open, so that nothing can be done with it."""
    return getattr(error, "winerror", None) in HELD


def long_paths_work() -> bool:
    """Tell whether paths may be longer than `MAX_PATH`.

    On Windows the program has to say that it can (its manifest does), and an administrator that
    programs may. Where the system can't be asked, they may not.
    """
    if os.name != "nt":
        return True
    import ctypes  # noqa: PLC0415  only on Windows

    try:
        return bool(vars(ctypes)["windll"].ntdll.RtlAreLongPathsEnabled())
    except AttributeError:
        return False


def usual_failure(error: OSError, path: Path, at: str) -> SmdeskError | None:
    """Return what to tell of a file that can't be written because of its name or its holder.

    Args:
        error: the system's.
        path: the file or folder that somebody asked for.
        at: the field in which they did.

    Returns:
        `file_held` or `path_long`; None for any other failure.
    """
    if is_held(error):
        return SurroundingsError("file_held", path=error.filename or path)
    if error.errno == errno.ENAMETOOLONG or _is_cut_off(error, path):
        return UserError("path_long", at=at, path=path)
    return None


def _is_cut_off(error: OSError, path: Path) -> bool:
    """Tell whether Windows finds nothing, in a folder that is there, since a path is too long."""
    found_nothing = isinstance(error, FileNotFoundError) and is_there(path.parent)
    asked = (path, error.filename, error.filename2)  # what is written may have a longer name
    is_long = max(len(str(one)) for one in asked if one) >= MAX_FOLDER
    return found_nothing and is_long and not long_paths_work()


def patiently(act: Callable[[], object]) -> None:
    """Do what may be refused for a moment, while another program holds a file.

    Raises:
        OSError: of the last try.
    """
    for pause in PAUSES:
        try:
            act()
        except PermissionError:
            time.sleep(pause)
        else:
            return
    act()


def is_there(folder: Path) -> bool:
    """Tell whether a folder can be reached; a share that is off answers with any error."""
    try:
        return folder.is_dir()
    except OSError:
        return False


@dataclass(slots=True)
class Measured:
    """What passed through: its bytes and their SHA-256."""

    size: int = 0
    _hash: "hashlib._Hash" = field(default_factory=hashlib.sha256)

    def through(self, chunks: Iterable[bytes]) -> Iterator[bytes]:
        """Hand on each piece, counted and hashed."""
        for chunk in chunks:
            self.size += len(chunk)
            self._hash.update(chunk)
            yield chunk

    @property
    def sha256(self) -> str:
        """The checksum in hexadecimal."""
        return self._hash.hexdigest()


class Disk(Protocol):
    """What writes: the real disk, or one that records the order of operations."""

    def make_folder(self, path: Path) -> None:
        """Make a folder and its missing parents."""

    def write(self, path: Path, chunks: Iterable[bytes]) -> None:
        """Write a new file; one that exists is an error, for nothing is overwritten."""

    def append(self, path: Path, data: bytes) -> None:
        """Add bytes at the end of a file, made if need be."""

    def flush(self, path: Path) -> None:
        """Force a file's bytes to the disk."""

    def flush_folder(self, path: Path) -> None:
        """Force a folder's names to the disk; Windows does that by itself."""

    def rename(self, source: Path, target: Path) -> None:
        """Give a file or folder its final name; a taken name is an error."""

    def replace(self, source: Path, target: Path) -> None:
        """Put a file in the place of another in one step."""

    def cut(self, path: Path, size: int) -> None:
        """Shorten a file to `size` bytes and force that to the disk: what a crash left half."""

    def remove_tree(self, path: Path) -> None:
        """Remove a folder that was never confirmed."""


class RealDisk:
    """The operating system's files."""

    def make_folder(self, path: Path) -> None:  # noqa: D102  see Disk
        path.mkdir(parents=True, exist_ok=True)

    def write(self, path: Path, chunks: Iterable[bytes]) -> None:  # noqa: D102  see Disk
        with path.open("xb") as file:
            file.writelines(chunks)

    def append(self, path: Path, data: bytes) -> None:  # noqa: D102  see Disk
        with path.open("ab") as file:
            file.write(data)

    def flush(self, path: Path) -> None:  # noqa: D102  see Disk
        patiently(lambda: _flush(path))

    def flush_folder(self, path: Path) -> None:  # noqa: D102  see Disk
        if os.name == "nt":
            return
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

    def rename(self, source: Path, target: Path) -> None:  # noqa: D102  see Disk
        if target.exists():
            raise FileExistsError(target)
        patiently(lambda: source.rename(target))

    def replace(self, source: Path, target: Path) -> None:  # noqa: D102  see Disk
        patiently(lambda: source.replace(target))

    def cut(self, path: Path, size: int) -> None:  # noqa: D102  see Disk
        with path.open("r+b") as file:
            file.truncate(size)
            os.fsync(file.fileno())

    def remove_tree(self, path: Path) -> None:  # noqa: D102  see Disk
        patiently(lambda: shutil.rmtree(path))


def _flush(path: Path) -> None:
    with path.open("r+b") as file:
        os.fsync(file.fileno())


def put_in_place(disk: Disk, path: Path, chunks: Iterable[bytes]) -> None:
    """Write a small file anew in one step: the former one or the new one is there, never half.

    Raises:
        OSError: one of the two stands whole all the same.
    """
    beside = path.with_suffix(".new")
    beside.unlink(missing_ok=True)  # what a crash left of an earlier try
    try:
        disk.write(beside, chunks)
        disk.flush(beside)
        disk.replace(beside, path)
    except OSError:
        beside.unlink(missing_ok=True)
        raise
    disk.flush_folder(path.parent)
