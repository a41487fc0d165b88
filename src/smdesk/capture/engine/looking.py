"""Looks for tall areas of one colour in a picture, a block of rows at a time."""

from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from smdesk.capture.engine.reading import (
    BrokenPictureError,
    PngRows,
    Rows,
    UnstreamableError,
)
from smdesk.domain.errors import SurroundingsError
from smdesk.domain.evidence import Rectangle
from smdesk.domain.gate import Surface
from smdesk.services.ports import PICTURE_BLOCK

LEAST = 200
"""Rows; what is lower is of no interest to anybody."""
STEP = 8
"""Of so many pixels of a row, one is looked at first."""
MOST_OF = 0.6
"""Of the width, that a black area has in one piece."""
USUAL = 0.5
"""Of the rows begin with black: then it is the page's own colour."""

Flags = NDArray[np.bool_]


class PngLook:
    """See `ports.PictureLook`."""

    def surfaces(self, picture: Path) -> list[Surface]:
        """Return the tall areas of one colour, from the top.

        Raises:
            SurroundingsError: `picture_unreadable`.
        """
        try:
            with closing(PngRows(picture)) as source:
                return _surfaces(source)
        except (BrokenPictureError, UnstreamableError, OSError) as error:
            raise SurroundingsError("picture_unreadable", file=picture.name) from error


@dataclass(slots=True)
class _Runs:
    """Rows that follow each other and are alike, as they are found from the top."""

    found: list[tuple[int, int]] = field(default_factory=list)
    """First row, and the row after the last."""
    _first: int = 0
    _value: int = -1
    """What the rows of the run share; -1 where there is none."""

    def add(self, top: int, values: NDArray[np.int64]) -> None:
        """Go on with the next rows: what each shows, -1 where it is of no interest."""
        edges = np.flatnonzero(np.diff(values, prepend=self._value))
        for edge in edges.tolist():
            self._close(top + edge)
            self._first, self._value = top + edge, int(values[edge])

    def end(self, height: int) -> list[tuple[int, int]]:
        """Return all runs that are tall enough."""
        self._close(height)
        return self.found

    def _close(self, end: int) -> None:
        if self._value >= 0 and end - self._first >= LEAST:
            self.found.append((self._first, end))


def _surfaces(source: PngRows) -> list[Surface]:
    plain, black, top, dark = _Runs(), _Runs(), 0, 0
    for number in range(-(-source.height // PICTURE_BLOCK)):
        rows = source.block(number)
        plain.add(top, _one_colour(rows))
        black.add(top, np.where(_mostly_black(rows), 0, -1))
        dark += int(np.count_nonzero(rows[:, 0].max(axis=1) == 0))
        top += len(rows)
    made = [_surface(run, source.width, is_black=False) for run in plain.end(top)]
    if dark < top * USUAL:
        made += [_surface(run, source.width, is_black=True) for run in black.end(top)]
    return sorted(made, key=lambda one: one.area.top)


def _surface(run: tuple[int, int], width: int, *, is_black: bool) -> Surface:
    first, end = run
    area = Rectangle(left=0, top=first, width=width, height=end - first)
    return Surface(area=area, black=is_black)


def _one_colour(rows: Rows) -> NDArray[np.int64]:
    """Return each row's colour as a number, -1 for rows that have more than one."""
    some = rows[:, ::STEP]
    values = np.full(len(rows), -1, np.int64)
    alike = np.flatnonzero((some == some[:, :1]).all(axis=(1, 2)))
    for number in alike.tolist():
        row = rows[number]
        if (row == row[0]).all():
            red, green, blue = row[0].tolist()
            values[number] = red << 16 | green << 8 | blue
    return values


def _mostly_black(rows: Rows) -> Flags:
    """Tell of each row whether most of it is black in one piece."""
    black = np.equal(rows[:, ::STEP].max(axis=2), 0)
    needed = black.shape[1] * MOST_OF
    found: Flags = np.zeros(len(rows), np.bool_)
    candidates = np.flatnonzero(black.sum(axis=1) >= needed)
    if len(candidates):
        found[candidates] = _longest(black[candidates]) >= needed
    return found


def _longest(flags: Flags) -> NDArray[np.int64]:
    """Return the length of each row's longest run of flags."""
    counted: NDArray[np.int64] = flags.astype(np.int64).cumsum(axis=1)
    before = np.maximum.accumulate(np.where(flags, 0, counted), axis=1)
    longest: NDArray[np.int64] = (counted - before).max(axis=1)
    return longest
