"""The archive as a folder: bags in their final places, the ledger beside them."""

import hashlib
import json
import os
import platform
import re
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

from smdesk.archive.bags import BagWriter
from smdesk.archive.faults import explaining
from smdesk.archive.guide import Guide
from smdesk.archive.ledger import LedgerFile
from smdesk.archive.manifests import read_info, read_manifest
from smdesk.archive.verify import verify_bag
from smdesk.disk import Disk
from smdesk.domain.errors import SurroundingsError
from smdesk.domain.evidence import LedgerEntry
from smdesk.domain.ids import new_id
from smdesk.domain.layout import (
    LEDGER,
    MANIFEST,
    PICTURE,
    SCREEN_PICTURE,
    STAGING,
    STATEMENT,
    TAG_MANIFEST,
    slug,
)
from smdesk.services.ports import Finding, NewBag, StoredBag

HALF_YEAR = re.compile(r"\d{4}-H[12]")
BAG = re.compile(r"\d{4}-H[12]/[^/\\]+/[^/\\]+")
GOING = "going-"
"""Begins the name of a bag that is on its way out, by decision; no computer waits with those."""


class FolderArchive:
    """Bags on disk; see `ports.Archive`.

    Args:
        root: the archive's folder; made with the first bag, in a folder that must be there.
        disk: does the writing.
        patience: seconds that a staging folder is left alone; more than nothing where another
            program on this computer may be writing, as with PostgreSQL.
    """

    def __init__(self, root: Path, disk: Disk, patience: float = 0) -> None:
        self._root = root
        self._disk = disk
        self._patience = patience
        self._ledger = LedgerFile(root / LEDGER, disk)
        self._mine = f"{slug(platform.node() or 'host')}-"
        self._guide = Guide(root, disk, self._new_staging)

    @property
    def root(self) -> Path:
        """The archive's folder."""
        return self._root

    def store(self, bag: NewBag) -> StoredBag:
        """Write to staging, flush, rename into place, flush the folders up to the root."""
        staging = self._new_staging()
        with explaining(self._root):
            self._make_root()
            self._guide.ensure()
            try:
                stored = BagWriter(self._disk, staging).write(bag)
                self._put_in_place(staging, self._root / bag.folder)
            except BaseException:
                self._clean(staging)
                raise
        return stored

    def _new_staging(self) -> Path:
        return self._root / STAGING / f"{self._mine}{new_id()}"

    def _make_root(self) -> None:
        """Make the archive's folder, but never what should be a mounted share's."""
        if not self._root.exists():
            if not self._root.parent.is_dir():
                raise FileNotFoundError(2, "no such folder", str(self._root.parent))
            self._disk.make_folder(self._root)
            self._disk.flush_folder(self._root.parent)

    def _put_in_place(self, staging: Path, target: Path) -> None:
        self._disk.make_folder(target.parent)
        self._disk.rename(staging, target)
        folder = target.parent
        self._disk.flush_folder(folder)
        while folder != self._root:  # parents that were made with it
            folder = folder.parent
            self._disk.flush_folder(folder)

    def _clean(self, staging: Path) -> None:
        """Remove what was never confirmed; what cannot be removed now goes at the next start."""
        try:
            if staging.exists():
                self._disk.remove_tree(staging)
        except OSError:
            pass  # the error that led here is the one to tell

    def bags(self) -> Iterator[str]:
        """Yield the folders of all bags in place, by looking at names only."""
        for half_year in self._folders(""):
            if HALF_YEAR.fullmatch(half_year):
                for channel in self._folders(half_year):
                    for bag in self._folders(f"{half_year}/{channel}"):
                        yield f"{half_year}/{channel}/{bag}"

    def _folders(self, folder: str) -> list[str]:
        try:
            with os.scandir(self._root / folder) as entries:
                return sorted(entry.name for entry in entries if entry.is_dir())
        except FileNotFoundError:
            return []
        except OSError as error:
            raise SurroundingsError(
                "archive_unreachable", path=self._root, reason=error.strerror or ""
            ) from error

    def statement(self, folder: str) -> Mapping[str, object]:
        """Return a bag's statement."""
        try:
            statement = json.loads(self._read(folder, f"data/{STATEMENT}"))
        except ValueError as error:
            raise SurroundingsError("bag_unreadable", bag=folder, file=STATEMENT) from error
        if not isinstance(statement, dict):
            raise SurroundingsError("bag_unreadable", bag=folder, file=STATEMENT)
        return statement

    def describe(self, folder: str) -> StoredBag:
        """Return what `store` returned, read back from the bag's manifests."""
        tag_manifest = self._read(folder, TAG_MANIFEST)
        try:
            checksums, _ = read_manifest(self._read(folder, MANIFEST))
            oxum = dict(read_info(self._read(folder, "bag-info.txt")))["Payload-Oxum"]
            size = int(oxum.partition(".")[0])
        except (ValueError, KeyError) as error:
            raise SurroundingsError("bag_unreadable", bag=folder, file=MANIFEST) from error
        return StoredBag(
            folder=folder,
            bag_sha256=hashlib.sha256(tag_manifest).hexdigest(),
            sha256={path.removeprefix("data/"): checksum for path, checksum in checksums.items()},
            size=size,
        )

    def _read(self, folder: str, name: str) -> bytes:
        try:
            return (self._root / folder / name).read_bytes()
        except OSError as error:
            raise SurroundingsError("bag_unreadable", bag=folder, file=name) from error

    def verify(self, folder: str) -> list[Finding]:
        """Read every byte of a bag and return what differs from its manifests."""
        if not (self._root / folder).is_dir():
            return [Finding(code="bag_missing", place=folder)]
        return verify_bag(self._root / folder, folder)

    def picture(self, folder: str) -> Path:
        """Return the path of a bag's picture: of a page or one brought in, or of the screen."""
        data = self._root / folder / "data"
        whole = data / PICTURE
        return whole if whole.exists() else data / SCREEN_PICTURE

    def destroy(self, folder: str) -> bool:
        """Remove a bag for good; see `ports.Archive`.

        It leaves its place in one step, so that it is there whole or not at all. What a crash
        leaves of it in staging goes at the next start.

        Raises:
            ValueError: for what is no bag's place, which is a bug.
        """
        if not BAG.fullmatch(folder) or {".", ".."} & set(folder.split("/")):
            raise ValueError(f"no bag lies at {folder}")
        place, aside = self._root / folder, self._root / STAGING / f"{GOING}{new_id()}"
        with explaining(self._root):
            if not self._root.is_dir():
                raise FileNotFoundError(2, "no such folder", str(self._root))
            if not place.is_dir():
                return False
            self._disk.make_folder(aside.parent)
            self._disk.rename(place, aside)
            self._disk.flush_folder(place.parent)
            self._disk.remove_tree(aside)
            self._disk.flush_folder(aside.parent)
        return True

    def ledger(self) -> list[LedgerEntry]:
        """Return the ledger file's whole lines."""
        return self._ledger.entries()

    def ledger_head(self) -> LedgerEntry | None:
        """Return the ledger file's last whole line."""
        return self._ledger.head()

    def append(self, entry: LedgerEntry) -> None:
        """Add a line to the ledger file and flush it."""
        with explaining(self._root):
            self._ledger.append(entry)

    def tidy(self) -> list[str]:
        """Remove this computer's staging folders and a torn last ledger line.

        What stands at the root for a reader is brought up to this program's text, too.
        """
        removed = []
        with explaining(self._root):
            for name in self._folders(STAGING):
                if name.startswith(GOING) or (name.startswith(self._mine) and self._is_left(name)):
                    self._disk.remove_tree(self._root / STAGING / name)
                    removed.append(f"{STAGING}/{name}")
            if self._ledger.mend():
                removed.append(LEDGER)
        self._guide.refresh()
        return removed

    def _is_left(self, name: str) -> bool:
        """Tell whether a staging folder is a crash's, not another program's at work."""
        begun = (self._root / STAGING / name).stat().st_mtime
        return time.time() - begun >= self._patience
