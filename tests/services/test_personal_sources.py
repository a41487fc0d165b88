"""Nothing that is stored of a person can be forgotten: held against the database's own tables."""

from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from smdesk.services.duties import personal_sources as sources
from smdesk.services.duties.processings import shipped
from smdesk.services.ports import REFERS, TABLES, Snapshot, Store
from smdesk.storage import tables
from smdesk.storage.rows import KINDS, to_row
from smdesk.words import LANGUAGES, Words
from tests.support import factories as make
from tests.support.factories import TickingClock
from tests.support.full import fill
from tests.support.personal import personal_data

ACCOUNTS = {
    ("people", "account"),
    ("grants", "account"),
    ("captures", "taken_by"),
    ("rounds", "opened_by"),
    ("rounds", "closed_by"),
    ("restricted_keys", "made_by"),
    ("restricted_copies", "added_by"),
    ("disposals", "proposed_by"),
    ("disposals", "settled_by"),
    ("disposals", "carried_out_by"),
    ("holds", "set_by"),
    ("holds", "lifted_by"),
    ("records", "made_by"),
}
"""All that holds an account. A new one belongs here, and is then in the extract."""


def test_every_reference_to_a_person_is_looked_at() -> None:
    references = {
        (table.name, column.name)
        for table in tables.metadata.tables.values()
        for column in table.columns
        for key in column.foreign_keys
        if key.column.table.name == "people"
    }
    named = {(table, name) for table in TABLES for name in sources.naming_people(table)}
    assert references == named


def test_every_account_is_looked_at() -> None:
    held = {(table, name) for table in TABLES for name in sources.holding_accounts(table)}
    assert held == ACCOUNTS


def test_whoever_did_something_is_a_person_or_an_account() -> None:
    for kind in KINDS:
        for field in fields(kind.made):
            if field.name.endswith("_by") or "account" in field.name:
                table = kind.table.name
                looked_at = sources.naming_people(table) + sources.holding_accounts(table)
                assert field.name in looked_at


def test_every_table_of_the_database_goes_through_the_extract() -> None:
    assert {kind.table.name for kind in KINDS} == set(TABLES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_table_belongs_to_a_processing_and_has_a_name(language: str) -> None:
    words = Words(language)
    for table in TABLES:
        assert sources.processing_of(table) in shipped(language).processings
        assert words.has(f"exchange.table.{table}")


def test_what_is_shown_is_there() -> None:
    for table, names in sources.SHOWN.items():
        assert set(names) <= {field.name for field in fields(TABLES[table])}
    for table in sources.WHOLE:
        assert "person_id" in sources.naming_people(table)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_that_is_shown_has_a_name(language: str) -> None:
    words = Words(language)
    split = {"period": ("first_day", "last_day"), "office": ("office", "body")}
    for table in filter(sources.has_people, TABLES):
        named = sources.naming_people(table) + sources.holding_accounts(table)
        for name in (*sources.shown(table, own=True), *named):
            for one in split.get(name, (name,)):
                assert words.has(f"history.field.{one}"), one


def holding(snapshot: Snapshot, *wanted: str) -> set[tuple[str, str]]:
    """Every row of every table that has one of the texts in a column of its own."""
    return {
        (kind.table.name, thing.id)
        for kind in KINDS
        for thing in sources.all_of(snapshot, kind.table.name)
        if not set(wanted).isdisjoint(_texts(to_row(thing)))
    }


def _texts(row: dict[str, Any]) -> set[str]:
    return {value for value in row.values() if type(value) is str}


def test_no_row_that_names_somebody_is_left_out(
    store: Store, clock: TickingClock, tmp_path: Path
) -> None:
    """Every column is compared with id and account, whatever it is called."""
    who = make.actor(account="anna.ek")
    fill(store, tmp_path / "attachments", clock, who)
    with store.read() as snapshot:
        people = snapshot.people.all()
        granted = {one.account: one.person_id for one in snapshot.grants.all()}
    desk = personal_data(store, clock)
    seen: set[str] = set()
    for person in people:
        accounts = {person.account, *(one for one in granted if granted[one] == person.id)}
        with store.read() as snapshot:
            expected = holding(snapshot, person.id, *filter(None, accounts))
        extract = desk.extract(who, person.id)
        found = {(part.table, row.id) for part in extract.parts for row in part.rows}
        assert expected <= found
        seen |= {table for table, _ in expected}
    assert {REFERS.get(name) for name in ("person_id", "found_by")} == {"people"}
    assert {"assignments", "applications", "removals", "referrals", "readings"} <= seen


def test_no_row_with_somebodys_account_is_left_out(
    store: Store, clock: TickingClock, tmp_path: Path
) -> None:
    who = make.actor(account="anna.ek")
    fill(store, tmp_path / "attachments", clock, who)
    person = make.person(name="Anna Ek", account="Anna.Ek")
    with store.write(who) as work:
        work.people.add(person)
        work.commit()
    with store.read() as snapshot:
        expected = holding(snapshot, "anna.ek")
    extract = personal_data(store, clock).extract(who, person.id)
    found = {(part.table, row.id) for part in extract.parts for row in part.rows}
    assert expected <= found
    touched = {table for table, _ in expected}
    assert {"captures", "rounds", "disposals", "holds", "records", "restricted_keys"} <= touched
    assert {row for table, row in found if table == "people"} == {person.id}
