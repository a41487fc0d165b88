"""What waits for the archive's folder: the same layout, and the ledger's lines that are to follow.

Its ledger is the only file of an archive that loses lines: the first one, once it has arrived.
"""

from smdesk.archive.faults import explaining
from smdesk.archive.folder_archive import FolderArchive
from smdesk.disk import put_in_place
from smdesk.domain.chain import ledger_line
from smdesk.domain.evidence import LedgerEntry, LedgerKind
from smdesk.domain.layout import LEDGER


class LocalQueue(FolderArchive):
    """Bags and lines that wait, in a folder beside the database."""

    explains = False
    """No reader without this program is led here."""

    def is_empty(self) -> bool:
        """Tell whether neither bag nor line waits, by names and sizes only."""
        ledger = self.root / LEDGER
        return not (ledger.is_file() and ledger.stat().st_size) and next(self.bags(), None) is None

    def admits(self, folder: str) -> bool:
        """Tell whether the line by which a bag became part of the archive waits here."""
        lines = self.ledger()
        return any(line.kind is LedgerKind.ADMITTED and line.bag == folder for line in lines)

    def append(self, entry: LedgerEntry) -> None:
        """Add a line and flush it."""
        with explaining(self.root):
            self._make_root()
        super().append(entry)

    def _must_follow(self, entry: LedgerEntry, head: LedgerEntry | None) -> None:
        """The lines before the first that waits stand elsewhere."""
        if head is not None:
            super()._must_follow(entry, head)

    def destroy(self, folder: str) -> bool:
        """Remove a bag for good; without a queue there is none."""
        return self.root.is_dir() and super().destroy(folder)

    def let_go(self, folder: str) -> None:
        """Remove a bag that has arrived; a damaged one that was put aside is kept."""
        if self.has(folder):
            with explaining(self.root):
                self._remove(self._place(folder))

    def drop(self, entry: LedgerEntry) -> None:
        """Remove the lines up to one that has arrived, in one step."""
        with explaining(self.root):
            rest = [line for line in self.ledger() if line.seq > entry.seq]
            put_in_place(self._disk, self.root / LEDGER, map(ledger_line, rest))
