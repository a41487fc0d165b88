"""A round's protocol and a capture's evidence made by hand; their pictures are read in pieces."""

import atexit
import shutil
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import mkdtemp

import numpy as np
from PIL import Image

from smdesk.capture.engine.opening import PngFiles
from smdesk.domain.calendar import Period
from smdesk.domain.channels import Platform
from smdesk.domain.evidence import LedgerEntry, LedgerKind, Method
from smdesk.domain.findings import Finding
from smdesk.domain.half_years import HalfYear
from smdesk.domain.organisation import OfficeKind
from smdesk.domain.protocols import (
    Exemption,
    LedgerHead,
    ProtocolLine,
    RoundProtocol,
    TakenPicture,
    checksum,
    write_protocol,
)
from smdesk.domain.rounds import LeftOut, Manager, RoundKind
from smdesk.services.evidence.statements import ChannelSaid
from smdesk.services.ports import OpenPicture
from smdesk.services.printed.capture import CaptureReport, Vouched, pages_of
from smdesk.services.printed.protocol import ProtocolReport
from tests.reports.samples import LETTERHEAD, MADE_AT
from tests.support import factories as make

AT = datetime(2026, 11, 23, 23, 30, tzinfo=UTC)
WIDTH, HEIGHT = 320, 1_500
FOLDER = Path(mkdtemp(prefix="smdesk-reports-"))
atexit.register(shutil.rmtree, FOLDER, ignore_errors=True)


def tall(width: int = WIDTH, height: int = HEIGHT, *, noisy: bool = True) -> Path:
    """A page of posts: grey blocks, white between; in each, noise that cannot be packed."""
    path = FOLDER / f"{width}x{height}{noisy}.png"
    if not path.exists():
        noise = np.random.default_rng(7)
        pixels = np.full((height, width, 3), 255, np.uint8)
        for number, top in enumerate(range(20, height - 60, 140)):
            pixels[top : top + 110, 20 : width - 20] = (225, 232 - number % 3 * 20, 240)
            block = pixels[top + 20 : top + 90, 40 : width // 2]
            block[:] = noise.integers(0, 256, block.shape, np.uint8) if noisy else number % 256
        Image.fromarray(pixels).save(path)
    return path


def opened(width: int = WIDTH, height: int = HEIGHT, *, noisy: bool = True) -> OpenPicture:
    """The same, open."""
    return PngFiles().open(tall(width, height, noisy=noisy))


# --- a round's protocol -----------------------------------------------------------------------

PICTURE = TakenPicture(
    capture_id="c",
    taken_at=AT,
    taken_by="anna.ek",
    picture_sha256="ab" * 32,
    bag="2026-H2/biblioteket-abcdef/20261123T233000Z-c",
    bag_sha256="cd" * 32,
    width=WIDTH,
    height=HEIGHT,
    size=12_345,
    complete=False,
    findings=("consent_bar", "gaps"),
)
TAKEN = ProtocolLine(
    channel_id="1",
    name="Biblioteket",
    platform=Platform.INSTAGRAM,
    url="https://www.instagram.com/bibblan",
    day=date(2026, 11, 23),
    manager=Manager(name="Åsa Ek", office=OfficeKind.SECTOR_HEAD, acting=True),
    picture=PICTURE,
    exemption=None,
    added_on=date(2026, 10, 1),
    gone_on=None,
)
WHOLE = replace(
    TAKEN,
    name="Kulturhuset",
    platform=Platform.FACEBOOK,
    picture=replace(PICTURE, capture_id="w", complete=True, findings=()),
    added_on=None,
)
SCREEN = replace(
    TAKEN, name="Badet", picture=replace(PICTURE, capture_id="s", complete=None, findings=())
)
GONE = replace(TAKEN, name="Ungdomsgården", picture=replace(PICTURE, capture_id="g"))
LEFT = replace(
    TAKEN,
    channel_id="2",
    name="Gamla sidan",
    platform=Platform.X,
    manager=None,
    picture=None,
    exemption=Exemption(reason=LeftOut.NO_ACCESS, note="Kontot är låst hos plattformen."),
    added_on=None,
    gone_on=date(2026, 10, 2),
)
PROTOCOL = RoundProtocol(
    municipality="Exempelköpings kommun",
    round_id="r",
    half_year=HalfYear(2026, 2),
    kind=RoundKind.ORDINARY,
    reason="",
    opened_at=AT,
    opened_by="anna.ek",
    closed_at=AT,
    closed_by="anna.ek",
    window=Period(date(2026, 11, 1), date(2026, 12, 15)),
    lines=(TAKEN, WHOLE, SCREEN, GONE, LEFT),
    ledger=LedgerHead(seq=7, hash="ef" * 32),
)


def protocol(made: RoundProtocol = PROTOCOL, *, bare: bool = False) -> ProtocolReport:
    """A protocol with pictures and names; a bare one is what is preserved."""
    whole = ProtocolReport(
        letterhead=LETTERHEAD,
        protocol=made,
        checksum=checksum(write_protocol(made)),
        pictures={one.capture_id: opened for one in made.pictures},
        gone=frozenset({"g"}),
        names={"anna.ek": "Anna Ek"},
    )
    return replace(whole, pictures={}, gone=frozenset(), names={}, to_sign=False) if bare else whole


def hostile_protocol(name: str) -> ProtocolReport:
    """A round in which every text is the same, and means harm or does not fit."""
    assert LEFT.exemption is not None
    exemption = replace(LEFT.exemption, note=name)
    manager = Manager(name=name, office=OfficeKind.SECTOR_HEAD)
    lines = (
        replace(TAKEN, name=name, url=name, manager=manager),
        replace(LEFT, name=name, exemption=exemption),
    )
    made = replace(PROTOCOL, municipality=name, reason=name, opened_by=name, lines=lines)
    return protocol(made)


def large_protocol(channels: int) -> ProtocolReport:
    """A round of many channels, each with its picture."""
    lines = tuple(
        replace(
            TAKEN,
            channel_id=str(number),
            name=f"Kanal {number}",
            picture=replace(PICTURE, capture_id=str(number)),
        )
        for number in range(channels)
    )
    return protocol(replace(PROTOCOL, lines=lines))


def empty_protocol() -> ProtocolReport:
    """An extra round without channels, of a municipality that has no name."""
    made = replace(
        PROTOCOL,
        municipality="",
        kind=RoundKind.CHANGE,
        reason="Byte av namn",
        lines=(),
        ledger=None,
        window=None,
    )
    return protocol(made)


# --- a capture's evidence ---------------------------------------------------------------------

CAPTURE = make.capture(
    id="0192f0c1-2a3b-7c4d-8e5f-001122334455",
    taken_at=AT,
    taken_by="anna.ek",
    method=Method.PAGE,
    tool="Chromium 143.0",
    bag=PICTURE.bag,
    width=WIDTH,
    height=HEIGHT,
    complete=False,
    findings=("gaps", "more_button"),
)
STATEMENT = {
    "page": {
        "url": "https://www.instagram.com/bibblan/?hl=sv",
        "title": "Biblioteket (@bibblan)",
        "findings": [
            {"code": "gaps", "values": {"count": 2, "top": 900, "rows": 40}},
            {"code": "more_button", "values": {}},
            {"code": "of_a_later_program", "values": {}},
        ],
    }
}
CHANNEL = ChannelSaid(
    id="1", name="Biblioteket", platform=Platform.INSTAGRAM, url="https://www.instagram.com/bibblan"
)


def _event(seq: int, kind: LedgerKind, **details: str) -> LedgerEntry:
    return LedgerEntry(
        seq=seq,
        at=AT,
        kind=kind,
        capture_id=CAPTURE.id,
        bag=CAPTURE.bag,
        bag_sha256=CAPTURE.bag_sha256,
        actor="anna.ek",
        details=details,
        previous="",
        hash="ef" * 32,
    )


EVENTS = (
    _event(4, LedgerKind.ADMITTED),
    _event(9, LedgerKind.VERIFIED, findings="0"),
    _event(12, LedgerKind.VERIFIED, findings="1"),
    _event(13, LedgerKind.REPAIRED),
    _event(20, LedgerKind.DELIVERED),
)


def evidence(picture: OpenPicture | None = None) -> CaptureReport:
    """A page that is not whole, with all that can be told of it."""
    shown = picture or opened()
    return CaptureReport(
        letterhead=LETTERHEAD,
        made_at=MADE_AT,
        capture=replace(CAPTURE, width=shown.width, height=shown.height),
        channel=CHANNEL,
        taken_by="Anna Ek",
        statement=STATEMENT,
        checked=(),
        events=EVENTS,
        vouched=Vouched(seq=14, at=datetime(2026, 11, 24, 8, 0, tzinfo=UTC)),
        picture=shown,
        pages=pages_of(shown),
        witness=opened(640, 360),
    )


def hostile_evidence(name: str) -> CaptureReport:
    """A page that calls itself what means harm, taken by who has such a name."""
    finding = {"code": "wrong_handle", "values": {"url": name}}
    page = {"url": name, "title": name, "findings": [finding, {"code": name, "values": name}]}
    return replace(
        evidence(opened(100, 40)),
        channel=replace(CHANNEL, name=name, url=name),
        statement={"page": page, "import": {"source": name, "name": name}},
        taken_by=name,
        checked=(Finding(code="file_extra", place=name, values={"file": name}),),
    )


def damaged() -> CaptureReport:
    """One brought in, whose file is damaged, that the ledger does not know."""
    told = {
        "import": {"source": "Mejl från en medborgare", "name": "bild.png", "sha256": "ab" * 32}
    }
    return replace(
        evidence(),
        capture=replace(CAPTURE, method=Method.IMPORTED, complete=None, findings=()),
        statement=told,
        checked=(
            Finding(code="file_changed", place="", values={"file": "data/picture.png"}),
            Finding(code="of_a_later_program", place=""),
        ),
        events=(),
        vouched=None,
        picture=None,
        pages=(),
        witness=None,
        taken_by="",
    )
