"""Other programs' windows, where the system tells: Windows and X11."""

import os
import sys
from typing import Protocol

from smdesk.services.ports import Window


class WindowList(Protocol):
    """Knows the windows on the screen."""

    def all(self) -> list[Window]:
        """Return other programs' visible windows, topmost first."""

    def stack(self) -> list[Window]:
        """Return all visible windows, our own too, topmost first."""

    def to_front(self, handle: int) -> None:
        """Bring a window to the front, as far as the system lets us."""


class NoWindows:
    """For systems that do not tell: macOS, and Wayland without X11."""

    def all(self) -> list[Window]:
        """Return nothing."""
        return []

    def stack(self) -> list[Window]:
        """Return nothing."""
        return []

    def to_front(self, handle: int) -> None:
        """Do nothing."""


def window_list(process: int | None = None) -> WindowList:
    """Return what knows this system's windows.

    Args:
        process: whose windows are told apart as "ours"; this program's if None.
    """
    own = os.getpid() if process is None else process
    system: str = sys.platform
    if system == "win32":
        from smdesk.capture.win32_windows import (  # noqa: PLC0415  only there
            Win32Windows,
            system_api,
        )

        return Win32Windows(system_api(), own)
    if system == "linux":
        from smdesk.capture.x11_windows import X11Windows  # noqa: PLC0415  only there

        return X11Windows(own)
    return NoWindows()
