"""Mandates as a job: given, renewed, revoked, signed; and somebody who leaves (P4)."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from smdesk.disk import RealDisk
from smdesk.domain.access import AccountAdmin
from smdesk.domain.actors import Role
from smdesk.domain.applications import Application, Outcome
from smdesk.domain.assignments import Assignment, EditorRole, EndReason
from smdesk.domain.calendar import Period
from smdesk.domain.errors import InvalidError, UserError
from smdesk.domain.ids import new_id
from smdesk.domain.managers import Why
from smdesk.domain.mandate_acts import MandateAct, MandateLine, a_year_from
from smdesk.domain.organisation import CHIEF_EXECUTIVE, OfficeKind
from smdesk.domain.watch import Absence, Watch, Weekday
from smdesk.services.ports import Store
from smdesk.services.register.attachments import Attachments
from smdesk.services.register.mandates import Given, Mandates
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


def count(store: Store) -> int:
    with store.read() as snapshot:
        return len(snapshot.assignments.all())


def give(mandates: Mandates, *lines: MandateLine, period: Period = YEAR) -> Given:
    return mandates.give(ACTOR, MandateAct(lines=lines, given_on=TODAY, period=period))


def elin(staff: Staff) -> MandateLine:
    return MandateLine(person_id=staff.elin.id, channel_id=staff.blog.id)


def omar(staff: Staff) -> MandateLine:
    return MandateLine(person_id=staff.omar.id, channel_id=staff.blog.id, role=EditorRole.DEPUTY)


def test_who_may_give_it(mandates: Mandates, staff: Staff) -> None:
    proposal = mandates.own_managers(staff.elin.id, TODAY)
    assert [(own.why, person) for own, person in proposal.managers] == [(Why.UNIT, staff.head)]
    assert proposal.reason is None
    nobody = mandates.own_managers(staff.executive.id, TODAY)
    assert (nobody.managers, nobody.reason) == ((), "mandate_chief_executive")


def test_several_in_one_act(store: Store, mandates: Mandates, staff: Staff) -> None:
    given = give(mandates, elin(staff), omar(staff))
    assert "assignment" in given.changes.kinds
    first, second = (stored(store, one) for one in given.ids)
    assert first.act == second.act == given.act != ""
    assert (first.person_id, first.role) == (staff.elin.id, EditorRole.EDITOR)
    assert (second.person_id, second.role) == (staff.omar.id, EditorRole.DEPUTY)
    assert first.mandated_by == second.mandated_by == staff.head.id


def test_all_or_none(store: Store, mandates: Mandates, staff: Staff) -> None:
    wrong = MandateLine(person_id=staff.executive.id, channel_id=staff.blog.id)
    with pytest.raises(InvalidError) as caught:
        give(mandates, elin(staff), wrong)
    assert [problem.code for problem in caught.value.problems] == ["mandate_chief_executive"]
    assert count(store) == 0


def test_no_mandate_is_given_ahead(store: Store, mandates: Mandates, staff: Staff) -> None:
    with pytest.raises(InvalidError, match="day_ahead"):
        mandates.give(ACTOR, MandateAct(lines=(elin(staff),), given_on=TOMORROW, period=YEAR))
    [one] = give(mandates, elin(staff)).ids
    for day in (TOMORROW, date.max):
        with pytest.raises(InvalidError, match="day_ahead"):
            mandates.renew(ACTOR, [one], given_on=day)
    assert count(store) == 1


def test_readers_give_none(store: Store, mandates: Mandates, staff: Staff) -> None:
    act = MandateAct(lines=(elin(staff),), given_on=TODAY, period=YEAR)
    reader = make.actor(Role.READER)
    with pytest.raises(UserError, match="not_permitted"):
        mandates.give(reader, act)
    assert count(store) == 0
    [one] = mandates.give(ACTOR, act).ids
    tried: list[Callable[[], object]] = [
        lambda: mandates.renew(reader, [one]),
        lambda: mandates.revoke(reader, one, TODAY),
        lambda: mandates.leave(reader, staff.elin.id, TODAY),
        lambda: mandates.stay(reader, staff.elin.id),
        lambda: mandates.attach_form(reader, [one], Path("x.pdf")),
    ]
    for refused in tried:
        with pytest.raises(UserError, match="not_permitted"):
            refused()


def test_the_register_asks_the_same(store: Store, staff: Staff) -> None:
    register = Register(store)
    mandate = make.assignment(
        channel_id=staff.blog.id, person_id=staff.elin.id, mandated_by=staff.executive.id
    )
    with pytest.raises(InvalidError) as caught:
        register.save_assignment(ACTOR, mandate)
    assert caught.value.code == "mandate_not_own_manager"
    assert caught.value.values["managers"] == "Hanna Hed"
    assert count(store) == 0
    register.save_assignment(ACTOR, replace(mandate, mandated_by=staff.head.id))
    assert count(store) == 1


def test_a_renewal(store: Store, mandates: Mandates, staff: Staff) -> None:
    old = give(mandates, elin(staff), omar(staff))
    new = mandates.renew(ACTOR, old.ids)
    assert new.act != old.act
    after = a_year_from(TODAY) + timedelta(days=1)
    for one in new.ids:
        mandate = stored(store, one)
        assert mandate.period == Period(after, a_year_from(after))
        assert (mandate.act, mandate.given_on) == (new.act, TODAY)
        assert mandate.mandated_by == staff.head.id
    with pytest.raises(InvalidError, match="mandate_overlaps"):
        mandates.renew(ACTOR, old.ids)
    assert count(store) == 4


def test_what_cannot_be_renewed(store: Store, mandates: Mandates, staff: Staff) -> None:
    [one] = give(mandates, elin(staff)).ids
    [open_one] = give(mandates, omar(staff), period=Period(TODAY)).ids
    with pytest.raises(InvalidError, match="mandate_open"):
        mandates.renew(ACTOR, [one, open_one])
    with pytest.raises(InvalidError, match="period_reversed") as caught:
        mandates.renew(ACTOR, [one], last=TODAY)
    assert caught.value.problems[0].at == "last"
    with pytest.raises(InvalidError, match="mandate_not_own_manager"):
        mandates.renew(ACTOR, [one], mandated_by=staff.executive.id)
    with pytest.raises(UserError, match="gone"):
        mandates.renew(ACTOR, ["nothing"])
    with pytest.raises(InvalidError, match="mandate_nobody"):
        mandates.renew(ACTOR, [])
    assert count(store) == 2


def test_nothing_follows_the_last_day_of_all(mandates: Mandates, staff: Staff) -> None:
    [one] = give(mandates, elin(staff), period=Period(TODAY, date.max)).ids
    with pytest.raises(InvalidError, match="day_out_of_range") as caught:
        mandates.renew(ACTOR, [one])
    assert caught.value.problems[0].at == "last"


def test_revoking(store: Store, mandates: Mandates, staff: Staff) -> None:
    [one] = give(mandates, elin(staff)).ids
    mandates.revoke(ACTOR, one, TODAY, " Byter  \r\n tjänst ")
    mandate = stored(store, one)
    assert mandate.period == Period(TODAY, TODAY)
    assert (mandate.ended, mandate.end_note) == (EndReason.REVOKED, "Byter  \n tjänst")
    with pytest.raises(InvalidError, match="mandate_over"):
        mandates.revoke(ACTOR, one, TODAY)
    with pytest.raises(InvalidError, match="control_character"):
        mandates.revoke(ACTOR, one, TODAY - timedelta(days=1), "\x00")
    with pytest.raises(UserError, match="gone"):
        mandates.revoke(ACTOR, "nothing", TODAY)


def test_revoked_before_it_began(store: Store, mandates: Mandates, staff: Staff) -> None:
    [one] = give(mandates, elin(staff), period=Period(TOMORROW)).ids
    mandates.revoke(ACTOR, one, TODAY)
    assert count(store) == 0
    with store.read() as snapshot:
        assert [entry.action for entry in snapshot.audit.entries(one)] == ["added", "removed"]


def test_a_signed_form(store: Store, mandates: Mandates, staff: Staff, tmp_path: Path) -> None:
    given = give(mandates, elin(staff), omar(staff))
    scan = tmp_path / "uppdrag.pdf"
    scan.write_bytes(b"%PDF-1.7 signed")
    with pytest.raises(UserError, match="gone"):
        mandates.attach_form(ACTOR, [*given.ids, "nothing"], scan)
    with pytest.raises(UserError, match="file_missing"):
        mandates.attach_form(ACTOR, given.ids, tmp_path / "other.pdf")
    signed = mandates.attach_form(ACTOR, given.ids, scan)
    assert "assignment" in signed.changes.kinds
    assert {stored(store, one).form for one in given.ids} == {signed.attachment.id}
    assert signed.attachment.name == "uppdrag.pdf"
    assert {form.signed for form in mandates.forms(given.ids)} == {signed.attachment.id}


def test_what_stands_on_the_form(store: Store, mandates: Mandates, staff: Staff) -> None:
    given = give(mandates, elin(staff), omar(staff))
    with store.write(ACTOR) as work:
        work.watches.add(
            Watch(
                id=new_id(),
                channel_id=staff.blog.id,
                days=frozenset({Weekday.MONDAY}),
                opens=480,
                closes=960,
                reply_hours=24,
                period=Period(TODAY),
            )
        )
        work.commit()
    first, second = mandates.forms(given.ids)
    assert (first.municipality, first.logo) == ("Exempelköpings kommun", None)
    assert (first.editor, first.units, first.role) == ("Elin Ek", ("Biblioteket",), "editor")
    assert (first.channel, first.address) == ("Bokbloggen", staff.blog.url)
    assert first.purposes == ("dialogue", "information")
    assert first.purpose_text == staff.blog.purpose_text
    assert (first.unit, first.greeting) == ("Biblioteket", "Hälsar Biblioteket")
    assert first.watch is not None
    assert first.watch.reply_hours == 24
    assert first.title is not None
    assert (first.manager, first.title.kind) == ("Hanna Hed", OfficeKind.UNIT_HEAD)
    assert (first.title.body, first.title.acting) == ("Biblioteket", False)
    assert (first.given_on, first.period, first.signed) == (TODAY, YEAR, None)
    assert (second.editor, second.role, second.act) == ("Omar Ask", "deputy", given.act)
    with pytest.raises(UserError, match="gone"):
        mandates.forms(["nothing"])


def test_a_form_of_a_mandate_by_somebody_else(store: Store, mandates: Mandates) -> None:
    """Old rows may be so; the form still says what stands in the register."""
    giver, editor, channel = make.person(name="Chef"), make.person(name="Ny"), make.channel()
    mandate = make.assignment(channel_id=channel.id, person_id=editor.id, mandated_by=giver.id)
    with store.write(ACTOR) as work:
        for person in (giver, editor):
            work.people.add(person)
        work.channels.add(channel)
        work.assignments.add(mandate)
        work.commit()
    [form] = mandates.forms([mandate.id])
    assert (form.title, form.unit, form.greeting, form.municipality) == (None, "", "", "")
    assert (form.manager, form.units, form.watch) == ("Chef", (), None)


def test_the_form_of_a_channel_without_unit_has_the_editors_greeting(
    store: Store, mandates: Mandates, staff: Staff
) -> None:
    [one] = give(mandates, elin(staff)).ids
    with store.write(ACTOR) as work:
        work.channels.update(replace(staff.blog, unit_id=None))
        work.commit()
    [form] = mandates.forms([one])
    assert (form.unit, form.greeting) == ("Biblioteket", "Hälsar Biblioteket")


# -- leaving -------------------------------------------------------------------------------------


def test_a_leavers_mandates_offices_and_units_end_that_day(
    store: Store, mandates: Mandates, staff: Staff
) -> None:
    running, later = (
        give(mandates, elin(staff)).ids
        + mandates.renew(
            ACTOR, give(mandates, replace(elin(staff), channel_id=staff.page.id)).ids
        ).ids
    )
    past = make.assignment(
        channel_id=staff.page.id,
        person_id=staff.elin.id,
        mandated_by=staff.head.id,
        period=Period(date(2024, 1, 1), date(2024, 12, 31)),
    )
    with store.write(ACTOR) as work:
        work.assignments.add(past)
        work.commit()
    leaving, changes = mandates.leave(ACTOR, staff.elin.id, TODAY)
    assert {"person", "assignment", "membership"} <= changes.kinds
    assert len(leaving.mandates) == 3
    mandate = stored(store, running)
    assert (mandate.period.last, mandate.ended) == (TODAY, EndReason.LEFT)
    assert stored(store, past.id) == past
    with store.read() as snapshot:
        assert snapshot.assignments.get(later) is None
        person = snapshot.people.get(staff.elin.id)
        assert person is not None
        assert person.left_on == TODAY
        held = [one for one in snapshot.memberships.all() if one.person_id == staff.elin.id]
        assert [one.period.last for one in held] == [TODAY]
        others = [one for one in snapshot.memberships.all() if one.person_id == staff.omar.id]
        assert [one.period.last for one in others] == [None]


def test_a_preview_changes_nothing(mandates: Mandates, staff: Staff) -> None:
    give(mandates, elin(staff))
    preview = mandates.preview_leave(staff.elin.id, TODAY)
    assert preview == mandates.preview_leave(staff.elin.id, TODAY)
    assert (len(preview.mandates), len(preview.memberships), preview.terms) == (1, 1, ())
    assert preview == mandates.leave(ACTOR, staff.elin.id, TODAY)[0]
    after = mandates.preview_leave(staff.elin.id, TODAY)
    assert (after.mandates, after.memberships) == ((), ())


def test_what_is_left_to_do(store: Store, mandates: Mandates, staff: Staff) -> None:
    give(mandates, elin(staff), omar(staff))
    give(mandates, replace(elin(staff), channel_id=staff.page.id))
    admin = AccountAdmin(
        id=new_id(),
        channel_id=staff.blog.id,
        person_id=staff.elin.id,
        period=Period(date(2025, 1, 1)),
        confirmed_on=TODAY,
    )
    away = Absence(id=new_id(), person_id=staff.elin.id, period=Period(TODAY, TOMORROW))
    past_away = replace(away, id=new_id(), period=Period(TODAY, TODAY))
    wish = Application(
        id=new_id(), channel_id=staff.page.id, interest_on=TODAY, watcher_id=staff.elin.id
    )
    stands_in = replace(wish, id=new_id(), watcher_id=None, deputy_id=staff.elin.id)
    decided = replace(wish, id=new_id(), outcome=Outcome.APPROVED)
    role = make.grant(account="elin.ek", person_id=staff.elin.id)
    other_page_editor = make.assignment(
        channel_id=staff.page.id, person_id=staff.omar.id, mandated_by=staff.head.id
    )
    with store.write(ACTOR) as work:
        work.account_admins.add(admin)
        for absence in (away, past_away):
            work.absences.add(absence)
        for application in (wish, stands_in, decided):
            work.applications.add(application)
        work.grants.add(role)
        work.assignments.add(other_page_editor)
        work.commit()
    todo = mandates.leave(ACTOR, staff.elin.id, TODAY)[0].todo
    assert (todo.admins, todo.absences, todo.grants) == ((admin,), (away,), (role,))
    assert {one.id for one in todo.applications} == {wish.id, stands_in.id}
    assert todo.without_editor == (staff.blog.id,)
    assert todo.vacant == ()


def test_who_leaves_an_office_leaves_it_vacant(
    store: Store, mandates: Mandates, staff: Staff
) -> None:
    leaving, _ = mandates.leave(ACTOR, staff.head.id, TODAY)
    assert leaving.todo.vacant == (unit_head(staff.unit.id),)
    assert [term.id for term in leaving.terms] == [staff.head_term.id]
    successor = make.term(person_id=staff.head.id, period=Period(TOMORROW))
    with store.write(ACTOR) as work:
        [executive] = [one for one in work.terms.all() if one.office == CHIEF_EXECUTIVE]
        work.terms.update(replace(executive, period=Period(executive.period.first, TODAY)))
        work.terms.add(successor)
        work.commit()
    again = mandates.leave(ACTOR, staff.executive.id, TODAY)[0]
    assert (again.terms, again.todo.vacant) == ((), ())
    with store.read() as snapshot:
        assert {one.period.last for one in snapshot.terms.all()} == {TODAY, None}
    mandates.leave(ACTOR, staff.head.id, TODAY)
    with store.read() as snapshot:
        assert snapshot.terms.get(successor.id) is None


def test_nobody_leaves_who_is_not_there(mandates: Mandates) -> None:
    with pytest.raises(UserError, match="gone"):
        mandates.preview_leave("nobody", TODAY)


def test_after_leaving_no_mandate_can_be_given(mandates: Mandates, staff: Staff) -> None:
    mandates.leave(ACTOR, staff.elin.id, TOMORROW)
    with pytest.raises(InvalidError, match="mandate_after_leaving"):
        give(mandates, elin(staff))
    assert give(mandates, elin(staff), period=Period(TODAY, TOMORROW)).ids
