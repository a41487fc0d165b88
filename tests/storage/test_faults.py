"""Errors of the databases, raised for real where they can be, told by number."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import text

from smdesk.domain.errors import SurroundingsError, UserError
from smdesk.storage import engines
from smdesk.storage.faults import explained, explaining
from smdesk.storage.opening import back_up, open_store
from smdesk.storage.store import SqlStore
from tests.support import factories

ACTOR = factories.actor()


@pytest.fixture
def ready(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SqlStore]:
    """A SQLite store that does not wait long."""
    monkeypatch.setattr(engines, "BUSY_SECONDS", 0.05)
    with closing(open_store(tmp_path / "x.sqlite3")) as store:
        yield store


def test_a_full_disk_is_told_and_nothing_of_the_unit_is_kept(ready: SqlStore) -> None:
    with ready._engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
        big = factories.person(name="x" * 1_000_000)
    with ready.write(ACTOR) as work:
        work.sectors.add(factories.sector())
        with pytest.raises(SurroundingsError, match="database_full") as caught:
            work.people.add(big)
        for again in (work.commit, work.people.all):
            with pytest.raises(SurroundingsError, match="database_full"):
                again()
    assert caught.value.values == {"database": ready.url}
    with ready.read() as snapshot:
        assert snapshot.sectors.all() == []


def test_a_writer_that_does_not_finish_is_told(ready: SqlStore) -> None:
    with (
        ready.write(ACTOR),
        pytest.raises(SurroundingsError, match="database_locked"),
        ready.write(ACTOR),
    ):
        pass


def test_a_copy_does_not_wait_for_ever_for_who_has_locked_the_database(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engines, "BUSY_SECONDS", 0.05)
    source, copy = tmp_path / "x.sqlite3", tmp_path / "copy.sqlite3"
    with closing(sqlite3.connect(source, isolation_level=None)) as other:
        other.executescript("CREATE TABLE one (a); BEGIN EXCLUSIVE")
        with pytest.raises(SurroundingsError, match="database_locked"):
            back_up(source, copy)
        assert not copy.exists()
        other.execute("ROLLBACK")
    back_up(source, copy)
    assert copy.stat().st_size == source.stat().st_size


def test_a_file_that_went_away_is_told(ready: SqlStore, tmp_path: Path) -> None:
    ready._engine.dispose()
    (tmp_path / "x.sqlite3").unlink()
    with pytest.raises(SurroundingsError, match="database_unreachable"), ready.read():
        pass


def test_damage_found_while_reading_is_told(ready: SqlStore, tmp_path: Path) -> None:
    with ready.write(ACTOR) as work:
        for _ in range(200):
            work.people.add(factories.person(name="x" * 200))
        work.commit()
    ready._engine.dispose()
    path = tmp_path / "x.sqlite3"
    content = bytearray(path.read_bytes())
    content[len(content) // 2 :] = bytes(len(content) - len(content) // 2)
    path.write_bytes(content)
    assert {finding.code for finding in ready.check()} == {"database_integrity"}
    with pytest.raises(SurroundingsError, match="database_damaged"):
        _read_all(ready)


def _read_all(store: SqlStore) -> None:
    with store.read() as snapshot:
        list(snapshot.audit.entries())
        snapshot.people.all()


def test_a_reference_to_nothing_is_found(ready: SqlStore) -> None:
    with ready._engine.connect() as connection:
        connection.execute(text("SELECT 1"))
    with closing(sqlite3.connect(ready.url)) as raw:
        raw.execute(
            "INSERT INTO memberships (id, person_id, unit_id, first_day, version)"
            " VALUES ('m', 'none', 'none', '2026-01-01', 1)"
        )
        raw.commit()
    assert [finding.code for finding in ready.check()] == ["database_reference"] * 2


def test_a_lost_connection_is_told(ready_place: str) -> None:
    with closing(open_store(ready_place)) as store:
        if store.file is not None:  # a file has no connection to lose
            assert store.check() == []
            return
        with pytest.raises(SurroundingsError, match="database_unreachable"):
            _read_while_the_server_hangs_up(store)
        with store.read() as snapshot:
            assert snapshot.people.all() == []


def _read_while_the_server_hangs_up(store: SqlStore) -> None:
    with store.read() as snapshot:
        with store._engine.connect() as other:
            other.execute(
                text(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    " WHERE datname = current_database() AND pid <> pg_backend_pid()"
                )
            )
        snapshot.people.all()


def sqlite_error(number: int) -> sqlite3.Error:
    error = sqlite3.OperationalError("whatever the prose says")
    error.sqlite_errorcode = number
    return error


def postgresql_error(state: str) -> psycopg.Error:
    return psycopg.errors.lookup(state)("whatever the prose says")


@pytest.mark.parametrize(
    ("error", "kind", "code"),
    [
        (sqlite_error(sqlite3.SQLITE_BUSY_SNAPSHOT), SurroundingsError, "database_locked"),
        (sqlite_error(sqlite3.SQLITE_READONLY_DIRECTORY), SurroundingsError, "database_readonly"),
        (sqlite_error(sqlite3.SQLITE_IOERR_FSYNC), SurroundingsError, "database_unreachable"),
        (sqlite_error(sqlite3.SQLITE_IOERR_SHMSIZE), SurroundingsError, "database_full"),
        (sqlite_error(sqlite3.SQLITE_NOTADB), SurroundingsError, "database_damaged"),
        (sqlite_error(sqlite3.SQLITE_CONSTRAINT_UNIQUE), UserError, "exists"),
        (postgresql_error("53100"), SurroundingsError, "database_full"),
        (postgresql_error("55P03"), SurroundingsError, "database_locked"),
        (postgresql_error("57P01"), SurroundingsError, "database_unreachable"),
        (postgresql_error("08006"), SurroundingsError, "database_unreachable"),
        (postgresql_error("25006"), SurroundingsError, "database_readonly"),
        (postgresql_error("42501"), SurroundingsError, "database_permission"),
        (postgresql_error("28P01"), SurroundingsError, "database_login"),
        (postgresql_error("XX001"), SurroundingsError, "database_damaged"),
        (psycopg.OperationalError("no state at all"), SurroundingsError, "database_unreachable"),
        (OSError(errno.ENOSPC, ""), SurroundingsError, "database_full"),
        (OSError(errno.EROFS, ""), SurroundingsError, "database_readonly"),
        (OSError(errno.EIO, ""), SurroundingsError, "database_unreachable"),
    ],
)
def test_numbers_tell(error: Exception, kind: type[Exception], code: str) -> None:
    found = explained(error, "the database")
    assert isinstance(found, kind)
    assert found.code == code


@pytest.mark.parametrize(
    "bug",
    [
        sqlite_error(sqlite3.SQLITE_ERROR),
        sqlite_error(sqlite3.SQLITE_CONSTRAINT_NOTNULL),
        postgresql_error("42601"),
        psycopg.ProgrammingError("no state"),
    ],
)
def test_a_bug_stays_a_bug(bug: Exception) -> None:
    assert explained(bug, "the database") is None
    with pytest.raises(type(bug)), explaining("the database"):
        raise bug
