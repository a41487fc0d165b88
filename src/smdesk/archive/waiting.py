"""An archive whose folder may be a share: what the share cannot take waits, and follows in order.

Evidence is first written to a queue on this computer's disk, so that it is safe whatever the share
does, then taken over by the share, and removed from the queue once it lies there. From the first
thing that waits all later ones wait behind it, for the ledger's order is what its chain proves.
Nothing here is remembered but on disk: share and queue say by themselves how far it has come.
"""

import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from itertools import pairwise
from pathlib import Path
from typing import TypeVar

from smdesk.archive.folder_archive import FolderArchive
from smdesk.archive.lanes import PATIENCE, SLOWEST, Lane, Reach, holds_something
from smdesk.archive.ledger import following
from smdesk.archive.local_queue import LocalQueue
from smdesk.domain.chain import GENESIS, GONE
from smdesk.domain.errors import SurroundingsError
from smdesk.domain.evidence import LedgerEntry, LedgerKind
from smdesk.services.ports import SILENT, Finding, Followed, NewBag, Progress, StoredBag

T = TypeVar("T")


class WaitingArchive:
    """A share and a queue that together are one archive; see `ports.Archive`.

    One program writes at a time, as with SQLite; within it any threads may call.

    Args:
        share: the archive's folder.
        queue: what waits, on this computer's own disk.
        patience: seconds that the share has to answer.
        reach: tells whether it answers.
    """

    def __init__(
        self,
        share: FolderArchive,
        queue: LocalQueue,
        *,
        patience: float = PATIENCE,
        reach: Reach | None = None,
    ) -> None:
        self._share = share
        self._queue = queue
        self._patience = patience
        self._reach = reach or Reach(share.root, patience=patience)
        self._lane = Lane(share.root)
        self._entering = threading.Lock()
        """Held while a line finds its place, and while one leaves the queue."""
        self._following = threading.Lock()
        self._hindrance: SurroundingsError | None = None

    @property
    def root(self) -> Path:
        """The folder on the share."""
        return self._share.root

    @property
    def waits(self) -> bool:
        """What the share cannot take waits."""
        return True

    @property
    def hindrance(self) -> SurroundingsError | None:
        """What the share said when it last would not take something; None once it did."""
        return self._hindrance

    def reachable(self) -> bool:
        """Tell whether the share answers."""
        return self._reach.answers()

    # --- what is added --------------------------------------------------------------------------

    def store(self, bag: NewBag) -> StoredBag:
        """Put a bag in the queue, flushed; from there on the share, if it can take it now.

        Raises:
            SurroundingsError: as `ports.Archive.store`, of the queue's own disk.
        """
        behind = bool(self.waiting())
        stored = self._queue.store(bag)

        def hand_over() -> None:
            self._hand_over(stored.folder, stored.bag_sha256)

        if not behind and self._reach.answers() and self._tried(hand_over, stored.size):
            with suppress(SurroundingsError):  # in both places it is as safe; it goes later
                self._queue.let_go(stored.folder)
        return stored

    def append(self, entry: LedgerEntry) -> None:
        """Add a line to the share's ledger; to the queue's, behind all that waits."""
        with self._entering:
            if self._must_wait(entry) or not self._tried(lambda: self._enter(entry)):
                self._queue.append(entry)

    def _must_wait(self, entry: LedgerEntry) -> bool:
        held = self._queue.has(entry.bag)
        return held or bool(self.waiting()) or not self._reach.answers()

    def _tried(self, work: Callable[[], object], size: int = 0) -> bool:
        """Tell whether the share did something; why not is remembered, and nothing raised."""
        try:
            self._on_share(work, size)
        except SurroundingsError as error:
            self._hindrance = error
            return False
        self._hindrance = None
        return True

    def _on_share(self, work: Callable[[], T], size: int = 0) -> T:
        """Let the share do something, for so many bytes: it has a limited while."""
        return self._lane.run(work, self._patience + size / SLOWEST)

    def _hand_over(self, folder: str, bag_sha256: str) -> None:
        self._share.begin()
        self._share.take_over(self._queue.root, folder, bag_sha256)

    def _enter(self, entry: LedgerEntry) -> None:
        if not self._has_entered(entry):
            self._share.append(entry)

    def _has_entered(self, entry: LedgerEntry) -> bool:
        """Tell whether the share's ledger holds a line already; else that line is its next one.

        Raises:
            SurroundingsError: `archive_unreachable`; `waiting_differs`, when the line neither
                stands there nor follows what does.
        """
        if entry.seq > 1 and not holds_something(self.root):
            raise SurroundingsError("archive_unreachable", path=self.root, reason="")
        head = self._share.ledger_head()
        last = head.seq if head else 0
        if last >= entry.seq and self._share.ledger()[entry.seq - 1] == entry:
            return True
        if last != entry.seq - 1 or entry.previous != (head.hash if head else GENESIS):
            raise SurroundingsError("waiting_differs", path=self.root, seq=entry.seq)
        return False

    # --- what follows ---------------------------------------------------------------------------

    def waiting(self) -> list[LedgerEntry]:
        """Return the lines that wait, the oldest first."""
        return self._queue.ledger()

    def holds(self, folder: str) -> bool:
        """Tell whether a bag waits."""
        return self._queue.has(folder)

    def follow(self, progress: Progress = SILENT) -> Followed:
        """Send what waits; see `ports.WaitingLine`."""
        if not self._following.acquire(blocking=False):  # another thread is at it
            return Followed(left=len(self.waiting()))
        sent: list[LedgerEntry] = []
        try:
            while lines := self.waiting():
                gone = {line.bag for line in lines if line.kind in GONE}
                for line in lines:
                    if progress.cancelled:
                        return Followed(lines=tuple(sent), left=len(self.waiting()))
                    self._send(line, gone)
                    sent.append(line)
                    progress(len(sent), len(sent) + len(lines), "progress.sending")
        except SurroundingsError as error:
            self._hindrance = error
            return Followed(lines=tuple(sent), left=self._left(), stopped=error)
        finally:
            self._following.release()
        self._hindrance = None
        return Followed(lines=tuple(sent))

    def _left(self) -> int:
        try:
            return len(self.waiting())
        except SurroundingsError:  # it is what stopped it
            return 0

    def _send(self, line: LedgerEntry, gone: set[str]) -> None:
        """Send one line, its bag before it, and let both leave the queue, the line at last."""
        size = self._size(line.bag) if line.kind is LedgerKind.ADMITTED else 0
        self._on_share(lambda: self._carry(line, gone), size)
        if line.kind is LedgerKind.ADMITTED:
            self._queue.let_go(line.bag)
        elif line.kind in GONE:
            self._queue.destroy(line.bag)
        with self._entering:
            self._queue.drop(line)

    def _size(self, folder: str) -> int:
        return self._queue.describe(folder).size if self._queue.has(folder) else 0

    def _carry(self, line: LedgerEntry, gone: set[str]) -> None:
        """Bring a line and what it tells of to the share, as far as they are not there."""
        entered = self._has_entered(line)
        if line.kind is LedgerKind.ADMITTED and self._queue.has(line.bag):
            if line.bag not in gone:  # what is to be destroyed need not go there first
                self._hand_over(line.bag, line.bag_sha256)
        elif line.kind in GONE and self._share.reachable():
            self._share.destroy(line.bag)
        if not entered:
            self._share.begin()
            self._share.append(line)

    # --- what is read ---------------------------------------------------------------------------

    def path(self, folder: str) -> Path:
        """Return where a bag lies: on the share, or where it waits."""
        return (self._queue if self._queue.has(folder) else self._share).path(folder)

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
        return self._read(folder, lambda place: place.verify(folder))

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
        return read(self._share)

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
            return following(self.ledger(), head)
        return _waiting_after(self.waiting(), head, self.root)

    def rewrite_ledger(self, entries: Iterable[LedgerEntry]) -> str:
        """Put a ledger file with these lines on the share, but for those that wait."""
        first = next((line.seq for line in self.waiting()), None)
        kept = [one for one in entries if first is None or one.seq < first]
        return self._on_share(lambda: self._share.rewrite_ledger(kept))

    # --- what goes ------------------------------------------------------------------------------

    def destroy(self, folder: str) -> bool:
        """Remove a bag for good, wherever it lies; see `ports.Archive`.

        One whose line waits is not on the share, or goes from there before its end is told there.
        """
        waited = self._queue.destroy(folder)
        if not self._reach.answers() and self._queue.admits(folder):
            return waited
        self._must_answer()
        return self._on_share(lambda: self._share.destroy(folder)) or waited

    def set_aside(self, folder: str, below: str) -> None:
        """Move a damaged bag out of its place, in the place where it lies."""
        if self._queue.has(folder):
            self._queue.set_aside(folder, below)
        else:
            self._must_answer()
            self._on_share(lambda: self._share.set_aside(folder, below))

    def take_over(self, source: Path, folder: str, bag_sha256: str) -> None:
        """Copy a whole bag from another archive to where it belongs; see `FolderArchive`."""
        if self._queue.has(folder) or self._queue.admits(folder):
            self._queue.take_over(source, folder, bag_sha256)
        else:
            self._must_answer()
            self._share.take_over(source, folder, bag_sha256)

    def tidy(self) -> list[str]:
        """Remove what a crash left in both places; that the share cannot now is no matter."""
        removed, theirs = self._queue.tidy(), list[str]()
        if self._reach.answers():
            self._tried(lambda: theirs.extend(self._share.tidy()))
        return removed + theirs


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
