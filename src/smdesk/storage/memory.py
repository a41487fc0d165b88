"""Tables that were read whole, kept for the next snapshot that would find the same in them.

The audit chain's end names a state of the database: each commit moves it, and its hash covers all
entries before. So what was read at one end still holds at a later one if that chain goes through
the former end, and no entry since tells of the kind. That is exact for any number of programs that
write, and after a restore. Only snapshots use it; a unit of work and verification read the rows.
"""

from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select

from smdesk.domain.chain import GENESIS
from smdesk.storage.sessions import Kept, Session
from smdesk.storage.tables import audit, chain_head

HEAD = select(chain_head.c.seq, chain_head.c.hash).where(chain_head.c.name == "audit")


@dataclass(frozen=True, slots=True)
class _State:
    """What was read of one state; snapshots of the same state add to it, and all find the same."""

    seq: int = 0
    hash: str = GENESIS
    kept: Kept = field(default_factory=dict)


class Memory:
    """What snapshots have read of the latest state that one was opened in."""

    def __init__(self) -> None:
        self._state = _State()

    def forget(self) -> None:
        """Begin anew: the database is another."""
        self._state = _State()

    def of(self, session: Session) -> Kept:
        """Return what is known in a snapshot that begins; the query fixes its state."""
        state = self._state
        seq, digest = session.tuples(HEAD)[0]
        if (seq, digest) != (state.seq, state.hash):
            state = self._state = _State(seq, digest, _still_true(session, state))
        return state.kept


def _still_true(session: Session, state: _State) -> dict[str, tuple[Any, ...]]:
    """Return the tables that did not change since a state; none if it is not in this one's past."""
    passed = select(audit.c.hash).where(audit.c.seq == state.seq)
    if [tuple(row) for row in session.tuples(passed)] != [(state.hash,)]:
        return {}
    since = session.tuples(select(audit.c.kind).where(audit.c.seq > state.seq).distinct())
    changed = {kind for (kind,) in since}
    return {kind: things for kind, things in state.kept.items() if kind not in changed}
