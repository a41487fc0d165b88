"""The crisis list as it is printed (P1)."""

from dataclasses import dataclass
from datetime import date

from smdesk.services.duties.watch import CrisisLine, crisis_list
from smdesk.services.ports import Snapshot
from smdesk.services.printed.letterhead import Letterhead


@dataclass(frozen=True, slots=True, kw_only=True)
class CrisisReport:
    """The channels for a serious event on a day, under the municipality's letterhead."""

    letterhead: Letterhead
    day: date
    lines: tuple[CrisisLine, ...]
    """In the order that they are used."""

    @property
    def name(self) -> str:
        """What the audit trail calls it."""
        return "crisis"


def crisis_report(snapshot: Snapshot, letterhead: Letterhead, *, day: date) -> CrisisReport:
    """Return the crisis list of a day."""
    return CrisisReport(letterhead=letterhead, day=day, lines=crisis_list(snapshot, day).lines)
