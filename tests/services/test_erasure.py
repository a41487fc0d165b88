"""Anonymising: the name is out of register, audit trail, drafts and forms; the rest holds on."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, cast

import pytest
from sqlalchemy import text

from smdesk.domain.actors import Actor, Role
from smdesk.domain.anonymising import Traces
from smdesk.domain.calendar import Period
from smdesk.domain.disposal import Basis, TargetKind
from smdesk.domain.errors import InvalidError, SurroundingsError, UserError
from smdesk.domain.organisation import Person
from smdesk.domain.records import RecordKind
from smdesk.domain.retention import Fate
from smdesk.services.duties.erasure import Mention
from smdesk.services.ports import Store
from smdesk.services.register.attachments import Attachments
from smdesk.services.register.search import Search
from tests.support import factories as make
from tests.support.disposals import ANNA, BO, REASON, DisposalWorld, FailingStore
from tests.support.factories import TODAY
from tests.support.plans import decide_plan

NAME = "Åsa-Britt Ödlefjord"
ACCOUNT = "KOMMUN\\asaodl01"
EMAIL = "asa-britt.odlefjord@example.se"
THEN = Period(date(2010, 1, 1), date(2012, 12, 31))
LEFT = date(2013, 1, 31)


@pytest.fixture
def world(tmp_path: Path, store: Store) -> DisposalWorld:
    return DisposalWorld(tmp_path, store)


def add(world: DisposalWorld, table: str, item: Any, who: Actor = ANNA) -> None:
    with world.store.write(who) as work:
        getattr(work, table).add(item)
        work.commit()


def leaver(world: DisposalWorld, **changes: Any) -> Person:
    """Somebody who has left, with a former name in the audit trail."""
    person = make.person(name="Åsa-Britt Bergström", email=EMAIL, account=ACCOUNT)
    add(world, "people", person)
    with world.store.write(ANNA) as work:
        stored = replace(person, name=NAME, left_on=LEFT)
        person = work.people.update(replace(stored, **changes))
        work.commit()
    return person


def mandate(world: DisposalWorld, person: Person, **changes: Any) -> str:
    """A mandate of old, with its signed form."""
    head = make.person(name="Hanna Hed")
    add(world, "people", head)
    scan = world.folder / f"Uppdrag {NAME}.pdf"
    scan.write_bytes(f"%PDF {NAME}".encode())
    attachments = Attachments(world.store, world.attachments, world.clock)
    form = attachments.add(ANNA, scan).id
    scan.unlink()
    made = make.assignment(
        channel_id=world.channel.id,
        person_id=person.id,
        mandated_by=head.id,
        period=THEN,
        form=form,
    )
    add(world, "assignments", replace(made, **changes))
    return made.id


def anonymise(world: DisposalWorld, person: Person) -> str:
    return world.gone([(TargetKind.PERSON, person.id)], Basis.PERSONAL_DATA).disposal.id


def told(world: DisposalWorld) -> str:
    """Return all that the audit trail tells, and who made its entries."""
    with world.store.read() as snapshot:
        found = [f"{one.actor} {one.payload}" for one in snapshot.audit.entries()]
    return "\n".join(found).casefold()


def test_the_name_is_gone_from_row_search_and_trail(world: DisposalWorld) -> None:
    person = leaver(world)
    anonymise(world, person)
    stored = world.person(person.id)
    assert stored.name == f"Tidigare medarbetare {person.id[:6]}"
    assert (stored.email, stored.account, stored.anonymised_on) == ("", "", TODAY)
    assert stored.left_on == LEFT
    search = Search(world.store, world.clock)
    assert [hit.id for hit in search.find("Ödlefjord")] == []
    assert [hit.id for hit in search.find(person.id[:6])] == [person.id]
    for trace in (NAME, "Bergström", EMAIL, ACCOUNT, "asaodl01"):
        assert trace.casefold() not in told(world)
    assert world.codes() == []


def test_the_history_stays_readable(world: DisposalWorld) -> None:
    person = leaver(world)
    anonymise(world, person)
    [anonymised, changed, added] = world.history.of(person.id)
    assert (anonymised.action, anonymised.erased, anonymised.fields) == ("anonymised", False, ())
    assert (changed.erased, added.erased, added.actor) == (True, True, "")
    assert not any(one.undoable for one in (anonymised, changed, added))
    for change in (anonymised, changed, added):
        with pytest.raises(UserError, match="undo_not_possible"):
            world.history.undo(ANNA, change.seq)


def test_what_they_did_is_told_of_nobody(world: DisposalWorld) -> None:
    them = Actor(account=ACCOUNT, roles=frozenset({Role.WEBMASTER}))
    channel = make.channel(name="Bokbloggen")
    add(world, "channels", channel, them)
    person = leaver(world)
    add(world, "grants", make.grant(account=ACCOUNT.lower(), person_id=person.id))
    anonymise(world, person)
    [vouched, added] = world.history.of(channel.id)
    assert (added.erased, added.actor, added.undoable) == (False, "", False)
    assert ("name", "Bokbloggen") in {(one.name, one.after) for one in added.fields}
    assert (vouched.action, vouched.actor, vouched.fields) == ("vouched", "bo.al", ())
    with pytest.raises(UserError, match="undo_not_possible"):
        world.history.undo(ANNA, added.seq)
    with world.store.read() as snapshot:
        assert [one.account for one in snapshot.grants.all()] == ["anna.ek", "bo.al"]
    assert world.codes() == []


def test_a_namesake_is_left_alone_and_listed(world: DisposalWorld) -> None:
    other = make.person(name=NAME)
    add(world, "people", other)
    person = leaver(world)
    listed = (Mention(table="people", field="name", ids=(other.id,)),)
    targets = [(TargetKind.PERSON, person.id)]
    assert world.disposals.preview(ANNA, Basis.PERSONAL_DATA, targets).mentions == listed
    assert world.disposals.report(anonymise(world, person)).mentions == listed
    [added] = world.history.of(other.id)
    assert (added.action, added.erased, added.actor) == ("added", False, "anna.ek")
    assert world.person(other.id).name == NAME
    assert world.codes() == []


def test_a_row_is_still_held_against_the_trail_after_its_entry_was_erased(
    world: DisposalWorld,
) -> None:
    channel = make.channel(name=f"Följ {NAME}")
    add(world, "channels", channel)
    anonymise(world, leaver(world))
    with world.store.write(ANNA) as work:
        work._session.change(  # type: ignore[attr-defined]  # past the program
            text("UPDATE channels SET name = 'annat'")
        )
        work.commit()
    assert "row_differs_from_audit" in world.codes()


def test_signed_forms_go_with_them_and_the_mandate_stays(world: DisposalWorld) -> None:
    person = leaver(world)
    mine = mandate(world, person)
    preview = world.disposals.preview(ANNA, Basis.PERSONAL_DATA, [(TargetKind.PERSON, person.id)])
    assert (preview.forms, preview.problems) == (1, ())
    anonymise(world, person)
    with world.store.read() as snapshot:
        stored = snapshot.assignments.get(mine)
        assert snapshot.attachments.all() == []
    assert stored is not None
    assert (stored.form, stored.period) == (None, THEN)
    assert world.attachments.names() == set()


def test_a_held_mandate_keeps_its_form_and_whose_it_is(world: DisposalWorld) -> None:
    person = leaver(world)
    mine = mandate(world, person)
    world.disposals.hold(ANNA, TargetKind.ASSIGNMENT, mine, "Tvist")
    with pytest.raises(InvalidError) as refused:
        anonymise(world, person)
    assert [one.code for one in refused.value.problems] == ["disposal_held"]
    assert world.person(person.id).name == NAME
    assert len(world.attachments.names()) == 1


def test_forms_that_the_plan_preserves_stay_and_are_listed(world: DisposalWorld) -> None:
    decide_plan(world.store, {RecordKind.ASSIGNMENT: {"fate": Fate.PRESERVE, "years": None}})
    person = leaver(world)
    mandate(world, person)
    report = world.disposals.report(anonymise(world, person))
    with world.store.read() as snapshot:
        [kept] = snapshot.attachments.all()
    assert report.mentions == (Mention(table="attachments", field="name", ids=(kept.id,)),)


def test_a_form_that_others_cite_stays(world: DisposalWorld) -> None:
    person, other = leaver(world), make.person(name="Omar Ask")
    add(world, "people", other)
    mine = mandate(world, person)
    with world.store.read() as snapshot:
        shared = snapshot.assignments.get(mine)
    assert shared is not None
    add(world, "assignments", replace(shared, id="other", person_id=other.id))
    anonymise(world, person)
    assert world.attachments.names() == {shared.form}


def test_drafts_that_name_them_go_whoever_typed_them(world: DisposalWorld) -> None:
    person = leaver(world)
    world.drafts.keep("mandate", {"note": f"{NAME}s uppdrag", "days": ["måndag"]})
    world.drafts.keep("leave", {"note": "Någon annan"})
    world.drafts.store()
    world.drafts.keep("closing", {"notes": [{"text": EMAIL.upper()}]})
    anonymise(world, person)
    assert world.drafts.read("mandate") is None
    assert world.drafts.read("closing") is None
    assert world.drafts.read("leave") is not None
    stored = json.loads((world.folder / "drafts.json").read_text("utf-8"))
    assert list(stored["drafts"]) == ["anna.ek/leave"]


def test_a_failed_commit_loses_no_draft(world: DisposalWorld) -> None:
    person = leaver(world)
    disposal = world.decided([(TargetKind.PERSON, person.id)], Basis.PERSONAL_DATA)
    world.drafts.keep("mandate", {"note": f"{NAME}s uppdrag"})
    failing = FailingStore(world.store)
    failing.fail = SurroundingsError("database_full")
    with pytest.raises(SurroundingsError, match="database_full"):
        world.disposing(cast("Store", failing)).carry_out(BO, disposal.id)
    assert world.drafts.read("mandate") is not None
    world.disposals.carry_out(BO, disposal.id)
    assert world.drafts.read("mandate") is None


def test_drafts_that_could_not_be_dropped_go_when_it_is_carried_out_again(
    world: DisposalWorld, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = leaver(world)
    disposal = world.decided([(TargetKind.PERSON, person.id)], Basis.PERSONAL_DATA)
    world.drafts.keep("mandate", {"note": f"{NAME}s uppdrag"})

    def full(_named: Traces) -> int:
        raise SurroundingsError("draft_not_kept")

    with monkeypatch.context() as patch:
        patch.setattr(world.drafts, "drop_naming", full)
        with pytest.raises(SurroundingsError, match="draft_not_kept"):
            world.disposals.carry_out(BO, disposal.id)
    assert world.drafts.read("mandate") is not None
    assert world.disposals.carry_out(BO, disposal.id).left == 0
    assert world.drafts.read("mandate") is None


def test_drafts_that_nobody_can_read_go_whole(world: DisposalWorld) -> None:
    person = leaver(world)
    (world.folder / "drafts.json").write_text(f"{{ {NAME}", "utf-8")
    (world.folder / "drafts.broken").write_text(NAME, "utf-8")
    anonymise(world, person)
    assert not list(world.folder.glob("drafts.*"))


def test_what_names_them_elsewhere_is_listed_and_stays(world: DisposalWorld) -> None:
    person = leaver(world)
    world.change(note=f"{NAME} såg det först")
    listed = (Mention(table="removals", field="note", ids=(world.removal.id,)),)
    targets = [(TargetKind.PERSON, person.id)]
    assert world.disposals.preview(ANNA, Basis.PERSONAL_DATA, targets).mentions == listed
    report = world.disposals.report(anonymise(world, person))
    assert report.mentions == listed
    assert world.stored().note == f"{NAME} såg det först"


def test_the_reason_names_nobody(world: DisposalWorld) -> None:
    person = leaver(world)
    targets = [(TargetKind.PERSON, person.id)]
    for reason in (f"{NAME} vill det", "Ödlefjord, Åsa-Britt", EMAIL):
        with pytest.raises(InvalidError, match="disposal_reason_names"):
            world.disposals.propose(ANNA, Basis.PERSONAL_DATA, targets, reason)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"left_on": None}, "disposal_not_left"),
        ({"left_on": TODAY}, "disposal_not_left"),
        ({"anonymised_on": TODAY}, "disposal_anonymised"),
    ],
)
def test_who_has_not_left_keeps_the_name(
    world: DisposalWorld, changes: dict[str, Any], code: str
) -> None:
    person = leaver(world, **changes)
    with pytest.raises(InvalidError, match=code):
        world.decided([(TargetKind.PERSON, person.id)], Basis.PERSONAL_DATA)


def test_who_is_needed_keeps_the_name_also_after_the_decision(world: DisposalWorld) -> None:
    person = leaver(world)
    disposal = world.decided([(TargetKind.PERSON, person.id)], Basis.PERSONAL_DATA)
    add(world, "terms", make.term(person_id=person.id))
    with pytest.raises(InvalidError, match="disposal_office"):
        world.disposals.carry_out(BO, disposal.id)
    assert world.person(person.id).name == NAME


def test_nobody_anonymises_themself_or_the_last_webmaster(world: DisposalWorld) -> None:
    person = leaver(world)
    targets = [(TargetKind.PERSON, person.id)]
    own = replace(ANNA, person_id=person.id)
    with pytest.raises(InvalidError, match="disposal_own_account"):
        world.disposals.propose(own, Basis.PERSONAL_DATA, targets, REASON)
    with world.store.write(ANNA) as work:
        first, second = work.grants.all()
        work.grants.remove(second)
        work.grants.update(replace(first, person_id=person.id))
        work.commit()
    with pytest.raises(InvalidError, match="disposal_last_webmaster"):
        world.disposals.propose(ANNA, Basis.PERSONAL_DATA, targets, REASON)


def test_only_a_webmaster_carries_it_out_for_roles_go_too(world: DisposalWorld) -> None:
    disposal = world.decided([(TargetKind.PERSON, leaver(world).id)], Basis.PERSONAL_DATA)
    with pytest.raises(UserError, match="not_permitted"):
        world.disposals.carry_out(make.actor(Role.REGISTRAR, Role.ARCHIVIST), disposal.id)


def test_an_act_that_lost_an_entry_is_not_half_undone(world: DisposalWorld) -> None:
    person = leaver(world)
    with world.store.write(ANNA) as work:
        for name in ("Ett", f"Två om {NAME}", "Tre"):
            work.channels.add(make.channel(name=name))
        work.commit()
    with world.store.read() as snapshot:
        first = next(one for one in snapshot.channels.all() if one.name == "Ett")
        [added] = snapshot.audit.about(first.id)
    anonymise(world, person)
    acts = world.history.act(added.entry.seq)
    assert [one.erased for one in acts] == [False, True, False]
    with pytest.raises(UserError, match="undo_not_possible"):
        world.history.undo(ANNA, added.entry.seq)


def test_the_file_of_the_database_keeps_nothing(world: DisposalWorld) -> None:
    person = leaver(world)
    for number in range(300):
        add(world, "channels", make.channel(name=f"Kanal {number} om {person.name} " + "x" * 900))
    with world.store.write(ANNA) as work:
        for channel in work.channels.all():
            if NAME in channel.name:
                work.channels.update(replace(channel, name="Kanal"))
        work.commit()
    anonymise(world, person)
    for path in world.folder.glob("smdesk.sqlite3*"):
        assert "Ödlefjord".encode() not in path.read_bytes(), path.name
