"""What of the archive's care waits, for the page that everybody sees; no share is asked for it."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from smdesk.domain.errors import SurroundingsError
from smdesk.domain.evidence import LedgerKind
from smdesk.services.duties.duties import DutyKind
from smdesk.services.evidence.copy_state import CopyMemory
from smdesk.services.evidence.ledgers import is_whole
from smdesk.services.ports import Clock, Snapshot, WaitingLine
from smdesk.services.settings.settings import SettingsFile

LATE = timedelta(days=7)
"""How long the second copy may lack something before it is told."""
SOON = timedelta(minutes=10)
"""Within this what waits for the archive's folder follows, where nothing is in the way."""


class CareDuties:
    """Counts what waits.

    Args:
        line: the queue before the archive's folder; None where nothing ever waits.
        settings: where the second copy is.
        memory: what was last seen of it.
        clock: tells the moment.
    """

    def __init__(
        self, line: WaitingLine | None, settings: SettingsFile, memory: CopyMemory, clock: Clock
    ) -> None:
        self._line = line
        self._settings = settings
        self._memory = memory
        self._clock = clock

    def __call__(self, snapshot: Snapshot) -> Iterator[tuple[DutyKind, int]]:
        """Yield what can wait, with how many of it do."""
        yield DutyKind.CHECK, found_elsewhere(snapshot)
        yield DutyKind.WAITING, self._waiting()
        yield DutyKind.COPY, self._days_late(snapshot)

    def _waiting(self) -> int:
        """Return how many events wait, unless they only just came and are about to follow."""
        try:
            lines = self._line.waiting() if self._line else []
        except SurroundingsError:
            return 0  # whoever sends it is told
        hindered = self._line is not None and self._line.hindrance is not None
        waits = bool(lines) and (hindered or self._clock() - lines[0].at >= SOON)
        return len(lines) if waits else 0

    def _days_late(self, snapshot: Snapshot) -> int:
        """Return for how many days the second copy has lacked something, if that is long.

        One that never had everything is being filled: how long that may take nobody knows.
        """
        folder = self._settings.read().second_copy_folder
        known = self._memory.of(Path(folder)) if folder else None
        if known is None or not known.in_step_at:
            return 0
        first = next(snapshot.ledger.since(known.seq), None)
        late = self._clock() - first.at if first else timedelta()
        return late.days if late >= LATE else 0


def found_elsewhere(snapshot: Snapshot) -> int:
    """Return how much the last check of everything found that is of no capture or record.

    What it found of those follows it in the ledger, and is counted by bag.
    """
    whole = [one for one in snapshot.ledger.of("") if is_whole(one)]
    left = int(whole[-1].details.get("findings", "0")) if whole else 0
    for entry in snapshot.ledger.since(whole[-1].seq) if left else ():
        if entry.kind is not LedgerKind.VERIFIED or not entry.bag:
            break
        left -= int(entry.details.get("findings", "0"))
    return max(left, 0)
