"""The organisation as of a day, reorganised and joined, on both databases (P3)."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from smdesk.domain.actors import Role
from smdesk.domain.assignments import EditorRole
from smdesk.domain.calendar import Period
from smdesk.domain.channels import Channel, Scope, Status
from smdesk.domain.errors import InvalidError, UserError
from smdesk.domain.organisation import CHIEF_EXECUTIVE, Office, OfficeKind
from smdesk.domain.reorganisations import merge, move, rename, split
from smdesk.services.ports import Store
from smdesk.services.register.history import History
from smdesk.services.register.organisation import Organisation
from smdesk.services.register.organisation_view import OrganisationTree
from smdesk.services.register.register import Register
from tests.support import factories as make
from tests.support.databases import store
from tests.support.factories import TODAY, TickingClock

__all__ = ["store"]

WEBMASTER = make.actor()
DAY = date(2026, 3, 1)
BEFORE = date(2026, 2, 28)
DATED: Any = {"day": DAY, "reason": "Beslut i kommunstyrelsen"}


def channel(name: str, sector: str, unit: str | None = None, **changes: Any) -> Channel:
    values = {"scope": Scope.OPERATIONAL} | changes
    return make.channel(id=name, name=name, sector_id=sector, unit_id=unit, **values)


ROWS: tuple[tuple[str, Any], ...] = (
    ("municipality", make.municipality()),
    ("sectors", make.sector(id="Kultur", name="Kultur")),
    ("sectors", make.sector(id="Fritid", name="Fritid")),
    ("units", make.unit(id="Museet", name="Museet", sector_id="Kultur")),
    ("units", make.unit(id="Badet", name="Badet", sector_id="Fritid")),
    ("units", make.unit(id="Staben", name="Staben")),
    ("people", make.person(id="Anna", name="Anna")),
    ("people", make.person(id="Bo", name="Bo")),
    ("people", make.person(id="Cia", name="Cia")),
    ("terms", make.term(id="fritid", office=make.sector_head("Fritid"), person_id="Anna")),
    ("terms", make.term(id="kultur", office=make.sector_head("Kultur"), person_id="Bo")),
    ("memberships", make.membership(id="m", person_id="Cia", unit_id="Badet")),
    ("channels", channel("Badet på Facebook", "Fritid", "Badet")),
    ("channels", channel("Fritid på Instagram", "Fritid")),
    ("channels", channel("Gamla badet", "Fritid", "Badet", status=Status.CLOSED)),
    ("channels", make.channel(id="Kommunen", name="Kommunen")),
    (
        "assignments",
        make.assignment(channel_id="Badet på Facebook", person_id="Cia", mandated_by="Anna"),
    ),
    (
        "assignments",
        make.assignment(
            channel_id="Badet på Facebook",
            person_id="Bo",
            mandated_by="Anna",
            role=EditorRole.DEPUTY,
            period=Period(DAY),
        ),
    ),
)


@pytest.fixture
def organisation(store: Store) -> Organisation:
    with store.write(WEBMASTER) as work:
        for table, row in ROWS:
            getattr(work, table).add(row)
        work.commit()
    return Organisation(store, TickingClock())


def shape(tree: OrganisationTree) -> dict[str, list[str]]:
    """Sectors with their units, and the units without."""
    found = {node.body.name: [unit.body.name for unit in node.units] for node in tree.sectors}
    return found | {"": [node.body.name for node in tree.units]}


def test_a_merge_is_seen_from_its_day_only(organisation: Organisation) -> None:
    plan = merge(["Fritid"], "Kultur", name="Kultur och fritid", **DATED)
    before = organisation.tree(BEFORE)
    changed = organisation.carry_out(WEBMASTER, plan)
    assert {"sector", "unit", "channel", "term", "former_unit"} <= changed.kinds
    after = organisation.tree(BEFORE)
    assert (shape(after), after.changes) == (shape(before), before.changes)
    assert shape(organisation.tree(DAY)) == {
        "Kultur och fritid": ["Badet", "Museet"],
        "": ["Staben"],
    }
    assert DAY in organisation.days()
    told = [one.code for one in organisation.tree(DAY).changes]
    assert told == [
        "sector_ends",
        "sector_renamed",
        "unit_move",
        "channels_move",
        "sector_head_ends",
        "answers_move",
    ]


def test_the_preview_says_what_then_happens(organisation: Organisation) -> None:
    plan = merge(["Fritid"], "Kultur", **DATED)
    told = organisation.preview(plan)
    assert organisation.tree(DAY).changes == ()
    organisation.carry_out(WEBMASTER, plan)
    assert list(organisation.tree(DAY).changes) == told
    answers = next(one for one in told if one.code == "answers_move")
    assert answers.values == {
        "count": 2,
        "names": "Badet på Facebook, Fritid på Instagram",
        "before": "Anna",
        "after": "Bo",
    }


def test_a_mistyped_year_is_refused(organisation: Organisation) -> None:
    before = organisation.days()
    plan = rename("Badet", "Simhallen", day=date(9999, 12, 31), reason="Beslut")
    with pytest.raises(InvalidError, match="day_too_far"):
        organisation.preview(plan)
    with pytest.raises(InvalidError, match="day_too_far"):
        organisation.carry_out(WEBMASTER, plan)
    assert organisation.days() == before


def test_nothing_is_stored_of_what_is_refused(organisation: Organisation, store: Store) -> None:
    plan = merge(["Fritid"], "Nej", **DATED)
    with pytest.raises(InvalidError):
        organisation.preview(plan)
    with pytest.raises(InvalidError):
        organisation.carry_out(WEBMASTER, plan)
    with store.read() as snapshot:
        assert {one.period.last for one in snapshot.sectors.all()} == {None}
        assert snapshot.former_units.all() == []


def test_only_who_keeps_the_register_reorganises(organisation: Organisation) -> None:
    reader = make.actor(Role.READER)
    attempts: tuple[Callable[[], object], ...] = (
        lambda: organisation.carry_out(reader, rename("Kultur", "Bildning", **DATED)),
        lambda: organisation.merge_duplicates(reader, "Kultur", "Fritid"),
        lambda: organisation.remove_term(reader, "kultur"),
    )
    for attempt in attempts:
        with pytest.raises(UserError, match="not_permitted"):
            attempt()


def test_the_why_is_in_the_trail_and_the_act_can_be_undone(
    organisation: Organisation, store: Store
) -> None:
    before = [organisation.tree(day) for day in (BEFORE, DAY, TODAY)]
    organisation.carry_out(WEBMASTER, merge(["Fritid"], "Kultur", **DATED))
    with store.read() as snapshot:
        notes = [one for one in snapshot.audit.entries("Fritid") if one.action == "reorganised"]
    assert len(notes) == 1
    assert "Beslut i kommunstyrelsen" in (notes[0].payload or "")
    history = History(store)
    history.undo(WEBMASTER, history.of("Fritid")[0].seq)
    again = [organisation.tree(day) for day in (BEFORE, DAY, TODAY)]
    assert [shape(tree) for tree in again] == [shape(tree) for tree in before]
    assert [tree.changes for tree in again] == [tree.changes for tree in before]


def test_who_answers_and_who_writes(organisation: Organisation) -> None:
    organisation.carry_out(WEBMASTER, move(["Badet"], "Kultur", **DATED))
    then = organisation.who("Badet på Facebook", BEFORE)
    now = organisation.who("Badet på Facebook", DAY)
    assert [one.answering and one.answering.person.name for one in (then, now)] == ["Anna", "Bo"]
    assert [one.sector and one.sector.name for one in (then, now)] == ["Fritid", "Kultur"]
    assert [len(one.deputies) for one in (then, now)] == [0, 1]
    [editor] = then.editors
    assert editor.mandated_by is not None
    assert (editor.person.name, editor.mandated_by.name) == ("Cia", "Anna")
    assert now.unit is not None
    assert now.unit.name == "Badet"
    assert organisation.who("Kommunen", DAY).answering is None
    assert organisation.who("Kommunen", DAY).office == CHIEF_EXECUTIVE
    assert not organisation.who("Gamla badet", DAY).exists
    with pytest.raises(UserError, match="gone"):
        organisation.who("Nej", DAY)


def test_a_capture_on_the_day_belongs_to_the_new_order(
    organisation: Organisation, store: Store
) -> None:
    organisation.carry_out(WEBMASTER, move(["Badet"], "Kultur", **DATED))
    with store.write(WEBMASTER) as work:
        work.captures.add(make.capture(channel_id="Badet på Facebook"))
        work.commit()
    who = organisation.who("Badet på Facebook", DAY).answering
    assert who is not None
    assert who.person.name == "Bo"


def test_the_tree_counts_what_is_below(organisation: Organisation) -> None:
    tree = organisation.tree(DAY)
    fritid = next(node for node in tree.sectors if node.body.name == "Fritid")
    assert (fritid.channel_count, fritid.member_count) == (2, 1)
    assert [one.name for one in fritid.channels] == ["Fritid på Instagram"]
    assert [one.name for one in fritid.units[0].channels] == ["Badet på Facebook"]
    assert [one.name for one in tree.channels] == ["Kommunen"]
    assert fritid.head is not None
    assert fritid.head.person.name == "Anna"
    assert tree.chief is None
    assert tree.municipality is not None
    assert len(tree.nodes()) == 5


def test_a_card_tells_all_that_was(organisation: Organisation, store: Store) -> None:
    later = DAY + timedelta(days=40)
    organisation.carry_out(WEBMASTER, rename("Badet", "Simhallen", **DATED))
    organisation.carry_out(WEBMASTER, move(["Badet"], "Kultur", day=later, reason="Flytt"))
    office = Office(OfficeKind.UNIT_HEAD, "Badet")
    with store.write(WEBMASTER) as work:
        work.terms.add(make.term(office=office, person_id="Bo", period=Period(BEFORE, DAY)))
        work.terms.add(make.term(office=office, person_id="Cia", period=Period(later)))
        work.commit()
    card = organisation.card("Badet", TODAY)
    assert [(one.name, one.sector, one.reason) for one in card.earlier] == [
        ("Simhallen", "Fritid", "Flytt"),
        ("Badet", "Fritid", "Beslut i kommunstyrelsen"),
    ]
    assert card.next_change is None
    assert [one.person.name for one in card.terms] == ["Cia", "Bo"]
    before = organisation.card("Badet", DAY - timedelta(days=1))
    assert (before.earlier, before.next_change) == ((), DAY)
    between = organisation.card("Badet", later - timedelta(days=1))
    assert [one.name for one in between.earlier] == ["Badet"]
    assert between.next_change == later
    assert card.sector is not None
    assert card.sector.name == "Kultur"
    assert organisation.card("Kultur", TODAY).sector is None
    with pytest.raises(UserError, match="gone"):
        organisation.card("Badet", date(2023, 1, 1))


def test_the_whole_municipality_has_a_card(organisation: Organisation, store: Store) -> None:
    with store.write(WEBMASTER) as work:
        work.terms.add(make.term(person_id="Anna"))
        work.commit()
    card = organisation.card(None, DAY)
    assert (card.body, card.sector, card.earlier) == (None, None, ())
    assert [one.person.name for one in card.terms] == ["Anna"]


def test_a_name_is_corrected_for_the_days_it_held(organisation: Organisation, store: Store) -> None:
    for body_id in ("Kultur", "Badet"):
        organisation.carry_out(WEBMASTER, rename(body_id, f"{body_id} ny", **DATED))
    for body_id in ("Kultur", "Badet"):
        organisation.correct(WEBMASTER, body_id, BEFORE, name=f"{body_id} då", greeting="Hej")
    then, now = (
        {node.body.id: node.body for node in organisation.tree(day).nodes()}
        for day in (BEFORE, DAY)
    )
    assert (then["Kultur"].name, now["Kultur"].name) == ("Kultur då", "Kultur ny")
    assert (then["Badet"].name, now["Badet"].name) == ("Badet då", "Badet ny")
    for body_id in ("Kultur", "Badet"):
        organisation.correct(WEBMASTER, body_id, DAY, name=f"{body_id} nu", greeting="Hej")
    now = {node.body.id: node.body for node in organisation.tree(DAY).nodes()}
    assert (now["Kultur"].name, now["Badet"].name) == ("Kultur nu", "Badet nu")
    with store.read() as snapshot:
        unit = snapshot.units.get("Badet")
        assert unit is not None
        assert unit.greeting == "Hej"
        assert len(snapshot.former_units.all()) == 1
    with pytest.raises(InvalidError):
        organisation.correct(WEBMASTER, "Badet", DAY, name=" ")
    with pytest.raises(UserError, match="gone"):
        organisation.correct(WEBMASTER, "Nej", DAY, name="Ja")


def test_vacancies_and_who_stands_in(organisation: Organisation, store: Store) -> None:
    def offices(day: date) -> dict[Office, tuple[date | None, str]]:
        return {
            one.office: (one.since, one.acting.person.name if one.acting else "")
            for one in organisation.vacancies(day)
        }

    kultur = make.sector_head("Kultur")
    assert offices(DAY)[CHIEF_EXECUTIVE] == (None, "")
    assert kultur not in offices(DAY)
    with store.write(WEBMASTER) as work:
        term = work.terms.get("kultur")
        assert term is not None
        work.terms.update(replace(term, period=Period(term.period.first, BEFORE)))
        acting = make.term(office=kultur, person_id="Cia", acting=True, period=Period(DAY, DAY))
        work.terms.add(acting)
        work.commit()
    assert kultur not in offices(BEFORE)
    assert offices(DAY)[kultur] == (DAY, "Cia")
    assert offices(DAY + timedelta(days=1))[kultur] == (DAY, "")


def test_a_term_entered_by_mistake_is_removed(organisation: Organisation) -> None:
    organisation.remove_term(WEBMASTER, "kultur")
    assert make.sector_head("Kultur") in {one.office for one in organisation.vacancies(DAY)}
    with pytest.raises(UserError, match="gone"):
        organisation.remove_term(WEBMASTER, "kultur")


def test_nobody_comes_to_head_or_work_in_what_has_ended(
    organisation: Organisation, store: Store
) -> None:
    organisation.carry_out(WEBMASTER, merge(["Badet"], "Museet", **DATED))
    register = Register(store)
    term = make.term(office=Office(OfficeKind.UNIT_HEAD, "Badet"), person_id="Bo")
    with pytest.raises(InvalidError, match="after_end"):
        register.save_term(WEBMASTER, term)
    member = make.membership(person_id="Bo", unit_id="Badet")
    with pytest.raises(InvalidError, match="after_end"):
        register.save_membership(WEBMASTER, member)
    ended = Period(term.period.first, BEFORE)
    register.save_term(WEBMASTER, replace(term, period=ended))
    register.save_membership(WEBMASTER, replace(member, period=ended))


def test_likely_duplicates_are_merged_after_asking(
    organisation: Organisation, store: Store
) -> None:
    twins = (
        make.unit(id="b2", name="badet ", sector_id="Fritid", period=Period(BEFORE)),
        make.unit(id="b3", name="Badett", period=Period(BEFORE)),
        make.unit(id="b4", name="Badet", sector_id="Kultur"),
        make.unit(id="b5", name="Förskolan 1", sector_id="Kultur"),
        make.unit(id="b6", name="Förskolan 2", sector_id="Kultur"),
    )
    with store.write(WEBMASTER) as work:
        for unit in twins:
            work.units.add(unit)
        work.sectors.add(make.sector(id="K2", name="Kultuur"))
        work.commit()
    found = {(one.keep.id, one.other.id) for one in organisation.suggest_merges()}
    assert found == {("Kultur", "K2"), ("Badet", "b2"), ("Badet", "b3"), ("b2", "b3"), ("b4", "b3")}
    organisation.merge_duplicates(WEBMASTER, "Badet", "b2")
    organisation.merge_duplicates(WEBMASTER, "Kultur", "K2")
    with store.read() as snapshot:
        assert snapshot.units.get("b2") is None
        assert snapshot.sectors.get("K2") is None
        notes = [one.action for one in snapshot.audit.entries("Badet")]
    assert notes[-1] == "duplicate_merged"
    with pytest.raises(InvalidError):
        organisation.merge_duplicates(WEBMASTER, "Badet", "Badet")


def test_everything_that_refers_to_a_twin_goes_along(
    organisation: Organisation, store: Store
) -> None:
    organisation.carry_out(WEBMASTER, rename("Museet", "Konstmuseet", **DATED))
    with store.write(WEBMASTER) as work:
        work.units.add(make.unit(id="Bad", name="Bad", sector_id="Fritid"))
        work.memberships.add(make.membership(id="m2", person_id="Cia", unit_id="Bad"))
        work.commit()
    organisation.merge_duplicates(WEBMASTER, "Bad", "Badet")
    with store.read() as snapshot:
        assert [one.unit_id for one in snapshot.memberships.all()] == ["Bad"]
        assert {one.unit_id for one in snapshot.channels.all()} == {"Bad", None}
        assert snapshot.audit.differences() == []


def test_a_part_becomes_a_sector_of_its_own(organisation: Organisation, store: Store) -> None:
    new = make.sector(name="Bad och park")
    plan = split(new, units=["Badet"], channels=["Fritid på Instagram"], **DATED)
    organisation.carry_out(WEBMASTER, plan)
    assert shape(organisation.tree(DAY))["Bad och park"] == ["Badet"]
    with store.read() as snapshot:
        assert snapshot.audit.differences() == []
        assert snapshot.sectors.get(new.id) == replace(new, period=Period(DAY))
