"""Joining two views: by how much was scrolled, proven by the rows that both show, or refused.

Where the scrolling was measured, the shared rows must agree with it. Where it wasn't, every
distance is tried, each cell has a vote, and a distance is believed only if it agrees and no other
does: identical cards fit in many ways, and none of them is taken.
"""

from dataclasses import dataclass, replace

import numpy as np

from smdesk.capture.engine import bands
from smdesk.capture.engine.bands import Still
from smdesk.capture.engine.frames import Cells, Frame, Hashes, differing, edges, every, hashes, some
from smdesk.capture.engine.moving import widened
from smdesk.domain.completeness import GapReason

LEAST_SHARED = 16
"""Rows that two views have to share."""
LEAST_TELLING = 8
"""Rows that differ from their neighbours; fewer prove nothing."""
AGREES = 0.97
"""The part of telling cells that agrees at the right distance, where nothing was measured."""
MOSTLY = 0.7
"""The same, where it was measured and a second look did not help: the rest changes by itself."""
MOST_SCROLLED = 0.75
"""The part of a view that may be scrolled at once where nothing is measured."""
WANDERS = 3
"""Times its reach that something which moves gets about between two views."""
NEAR = (0, 1, -1)
"""Rows by which a measured distance may be off: a page scrolls by parts of a pixel, too."""
NOTHING = Still()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Join:
    """How a view follows the one before: a distance, or a reason why there is none."""

    shift: int | None = None
    reason: GapReason | None = None
    proven: bool = False
    """Whether pixels agree; otherwise nothing in them tells, and only the measure does."""
    still: Still = NOTHING
    changed: Cells | None = None
    """Cells of the shared rows, counted in the later view, that changed by themselves."""


def join(before: Frame, after: Frame, *, patient: bool = False) -> Join:
    """Find out by how much the page was scrolled between two views.

    Args:
        before: the earlier view.
        after: the later one.
        patient: allow bands, and cells that changed by themselves, since looking again did not
            help.
    """
    if before.height != after.height:
        return _of_unequal(before, after)
    if before.at is None or after.at is None:
        return _by_votes(before, after)
    first = None
    for off in NEAR:
        found = _at(before, after, after.at - before.at + off, patient=patient)
        if found.shift is not None and (off == 0 or found.proven):
            return found
        first = first or found
    return first or Join(reason=GapReason.DISAGREES)


def _of_unequal(before: Frame, after: Frame) -> Join:
    """Join views of which one is taller by the rows that both can show, exactly or not at all."""
    if before.at is None or after.at is None:
        return Join(reason=GapReason.NOTHING_TO_TELL)
    height = min(before.height, after.height)
    above = before.height - height
    found = join(
        replace(_rows(before, slice(above, None)), at=before.at + above),
        _rows(after, slice(height)),
    )
    return found if found.shift is None else replace(found, shift=found.shift + above)


def _rows(frame: Frame, rows: slice) -> Frame:
    moving = None if frame.moving is None else frame.moving[rows]
    return replace(frame, pixels=frame.pixels[rows], moving=moving, shown=None)


def _at(before: Frame, after: Frame, shift: int, *, patient: bool) -> Join:
    """Try one distance, pixel by pixel."""
    margins = after.margins
    low, high = margins.top, after.height - margins.bottom - shift
    if shift < 0 or high - low < LEAST_SHARED:
        return Join(reason=GapReason.NO_OVERLAP)
    shared = after.height - shift
    wrong = differing(before.pixels[shift:], after.pixels[:shared])
    compared = _compared(before, after, shift)
    wrong &= compared
    still = NOTHING
    if wrong.any():
        if not patient:  # look again first: what loads late looks like anything
            return Join(reason=GapReason.DISAGREES)
        same = ~differing(before.pixels, after.pixels)
        still = bands.find(wrong, same, _edges_in(hashes(after.pixels)), shift)
        _clear(wrong, still, after.height - shift)
        _clear(compared, still, after.height - shift)
    low, high = max(low, still.top), min(high, after.height - still.bottom - shift)
    if high - low < LEAST_SHARED:
        return Join(reason=GapReason.NO_OVERLAP, still=still)
    telling = _telling(before, after, shift) & compared
    agreeing = int((telling & ~wrong).any(axis=1).sum())
    proven = agreeing >= LEAST_TELLING
    if not wrong.any():
        return Join(shift=shift, proven=proven, still=still)
    part = 1 - int((wrong & telling).sum()) / max(1, int(telling.sum()))
    if proven and part >= MOSTLY:
        return Join(shift=shift, proven=True, still=still, changed=wrong)
    return Join(reason=GapReason.DISAGREES, still=still)


def _clear(cells: Cells, still: Still, shared: int) -> None:
    """Leave out what stands still."""
    cells[: still.top] = False
    cells[max(0, shared - still.bottom) :] = False
    cells[:, : still.left] = False
    cells[:, cells.shape[1] - still.right :] = False
    if still.floating is not None:
        cells[still.floating] = False


def _compared(before: Frame, after: Frame, shift: int) -> Cells:
    """Return the cells of the shared rows that scroll, and that nothing moves in."""
    shared = after.height - shift
    starts = edges(after.width)
    ends = np.append(starts[1:], after.width)
    cells = np.ones((shared, len(starts)), np.bool_)
    for frame in (before, after):
        margins = frame.margins
        cells[:, (starts < margins.left) | (ends > frame.width - margins.right)] = False
    cells[: after.margins.top] = False
    cells[max(0, before.height - before.margins.bottom - shift) :] = False
    if before.moving is not None:
        cells &= ~_around(before.moving)[shift:]
    if after.moving is not None:
        cells &= ~_around(after.moving)[:shared]
    return cells


def _around(moving: Cells) -> Cells:
    """Return also the cells where what moves may have been in between."""
    for _ in range(WANDERS):
        moving = widened(moving)
    return moving


def _telling(before: Frame, after: Frame, shift: int) -> Cells:
    """Return the cells of the shared rows that differ from the cell above them."""
    shared = after.height - shift
    return _edges_in(hashes(before.pixels[shift:])) | _edges_in(hashes(after.pixels[:shared]))


def _edges_in(found: Hashes) -> Cells:
    cells = np.zeros(found.shape, np.bool_)
    cells[1:] = found[1:] != found[:-1]
    return cells


def _by_votes(before: Frame, after: Frame) -> Join:
    """Try every distance, and believe one only if no other fits."""
    votes = Votes(before, after)
    fitting, told = votes.fitting(*votes.bands())
    if told and not fitting:  # white rows may belong to a bar, too
        fitting, told = votes.fitting(*votes.runs())
    if not told:
        return Join(reason=GapReason.NOTHING_TO_TELL)
    if len(fitting) != 1:
        return Join(reason=GapReason.AMBIGUOUS if fitting else GapReason.DISAGREES)
    return _at(before, after, fitting[0], patient=True)


class Votes:
    """What the cells of two views say of each distance.

    Args:
        before: the earlier view.
        after: the later one.
    """

    def __init__(self, before: Frame, after: Frame) -> None:
        self._first, self._second = hashes(before.pixels), hashes(after.pixels)
        self._same = self._first == self._second
        usable = _compared(before, after, 0)
        self._all = bool(self._same[usable].all())
        self._edges = _edges_in(self._first), _edges_in(self._second)
        scrolls = ~every(self._same, 0)  # a strip that stands still throughout has no vote
        self._voting = usable if self._all else usable & scrolls

    def runs(self) -> tuple[int, int]:
        """Return how many rows at the top and at the bottom stand still."""
        whole = every(self._same, 1)
        return _leading(whole), _leading(whole[::-1])

    def bands(self) -> tuple[int, int]:
        """Return the same, down to the last row that shows something."""
        if self._all:
            return 0, 0
        top, bottom = self.runs()
        telling = some(self._edges[1], 1)
        above = telling[:top]
        below = np.append(telling[1:], False)[len(telling) - bottom :]  # differs from the row below
        return top - _leading(~above[::-1]), bottom - _leading(~below)

    def fitting(self, top: int, bottom: int) -> tuple[list[int], bool]:
        """Return the distances at which the views agree, and whether anything could tell.

        Args:
            top: rows to leave out at the top of a view.
            bottom: rows to leave out at its bottom.
        """
        height = len(self._first)
        fitting, told = [], False
        furthest = min(
            int((height - top - bottom) * MOST_SCROLLED), height - top - bottom - LEAST_SHARED
        )
        for shift in range(furthest + 1):
            agree, telling, rows = self._at(shift, slice(top, height - bottom - shift))
            told |= rows >= LEAST_TELLING
            if agree >= AGREES * telling:  # where nothing tells, nothing speaks against it
                fitting.append(shift)
        return fitting, told

    def _at(self, shift: int, rows: slice) -> tuple[int, int, int]:
        """Return how many cells agree at a distance, how many could, and in how many rows."""
        moved = slice(rows.start + shift, rows.stop + shift)
        telling = self._edges[0][moved] | self._edges[1][rows]
        telling &= self._voting[moved] & self._voting[rows]
        agree = (self._first[moved] == self._second[rows]) & telling
        return int(agree.sum()), int(telling.sum()), int(some(telling, 1).sum())


def _leading(flags: Cells) -> int:
    """Return how many are set before the first that isn't."""
    ends = np.flatnonzero(~flags)
    return int(ends[0]) if len(ends) else len(flags)
