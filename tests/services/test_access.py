"""Administrator rights as a job: entered, ended, confirmed, reviewed."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from smdesk.domain.access import REVIEW_DAYS, AccountAdmin
from smdesk.domain.actors import Role
from smdesk.domain.calendar import Period
from smdesk.domain.channels import Status
from smdesk.domain.errors import InvalidError, UserError
from smdesk.domain.ids import new_id
from smdesk.services.ports import Store
from smdesk.services.register.access import Access
from tests.support import factories as make
from tests.support.factories import TODAY, TickingClock
from tests.support.staff import Staff, staffed

ACTOR = make.actor()
LONG_AGO = TODAY - timedelta(days=REVIEW_DAYS + 1)


@pytest.fixture
def staff(store: Store) -> Staff:
    return staffed(store)


@pytest.fixture
def access(store: Store, clock: TickingClock) -> Access:
    return Access(store, clock)


def rights(staff: Staff, **changes: Any) -> AccountAdmin:
    made = AccountAdmin(
        id=new_id(),
        channel_id=staff.blog.id,
        person_id=staff.elin.id,
        period=Period(date(2025, 1, 1)),
        confirmed_on=TODAY,
    )
    return replace(made, **changes)


def test_two_present_and_confirmed(access: Access, staff: Staff) -> None:
    for person in (staff.elin, staff.omar):
        saved = access.save_admin(ACTOR, rights(staff, person_id=person.id))
        assert "account_admin" in saved.changes.kinds
    view = access.review(TODAY)
    assert (view.overdue, view.left, view.few) == (0, 0, 1)
    [page, blog] = view.channels
    assert (page.channel, page.few, page.lines, page.confirmed_on) == (
        staff.page,
        True,
        (),
        None,
    )
    assert (blog.channel, blog.few, blog.left, blog.overdue) == (staff.blog, False, False, False)
    assert blog.confirmed_on == TODAY
    assert [line.person.name for line in view.lines] == ["Elin Ek", "Omar Ask"]


def test_who_has_left_comes_first_then_what_is_overdue(
    store: Store, access: Access, staff: Staff
) -> None:
    access.save_admin(ACTOR, rights(staff, confirmed_on=LONG_AGO))
    access.save_admin(ACTOR, rights(staff, person_id=staff.omar.id))
    left = rights(staff, channel_id=staff.page.id, person_id=staff.head.id)
    access.save_admin(ACTOR, left)
    with store.write(ACTOR) as work:
        work.people.update(replace(staff.head, left_on=TODAY - timedelta(days=1)))
        work.commit()
    view = access.review(TODAY)
    assert [one.channel.name for one in view.channels] == ["Boksidan", "Bokbloggen"]
    assert [(line.left, line.overdue) for line in view.lines] == [
        (True, False),
        (False, True),
        (False, False),
    ]
    assert (view.overdue, view.left, view.few) == (1, 1, 1)
    assert view.channels[1].confirmed_on == LONG_AGO


def test_any_past_day(access: Access, staff: Staff) -> None:
    access.save_admin(ACTOR, rights(staff, period=Period(date(2025, 1, 1), date(2025, 6, 30))))
    assert len(access.review(date(2025, 6, 30)).lines) == 1
    assert access.review(date(2025, 7, 1)).lines == ()


def test_a_closed_channel_is_shown_while_somebody_holds_rights(
    store: Store, access: Access, staff: Staff
) -> None:
    admin = rights(staff)
    access.save_admin(ACTOR, admin)
    with store.write(ACTOR) as work:
        work.channels.update(replace(staff.blog, status=Status.CLOSED, closed_on=LONG_AGO))
        work.channels.update(replace(staff.page, status=Status.CLOSED, closed_on=LONG_AGO))
        work.commit()
    [one] = access.review(TODAY).channels
    assert (one.channel.id, one.few) == (staff.blog.id, False)


def test_rights_can_be_held_before_the_start(access: Access, staff: Staff, store: Store) -> None:
    planned = replace(staff.blog, status=Status.PLANNED, opened_on=None)
    with store.write(ACTOR) as work:
        work.channels.update(planned)
        work.commit()
    found = next(one for one in access.review(TODAY).channels if one.channel.id == planned.id)
    assert (found.lines, found.few) == ((), False)


def test_ending(access: Access, staff: Staff) -> None:
    admin = rights(staff)
    access.save_admin(ACTOR, admin)
    access.end_admin(ACTOR, admin.id, TODAY)
    assert len(access.review(TODAY).lines) == 1
    assert access.review(TODAY + timedelta(days=1)).lines == ()
    with pytest.raises(InvalidError, match="admin_over"):
        access.end_admin(ACTOR, admin.id, TODAY)
    with pytest.raises(UserError, match="gone"):
        access.end_admin(ACTOR, "nothing", TODAY)
    with pytest.raises(UserError, match="period_reversed"):
        access.end_admin(ACTOR, admin.id, date(2024, 1, 1))


def test_confirming(access: Access, staff: Staff) -> None:
    one, other = (
        rights(staff, person_id=person.id, confirmed_on=LONG_AGO)
        for person in (staff.elin, staff.omar)
    )
    for admin in (one, other):
        access.save_admin(ACTOR, admin)
    access.confirm(ACTOR, [one.id])
    lines = {line.admin.id: line for line in access.review(TODAY).lines}
    assert (lines[one.id].overdue, lines[other.id].overdue) == (False, True)
    assert lines[one.id].admin.confirmed_on == TODAY
    access.confirm_channel(ACTOR, staff.blog.id)
    assert access.review(TODAY).overdue == 0
    access.confirm(ACTOR, [one.id], TODAY - timedelta(days=3))
    assert access.review(TODAY).channels[-1].confirmed_on == TODAY


def test_what_cannot_be_confirmed(access: Access, staff: Staff) -> None:
    ended = rights(staff, period=Period(date(2025, 1, 1), date(2025, 6, 30)))
    access.save_admin(ACTOR, ended)
    with pytest.raises(InvalidError, match="admin_not_held"):
        access.confirm(ACTOR, [ended.id])
    held = rights(staff, channel_id=staff.page.id)
    access.save_admin(ACTOR, held)
    with pytest.raises(InvalidError, match="admin_confirmed_ahead"):
        access.confirm(ACTOR, [held.id], TODAY + timedelta(days=1))
    with pytest.raises(UserError, match="admin_nobody"):
        access.confirm_channel(ACTOR, staff.blog.id)
    with pytest.raises(UserError, match="gone"):
        access.confirm(ACTOR, ["nothing"])


def test_what_may_not_be_stored(store: Store, access: Access, staff: Staff) -> None:
    access.save_admin(ACTOR, rights(staff))
    with pytest.raises(InvalidError, match="admin_overlaps"):
        access.save_admin(ACTOR, rights(staff))
    early = rights(staff, person_id=staff.omar.id, confirmed_on=date(2024, 1, 1))
    with pytest.raises(InvalidError, match="admin_confirmed_before"):
        access.save_admin(ACTOR, early)
    ahead = rights(staff, person_id=staff.omar.id, confirmed_on=TODAY + timedelta(days=1))
    with pytest.raises(InvalidError, match="admin_confirmed_ahead"):
        access.save_admin(ACTOR, ahead)
    with pytest.raises(UserError, match="gone"):
        access.save_admin(ACTOR, rights(staff, channel_id="nothing"))
    with store.write(ACTOR) as work:
        work.channels.update(replace(staff.page, status=Status.CLOSED, closed_on=LONG_AGO))
        work.commit()
    late = rights(staff, channel_id=staff.page.id, period=Period(TODAY))
    with pytest.raises(InvalidError, match="admin_channel_closed"):
        access.save_admin(ACTOR, late)
    with store.write(ACTOR) as work:
        work.people.update(replace(staff.omar, left_on=date(2024, 12, 31)))
        work.commit()
    with pytest.raises(InvalidError, match="admin_has_left") as caught:
        access.save_admin(ACTOR, rights(staff, person_id=staff.omar.id))
    assert caught.value.values == {"person": "Omar Ask", "left": date(2024, 12, 31)}
    assert len(access.review(TODAY).lines) == 1


def test_readers_change_nothing(access: Access, staff: Staff) -> None:
    reader, admin = make.actor(Role.READER), rights(staff)
    access.save_admin(ACTOR, admin)
    tried: list[Callable[[], object]] = [
        lambda: access.save_admin(reader, rights(staff, person_id=staff.omar.id)),
        lambda: access.end_admin(reader, admin.id, TODAY),
        lambda: access.confirm(reader, [admin.id]),
    ]
    for refused in tried:
        with pytest.raises(UserError, match="not_permitted"):
            refused()
