"""The files of a bag that goes into a package, and what its manifests say they are."""

import hashlib
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from smdesk.domain.errors import SurroundingsError
from smdesk.domain.layout import MANIFEST, TAG_MANIFEST

CHUNK = 1 << 20
"""Bytes that are read at a time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BagFile:
    """A file of a bag on disk."""

    bag: str
    """Where the bag lies in the archive."""
    name: str
    """Below the bag, with `/` between names."""
    path: Path
    size: int
    sha256: str
    """What it must be, by the bag's own manifests."""

    def read(self) -> Iterator[bytes]:
        """Yield its bytes, a piece at a time. Raises SurroundingsError `bag_unreadable`."""
        with _reading(self.bag, self.name), self.path.open("rb") as file:
            while chunk := file.read(CHUNK):
                yield chunk


def bag_files(folder: Path, bag: str, bag_sha256: str) -> list[BagFile]:
    """Return every file of a bag, by name.

    Raises:
        SurroundingsError: `delivery_bag_changed`, for a file that no manifest names, for one that
            is named and not there, and for a bag whose manifests are not those that the ledger
            vouches for; `bag_unreadable`.
    """
    with _reading(bag, MANIFEST):
        checksums = _checksums(folder, bag, bag_sha256)
        paths = {path.relative_to(folder).as_posix(): path for path in _walk(folder)}
        sizes = {name: path.stat().st_size for name, path in paths.items()}
    differing = sorted(paths.keys() ^ checksums.keys())
    if differing:
        raise SurroundingsError("delivery_bag_changed", bag=bag, file=differing[0])
    return [
        BagFile(bag=bag, name=name, path=paths[name], size=sizes[name], sha256=checksums[name])
        for name in sorted(paths)
    ]


@contextmanager
def _reading(bag: str, file: str) -> Iterator[None]:
    """Tell a disk that fails to read from one that fails to write. Raises SurroundingsError."""
    try:
        yield
    except OSError as error:
        raise SurroundingsError("bag_unreadable", bag=bag, file=file) from error


def _walk(folder: Path) -> Iterator[Path]:
    for place, _, names in os.walk(folder, onerror=_raise):
        yield from (Path(place) / name for name in names)


def _raise(error: OSError) -> None:
    raise error


def _checksums(folder: Path, bag: str, bag_sha256: str) -> Mapping[str, str]:
    """Return what each file must be: the tag manifest by the ledger, all else by manifests."""
    tags = (folder / TAG_MANIFEST).read_bytes()
    if hashlib.sha256(tags).hexdigest() != bag_sha256:
        raise SurroundingsError("delivery_bag_changed", bag=bag, file=TAG_MANIFEST)
    told = {TAG_MANIFEST: bag_sha256}
    for data in (tags, (folder / MANIFEST).read_bytes()):
        for line in data.decode("utf-8").splitlines():
            checksum, _, name = line.partition(" ")
            told[name.lstrip(" *")] = checksum.lower()
    return told
