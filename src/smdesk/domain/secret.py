"""A secret that is handled as text: a key, a password."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Secret:
    """A secret as text. It shows in no log and no trace: its `repr` is empty."""

    text: str = field(repr=False)
