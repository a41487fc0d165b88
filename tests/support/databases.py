"""Databases of both kinds for tests: SQLite files, and a PostgreSQL of our own.

Importing the fixtures below into a conftest.py gives its tests a `store` on each.
"""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, make_url, text

from smdesk.domain.ids import new_id
from smdesk.storage.opening import open_store
from smdesk.storage.store import SqlStore
from tests.support.factories import TickingClock

KINDS = ("sqlite", "postgresql")


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[str]:
    """Start a PostgreSQL for the session, and give its URL; where there is none, skip."""
    pgserver = pytest.importorskip("pgserver", reason="no PostgreSQL for this system")
    # A short path of its own: the socket's name may not be longer than 107 bytes.
    with tempfile.TemporaryDirectory(prefix="pg", ignore_cleanup_errors=True) as folder:
        server = pgserver.get_server(folder, cleanup_mode="stop")
        try:
            yield str(server.get_uri())
        finally:
            server.cleanup()


def new_database(server: str) -> str:
    """Make an empty database and return its URL."""
    url = make_url(server).set(drivername="postgresql+psycopg")
    name = f"test_{new_id()}"
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f'CREATE DATABASE "{name}"'))
    engine.dispose()
    return url.set(drivername="postgresql", database=name).render_as_string(hide_password=False)


@pytest.fixture(params=KINDS)
def place(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Give the address of a database that is not there yet, of each kind."""
    if request.param == "sqlite":
        return str(tmp_path / "data" / "smdesk.sqlite3")
    return new_database(request.getfixturevalue("postgresql_server"))


@pytest.fixture
def store(place: str) -> Iterator[SqlStore]:
    """Give an open, empty store of each kind."""
    opened = open_store(place, TickingClock())
    yield opened
    opened.close()
