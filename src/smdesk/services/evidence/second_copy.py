"""The archive's second copy: a whole archive on another disk, brought in step event by event.

It is only added to. A bag comes before the event that admitted it, verified against the ledger, so
that no damage spreads; what was destroyed by decision goes before the event that says so. Cut short
anywhere, it goes on where it was.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import islice
from pathlib import Path
from threading import Lock
from typing import Any

from smdesk.disk import is_there
from smdesk.domain.actors import ARCHIVE_KEEPERS, Actor
from smdesk.domain.chain import GONE
from smdesk.domain.errors import SmdeskError, SurroundingsError
from smdesk.domain.evidence import LedgerEntry
from smdesk.domain.findings import Finding
from smdesk.services.evidence.copy_places import CopyPlaces
from smdesk.services.evidence.copy_state import (
    CopyMemory,
    CopyState,
    Followed,
    comes,
    counted,
    faults,
    is_damage,
    is_missing,
    last_seen,
    problem,
    readable_part,
    root_of,
    still_absent,
    warnings,
)
from smdesk.services.evidence.ledgers import absence, lines_ahead
from smdesk.services.ports import SILENT, Archive, ArchiveFolder, Clock, OpenFolder, Progress, Store
from smdesk.services.settings.settings import SettingsFile

DAMAGED = frozenset({"bag_differs", "bag_unreadable"})
"""What a bag that can't be copied is, unless the disk that it lies on fails."""
AT_ONCE = 200
"""Events that are read from the database together."""
LET_GO = "copy_gone"
"""What the audit trail calls it that bags which are gone went from the copy too."""


@dataclass(slots=True)
class _Doing:
    """What is done so far."""

    copy: ArchiveFolder
    actor: Actor
    progress: Progress
    seen: int
    """The last event that the copy was seen to have."""
    lines: int = 0
    bags: int = 0
    gone: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


class SecondCopy:
    """Chooses and follows the second copy.

    Args:
        store: the database, whose ledger says what belongs into the copy.
        archive: where the bags come from.
        open_folder: opens the archive in a folder.
        bring_tokens: copies the time-stamp tokens that a folder lacks.
        settings: where the copy is.
        memory: what was last seen of it.
        clock: tells the moment.
        data: the data folder, in which no copy may lie.
        answers: tells whether a folder is there, in a limited while: a share may hang.
        several: whether programs on other computers may follow the same copy, as with PostgreSQL.
    """

    def __init__(
        self,
        store: Store,
        archive: Archive,
        *,
        open_folder: OpenFolder,
        bring_tokens: Callable[[Path], object],
        settings: SettingsFile,
        memory: CopyMemory,
        clock: Clock,
        data: Path,
        answers: Callable[[Path], bool] = is_there,
        several: bool = False,
    ) -> None:
        self._store = store
        self._archive = archive
        self._open_folder = open_folder
        self._bring_tokens = bring_tokens
        self._settings = settings
        self._memory = memory
        self._clock = clock
        self._answers = answers
        self._places = CopyPlaces(
            store, archive, open_folder=open_folder, data=data, answers=answers
        )
        self._several = several
        self._following = Lock()

    def folder(self) -> Path | None:
        """Return where the copy is; None where none was chosen."""
        chosen = self._settings.read().second_copy_folder
        return Path(chosen) if chosen else None

    def hindrance(self) -> Finding | None:
        """Return why archive and copy can't be held against each other; None where they can."""
        folder = self.folder()
        if folder is None:
            return Finding(code="copy_none", place=str(self._archive.root))
        if not self._archive.reachable():
            return self._absence()
        return self.state().problem or self._source_problem()

    def mend_ledger(self) -> str:
        """Write the copy's ledger anew where lines of it can't be read, as on a damaged disk.

        Returns:
            Where the former one is kept, below the copy's folder; empty where nothing was to do.

        Raises:
            SurroundingsError: as `ArchiveFolder.begin`.
        """
        folder = self.folder()
        if folder is None or not self._answers(folder):
            return ""
        copy, known = self._open_folder(folder), self._memory.of(folder).seq
        lines = copy.ledger_lines()
        if known and not lines and not copy.is_free():
            lines = [None]  # not even an end of a line is left
        with self._store.read() as snapshot:
            rows = list(islice(snapshot.ledger.entries(), max(known, len(lines))))
        lasting = readable_part(lines, rows, known)
        return "" if lasting is None else copy.rewrite_ledger(rows[:lasting])

    # --- chosen -----------------------------------------------------------------------------------

    def choose(self, actor: Actor, folder: Path | None) -> CopyState:
        """Say where the copy is from now on; None for nowhere. Nothing is copied yet.

        A folder that holds a copy of this archive is taken as it is. What lies in the folder that
        was chosen before stays there.

        Raises:
            UserError: `not_permitted`; `copy_inside`, for one in the archive or the data folder,
                or around them; `copy_no_parent`, `copy_not_empty`, `copy_unlike`, for a copy of
                another archive or of another state of this one; `setting_managed`.
            SurroundingsError: `archive_readonly`, `archive_unreachable`, `archive_full`,
                `archive_held`, `archive_write`; `ledger_unreadable`.
        """
        actor.require(*ARCHIVE_KEEPERS)
        self._settings.must_be_free("second_copy_folder")
        if folder is not None:
            folder = folder.absolute()
            self._places.begin(folder)
            self._memory.begin(folder)
        chosen = replace(self._settings.read(), second_copy_folder=str(folder or ""))
        self._settings.save(chosen)
        return self.state()

    # --- looked at --------------------------------------------------------------------------------

    def state(self) -> CopyState:
        """Return how the copy stands, by names and the ends of ledgers; no bag is read."""
        folder = self.folder()
        if folder is None:
            return CopyState()
        known, there = self._memory.of(folder), self._answers(folder)
        seq: int = known.seq
        found: Finding | None = Finding(code="copy_unreachable", place=str(folder))
        if there and not self._memory.knows(folder):
            unsuited = self._places.hindrance(folder)
            if unsuited is not None:
                return CopyState(folder=folder, problem=unsuited)
        absent: tuple[str, ...] = ()
        with self._store.read() as snapshot:
            if there:
                copy = self._open_folder(folder)
                seq, found = last_seen(copy, known.seq, snapshot.ledger)
                absent = still_absent(copy, known, snapshot.ledger)
            numbers: Mapping[str, Any] = counted(snapshot.ledger, seq)
        return CopyState(
            folder=folder,
            seq=seq,
            in_step_at=datetime.fromisoformat(known.in_step_at) if known.in_step_at else None,
            problem=found,
            absent=absent,
            warnings=warnings(folder, self._archive) if there else (),
            **numbers,
        )

    # --- brought in step --------------------------------------------------------------------------

    def follow(self, actor: Actor, progress: Progress = SILENT) -> Followed:
        """Bring the copy in step; what stops it is told in the state, and tried again next time.

        Cancelling stops after the event that is under way. Nothing is raised for a disk or a share.
        By others than those who care for the archive nothing is brought.
        """
        if self.folder() is None:
            return Followed(state=CopyState())
        if not actor.may(*ARCHIVE_KEEPERS):
            return Followed(state=self.state())
        if not self._following.acquire(blocking=False):
            busy = Finding(code="copy_busy", place=str(self.folder()))
            return Followed(state=replace(self.state(), problem=busy))
        try:
            return self._follow(actor, progress)
        finally:
            self._following.release()

    def _take_up(self) -> None:
        """Begin the copy in a folder that nobody chose here: a policy states it.

        What stops it the state tells.
        """
        folder = self.folder()
        if folder is None or self._memory.knows(folder) or not self._answers(folder.parent):
            return
        with suppress(SmdeskError):
            self._places.begin(folder)
            self._memory.begin(folder)

    def _follow(self, actor: Actor, progress: Progress) -> Followed:
        self._take_up()
        state = self.state()
        if state.folder is None or state.problem is not None:
            return Followed(state=state)
        doing = _Doing(self._open_folder(state.folder), actor, progress, state.seq)
        found = self._source_problem()
        if found is None:
            try:
                self._bring(doing, state.lines)
            except SurroundingsError as error:
                found = self._problem(error, state.folder)
        if doing.gone:
            self._note_gone(actor, doing.gone)
        after = self.state()
        return Followed(
            state=replace(after, problem=after.problem or found),
            lines=doing.lines,
            bags=doing.bags,
            gone=tuple(doing.gone),
            findings=tuple(doing.findings),
        )

    def _source_problem(self) -> Finding | None:
        """Return why nothing may be copied from the archive now: it is off, or itself in doubt."""
        try:
            with self._store.read() as snapshot:
                lines_ahead(self._archive, snapshot.ledger)
        except SurroundingsError as error:
            if error.code == "archive_unreachable":
                return self._absence()
            return Finding(code="copy_source_in_doubt", place=str(self._archive.root))
        return None

    def _absence(self) -> Finding:
        return Finding(code=absence(self._archive), place=str(self._archive.root))

    def _problem(self, error: SurroundingsError, folder: Path) -> Finding:
        """Say whose disk failed: the archive's own, or the copy's."""
        return problem(error, folder) if self._archive.reachable() else self._absence()

    def _bring(self, doing: _Doing, lines: int) -> None:
        """Bring all events that the copy lacks, and those that come meanwhile."""
        copy = doing.copy
        if lines:
            copy.tidy()
        while not doing.progress.cancelled:
            seq = _last(doing)
            with self._store.read() as snapshot:
                entries = list(islice(snapshot.ledger.since(seq), AT_ONCE))
                last, gone = snapshot.ledger.head(), snapshot.ledger.gone()
            if not entries:
                self._bring_tokens(copy.root)
                self._memory.saw(copy.root, seq, self._clock())
                doing.progress(doing.lines, doing.lines, "progress.copying")
                return
            for entry in self._until_cancelled(doing, entries, last.seq if last else 0):
                self._event(doing, entry, gone)
            self._memory.saw(copy.root, _last(doing))  # it may have been stopped on the way

    @staticmethod
    def _until_cancelled(
        doing: _Doing, entries: list[LedgerEntry], last: int
    ) -> Iterator[LedgerEntry]:
        of = doing.lines + last - entries[0].seq + 1
        for entry in entries:
            if doing.progress.cancelled:
                return
            doing.progress(doing.lines, of, "progress.copying")
            yield entry

    def _event(self, doing: _Doing, entry: LedgerEntry, gone: frozenset[str]) -> None:
        """Bring one event, and first what it tells of; nothing where somebody else was first."""
        if _last(doing) != entry.seq - 1:
            return
        if comes(entry, gone):
            self._bag(doing, entry)
        elif entry.kind in GONE and doing.copy.destroy(entry.bag):
            doing.gone.append(entry.bag)
        with self._alone(doing.actor):
            if _last(doing) == entry.seq - 1:
                doing.copy.append(entry)
                doing.lines += 1

    @contextmanager
    def _alone(self, actor: Actor) -> Iterator[None]:
        """Keep other computers' programs from adding the same event."""
        if self._several:
            with self._store.write(actor):  # nothing is changed in it
                yield
        else:
            yield

    def _bag(self, doing: _Doing, entry: LedgerEntry) -> None:
        """Copy one bag. A damaged one keeps no other from being copied: it is told of."""
        root = root_of(self._archive, entry.bag)
        try:
            doing.copy.take_over(root, entry.bag, entry.bag_sha256)
            doing.bags += 1
        except SurroundingsError as error:
            if error.code not in DAMAGED:
                raise
            if root_of(self._archive, entry.bag) != root:  # what waited has gone on to the share
                self._bag(doing, entry)
            else:
                doing.findings += self._blame(error, doing.copy, entry)

    def _blame(
        self, error: SurroundingsError, copy: ArchiveFolder, entry: LedgerEntry
    ) -> list[Finding]:
        """Say whose bag is damaged; a disk that failed while it was read is no damage.

        Raises:
            SurroundingsError: the error, where both bags are whole or can't be read.
        """
        with self._store.read() as snapshot:
            if entry.bag in snapshot.ledger.gone():  # it went meanwhile
                return []
        found = faults(self._archive, entry)
        there = self._archive.reachable() and self._source_problem() is None
        if is_damage(found) and there:
            self._memory.missed(copy.root, entry.bag)
            return [Finding(code="copy_source_damaged", place=entry.bag)]
        found = faults(copy, entry)
        if is_damage(found) and not is_missing(found):
            return [Finding(code="copy_bag_damaged", place=entry.bag)]
        raise error

    def _note_gone(self, actor: Actor, bags: list[str]) -> None:
        with self._store.write(actor) as work:
            work.audit.note(LET_GO, "archive", "archive", {"gone": bags})
            work.commit()

    def going(self) -> tuple[str, ...]:
        """Return the bags that are gone by decision, and that the copy may hold still."""
        return self.state().going

    def let_go(self, actor: Actor, progress: Progress = SILENT) -> Finding | None:
        """Bring the copy in step after bags went by decision; return why it may still hold them."""
        state = self.follow(actor, progress).state
        if not state.going:
            return None
        values = {"count": len(state.going)}
        return Finding(code="copy_still_holds", place=str(state.folder), values=values)


def _last(doing: _Doing) -> int:
    """Return the copy's last event; it never has fewer than before, unless it is not there.

    What is left where a share was mounted looks like an empty folder, and is not to be filled.

    Raises:
        SurroundingsError: `archive_unreachable`; `ledger_unreadable`.
    """
    head = doing.copy.ledger_head()
    seq = head.seq if head else 0
    if seq < doing.seen or not is_there(doing.copy.root):
        raise SurroundingsError("archive_unreachable", path=doing.copy.root, reason="")
    doing.seen = seq
    return seq
