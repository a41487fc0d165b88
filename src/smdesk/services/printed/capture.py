"""The evidence of one capture, as it is printed: what, when, by whom, and why to trust it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from smdesk.domain.calendar import swedish_day
from smdesk.domain.evidence import Capture, LedgerEntry
from smdesk.domain.findings import Finding
from smdesk.domain.paging import PicturePage, paged
from smdesk.services.evidence.statements import ChannelSaid
from smdesk.services.ports import PICTURE_BLOCK, OpenPicture
from smdesk.services.printed.letterhead import Letterhead


@dataclass(frozen=True, slots=True, kw_only=True)
class Vouched:
    """A time-stamp token that covers the ledger up to an event, and so all before it."""

    seq: int
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class CaptureReport:
    """A capture whose bag was read just now."""

    letterhead: Letterhead
    made_at: datetime
    capture: Capture
    channel: ChannelSaid
    """As it was when the capture was taken."""
    taken_by: str
    """The name of whoever has the account; empty for nobody known."""
    statement: Mapping[str, object]
    """What the bag says."""
    checked: tuple[Finding, ...]
    """What did not agree when every byte was read for this."""
    events: tuple[LedgerEntry, ...]
    """What happened to it, oldest first."""
    vouched: Vouched | None
    """The earliest valid token that covers its admission."""
    picture: OpenPicture | None
    """None where its file cannot be read; `checked` says why."""
    pages: tuple[PicturePage, ...] = ()
    witness: OpenPicture | None = None
    """The picture of the screen with the browser in front, where there is one."""

    @property
    def day(self) -> date:
        """The day it was taken."""
        return swedish_day(self.capture.taken_at)

    @property
    def name(self) -> str:
        """What the audit trail calls it."""
        return "capture"

    @property
    def admitted(self) -> LedgerEntry | None:
        """The event by which it came into the archive."""
        return self.events[0] if self.events else None

    def part(self, name: str) -> Mapping[str, object]:
        """Return a part of the statement; empty where it has none."""
        found = self.statement.get(name)
        return found if isinstance(found, Mapping) else {}

    def findings(self) -> list[tuple[str, Mapping[str, object]]]:
        """Return what was stated of a page when it was kept: codes and their values."""
        told = self.part("page").get("findings")
        found = [one for one in told if isinstance(one, Mapping)] if isinstance(told, list) else []
        return [(str(one.get("code", "")), _values(one.get("values"))) for one in found]


def _values(told: object) -> Mapping[str, object]:
    return told if isinstance(told, Mapping) else {}


def pages_of(picture: OpenPicture) -> tuple[PicturePage, ...]:
    """Cut a picture into pages, reading it through once."""
    tops = range(0, picture.height, PICTURE_BLOCK)
    calm = b"".join(picture.calm(top, min(PICTURE_BLOCK, picture.height - top)) for top in tops)
    return paged(picture.width, calm)


def first_vouched(moments: Mapping[int, datetime], seq: int) -> Vouched | None:
    """Return the earliest of some tokens, by the event that each covers, that covers an event."""
    covering: Iterable[int] = sorted(number for number in moments if number >= seq)
    return next((Vouched(seq=number, at=moments[number]) for number in covering), None)
