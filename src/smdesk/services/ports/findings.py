"""What came of reading all that is kept."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from smdesk.domain.evidence import LedgerEntry
from smdesk.domain.findings import Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class StampsVerified:
    """What came of verifying all tokens."""

    valid: int = 0
    findings: list[Finding] = field(default_factory=list)
    seq: int | None = None
    """The last event that a valid token vouches for, and all before it."""
    at: datetime | None = None
    """When that was there, by the token."""
    waiting: int | None = None
    """The event that a token was asked for and has not come."""
    moments: Mapping[int, datetime] = field(default_factory=dict)
    """When each event with a valid token was there."""


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
    root: Path | None = None
    """The archive whose ledger was read: the folder, one in it, or one above; None for several."""
    unvouched: int = 0
    """Bags of which no ledger tells, neither among them nor above: one more may be missing."""
    stamps: StampsVerified | None = None
    """What came of the tokens that lie beside the ledger; None where no archive's root was read."""
