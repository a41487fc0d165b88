"""The record of processing activities (registerförteckning), article 30 of the GDPR."""

import base64
import hashlib
from dataclasses import dataclass

from smdesk.domain.errors import Problem
from smdesk.domain.texts import check_line, check_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Processing:
    """One processing of personal data, as article 30.1 of the GDPR asks."""

    id: str
    name: str
    channel_id: str | None = None
    """The channel it is of; None for the program's own registers."""
    purpose: str
    legal_basis: str
    subjects: str
    """Categories of data subjects."""
    categories: str
    """Categories of personal data."""
    recipients: str
    transfers: str
    """To third countries, and on what ground."""
    erasure: str
    """The time limits for erasure."""
    security: str
    """Technical and organisational measures, in general."""
    version: int = 1


ASKED = (
    "purpose",
    "legal_basis",
    "subjects",
    "categories",
    "recipients",
    "transfers",
    "erasure",
    "security",
)
"""What the record has to say of each processing. Where there is none of it, it says that."""


def missing(processing: Processing) -> tuple[str, ...]:
    """Return the names of what is not said of a processing yet, in the record's order."""
    return tuple(name for name in ASKED if not getattr(processing, name).strip())


def check_processing(processing: Processing) -> list[Problem]:
    """Return what is wrong with a processing as it is to be stored; what is unsaid may wait."""
    problems = check_line(processing.name, "name", required=True)
    for name in ASKED:
        problems += check_text(getattr(processing, name), name)
    return problems


def of_channel(channel_id: str) -> str:
    """Return the id of a channel's processing, always the same, so that nobody enters it twice."""
    digest = hashlib.sha256(f"processing {channel_id}".encode()).digest()
    return base64.b32encode(digest[:10]).decode("ascii").lower()
