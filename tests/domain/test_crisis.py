"""Crisis channels in the order of their ranks."""

from datetime import date
from typing import Any

from smdesk.domain.channels import Channel, Purpose, Status
from smdesk.domain.crisis import crisis_channels
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
