"""Crisis channels, their ranks, and two with the same."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from smdesk.domain.channels import Channel, Purpose, Status
from smdesk.domain.crisis import crisis_channels, lacks_rank, rivals
from tests.support import factories as make

DAY = date(2026, 11, 23)
CRISIS = frozenset({Purpose.CRISIS, Purpose.INFORMATION})


def channel(name: str, rank: int | None = None, **changes: Any) -> Channel:
    return make.channel(name=name, crisis_rank=rank, purposes=CRISIS, **changes)


def names(*channels: Channel) -> list[str]:
    return [one.name for one in crisis_channels(channels, DAY)]


def test_crisis_channels_come_by_rank_then_by_name() -> None:
    found = names(
        channel("c"), channel("B"), channel("last", 99), channel("second", 2), channel("First", 1)
    )
    assert found == ["First", "second", "last", "B", "c"]


def test_other_channels_and_other_days_are_left_out() -> None:
    day_after = date(2026, 11, 24)
    assert names(make.channel(crisis_rank=1)) == []
    assert names(channel("to come", opened_on=day_after)) == []
    assert names(channel("planned", status=Status.PLANNED)) == []
    assert names(channel("gone", status=Status.CLOSED)) == []
    assert names(channel("asleep", status=Status.DORMANT)) == ["asleep"]


def test_a_crisis_channel_needs_a_rank() -> None:
    assert lacks_rank(channel("x"))
    assert not lacks_rank(channel("x", 1))
    assert not lacks_rank(make.channel())


def test_two_with_the_same_rank_are_rivals() -> None:
    one, two, three = channel("one", 1), channel("two", 1), channel("three", 2)
    other = make.channel(crisis_rank=1)
    everyone = [one, two, three, other, channel("none")]
    assert rivals(one, everyone, DAY) == [two]
    assert rivals(two, everyone, DAY) == [one]
    assert rivals(three, everyone, DAY) == []
    assert rivals(other, everyone, DAY) == []
    assert rivals(channel("none"), everyone, DAY) == []


@pytest.mark.parametrize("status", [Status.CLOSED, Status.PLANNED])
def test_a_channel_that_is_not_there_is_nobodys_rival(status: Status) -> None:
    one, gone = channel("one", 1), channel("two", 1)
    assert rivals(one, [one, replace(gone, status=status)], DAY) == []
