"""A screen for a Linux machine that has none, so that the demo and the self-test can run there."""

import contextlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator

from smdesk.domain.errors import SurroundingsError

SIZE = "1366x768x24"
STAYING = ("-nolisten", "tcp", "-noreset")
"""Else it begins anew when its last program has left, and may shut out the one that just comes."""
STOP_SECONDS = 5


def has_screen() -> bool:
    """Tell whether there is a screen to draw on and to photograph."""
    if sys.platform != "linux":
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


@contextlib.contextmanager
def some_screen() -> Iterator[None]:
    """Use the screen there is, or run Xvfb for as long as the block lasts.

    Raises:
        SurroundingsError: `no_screen`, where there is neither a screen nor Xvfb.
    """
    if has_screen():
        yield
        return
    with own_screen():
        yield


@contextlib.contextmanager
def own_screen(size: str = SIZE) -> Iterator[None]:
    """Run Xvfb and use it for as long as the block lasts, whatever screen there is.

    Raises:
        SurroundingsError: `no_screen`, where there is no Xvfb.
    """
    program = shutil.which("Xvfb")
    if program is None:
        raise SurroundingsError("no_screen")
    with xvfb(program, size) as display:
        before = {name: os.environ.get(name) for name in ("DISPLAY", "QT_QPA_PLATFORM")}
        os.environ.update(DISPLAY=display, QT_QPA_PLATFORM="xcb")
        try:
            yield
        finally:
            _restore(before)


@contextlib.contextmanager
def xvfb(program: str, size: str = SIZE) -> Iterator[str]:
    """Run Xvfb on the first free display and yield its name."""
    reader, writer = os.pipe()
    server = subprocess.Popen(  # noqa: S603  the program was found on the path
        [program, "-displayfd", str(writer), "-screen", "0", size, *STAYING],
        pass_fds=(writer,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writer)
    try:
        with os.fdopen(reader) as answer:
            number = answer.readline().strip()
        if not number:
            raise SurroundingsError("no_screen")
        yield f":{number}"
    finally:
        _end(server)


def _end(server: "subprocess.Popen[bytes]") -> None:
    server.terminate()
    try:
        server.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:  # what it was for is done
        server.kill()
        server.wait()


def _restore(before: dict[str, str | None]) -> None:
    for name, value in before.items():
        if value is None:
            os.environ.pop(name, None)
        else:
            os.environ[name] = value
