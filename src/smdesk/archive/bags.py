"""Writing one BagIt 1.0 bag (RFC 8493): every file hashed as it is written, and flushed."""

import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from smdesk import __version__
from smdesk.archive.manifests import (
    DECLARATION,
    info_lines,
    manifest,
    payload_oxum,
)
from smdesk.archive.statement_page import statement_page
from smdesk.disk import Disk, Measured
from smdesk.domain.layout import BAG_DECLARATION, MANIFEST, RESERVED, STATEMENT, TAG_MANIFEST
from smdesk.services.ports import NewBag, StoredBag
from smdesk.words import Words

AGENT = f"smdesk {__version__}"
STATEMENT_PAGE = "statement.html"
NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,29}(\.[a-z0-9]{1,9})?")
"""What a payload file may be called: short, and the same to every file system."""
OURS = frozenset({STATEMENT, STATEMENT_PAGE})


class BagWriter:
    """Writes one bag into a staging folder that nobody reads.

    Args:
        disk: does the writing.
        folder: the staging folder, not there yet.
    """

    def __init__(self, disk: Disk, folder: Path) -> None:
        self._disk = disk
        self._folder = folder

    def write(self, bag: NewBag) -> StoredBag:
        """Write and flush all of a bag; what it returns names the final folder.

        Raises:
            ValueError: for the name of a file that no bag may hold, which is a bug.
        """
        check_names(bag.files)
        self._disk.make_folder(self._folder / "data")
        payload = {name: self._put(f"data/{name}", chunks) for name, chunks in bag.files.items()}
        statement = statement_bytes(bag.statement, payload)
        page = statement_page(json.loads(statement)).encode()
        for name, data in ((STATEMENT, statement), (STATEMENT_PAGE, page)):
            payload[name] = self._put(f"data/{name}", [data])
        size = sum(item.size for item in payload.values())
        tag_manifest = self._tags(bag.info, payload, size)
        self._disk.flush_folder(self._folder / "data")
        self._disk.flush_folder(self._folder)
        return StoredBag(
            folder=bag.folder,
            bag_sha256=tag_manifest.sha256,
            sha256={name: item.sha256 for name, item in payload.items()},
            size=size,
        )

    def _tags(
        self, info: Mapping[str, str], payload: Mapping[str, Measured], size: int
    ) -> Measured:
        computed = {
            "Bag-Software-Agent": AGENT,
            "Payload-Oxum": payload_oxum(size, len(payload)),
        }
        checksums = {f"data/{name}": item.sha256 for name, item in payload.items()}
        files = {
            BAG_DECLARATION: DECLARATION,
            "bag-info.txt": info_lines((dict(info) | computed).items()),
            MANIFEST: manifest(checksums),
        }
        tags = {name: self._put(name, [data]).sha256 for name, data in files.items()}
        return self._put(TAG_MANIFEST, [manifest(tags)])

    def _put(self, name: str, chunks: Iterable[bytes]) -> Measured:
        measured = Measured()
        path = self._folder / name
        self._disk.write(path, measured.through(chunks))
        self._disk.flush(path)
        return measured


def check_names(names: Iterable[str]) -> None:
    """Let pass what Windows, and whatever comes after it, keeps as it is.

    Raises:
        ValueError: for any other name.
    """
    for name in names:
        device = name.partition(".")[0] in RESERVED
        if not NAME.fullmatch(name) or device or name in OURS:
            raise ValueError(f"no bag may hold a file named {name!r}")


def statement_bytes(statement: Mapping[str, object], payload: Mapping[str, Measured]) -> bytes:
    """Return the statement as JSON, with the files' checksums and what those prove.

    The archive speaks Swedish, whatever language the window has. Half a sign, as titles of pages
    and windows may hold, is no UTF-8: it is written as JSON escapes it.
    """
    files = {name: {"sha256": item.sha256, "size": item.size} for name, item in payload.items()}
    added = {"files": files, "checksums_prove": Words("sv")("archive.proves")}
    text = json.dumps({**statement, **added}, ensure_ascii=False, indent=2)
    return f"{text}\n".encode("utf-8", "backslashreplace")
