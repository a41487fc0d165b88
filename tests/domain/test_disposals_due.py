"""What a decided schedule lets go of on a day; and that nothing goes too early, ever."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smdesk.domain.anonymising import Ties
from smdesk.domain.calendar import Period
from smdesk.domain.disposal import TargetKind
from smdesk.domain.disposals_due import (
    OBSOLETE_YEARS,
    OVER,
    Kept,
    disposable,
    first_free_day,
)
from smdesk.domain.records import PreservedRecord, RecordKind
from smdesk.domain.retention import Fate, RetentionRow
from tests.support import factories as make
from tests.support import moderation
from tests.support.duties import retention_row

DAY = date(2026, 11, 23)
NOON = datetime(2020, 3, 5, 12, tzinfo=UTC)
THEN = NOON.date()
CAPTURE = make.capture(taken_at=NOON)
REMOVAL = moderation.removal(finished_at=NOON, case_closed_on=date(2021, 6, 1))
COPY = moderation.copy(removal_id=REMOVAL.id)
GONE = replace(COPY, id="gone", gone_at=NOON)
REFERRAL = moderation.referral(day=THEN, case_number="BN 2020/1")
MANDATE = make.assignment(period=Period(date(2018, 1, 1), THEN))
PERSON = make.person(left_on=THEN)
RECORD = PreservedRecord(
    id="record",
    kind=RecordKind.REGISTER,
    title="Kanalförteckning 2019",
    covers="2019",
    half_year="2020-H1",
    made_at=NOON,
    made_by="anna.ek",
    bag="2020-H1/handlingar/x",
    bag_sha256=make.SHA,
    size=1,
)
KEPT = Kept(
    captures=[CAPTURE],
    removals=[REMOVAL],
    copies=[COPY],
    referrals=[REFERRAL],
    assignments=[MANDATE],
    records=[RECORD],
    people=[PERSON],
)
OVERS = {
    (RecordKind.CAPTURE, Fate.DISPOSE): (TargetKind.CAPTURE, CAPTURE.id, THEN),
    (RecordKind.REMOVED_COPY, Fate.DISPOSE): (TargetKind.COPY, COPY.id, THEN),
    (RecordKind.REMOVED_COPY, Fate.FOLLOW_CASE): (TargetKind.COPY, COPY.id, date(2021, 6, 1)),
    (RecordKind.REFERRAL, Fate.DISPOSE): (TargetKind.REFERRAL, REFERRAL.id, THEN),
    (RecordKind.ASSIGNMENT, Fate.DISPOSE): (TargetKind.ASSIGNMENT, MANDATE.id, THEN),
    (RecordKind.PERSON, Fate.DISPOSE): (TargetKind.PERSON, PERSON.id, THEN),
    (RecordKind.REGISTER, Fate.DISPOSE): (TargetKind.RECORD, RECORD.id, THEN),
}


def row(record: RecordKind, **changes: Any) -> RetentionRow:
    return retention_row("plan", record=record, **{"fate": Fate.DISPOSE, "years": 3, **changes})


def found(one: RetentionRow, kept: Kept = KEPT, day: date = DAY) -> list[tuple[str, date]]:
    lists = disposable([one], kept, day)
    return [(item.target_id, item.since) for listed in lists for item in listed.items]


@pytest.mark.parametrize(("record", "fate"), OVERS)
def test_each_kind_goes_on_its_day_and_not_before(record: RecordKind, fate: Fate) -> None:
    target, identifier, over = OVERS[record, fate]
    since = over.replace(year=over.year + 3) + timedelta(days=1)
    plan = row(record, fate=fate)
    assert disposable([plan], KEPT, since - timedelta(days=1)) == ()
    [listed] = disposable([plan], KEPT, since)
    [item] = listed.items
    assert (listed.record, listed.row) == (record, plan)
    assert (item.target, item.target_id, item.since) == (target, identifier, since)


@pytest.mark.parametrize("record", RecordKind)
def test_what_is_preserved_never_goes(record: RecordKind) -> None:
    assert found(row(record, fate=Fate.PRESERVE, years=None), day=date.max) == []


@pytest.mark.parametrize("record", sorted(set(RecordKind) - OVER.keys()))
def test_what_lies_elsewhere_is_not_the_programs_to_dispose_of(record: RecordKind) -> None:
    assert found(row(record), day=date.max) == []


def test_a_row_about_none_of_our_records_lets_nothing_go() -> None:
    assert disposable([replace(row(RecordKind.CAPTURE), record=None)], KEPT, date.max) == ()


@pytest.mark.parametrize("record", [kind for kind, fate in OVERS if fate is Fate.DISPOSE])
def test_what_goes_when_obsolete_is_offered_a_year_after(record: RecordKind) -> None:
    _, identifier, over = OVERS[record, Fate.DISPOSE]
    since = over.replace(year=over.year + OBSOLETE_YEARS) + timedelta(days=1)
    plan = row(record, years=None)
    assert found(plan, day=since - timedelta(days=1)) == []
    assert found(plan, day=since) == [(identifier, since)]


def test_what_follows_its_case_waits_for_it() -> None:
    plan = row(RecordKind.REMOVED_COPY, fate=Fate.FOLLOW_CASE)
    open_case = replace(REMOVAL, case_closed_on=None)
    assert found(plan, Kept(removals=[open_case], copies=[COPY]), date.max) == []
    assert found(replace(plan, years=None), day=date.max) == []
    others = (RecordKind.CAPTURE, RecordKind.REFERRAL, RecordKind.ASSIGNMENT, RecordKind.PERSON)
    for record in (*others, RecordKind.REGISTER):
        assert found(row(record, fate=Fate.FOLLOW_CASE), day=date.max) == []


def test_a_log_stays_as_long_as_its_copy() -> None:
    plan = row(RecordKind.REMOVAL_LOG)
    assert found(plan) == []
    without = Kept(removals=[REMOVAL], copies=[GONE])
    assert found(plan, without) == [(REMOVAL.id, date(2023, 3, 6))]
    by_case = replace(plan, fate=Fate.FOLLOW_CASE)
    assert found(by_case, without) == [(REMOVAL.id, date(2024, 6, 2))]
    unfinished = replace(REMOVAL, finished_at=None)
    assert found(plan, Kept(removals=[unfinished]), date.max) == []
    assert found(row(RecordKind.REMOVED_COPY), Kept(removals=[REMOVAL], copies=[GONE])) == []


def test_a_referral_without_its_case_is_still_needed() -> None:
    waiting = replace(REFERRAL, case_number=" ")
    assert found(row(RecordKind.REFERRAL), Kept(referrals=[waiting]), date.max) == []


def test_a_mandate_that_runs_stays() -> None:
    running = replace(MANDATE, period=Period(date(2018, 1, 1)))
    assert found(row(RecordKind.ASSIGNMENT), Kept(assignments=[running]), date.max) == []


def test_a_person_goes_when_all_of_theirs_has_been_over_so_long() -> None:
    plan, later = row(RecordKind.PERSON), Period(date(2018, 1, 1), date(2022, 1, 1))
    held = Ties(given=(make.assignment(period=later),))
    kept = replace(KEPT, ties=lambda _: held)
    assert found(plan, kept, date(2025, 1, 1)) == []
    assert found(plan, kept, date(2025, 1, 2)) == [(PERSON.id, date(2025, 1, 2))]
    for changes in ({"left_on": None}, {"anonymised_on": DAY}):
        somebody = replace(PERSON, **changes)
        assert found(plan, Kept(people=[somebody]), date.max) == []


def test_a_record_goes_by_the_row_of_its_kind() -> None:
    assert found(row(RecordKind.ROUND_PROTOCOL), day=date.max) == []


def test_lists_come_in_the_order_of_the_plan_and_the_oldest_first() -> None:
    older = make.capture(taken_at=NOON - timedelta(days=400))
    kept = replace(KEPT, captures=[CAPTURE, older])
    lists = disposable([row(RecordKind.ASSIGNMENT), row(RecordKind.CAPTURE)], kept, DAY)
    assert [one.record for one in lists] == [RecordKind.ASSIGNMENT, RecordKind.CAPTURE]
    assert [item.target_id for item in lists[1].items] == [older.id, CAPTURE.id]


def test_the_last_day_of_a_period_belongs_to_it() -> None:
    assert first_free_day(date(2024, 12, 31), 2) == date(2027, 1, 1)
    assert first_free_day(date(2024, 12, 31), 0) == date(2024, 12, 31)
    assert first_free_day(date(2024, 2, 29), 1) == date(2025, 3, 1)
    assert first_free_day(date(2024, 2, 29), 4) == date(2028, 3, 1)
    assert first_free_day(date(9998, 12, 31), 100) == date.max


days = st.dates(min_value=date(1990, 1, 1), max_value=date(2060, 12, 31))
moments = days.map(lambda day: datetime(day.year, day.month, day.day, 12, tzinfo=UTC))
maybe_days = st.none() | days


@st.composite
def anything(draw: st.DrawFn) -> tuple[Kept, list[RetentionRow], date]:
    """Things of any age in any state, under any plan, on any day."""
    removals = [
        replace(REMOVAL, id=f"r{n}", finished_at=draw(st.none() | moments), case_closed_on=day)
        for n, day in enumerate(draw(st.lists(maybe_days, max_size=3)))
    ]
    copies = [
        replace(COPY, id=f"k{one.id}", removal_id=one.id, gone_at=draw(st.none() | moments))
        for one in removals
    ]
    first = date(1990, 1, 1)
    held = Ties(
        mandates=tuple(
            make.assignment(period=Period(first, day))
            for day in draw(st.lists(maybe_days, max_size=2))
        )
    )
    kept = Kept(
        captures=[replace(CAPTURE, taken_at=draw(moments))],
        removals=removals,
        copies=copies,
        referrals=[replace(REFERRAL, day=draw(days), case_number=draw(st.sampled_from(["", "1"])))],
        assignments=[replace(MANDATE, period=Period(first, draw(maybe_days)))],
        people=[replace(PERSON, left_on=draw(maybe_days), anonymised_on=draw(maybe_days))],
        records=[replace(RECORD, made_at=draw(moments))],
        ties=lambda _: held,
    )
    plan = [
        row(record, fate=draw(st.sampled_from(Fate)), years=draw(st.none() | st.integers(0, 30)))
        for record in RecordKind
    ]
    return kept, plan, draw(days)


@given(anything())
def test_nothing_goes_before_its_time_or_while_it_is_needed(
    drawn: tuple[Kept, list[RetentionRow], date],
) -> None:
    """Once something may go it stays so, and only what the plan lets go ever may."""
    kept, plan, day = drawn
    lists = disposable(plan, kept, day)
    removals = {one.id: one for one in kept.removals}
    for listed in lists:
        assert listed.row.fate is not Fate.PRESERVE
        years = OBSOLETE_YEARS if listed.row.years is None else listed.row.years
        for item in listed.items:
            assert item.since <= day
            assert item.since >= first_free_day(date(1990, 1, 1), years)
            if item.target is TargetKind.REMOVAL:
                assert removals[item.target_id].finished_at is not None
                assert all(one.gone_at for one in kept.copies if one.removal_id == item.target_id)
            if item.target is TargetKind.PERSON:
                assert all(one.period.last for one in kept.ties(PERSON).mandates)
    later = disposable(plan, kept, day + timedelta(days=365))
    assert _ids(lists) <= _ids(later)


def _ids(lists: tuple[Any, ...]) -> set[str]:
    return {item.target_id for listed in lists for item in listed.items}
