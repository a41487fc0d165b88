"""What became of the last backup, remembered beside the database: the overview asks no share.

A file that can't be read, or written, is nothing lost: the backups themselves are what counts.
"""

import json
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path

from smdesk import __version__
from smdesk.disk import Disk, put_in_place


@dataclass(frozen=True, slots=True, kw_only=True)
class Notes:
    """The newest good backup, and what failed since; moments in ISO 8601, "" for none."""

    good_at: str = ""
    program: str = ""
    """The version of the program that made it."""
    failed_at: str = ""
    failed: str = ""
    """Why: an error's code."""


class BackupNotes:
    """Reads and writes them."""

    def __init__(self, path: Path, disk: Disk) -> None:
        self._path = path
        self._disk = disk

    def read(self) -> Notes:
        """Return what is noted."""
        try:
            stored = json.loads(self._path.read_text("utf-8"))
            notes = Notes(**stored)
            for moment in (notes.good_at, notes.failed_at):
                if moment and datetime.fromisoformat(moment).tzinfo is None:
                    return Notes()
        except (OSError, ValueError, TypeError):
            return Notes()
        return notes

    def good(self, made_at: datetime) -> None:
        """Note a backup that can be put back."""
        self._save(Notes(good_at=made_at.isoformat(), program=__version__))

    def bad(self, at: datetime, code: str) -> None:
        """Note that one could not be made."""
        self._save(replace(self.read(), failed_at=at.isoformat(), failed=code))

    def _save(self, notes: Notes) -> None:
        with suppress(OSError):
            put_in_place(self._disk, self._path, [json.dumps(asdict(notes), indent=1).encode()])
