"""Databases of both kinds for tests: SQLite files, and a PostgreSQL of our own.

A conftest.py that imports the fixtures gives its tests a `store` on each.
"""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from sqlalchemy import URL, Engine, create_engine, make_url, text

from smdesk.domain.ids import new_id
from smdesk.storage.opening import open_store
from smdesk.storage.store import SqlStore
from tests.support.factories import TickingClock

KINDS = ("sqlite", "postgresql")
MEMORY, ROOM = Path("/dev/shm"), 2**30  # noqa: S108  bytes; a folder of our own is made in it
"""Where Linux keeps files in memory: each test's database is some hundred files."""
STARTING = 120.0
"""Seconds that a server may take to start."""
LOGIN = "postgres"
"""The account behind the addresses on PostgreSQL."""


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[str]:
    """Start a PostgreSQL for the session, and give its URL; where there is none, skip."""
    pgserver = pytest.importorskip("pgserver", reason="no PostgreSQL for this system")
    # A short path of its own: the socket's name may not be longer than 107 bytes.
    place = MEMORY if MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ROOM else None
    with tempfile.TemporaryDirectory(prefix="pg", dir=place, ignore_cleanup_errors=True) as folder:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(pgserver.postgres_server, "pg_ctl", _patient(pgserver.pg_ctl))
            server = pgserver.get_server(folder, cleanup_mode="stop")
        for word in ("fsync", "full_page_writes", "autovacuum"):  # it need not outlive a crash
            server.psql(f"ALTER SYSTEM SET {word} = off")
        server.psql("SELECT pg_reload_conf()")
        address = str(server.get_uri())
        try:
            yield address
        finally:
            _server(_maintenance(address)).dispose()
            server.cleanup()


def _patient(pg_ctl: Callable[..., str]) -> Callable[..., str]:
    """Return what starts a server, without pgserver's own ten seconds for it."""
    return lambda *words, **options: pg_ctl(*words, **{**options, "timeout": STARTING})


def _maintenance(address: str) -> URL:
    """Return where databases are made and dropped, on the server of any of them."""
    return make_url(address).set(drivername="postgresql+psycopg", database="postgres")


@cache
def _server(url: URL) -> Engine:
    """Return what does it, over a connection that lasts: connecting takes as long as making one."""
    return create_engine(url, isolation_level="AUTOCOMMIT", pool_size=1, pool_pre_ping=True)


def _tell(address: str, statement: str) -> None:
    with _server(_maintenance(address)).connect() as connection:
        connection.execute(text(statement))


def new_database(server: str, template: str = "template1") -> str:
    """Make a database, empty or a copy of another, and return its URL."""
    url, name = make_url(server), f"test_{new_id()}"
    copy = f'CREATE DATABASE "{name}" TEMPLATE "{template}" STRATEGY FILE_COPY'  # no log of it
    _tell(server, copy)
    return url.set(drivername="postgresql", database=name).render_as_string(hide_password=False)


def drop_database(address: str) -> None:
    """Drop a test's database, whoever is still connected to it."""
    _tell(address, f'DROP DATABASE IF EXISTS "{make_url(address).database}" WITH (FORCE)')


@pytest.fixture(params=KINDS)
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Give the address of a database that is not there yet, of each kind."""
    if request.param == "sqlite":
        yield str(tmp_path / "data" / "smdesk.sqlite3")
        return
    address = new_database(request.getfixturevalue("postgresql_server"))
    yield address
    drop_database(address)


@pytest.fixture(scope="session")
def ready_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a SQLite database with today's tables once, to copy."""
    path = tmp_path_factory.mktemp("ready") / "smdesk.sqlite3"
    open_store(path).close()
    return path


@pytest.fixture(scope="session")
def ready_database(postgresql_server: str) -> str:
    """Make a PostgreSQL database with today's tables once, to copy, and give its name."""
    address = new_database(postgresql_server)
    open_store(address).close()
    return str(make_url(address).database)


@pytest.fixture(params=KINDS)
def ready_place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Give the address of an empty database with today's tables, of each kind."""
    if request.param == "sqlite":
        path = tmp_path / "data" / "smdesk.sqlite3"
        path.parent.mkdir()
        shutil.copy(request.getfixturevalue("ready_file"), path)
        yield str(path)
        return
    server = request.getfixturevalue("postgresql_server")
    address = new_database(server, request.getfixturevalue("ready_database"))
    yield address
    drop_database(address)


@pytest.fixture
def store(ready_place: str) -> Iterator[SqlStore]:
    """Give an open, empty store of each kind."""
    opened = open_store(ready_place, TickingClock())
    yield opened
    opened.close()
