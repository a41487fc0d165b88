"""The statements of captures that are whole pages, and of pictures that were brought in."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass

from smdesk.domain.actors import Actor
from smdesk.domain.channels import Channel
from smdesk.domain.completeness import PageFinding
from smdesk.domain.evidence import Method
from smdesk.domain.gate import asking
from smdesk.domain.layout import PICTURE, WITNESS
from smdesk.services.ports import PageShot
from smdesk.services.statements import statement_head

SECRET = frozenset(
    {"authorization", "cookie", "cookie2", "proxy-authorization", "set-cookie", "set-cookie2"}
)
"""Headers by which somebody is signed in; no bag holds them."""


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
            "url": shot.url,
            "title": shot.title,
            "status": shot.status,
            "headers": safe_headers(shot.headers),
            "browser": shot.browser,
            "unattended": told.unattended,
            "complete": said.complete,
            **measured,
            "findings": [{"code": one.code, "values": one.values} for one in told.findings],
            "kept_despite": [one.code for one in asking(told.findings)],
            "restarts": shot.restarts,
            "seconds": dict(shot.seconds),
        },
        "witness": {"file": WITNESS, **told.witness} if told.witness is not None else None,
    }


def safe_headers(headers: Mapping[str, str]) -> dict[str, str]:
    """Return headers without those that sign somebody in."""
    return {name: value for name, value in headers.items() if name.lower() not in SECRET}
