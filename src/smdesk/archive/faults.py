"""What the operating system says when the archive's disk fails, as errors for people."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from smdesk.disk import is_full, is_held
from smdesk.domain.errors import SurroundingsError

READ_ONLY = {errno.EROFS, errno.EACCES, errno.EPERM}
UNREACHABLE = {
    errno.ENOENT,
    errno.ENODEV,
    errno.ENXIO,
    errno.ESTALE,
    errno.ENOTCONN,
    errno.ENETDOWN,
    errno.ENETUNREACH,
    errno.EHOSTDOWN,
    errno.EHOSTUNREACH,
    errno.ETIMEDOUT,
}
WINDOWS_READ_ONLY = {5, 19}
WINDOWS_UNREACHABLE = {3, 21, 51, 53, 55, 59, 64, 67, 121, 1231}


def code_of(error: OSError) -> str:
    """Return which of the archive's failures an operating system error is."""
    if is_held(error):
        return "archive_held"
    if is_full(error):
        return "archive_full"
    system = getattr(error, "winerror", None)
    if error.errno in READ_ONLY or system in WINDOWS_READ_ONLY:
        return "archive_readonly"
    if error.errno in UNREACHABLE or system in WINDOWS_UNREACHABLE:
        return "archive_unreachable"
    return "archive_write"


@contextmanager
def explaining(root: Path) -> Iterator[None]:
    """Turn operating system errors while the archive is written into errors for people."""
    try:
        yield
    except OSError as error:
        where, reason = error.filename or root, _reason(error)
        raise SurroundingsError(code_of(error), path=root, file=where, reason=reason) from error


def _reason(error: OSError) -> str:
    return error.strerror or type(error).__name__
