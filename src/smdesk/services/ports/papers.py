"""Pages of a document that was drawn, as pictures: for the screen, and for a printer."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

POINTS = 72
"""Of a page, an inch."""


class PageSize(NamedTuple):
    """How large a page is, as it is read."""

    width: float
    height: float
    """Points."""

    def rows(self, width: int) -> int:
        """Return how tall the page is, drawn so many pixels wide."""
        return max(1, round(self.height * width / self.width))


class OpenPaper(Protocol):
    """A document's pages, from any thread; only what is asked for is drawn."""

    @property
    def sizes(self) -> Sequence[PageSize]:
        """Each page's."""

    def rows(self, page: int, width: int, first: int, count: int) -> bytes:
        """Draw some rows of a page that would be `width` pixels wide and `PageSize.rows` tall.

        Returns:
            Blue, green, red and one more byte for each pixel, on white.
        """

    def close(self) -> None:
        """Let go of the document; nothing of it is asked for any more."""


class PaperReader(Protocol):
    """Opens documents."""

    def open(self, data: bytes) -> OpenPaper:
        """Open a PDF that this program has drawn; a damaged one is a bug."""
