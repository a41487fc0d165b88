"""Which of the ledger's two copies lacks something, its file or its rows, and which is right."""

from collections.abc import Iterator
from enum import StrEnum
from functools import cached_property

from smdesk.domain.chain import ledger_breaks
from smdesk.domain.evidence import LedgerEntry
from smdesk.domain.findings import Finding
from smdesk.domain.layout import LEDGER
from smdesk.services.ports import Archive


class LedgerState(StrEnum):
    """How the ledger's file and its rows stand to each other; by name the finding of it."""

    AGREE = "ledger_agrees"
    FILE_SHORT = "ledger_file_short"
    """The file is lost, or an older one: the rows go on from its end."""
    FILE_BROKEN = "ledger_file_broken"
    """The file has lines that can't be right by themselves, and the rows hold."""
    ROWS_SHORT = "ledger_rows_short"
    """The file goes on from the rows' end."""
    DIFFER = "ledger_differs"
    """Both hold by themselves and tell of different events: whose is right nobody can tell."""
    ROWS_BROKEN = "ledger_rows_broken"
    """The rows do not hold, whatever the file says."""


class Sides:
    """The ledger's file and its rows."""

    def __init__(self, rows: list[LedgerEntry], archive: Archive) -> None:
        self.rows = rows
        self.lines = archive.ledger_lines()

    @property
    def readable(self) -> int:
        """How many lines of the file can be read."""
        return sum(line is not None for line in self.lines)

    @property
    def whole(self) -> bool:
        """Whether each line of the file can be read and follows the one before."""
        read = [line for line in self.lines if line is not None]
        return len(read) == len(self.lines) and not any(ledger_breaks(read))

    @cached_property
    def beyond(self) -> list[LedgerEntry]:
        """The file's lines after as many as there are rows, where they go on from the last row."""
        after = [line for line in self.lines[len(self.rows) :] if line is not None]
        return after if after and not any(ledger_breaks([*self.rows, *after])) else []

    @property
    def all_beyond(self) -> bool:
        """Whether nothing that the file has after the rows' end would be left out."""
        return len(self.beyond) == max(0, len(self.lines) - len(self.rows))

    def first_difference(self) -> int:
        """Return the number of the first event that is not the same on both sides."""
        pairs = enumerate(zip(self.lines, self.rows, strict=False), 1)
        shorter = min(len(self.lines), len(self.rows))
        return next((seq for seq, (line, row) in pairs if line != row), shorter + 1)


def state_of(sides: Sides) -> LedgerState:
    """Return how the two copies stand to each other."""
    same = sides.first_difference() > min(len(sides.lines), len(sides.rows))
    if any(ledger_breaks(sides.rows)):
        return LedgerState.ROWS_BROKEN
    if same and len(sides.lines) == len(sides.rows):
        return LedgerState.AGREE
    if same and len(sides.lines) < len(sides.rows):
        return LedgerState.FILE_SHORT
    if same and sides.whole:
        return LedgerState.ROWS_SHORT
    if not sides.whole and sides.all_beyond:
        return LedgerState.FILE_BROKEN
    return LedgerState.DIFFER


def ledger_findings(sides: Sides) -> Iterator[Finding]:
    """Yield how the ledger's file disagrees with its rows, if it does."""
    state = state_of(sides)
    values: dict[LedgerState, tuple[int, int]] = {
        LedgerState.FILE_SHORT: (len(sides.rows) - len(sides.lines), len(sides.lines) + 1),
        LedgerState.ROWS_SHORT: (len(sides.lines) - len(sides.rows), len(sides.rows) + 1),
    }
    if state is not LedgerState.AGREE:
        count, seq = values.get(state, (0, sides.first_difference()))
        yield Finding(code=state.value, place=LEDGER, values={"count": count, "seq": seq})
