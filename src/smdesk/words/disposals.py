"""What the things that are disposed of are called, from labels without personal data (P9)."""

from smdesk.domain.disposal import BETWEEN, TargetKind
from smdesk.words.catalogue import Words

_NAMED = ("platform", "record_kind")


def label_text(label: str, words: Words) -> str:
    """Return "2026-H1, Biblioteket, Facebook", where it stands under a heading for its kind."""
    return ", ".join(_part(one, words) for one in label.split(BETWEEN) if one)


def item_text(target: TargetKind, label: str, words: Words) -> str:
    """Return "Skärmdump, 2026-H1, Biblioteket, Facebook" for a label's parts."""
    return ", ".join(filter(None, (words(f"target_kind.{target}"), label_text(label, words))))


def _part(part: str, words: Words) -> str:
    keys = (f"{kind}.{part}" for kind in _NAMED)
    return next((words(key) for key in keys if words.has(key)), part)
