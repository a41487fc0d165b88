"""What does not agree, found by reading all that is kept."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from smdesk.domain.evidence import LedgerEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What does not agree: a checksum, a gap, a file too many; `finding.<code>` says it."""

    code: str
    place: str
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class FolderVerified:
    """What came of verifying a folder of bags without a database."""

    findings: list[Finding]
    bags: int
    """How many were read."""
    entries: int
    """Events in the ledger that lies there."""
    last: LedgerEntry | None
    """The ledger's last event; a ledger that was cut short after it looks just like this."""
    unvouched: int = 0
    """Bags of which no ledger tells, neither among them nor above: one more may be missing."""
