"""Pictures that are read a piece at a time, however tall they are."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from smdesk.domain.evidence import Rectangle

PICTURE_BLOCK = 1024
"""Rows that are unpacked together; asking for them in such steps, from 0, costs least."""


class OpenPicture(Protocol):
    """A picture's rows, from any thread; what is in memory does not depend on its height.

    All that reads raises SurroundingsError `picture_unreadable` where the file is damaged or cut
    off. Rows further down than any that was asked for before are read on the way to them.
    """

    @property
    def width(self) -> int:
        """Pixels."""

    @property
    def height(self) -> int:
        """Pixels."""

    def pixels(self, first: int, count: int) -> bytes:
        """Return rows as red, green and blue, a byte each; transparency is left out."""

    def calm(self, first: int, count: int) -> bytes:
        """Return a `domain.paging.Calm` for each row: whether a cut there hurts."""

    def marks(self, first: int, count: int, hidden: Sequence[Rectangle] = ()) -> list[bytes]:
        """Return a checksum of each row: equal rows have equal ones, and others don't.

        Args:
            first: the first row.
            count: how many.
            hidden: parts of the picture that do not count.
        """

    def close(self) -> None:
        """Let go of the memory; the file is open only while it is read."""


class PictureFiles(Protocol):
    """Opens pictures."""

    def open(self, path: Path) -> OpenPicture:
        """Open a picture's file.

        Raises:
            SurroundingsError: `picture_unreadable`; `picture_too_large` for one that can't be read
                in pieces and is too large to be read whole.
        """
