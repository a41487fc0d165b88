"""For the demo: an example page that fills the screen, and a picture of the window."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEventLoop, QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from smdesk.desktop.demo_page import GROUND, DemoPage
from smdesk.desktop.over_desk import make_window
from smdesk.services.desk import Desk
from smdesk.words import Words

WIDTH, HEIGHT = 1366, 768
_LONGEST = 60.0  # seconds
_STEP = 0.01
_SETTLE = 0.15
_ALIKE = 16  # of 255


class Stage(QWidget):
    """The example's page over the whole primary screen."""

    def __init__(self, page: DemoPage) -> None:
        flags = Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint
        flags |= Qt.WindowType.Tool | Qt.WindowType.BypassWindowManagerHint
        super().__init__(None, flags)
        self._page = page
        self.painted = False
        self.setAccessibleName(page.channel)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setGeometry(QGuiApplication.primaryScreen().geometry())

    def paintEvent(self, event: QPaintEvent) -> None:
        self._page.paint(QPainter(self), QRectF(self.rect()))
        self.painted = True

    def on_screen(self) -> bool:
        """Tell whether the screen shows the page's ground in a corner, where it lets us look."""
        if not self.painted:
            return False
        screen = QGuiApplication.primaryScreen()
        corner = QPoint(4, self.height() - 8)
        seen = screen.grabWindow(0, corner.x(), corner.y(), 1, 1).toImage()
        return seen.isNull() or _close(seen.pixelColor(0, 0), GROUND)


def _close(one: QColor, other: QColor) -> bool:
    """Compare loosely: a screen may have a colour profile."""
    pairs = (
        (one.red(), other.red()),
        (one.green(), other.green()),
        (one.blue(), other.blue()),
    )
    return all(abs(a - b) < _ALIKE for a, b in pairs)


@contextmanager
def demo_stage(application: QApplication) -> Iterator[None]:
    """Fill the primary screen with the example's page for as long as the block lasts.

    Raises:
        TimeoutError: if the screen does not show it.
    """
    words = Words()
    stage = Stage(DemoPage(words("demo_page.channel"), words))
    stage.show()
    stage.raise_()
    try:
        wait_until(application, stage.on_screen, "the example's page is not on the screen")
        rest(application, _SETTLE)
        yield
    finally:
        stage.hide()
        stage.deleteLater()
        application.processEvents()


def picture_of_window(application: QApplication, desk: Desk, path: Path) -> None:
    """Save a picture of the window with its overview, loaded and painted.

    Raises:
        TimeoutError: if the overview is not read in time.
        OSError: if the picture cannot be written.
    """
    window = make_window(application, desk)
    window.resize(WIDTH, HEIGHT)
    window.show()
    try:
        wait_until(application, lambda: not window.jobs.running, "the overview is not loaded")
        rest(application, _SETTLE)
        wait_until(application, lambda: not window.jobs.running, "the pictures are not loaded")
        wait_until_still(application, window)
        if not window.grab().save(str(path), "PNG"):
            raise OSError(f"the picture cannot be written to {path.name}")
    finally:
        window.close()
        window.deleteLater()
        application.processEvents()


def wait_until_still(application: QApplication, window: QWidget) -> None:
    """Let a window's rows find their places: two pictures of it in turn are equal.

    Raises:
        TimeoutError: if it goes on changing.
    """
    pictures = [window.grab().toImage()]

    def stands() -> bool:
        rest(application, _SETTLE)
        pictures.append(window.grab().toImage())
        return bool(pictures[-1] == pictures[-2])

    wait_until(application, stands, "the window goes on changing")


def wait_until(application: QApplication, true: Callable[[], bool], otherwise: str) -> None:
    """Let the application work until something is true.

    Raises:
        TimeoutError: `otherwise`, if it does not come true.
    """
    end = time.monotonic() + _LONGEST
    while not true():
        if time.monotonic() > end:
            raise TimeoutError(otherwise)
        _work(application)


def rest(application: QApplication, seconds: float) -> None:
    """Let the application paint for a while, and do what came due where this thread stood still."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        _work(application)
    application.processEvents()


def _work(application: QApplication) -> None:
    application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
    time.sleep(_STEP)
