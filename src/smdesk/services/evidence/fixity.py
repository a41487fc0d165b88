"""The monthly check of everything: when it is due, how it goes on after a break, what came of it.

The ledger says what was checked: a check that was cut short is not in it. How far one has come is
kept in a file beside the database, which may be lost: then it begins anew.
"""

import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path

from smdesk.disk import Disk, put_in_place
from smdesk.domain.actors import ARCHIVE_KEEPERS, Actor
from smdesk.domain.evidence import LedgerEntry, LedgerKind
from smdesk.services.evidence.archive import AllEntered, ArchiveReader
from smdesk.services.evidence.ledgers import ROUND, UP_TO, is_whole
from smdesk.services.evidence.verification import Verification, Verified
from smdesk.services.ports import SILENT, Calm, Clock, Progress, Store

MONTH = timedelta(days=30)
"""How long after a check of everything the next one is due."""
STALE = timedelta(days=14)
"""How old a check that was cut short may be and still go on: it claims to be one check."""
BETWEEN = 50
"""So many bags are read between two times that it is noted how far the check has come."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A check of everything, or of a half-year, as the ledger tells of it."""

    seq: int
    at: datetime
    by: str
    """The account; empty where a decision took the name away."""
    part: str
    """The half-year; "" for everything."""
    bags: int
    findings: int
    up_to: int
    """The last event that it knew of: what came later, it does not cover."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """What came of a check: as it was made, and as it was entered."""

    verified: Verified
    entered: AllEntered | None
    """None where it was cut short."""


@dataclass(slots=True, kw_only=True)
class _HowFar:
    """A check of everything that is under way."""

    seq: int = 0
    hash: str = ""
    """The ledger's head when it began: another database goes on with no check of this one."""
    begun: str = ""
    after: str = ""
    """The last bag that was read; they are read in the order of their names."""
    differing: dict[str, bool] = field(default_factory=dict)
    """Those before it that did not agree: they are read again."""


class Fixity:
    """Checks everything once a month, in the background, a piece at a time if need be.

    Args:
        store: the ledger.
        archive: enters what was checked.
        verification: reads everything.
        calm: lets the thread that checks stand back for all others.
        clock: tells the moment.
        path: a JSON file in the data folder: how far a check has come.
        disk: does the writing.
    """

    def __init__(
        self,
        store: Store,
        archive: ArchiveReader,
        verification: Verification,
        *,
        calm: Calm,
        clock: Clock,
        path: Path,
        disk: Disk,
    ) -> None:
        self._store = store
        self._archive = archive
        self._verification = verification
        self._calm = calm
        self._clock = clock
        self._path = path
        self._disk = disk

    def history(self) -> tuple[Checked, ...]:
        """Return the checks of everything and of half-years, newest first."""
        with self._store.read() as snapshot:
            entries = snapshot.ledger.of("")
        return tuple(_checked(one) for one in reversed(entries) if one.kind is LedgerKind.VERIFIED)

    def due(self, now: datetime | None = None) -> bool:
        """Tell whether a month has gone since everything was checked, or since the first bag came.

        Every bag is counted through as it comes, so that nothing is due in a new archive.
        """
        when = self.next_due()
        return when is not None and (now or self._clock()) >= when

    def next_due(self) -> datetime | None:
        """Return when everything is to be checked next; None while there is nothing."""
        with self._store.read() as snapshot:
            whole = [one for one in snapshot.ledger.of("") if is_whole(one)]
            last = whole[-1] if whole else next(snapshot.ledger.entries(), None)
        return last.at + MONTH if last is not None else None

    @staticmethod
    def may_check(actor: Actor) -> bool:
        """Tell whether somebody's check would be entered, and so is worth making unasked."""
        return actor.may(*ARCHIVE_KEEPERS)

    def check(self, actor: Actor, progress: Progress = SILENT) -> Made:
        """Check everything on this thread, which stands back for all others from now on.

        It goes on where an earlier check was cut short. Cut short itself, it is not entered, and
        goes on the next time.
        """
        self._calm()
        how_far = self._how_far()
        course = _Course(how_far, self._remember)
        verified = self._verification.everything(progress, course=course, threads=1)
        if not verified.complete:
            self._remember(how_far)
            return Made(verified=verified, entered=None)
        if course.gone_on:
            begun = datetime.fromisoformat(how_far.begun)
            verified = replace(verified, up_to=how_far.seq, begun=begun)
        entered = self._archive.enter_all(actor, verified)
        with suppress(OSError):  # too old by the time that the next one is due
            self._path.unlink(missing_ok=True)
        return Made(verified=verified, entered=entered)

    def _how_far(self) -> _HowFar:
        """Return what is left of a check that was cut short, or a new one."""
        kept = self._kept()
        with self._store.read() as snapshot:
            head = snapshot.ledger.head()
            there = next(snapshot.ledger.since(kept.seq - 1), None) if kept else None
        if kept is not None and there is not None and there.hash == kept.hash:
            return kept
        seq, digest = (head.seq, head.hash) if head else (0, "")
        return _HowFar(seq=seq, hash=digest, begun=self._clock().isoformat())

    def _kept(self) -> _HowFar | None:
        """Return what the file says, unless it is none of ours, or too old."""
        try:
            kept = _HowFar(**json.loads(self._path.read_text("utf-8")))
            age = self._clock() - datetime.fromisoformat(kept.begun)
            return kept if kept.after and timedelta() <= age <= STALE else None
        except (OSError, ValueError, TypeError):
            return None

    def _remember(self, how_far: _HowFar) -> None:
        """Note how far the check has come, in one step; where that fails it is read again."""
        with suppress(OSError):
            put_in_place(self._disk, self._path, [json.dumps(asdict(how_far)).encode()])


class _Course:
    """Leaves out the bags that were read before the check was cut short; see `Course`."""

    def __init__(self, how_far: _HowFar, remember: Callable[[_HowFar], None]) -> None:
        self._how_far = how_far
        self._remember = remember
        self._first = how_far.after
        self.gone_on = bool(how_far.after)
        self._read = 0

    def left(self, folders: list[str]) -> list[str]:
        """Return the bags that were not read, or that did not agree."""
        return [one for one in folders if one > self._first or one in self._how_far.differing]

    def passed(self, folder: str, *, agrees: bool) -> None:
        """Note a bag that was read."""
        if agrees:
            self._how_far.differing.pop(folder, None)
        else:
            self._how_far.differing[folder] = True
        self._how_far.after = max(folder, self._first)
        self._read += 1
        if self._read % BETWEEN == 0:
            self._remember(self._how_far)


def _checked(entry: LedgerEntry) -> Checked:
    told = entry.details
    return Checked(
        seq=entry.seq,
        at=entry.at,
        by=entry.actor,
        part=told.get(ROUND, ""),
        bags=int(told.get("bags", "0")),
        findings=int(told.get("findings", "0")),
        up_to=int(told.get(UP_TO, "0")),
    )
