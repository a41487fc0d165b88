"""The stage of the demo, and the window's picture."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QLabel

from smdesk.desktop import demo_stage
from smdesk.desktop.application import make_application
from smdesk.desktop.demo_page import GROUND
from smdesk.services.desk import Desk
from smdesk.services.settings.settings import Settings


def stages() -> list[demo_stage.Stage]:
    return [
        one
        for one in QApplication.topLevelWidgets()
        if isinstance(one, demo_stage.Stage) and one.isVisible()
    ]


def test_the_stage_fills_the_screen_and_goes() -> None:
    application = make_application(Settings())
    with demo_stage.demo_stage(application):
        (stage,) = stages()
        assert stage.painted
        assert stage.geometry() == QGuiApplication.primaryScreen().geometry()
        seen = stage.grab().toImage()
        assert seen.pixelColor(4, seen.height() - 8) == GROUND
        assert seen.pixelColor(seen.width() // 2, 10) != GROUND
    assert stages() == []


def test_the_windows_picture_shows_the_overview(desk: Desk, tmp_path: Path) -> None:
    application = make_application(Settings(appearance="light"))
    path = tmp_path / "window.png"
    demo_stage.picture_of_window(application, desk, path)
    image = QImage(str(path))
    ratio = image.devicePixelRatio()
    assert (image.width() / ratio, image.height() / ratio) == (1366, 768)
    across, down = range(0, image.width(), 3), range(0, image.height(), 37)
    shown = {image.pixelColor(x, y).name() for x in across for y in down}
    assert len(shown) > 50


def test_a_window_is_still_once_it_has_stopped_changing() -> None:
    application = make_application(Settings())
    label, left = QLabel(), list("abc")
    label.resize(100, 50)
    label.show()
    ticking = QTimer(label, interval=60)
    ticking.timeout.connect(lambda: label.setText(left.pop()) if left else None)
    ticking.start()
    demo_stage.wait_until_still(application, label)
    assert (label.text(), left) == ("a", [])
    label.deleteLater()


def test_what_does_not_come_true_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(demo_stage, "_LONGEST", 0.05)
    with pytest.raises(TimeoutError, match="never"):
        demo_stage.wait_until(make_application(Settings()), lambda: False, "never")
