"""Looks at a SQLite file without touching it."""

import struct
from pathlib import Path

from smdesk.disk import is_held
from smdesk.domain.errors import SurroundingsError, UserError

MAGIC = b"SQLite format 3\0"
HEADER_BYTES = 100
SMALLEST_PAGE = 512


def look_at(path: Path) -> None:
    """Refuse what is no whole SQLite database, before SQLite itself opens it.

    An empty file is refused too: the program makes a new database beside and renames it, so an
    empty one in its place is the trace of something that went wrong.

    Raises:
        UserError: `not_a_database`.
        SurroundingsError: `database_truncated`, `database_held`, `database_unreachable`.
    """
    try:
        with path.open("rb") as file:
            header = file.read(HEADER_BYTES)
        size = path.stat().st_size
    except OSError as error:
        code = "database_held" if is_held(error) else "database_unreachable"
        raise SurroundingsError(code, database=str(path)) from error
    if len(header) < HEADER_BYTES or not header.startswith(MAGIC):
        raise UserError("not_a_database", database=str(path))
    if size < _stated_size(header) and not _has_log(path):
        raise SurroundingsError("database_truncated", database=str(path))


def _stated_size(header: bytes) -> int:
    """Bytes by the header: page size at offset 16 (1 means 65,536), pages at 28, both big-endian.

    See the SQLite file format, section 1.3. Old writers leave the page count stale; then the two
    counters at 24 and 92 differ, and at least the first page must be there.
    """
    (page,) = struct.unpack_from(">H", header, 16)
    page = 65536 if page == 1 else page
    counter, pages = struct.unpack_from(">II", header, 24)
    (valid_for,) = struct.unpack_from(">I", header, 92)
    return page * (pages if counter == valid_for else 1)


def _has_log(path: Path) -> bool:
    """A log beside the file may hold the pages that it lacks: a crash while they were moved."""
    log = path.with_name(f"{path.name}-wal")
    return log.is_file() and log.stat().st_size > 0
