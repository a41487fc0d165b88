"""The picture of the whole screen, with the browser in front, that witnesses a page."""

from collections.abc import Mapping
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path

from smdesk.disk import Disk
from smdesk.domain.calendar import utc
from smdesk.domain.errors import SurroundingsError, UserError
from smdesk.domain.evidence import Rectangle
from smdesk.domain.gate import Witness
from smdesk.services.evidence.statements import screen_part
from smdesk.services.ports import Camera, Curtain, PageSession, Screen, Target


@dataclass(frozen=True, slots=True, kw_only=True)
class Witnessed:
    """What became of the witness, and what is to be said of it."""

    witness: Witness
    told: Mapping[str, object] | None = None


NOBODY = Witnessed(witness=Witness.NOT_WANTED)


def witness(
    session: PageSession, camera: Camera, curtain: Curtain | None, file: Path, disk: Disk
) -> Witnessed:
    """Take the screen with the browser in front into a file; without one, the page stands anyway.

    Raises:
        OSError: The disk is full, or gone.
    """
    try:
        with curtain.aside() if curtain else nullcontext():
            session.front()
            shot = camera.take(Target(screen=_screen(camera).number))
            shows_us = camera.shows_us(shot.area)
    except (SurroundingsError, UserError):
        return Witnessed(witness=Witness.MISSING)
    disk.write(file, shot.png())
    found = Witness.SHOWS_US if shows_us else Witness.TAKEN
    at = utc(shot.taken_at).isoformat(timespec="microseconds")  # a long page took minutes before
    return Witnessed(witness=found, told={"taken_at": at, **screen_part(shot)})


def _screen(camera: Camera) -> Screen:
    """Return the screen that the window in front is on; the primary one where none tells."""
    screens, windows = camera.screens(), camera.windows()
    if not windows:
        return screens[0]
    return max(screens, key=lambda screen: _shared(screen.area, windows[0].area))


def _shared(one: Rectangle, other: Rectangle) -> int:
    """Return how many pixels two areas share."""
    across = min(one.left + one.width, other.left + other.width) - max(one.left, other.left)
    down = min(one.top + one.height, other.top + other.height) - max(one.top, other.top)
    return max(0, across) * max(0, down)
