"""A channel's way into use: interest, application, decision, checklist; and its last posts."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Outcome(StrEnum):
    """What the accountable manager decided."""

    APPROVED = "approved"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Application:
    """A unit's wish for a channel, and what the accountable manager decided (P1, P3, P4).

    Purposes and the purpose text stand on the channel, which is `planned` until it starts. Without
    `submitted_on` it is an interest or a draft.
    """

    id: str
    channel_id: str
    unit_id: str | None = None
    """The unit that shows interest."""
    interest_on: date
    audience: str = ""
    why_platform: str = ""
    watcher_id: str | None = None
    """The person who will keep watch (P7)."""
    deputy_id: str | None = None
    data_categories: str = ""
    """Whose personal data, of which kinds (GDPR art. 30.1 c)."""
    data_recipients: str = ""
    """GDPR art. 30.1 d."""
    data_transfer: str = ""
    """Transfer to a third country and what protects it (GDPR art. 30.1 e)."""
    data_erasure: str = ""
    """When it is erased (GDPR art. 30.1 f)."""
    risk: str = ""
    submitted_on: date | None = None
    outcome: Outcome | None = None
    decided_on: date | None = None
    decided_by: str | None = None
    """The person who decided: who answered for the channel on that day."""
    paragraph: str = ""
    case_number: str = ""
    decision: str | None = None
    """SHA-256 of the attachment that holds the decision."""
    decision_note: str = ""
    version: int = 1


class CheckItem(StrEnum):
    """What must be in place before a channel starts, beyond what the register itself knows."""

    TWO_FACTOR = "two_factor"
    RECOVERY = "recovery"
    """The recovery address is a function mailbox, not a person's."""
    UNIT_SHOWN = "unit_shown"
    DESCRIPTION_SHOWN = "description_shown"
    TERMS_SHOWN = "terms_shown"
    CONTACT_SHOWN = "contact_shown"
    PRIVACY_SHOWN = "privacy_shown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Checklist:
    """What was found in place in a channel, from a day on until the next row of the channel."""

    id: str
    channel_id: str
    since: date
    met: frozenset[CheckItem] = frozenset()
    mailbox: str = ""
    """The function mailbox that recovers the account. Never a password."""
    version: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class LastPost:
    """Somebody looked on a day and saw when the channel's last post was made."""

    id: str
    channel_id: str
    confirmed_on: date
    posted_on: date | None
    """None: there was no post at all."""
    version: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """Why a channel was closed, with the final capture and the platform's own export."""

    id: str
    channel_id: str
    closed_on: date
    reason: str
    capture_id: str | None = None
    no_capture: str = ""
    """Why there is no final capture."""
    export: str | None = None
    """SHA-256 of the attachment that holds the platform's own export."""
    no_export: str = ""
    """Why there is no export."""
    version: int = 1
