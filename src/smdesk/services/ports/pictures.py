"""Pictures of the screen."""

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from smdesk.domain.evidence import Method, Rectangle
from smdesk.domain.gate import Surface


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """A monitor in physical pixels of the virtual desktop."""

    number: int
    """From 1."""
    name: str
    area: Rectangle
    primary: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """A visible top-level window."""

    handle: int
    title: str
    area: Rectangle
    ours: bool = False
    """Whether it is this program's own; those are offered to nobody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What to photograph: exactly one of the three is given."""

    screen: int | None = None
    region: Rectangle | None = None
    window: int | None = None


class Shot(Protocol):
    """A picture that was taken, not yet stored."""

    @property
    def method(self) -> Method:
        """How it was taken."""

    @property
    def tool(self) -> str:
        """Name and version of what took it."""

    @property
    def width(self) -> int:
        """Pixels."""

    @property
    def height(self) -> int:
        """Pixels."""

    @property
    def taken_at(self) -> datetime:
        """The moment, in UTC."""

    @property
    def area(self) -> Rectangle:
        """Where on the virtual desktop."""

    @property
    def screens(self) -> Sequence[Screen]:
        """The monitors there were."""

    @property
    def window_title(self) -> str:
        """The window's title, empty for a screen or a region."""

    def png(self) -> Iterable[bytes]:
        """Yield the picture as a PNG file (8-bit RGB), in pieces."""


class Camera(Protocol):
    """Takes pictures of what is on the screen.

    All raise SurroundingsError: `screen_unavailable` (locked, no display), `screen_gone`,
    `window_gone`, `picture_black` (all one colour where something should be).
    """

    def screens(self) -> list[Screen]:
        """Return the monitors, first the primary one."""

    def windows(self) -> list[Window]:
        """Return other programs' visible windows, topmost first; empty where it cannot be told."""

    def take(self, target: Target) -> Shot:
        """Take a picture now."""

    def shows_us(self, area: Rectangle) -> bool:
        """Tell whether a window of this program shows within an area of the virtual desktop."""


class PictureLook(Protocol):
    """Looks at the pixels of a picture that was taken, a piece at a time."""

    def surfaces(self, picture: Path) -> Sequence[Surface]:
        """Return the tall areas of one colour: from edge to edge, and black ones of most of it.

        Raises:
            SurroundingsError: `picture_unreadable`.
        """


class Curtain(Protocol):
    """Takes our own window out of the picture while it is taken."""

    def aside(self) -> AbstractContextManager[None]:
        """Hide it, wait until it is gone from the screen, and bring it back after."""
