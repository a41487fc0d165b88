import ctypes
import os
import shutil
import subprocess
import sys
import time
from typing import Any

import pytest

from smdesk.capture import windows
from smdesk.capture.win32_windows import (
    CLOAKED,
    EXTENDED_FRAME_BOUNDS,
    SystemApi,
    Win32Windows,
)
from smdesk.domain.evidence import Rectangle
from smdesk.services.ports import Window
from tests.capture.conftest import Desktop

if sys.platform == "linux":
    from smdesk.capture.x11_windows import X11Windows


def titles(found: list[Window]) -> list[str]:
    return [window.title for window in found]


def test_x11_windows_of_others_are_told_topmost_first(desktop: Desktop) -> None:
    desktop.window("Första", (10, 20, 100, 50), 0x111111)
    desktop.window("Andra åäö", (30, 40, 100, 50), 0x222222)
    desktop.window("Vårt eget", (30, 40, 100, 50), 0x222222, process=os.getpid())
    hidden = desktop.window("Dolt", (0, 0, 10, 10), 0x333333)
    hidden.unmap()
    desktop.window("", (0, 0, 10, 10), 0x444444)
    desktop.server.sync()
    found = X11Windows(os.getpid()).all()
    assert titles(found) == ["Andra åäö", "Första"]
    stack = X11Windows(os.getpid()).stack()
    assert [(one.title, one.ours) for one in stack] == [
        ("Vårt eget", True),
        ("Andra åäö", False),
        ("Första", False),
    ]
    assert found[1].area == Rectangle(left=10, top=20, width=100, height=50)
    X11Windows(0).to_front(found[1].handle)
    assert titles(X11Windows(os.getpid()).all()) == ["Första", "Andra åäö"]
    X11Windows(0).to_front(1)  # no such window


def test_x11_frames_have_their_title_bar_and_no_shadow(desktop: Desktop) -> None:
    from Xlib import Xatom  # type: ignore[import-untyped]  # noqa: PLC0415  only on Linux

    for title, name in (("Ram", "_NET_FRAME_EXTENTS"), ("Skugga", "_GTK_FRAME_EXTENTS")):
        made = desktop.window(title, (100, 100, 200, 100), 0x111111)
        atom = desktop.server.intern_atom(name)
        made.change_property(atom, Xatom.CARDINAL, 32, [1, 2, 20, 3])
    desktop.server.sync()
    areas = {window.title: window.area for window in X11Windows(0).all()}
    assert areas["Ram"] == Rectangle(left=99, top=80, width=203, height=123)
    assert areas["Skugga"] == Rectangle(left=101, top=120, width=197, height=77)


@pytest.mark.skipif(not shutil.which("openbox"), reason="no window manager here")
def test_x11_asks_the_window_manager_for_order_and_frames(desktop: Desktop) -> None:
    lower = desktop.window("Under", (100, 100, 200, 100), 0x111111)
    upper = desktop.window("Över", (150, 150, 200, 100), 0x222222)
    manager = subprocess.Popen(["openbox", "--sm-disable"], stderr=subprocess.DEVNULL)
    try:
        wait_for(lambda: [w.area.height > 100 for w in X11Windows(0).all()] == [True, True])
        for wanted, title in ((lower, "Under"), (upper, "Över"), (lower, "Under")):
            X11Windows(0).to_front(wanted.id)
            wait_for(lambda title=title: titles(X11Windows(0).all())[0] == title)
    finally:
        manager.terminate()
        manager.wait(60)


def wait_for(condition: Any) -> None:
    deadline = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < deadline, "it did not happen"
        time.sleep(0.02)


@pytest.mark.filterwarnings(  # python-xlib leaves its socket open when nobody answers
    "ignore::pytest.PytestUnraisableExceptionWarning"
)
def test_where_there_is_no_server_there_are_no_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":987")
    assert windows.window_list().all() == []


@pytest.mark.parametrize("system", ["darwin", "freebsd"])
def test_other_systems_do_not_tell(monkeypatch: pytest.MonkeyPatch, system: str) -> None:
    monkeypatch.setattr(sys, "platform", system)
    nobody = windows.window_list()
    nobody.to_front(1)
    assert nobody.all() == []


FRAMES: dict[int, dict[str, Any]] = {
    1: {"title": "Webb – åäö", "frame": (-100, 10, 700, 610)},
    2: {"title": "Dolt", "visible": 0},
    3: {"title": "Minimerat", "iconic": 1},
    4: {"title": "Annat skrivbord", "cloaked": 2},
    5: {"title": "Palett", "style": 0x80},
    6: {"title": "Program Manager", "class": "Progman"},
    7: {"title": "smdesk", "process": 99},
    8: {"title": ""},
    9: {"title": "Tomt", "frame": (5, 5, 5, 5)},
    10: {"title": "Utan ram", "frame": None},
}


class FakeUser32:
    """user32 and dwmapi as ctypes calls them."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, int]] = []

    def EnumWindows(self, callback: Any, value: int) -> int:  # noqa: N802  the system's names
        return sum(bool(callback(handle, value)) for handle in FRAMES)

    def IsWindowVisible(self, handle: int) -> int:  # noqa: N802
        return int(FRAMES[handle].get("visible", 1))

    def IsIconic(self, handle: int) -> int:  # noqa: N802
        return int(FRAMES[handle].get("iconic", 0))

    def GetClassNameW(self, handle: int, into: Any, _: int) -> None:  # noqa: N802
        into.value = FRAMES[handle].get("class", "Window")

    def GetWindowLongW(self, handle: int, _: int) -> int:  # noqa: N802
        return int(FRAMES[handle].get("style", 0))

    def GetWindowThreadProcessId(self, handle: int, into: Any) -> None:  # noqa: N802
        into._obj.value = FRAMES[handle].get("process", 1)

    def GetWindowTextLengthW(self, handle: int) -> int:  # noqa: N802
        return len(FRAMES[handle]["title"])

    def GetWindowTextW(self, handle: int, into: Any, _: int) -> None:  # noqa: N802
        into.value = FRAMES[handle]["title"]

    def GetWindowRect(self, _: int, into: Any) -> None:  # noqa: N802
        self.fill(into._obj, (1, 2, 11, 12))

    def DwmGetWindowAttribute(self, handle: int, which: int, into: Any, size: int) -> int:  # noqa: N802
        assert size == ctypes.sizeof(into._obj)
        if which == CLOAKED:
            into._obj.value = FRAMES[handle].get("cloaked", 0)
        elif (frame := FRAMES[handle].get("frame", (0, 0, 9, 9))) is None:
            return -1
        else:
            assert which == EXTENDED_FRAME_BOUNDS
            self.fill(into._obj, frame)
        return 0

    @staticmethod
    def fill(rect: Any, sides: tuple[int, int, int, int]) -> None:
        rect.left, rect.top, rect.right, rect.bottom = sides

    def ShowWindow(self, handle: int, how: int) -> None:  # noqa: N802
        self.calls.append((f"show {how}", handle))

    def SetForegroundWindow(self, handle: int) -> None:  # noqa: N802
        self.calls.append(("front", handle))


def test_windows_on_windows_are_their_visible_frames() -> None:
    fake = FakeUser32()
    listed = Win32Windows(SystemApi(fake, fake, lambda function: function), 99)
    assert [(window.handle, window.area) for window in listed.all()] == [
        (1, Rectangle(left=-100, top=10, width=800, height=600)),
        (10, Rectangle(left=1, top=2, width=10, height=10)),
    ]
    for handle in (1, 3):
        listed.to_front(handle)
    assert fake.calls == [("front", 1), ("show 9", 3), ("front", 3)]
