"""What a disk says while a package is written, as errors for people."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from smdesk.disk import is_full, usual_failure
from smdesk.domain.errors import SmdeskError, SurroundingsError, UserError


@contextmanager
def explaining(folder: Path) -> Iterator[None]:
    """Turn what a disk says inside a `with` block into the program's errors."""
    try:
        yield
    except OSError as error:
        raise _meaning(error, folder) from error


def _meaning(error: OSError, folder: Path) -> SmdeskError:
    if is_full(error):
        return SurroundingsError("delivery_full", folder=folder)
    if (usual := usual_failure(error, folder / "METS.xml", "out")) is not None:
        return usual
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return UserError("delivery_read_only", at="out", folder=folder)
    if not folder.is_dir():
        return UserError("delivery_folder_missing", at="out", folder=folder)
    reason = error.strerror or type(error).__name__
    return SurroundingsError("delivery_write", folder=folder, reason=reason)
