"""The archive: bags on disk and the ledger beside them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from smdesk.domain.evidence import LedgerEntry
from smdesk.domain.findings import Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class NewBag:
    """What becomes one bag."""

    folder: str
    """Final place below the archive: `<half-year>/<slug>-<short id>/<UTC time>-<capture id>`."""
    statement: Mapping[str, object]
    """Becomes `data/statement.json`, with the checksums of the other files added."""
    files: Mapping[str, Iterable[bytes]]
    """Payload files by name below `data/`, each streamed once."""
    info: Mapping[str, str]
    """Further lines of bag-info.txt."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredBag:
    """A bag that is renamed into place and flushed."""

    folder: str
    bag_sha256: str
    """SHA-256 of `tagmanifest-sha256.txt`, which fixes all else."""
    sha256: Mapping[str, str]
    """Of each payload file, by name below `data/`."""
    size: int
    """Payload bytes."""


class Archive(Protocol):
    """Bags on disk and the ledger beside them."""

    @property
    def root(self) -> Path:
        """The archive's folder."""

    @property
    def waits(self) -> bool:
        """Whether what the folder cannot take now waits beside the database, and follows."""

    def reachable(self) -> bool:
        """Tell whether the folder answers; what waits beside the database is there anyway."""

    def behind(self) -> int:
        """Return how many of the ledger's events wait beside the database."""

    def path(self, folder: str) -> Path:
        """Return where a bag lies: below the archive's folder, or where it waits."""

    def has(self, folder: str) -> bool:
        """Tell whether a bag lies in its place, as far as that can be reached."""

    def store(self, bag: NewBag) -> StoredBag:
        """Write to staging, flush, rename into place, flush the folder.

        Raises:
            SurroundingsError: `archive_full`, `archive_readonly`, `archive_unreachable`,
                `archive_held`, `archive_write`; nothing of the bag is visible then.
        """

    def bags(self) -> Iterator[str]:
        """Yield the folders of all bags in place."""

    def statement(self, folder: str) -> Mapping[str, object]:
        """Return a bag's statement. Raises SurroundingsError `bag_unreadable`."""

    def describe(self, folder: str) -> StoredBag:
        """Return what `store` returned, read back from the bag's manifests."""

    def vouched(self, folder: str) -> tuple[Mapping[str, object], StoredBag]:
        """Return what `statement` and `describe` do, if the bag's checksums hold of both.

        Raises:
            SurroundingsError: `bag_unreadable`, naming the file.
        """

    def verify(self, folder: str) -> list[Finding]:
        """Read every byte of a bag and return what differs from its manifests."""

    def picture(self, folder: str) -> Path:
        """Return the path of a bag's picture."""

    def destroy(self, folder: str) -> bool:
        """Remove a bag for good, and flush its parents; tell whether there was one.

        Raises:
            SurroundingsError: `archive_readonly`, `archive_unreachable`, `archive_held`,
                `archive_write`; the bag is there whole then, or not there at all.
            ValueError: for what is no bag's place, which is a bug.
        """

    def ledger(self) -> list[LedgerEntry]:
        """Return the ledger file's whole lines.

        Raises:
            SurroundingsError: `ledger_unreadable`, naming the line.
        """

    def ledger_lines(self) -> list[LedgerEntry | None]:
        """Return the ledger file's whole lines, and None for each that can't be read."""

    def rewrite_ledger(self, entries: Iterable[LedgerEntry]) -> str:
        """Put a ledger file with these lines in place, in one step.

        Returns:
            Where the file that was there is kept, below the archive's folder.

        Raises:
            SurroundingsError: as `store`; the file that was there still stands then.
        """

    def ledger_head(self) -> LedgerEntry | None:
        """Return the ledger file's last whole line; None while there is none, or none is known.

        Raises:
            SurroundingsError: `ledger_unreadable`.
        """

    def lines_after(self, head: LedgerEntry | None) -> list[LedgerEntry]:
        """Return the ledger file's lines that follow one which it should hold; all, after None.

        Where the folder cannot be reached and lines may wait, only those that wait are looked at.

        Raises:
            SurroundingsError: `archive_unreachable`; `ledger_unreadable`; `ledger_differs`, when
                the file's chain is broken or does not go on from that line.
        """

    def append(self, entry: LedgerEntry) -> None:
        """Add a line to the ledger file and flush it."""

    def tidy(self) -> list[str]:
        """Remove staging folders and a torn last ledger line that a crash left; say which."""
