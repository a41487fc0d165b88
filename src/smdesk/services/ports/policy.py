"""Where an organisation's IT states settings: Windows' registry, a file of the machine."""

from typing import Protocol

from smdesk.domain.stated import PolicyRead


class PolicySource(Protocol):
    """Reads what is stated now."""

    def read(self) -> PolicyRead:
        """Return what is stated; raises nothing for what is missing or can't be read."""
