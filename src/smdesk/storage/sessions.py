"""One transaction: runs statements, explains errors, keeps what changed and the audit chain."""

import json
import secrets
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Executable, Row, RowMapping, insert, select, update

from smdesk.domain.actors import Actor
from smdesk.domain.chain import (
    GENESIS,
    AuditEntry,
    audit_body,
    commitment,
    link,
    moment,
)
from smdesk.domain.errors import SmdeskError, SurroundingsError, UserError
from smdesk.services.ports import ChangeSet, Clock
from smdesk.storage import tables
from smdesk.storage.faults import explaining
from smdesk.storage.memory import State
from smdesk.storage.rows import to_row

SALT_BYTES = 16
ACT = "act"
"""Where a payload names the first entry of its transaction."""


class Session:
    """What the tables of one snapshot or unit of work share."""

    state: State | None = None
    """What is known without reading; None where the rows themselves are to be read."""

    def __init__(self, connection: Connection, database: str) -> None:
        self._connection = connection
        self._database = database
        self.failed: SmdeskError | None = None
        """What broke the transaction; nothing of it can be committed any more."""

    def rows(self, statement: Executable) -> Sequence[RowMapping]:
        """Run a query and return all of its rows."""
        with self.explaining():
            return self._connection.execute(statement).mappings().all()

    def tuples(self, statement: Executable) -> Sequence[Row[*tuple[Any, ...]]]:
        """Like rows, without names: where there are many, that is half the time."""
        with self.explaining():
            return self._connection.execute(statement).all()

    @contextmanager
    def explaining(self) -> Iterator[None]:
        """Turn the database's errors inside a `with` block into the program's."""
        if self.failed:
            raise self.failed
        try:
            with explaining(self._database):
                yield
        except SurroundingsError as error:
            self.failed = error
            raise


class Writing(Session):
    """A session that changes rows, and writes down each change in the same transaction."""

    def __init__(self, connection: Connection, database: str, actor: Actor, clock: Clock) -> None:
        super().__init__(connection, database)
        self._actor = actor
        self._clock = clock
        # SQLite takes back the one statement that fails, PostgreSQL the whole transaction.
        self._savepoints = connection.dialect.name == "postgresql"
        self._over = False
        self.kinds: set[str] = set()
        with self.explaining():
            self._head = self._lock_chains()
        self._act = self._head[0] + 1

    def _lock_chains(self) -> tuple[int, str]:
        """Lock the ends of the chains, which makes this the only writer until its end."""
        heads = select(tables.chain_head).order_by(tables.chain_head.c.name).with_for_update()
        found = {row.name: (row.seq, row.hash) for row in self._connection.execute(heads)}
        return found.get("audit", (0, GENESIS))

    def _must_go_on(self) -> None:
        """With the commit the lock is gone, so that a later change could fork the chain."""
        if self._over:
            raise RuntimeError("this unit of work is committed")

    def change(self, statement: Executable, values: Mapping[str, object] | None = None) -> int:
        """Run a change that leaves nothing behind if it fails, and return how many rows it hit.

        Args:
            statement: an insert, update or delete.
            values: of a new row; handed over apart, so that the statement is only compiled once.

        Raises:
            UserError: `exists` or `in_use`; the rest of the transaction stands.
        """
        self._must_go_on()
        with self.explaining():
            savepoint = self._connection.begin_nested() if self._savepoints else None
        try:
            with self.explaining():
                count = self._connection.execute(statement, values).rowcount
        except UserError:
            if savepoint:
                savepoint.rollback()  # after a worse failure there may be nothing to return to
            raise
        if savepoint:
            with self.explaining():
                savepoint.commit()
        return count

    @property
    def has_door(self) -> bool:
        """Whether the audit trail is only changed by the database's own function."""
        return self._savepoints

    def call(self, query: Executable) -> Any:
        """Run a query that calls a function of the database, and return its one answer.

        Raises:
            UserError: what the function refuses; nothing of the transaction can be kept then.
        """
        self._must_go_on()
        try:
            with self.explaining():
                return self._connection.execute(query).scalar_one()
        except UserError as error:
            self.failed = error
            raise

    def derive(
        self, statement: Executable, values: Sequence[Mapping[str, object]] | None = None
    ) -> None:
        """Run a change that only follows from others; if it fails, nothing of them can be kept.

        Raises:
            UserError: `database_not_permitted`, by PostgreSQL.
            SurroundingsError: for every other reason.
        """
        self._must_go_on()
        try:
            with self.explaining():
                self._connection.execute(statement, values)
        except UserError as error:
            self.failed = error
            raise

    def note(self, action: str, kind: str, entity_id: str, payload: Mapping[str, object]) -> None:
        """Add the audit entry that follows the last one, and name the act that it belongs to.

        All entries of a transaction are one act, called by the number of the first. If it can't be
        added, nothing of the transaction can be kept.

        Raises:
            UserError: `database_not_permitted`, by PostgreSQL.
            SurroundingsError: for every other reason.
        """
        self._must_go_on()
        whole = {**payload, ACT: self._act}
        text = json.dumps(
            whole, default=plain, sort_keys=True, separators=(",", ":"), ensure_ascii=False
        )
        entry = self._next_entry(action, kind, entity_id, text)
        try:
            with self.explaining():
                self._connection.execute(insert(tables.audit), to_row(entry))
        except UserError as error:
            self.failed = error
            if error.code != "exists":
                raise
            # The chain goes on beyond its recorded end.
            self.failed = SurroundingsError("database_damaged", database=self._database)
            raise self.failed from error
        self._head = (entry.seq, entry.hash)
        self.kinds.add(kind)

    def _next_entry(self, action: str, kind: str, entity_id: str, payload: str) -> AuditEntry:
        seq, previous = self._head
        salt = secrets.token_hex(SALT_BYTES)
        entry = AuditEntry(
            seq=seq + 1,
            at=self._clock(),
            actor=self._actor.account,
            action=action,
            kind=kind,
            entity_id=entity_id,
            payload=payload,
            salt=salt,
            commitment=commitment(self._actor.account, payload, salt),
            previous=previous,
            hash="",
        )
        return replace(entry, hash=link(audit_body(entry), previous))

    def advance(self, chain: str, seq: int, digest: str) -> None:
        """Record where a chain now ends."""
        head = tables.chain_head
        moved = update(head).where(head.c.name == chain).values(seq=seq, hash=digest)
        with self.explaining():
            self._connection.execute(moved)

    def commit(self) -> ChangeSet:
        """Make all of it last.

        Raises:
            SurroundingsError: if a statement broke the transaction, or the commit itself fails.
        """
        self._must_go_on()
        self.advance("audit", *self._head)
        with self.explaining():
            self._connection.commit()
        self._over = True
        return ChangeSet(frozenset(self.kinds))


def plain(value: object) -> object:
    """Return how the audit trail spells what JSON does not know.

    Raises:
        TypeError: for what has no place in the trail, which is a bug.
    """
    if isinstance(value, datetime):
        return moment(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, frozenset):
        return sorted(value)
    raise TypeError(f"{type(value).__name__} has no place in the audit trail")
