"""What had to be removed, and questions that were moved to their case (P8, P2).

Removing what somebody else wrote is disposal of a public record: a copy first, then the removal,
then the log. Who wrote it is in no log: only the copy shows that, in the restricted store.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from smdesk.domain.actors import Role

MODERATORS = (Role.WEBMASTER, Role.REGISTRAR, Role.ARCHIVIST)
"""Who may log what was removed or moved, and keep the grounds; editors sign in as webmasters."""


class ContentKind(StrEnum):
    """What was removed."""

    COMMENT = "comment"
    POST = "post"
    PICTURE = "picture"
    VIDEO = "video"
    MESSAGE = "message"
    REVIEW = "review"


class CopyState(StrEnum):
    """Whether a copy was kept before the removal."""

    KEPT = "kept"
    FORBIDDEN = "forbidden"
    """The material may not be possessed: there is only the log entry, and the police."""
    IMPOSSIBLE = "impossible"
    """It was gone already, or could not be copied; the log says why."""


class AuthorTold(StrEnum):
    """Whether the author was told, and why."""

    TOLD = "told"
    UNREACHABLE = "unreachable"
    UNSUITABLE = "unsuitable"
    """Telling would do harm, or was advised against; the log says why."""


class Police(StrEnum):
    """Whether the police were told."""

    REPORTED = "reported"
    NOT_NEEDED = "not_needed"
    UNDECIDED = "undecided"
    """Somebody else decides; the log waits for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """Why something may be removed: a municipality's own text of a law, as it was checked.

    Laws change: `checked_on` says when somebody last held the text against the law.
    """

    id: str
    name: str
    law: str
    """With its number in the statute book: `Brottsbalken (1962:700)`."""
    section: str
    """`16 kap. 8 §`."""
    text: str
    """In plain words, for a stressful moment."""
    copy_allowed: bool = True
    """False: the material may not be possessed, and no copy is ever made."""
    police: bool = False
    """Whether a report to the police should be considered."""
    checked_on: date | None = None
    """None: nobody in the municipality has held it against the law yet."""
    in_use: bool = True
    """False: kept for older logs, not offered any more."""
    version: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Removal:
    """One removal, from discovery to what followed; unfinished until `finished_at`."""

    id: str
    channel_id: str
    content: ContentKind
    place: str
    """Where: the address of the post, or words that find it."""
    note: str = ""
    """What it was, neutrally; without names, quotes or identity numbers."""
    found_at: datetime
    """When somebody of the municipality saw it, UTC."""
    found_by: str | None = None
    """The person who saw it; None: somebody outside the register told."""
    ground_id: str | None = None
    ground_stated: str = ""
    """The ground as it read when it was used, for grounds are edited."""
    copy: CopyState | None = None
    no_copy: str = ""
    """Why there is no copy."""
    removed_at: datetime | None = None
    """UTC."""
    removed_by: str | None = None
    """The person who removed it."""
    told: AuthorTold | None = None
    not_told: str = ""
    """Why the author was not told."""
    case_number: str = ""
    """The registration number (diarienummer)."""
    no_case: str = ""
    """Why it was not registered."""
    police: Police | None = None
    police_number: str = ""
    """The police's own number of the report."""
    finished_at: datetime | None = None
    case_closed_on: date | None = None
    """When the case ended that the copy follows."""
    version: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Referral:
    """A question about somebody's case was moved there. No copy of the question itself (P2)."""

    id: str
    channel_id: str
    day: date
    note: str
    """What it was about, neutrally and short."""
    case_number: str = ""
    person_id: str | None = None
    """Who moved it."""
    version: int = 1
