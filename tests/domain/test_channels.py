"""Channels: who answers, when they exist, what they must have."""

from datetime import date, timedelta

from smdesk.domain.calendar import Period
from smdesk.domain.channels import (
    Scope,
    Status,
    accountable,
    accountable_office,
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
