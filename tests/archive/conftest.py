"""An archive in a folder of its own, and bags to put there."""

from collections.abc import Callable
from pathlib import Path

import pytest

from smdesk.archive import FolderArchive
from smdesk.services.ports import NewBag
from tests.support.recording import RecordingDisk


def new_bag(number: int = 1) -> NewBag:
    """A small bag, as a capture makes it."""
    return NewBag(
        folder=f"2026-H2/kommunen-abcdef/20261123T09300{number}Z-id{number}",
        statement={"schema": 1, "text": "Åäö"},
        files={"screen.png": iter([b"PNG", bytes([number]) * 1000])},
        info={"External-Identifier": f"id{number}", "Bagging-Date": "2026-11-23"},
    )


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
