"""From "take this channel" to a capture: what is asked, what is told, what comes of failures."""

from dataclasses import replace
from typing import Any
from unittest.mock import patch

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from smdesk.desktop.capture_flow import CaptureFlow
from smdesk.desktop.frame import MainWindow
from smdesk.desktop.target_picker import ScreenButton, TargetPicker
from smdesk.desktop.widgets.labels import BREAK
from smdesk.domain.channels import Channel
from smdesk.domain.errors import SurroundingsError
from smdesk.domain.evidence import Capture, Method, Rectangle
from smdesk.services.desk import Desk
from smdesk.services.evidence.captures import Captures
from smdesk.services.ports import Target
from tests.desktop.desks import DrawnCamera, drawn_captures


class NotingCamera(DrawnCamera):
    """Notes what it photographed, and whether our window was in the way."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self.window = window
        self.targets: list[Target] = []
        self.in_the_way: list[bool] = []
        self.error: Exception | None = None

    def take(self, target: Target) -> Any:
        if self.error is not None:
            raise self.error
        self.targets.append(target)
        self.in_the_way.append(self.window.isVisible())
        return super().take(target)


@pytest.fixture
def camera(desk: Desk, desk_window: MainWindow) -> NotingCamera:
    made = NotingCamera(desk_window)
    captures: Captures = drawn_captures(desk, made)
    desk_window._context = replace(desk_window.context, desk=replace(desk, captures=captures))
    return made


@pytest.fixture
def flow(camera: NotingCamera, desk_window: MainWindow) -> CaptureFlow:
    assert camera.window is desk_window
    return CaptureFlow(desk_window.context, desk_window)


@pytest.fixture
def channel(desk: Desk) -> Channel:
    return desk.rounds.view().lines[0].channel


def picker_of(qtbot: QtBot, flow: CaptureFlow) -> TargetPicker:
    qtbot.waitUntil(lambda: flow.picker is not None and flow.picker.isVisible())
    assert flow.picker is not None
    return flow.picker


def test_a_screen_is_taken_with_our_window_aside(
    qtbot: QtBot,
    flow: CaptureFlow,
    camera: NotingCamera,
    channel: Channel,
    desk: Desk,
) -> None:
    flow.start(channel)
    picker = picker_of(qtbot, flow)
    assert channel.name in picker.ui.title.text()
    with qtbot.waitSignal(flow.taken) as taken:
        QTest.keyClick(picker.ui.take, Qt.Key.Key_Space)
    capture = taken.args[1]
    assert isinstance(capture, Capture)
    assert camera.targets == [Target(screen=1)]
    assert camera.in_the_way == [False]
    assert desk.archive.page(channel.id) == [capture]
    assert camera.window.isVisible()
    assert not flow.busy


def test_a_window_is_chosen_from_the_list(
    qtbot: QtBot, flow: CaptureFlow, camera: NotingCamera, channel: Channel
) -> None:
    flow.start(channel)
    picker = picker_of(qtbot, flow)
    picker.choose(Method.WINDOW)
    with qtbot.waitSignal(flow.taken):
        picker.ui.take.click()
    assert camera.targets == [Target(window=7)]


def test_an_area_is_drawn_while_our_window_is_aside(
    qtbot: QtBot,
    flow: CaptureFlow,
    camera: NotingCamera,
    channel: Channel,
    desk_window: MainWindow,
) -> None:
    flow.start(channel)
    picker = picker_of(qtbot, flow)
    picker.choose(Method.REGION)
    picker.ui.take.click()
    qtbot.waitUntil(lambda: flow.chooser is not None and bool(flow.chooser.overlays))
    assert not desk_window.isVisible()
    assert flow.chooser is not None
    overlay = flow.chooser.overlays[0]
    overlay.set_area(QRect(20, 30, 200, 100))
    with qtbot.waitSignal(flow.taken):
        QTest.keyClick(overlay, Qt.Key.Key_Return)
    assert camera.targets == [Target(region=Rectangle(left=20, top=30, width=200, height=100))]
    assert camera.in_the_way == [False]


def test_giving_up_takes_nothing_and_brings_the_window_back(
    qtbot: QtBot,
    flow: CaptureFlow,
    camera: NotingCamera,
    channel: Channel,
    desk_window: MainWindow,
) -> None:
    flow.start(channel)
    with qtbot.waitSignal(flow.ended):
        QTest.keyClick(picker_of(qtbot, flow), Qt.Key.Key_Escape)
    flow.start(channel)
    picker = picker_of(qtbot, flow)
    picker.choose(Method.REGION)
    picker.ui.take.click()
    qtbot.waitUntil(lambda: flow.chooser is not None and bool(flow.chooser.overlays))
    assert flow.chooser is not None
    with qtbot.waitSignal(flow.ended):
        QTest.keyClick(flow.chooser.overlays[0], Qt.Key.Key_Escape)
    assert camera.targets == []
    assert desk_window.isVisible()
    assert not flow.busy


def test_a_failure_is_told_with_a_way_to_try_again(
    qtbot: QtBot,
    flow: CaptureFlow,
    camera: NotingCamera,
    channel: Channel,
    desk_window: MainWindow,
) -> None:
    camera.error = SurroundingsError("picture_black")
    flow.start(channel)
    picker = picker_of(qtbot, flow)
    with qtbot.waitSignal(flow.ended):
        picker.ui.take.click()
    banner = desk_window.banners.banners()[0]
    assert channel.name in banner.message.title
    assert "inget sparades" in banner.message.text
    assert desk_window.isVisible()
    camera.error = None
    banner.message.actions[0][1]()
    with qtbot.waitSignal(flow.taken):
        picker_of(qtbot, flow).ui.take.click()


def test_a_bug_leaves_the_flow_usable(
    qtbot: QtBot,
    flow: CaptureFlow,
    camera: NotingCamera,
    channel: Channel,
    desk_window: MainWindow,
) -> None:
    camera.error = ZeroDivisionError()
    desk_window.jobs.bug.disconnect(desk_window.show_bug)
    flow.start(channel)
    picker = picker_of(qtbot, flow)
    with qtbot.waitSignals([flow.ended, desk_window.jobs.bug]):
        picker.ui.take.click()
    assert not flow.busy
    assert desk_window.isVisible()


def test_only_one_at_a_time(qtbot: QtBot, flow: CaptureFlow, channel: Channel) -> None:
    flow.start(channel)
    first = picker_of(qtbot, flow)
    flow.start(channel)
    assert flow.picker is first
    first.reject()


def test_the_picker_remembers_and_speaks(qtbot: QtBot, flow: CaptureFlow, channel: Channel) -> None:
    flow.start(channel)
    picker = picker_of(qtbot, flow)
    buttons = picker.findChildren(ScreenButton)
    assert [button.accessibleName() for button in buttons] == ["Skärm 1, 1366 × 768 px"]
    assert picker.ui.open_channel.isVisible() == bool(channel.url)
    picker.choose(Method.WINDOW, 0)
    with qtbot.waitSignal(flow.taken):
        picker.ui.take.click()
    flow.start(channel)
    again = picker_of(qtbot, flow)
    assert again.method is Method.WINDOW
    again.reject()


def test_an_address_that_no_browser_takes_is_told_whole(
    desk_window: MainWindow, camera: NotingCamera, channel: Channel
) -> None:
    """A button would take its & for a key to press, and make the dialog as wide as the address."""
    url = f"https://www.facebook.com/profile.php?id={'1' * 90}&sk=about&locale=sv_SE"
    long, words = replace(channel, url=url), desk_window.context.words
    picker = TargetPicker(long, camera.screens(), [], words, desk_window)
    before = picker.minimumSizeHint().width()
    with patch("smdesk.desktop.target_picker.open_web_address", return_value=False):
        picker.ui.open_channel.click()
    assert picker.ui.guide.accessibleName().endswith(url)
    assert picker.ui.guide.text().replace(BREAK, "").endswith(url)
    assert picker.minimumSizeHint().width() == before


def test_without_other_windows_none_can_be_taken(
    desk_window: MainWindow, camera: NotingCamera, channel: Channel
) -> None:
    picker = TargetPicker(channel, camera.screens(), [], desk_window.context.words, desk_window)
    picker.choose(Method.WINDOW)
    assert not picker.ui.take.isEnabled()
    picker.choose(Method.REGION)
    assert picker.ui.take.isEnabled()
    assert picker.ui.take.text() == "Välj område"
    picker.deleteLater()
