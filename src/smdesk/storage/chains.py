"""The two chains as services see them: the audit trail and the copy of the archive's ledger."""

from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import RowMapping, Table, insert, select

from smdesk.domain.chain import GENESIS, AuditEntry, ledger_body, link
from smdesk.domain.evidence import LedgerEntry
from smdesk.services.ports import Finding
from smdesk.storage import tables
from smdesk.storage.rows import from_row, to_row
from smdesk.storage.sessions import Session
from smdesk.storage.things import writing
from smdesk.storage.trail import differences

PAGE = 1_000
"""How many links are read at a time."""


def _links(session: Session, table: Table, *conditions: Any) -> Iterator[RowMapping]:
    after = 0
    query = select(table).where(*conditions).order_by(table.c.seq).limit(PAGE)
    while found := session.rows(query.where(table.c.seq > after)):
        yield from found
        after = found[-1]["seq"]


class Audit:
    """The audit trail; see `ports.AuditTable`."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def entries(self, entity_id: str | None = None) -> Iterator[AuditEntry]:
        """Yield entries in order, all or those of one entity."""
        wanted = () if entity_id is None else (tables.audit.c.entity_id == entity_id,)
        for row in _links(self._session, tables.audit, *wanted):
            yield from_row(AuditEntry, row)

    def differences(self) -> list[Finding]:
        """Return the rows that are not what the trail last said of them."""
        return list(differences(self._session))

    def note(self, action: str, kind: str, entity_id: str, values: Mapping[str, object]) -> None:
        """Add an entry for something that is not a row: an adoption, an export."""
        payload = {"before": None, "after": dict(values)}
        writing(self._session).note(action, kind, entity_id, payload)


class Ledger:
    """The ledger; see `ports.LedgerTable`."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def head(self) -> LedgerEntry | None:
        """Return the last entry; a unit of work has had the chains locked from its beginning."""
        query = select(tables.ledger).order_by(tables.ledger.c.seq.desc()).limit(1)
        found = self._session.rows(query)
        return from_row(LedgerEntry, found[0]) if found else None

    def entries(self) -> Iterator[LedgerEntry]:
        """Yield all in order."""
        for row in _links(self._session, tables.ledger):
            yield from_row(LedgerEntry, row)

    def add(self, entry: LedgerEntry) -> None:
        """Add the entry that follows the head.

        Raises:
            ValueError: if it does not follow, or its hash is not its own; which is a bug.
        """
        head = self.head()
        follows = (head.seq + 1, head.hash) if head else (1, GENESIS)
        if (entry.seq, entry.previous) != follows:
            raise ValueError(f"ledger entry {entry.seq} does not follow the head")
        if entry.hash != link(ledger_body(entry), entry.previous):
            raise ValueError(f"ledger entry {entry.seq} has another hash than its own")
        session = writing(self._session)
        session.change(insert(tables.ledger), to_row(entry))
        session.advance("ledger", entry.seq, entry.hash)
        session.kinds.add("ledger")
