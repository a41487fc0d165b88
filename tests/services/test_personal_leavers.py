"""Who has left, from which day the decided plan lets their name go, and what hinders it."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from smdesk.domain.calendar import Period
from smdesk.domain.disposal import Basis, Disposal, DisposalItem, Hold, TargetKind
from smdesk.domain.ids import new_id
from smdesk.domain.organisation import Person
from smdesk.domain.retention import Fate
from smdesk.services.duties.personal import PersonalData
from smdesk.services.duties.personal_leavers import Leaver
from smdesk.services.ports import Store
from smdesk.words import LANGUAGES, Words
from tests.support import factories as make
from tests.support.factories import NOW, SHA, TODAY, TickingClock
from tests.support.personal import decide_plan, personal_data
from tests.support.staff import Staff, staffed

ACTOR = make.actor()
LEFT = date(2024, 2, 29)


@pytest.fixture
def personal(store: Store, clock: TickingClock) -> PersonalData:
    return personal_data(store, clock)


@pytest.fixture
def staff(store: Store) -> Staff:
    return staffed(store)


@pytest.fixture
def gone(store: Store) -> Person:
    person = make.person(name="Pär Borta", left_on=LEFT)
    add(store, "people", person)
    return person


def add(store: Store, table: str, *things: Any) -> None:
    with store.write(ACTOR) as work:
        for thing in things:
            getattr(work, table).add(thing)
        work.commit()


def only(personal: PersonalData, day: date = TODAY) -> Leaver:
    [leaver] = personal.leavers(day)
    return leaver


def test_who_has_left_and_still_has_a_name(
    store: Store, personal: PersonalData, gone: Person
) -> None:
    stays = make.person(name="Stina Stannar")
    leaves = make.person(name="Lena Lämnar", left_on=TODAY)
    nameless = make.person(name="Avidentifierad", left_on=LEFT, anonymised_on=TODAY)
    earlier = make.person(name="Åke Förr", left_on=LEFT - timedelta(days=1))
    add(store, "people", stays, leaves, nameless, earlier)
    assert [one.person.name for one in personal.leavers(TODAY)] == ["Åke Förr", "Pär Borta"]
    tomorrow = personal.leavers(TODAY + timedelta(days=1))
    assert [one.person for one in tomorrow][-1] == leaves
    assert gone in [one.person for one in tomorrow]


def test_nobodys_name_goes_without_a_decided_plan(personal: PersonalData, gone: Person) -> None:
    leaver = only(personal)
    assert (leaver.person, leaver.from_day, leaver.blocked) == (gone, None, ("no_plan",))


@pytest.mark.parametrize(
    ("years", "from_day"), [(0, LEFT), (2, date(2026, 3, 1)), (4, date(2028, 3, 1))]
)
def test_the_plan_counts_years_from_the_last_day(
    store: Store, personal: PersonalData, gone: Person, years: int, from_day: date
) -> None:
    assert gone.left_on == LEFT
    decide_plan(store, years=years)
    leaver = only(personal)
    assert leaver.from_day == from_day
    assert leaver.blocked == (() if from_day <= TODAY else ("too_early",))


def test_the_day_itself(store: Store, personal: PersonalData, gone: Person) -> None:
    assert gone.left_on
    decide_plan(store, years=3)
    day = date(2027, 3, 1)
    assert only(personal, day).blocked == ()
    assert only(personal, day - timedelta(days=1)).blocked == ("too_early",)


def test_a_plan_that_preserves(store: Store, personal: PersonalData, gone: Person) -> None:
    assert gone.left_on
    decide_plan(store, fate=Fate.PRESERVE)
    assert (only(personal).from_day, only(personal).blocked) == (None, ("kept",))


def open_ended(gone: Person, staff: Staff) -> dict[str, tuple[str, Any]]:
    at = {"channel_id": staff.blog.id, "person_id": gone.id}
    held: dict[str, Any] = {"reason": "Tillsyn", "set_on": TODAY, "set_by": "anna.ek"}
    return {
        "mandate": ("assignments", make.assignment(**at, mandated_by=staff.head.id)),
        "gave_mandate": (
            "assignments",
            make.assignment(**{**at, "person_id": staff.elin.id}, mandated_by=gone.id),
        ),
        "office": ("terms", make.term(person_id=gone.id)),
        "membership": (
            "memberships",
            make.membership(person_id=gone.id, unit_id=staff.unit.id),
        ),
        "hold": (
            "holds",
            Hold(id=new_id(), target=TargetKind.PERSON, target_id=gone.id, **held),
        ),
    }


@pytest.mark.parametrize("code", ["mandate", "gave_mandate", "office", "membership", "hold"])
def test_what_hinders(
    store: Store, personal: PersonalData, gone: Person, staff: Staff, code: str
) -> None:
    decide_plan(store, years=0)
    assert only(personal).blocked == ()
    table, thing = open_ended(gone, staff)[code]
    add(store, table, thing)
    assert only(personal).blocked == (code,)
    with store.write(ACTOR) as work:
        if table == "holds":
            work.holds.update(replace(thing, lifted_on=TODAY, lifted_by="anna.ek"))
        else:
            ended = replace(thing, period=Period(thing.period.first, LEFT))
            getattr(work, table).update(ended)
        work.commit()
    assert only(personal).blocked == ()


def disposal(**changes: Any) -> Disposal:
    made = Disposal(
        id=new_id(),
        basis=Basis.PERSONAL_DATA,
        reason="Fristen är ute",
        proposed_at=NOW,
        proposed_by="anna.ek",
    )
    return replace(made, **changes)


@pytest.mark.parametrize(
    ("changes", "waits"),
    [
        ({}, True),
        ({"settled_at": NOW, "settled_by": "bo.al"}, True),
        ({"settled_at": NOW, "settled_by": "bo.al", "refused": True}, False),
        ({"settled_at": NOW, "settled_by": "bo.al", "carried_out_at": NOW}, False),
    ],
)
def test_a_proposal_that_waits(
    store: Store, personal: PersonalData, gone: Person, changes: dict[str, Any], waits: bool
) -> None:
    made = disposal(**changes)
    item = DisposalItem(
        id=new_id(),
        disposal_id=made.id,
        target=TargetKind.PERSON,
        target_id=gone.id,
        label="Person",
    )
    other = replace(item, id=new_id(), target=TargetKind.CAPTURE, target_id=SHA)
    add(store, "disposals", made)
    add(store, "disposal_items", item, other)
    assert only(personal).waiting == (made if waits else None)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_hindrance_is_told(language: str) -> None:
    words = Words(language)
    codes = ("no_plan", "kept", "too_early", "hold", "office", "mandate", "gave_mandate")
    for code in (*codes, "membership", "rights", "application"):
        assert words.has(f"personal.blocked.{code}")
        assert words.has(f"personal.blocked.{code}_text")
