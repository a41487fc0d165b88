"""What a database's error means: by its number, never by its prose."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from smdesk.disk import is_full, is_held
from smdesk.domain.errors import SmdeskError, SurroundingsError, UserError

SQLITE_CODES = {
    sqlite3.SQLITE_FULL: "database_full",
    sqlite3.SQLITE_BUSY: "database_locked",
    sqlite3.SQLITE_LOCKED: "database_locked",
    sqlite3.SQLITE_CORRUPT: "database_damaged",
    sqlite3.SQLITE_NOTADB: "database_damaged",
    sqlite3.SQLITE_READONLY: "database_readonly",
    sqlite3.SQLITE_PERM: "database_readonly",
    sqlite3.SQLITE_IOERR: "database_unreachable",
    sqlite3.SQLITE_CANTOPEN: "database_unreachable",
}
"""By primary code: the low eight bits of `sqlite_errorcode`."""

SQLSTATES = {
    "23505": "exists",
    "23503": "in_use",
    "53100": "database_full",
    "53300": "database_busy",
    "55P03": "database_locked",
    "40P01": "database_locked",
    "40001": "database_locked",
    "25006": "database_readonly",
    "42501": "database_permission",
    "3D000": "database_missing",
    "28000": "database_login",
    "28P01": "database_login",
    "XX001": "database_damaged",
    "XX002": "database_damaged",
    "SM001": "database_not_permitted",  # our own: migrations/versions/0003_guards.py
    "SM003": "round_closed",  # our own: migrations/versions/0004_over_time.py
    "SM004": "schedule_locked",  # our own, as the next: migrations/versions/0005_duties.py
    "SM005": "erasure_undecided",
    "SM006": "disposal_settled",  # our own, as the next: migrations/versions/0006_two_logins.py
    "SM007": "disposal_same_login",
}
"""PostgreSQL's own five characters; the connection's loss (class 08, 57P) is added below.

SQLite has one number for all triggers, its own for references too; ours raise these characters.
"""

READ_ONLY = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})

SQLITE_EXTENDED = {sqlite3.SQLITE_IOERR_SHMSIZE: "database_full"}
"""By the whole code: readers too need some room beside the file, for the index of the log."""

USER_CODES = {
    "exists",
    "in_use",
    "database_not_permitted",
    "round_closed",
    "schedule_locked",
    "erasure_undecided",
    "disposal_settled",
    "disposal_same_login",
}
EXISTS = {sqlite3.SQLITE_CONSTRAINT_UNIQUE, sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY}
REFERRED = {sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY, sqlite3.SQLITE_CONSTRAINT_TRIGGER}


def meaning(error: BaseException) -> str | None:
    """Return the code of what went wrong, or None when it is a bug."""
    if isinstance(error, DBAPIError) and error.orig:
        return meaning(error.orig)
    if isinstance(error, OSError):
        return _meaning_of_disk(error)
    number = getattr(error, "sqlite_errorcode", None)
    if number is not None:
        return SQLSTATES.get(str(error)) or _sqlite_meaning(int(number))
    state = getattr(error, "sqlstate", None)
    if state is None:
        # psycopg has no state when the server could not be reached or the line went dead.
        lost = type(error).__name__ == "OperationalError"
        return "database_unreachable" if lost else None
    if state.startswith(("08", "57P")):
        return "database_unreachable"
    return SQLSTATES.get(state)


def _meaning_of_disk(error: OSError) -> str:
    if is_held(error):
        return "database_held"
    if is_full(error):
        return "database_full"
    return "database_readonly" if error.errno in READ_ONLY else "database_unreachable"


def _sqlite_meaning(number: int) -> str | None:
    if number in EXISTS:
        return "exists"
    if number in REFERRED:
        return "in_use"
    return SQLITE_EXTENDED.get(number) or SQLITE_CODES.get(number & 0xFF)


def explained(error: BaseException, database: str) -> SmdeskError | None:
    """Return the failure to raise in an error's place, or None when it is a bug.

    Args:
        error: what SQLAlchemy or the driver raised.
        database: the address without a password, for people to read.
    """
    code = meaning(error)
    if code is None:
        return None
    return UserError(code) if code in USER_CODES else SurroundingsError(code, database=database)


@contextmanager
def explaining(database: str) -> Iterator[None]:
    """Turn the database's errors inside a `with` block into the program's."""
    try:
        yield
    except (DBAPIError, sqlite3.Error, OSError) as error:
        known = explained(error, database)
        if known is None:
            raise
        raise known from error
