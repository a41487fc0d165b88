"""A closed round's protocol: each channel as it was then, its picture or why there is none (P10).

The protocol is written once, when the round is closed, as canonical JSON that can be read without
this program. Its SHA-256 tells any change of it. It proves what the register said then, not who
wrote what on the pages.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from smdesk.domain.calendar import Period, swedish_day, utc
from smdesk.domain.chain import canonical, moment
from smdesk.domain.channels import Platform
from smdesk.domain.errors import SurroundingsError, UserError
from smdesk.domain.evidence import Capture, LedgerEntry
from smdesk.domain.half_years import HalfYear
from smdesk.domain.organisation import OfficeKind
from smdesk.domain.rounds import (
    CaptureRound,
    LeftOut,
    Manager,
    RoundKind,
    RoundLine,
    RoundStatus,
)

SCHEMA = "smdesk-round-1"


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenPicture:
    """The picture that counted for a channel."""

    capture_id: str
    taken_at: datetime
    taken_by: str
    picture_sha256: str
    bag: str
    bag_sha256: str
    width: int
    height: int
    size: int
    """Bytes of the whole bag's payload."""
    complete: bool | None = None
    """Whether a whole page is there; None for a picture of the screen, or one brought in."""
    findings: tuple[str, ...] = ()
    """What was stated of it, by `page_finding_name.<code>`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exemption:
    """Why there is no picture of a channel."""

    reason: LeftOut
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProtocolLine:
    """One channel; it has a picture or an exemption."""

    channel_id: str
    name: str
    platform: Platform
    url: str
    day: date
    """The day that name, address and manager are told of: the picture's, where there is one."""
    manager: Manager | None
    """None when nobody held the office."""
    picture: TakenPicture | None
    exemption: Exemption | None
    added_on: date | None
    gone_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerHead:
    """The last event of the archive's ledger when the round was closed; it fixes all before it."""

    seq: int
    hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundProtocol:
    """What a round came to."""

    municipality: str
    round_id: str
    half_year: HalfYear
    kind: RoundKind
    reason: str
    opened_at: datetime
    opened_by: str
    closed_at: datetime
    closed_by: str
    window: Period | None
    """The suitable days; an extra round has none."""
    lines: tuple[ProtocolLine, ...]
    ledger: LedgerHead | None

    @property
    def pictures(self) -> list[TakenPicture]:
        """The pictures, in the order of the channels."""
        return [line.picture for line in self.lines if line.picture is not None]

    @property
    def left_out(self) -> int:
        """How many channels were left out."""
        return sum(line.exemption is not None for line in self.lines)

    @property
    def size(self) -> int:
        """Bytes of all pictures and what lies with them."""
        return sum(picture.size for picture in self.pictures)

    @property
    def outside_window(self) -> int:
        """How many pictures were taken on other days than the suitable ones."""
        window = self.window
        if window is None:
            return 0
        return sum(not window.covers(swedish_day(one.taken_at)) for one in self.pictures)


def make_protocol(
    round_: CaptureRound,
    lines: Sequence[RoundLine],
    *,
    municipality: str,
    closed_at: datetime,
    closed_by: str,
    ledger: LedgerEntry | None,
) -> RoundProtocol:
    """Return the protocol of a round that is about to be closed; nothing of it is due."""
    half_year = HalfYear.parse(round_.half_year)
    return RoundProtocol(
        municipality=municipality,
        round_id=round_.id,
        half_year=half_year,
        kind=round_.kind,
        reason=round_.reason,
        opened_at=utc(round_.opened_at),
        opened_by=round_.opened_by,
        closed_at=utc(closed_at),
        closed_by=closed_by,
        window=half_year.window if round_.ordinary else None,
        lines=tuple(map(_protocol_line, lines)),
        ledger=LedgerHead(seq=ledger.seq, hash=ledger.hash) if ledger else None,
    )


def _protocol_line(line: RoundLine) -> ProtocolLine:
    channel = line.channel
    return ProtocolLine(
        channel_id=channel.id,
        name=channel.name,
        platform=channel.platform,
        url=channel.url,
        day=line.day,
        manager=line.manager,
        picture=_picture(line.capture) if line.capture else None,
        exemption=Exemption(reason=line.left_out, note=line.note) if line.left_out else None,
        added_on=line.added_on,
        gone_on=line.gone_on,
    )


def _picture(capture: Capture) -> TakenPicture:
    return TakenPicture(
        capture_id=capture.id,
        taken_at=utc(capture.taken_at),
        taken_by=capture.taken_by,
        picture_sha256=capture.picture_sha256,
        bag=capture.bag,
        bag_sha256=capture.bag_sha256,
        width=capture.width,
        height=capture.height,
        size=capture.size,
        complete=capture.complete,
        findings=capture.findings,
    )


def status_of(line: ProtocolLine) -> RoundStatus:
    """Return how a channel stood when the round was closed."""
    return RoundStatus.TAKEN if line.picture else RoundStatus.LEFT_OUT


# --- in writing ---------------------------------------------------------------------------------


def checksum(text: str) -> str:
    """Return SHA-256 of a protocol's text in UTF-8, in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


def write_protocol(protocol: RoundProtocol) -> str:
    """Return a protocol as canonical JSON; the totals are said too, for who has only the text."""
    totals = {
        "channels": len(protocol.lines),
        "taken": len(protocol.pictures),
        "left_out": protocol.left_out,
        "outside_window": protocol.outside_window,
        "bytes": protocol.size,
    }
    return canonical({"schema": SCHEMA, **_fields(protocol), "totals": totals}).decode()


def _plain(value: object) -> object:
    """Return what JSON knows: objects for our own things, text for days, moments and choices."""
    match value:
        case None | str() | int():
            return value
        case HalfYear():
            return str(value)
        case datetime():
            return moment(value)
        case date():
            return value.isoformat()
        case tuple():
            return [_plain(item) for item in value]
    return _fields(value)


def _fields(thing: Any) -> dict[str, object]:
    said = {field.name: _plain(getattr(thing, field.name)) for field in fields(thing)}
    if isinstance(thing, TakenPicture) and (thing.complete, thing.findings) == (None, ()):
        del said["complete"], said["findings"]  # so it was written before there were pages
    return said


@lru_cache(maxsize=8)
def read_protocol(text: str) -> RoundProtocol:
    """Return the protocol that a text holds; the same text is read once.

    Raises:
        SurroundingsError: `protocol_unreadable`, if it is none of ours, or is not what we wrote.
    """
    try:
        protocol = _read(json.loads(text))
    except (KeyError, TypeError, ValueError, UserError) as error:
        raise SurroundingsError("protocol_unreadable") from error
    if write_protocol(protocol) != text:
        raise SurroundingsError("protocol_unreadable")
    return protocol


def _read(body: Mapping[str, Any]) -> RoundProtocol:
    window, ledger = body["window"], body["ledger"]
    return RoundProtocol(
        municipality=body["municipality"],
        round_id=body["round_id"],
        half_year=HalfYear.parse(body["half_year"]),
        kind=RoundKind(body["kind"]),
        reason=body["reason"],
        opened_at=_moment(body["opened_at"]),
        opened_by=body["opened_by"],
        closed_at=_moment(body["closed_at"]),
        closed_by=body["closed_by"],
        window=window
        and Period(date.fromisoformat(window["first"]), date.fromisoformat(window["last"])),
        lines=tuple(map(_read_line, body["lines"])),
        ledger=ledger and LedgerHead(**ledger),
    )


def _read_line(body: Mapping[str, Any]) -> ProtocolLine:
    manager, picture, exemption = body["manager"], body["picture"], body["exemption"]
    return ProtocolLine(
        channel_id=body["channel_id"],
        name=body["name"],
        platform=Platform(body["platform"]),
        url=body["url"],
        day=date.fromisoformat(body["day"]),
        manager=manager and Manager(**{**manager, "office": OfficeKind(manager["office"])}),
        picture=picture and _read_picture(picture),
        exemption=exemption and Exemption(**{**exemption, "reason": LeftOut(exemption["reason"])}),
        added_on=_day(body["added_on"]),
        gone_on=_day(body["gone_on"]),
    )


def _read_picture(body: Mapping[str, Any]) -> TakenPicture:
    findings = tuple(map(str, body.get("findings", ())))
    return TakenPicture(**{**body, "taken_at": _moment(body["taken_at"]), "findings": findings})


def _moment(text: str) -> datetime:
    return utc(datetime.fromisoformat(text))


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
