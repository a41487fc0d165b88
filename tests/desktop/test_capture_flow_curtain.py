"""Our windows leave the screen while the camera's thread works, and come back."""

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from smdesk.desktop import curtain as curtain_module
from smdesk.desktop.countdown import Countdown
from smdesk.desktop.curtain import Stage, WindowCurtain
from smdesk.domain.errors import SurroundingsError, UserError
from smdesk.words import Words

InThread = Callable[[WindowCurtain, Callable[[], None]], list[BaseException]]


pytestmark = pytest.mark.usefixtures("theme")


@pytest.fixture
def own_window(qtbot: QtBot) -> QLabel:
    window = QLabel("smdesk")
    qtbot.addWidget(window)
    window.resize(300, 200)
    with qtbot.waitExposed(window):
        window.show()
    return window


@pytest.fixture
def in_thread(qtbot: QtBot) -> InThread:
    """Use a curtain as the camera does, and return what it raised."""

    def run(curtain: WindowCurtain, meanwhile: Callable[[], None]) -> list[BaseException]:
        raised: list[BaseException] = []

        def work() -> None:
            try:
                with curtain.aside():
                    meanwhile()
            except (UserError, SurroundingsError, ZeroDivisionError) as error:
                raised.append(error)

        thread = threading.Thread(target=work)
        thread.start()
        qtbot.waitUntil(lambda: not thread.is_alive())
        QApplication.processEvents()
        return raised

    return run


def test_the_window_is_gone_while_the_picture_is_taken(
    own_window: QLabel, in_thread: InThread
) -> None:
    seen: list[bool] = []
    raised = in_thread(WindowCurtain(Stage(), Words()), lambda: seen.append(own_window.isVisible()))
    assert (raised, seen) == ([], [False])
    assert own_window.isVisible()
    assert QApplication.quitOnLastWindowClosed()


def plain(colour: Qt.GlobalColor) -> QImage:
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    image.fill(colour)
    return image


US, OTHERS, UNSEEN = plain(Qt.GlobalColor.red), plain(Qt.GlobalColor.green), QImage()


@pytest.mark.usefixtures("own_window")
@pytest.mark.parametrize(
    ("first", "until", "looked"),
    [
        (US, 30, 33),  # what lies behind paints itself late
        (US, 999, 156),  # it looks as we do
        (UNSEEN, 999, 4),  # where nobody may look
    ],
)
def test_no_picture_is_taken_while_the_screen_shows_us(
    in_thread: InThread,
    monkeypatch: pytest.MonkeyPatch,
    first: QImage,
    until: int,
    looked: int,
) -> None:
    looks: list[QRect] = []

    def seen(area: QRect) -> list[QImage]:
        looks.append(area)
        return [first if len(looks) <= until else OTHERS]

    monkeypatch.setattr(curtain_module, "_seen", seen)
    monkeypatch.setattr(curtain_module, "_LOOK_EVERY", 1)
    taken: list[int] = []
    assert in_thread(WindowCurtain(Stage(), Words()), lambda: taken.append(len(looks))) == []
    assert taken == [looked]


def fail() -> None:
    raise ZeroDivisionError


def test_a_camera_that_fails_brings_the_window_back(
    own_window: QLabel, in_thread: InThread
) -> None:
    raised = in_thread(WindowCurtain(Stage(), Words()), fail)
    assert [type(error) for error in raised] == [ZeroDivisionError]
    assert own_window.isVisible()


def test_windows_that_are_aside_already_stay_so_until_the_end(
    own_window: QLabel, in_thread: InThread
) -> None:
    stage = Stage()
    stage.hide_windows()
    assert stage.clear
    assert in_thread(WindowCurtain(stage, Words()), lambda: None) == []
    assert own_window.isVisible()
    assert not stage.clear


def counters() -> list[Countdown]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, Countdown)]


def test_the_countdown_is_gone_too(
    own_window: QLabel, in_thread: InThread, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("smdesk.desktop.countdown._SECOND", 60)
    seen: list[bool] = []

    def look() -> None:
        seen.append(any(one.isVisible() for one in counters()))

    assert in_thread(WindowCurtain(Stage(), Words(), 3), look) == []
    assert seen == [False]
    assert own_window.isVisible()


def test_the_countdown_can_be_stopped(own_window: QLabel, in_thread: InThread) -> None:
    curtain = WindowCurtain(Stage(), Words(), 60)

    def stop() -> None:
        found = [one for one in counters() if one.isVisible()]
        if not found:
            QTimer.singleShot(50, stop)
            return
        button = found[0].findChild(QPushButton)
        assert button is not None
        assert button.accessibleName()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    QTimer.singleShot(50, stop)
    raised = in_thread(curtain, lambda: None)
    assert [getattr(error, "code", "") for error in raised] == ["capture_cancelled"]
    assert own_window.isVisible()


@pytest.mark.usefixtures("own_window")
def test_a_window_that_stays_is_told(in_thread: InThread, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(curtain_module, "_SPARE_SECONDS", 0.05)
    monkeypatch.setattr(curtain_module, "_LOOK_EVERY", 5_000)
    raised = in_thread(WindowCurtain(Stage(), Words()), lambda: None)
    assert [getattr(error, "code", "") for error in raised] == ["window_stays"]
