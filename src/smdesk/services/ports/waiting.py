"""What waits beside the database until the archive's folder can take it."""

from dataclasses import dataclass
from typing import Protocol

from smdesk.domain.errors import SurroundingsError
from smdesk.domain.evidence import LedgerEntry
from smdesk.services.ports.jobs import SILENT, Progress


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrived:
    """What came of sending what waits."""

    lines: tuple[LedgerEntry, ...] = ()
    """The events that have arrived now, with their bags."""
    left: int = 0
    """How many events wait still."""
    stopped: SurroundingsError | None = None
    """Why it stopped, if it did."""


class WaitingLine(Protocol):
    """The queue between the database and the archive's folder."""

    @property
    def hindrance(self) -> SurroundingsError | None:
        """What the folder said when it last would not take something; None once it did."""

    def waiting(self) -> list[LedgerEntry]:
        """Return the events that wait, the oldest first. Raises `ledger_unreadable`."""

    def holds(self, folder: str) -> bool:
        """Tell whether a bag waits."""

    def follow(self, progress: Progress = SILENT) -> Arrived:
        """Send what waits, each event in the ledger's order and a bag before its event.

        It can be cut short anywhere and repeated. Nothing is raised but bugs.
        """
