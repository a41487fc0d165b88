"""Captures: what was photographed, when, by whom, with what, and the checksum that fixes it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class Method(StrEnum):
    """How a picture was taken."""

    SCREEN = "screen"
    REGION = "region"
    WINDOW = "window"
    PAGE = "page"
    """A whole web page, by the browser that the program leads."""
    IMPORTED = "imported"
    """Taken elsewhere, and brought in as a file."""


ON_SCREEN = (Method.SCREEN, Method.REGION, Method.WINDOW)
"""What a person may point at on the screen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rectangle:
    """Physical pixels of the virtual desktop; left and top may be negative."""

    left: int
    top: int
    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """One capture as the index knows it; the bag on disk is the evidence."""

    id: str
    channel_id: str
    half_year: str
    """For example `2026-H2`, by the Swedish day it was taken."""
    taken_at: datetime
    """UTC."""
    taken_by: str
    """The account signed in to the computer."""
    method: Method
    tool: str
    bag: str
    """The bag's folder below the archive, with `/` between names."""
    picture_sha256: str
    """SHA-256 of the PNG, in hexadecimal."""
    bag_sha256: str
    """SHA-256 of the bag's tag manifest: fixes every file of the bag."""
    width: int
    height: int
    """Pixels."""
    size: int
    """Bytes of the whole bag's payload."""
    complete: bool | None = None
    """Whether a whole page is in the picture; None where nobody can tell."""
    findings: tuple[str, ...] = ()
    """What was stated of a page when it was kept, by `page_finding.<code>`, sorted."""
    version: int = 1


class LedgerKind(StrEnum):
    """What can happen to a bag."""

    ADMITTED = "admitted"
    VERIFIED = "verified"
    DELIVERED = "delivered"
    DISPOSED = "disposed"
    DESTROYED = "destroyed"
    REPAIRED = "repaired"
    """A damaged or missing one was replaced by the same, from the archive's other copy."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerEntry:
    """One event of the archive's ledger; `hash` covers everything above and the entry before."""

    seq: int
    """From 1, without gaps."""
    at: datetime
    kind: LedgerKind
    capture_id: str
    bag: str
    bag_sha256: str
    actor: str
    details: Mapping[str, str] = field(default_factory=dict)
    previous: str
    hash: str
