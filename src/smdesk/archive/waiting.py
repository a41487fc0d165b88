"""An archive whose folder may be a share: what the share cannot take waits, and follows in order.

Evidence is first written to a queue on this computer's disk, so that it is safe whatever the share
does, then taken over by the share, and removed from the queue once its line stands in the share's
ledger. From the first thing that waits all later ones wait behind it, for the ledger's order is
what its chain proves. Share and queue say by themselves how far it has come.
"""

import threading
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TypeVar

from smdesk.archive.both_places import BothPlaces
from smdesk.archive.folder_archive import FolderArchive
from smdesk.archive.lanes import PATIENCE, SLOWEST, Lane, Reach, holds_something
from smdesk.archive.local_queue import LocalQueue
from smdesk.domain.chain import GENESIS, GONE, standing
from smdesk.domain.errors import SurroundingsError
from smdesk.domain.evidence import LedgerEntry, LedgerKind
from smdesk.services.ports import SILENT, Arrived, NewBag, Progress, StoredBag

T = TypeVar("T")


class WaitingArchive(BothPlaces):
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
        super().__init__(share, queue, reach or Reach(share.root, patience=patience))
        self._patience = patience
        self._lane = Lane(share.root)
        self._entering = threading.Lock()
        """Held while a line finds its place, and while one leaves the queue."""
        self._following = threading.Lock()
        self._hindrance: SurroundingsError | None = None
        self._handed: set[str] = set()
        """Bags that the share has and whose lines are about to come; forgotten, they wait."""

    @property
    def hindrance(self) -> SurroundingsError | None:
        """What the share said when it last would not take something; None once it did."""
        return self._hindrance

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
            self._handed.add(stored.folder)
        return stored

    def append(self, entry: LedgerEntry) -> None:
        """Add a line to the share's ledger; to the queue's, behind all that waits."""
        with self._entering:
            if self._must_wait(entry) or not self._tried(lambda: self._enter(entry)):
                self._queue.append(entry)
            elif entry.bag in self._handed:
                with suppress(SurroundingsError):  # in both places it is as safe; it goes later
                    self._queue.let_go(entry.bag)
            self._handed.discard(entry.bag)

    def _must_wait(self, entry: LedgerEntry) -> bool:
        held = self._queue.has(entry.bag) and entry.bag not in self._handed
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
        if last >= entry.seq and entry in self._share.ledger():
            return True
        if last != entry.seq - 1 or entry.previous != (head.hash if head else GENESIS):
            raise SurroundingsError("waiting_differs", path=self.root, seq=entry.seq)
        return False

    # --- what follows ---------------------------------------------------------------------------

    def holds(self, folder: str) -> bool:
        """Tell whether a bag waits."""
        return self._queue.has(folder)

    def follow(self, progress: Progress = SILENT) -> Arrived:
        """Send what waits; see `ports.WaitingLine`."""
        if not self._following.acquire(blocking=False):  # another thread is at it
            return Arrived(left=len(self.waiting()))
        sent: list[LedgerEntry] = []
        try:
            while lines := self.waiting():
                gone = {line.bag for line in lines if line.kind in GONE}
                of = len(sent) + len(lines)
                for line in lines:
                    if progress.cancelled:
                        return Arrived(lines=tuple(sent), left=len(self.waiting()))
                    self._send(line, gone)
                    sent.append(line)
                    progress(len(sent), of, "progress.sending")
            self._tidy_up()
        except SurroundingsError as error:
            self._hindrance = error
            return Arrived(lines=tuple(sent), left=self._left(), stopped=error)
        finally:
            self._following.release()
        self._hindrance = None
        if sent:  # whoever asks hears at once that it is back
            self._reach.answers(fresh=True)
        return Arrived(lines=tuple(sent))

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

    def _tidy_up(self) -> None:
        """Let bags leave the queue whose lines stand on the share: a crash came in between."""
        left = {folder for folder in self._queue.bags() if not self._queue.admits(folder)}
        if not left:
            return
        for folder, bag_sha256 in self._on_share(lambda: standing(self._share.ledger())).items():
            if folder in left:
                self._on_share(partial(self._hand_over, folder, bag_sha256), self._size(folder))
                with self._entering:
                    self._queue.let_go(folder)

    # --- what is changed ------------------------------------------------------------------------

    def rewrite_ledger(self, entries: Iterable[LedgerEntry]) -> str:
        """Put a ledger file with these lines on the share, but for those that wait."""
        first = next((line.seq for line in self.waiting()), None)
        kept = [one for one in entries if first is None or one.seq < first]
        return self._on_share(lambda: self._share.rewrite_ledger(kept))

    def destroy(self, folder: str) -> bool:
        """Remove a bag for good, wherever it lies; see `ports.Archive`.

        One whose line waits is not on the share, or goes from there before its end is told there.
        """
        waited = self._queue.destroy(folder)
        if not self._reach.answers() and self._queue.admits(folder):
            return waited
        self._must_answer()
        return self._on_share(lambda: self._share.destroy(folder)) or waited

    def take_over(self, source: Path, folder: str, bag_sha256: str, *, aside: str = "") -> None:
        """Copy a whole bag from another archive to where it belongs; see `FolderArchive`."""

        def take(place: FolderArchive) -> None:
            place.take_over(source, folder, bag_sha256, aside=aside)

        if self._queue.has(folder) or self._queue.admits(folder):
            take(self._queue)
        else:
            self._must_answer()
            size = sum(path.stat().st_size for path in (source / folder).rglob("*"))
            self._on_share(lambda: take(self._share), size)

    def tidy(self) -> list[str]:
        """Remove what a crash left in both places; that the share cannot now is no matter."""
        removed, theirs = self._queue.tidy(), list[str]()
        if self._reach.answers():
            self._tried(lambda: theirs.extend(self._share.tidy()))
        return removed + theirs
