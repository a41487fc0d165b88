"""Disposal (gallring) by decision, destruction of what may not be kept, and legal holds (P9, P8).

A disposal is proposed, decided and carried out, in that order. What the decided retention schedule
lets go needs one decision under it; what may not be kept (unlawful, personal data), or leaves
archive or audit trail, needs two people: who proposes never decides. What is gone leaves a
tombstone that says so.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

BETWEEN = " · "
"""Between the parts of a label."""


class TargetKind(StrEnum):
    """What can be disposed of, or held."""

    CAPTURE = "capture"
    COPY = "copy"
    """A copy in the restricted store."""
    REMOVAL = "removal"
    """The log of a removal."""
    REFERRAL = "referral"
    ASSIGNMENT = "assignment"
    """A mandate that has ended, with its signed form."""
    PERSON = "person"
    """Somebody who left: anonymised, not removed."""
    RECORD = "record"
    """A preserved report in the archive."""


class Basis(StrEnum):
    """What a disposal rests on."""

    SCHEDULE = "schedule"
    """The decided retention schedule."""
    UNLAWFUL = "unlawful"
    """It may not be possessed or kept: destruction, by two people."""
    PERSONAL_DATA = "personal_data"
    """The time of personal data is over, or somebody's right to erasure: by two people."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Disposal:
    """A decision to dispose of things: proposed, decided or refused, carried out."""

    id: str
    basis: Basis
    reason: str
    """Without personal data: it stays."""
    schedule_id: str | None = None
    """The decided version of the schedule that it rests on."""
    proposed_at: datetime
    proposed_by: str
    """The account, as are all that follow."""
    settled_at: datetime | None = None
    settled_by: str = ""
    refused: bool = False
    case_number: str = ""
    """Where the decision is registered."""
    carried_out_at: datetime | None = None
    carried_out_by: str = ""
    version: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class DisposalItem:
    """One thing of a disposal; when it is gone, its tombstone."""

    id: str
    disposal_id: str
    target: TargetKind
    target_id: str
    label: str
    """What it was, without personal data: `Skärmdump, 2026-H2, Facebook`."""
    sha256: str = ""
    """What fixed it: a bag's, a copy's; empty where there is none."""
    gone_at: datetime | None = None
    version: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """A legal hold: nothing it names is disposed of until it is lifted."""

    id: str
    target: TargetKind
    target_id: str
    reason: str
    case_number: str = ""
    set_on: date
    set_by: str
    """The account."""
    lifted_on: date | None = None
    lifted_by: str = ""
    version: int = 1
