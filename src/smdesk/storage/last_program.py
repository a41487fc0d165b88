"""Which version of the program last wrote a database, noted in the database itself.

So a copy, a backup and a moved folder still say it. SQLite has a number of the application's own
for that, `PRAGMA user_version`. PostgreSQL has comments, which only the tables' owner may write:
whoever brings them up to date, and no other version matters there.
"""

import re

from sqlalchemy import Connection, text

from smdesk import __version__

PARTS = re.compile(r"(\d{1,3})\.(\d{1,3})\.(\d{1,3})")
NAME = "smdesk "
"""Begins PostgreSQL's comment."""


def this_program() -> str:
    """Return this program's version, `major.minor.patch`; what may follow does not count."""
    return ".".join(map(str, _parts(__version__)))


def program_of(connection: Connection) -> str:
    """Return the version that was noted, "" where nobody did."""
    if connection.dialect.name == "sqlite":
        number = int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
        return ".".join(str(number // by % 1000) for by in (1_000_000, 1000, 1)) if number else ""
    asked = text("SELECT obj_description('alembic_version'::regclass)")
    noted = str(connection.execute(asked).scalar() or "")
    return noted.removeprefix(NAME) if noted.startswith(NAME) else ""


def note_program(connection: Connection) -> None:
    """Note this program's version, in the connection's transaction."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA user_version = {number_of(this_program())}")
    else:
        comment = f"COMMENT ON TABLE alembic_version IS '{NAME}{this_program()}'"
        connection.exec_driver_sql(comment)


def number_of(version: str) -> int:
    """Return a version as a number that grows with it; each part is below 1000.

    Raises:
        ValueError: for another form.
    """
    major, minor, patch = _parts(version)
    return (major * 1000 + minor) * 1000 + patch


def _parts(version: str) -> tuple[int, int, int]:
    parts = PARTS.match(version)
    if parts is None:
        raise ValueError("a version begins with major.minor.patch")
    major, minor, patch = map(int, parts.groups())
    return major, minor, patch
