"""Logs that are not finished, and referrals without their case, are shortcomings of a channel."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from smdesk.domain.channels import Status
from smdesk.domain.facts import Facts
from smdesk.domain.moderation import CopyState, Referral, Removal
from smdesk.domain.rules import Acts, Heading, Rule, Shortcoming, Weight
from smdesk.domain.shortcomings import channel_shortcomings
from tests.support import factories
from tests.support import moderation as make
from tests.support.factories import NOW, TODAY

CHANNEL = factories.channel()
GROUND = make.ground()
OPEN = make.removal(channel_id=CHANNEL.id)
REMOVED = make.answered("p", channel_id=CHANNEL.id, copy=CopyState.KEPT)
MINE = frozenset({Rule.REMOVAL_OPEN, Rule.REFERRAL_CASE})


def found(
    *removals: Removal, referrals: tuple[Referral, ...] = (), day: date = TODAY
) -> list[Shortcoming]:
    facts = Facts(
        grounds={GROUND.id: GROUND},
        removals={CHANNEL.id: removals},
        referrals={CHANNEL.id: referrals},
    )
    return [one for one in channel_shortcomings(CHANNEL, facts, day) if one.rule in MINE]


def test_what_is_not_removed_is_told_at_once() -> None:
    [item] = found(OPEN)
    assert (item.rule, item.weight, item.reason) == (
        *(Rule.REMOVAL_OPEN, Weight.NOW),
        "removal_open_standing",
    )
    assert (item.heading, item.acts) == (Heading.FORBIDDEN, Acts.WEBMASTER)
    assert item.values["found"] == OPEN.found_at


def test_what_is_removed_says_how_much_is_left() -> None:
    [item] = found(REMOVED)
    assert (item.reason, item.values["count"], item.weight) == ("removal_open_lacks", 2, Weight.NOW)
    whole = replace(REMOVED, ground_id=GROUND.id, copy=CopyState.IMPOSSIBLE, no_copy="Borta")
    [item] = found(whole)
    assert (item.reason, item.values) == ("removal_open", {"removal_id": whole.id})
    assert found(replace(whole, finished_at=NOW)) == []


def test_a_past_day_knows_what_was_open_then() -> None:
    finished = replace(REMOVED, finished_at=NOW + timedelta(days=3), removed_at=NOW)
    yesterday, tomorrow = TODAY - timedelta(days=1), TODAY + timedelta(days=1)
    assert found(finished, day=yesterday) == []
    assert [one.reason for one in found(finished, day=tomorrow)] == ["removal_open_lacks"]
    assert found(finished, day=TODAY + timedelta(days=3)) == []
    later = replace(finished, removed_at=NOW + timedelta(days=2))
    assert [one.reason for one in found(later, day=tomorrow)] == ["removal_open_standing"]


@pytest.mark.parametrize("status", Status)
def test_an_open_log_waits_whatever_becomes_of_the_channel(status: Status) -> None:
    channel = replace(CHANNEL, status=status)
    facts = Facts(removals={CHANNEL.id: (OPEN, REMOVED)})
    rules = [one.rule for one in channel_shortcomings(channel, facts, TODAY)]
    assert rules.count(Rule.REMOVAL_OPEN) == 2


def test_a_referral_without_its_case_is_told_after_a_week() -> None:
    long_ago, old = (
        make.referral(channel_id=CHANNEL.id, day=TODAY - timedelta(days=days)) for days in (30, 8)
    )
    new = make.referral(channel_id=CHANNEL.id, day=TODAY - timedelta(days=7))
    [item] = found(referrals=(old, long_ago, new))
    assert (item.rule, item.weight) == (Rule.REFERRAL_CASE, Weight.LATER)
    assert (item.heading, item.acts) == (Heading.WHEN_NOT, Acts.WEBMASTER)
    assert item.values == {"count": 2, "day": long_ago.day}
    assert found(referrals=(new, replace(old, case_number="KS 2026/1"))) == []
