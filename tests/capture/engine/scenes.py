"""Long pictures, and views of them as somebody who scrolls would take them."""

from dataclasses import dataclass, field

import numpy as np

from smdesk.capture.engine.frames import Frame, Margins, StartAgainError
from smdesk.capture.png import Pixels

WIDTH = 200
NONE = Margins()


def page(height: int, seed: int = 1, width: int = WIDTH) -> Pixels:
    """Text on white: lines of different lengths with space between, no two alike."""
    chance = np.random.default_rng(seed)
    made = np.full((height, width, 4), 255, np.uint8)
    row = 3
    while row < height - 12:
        lines = int(chance.integers(5, 11))
        long = int(chance.integers(width // 3, width - 10))
        made[row : row + lines, 5:long, :3] = chance.integers(0, 255, (lines, long - 5, 3))
        row += lines + int(chance.integers(3, 12))
    return made


def cards(count: int, rows: int = 40, width: int = WIDTH) -> Pixels:
    """The same card again and again."""
    return np.concatenate([page(rows, 7, width)] * count)


def view(
    pixels: Pixels, top: int, height: int, *, known: bool = True, margins: Margins = NONE
) -> Frame:
    """Return what is seen from a row on."""
    return Frame(
        pixels=pixels[top : top + height].copy(), at=top if known else None, margins=margins
    )


@dataclass(slots=True)
class Scrolled:
    """A source over a picture; see `frames.FrameSource`."""

    pixels: Pixels
    height: int = 120
    step: int = 90
    known: bool = True
    header: Pixels | None = None
    footer: Pixels | None = None
    spoilt: dict[int, Pixels] = field(default_factory=dict)
    """What is seen in place of the page, once, at the numbered view."""
    changes_at: int | None = None
    """The view at which it turns out that what was taken has changed, once."""
    can_again: bool = True
    tops: list[int] = field(default_factory=list)
    taken: int = 0
    restarts: int = 0

    def restart(self) -> None:
        self.tops.clear()
        self.restarts += 1

    def next(self) -> Frame | None:
        last = len(self.pixels) - self.height
        if self.tops and self.tops[-1] >= last:
            return None
        top = min(last, self.tops[-1] + self.step) if self.tops else 0
        self.tops.append(top)
        if self.changes_at == len(self.tops):
            self.changes_at = None
            raise StartAgainError
        return self._view(top)

    def again(self) -> tuple[Frame, Frame] | None:
        if not self.can_again or len(self.tops) < 2:
            return None
        before, latest = self.tops[-2:]
        if latest - before > self.height // 4:
            self.tops[-1] = before + (latest - before) * 2 // 3
        return self._view(before), self._view(self.tops[-1])

    def refuse(self) -> None:
        """Nothing helps."""

    def _view(self, top: int) -> Frame:
        self.taken += 1
        seen = self.spoilt.pop(self.taken, self.pixels[top : top + self.height]).copy()
        if self.header is not None:
            seen[: len(self.header)] = self.header
        if self.footer is not None:
            seen[-len(self.footer) :] = self.footer
        return Frame(pixels=seen, at=top if self.known else None)
