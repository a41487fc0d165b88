"""The record of processing activities (registerförteckning), article 30 of the GDPR."""

from dataclasses import dataclass


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
