"""Which pieces of two sequences are the same and in the same order: rows of pictures, or lines.

What occurs once in each is matched first (patience), so that blank rows and repeated cards don't
draw the rest out of place; from there matches grow up and down. What is left between them is not
compared further: where nothing occurs once, nothing is claimed.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass

DEEPEST = 64
"""Matches within matches; each level settles all that occurs once there."""


@dataclass(frozen=True, slots=True)
class Match:
    """A run that is the same in both."""

    before: int
    """Where it begins in the one."""
    after: int
    """Where it begins in the other."""
    length: int


def matching(before: Sequence[Hashable], after: Sequence[Hashable]) -> list[Match]:
    """Return the runs that are the same in both, in order; none touches the next in both."""
    found: list[Match] = []
    for match in _between(before, after, (0, len(before)), (0, len(after)), DEEPEST):
        last = found[-1] if found else None
        if last and _ends(last) == (match.before, match.after):
            found[-1] = Match(last.before, last.after, last.length + match.length)
        else:
            found.append(match)
    return found


def _ends(match: Match) -> tuple[int, int]:
    return match.before + match.length, match.after + match.length


def _between(
    before: Sequence[Hashable],
    after: Sequence[Hashable],
    one: tuple[int, int],
    other: tuple[int, int],
    deep: int,
) -> Iterator[Match]:
    """Yield the matches of two parts, each given by its first and its end."""
    (low, high), (bottom, top) = one, other
    most = min(high - low, top - bottom)
    start = _alike(before, after, range(low, low + most), bottom - low)
    if start:
        yield Match(low, bottom, start)
        low, bottom, most = low + start, bottom + start, most - start
    upwards = range(high - 1, high - 1 - most, -1)
    end = _alike(before, after, upwards, top - high)
    high, top = high - end, top - end
    anchors = _anchors(before, after, (low, high), (bottom, top)) if deep else []
    if anchors:
        for number, (row, place) in enumerate([*anchors, (high, top)]):
            if (low, bottom) != (row, place):
                yield from _between(before, after, (low, row), (bottom, place), deep - 1)
            if number < len(anchors):
                yield Match(row, place, 1)
                low, bottom = row + 1, place + 1
    if end:
        yield Match(high, top, end)


def _alike(before: Sequence[Hashable], after: Sequence[Hashable], rows: range, shift: int) -> int:
    """Return how many of the first of some rows are the same, with others that lie shifted."""
    for count, row in enumerate(rows):
        if before[row] != after[row + shift]:
            return count
    return len(rows)


def _anchors(
    before: Sequence[Hashable],
    after: Sequence[Hashable],
    one: tuple[int, int],
    other: tuple[int, int],
) -> list[tuple[int, int]]:
    """Return the longest series of those that occur once in each, in the same order in both."""
    if one[0] == one[1] or other[0] == other[1]:
        return []
    once = _once(after, other)
    pairs = [
        (row, once[what]) for what, row in _once(before, one).items() if what in once
    ]  # in the order of the one
    return [pairs[at] for at in _longest_rising([place for _, place in pairs])]


def _longest_rising(places: Sequence[int]) -> list[int]:
    """Return where the members of the longest rising series stand, by sorting onto piles."""
    tops: list[int] = []
    top_places: list[int] = []
    below: list[int] = []
    for at, place in enumerate(places):
        pile = bisect_left(top_places, place)
        below.append(tops[pile - 1] if pile else -1)
        tops[pile : pile + 1], top_places[pile : pile + 1] = [at], [place]
    series = []
    at = tops[-1] if tops else -1
    while at >= 0:
        series.append(at)
        at = below[at]
    return series[::-1]


def _once(items: Sequence[Hashable], part: tuple[int, int]) -> dict[Hashable, int]:
    """Return what occurs once in a part, and where."""
    inside = range(*part)
    counts = Counter(items[at] for at in inside)
    return {items[at]: at for at in inside if counts[items[at]] == 1}
