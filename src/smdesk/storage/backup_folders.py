"""Where older states of the database lie, what their names say of them, and whose they are."""

import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

from smdesk.disk import is_there
from smdesk.domain.backup_rotation import CopyKind
from smdesk.services.ports import BackupFile, BackupPlace, FormerCopy
from smdesk.storage import engines, packing
from smdesk.storage.packing import DATABASE

FOLDER = "backups"
BACKUP = re.compile(r"smdesk-backup-(\d{8}T\d{12}Z)(-daily)?\.zip")
BEFORE = re.compile(r"before-.+-(\d{8}T\d{12}Z)\.sqlite3")
"""What an upgrade copies before it begins; see `opening`."""
OLD = re.compile(r"replaced-(\d{8}T\d{12}Z)")
"""What restoring kept of what it replaced."""
PART = ".part"
"""Ends the name of a backup that is being made: it was not restored on trial yet."""


def name_of(at: str, *, daily: bool) -> str:
    """Return a backup's name."""
    return f"smdesk-backup-{at}{'-daily' if daily else ''}.zip"


class BackupFolders:
    """The folder beside the data, and another that was chosen.

    Args:
        data: the data folder.
        chosen: tells which folder was chosen; "" for none.
    """

    def __init__(self, data: Path, chosen: Callable[[], str]) -> None:
        self._data = data
        self._chosen = chosen

    @property
    def local(self) -> Path:
        """The folder in the data folder: there is always one."""
        return self._data / FOLDER

    @property
    def chosen(self) -> Path | None:
        """The folder that was chosen, whether or not it is there."""
        named = self._chosen()
        return Path(named) if named else None

    @property
    def folders(self) -> tuple[Path, ...]:
        """Where backups may lie."""
        return (self.local,) if self.chosen is None else (self.local, self.chosen)

    def place(self) -> BackupPlace:
        """Return where the next backup goes."""
        folder = self.chosen
        return BackupPlace(
            folder=folder or self.local,
            reachable=folder is None or is_there(folder),
            same_disk=folder is None or same_disk(folder, self._data),
            beside=self.local,
        )

    def all(self) -> list[BackupFile]:
        """Return the backups that can be reached, newest first."""
        found = []
        for one in self.former():
            with suppress(OSError):  # gone since, or its share is
                if one.is_backup:
                    found.append(_sized(one))
        return found

    def former(self) -> list[FormerCopy]:
        """Return every older state that can be reached, newest first.

        Beside the backups that is what an upgrade copied before, and what restoring replaced.
        """
        found = [*self._beside(), *self._in_chosen()]
        return sorted(found, key=lambda one: one.made_at, reverse=True)

    def _beside(self) -> Iterator[FormerCopy]:
        for folder in (self.local, self._data):
            for path in inside(folder):
                one = _former(path)
                if one is not None and (one.kind is CopyKind.REPLACED) == (folder == self._data):
                    yield one

    def _in_chosen(self) -> Iterator[FormerCopy]:
        """Others may put their backups into the same folder: theirs are none of ours."""
        folder = self.chosen
        if folder is None or folder == self.local:
            return
        found = [one for path in inside(folder) if (one := _former(path)) and one.is_backup]
        register = register_of(self._data / DATABASE) if found else None
        if register is not None:
            yield from (one for one in found if packing.about(one.path).get("of") == register)


def inside(folder: Path) -> list[Path]:
    """Return what lies in a folder; nothing in one that can't be reached."""
    try:
        return list(folder.iterdir())
    except OSError:
        return []


def _former(path: Path) -> FormerCopy | None:
    for pattern, kind in (
        (BACKUP, CopyKind.BY_HAND),
        (BEFORE, CopyKind.UPGRADE),
        (OLD, CopyKind.REPLACED),
    ):
        if match := pattern.fullmatch(path.name):
            daily = pattern is BACKUP and match[2]
            return FormerCopy(
                path=path, made_at=moment_of(match[1]), kind=CopyKind.DAILY if daily else kind
            )
    return None


def _sized(one: FormerCopy) -> BackupFile:
    size = one.path.stat().st_size
    return BackupFile(path=one.path, made_at=one.made_at, size=size, kind=one.kind)


def moment_of(at: str) -> datetime:
    """Return the moment that a name states."""
    return datetime.strptime(at, "%Y%m%dT%H%M%S%fZ").replace(tzinfo=UTC)


def register_of(database: Path) -> str | None:
    """Return what tells a register from all others: its audit trail's first hash."""
    try:
        with closing(engines.connect_sqlite(database, read_only=True)) as connection:
            found = connection.execute("SELECT hash FROM audit WHERE seq = 1").fetchone()
    except sqlite3.Error:
        return None
    return str(found[0]) if found else None


def same_disk(one: Path, other: Path) -> bool:
    """Tell whether two folders share a file system; not known counts as no."""
    try:
        return one.stat().st_dev == other.stat().st_dev
    except OSError:
        return False
