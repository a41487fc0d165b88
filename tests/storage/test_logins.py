"""PostgreSQL itself refuses what a login's roles do not allow; set up as docs/ tells."""

import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import make_url

from smdesk.bootstrap import open_desk
from smdesk.domain.actors import REGISTER_EDITORS, Actor, Role
from smdesk.domain.errors import UserError
from smdesk.domain.ids import new_id
from smdesk.services.actors import identify
from smdesk.services.register.roles import Roles
from smdesk.storage import tables
from smdesk.storage.opening import open_store
from smdesk.storage.store import SqlStore
from tests.support import factories

GUIDE = Path(__file__).parents[2] / "docs" / "administrator.md"
REGISTER = frozenset(REGISTER_EDITORS)
ARCHIVE = frozenset({Role.WEBMASTER, Role.ARCHIVIST})
MAY = {
    "grants": frozenset({Role.WEBMASTER}),
    "captures": ARCHIVE,
    "ledger": ARCHIVE,
    **dict.fromkeys(("attachments", "audit", "chain_head"), REGISTER | ARCHIVE),
    **dict.fromkeys(("rounds", "round_entries"), REGISTER | ARCHIVE),
    **dict.fromkeys(("grounds", "removals", "referrals"), REGISTER | ARCHIVE),
    **dict.fromkeys(("restricted_keys", "restricted_copies"), REGISTER | ARCHIVE),
    **dict.fromkeys(("schedules", "schedule_rows", "records"), REGISTER | ARCHIVE),
    **dict.fromkeys(("disposals", "disposal_items", "holds"), REGISTER | ARCHIVE),
}
FIXED = {
    ("audit", "UPDATE"),
    ("audit", "DELETE"),
    ("ledger", "UPDATE"),
    ("ledger", "DELETE"),
    ("chain_head", "DELETE"),
}
# A trigger for each statement also runs where no row is hit.
STATEMENTS = {
    "INSERT": "INSERT INTO {0} SELECT * FROM {0} WHERE false",
    "UPDATE": "UPDATE {0} SET {1} = {1} WHERE false",
    "DELETE": "DELETE FROM {0} WHERE false",
}


@dataclass(frozen=True)
class Server:
    """A database set up by the guide, with a login for each role."""

    address: str
    prefix: str

    def login(self, name: str) -> str:
        return f"{self.prefix}_{name}"

    def url(self, login: str) -> str:
        return make_url(self.address).set(username=login).render_as_string(hide_password=False)

    def store(self, login: str) -> SqlStore:
        return open_store(self.url(login))

    def link(self, login: str) -> psycopg.Connection:
        return psycopg.connect(self.url(login), autocommit=True)


def run(address: str, sql: str) -> None:
    with psycopg.connect(address, autocommit=True) as link:
        for statement in filter(str.strip, sql.split(";")):
            link.execute(statement.encode())


def make_server(postgresql_server: str) -> Server:
    """Run the guide's own SQL, under names that no other test uses."""
    prefix = f"t{new_id()}"
    once, inside, person = re.findall(r"```sql\n(.*?)```", GUIDE.read_text("utf-8"), re.DOTALL)
    named = [re.sub(r"\bsmdesk\b|\bsmdesk(?=_)", prefix, sql) for sql in (once, inside, person)]
    run(postgresql_server, named[0])
    url = make_url(postgresql_server).set(database=prefix)
    server = Server(url.render_as_string(hide_password=False), prefix)
    run(server.address, named[1])
    for name in [*Role, "nobody", "late"]:
        run(server.address, named[2].replace("anna.ek", server.login(name)))
    return server


@pytest.fixture(scope="module")
def server(postgresql_server: str) -> Server:
    server = make_server(postgresql_server)
    with closing(server.store(server.login("owner"))) as store:
        owner = identify(store, store.login or "", writing=True)
        for role in Role:
            Roles(store).grant(owner, server.login(role).upper(), [role])
    return server


@pytest.fixture
def new(postgresql_server: str) -> Server:
    """A server whose tables are made, but which nobody has opened."""
    server = make_server(postgresql_server)
    server.store(server.login("owner")).close()
    return server


@pytest.fixture(params=[*Role, "nobody"])
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def state_of(link: psycopg.Connection, sql: str) -> str | None:
    """Return the SQLSTATE of a statement that is refused."""
    try:
        link.execute(sql.encode())
    except psycopg.Error as error:
        return error.sqlstate
    return None


def probe(link: psycopg.Connection) -> dict[tuple[str, str], str | None]:
    return {
        (table, what): state_of(link, sql.format(table, next(iter(columns.columns)).name))
        for table, columns in tables.metadata.tables.items()
        for what, sql in STATEMENTS.items()
    }


def expected(name: str) -> dict[tuple[str, str], str | None]:
    return {
        (table, what): "SM002"
        if (table, what) in FIXED
        else None
        if name in MAY.get(table, REGISTER)
        else "SM001"
        for table in tables.metadata.tables
        for what in STATEMENTS
    }


def test_each_role_changes_its_own_tables_and_no_other(server: Server, name: str) -> None:
    with server.link(server.login(name)) as link:
        assert probe(link) == expected(name)
        for table in tables.metadata.tables:
            assert state_of(link, f"TABLE {table}") is None
            assert state_of(link, f"TRUNCATE {table}") == "42501"


def test_the_administrator_too_is_held_to_append_only(server: Server) -> None:
    with psycopg.connect(server.address, autocommit=True) as link:
        assert probe(link) == expected("nobody")
        assert state_of(link, "TRUNCATE audit") == "SM002"
        assert state_of(link, "TRUNCATE people CASCADE") == "SM001"


TRICKS = [
    "CREATE TEMP TABLE grants AS SELECT * FROM public.grants WHERE false",
    "SET search_path = pg_temp",
    "SET session_replication_role = replica",
    "ALTER TABLE public.people DISABLE TRIGGER USER",
    "DROP TRIGGER smdesk_guard ON public.people",
    "CREATE OR REPLACE FUNCTION public.smdesk_guard() RETURNS trigger LANGUAGE sql AS ''",
]


@pytest.mark.parametrize("trick", TRICKS)
def test_tricks_change_nothing(server: Server, trick: str) -> None:
    with server.link(server.login("reader")) as link:
        state_of(link, f"SET ROLE {server.login('users')}")
        state_of(link, trick)
        assert state_of(link, "DELETE FROM public.people") == "SM001"
        assert state_of(link, "DELETE FROM public.grants") == "SM001"


def test_only_the_owner_moves_the_version(server: Server) -> None:
    same = "UPDATE alembic_version SET version_num = version_num"
    with server.link(server.login("webmaster")) as link:
        assert state_of(link, same) == "SM001"
    with server.link(server.login("owner")) as link:
        assert state_of(link, same) is None


def test_every_table_is_guarded(server: Server) -> None:
    query = (
        "SELECT DISTINCT tgrelid::regclass::text FROM pg_trigger WHERE tgname LIKE 'smdesk_guard%'"
    )
    with server.link(server.login("reader")) as link:
        guarded = {row[0] for row in link.execute(query.encode())}
    assert guarded == {*tables.metadata.tables, "alembic_version"}


@pytest.fixture
def reading(server: Server) -> Iterator[SqlStore]:
    with closing(server.store(server.login("reader"))) as store:
        yield store


def test_a_program_that_forgets_to_ask_is_refused(reading: SqlStore) -> None:
    forged = factories.actor(Role.WEBMASTER, account=reading.login)
    with reading.write(forged) as work:
        with pytest.raises(UserError, match="database_not_permitted"):
            work.people.add(factories.person())
        for again in (lambda: work.audit.note("x", "x", "x", {}), work.commit):
            with pytest.raises(UserError, match="database_not_permitted"):
                again()
    with reading.read() as snapshot:
        assert snapshot.people.all() == []


def test_each_role_works_through_the_program(server: Server) -> None:
    with closing(server.store(server.login("registrar"))) as store:
        actor = identify(store, store.login or "", writing=True)
        assert actor.roles == {Role.REGISTRAR}
        channel = factories.channel()
        with store.write(actor) as work:
            work.channels.add(channel)
            work.commit()
    with closing(server.store(server.login("archivist"))) as store:
        actor = identify(store, store.login or "", writing=True)
        with store.write(actor) as work:
            work.captures.add(factories.capture(channel_id=channel.id))
            work.ledger.add(factories.ledger_entry())
            work.commit()
        with store.read() as snapshot:
            assert snapshot.captures.count() == 1


def test_a_role_counts_at_once_and_no_longer_than_it_lasts(server: Server) -> None:
    late = server.login("late")
    harmless = "DELETE FROM people WHERE false"
    with server.link(late) as link, closing(server.store(server.login("webmaster"))) as store:
        webmaster = identify(store, store.login or "", writing=True)
        Roles(store).grant(webmaster, late, [Role.REGISTRAR])
        assert state_of(link, harmless) is None
        Roles(store).revoke(webmaster, late)
        assert state_of(link, harmless) == "SM001"


def test_the_first_account_is_let_in_and_the_second_reads(new: Server) -> None:
    found: list[Actor] = []
    for name in ("late", "nobody"):
        with closing(new.store(new.login(name))) as store:
            found.append(identify(store, store.login or "", writing=True))
    assert [actor.roles for actor in found] == [{Role.WEBMASTER}, {Role.READER}]
    with new.link(new.login("nobody")) as link:
        assert probe(link) == expected("nobody")


def test_a_reader_opens_the_program_and_reads_but_exports_nothing(
    server: Server, tmp_path: Path
) -> None:
    login, target = server.login("reader"), tmp_path / "x.pdf"
    with closing(open_desk(tmp_path / "data", database=server.url(login))) as desk:
        assert (desk.actor.account, desk.actor.roles) == (login, frozenset({Role.READER}))
        assert len(desk.roles.all()) >= len(Role)
        with pytest.raises(UserError, match="database_not_permitted"):
            desk.reports.save(desk.actor, desk.reports.register(desk.today()), target)
    assert not target.exists()
