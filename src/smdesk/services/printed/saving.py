"""Saving a file that somebody asked for: whole or not at all, put beside and then renamed."""

import errno
import logging
from pathlib import Path

from smdesk.disk import Disk, is_full, usual_failure
from smdesk.domain.errors import SmdeskError, SurroundingsError, UserError
from smdesk.domain.ids import new_id, short

PART = ".smdesk-{}.part"
STALE = 24 * 60 * 60
"""After so many seconds nobody is writing a part any more."""


def put_file(disk: Disk, path: Path, data: bytes) -> None:
    """Write beside the target, flush, then take its place.

    What a program that was killed left in the folder a day ago goes: it may hold in clear what is
    protected everywhere else.

    Raises:
        UserError: `report_folder_missing`, `report_folder_read_only`, `report_target_is_folder`,
            `path_long`; a file that was there is untouched.
        SurroundingsError: `report_disk_full`, `file_held`, `report_write`; the same.
    """
    beside = path.with_name(PART.format(short(new_id())))
    try:
        _write(disk, path, beside, data)
        _remove_stale(path)
    finally:
        _remove(beside)


def _write(disk: Disk, path: Path, beside: Path, data: bytes) -> None:
    try:
        if path.is_dir():
            raise UserError("report_target_is_folder", at="path", path=path)
        disk.write(beside, [data])
        disk.flush(beside)
    except OSError as error:
        raise _write_failure(error, path) from error
    try:
        disk.replace(beside, path)
        disk.flush_folder(path.parent)
    except PermissionError as error:
        raise SurroundingsError("file_held", path=path) from error
    except OSError as error:
        raise _write_failure(error, path) from error


def _write_failure(error: OSError, path: Path) -> SmdeskError:
    folder = path.parent
    if is_full(error):
        return SurroundingsError("report_disk_full", folder=folder)
    if (usual := usual_failure(error, path, "path")) is not None:
        return usual
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return UserError("report_folder_missing", at="path", folder=folder)
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return UserError("report_folder_read_only", at="path", folder=folder)
    return SurroundingsError("report_write", path=path, reason=error.strerror or "")


def _remove_stale(written: Path) -> None:
    """Remove old parts beside a file that was written now, by the clock of the disk itself."""
    try:
        now = written.stat().st_mtime
        stale = [
            one
            for one in written.parent.glob(PART.format("*"))
            if now - one.stat().st_mtime > STALE
        ]
    except OSError:  # the folder can't be read any more, or another program was faster
        return
    for one in stale:
        _remove(one)


def _remove(beside: Path) -> None:
    """Remove what was not renamed; if the folder is gone, so is the file."""
    try:
        beside.unlink(missing_ok=True)
    except OSError as error:
        logging.getLogger(__name__).warning("a leftover stays: %s", type(error).__name__)
