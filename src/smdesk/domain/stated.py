"""What an organisation's IT states for the program, as it stands there: nothing is judged yet."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from smdesk.domain.findings import Finding

DIRECT = "direct"
"""As a proxy: none, whatever the system says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """What one place states."""

    place: str
    """Its path, for people to read."""
    enforced: bool
    """Whether it holds whatever the person chose; else it holds until somebody chooses."""
    values: Mapping[str, object] = field(default_factory=dict)
    """By the policy's name, as they stand there: nothing is judged yet."""
    unknown: tuple[str, ...] = ()
    """Names that are no policy's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyRead:
    """What a source states, what weighs most first, and what kept it from being read."""

    stated: Sequence[Stated] = ()
    faults: Sequence[Finding] = ()
