"""What the window makes of the archive's pictures and keeps in the data folder: small pictures."""

from pathlib import Path

from smdesk.domain.errors import SurroundingsError


class DerivedFolder:
    """Small pictures by their capture's id; see `ports.DerivedFiles`."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def drop(self, capture_id: str) -> None:
        """Remove what was made from a capture, half-written files too.

        Raises:
            SurroundingsError: `derived_kept`, when the disk keeps it.
        """
        try:
            for path in self._root.glob(f"{capture_id}.*"):
                path.unlink(missing_ok=True)
        except OSError as error:
            raise SurroundingsError("derived_kept", place=str(self._root)) from error
