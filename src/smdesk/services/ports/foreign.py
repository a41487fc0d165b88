"""Pictures that were taken elsewhere."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

MAX_FOREIGN_BYTES = 200 * 2**20
"""Of a picture's file that is brought in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Redrawn:
    """What became of a file."""

    width: int
    height: int
    """Pixels of the new picture."""
    pages: int = 1
    """Of a document, below each other."""


class Redrawer(Protocol):
    """Draws what a file shows as a PNG of pixels alone."""

    def redraw(self, source: Path, media_type: str, target: Path) -> Redrawn:
        """Draw a PNG, JPEG or PDF file as a new PNG file.

        Args:
            source: the file; its name says nothing.
            media_type: `image/png`, `image/jpeg` or `application/pdf`, as its bytes begin.
            target: a new file; what is half of it stays after an error.

        Raises:
            UserError: `foreign_broken`, `foreign_empty`, `foreign_animated`, `foreign_locked`,
                `foreign_too_large`, `foreign_many_pages`.
            OSError: The disk is full, or gone.
        """
