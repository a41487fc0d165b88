"""The restricted store: copies of what was removed, encrypted, apart from the archive (P8).

Copies are encrypted to the store's public key, so that one can be put in at any time. Opening one
takes the secret key, from the system's credential store; the recovery key, on paper only, brings
that back where it is lost.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class CopyMethod(StrEnum):
    """How a copy was made."""

    SCREENSHOT = "screenshot"
    FILE = "file"


@dataclass(frozen=True, slots=True, kw_only=True)
class RestrictedKey:
    """A key of the store: its public half, and the secret one locked with the recovery key."""

    id: str
    recipient: str
    """The public half, as age writes it: `age1...`."""
    locked: str
    """The secret half, encrypted to the recovery key: an age file in ASCII armour."""
    recovery: str
    """The recovery key's public half: `age1...`."""
    made_at: datetime
    made_by: str
    """The account."""
    tested_at: datetime | None = None
    """When the recovery key was last typed in and unlocked this; None: never."""
    version: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class RestrictedCopy:
    """One copy in the restricted store. Its name, text and looks are nowhere but inside it."""

    id: str
    removal_id: str
    key_id: str
    """The key that it is encrypted to."""
    method: CopyMethod
    media_type: str
    size: int
    """Bytes of the copy itself."""
    sha256: str
    """Of the copy itself, in hexadecimal."""
    sealed: str
    """SHA-256 of the encrypted file, which is stored under it."""
    added_at: datetime
    added_by: str
    """The account."""
    gone_at: datetime | None = None
    """When it was disposed of by decision; the row stays as its tombstone."""
    version: int = 1
