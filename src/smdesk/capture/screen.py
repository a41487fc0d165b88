"""Pictures of the screen by mss; everything is in physical pixels of the virtual desktop.

A new MSS for each picture: screens come and go, sessions lock and end, and mss remembers. On
Windows it also makes the process aware of each screen's scale, which the window's Qt has done
before it.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol

import mss
import numpy as np
from mss.exception import ScreenShotError

from smdesk.capture.png import Pixels, encode
from smdesk.capture.windows import WindowList, window_list
from smdesk.domain.errors import SurroundingsError, UserError
from smdesk.domain.evidence import ON_SCREEN, Method, Rectangle
from smdesk.services.ports import Clock, Screen, Target, Window

RAISING_SECONDS = 0.25
"""A window that is brought to the front has been drawn by then."""
COLOUR = 0x00FFFFFF


class Grabber(Protocol):
    """What we use of mss."""

    @property
    def monitors(self) -> list[dict[str, Any]]: ...  # noqa: D102  the whole desktop, then each screen

    def grab(self, monitor: dict[str, int], /) -> Any: ...  # noqa: D102  mss's ScreenShot


OpenGrabber = Callable[[], AbstractContextManager[Grabber]]


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreenPicture:
    """A picture in memory; see `ports.Shot`."""

    method: Method
    tool: str
    taken_at: datetime
    area: Rectangle
    screens: tuple[Screen, ...]
    window_title: str
    pixels: Pixels = field(repr=False)

    @property
    def width(self) -> int:
        """Pixels."""
        return int(self.pixels.shape[1])

    @property
    def height(self) -> int:
        """Pixels."""
        return int(self.pixels.shape[0])

    def png(self) -> Iterator[bytes]:
        """Yield the picture as a PNG file, in pieces."""
        return encode(self.pixels)


class MssCamera:
    """Takes pictures by mss; see `ports.Camera`.

    Args:
        clock: tells when a picture was taken.
        grabber: opens mss.
        windows: knows the other programs' windows.
    """

    def __init__(
        self,
        clock: Clock,
        *,
        grabber: OpenGrabber = mss.MSS,
        windows: WindowList | None = None,
    ) -> None:
        self._clock = clock
        self._grabber = grabber
        self._windows = windows or window_list()
        self._listed: dict[int, Rectangle] = {}
        """The screens as they were last shown to somebody who chooses."""

    def screens(self) -> list[Screen]:
        """Return the monitors, first the primary one."""
        with self._open() as grabber:
            screens = _screens(grabber)
        self._listed = {screen.number: screen.area for screen in screens}
        return sorted(screens, key=lambda screen: (not screen.primary, screen.number))

    def windows(self) -> list[Window]:
        """Return other programs' visible windows, topmost first; empty where it cannot be told."""
        return self._windows.all()

    def take(self, target: Target) -> ScreenPicture:
        """Take a picture now.

        Raises:
            UserError: `target_unclear`, `region_outside`.
            SurroundingsError: `screen_unavailable`, `screen_gone`, `window_gone`,
                `picture_black`.
        """
        if [target.screen, target.region, target.window].count(None) != len(ON_SCREEN) - 1:
            raise UserError("target_unclear")
        window = self._raised(target)
        with self._open() as grabber:
            screens = _screens(grabber)
            method, wanted = self._wanted(target, window, screens)
            area = _within(wanted, _desktop(grabber))
            if area is None:
                raise SurroundingsError("window_gone") if window else UserError("region_outside")
            taken_at = self._clock()
            pixels = _grab(grabber, area)
        if _one_colour(pixels):
            raise SurroundingsError("picture_black")
        return ScreenPicture(
            method=method,
            tool=f"mss {mss.__version__}",
            taken_at=taken_at,
            area=area,
            screens=tuple(screens),
            window_title=window.title if window else "",
            pixels=pixels,
        )

    def shows_us(self, area: Rectangle) -> bool:
        """Tell whether a window of this program shows within an area.

        One that lies wholly behind a single other window does not; nor where nobody can tell.
        """
        above: list[Rectangle] = []
        for window in self._windows.stack():
            seen = _within(window.area, area)
            if window.ours and seen and not any(_within(seen, one) == seen for one in above):
                return True
            above.append(window.area)
        return False

    @contextmanager
    def _open(self) -> Iterator[Grabber]:
        """Open mss; a locked screen, an ended remote session or no display make it raise."""
        try:
            with self._grabber() as grabber:
                yield grabber
        except (ScreenShotError, OSError) as error:
            reason = type(error).__name__
            raise SurroundingsError("screen_unavailable", reason=reason) from error

    def _raised(self, target: Target) -> Window | None:
        """Bring the wanted window to the front, and return it as it lies then."""
        if target.window is None:
            return None
        self._windows.to_front(target.window)
        time.sleep(RAISING_SECONDS)
        for window in self._windows.all():
            if window.handle == target.window:
                return window
        raise SurroundingsError("window_gone")

    def _wanted(
        self, target: Target, window: Window | None, screens: list[Screen]
    ) -> tuple[Method, Rectangle]:
        if window is not None:
            return Method.WINDOW, window.area
        if target.region is not None:
            return Method.REGION, target.region
        return Method.SCREEN, self._screen(target.screen or 0, screens)

    def _screen(self, number: int, screens: list[Screen]) -> Rectangle:
        """Return a screen's area, if it is the one that was chosen."""
        for screen in screens:
            if screen.number == number and self._listed.get(number, screen.area) == screen.area:
                return screen.area
        raise SurroundingsError("screen_gone", number=number)


def _screens(grabber: Grabber) -> list[Screen]:
    monitors = grabber.monitors[1:] or grabber.monitors
    if not monitors:
        raise SurroundingsError("screen_unavailable", reason="0")
    any_primary = any(monitor.get("is_primary") for monitor in monitors)
    return [
        Screen(
            number=number,
            name=str(monitor.get("name") or monitor.get("output") or ""),
            area=_rectangle(monitor),
            primary=bool(monitor.get("is_primary")) if any_primary else number == 1,
        )
        for number, monitor in enumerate(monitors, 1)
    ]


def _rectangle(monitor: dict[str, Any]) -> Rectangle:
    return Rectangle(
        left=monitor["left"],
        top=monitor["top"],
        width=monitor["width"],
        height=monitor["height"],
    )


def _desktop(grabber: Grabber) -> Rectangle:
    """Return the box around all screens."""
    return _rectangle(grabber.monitors[0])


def _within(area: Rectangle, bounds: Rectangle) -> Rectangle | None:
    """Return the part of an area that lies within bounds; None if there is none."""
    left, top = max(area.left, bounds.left), max(area.top, bounds.top)
    right = min(area.left + area.width, bounds.left + bounds.width)
    bottom = min(area.top + area.height, bounds.top + bounds.height)
    if right <= left or bottom <= top:
        return None
    return Rectangle(left=left, top=top, width=right - left, height=bottom - top)


def _grab(grabber: Grabber, area: Rectangle) -> Pixels:
    """Return the pixels as mss has them, not copied."""
    place = {"left": area.left, "top": area.top, "width": area.width, "height": area.height}
    shot = grabber.grab(place)
    return np.frombuffer(shot.raw, np.uint8).reshape(shot.height, shot.width, 4)


def _one_colour(pixels: Pixels) -> bool:
    """Tell whether nothing is to be seen; most pictures tell by a few rows that something is."""
    colours = pixels.view(np.uint32)[..., 0]
    first = colours[0, 0] & COLOUR
    steps = (max(1, len(colours) // 16), 1)
    return all(bool(((colours[::step] & COLOUR) == first).all()) for step in steps)
