"""Exit codes, one meaning each, the same for every command."""

from enum import IntEnum


class Exit(IntEnum):
    """How a command ended."""

    DONE = 0
    FINDINGS = 1
    """Done, and something does not agree: a checksum, a gap."""
    BAD_INPUT = 2
    SURROUNDINGS = 3
    """Disk, network, screen or database failed."""
    BUG = 70
    """EX_SOFTWARE of sysexits.h."""
