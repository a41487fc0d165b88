"""An X server of its own, with windows of known colours, so that exact pixels can be compared."""

import os
import shutil
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from smdesk.capture.virtual_screen import xvfb

PROGRAM = shutil.which("Xvfb") if sys.platform == "linux" else None


class Desktop:
    """An X server's screen that we draw on."""

    def __init__(self, name: str) -> None:
        from Xlib import display  # type: ignore[import-untyped]  # noqa: PLC0415  only on Linux

        self.name = name
        self.server = display.Display(name)
        self.root = self.server.screen().root

    def window(
        self, title: str, place: tuple[int, int, int, int], colour: int, process: int = 1
    ) -> Any:
        """Show a window of one colour, and return it."""
        from Xlib import Xatom  # noqa: PLC0415  as above

        left, top, width, height = place
        depth = self.server.screen().root_depth
        made = self.root.create_window(left, top, width, height, 0, depth, background_pixel=colour)
        utf8 = self.server.intern_atom("UTF8_STRING")
        made.change_property(
            self.server.intern_atom("_NET_WM_NAME"), utf8, 8, title.encode("utf-8")
        )
        made.change_property(self.server.intern_atom("_NET_WM_PID"), Xatom.CARDINAL, 32, [process])
        made.set_wm_normal_hints(flags=1, min_width=0, min_height=0)  # at the place we said
        made.map()
        self.server.sync()
        return made


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    if PROGRAM is None:
        pytest.skip("no Xvfb")
    with xvfb(PROGRAM) as name:
        monkeypatch.setitem(os.environ, "DISPLAY", name)
        yield name


@pytest.fixture
def desktop(screen: str) -> Iterator[Desktop]:
    shown = Desktop(screen)
    yield shown
    shown.server.close()
