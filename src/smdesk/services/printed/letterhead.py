"""Whose reports these are: what stands at the top of each."""

from dataclasses import dataclass

from smdesk.domain.organisation import Municipality


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """Whose report it is."""

    municipality: Municipality | None
    """None in a database that nobody has set up."""
    logo: bytes | None = None
