"""An archive with a second copy, everything real but the camera."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

from smdesk.archive import FolderArchive
from smdesk.disk import RealDisk
from smdesk.services.evidence.copy_state import CopyMemory
from smdesk.services.evidence.repairing import Repairing
from smdesk.services.evidence.second_copy import SecondCopy
from smdesk.services.evidence.token_copies import TokenCopies
from smdesk.services.ports import Store
from smdesk.services.settings.settings import SettingsFile
from smdesk.timestamps.folder import TokenFolder
from tests.support.factories import TickingClock
from tests.support.recording import RecordingDisk


class Copies:
    """The services of the second copy over a store and an archive.

    Args:
        folder: the test's folder; archive, share and data folder lie in it.
        store: the database.
        archive: the archive.
        clock: tells the moment.
    """

    def __init__(
        self, folder: Path, store: Store, archive: FolderArchive, clock: TickingClock
    ) -> None:
        self.share = folder / "share"
        self.root = self.share / "kopia"
        self.share.mkdir()
        self.data = folder / "data"
        self.data.mkdir(exist_ok=True)
        self.disk = RecordingDisk(folder)
        self.store, self.archive, self.clock = store, archive, clock
        self.settings = SettingsFile(self.data / "settings.json", RealDisk())
        self.again()

    def again(self, *, several: bool = False) -> None:
        """Begin anew, as a start does."""
        self.several = several
        tokens = TokenCopies(
            self.store,
            TokenFolder(self.archive.root, RealDisk()),
            lambda root: TokenFolder(root, self.disk),
        )
        self.second = SecondCopy(
            self.store,
            self.archive,
            open_folder=self.open,
            bring_tokens=tokens.bring,
            settings=self.settings,
            memory=CopyMemory(self.data / "second-copy.json", RealDisk()),
            clock=self.clock,
            data=self.data,
            several=several,
        )
        self.repairing = Repairing(
            self.store,
            self.archive,
            self.second,
            open_folder=self.open,
            bring_tokens_back=tokens.bring_back,
            clock=self.clock,
        )

    def open(self, root: Path) -> FolderArchive:
        """Open the archive in a folder, as the bootstrap does."""
        if root == self.archive.root and self.archive.waits:
            return self.archive
        return FolderArchive(root, self.disk, 3600 if self.several else 0)

    @property
    def copy(self) -> FolderArchive:
        """The copy, on a disk that nobody watches."""
        return FolderArchive(self.root, RealDisk())

    def known(self) -> dict[str, object]:
        """Return what is remembered of the copy."""
        found: dict[str, object] = json.loads((self.data / "second-copy.json").read_text())
        return found

    def gone(self) -> Callable[[], object]:
        """Take the share away, and return what brings it back."""
        away = self.share.with_name("away")
        self.share.rename(away)
        return lambda: away.rename(self.share)


def content(root: Path) -> dict[str, bytes]:
    """Return every file below a folder but those of the program's own work, by place."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file() and ".staging" not in path.parts
    }


def garble(path: Path) -> None:
    """Do to a file what ransomware does: same name, other bytes."""
    path.write_bytes(bytes(byte ^ 0x5A for byte in path.read_bytes()) + b"LOCKED")


def garble_bags(root: Path) -> None:
    """Garble every file of every bag of an archive."""
    for half_year in root.glob("????-H?"):
        for path in half_year.rglob("*"):
            if path.is_file():
                garble(path)


def lose(root: Path, folder: str) -> None:
    """Remove a bag as a careless colleague does."""
    shutil.rmtree(root / folder)
