"""The municipality's own policy document, by version, and who has read it (P12)."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from smdesk.domain.calendar import check_not_ahead
from smdesk.domain.errors import Problem
from smdesk.domain.texts import check_line, control_character

READING_DAYS = 30
"""So long a new version may lie before it is asked who has read it."""
_PATIENCE = timedelta(days=READING_DAYS)
MAX_POLICY = 200_000
"""Characters of a document: a policy is some thousand, a whole handbook less than this."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyDocument:
    """One version of the municipality's policy: its text with headings, and the original file."""

    id: str
    edition: int
    """1 for the first version."""
    title: str
    adopted_on: date
    body: str = ""
    """Who adopted it: `Kommunstyrelsen`."""
    case_number: str = ""
    text: str
    """Plain text; a line that begins with `# ` is a heading, with more signs a lower one."""
    document: str | None = None
    """SHA-256 of the attachment that holds the original."""
    added_at: datetime
    version: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A person has confirmed that they have read a version."""

    id: str
    document_id: str
    person_id: str
    read_on: date
    version: int = 1


def in_force(documents: Iterable[PolicyDocument], day: date) -> PolicyDocument | None:
    """Return the version that holds on a day: the one that was adopted last by then."""
    adopted = [item for item in documents if item.adopted_on <= day]
    return max(adopted, key=_age, default=None)


def to_read(documents: Iterable[PolicyDocument], day: date) -> PolicyDocument | None:
    """Return the version that everybody should have read by a day, or None."""
    return in_force(documents, max(day, date.min + _PATIENCE) - _PATIENCE)


def has_read(
    readings: Iterable[Reading],
    document: PolicyDocument,
    documents: Collection[PolicyDocument],
    day: date,
) -> bool:
    """Tell whether a person had confirmed a version by a day, or one that was adopted later.

    Args:
        readings: the person's own.
        document: the version to read.
        documents: all versions.
        day: the day.
    """
    enough = {item.id for item in documents if _age(item) >= _age(document)}
    return any(item.document_id in enough and item.read_on <= day for item in readings)


def _age(document: PolicyDocument) -> tuple[date, int]:
    return document.adopted_on, document.edition


def check_document(document: PolicyDocument, today: date) -> list[Problem]:
    """Return what is wrong with a version: nothing in it, or adopted ahead."""
    problems = [
        *check_line(document.title, "title", required=True),
        *check_not_ahead(document.adopted_on, today, "adopted_on"),
        *check_line(document.body, "body"),
        *check_line(document.case_number, "case_number"),
    ]
    text, control = document.text, control_character(document.text)
    if not text.strip():
        problems.append(Problem(code="required", at="text"))
    elif len(text) > MAX_POLICY:
        values = {"limit": MAX_POLICY, "length": len(text)}
        problems.append(Problem(code="too_long", at="text", values=values))
    elif control is not None:
        problems.append(Problem(code="control_character", at="text", values={"character": control}))
    return problems


def check_reading(reading: Reading, document: PolicyDocument, today: date) -> list[Problem]:
    """Return what is wrong with the day a version was read: before it was adopted, or ahead."""
    if reading.read_on < document.adopted_on:
        values = {"day": document.adopted_on}
        return [Problem(code="reading_before_adopted", at="day", values=values)]
    return check_not_ahead(reading.read_on, today, "day")
