"""The record of processing: what is shipped, what channels say, what the municipality writes."""

import json
from dataclasses import fields, replace
from datetime import date
from pathlib import Path

import pytest

from smdesk.domain.actors import Role
from smdesk.domain.applications import Application
from smdesk.domain.channels import Status
from smdesk.domain.errors import ConflictError, InvalidError, UserError
from smdesk.domain.ids import new_id
from smdesk.domain.processing import ASKED, Processing, missing, of_channel
from smdesk.domain.records import RecordKind
from smdesk.domain.retention import Fate
from smdesk.services.duties.personal import PersonalData, new_processing
from smdesk.services.duties.processings import shipped
from smdesk.services.ports import Store
from tests.reports.reading import pages_of, solid
from tests.support import factories as make
from tests.support.factories import TODAY, TickingClock
from tests.support.personal import decide_plan, personal_data
from tests.support.staff import Staff, staffed

ACTOR = make.actor()
OWN = 6
"""Processings of the program itself."""


@pytest.fixture
def staff(store: Store) -> Staff:
    return staffed(store)


@pytest.fixture
def personal(store: Store, clock: TickingClock) -> PersonalData:
    return personal_data(store, clock)


def named(personal: PersonalData, name: str) -> Processing:
    [found] = [one for one in personal.processings() if one.name == name]
    return found


@pytest.mark.parametrize("language", ["sv", "en", "xx"])
def test_what_is_shipped_is_whole_in_each_language(language: str) -> None:
    said = shipped(language)
    assert len(said.processings) == OWN
    for key, one in said.processings.items():
        asked = {field.name for field in fields(Processing)} & set(ASKED) - {"erasure"}
        assert all(one[name].strip() for name in asked), key
        assert one["source"].strip()
        assert [RecordKind(record) for record in one["records"]]
    assert set(said.times) == set(Fate)
    assert said.processings["archive"]["id"] == "processing-archive"


def test_the_program_first_then_channels_in_use(personal: PersonalData, staff: Staff) -> None:
    known = personal.processings()
    assert [one.channel_id for one in known] == [*[None] * OWN, staff.blog.id, staff.page.id]
    assert [one.name for one in known[OWN:]] == ["Bokbloggen", "Boksidan"]
    assert all(missing(one) == () for one in known[:OWN])
    assert missing(known[OWN]) == ("categories", "recipients", "transfers", "erasure")
    assert known[OWN].purpose == staff.blog.purpose_text


def test_a_channels_application_says_the_rest(
    store: Store, personal: PersonalData, staff: Staff
) -> None:
    whole = Application(
        id=new_id(),
        channel_id=staff.blog.id,
        interest_on=date(2024, 5, 1),
        data_categories="Namn",
        data_recipients="Plattformen",
        data_transfer="USA, adekvat skyddsnivå",
        data_erasure="Efter ett år",
    )
    older = replace(whole, id=new_id(), interest_on=date(2023, 1, 1), data_categories="Förr")
    ahead = replace(whole, id=new_id(), interest_on=date(2027, 1, 1), data_categories="Sedan")
    with store.write(ACTOR) as work:
        for one in (whole, older, ahead):
            work.applications.add(one)
        work.commit()
    found = named(personal, "Bokbloggen")
    assert (found.categories, found.erasure) == ("Namn", "Efter ett år")
    assert missing(found) == ()


def test_channels_that_are_not_in_use_have_none(
    store: Store, personal: PersonalData, staff: Staff
) -> None:
    written = replace(named(personal, "Bokbloggen"), purpose="Eget")
    personal.save_processing(ACTOR, written)
    with store.write(ACTOR) as work:
        closed = replace(staff.blog, status=Status.CLOSED, closed_on=date(2025, 1, 1))
        work.channels.update(closed)
        work.channels.update(replace(staff.page, status=Status.PLANNED))
        work.commit()
    assert len(personal.processings()) == OWN
    with store.read() as snapshot:
        assert [one.purpose for one in snapshot.processings.all()] == ["Eget"]


@pytest.mark.parametrize(
    ("fate", "said"),
    [
        (Fate.DISPOSE, "Uppgifter: gallras. Frist: 2 år."),
        (Fate.PRESERVE, "Uppgifter: bevaras."),
        (Fate.FOLLOW_CASE, "Uppgifter: följer ärendet."),
    ],
)
def test_times_come_from_the_decided_plan(
    store: Store, personal: PersonalData, staff: Staff, fate: Fate, said: str
) -> None:
    assert staff.blog
    undecided = named(personal, "Användarkonton och roller").erasure
    assert undecided.startswith("Ingen gallringsfrist är beslutad")
    decide_plan(
        store, RecordKind.PERSON, fate=fate, record_type="Uppgifter", retention_period="2 år"
    )
    assert named(personal, "Användarkonton och roller").erasure == said
    assert named(personal, "Hänvisningar till ärende").erasure == undecided


def test_the_plans_row_on_posts_holds_for_channels(
    store: Store, personal: PersonalData, staff: Staff
) -> None:
    assert missing(named(personal, "Bokbloggen"))[-1] == "erasure"
    decide_plan(store, RecordKind.POSTS, record_type="Inlägg", retention_period="Vid inaktualitet")
    said = "Inlägg: gallras. Frist: Vid inaktualitet."
    assert named(personal, staff.blog.name).erasure == said


# --- written ------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["Skärmdumpsarkiv", "Bokbloggen"])
def test_what_is_written_stands_until_it_is_taken_away(
    personal: PersonalData, staff: Staff, name: str
) -> None:
    assert staff.blog
    before = named(personal, name)
    saved = personal.save_processing(ACTOR, replace(before, purpose="  Vårt\r\neget  "))
    assert "processing" in saved.changes.kinds
    after = named(personal, name)
    assert (after.purpose, after.id) == ("Vårt\neget", before.id)
    [line] = [one for one in personal.record().lines if one.stored]
    assert line.processing == after
    personal.remove_processing(ACTOR, after.id)
    assert named(personal, name) == before


def test_a_row_of_a_channel_that_came_with_another_id(
    store: Store, personal: PersonalData, staff: Staff
) -> None:
    foreign = replace(named(personal, "Bokbloggen"), id="from-elsewhere", purpose="Inläst")
    with store.write(ACTOR) as work:
        work.processings.add(foreign)
        work.commit()
    assert named(personal, "Bokbloggen") == foreign
    assert of_channel(staff.blog.id) not in {one.id for one in personal.processings()}


def test_others_can_be_added(personal: PersonalData, staff: Staff) -> None:
    assert staff.blog
    personal.save_processing(ACTOR, replace(new_processing(), name=" Foto  av elever "))
    last = personal.processings()[-1]
    assert (last.name, missing(last)) == ("Foto av elever", ASKED)


def test_what_is_wrong_is_told_at_its_field(personal: PersonalData) -> None:
    with pytest.raises(InvalidError) as raised:
        personal.save_processing(ACTOR, replace(new_processing(), purpose="\x07"))
    assert [(one.code, one.at) for one in raised.value.problems] == [
        ("required", "name"),
        ("control_character", "purpose"),
    ]
    assert len(personal.processings()) == OWN


def test_two_who_write_at_once(personal: PersonalData) -> None:
    mine = replace(named(personal, "Skärmdumpsarkiv"), purpose="Mitt")
    personal.save_processing(ACTOR, mine)
    theirs = named(personal, "Skärmdumpsarkiv")
    personal.save_processing(ACTOR, replace(theirs, purpose="Deras"))
    with pytest.raises(ConflictError) as raised:
        personal.save_processing(ACTOR, replace(theirs, purpose="Mitt igen"))
    assert isinstance(raised.value.theirs, Processing)
    assert raised.value.theirs.purpose == "Deras"


@pytest.mark.parametrize("role", [Role.DPO, Role.READER, Role.ARCHIVIST, Role.MANAGER])
def test_who_may_not_write(personal: PersonalData, role: Role) -> None:
    actor = make.actor(role)
    with pytest.raises(UserError, match="not_permitted"):
        personal.save_processing(actor, replace(new_processing(), name="Ny"))
    with pytest.raises(UserError, match="not_permitted"):
        personal.remove_processing(actor, "processing-archive")


def test_nothing_written_is_nothing_to_take_away(personal: PersonalData) -> None:
    with pytest.raises(UserError) as raised:
        personal.remove_processing(ACTOR, "processing-archive")
    assert (raised.value.code, raised.value.at) == ("gone", "processing")


# --- saved --------------------------------------------------------------------------------------


def test_the_record_as_data(
    store: Store, personal: PersonalData, staff: Staff, tmp_path: Path
) -> None:
    with store.write(ACTOR) as work:
        known = work.municipality.all()[0]
        work.municipality.update(replace(known, contact="info@example.se", dpo="dso@example.se"))
        work.commit()
    target = personal.save_processings(ACTOR, tmp_path / "record.json")
    told = json.loads(target.read_bytes())
    assert told["schema"] == "smdesk-processings-1"
    assert told["controller"]["data_protection_officer"] == "dso@example.se"
    assert len(told["processings"]) == OWN + 2
    channel = told["processings"][OWN]["channel"]
    assert channel == {"id": staff.blog.id, "name": "Bokbloggen", "platform": "facebook"}
    assert "erasure" in told["processings"][OWN]["missing"]
    with store.read() as snapshot:
        last = list(snapshot.audit.entries())[-1]
    assert (last.action, last.kind, last.entity_id) == ("report exported", "report", "processings")


def test_the_record_as_a_document(personal: PersonalData, staff: Staff, tmp_path: Path) -> None:
    target = personal.save_processings(ACTOR, tmp_path / "record.pdf", "en")
    said = solid(" ".join(pages_of(target.read_bytes())))
    assert staff.blog.purpose_text
    for text in ("Record of processing", "Archive of screenshots", "INCOMPLETE", "Bokbloggen"):
        assert solid(text) in said


def test_a_past_day_is_not_asked_for(personal: PersonalData) -> None:
    assert personal.record().day == TODAY
