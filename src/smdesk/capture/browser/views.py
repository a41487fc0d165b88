"""What was to be seen of a page: views, as the browser hands them in and as pixels."""

import base64
import io
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from PIL import Image

from smdesk.capture.browser.devtools import Answer, Values
from smdesk.capture.engine.frames import Cells, Frame, Margins
from smdesk.capture.png import Pixels, colours

LEAST_BLANK = 24
"""Rows of one colour that are noted: what is drawn there later is missing in the picture."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class View:
    """What was to be seen, and what the page said of itself just after."""

    pixels: Pixels
    moving: Cells | None
    state: Values
    blank: bool = False
    """Whether a large part was still of one colour after a while."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """A view looked at twice, or once where that was enough: then both pictures are one."""

    first: str
    second: str
    before: Values
    """What the page said of itself before the first."""
    after: Values
    """The same, after the second."""
    known: int
    """How often the page had changed when the second was asked for."""

    @property
    def steady(self) -> bool:
        """Whether the page stayed where it was, and has nothing on its way."""
        after = self.after
        stayed = bool(self.before["top"] == after["top"])
        return stayed and not after["bands"] and not after["waiting"]

    @property
    def same(self) -> bool:
        """Whether nothing is to be seen of what happened meanwhile."""
        return self.steady and self.first == self.second


def blank_runs(pixels: Pixels, area: Values) -> list[tuple[int, int]]:
    """Return from where to where rows are of one and the same colour where the page scrolls."""
    width = pixels.shape[1]
    wide = area["right"] - area["left"]
    margin = int(width * 0.02)  # a line along the edge is no content
    left = int(width * area["left"] / max(area["right"], wide)) if area["left"] else 0
    shown = colours(pixels)[:, left + margin : width - margin]
    plain = (shown == shown[:, :1]).all(axis=1)
    plain[1:] &= shown[1:, 0] == shown[:-1, 0]
    ends = np.flatnonzero(~plain)
    cuts = [-1, *map(int, ends), len(plain)]
    return [
        (above + 1, below) for above, below in pairwise(cuts) if below - above - 1 >= LEAST_BLANK
    ]


def frame_of(view: View, scale: float, shown: View | None = None) -> Frame:
    """Return a view as it is joined.

    Args:
        view: was taken.
        scale: pixels of the picture for each of the page's own.
        shown: what goes into the picture in its place.
    """
    state = view.state
    area, (rows, columns) = state["area"], view.pixels.shape[:2]
    margins = Margins()
    if state["inner"]:
        margins = Margins(
            top=round(area["top"] * scale),
            bottom=rows - round(area["bottom"] * scale),
            left=round(area["left"] * scale),
            right=columns - round(area["right"] * scale),
        )
    return Frame(
        pixels=view.pixels,
        at=round(state["top"] * scale),
        moving=view.moving,
        margins=margins,
        shown=shown.pixels if shown else None,
    )


def picture_of(answer: Answer) -> str:
    """Return a view as the browser packs it: equal texts are equal pictures."""
    return str(answer.result()["data"])


def decoded(picture: str) -> Pixels:
    """Return a picture's pixels."""
    with Image.open(io.BytesIO(base64.b64decode(picture))) as image:
        rows, width = image.height, image.width
        if image.mode == "RGBA":  # as browsers pack it; nobody looks at the last byte
            data = image.tobytes("raw", "BGRA")
        else:
            data = image.convert("RGB").tobytes("raw", "BGRX")
    return np.frombuffer(data, np.uint8).reshape(rows, width, 4)
