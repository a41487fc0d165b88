"""What is new, changed or gone between two pictures of a channel, by what their rows show.

Rows are checksums here: equal rows show the same to the pixel. Runs of equal rows make bands; what
lies between them is in one picture only, or shows something else in each.
"""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from smdesk.domain.evidence import Rectangle
from smdesk.domain.matching import Match, matching

LEAST_SAME = 24
"""Rows; a shorter run of equal rows between two differences is chance, or their background."""
LEAST_TELLING = 8
"""Rows of it that differ from the row above: blank rows are the same everywhere."""


class BandKind(StrEnum):
    """How a band of one picture relates to the other picture."""

    SAME = "same"
    NEW = "new"
    VANISHED = "vanished"
    CHANGED = "changed"


class NotByPixel(StrEnum):
    """Why two pictures can't be compared row by row."""

    WIDTH = "width"
    SCALE = "scale"


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """Rows of both pictures that belong together.

    A new or vanished band may hold a few rows of the other picture, too: those are also in this
    one, as the blank rows between two new posts are.
    """

    kind: BandKind
    before: range
    """Rows of the earlier picture, or lines of its text."""
    after: range
    """The same of the later one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TextLine:
    """A line of a page's text that only one of the two has."""

    kind: BandKind
    """New or vanished."""
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What came of comparing two captures, the earlier first."""

    before: str
    """The earlier capture's id."""
    after: str
    """The later one's."""
    bands: tuple[Band, ...] = ()
    """From the top; together they hold each row of both pictures once. None if not by pixel."""
    not_by_pixel: NotByPixel | None = None
    lines: tuple[TextLine, ...] = ()
    """Where the pictures can't be compared: the lines of text that differ."""
    texts: bool = False
    """Whether both have a text to compare."""

    @property
    def differing(self) -> tuple[Band, ...]:
        """The bands that are not the same in both."""
        return tuple(band for band in self.bands if band.kind is not BandKind.SAME)

    @property
    def counts(self) -> dict[BandKind, int]:
        """How many bands of each kind there are, or lines where the text was compared."""
        kinds = [band.kind for band in self.bands] + [line.kind for line in self.lines]
        return {kind: kinds.count(kind) for kind in BandKind}


def compared(before: Sequence[Hashable], after: Sequence[Hashable]) -> tuple[Band, ...]:
    """Return the bands of two pictures.

    Args:
        before: what tells each row of the earlier picture from others.
        after: the same of the later one.
    """
    size = len(before), len(after)
    return _bands(matching(before, after), size, lambda match: _tells(before, match, size))


def _bands(
    matches: Sequence[Match], size: tuple[int, int], tells: Callable[[Match], bool]
) -> tuple[Band, ...]:
    """Return the bands of runs that are the same, and what lies between those that tell."""
    bands: list[Band] = []
    low = bottom = chance = 0
    for match in (*matches, Match(*size, 0)):
        if match.length and not tells(match):
            chance += match.length
            continue
        bands += _differing(range(low, match.before), range(bottom, match.after), chance)
        low, bottom, chance = match.before + match.length, match.after + match.length, 0
        if match.length:
            here, there = range(match.before, low), range(match.after, bottom)
            bands.append(Band(kind=BandKind.SAME, before=here, after=there))
    return tuple(bands)


def _tells(rows: Sequence[Hashable], match: Match, size: tuple[int, int]) -> bool:
    """Tell whether a run of equal rows is more than chance; at both ends of both it always is."""
    ends = match.before + match.length, match.after + match.length
    if (match.before, match.after) == (0, 0) or ends == size:
        return True
    inside = rows[match.before : ends[0]]
    return match.length >= LEAST_SAME and (
        sum(one != other for one, other in pairwise(inside)) >= LEAST_TELLING
    )


def _differing(before: range, after: range, chance: int) -> list[Band]:
    """Return the band between two runs; so many of its rows are in both by chance."""
    if not before and not after:
        return []
    kind = BandKind.CHANGED
    if len(before) == chance:
        kind = BandKind.NEW
    elif len(after) == chance:
        kind = BandKind.VANISHED
    return [Band(kind=kind, before=before, after=after)]


def may_only_move(band: Band, moving: tuple[Sequence[Rectangle], Sequence[Rectangle]]) -> bool:
    """Tell whether something that moves by itself may be all that differs in a band.

    Args:
        band: one that changed.
        moving: the parts that move in the earlier and in the later picture.
    """
    if band.kind is not BandKind.CHANGED or len(band.before) != len(band.after):
        return False
    return any(_meets(one, band.before) for one in moving[0]) or any(
        _meets(one, band.after) for one in moving[1]
    )


def hidden_in(
    band: Band, moving: tuple[Sequence[Rectangle], Sequence[Rectangle]]
) -> tuple[list[Rectangle], list[Rectangle]]:
    """Return what to leave out of both pictures: what moves in either, where it lies in each."""
    shift = band.after.start - band.before.start
    here = [one for one in moving[0] if _meets(one, band.before)]
    there = [one for one in moving[1] if _meets(one, band.after)]
    return (
        [*here, *(_lower(one, -shift) for one in there)],
        [*there, *(_lower(one, shift) for one in here)],
    )


def joined(bands: Sequence[Band]) -> tuple[Band, ...]:
    """Join bands that are the same and follow each other."""
    found: list[Band] = []
    for band in bands:
        last = found[-1] if found else None
        if last and last.kind is band.kind is BandKind.SAME:
            found[-1] = Band(
                kind=BandKind.SAME,
                before=range(last.before.start, band.before.stop),
                after=range(last.after.start, band.after.stop),
            )
        else:
            found.append(band)
    return tuple(found)


def differing_lines(before: Sequence[str], after: Sequence[str]) -> tuple[TextLine, ...]:
    """Return the lines that only one of two texts has, in their order, blank ones left out."""
    size = len(before), len(after)
    bands = _bands(matching(before, after), size, lambda _: True)
    return tuple(
        TextLine(kind=kind, text=lines[at])
        for band in bands
        if band.kind is not BandKind.SAME
        for kind, lines, part in (
            (BandKind.VANISHED, before, band.before),
            (BandKind.NEW, after, band.after),
        )
        for at in part
        if lines[at].strip()
    )


def row_beside(bands: Sequence[Band], row: float, *, later: bool) -> float:
    """Return the row of the later picture that belongs beside a row of the earlier one.

    Args:
        bands: of the two pictures.
        row: of the earlier picture.
        later: go the other way, from the later picture to the earlier.
    """
    for band in bands:
        here, there = (band.after, band.before) if later else (band.before, band.after)
        if row < here.stop:
            return there.start + (row - here.start) / len(here) * len(there)
    return float((bands[-1].before if later else bands[-1].after).stop)


def _meets(area: Rectangle, rows: range) -> bool:
    return area.top < rows.stop and area.top + area.height > rows.start


def _lower(area: Rectangle, rows: int) -> Rectangle:
    return Rectangle(left=area.left, top=area.top + rows, width=area.width, height=area.height)
