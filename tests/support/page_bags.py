"""Captures of whole pages, drawn by a test and really archived: bag, ledger, index."""

from collections.abc import Sequence
from datetime import datetime

from smdesk.capture.png import Pixels, encode
from smdesk.domain.actors import Actor
from smdesk.domain.channels import Channel
from smdesk.domain.completeness import Completeness, PageFinding
from smdesk.domain.evidence import Capture, Rectangle
from smdesk.domain.ids import new_id
from smdesk.domain.layout import PICTURE, TEXT, WITNESS
from smdesk.services.evidence.admitting import Admitting, bag_info
from smdesk.services.evidence.page_statements import PageTold, page_statement
from smdesk.services.evidence.statements import folder_of, read_capture
from smdesk.services.ports import Archive, NewBag, PageShot, Store


def keep_page(
    store: Store,
    archive: Archive,
    channel: Channel,
    actor: Actor,
    *,
    pixels: Pixels,
    taken_at: datetime,
    text: str | None = None,
    scale: float = 1.0,
    moved: Sequence[Rectangle] = (),
    findings: Sequence[PageFinding] = (),
    witness: Pixels | None = None,
    browser: str = "Prov/1",
) -> Capture:
    """Keep a page that looks as it is told to, and return its capture."""
    capture_id = new_id()
    height, width, _ = pixels.shape
    said = Completeness(
        width=width,
        height=height,
        scale=scale,
        rows=height,
        moved=tuple(moved),
        bottom_proven=True,
        findings=tuple(findings),
    )
    shot = PageShot(
        completeness=said,
        url=channel.url,
        title=channel.name,
        status=200,
        headers={},
        browser=browser,
        taken_at=taken_at,
    )
    told = PageTold(
        asked=channel.url,
        shot=shot,
        findings=tuple(findings),
        unattended=False,
        witness=None,
    )
    statement = page_statement(
        told, capture_id=capture_id, channel=channel, municipality="Exempelköping", actor=actor
    )
    files = {PICTURE: encode(pixels)}
    if text is not None:
        files[TEXT] = iter([text.encode()])
    if witness is not None:
        files[WITNESS] = encode(witness)
    bag = NewBag(
        folder=folder_of(capture_id, channel, taken_at),
        statement=statement,
        files=files,
        info=bag_info(capture_id, channel, "Exempelköping", taken_at),
    )
    capture = read_capture(statement, archive.store(bag))
    Admitting(store, archive, lambda: taken_at).enter(actor, capture)
    return capture
