"""Questions that were moved to their case, on both databases."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from smdesk.domain.actors import Role
from smdesk.domain.channels import Channel
from smdesk.domain.errors import ConflictError, InvalidError, UserError
from smdesk.domain.moderation import MODERATORS
from smdesk.domain.organisation import Person
from smdesk.domain.rules import Rule
from smdesk.services.duties.referrals import Referrals
from smdesk.services.register.search import Search
from smdesk.services.register.view import make_view
from smdesk.storage.opening import open_store
from smdesk.storage.store import SqlStore
from tests.support import factories
from tests.support import moderation as make
from tests.support.factories import TODAY, TickingClock

ME = factories.actor()


@pytest.fixture
def store(ready_place: str) -> Iterator[SqlStore]:
    opened = open_store(ready_place, TickingClock())
    yield opened
    opened.close()


@pytest.fixture
def channel(store: SqlStore) -> Channel:
    made = factories.channel()
    with store.write(ME) as work:
        work.channels.add(made)
        work.commit()
    return made


@pytest.fixture
def person(store: SqlStore) -> Person:
    made = factories.person()
    with store.write(ME) as work:
        work.people.add(made)
        work.commit()
    return made


@pytest.fixture
def referrals(store: SqlStore) -> Referrals:
    return Referrals(store, TickingClock())


def test_a_referral_is_kept_corrected_and_removed(
    referrals: Referrals, channel: Channel, person: Person
) -> None:
    new = make.referral(channel_id=channel.id, person_id=person.id, note=" Fråga  om bygglov")
    saved = referrals.save(ME, new)
    assert saved.note == "Fråga om bygglov"
    referrals.save(ME, replace(saved, case_number=" SBN 2026/4 "))
    [line] = referrals.view()
    assert (line.channel, line.person) == (channel, person)
    assert line.referral.case_number == "SBN 2026/4"
    referrals.remove(ME, saved.id)
    assert referrals.view() == ()
    with pytest.raises(UserError, match="gone"):
        referrals.remove(ME, saved.id)


def test_the_newest_comes_first_and_who_waits_is_told(
    referrals: Referrals, channel: Channel, store: SqlStore
) -> None:
    days = (8, 0, 400, 0)
    for back in days:
        day = TODAY - timedelta(days=back)
        referrals.save(ME, make.referral(channel_id=channel.id, day=day, note=f"för {back}"))
    lines = referrals.view()
    assert [(TODAY - line.referral.day).days for line in lines] == [0, 0, 8, 400]
    assert [line.waits for line in lines] == [False, False, True, True]
    with store.read() as snapshot:
        found = make_view(snapshot, TODAY).shortcomings
    [item] = [one for one in found if one.rule is Rule.REFERRAL_CASE]
    assert item.values["count"] == 2


def test_what_is_wrong_is_refused(referrals: Referrals, channel: Channel) -> None:
    with pytest.raises(InvalidError, match="required"):
        referrals.save(ME, make.referral(channel_id=channel.id, note="\n "))
    with pytest.raises(InvalidError, match="day_ahead"):
        referrals.save(ME, make.referral(channel_id=channel.id, day=TODAY + timedelta(days=1)))
    with pytest.raises(UserError, match="gone"):
        referrals.save(ME, make.referral())
    with pytest.raises(UserError, match="gone") as caught:
        referrals.save(ME, make.referral(channel_id=channel.id, person_id="nobody"))
    assert caught.value.at == "person_id"
    assert referrals.view() == ()


def test_of_two_who_write_the_second_is_told(referrals: Referrals, channel: Channel) -> None:
    saved = referrals.save(ME, make.referral(channel_id=channel.id))
    referrals.save(ME, replace(saved, note="Ett"))
    with pytest.raises(ConflictError):
        referrals.save(ME, replace(saved, note="Två"))


def test_only_who_keeps_records_may(referrals: Referrals, channel: Channel) -> None:
    saved = referrals.save(ME, make.referral(channel_id=channel.id))
    for role in set(Role) - set(MODERATORS):
        with pytest.raises(UserError, match="not_permitted"):
            referrals.save(factories.actor(role), saved)
        with pytest.raises(UserError, match="not_permitted"):
            referrals.remove(factories.actor(role), saved.id)
    for role in MODERATORS:
        saved = referrals.save(factories.actor(role), replace(saved, note=f"Fråga {role}"))


def test_no_note_can_be_searched_for(
    referrals: Referrals, channel: Channel, store: SqlStore
) -> None:
    referrals.save(ME, make.referral(channel_id=channel.id, note="Zebra", case_number="Zebra 7"))
    assert Search(store, TickingClock()).find("zebra") == ()
