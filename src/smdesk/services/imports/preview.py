"""What an import would do, row by row, for a person to look at before anything is stored."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from smdesk.domain.channels import Channel
from smdesk.domain.errors import Problem
from smdesk.domain.organisation import Sector, Unit
from smdesk.services.ports import ChangeSet


class RowState(StrEnum):
    """What a row is to the register."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldChange:
    """One field of a channel that a row changes."""

    field: str
    before: object
    after: object


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportRow:
    """One channel of the file: a row, or a cell of a row where each platform has a column."""

    sheet: str
    row: int
    """As the spreadsheet counts, from 1."""
    place: str
    """The row for people to find: its number, with the sheet's name where there are several."""
    name: str
    state: RowState
    channel: Channel | None
    """As it would be stored; None when the row is wrong."""
    changes: tuple[FieldChange, ...] = ()
    problems: tuple[Problem, ...] = ()
    """`error.<code>`; `at` is the column's heading."""
    warnings: tuple[Problem, ...] = ()
    """`warning.<code>`; likewise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Similar:
    """A sector or unit that is new, and spelt much like others: perhaps the same."""

    kind: str
    """`sector` or `unit`."""
    name: str
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportPreview:
    """All that an import would do, against the register as it was when the file was read."""

    name: str
    """The file's."""
    rows: tuple[ImportRow, ...]
    new_sectors: tuple[Sector, ...] = ()
    new_units: tuple[Unit, ...] = ()
    similar: tuple[Similar, ...] = ()
    unused_columns: tuple[str, ...] = ()
    """Headings that say nothing the register keeps."""
    skipped_sheets: tuple[str, ...] = ()
    """Sheets without headings, and hidden ones."""
    left_out: int = 0
    """Wrong rows that somebody chose to leave out."""
    base: str = ""
    """Stands for the state of the register that the rows were compared with."""

    @property
    def counts(self) -> Mapping[str, int]:
        """How many rows there are of each state."""
        found = Counter(row.state for row in self.rows)
        return {state.value: found[state] for state in RowState}

    @property
    def has_errors(self) -> bool:
        """Whether any row is wrong."""
        return self.counts[RowState.WRONG] > 0

    def without_wrong_rows(self) -> "ImportPreview":
        """Return the preview of the right rows alone; somebody has to ask for that."""
        rows = tuple(row for row in self.rows if row.state is not RowState.WRONG)
        return replace(self, rows=rows, left_out=self.left_out + len(self.rows) - len(rows))


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportResult:
    """What an import did."""

    added: int
    changed: int
    unchanged: int
    left_out: int
    sectors: int
    units: int
    changes: ChangeSet = field(default_factory=ChangeSet)
