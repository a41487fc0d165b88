"""Views, as whoever scrolls hands them in, and the cells that they are compared by.

A cell is one row of one column strip. Rows are compared strip by strip, so that what stands still
or moves by itself in one column says nothing against the others.
"""

from dataclasses import dataclass, field
from functools import lru_cache
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from smdesk.capture.png import Pixels, colours

Cells = NDArray[np.bool_]
"""Rows and strips."""
Hashes = NDArray[np.uint32]
"""Rows and strips: a number for what each cell shows."""
STRIPS = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Margins:
    """Pixels at a view's edges that the source knows not to scroll."""

    top: int = 0
    bottom: int = 0
    left: int = 0
    right: int = 0


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Frame:
    """One view."""

    pixels: Pixels = field(repr=False)
    at: int | None = None
    """Rows the page was scrolled by, as measured; None where nobody can tell."""
    moving: Cells | None = field(default=None, repr=False)
    """Cells that moved while the page stood still."""
    margins: Margins = Margins()
    shown: Pixels | None = field(default=None, repr=False)
    """What goes into the picture in place of `pixels`: the first view, with all that is fixed."""

    @property
    def height(self) -> int:
        """Rows."""
        return int(self.pixels.shape[0])

    @property
    def width(self) -> int:
        """Columns."""
        return int(self.pixels.shape[1])


class StartAgainError(Exception):
    """What was already taken has changed since: the picture starts again from the top."""


class FrameSource(Protocol):
    """Whoever scrolls and takes the views.

    All raise StartAgainError.
    """

    def restart(self) -> None:
        """Go back to the top."""

    def next(self) -> Frame | None:
        """Scroll on and return a view that shares rows with the one before; None at the end."""

    def again(self) -> tuple[Frame, Frame] | None:
        """Take the two latest views again; None where that can't be done."""

    def refuse(self) -> None:
        """Hear that the two latest views do not fit, whatever was tried; a gap is noted then."""


def edges(width: int) -> NDArray[np.intp]:
    """Return where each strip begins."""
    return np.arange(0, min(STRIPS, width), dtype=np.intp) * width // min(STRIPS, width)


def hashes(pixels: Pixels) -> Hashes:
    """Return a number for what each cell shows.

    Different cells may rarely share one: it only proposes, and pixels decide.
    """
    width = pixels.shape[1]
    weighed = colours(pixels) * _weights(width)
    weighed ^= weighed >> np.uint32(15)
    return np.add.reduceat(weighed, edges(width), axis=1, dtype=np.uint32)


@lru_cache(maxsize=8)
def _weights(width: int) -> Hashes:
    chance = np.random.default_rng(width)
    return chance.integers(1, 2**32, width, dtype=np.uint32) | np.uint32(1)


def differing(first: Pixels, second: Pixels) -> Cells:
    """Tell which cells of two equally large pieces do not show exactly the same."""
    other = colours(first) != colours(second)
    return np.logical_or.reduceat(other, edges(first.shape[1]), axis=1)


def every(cells: Cells, axis: int) -> Cells:
    """Tell for each row (axis 1) or strip (axis 0) whether all of its cells are set."""
    return np.asarray(cells.all(axis=axis), np.bool_)


def some(cells: Cells, axis: int) -> Cells:
    """Tell for each row (axis 1) or strip (axis 0) whether any of its cells is set."""
    return np.asarray(cells.any(axis=axis), np.bool_)
