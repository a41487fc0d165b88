"""Attachments on disk: each file under the hash of its bytes, written once and never changed."""

import hashlib
import re
import time
from collections.abc import Iterator
from pathlib import Path

from smdesk.disk import Disk
from smdesk.domain.errors import SurroundingsError
from smdesk.domain.findings import Finding
from smdesk.domain.ids import new_id

SHA256 = re.compile("[0-9a-f]{64}")
PART = ".part"
"""Ends the name of a file that is being written."""


class AttachmentFolder:
    """Files as `ab/abcdef...` below a folder; see `ports.AttachmentStore`.

    Args:
        root: the folder.
        disk: what writes and renames.
        what: begins the codes of what it raises and finds: `attachment`, or `copy` for the
            sealed files of the restricted store.
    """

    def __init__(self, root: Path, disk: Disk, what: str = "attachment") -> None:
        self._root = root
        self._disk = disk
        self._what = what

    def put(self, data: bytes) -> str:
        """Store bytes durably and return their SHA-256 in hexadecimal.

        Bytes that are there already are left alone; a damaged file is replaced by the whole one.

        Raises:
            SurroundingsError: `attachment_write`; nothing of it is visible then.
        """
        digest = hashlib.sha256(data).hexdigest()
        target = self._place(digest)
        try:
            if not target.is_file() or digest_of(target) != digest:
                self._write(target, data)
        except OSError as error:
            raise SurroundingsError(f"{self._what}_write", place=str(self._root)) from error
        return digest

    def _write(self, target: Path, data: bytes) -> None:
        part = target.with_name(f"{new_id()}{PART}")
        self._disk.make_folder(target.parent)
        try:
            self._disk.write(part, [data])
            self._disk.flush(part)
            self._disk.replace(part, target)
        except OSError:
            part.unlink(missing_ok=True)
            raise
        for folder in (target.parent, self._root, self._root.parent):
            self._disk.flush_folder(folder)

    def path(self, sha256: str) -> Path:
        """Return where the bytes are.

        Raises:
            SurroundingsError: `attachment_missing`.
        """
        place = self._place(sha256)
        if not SHA256.fullmatch(sha256) or not place.is_file():
            raise SurroundingsError(f"{self._what}_missing", place=str(place))
        return place

    def remove(self, sha256: str) -> None:
        """Remove a file for good; one that is gone already is no error.

        Raises:
            SurroundingsError: `attachment_remove`, when the disk keeps it.
        """
        place = self._place(sha256)
        try:
            if SHA256.fullmatch(sha256) and place.is_file():
                place.unlink()
                self._disk.flush_folder(place.parent)
        except OSError as error:
            raise SurroundingsError(f"{self._what}_remove", place=str(place)) from error

    def names(self) -> set[str]:
        """Return the hashes of all files that are there."""
        return {path.name for path in self._files() if SHA256.fullmatch(path.name)}

    def tidy(self, older_than: float) -> list[str]:
        """Remove what was half written so many seconds ago, and say which files those were."""
        before, removed = time.time() - older_than, []
        for path in self._root.glob(f"??/*{PART}"):
            try:
                if path.stat().st_mtime < before:
                    path.unlink()
                    removed.append(path.relative_to(self._root).as_posix())
            except OSError:
                continue  # somebody else was faster, or holds it; the next start tries again
        return removed

    def check(self) -> list[Finding]:
        """Return which files differ from their hash, or are none of ours."""
        return [finding for path in self._files() for finding in self._check(path)]

    def _files(self) -> Iterator[Path]:
        if self._root.is_dir():
            found = sorted(path for path in self._root.rglob("*") if path.is_file())
            yield from (path for path in found if path.suffix != PART)

    def _check(self, path: Path) -> list[Finding]:
        place = path.relative_to(self._root).as_posix()
        if not SHA256.fullmatch(path.name) or self._place(path.name) != path:
            return [Finding(code=f"{self._what}_stray", place=place)]
        try:
            whole = digest_of(path) == path.name
        except OSError:
            return [Finding(code=f"{self._what}_unreadable", place=place)]
        return [] if whole else [Finding(code=f"{self._what}_changed", place=place)]

    def _place(self, sha256: str) -> Path:
        return self._root / sha256[:2] / sha256


def digest_of(path: Path) -> str:
    """Return the SHA-256 of a file's bytes, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
