"""`python -m benchmarks.archive_window DATA`: show the archive's page, in a new process.

Prints the seconds from asking for the page, in a window that stands there, to its first rows
painted: building the page, reading on a worker thread, and painting.
"""

import gc
import sys
import time
from pathlib import Path

from PySide6.QtWidgets import QApplication

from smdesk.__main__ import THRESHOLDS
from smdesk.bootstrap import open_desk
from smdesk.desktop.application import make_application
from smdesk.desktop.frame import MainWindow
from smdesk.desktop.over_desk import make_window
from smdesk.desktop.pages.archive.page import ArchivePage
from smdesk.services.settings.settings import Settings

QUIET = 0.3
"""Seconds without a job, after which the window stands there."""


def settle(application: QApplication, window: MainWindow) -> None:
    """Let the window do what it does at its start."""
    since = time.perf_counter()
    while time.perf_counter() - since < QUIET:
        application.processEvents()
        if window.jobs.running:
            since = time.perf_counter()


def shown(application: QApplication, window: MainWindow) -> float:
    """Ask for the page, and return the seconds until its first rows are painted.

    Raises:
        TypeError: if another page is shown.
    """
    began = time.perf_counter()
    window.open_page("archive")
    page = window.current_page()
    if not isinstance(page, ArchivePage):
        raise TypeError("not the archive")
    while not page.ui.list.model().rowCount():
        application.processEvents()
    window.repaint()
    return time.perf_counter() - began


def main(data: Path) -> None:
    """Open a window over a data folder, and show its archive."""
    gc.set_threshold(*THRESHOLDS)
    application = make_application(Settings())
    desk = open_desk(data, writing=False)
    window = make_window(application, desk)
    window.show()
    settle(application, window)
    print(shown(application, window), flush=True)
    window.jobs.wait(10_000)
    window.close()
    desk.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
