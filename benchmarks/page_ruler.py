"""Reads from a picture which rows of a page it holds, and how often the page's header."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from tests.capture.browser import site

HEADERS: Mapping[str, tuple[int, int, int]] = {
    "inner": (255, 204, 0),
    "sticky": (255, 170, 0),
    "cookie": (255, 170, 0),
}
"""The colour of a page's header, which has to be there once."""
COVERED = 0.5
"""The part of a row that a header covers, at least."""
PIECE = 1024
"""Rows that are looked at together."""
Image.MAX_IMAGE_PIXELS = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What a picture holds of a page."""

    right: int
    """Rows that are there once."""
    repeated: int
    headers: int | None
    """How often the header is there; None where the page has none."""


def judged(page: str, file: Path, rows: int, scale: int = 1) -> Judged:
    """Read the ruler of a picture.

    Args:
        page: its name.
        file: the picture.
        rows: that the page's content has.
        scale: rows of the picture for each of them.
    """
    with Image.open(file) as picture:
        pixels = np.asarray(picture.convert("RGB"))
    found = site.shown(pixels, scale)
    times = np.bincount(found[(found >= 0) & (found < rows)], minlength=rows)
    return Judged(
        right=int((times == scale).sum()),
        repeated=int((times > scale).sum()),
        headers=_parts(pixels, HEADERS[page]) if page in HEADERS else None,
    )


def _parts(pixels: NDArray[np.uint8], colour: tuple[int, int, int]) -> int:
    """Count the parts, one below another, in which a colour covers the rows."""
    there = np.zeros(len(pixels) + 1, np.int8)
    for top in range(0, len(pixels), PIECE):
        covered = (pixels[top : top + PIECE] == colour).all(axis=2).mean(axis=1) > COVERED
        there[1 + top : 1 + top + len(covered)] = covered
    return int((np.diff(there) == 1).sum())
