"""How things were before: a former state holds until its last day, the row from then on."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smdesk.domain.channels import Channel, Scope
from smdesk.domain.errors import UserError
from smdesk.domain.former import (
    DATED_OF_CHANNEL,
    FormerChannel,
    FormerSector,
    FormerUnit,
    changed_from,
    channel_on,
    may_change,
    sector_on,
    state_on,
    unit_on,
)
from tests.support import factories as make

LEAP = date(2028, 2, 29)
ONE = timedelta(days=1)
DAYS = st.dates(date(2024, 1, 1), date(2030, 12, 31))
CHANNEL = make.channel(name="Namn 0")


def changed(days: list[date]) -> tuple[Channel, list[FormerChannel]]:
    """Rename the channel from each day on: Namn 1, Namn 2 and so on."""
    channel, former = CHANNEL, list[FormerChannel]()
    for number, day in enumerate(days, 1):
        former += changed_from(channel, former, day, "Nytt namn")
        channel = replace(channel, name=f"Namn {number}")
    return channel, former


@given(days=st.lists(DAYS, max_size=6).map(sorted), asked=DAYS)
def test_a_day_has_the_state_of_the_latest_change_until_then(days: list[date], asked: date) -> None:
    channel, former = changed(days)
    number = max((number for number, day in enumerate(days, 1) if day <= asked), default=0)
    assert channel_on(channel, former, asked).name == f"Namn {number}"


@given(days=st.lists(DAYS, min_size=1, max_size=6).map(sorted))
def test_states_leave_neither_gap_nor_overlap(days: list[date]) -> None:
    _, former = changed(days)
    assert [one.until + ONE for one in former] == sorted(set(days))


def test_a_channel_has_its_former_self_until_the_day_before() -> None:
    now = replace(CHANNEL, name="Nu", url="", scope=Scope.OPERATIONAL, sector_id="s", version=7)
    (former,) = changed_from(CHANNEL, [], LEAP, "Omorganisation")
    assert (former.channel_id, former.until, former.reason) == (
        CHANNEL.id,
        LEAP - ONE,
        "Omorganisation",
    )
    before = channel_on(now, [former], LEAP - ONE)
    assert before == replace(CHANNEL, version=7)
    assert channel_on(now, [former], LEAP) == now


def test_what_has_no_history_by_day_holds_for_every_day() -> None:
    (former,) = changed_from(CHANNEL, [], LEAP, "")
    now = replace(CHANNEL, purpose_text="Annat", name="Nu")
    assert channel_on(now, [former], LEAP - ONE).purpose_text == "Annat"
    assert "purpose_text" not in DATED_OF_CHANNEL


def test_a_sector_and_a_unit_have_their_former_names() -> None:
    sector, unit = make.sector(name="Nu"), make.unit(name="Nu", sector_id="ny")
    old = FormerSector(id="f", sector_id=sector.id, until=LEAP, name="Då")
    before = FormerUnit(id="f", unit_id=unit.id, until=LEAP, name="Då", sector_id="gammal")
    assert sector_on(sector, [old], LEAP) == replace(sector, name="Då")
    assert sector_on(sector, [old], LEAP + ONE) == sector
    assert unit_on(unit, [before], LEAP) == replace(unit, name="Då", sector_id="gammal")
    assert unit_on(unit, [before], LEAP + ONE) == unit


def test_of_several_former_states_the_next_to_end_held() -> None:
    states = [FormerSector(id=str(n), sector_id="s", until=LEAP + n * ONE, name="") for n in (2, 0)]
    assert state_on(states, LEAP) is states[1]
    assert state_on(states, LEAP + ONE) is states[0]
    assert state_on(states, LEAP + 3 * ONE) is None


def test_a_second_change_on_a_day_replaces_the_first() -> None:
    former = changed_from(CHANNEL, [], LEAP, "")
    assert may_change(former, LEAP) is None
    assert changed_from(replace(CHANNEL, name="Nytt"), former, LEAP, "") == []


@given(day=DAYS, later=st.integers(1, 500))
def test_a_change_before_a_later_one_is_refused(day: date, later: int) -> None:
    latest = day + timedelta(days=later)
    former = changed_from(CHANNEL, [], latest, "")
    with pytest.raises(UserError) as refused:
        changed_from(CHANNEL, former, day, "")
    assert refused.value.code == "change_before_latest"
    assert refused.value.values["day"] == latest


def test_before_the_first_day_nothing_was() -> None:
    with pytest.raises(UserError, match="day_out_of_range"):
        may_change([], date.min)
