"""Backups of the data folder: made while others work, checked whole before one is put back."""

import errno
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from smdesk import __version__
from smdesk.disk import Disk, RealDisk
from smdesk.domain.chain import moment
from smdesk.domain.errors import SurroundingsError, UserError
from smdesk.domain.ids import new_id
from smdesk.services.ports import SILENT, BackupFile, Clock, FormerCopy, Progress
from smdesk.storage import opening, packing, places, swapping
from smdesk.storage.packing import BY_HASH, DATABASE, RESTRICTED, SETTINGS
from smdesk.storage.store import SqlStore

FOLDER = "backups"
NAME = re.compile(r"smdesk-backup-(\d{8}T\d{12}Z)\.zip")
BEFORE = re.compile(r"before-.+-(\d{8}T\d{12}Z)\.sqlite3")
"""What an upgrade copies before it begins; see `opening`."""
OLD = re.compile(r"replaced-(\d{8}T\d{12}Z)")
"""What restoring keeps of what it replaced."""
MAKING = "making-"
"""Begins the name of what a backup needs while it is made."""
STALE_SECONDS = 24 * 3600.0


class ZipBackups:
    """Database, settings, attachments and sealed copies in one ZIP; see `ports.Backups`.

    Args:
        data: the data folder.
        store: the open database, or None to restore where none can be opened.
        clock: tells when a backup is made.
        disk: what writes and renames.
    """

    def __init__(
        self,
        data: Path,
        store: SqlStore | None,
        clock: Clock = opening.now,
        disk: Disk | None = None,
    ) -> None:
        self._data = data.absolute()
        self._store = store
        self._clock = clock
        self._disk = disk or RealDisk()

    @property
    def _folder(self) -> Path:
        return self._data / FOLDER

    @property
    def _database(self) -> Path:
        """The database's file.

        Raises:
            UserError: `backup_by_database_admin`, when it is not in the data folder.
        """
        database = self._data / DATABASE
        if self._store is not None and self._store.file != database:
            raise UserError("backup_by_database_admin", database=self._store.url)
        return database

    def all(self) -> list[BackupFile]:
        """Return the backups in the backup folder, newest first."""
        found = [(path, NAME.fullmatch(path.name)) for path in self._folder.glob("*.zip")]
        made = [_backup_file(path, match[1]) for path, match in found if match]
        return sorted(made, key=lambda item: item.made_at, reverse=True)

    def former(self) -> list[FormerCopy]:
        """Return every older state of the database in the data folder, newest first.

        Beside the backups that is what an upgrade copied before, and what restoring replaced.
        """
        found = [
            FormerCopy(path=path, made_at=_moment(match[1]), is_backup=pattern is NAME)
            for folder, pattern in ((self._folder, NAME), (self._folder, BEFORE), (self._data, OLD))
            for path in (folder.iterdir() if folder.is_dir() else ())
            if (match := pattern.fullmatch(path.name))
        ]
        return sorted(found, key=lambda one: one.made_at, reverse=True)

    def is_whole(self, source: Path) -> bool:
        """Read all of a backup, and tell whether it could be put back."""
        return packing.is_whole(source)

    def remove(self, copy: FormerCopy) -> None:
        """Remove an older state for good.

        Raises:
            SurroundingsError: `backup_disk`.
        """
        try:
            if copy.path.is_dir():
                self._disk.remove_tree(copy.path)
            else:
                copy.path.unlink(missing_ok=True)
            self._disk.flush_folder(copy.path.parent)
        except OSError as error:
            raise _written(error, copy.path.parent) from error

    def make(self, progress: Progress = SILENT) -> BackupFile:
        """Back up while others read and write; returns after the file is on disk.

        Raises:
            UserError: `backup_by_database_admin`, `backup_cancelled`.
            SurroundingsError: `backup_full`, `backup_disk`, or what the database says.
        """
        database, at = self._database, opening.stamp(self._clock())
        target = self._folder / f"smdesk-backup-{at}.zip"
        with self._working_folder() as working:
            progress(0, 0, "progress.backup_copy")
            opening.back_up(database, working / DATABASE)
            part = working / target.name
            with part.open("xb") as file:
                packing.pack(file, self._files(working), self._about(at), progress)
            self._disk.flush(part)
            self._disk.rename(part, target)
            self._disk.flush_folder(self._folder)
        return _backup_file(target, at)

    @contextmanager
    def _working_folder(self) -> Iterator[Path]:
        """A folder for half-made things, on the same disk; gone afterwards."""
        working = self._folder / f"{MAKING}{new_id()}"
        try:
            self._sweep()
            self._disk.make_folder(working)
            yield working
        except OSError as error:
            raise _written(error, self._folder) from error
        except SurroundingsError as error:
            if error.code != "database_full":
                raise
            raise SurroundingsError("backup_full", place=str(self._folder)) from error
        finally:
            shutil.rmtree(working, ignore_errors=True)

    def _sweep(self) -> None:
        """Remove what a crash left long ago; another process may be making one right now."""
        for left in self._folder.glob(f"{MAKING}*"):
            with suppress(FileNotFoundError):
                if self._clock().timestamp() - left.stat().st_mtime > STALE_SECONDS:
                    shutil.rmtree(left)

    def _files(self, working: Path) -> dict[str, Path]:
        """The database was copied before: every file it knows is in its folder by now."""
        files = {DATABASE: working / DATABASE}
        settings = self._data / SETTINGS
        if settings.is_file():
            files[SETTINGS] = settings
        for folder in BY_HASH:
            for path in sorted((self._data / folder).glob("??/*")):
                name = path.relative_to(self._data).as_posix()
                if packing.NAMES.fullmatch(name):
                    files[name] = path
        return files

    def _about(self, at: str) -> dict[str, object]:
        return {"made_at": moment(_moment(at)), "program": f"smdesk {__version__}"}

    def restore(self, source: Path, progress: Progress = SILENT) -> Path:
        """Check a backup, put it in place, and return where what it replaced is kept.

        Raises:
            UserError: `database_in_use`, `on_network_share`, `in_cloud_folder`,
                `backup_unreadable`, `backup_damaged`, `backup_newer`, `database_newer`,
                `backup_cancelled`: nothing is changed.
            SurroundingsError: `another_writer`, `backup_full`, `restore_failed`: the same.
        """
        database = self._database
        with self._alone(database):
            swapping.finish(self._data, self._disk)
            swap = self._staged(source, progress)
            self._carry_out(swap)
            opening.prepare(database, self._clock)
        return swap.kept

    @contextmanager
    def _alone(self, database: Path) -> Iterator[None]:
        """Hold the writer's lock, ours already or taken now, with no connection open."""
        if self._store is not None:
            with self._store.set_aside():
                yield
            return
        places.must_be_local(self._data)
        release = opening.lock_writer(database)
        try:
            yield
        finally:
            release()

    def _staged(self, source: Path, progress: Progress) -> swapping.Swap:
        """Unpack and check beside; the staging folder goes again if anything is wrong."""
        staging = swapping.staging(self._data)
        try:
            self._disk.make_folder(staging)
            names = packing.unpack(source, staging, progress)
            names += self._emptied(staging, names)
            opening.inspect(staging / DATABASE)
            for folder in (*(path for path in staging.rglob("*") if path.is_dir()), staging):
                self._disk.flush_folder(folder)
        except BaseException as error:
            shutil.rmtree(staging, ignore_errors=True)
            if isinstance(error, OSError):
                raise _written(error, source) from error
            raise
        return swapping.Swap(self._data, f"replaced-{opening.stamp(self._clock())}", names)

    def _emptied(self, staging: Path, names: list[str]) -> list[str]:
        """Have today's sealed copies go with the database that knows them, if none come."""
        if RESTRICTED in names or not (self._data / RESTRICTED).exists():
            return []
        self._disk.make_folder(staging / RESTRICTED)
        return [RESTRICTED]

    def _carry_out(self, swap: swapping.Swap) -> None:
        """Put all in place; when the disk refuses a step, take back those before it."""
        try:
            swapping.begin(swap, self._disk)
            swap.carry_out(self._disk)
        except OSError as error:
            self._undo(swap)
            raise SurroundingsError("restore_failed", place=str(self._data)) from error
        with suppress(OSError):  # all is moved; the next opening tidies
            swapping.forget(self._data, self._disk)

    def _undo(self, swap: swapping.Swap) -> None:
        try:
            swap.undo(self._disk)
        except OSError as error:
            raise SurroundingsError("restore_unfinished", place=str(self._data)) from error


def _backup_file(path: Path, at: str) -> BackupFile:
    return BackupFile(path=path, made_at=_moment(at), size=path.stat().st_size)


def _moment(at: str) -> datetime:
    return datetime.strptime(at, "%Y%m%dT%H%M%S%fZ").replace(tzinfo=UTC)


def _written(error: OSError, place: Path) -> SurroundingsError:
    code = "backup_full" if error.errno == errno.ENOSPC else "backup_disk"
    return SurroundingsError(code, place=str(place))
