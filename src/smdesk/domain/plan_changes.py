"""What changed between two versions of the retention schedule (P9)."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from smdesk.domain.retention import COLUMNS, RetentionRow

COMPARED = (*COLUMNS, "years", "record")
"""All that a row says; its place is compared apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnChange:
    """A column that says something else than before."""

    column: str
    before: object
    after: object


@dataclass(frozen=True, slots=True, kw_only=True)
class RowChange:
    """A row that was added, removed, changed or moved; a changed one may have moved too."""

    before: RetentionRow | None
    """None for one that was added."""
    after: RetentionRow | None
    """None for one that was removed."""
    columns: tuple[ColumnChange, ...] = ()
    moved: bool = False
    """Whether it stands before or after others than it did."""

    @property
    def code(self) -> str:
        """What happened, in one word: added, removed, changed, moved."""
        if self.before is None:
            return "added"
        if self.after is None:
            return "removed"
        return "changed" if self.columns else "moved"

    @property
    def record_type(self) -> str:
        """What the row is called now, or was last."""
        row = self.after or self.before
        return row.record_type if row else ""


def row_changes(
    before: Sequence[RetentionRow], after: Sequence[RetentionRow]
) -> tuple[RowChange, ...]:
    """Return what changed between two versions, in the order of the later one; removed ones last.

    Rows are the same that are about the same record of the program, else those with one name.
    """
    pairs = dict(_matched(before, after))
    left = {row.id for row in pairs.values()}
    stayed = _stayed([pairs[row.id].position for row in after if row.id in pairs])
    found = []
    for row in after:
        former = pairs.get(row.id)
        if former is None:
            found.append(RowChange(before=None, after=row))
            continue
        columns, has_moved = _columns(former, row), former.position not in stayed
        if columns or has_moved:
            found.append(RowChange(before=former, after=row, columns=columns, moved=has_moved))
    gone = (RowChange(before=row, after=None) for row in before if row.id not in left)
    return (*found, *gone)


def _matched(
    before: Iterable[RetentionRow], after: Iterable[RetentionRow]
) -> Iterator[tuple[str, RetentionRow]]:
    """Yield the later rows' ids, each with the earlier row that it goes on from."""
    old, new = list(before), list(after)
    for key in (_by_record, _by_name):
        for row in list(new):
            same = (one for one in old if key(one) is not None and key(one) == key(row))
            former = next(same, None)
            if former is not None:
                old.remove(former)
                new.remove(row)
                yield row.id, former


def _by_record(row: RetentionRow) -> object:
    return row.record


def _by_name(row: RetentionRow) -> object:
    return " ".join(row.record_type.casefold().split())


def _columns(before: RetentionRow, after: RetentionRow) -> tuple[ColumnChange, ...]:
    values = ((name, getattr(before, name), getattr(after, name)) for name in COMPARED)
    return tuple(
        ColumnChange(column=name, before=old, after=new) for name, old, new in values if old != new
    )


def _stayed(positions: Sequence[int]) -> frozenset[int]:
    """Return the most former places that still follow each other; the rows of others have moved.

    So a row that is put first moves nothing but itself.
    """
    ends: list[int] = []
    chains: list[tuple[int, ...]] = []
    for position in positions:
        place = bisect_left(ends, position)
        chain = (*(chains[place - 1] if place else ()), position)
        if place == len(ends):
            ends.append(position)
            chains.append(chain)
        else:
            ends[place], chains[place] = position, chain
    return frozenset(chains[-1]) if chains else frozenset()
