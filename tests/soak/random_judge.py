"""Takes drawn pages and holds each picture against the truth, row by row."""

import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from smdesk.capture.browser.session import BrowserSession
from smdesk.domain.completeness import Completeness
from smdesk.domain.errors import SurroundingsError
from smdesk.services.ports import SILENT, PageOrder
from tests.capture.browser.crashes import Crashing
from tests.capture.browser.site import shown
from tests.soak.random_drawn import HEADER, SIDE, VIEW, Drawn, Stretch
from tests.soak.random_pages import draw

Image.MAX_IMAGE_PIXELS = None  # the pages are our own
SHARE = 0.1
"""The part of a row from which a colour is a bar."""
EVERY = 4
"""Each so many-th column is looked at for bars."""
Rows = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of one page."""

    drawn: Drawn
    said: Completeness | None
    """None where nothing could be taken."""
    wrong: str
    """What the picture has against the truth, or the error; empty where it is exact."""
    seconds: float

    @property
    def complete(self) -> bool:
        """Whether it was called complete."""
        return self.said is not None and self.said.complete

    @property
    def falsely_complete(self) -> bool:
        """Whether it was called complete and isn't."""
        return self.complete and bool(self.wrong or not self.drawn.capturable)

    @property
    def missed(self) -> bool:
        """Whether it could have been complete, and isn't or isn't called so."""
        return self.drawn.capturable and not (self.complete and not self.wrong)

    def __str__(self) -> str:
        kind = "FALSE" if self.falsely_complete else "missed" if self.missed else "ok"
        page = f"{self.drawn.seed:4} {kind:6} {self.drawn.sort:10} x{self.drawn.scale:g}"
        if (said := self.said) is None:
            return f"{page} {self.seconds:5.1f} s {self.wrong}"
        codes = ",".join(sorted({str(one.code) for one in said.findings} - {"sandbox_off"}))
        gaps = ",".join(f"{one.top}+{one.height}:{one.reason}" for one in said.gaps[:2])
        return (
            f"{page} {said.height:6} px {self.seconds:5.1f} s complete={said.complete} "
            f"[{codes}] gaps[{gaps}] repeats={len(said.repeats)} {self.wrong}"
        )


def take_drawn(
    begin: Callable[[], BrowserSession],
    address: str,
    seeds: Iterable[int],
    most: int,
) -> Iterator[Verdict]:
    """Take pages with one browser, and judge each.

    A page that crashes may take the browser with it, at once or a moment later: the next page is
    taken by another.
    """
    led = begin()
    for seed in seeds:
        if not led.alive:
            led = begin()
        drawn = draw(seed, most)
        order = PageOrder(
            url=f"{address}/{drawn.address}&most={most}",
            scale=drawn.scale,
            max_height=drawn.max_height,
            max_seconds=120.0,
        )
        began = time.monotonic()
        with tempfile.TemporaryDirectory() as folder:
            progress = Crashing(led) if drawn.crashes else SILENT
            try:
                said = led.take(order, Path(folder), progress).completeness
            except SurroundingsError as error:
                yield Verdict(drawn, None, error.code, time.monotonic() - began)
                continue
            seconds = time.monotonic() - began
            wrong = against_truth(drawn, Path(folder) / "page.png")
        if drawn.crashes:
            led.close()
        yield Verdict(drawn, said, wrong, seconds)


def against_truth(drawn: Drawn, path: Path) -> str:
    """Return what a picture has against the truth; empty where it is exact."""
    with Image.open(path) as picture:
        pixels = np.asarray(picture)
    return rows_against(drawn, shown(pixels, drawn.scale)) or bars_against(drawn, pixels)


def rows_against(drawn: Drawn, found: Rows) -> str:
    """Hold a picture's rows against the truth, from top to bottom."""
    at = 0
    for stretch in joined(drawn.truth):
        if stretch.rows is None:
            rest = np.flatnonzero(found[at:] >= 0)
            at = at + int(rest[0]) if len(rest) else len(found)
            continue
        count = int(stretch.rows * drawn.scale)
        wanted = np.full(count, -1)
        if stretch.first is not None:
            numbers = np.arange(stretch.first, stretch.first + stretch.rows)
            wanted = np.repeat(numbers, int(drawn.scale))
        there = found[at : at + count]
        if len(there) < count:
            return f"ends at {len(found)}, {at + count} wanted"
        if (off := np.flatnonzero(there != wanted)).size:
            row = int(off[0])
            return f"row {at + row} shows {there[row]}, not {wanted[row]}; {len(off)} rows wrong"
        at += count
    least = int(VIEW * drawn.scale)  # a page that is shorter is shown with what lies below it
    if at == len(found) or (len(found) == least and (found[at:] < 0).all()):
        return ""
    return f"{len(found) - at} rows too many"


def joined(truth: list[Stretch]) -> Iterator[Stretch]:
    """Join what has no ruler and lies beside something whose height isn't known."""
    for marked, group in groupby(truth, lambda stretch: stretch.first is not None):
        stretches = list(group)
        if not marked and any(stretch.rows is None for stretch in stretches):
            yield Stretch(None)
        else:
            yield from stretches


def bars_against(drawn: Drawn, pixels: NDArray[np.uint8]) -> str:
    """Look for what should be shown once, or not at all."""
    looked = pixels[:, ::EVERY]
    if drawn.header:
        has = rows_of(looked, HEADER)
        if list(has) != list(range(int(drawn.header * drawn.scale))):
            return f"header in {len(has)} rows"
    for colour in drawn.bars:
        if (has := rows_of(looked, colour)).size:
            return f"bar {colour} in {len(has)} rows, the first {has[0]}"
    if drawn.side:
        has = rows_of(looked, SIDE)
        if not has.size or has[-1] >= VIEW * drawn.scale:
            return f"column in {len(has)} rows"
    return ""


def rows_of(pixels: NDArray[np.uint8], colour: tuple[int, int, int]) -> NDArray[np.intp]:
    """Return the rows in which a colour takes a large part."""
    same = pixels[..., 0] == colour[0]
    same &= pixels[..., 1] == colour[1]
    same &= pixels[..., 2] == colour[2]
    return np.flatnonzero(same.mean(axis=1) > SHARE)
