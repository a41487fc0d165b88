"""A closed round's protocol as it is printed (P10)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from smdesk.domain.calendar import swedish_day
from smdesk.domain.protocols import RoundProtocol, read_protocol
from smdesk.domain.protocols import checksum as checksum_of
from smdesk.services.ports import OpenPicture
from smdesk.services.printed.letterhead import Letterhead

Opening = Callable[[], OpenPicture]
"""Opens a picture of the archive, as `ports.PictureFiles`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProtocolReport:
    """A protocol, and what is shown beside what it says."""

    letterhead: Letterhead
    protocol: RoundProtocol
    checksum: str
    """SHA-256 of its text."""
    pictures: Mapping[str, Opening] = field(default_factory=dict)
    """By capture. None in what is preserved: a picture that is destroyed must not live on there."""
    gone: frozenset[str] = frozenset()
    """The captures that are gone by decision."""
    names: Mapping[str, str] = field(default_factory=dict)
    """Of people by account, in lower case."""
    to_sign: bool = True
    """Whether it ends with lines to sign on."""

    @property
    def day(self) -> date:
        """The day it is of."""
        return swedish_day(self.protocol.closed_at)

    @property
    def name(self) -> str:
        """What the audit trail calls it."""
        return "round_protocol"


def preserved_protocol(text: str, letterhead: Letterhead) -> ProtocolReport:
    """Return what goes into the archive beside a protocol's text: that it says, and no more.

    Raises:
        SurroundingsError: `protocol_unreadable`.
    """
    return ProtocolReport(
        letterhead=letterhead,
        protocol=read_protocol(text),
        checksum=checksum_of(text),
        to_sign=False,
    )
