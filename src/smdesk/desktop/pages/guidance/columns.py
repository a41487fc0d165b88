"""The columns of the guidelines' lists: versions, headings, who has read."""

from datetime import date

from smdesk.desktop.tokens import Tone
from smdesk.desktop.widgets.status import Status
from smdesk.desktop.widgets.table_model import Column
from smdesk.domain.policy_text import Section
from smdesk.services.register.guidance import DocumentLine, ReadingLine
from smdesk.words import Words
from smdesk.words.guidance import part_text, section_text


def version_columns(words: Words, today: date) -> list[Column[DocumentLine]]:
    """Return the columns of the list of versions."""
    return [
        Column(
            title=words("guidance.column.edition"),
            text=lambda line: str(line.document.edition),
            sort=lambda line: line.document.edition,
            width=78,
        ),
        Column(
            title=words("guidance.column.adopted"),
            text=lambda line: line.document.adopted_on.isoformat(),
            stretch=True,
        ),
        Column(
            title=words("guidance.column.read"),
            text=lambda line: f"{line.read} / {line.asked}",
            muted=True,
            width=92,
        ),
        Column(
            title=words("guidance.column.state"),
            text=lambda line: version_state(line, words, today).word,
            status=lambda line: version_state(line, words, today),
        ),
    ]


def version_state(line: DocumentLine, words: Words, today: date) -> Status:
    """Return whether a version holds today."""
    if line.in_force:
        return Status(words("guidance.state.in_force"), Tone.SUCCESS)
    coming = line.document.adopted_on > today
    return Status(words("guidance.state.coming" if coming else "guidance.state.former"))


def heading_columns(words: Words) -> list[Column[Section]]:
    """Return the columns of a document's headings."""
    return [
        Column(
            title=words("guidance.column.title"),
            text=lambda one: one.title or words("guidance.preview.untitled"),
            stretch=True,
        ),
        Column(
            title=words("guidance.column.heading"),
            text=lambda one: section_text(one, words),
            muted=True,
            stretch=True,
        ),
    ]


def reading_columns(words: Words) -> list[Column[ReadingLine]]:
    """Return the columns of those who should have read."""
    return [
        Column(
            title=words("guidance.column.name"), text=lambda line: line.person.name, stretch=True
        ),
        Column(
            title=words("guidance.column.part"),
            text=lambda line: part_text(words, edits=line.edits, manages=line.manages),
            muted=True,
        ),
        Column(
            title=words("guidance.column.read"),
            text=lambda line: reading_state(line, words).word,
            status=lambda line: reading_state(line, words),
        ),
    ]


def reading_state(line: ReadingLine, words: Words) -> Status:
    """Return the day somebody read it, or that they have not confirmed."""
    if line.read_on is None:
        return Status(words("guidance.state.not_read"), Tone.WARNING)
    return Status(line.read_on.isoformat(), Tone.SUCCESS)
