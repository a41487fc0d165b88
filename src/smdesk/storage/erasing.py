"""Erasing what entries of the audit trail tell, for a decision that two people have made.

The chain covers only a commitment of actor and payload, and holds on without them. On PostgreSQL
nobody changes the trail but through the door of revision 0005, which looks for the decision itself.
"""

import json
from collections.abc import Collection, Iterator, Sequence
from typing import Any

from sqlalchemy import ARRAY, BigInteger, bindparam, func, select, update

from smdesk.domain.anonymising import Traces
from smdesk.domain.errors import UserError
from smdesk.storage.rows import KINDS, to_row
from smdesk.storage.sessions import Session, Writing
from smdesk.storage.tables import audit, disposals
from smdesk.storage.trail import CHANGES

BATCH = 500
"""Entries that one statement names."""
PAGE = 1_000
_KINDS = {kind.name: kind for kind in KINDS}


def naming(session: Session, traces: Traces) -> Iterator[int]:
    """Yield the number of each entry that names a person, as actor or in what it tells."""
    query = select(audit.c.seq, audit.c.actor, audit.c.payload).order_by(audit.c.seq).limit(PAGE)
    after = 0
    while found := session.tuples(query.where(audit.c.seq > after)):
        for seq, actor, payload in found:
            if traces.named_in(actor) or _names(payload or "", traces):
                yield seq
        after = found[-1][0]


def _names(payload: str, traces: Traces) -> bool:
    if not traces.may_be_in(payload):
        return False
    try:
        body = json.loads(payload)
    except ValueError:  # changed past the program
        return traces.named_in(payload)
    return any(traces.named_in(text) for text in _texts(body))


def _texts(value: Any) -> Iterator[str]:
    """Yield every text of a JSON value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from _texts(one)
    elif isinstance(value, list):
        for one in value:
            yield from _texts(one)


def erase(session: Writing, decision: str, seqs: Collection[int]) -> int:
    """Erase what entries tell, and vouch anew for the rows that they told of.

    Returns:
        How many entries told anything.

    Raises:
        UserError: `erasure_undecided`.
    """
    _must_be_decided(session, decision)
    wanted = sorted(set(seqs))
    batches = [wanted[at : at + BATCH] for at in range(0, len(wanted), BATCH)]
    erased = sum(_erase(session, decision, batch) for batch in batches)
    for kind, identifier in dict.fromkeys(
        row for batch in batches for row in _told(session, batch)
    ):
        _vouch(session, kind, identifier)
    return erased


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


def _erase(session: Writing, decision: str, batch: Sequence[int]) -> int:
    if session.has_door:
        numbers = bindparam("entries", value=list(batch), type_=ARRAY(BigInteger))
        return int(session.call(select(func.smdesk_erase(decision, numbers))))
    told = update(audit).where(audit.c.seq.in_(batch), audit.c.payload.is_not(None))
    return session.change(told.values(payload=None, salt=None, actor=""))


def _told(session: Session, batch: Sequence[int]) -> list[tuple[str, str]]:
    query = select(audit.c.kind, audit.c.entity_id).where(
        audit.c.seq.in_(batch), audit.c.action.in_(CHANGES)
    )
    return [(kind, identifier) for kind, identifier in session.tuples(query)]


def _vouch(session: Writing, kind: str, identifier: str) -> None:
    """Write down how a row is, where the last entry that told it is erased."""
    columns = audit.c
    last = (
        select(columns.payload)
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
