"""What a removal's log lacks, and what is wrong with logs, grounds and referrals."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smdesk.domain.errors import Problem
from smdesk.domain.moderation import AuthorTold, CopyState, Police, Removal
from smdesk.domain.removal_checks import (
    FIELDS,
    Missing,
    check_case_closed,
    check_finish,
    check_ground,
    check_referral,
    check_removal,
    hours,
    is_over,
    missing,
    settled,
    stated,
    stated_parts,
    waits_for_case,
)
from tests.support import moderation as make
from tests.support.factories import NOW, TODAY
from tests.support.moderation import HOUR

GROUND = make.ground()
FORBIDDING = make.ground(copy_allowed=False)
COPY = make.copy()
GONE = replace(COPY, gone_at=NOW)
WHOLE = make.answered("p", ground_id=GROUND.id, copy=CopyState.KEPT)


def lacks(removal: Removal, **changes: Any) -> list[Missing]:
    values = {"ground": GROUND, "copies": (COPY,), **changes}
    return list(missing(removal, **values))


def told(problems: list[Problem]) -> list[tuple[str, str]]:
    return [(one.code, one.at) for one in problems]


def test_a_whole_log_lacks_nothing() -> None:
    assert lacks(WHOLE) == []
    assert check_finish(WHOLE, GROUND, [COPY], NOW) == []


def test_what_is_missing_is_told_in_the_order_of_the_walk() -> None:
    empty = make.removal(place=" ")
    assert lacks(empty, ground=None, copies=()) == [
        *(Missing.PLACE, Missing.GROUND, Missing.COPY, Missing.REMOVED_AT, Missing.REMOVED_BY),
        *(Missing.TOLD, Missing.CASE_NUMBER, Missing.POLICE),
    ]
    found = check_finish(empty, None, [], NOW)
    assert told(found)[:2] == [
        ("removal_lacks_place", "place"),
        ("removal_lacks_ground", "ground_id"),
    ]


@pytest.mark.parametrize(
    ("changes", "lack"),
    [
        ({"place": ""}, Missing.PLACE),
        ({"removed_at": None}, Missing.REMOVED_AT),
        ({"removed_by": None}, Missing.REMOVED_BY),
        ({"told": None}, Missing.TOLD),
        ({"told": AuthorTold.UNSUITABLE}, Missing.NOT_TOLD),
        ({"case_number": "  "}, Missing.CASE_NUMBER),
        ({"police": None}, Missing.POLICE),
        ({"police": Police.UNDECIDED}, Missing.POLICE),
    ],
)
def test_each_answer_is_asked_for(changes: dict[str, Any], lack: Missing) -> None:
    removal = replace(WHOLE, **changes)
    assert lacks(removal) == [lack]
    at = FIELDS.get(lack, lack.value)
    assert told(check_finish(removal, GROUND, [COPY], NOW)) == [(f"removal_lacks_{lack}", at)]


@pytest.mark.parametrize(
    "changes",
    [
        {"told": AuthorTold.UNREACHABLE},
        {"told": AuthorTold.UNSUITABLE, "not_told": "Risk för hot"},
        {"case_number": "", "no_case": "Uppenbart skräp"},
        {"police": Police.REPORTED},
        {"found_by": None, "note": ""},
    ],
)
def test_what_is_answered_otherwise_is_answered(changes: dict[str, Any]) -> None:
    assert lacks(replace(WHOLE, **changes)) == []


def test_a_copy_is_there_or_its_lack_explained() -> None:
    none = replace(WHOLE, copy=None)
    assert lacks(none, copies=()) == [Missing.COPY]
    assert lacks(none) == []
    assert lacks(WHOLE, copies=()) == [Missing.COPY]
    assert lacks(WHOLE, copies=(GONE,)) == []
    for state in (CopyState.IMPOSSIBLE, CopyState.FORBIDDEN):
        without = replace(WHOLE, copy=state)
        assert lacks(without, copies=()) == [Missing.NO_COPY]
        assert lacks(replace(without, no_copy="Redan borta"), copies=()) == []


def test_what_may_not_be_possessed_needs_no_copy_and_may_have_none() -> None:
    bare = replace(WHOLE, copy=None)
    assert lacks(bare, ground=FORBIDDING, copies=()) == []
    assert lacks(bare, ground=FORBIDDING, copies=(GONE,)) == []
    assert lacks(bare, ground=FORBIDDING, copies=(GONE, COPY)) == [Missing.COPY_TO_DESTROY]
    found = check_finish(bare, FORBIDDING, [COPY], NOW)
    assert told(found) == [("removal_lacks_copy_to_destroy", "copy")]


def test_ground_and_store_answer_about_the_copy() -> None:
    begun = make.removal(copy=CopyState.IMPOSSIBLE, no_copy="Hann inte")
    assert settled(begun, FORBIDDING, [COPY]).copy is CopyState.FORBIDDEN
    kept = settled(begun, GROUND, [COPY])
    assert (kept.copy, kept.no_copy) == (CopyState.KEPT, "")
    assert settled(begun, GROUND, [GONE]) == settled(begun, None, []) == begun


@given(st.timedeltas(timedelta(0), timedelta(days=30)))
def test_hours_from_discovery_to_removal(passed: timedelta) -> None:
    removal = make.removal(removed_at=NOW - HOUR + passed)
    assert hours(removal) == pytest.approx(passed.total_seconds() / 3600)
    assert hours(replace(removal, removed_at=None)) is None


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"removed_at": NOW}, []),
        ({"removed_at": NOW - HOUR}, []),
        ({"found_at": NOW + HOUR}, [("moment_ahead", "found_at")]),
        ({"removed_at": NOW + HOUR}, [("moment_ahead", "removed_at")]),
        ({"removed_at": NOW - 2 * HOUR}, [("removed_before_found", "removed_at")]),
        ({"found_at": NOW - timedelta(days=3654)}, [("moment_too_old", "found_at")]),
        ({"place": "x" * 4001}, [("too_long", "place")]),
        ({"note": "a\u202eb"}, [("control_character", "note")]),
        ({"case_number": "x" * 201}, [("too_long", "case_number")]),
        ({"place": ""}, []),
    ],
)
def test_times_are_in_order_and_texts_short(
    changes: dict[str, Any], expected: list[tuple[str, str]]
) -> None:
    assert told(check_removal(make.removal(**changes), NOW)) == expected


def test_a_case_is_closed_after_the_log() -> None:
    done = replace(WHOLE, finished_at=NOW)
    assert check_case_closed(done, TODAY, TODAY) == []
    for removal, day, code in (
        (WHOLE, TODAY, "removal_unfinished"),
        (replace(done, case_number="", no_case="Skräp"), TODAY, "removal_no_case"),
        (done, TODAY - timedelta(days=1), "case_closed_before"),
        (done, TODAY + timedelta(days=1), "day_ahead"),
    ):
        assert told(check_case_closed(removal, day, TODAY)) == [(code, "day")]


def test_what_a_ground_says_when_it_is_used() -> None:
    assert stated(GROUND) == "Reklam · Egna villkor · 3 § · –"
    checked = replace(GROUND, section="", checked_on=date(2026, 11, 1))
    assert stated(checked) == "Reklam · Egna villkor · – · 2026-11-01"


def test_what_a_ground_said_is_read_in_its_parts() -> None:
    named = replace(GROUND, name="Hets · mot", section="", checked_on=date(2026, 11, 1))
    assert stated_parts(stated(named)) == ("Hets · mot", GROUND.law, "", "2026-11-01")
    assert stated_parts(stated(GROUND)) == (GROUND.name, GROUND.law, GROUND.section, "")
    assert stated_parts("Reklam · 3 §") is None


def test_what_a_ground_needs() -> None:
    assert check_ground(replace(GROUND, checked_on=TODAY), TODAY) == []
    wrong = replace(GROUND, name=" ", law="", checked_on=TODAY + timedelta(days=1))
    assert told(check_ground(wrong, TODAY)) == [
        ("required", "name"),
        ("required", "law"),
        ("day_ahead", "checked_on"),
    ]


def test_what_a_referral_needs() -> None:
    assert check_referral(make.referral(), TODAY) == []
    wrong = make.referral(note="", day=TODAY + timedelta(days=1))
    assert told(check_referral(wrong, TODAY)) == [("required", "note"), ("day_ahead", "day")]
    old = make.referral(day=date(206, 11, 23))
    assert told(check_referral(old, TODAY)) == [("moment_too_old", "day")]


def test_a_referral_waits_a_week_for_its_case() -> None:
    week = make.referral(day=TODAY - timedelta(days=7))
    assert not waits_for_case(week, TODAY)
    assert waits_for_case(week, TODAY + timedelta(days=1))
    assert not waits_for_case(replace(week, case_number="KS 1"), TODAY + timedelta(days=1))


def test_the_day_something_was_over_is_swedish() -> None:
    late = NOW.replace(hour=23)
    assert is_over(late, TODAY + timedelta(days=1))
    assert not is_over(late, TODAY)
    assert not is_over(None, TODAY)
