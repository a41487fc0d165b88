"""With a real screen and the real camera: our window is not in the picture."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtGui import QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from smdesk.archive import FolderArchive
from smdesk.capture.screen import MssCamera
from smdesk.desktop.capture_flow import CaptureFlow
from smdesk.desktop.frame import MainWindow
from smdesk.disk import RealDisk
from smdesk.services.desk import Desk
from smdesk.services.evidence.captures import Captures

GREEN, BLUE = "#12ab34", "#1b5e8c"
OTHER_PROGRAM = f"""
import sys
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
application = QApplication(sys.argv)
flags = Qt.WindowType.FramelessWindowHint | Qt.WindowType.BypassWindowManagerHint
window = QWidget(None, flags)
window.setStyleSheet("background: {GREEN}")
window.setGeometry(application.primaryScreen().geometry())
half = QWidget(window)
half.setStyleSheet("background: {BLUE}")
half.setGeometry(0, 0, window.width() // 2, window.height())
window.show()
window.lower()
print("shown", flush=True)
application.exec()
"""


@pytest.fixture
def behind(qtbot: QtBot) -> Iterator[None]:
    """Another program fills the screen, below our window."""
    if QGuiApplication.platformName() == "offscreen":
        pytest.skip("needs a screen")
    program = [sys.executable, "-c", OTHER_PROGRAM]
    with subprocess.Popen(program, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"shown\n"
        qtbot.waitUntil(shown)
        yield
        other.terminate()


def shown() -> bool:
    screen = QGuiApplication.primaryScreen()
    corner = screen.grabWindow(0, screen.size().width() - 3, 2, 1, 1).toImage()
    return corner.pixelColor(0, 0).name() == GREEN


@pytest.mark.usefixtures("behind")
def test_the_picture_shows_the_other_program_alone(
    qtbot: QtBot, desk: Desk, desk_window: MainWindow
) -> None:
    desk_window.raise_()
    archive = FolderArchive(desk.archive.root, RealDisk())
    captures = Captures(desk.store, archive, MssCamera(desk.clock), desk.clock)
    context = replace(desk_window.context, desk=replace(desk, captures=captures))
    flow = CaptureFlow(context, desk_window)
    flow.start(desk.rounds.view().lines[0].channel)
    qtbot.waitUntil(lambda: flow.picker is not None and flow.picker.isVisible())
    assert flow.picker is not None
    with qtbot.waitSignal(flow.taken) as taken:
        flow.picker.ui.take.click()
    image = QImage(str(desk.archive.picture(taken.args[1])))
    screen = QGuiApplication.primaryScreen()
    assert image.size() == screen.size() * screen.devicePixelRatio()
    places = [
        image.pixelColor(x, y).name()
        for x in range(0, image.width(), 37)
        for y in range(0, image.height(), 29)
    ]
    assert set(places) == {GREEN, BLUE}
    assert desk_window.isVisible()
