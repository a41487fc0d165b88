"""A real window over a desk, and waiting until it rests."""

from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smdesk.desktop import over_desk
from smdesk.desktop.application import FIRST_PAGE, make_application
from smdesk.desktop.frame import MainWindow
from smdesk.desktop.over_desk import make_window
from smdesk.services.desk import Desk
from smdesk.services.settings.settings import Settings


def settle(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until nothing runs, and let the layout follow."""
    qtbot.waitUntil(lambda: not window.jobs.running)
    QApplication.processEvents()


def stop_jobs(window: MainWindow) -> None:
    """Stop what runs, so that closing asks nothing; pytest-qt closes before fixtures end.

    It is hidden first: a form that goes from the screen begins to store what was typed in it.
    """
    window.hide()
    for page in window._pages.values():
        page.stop()
    window.jobs.cancel_all()
    assert window.jobs.wait(60_000)
    while window.jobs.running:
        QApplication.processEvents()
    assert window.jobs.wait(60_000)  # what was heard of may not have ended, or has begun another
    window._may_leave = lambda: True  # type: ignore[method-assign]  # a failed test leaves a form


@contextmanager
def open_window(
    qtbot: QtBot, desk: Desk, appearance: str = "light", first: str = FIRST_PAGE
) -> Iterator[MainWindow]:
    """Open the window on its first page or another, and see that nothing runs when it goes."""
    with patch.object(over_desk, "FIRST_PAGE", first):
        window = make_window(make_application(Settings(appearance=appearance)), desk)
    qtbot.addWidget(window, before_close_func=stop_jobs)
    with qtbot.waitExposed(window):
        window.show()
    settle(qtbot, window)
    yield window
    stop_jobs(window)
