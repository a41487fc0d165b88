"""Large archives: bags of small pictures on the disk, or only the rows of ever so many.

Bags are written without flushing each file, for nobody relies on them; all else is as ever.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
from sqlalchemy import Connection, Table, insert, update

from benchmarks.big_store import BATCH
from smdesk.archive import FolderArchive
from smdesk.capture.png import encode
from smdesk.disk import RealDisk
from smdesk.domain.actors import Actor, Role
from smdesk.domain.chain import next_ledger_entry
from smdesk.domain.channels import Channel
from smdesk.domain.evidence import Capture, LedgerEntry, LedgerKind, Method
from smdesk.domain.layout import SCREEN_PICTURE, stamp
from smdesk.services.evidence.ledgers import UP_TO
from smdesk.services.evidence.statements import folder_of, make_statement, read_capture
from smdesk.services.ports import NewBag
from smdesk.storage import tables
from smdesk.storage.engines import sqlite_engine
from smdesk.storage.opening import open_store
from smdesk.storage.rows import to_row
from tests.support.factories import channel
from tests.support.pictures import FakeShot

CHANNELS = 100
FIRST = datetime(2016, 1, 4, 8, 0, tzinfo=UTC)
GAP = timedelta(minutes=25)
"""Between two captures: 200,000 take ten years."""
JULY = 7
MONTHLY = 1_700
"""Captures a month."""
WEBMASTER = Actor(account="bench", roles=frozenset({Role.WEBMASTER}))


class HastyDisk(RealDisk):
    """Forces nothing to the disk."""

    def flush(self, path: Path) -> None:
        """Leave a file to the system."""

    def flush_folder(self, path: Path) -> None:
        """Leave names to the system."""


def channels() -> list[Channel]:
    """Return the channels that captures are of, each with an id and an address of its own."""
    return [
        channel(id=f"c{number:015}", name=f"Enhet {number}, Storköpings kommun")
        for number in range(CHANNELS)
    ]


def bags(root: Path, count: int) -> None:
    """Make an archive of small bags, with its ledger."""
    archive, whose = FolderArchive(root, HastyDisk()), channels()
    picture = list(encode(np.full((30, 40, 4), 200, np.uint8)))
    head: LedgerEntry | None = None
    for number in range(count):
        capture = _bag(archive, whose[number % CHANNELS], number, picture)
        head = _admitted(head, capture)
        archive.append(head)


def _bag(archive: FolderArchive, whose: Channel, number: int, picture: list[bytes]) -> Capture:
    identifier, moment = f"b{number:015}", FIRST + number * GAP
    statement = make_statement(
        capture_id=identifier,
        channel=whose,
        municipality="Storköpings kommun",
        actor=WEBMASTER,
        shot=FakeShot(moment),
    )
    bag = NewBag(
        folder=folder_of(identifier, whose, moment),
        statement=statement,
        files={SCREEN_PICTURE: picture},
        info={},
    )
    return read_capture(statement, archive.store(bag))


def _admitted(head: LedgerEntry | None, item: Capture) -> LedgerEntry:
    return _event(head, LedgerKind.ADMITTED, item, {})


def _event(
    head: LedgerEntry | None, kind: LedgerKind, item: Capture | None, details: dict[str, str]
) -> LedgerEntry:
    return next_ledger_entry(
        head,
        at=item.taken_at if item else FIRST,
        kind=kind,
        capture_id=item.id if item else "",
        bag=item.bag if item else "",
        bag_sha256=item.bag_sha256 if item else "",
        actor="bench",
        details=details,
    )


def fill(place: Path, count: int) -> None:
    """Make a database with the rows of so many captures, and the events of their ledger.

    A twentieth was verified by itself, some did not agree, some are gone by decision, and all were
    verified together each month.
    """
    open_store(place).close()
    engine = sqlite_engine(place)
    with engine.connect().execution_options(smdesk_writes=True) as connection:
        captures = [_capture(number) for number in range(count)]
        _put(connection, tables.channels, map(to_row, channels()))
        _put(connection, tables.captures, map(to_row, captures))
        events = list(_events(captures))
        _put(connection, tables.ledger, map(to_row, events))
        moved = update(tables.chain_head).where(tables.chain_head.c.name == "ledger")
        connection.execute(moved.values(seq=events[-1].seq, hash=events[-1].hash))
        connection.commit()
    engine.dispose()
    open_store(place).close()  # makes the search index


def _put(connection: Connection, table: Table, rows: Iterator[dict[str, Any]]) -> None:
    while batch := list(islice(rows, BATCH)):
        connection.execute(insert(table), batch)


def _capture(number: int) -> Capture:
    whose, moment = f"c{number % CHANNELS:015}", FIRST + number * GAP
    half_year = f"{moment.year}-H{1 if moment.month < JULY else 2}"
    identifier = f"b{number:015}"
    return Capture(
        id=identifier,
        channel_id=whose,
        half_year=half_year,
        taken_at=moment,
        taken_by="bench",
        method=Method.SCREEN,
        tool="bench 1",
        bag=f"{half_year}/enhet-{whose[:6]}/{stamp(moment)}-{identifier}",
        picture_sha256="ab" * 32,
        bag_sha256="cd" * 32,
        width=1280,
        height=4000,
        size=3_000_000,
    )


def _events(captures: list[Capture]) -> Iterator[LedgerEntry]:
    head: LedgerEntry | None = None
    for number, item in enumerate(captures, 1):
        head = _admitted(head, item)
        yield head
        found = "2" if number % 1_000 == 0 else "0"
        if number % 20 == 0:
            head = _event(head, LedgerKind.VERIFIED, item, {"findings": found})
            yield head
        if number % 2_000 == 0:
            head = _event(head, LedgerKind.DESTROYED, item, {"decision": "bench"})
            yield head
        if number % MONTHLY == 0:
            up_to = {"bags": str(number), "findings": "0", UP_TO: str(head.seq - 1)}
            head = _event(head, LedgerKind.VERIFIED, None, up_to)
            yield head
