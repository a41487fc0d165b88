"""The audit trail and the ledger: whole, in order, one link after the other."""

import json
import threading
from dataclasses import replace

import pytest
from sqlalchemy import text

from smdesk.domain.chain import GENESIS, audit_breaks, canonical, ledger_breaks
from smdesk.domain.errors import SurroundingsError
from smdesk.domain.evidence import LedgerEntry, LedgerKind
from smdesk.services import ports
from smdesk.storage.chains import PAGE
from smdesk.storage.opening import open_store
from smdesk.storage.store import SqlStore
from tests.support import factories

ACTOR = factories.actor(account="kommun\\åsa")
VERIFIED = LedgerKind.VERIFIED


def test_every_change_is_written_down_with_before_and_after(store: SqlStore) -> None:
    channel = factories.channel(purposes=frozenset())
    with store.write(ACTOR) as work:
        work.channels.add(channel)
        changed = work.channels.update(replace(channel, name="Nytt"))
        work.channels.remove(changed)
        work.audit.note("exported", "register", "2026", {"path": "lista.csv"})
        work.commit()
    with store.read() as snapshot:
        entries = list(snapshot.audit.entries())
    assert [(e.seq, e.action, e.kind, e.entity_id) for e in entries] == [
        (1, "added", "channel", channel.id),
        (2, "changed", "channel", channel.id),
        (3, "removed", "channel", channel.id),
        (4, "exported", "register", "2026"),
    ]
    added, renamed, removed, noted = (json.loads(e.payload or "") for e in entries)
    assert added["before"] is None
    assert added["after"]["opened_on"] == "2024-01-01"
    assert (renamed["before"]["name"], renamed["after"]["name"]) == (channel.name, "Nytt")
    assert (renamed["before"]["version"], renamed["after"]["version"]) == (1, 2)
    assert removed == {"act": 1, "before": renamed["after"], "after": None}
    assert noted == {"act": 1, "before": None, "after": {"path": "lista.csv"}}
    assert {e.actor for e in entries} == {"kommun\\åsa"}


def test_the_chain_holds_and_begins_at_the_beginning(store: SqlStore) -> None:
    for _ in range(3):
        with store.write(ACTOR) as work:
            work.people.add(factories.person())
            work.people.add(factories.person())
            work.commit()
    with store.read() as snapshot:
        entries = list(snapshot.audit.entries())
    assert list(audit_breaks(entries)) == []
    assert [entry.seq for entry in entries] == [1, 2, 3, 4, 5, 6]
    assert entries[0].previous == GENESIS
    assert len({entry.salt for entry in entries}) == 6
    for entry in entries:
        assert canonical(json.loads(entry.payload or "")).decode() == entry.payload


def test_an_update_that_changes_nothing_writes_nothing(store: SqlStore) -> None:
    person = factories.person()
    with store.write(ACTOR) as work:
        work.people.add(person)
        assert work.people.update(person) is person
        work.commit()
    with store.read() as snapshot:
        assert len(list(snapshot.audit.entries())) == 1


def test_entries_of_one_thing_and_more_than_a_page(store: SqlStore) -> None:
    person = factories.person()
    with store.write(ACTOR) as work:
        work.people.add(person)
        for number in range(PAGE):
            work.audit.note("seen", "person", "other", {"number": number})
        work.people.remove(person)
        work.commit()
    with store.read() as snapshot:
        assert len(list(snapshot.audit.entries())) == PAGE + 2
        found = list(snapshot.audit.entries(person.id))
    assert [entry.action for entry in found] == ["added", "removed"]


def _add_people(store: ports.Store, count: int, failures: list[BaseException]) -> None:
    try:
        for _ in range(count):
            with store.write(ACTOR) as work:
                work.people.add(factories.person())
                head = work.ledger.head()
                work.ledger.add(factories.ledger_entry(head))
                work.commit()
    except BaseException as error:  # noqa: BLE001  handed to the test's own thread
        failures.append(error)


def test_many_writers_make_one_chain_without_gap_or_fork(ready_place: str) -> None:
    """SQLite has one store in the process; PostgreSQL has a store for each writer."""
    first = open_store(ready_place, factories.TickingClock())
    stores = [first, first, first]
    if first.file is None:
        stores[1:] = [open_store(ready_place, factories.TickingClock()) for _ in stores[1:]]
    failures: list[BaseException] = []
    threads = [threading.Thread(target=_add_people, args=(s, 8, failures)) for s in stores]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    with first.read() as snapshot:
        audit, ledger = list(snapshot.audit.entries()), list(snapshot.ledger.entries())
    assert (len(audit), len(ledger)) == (24, 24)
    assert list(audit_breaks(audit)) == []
    assert list(ledger_breaks(ledger)) == []
    for store in set(stores):
        store.close()


def test_the_ledger_comes_back_as_it_was(store: SqlStore) -> None:
    entries: list[LedgerEntry] = []
    with store.write(ACTOR) as work:
        assert work.ledger.head() is None
        for _ in range(3):
            details = {"reason": "å", "b": "2"}
            entry = factories.ledger_entry(work.ledger.head(), details=details)
            work.ledger.add(entry)
            entries.append(entry)
        assert work.commit() == ports.ChangeSet(frozenset({"ledger"}))
    with store.read() as snapshot:
        assert list(snapshot.ledger.entries()) == entries
        assert snapshot.ledger.head() == entries[-1]


def test_events_are_found_by_what_they_are_of_and_by_kind(store: SqlStore) -> None:
    made: list[LedgerEntry] = []

    def add(**values: object) -> None:
        made.append(factories.ledger_entry(made[-1] if made else None, **values))

    add(capture_id="a", bag="2026-H2/k/a")
    add(capture_id="b", bag="2026-H2/k/b")
    add(capture_id="a", bag="2026-H2/k/a", kind=VERIFIED, details={"findings": "0"})
    add(capture_id="b", bag="2026-H2/k/b", kind=VERIFIED, details={"a": "å", "findings": "10"})
    add(capture_id="", bag="", kind=VERIFIED, details={"bags": "2", "findings": "1"})
    add(capture_id="a", bag="2026-H2/k/a", kind=LedgerKind.DESTROYED, details={"by": "x"})
    with store.write(ACTOR) as work:
        work.ledger.add(*made)
        work.commit()
    with store.read() as snapshot:
        ledger = snapshot.ledger
        assert ledger.of("a") == [made[0], made[2], made[5]]
        assert ledger.of("") == [made[4]]
        assert ledger.of("c") == []
        assert ledger.last(VERIFIED) == made[4]
        assert ledger.last(LedgerKind.DELIVERED) is None
        assert ledger.differed() == [made[3], made[4]]
        assert ledger.tombstones() == {"2026-H2/k/a": made[5]}
        assert ledger.gone() == {"2026-H2/k/a"}


def test_only_the_entry_that_follows_is_taken(store: SqlStore) -> None:
    first = factories.ledger_entry()
    wrong = [
        factories.ledger_entry(first),
        replace(first, previous="1" * 64),
        replace(first, bag="another"),
    ]
    with store.write(ACTOR) as work:
        for entry in wrong:
            with pytest.raises(ValueError, match="ledger entry"):
                work.ledger.add(entry)
        assert work.ledger.head() is None


def test_no_change_is_kept_without_its_entry(store: SqlStore) -> None:
    """Somebody has turned the recorded end of the chain back."""
    with store.write(ACTOR) as work:
        work.people.add(factories.person())
        work.commit()
    with store._engine.connect() as connection:
        connection.execute(text("UPDATE chain_head SET seq = 0"))
        connection.commit()
    with store.write(ACTOR) as work:
        with pytest.raises(SurroundingsError, match="database_damaged"):
            work.sectors.add(factories.sector())
        with pytest.raises(SurroundingsError, match="database_damaged"):
            work.commit()
    with store.read() as snapshot:
        assert snapshot.sectors.all() == []
