"""Backups: who may make one, when one is due, who is told, and who may put one back."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from smdesk import __version__
from smdesk.domain.actors import Actor, Role
from smdesk.domain.backup_rotation import is_old
from smdesk.domain.calendar import swedish_day
from smdesk.domain.errors import SmdeskError, UserError
from smdesk.services.backup_notes import BackupNotes
from smdesk.services.ports import (
    SILENT,
    BackupFile,
    BackupPlace,
    Backups,
    Clock,
    Progress,
    Restored,
    Store,
)
from smdesk.services.settings.settings import SettingsFile

MAY_MAKE = (Role.WEBMASTER, Role.REGISTRAR, Role.ARCHIVIST, Role.DPO)
"""A backup holds the whole register, so it is not for every reader."""
MAY_RESTORE = (Role.WEBMASTER, Role.ARCHIVIST)
NO_FAULT = frozenset({"backup_cancelled", "backup_by_database_admin"})
"""Why there is no backup, and nothing is wrong."""
RESTORED = "restored"


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupState:
    """How the backups stand."""

    place: BackupPlace
    by_admin: bool
    """Whether the database is on a server, whose administrator backs it up."""
    made: list[BackupFile]
    """Newest first; each was restored on trial when it was made."""
    failed: str
    """Why the last one could not be made, an error's code; "" if it was."""
    days_without: int
    """So many days without a new one that somebody has to act; 0 while all is well."""


class BackupDesk:
    """The jobs of a backup.

    Args:
        backups: makes them and puts them back.
        notes: remembers what became of the last one.
        settings: knows which folder was chosen.
        store: the register, whose age says how long none has been made.
        clock: says what day it is.
        archive_root: where no backup may lie.
    """

    def __init__(
        self,
        backups: Backups,
        *,
        notes: BackupNotes,
        settings: SettingsFile,
        store: Store,
        clock: Clock,
        archive_root: Callable[[], Path],
    ) -> None:
        self._backups = backups
        self._notes = notes
        self._settings = settings
        self._store = store
        self._clock = clock
        self._archive_root = archive_root

    # --- making -------------------------------------------------------------------------------

    def make(self, actor: Actor, progress: Progress = SILENT, *, daily: bool = False) -> BackupFile:
        """Back up database, attachments, sealed copies and settings, and restore that on trial.

        Raises:
            UserError: `not_permitted`, `backup_by_database_admin`, `backup_cancelled`.
            SurroundingsError: if the disk or the database fails; that is noted, too.
        """
        actor.require(*MAY_MAKE)
        try:
            made = self._backups.make(progress, daily=daily)
        except SmdeskError as error:
            if error.code not in NO_FAULT:
                self._notes.bad(self._clock(), error.code)
            raise
        self._notes.good(made.made_at)
        return made

    def make_if_due(self, actor: Actor, progress: Progress = SILENT) -> BackupFile | None:
        """Make the day's backup, unless there is one, or it is not this account's or program's job.

        Raises:
            UserError: `backup_cancelled`.
            SurroundingsError: as `make`.
        """
        if self._backups.by_admin or not actor.roles & set(MAY_MAKE) or not self._is_due():
            return None
        return self.make(actor, progress, daily=True)

    def _is_due(self) -> bool:
        """Tell whether none was made today, or none by this version of the program."""
        notes, newest = self._notes.read(), self._newest()
        if newest is None or swedish_day(newest) < swedish_day(self._clock()):
            return True
        return notes.program not in {"", __version__}

    def _newest(self) -> datetime | None:
        noted = self._notes.read().good_at
        if noted:
            return datetime.fromisoformat(noted)
        return next((one.made_at for one in self._backups.all()), None)

    # --- looked at ----------------------------------------------------------------------------

    def all(self) -> list[BackupFile]:
        """Return the register's backups, newest first."""
        return self._backups.all()

    def state(self) -> BackupState:
        """Return how the backups stand; looks into the folder, wherever that is."""
        return BackupState(
            place=self._backups.place(),
            by_admin=self._backups.by_admin,
            made=self._backups.all(),
            failed=self._notes.read().failed,
            days_without=self.days_without(),
        )

    def days_without(self) -> int:
        """Return since how many days there is no new backup, if somebody has to act; else 0."""
        if self._backups.by_admin:
            return 0
        since, now = self._newest() or self._began(), self._clock()
        if since is None or not is_old(since, now):
            return 0
        return (swedish_day(now) - swedish_day(since)).days

    def _began(self) -> datetime | None:
        """Return when the register's first entry was made."""
        with self._store.read() as snapshot:
            return next((entry.at for entry in snapshot.audit.entries()), None)

    # --- where --------------------------------------------------------------------------------

    def choose(self, actor: Actor, folder: Path | None) -> BackupPlace:
        """Have backups put into another folder from now on, None for the one beside the data.

        Those that lie in the former folder stay there; nobody removes them from now on.

        Raises:
            UserError: `not_permitted`, `backup_by_database_admin`, `backup_folder_inside`,
                `backup_folder_missing`.
            SurroundingsError: `backup_disk`, `backup_full`, where nothing can be written.
        """
        actor.require(*MAY_MAKE)
        self._settings.must_be_free("backup_folder")
        if self._backups.by_admin:
            raise UserError("backup_by_database_admin", database=self._store.url)
        if folder == self._backups.place().beside:
            folder = None
        if folder is not None:
            if folder.resolve().is_relative_to(self._archive_root().resolve()):
                raise UserError("backup_folder_inside", at="backup_folder", place=str(folder))
            self._backups.must_suit(folder)
        chosen = str(folder) if folder is not None else ""
        self._settings.save(replace(self._settings.read(), backup_folder=chosen))
        return self._backups.place()

    # --- putting back -------------------------------------------------------------------------

    def restore(self, actor: Actor, source: Path, progress: Progress = SILENT) -> Restored:
        """Put a backup in place, note that in the audit trail, and say what it came to.

        Raises:
            UserError: `not_permitted`, `backup_unreadable` and its like.
            SurroundingsError: `another_writer`, or if the disk or the database fails; nothing is
                replaced then.
        """
        actor.require(*MAY_RESTORE)
        restored = self._backups.restore(source, progress)
        self.note(actor, source, restored)
        return restored

    def note(self, actor: Actor, source: Path, restored: Restored) -> None:
        """Note in the audit trail that a backup was put back, where no desk was open before."""
        notes = {"made_at": restored.made_at, "unknown": restored.unknown}
        with self._store.write(actor) as work:
            work.audit.note(RESTORED, "backup", source.name, notes)
            work.commit()
