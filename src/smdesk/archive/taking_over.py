"""Copying a whole bag from one archive into another: by its manifests, a piece at a time.

What the manifests do not name is not copied: it is no part of the bag.
"""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from smdesk.archive.manifests import read_manifest
from smdesk.archive.verify import verify_bag
from smdesk.disk import Disk
from smdesk.domain.errors import SurroundingsError
from smdesk.domain.layout import MANIFEST, TAG_MANIFEST

PIECE = 1 << 20
"""Bytes that are read and written at once."""


def copy_bag(disk: Disk, source: Path, target: Path, bag: str) -> None:
    """Copy and flush every file that a bag's manifests name.

    Args:
        disk: does the writing.
        source: the folder of the bag.
        target: a folder that nobody reads, not there yet.
        bag: how errors name it.

    Raises:
        SurroundingsError: `bag_unreadable`, for a file of the bag that cannot be read.
        OSError: where the target cannot be written.
    """
    names = _named(source, bag)
    folders = sorted({(target / name).parent for name in names}, reverse=True)
    for folder in folders:
        disk.make_folder(folder)
    for name in names:
        disk.write(target / name, _read(source, name, bag))
        disk.flush(target / name)
    for folder in folders:  # the innermost first
        disk.flush_folder(folder)


def is_bag(path: Path, bag_sha256: str) -> bool:
    """Tell whether a bag is the one that a ledger names, and whole: all its bytes are read."""
    try:
        tags = (path / TAG_MANIFEST).read_bytes()
    except OSError:
        return False
    return hashlib.sha256(tags).hexdigest() == bag_sha256 and not verify_bag(path)


def _named(source: Path, bag: str) -> list[str]:
    """Return the files of a bag: those that its manifests name, and what names those."""
    names = [TAG_MANIFEST]
    for manifest in (TAG_MANIFEST, MANIFEST):
        try:
            checksums, _ = read_manifest(b"".join(_read(source, manifest, bag)))
        except UnicodeDecodeError as error:
            raise SurroundingsError("bag_unreadable", bag=bag, file=manifest) from error
        names += checksums
    return sorted(set(names))


def _read(source: Path, name: str, bag: str) -> Iterator[bytes]:
    """Yield a file's bytes; what the source's disk says is none of the target's failures."""
    try:
        with (source / name).open("rb") as file:
            while piece := file.read(PIECE):
                yield piece
    except OSError as error:
        raise SurroundingsError("bag_unreadable", bag=bag, file=name) from error
