"""What does not scroll with the page, told by pixels alone.

A cell stands still if it contradicts the scrolling and agrees with itself: it shows what it showed
before, at the same place, where something else should have come. White rows at the edge, which
agree with both, are no band.
"""

from dataclasses import dataclass

import numpy as np

from smdesk.capture.engine.frames import Cells, every, some

SHOWING = 4
"""Rows that something in the middle shows anything in, at least: blank cells are often alike."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Still:
    """What stood still between two views."""

    top: int = 0
    bottom: int = 0
    """Rows."""
    left: int = 0
    right: int = 0
    """Strips."""
    floating: Cells | None = None
    """Cells of the shared rows, counted in the later view, hidden by something in the middle."""


def find(wrong: Cells, same: Cells, telling: Cells, shift: int) -> Still:
    """Find the bands at the edges, and what floats.

    Args:
        wrong: cells of the shared rows, counted in the later view, that contradict the scrolling.
        same: cells of a view that show what they showed before, at the same place.
        telling: cells of the later view that differ from the one above.
        shift: rows scrolled.
    """
    shared = len(wrong)
    height = len(same)
    here = wrong & same[:shared]  # still in the later view
    there = wrong & same[shift:]  # still in the earlier one
    whole = every(same, 1)
    top = _run(whole[:shared], some(here, 1))
    bottom = _run(whole[::-1][:shared], some(there, 1)[::-1])
    rest = np.zeros_like(wrong)
    inner = slice(top, max(top, height - bottom - shift))
    rest[inner] = (here | there)[inner]
    strips = every(same, 0)
    left = _run(strips, some(rest, 0))
    right = _run(strips[::-1], some(rest, 0)[::-1])
    rest[:, :left] = False
    rest[:, rest.shape[1] - right :] = False
    something = (here & telling[:shared]) | (there & telling[shift:])
    return Still(
        top=top,
        bottom=bottom,
        left=left,
        right=right,
        floating=rest if int(some(rest & something, 1).sum()) >= SHOWING else None,
    )


def _run(still: Cells, contradicting: Cells) -> int:
    """Return how far a band reaches: to the last contradiction in the run that stands still."""
    ends = np.flatnonzero(~still)
    run = int(ends[0]) if len(ends) else len(still)
    within = np.flatnonzero(contradicting[:run])
    return int(within[-1]) + 1 if len(within) else 0
