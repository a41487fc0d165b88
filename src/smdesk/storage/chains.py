"""The two chains as services see them: the audit trail and the copy of the archive's ledger."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from sqlalchemy import Select, Text, and_, insert, or_, select, type_coerce, union_all

from smdesk.domain.anonymising import Traces
from smdesk.domain.chain import GENESIS, GONE, AuditEntry, ledger_body, link
from smdesk.domain.evidence import LedgerEntry, LedgerKind
from smdesk.domain.findings import Finding
from smdesk.services.ports import Named, Step
from smdesk.storage import erasing, tables
from smdesk.storage.rows import AUDIT, KINDS, LEDGER, Kind, to_row
from smdesk.storage.sessions import Session
from smdesk.storage.steps import step
from smdesk.storage.things import writing
from smdesk.storage.trail import differences

L = TypeVar("L", AuditEntry, LedgerEntry)

PAGE = 1_000
"""How many links are read at a time."""

BELONGING = {
    "channel_id": (
        "former_channel",
        "application",
        "checklist",
        "last_post",
        "account_admin",
        "watch",
        "assignment",
        "round_entry",
        "capture",
        "closing",
        "removal",
        "referral",
        "processing",
    ),
    "person_id": (
        "membership",
        "term",
        "assignment",
        "account_admin",
        "absence",
        "grant",
        "referral",
        "reading",
    ),
    "unit_id": ("former_unit", "membership", "term", "application"),
    "sector_id": ("former_sector", "term"),
    "round_id": ("round_entry",),
    "removal_id": ("restricted_copy",),
    "schedule_id": ("schedule_row",),
    "disposal_id": ("disposal_item",),
    "document_id": ("reading",),
}
"""Which rows belong to a thing's card, by the column that names the thing."""


def _links(session: Session, kind: Kind[L], *conditions: Any, after: int = 0) -> Iterator[L]:
    seq = kind.table.c.seq
    query = kind.query.where(*conditions).order_by(seq).limit(PAGE)
    while found := [kind.thing(row) for row in session.tuples(query.where(seq > after))]:
        yield from found
        after = found[-1].seq


class Audit:
    """The audit trail; see `ports.AuditTable`."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def entries(self, entity_id: str | None = None) -> Iterator[AuditEntry]:
        """Yield entries in order, all or those of one entity."""
        wanted = () if entity_id is None else (tables.audit.c.entity_id == entity_id,)
        yield from _links(self._session, AUDIT, *wanted)

    def about(self, entity_id: str) -> list[Step]:
        """Return what was done with one thing and with the rows that belong to it, in order.

        Rows that are gone are found by what the trail says was removed, which has its own index.
        The ids are asked for first: PostgreSQL would rather read the whole trail than guess them.
        """
        ids = {entity_id}
        for owned in (_belonging(entity_id), _removed(entity_id)):
            ids.update(row[0] for row in self._session.tuples(owned))
        wanted = tables.audit.c.entity_id.in_(sorted(ids))
        return [step(entry) for entry in _links(self._session, AUDIT, wanted)]

    def act(self, seq: int) -> list[Step]:
        """Return the entries of the act that one belongs to, in order; none, if there is none.

        An erased entry no longer says which act it was of. Those that stand among the act's or
        right after them count: an act must not look whole that is not.
        """
        found = self._session.tuples(AUDIT.query.where(tables.audit.c.seq == seq))
        if not found:
            return []
        wanted = step(AUDIT.thing(found[0]))
        steps = []
        for entry in _links(self._session, AUDIT, after=wanted.act - 1):
            one = step(entry)
            if one.act != wanted.act and entry.payload is not None:
                break
            steps.append(replace(one, act=wanted.act))
        return steps

    def differences(self) -> list[Finding]:
        """Return the rows that are not what the trail last said of them."""
        return list(differences(self._session))

    def note(self, action: str, kind: str, entity_id: str, values: Mapping[str, object]) -> None:
        """Add an entry for something that is not a row: an adoption, an export."""
        payload = {"before": None, "after": dict(values)}
        writing(self._session).note(action, kind, entity_id, payload)

    def naming(self, traces: Traces) -> Named:
        """Return the numbers of the entries that name a person; see `ports.AuditTable`."""
        return erasing.naming(self._session, traces)

    def erase(self, decision_id: str, seqs: Collection[int], acting: Collection[int] = ()) -> int:
        """Erase what entries tell and who made them; see `ports.AuditTable`.

        Raises:
            UserError: `erasure_undecided`.
        """
        return erasing.erase(writing(self._session), decision_id, seqs, acting)


def _belonging(entity_id: str) -> Any:
    """The ids of the rows that belong to a thing now."""
    owned = (
        select(kind.table.c.id).where(kind.table.c[column] == entity_id)
        for column, names in BELONGING.items()
        for kind in KINDS
        if kind.name in names
    )
    return union_all(*owned)


def _removed(entity_id: str) -> Select[Any]:
    """The ids of the rows that belonged to a thing and were removed."""
    columns = tables.audit.c
    named = (
        and_(
            columns.kind.in_(names),
            columns.payload.contains(f'"{column}":"{entity_id}"', autoescape=True),
        )
        for column, names in BELONGING.items()
    )
    return select(columns.entity_id).where(tables.REMOVED, or_(*named))


class Ledger:
    """The ledger; see `ports.LedgerTable`."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def head(self) -> LedgerEntry | None:
        """Return the last entry; a unit of work has had the chains locked from its beginning."""
        query = LEDGER.query.order_by(tables.ledger.c.seq.desc()).limit(1)
        return next(map(LEDGER.thing, self._session.tuples(query)), None)

    def entries(self) -> Iterator[LedgerEntry]:
        """Yield all in order."""
        yield from _links(self._session, LEDGER)

    def since(self, seq: int) -> Iterator[LedgerEntry]:
        """Yield those after one, in order."""
        yield from _links(self._session, LEDGER, after=seq)

    def gone(self) -> frozenset[str]:
        """Return the bags that were disposed of or destroyed."""
        columns = tables.ledger.c
        query = select(columns.bag).where(columns.kind.in_(GONE)).distinct()
        return frozenset(bag for (bag,) in self._session.tuples(query))

    def tombstones(self) -> dict[str, LedgerEntry]:
        """Return the events by which bags are gone, by bag."""
        gone = _links(self._session, LEDGER, tables.ledger.c.kind.in_(GONE))
        return {entry.bag: entry for entry in gone}

    def of(self, identifier: str) -> list[LedgerEntry]:
        """Return what happened to one capture or record, in order; see `ports.LedgerTable`."""
        return list(_links(self._session, LEDGER, tables.ledger.c.capture_id == identifier))

    def last(self, kind: LedgerKind) -> LedgerEntry | None:
        """Return the last event of a kind."""
        columns = tables.ledger.c
        query = LEDGER.query.where(columns.kind == kind).order_by(columns.seq.desc()).limit(1)
        return next(map(LEDGER.thing, self._session.tuples(query)), None)

    def differed(self) -> list[LedgerEntry]:
        """Return the checks that found something, in order."""
        columns = tables.ledger.c
        found = type_coerce(columns.details, Text)  # canonical JSON: one spelling
        wanted = (
            columns.kind == LedgerKind.VERIFIED,
            found.contains('"findings":"'),
            ~found.contains('"findings":"0"'),
        )
        return list(_links(self._session, LEDGER, *wanted))

    def add(self, *entries: LedgerEntry) -> None:
        """Add the entries that follow the head, in order.

        Raises:
            ValueError: if one does not follow, or its hash is not its own; which is a bug.
        """
        session, head = writing(self._session), self.head()
        for entry in entries:
            follows = (head.seq + 1, head.hash) if head else (1, GENESIS)
            if (entry.seq, entry.previous) != follows:
                raise ValueError(f"ledger entry {entry.seq} does not follow the head")
            if entry.hash != link(ledger_body(entry), entry.previous):
                raise ValueError(f"ledger entry {entry.seq} has another hash than its own")
            session.change(insert(tables.ledger), to_row(entry))
            head = entry
        if entries:
            session.advance("ledger", entries[-1].seq, entries[-1].hash)
            session.kinds.add("ledger")
