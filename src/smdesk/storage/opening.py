"""Opens a database: looks before it touches, makes a new one, brings an old one up to date."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout
from sqlalchemy import URL, text

from smdesk.disk import Disk, RealDisk
from smdesk.domain.errors import SurroundingsError, UserError
from smdesk.services.ports import Clock
from smdesk.storage import engines, files, places, schema, search_words, swapping
from smdesk.storage.faults import explaining
from smdesk.storage.last_program import note_program, this_program
from smdesk.storage.schema import MIGRATIONS
from smdesk.storage.store import SqlStore

UPGRADE_LOCK = 0x736D6465736B
"""PostgreSQL's advisory lock that makes one program at a time bring the tables up to date."""
NO_COPY = {
    "database_full": "upgrade_copy_full",
    "database_held": "upgrade_copy_held",
    "database_locked": "upgrade_copy_held",
}
"""How it is told that there is no copy before a new version, by what `faults` knows of it."""


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
        UserError: `database_url`, `database_newer`, `database_older`, `database_foreign`,
            `not_a_database`, `on_network_share`, `in_cloud_folder`.
        SurroundingsError: `another_writer`, what `faults` knows, and `migration_failed`.
    """
    target = engines.parse_place(place)
    if isinstance(target, URL):
        return _open_postgresql(target, clock, read_only, migrations)
    return _open_sqlite(target.absolute(), clock, read_only, migrations)


def must_exist(place: str | Path) -> None:
    """Refuse a SQLite file that is not there, for those who must not make one.

    Raises:
        UserError: `database_missing`.
        SurroundingsError: `database_unreachable`, if the system can't look there.
    """
    target = engines.parse_place(place)
    if isinstance(target, URL):
        return
    path = target.absolute()
    with explaining(str(path)):
        found = path.exists() or swapping.is_under_way(path.parent)
    if not found:
        raise UserError("database_missing", database=str(path))


def _open_postgresql(url: URL, clock: Clock, read_only: bool, migrations: Path) -> SqlStore:
    shown = url.set(drivername="postgresql").render_as_string(hide_password=True)
    engine = engines.postgresql_engine(url)
    try:
        with explaining(shown), engine.begin() as connection:
            if not read_only:
                connection.execute(text("SELECT pg_advisory_xact_lock(:n)"), {"n": UPGRADE_LOCK})
            if _must_upgrade(schema.state_of(connection), migrations, read_only=read_only):
                schema.upgrade(connection, migrations)
            if not read_only and migrations == MIGRATIONS:
                search_words.keep_up(connection)
            login = str(connection.execute(text("SELECT session_user")).scalar_one())
    except BaseException:
        engine.dispose()
        raise
    return SqlStore(engine, clock, shown, None if read_only else _nothing, login=login)


def _nothing() -> None:
    """PostgreSQL has any number of writers: there is no lock to give back."""


def _must_upgrade(state: schema.State, migrations: Path, *, read_only: bool = False) -> bool:
    """Tell whether steps are missing; refuse what must not be opened."""
    schema.must_be_known(state, migrations)
    if state.revision == schema.head(migrations):
        return False
    if read_only:
        raise UserError("database_older")
    return True


def _open_sqlite(path: Path, clock: Clock, read_only: bool, migrations: Path) -> SqlStore:
    places.must_be_local(path.parent)
    release = None if read_only else lock_writer(path)
    try:
        if read_only:
            _look(path, migrations)
        else:
            swapping.finish(path.parent, RealDisk())
            prepare(path, clock, migrations)
    except BaseException:
        if release:
            release()
        raise
    engine = engines.sqlite_engine(path, read_only=read_only)
    return SqlStore(engine, clock, str(path), release, file=path)


def lock_writer(path: Path) -> Callable[[], None]:
    """Become the one process that writes, until the returned call; a crash releases it too.

    A data folder made here is its owner's alone: it will hold people's names.

    Raises:
        SurroundingsError: `another_writer`.
    """
    beside = path.with_name(f"{path.name}.lock")
    lock = FileLock(beside, timeout=0, thread_local=False, fallback_to_soft=False)
    with explaining(str(path)):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            lock.acquire()
        except Timeout as error:
            raise SurroundingsError("another_writer", database=str(path)) from error
    return lock.release


def _look(path: Path, migrations: Path) -> None:
    """Refuse what can't be read beside a writer; change nothing."""
    if swapping.is_under_way(path.parent):
        raise SurroundingsError("restore_unfinished", place=str(path.parent))
    if not path.exists():
        raise UserError("database_missing", database=str(path))
    _must_upgrade(_state(path), migrations, read_only=True)


def prepare(path: Path, clock: Clock, migrations: Path = MIGRATIONS) -> None:
    """Make a database where there is none; bring one that is older up to date, copied first.

    It is copied, too, before another version of the program than the last one first writes it.
    Without a copy nothing begins.

    Raises:
        UserError: `database_newer`, `database_foreign`, `not_a_database`.
        SurroundingsError: what `faults` knows, `upgrade_copy_failed`, `upgrade_copy_full`,
            `upgrade_copy_held` and `migration_failed`.
    """
    with explaining(str(path)):
        if not path.exists():
            _make(path, migrations, RealDisk())
        elif _must_upgrade(state := _state(path), migrations):
            _copy_before(path, f"before-{state.revision}-{stamp(clock())}.sqlite3")
            _upgrade_file(path, migrations)
        elif not state.is_this_programs:
            _copy_before(path, f"before-{this_program()}-{stamp(clock())}.sqlite3")
            _note_program(path)
        if migrations == MIGRATIONS:
            _keep_up_search(path)


def _keep_up_search(path: Path) -> None:
    """Make the search index anew where it is behind; else nothing is written."""
    looking = engines.sqlite_engine(path, read_only=True, pooled=False)
    with looking.connect() as connection:
        behind = search_words.is_behind(connection)
    if behind:
        engine = engines.sqlite_engine(path, pooled=False)
        with engine.connect().execution_options(smdesk_writes=True) as connection:
            search_words.keep_up(connection)
            connection.commit()


def _copy_before(path: Path, name: str) -> None:
    _must_be_whole(path)  # no copies of damage, one more at each start
    folder = path.parent / "backups"
    try:
        with explaining(str(path)):
            for left in folder.glob("before-*.part"):  # by a crash: the writer's lock is ours
                left.unlink()
        back_up(path, folder / name)
    except SurroundingsError as error:
        code = NO_COPY.get(error.code, "upgrade_copy_failed")
        raise SurroundingsError(code, folder=str(folder)) from error
    _must_be_whole(folder / name)


def _note_program(path: Path) -> None:
    engine = engines.sqlite_engine(path, pooled=False)
    with engine.connect().execution_options(smdesk_writes=True) as connection:
        note_program(connection)
        connection.commit()


def bring_up(path: Path) -> None:
    """Bring a copy up to date in its place, with no further copy before.

    Raises:
        UserError: `database_newer`.
        SurroundingsError: what `faults` knows, and `migration_failed`.
    """
    with explaining(str(path)):
        if _must_upgrade(_state(path), MIGRATIONS):
            _upgrade_file(path, MIGRATIONS)


def inspect(path: Path) -> None:
    """Refuse a database file that is not whole, not ours, or newer than the program.

    Raises:
        UserError: `database_newer`, `database_foreign`, `not_a_database`.
        SurroundingsError: `database_damaged`, `database_truncated`.
    """
    _must_upgrade(_state(path), MIGRATIONS)
    _must_be_whole(path)


def _must_be_whole(path: Path) -> None:
    engine = engines.sqlite_engine(path, read_only=True, pooled=False)
    with explaining(str(path)), engine.connect() as connection:
        if any(schema.faults(connection)):
            raise SurroundingsError("database_damaged", database=str(path))


def _state(path: Path) -> schema.State:
    files.look_at(path)
    engine = engines.sqlite_engine(path, read_only=True, pooled=False)
    with explaining(str(path)), engine.connect() as connection:
        state = schema.state_of(connection)
    if state.revision is None:
        raise UserError("database_foreign")
    return state


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
    """Copy a database whole, while others read and write it, and flush the copy.

    Raises:
        SurroundingsError: what `faults` knows.
    """
    with explaining(str(source)):
        _copy(source, target)


def _copy(source: Path, target: Path) -> None:
    disk = RealDisk()
    disk.make_folder(target.parent)
    part = target.with_name(f"{target.name}.part")
    part.unlink(missing_ok=True)
    disk.write(part, [])
    with (
        closing(engines.connect_sqlite(source, read_only=True)) as original,
        closing(engines.connect_sqlite(part)) as copy,
    ):
        original.backup(copy, progress=_must_be_free)
        copy.execute("PRAGMA journal_mode = DELETE")
    disk.flush(part)
    disk.rename(part, target)
    disk.flush_folder(target.parent)


def _must_be_free(status: int, *_pages: int) -> None:
    """End a copy that another program's lock holds up: Python's own loop would try for ever.

    Raises:
        OperationalError: SQLite has waited for `engines.BUSY_SECONDS`.
    """
    if status in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
        error = sqlite3.OperationalError("database is locked")
        error.sqlite_errorcode = status
        raise error


def stamp(moment: datetime) -> str:
    """Return a moment in UTC as part of a file's name."""
    return moment.astimezone(UTC).strftime("%Y%m%dT%H%M%S%fZ")
