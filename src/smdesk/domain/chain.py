"""Hash chains: the audit trail's and the ledger's.

Each link holds SHA-256 of the one before, so that none can be changed, dropped or put in later
without every later one changing too. The audit chain covers salted commitments instead of the
payload: a payload and its salt can be erased by decision, and the chain still verifies. A payload
without salt is one whose actor was erased: its content is not vouched for by the commitment any
more, but the chain of hashes still holds.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from smdesk.domain.calendar import utc
from smdesk.domain.evidence import LedgerEntry, LedgerKind

GENESIS = "0" * 64
"""What the first link names as the one before."""


_spelled = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode


def canonical(body: Mapping[str, object]) -> bytes:
    """Return the one JSON spelling of a body: sorted keys, no blanks, UTF-8."""
    return _spelled(body).encode()


def moment(at: datetime) -> str:
    """Return the one spelling of a moment: UTC with microseconds."""
    return utc(at).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def commitment(actor: str, payload: str, salt: str) -> str:
    """Return SHA-256 over salt, actor and payload, in hexadecimal.

    Without the salt it tells nothing about either, so that both can be erased.
    """
    return hashlib.sha256(canonical({"salt": salt, "actor": actor, "payload": payload})).hexdigest()


def link(body: Mapping[str, object], previous: str) -> str:
    """Return the hash of a link, in hexadecimal."""
    return hashlib.sha256(_covered(body, previous)).hexdigest()


def _covered(body: Mapping[str, object], previous: str) -> bytes:
    return canonical({**body, "previous": previous})


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditEntry:
    """One change: who, when, to what.

    `payload` is JSON with `before` and `after`. A recorded decision can erase actor, payload and
    salt, or actor and salt; the hash covers only their commitment and so holds on.
    """

    seq: int
    at: datetime
    actor: str
    action: str
    kind: str
    """What sort of thing was changed: channel, person, capture."""
    entity_id: str
    payload: str | None
    salt: str | None
    commitment: str
    previous: str
    hash: str

    @property
    def nameless(self) -> bool:
        """Tell whether only who made it was erased: it is read, and proven by nothing."""
        return self.payload is not None and self.salt is None and not self.actor


def audit_body(entry: AuditEntry) -> dict[str, object]:
    """Return what the hash of an audit entry covers."""
    return {
        "seq": entry.seq,
        "at": moment(entry.at),
        "action": entry.action,
        "kind": entry.kind,
        "entity_id": entry.entity_id,
        "commitment": entry.commitment,
    }


def ledger_body(entry: LedgerEntry) -> dict[str, object]:
    """Return what the hash of a ledger entry covers; also its line on disk, less the hashes."""
    return {
        "seq": entry.seq,
        "at": moment(entry.at),
        "kind": entry.kind.value,
        "capture_id": entry.capture_id,
        "bag": entry.bag,
        "bag_sha256": entry.bag_sha256,
        "actor": entry.actor,
        "details": dict(entry.details),
    }


def ledger_covered(entry: LedgerEntry) -> bytes:
    """Return the bytes whose SHA-256 an entry's hash is; a time-stamp token covers the same."""
    return _covered(ledger_body(entry), entry.previous)


def ledger_line(entry: LedgerEntry) -> bytes:
    """Return an entry's line as the ledger's file has it, newline included."""
    body = ledger_body(entry) | {"previous": entry.previous, "hash": entry.hash}
    return canonical(body) + b"\n"


def next_ledger_entry(
    head: LedgerEntry | None,
    *,
    at: datetime,
    kind: LedgerKind,
    capture_id: str,
    bag: str,
    bag_sha256: str,
    actor: str,
    details: Mapping[str, str] | None = None,
) -> LedgerEntry:
    """Return the entry that follows the ledger's head."""
    body = LedgerEntry(
        seq=head.seq + 1 if head else 1,
        at=at,
        kind=kind,
        capture_id=capture_id,
        bag=bag,
        bag_sha256=bag_sha256,
        actor=actor,
        details=details or {},
        previous=head.hash if head else GENESIS,
        hash="",
    )
    return _with_hash(body)


def _with_hash(entry: LedgerEntry) -> LedgerEntry:
    return replace(entry, hash=link(ledger_body(entry), entry.previous))


@dataclass(frozen=True, slots=True, kw_only=True)
class Break:
    """Where a chain does not hold, and in which way."""

    seq: int
    code: str


def audit_breaks(entries: Iterable[AuditEntry]) -> Iterator[Break]:
    """Yield each place where the audit chain does not hold, in order."""
    previous, expected = GENESIS, 1
    for entry in entries:
        if entry.seq != expected or entry.previous != previous:
            yield Break(seq=entry.seq, code="chain_gap")
        if entry.hash != link(audit_body(entry), entry.previous):
            yield Break(seq=entry.seq, code="chain_changed")
        if not _kept(entry):
            yield Break(seq=entry.seq, code="payload_changed")
        previous, expected = entry.hash, entry.seq + 1


def _kept(entry: AuditEntry) -> bool:
    """Tell whether an entry tells what it was committed to, as far as that can be known."""
    if entry.payload is None or entry.nameless:
        return True
    return entry.commitment == commitment(entry.actor, entry.payload, entry.salt or "")


def ledger_breaks(entries: Iterable[LedgerEntry]) -> Iterator[Break]:
    """Yield each place where the ledger's chain does not hold, in order."""
    previous, expected = GENESIS, 1
    for entry in entries:
        if entry.seq != expected or entry.previous != previous:
            yield Break(seq=entry.seq, code="chain_gap")
        if entry.hash != link(ledger_body(entry), entry.previous):
            yield Break(seq=entry.seq, code="chain_changed")
        previous, expected = entry.hash, entry.seq + 1


GONE = frozenset({LedgerKind.DISPOSED, LedgerKind.DESTROYED})
"""After these a bag is rightly not there."""


def standing(entries: Iterable[LedgerEntry]) -> dict[str, str]:
    """Return the bags that a ledger says are there, with the checksum that fixes each."""
    bags: dict[str, str] = {}
    for entry in entries:
        if entry.kind in GONE:
            bags.pop(entry.bag, None)
        elif entry.kind is LedgerKind.ADMITTED:
            bags[entry.bag] = entry.bag_sha256
    return bags
