"""What the decided retention schedule lets go of on a day, of all that the program keeps (P9).

A period is counted in whole years from the day that the thing was over: a picture taken, a mandate
ended, a case closed. It ends with the day of the same name, which belongs to it (1930:173, section
1); the day after, the thing may go. Where the schedule says "when obsolete", nobody can count: the
program offers the thing a year after it was over, and whoever proposes the disposal judges. What
follows its case is never offered before the case is closed.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from smdesk.domain.anonymising import Ties, last_day, needed
from smdesk.domain.assignments import Assignment
from smdesk.domain.calendar import swedish_day
from smdesk.domain.disposal import Hold, TargetKind
from smdesk.domain.evidence import Capture
from smdesk.domain.moderation import Referral, Removal
from smdesk.domain.organisation import Person
from smdesk.domain.records import PreservedRecord, RecordKind
from smdesk.domain.restricted import RestrictedCopy
from smdesk.domain.retention import Fate, RetentionRow

OBSOLETE_YEARS = 1
"""How long after it was over something is offered that the schedule lets go when obsolete."""
DAY_BEFORE_LAST = date.max - timedelta(days=1)
"""Nothing is counted beyond the last day that there is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One thing that the schedule lets go of."""

    target: TargetKind
    target_id: str
    label: str = ""
    """What it is, without personal data; see `words.disposals`."""
    since: date
    """The first day on which it may go."""
    held: Hold | None = None
    """What keeps it until it is lifted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DisposalList:
    """What a row of the schedule lets go of."""

    record: RecordKind
    row: RetentionRow
    items: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What the program keeps, as far as a schedule can speak of it; what is gone is not there."""

    captures: Iterable[Capture] = ()
    removals: Iterable[Removal] = ()
    copies: Iterable[RestrictedCopy] = ()
    referrals: Iterable[Referral] = ()
    assignments: Iterable[Assignment] = ()
    records: Iterable[PreservedRecord] = ()
    people: Iterable[Person] = ()
    ties: Callable[[Person], Ties] = field(default=lambda _: Ties())


Found = Iterator[tuple[TargetKind, str, date]]
"""What can go: its sort and id, and the day that its period is counted from."""


def first_free_day(day: date, years: int) -> date:
    """Return the first day after a period of some years from a day; without years, that day."""
    if not years:
        return day
    year = min(day.year + years, date.max.year)
    try:
        last = day.replace(year=year)
    except ValueError:  # the leap day: the month's last day ends the period
        last = date(year, 2, 28)
    return min(last, DAY_BEFORE_LAST) + timedelta(days=1)


def disposable(rows: Iterable[RetentionRow], kept: Kept, day: date) -> tuple[DisposalList, ...]:
    """Return what a decided schedule lets go of on a day: a list for each of its rows, in order.

    A row that lets go of nothing that day has no list.
    """
    found = (_list(row, kept, day) for row in rows)
    return tuple(one for one in found if one is not None and one.items)


def _list(row: RetentionRow, kept: Kept, day: date) -> DisposalList | None:
    if row.record is None or row.fate is Fate.PRESERVE or row.record not in OVER:
        return None
    years = OBSOLETE_YEARS if row.years is None else row.years
    if row.fate is Fate.FOLLOW_CASE and row.years is None:
        return None  # how long its case is kept stands in another plan
    items = [
        Candidate(target=target, target_id=identifier, since=first_free_day(over, years))
        for target, identifier, over in OVER[row.record](row, kept, day)
    ]
    due = sorted((one for one in items if one.since <= day), key=lambda one: one.since)
    return DisposalList(record=row.record, row=row, items=tuple(due))


def _captures(row: RetentionRow, kept: Kept, _: date) -> Found:
    if row.fate is Fate.DISPOSE:
        for one in kept.captures:
            yield TargetKind.CAPTURE, one.id, swedish_day(one.taken_at)


def _copies(row: RetentionRow, kept: Kept, _: date) -> Found:
    removals = {one.id: one for one in kept.removals}
    for one in kept.copies:
        over = _removal_over(row, removals.get(one.removal_id))
        if over is not None and one.gone_at is None:
            yield TargetKind.COPY, one.id, over


def _removals(row: RetentionRow, kept: Kept, _: date) -> Found:
    """A log stays as long as a copy that it tells of."""
    needed_by = {one.removal_id for one in kept.copies if one.gone_at is None}
    for one in kept.removals:
        over = _removal_over(row, one)
        if over is not None and one.id not in needed_by:
            yield TargetKind.REMOVAL, one.id, over


def _removal_over(row: RetentionRow, removal: Removal | None) -> date | None:
    if removal is None or removal.finished_at is None:
        return None
    if row.fate is Fate.FOLLOW_CASE:
        return removal.case_closed_on
    return swedish_day(removal.finished_at)


def _referrals(row: RetentionRow, kept: Kept, _: date) -> Found:
    """One whose case is not known yet is still needed."""
    if row.fate is Fate.DISPOSE:
        for one in kept.referrals:
            if one.case_number.strip():
                yield TargetKind.REFERRAL, one.id, one.day


def _assignments(row: RetentionRow, kept: Kept, _: date) -> Found:
    if row.fate is Fate.DISPOSE:
        for one in kept.assignments:
            if one.period.last is not None:
                yield TargetKind.ASSIGNMENT, one.id, one.period.last


def _people(row: RetentionRow, kept: Kept, day: date) -> Found:
    if row.fate is Fate.DISPOSE:
        for one in kept.people:
            if one.left_on is None or one.anonymised_on is not None:
                continue
            ties = kept.ties(one)
            over = last_day(one, ties)
            if over is not None and not needed(one, ties, day):
                yield TargetKind.PERSON, one.id, over


def _records(row: RetentionRow, kept: Kept, _: date) -> Found:
    if row.fate is Fate.DISPOSE:
        for one in kept.records:
            if one.kind is row.record:
                yield TargetKind.RECORD, one.id, swedish_day(one.made_at)


OVER: Mapping[RecordKind, Callable[[RetentionRow, Kept, date], Found]] = {
    RecordKind.CAPTURE: _captures,
    RecordKind.REMOVED_COPY: _copies,
    RecordKind.REMOVAL_LOG: _removals,
    RecordKind.REFERRAL: _referrals,
    RecordKind.ASSIGNMENT: _assignments,
    RecordKind.PERSON: _people,
    RecordKind.REGISTER: _records,
    RecordKind.ROUND_PROTOCOL: _records,
}
"""What there is of each kind of record, with the day its period is counted from.

Posts lie on the platforms, and a check of the website leaves nothing: the program disposes of none.
"""
