"""The search index: what its words find, alike on both databases, and never behind the rows."""

import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, delete, select, text, update

from smdesk.domain.actors import Role
from smdesk.domain.calendar import on_day
from smdesk.domain.former import FormerUnit
from smdesk.domain.search import (
    SHORT,
    HitKind,
    Key,
    Place,
    found_by,
    rank,
    speaks_for_others,
    words_in,
    words_of,
)
from smdesk.services.ports import Snapshot
from smdesk.services.register.search import Search
from smdesk.storage import schema, search_words, tables
from smdesk.storage.opening import open_store
from smdesk.storage.store import SqlStore
from tests.support import factories
from tests.support.databases import new_database
from tests.support.older import only
from tests.support.register_walk import DAY, QUERIES, Walk

STEPS = 60


def walk(store: SqlStore, seed: int, steps: int = STEPS) -> None:
    made = Walk(seed)
    for _ in range(steps):
        with store.write(factories.actor()) as work:
            made.step(work)
            work.commit()


def writing(store: SqlStore) -> Connection:
    """Return a connection that changes what it likes, past the program."""
    return store._engine.connect().execution_options(smdesk_writes=True)


def words(store: SqlStore) -> list[tuple[object, ...]]:
    with store._engine.connect() as connection:
        return sorted(map(tuple, connection.execute(select(tables.search_words))))


# --- the same on both -----------------------------------------------------------------------


@pytest.fixture
def both(
    tmp_path: Path, ready_file: Path, postgresql_server: str, ready_database: str
) -> Iterator[list[SqlStore]]:
    file = tmp_path / "smdesk.sqlite3"
    shutil.copy(ready_file, file)
    places = [str(file), new_database(postgresql_server, ready_database)]
    stores = [open_store(place, factories.TickingClock()) for place in places]
    yield stores
    for store in stores:
        store.close()


@pytest.mark.parametrize("seed", range(3))
def test_both_databases_find_the_same_in_the_same_order(both: list[SqlStore], seed: int) -> None:
    for store in both:
        walk(store, seed, 150)
    searches = [Search(store, lambda: factories.NOW) for store in both]
    some = 0
    for query in QUERIES:
        found = 200
        for limit in (200, 20, 3):
            if found >= limit:  # else it leaves nothing out
                one, other = (search.find(query, limit=limit) for search in searches)
                assert one == other, query
                assert len(one) <= limit
                found = len(one)
            some += found
    assert some > 400


# --- what is found --------------------------------------------------------------------------


def expected(snapshot: Snapshot, word: str) -> dict[Key, int]:
    """Return what a word finds, by looking at every row."""
    ranks: dict[Key, int] = {}

    def note(key: Key, ranked: int) -> None:
        ranks[key] = min(ranked, ranks.get(key, ranked))

    for table in (
        snapshot.channels,
        snapshot.people,
        snapshot.units,
        snapshot.sectors,
        snapshot.former_channels,
        snapshot.former_units,
        snapshot.former_sectors,
    ):
        for thing in table.all():
            for known, place in words_in(thing).items():
                whole = known == word
                if known.startswith(word) and (whole or place < Place.TEXT or len(word) >= SHORT):
                    note(found_by(thing), rank(place, whole=whole))
    for key, ranked in _of_bodies(snapshot, word, dict(ranks)):
        note(key, ranked)
    return ranks


def _of_bodies(snapshot: Snapshot, word: str, named: dict[Key, int]) -> Iterator[tuple[Key, int]]:
    speaking = {key: best for key, best in named.items() if speaks_for_others(word, best)}
    for key, bodies in _belonging(snapshot, speaking):
        for body in bodies:
            if body in speaking:
                yield key, rank(Place.BODY, whole=speaking[body] % 2 == 0)


def _belonging(snapshot: Snapshot, speaking: dict[Key, int]) -> Iterator[tuple[Key, list[Key]]]:
    """Yield the units, channels and people, and which units and sectors they belong to."""
    sectors = {unit.id: (HitKind.SECTOR, unit.sector_id or "") for unit in snapshot.units.all()}
    for one, sector in sectors.items():
        yield (HitKind.UNIT, one), [sector]
    for channel in snapshot.channels.all():
        of = [(HitKind.UNIT, channel.unit_id or ""), (HitKind.SECTOR, channel.sector_id or "")]
        yield (HitKind.CHANNEL, channel.id), of
    for work in on_day(snapshot.memberships.all(), DAY):
        unit = (HitKind.UNIT, work.unit_id)
        nearest = [unit] if unit in speaking else [sectors[work.unit_id]]
        yield (HitKind.PERSON, work.person_id), nearest
    for term in on_day(snapshot.terms.all(), DAY):
        body = term.office.body_id or ""
        yield (HitKind.PERSON, term.person_id), [(HitKind.UNIT, body), (HitKind.SECTOR, body)]


@pytest.mark.parametrize("many", [0, 500])
def test_a_word_finds_what_every_row_would_tell(
    store: SqlStore, many: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("smdesk.storage.search.MANY_IDS", many)
    walk(store, 7, 150)
    with store.read() as snapshot:
        for word in {word for query in QUERIES for word in words_of(query)}:
            assert snapshot.search.found(word, DAY) == expected(snapshot, word), word


def test_letters_stay_apart_on_both(store: SqlStore) -> None:
    people = {name: factories.person(name=name, email="") for name in ("Åsa", "Asa", "Äsa", "Ösa")}
    with store.write(factories.actor()) as work:
        for person in people.values():
            work.people.add(person)
        work.commit()
    with store.read() as snapshot:
        for name, person in people.items():
            (key,) = snapshot.search.found(words_of(name)[0], DAY)
            assert key == (HitKind.PERSON, person.id)


def test_wildcards_and_last_letters_are_letters(store: SqlStore) -> None:
    channel = factories.channel(name="zz\U0003134a \U0003134a", url="", raw_address="")
    with store.write(factories.actor()) as work:
        work.channels.add(channel)
        work.commit()
    with store.read() as snapshot:
        assert len(snapshot.search.found("zz", DAY)) == 1
        assert len(snapshot.search.found("\U0003134a", DAY)) == 1
        for wildcard in ("%", "_", "z%", "*", "'", "\\"):
            assert snapshot.search.found(wildcard, DAY) == {}


# --- never behind ---------------------------------------------------------------------------


@settings(max_examples=12)
@given(seed=st.integers(0, 10_000))
def test_the_index_is_what_it_would_be_if_made_anew(seed: int) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        closing(open_store(Path(folder) / "smdesk.sqlite3")) as store,
    ):
        walk(store, seed)
        _same_anew(store)


def _same_anew(store: SqlStore) -> None:
    before = words(store)
    with writing(store) as connection:
        search_words.rebuild(connection)
        connection.commit()
    assert words(store) == before != []


def test_the_index_is_what_it_would_be_on_both(store: SqlStore) -> None:
    walk(store, 3, 120)
    _same_anew(store)


def test_a_change_and_its_words_are_kept_together(store: SqlStore) -> None:
    person = factories.person(name="Anna Ek", email="")
    with store.write(factories.actor()) as work:
        work.people.add(person)  # and nothing is committed
    assert words(store) == []
    with store.write(factories.actor()) as work:
        work.people.add(person)
        assert work.search.found("anna", DAY) == {(HitKind.PERSON, person.id): 0}
        work.commit()
    assert len(words(store)) == 2


def test_words_of_what_is_changed_or_removed_are_gone(store: SqlStore) -> None:
    person = factories.person(name="Hemlig Person", email="skyddad@exempel.se")
    with store.write(factories.actor()) as work:
        work.people.add(person)
        work.commit()
    assert {row[2] for row in words(store)} == {"hemlig", "person", "skyddad"}
    with store.write(factories.actor()) as work:
        person = work.people.update(replace(person, name="Annan", email=""))
        work.commit()
    assert {row[2] for row in words(store)} == {"annan"}
    with store.write(factories.actor()) as work:
        work.people.remove(person)
        work.commit()
    assert words(store) == []


def test_removed_words_are_overwritten_in_the_file(tmp_path: Path) -> None:
    place = tmp_path / "smdesk.sqlite3"
    row = dict.fromkeys(("source", "source_id", "entity_id"), "x")
    word = {"word": "skyddadperson", "place": 0, "kind": HitKind.PERSON}
    with closing(open_store(place)) as store, writing(store) as connection:
        connection.execute(tables.search_words.insert(), row | word)
        connection.commit()
        connection.execute(delete(tables.search_words))
        connection.commit()
    assert all(b"skyddadperson" not in file.read_bytes() for file in tmp_path.glob("smdesk*"))


def test_a_renamed_unit_finds_its_channels_by_the_new_name(store: SqlStore) -> None:
    unit = factories.unit(name="Gamla badhuset")
    channel = factories.channel(name="Simma", unit_id=unit.id)
    with store.write(factories.actor()) as work:
        work.units.add(unit)
        work.channels.add(channel)
        work.former_units.add(FormerUnit(id="f", unit_id=unit.id, until=DAY, name=unit.name))
        work.units.update(replace(unit, name="Simhallen"))
        work.commit()
    with store.read() as snapshot:
        assert (HitKind.CHANNEL, channel.id) in snapshot.search.found("simhallen", DAY)
        assert set(snapshot.search.found("badhuset", DAY)) == {(HitKind.UNIT, unit.id)}
        assert snapshot.search.former_names((HitKind.UNIT, unit.id)) == ["Gamla badhuset"]
        assert snapshot.search.former_names((HitKind.PERSON, "p")) == []


def test_an_unchanged_name_writes_no_words(store: SqlStore) -> None:
    unit = factories.unit()
    with store.write(factories.actor()) as work:
        work.units.add(unit)
        work.commit()
    with writing(store) as connection:
        connection.execute(update(tables.search_words).values(place=3))
        connection.commit()
    with store.write(factories.actor()) as work:
        work.units.update(replace(unit, greeting="Hej"))
        work.commit()
    assert {row[3] for row in words(store)} == {3}


def test_words_left_over_are_in_nobodys_way(store: SqlStore) -> None:
    """Whoever restores a person that was removed past the program can do so."""
    person = factories.person(name="Anna Ek", email="")
    with store.write(factories.actor()) as work:
        work.people.add(person)
        work.commit()
    with writing(store) as connection:
        connection.execute(delete(tables.people))
        connection.commit()
    with store.read() as snapshot:
        keys = snapshot.search.found("anna", DAY)
        assert keys
        assert snapshot.search.titled(keys, DAY) == []
    assert Search(store, lambda: factories.NOW).find("anna") == ()
    with store.write(factories.actor()) as work:
        work.people.add(person)
        work.commit()
    assert len(words(store)) == 2


# --- behind ---------------------------------------------------------------------------------


def put_past_the_program(store: SqlStore) -> None:
    with writing(store) as connection:
        row = {"id": "p", "name": "Åsa Ek", "email": "", "account": "", "version": 1}
        connection.execute(tables.people.insert(), row)
        connection.commit()


def test_a_filled_database_without_words_gets_them(ready_place: str) -> None:
    with closing(open_store(ready_place)) as store:
        put_past_the_program(store)
        assert words(store) == []
    with closing(open_store(ready_place, read_only=True)) as store:
        assert words(store) == []
    with closing(open_store(ready_place)) as store:
        assert {row[2] for row in words(store)} == {"åsa", "ek"}


def test_other_rules_make_all_words_anew(ready_place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with closing(open_store(ready_place)) as store:
        walk(store, 1, 30)
    monkeypatch.setattr(search_words, "RULES", search_words.RULES + 1)
    monkeypatch.setattr(search_words, "words_in", lambda _: {"allt": Place.NAME})
    monkeypatch.setattr(search_words, "BATCH", 2)
    with closing(open_store(ready_place)) as store:
        assert {row[2] for row in words(store)} == {"allt"}
        with store._engine.connect() as connection:
            rules = connection.execute(select(tables.search_state.c.rules)).scalars().all()
    assert rules == [search_words.RULES]


def test_an_old_database_gets_words_for_what_is_in_it(place: str, tmp_path: Path) -> None:
    before = [name for name in schema.known_revisions() if name < "0004"]
    old = only(tmp_path, *before)
    with closing(open_store(place, migrations=old)) as store, writing(store) as connection:
        row = "(id, name, email, account, version) VALUES ('p', 'Åsa Ek', '', '', 4)"
        connection.execute(text(f"INSERT INTO people {row}"))
        connection.commit()
    with closing(open_store(place)) as store:
        (hit,) = Search(store, lambda: factories.NOW).find("åsa")
    assert hit.key == (HitKind.PERSON, "p")


def test_a_row_that_nobody_can_read_does_not_keep_the_program_shut(tmp_path: Path) -> None:
    file = tmp_path / "smdesk.sqlite3"
    open_store(file).close()
    with closing(sqlite3.connect(file)) as link:
        link.execute(
            "INSERT INTO people (id, name, email, account, left_on, version)"
            " VALUES ('p', 'Åsa', '', '', 'i går', 1)"
        )
        link.commit()
    with closing(open_store(file)) as store:
        assert words(store) == []


def test_who_may_not_write_words_leaves_them_to_others(ready_place: str) -> None:
    with closing(open_store(ready_place)) as store:
        if store.file is not None:  # SQLite knows no logins
            return
        put_past_the_program(store)
        with writing(store) as connection:
            grant = {"id": "g", "account": "somebody.else", "roles": {Role.WEBMASTER}, "version": 1}
            connection.execute(tables.grants.insert(), grant)
            connection.commit()
    with closing(open_store(ready_place)) as store:
        assert words(store) == []
        with store.read() as snapshot:
            assert snapshot.search.found("åsa", DAY) == {}


def test_a_worse_failure_is_told(ready_place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    open_store(ready_place).close()
    monkeypatch.setattr(search_words, "RULES", -1)

    def fail(_: object) -> None:
        raise ArithmeticError

    monkeypatch.setattr(search_words, "rebuild", fail)
    with pytest.raises(ArithmeticError):
        open_store(ready_place)
