"""Reports that the retention schedule preserves, each a bag in the archive (P9)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class RecordKind(StrEnum):
    """The kinds of record that the program itself keeps, and a schedule's row can speak of."""

    POSTS = "posts"
    CAPTURE = "capture"
    REMOVED_COPY = "removed_copy"
    REMOVAL_LOG = "removal_log"
    REFERRAL = "referral"
    REGISTER = "register"
    ROUND_PROTOCOL = "round_protocol"
    ASSIGNMENT = "assignment"
    WEBSITE_CHECK = "website_check"
    PERSON = "person"
    """What is stored of somebody who has left."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PreservedRecord:
    """A report in the archive: the yearly register, a round's protocol."""

    id: str
    kind: RecordKind
    title: str
    covers: str
    """What it is of: `2026`, or the round's id."""
    half_year: str
    """The archive's half-year that it lies in: `2026-H2`."""
    made_at: datetime
    made_by: str
    """The account."""
    bag: str
    bag_sha256: str
    size: int
    """Bytes of the payload."""
    version: int = 1
