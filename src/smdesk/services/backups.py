"""Backups: who may make one, and who may put one back."""

from pathlib import Path

from smdesk.domain.actors import Actor, Role
from smdesk.services.ports import SILENT, BackupFile, Backups, Progress

MAY_MAKE = (Role.WEBMASTER, Role.REGISTRAR, Role.ARCHIVIST, Role.DPO)
"""A backup holds the whole register, so it is not for every reader."""
MAY_RESTORE = (Role.WEBMASTER, Role.ARCHIVIST)


class BackupDesk:
    """The jobs of a backup."""

    def __init__(self, backups: Backups) -> None:
        self._backups = backups

    def make(self, actor: Actor, progress: Progress = SILENT) -> BackupFile:
        """Back up database, attachments and settings; returns after the file is on disk.

        Raises:
            UserError: `not_permitted`, `backup_by_database_admin`, `backup_cancelled`.
            SurroundingsError: if the disk or the database fails.
        """
        actor.require(*MAY_MAKE)
        return self._backups.make(progress)

    def all(self) -> list[BackupFile]:
        """Return the backups in the backup folder, newest first."""
        return self._backups.all()

    def restore(self, actor: Actor, source: Path, progress: Progress = SILENT) -> Path:
        """Put a backup in place and return where what it replaced is kept.

        Raises:
            UserError: `not_permitted`, `backup_unreadable` and its like.
            SurroundingsError: `another_writer`, or if the disk or the database fails; nothing is
                replaced then.
        """
        actor.require(*MAY_RESTORE)
        return self._backups.restore(source, progress)
