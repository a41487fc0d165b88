"""Windows on Windows: the visible frame of each, as the desktop's compositor knows it."""

import ctypes
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from smdesk.domain.evidence import Rectangle
from smdesk.services.ports import Window

EXTENDED_FRAME_BOUNDS = 9
CLOAKED = 14
RESTORE = 9
TOOL_WINDOW = 0x80
EXTENDED_STYLE = -20
DESKTOP_CLASSES = {"Progman", "WorkerW", "Shell_TrayWnd"}


class Api(Protocol):
    """The few questions to the system."""

    def handles(self) -> list[int]: ...  # noqa: D102  top-level windows, topmost first

    def is_shown(self, handle: int) -> bool: ...  # noqa: D102  visible, not minimised, not cloaked

    def is_tool(self, handle: int) -> bool: ...  # noqa: D102  a palette, or the desktop itself

    def process(self, handle: int) -> int: ...  # noqa: D102  the id of its process

    def title(self, handle: int) -> str: ...  # noqa: D102

    def frame(self, handle: int) -> tuple[int, int, int, int]: ...  # noqa: D102  left, top, right, bottom

    def to_front(self, handle: int) -> None: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Win32Windows:
    """Windows of the signed-in desktop; see `windows.WindowList`."""

    api: Api
    own_process: int

    def all(self) -> list[Window]:
        """Return other programs' visible windows, topmost first."""
        return [window for window in self.stack() if not window.ours]

    def stack(self) -> list[Window]:
        """Return all visible windows, our own too, topmost first."""
        return [found for handle in self.api.handles() if (found := self._window(handle))]

    def to_front(self, handle: int) -> None:
        """Bring a window to the front; Windows may refuse, and then only blinks it."""
        self.api.to_front(handle)

    def _window(self, handle: int) -> Window | None:
        api = self.api
        if not api.is_shown(handle) or api.is_tool(handle):
            return None
        left, top, right, bottom = api.frame(handle)
        title = api.title(handle)
        if not title or right <= left or bottom <= top:
            return None
        area = Rectangle(left=left, top=top, width=right - left, height=bottom - top)
        ours = api.process(handle) == self.own_process
        return Window(handle=handle, title=title, area=area, ours=ours)


class _Rect(ctypes.Structure):
    _fields_ = [(side, ctypes.c_long) for side in ("left", "top", "right", "bottom")]


class SystemApi:
    """The system itself, by ctypes.

    Args:
        user: user32.
        compositor: dwmapi.
        callback: makes a C function of (handle, value) -> go on.
    """

    def __init__(self, user: Any, compositor: Any, callback: Callable[[Any], Any]) -> None:
        self._user = user
        self._compositor = compositor
        self._callback = callback

    def handles(self) -> list[int]:
        """Return top-level windows, topmost first."""
        found: list[int] = []

        def each(handle: int, _: int) -> bool:
            found.append(handle)
            return True

        self._user.EnumWindows(self._callback(each), 0)
        return found

    def is_shown(self, handle: int) -> bool:
        """Tell whether it is visible, not minimised, and not cloaked (on another desktop)."""
        cloaked = ctypes.c_int(0)
        self._attribute(handle, CLOAKED, cloaked)
        visible = self._user.IsWindowVisible(handle) and not self._user.IsIconic(handle)
        return bool(visible) and cloaked.value == 0

    def is_tool(self, handle: int) -> bool:
        """Tell whether it is a palette, the taskbar or the desktop."""
        name = ctypes.create_unicode_buffer(256)
        self._user.GetClassNameW(handle, name, len(name))
        style = self._user.GetWindowLongW(handle, EXTENDED_STYLE)
        return bool(style & TOOL_WINDOW) or name.value in DESKTOP_CLASSES

    def process(self, handle: int) -> int:
        """Return the id of its process."""
        process = ctypes.c_ulong(0)
        self._user.GetWindowThreadProcessId(handle, ctypes.byref(process))
        return process.value

    def title(self, handle: int) -> str:
        """Return its title."""
        text = ctypes.create_unicode_buffer(self._user.GetWindowTextLengthW(handle) + 1)
        self._user.GetWindowTextW(handle, text, len(text))
        return text.value

    def frame(self, handle: int) -> tuple[int, int, int, int]:
        """Return its visible frame: GetWindowRect would take the invisible borders with it."""
        rect = _Rect()
        if self._attribute(handle, EXTENDED_FRAME_BOUNDS, rect) != 0:
            self._user.GetWindowRect(handle, ctypes.byref(rect))
        return rect.left, rect.top, rect.right, rect.bottom

    def to_front(self, handle: int) -> None:
        """Restore it if it is minimised, and bring it to the front."""
        if self._user.IsIconic(handle):
            self._user.ShowWindow(handle, RESTORE)
        self._user.SetForegroundWindow(handle)

    def _attribute(self, handle: int, which: int, into: Any) -> int:
        size = ctypes.sizeof(into)
        result = self._compositor.DwmGetWindowAttribute(handle, which, ctypes.byref(into), size)
        return int(result)


def system_api() -> SystemApi:
    """Load the system's libraries; handles are pointers, so that none is cut to 32 bits."""
    load, function = vars(ctypes)["WinDLL"], vars(ctypes)["WINFUNCTYPE"]
    user, compositor = load("user32"), load("dwmapi")
    pointer, number = ctypes.c_void_p, ctypes.c_int
    for name in ("IsWindowVisible", "IsIconic", "SetForegroundWindow", "GetWindowTextLengthW"):
        getattr(user, name).argtypes = [pointer]
    user.ShowWindow.argtypes = [pointer, number]
    user.GetWindowLongW.argtypes = [pointer, number]
    user.GetClassNameW.argtypes = [pointer, ctypes.c_wchar_p, number]
    user.GetWindowTextW.argtypes = [pointer, ctypes.c_wchar_p, number]
    user.GetWindowThreadProcessId.argtypes = [pointer, pointer]
    user.GetWindowRect.argtypes = [pointer, pointer]
    compositor.DwmGetWindowAttribute.argtypes = [pointer, ctypes.c_ulong, pointer, ctypes.c_ulong]
    return SystemApi(user, compositor, function(ctypes.c_bool, pointer, ctypes.c_ssize_t))
