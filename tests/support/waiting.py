"""A share that fails as shares do, and an archive whose evidence waits for it."""

import errno
import time
from collections.abc import Callable
from pathlib import Path
from threading import Event

from smdesk.archive import FolderArchive, LocalQueue, WaitingArchive
from smdesk.archive.lanes import Reach
from tests.support.recording import RecordingDisk

PATIENT = 60.0
"""Seconds: longer than a busy machine takes for anything."""
IMPATIENT = 0.1
"""Seconds, where the share hangs anyway."""
FAULTS = {
    "archive_full": errno.ENOSPC,
    "archive_readonly": errno.EROFS,
    "archive_unreachable": errno.EHOSTDOWN,
    "archive_write": errno.EIO,
}


class Share:
    """A folder that can be off, full, read-only, broken or stuck."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "share" / "archive"
        self.root.parent.mkdir(exist_ok=True)
        self.disk = RecordingDisk(self.root)
        self._away = folder / "away"
        self._stuck = Event()
        self._stuck.set()

    def off(self) -> None:
        """Take it away, as when the network goes: its mount point stays."""
        self.root.parent.rename(self._away)
        self.root.parent.mkdir()

    def on(self) -> None:
        """Bring it back."""
        self.disk.before = lambda _name, _path: None
        self._stuck.set()
        if self._away.is_dir():
            self.root.parent.rmdir()
            self._away.rename(self.root.parent)

    def fail(self, number: int, operation: str = "") -> None:
        """Let it refuse one operation, or all."""

        def before(name: str, _path: Path) -> None:
            if operation in {"", name}:
                raise OSError(number, "it failed")

        self.disk.before = before

    def hang(self, operation: str = "") -> None:
        """Let an operation not return before it is on again."""
        self._stuck.clear()

        def before(name: str, _path: Path) -> None:
            if operation in {"", name}:
                self._stuck.wait()

        self.disk.before = before

    def once(self, operation: str, then: Callable[[], None]) -> None:
        """Let something happen right before an operation is next done."""

        def before(name: str, _path: Path) -> None:
            if name == operation:
                self.disk.before = lambda _name, _path: None
                then()

        self.disk.before = before


def waiting_archive(
    share: Share, data: Path, disk: RecordingDisk | None = None, patience: float = PATIENT
) -> WaitingArchive:
    """Return the archive, as a program that just started has it.

    It waits for ever for whether the share answers: only a probe that hangs needs less patience.
    """
    queue = data / "waiting"
    return WaitingArchive(
        FolderArchive(share.root, share.disk),
        LocalQueue(queue, disk or RecordingDisk(queue)),
        patience=patience,
        reach=Reach(share.root, patience=PATIENT, good_for=0, gone_for=0),
    )


def follow_to_the_end(archive: WaitingArchive) -> None:
    """Send what waits, once what hung has come back."""
    until = time.monotonic() + PATIENT
    while (followed := archive.follow()).left or followed.stopped is not None:
        assert time.monotonic() < until
        time.sleep(IMPATIENT / 10)
