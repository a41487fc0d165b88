"""What the archive's page reads, on worker threads: pieces of its list, evidence of a capture."""

import contextlib
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from smdesk.desktop.page import Desk
from smdesk.desktop.widgets.table_model import swedish_order
from smdesk.domain.channels import Channel
from smdesk.domain.disposal import TargetKind
from smdesk.domain.errors import SmdeskError
from smdesk.domain.evidence import Capture, LedgerEntry, LedgerKind
from smdesk.domain.findings import Finding
from smdesk.domain.layout import MHTML, TEXT, WITNESS
from smdesk.services.duties.disposal_targets import is_open
from smdesk.services.evidence.ledgers import differing
from smdesk.services.ports import Snapshot

PIECE = 150
BESIDE = (TEXT, MHTML, WITNESS)
OPENED = "opened"
"""Folder for the copy of a picture that another program shows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveView:
    """The head of the list and the numbers of the whole."""

    count: int
    size: int
    since: datetime | None
    verified_at: datetime | None
    """When a capture was last verified."""
    differing: frozenset[str]
    """The bags that did not agree then."""
    gone: Mapping[str, LedgerEntry]
    """The bags that are gone by decision, with the event that says so."""
    channels: Mapping[str, Channel]
    first: list[Capture]
    complete: bool
    """Whether the first piece is all there is."""
    query: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What is known of one capture besides its row in the index."""

    capture: Capture
    channel: Channel | None
    statement: Mapping[str, object] = field(default_factory=dict)
    folder: Path | None = None
    picture: Path | None = None
    number: int | None = None
    """Its place in the ledger."""
    verified_at: datetime | None = None
    delivered: Mapping[str, str] | None = None
    """How the e-archive acknowledged it; None while it has not."""
    problem: SmdeskError | None = None
    """Why the bag could not be read."""
    differed: bool = False
    """Whether the last verification found something."""
    findings: tuple[Finding, ...] = ()
    """What it found, if it was made just now."""
    gone: LedgerEntry | None = None
    """The event by which it is gone by decision: its tombstone."""
    others: tuple[Capture, ...] = ()
    """What it can be compared with, the newest first."""
    files: tuple[tuple[str, int], ...] = ()
    """What lies beside the picture, by name, with its bytes."""
    request: str = ""
    """The disposal that somebody has proposed of it, while it waits or is not carried out."""


def read_archive(desk: Desk, query: str, limit: int = PIECE) -> ArchiveView:
    """Read the numbers and the first piece of what matches."""
    summary = desk.archive.summary()
    first = read_piece(desk, query, 0, limit)
    return ArchiveView(
        count=summary.count,
        size=summary.size,
        since=summary.since,
        verified_at=summary.verified_at,
        differing=summary.differing,
        gone=summary.gone,
        channels={channel.id: channel for channel in _channels(desk)},
        first=first,
        complete=len(first) < limit,
        query=query,
    )


def _channels(desk: Desk) -> list[Channel]:
    with desk.store.read() as snapshot:
        return list(snapshot.channels.all())


def read_piece(desk: Desk, query: str, offset: int, limit: int = PIECE) -> list[Capture]:
    """Read captures of the channels whose names match, newest first."""
    if not query:
        return list(desk.archive.page(offset=offset, limit=limit))
    found = [
        capture
        for channel in _channels(desk)
        if _matches(f"{channel.name} {channel.platform.value}", query)
        for capture in desk.archive.page(channel_id=channel.id, limit=offset + limit)
    ]
    found.sort(key=lambda capture: (capture.taken_at, capture.id), reverse=True)
    return found[offset : offset + limit]


def _matches(name: str, query: str) -> bool:
    """Tell whether every word of a query begins or stands in a name; å, ä and ö are letters."""
    return all(word in swedish_order(name) for word in swedish_order(query).split())


def read_capture(desk: Desk, capture_id: str) -> Capture | None:
    """Read one capture by id."""
    with desk.store.read() as snapshot:
        found: Capture | None = snapshot.captures.get(capture_id)
        return found


def read_evidence(desk: Desk, capture: Capture) -> Evidence:
    """Read what fixes a capture; a bag that cannot be read is told of, not raised."""
    with desk.store.read() as snapshot:
        channel = snapshot.channels.get(capture.channel_id)
        request = _request(snapshot, capture)
    gone = desk.archive.tombstone(capture)
    if gone is not None:
        return Evidence(capture=capture, channel=channel, gone=gone)
    history = desk.archive.history(capture)
    admitted = next((one for one in history if one.kind is LedgerKind.ADMITTED), None)
    verified = [one for one in history if one.kind is LedgerKind.VERIFIED]
    delivered = [one for one in history if one.kind is LedgerKind.DELIVERED]
    try:
        statement, picture = desk.archive.statement(capture), desk.archive.picture(capture)
        problem = None
    except SmdeskError as error:
        statement, picture, problem = {}, None, error
    return Evidence(
        capture=capture,
        channel=channel,
        statement=statement,
        folder=desk.archive.folder(capture),
        picture=picture if picture is not None and picture.is_file() else None,
        number=admitted.seq if admitted else None,
        verified_at=verified[-1].at if verified else None,
        delivered=delivered[-1].details if delivered else None,
        differed=capture.bag in differing(history),
        problem=problem,
        others=tuple(desk.comparing.others(capture)),
        files=_beside(desk.archive.folder(capture)),
        request=request,
    )


def _beside(bag: Path) -> tuple[tuple[str, int], ...]:
    """Return the files beside the picture; where the disk is gone that is told elsewhere."""
    found = []
    for name in BESIDE:
        with contextlib.suppress(OSError):
            found.append((name, (bag / "data" / name).stat().st_size))
    return tuple(found)


def _request(snapshot: Snapshot, capture: Capture) -> str:
    under_way = {one.id for one in snapshot.disposals.all() if is_open(one)}
    named = (
        item.disposal_id
        for item in snapshot.disposal_items.all()
        if (item.target, item.target_id) == (TargetKind.CAPTURE, capture.id)
    )
    return next((one for one in named if one in under_way), "")


def copy_to_open(desk: Desk, picture: Path, name: str) -> Path:
    """Copy a picture to where another program may do with it what it likes; only one is kept.

    Raises:
        OSError: if there is no room for it.
    """
    folder: Path = desk.data / OPENED
    folder.mkdir(exist_ok=True)
    for old in folder.iterdir():
        with contextlib.suppress(PermissionError):  # still open in another program
            old.unlink()
    target = folder / name
    shutil.copyfile(picture, target)
    return target
