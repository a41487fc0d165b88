"""What was read and made of one state of the database, kept for the next snapshot of the same.

The audit chain's end names a state: each commit moves it, and its hash covers all entries before.
So a table that was read whole at one end still holds at a later one if that chain goes through the
former end, and no entry since tells of the kind. That is exact for any number of programs that
write, and after a restore. Only snapshots use it; a unit of work and verification read the rows.
"""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from threading import Lock
from typing import Any, TypeVar, cast

from sqlalchemy import Row, Select, select

from smdesk.domain.chain import GENESIS
from smdesk.storage.tables import audit, chain_head

T = TypeVar("T")
Tables = dict[str, tuple[Any, ...]]
"""Whole tables by kind, as things."""
Read = Callable[[Select[Any]], Sequence[Row[*tuple[Any, ...]]]]

HEAD = select(chain_head.c.seq, chain_head.c.hash).where(chain_head.c.name == "audit")
MOST_MADE = 8
"""How many things made of a state are kept: a page or two, on a few days."""


@dataclass(frozen=True, slots=True)
class State:
    """What is known of one state; snapshots of it add to it, and all find the same."""

    seq: int = 0
    hash: str = GENESIS
    tables: Tables = field(default_factory=dict)
    _made: dict[Hashable, object] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    def once(self, key: Hashable, make: Callable[[], T]) -> T:
        """Return what `make` makes of the state; see `ports.Snapshot`."""
        with self._lock:
            if key in self._made:
                return cast("T", self._made[key])
        new = make()
        with self._lock:
            self._made[key] = new
            for oldest in list(self._made)[:-MOST_MADE]:
                del self._made[oldest]
        return new


class Memory:
    """The latest state that a snapshot was opened in, and what is known of it."""

    def __init__(self) -> None:
        self._state = State()

    def forget(self) -> None:
        """Begin anew: the database is another."""
        self._state = State()

    def of(self, read: Read) -> State:
        """Return what is known in a snapshot that begins; the first query fixes its state."""
        known = self._state
        seq, digest = read(HEAD)[0]
        if (seq, digest) != (known.seq, known.hash):
            known = self._state = State(seq, digest, _still_true(known, read))
        return known


def _still_true(known: State, read: Read) -> Tables:
    """Return the tables that did not change since a state; none if it is not in this one's past."""
    passed = read(select(audit.c.hash).where(audit.c.seq == known.seq))
    if [digest for (digest,) in passed] != [known.hash]:
        return {}
    since = select(audit.c.kind).where(audit.c.seq > known.seq).distinct()
    changed = {kind for (kind,) in read(since)}
    return {kind: things for kind, things in known.tables.items() if kind not in changed}
