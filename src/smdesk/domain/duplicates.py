"""The same sector or unit entered twice: one stays, and takes all that is said of the other.

Nothing changed in the municipality, so nothing is dated: every day answers with the one that stays.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from smdesk.domain.calendar import Period
from smdesk.domain.errors import Problem, refuse
from smdesk.domain.organisation import (
    Membership,
    Office,
    OfficeKind,
    Sector,
    Term,
    Unit,
    check_term,
)
from smdesk.domain.structure import Body, Changes, Row, Structure

T = TypeVar("T", Membership, Term)


def merge_duplicates(keep_id: str, other_id: str, structure: Structure) -> Changes:
    """Return how one of two rows takes the other's place everywhere.

    Raises:
        InvalidError: for what stands in its way: two kinds, one and the same, units of two
            sectors, two heads at the same time.
    """
    keep, other = structure.body(keep_id), structure.body(other_id)
    if keep is None or other is None:
        refuse([Problem(code="gone", at="what")])
    assert keep is not None and other is not None  # noqa: S101, PT018  tells mypy what refuse does
    refuse(_check(keep, other))
    merging = _Merging(keep, other, structure)
    merging.merge()
    refuse(merging.problems)
    return merging.changes()


def _check(keep: Body, other: Body) -> list[Problem]:
    if keep.id == other.id:
        return [Problem(code="merge_self", at="target", values={"name": keep.name})]
    if type(keep) is not type(other):
        return [Problem(code="kinds_differ", at="target")]
    if isinstance(keep, Unit) and isinstance(other, Unit):
        sectors = {keep.sector_id, other.sector_id} - {None}
        if len(sectors) > 1:
            values = {"name": keep.name, "other": other.name}
            return [Problem(code="duplicates_apart", at="target", values=values)]
    return []


@dataclass(slots=True)
class _Merging:
    """One merging on its way into the rows."""

    keep: Body
    other: Body
    structure: Structure
    problems: list[Problem] = field(default_factory=list)
    updated: dict[str, Row] = field(default_factory=dict)
    removed: list[Row] = field(default_factory=list)

    def changes(self) -> Changes:
        return Changes(updated=tuple(self.updated.values()), removed=tuple(self.removed))

    def merge(self) -> None:
        """What refers to the other goes first, the other last."""
        structure, column = self.structure, self._column
        self._update(self._kept())
        for table in (
            structure.units,
            structure.channels,
            structure.applications,
            structure.former_units,
            structure.former_channels,
        ):
            self._refer(table, column)
        self._forget()
        self._memberships()
        self._terms()
        self.removed.append(self.other)

    @property
    def _column(self) -> str:
        return "sector_id" if isinstance(self.keep, Sector) else "unit_id"

    def _update(self, row: Row) -> None:
        self.updated[row.id] = row

    def _kept(self) -> Body:
        period = _both(self.keep.period, self.other.period)
        if isinstance(self.keep, Unit) and isinstance(self.other, Unit):
            return replace(
                self.keep,
                period=period,
                sector_id=self.keep.sector_id or self.other.sector_id,
                greeting=self.keep.greeting or self.other.greeting,
            )
        return replace(self.keep, period=period)

    def _refer(self, table: Mapping[str, Any], column: str) -> None:
        for row in table.values():
            own = getattr(row, "unit_id", "") if column == "unit_id" else ""
            is_former_of_other = own == self.other.id and table is self.structure.former_units
            if getattr(row, column, None) == self.other.id and not is_former_of_other:
                self._update(replace(row, **{column: self.keep.id}))

    def _forget(self) -> None:
        """The other's former names and places were never the kept one's."""
        self.removed += [
            one for one in self.structure.former_sectors.values() if one.sector_id == self.other.id
        ]
        self.removed += [
            one for one in self.structure.former_units.values() if one.unit_id == self.other.id
        ]

    def _memberships(self) -> None:
        if not isinstance(self.keep, Unit):
            return
        held = self.structure.memberships.values()
        kept = [one for one in held if one.unit_id == self.keep.id]
        for one in held:
            if one.unit_id == self.other.id:
                moved = replace(one, unit_id=self.keep.id)
                same = [it for it in kept if it.person_id == one.person_id]
                self._join(moved, same, kept)

    def _terms(self) -> None:
        is_sector = isinstance(self.keep, Sector)
        kind = OfficeKind.SECTOR_HEAD if is_sector else OfficeKind.UNIT_HEAD
        held = self.structure.terms.values()
        kept = [one for one in held if one.office == Office(kind, self.keep.id)]
        for one in held:
            if one.office == Office(kind, self.other.id):
                moved = replace(one, office=Office(kind, self.keep.id))
                same = [
                    it for it in kept if (it.person_id, it.acting) == (one.person_id, one.acting)
                ]
                self._join(moved, same, kept)
        for term in kept:
            self.problems += [replace(one, at="target") for one in check_term(term, kept)]

    def _drop(self, row: Row) -> None:
        self.updated.pop(row.id, None)
        self.removed.append(row)

    def _join(self, row: T, same: list[T], kept: list[T]) -> None:
        """Let a row stand by itself, or make one of all that share days."""
        period = row.period
        twins: list[T] = []
        while more := [it for it in same if it not in twins and it.period.overlaps(period)]:
            twins += more
            for twin in more:
                period = _both(period, twin.period)
        if twins:
            self._drop(row)
        for twin in twins[1:]:
            self._drop(twin)
        kept[:] = [it for it in kept if it not in twins]
        kept.append(replace(twins[0] if twins else row, period=period))
        self._update(kept[-1])


def _both(one: Period, other: Period) -> Period:
    """Return the days from the first of two periods to the last."""
    lasts = [period.last for period in (one, other) if period.last is not None]
    return Period(min(one.first, other.first), max(lasts) if len(lasts) == 2 else None)  # noqa: PLR2004
