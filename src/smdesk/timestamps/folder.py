"""The folder of tokens beside the ledger: files come to it whole, and are never written again."""

from pathlib import Path

from smdesk.disk import Disk
from smdesk.domain.errors import SurroundingsError
from smdesk.domain.layout import TOKENS

MOST_BYTES = 1024 * 1024
"""No file of ours comes near it; one put there by somebody else is not read whole."""
UNFINISHED = ".part"


class TokenFolder:
    """The folder; see `ports.TokenFiles`.

    Args:
        root: the archive's folder.
        disk: does the writing.
    """

    def __init__(self, root: Path, disk: Disk) -> None:
        self._root = root
        self._folder = root / TOKENS
        self._disk = disk

    def names(self) -> frozenset[str]:
        """Return the names of the files."""
        try:
            files = [path.name for path in self._folder.iterdir()]
        except FileNotFoundError:
            return frozenset()
        except OSError as error:
            raise _failed("stamp_unreadable", self._folder, error) from error
        return frozenset(name for name in files if not name.endswith(UNFINISHED))

    def read(self, name: str) -> bytes:
        """Return a file's bytes, a megabyte of them at most."""
        try:
            with (self._folder / name).open("rb") as file:
                return file.read(MOST_BYTES)
        except OSError as error:
            raise _failed("stamp_unreadable", self._folder / name, error) from error

    def keep(self, name: str, data: bytes) -> None:
        """Write a new file whole and flush it, its name too."""
        target = self._folder / name
        beside = target.with_name(name + UNFINISHED)
        try:
            if not self._folder.is_dir():
                self._make()
            beside.unlink(missing_ok=True)  # what a crash left of an earlier try
            self._disk.write(beside, [data])
            self._disk.flush(beside)
            self._disk.rename(beside, target)
            self._disk.flush_folder(self._folder)
        except OSError as error:
            raise _failed("stamp_unkept", target, error) from error

    def _make(self) -> None:
        """Make the folder, but never the archive's own: a share may be off."""
        if not self._root.is_dir():
            raise FileNotFoundError(2, "no such folder", str(self._root))
        self._disk.make_folder(self._folder)
        self._disk.flush_folder(self._root)


def _failed(code: str, path: Path, error: OSError) -> SurroundingsError:
    reason = error.strerror or type(error).__name__
    return SurroundingsError(code, path=path, reason=reason)
