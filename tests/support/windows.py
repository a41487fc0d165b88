"""Windows as it is, told by a port: what its errors say, and what it does not allow."""

import errno
from pathlib import Path

import pytest

from smdesk import disk
from smdesk.services import path_lengths

SHARING_VIOLATION = 32


def held(path: Path | None = None) -> PermissionError:
    """Return what Python raises for a file that another program has open."""
    said = "Det går inte att komma åt filen eftersom den används av en annan process"
    error = PermissionError(errno.EACCES, said, str(path) if path else None)
    vars(error)["winerror"] = SHARING_VIOLATION  # no attribute of its own on other systems
    return error


def allow_short_paths_only(patch: pytest.MonkeyPatch) -> None:
    """Let this be a Windows on which nobody allowed long paths."""
    for module in (disk, path_lengths):
        patch.setattr(module, "long_paths_work", lambda: False)
