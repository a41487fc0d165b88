"""What became different in the organisation, as sentences."""

from smdesk.domain.happenings import Happening
from smdesk.words.catalogue import Words


def happening_text(happening: Happening, words: Words) -> str:
    """Return what became different, and why where somebody wrote it down."""
    text = words(f"happening.{happening.code}", **happening.values)
    if not happening.reason:
        return text
    return words("happening.why", text=text, reason=happening.reason)
