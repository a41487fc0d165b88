"""Proves that a backup can be put back: its database is opened as if it had been."""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path

from smdesk.domain.chain import audit_breaks
from smdesk.domain.errors import UserError
from smdesk.domain.findings import Finding
from smdesk.storage import engines, opening
from smdesk.storage.packing import ATTACHMENTS, RESTRICTED
from smdesk.storage.store import Snapshot


def prove(database: Path, beside: Path, rows: object = None) -> list[Finding]:
    """Open a copy as a start would, bring it up to date, and hold it against what it says.

    Args:
        database: a copy that may be changed, and is thrown away after.
        beside: the folder with its attachments and sealed copies.
        rows: how many rows each table had when the backup was made; None where nobody counted.

    Returns:
        What was wrong in the data when the copy was made. It keeps nobody from putting it back.

    Raises:
        UserError: `backup_damaged`; `database_newer`, `database_foreign`, `not_a_database`.
        SurroundingsError: `database_damaged`, `database_truncated`, `migration_failed`.
    """
    opening.inspect(database)
    if rows is not None and rows != counted(database):
        raise UserError("backup_damaged", file=str(database))
    opening.bring_up(database)
    with closing(opening.open_store(database, read_only=True)) as store, store.read() as snapshot:
        return [*_breaks(snapshot), *_lacking(snapshot, beside)]


def counted(database: Path) -> Mapping[str, int]:
    """Return how many rows each table has."""
    with closing(engines.connect_sqlite(database, read_only=True)) as connection:
        names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        return {name: _count(connection, name) for (name,) in names.fetchall()}


def _count(connection: sqlite3.Connection, table: str) -> int:
    quoted = table.replace('"', '""')
    (count,) = connection.execute(f'SELECT count(*) FROM "{quoted}"').fetchone()  # noqa: S608  quoted
    return int(count)


def _breaks(snapshot: Snapshot) -> Iterator[Finding]:
    for fault in audit_breaks(snapshot.audit.entries()):
        yield Finding(code=f"audit_{fault.code}", place="audit", values={"seq": fault.seq})


def _lacking(snapshot: Snapshot, beside: Path) -> Iterator[Finding]:
    files = [(ATTACHMENTS, one.id) for one in snapshot.attachments.all()]
    copies = [one for one in snapshot.restricted_copies.all() if one.gone_at is None]
    files += [(RESTRICTED, one.sealed) for one in copies]
    for folder, name in files:
        if not (beside / folder / name[:2] / name).is_file():
            yield Finding(code="backup_lacks", place=f"{folder}/{name[:2]}/{name}")
