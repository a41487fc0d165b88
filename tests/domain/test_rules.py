"""What is wrong with a channel on a day."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from smdesk.domain.assignments import EditorRole
from smdesk.domain.calendar import Period
from smdesk.domain.channels import Channel, Status
from smdesk.domain.facts import Facts
from smdesk.domain.half_years import HalfYear
from smdesk.domain.organisation import CHIEF_EXECUTIVE
from smdesk.domain.rules import (
    DEMANDS,
    WEIGHT_ORDER,
    Heading,
    Rule,
    Weight,
    channel_shortcomings,
    shortcomings,
)
from tests.support import factories as make

DAY = date(2026, 11, 23)
CHANNEL = make.channel()
EDITOR = make.assignment(channel_id=CHANNEL.id)
DEPUTY = make.assignment(channel_id=CHANNEL.id, role=EditorRole.DEPUTY)
CAPTURE = make.capture(channel_id=CHANNEL.id, half_year="2026-H2")
WELL = Facts(
    offices={CHIEF_EXECUTIVE: (make.term(),)},
    assignments={CHANNEL.id: (EDITOR, DEPUTY)},
    latest={CHANNEL.id: CAPTURE},
    began="2025-H1",
)


def found(channel: Channel = CHANNEL, day: date = DAY, **facts: Any) -> list[tuple[Rule, Weight]]:
    items = channel_shortcomings(channel, replace(WELL, **facts), day)
    assert all(item.channel_id == channel.id for item in items)
    return [(item.rule, item.weight) for item in items]


def test_all_is_well() -> None:
    assert found() == []


def test_no_accountable_manager() -> None:
    assert found(offices={}) == [(Rule.ACCOUNTABLE, Weight.NOW)]


def test_no_editor() -> None:
    deputy_only = {CHANNEL.id: (DEPUTY,)}
    assert found(assignments=deputy_only) == [(Rule.EDITOR, Weight.NOW)]
    dormant = replace(CHANNEL, status=Status.DORMANT)
    assert found(dormant, assignments=deputy_only) == [(Rule.EDITOR, Weight.LATER)]


def test_no_deputy() -> None:
    assert found(assignments={CHANNEL.id: (EDITOR,)}) == [(Rule.DEPUTY, Weight.LATER)]


def test_nobody_at_all() -> None:
    assert found(assignments={}) == [(Rule.EDITOR, Weight.NOW), (Rule.DEPUTY, Weight.LATER)]


@pytest.mark.parametrize(
    ("last", "told"), [(date(2026, 12, 23), True), (date(2026, 12, 24), False)]
)
def test_a_mandate_that_ends_is_told_thirty_days_before(last: date, told: bool) -> None:
    ending = replace(EDITOR, period=Period(date(2024, 1, 1), last))
    items = channel_shortcomings(
        CHANNEL, replace(WELL, assignments={CHANNEL.id: (ending, DEPUTY)}), DAY
    )
    assert [item.rule for item in items] == ([Rule.MANDATE_ENDING] if told else [])
    if told:
        assert items[0].weight is Weight.SOON
        assert items[0].values == {"person_id": ending.person_id, "last": last}


def test_an_ended_mandate_does_not_count() -> None:
    ended = replace(EDITOR, period=Period(date(2024, 1, 1), date(2026, 11, 22)))
    assert found(assignments={CHANNEL.id: (ended, DEPUTY)}) == [(Rule.EDITOR, Weight.NOW)]


def test_last_half_years_capture_is_not_enough() -> None:
    old = {CHANNEL.id: replace(CAPTURE, half_year="2026-H1")}
    assert found(latest=old) == [(Rule.CAPTURE_DUE, Weight.SOON)]
    assert found(latest=old, day=date(2026, 9, 1)) == [(Rule.CAPTURE_DUE, Weight.SOON)]
    assert found(latest=old, day=date(2026, 8, 31)) == [(Rule.CAPTURE_DUE, Weight.LATER)]


def test_due_says_until_when() -> None:
    old = {CHANNEL.id: replace(CAPTURE, half_year="2026-H1")}
    [item] = channel_shortcomings(CHANNEL, replace(WELL, latest=old), DAY)
    assert item.values == {"last": date(2026, 12, 31)}


def test_a_missed_half_year_is_overdue() -> None:
    older = {CHANNEL.id: replace(CAPTURE, half_year="2025-H2")}
    assert found(latest=older) == [(Rule.CAPTURE_OVERDUE, Weight.NOW)]
    assert found(latest={}) == [(Rule.CAPTURE_OVERDUE, Weight.NOW)]
    [item] = channel_shortcomings(CHANNEL, replace(WELL, latest={}), DAY)
    assert item.values == {"half_year": HalfYear(2026, 1)}


@pytest.mark.parametrize(
    ("began", "rule"),
    [
        ("2026-H1", Rule.CAPTURE_OVERDUE),
        ("2026-H2", Rule.CAPTURE_DUE),
        (None, Rule.CAPTURE_DUE),
    ],
)
def test_nothing_is_missing_from_before_the_first_capture(began: str | None, rule: Rule) -> None:
    assert [wrong for wrong, _ in found(latest={}, began=began)] == [rule]


@pytest.mark.parametrize(
    ("opened_on", "rule"),
    [
        (date(2026, 6, 30), Rule.CAPTURE_OVERDUE),
        (date(2026, 7, 1), Rule.CAPTURE_DUE),
        (None, Rule.CAPTURE_DUE),
    ],
)
def test_only_who_existed_can_have_missed(opened_on: date | None, rule: Rule) -> None:
    channel = replace(CHANNEL, opened_on=opened_on)
    assert [rule for rule, _ in found(channel, latest={})] == [rule]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"purposes": frozenset()}, (Rule.PURPOSE, Weight.LATER)),
        ({"purpose_text": "  "}, (Rule.PURPOSE, Weight.LATER)),
        ({"url": ""}, (Rule.ADDRESS, Weight.SOON)),
    ],
)
def test_missing_texts(changes: dict[str, Any], expected: tuple[Rule, Weight]) -> None:
    assert found(replace(CHANNEL, **changes)) == [expected]


@pytest.mark.parametrize("status", [Status.PLANNED, Status.CLOSED])
def test_planned_and_closed_channels_are_left_alone(status: Status) -> None:
    channel = replace(CHANNEL, status=status)
    assert found(channel, offices={}, assignments={}, latest={}) == []


def test_most_urgent_first_over_all_channels() -> None:
    other = make.channel(url="")
    facts = replace(
        WELL,
        assignments={CHANNEL.id: (EDITOR,), other.id: (make.assignment(channel_id=other.id),)},
        latest={CHANNEL.id: CAPTURE, other.id: CAPTURE},
    )
    items = shortcomings([CHANNEL, other], facts, DAY)
    assert [(item.channel_id, item.rule) for item in items] == [
        (other.id, Rule.ADDRESS),
        (CHANNEL.id, Rule.DEPUTY),
        (other.id, Rule.DEPUTY),
    ]


def test_every_rule_cites_a_heading() -> None:
    assert set(DEMANDS) == set(Rule)
    [item] = channel_shortcomings(CHANNEL, replace(WELL, offices={}), DAY)
    assert item.heading is Heading.RESPONSIBLE
    assert WEIGHT_ORDER == {Weight.NOW: 0, Weight.SOON: 1, Weight.LATER: 2}
