"""The statements of captures that are whole pages, and of pictures that were brought in."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime

from smdesk import __version__
from smdesk.domain.actors import Actor
from smdesk.domain.calendar import local_time, utc
from smdesk.domain.channels import Channel
from smdesk.domain.completeness import PageFinding
from smdesk.domain.evidence import Method
from smdesk.domain.gate import asking
from smdesk.domain.headers import public_headers
from smdesk.domain.layout import PICTURE, WITNESS
from smdesk.domain.texts import whole_text
from smdesk.services.evidence.statements import statement_head
from smdesk.services.ports import PageShot, Redrawn


@dataclass(frozen=True, slots=True, kw_only=True)
class PageTold:
    """What a page's statement is made of, beside what the browser says."""

    asked: str
    """The address that was asked for; the page may have been another in the end."""
    shot: PageShot
    findings: tuple[PageFinding, ...]
    unattended: bool
    witness: Mapping[str, object] | None
    """Of the picture of the screen; None where there is none."""


def page_statement(
    told: PageTold, *, capture_id: str, channel: Channel, municipality: str, actor: Actor
) -> dict[str, object]:
    """Return what is to be said of a whole page; the archive adds the checksums."""
    shot, said = told.shot, told.shot.completeness
    head = statement_head(
        capture_id=capture_id,
        channel=channel,
        municipality=municipality,
        actor=actor,
        taken_at=shot.taken_at,
        method=Method.PAGE,
        tool=shot.browser,
    )
    measured = asdict(said)
    for name in ("width", "height", "findings"):
        del measured[name]
    return {
        **head,
        "picture": {
            "file": PICTURE,
            "width": said.width,
            "height": said.height,
            "unit": "pixels of the page, `scale` for each of its own",
        },
        "page": {
            "asked": told.asked,
            "url": whole_text(shot.url),
            "title": whole_text(shot.title),
            "status": shot.status,
            "headers": _headers(shot.headers),
            "browser": shot.browser,
            "unattended": told.unattended,
            "complete": said.complete,
            **measured,
            "findings": [_finding(one) for one in told.findings],
            "kept_despite": [one.code for one in asking(told.findings)],
            "restarts": shot.restarts,
            "seconds": dict(shot.seconds),
        },
        "witness": {"file": WITNESS, **told.witness} if told.witness is not None else None,
    }


def _headers(headers: Mapping[str, str]) -> dict[str, str]:
    return {whole_text(name): whole_text(value) for name, value in public_headers(headers).items()}


def _finding(one: PageFinding) -> dict[str, object]:
    values = {
        name: whole_text(value) if isinstance(value, str) else value
        for name, value in one.values.items()
    }
    return {"code": one.code, "values": values}


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportTold:
    """What the statement of a picture that was brought in is made of."""

    file: str
    """The original, as the bag calls it."""
    name: str
    """As it was called before."""
    media_type: str
    sha256: str
    drawn: Redrawn
    taken_at: datetime
    """As somebody says."""
    brought_in_at: datetime
    source: str


def import_statement(
    told: ImportTold, *, capture_id: str, channel: Channel, municipality: str, actor: Actor
) -> dict[str, object]:
    """Return what is to be said of a picture that was taken elsewhere.

    `taken_at` and `source` stand as they were said; who brought it in is who took it in here.
    """
    head = statement_head(
        capture_id=capture_id,
        channel=channel,
        municipality=municipality,
        actor=actor,
        taken_at=told.taken_at,
        method=Method.IMPORTED,
        tool=f"smdesk {__version__}",
    )
    return {
        **head,
        "picture": {
            "file": PICTURE,
            "width": told.drawn.width,
            "height": told.drawn.height,
            "unit": "pixels, drawn from the original",
        },
        "import": {
            "file": told.file,
            "name": told.name,
            "media_type": told.media_type,
            "sha256": told.sha256,
            "pages": told.drawn.pages,
            "taken_at_stated": utc(told.taken_at).isoformat(timespec="microseconds"),
            "source": told.source,
            "brought_in_at": utc(told.brought_in_at).isoformat(timespec="microseconds"),
            "brought_in_at_local": local_time(told.brought_in_at).isoformat(timespec="seconds"),
            "brought_in_by": actor.account,
        },
    }
