"""All that is stored of a person, as an extract tells it (GDPR, article 15)."""

from dataclasses import dataclass
from datetime import date, datetime

from smdesk.domain.calendar import swedish_day
from smdesk.domain.changes import FieldChange
from smdesk.domain.organisation import Municipality, Person
from smdesk.domain.processing import Processing


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """One row in which the person stands."""

    id: str
    by: tuple[str, ...]
    """The fields that name the person or hold their account."""
    values: tuple[tuple[str, object], ...]
    """Field and value in names, periods and offices taken apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """The rows of one table, by its name in the register."""

    table: str
    rows: tuple[Stored, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A text that somebody wrote, in which the person's name or address stands."""

    table: str
    id: str
    field: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Acts:
    """How often the person's accounts did something to a kind of thing in a month."""

    month: str
    """`2026-11`."""
    kind: str
    action: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What the audit trail holds of the person: who changed it is somebody else's data."""

    at: datetime
    kind: str
    action: str
    fields: tuple[FieldChange, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Trail:
    """What is kept of what was done."""

    about: tuple[Entry, ...]
    """The person and what belongs to them, oldest first."""
    acts: tuple[Acts, ...]
    """What their accounts did."""
    named: tuple[Acts, ...]
    """Further entries in which they are named, such as mandates that they gave."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """One processing, why and how it is done, and what is stored of the person in it."""

    key: str
    processing: Processing
    source: str
    """Where the data come from."""
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rights:
    """What article 15 wants said beside the data."""

    rights: tuple[str, ...]
    complaint: str
    automated: str
    limits: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Extract:
    """All that is stored of one person, and what they have to be told with it."""

    person: Person
    made_at: datetime
    language: str
    municipality: Municipality | None
    accounts: tuple[str, ...]
    groups: tuple[Group, ...]
    mentions: tuple[Mention, ...]
    trail: Trail
    rights: Rights

    @property
    def day(self) -> date:
        """The day it is of."""
        return swedish_day(self.made_at)

    @property
    def name(self) -> str:
        """What the audit trail calls it."""
        return "extract"

    @property
    def parts(self) -> tuple[Part, ...]:
        """All rows, whichever processing they belong to."""
        return tuple(part for group in self.groups for part in group.parts)

    @property
    def count(self) -> int:
        """How many rows the person stands in."""
        return sum(len(part.rows) for part in self.parts)
