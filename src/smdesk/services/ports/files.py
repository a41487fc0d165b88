"""Files: attachments, backups, reports, lists that are read, and what is opened for the person."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO, Protocol

from smdesk.domain.backup_rotation import CopyKind
from smdesk.domain.findings import Finding
from smdesk.services.ports.jobs import SILENT, Progress


class AttachmentStore(Protocol):
    """Files by content hash beside the database."""

    def put(self, data: bytes) -> str:
        """Store bytes durably and return their SHA-256 in hexadecimal."""

    def path(self, sha256: str) -> Path:
        """Return where the bytes are. Raises SurroundingsError `attachment_missing`."""

    def remove(self, sha256: str) -> None:
        """Remove a file for good; one that is gone already is no error.

        Raises:
            SurroundingsError: `attachment_remove`, when the disk keeps it.
        """

    def check(self) -> list[Finding]:
        """Return which files differ from their hash."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupFile:
    """One backup on disk: it was restored on trial before it got its name."""

    path: Path
    made_at: datetime
    size: int
    kind: CopyKind = CopyKind.BY_HAND
    findings: tuple[Finding, ...] = ()
    """What was found as it was made: in the data itself, or that it lies in another folder."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormerCopy:
    """An older state of the database on disk: a backup, or what an upgrade or restoring kept."""

    path: Path
    """A file, or a folder."""
    made_at: datetime
    """When the state was the database's own, at the latest."""
    kind: CopyKind

    @property
    def is_backup(self) -> bool:
        """Whether somebody made it as one; else an upgrade or a restoring left it."""
        return self.kind in {CopyKind.DAILY, CopyKind.BY_HAND}


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupPlace:
    """Where backups are put."""

    folder: Path
    reachable: bool
    """Whether it is there now; if not, backups are put into the data folder meanwhile."""
    same_disk: bool
    """Whether it shares the disk with the data, so that one fault can take both."""
    beside: Path
    """The folder in the data folder, for when no other is chosen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """What came of putting a backup in place."""

    kept: Path
    """The folder with what it replaced."""
    made_at: datetime | None
    """When the backup was made, where it says so."""
    unknown: int | None
    """How many events of the replaced audit trail it does not know; None where nobody can tell."""


class Backups(Protocol):
    """Copies of database, attachments and settings in one file."""

    @property
    def by_admin(self) -> bool:
        """Whether the database is backed up by whoever runs its server, and not here."""

    def make(self, progress: Progress = SILENT, *, daily: bool = False) -> BackupFile:
        """Back up while others read and write; returns after the file was restored on trial.

        What rotation lets go goes then.
        """

    def all(self) -> list[BackupFile]:
        """Return the database's backups, newest first."""

    def place(self) -> BackupPlace:
        """Return where the next backup goes."""

    def must_suit(self, folder: Path) -> None:
        """Refuse a folder that backups can't be put into.

        Raises:
            UserError: `backup_folder_*`.
            SurroundingsError: `backup_disk`, `backup_full`.
        """

    def restore(self, source: Path, progress: Progress = SILENT) -> Restored:
        """Try a backup, put it in place, and say what that came to."""

    def former(self) -> list[FormerCopy]:
        """Return every older state of the database that can be reached, newest first."""

    def is_whole(self, source: Path) -> bool:
        """Read all of a backup, and tell whether it could be put back."""

    def remove(self, copy: FormerCopy) -> None:
        """Remove an older state for good. Raises SurroundingsError `backup_disk`."""


THUMBNAILS = "thumbnails"
"""The folder, in the data folder, of the window's small pictures, each named by its capture."""


class DerivedFiles(Protocol):
    """What is made from the archive's pictures and kept outside it, and can be made again."""

    def drop(self, capture_id: str) -> None:
        """Remove what was made from a capture. Raises SurroundingsError `derived_kept`."""


class Renderer(Protocol):
    """Draws a report's content as a file."""

    def render(self, report: object, to: BinaryIO, progress: Progress = SILENT) -> None:
        """Write a PDF.

        Args:
            report: what is drawn.
            to: gets the file, once it is whole.
            progress: hears of each page.

        Raises:
            UserError: `report_cancelled`.
            TypeError: for a report that it does not know, which is a bug.
        """


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell as text, and the address of its hyperlink where it has one."""

    text: str = ""
    link: str = ""
    fault: str = ""
    """Why its value cannot be used, the code of a problem: a formula, which nobody works out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One table of a file."""

    name: str
    rows: Sequence[Sequence[Cell]]
    """From the file's row 1, so that a row's number is its index plus one."""
    hidden: bool = False
    """Whether the file hides it from the reader."""


class SheetReader(Protocol):
    """Reads CSV and XLSX."""

    def read(self, source: Path, progress: Progress = SILENT) -> list[Sheet]:
        """Return a file's tables.

        Raises:
            UserError: with row and column where there is one; nothing is half read.
        """


class TextReader(Protocol):
    """Reads the text of a written document: TXT, Markdown, DOCX, ODT."""

    def read(self, source: Path) -> str:
        """Return a file's text; lines that are headings there begin with `#`.

        Raises:
            UserError: `policy_file_*`, for what cannot be read as a text; `file_missing`.
            SurroundingsError: `file_unreadable`.
        """


class Opener(Protocol):
    """Opens a finished file in the program that the person uses for it."""

    def __call__(self, path: Path) -> None:
        """Open it, or a folder.

        Raises:
            SurroundingsError: `nothing_opens`, and the file is there anyway; `nothing_there`.
        """
