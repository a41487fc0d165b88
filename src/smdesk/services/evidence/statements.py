"""A capture's statement: what its bag says of it, readable without this program.

The schema is fixed from the first capture. A statement is enough to index the capture anew.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TypedDict

from smdesk import __version__
from smdesk.domain.actors import Actor
from smdesk.domain.addresses import recognise
from smdesk.domain.calendar import local_time, swedish_day, utc
from smdesk.domain.channels import Channel, Platform
from smdesk.domain.errors import Problem, SurroundingsError
from smdesk.domain.evidence import Capture, Method, Rectangle
from smdesk.domain.half_years import HalfYear
from smdesk.domain.layout import PICTURES, SCREEN_PICTURE, STATEMENT, bag_folder
from smdesk.services.ports import Screen, Shot, StoredBag

SCHEMA = "smdesk-capture-1"


class _Page(TypedDict, total=False):
    """What a page's capture has, and others lack."""

    complete: bool
    findings: tuple[str, ...]


def make_statement(
    *, capture_id: str, channel: Channel, municipality: str, actor: Actor, shot: Shot
) -> dict[str, object]:
    """Return what is to be said of a picture of the screen; the archive adds the checksums."""
    head = statement_head(
        capture_id=capture_id,
        channel=channel,
        municipality=municipality,
        actor=actor,
        taken_at=shot.taken_at,
        method=shot.method,
        tool=shot.tool,
    )
    return {**head, "picture": {"file": SCREEN_PICTURE, **screen_part(shot)}}


def statement_head(
    *,
    capture_id: str,
    channel: Channel,
    municipality: str,
    actor: Actor,
    taken_at: datetime,
    method: Method,
    tool: str,
) -> dict[str, object]:
    """Return what every capture's statement says: which it is, whose, when and how."""
    return {
        "schema": SCHEMA,
        "capture": {
            "id": capture_id,
            "half_year": half_year_of(taken_at),
            "taken_at": utc(taken_at).isoformat(timespec="microseconds"),
            "taken_at_local": local_time(taken_at).isoformat(timespec="seconds"),
            "taken_by": actor.account,
            "method": method.value,
            "tool": tool,
            "program": f"smdesk {__version__}",
        },
        "channel": {
            "id": channel.id,
            "name": channel.name,
            "platform": channel.platform.value,
            "url": channel.url,
        },
        "municipality": municipality,
    }


def screen_part(shot: Shot) -> dict[str, object]:
    """Return what is to be said of a picture of the screen itself."""
    return {
        "width": shot.width,
        "height": shot.height,
        "area": _area(shot.area),
        "unit": "physical pixels of the virtual desktop",
        "window_title": shot.window_title,
        "screens": [_screen(screen) for screen in shot.screens],
    }


def half_year_of(taken_at: datetime) -> str:
    """Return the half-year that a moment counts for, by its Swedish day."""
    return str(HalfYear.of(swedish_day(taken_at)))


def _area(area: Rectangle) -> dict[str, int]:
    return {"left": area.left, "top": area.top, "width": area.width, "height": area.height}


def _screen(screen: Screen) -> dict[str, object]:
    return {
        "number": screen.number,
        "name": screen.name,
        "primary": screen.primary,
        "area": _area(screen.area),
    }


def folder_of(capture_id: str, channel: Channel, taken_at: datetime) -> str:
    """Return where the bag of a capture lies."""
    return bag_folder(
        half_year=half_year_of(taken_at),
        channel_name=channel.name,
        channel_id=channel.id,
        taken_at=taken_at,
        capture_id=capture_id,
    )


def read_capture(statement: Mapping[str, object], stored: StoredBag) -> Capture:
    """Return the index's row for a bag, from what the bag itself says.

    Raises:
        SurroundingsError: `bag_unreadable`, if the statement is none of ours.
    """
    try:
        return _read_capture(statement, stored)
    except (KeyError, TypeError, ValueError) as error:
        raise SurroundingsError("bag_unreadable", bag=stored.folder, file=STATEMENT) from error


def _read_capture(statement: Mapping[str, object], stored: StoredBag) -> Capture:
    said, channel, picture = (_part(statement, name) for name in ("capture", "channel", "picture"))
    if statement["schema"] != SCHEMA:
        raise ValueError("another schema")
    if _text(picture, "file") not in PICTURES:
        raise ValueError("another picture")
    taken_at = utc(datetime.fromisoformat(_text(said, "taken_at")))
    if _text(said, "half_year") != half_year_of(taken_at):
        raise ValueError("another half-year than the day's")
    return Capture(
        id=_text(said, "id"),
        channel_id=_text(channel, "id"),
        half_year=_text(said, "half_year"),
        taken_at=taken_at,
        taken_by=_text(said, "taken_by"),
        method=Method(_text(said, "method")),
        tool=_text(said, "tool"),
        bag=stored.folder,
        picture_sha256=stored.sha256[_text(picture, "file")],
        bag_sha256=stored.bag_sha256,
        width=_number(picture, "width"),
        height=_number(picture, "height"),
        size=stored.size,
        **_of_page(statement),
    )


def _of_page(statement: Mapping[str, object]) -> _Page:
    """Return what the index keeps of a whole page; nothing, of what is none."""
    if "page" not in statement:
        return {}
    page = _part(statement, "page")
    complete, findings = page["complete"], page["findings"]
    if not isinstance(complete, bool) or not isinstance(findings, list):
        raise TypeError("page")
    return {"complete": complete, "findings": codes_of(_text(one, "code") for one in findings)}


def codes_of(codes: Iterable[str]) -> tuple[str, ...]:
    """Return codes as the index keeps them: sorted, each once."""
    return tuple(sorted(set(codes)))


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelSaid:
    """What a statement says of its channel, as it was then."""

    id: str
    name: str
    platform: Platform
    url: str


def channel_said(statement: Mapping[str, object]) -> ChannelSaid | None:
    """Return what a statement says of its channel; None for one that is none of ours."""
    try:
        said = _part(statement, "channel")
        return ChannelSaid(
            id=_text(said, "id"),
            name=_text(said, "name"),
            platform=Platform(_text(said, "platform")),
            url=_text(said, "url"),
        )
    except (KeyError, TypeError, ValueError):
        return None


def channel_of(statement: Mapping[str, object], channels: Iterable[Channel]) -> Channel | None:
    """Return the channel that a statement speaks of: by id, else the only one at its address.

    A channel that was read in anew, after an older backup was put in, has another id.
    """
    said = channel_said(statement)
    if said is None:
        return None
    everything = list(channels)
    for channel in everything:
        if channel.id == said.id:
            return channel
    address = recognise(said.url, said.platform)
    if isinstance(address, Problem):
        return None
    found = [
        channel
        for channel in everything
        if (channel.platform, channel.key) == (address.platform, address.key)
    ]
    return found[0] if len(found) == 1 else None


def _part(body: Mapping[str, object], name: str) -> Mapping[str, object]:
    part = body[name]
    if not isinstance(part, Mapping):
        raise TypeError(name)
    return part


def _text(body: Mapping[str, object], name: str) -> str:
    value = body[name]
    if not isinstance(value, str):
        raise TypeError(name)
    return value


def _number(body: Mapping[str, object], name: str) -> int:
    value = body[name]
    if not isinstance(value, int):
        raise TypeError(name)
    return value
