"""A database as an earlier version of the program left it, with as much in it as it could hold."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from smdesk.storage import schema
from smdesk.storage.opening import open_store

Rows = dict[str, tuple[list[str], set[tuple[object, ...]]]]
"""By table: its columns, and its rows."""

TABLES = """SELECT name FROM sqlite_master WHERE type = 'table'
    AND name NOT LIKE 'sqlite_%' AND name <> 'alembic_version'"""
GUARDS = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"


def only(folder: Path, *revisions: str) -> Path:
    """Copy the steps between versions, up to the last of some revisions."""
    copied = folder / "steps" / revisions[-1] / "migrations"
    shutil.copytree(schema.MIGRATIONS, copied, ignore=shutil.ignore_patterns("__pycache__"))
    for path in (copied / "versions").glob("[0-9]*.py"):
        if path.name[:4] not in revisions:
            path.unlink()
    return copied


def take_back(database: Path, revision: str, folder: Path) -> None:
    """Put a database in place of today's that holds the same rows, as far as a revision had them.

    Args:
        database: a closed SQLite file with today's tables.
        revision: an earlier one.
        folder: for what is needed meanwhile.
    """
    known = schema.known_revisions()
    steps = only(folder, *known[: known.index(revision) + 1])
    today = database.rename(folder / f"today-{revision}.sqlite3")
    open_store(database, migrations=steps).close()
    with closing(sqlite3.connect(database)) as old, closing(sqlite3.connect(today)) as new:
        _fill(old, new)
        old.execute("PRAGMA user_version = 0")  # no earlier version noted itself
        old.commit()


def _fill(old: sqlite3.Connection, new: sqlite3.Connection) -> None:
    """Copy the rows; what guards them is there again when all stand."""
    guards = old.execute(GUARDS).fetchall()
    for name, _ in guards:
        old.execute(f'DROP TRIGGER "{name}"')
    for (table,) in old.execute(TABLES).fetchall():
        columns = [name for name in _columns(old, table) if name in _columns(new, table)]
        if not columns:
            continue
        listed, marks = ", ".join(columns), ", ".join("?" * len(columns))
        made = {key for (key,) in old.execute(f"SELECT {columns[0]} FROM {table}")}  # noqa: S608  ours
        rows = new.execute(f"SELECT {listed} FROM {table}").fetchall()  # noqa: S608  ours
        taken = [row for row in rows if not made or row[0] in made]  # a chain that was begun
        old.executemany(f"REPLACE INTO {table} ({listed}) VALUES ({marks})", taken)  # noqa: S608  ours
    for _, sql in guards:
        old.execute(sql)


def _columns(connection: sqlite3.Connection, table: str) -> list[str]:
    return [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]


def rows_of(database: Path) -> Rows:
    """Return all rows of a database."""
    with closing(sqlite3.connect(database)) as connection:
        tables = [name for (name,) in connection.execute(TABLES)]
        return {
            table: (
                _columns(connection, table),
                set(connection.execute(f"SELECT * FROM {table}")),  # noqa: S608  ours
            )
            for table in tables
        }


def lost(before: Rows, after: Rows) -> dict[str, list[tuple[object, ...]]]:
    """Return the rows of each table that are not there any more, by the columns that both have."""
    gone = {}
    for table, (columns, rows) in before.items():
        new_columns, new_rows = after.get(table, ([], set()))
        both = [name for name in columns if name in new_columns]
        was, now = _only(columns, both, rows), _only(new_columns, both, new_rows)
        if len(both) < len(columns) or was - now:
            gone[table] = sorted(was - now, key=str)
    return gone


def _only(
    columns: list[str], wanted: list[str], rows: set[tuple[object, ...]]
) -> set[tuple[object, ...]]:
    places = [columns.index(name) for name in wanted]
    return {tuple(row[place] for place in places) for row in rows}
