"""Connections that keep the house's rules, on SQLite and on PostgreSQL."""

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, NullPool, QueuePool, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import Pool

from smdesk.domain.errors import UserError

BUSY_SECONDS = 15
"""How long a writer waits for another before it gives up."""
SESSION_OPTIONS = f"-c lock_timeout={BUSY_SECONDS}s -c timezone=UTC -c client_encoding=UTF8"


def parse_place(place: str | Path) -> Path | URL:
    """Return a file's path, or the URL of a PostgreSQL database.

    Raises:
        UserError: `database_url`, for an address that is neither.
    """
    if isinstance(place, Path):
        return place
    if "://" not in place:
        return Path(place)
    try:
        url = make_url(place)
    except ArgumentError as error:
        raise UserError("database_url") from error
    if url.get_backend_name() == "sqlite" and url.database:
        return Path(url.database)
    if url.get_backend_name() != "postgresql":
        raise UserError("database_url")
    return url.set(drivername="postgresql+psycopg")


def postgresql_engine(url: URL) -> Engine:
    """Return an engine for PostgreSQL; its waits are bounded and its clock is UTC."""
    options = {"options": SESSION_OPTIONS, "connect_timeout": BUSY_SECONDS}
    return create_engine(url, connect_args=options, pool_pre_ping=True)


def sqlite_engine(
    path: Path, *, read_only: bool = False, foreign_keys: bool = True, pooled: bool = True
) -> Engine:
    """Return an engine for a SQLite file.

    The path never becomes part of a URL that is parsed: any name that the system allows works.
    """
    pool: type[Pool] = QueuePool if pooled else NullPool
    engine = create_engine(
        "sqlite+pysqlite://", creator=_connector(path, read_only, foreign_keys), poolclass=pool
    )
    event.listen(engine, "begin", _begin)
    return engine


def connect_sqlite(path: Path, *, read_only: bool = False) -> sqlite3.Connection:
    """Return a bare connection; `mode` makes sure that no file is made by looking at it."""
    uri = f"{path.absolute().as_uri()}?mode={'ro' if read_only else 'rw'}"
    if read_only and _cannot_change(path.absolute()):
        uri += "&immutable=1"
    return sqlite3.connect(
        uri, uri=True, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
    )


def _cannot_change(path: Path) -> bool:
    """Tell whether a database lies closed on a disk that nobody can write to.

    To read one with a log, SQLite makes an index beside it, unless it is told this.
    """
    if not hasattr(os, "statvfs") or not path.exists():
        return False
    logged = path.with_name(f"{path.name}-wal").exists()
    return not logged and bool(os.statvfs(path).f_flag & os.ST_RDONLY)


def _connector(path: Path, read_only: bool, foreign_keys: bool) -> Callable[[], sqlite3.Connection]:
    def connect() -> sqlite3.Connection:
        connection = connect_sqlite(path, read_only=read_only)
        try:
            _set_rules(connection, read_only, foreign_keys)
        except sqlite3.Error:
            connection.close()
            raise
        return connection

    return connect


def _set_rules(connection: sqlite3.Connection, read_only: bool, foreign_keys: bool) -> None:
    connection.execute(f"PRAGMA foreign_keys = {'ON' if foreign_keys else 'OFF'}")
    if read_only:
        return
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA secure_delete = ON")


def _begin(connection: Connection) -> None:
    """The driver begins nothing by itself, so that tables too are made inside a transaction."""
    writes = connection.get_execution_options().get("smdesk_writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
