"""Looks through an office file's packing before anything is read from it: bombs, locks, damage."""

import io
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator

from smdesk.domain.errors import UserError
from smdesk.exchange.limits import MAX_ENTRIES, MAX_RATIO, MAX_UNPACKED, RATIO_FROM

CHUNK = 1024 * 1024
ENCRYPTED_FLAG = 0x1
"""Bit 0 of an entry's flags (APPNOTE 4.4.4)."""
DECLARATIONS = re.compile(rb"<\0?!\0?(?:D\0?O\0?C\0?T\0?Y\0?P\0?E|E\0?N\0?T\0?I\0?T\0?Y)")
"""What makes an XML document expand or reach out; no office file needs it. Also in UTF-16."""
OVERLAP = 32


Kind = Callable[[zipfile.ZipFile, str], None]
"""Raises for a file that is not what is asked for, told by its entries and its name."""


def check_xlsx(archive: zipfile.ZipFile, name: str) -> None:
    """Let pass an XLSX file.

    Raises:
        UserError: `file_ods`, or `file_kind` for other things in a ZIP file.
    """
    names = set(archive.namelist())
    if "mimetype" in names:
        raise UserError("file_ods", name=name)
    if "[Content_Types].xml" not in names:
        raise UserError("file_kind", name=name, kind="ZIP")
    if not any(entry.startswith("xl/worksheets/") for entry in names):
        kind = "Word" if any(entry.startswith("word/") for entry in names) else "Office"
        raise UserError("file_kind", name=name, kind=kind)
    if "xl/workbook.bin" in names:
        raise UserError("file_kind", name=name, kind="XLSB")


def check_zip(data: bytes, name: str, check_kind: Kind = check_xlsx) -> zipfile.ZipFile:
    """Return an office file's entries after each was unpacked once, chunk by chunk, and counted.

    Raises:
        UserError: `file_damaged`, `file_encrypted`, `file_bomb`, `file_entities`, and what
            `check_kind` raises.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        entries = archive.infolist()
        _check_declared(entries, name)
        check_kind(archive, name)
        _check_unpacked(archive, entries, name)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError) as error:
        raise UserError("file_damaged", name=name) from error
    except (ValueError, OverflowError) as error:  # sizes and dates that cannot be
        raise UserError("file_damaged", name=name) from error
    return archive


def _check_declared(entries: list[zipfile.ZipInfo], name: str) -> None:
    if any(entry.flag_bits & ENCRYPTED_FLAG for entry in entries):
        raise UserError("file_encrypted", name=name)
    if len(entries) > MAX_ENTRIES or sum(entry.file_size for entry in entries) > MAX_UNPACKED:
        raise UserError("file_bomb", name=name)
    for entry in entries:
        packed = max(entry.compress_size, 1)
        if entry.file_size > RATIO_FROM and entry.file_size / packed > MAX_RATIO:
            raise UserError("file_bomb", name=name)


def _check_unpacked(archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo], name: str) -> None:
    """Unpack for real: what an entry says of its size and checksum need not be true."""
    total = 0
    for entry in entries:
        tail, size = b"", 0
        for chunk in _chunks(archive, entry):
            size += len(chunk)
            total += len(chunk)
            if total > MAX_UNPACKED:
                raise UserError("file_bomb", name=name)
            if entry.filename.endswith((".xml", ".rels")) and DECLARATIONS.search(tail + chunk):
                raise UserError("file_entities", name=name)
            tail = chunk[-OVERLAP:]
        if size != entry.file_size:
            raise UserError("file_damaged", name=name)


def _chunks(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Iterator[bytes]:
    with archive.open(entry) as file:
        while chunk := file.read(CHUNK):
            yield chunk
