"""The files of a package: each is measured while it passes on its way into the package."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePosixPath

MEDIA_TYPES = {
    ".html": "text/html",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".json": "application/json",
    ".jsonl": "text/plain",
    ".mhtml": "multipart/related",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".txt": "text/plain",
    ".xml": "application/xml",
    ".xsd": "application/xml",
}
"""By the end of a name; as IANA has them."""


@dataclass(frozen=True, slots=True)
class Member:
    """A file on its way into a package; its bytes can be had once."""

    path: str
    """Below the package's folder, with `/` between names."""
    size: int
    """Bytes; what comes must be as many."""
    chunks: Iterator[bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class PackedFile:
    """A file that is in the package."""

    path: str
    """As in `Member`."""
    size: int
    sha256: str
    created: datetime

    @property
    def media_type(self) -> str:
        """What kind of file it is, as IANA names kinds."""
        suffix = PurePosixPath(self.path).suffix.lower()
        return MEDIA_TYPES.get(suffix, "application/octet-stream")

    def below(self, folder: str) -> str:
        """Return its path as seen from a folder of the package."""
        return self.path.removeprefix(folder)
