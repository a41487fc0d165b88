"""Who holds administrator rights on a platform, and when that was last confirmed."""

from dataclasses import dataclass
from datetime import date

from smdesk.domain.calendar import Period

FEWEST_ADMINS = 2
REVIEW_DAYS = 183
"""Administrator rights are confirmed at least once each half-year."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountAdmin:
    """A person holds administrator rights in a channel during a period. No passwords, ever."""

    id: str
    channel_id: str
    person_id: str
    period: Period
    confirmed_on: date
    """The day somebody last looked and saw that it is so."""
    version: int = 1
