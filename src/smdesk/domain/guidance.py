"""The municipality's own policy document, by version and heading, and who has read it (P12)."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyDocument:
    """One version of the municipality's policy: its text with headings, and the original file."""

    id: str
    edition: int
    """1 for the first version."""
    title: str
    adopted_on: date
    body: str = ""
    """Who adopted it: `Kommunstyrelsen`."""
    case_number: str = ""
    text: str
    """Plain text; a line that begins with `#` is a heading."""
    document: str | None = None
    """SHA-256 of the attachment that holds the original."""
    added_at: datetime
    version: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A person has confirmed that they have read a version."""

    id: str
    document_id: str
    person_id: str
    read_on: date
    version: int = 1
