"""What was stated of a page when it was kept, in words."""

from collections.abc import Mapping

from smdesk.words import Words


def stated_text(code: str, values: Mapping[str, object], words: Words) -> str:
    """Return a statement in words; one that a later program made is named by its code."""
    key = f"page_finding.{code}"
    if not words.has(key):
        return code
    try:
        return words(key, **{str(name): value for name, value in values.items()})
    except KeyError:
        return code
