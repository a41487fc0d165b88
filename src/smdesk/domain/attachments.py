"""Attachments: signed mandates, decisions, logos; known by the hash of their content."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file kept beside the database; `id` is SHA-256 of its bytes, in hexadecimal."""

    id: str
    name: str
    """The file's name when it was attached, without folders."""
    media_type: str
    size: int
    added_at: datetime
    version: int = 1
