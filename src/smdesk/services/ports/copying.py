"""The second copy of the archive: what is done with a folder that is a whole archive by itself."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from smdesk.services.ports.archive import Archive


class ArchiveFolder(Archive, Protocol):
    """An archive in one folder, into which bags come from another."""

    def begin(self) -> None:
        """Make the folder and what a reader finds in it, before there is any bag.

        Raises:
            SurroundingsError: as `store`; the folder that it lies in must be there.
        """

    def is_free(self) -> bool:
        """Tell whether nothing lies there but what `begin` and a crash leave. Raises as `store`."""

    def take_over(self, source: Path, folder: str, bag_sha256: str, *, aside: str = "") -> None:
        """Copy a whole bag from another archive; one that is there and right is left alone.

        Args:
            source: the other archive's folder.
            folder: the bag's place below both.
            bag_sha256: what the ledger says of it.
            aside: the folder that is made among those of what was put aside, for a damaged bag
                that lies in its place: it is kept there, and no part of the archive. It leaves its
                place when the whole one is written. "" to refuse it.

        Raises:
            SurroundingsError: `bag_differs`, with the `path` of the archive whose bag is not the
                one that the ledger names; `bag_unreadable`; as `store`. Nothing of the bag is
                visible then, and nothing was overwritten.
        """


OpenFolder = Callable[[Path], ArchiveFolder]
"""Returns the archive in a folder; nothing is read or made yet."""
