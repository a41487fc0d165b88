"""Reads a file's tables, whatever its name says: the content decides what it is."""

from pathlib import Path

from smdesk.domain.errors import SurroundingsError, UserError
from smdesk.exchange.csv_file import read_csv
from smdesk.exchange.limits import MAX_FILE
from smdesk.exchange.xlsx_file import read_xlsx
from smdesk.services.ports import SILENT, Progress, Sheet

OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How old Office files begin, and new ones with a password."""
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
FOREIGN = {
    b"%PDF": "PDF",
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"GIF8": "GIF",
    b"{\\rtf": "RTF",
    b"SQLite format 3": "SQLite",
    b"\x1f\x8b": "GZIP",
    b"7z\xbc\xaf": "7-Zip",
}
"""How other files begin that somebody may choose by mistake."""


class FileSheetReader:
    """Reads CSV and XLSX files as the port SheetReader says."""

    def read(self, source: Path, progress: Progress = SILENT) -> list[Sheet]:
        """Return a file's tables.

        Raises:
            UserError: `file_*` for a file that cannot be a list, `csv_*` and `xlsx_*` with the
                row and column where reading stopped.
            SurroundingsError: `file_unreadable`, if the disk or the rights say no.
        """
        data = bytes_of(source)
        if not data.strip(b" \t\r\n\xef\xbb\xbf"):
            raise UserError("file_empty", name=source.name)
        if data.startswith(b"PK"):
            return read_xlsx(data, source.name, progress)
        _refuse_foreign(data, source.name)
        return [read_csv(data, source.stem, progress)]


def bytes_of(source: Path, too_large: str = "file_too_large", at: str | None = None) -> bytes:
    """Return what is in a file that somebody chose.

    Args:
        source: the file.
        too_large: the code for one that is larger than any that is read.
        at: the field where it was chosen.

    Raises:
        UserError: `file_missing`, and the code for one that is too large.
        SurroundingsError: `file_unreadable`, if the disk or the rights say no.
    """
    try:
        size = source.stat().st_size
        if not source.is_file():
            raise UserError("file_missing", at=at, path=source)
        if size > MAX_FILE:
            raise UserError(too_large, at=at, name=source.name, limit=MAX_FILE // 2**20)
        return source.read_bytes()
    except (FileNotFoundError, ValueError) as error:  # ValueError: a NUL in the name
        raise UserError("file_missing", at=at, path=source) from error
    except OSError as error:
        raise SurroundingsError("file_unreadable", at=at, path=source) from error


def _refuse_foreign(data: bytes, name: str) -> None:
    if data.startswith(OLE2):
        raise UserError("file_encrypted" if ENCRYPTED in data else "file_xls", name=name)
    for beginning, kind in FOREIGN.items():
        if data.startswith(beginning):
            raise UserError("file_kind", name=name, kind=kind)
    start = data[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<!doctype", b"<html", b"<?xml", b"<table")):
        raise UserError("file_kind", name=name, kind="HTML/XML")
