"""What is said of a policy document: which of its headings are known, and who should read it."""

from collections.abc import Iterable

from smdesk.domain.policy_text import Section
from smdesk.domain.rules import Heading
from smdesk.words.catalogue import Words


def section_text(item: Section, words: Words) -> str:
    """Return which of the program's headings a section is, or that it is none."""
    if item.heading is not None:
        return words(f"heading.{item.heading}")
    if item.under is not None:
        return words("guidance.state.under", heading=words(f"heading.{item.under}"))
    if not item.title:
        return ""
    return words("guidance.state.unclear" if item.unclear else "guidance.state.unknown")


def lacking_text(found: Iterable[Section], words: Words) -> str:
    """Return which of the program's headings have no section; "" when all have."""
    known = {item.heading for item in found}
    names = [words(f"heading.{one}") for one in Heading if one not in known]
    return words("guidance.lacking", headings=" · ".join(names)) if names else ""


def part_text(words: Words, *, edits: bool, manages: bool) -> str:
    """Return why somebody should have read it: as an editor, as a manager, as both."""
    part = "both" if edits and manages else "edits" if edits else "manages"
    return words(f"guidance.part.{part}")
