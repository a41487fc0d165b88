"""Puts a large register into a database at once.

Every row has its audit entry, as if the program itself had written it; only the statements are
fewer.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Table, insert, update

from benchmarks.big_register import SHA, BigRegister, Size
from benchmarks.big_rounds import Rounds
from smdesk.domain.chain import GENESIS, AuditEntry, audit_body, commitment, link
from smdesk.storage import tables
from smdesk.storage.engines import parse_place, postgresql_engine, sqlite_engine
from smdesk.storage.opening import open_store
from smdesk.storage.rows import to_row
from smdesk.storage.sessions import ACT, plain

Change = tuple[dict[str, Any] | None, dict[str, Any]]
"""A row before and after."""
BATCH = 5_000
"""Rows a statement."""


def fill(place: str | Path, size: Size, seed: int = 1) -> BigRegister:
    """Make a database, put a big register into it, and return what was put in."""
    open_store(place).close()
    made = BigRegister(size, seed)
    target = parse_place(place)
    engine = postgresql_engine(target) if isinstance(target, URL) else sqlite_engine(target)
    with engine.connect().execution_options(smdesk_writes=True) as connection:
        head = (0, GENESIS)
        for kind, items in made.kinds():
            new = [to_row(item) for item in items]
            _insert(connection, kind.table, new)
            head = _told(connection, kind.name, [(None, row) for row in new], head)
        head = _told(connection, "round", _close(connection, made.rounds), head)
        moved = update(tables.chain_head).where(tables.chain_head.c.name == "audit")
        connection.execute(moved.values(seq=head[0], hash=head[1]))
        connection.commit()
    engine.dispose()
    open_store(place).close()  # makes the search index
    return made


def _insert(connection: Connection, table: Table, new: Iterable[dict[str, Any]]) -> None:
    waiting = iter(new)
    while batch := list(islice(waiting, BATCH)):
        connection.execute(insert(table), batch)


def _close(connection: Connection, rounds: Rounds) -> list[Change]:
    """Close the rounds that are over, once their entries are there."""
    opened = {round_.id: to_row(round_) for round_ in rounds.opened}
    closed = [to_row(round_) | {"version": 2} for round_ in rounds.closed]
    for row in closed:
        statement = update(tables.rounds).where(tables.rounds.c.id == row["id"])
        connection.execute(statement.values(row))
    return [(opened[row["id"]], row) for row in closed]


def _told(
    connection: Connection, kind: str, changes: Iterable[Change], head: tuple[int, str]
) -> tuple[int, str]:
    """Write the audit entries of changes, and return the new end of their chain."""
    entries = list(_entries(kind, changes, head))
    _insert(connection, tables.audit, map(to_row, entries))
    return entries[-1].seq, entries[-1].hash


def _entries(kind: str, changes: Iterable[Change], head: tuple[int, str]) -> Iterator[AuditEntry]:
    """Yield the audit entries of rows before and after."""
    seq, previous = head
    for before, row in changes:
        seq += 1
        payload = json.dumps(
            {ACT: 1, "after": row, "before": before},
            default=plain,
            separators=(",", ":"),
            ensure_ascii=False,
        )
        entry = AuditEntry(
            seq=seq,
            at=datetime(2026, 1, 1, tzinfo=UTC),
            actor="anna.ek",
            action="changed" if before else "added",
            kind=kind,
            entity_id=row["id"],
            payload=payload,
            salt=SHA[:32],
            commitment=commitment("anna.ek", payload, SHA[:32]),
            previous=previous,
            hash="",
        )
        previous = link(audit_body(entry), previous)
        yield replace(entry, hash=previous)
