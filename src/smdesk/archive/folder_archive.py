"""The archive as a folder: bags in their final places, the ledger beside them."""

import errno
import hashlib
import json
import os
import platform
import time
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from unicodedata import normalize

from smdesk.archive.asides import asides, set_aside
from smdesk.archive.bags import BagWriter
from smdesk.archive.faults import explaining
from smdesk.archive.guide import Guide, root_files
from smdesk.archive.ledger import LedgerFile, following
from smdesk.archive.manifests import read_info, read_manifest
from smdesk.archive.taking_over import copy_bag, is_bag
from smdesk.archive.verify import verify_bag
from smdesk.disk import Disk, is_there
from smdesk.domain.errors import SurroundingsError
from smdesk.domain.evidence import LedgerEntry
from smdesk.domain.findings import Finding
from smdesk.domain.ids import new_id
from smdesk.domain.layout import (
    ASIDE,
    BAG,
    HALF_YEAR,
    LEDGER,
    MANIFEST,
    PICTURE,
    SCREEN_PICTURE,
    STAGING,
    STATEMENT,
    TAG_MANIFEST,
    slug,
    stamp,
)
from smdesk.services.ports import NewBag, StoredBag

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

    explains = True
    """Whether a reader without this program finds at the root what explains the archive."""

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

    @property
    def waits(self) -> bool:
        """Nothing waits: what this folder cannot take is refused."""
        return False

    def reachable(self) -> bool:
        """Tell whether the folder is there."""
        return is_there(self._root)

    def behind(self) -> int:
        """Nothing waits."""
        return 0

    def path(self, folder: str) -> Path:
        """Return where a bag lies."""
        return self._root / folder

    def has(self, folder: str) -> bool:
        """Tell whether a bag lies in its place."""
        return bool(folder) and is_there(self.path(folder))

    def store(self, bag: NewBag) -> StoredBag:
        """Write to staging, flush, rename into place, flush the folders up to the root."""
        staging = self._new_staging()
        with explaining(self._root):
            self._make_root()
            if self.explains:
                self._guide.ensure()
            try:
                stored = BagWriter(self._disk, staging).write(bag)
                self._put_in_place(staging, self._root / bag.folder)
            except BaseException:
                self._clean(staging)
                raise
        return stored

    def take_over(self, source: Path, folder: str, bag_sha256: str, *, aside: str = "") -> None:
        """Copy a whole bag from another archive; it is in place, verified and flushed, or absent.

        All bytes are read again from where they were written before the bag is shown. One that is
        there already and right is left alone, so that a copy cut short anywhere can be repeated.

        Args:
            source: the other archive's folder.
            folder: the bag's place below both.
            bag_sha256: what the ledger says of it.
            aside: the folder among those of what was put aside to which a damaged bag goes that
                lies in its place, once the whole one is written; "" to refuse it.

        Raises:
            SurroundingsError: `bag_differs`, when the bag there, or the one already here, is not
                the one that the ledger names, or not whole: `path` tells which archive's;
                `bag_unreadable`; `archive_full`, `archive_readonly`, `archive_unreachable`,
                `archive_held`, `archive_write`. Nothing of the bag is visible then, and nothing was
                overwritten.
            ValueError: for what is no bag's place, which is a bug.
        """
        place, staging = self._place(folder), self._new_staging()
        with explaining(self._root):
            self._make_root()
            if place.is_dir() and not aside:
                self._must_be(place, folder, bag_sha256, at=self._root)
                self._flush_up(place.parent)  # a crash may have come between name and flush
                return
            try:
                copy_bag(self._disk, source / folder, staging, folder)
                self._must_be(staging, folder, bag_sha256, at=source)
                if place.is_dir():
                    set_aside(self._disk, self._root, folder, aside)
                self._put_in_place(staging, place)
            except BaseException:
                self._clean(staging)
                raise

    @staticmethod
    def _must_be(path: Path, folder: str, bag_sha256: str, *, at: Path) -> None:
        if not is_bag(path, bag_sha256):
            raise SurroundingsError("bag_differs", bag=folder, path=at)

    def _place(self, folder: str) -> Path:
        """Return where a bag lies. Raises ValueError for what is no bag's place."""
        if not BAG.fullmatch(folder) or {".", ".."} & set(folder.split("/")):
            raise ValueError(f"no bag lies at {folder}")
        return self._root / folder

    def begin(self) -> None:
        """Make the archive's folder and what a reader finds in it, before there is any bag.

        Raises:
            SurroundingsError: as `store`.
        """
        with explaining(self._root):
            self._make_root()
        self._guide.ensure()

    def is_free(self) -> bool:
        """Tell whether nothing lies in the folder but what `begin` and a crash leave there.

        Raises:
            SurroundingsError: as `store`.
        """
        with explaining(self._root):
            there = {normalize("NFC", path.name) for path in self._root.iterdir()}
        return there <= {STAGING, *(Path(name).parts[0] for name in root_files())}

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
        self._flush_up(target.parent)

    def _flush_up(self, folder: Path) -> None:
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
            read_manifest(tag_manifest)
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

    def vouched(self, folder: str) -> tuple[Mapping[str, object], StoredBag]:
        """Return what `statement` and `describe` do, if the bag's checksums hold of both."""
        stored = self.describe(folder)
        fixed = {
            MANIFEST: read_manifest(self._read(folder, TAG_MANIFEST))[0].get(MANIFEST),
            f"data/{STATEMENT}": stored.sha256.get(STATEMENT),
        }
        for name, checksum in fixed.items():
            if hashlib.sha256(self._read(folder, name)).hexdigest() != checksum:
                raise SurroundingsError("bag_unreadable", bag=folder, file=Path(name).name)
        return self.statement(folder), stored

    def _read(self, folder: str, name: str) -> bytes:
        try:
            return (self._root / folder / name).read_bytes()
        except OSError as error:
            raise SurroundingsError("bag_unreadable", bag=folder, file=name) from error

    def verify(self, folder: str) -> list[Finding]:
        """Read every byte of a bag and return what differs from its manifests."""
        if self._lacks(folder):
            return [Finding(code="bag_missing", place=folder)]
        return verify_bag(self._root / folder, folder)

    def _lacks(self, folder: str) -> bool:
        """Tell whether a bag is surely not there; of one on a disk that fails its files tell."""
        try:
            return not self.path(folder).is_dir()
        except OSError:
            return False

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
        place = self._place(folder)
        with explaining(self._root):
            if not self._root.is_dir():
                raise FileNotFoundError(2, "no such folder", str(self._root))
            for kept in asides(self._root, folder):  # first: the bag itself is looked for again
                self._remove(kept)
            there = place.is_dir()
            if there:
                self._remove(place)
        return there

    def _remove(self, place: Path) -> None:
        going = self._root / STAGING / f"{GOING}{new_id()}"
        self._disk.make_folder(going.parent)
        self._disk.rename(place, going)
        self._disk.flush_folder(place.parent)
        self._disk.remove_tree(going)
        self._disk.flush_folder(going.parent)

    def ledger(self) -> list[LedgerEntry]:
        """Return the ledger file's whole lines."""
        return self._ledger.entries()

    def ledger_lines(self) -> list[LedgerEntry | None]:
        """Return the ledger file's whole lines, and None for each that can't be read."""
        return self._ledger.lines()

    def rewrite_ledger(self, entries: Iterable[LedgerEntry]) -> str:
        """Put a ledger file with these lines in place; return where the former one is kept."""
        aside = f"{ASIDE}/{stamp(datetime.now(UTC))}-{new_id()}-{LEDGER}"
        with explaining(self._root):
            self._ledger.rewrite(entries, self._new_staging(), self._root / aside)
        return aside

    def ledger_head(self) -> LedgerEntry | None:
        """Return the ledger file's last whole line."""
        return self._ledger.head()

    def lines_after(self, head: LedgerEntry | None) -> list[LedgerEntry]:
        """Return the ledger file's lines that follow one which it should hold; all, after None."""
        if head is not None and not self.reachable():
            raise SurroundingsError("archive_unreachable", path=self._root, reason="")
        return [] if self.ledger_head() == head else following(self.ledger(), head)

    def append(self, entry: LedgerEntry) -> None:
        """Add a line to the ledger file and flush it."""
        with explaining(self._root):
            self._must_follow(entry, self._ledger.head())
            self._ledger.append(entry)

    def _must_follow(self, entry: LedgerEntry, head: LedgerEntry | None) -> None:
        """Refuse a line that does not go on from the last one.

        Where a share went since it was looked at, an empty folder may lie in its place.

        Raises:
            FileNotFoundError: where lines are missing before it.
            SurroundingsError: `ledger_differs`.
        """
        if head is None and entry.seq > 1:
            raise FileNotFoundError(errno.ENOENT, "no ledger", str(self._root))
        if head is not None and entry.previous != head.hash:
            raise SurroundingsError("ledger_differs")

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
        if self.explains:
            self._guide.refresh()
        return removed

    def _is_left(self, name: str) -> bool:
        """Tell whether a staging folder is a crash's, not another program's at work."""
        begun = (self._root / STAGING / name).stat().st_mtime
        return time.time() - begun >= self._patience
