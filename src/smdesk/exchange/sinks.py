"""Where an export is written: a folder or one ZIP file, beside its place until it is whole."""

import errno
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Protocol

from smdesk.disk import Disk, is_full, usual_failure
from smdesk.domain.errors import SmdeskError, SurroundingsError, UserError
from smdesk.domain.ids import new_id, short

PART = ".part"
"""Ends the name of what is not whole yet."""


class Sink(Protocol):
    """Takes files by name."""

    def write(self, name: str, chunks: Iterable[bytes]) -> None:
        """Add a file."""

    def close(self) -> None:
        """Force everything to the disk."""

    def let_go(self) -> None:
        """Hold no file open, whatever happened."""


class FolderSink:
    """A folder of files, each flushed."""

    def __init__(self, folder: Path, disk: Disk) -> None:
        self._folder = folder
        self._disk = disk
        self._folders = {folder}
        disk.make_folder(folder)

    def write(self, name: str, chunks: Iterable[bytes]) -> None:
        """Add a file."""
        path = self._folder / name
        if path.parent not in self._folders:
            self._disk.make_folder(path.parent)
            self._folders.add(path.parent)
        self._disk.write(path, chunks)
        self._disk.flush(path)

    def close(self) -> None:
        """Force the names to the disk too."""
        for folder in self._folders:
            self._disk.flush_folder(folder)

    def let_go(self) -> None:
        """Nothing is held between two files."""


class ZipSink:
    """One ZIP file."""

    def __init__(self, path: Path, disk: Disk) -> None:
        self._path = path
        self._disk = disk
        disk.write(path, [])
        self._archive = zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED)

    def write(self, name: str, chunks: Iterable[bytes]) -> None:
        """Add a file."""
        with self._archive.open(name, "w", force_zip64=True) as file:
            for chunk in chunks:
                file.write(chunk)

    def close(self) -> None:
        """Write the list of names, and force all of it to the disk."""
        self._archive.close()
        self._disk.flush(self._path)

    def let_go(self) -> None:
        """Close a file that is not whole; it may be full, or closed already."""
        with suppress(OSError):
            self._archive.close()


def must_be_free(target: Path) -> None:
    """Refuse a place where something is.

    Raises:
        UserError: `exchange_target_taken`.
    """
    free = not target.exists() or (target.is_dir() and not any(target.iterdir()))
    if not free:
        raise UserError("exchange_target_taken", at="path", path=target)


def beside(target: Path) -> Path:
    """Return where something waits until it is whole."""
    return target.with_name(f".{short(new_id())}{PART}")


def put(part: Path, target: Path, disk: Disk) -> None:
    """Give what is whole its name; an empty folder of that name makes way.

    Raises:
        UserError: `exchange_target_taken`, when somebody was faster.
        SurroundingsError: `exchange_write` and its like.
    """
    with explaining(target):
        must_be_free(target)
        if target.is_dir():
            target.rmdir()
        disk.rename(part, target)
        disk.flush_folder(target.parent)


def write_file(data: bytes, target: Path, disk: Disk) -> None:
    """Write a file beside its place, flush it, then give it its name.

    Raises:
        UserError: `exchange_target_taken`.
        SurroundingsError: `exchange_write` and its like.
    """
    part = beside(target)
    try:
        with explaining(target):
            must_be_free(target)
            disk.write(part, [data])
            disk.flush(part)
        put(part, target, disk)
    finally:
        remove(part, disk)


def remove(part: Path, disk: Disk) -> None:
    """Remove what was not put."""
    if part.is_dir():
        disk.remove_tree(part)
    else:
        part.unlink(missing_ok=True)


@contextmanager
def explaining(target: Path) -> Iterator[None]:
    """Turn what a disk says inside a `with` block into the program's errors."""
    try:
        yield
    except OSError as error:
        raise _meaning(error, target) from error


def _meaning(error: OSError, target: Path) -> SmdeskError:
    folder = target.parent
    if is_full(error):
        return SurroundingsError("exchange_full", folder=folder)
    if (usual := usual_failure(error, target, "path")) is not None:
        return usual
    if isinstance(error, FileExistsError):
        return UserError("exchange_target_taken", at="path", path=target)
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return UserError("exchange_folder_missing", at="path", folder=folder)
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return UserError("exchange_read_only", at="path", folder=folder)
    return SurroundingsError("exchange_write", path=target, reason=error.strerror or "")
