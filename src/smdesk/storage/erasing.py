"""Erasing what entries of the audit trail tell, for a decision that two people have made.

The chain covers only a commitment of actor and payload, and holds on without them. Where only the
actor names somebody, what was told stays, without the salt that would give away who. On PostgreSQL
nobody changes the trail but through the door of revision 0005, which looks for the decision itself.
"""

import json
from collections.abc import Collection, Iterator, Sequence
from typing import Any

from sqlalchemy import ARRAY, BigInteger, bindparam, func, select, update

from smdesk.domain.anonymising import Traces, texts_in
from smdesk.domain.errors import UserError
from smdesk.services.ports import Named
from smdesk.storage.duty_tables import disposals
from smdesk.storage.rows import KINDS, to_row
from smdesk.storage.sessions import Session, Writing
from smdesk.storage.tables import audit
from smdesk.storage.trail import CHANGES

BATCH = 500
"""Entries that one statement names."""
PAGE = 1_000
_KINDS = {kind.name: kind for kind in KINDS}


def naming(session: Session, traces: Traces) -> Named:
    """Return the numbers of the entries that name a person; see `ports.AuditTable`."""
    telling, acting = [], []
    for seq, actor, kind, identifier, payload in _pages(session):
        searched = traces.of_another if _is_of_another(kind, identifier, traces) else traces
        if _names(payload or "", searched):
            telling.append(seq)
        elif traces.named_in(actor):
            acting.append(seq)
    return Named(telling=tuple(telling), acting=tuple(acting))


def _pages(session: Session) -> Iterator[Any]:
    columns = audit.c
    query = select(
        columns.seq, columns.actor, columns.kind, columns.entity_id, columns.payload
    ).order_by(columns.seq)
    after = 0
    while found := session.tuples(query.where(columns.seq > after).limit(PAGE)):
        yield from found
        after = found[-1][0]


def _is_of_another(kind: str, identifier: str, traces: Traces) -> bool:
    """Tell whether an entry is of somebody else, whose name may be the same."""
    return kind == "person" and identifier != traces.person_id


def _names(payload: str, traces: Traces) -> bool:
    if not traces.may_be_in(payload):
        return False
    try:
        body = json.loads(payload)
    except ValueError:  # changed past the program
        return traces.named_in(payload)
    return any(traces.named_in(text) for text in texts_in(body))


def erase(
    session: Writing, decision: str, seqs: Collection[int], acting: Collection[int] = ()
) -> int:
    """Erase what entries tell, and of others who made them; vouch anew for the rows they told of.

    Returns:
        How many entries lost anything.

    Raises:
        UserError: `erasure_undecided`.
    """
    _must_be_decided(session, decision)
    erased = sum(_erase(session, decision, batch, ()) for batch in _batches(seqs))
    erased += sum(_erase(session, decision, (), batch) for batch in _batches(acting))
    batches = _batches({*seqs, *acting})
    for kind, identifier in dict.fromkeys(
        row for batch in batches for row in _told(session, batch)
    ):
        _vouch(session, kind, identifier)
    return erased


def _batches(seqs: Collection[int]) -> list[list[int]]:
    wanted = sorted(set(seqs))
    return [wanted[at : at + BATCH] for at in range(0, len(wanted), BATCH)]


def _must_be_decided(session: Session, decision: str) -> None:
    columns = disposals.c
    query = select(columns.proposed_by, columns.settled_by).where(
        columns.id == decision,
        columns.settled_at.is_not(None),
        columns.carried_out_at.is_(None),
        columns.refused.is_(False),
    )
    accounts = [{name.casefold() for name in row} for row in session.tuples(query)]
    if not any(len(two) > 1 for two in accounts):
        raise UserError("erasure_undecided")


def _erase(session: Writing, decision: str, telling: Sequence[int], acting: Sequence[int]) -> int:
    if session.has_door:
        numbers = (
            bindparam(name, value=list(batch), type_=ARRAY(BigInteger))
            for name, batch in (("entries", telling), ("acted", acting))
        )
        return int(session.call(select(func.smdesk_erase(decision, *numbers))))
    told = update(audit).where(audit.c.seq.in_(telling), audit.c.payload.is_not(None))
    made = update(audit).where(audit.c.seq.in_(acting), audit.c.salt.is_not(None))
    erased = session.change(told.values(payload=None, salt=None, actor=""))
    return erased + session.change(made.values(salt=None, actor=""))


def _told(session: Session, batch: Sequence[int]) -> list[tuple[str, str]]:
    query = select(audit.c.kind, audit.c.entity_id).where(
        audit.c.seq.in_(batch), audit.c.action.in_(CHANGES)
    )
    return [(kind, identifier) for kind, identifier in session.tuples(query)]


def _vouch(session: Writing, kind: str, identifier: str) -> None:
    """Write down how a row is, where its last entry is erased, or proven by nothing any more."""
    columns = audit.c
    last = (
        select(columns.salt)
        .where(columns.kind == kind, columns.entity_id == identifier, columns.action.in_(CHANGES))
        .order_by(columns.seq.desc())
        .limit(1)
    )
    if kind not in _KINDS or session.tuples(last)[0][0] is not None:
        return
    table = _KINDS[kind]
    for row in session.tuples(table.query.where(table.table.c.id == identifier)):
        payload = {"before": None, "after": to_row(table.thing(row))}
        session.note("vouched", kind, identifier, payload)
