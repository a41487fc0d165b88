"""What moves by itself: seen by taking the same view twice."""

from collections.abc import Iterable, Sequence

import numpy as np

from smdesk.capture.engine.frames import Cells, differing, edges
from smdesk.capture.png import Pixels
from smdesk.domain.evidence import Rectangle

REACH = 24
"""Rows around: what moves is somewhere else the next moment."""
NEAR = 2 * REACH
"""Rows between two moving parts that are one."""


def moving_cells(first: Pixels, second: Pixels) -> Cells:
    """Return the cells that changed between two pictures of the same view, and those around."""
    return widened(differing(first, second))


def cells_within(boxes: Iterable[Sequence[float]], pixels: Pixels) -> Cells:
    """Return the cells of a view that some boxes touch, and those around.

    Args:
        boxes: left, top, right and bottom, in parts of the view.
        pixels: the view.
    """
    height, width = pixels.shape[:2]
    starts = edges(width)
    cells = np.zeros((height, len(starts)), np.bool_)
    for left, top, right, bottom in boxes:
        rows = slice(max(0, int(top * height)), max(0, int(bottom * height) + 1))
        strips = slice(
            max(0, int(np.searchsorted(starts, left * width, side="right")) - 1),
            int(np.searchsorted(starts, right * width)),
        )
        cells[rows, strips] = True
    return widened(cells)


def widened(cells: Cells) -> Cells:
    """Add the cells around: a strip to each side, `REACH` rows up and down."""
    wide = cells.copy()
    wide[:, 1:] |= cells[:, :-1]
    wide[:, :-1] |= cells[:, 1:]
    if not wide.any():
        return wide
    counted = np.zeros((len(wide) + 2 * REACH + 1, wide.shape[1]), np.int32)
    np.cumsum(np.pad(wide, ((REACH, REACH), (0, 0))), axis=0, out=counted[1:])
    around: Cells = counted[2 * REACH + 1 :] > counted[: len(wide)]
    return around


def regions(cells: Cells, width: int, top: int = 0) -> list[Rectangle]:
    """Return rectangles that hold all of the cells, each with the strips that it needs.

    Args:
        cells: of a view.
        width: the view's, in pixels.
        top: where the view's first row lies in the picture.
    """
    starts = [*edges(width), width]
    rows = np.flatnonzero(cells.any(axis=1))
    if not len(rows):
        return []
    found = []
    for group in np.split(rows, np.flatnonzero(np.diff(rows) > NEAR) + 1):
        strips = np.flatnonzero(cells[group[0] : group[-1] + 1].any(axis=0))
        left, right = int(starts[strips[0]]), int(starts[strips[-1] + 1])
        height = int(group[-1] - group[0]) + 1
        found.append(
            Rectangle(left=left, top=top + int(group[0]), width=right - left, height=height)
        )
    return found
