"""What came of comparing two captures, in a sentence."""

from smdesk.domain.comparing import BandKind, Comparison
from smdesk.words.catalogue import Words

DIFFERING = (BandKind.NEW, BandKind.VANISHED, BandKind.CHANGED)


def summary(comparison: Comparison, words: Words) -> str:
    """Return "3 nya avsnitt, 1 borttaget, resten lika", or why they can't be compared."""
    if comparison.not_by_pixel is None:
        return _counted(comparison, words, "parts") or words("comparing.all_same")
    reason = words(f"comparing.not_by_pixel.{comparison.not_by_pixel}")
    if not comparison.texts:
        return f"{reason} {words('comparing.no_text')}"
    counted = _counted(comparison, words, "lines")
    told = words("comparing.by_text", counted=counted) if counted else words("comparing.text_same")
    return f"{reason} {told}"


def _counted(comparison: Comparison, words: Words, what: str) -> str:
    """Return how many there are of each kind; the first names what is counted."""
    counts = comparison.counts
    found = [(kind, counts[kind]) for kind in DIFFERING if counts[kind]]
    if not found:
        return ""
    parts = [
        words(f"comparing.{f'more_{what}' if at else what}.{kind}", count=count)
        for at, (kind, count) in enumerate(found)
    ]
    if comparison.not_by_pixel is not None or counts[BandKind.SAME]:
        parts.append(words("comparing.rest"))
    return ", ".join(parts)
