"""What waits on this computer until the archive's folder can take it, seen and sent.

Whatever waits is confirmed: it is flushed, and in the index as all else. It is sent in the
ledger's order at each start that may write, after each capture, and now and then in between.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from smdesk.domain.actors import ARCHIVE_KEEPERS, Actor
from smdesk.domain.errors import SmdeskError, SurroundingsError
from smdesk.domain.evidence import LedgerEntry, LedgerKind
from smdesk.domain.findings import Finding
from smdesk.services.ports import SILENT, Archive, Progress, Store, WaitingLine

SENT = "sent"
"""The action in the audit trail."""
ARCHIVE = "archive"
"""What it is done to there."""
AWAY = frozenset(
    {"archive_full", "archive_held", "archive_readonly", "archive_unreachable", "archive_write"}
)
"""What passes: nobody has to look at anything but the share itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingState:
    """What waits, since when, and why."""

    folder: Path
    """What it waits for: the archive's folder."""
    count: int = 0
    """How many captures and records wait."""
    events: int = 0
    """How many of the ledger's events, those of the bags among them."""
    since: datetime | None = None
    """When the first of them happened."""
    why: str = ""
    """Why, by `waiting_reason.<why>`; "" where nothing waits, or nothing is known to hinder it."""
    values: Mapping[str, object] = field(default_factory=dict)
    """What the error's text names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """What came of sending."""

    bags: int
    """How many captures and records have arrived."""
    events: int
    """How many events."""
    left: WaitingState
    findings: tuple[Finding, ...] = ()
    """What somebody has to look at before the rest can follow; nothing of it is lost."""


class Waiting:
    """Tells what waits, and sends it.

    Args:
        store: the database.
        archive: bags and ledger.
        line: the queue before the archive's folder; None where nothing ever waits: the folder
            lies beside the database, or several programs write.
    """

    def __init__(self, store: Store, archive: Archive, line: WaitingLine | None) -> None:
        self._store = store
        self._archive = archive
        self._line = line

    def state(self) -> WaitingState:
        """Return what waits; where something does, the share is asked whether it answers.

        Raises:
            SurroundingsError: `ledger_unreadable`, for the queue's own.
        """
        lines = self._line.waiting() if self._line else []
        if self._line is None or not lines:
            return WaitingState(folder=self._archive.root)
        hindrance = self._line.hindrance
        if hindrance is None and not self._archive.reachable():
            hindrance = SurroundingsError("archive_unreachable", path=self._archive.root, reason="")
        return WaitingState(
            folder=self._archive.root,
            count=_bags(lines),
            events=len(lines),
            since=lines[0].at,
            why=_why(hindrance, self._archive.root) if hindrance else "",
            values=hindrance.values if hindrance else {},
        )

    def holds(self, bag: str) -> bool:
        """Tell whether a bag waits on this computer."""
        return self._line is not None and self._line.holds(bag)

    def send(self, actor: Actor, progress: Progress = SILENT) -> Sent:
        """Send what waits, the oldest first; what cannot go yet goes on waiting.

        Cut short anywhere, it goes on where it was. An entry in the audit trail tells of it.

        Raises:
            UserError: `not_permitted`.
            SurroundingsError: `ledger_unreadable`, for the queue's own.
        """
        actor.require(*ARCHIVE_KEEPERS)
        if self._line is None:
            return Sent(bags=0, events=0, left=self.state())
        arrived = self._line.follow(progress)
        if arrived.lines:
            self._note(actor, arrived.lines)
        stopped = arrived.stopped
        stuck = stopped is not None and stopped.code not in AWAY
        return Sent(
            bags=_bags(arrived.lines),
            events=len(arrived.lines),
            left=self.state(),
            findings=(_finding(stopped, self._archive.root),) if stopped and stuck else (),
        )

    def follow(self, actor: Actor, progress: Progress = SILENT) -> Sent:
        """Send what waits, if anything does and the actor may; else only say what waits.

        Raises:
            SurroundingsError: as `send`.
        """
        if self._line is None or not actor.may(*ARCHIVE_KEEPERS):
            return Sent(bags=0, events=0, left=self.state())
        return self.send(actor, progress)

    def follow_up(self, actor: Actor) -> list[Finding]:
        """Follow, and return what waits still, if anything does.

        Nothing is raised: what stops it is told, and tried again.
        """
        try:
            sent = self.follow(actor)
        except SmdeskError as error:
            reason = error.values.get("reason", error.code)
            place = str(self._archive.root)
            return [Finding(code="archive_failed", place=place, values={"reason": reason})]
        return [*sent.findings, *([waits(sent.left)] if sent.left.events else [])]

    def _note(self, actor: Actor, lines: tuple[LedgerEntry, ...]) -> None:
        noted = {"bags": _bags(lines), "events": len(lines), "up_to": lines[-1].seq}
        with self._store.write(actor) as work:
            work.audit.note(SENT, ARCHIVE, ARCHIVE, noted)
            work.commit()


def waits(state: WaitingState) -> Finding:
    """Return what is told of what waits: of captures and records, or of events of others alone."""
    code = "archive_waits" if state.count else "archive_events_wait"
    values = {"count": state.count or state.events}
    return Finding(code=code, place=str(state.folder), values=values)


def _why(error: SurroundingsError, root: Path) -> str:
    """Return the code of what hinders; the queue's own disk may fail in the same ways."""
    own = error.code in AWAY and error.values.get("path") != root
    return "waiting_local" if own else error.code


def _finding(error: SurroundingsError, root: Path) -> Finding:
    """Name what stops the rest, where it is."""
    code = error.code
    if code in {"bag_differs", "bag_unreadable"}:  # the one in the archive, or the one that waits
        code = "waiting_place" if error.values.get("path") == root else "waiting_bag"
    place = str(error.values.get("bag", root))
    return Finding(code=code, place=place, values=error.values)


def _bags(lines: list[LedgerEntry] | tuple[LedgerEntry, ...]) -> int:
    return sum(line.kind is LedgerKind.ADMITTED for line in lines)
