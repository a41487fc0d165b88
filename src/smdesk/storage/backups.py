"""Backups of the data folder: restored on trial when made, and again before one is put back."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from smdesk import __version__
from smdesk.disk import Disk, RealDisk, is_full, is_there
from smdesk.domain.backup_rotation import CopyKind, superfluous
from smdesk.domain.chain import moment
from smdesk.domain.errors import SurroundingsError, UserError
from smdesk.domain.findings import Finding
from smdesk.domain.ids import new_id
from smdesk.services.ports import (
    SILENT,
    BackupFile,
    BackupPlace,
    Clock,
    FormerCopy,
    Progress,
    Restored,
)
from smdesk.storage import engines, opening, packing, places, proving, swapping
from smdesk.storage.attachments import digest_of
from smdesk.storage.backup_folders import (
    BEFORE,
    PART,
    BackupFolders,
    inside,
    moment_of,
    name_of,
    register_of,
)
from smdesk.storage.packing import BY_HASH, DATABASE, RESTRICTED, SETTINGS
from smdesk.storage.store import SqlStore

MAKING = "making-"
"""Begins the name of what a backup needs while it is made."""
STALE_SECONDS = 24 * 3600.0
GARBLED = frozenset({"backup_damaged", "backup_unreadable"})
"""What a folder that gives back other bytes than it was given leads to."""


LAST = "SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1"


def _nowhere() -> str:
    return ""


class ZipBackups:
    """Database, settings, attachments and sealed copies in one ZIP; see `ports.Backups`.

    Args:
        data: the data folder.
        store: the open database, or None to restore where none can be opened.
        clock: tells when a backup is made.
        disk: what writes and renames.
        chosen: tells which folder was chosen for backups; "" for the one in the data folder.
    """

    def __init__(
        self,
        data: Path,
        store: SqlStore | None,
        clock: Clock = opening.now,
        disk: Disk | None = None,
        chosen: Callable[[], str] = _nowhere,
    ) -> None:
        self._data = data.absolute()
        self._store = store
        self._clock = clock
        self._disk = disk or RealDisk()
        self._folders = BackupFolders(self._data, chosen)

    @property
    def by_admin(self) -> bool:
        """Whether the database is on a server, or elsewhere than in the data folder."""
        return self._store is not None and self._store.file != self._data / DATABASE

    @property
    def _database(self) -> Path:
        """The database's file.

        Raises:
            UserError: `backup_by_database_admin`, when it is not in the data folder.
        """
        if self._store is not None and self.by_admin:
            raise UserError("backup_by_database_admin", database=self._store.url)
        return self._data / DATABASE

    def all(self) -> list[BackupFile]:
        """Return the database's backups, newest first."""
        return self._folders.all()

    def former(self) -> list[FormerCopy]:
        """Return every older state of the database that can be reached, newest first."""
        return self._folders.former()

    def place(self) -> BackupPlace:
        """Return where the next backup goes."""
        return self._folders.place()

    def is_whole(self, source: Path) -> bool:
        """Read all of a backup, and tell whether it could be put back."""
        return packing.is_whole(source)

    def must_suit(self, folder: Path) -> None:
        """Refuse a folder that backups can't be put into; see `ports.Backups`."""
        if not folder.is_absolute() or folder.resolve().is_relative_to(self._data.resolve()):
            raise UserError("backup_folder_inside", at="backup_folder", place=str(folder))
        if not is_there(folder):
            raise UserError("backup_folder_missing", at="backup_folder", place=str(folder))
        tried = folder / f"{MAKING}{new_id()}"
        try:
            self._disk.write(tried, [b"smdesk"])
            self._disk.flush(tried)
            tried.unlink()
        except OSError as error:
            raise _written(error, folder) from error

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

    # --- making -------------------------------------------------------------------------------

    def make(self, progress: Progress = SILENT, *, daily: bool = False) -> BackupFile:
        """Back up while others read and write; returns after the file was restored on trial.

        Raises:
            UserError: `backup_by_database_admin`, `backup_cancelled`, or what the trial finds.
            SurroundingsError: `backup_full`, `backup_disk`, or what the database says.
        """
        database, at = self._database, opening.stamp(self._clock())
        with self._working_folder() as working:
            self._sweep()
            progress(0, 0, "progress.backup_copy")
            opening.back_up(database, working / DATABASE)
            made = self._put(working, at, progress, daily=daily)
        with suppress(SurroundingsError):  # what stays too long harms nothing, and goes next time
            for one in superfluous(self.former(), self._clock()):
                self.remove(one)
        return made

    def _put(self, working: Path, at: str, progress: Progress, *, daily: bool) -> BackupFile:
        """Put it into the chosen folder; beside the data, with a word, where that can't be."""
        name, chosen = name_of(at, daily=daily), self._folders.chosen
        if chosen is None:
            return self._pack(working, self._folders.local / name, at, progress)
        try:
            return self._pack(working, chosen / name, at, progress)
        except (OSError, UserError) as error:
            if isinstance(error, UserError) and error.code not in GARBLED:
                raise
        made = self._pack(working, self._folders.local / name, at, progress)
        elsewhere = Finding(code="backup_elsewhere", place=str(chosen))
        return replace(made, findings=(elsewhere, *made.findings))

    def _pack(self, working: Path, target: Path, at: str, progress: Progress) -> BackupFile:
        """Write the file beside its name, restore it on trial, and only then give it its name."""
        part = target.with_name(target.name + PART)
        files, damaged = self._files(working)
        try:
            with part.open("xb") as file:
                packing.pack(file, files, self._about(working / DATABASE, at), progress)
            self._disk.flush(part)
            lacking = self._prove(part, working, progress)
            self._disk.rename(part, target)
            self._disk.flush_folder(target.parent)
        finally:
            with suppress(OSError):
                part.unlink(missing_ok=True)
        found = {one.place: one for one in (*damaged, *lacking)}
        return BackupFile(
            path=target,
            made_at=moment_of(at),
            size=target.stat().st_size,
            kind=CopyKind.DAILY if target.name == name_of(at, daily=True) else CopyKind.BY_HAND,
            findings=tuple(found.values()),
        )

    def _files(self, working: Path) -> tuple[dict[str, Path], list[Finding]]:
        """Return what goes in, and what is too damaged to: it could not be put back.

        The database was copied before: every file it knows is in its folder by now.
        """
        files, damaged = {DATABASE: working / DATABASE}, []
        if (self._data / SETTINGS).is_file():
            files[SETTINGS] = self._data / SETTINGS
        for folder in BY_HASH:
            for path in sorted((self._data / folder).glob("??/*")):
                name = path.relative_to(self._data).as_posix()
                if not packing.NAMES.fullmatch(name):
                    continue
                if _is_whole(path):
                    files[name] = path
                else:
                    damaged.append(Finding(code="backup_lacks", place=name))
        return files, damaged

    @staticmethod
    def _about(database: Path, at: str) -> dict[str, object]:
        return {
            "made_at": moment(moment_of(at)),
            "program": f"smdesk {__version__}",
            "of": register_of(database),
            "rows": proving.counted(database),
        }

    def _prove(self, source: Path, working: Path, progress: Progress) -> list[Finding]:
        """Restore a backup into a folder of its own, which goes again."""
        trial = working / "trial"
        try:
            self._disk.make_folder(trial)
            packing.unpack(source, trial, progress)
            return proving.prove(trial / DATABASE, trial, packing.about(source).get("rows"))
        finally:
            shutil.rmtree(trial, ignore_errors=True)

    @contextmanager
    def _working_folder(self) -> Iterator[Path]:
        """A folder for half-made things, on the computer's own disk; gone afterwards."""
        working = self._folders.local / f"{MAKING}{new_id()}"
        try:
            self._data.mkdir(mode=0o700, parents=True, exist_ok=True)  # it will hold names
            self._disk.make_folder(working)
            yield working
        except OSError as error:
            raise _written(error, self._folders.local) from error
        except SurroundingsError as error:
            if error.code != "database_full":
                raise
            raise SurroundingsError("backup_full", place=str(self._folders.local)) from error
        finally:
            shutil.rmtree(working, ignore_errors=True)

    def _sweep(self) -> None:
        """Remove what a crash left long ago; another process may be making one right now."""
        before = self._clock().timestamp() - STALE_SECONDS
        for path in (path for folder in self._folders.folders for path in inside(folder)):
            if path.name.startswith(MAKING) or path.name.endswith(f".zip{PART}"):
                with suppress(OSError):
                    if path.stat().st_mtime < before:
                        shutil.rmtree(path) if path.is_dir() else path.unlink()

    # --- putting back -------------------------------------------------------------------------

    def verify(self, source: Path, progress: Progress = SILENT) -> list[Finding]:
        """Restore a backup on trial, beside everything, and return what is wrong in its data.

        Raises:
            UserError: `backup_unreadable` and its like, for one that could not be put back.
            SurroundingsError: likewise.
        """
        with self._working_folder() as working:
            return self._prove(source, working, progress)

    def restore(self, source: Path, progress: Progress = SILENT) -> Restored:
        """Try a backup on a copy, put it in place, and say what that came to.

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
            unknown = _unknown(swap.kept / DATABASE, database)
            opening.prepare(database, self._clock)
        return Restored(kept=swap.kept, made_at=_made_at(source), unknown=unknown)

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
        """Unpack beside and try a copy; the staging folder goes again if anything is wrong."""
        staging = swapping.staging(self._data)
        try:
            self._disk.make_folder(staging)
            names = self._unpack(source, staging, progress)
            self._try(source, staging)
            for folder in (*(path for path in staging.rglob("*") if path.is_dir()), staging):
                self._disk.flush_folder(folder)
        except BaseException as error:
            shutil.rmtree(staging, ignore_errors=True)
            if isinstance(error, OSError):
                raise _written(error, source) from error
            raise
        return swapping.Swap(self._data, f"replaced-{opening.stamp(self._clock())}", names)

    def _unpack(self, source: Path, staging: Path, progress: Progress) -> list[str]:
        """Return what comes, of a backup or of a database alone that an upgrade copied."""
        if BEFORE.fullmatch(source.name):
            opening.back_up(source, staging / DATABASE)
            return [DATABASE]
        names = packing.unpack(source, staging, progress)
        return names + self._emptied(staging, names)

    def _try(self, source: Path, staging: Path) -> None:
        """Open a copy of what is to come as the next start would, migrations and all."""
        with self._working_folder() as working:
            shutil.copyfile(staging / DATABASE, working / DATABASE)
            rows = packing.about(source).get("rows")
            proving.prove(working / DATABASE, staging, rows)

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


def _is_whole(path: Path) -> bool:
    try:
        return digest_of(path) == path.name
    except OSError:  # the disk can't read it, or a disposal has just taken it away
        return False


def _made_at(source: Path) -> datetime | None:
    """Return when a backup was made, by its manifest or, for an upgrade's copy, by its name."""
    match = BEFORE.fullmatch(source.name)
    if match:
        return moment_of(match[1])
    said = packing.about(source).get("made_at")
    return datetime.fromisoformat(str(said)) if said else None


def _unknown(replaced: Path, restored: Path) -> int | None:
    """Return how many events of the replaced trail the restored one has not."""
    try:
        with closing(engines.connect_sqlite(restored, read_only=True)) as connection:
            known = connection.execute(LAST).fetchone()
        with closing(engines.connect_sqlite(replaced, read_only=True)) as connection:
            last = connection.execute(LAST).fetchone()
            same = connection.execute("SELECT hash FROM audit WHERE seq = ?", known[:1]).fetchone()
    except (sqlite3.Error, TypeError):
        return None
    return last[0] - known[0] if same == known[1:] else None


def _written(error: OSError, place: Path) -> SurroundingsError:
    code = "backup_full" if is_full(error) else "backup_disk"
    return SurroundingsError(code, place=str(place))
