"""An archive in a folder of its own, and bags to put there."""

from collections.abc import Callable
from pathlib import Path

import pytest

from smdesk.archive import FolderArchive
from smdesk.domain.chain import next_ledger_entry
from smdesk.domain.evidence import LedgerEntry, LedgerKind
from smdesk.services.ports import NewBag
from tests.support.factories import NOW
from tests.support.recording import RecordingDisk


def new_bag(number: int = 1, picture: bytes = b"") -> NewBag:
    """A bag as a capture makes it, small unless the picture is not."""
    return NewBag(
        folder=f"2026-H2/kommunen-abcdef/20261123T09300{number}Z-id{number}",
        statement={"schema": 1, "text": "Åäö"},
        files={"screen.png": iter([picture or b"PNG" + bytes([number]) * 1000])},
        info={"External-Identifier": f"id{number}", "Bagging-Date": "2026-11-23"},
    )


def admitted(archive: FolderArchive, bag: NewBag, head: LedgerEntry | None) -> LedgerEntry:
    """Store a bag and enter it in the ledger, after its head."""
    stored = archive.store(bag)
    entry = next_ledger_entry(
        head,
        at=NOW,
        kind=LedgerKind.ADMITTED,
        capture_id=bag.info["External-Identifier"],
        bag=stored.folder,
        bag_sha256=stored.bag_sha256,
        actor="anna.ek",
    )
    archive.append(entry)
    return entry


@pytest.fixture
def disk(tmp_path: Path) -> RecordingDisk:
    return RecordingDisk(tmp_path / "archive")


@pytest.fixture
def archive(disk: RecordingDisk) -> FolderArchive:
    return FolderArchive(disk.root, disk)


@pytest.fixture
def bag(archive: FolderArchive) -> Path:
    return archive.root / archive.store(new_bag()).folder


Change = Callable[[Path], object]
