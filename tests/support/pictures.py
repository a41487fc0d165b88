"""A camera without a screen: small pictures that differ, taken of nothing."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime

import numpy as np

from smdesk.capture.png import encode
from smdesk.domain.evidence import Method, Rectangle
from smdesk.services.ports import Clock, Screen, Target, Window

AREA = Rectangle(left=0, top=0, width=40, height=30)
SCREEN = Screen(number=1, name="Skärm", area=AREA, primary=True)


@dataclass(slots=True)
class FakeShot:
    """A picture of coloured noise."""

    taken_at: datetime
    method: Method = Method.SCREEN
    tool: str = "fake 1"
    width: int = AREA.width
    height: int = AREA.height
    area: Rectangle = AREA
    screens: tuple[Screen, ...] = (SCREEN,)
    window_title: str = ""

    def png(self) -> Iterator[bytes]:
        """Yield a real PNG file."""
        seed = np.random.default_rng(int(self.taken_at.timestamp() * 1e6))
        return encode(seed.integers(0, 256, (self.height, self.width, 4), dtype=np.uint8))


class FakeCamera:
    """Takes such pictures; `before` may raise as a real camera does."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.before: Callable[[Target], None] = lambda _target: None
        self.ours = False

    def screens(self) -> list[Screen]:
        """Return the one screen."""
        return [SCREEN]

    def windows(self) -> list[Window]:
        """Return one window."""
        return [Window(handle=7, title="Webbläsare", area=AREA)]

    def take(self, target: Target) -> FakeShot:
        """Take a picture of nothing."""
        self.before(target)
        return FakeShot(self._clock())

    def shows_us(self, area: Rectangle) -> bool:  # noqa: ARG002  a real camera looks there
        """Tell whether our window is in the way, as it is told to."""
        return self.ours
