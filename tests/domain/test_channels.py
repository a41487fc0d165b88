"""Channels: who answers, when they exist, what they must have."""

from datetime import date, timedelta

import pytest

from smdesk.domain.calendar import Period
from smdesk.domain.channels import (
    Scope,
    Status,
    accountable,
    accountable_office,
    check_channel,
    existed,
)
from smdesk.domain.organisation import CHIEF_EXECUTIVE, OfficeKind
from tests.support import factories as make

DAY = date(2026, 11, 23)
BEFORE, AFTER = DAY - timedelta(days=1), DAY + timedelta(days=1)


def test_chief_executive_answers_for_overarching_channels() -> None:
    channel = make.channel(scope=Scope.OVERARCHING, sector_id="kultur")
    assert accountable_office(channel) == CHIEF_EXECUTIVE
    chief, head = make.term(), make.term(office=make.sector_head("kultur"))
    assert accountable(channel, [head, chief], DAY) == chief


def test_sector_head_answers_for_operational_channels() -> None:
    channel = make.channel(scope=Scope.OPERATIONAL, sector_id="kultur")
    office = accountable_office(channel)
    assert (office.kind, office.body_id) == (OfficeKind.SECTOR_HEAD, "kultur")
    head = make.term(office=make.sector_head("kultur"), period=Period(DAY))
    assert accountable(channel, [make.term(), head], DAY) == head
    assert accountable(channel, [make.term(), head], BEFORE) is None


def test_a_channel_exists_from_its_first_to_its_last_day() -> None:
    channel = make.channel(opened_on=DAY, closed_on=AFTER, status=Status.CLOSED)
    assert not existed(channel, BEFORE)
    assert existed(channel, DAY)
    assert existed(channel, AFTER)
    assert not existed(channel, AFTER + timedelta(days=1))


def test_unknown_days() -> None:
    assert existed(make.channel(opened_on=None), date(1990, 1, 1))
    assert not existed(make.channel(opened_on=None, status=Status.CLOSED), DAY)
    assert existed(make.channel(opened_on=None, closed_on=DAY, status=Status.CLOSED), BEFORE)
    assert existed(make.channel(status=Status.DORMANT), DAY)


def test_a_good_channel_has_no_problems() -> None:
    assert check_channel(make.channel(), [make.channel()]) == []
    operational = make.channel(scope=Scope.OPERATIONAL, sector_id="kultur")
    assert check_channel(operational, []) == []


@pytest.mark.parametrize(
    ("changes", "code", "at"),
    [
        ({"name": " "}, "required", "name"),
        ({"name": "x" * 201}, "too_long", "name"),
        ({"purpose_text": "x\x00"}, "control_character", "purpose_text"),
        ({"scope": Scope.OPERATIONAL}, "sector_missing", "sector"),
        ({"opened_on": DAY, "closed_on": BEFORE}, "period_reversed", "closed_on"),
        ({"crisis_rank": 0}, "crisis_rank_range", "crisis_rank"),
        ({"crisis_rank": 100}, "crisis_rank_range", "crisis_rank"),
    ],
)
def test_what_must_be_mended(changes: dict[str, object], code: str, at: str) -> None:
    [problem] = check_channel(make.channel(**changes), [])
    assert (problem.code, problem.at) == (code, at)


def test_the_reversed_days_are_told() -> None:
    [problem] = check_channel(make.channel(opened_on=DAY, closed_on=BEFORE), [])
    assert problem.values == {"first": DAY, "last": BEFORE}


@pytest.mark.parametrize("rank", [1, 99, None])
def test_good_crisis_ranks(rank: int | None) -> None:
    assert check_channel(make.channel(crisis_rank=rank), []) == []


def test_opened_and_closed_on_the_same_day() -> None:
    assert check_channel(make.channel(opened_on=DAY, closed_on=DAY), []) == []


def test_the_same_account_twice_is_noticed() -> None:
    stored = make.channel(key="x:kommun", name="Kommunen")
    twin = make.channel(key="x:kommun")
    [problem] = check_channel(twin, [stored])
    assert (problem.code, problem.at) == ("channel_exists", "url")
    assert problem.values == {"name": "Kommunen"}


def test_what_is_no_twin() -> None:
    stored = make.channel(key="x:kommun")
    closed = make.channel(key="x:kommun", status=Status.CLOSED)
    assert check_channel(stored, [stored]) == []
    assert check_channel(make.channel(key="x:annan"), [stored]) == []
    assert check_channel(closed, [stored]) == []
    assert check_channel(stored, [closed]) == []
    assert check_channel(make.channel(key=""), [make.channel(key="")]) == []
