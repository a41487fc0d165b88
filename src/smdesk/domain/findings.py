"""What does not agree, found by reading what is kept."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What does not agree: a checksum, a gap, a file too many; `finding.<code>` says it."""

    code: str
    place: str
    values: Mapping[str, object] = field(default_factory=dict)
