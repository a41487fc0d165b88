"""Entries of the audit trail erased by decision, on both databases; the door of PostgreSQL."""

from contextlib import closing
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import text

from smdesk.domain.actors import Actor, Role
from smdesk.domain.anonymising import Traces, traces_of
from smdesk.domain.chain import audit_breaks
from smdesk.domain.channels import Channel
from smdesk.domain.disposal import Basis, Disposal
from smdesk.domain.errors import UserError
from smdesk.domain.evidence import LedgerKind
from smdesk.services.actors import identify
from smdesk.services.ports import Named
from smdesk.services.register.roles import Roles
from smdesk.storage import SqlStore, erasing
from tests.storage.test_logins import Server, make_server, state_of
from tests.storage.test_trail import tamper
from tests.support import factories as make
from tests.support.factories import NOW, actor

NAMED = Traces(frozenset({"Åsa Ödlefjord", "KOMMUN\\aodle"}))
DECISION = Disposal(
    id="decision",
    basis=Basis.PERSONAL_DATA,
    reason="Skäl",
    proposed_at=NOW,
    proposed_by="anna.ek",
    settled_at=NOW,
    settled_by="bo.al",
)


def add(store: SqlStore, table: str, *items: Any, who: Actor | None = None) -> None:
    with store.write(who or actor()) as work:
        for item in items:
            getattr(work, table).add(item)
        work.commit()


@pytest.fixture
def decided(store: SqlStore) -> SqlStore:
    add(store, "disposals", DECISION)
    return store


@pytest.fixture
def channel(decided: SqlStore) -> Channel:
    """A channel whose former name names somebody."""
    made = make.channel(name="Följ Åsa Ödlefjord")
    add(decided, "channels", made)
    with decided.write(actor()) as work:
        changed = work.channels.update(replace(made, name="Kommunen"))
        work.commit()
    return changed


def erase(store: SqlStore, decision: str = DECISION.id, seqs: list[int] | None = None) -> int:
    with store.write(actor()) as work:
        found = work.audit.naming(NAMED) if seqs is None else Named(telling=tuple(seqs))
        count = work.audit.erase(decision, found.telling, found.acting)
        work.commit()
    return count


def told(store: SqlStore, identifier: str) -> list[tuple[str, bool, str]]:
    """Return what was done with a thing, whether it can be read, and by whom."""
    with store.read() as snapshot:
        entries = list(snapshot.audit.entries(identifier))
    return [(one.action, one.payload is not None, one.actor) for one in entries]


def assert_holds(store: SqlStore) -> None:
    with store.read() as snapshot:
        assert list(audit_breaks(snapshot.audit.entries())) == []
        assert snapshot.audit.differences() == []


def test_the_chain_holds_and_the_row_is_vouched_for_anew(
    decided: SqlStore, channel: Channel
) -> None:
    assert erase(decided) == 2
    assert told(decided, channel.id) == [
        ("added", False, ""),
        ("changed", False, ""),
        ("vouched", True, "anna.ek"),
    ]
    assert_holds(decided)
    with decided.write(actor()) as work:
        work.channels.update(replace(channel, name="Kommunens sida"))
        work.commit()
    assert_holds(decided)


def test_a_row_whose_last_entry_stands_needs_none(decided: SqlStore, channel: Channel) -> None:
    with decided.write(actor()) as work:
        work.channels.update(replace(channel, name="Sidan"))
        work.commit()
    with decided.read() as snapshot:
        first, *_ = snapshot.audit.entries(channel.id)
    assert erase(decided, seqs=[first.seq]) == 1
    assert [action for action, _, _ in told(decided, channel.id)] == ["added", "changed", "changed"]
    assert_holds(decided)


def test_what_is_erased_is_erased_once(decided: SqlStore, channel: Channel) -> None:
    with decided.read() as snapshot:
        seqs = [one.seq for one in snapshot.audit.entries(channel.id)]
    assert erase(decided, seqs=seqs * 2) == 2
    assert erase(decided, seqs=seqs) == 0
    assert len(told(decided, channel.id)) == 3
    assert erase(decided, seqs=[]) == 0
    assert erase(decided, seqs=[999_999]) == 0


def test_many_entries_go_too(decided: SqlStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(erasing, "PAGE", 100)
    monkeypatch.setattr(erasing, "BATCH", 50)
    channels = [make.channel(name=f"{n} Åsa Ödlefjord") for n in range(110)]
    add(decided, "channels", *channels)
    assert erase(decided) == 110
    with decided.read() as snapshot:
        assert snapshot.audit.naming(NAMED) != Named()  # the rows say it still, vouched for anew
    assert_holds(decided)


def test_a_removed_row_is_not_vouched_for(decided: SqlStore, channel: Channel) -> None:
    with decided.write(actor()) as work:
        work.channels.forget(channel)
        work.commit()
    assert erase(decided) == 2
    assert [action for action, _, _ in told(decided, channel.id)] == ["added", "changed", "removed"]
    assert_holds(decided)


def test_what_their_account_did_stays_without_the_account(decided: SqlStore) -> None:
    mine = make.channel()
    add(decided, "channels", mine, who=actor(account="kommun\\AODLE"))
    with decided.read() as snapshot:
        [before] = snapshot.audit.entries(mine.id)
    assert erase(decided) == 1
    with decided.read() as snapshot:
        [after, vouched] = snapshot.audit.entries(mine.id)
    assert after == replace(before, actor="", salt=None)
    assert (vouched.action, vouched.salt is None) == ("vouched", False)
    assert_holds(decided)
    assert erase(decided) == 0


def test_what_tells_of_them_goes_whole_whoever_did_it(decided: SqlStore) -> None:
    mine = make.channel(name="Åsa Ödlefjord")
    add(decided, "channels", mine, who=actor(account="kommun\\AODLE"))
    assert erase(decided) == 1
    assert told(decided, mine.id)[0] == ("added", False, "")
    assert_holds(decided)


def test_nobody_forges_what_lost_its_actor(decided: SqlStore) -> None:
    """A row that stands never rests on an entry that nothing proves."""
    mine = make.channel()
    add(decided, "channels", mine)
    tamper(decided, "UPDATE audit SET salt = NULL, actor = '' WHERE kind = 'channel'")
    with decided.read() as snapshot:
        [found] = snapshot.audit.differences()
    assert (found.code, found.place) == ("row_not_in_audit", f"channel {mine.id}")


def test_a_namesakes_entries_stay_but_not_those_with_the_account(decided: SqlStore) -> None:
    person, other = make.person(name="Åsa Ödlefjord"), make.person(name="Åsa Ödlefjord", email="")
    wrong = make.person(name="Någon", email="", account="KOMMUN\\aodle")
    add(decided, "people", person, other, wrong)
    named = traces_of([person], ["KOMMUN\\aodle"])
    with decided.read() as snapshot:
        seqs = {one.entity_id: one.seq for one in snapshot.audit.entries()}
        found = snapshot.audit.naming(named)
    assert found == Named(telling=(seqs[person.id], seqs[wrong.id]))


def test_forgetting_writes_nothing_down_of_what_was(decided: SqlStore) -> None:
    person = make.person(name="Åsa Ödlefjord")
    add(decided, "people", person)
    with decided.write(actor()) as work:
        nameless = work.people.anonymise(replace(person, name="Tidigare"))
        work.commit()
    assert nameless.version == 2
    with decided.read() as snapshot:
        added, anonymised = snapshot.audit.about(person.id)
    assert "Ödlefjord" in (added.entry.payload or "")
    assert "Ödlefjord" not in (anonymised.entry.payload or "")
    assert (anonymised.before, anonymised.after) == (nameless, nameless)
    with decided.write(actor()) as work:
        work.people.forget(nameless)
        work.commit()
    with decided.read() as snapshot:
        gone = snapshot.audit.about(person.id)[-1]
    assert (gone.entry.action, gone.thing) == ("removed", None)
    assert_holds(decided)


@pytest.mark.parametrize(
    "changes",
    [
        {"settled_at": None, "settled_by": ""},
        {"refused": True},
        {"settled_by": "anna.ek"},
        {"settled_by": "Anna.Ek"},
        {"carried_out_at": NOW},
    ],
)
def test_nothing_is_erased_without_a_decision_by_two(
    store: SqlStore, changes: dict[str, Any]
) -> None:
    add(store, "disposals", replace(DECISION, **changes))
    channel = make.channel(name="Åsa Ödlefjord")
    add(store, "channels", channel)
    for decision in (DECISION.id, "none"):
        with pytest.raises(UserError, match="erasure_undecided"):
            erase(store, decision)
    assert told(store, channel.id) == [("added", True, "anna.ek")]


def test_an_act_does_not_look_whole_without_an_erased_entry(decided: SqlStore) -> None:
    names = ("Ett", "Två om Åsa Ödlefjord", "Tre")
    add(decided, "channels", *(make.channel(name=name) for name in names))
    with decided.read() as snapshot:
        last = next(one for one in snapshot.channels.all() if one.name == "Tre")
        [added] = snapshot.audit.about(last.id)
    erase(decided)
    with decided.read() as snapshot:
        act = snapshot.audit.act(added.entry.seq)
    assert [one.entry.payload is not None for one in act[:3]] == [True, False, True]
    assert {one.act for one in act[:3]} == {added.act}


def test_gone_are_the_bags_that_the_ledger_says_so_of(store: SqlStore) -> None:
    channel = make.channel()
    add(store, "channels", channel)
    captures = [make.capture(channel_id=channel.id) for _ in range(3)]
    add(store, "captures", *captures)
    head = None
    with store.write(actor()) as work:
        kinds = (LedgerKind.ADMITTED, LedgerKind.DISPOSED, LedgerKind.DESTROYED)
        for capture, kind in zip(captures, kinds, strict=True):
            values = {"capture_id": capture.id, "bag": capture.bag}
            head = make.ledger_entry(head, kind=kind, **values)
            work.ledger.add(head)
        work.commit()
    with store.read() as snapshot:
        assert snapshot.ledger.gone() == {captures[1].bag, captures[2].bag}
        assert snapshot.captures.latest()[channel.id].id == captures[0].id
        assert (snapshot.captures.count(), snapshot.captures.total_size()) == (1, captures[0].size)
        assert len(snapshot.captures.page()) == 3


def test_raw_sql_on_sqlite_shows_as_a_break(decided: SqlStore, channel: Channel) -> None:
    """Whoever can open the file can change it; verification tells."""
    if decided.file is None:
        pytest.skip("PostgreSQL has its door")
    with decided._engine.connect() as connection:
        connection.execute(text("UPDATE audit SET payload = 'x' WHERE kind = 'channel'"))
        connection.commit()
    with decided.read() as snapshot:
        broken = list(audit_breaks(snapshot.audit.entries()))
    assert {one.code for one in broken} == {"payload_changed"}
    assert told(decided, channel.id)


# --- PostgreSQL's door ----------------------------------------------------------------------------


@pytest.fixture(scope="module")
def server(postgresql_server: str) -> Server:
    """A database whose logins are webmaster, archivist and reader; the owner is none of them."""
    made = make_server(postgresql_server)
    with closing(made.store(made.login("owner"))) as store:
        owner = identify(store, store.login or "", writing=True)
        for role in (Role.WEBMASTER, Role.ARCHIVIST, Role.READER):
            Roles(store).grant(owner, made.login(role), [role])
        own = replace(DECISION, id="own", settled_by="ANNA.EK")
        add(store, "disposals", own, replace(DECISION, id="old", carried_out_at=NOW), who=owner)
    decide(made, DECISION.id)
    return made


def decide(server: Server, decision: str) -> None:
    """Propose as webmaster and approve as archivist, each with their own login."""
    one, other = (server.login(role) for role in (Role.WEBMASTER, Role.ARCHIVIST))
    proposal = replace(DECISION, id=decision, proposed_by=one, settled_at=None, settled_by="")
    with closing(server.store(one)) as store:
        add(store, "disposals", proposal, who=identify(store, one, writing=True))
    with (
        closing(server.store(other)) as store,
        store.write(identify(store, other, writing=True)) as work,
    ):
        work.disposals.update(replace(proposal, settled_at=NOW, settled_by=other))
        work.commit()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit SET payload = NULL, salt = NULL, actor = '' WHERE seq = 1",
        "UPDATE audit SET payload = '{}' WHERE seq = 1",
        "UPDATE audit SET action = 'x' WHERE seq = 1",
        "DELETE FROM audit WHERE seq = 1",
    ],
)
def test_past_the_door_nobody_erases(server: Server, statement: str) -> None:
    with server.link(server.login(Role.WEBMASTER)) as link:
        assert state_of(link, statement) == "SM002"


@pytest.mark.parametrize("decision", ["none", "own", "old"])
def test_the_door_asks_for_the_decision(server: Server, decision: str) -> None:
    with server.link(server.login(Role.WEBMASTER)) as link:
        call = f"SELECT smdesk_erase('{decision}', ARRAY[1]::bigint[])"
        assert state_of(link, call) == "SM005"


def test_the_door_opens_for_a_decision_and_who_may_write(server: Server) -> None:
    call = "SELECT smdesk_erase('decision', ARRAY[1]::bigint[])"
    with server.link(server.login(Role.READER)) as link:
        assert state_of(link, call) == "SM001"
    with server.link(server.login(Role.ARCHIVIST)) as link:
        assert link.execute(call.encode()).fetchone() == (1,)
        found = link.execute(b"SELECT payload, salt, actor FROM audit WHERE seq = 1").fetchone()
        assert found == (None, None, "")


def test_the_door_takes_the_actor_alone_and_leaves_what_was_told(server: Server) -> None:
    query = b"SELECT payload, salt, actor FROM audit WHERE seq = 2"
    call = b"SELECT smdesk_erase('decision', '{}', ARRAY[2]::bigint[])"
    with server.link(server.login(Role.ARCHIVIST)) as link:
        [payload, salt, account] = link.execute(query).fetchone() or []
        assert payload
        assert salt
        assert account
        assert link.execute(call).fetchone() == (1,)
        assert link.execute(query).fetchone() == (payload, None, "")
        assert link.execute(call).fetchone() == (0,)


@pytest.mark.parametrize(
    ("statement", "refused"),
    [
        ("UPDATE audit SET payload = '{}', salt = NULL, actor = '' WHERE seq = 3", "SM002"),
        ("UPDATE audit SET salt = NULL, actor = 'x' WHERE seq = 3", "SM002"),
        ("UPDATE audit SET salt = 'x', actor = '' WHERE seq = 3", "SM002"),
        (
            "UPDATE audit SET payload = NULL, salt = NULL, actor = '', action = 'x' WHERE seq = 3",
            "SM002",
        ),
        ("UPDATE audit SET salt = NULL, actor = '' WHERE seq = 3", None),
        ("UPDATE audit SET payload = NULL, salt = NULL, actor = '' WHERE seq = 3", None),
        ("UPDATE audit SET payload = 'x', salt = NULL, actor = '' WHERE seq = 3", "SM002"),
    ],
)
def test_the_owner_too_erases_all_or_the_actor(
    server: Server, statement: str, refused: str | None
) -> None:
    """What the door itself may do to a row: all of it, or who made it."""
    with server.link(server.login("owner")) as link:
        link.execute(b"SELECT set_config('smdesk.erasing', 'on', false)")
        assert state_of(link, statement) == refused
