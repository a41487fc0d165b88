"""Everything that a capture passes, real but for the camera: store, archive, disk, services."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import cast

from smdesk.archive import FolderArchive, verify_folder
from smdesk.disk import RealDisk
from smdesk.domain.actors import Actor
from smdesk.domain.channels import Channel
from smdesk.domain.evidence import Capture
from smdesk.services.evidence.archive import ArchiveReader
from smdesk.services.evidence.captures import Captures
from smdesk.services.evidence.recovery import Recovery, RecoveryReport
from smdesk.services.evidence.verification import Verification
from smdesk.services.ports import Archive, ChangeSet, Store, Target, UnitOfWork
from smdesk.storage import AttachmentFolder
from tests.support.factories import TickingClock, actor, channel, municipality
from tests.support.pictures import FakeCamera
from tests.support.recording import RecordingDisk

SCREEN = Target(screen=1)


class World:
    """A database and an archive in one folder, with one channel."""

    def __init__(
        self, folder: Path, store: Store, clock: TickingClock, archive: Archive | None = None
    ) -> None:
        self.clock, self.store = clock, store
        self.disk = RecordingDisk(folder / "archive")
        made = archive or FolderArchive(self.disk.root, self.disk)
        self.archive = cast("FolderArchive", made)  # so most tests know it, down to its files
        self.camera = FakeCamera(clock)
        self.captures = Captures(store, self.archive, self.camera, clock)
        self.recovery = Recovery(store, self.archive, clock)
        attachments = AttachmentFolder(folder / "attachments", RealDisk())
        self.verification = Verification(store, self.archive, attachments, verify_folder)
        self.reader = ArchiveReader(store, self.archive, clock)
        self.channel = channel()
        with store.write(actor()) as work:
            work.municipality.add(municipality())
            work.channels.add(self.channel)
            work.commit()

    def change(self, changed: Channel) -> None:
        """Store a changed channel."""
        with self.store.write(actor()) as work:
            self.channel = work.channels.update(changed)
            work.commit()

    def take(self) -> Capture:
        """Take a picture of the channel."""
        return self.captures.take(actor(), self.channel.id, SCREEN)

    def recover(self) -> RecoveryReport:
        """Do what a start does."""
        return self.recovery.recover(actor())

    def indexed(self) -> list[Capture]:
        """Return what the archive's list shows."""
        return self.reader.page(limit=None)

    def codes(self) -> list[str]:
        """Return what verifying everything finds."""
        return sorted(finding.code for finding in self.verification.everything().findings)

    def assert_whole(self) -> None:
        """Assert that index, ledger, disk and database agree to the last byte."""
        assert self.codes() == []
        assert {capture.bag for capture in self.indexed()} == set(self.archive.bags())


class WatchedStore:
    """A store that writes down its commits among a disk's operations, or fails at them."""

    def __init__(self, store: Store, disk: RecordingDisk) -> None:
        self._store = store
        self._disk = disk
        self.fail: Exception | None = None

    def __getattr__(self, name: str) -> object:
        return getattr(self._store, name)

    @contextmanager
    def write(self, who: Actor) -> Iterator[UnitOfWork]:
        """Open a transaction whose commit is watched."""
        with self._store.write(who) as work:
            real = work.commit

            def commit() -> ChangeSet:
                if self.fail is not None:
                    raise self.fail
                changes = real()
                self._disk.done.append(("commit", ""))
                return changes

            work.commit = commit  # type: ignore[method-assign]
            yield work


def watched(world: World) -> WatchedStore:
    """Put a watched store under a world's captures."""
    store = WatchedStore(world.store, world.disk)
    world.captures = Captures(cast("Store", store), world.archive, world.camera, world.clock)
    return store
