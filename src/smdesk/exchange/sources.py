"""Where an export is read from: a folder or a ZIP file, only under the names that an export has.

No name in a ZIP file becomes a path on disk, and no file is read further than its limit.
"""

import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from smdesk.domain.errors import SurroundingsError, UserError
from smdesk.exchange import layout
from smdesk.exchange.limits import MAX_RATIO, RATIO_FROM

MAX_NAMES = 200_000
"""Files in a ZIP file."""
ENCRYPTED = 0x1
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OverflowError)
"""What `zipfile` raises on damaged and foreign files."""


class Source(Protocol):
    """An export's files by name."""

    def has(self, name: str) -> bool:
        """Tell whether there is a file of a name."""

    def read(self, name: str, limit: int) -> bytes | None:
        """Return a file's bytes, at most one more than the limit; None if there is no such file."""


class FolderSource:
    """A folder of files."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def has(self, name: str) -> bool:
        """Tell whether there is a file of a name."""
        return (self._folder / name).is_file()

    def read(self, name: str, limit: int) -> bytes | None:
        """Return a file's bytes.

        Raises:
            SurroundingsError: `file_unreadable`.
        """
        path = self._folder / name
        try:
            if not path.is_file():
                return None
            with path.open("rb") as file:
                return file.read(limit + 1)
        except OSError as error:
            raise SurroundingsError("file_unreadable", at="path", path=path) from error


class ZipSource:
    """One ZIP file, whose files may lie in one folder: so does what was packed by hand."""

    def __init__(self, archive: zipfile.ZipFile, name: str) -> None:
        self._archive = archive
        self._name = name
        self._entries = self._checked(archive.infolist())
        self._top = self._find_top()

    def _checked(self, entries: list[zipfile.ZipInfo]) -> dict[str, zipfile.ZipInfo]:
        names = Counter(entry.filename for entry in entries)
        if len(entries) > MAX_NAMES or any(map(_is_bomb, entries)):
            raise UserError("exchange_bomb", at="path", file=self._name)
        if any(entry.flag_bits & ENCRYPTED for entry in entries):
            raise UserError("exchange_encrypted", at="path", file=self._name)
        if any(count > 1 for count in names.values()):
            raise UserError("exchange_damaged", at="path", file=self._name)
        return {entry.filename: entry for entry in entries}

    def _find_top(self) -> str:
        signs = (layout.JSON, f"{layout.CSV}/{layout.CSV_ABOUT}")
        tops = {
            name.removesuffix(sign) for name in self._entries for sign in signs if _ends(name, sign)
        }
        return min(tops, key=len, default="")

    def has(self, name: str) -> bool:
        """Tell whether there is a file of a name."""
        return self._top + name in self._entries

    def read(self, name: str, limit: int) -> bytes | None:
        """Return a file's bytes.

        Raises:
            UserError: `exchange_damaged`.
        """
        entry = self._entries.get(self._top + name)
        if entry is None:
            return None
        try:
            with self._archive.open(entry) as file:
                return file.read(limit + 1)
        except (*BROKEN, OSError) as error:
            raise UserError("exchange_damaged", at="path", file=self._name) from error


def _ends(name: str, sign: str) -> bool:
    return name == sign or name.endswith(f"/{sign}")


def _is_bomb(entry: zipfile.ZipInfo) -> bool:
    packed = max(entry.compress_size, 1)
    return entry.file_size > RATIO_FROM and entry.file_size / packed > MAX_RATIO


@contextmanager
def opened(path: Path) -> Iterator[Source]:
    """Open what somebody chose: a folder, its JSON, its folder of CSV files, or a ZIP file.

    Raises:
        UserError: `file_missing`; `exchange_foreign`, `exchange_damaged`, `exchange_encrypted`,
            `exchange_bomb`.
        SurroundingsError: `file_unreadable`.
    """
    if path.is_dir():
        yield FolderSource(path.parent if is_csv_folder(path) else path)
    elif path.name == layout.JSON and path.is_file():
        yield FolderSource(path.parent)
    else:
        with _zip(path) as archive:
            yield ZipSource(archive, path.name)


def is_csv_folder(path: Path) -> bool:
    """Tell whether somebody chose the CSV files of an export, rather than its JSON."""
    return path.name == layout.CSV and (path / layout.CSV_ABOUT).is_file()


def _zip(path: Path) -> zipfile.ZipFile:
    try:
        if not path.exists():
            raise UserError("file_missing", at="path", path=path)
        if not zipfile.is_zipfile(path):
            raise UserError("exchange_foreign", at="path", path=path)
        return zipfile.ZipFile(path)
    except BROKEN as error:
        raise UserError("exchange_damaged", at="path", file=path.name) from error
    except OSError as error:
        raise SurroundingsError("file_unreadable", at="path", path=path) from error
