"""Reading a share and a queue as the one archive that they are."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from typing import TypeVar

from smdesk.archive.folder_archive import FolderArchive
from smdesk.archive.lanes import Reach
from smdesk.archive.ledger import following
from smdesk.archive.local_queue import LocalQueue
from smdesk.domain.chain import GENESIS
from smdesk.domain.errors import SurroundingsError
from smdesk.domain.evidence import LedgerEntry
from smdesk.domain.findings import Finding
from smdesk.services.ports import StoredBag

T = TypeVar("T")


class BothPlaces:
    """What lies on the share, and what waits for it; see `ports.Archive`.

    Whatever is looked for is looked for in the queue first: what leaves it meanwhile lies on the
    share by then.

    Args:
        share: the archive's folder.
        queue: what waits, on this computer's own disk.
        reach: tells whether the share answers.
    """

    def __init__(self, share: FolderArchive, queue: LocalQueue, reach: Reach) -> None:
        self._share = share
        self._queue = queue
        self._reach = reach

    @property
    def root(self) -> Path:
        """The folder on the share."""
        return self._share.root

    @property
    def waits(self) -> bool:
        """What the share cannot take waits."""
        return True

    def reachable(self) -> bool:
        """Tell whether the share answers."""
        return self._reach.answers()

    def waiting(self) -> list[LedgerEntry]:
        """Return the lines that wait, the oldest first."""
        return self._queue.ledger()

    def behind(self) -> int:
        """Return how many lines wait."""
        return len(self.waiting())

    def path(self, folder: str) -> Path:
        """Return where a bag lies: on the share, or where it waits."""
        return (self._queue if self._queue.has(folder) else self._share).path(folder)

    def has(self, folder: str) -> bool:
        """Tell whether a bag waits, or lies on the share, if that answers."""
        return self._queue.has(folder) or (self._reach.answers() and self._share.has(folder))

    def bags(self) -> Iterator[str]:
        """Yield the folders of all bags in both places; of the queue alone, while the share is off.

        Raises:
            SurroundingsError: `archive_unreachable`, when the share went meanwhile.
        """
        found = set(self._queue.bags())  # first: what leaves it meanwhile is on the share by then
        if self._reach.answers():
            found.update(self._share.bags())
            self._must_answer(fresh=True)
        yield from sorted(found)

    def statement(self, folder: str) -> Mapping[str, object]:
        """Return a bag's statement."""
        return self._read(folder, lambda place: place.statement(folder))

    def describe(self, folder: str) -> StoredBag:
        """Return what `store` returned, read back from the bag's manifests."""
        return self._read(folder, lambda place: place.describe(folder))

    def vouched(self, folder: str) -> tuple[Mapping[str, object], StoredBag]:
        """Return what `statement` and `describe` do, if the bag's checksums hold of both."""
        return self._read(folder, lambda place: place.vouched(folder))

    def verify(self, folder: str) -> list[Finding]:
        """Read every byte of a bag and return what differs from its manifests."""
        found = self._read(folder, lambda place: place.verify(folder))
        if found and not self._queue.has(folder):
            self._must_answer(fresh=True)  # a share that went meanwhile is no damage
        return found

    def picture(self, folder: str) -> Path:
        """Return the path of a bag's picture."""
        return self._read(folder, lambda place: place.picture(folder))

    def _read(self, folder: str, read: Callable[[FolderArchive], T]) -> T:
        """Read of a bag where it waits, or on the share.

        Raises:
            SurroundingsError: `archive_unreachable`, while the share is off; what `read` raises.
        """
        if self._queue.has(folder):
            try:
                found = read(self._queue)
            except SurroundingsError:
                if self._queue.has(folder):
                    raise
            else:
                if self._queue.has(folder):  # else it left while it was read
                    return found
        self._must_answer()
        try:
            return read(self._share)
        except SurroundingsError:
            self._must_answer(fresh=True)
            raise

    def _must_answer(self, *, fresh: bool = False) -> None:
        if not self._reach.answers(fresh=fresh):
            raise SurroundingsError("archive_unreachable", path=self.root, reason="")

    # --- the ledger -----------------------------------------------------------------------------

    def ledger(self) -> list[LedgerEntry]:
        """Return the share's lines, and after them those that wait.

        Raises:
            SurroundingsError: `archive_unreachable`, `ledger_unreadable`.
        """
        queued = self.waiting()  # first, as with bags
        self._must_answer()
        lines = self._share.ledger()
        return lines + _beyond(queued, lines)

    def ledger_lines(self) -> list[LedgerEntry | None]:
        """Return all lines, and None for each that can't be read."""
        queued = self._queue.ledger_lines()
        self._must_answer()
        lines = self._share.ledger_lines()
        return [*lines, *(one for one in queued if one is None or one.seq > len(lines))]

    def ledger_head(self) -> LedgerEntry | None:
        """Return the last line; None too where the share is off and nothing waits."""
        queued = self._queue.ledger_head()
        if queued is not None or not self._reach.answers():
            return queued
        return self._share.ledger_head()

    def lines_after(self, head: LedgerEntry | None) -> list[LedgerEntry]:
        """Return the lines that follow one; where the share is off, those that wait are all."""
        if self.ledger_head() == head:
            return []
        if self._reach.answers():
            try:
                return following(self.ledger(), head)
            except SurroundingsError:  # a share that went a moment ago has no ledger either
                if self._reach.answers(fresh=True):
                    raise
        return _waiting_after(self.waiting(), head, self.root)


def _beyond(queued: Iterable[LedgerEntry], lines: list[LedgerEntry]) -> list[LedgerEntry]:
    """Return the lines that wait and are not among the share's; a crash may leave one in both."""
    return [one for one in queued if one.seq > len(lines)]


def _waiting_after(
    queued: list[LedgerEntry], head: LedgerEntry | None, root: Path
) -> list[LedgerEntry]:
    """Return the lines that wait after one, as far as they tell by themselves.

    Raises:
        SurroundingsError: `archive_unreachable`, when lines between are on the share;
            `ledger_differs`.
    """
    if not queued:
        return []
    last = head.seq if head else 0
    if queued[0].seq > last + 1:
        raise SurroundingsError("archive_unreachable", path=root, reason="")
    at = last - queued[0].seq
    before = queued[at] if 0 <= at < len(queued) else None
    joined = before == head if at >= 0 else queued[0].previous == (head.hash if head else GENESIS)
    if not joined or any(one.hash != two.previous for one, two in pairwise(queued)):
        raise SurroundingsError("ledger_differs")
    return queued[at + 1 :]
