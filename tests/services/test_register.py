"""The register: reading a day, saving with the rules, and versions."""

from dataclasses import fields, replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from smdesk.domain.actors import Role
from smdesk.domain.assignments import EditorRole
from smdesk.domain.calendar import Period
from smdesk.domain.channels import Scope, Status
from smdesk.domain.errors import ConflictError, InvalidError, UserError
from smdesk.domain.reorganisations import rename
from smdesk.domain.rules import Rule, Weight
from smdesk.services.ports import Store
from smdesk.services.register.organisation import Organisation
from smdesk.services.register.register import Register
from smdesk.services.register.view import PeopleRegister
from tests.support import factories as make
from tests.support import full
from tests.support.factories import TODAY
from tests.support.staff import under

ACTOR = make.actor()


@pytest.fixture
def register(store: Store) -> Register:
    return Register(store)


def test_a_new_database_has_no_municipality(register: Register) -> None:
    assert register.municipality() is None
    register.save_municipality(ACTOR, make.municipality())
    assert register.municipality() == make.municipality()


def test_a_full_line(register: Register) -> None:
    sector, head, editor = make.sector(), make.person(), make.person(name="Åsa Öberg")
    unit = make.unit(sector_id=sector.id)
    channel = make.channel(scope=Scope.OPERATIONAL, sector_id=sector.id, unit_id=unit.id)
    term = make.term(office=make.sector_head(sector.id), person_id=head.id)
    mandate = make.assignment(channel_id=channel.id, person_id=editor.id, mandated_by=head.id)
    membership = make.membership(person_id=editor.id, unit_id=unit.id)
    register.save_sector(ACTOR, sector)
    register.save_unit(ACTOR, unit)
    register.save_person(ACTOR, head)
    register.save_person(ACTOR, editor)
    register.save_membership(ACTOR, membership)
    register.save_channel(ACTOR, channel)
    register.save_term(ACTOR, term)
    register.save_assignment(ACTOR, mandate)

    view = register.view(TODAY)
    [line] = view.channels
    assert (line.channel, line.sector, line.unit, line.exists) == (channel, sector, unit, True)
    assert line.answering is not None
    assert (line.answering.term, line.answering.person) == (term, head)
    [held] = line.editors
    assert (held.assignment, held.person, held.mandated_by) == (mandate, editor, head)
    assert {Rule.CAPTURE_DUE, Rule.DEPUTY} < {item.rule for item in line.shortcomings}
    assert line.shortcomings[0].rule is Rule.CAPTURE_DUE
    assert line.weight is Weight.SOON
    people = {item.person.id: item for item in view.people}
    assert people[head.id].offices == (term,)
    assert people[editor.id].units == (unit,)
    assert people[editor.id].assignments == (mandate,)
    assert [item.person.name for item in view.people] == ["Åsa Öberg", "Östen Åkesson"]


def test_the_same_register_on_another_day(register: Register) -> None:
    first, second = make.person(name="Förra"), make.person(name="Nya")
    change = date(2026, 3, 1)
    for person in (first, second):
        register.save_person(ACTOR, person)
    last = change - timedelta(days=1)
    register.save_term(ACTOR, make.term(person_id=first.id, period=Period(date(2020, 1, 1), last)))
    register.save_term(ACTOR, make.term(person_id=second.id, period=Period(change)))
    register.save_channel(ACTOR, make.channel())
    answering = [
        line.answering.person.name
        for day in (last, change)
        for line in register.view(day).channels
        if line.answering
    ]
    assert answering == ["Förra", "Nya"]


def test_counts(register: Register, store: Store) -> None:
    channels = [
        make.channel(name="A"),
        make.channel(name="B", status=Status.DORMANT),
        make.channel(name="C", status=Status.PLANNED),
        make.channel(name="D", status=Status.CLOSED, closed_on=date(2026, 1, 1)),
    ]
    for channel in channels:
        register.save_channel(ACTOR, channel)
    with store.write(ACTOR) as work:
        work.captures.add(make.capture(channel_id=channels[0].id))
        work.commit()
    view = register.view(TODAY)
    assert [line.channel.name for line in view.present] == ["A", "B", "C"]
    assert [line.channel.name for line in view.active] == ["A"]
    assert [line.channel.name for line in view.due] == ["A", "B"]
    assert [line.channel.name for line in view.taken] == ["A"]
    assert len(view.shortcomings) == sum(len(line.shortcomings) for line in view.channels)
    past = register.view(date(2025, 12, 31))
    assert [line.channel.name for line in past.active] == ["A", "D"]
    assert past.channels[0].latest is None


def test_what_is_wrong_is_not_stored(register: Register) -> None:
    with pytest.raises(InvalidError) as caught:
        register.save_channel(ACTOR, make.channel(name="", scope=Scope.OPERATIONAL))
    assert [problem.at for problem in caught.value.problems] == ["name", "sector"]
    assert register.view(TODAY).channels == ()


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"name": ""}, "required"),
        ({"email": "utan-snabel-a"}, "email_form"),
        ({"email": "a b@c.se"}, "email_form"),
        ({"account": "anna.ek"}, "account_taken"),
    ],
)
def test_people_are_checked(register: Register, changes: dict[str, str], code: str) -> None:
    register.save_person(ACTOR, make.person(name="Anna Ek", account="anna.ek"))
    with pytest.raises(InvalidError) as caught:
        register.save_person(ACTOR, make.person(**changes))
    assert caught.value.code == code


def test_a_new_person_begins_in_a_unit_or_is_not_stored(register: Register) -> None:
    unit = make.unit(period=Period(date(2024, 1, 1), date(2025, 12, 31)))
    register.save_unit(ACTOR, unit)
    person = make.person()
    works_in = make.membership(person_id=person.id, unit_id=unit.id)
    with pytest.raises(InvalidError) as caught:
        register.save_person(ACTOR, person, works_in)
    assert caught.value.code == "after_end"
    assert register.view(TODAY).people == ()
    register.save_person(ACTOR, person, replace(works_in, period=unit.period))
    [line] = register.view(unit.period.first).people
    assert line.units == (unit,)
    with pytest.raises(UserError, match="not_permitted"):
        register.save_person(make.actor(Role.READER), person, works_in)


def test_terms_and_mandates_are_checked(register: Register) -> None:
    one, other = make.person(), make.person()
    channel = make.channel()
    register.save_person(ACTOR, one)
    register.save_person(ACTOR, other)
    register.save_channel(ACTOR, channel)
    register.save_term(ACTOR, make.term(person_id=one.id))
    with pytest.raises(InvalidError, match="term_overlaps"):
        register.save_term(ACTOR, make.term(person_id=other.id))
    own = make.assignment(channel_id=channel.id, person_id=one.id, mandated_by=one.id)
    with pytest.raises(InvalidError, match="mandate_own"):
        register.save_assignment(ACTOR, own)
    with pytest.raises(InvalidError, match="too_long"):
        register.save_unit(ACTOR, make.unit(greeting="x" * 4001))


@pytest.mark.parametrize(
    ("website", "code"),
    [("javascript:alert(1)", "address_scheme"), ("https://a\x1bb.se", "control_character")],
)
def test_a_municipalitys_website_is_a_web_address(
    register: Register, website: str, code: str
) -> None:
    with pytest.raises(InvalidError) as caught:
        register.save_municipality(ACTOR, make.municipality(website=website))
    assert [(one.code, one.at) for one in caught.value.problems] == [(code, "website")]
    assert register.municipality() is None


def test_a_website_may_be_blank(register: Register) -> None:
    register.save_municipality(ACTOR, make.municipality(website=""))
    assert register.municipality() == make.municipality(website="")


def test_a_sector_or_unit_is_not_entered_twice(register: Register, store: Store) -> None:
    sector, unit = make.sector(name="Kultur"), make.unit(name="Badet")
    register.save_sector(ACTOR, sector)
    register.save_unit(ACTOR, unit)
    with pytest.raises(InvalidError, match="body_exists"):
        register.save_sector(ACTOR, make.sector(name="kultur"))
    with pytest.raises(InvalidError, match="body_exists"):
        register.save_unit(ACTOR, make.unit(name="BADET"))
    register.save_unit(ACTOR, make.unit(name="Badet", sector_id=sector.id))
    change = date(2026, 3, 1)
    Organisation(store, make.TickingClock()).carry_out(
        ACTOR, rename(sector.id, "Bildning", day=change, reason="Beslut")
    )
    with pytest.raises(InvalidError, match="body_exists"):
        register.save_sector(ACTOR, make.sector(name="Bildning", period=Period(change)))
    register.save_sector(ACTOR, make.sector(name="Kultur", period=Period(change)))


def test_a_stored_sector_or_unit_is_not_held_to_be_its_own_twin(register: Register) -> None:
    sector, unit = make.sector(), make.unit()
    register.save_sector(ACTOR, sector)
    register.save_unit(ACTOR, unit)
    register.save_sector(ACTOR, sector)
    register.save_unit(ACTOR, replace(unit, greeting="Hej"))


def test_a_membership_is_not_entered_twice(register: Register) -> None:
    person, unit = make.person(), make.unit()
    place = make.membership(person_id=person.id, unit_id=unit.id)
    register.save_unit(ACTOR, unit)
    register.save_person(ACTOR, person, place)
    with pytest.raises(InvalidError, match="membership_overlaps"):
        register.save_membership(ACTOR, replace(place, id="twin"))
    [line] = register.view(TODAY).people
    assert line.units == (unit,)


def test_a_lost_race_keeps_both(register: Register) -> None:
    channel = make.channel()
    register.save_channel(ACTOR, channel)
    register.save_channel(ACTOR, replace(channel, name="Först"))
    with pytest.raises(ConflictError) as caught:
        register.save_channel(ACTOR, replace(channel, name="Sist"))
    assert isinstance(caught.value.theirs, type(channel))
    assert caught.value.theirs.name == "Först"
    assert register.view(TODAY).channels[0].channel.name == "Först"


def test_readers_change_nothing(register: Register) -> None:
    with pytest.raises(UserError, match="not_permitted"):
        register.save_channel(make.actor(Role.READER), make.channel())
    assert register.view(TODAY).channels == ()


def test_editors_come_before_deputies(register: Register, store: Store) -> None:
    channel, boss = make.channel(), make.person(name="Chef")
    register.save_channel(ACTOR, channel)
    register.save_person(ACTOR, boss)
    for name, role in (("Ersättare", EditorRole.DEPUTY), ("Redaktör", EditorRole.EDITOR)):
        person = make.person(name=name)
        register.save_person(ACTOR, person)
        under(store, boss, person)
        register.save_assignment(
            ACTOR,
            make.assignment(
                channel_id=channel.id, person_id=person.id, role=role, mandated_by=boss.id
            ),
        )
    [line] = register.view(TODAY).channels
    assert [held.person.name for held in line.editors] == ["Redaktör", "Ersättare"]


def test_the_first_rows_are_those_of_the_view(register: Register) -> None:
    for name in ("c", "Å", "B", "a", "å"):
        register.save_channel(ACTOR, make.channel(name=name))
    view = register.view(TODAY)
    assert [register.first_rows(TODAY, count) for count in range(7)] == [
        view.channels[:count] for count in range(7)
    ]


def test_the_first_rows_of_a_register_with_all_there_is(
    register: Register, store: Store, tmp_path: Path
) -> None:
    full.fill(store, tmp_path, lambda: make.NOW, ACTOR)
    first = register.first_rows(TODAY, 5)
    assert len({item.rule for line in first for item in line.shortcomings}) > 3
    assert first == register.view(TODAY).channels[:5]


def test_the_people_alone_are_those_of_the_view(
    register: Register, store: Store, tmp_path: Path
) -> None:
    full.fill(store, tmp_path, lambda: make.NOW, ACTOR)
    alone = register.people(TODAY)
    assert sum(bool(line.assignments) for line in alone.people) > 3
    view = register.view(TODAY)
    for field in fields(PeopleRegister):
        assert getattr(view, field.name) == getattr(alone, field.name)


def test_a_view_is_made_once_until_something_changes(register: Register) -> None:
    register.save_channel(ACTOR, make.channel())
    view = register.view(TODAY)
    assert register.view(TODAY) is view
    other = register.view(TODAY + timedelta(days=1))
    assert (other.day, register.view(TODAY)) == (TODAY + timedelta(days=1), view)
    register.save_channel(ACTOR, make.channel())
    assert len(register.view(TODAY).channels) == 2
