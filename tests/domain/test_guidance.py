"""Versions of the policy: which one holds, who has read it, what may be stored of it (P12)."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smdesk.domain.assignments import EditorRole
from smdesk.domain.calendar import Period
from smdesk.domain.facts import Facts
from smdesk.domain.guidance import (
    MAX_POLICY,
    READING_DAYS,
    PolicyDocument,
    Reading,
    check_document,
    check_reading,
    has_read,
    in_force,
    to_read,
)
from smdesk.domain.rules import Acts, Rule, Shortcoming, Weight
from smdesk.domain.shortcomings import channel_shortcomings
from smdesk.domain.who_acts import who_acts
from tests.support import factories as make

DAY = date(2026, 11, 23)
LONG_AGO = DAY - timedelta(days=READING_DAYS)
CHANNEL = make.channel()
ANNA, BO = make.person(name="Anna"), make.person(name="Bo")


def document(**changes: Any) -> PolicyDocument:
    made = PolicyDocument(
        id="first",
        edition=1,
        title="Riktlinjer",
        adopted_on=LONG_AGO,
        text="# Redaktörer\nText.",
        added_at=make.NOW,
    )
    return replace(made, **changes)


def reading(**changes: Any) -> Reading:
    made = Reading(id="r", document_id="first", person_id=ANNA.id, read_on=DAY)
    return replace(made, **changes)


FIRST = document()
NEW = document(id="new", edition=2, adopted_on=DAY)


def test_the_version_adopted_last_holds() -> None:
    assert in_force([], DAY) is None
    assert in_force([FIRST, NEW], DAY) is NEW
    assert in_force([FIRST, NEW], DAY - timedelta(days=1)) is FIRST
    same_day = document(id="corrected", edition=3, adopted_on=DAY)
    assert in_force([same_day, NEW], DAY) is same_day


def test_a_new_version_lies_thirty_days_before_it_is_asked_for() -> None:
    assert to_read([FIRST, NEW], DAY) is FIRST
    assert to_read([FIRST], DAY - timedelta(days=1)) is None
    assert to_read([NEW, FIRST], DAY + timedelta(days=READING_DAYS)) is NEW


@given(st.dates())
def test_any_day_can_be_asked_about(day: date) -> None:
    held = to_read([FIRST], day)
    assert (held is FIRST) is (day >= DAY)


def test_a_later_version_is_enough_an_earlier_is_not() -> None:
    both = [FIRST, NEW]
    assert has_read([reading()], FIRST, both, DAY)
    assert has_read([reading(document_id="new")], FIRST, both, DAY)
    assert not has_read([reading()], NEW, both, DAY)
    assert not has_read([reading(read_on=DAY + timedelta(days=1))], FIRST, both, DAY)
    assert not has_read([], FIRST, both, DAY)


# --- the rule -------------------------------------------------------------------------------------


def found(**changes: Any) -> list[Shortcoming]:
    editor, deputy = (
        make.assignment(channel_id=CHANNEL.id, person_id=one.id, role=role)
        for one, role in ((ANNA, EditorRole.EDITOR), (BO, EditorRole.DEPUTY))
    )
    facts = Facts(
        channels={CHANNEL.id: CHANNEL},
        people={one.id: one for one in (ANNA, BO)},
        assignments={CHANNEL.id: (editor, deputy)},
        documents=(FIRST,),
    )
    items = channel_shortcomings(CHANNEL, replace(facts, **changes), DAY)
    return [item for item in items if item.rule is Rule.GUIDANCE_READ]


def test_who_writes_has_read_the_policy() -> None:
    first, second = found()
    assert (first.weight, first.acts) == (Weight.LATER, Acts.EDITOR)
    assert first.values == {"person_id": ANNA.id, "adopted": LONG_AGO}
    assert second.values["person_id"] == BO.id
    [left] = found(readings={ANNA.id: (reading(),)})
    assert left.values["person_id"] == BO.id
    assert found(readings={one.id: (reading(person_id=one.id),) for one in (ANNA, BO)}) == []


def test_without_a_policy_nobody_is_asked() -> None:
    assert found(documents=()) == []
    assert found(documents=(NEW,)) == []


def test_who_writes_no_longer_is_not_asked() -> None:
    ended = make.assignment(
        channel_id=CHANNEL.id,
        person_id=ANNA.id,
        period=Period(date(2024, 1, 1), DAY - timedelta(days=1)),
    )
    assert found(assignments={CHANNEL.id: (ended,)}) == []


def test_the_editor_who_should_read_is_named() -> None:
    first, _ = found()
    assert who_acts(first, CHANNEL, Facts().staff, DAY) == (ANNA.id,)
    assert who_acts(replace(first, values={}), CHANNEL, Facts().staff, DAY) == ()


# --- what may be stored -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changes", "code", "at"),
    [
        ({"title": " "}, "required", "title"),
        ({"title": "x" * 201}, "too_long", "title"),
        ({"adopted_on": DAY + timedelta(days=1)}, "day_ahead", "adopted_on"),
        ({"body": "a\x00"}, "control_character", "body"),
        ({"case_number": "x" * 201}, "too_long", "case_number"),
        ({"text": "\n \n"}, "required", "text"),
        ({"text": "x" * (MAX_POLICY + 1)}, "too_long", "text"),
        ({"text": "Text\x1b[0m"}, "control_character", "text"),
    ],
)
def test_what_is_no_version(changes: dict[str, Any], code: str, at: str) -> None:
    [problem] = check_document(document(**changes), DAY)
    assert (problem.code, problem.at) == (code, at)


def test_a_long_policy_may_be_stored() -> None:
    assert check_document(document(text="x" * MAX_POLICY, adopted_on=DAY), DAY) == []


def test_nobody_has_read_before_it_was_adopted_or_ahead() -> None:
    assert check_reading(reading(read_on=LONG_AGO), FIRST, DAY) == []
    assert check_reading(reading(read_on=DAY), FIRST, DAY) == []
    [early] = check_reading(reading(read_on=LONG_AGO - timedelta(days=1)), FIRST, DAY)
    assert (early.code, early.values) == ("reading_before_adopted", {"day": LONG_AGO})
    [ahead] = check_reading(reading(read_on=DAY + timedelta(days=1)), FIRST, DAY)
    assert (ahead.code, ahead.at) == ("day_ahead", "day")
