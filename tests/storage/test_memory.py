"""What snapshots keep of tables read whole: always what the snapshot itself would have read."""

import random
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from threading import Barrier, Event
from typing import TypeVar

import pytest
from sqlalchemy import delete, func, insert, select, text, update

from smdesk.domain.chain import GENESIS
from smdesk.domain.organisation import Person, Unit
from smdesk.services.ports import Snapshot, Table
from smdesk.storage import tables
from smdesk.storage.backups import ZipBackups
from smdesk.storage.memory import MOST_MADE
from smdesk.storage.opening import back_up, open_store
from smdesk.storage.rows import to_row
from smdesk.storage.store import SqlStore
from tests.support import factories

Thing = TypeVar("Thing", Person, Unit)
ACTOR = factories.actor()


def add(store: SqlStore, *people: Person) -> None:
    with store.write(ACTOR) as work:
        for person in people:
            work.people.add(person)
        work.commit()


def names(snapshot: Snapshot) -> list[str]:
    return [person.name for person in snapshot.people.all()]


def change_past_the_program(store: SqlStore, *statements: object) -> None:
    with store._connected(isolation="READ COMMITTED", writes=True) as connection:
        if connection.dialect.name == "postgresql":  # past the guards, too
            connection.execute(text("SET LOCAL session_replication_role = replica"))
        for statement in statements:
            connection.execute(statement)  # type: ignore[call-overload]  # any statement
        connection.commit()


@pytest.fixture
def beside(ready_place: str, store: SqlStore) -> Iterator[SqlStore]:
    """Another program that reads the same database."""
    with closing(open_store(ready_place, read_only=True)) as opened:
        assert store.url == opened.url
        yield opened


def test_the_next_snapshot_of_a_state_reads_nothing_again(store: SqlStore) -> None:
    add(store, factories.person(), factories.person())
    with store.read() as snapshot:
        first = snapshot.people.all()
        again = snapshot.people.all()
    with store.read() as snapshot:
        later = snapshot.people.all()
    assert len(first) == 2
    assert all(a is b is c for a, b, c in zip(first, again, later, strict=True))


def test_what_is_handed_out_is_the_readers_own(store: SqlStore) -> None:
    add(store, factories.person())
    with store.read() as snapshot:
        snapshot.people.all().clear()
        assert len(snapshot.people.all()) == 1


def test_those_of_some_things_are_the_same_read_and_remembered(store: SqlStore) -> None:
    people = [factories.person() for _ in range(3)]
    add(store, *people)
    work_of = [factories.membership(person_id=people[place].id) for place in (2, 0, 1, 2)]
    with store.write(ACTOR) as work:
        for unit_id in {item.unit_id for item in work_of}:
            work.units.add(factories.unit(id=unit_id))
        for item in work_of:
            work.memberships.add(item)
        work.commit()
    asked = {people[0].id, people[2].id}
    with store.read() as snapshot:
        read = snapshot.memberships.of("person_id", asked)
        whole = snapshot.memberships.all()
        remembered = snapshot.memberships.of("person_id", asked)
        assert snapshot.memberships.of("person_id", set()) == []
    with store.write(ACTOR) as work:
        assert work.memberships.of("person_id", asked) == read
    assert read == remembered == [work_of[0], work_of[1], work_of[3]]
    assert whole == work_of


def test_only_kinds_that_changed_are_read_again(store: SqlStore) -> None:
    unit, person = factories.unit(), factories.person()
    with store.write(ACTOR) as work:
        work.units.add(unit)
        work.people.add(person)
        work.commit()
    with store.read() as snapshot:
        before = snapshot.units.all(), snapshot.people.all()
    with store.write(ACTOR) as work:
        work.people.update(replace(person, name="Ny"))
        work.commit()
    with store.read() as snapshot:
        assert snapshot.units.all()[0] is before[0][0]
        assert names(snapshot) == ["Ny"]


@pytest.mark.parametrize("action", ["added", "changed", "removed"])
def test_another_programs_change_is_seen_in_the_next_snapshot(
    store: SqlStore, beside: SqlStore, action: str
) -> None:
    person = factories.person(name="A")
    add(store, person)
    with beside.read() as snapshot:
        assert names(snapshot) == ["A"]
        with store.write(ACTOR) as work:
            if action == "added":
                work.people.add(factories.person(name="B"))
            elif action == "changed":
                work.people.update(replace(person, name="B"))
            else:
                work.people.remove(person)
            work.commit()
        assert names(snapshot) == ["A"]
    with beside.read() as snapshot:
        assert names(snapshot) == {"added": ["A", "B"], "changed": ["B"], "removed": []}[action]


def test_a_state_first_read_after_it_passed_is_kept_by_nobody_else(
    store: SqlStore, beside: SqlStore
) -> None:
    with beside.read() as old:
        add(store, factories.person(name="A"))
        with beside.read() as new:
            assert names(old) == []
            assert names(new) == ["A"]
            assert names(old) == []
    with beside.read() as latest:
        assert names(latest) == ["A"]


def test_what_is_rolled_back_is_never_seen(store: SqlStore, beside: SqlStore) -> None:
    add(store, factories.person(name="A"))
    with store.read() as snapshot:
        assert names(snapshot) == ["A"]
    with store.write(ACTOR) as work:
        work.people.add(factories.person(name="B"))
        assert names(work) == ["A", "B"]
        for reader in (store, beside):
            with reader.read() as snapshot:
                assert names(snapshot) == ["A"]
    with store.read() as snapshot:
        assert names(snapshot) == ["A"]
    add(store, factories.person(name="C"))
    with store.read() as snapshot:
        assert names(snapshot) == ["A", "C"]


def test_a_unit_of_work_and_verification_read_the_rows(store: SqlStore) -> None:
    person = factories.person(name="A")
    add(store, person)
    with store.read() as snapshot:
        assert names(snapshot) == ["A"]
    row = tables.people.c.id == person.id
    change_past_the_program(store, update(tables.people).where(row).values(name="X"))
    with store.write(ACTOR) as work:
        assert names(work) == ["X"]
    with store.read() as snapshot:
        assert [found.code for found in snapshot.audit.differences()] == ["row_differs_from_audit"]


def test_a_database_put_back_and_led_on_is_another(store: SqlStore, beside: SqlStore) -> None:
    """As a restored PostgreSQL: the same numbers in the chain, with other hashes."""
    kept, lost = factories.person(name="kept"), factories.person(name="lost")
    add(store, kept)
    with store.read() as snapshot:
        head = max(snapshot.audit.entries(), key=lambda entry: entry.seq)
    add(store, lost)
    with beside.read() as snapshot:
        assert names(snapshot) == ["kept", "lost"]
    change_past_the_program(
        store,
        delete(tables.people).where(tables.people.c.id == lost.id),
        delete(tables.audit).where(tables.audit.c.seq > head.seq),
        update(tables.chain_head)
        .where(tables.chain_head.c.name == "audit")
        .values(seq=head.seq, hash=head.hash),
    )
    add(store, factories.person(name="new"))
    for unit in (factories.unit(), factories.unit()):
        with beside.read() as snapshot:
            assert names(snapshot) == ["kept", "new"]
        with store.write(ACTOR) as work:
            work.units.add(unit)
            work.commit()


def test_an_older_database_put_back_is_another(store: SqlStore, beside: SqlStore) -> None:
    person = factories.person(name="A")
    add(store, person)
    with beside.read() as snapshot:
        assert names(snapshot) == ["A"]
    change_past_the_program(
        store,
        delete(tables.people),
        delete(tables.audit),
        update(tables.chain_head)
        .where(tables.chain_head.c.name == "audit")
        .values(seq=0, hash=GENESIS),
    )
    with beside.read() as snapshot:
        assert names(snapshot) == []


def test_a_restored_file_is_read_anew(tmp_path: Path) -> None:
    path = tmp_path / "smdesk.sqlite3"
    with closing(open_store(path)) as store:
        add(store, factories.person(name="A"))
        with store.read() as snapshot:
            assert names(snapshot) == ["A"]
        back_up(path, tmp_path / "copy.sqlite3")
        change_past_the_program(store, update(tables.people).values(name="X"))
        with store.read() as snapshot:
            assert names(snapshot) == ["A"]
        with store.set_aside():
            pass
        with store.read() as snapshot:
            assert names(snapshot) == ["X"]


def test_a_restored_backup_is_what_is_read(tmp_path: Path) -> None:
    path = tmp_path / "smdesk.sqlite3"
    with closing(open_store(path)) as store:
        backups = ZipBackups(tmp_path, store)
        add(store, factories.person(name="A"))
        backup = backups.make().path
        add(store, factories.person(name="B"))
        with store.read() as snapshot:
            assert names(snapshot) == ["A", "B"]
        backups.restore(backup)
        with store.read() as snapshot:
            assert names(snapshot) == ["A"]
        add(store, factories.person(name="C"))
        with store.read() as snapshot:
            assert names(snapshot) == ["A", "C"]


def something(chance: random.Random, table: Table[Thing], new: Thing) -> None:
    held = table.all()
    match chance.randrange(4):
        case 0:
            table.add(new)
        case 1 if held:
            table.update(replace(chance.choice(held), name=new.name))
        case 2 if held:
            table.remove(chance.choice(held))


@pytest.mark.parametrize("seed", range(3))
def test_whatever_happens_it_is_what_the_rows_say(
    store: SqlStore, beside: SqlStore, seed: int
) -> None:
    chance = random.Random(seed)  # noqa: S311  no secret
    for number in range(40):
        with store.write(ACTOR) as work:
            something(chance, work.people, factories.person(name=str(number)))
            something(chance, work.units, factories.unit(name=str(number)))
            if chance.random() < 0.7:
                work.commit()
        for reader in chance.sample([store, beside], chance.randrange(3)):
            with reader.read() as snapshot, store.write(ACTOR) as rows:
                assert snapshot.people.all() == rows.people.all()
                assert snapshot.units.all() == rows.units.all()


def test_readers_on_many_threads_each_see_one_state(store: SqlStore) -> None:
    over, begun = Event(), Barrier(5, timeout=60)

    def read() -> int:
        states: set[int] = set()
        begun.wait()
        while not over.is_set() or not states:
            with store.read() as snapshot:
                people, units = snapshot.people.all(), snapshot.units.all()
                assert len(people) == len(units) == counted(snapshot)
                assert [person.name for person in people] == [unit.name for unit in units]
                states.add(len(people))
        return len(states)

    def counted(snapshot: Snapshot) -> int:
        query = select(func.count()).select_from(tables.people)
        return int(snapshot.people._session.tuples(query)[0][0])  # type: ignore[attr-defined]

    with ThreadPoolExecutor(4) as pool:
        readers = [pool.submit(read) for _ in range(4)]
        try:
            begun.wait()
            for number in range(40):
                with store.write(ACTOR) as work:
                    work.people.add(factories.person(name=str(number)))
                    work.units.add(factories.unit(name=str(number)))
                    work.commit()
        finally:
            over.set()
        assert all(reader.result() for reader in readers)


def test_two_programs_that_write_see_each_others_changes(ready_place: str, store: SqlStore) -> None:
    if "postgresql" not in ready_place:
        pytest.skip("SQLite has one program that writes")
    with closing(open_store(ready_place)) as other:
        for number in range(6):
            writer, reader = (store, other) if number % 2 else (other, store)
            add(writer, factories.person(name=str(number)))
            for each in (reader, writer):
                with each.read() as snapshot:
                    assert names(snapshot) == [str(n) for n in range(number + 1)]


def test_a_row_put_in_past_the_program_shows_after_a_restart(
    ready_place: str, store: SqlStore
) -> None:
    """What the audit trail does not tell of is not looked for; verification finds it."""
    with store.read() as snapshot:
        assert names(snapshot) == []
    change_past_the_program(store, insert(tables.people).values(to_row(factories.person(name="X"))))
    with closing(open_store(ready_place, read_only=True)) as anew, anew.read() as snapshot:
        assert names(snapshot) == ["X"]
        assert [found.code for found in snapshot.audit.differences()] == ["row_not_in_audit"]


def test_what_is_made_of_a_state_is_made_once(store: SqlStore, beside: SqlStore) -> None:
    made: list[object] = []

    def make() -> object:
        made.append(object())
        return made[-1]

    with store.read() as snapshot:
        assert snapshot.once("a", make) is made[0]
        assert snapshot.once(("a", 1), make) is made[1]
    with store.read() as snapshot:
        assert snapshot.once("a", make) is made[0]
    with beside.read() as snapshot:
        assert snapshot.once("a", make) is made[2]
    assert len(made) == 3


def test_what_was_made_of_another_state_is_not_used(store: SqlStore) -> None:
    with store.read() as old:
        assert old.once("names", lambda: names(old)) == []
        add(store, factories.person(name="A"))
        with store.read() as new:
            assert new.once("names", lambda: names(new)) == ["A"]
            assert old.once("names", lambda: ["x"]) == []
    with store.write(ACTOR) as work:
        work.people.add(factories.person(name="B"))
        assert work.once("names", lambda: names(work)) == ["A", "B"]
        work.commit()
    with store.read() as snapshot:
        assert snapshot.once("names", lambda: names(snapshot)) == ["A", "B"]


def test_a_little_that_was_made_is_kept_the_latest_first(store: SqlStore) -> None:
    with store.read() as snapshot:
        for number in range(MOST_MADE + 1):
            assert snapshot.once(number, lambda: "first") == "first"
        assert snapshot.once(1, lambda: "again") == "first"
        assert snapshot.once(0, lambda: "again") == "again"
