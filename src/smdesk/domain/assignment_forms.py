"""What stands on the form that an editor and their manager sign (P4 to P7, P12).

The sentences that are the same for everybody (on duty, what may not be published, private use)
stand in the texts under `mandate_form`; here is what is this mandate's own.
"""

from dataclasses import dataclass
from datetime import date

from smdesk.domain.assignments import EditorRole
from smdesk.domain.calendar import Period
from smdesk.domain.channels import Platform, Purpose
from smdesk.domain.organisation import OfficeKind
from smdesk.domain.watch import Watch


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """The office by which somebody gave a mandate."""

    kind: OfficeKind
    body: str
    """The sector's or unit's name on the day; empty for the chief executive."""
    acting: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AssignmentForm:
    """One mandate, for paper: to sign, scan and attach."""

    assignment_id: str
    act: str
    """What mandates given together share."""
    municipality: str
    logo: str | None
    """SHA-256 of the logo that the channel's posts carry (P5)."""
    editor: str
    units: tuple[str, ...]
    """Where the editor works on the day it is given."""
    role: EditorRole
    channel: str
    platform: Platform
    address: str
    purposes: tuple[Purpose, ...]
    purpose_text: str
    """The accountable manager's own words (P6)."""
    unit: str
    """The unit that the greeting is from."""
    greeting: str
    watch: Watch | None
    """The watch hours and the reply target on the first day, where they are set (P7)."""
    manager: str
    title: Title | None
    """None where the giver held no office over the editor on the day."""
    given_on: date
    period: Period
    signed: str | None
    """SHA-256 of the signed form, where one is attached."""
