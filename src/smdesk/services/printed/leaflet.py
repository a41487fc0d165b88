"""The editors' leaflet: what one who writes for the municipality should know by heart."""

from dataclasses import dataclass
from datetime import date

from smdesk.domain.guidance import in_force
from smdesk.domain.policy_text import chapter, sections
from smdesk.domain.rules import Heading
from smdesk.services.ports import Snapshot
from smdesk.services.printed.letterhead import Letterhead
from smdesk.services.register.guidance import short_guidance

CHAPTERS = (Heading.EDITORS, Heading.WATCH, Heading.FORBIDDEN, Heading.EMPLOYEES)
"""In the order that they are read (P5, P7, P8, P12)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """What is said under one of the policy's headings."""

    heading: Heading
    text: str
    """Paragraphs; lines that begin with `- ` are items, those with `# ` lower headings."""
    own: bool
    """Whether it is the municipality's own text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeafletReport:
    """The leaflet as it is said on a day."""

    letterhead: Letterhead
    day: date
    chapters: tuple[Chapter, ...]

    @property
    def name(self) -> str:
        """What the audit trail calls it."""
        return "leaflet"


def leaflet_report(
    snapshot: Snapshot, letterhead: Letterhead, *, day: date, language: str = "sv"
) -> LeafletReport:
    """Return the leaflet: the municipality's own text of a day, else our short guidance."""
    document = in_force(snapshot.policy_documents.all(), day)
    found = sections(document.text) if document is not None else ()
    chapters = []
    for heading in CHAPTERS:
        own = chapter(found, heading)
        said = own.text.strip() if own is not None else ""
        text = said or short_guidance(heading, language)
        chapters.append(Chapter(heading=heading, text=text, own=bool(said)))
    return LeafletReport(letterhead=letterhead, day=day, chapters=tuple(chapters))
