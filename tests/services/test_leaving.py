"""Somebody leaves, later than was said or not at all; and what is refused (P4)."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from smdesk.disk import RealDisk
from smdesk.domain.assignments import Assignment, EndReason
from smdesk.domain.calendar import Period
from smdesk.domain.errors import InvalidError
from smdesk.domain.mandate_acts import MandateAct, MandateLine, a_year_from
from smdesk.services.ports import Store
from smdesk.services.register.attachments import Attachments
from smdesk.services.register.leaving import Rows
from smdesk.services.register.mandates import Mandates
from smdesk.services.register.register import Register
from smdesk.storage import AttachmentFolder
from tests.support import factories as make
from tests.support.factories import TODAY, TickingClock
from tests.support.staff import Staff, staffed, unit_head

ACTOR = make.actor()
YEAR = Period(TODAY, a_year_from(TODAY))
TOMORROW = TODAY + timedelta(days=1)


@pytest.fixture
def staff(store: Store) -> Staff:
    return staffed(store)


@pytest.fixture
def mandates(store: Store, clock: TickingClock, tmp_path: Path) -> Mandates:
    files = AttachmentFolder(tmp_path / "attachments", RealDisk())
    return Mandates(store, Attachments(store, files, clock), clock)


def stored(store: Store, assignment_id: str) -> Assignment:
    with store.read() as snapshot:
        found = snapshot.assignments.get(assignment_id)
    assert found is not None
    return found


def give(mandates: Mandates, line: MandateLine, period: Period = YEAR) -> str:
    """Give one mandate and return its id."""
    act = MandateAct(lines=(line,), given_on=TODAY, period=period)
    return mandates.give(ACTOR, act).ids[0]


def elin(staff: Staff) -> MandateLine:
    return MandateLine(person_id=staff.elin.id, channel_id=staff.blog.id)


def test_who_leaves_is_not_put_back_to_work(store: Store, mandates: Mandates, staff: Staff) -> None:
    register = Register(store)
    mandates.leave(ACTOR, staff.elin.id, TODAY)
    place = make.membership(person_id=staff.elin.id, unit_id=staff.unit.id, period=Period(TOMORROW))
    term = make.term(
        office=unit_head(staff.unit.id), person_id=staff.elin.id, period=Period(TOMORROW)
    )
    tried: list[Callable[[], object]] = [
        lambda: register.save_membership(ACTOR, place),
        lambda: register.save_membership(ACTOR, replace(place, period=Period(TODAY))),
        lambda: register.save_term(ACTOR, replace(term, acting=True)),
    ]
    for refused in tried:
        with pytest.raises(InvalidError, match="after_leaving"):
            refused()
    with store.read() as snapshot:
        elin = snapshot.people.get(staff.elin.id)
    assert elin is not None
    for last in (None, TOMORROW, date(2026, 1, 1)):
        with pytest.raises(InvalidError, match="left_on_by_leaving"):
            register.save_person(ACTOR, replace(elin, left_on=last))
    register.save_person(ACTOR, replace(elin, email="elin@exempel.se"))
    with pytest.raises(InvalidError, match="left_on_by_leaving"):
        register.save_person(ACTOR, make.person(left_on=TODAY))


def rows_of(store: Store, person_id: str) -> dict[str, object]:
    """All that a person's leaving may end, versions aside."""
    with store.read() as snapshot:
        kinds = (snapshot.assignments, snapshot.terms, snapshot.memberships)
        held: list[Any] = [row for kind in kinds for row in kind.all()]
        person: Any = snapshot.people.get(person_id)
    mine = [person, *(row for row in held if row.person_id == person_id)]
    return {row.id: replace(row, version=0) for row in mine}


def test_a_last_day_that_is_moved_gives_back_the_days_between(
    store: Store, mandates: Mandates, staff: Staff
) -> None:
    short = Period(TODAY, TODAY + timedelta(days=20))
    one = give(mandates, elin(staff), short)
    other = give(mandates, replace(elin(staff), channel_id=staff.page.id))
    [later] = mandates.renew(ACTOR, [one]).ids
    mandates.leave(ACTOR, staff.elin.id, TODAY)
    assert stored(store, one).ended is stored(store, other).ended is EndReason.LEFT
    moved = TODAY + timedelta(days=30)
    preview = mandates.preview_leave(staff.elin.id, moved)
    leaving, _ = mandates.leave(ACTOR, staff.elin.id, moved)
    assert leaving == preview
    assert (leaving.mandates, leaving.memberships) == ((), ())
    assert {item.id for item in leaving.back.mandates} == {one, other, later}
    assert [item.period.last for item in leaving.back.memberships] == [moved]
    assert set(leaving.todo.without_editor) == {staff.blog.id, staff.page.id}
    assert (stored(store, one).period, stored(store, one).ended) == (short, None)
    assert stored(store, other).period == Period(TODAY, moved)
    assert stored(store, other).ended is EndReason.LEFT
    assert stored(store, later).period == Period(TODAY + timedelta(days=21), moved)


@pytest.mark.parametrize("days", [(0,), (30, 10), (10, 30), (0, 400, 5, 5, 60)])
def test_who_stays_after_all_has_all_of_it_back(
    store: Store, mandates: Mandates, staff: Staff, days: tuple[int, ...]
) -> None:
    one = give(mandates, elin(staff))
    mandates.renew(ACTOR, [one])
    before = rows_of(store, staff.elin.id)
    for count_of in days:
        mandates.leave(ACTOR, staff.elin.id, TODAY + timedelta(days=count_of))
    once = rows_of(store, staff.elin.id)
    leaving, changes = mandates.stay(ACTOR, staff.elin.id)
    assert {"person", "assignment"} <= changes.kinds
    assert (leaving.last, leaving.mandates, leaving.todo.vacant) == (None, (), ())
    assert rows_of(store, staff.elin.id) == before
    mandates.leave(ACTOR, staff.elin.id, TODAY + timedelta(days=days[-1]))
    assert rows_of(store, staff.elin.id) == once
    mandates.stay(ACTOR, staff.elin.id)
    assert rows_of(store, staff.elin.id) == before
    assert mandates.stay(ACTOR, staff.elin.id)[0].back == Rows()


def test_an_office_comes_back_with_its_head(store: Store, mandates: Mandates, staff: Staff) -> None:
    before = rows_of(store, staff.head.id)
    mandates.leave(ACTOR, staff.head.id, TODAY)
    assert [term.period.last for term in mandates.stay(ACTOR, staff.head.id)[0].back.terms] == [
        None
    ]
    assert rows_of(store, staff.head.id) == before


def test_what_has_come_since_is_not_pushed_aside(
    store: Store, mandates: Mandates, staff: Staff
) -> None:
    mandates.leave(ACTOR, staff.head.id, TODAY)
    successor = make.term(
        office=unit_head(staff.unit.id), person_id=staff.omar.id, period=Period(TOMORROW)
    )
    Register(store).save_term(ACTOR, successor)
    leaving, _ = mandates.leave(ACTOR, staff.head.id, TODAY + timedelta(days=30))
    assert leaving.back.terms == ()
    assert [term.id for term in leaving.todo.hindered.terms] == [staff.head_term.id]
    with store.read() as snapshot:
        term = snapshot.terms.get(staff.head_term.id)
    assert term is not None
    assert term.period.last == TODAY


def test_what_was_changed_since_stays_so(store: Store, mandates: Mandates, staff: Staff) -> None:
    revoked, kept = (
        give(mandates, replace(elin(staff), channel_id=channel.id))
        for channel in (staff.blog, staff.page)
    )
    with store.read() as snapshot:
        [place] = [one for one in snapshot.memberships.all() if one.person_id == staff.elin.id]
    mandates.leave(ACTOR, staff.elin.id, TOMORROW)
    mandates.revoke(ACTOR, revoked, TODAY, "Byter tjänst")
    with store.write(ACTOR) as work:
        work.assignments.update(replace(stored(store, kept), end_note="Sagt i dag"))
        work.commit()
    mandates.stay(ACTOR, staff.elin.id)
    assert stored(store, revoked).ended is EndReason.REVOKED
    assert stored(store, revoked).period.last == TODAY
    assert (stored(store, kept).period, stored(store, kept).ended) == (YEAR, None)
    mandates.leave(ACTOR, staff.elin.id, TODAY + timedelta(days=30))
    with store.write(ACTOR) as work:
        stored_place = work.memberships.get(place.id)
        assert stored_place is not None
        early = Period(place.period.first, TODAY + timedelta(days=20))
        work.memberships.update(replace(stored_place, period=early))
        work.commit()
    mandates.leave(ACTOR, staff.elin.id, TODAY)
    mandates.stay(ACTOR, staff.elin.id)
    assert rows_of(store, staff.elin.id)[place.id] == replace(place, period=early, version=0)


def test_a_mistyped_year_is_refused(store: Store, mandates: Mandates, staff: Staff) -> None:
    give(mandates, elin(staff))
    before = rows_of(store, staff.elin.id)
    for act in (
        lambda: mandates.preview_leave(staff.elin.id, date(2024, 12, 1)),
        lambda: mandates.leave(ACTOR, staff.elin.id, date(2024, 12, 1)),
    ):
        with pytest.raises(InvalidError, match="leave_long_ago"):
            act()
    assert rows_of(store, staff.elin.id) == before


def test_what_has_begun_is_not_taken_away(store: Store, mandates: Mandates, staff: Staff) -> None:
    month_ago = TODAY - timedelta(days=30)
    begun = make.assignment(
        channel_id=staff.blog.id,
        person_id=staff.head.id,
        mandated_by=staff.executive.id,
        period=Period(month_ago),
    )
    place = make.membership(
        person_id=staff.head.id, unit_id=staff.unit.id, period=Period(month_ago)
    )
    chief = make.term(person_id=staff.head.id, acting=True, period=Period(month_ago))
    today = make.assignment(
        channel_id=staff.page.id,
        person_id=staff.head.id,
        mandated_by=staff.executive.id,
        period=Period(TODAY),
    )
    with store.write(ACTOR) as work:
        for mandate in (begun, today):
            work.assignments.add(mandate)
        work.memberships.add(place)
        work.terms.add(chief)
        work.commit()
    with pytest.raises(InvalidError, match="leave_begun") as caught:
        mandates.leave(ACTOR, staff.head.id, month_ago - timedelta(days=1))
    assert caught.value.values["names"] == ", ".join(
        f"{name} ({month_ago})" for name in ("Bokbloggen", make.municipality().name, "Biblioteket")
    )
    leaving, _ = mandates.leave(ACTOR, staff.head.id, month_ago)
    assert {item.id for item in leaving.mandates} == {begun.id, today.id}
    with store.read() as snapshot:
        assert snapshot.assignments.get(today.id) is None
