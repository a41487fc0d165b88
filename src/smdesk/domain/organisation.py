"""The municipality: sectors, units, people, and who holds which office when.

Accountability is derived from offices and terms, never typed (P3). Nobody in an office on a day is
a vacancy; it has no row of its own.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from smdesk.domain.calendar import Period, on_day
from smdesk.domain.errors import Problem
from smdesk.domain.texts import clean_line

MUNICIPALITY_ID = "municipality"


@dataclass(frozen=True, slots=True, kw_only=True)
class Municipality:
    """The one municipality of a database."""

    id: str = MUNICIPALITY_ID
    name: str
    website: str = ""
    logo: str | None = None
    """SHA-256 of the attachment that holds the logo."""
    is_example: bool = False
    contact: str = ""
    """How the municipality is reached as controller of personal data (GDPR, article 30)."""
    dpo: str = ""
    """How its data protection officer is reached."""
    version: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Sector:
    """A sector (sektor, förvaltning); its head answers for its channels (P3)."""

    id: str
    name: str
    period: Period
    version: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A unit (enhet) of a sector, with the greeting its posts carry (P5)."""

    id: str
    name: str
    sector_id: str | None
    greeting: str = ""
    period: Period
    version: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """An employee who holds an office, an assignment or a role. No private accounts, ever (P12)."""

    id: str
    name: str
    email: str = ""
    account: str = ""
    """The account they sign in to the computer with, where it is known."""
    left_on: date | None = None
    """The last day of their employment, where they have left or are about to."""
    anonymised_on: date | None = None
    """When their name was taken away by decision, after they had left."""
    version: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """A person works in a unit during a period."""

    id: str
    person_id: str
    unit_id: str
    period: Period
    version: int = 1


class OfficeKind(StrEnum):
    """The offices that answer or appoint."""

    UNIT_HEAD = "unit_head"
    SECTOR_HEAD = "sector_head"
    CHIEF_EXECUTIVE = "chief_executive"


@dataclass(frozen=True, slots=True)
class Office:
    """An office and the sector or unit that it heads (None for the chief executive)."""

    kind: OfficeKind
    body_id: str | None = None


CHIEF_EXECUTIVE = Office(OfficeKind.CHIEF_EXECUTIVE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A person holds an office during a period, ordinarily or acting (tillförordnad)."""

    id: str
    office: Office
    person_id: str
    period: Period
    acting: bool = False
    version: int = 1


def holder(terms: Iterable[Term], office: Office, day: date) -> Term | None:
    """Return the term that answers for an office on a day, or None when it is vacant."""
    return answering((term for term in terms if term.office == office), day)


def answering(terms: Iterable[Term], day: date) -> Term | None:
    """Return the one of an office's terms that answers on a day, or None when it is vacant.

    An acting holder stands in for the ordinary one, or fills a vacancy, so acting comes first;
    among several acting holders the one who began last answers.
    """
    held = on_day(terms, day)
    return max(held, key=lambda term: (term.acting, term.period.first, term.id), default=None)


def check_term(term: Term, others: Iterable[Term]) -> list[Problem]:
    """Return what is wrong with a term: two ordinary holders may not share a day."""
    clashes = [
        other
        for other in others
        if other.id != term.id
        and other.office == term.office
        and other.acting == term.acting
        and other.period.overlaps(term.period)
    ]
    return [
        Problem(
            code="term_overlaps",
            at="first",
            values={"first": clash.period.first, "last": clash.period.last or ""},
        )
        for clash in clashes
    ]


def check_membership(membership: Membership, others: Iterable[Membership]) -> list[Problem]:
    """Return what is wrong with a membership: nobody works twice in a unit on the same day."""
    return [
        Problem(
            code="membership_overlaps",
            at="first",
            values={"first": other.period.first, "last": other.period.last or ""},
        )
        for other in others
        if other.id != membership.id
        and (other.person_id, other.unit_id) == (membership.person_id, membership.unit_id)
        and other.period.overlaps(membership.period)
    ]


def check_new_body(body: Sector | Unit, others: Iterable[Sector | Unit]) -> list[Problem]:
    """Return what is wrong with a new sector or unit: two in one place may not share a name.

    Args:
        body: as it is to be entered.
        others: the sectors, or the units, as they are on its first day.
    """
    return [
        Problem(code="body_exists", at="name", values={"name": other.name})
        for other in others
        if _called(other) == _called(body) and other.period.overlaps(body.period)
    ]


def _called(body: Sector | Unit) -> tuple[str, str | None]:
    """Return the name that two spellings share, and the sector that it is unit of."""
    within = body.sector_id if isinstance(body, Unit) else None
    return clean_line(body.name).casefold(), within


def check_inside(period: Period, body: Sector | Unit | None) -> list[Problem]:
    """Return what is wrong with heading or working in something beyond its last day."""
    last = body.period.last if body is not None else None
    if body is None or last is None or (period.last is not None and period.last <= last):
        return []
    return [Problem(code="after_end", at="last", values={"name": body.name, "day": last})]
