"""A page drawn by seed: what it is made of, and what is true of it."""

import random
from dataclasses import dataclass, field

from tests.capture.browser.site import RULER_LEFT, RULER_WIDTH, block, page

VIEW = 1000
"""The page's pixels that one view shows."""
HEADER, FOOTER, CONSENT, SIDE = (255, 170, 0), (34, 34, 204), (34, 34, 34), (204, 221, 238)
BESIDE = RULER_LEFT + RULER_WIDTH + 40
"""From here on to the right, things may stand that have nothing to do with the ruler."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Rows of a picture: some of the ruler's, or some without."""

    rows: int | None
    """The page's pixels; None where fonts decide."""
    first: int | None = None
    """The ruler's first; None where it isn't shown."""


@dataclass(slots=True)
class Drawn:
    """A page and what is true of it, in the page's own pixels."""

    seed: int
    sort: str
    chance: random.Random
    scale: float = 1.0
    body: list[str] = field(default_factory=list)
    head: list[str] = field(default_factory=list)
    truth: list[Stretch] = field(default_factory=list)
    capturable: bool = True
    header: int = 0
    """Rows of the header, which has a colour of its own and is shown once."""
    bars: list[tuple[int, int, int]] = field(default_factory=list)
    """Colours of bars that are not to be seen in the picture."""
    side: bool = False
    """Whether a column stands beside the content, to be seen in the first view alone."""
    crashes: bool = False
    max_height: int = 250_000
    next: int = 0
    """The ruler's next row."""

    @property
    def html(self) -> str:
        """The page."""
        return page("".join(self.body), "".join(self.head))

    @property
    def address(self) -> str:
        """Where it is served."""
        return f"drawn?seed={self.seed}"

    def script(self, text: str, *, ready: bool = True) -> None:
        """Have the page run something."""
        whole = f"addEventListener('DOMContentLoaded', () => {{{text}}})" if ready else text
        self.head.append(f"<script>{whole}</script>")

    def static(self, rows: int, extra: str = "") -> None:
        """Add content that is there from the start."""
        each = self.chance.choice([60, 140, 333, 600, 900])
        first = self.next
        for start in range(first, first + rows, each):
            self.body.append(block(start, min(each, first + rows - start), extra))
        self.claim(rows)

    def claim(self, rows: int) -> int:
        """Say that the ruler's next rows are to be seen; return their first."""
        first = self.next
        self.truth.append(Stretch(rows, first))
        self.next += rows
        return first

    def between(self, html: str, rows: int | None) -> None:
        """Add something that has no ruler."""
        self.body.append(html)
        self.truth.append(Stretch(rows))


def height_of(chance: random.Random, most: int = 40_000) -> int:
    """Draw how tall a page is: small ones are more often."""
    return int(800 * (most / 800) ** chance.random() ** 1.6)
