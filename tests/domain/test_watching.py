"""Who watches on a day; the days on which nobody does."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from smdesk.domain.assignments import Assignment, EditorRole
from smdesk.domain.calendar import Period
from smdesk.domain.channels import Status
from smdesk.domain.facts import Facts, grouped
from smdesk.domain.organisation import Person
from smdesk.domain.watch import Absence, Weekday, watched_on
from smdesk.domain.watching import (
    Unwatched,
    Watching,
    is_in_use,
    lacks_hours,
    unwatched,
    unwatched_days,
    watching,
)
from tests.support import factories as make

DAY = date(2026, 11, 23)
CHANNEL = make.channel()
EMMA, OSKAR, DORIS = (make.person(name=name) for name in ("Emma", "Oskar", "Doris"))
EDITOR = make.assignment(channel_id=CHANNEL.id, person_id=EMMA.id)
SECOND = make.assignment(channel_id=CHANNEL.id, person_id=OSKAR.id, period=Period(date(2025, 1, 1)))
DEPUTY = make.assignment(channel_id=CHANNEL.id, person_id=DORIS.id, role=EditorRole.DEPUTY)
HOURS = make.watch(channel_id=CHANNEL.id)


def later(days: int) -> date:
    return DAY + timedelta(days=days)


def away(person: Person, first: date, last: date | None = None) -> Absence:
    return make.absence(person_id=person.id, period=Period(first, last))


def facts(
    *held: Assignment, absences: tuple[Absence, ...] = (), people: tuple[Person, ...] = ()
) -> Facts:
    return Facts(
        assignments={CHANNEL.id: held},
        absences=grouped(absences, lambda one: one.person_id),
        people={one.id: one for one in (EMMA, OSKAR, DORIS, *people)},
        watches={CHANNEL.id: (HOURS,)},
    )


def who(found: Watching) -> list[str]:
    return [item.id for item in found.present]


# --- who watches ------------------------------------------------------------------------------


def test_the_editors_watch() -> None:
    found = watching(CHANNEL.id, facts(DEPUTY, SECOND, EDITOR), DAY)
    assert who(found) == [EDITOR.id, SECOND.id]
    assert found.role is EditorRole.EDITOR
    assert found.away == ()


def test_one_editor_who_is_there_is_enough() -> None:
    found = watching(CHANNEL.id, facts(DEPUTY, EDITOR, SECOND, absences=(away(EMMA, DAY),)), DAY)
    assert who(found) == [SECOND.id]
    [gone] = found.away
    assert gone.assignment == EDITOR
    assert gone.absence is not None
    assert gone.absence.period == Period(DAY)


def test_the_deputy_stands_in_for_who_is_away() -> None:
    given_facts = facts(EDITOR, DEPUTY, absences=(away(EMMA, DAY, later(2)),))
    assert who(watching(CHANNEL.id, given_facts, later(-1))) == [EDITOR.id]
    for day in (DAY, later(2)):
        found = watching(CHANNEL.id, given_facts, day)
        assert who(found) == [DEPUTY.id]
        assert found.role is EditorRole.DEPUTY
    assert who(watching(CHANNEL.id, given_facts, later(3))) == [EDITOR.id]


def test_nobody_watches_where_all_are_away() -> None:
    both = (away(DORIS, DAY), away(EMMA, DAY))
    found = watching(CHANNEL.id, facts(DEPUTY, EDITOR, absences=both), DAY)
    assert found.present == ()
    assert found.role is None
    assert [gone.assignment for gone in found.away] == [EDITOR, DEPUTY]


def test_who_has_left_watches_to_the_last_day_of_employment() -> None:
    leaver = replace(EMMA, left_on=DAY)
    given_facts = facts(EDITOR, DEPUTY, people=(leaver,))
    assert who(watching(CHANNEL.id, given_facts, DAY)) == [EDITOR.id]
    found = watching(CHANNEL.id, given_facts, later(1))
    assert who(found) == [DEPUTY.id]
    assert [(gone.assignment, gone.absence) for gone in found.away] == [(EDITOR, None)]


def test_a_mandate_counts_from_its_first_day_to_its_last() -> None:
    short = replace(EDITOR, period=Period(DAY, later(1)))
    days = [later(-1), DAY, later(1), later(2)]
    found = [who(watching(CHANNEL.id, facts(short), day)) for day in days]
    assert found == [[], [EDITOR.id], [EDITOR.id], []]


def test_somebody_that_nobody_knows_has_not_left() -> None:
    assert watching(CHANNEL.id, replace(facts(EDITOR), people={}), DAY).present == (EDITOR,)


def test_a_channel_without_mandates_has_nobody() -> None:
    assert watching("elsewhere", facts(EDITOR), DAY) == Watching(present=())


# --- days without anybody ---------------------------------------------------------------------


def bare(given_facts: Facts, first: date = DAY, **words: int) -> list[date]:
    return list(unwatched_days(CHANNEL.id, given_facts, first, **words))


def test_days_of_watch_without_anybody() -> None:
    all_away = facts(EDITOR, absences=(away(EMMA, later(2), later(8)),))
    assert bare(all_away) == [later(2), later(3), later(4), later(7), later(8)]
    assert bare(all_away, horizon=3) == [later(2), later(3)]
    assert bare(replace(all_away, watches={})) == []
    assert bare(facts(EDITOR)) == []
    assert bare(facts()) == [later(n) for n in (0, 1, 2, 3, 4, 7, 8, 9, 10, 11, 14)]


def test_a_holiday_needs_nobody() -> None:
    christmas = facts(EDITOR, absences=(away(EMMA, date(2026, 12, 21), date(2027, 1, 8)),))
    days = bare(christmas, date(2026, 12, 23))
    assert days == [date(2026, 12, number) for number in (23, 28, 29, 30)] + [
        date(2027, 1, number) for number in (4, 5)
    ]
    also = replace(christmas, watches={CHANNEL.id: (replace(HOURS, holidays=True),)})
    assert date(2027, 1, 1) in bare(also, date(2026, 12, 23))


def test_an_absence_over_new_year_and_a_leap_day() -> None:
    new_year = facts(EDITOR, absences=(away(EMMA, date(2026, 12, 30), date(2027, 1, 4)),))
    assert bare(new_year, date(2026, 12, 29)) == [date(2026, 12, 30), date(2027, 1, 4)]
    leap = facts(EDITOR, absences=(away(EMMA, date(2028, 2, 29), date(2028, 2, 29)),))
    assert bare(leap, date(2028, 2, 20)) == [date(2028, 2, 29)]


def test_a_mandate_that_ends_leaves_the_days_after_it() -> None:
    ending = replace(EDITOR, period=Period(date(2024, 1, 1), later(8)))
    assert bare(facts(ending)) == [later(9), later(10), later(11), later(14)]
    within = replace(EDITOR, period=Period(date(2024, 1, 1), later(14)))
    assert bare(facts(within)) == []
    assert bare(facts(within), horizon=15) == [later(15)]
    begins = replace(EDITOR, period=Period(later(2)))
    assert bare(facts(begins), horizon=3) == [DAY, later(1)]
    leaver = replace(EMMA, left_on=later(1))
    assert bare(facts(EDITOR, people=(leaver,)), horizon=3) == [later(2), later(3)]


def test_the_last_days_that_can_be_written() -> None:
    hours = replace(HOURS, days=frozenset(Weekday))
    alone = replace(facts(), watches={CHANNEL.id: (hours,)})
    assert bare(alone, date(9999, 12, 30)) == [date(9999, 12, 30)]


SPANS = st.tuples(st.integers(-20, 30), st.none() | st.integers(0, 20))
"""The days from the start to a period's first day, and how many more it has."""
Span = tuple[int, int | None]
MANDATES = st.lists(st.tuples(st.integers(0, 2), st.sampled_from(EditorRole), SPANS), max_size=4)
ABSENCES = st.lists(st.tuples(st.integers(0, 2), SPANS), max_size=3)
LEFT = st.lists(st.none() | st.integers(-5, 25), min_size=3, max_size=3)
START = st.sampled_from([DAY, date(2026, 12, 22), date(2028, 2, 20), date(2026, 6, 15)])


def spanned(start: date, span: Span) -> Period:
    first = start + timedelta(days=span[0])
    return Period(first, None if span[1] is None else first + timedelta(days=span[1]))


@given(MANDATES, ABSENCES, LEFT, START)
@example([(0, EditorRole.EDITOR, (0, 5))], [], [None, None, None], DAY)
def test_a_day_is_bare_when_nobody_with_a_mandate_is_there(
    mandates: list[tuple[int, EditorRole, Span]],
    absences: list[tuple[int, Span]],
    left: list[int | None],
    first: date,
) -> None:
    staff = [
        replace(one, left_on=None if days is None else first + timedelta(days=days))
        for one, days in zip((EMMA, OSKAR, DORIS), left, strict=True)
    ]
    held = [
        make.assignment(
            channel_id=CHANNEL.id,
            person_id=staff[who].id,
            role=role,
            period=spanned(first, span),
        )
        for who, role, span in mandates
    ]
    gone = tuple(
        make.absence(person_id=staff[who].id, period=spanned(first, span)) for who, span in absences
    )
    given_facts = facts(*held, absences=gone, people=tuple(staff))
    found = set(bare(given_facts, first))
    for number in range(15):
        day = first + timedelta(days=number)
        there = [
            item
            for item in held
            if item.period.covers(day)
            and not any(one.person_id == item.person_id and one.period.covers(day) for one in gone)
            and not any(
                one.id == item.person_id and one.left_on is not None and one.left_on < day
                for one in staff
            )
        ]
        watched = watched_on([HOURS], day) is not None
        assert (day in found) is (watched and not there)
        present = set(watching(CHANNEL.id, given_facts, day).present)
        editors = {item for item in there if item.role is EditorRole.EDITOR}
        assert present == (editors or set(there))
    assert all(first <= day <= first + timedelta(days=14) for day in found)


# --- what the rules ask -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changes", "used"),
    [
        ({}, True),
        ({"status": Status.DORMANT}, False),
        ({"status": Status.PLANNED}, False),
        ({"status": Status.CLOSED, "closed_on": DAY}, True),
        ({"status": Status.CLOSED, "closed_on": later(-1)}, False),
        ({"opened_on": later(1)}, False),
    ],
)
def test_a_channel_in_use(changes: dict[str, Any], used: bool) -> None:
    channel = replace(CHANNEL, **changes)
    assert is_in_use(channel, DAY) is used
    assert lacks_hours(channel, Facts(), DAY) is used
    gone = facts(EDITOR, absences=(away(EMMA, DAY),))
    assert (unwatched(channel, gone, DAY) is not None) is used


def test_hours_without_a_reply_target_are_half() -> None:
    def lacking(**changes: Any) -> bool:
        hours = replace(HOURS, **changes)
        return lacks_hours(CHANNEL, Facts(watches={CHANNEL.id: (hours,)}), DAY)

    assert not lacking()
    assert lacking(reply_hours=None)
    assert lacking(period=Period(date(2024, 1, 1), later(-1)))
    assert lacking(period=Period(later(1)))
    assert not lacking(days=frozenset({Weekday.SUNDAY}))


def test_the_first_day_without_anybody_and_who_is_away_then() -> None:
    absences = (away(EMMA, DAY, later(20)), away(DORIS, later(2), later(3)))
    given_facts = facts(EDITOR, DEPUTY, absences=absences)
    found = unwatched(CHANNEL, given_facts, DAY)
    assert isinstance(found, Unwatched)
    assert found.day == later(2)
    assert [gone.assignment for gone in found.away] == [EDITOR, DEPUTY]
    assert unwatched(CHANNEL, facts(EDITOR, DEPUTY), DAY) is None
    assert unwatched(CHANNEL, facts(EDITOR, absences=(away(EMMA, later(18)),)), DAY) is None


def test_no_editor_at_all_is_another_shortcoming() -> None:
    assert unwatched(CHANNEL, facts(), DAY) is None
    ended = replace(EDITOR, period=Period(date(2024, 1, 1), later(-1)))
    assert unwatched(CHANNEL, facts(ended), DAY) is None
