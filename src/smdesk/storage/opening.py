"""Opens a database: looks before it touches, makes a new one, brings an old one up to date."""

from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout
from sqlalchemy import URL, text

from smdesk.disk import Disk, RealDisk
from smdesk.domain.errors import UserError
from smdesk.services.ports import Clock
from smdesk.storage import engines, schema
from smdesk.storage.faults import explaining
from smdesk.storage.schema import MIGRATIONS
from smdesk.storage.store import SqlStore

UPGRADE_LOCK = 0x736D6465736B
"""PostgreSQL's advisory lock that makes one program at a time bring the tables up to date."""


def now() -> datetime:
    """Return the moment, in UTC."""
    return datetime.now(UTC)


def open_store(
    place: str | Path,
    clock: Clock = now,
    *,
    read_only: bool = False,
    migrations: Path = MIGRATIONS,
) -> SqlStore:
    """Open a database, made or brought up to date if need be.

    Args:
        place: a SQLite file's path, or the URL of a PostgreSQL database.
        clock: tells when a change was made.
        read_only: open beside a process that writes; nothing is made or changed.
        migrations: the folder of the steps, for tests.

    Raises:
        UserError: `another_writer`, `database_url`, `database_newer`, `database_older`,
            `database_foreign`, `not_a_database`, `on_network_share`, `in_cloud_folder`.
        SurroundingsError: what `faults` knows, and `migration_failed`.
    """
    target = engines.parse_place(place)
    if isinstance(target, URL):
        return _open_postgresql(target, clock, read_only, migrations)
    return _open_sqlite(target.absolute(), clock, read_only, migrations)


def _open_postgresql(url: URL, clock: Clock, read_only: bool, migrations: Path) -> SqlStore:
    shown = url.set(drivername="postgresql").render_as_string(hide_password=True)
    engine = engines.postgresql_engine(url)
    try:
        with explaining(shown), engine.begin() as connection:
            if not read_only:
                connection.execute(text("SELECT pg_advisory_xact_lock(:n)"), {"n": UPGRADE_LOCK})
            if _must_upgrade(schema.revision_of(connection), read_only, migrations):
                schema.upgrade(connection, migrations)
    except BaseException:
        engine.dispose()
        raise
    return SqlStore(engine, clock, shown, None if read_only else _nothing)


def _nothing() -> None:
    """PostgreSQL has any number of writers: there is no lock to give back."""


def _must_upgrade(revision: str | None, read_only: bool, migrations: Path) -> bool:
    if revision is not None:
        schema.must_be_known(revision, migrations)
    if revision == schema.head(migrations):
        return False
    if read_only:
        raise UserError("database_older")
    return True


def _open_sqlite(path: Path, clock: Clock, read_only: bool, migrations: Path) -> SqlStore:
    release = None if read_only else lock_writer(path)
    try:
        with explaining(str(path)):
            _prepare(path, clock, read_only, migrations)
    except BaseException:
        if release:
            release()
        raise
    engine = engines.sqlite_engine(path, read_only=read_only)
    return SqlStore(engine, clock, str(path), release)


def lock_writer(path: Path) -> Callable[[], None]:
    """Become the one process that writes, until the returned call; a crash releases it too.

    Raises:
        UserError: `another_writer`.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f"{path.name}.lock")
    lock = FileLock(beside, timeout=0, thread_local=False, fallback_to_soft=False)
    try:
        lock.acquire()
    except Timeout as error:
        raise UserError("another_writer", database=str(path)) from error
    return lock.release


def _prepare(path: Path, clock: Clock, read_only: bool, migrations: Path) -> None:
    if not path.exists():
        if read_only:
            raise UserError("database_missing", database=str(path))
        _make(path, migrations, RealDisk())
        return
    _look_at_file(path)
    looking = engines.sqlite_engine(path, read_only=True, pooled=False)
    with looking.connect() as connection:
        revision = schema.revision_of(connection)
    if revision is None:
        raise UserError("database_foreign", database=str(path))
    if _must_upgrade(revision, read_only, migrations):
        back_up(path, path.parent / "backups" / f"before-{revision}-{stamp(clock())}.sqlite3")
        _upgrade_file(path, migrations)


def _make(path: Path, migrations: Path, disk: Disk) -> None:
    """Make a new database beside its place, so that a kill leaves none or a whole one."""
    beside = path.with_name(f"{path.name}.new")
    for name in ("", "-wal", "-shm", "-journal"):
        beside.with_name(beside.name + name).unlink(missing_ok=True)
    disk.write(beside, [])
    _upgrade_file(beside, migrations)
    disk.flush(beside)
    disk.rename(beside, path)
    disk.flush_folder(path.parent)


def _upgrade_file(path: Path, migrations: Path) -> None:
    """References are off meanwhile: a table that is made anew must not take others with it."""
    engine = engines.sqlite_engine(path, foreign_keys=False, pooled=False)
    with engine.connect().execution_options(smdesk_writes=True) as connection:
        schema.upgrade(connection, migrations)
        connection.commit()


def back_up(source: Path, target: Path) -> None:
    """Copy a database whole, while others read and write it, and flush the copy."""
    disk = RealDisk()
    disk.make_folder(target.parent)
    part = target.with_name(f"{target.name}.part")
    part.unlink(missing_ok=True)
    disk.write(part, [])
    with (
        closing(engines.connect_sqlite(source, read_only=True)) as original,
        closing(engines.connect_sqlite(part)) as copy,
    ):
        original.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")
    disk.flush(part)
    disk.rename(part, target)
    disk.flush_folder(target.parent)


def stamp(moment: datetime) -> str:
    """Return a moment in UTC as part of a file's name."""
    return moment.astimezone(UTC).strftime("%Y%m%dT%H%M%S%fZ")


HEADER = b"SQLite format 3\0"


def _look_at_file(path: Path) -> None:
    """Refuse what is no whole database before SQLite touches it."""
    with path.open("rb") as file:
        start = file.read(100)
    if start[:16] != HEADER:
        raise UserError("not_a_database", database=str(path))
