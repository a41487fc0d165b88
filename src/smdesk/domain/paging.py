"""Pages of a tall picture: A4 upright, its own pixels, each row on exactly one page."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise

PAGE_WIDTH, PAGE_HEIGHT = 210, 297
"""Millimetres of an A4 page."""
MARGIN = 15
"""Millimetres at each side."""
FOOT = 8
"""Millimetres above the lower margin, where the page says which rows it holds."""
ROOM_WIDTH = PAGE_WIDTH - 2 * MARGIN
ROOM_HEIGHT = PAGE_HEIGHT - 2 * MARGIN - FOOT
"""Millimetres for the picture: as wide as it is, it fills the width."""
SEARCHED = 0.25
"""The last part of a page in which a place to cut is looked for."""
QUIET_RUN = 6
"""Rows in a row without anything new in them: less lies between the lines of a text, too."""


class Calm(IntEnum):
    """What a cut at a row would hurt."""

    BUSY = 0
    """Something begins or ends there."""
    AS_ABOVE = 1
    """It is like the row above: only upright lines and surfaces go through."""
    PLAIN = 2
    """It is of one colour."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PicturePage:
    """One page's part of a picture."""

    number: int
    """From 1."""
    first: int
    """The first row, from 0."""
    end: int
    """The row after the last."""

    @property
    def height(self) -> int:
        """Rows."""
        return self.end - self.first


def rows_of_a_page(width: int) -> int:
    """Return how many rows of a picture of some width fit on a page."""
    return max(1, width * ROOM_HEIGHT // ROOM_WIDTH)


def paged(width: int, calm: Sequence[int]) -> tuple[PicturePage, ...]:
    """Cut a picture into pages.

    Args:
        width: the picture's, in pixels.
        calm: a `Calm` for each of its rows.

    Returns:
        The pages, which together hold each row exactly once; none for a picture without rows.
    """
    most, cuts = rows_of_a_page(width), [0]
    while len(calm) - cuts[-1] > most:
        cuts.append(_cut(calm, cuts[-1], cuts[-1] + most))
    if len(calm):
        cuts.append(len(calm))
    return tuple(
        PicturePage(number=number, first=first, end=end)
        for number, (first, end) in enumerate(pairwise(cuts), 1)
    )


def page_at(pages: Sequence[PicturePage], row: int) -> PicturePage:
    """Return the page that holds a row; the first or the last for rows outside."""
    found = next((page for page in pages if row < page.end), None)
    return found or pages[-1]


def _cut(calm: Sequence[int], first: int, furthest: int) -> int:
    """Return where the next page begins: as far down as the rows are calm, else exactly there."""
    lowest = max(first + 1, furthest - int((furthest - first) * SEARCHED))
    for least in (Calm.PLAIN, Calm.AS_ABOVE):
        run = 0
        for row in range(furthest, lowest - 1, -1):
            run = run + 1 if calm[row] >= least else 0
            if run == QUIET_RUN:
                return row + QUIET_RUN // 2
    return furthest
