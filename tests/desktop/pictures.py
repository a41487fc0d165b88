"""Draws docs/pictures: every page, light and dark, from the example with some captures in it.

Run it as `python -m tests.desktop.pictures [FOLDER]`; without a screen it brings its own.
"""

import sys
import tempfile
from datetime import timedelta
from pathlib import Path
from unittest.mock import patch

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QLabel

from smdesk import bootstrap
from smdesk.archive import FolderArchive
from smdesk.capture.virtual_screen import some_screen
from smdesk.desktop.application import make_application
from smdesk.desktop.demo_stage import HEIGHT, WIDTH, rest, wait_until
from smdesk.desktop.frame import MainWindow
from smdesk.desktop.over_desk import make_window
from smdesk.disk import RealDisk
from smdesk.domain.evidence import Capture
from smdesk.services.desk import Desk
from smdesk.services.ports import Target
from smdesk.services.settings.settings import Settings
from tests.desktop.desks import NOW, DrawnCamera, example_desk, fill_archive
from tests.support.page_bags import keep_page

FOLDER = Path(__file__).parents[2] / "docs" / "pictures"
PAGES = (
    "overview",
    "channels",
    "people",
    "organisation",
    "watch",
    "round",
    "archive",
    "removals",
    "schedule",
    "reports",
    "settings",
    "guidance",
    "personal",
)
ACCOUNT = "anna.exempel"
HOME = "/home/anna"
BROWSER = "Microsoft Edge/142.0"
_PAINT = 0.4  # seconds


def main(folder: Path) -> None:
    """Draw every page in both appearances."""
    folder.mkdir(parents=True, exist_ok=True)
    somebody = patch.object(bootstrap, "signed_in_account", lambda: ACCOUNT)
    with somebody, some_screen(), tempfile.TemporaryDirectory() as data:
        application = make_application(Settings())
        with example_desk(Path(data) / "smdesk") as desk:
            fill_archive(desk, 13)
            desk.archive.verify(desk.actor, whole_page(desk))
            for appearance in ("light", "dark"):
                draw(application, desk, appearance, folder)


def whole_page(desk: Desk) -> Capture:
    """Archive the next channel's page as a browser takes it."""
    channel = next(line.channel for line in desk.rounds.view().lines if line.capture is None)
    moment = NOW - timedelta(hours=3, minutes=48)
    drawn = DrawnCamera(channel.name, QSize(1280, 6200), 3, moment).take(Target(screen=1))
    return keep_page(
        desk.store,
        FolderArchive(desk.archive.root, RealDisk()),
        channel,
        desk.actor,
        pixels=drawn.pixels,
        taken_at=moment,
        text=channel.name,
        browser=BROWSER,
    )


def draw(application: QApplication, desk: Desk, appearance: str, folder: Path) -> None:
    """Draw every page in one appearance."""
    make_application(Settings(appearance=appearance))
    window = make_window(application, desk)
    window.resize(WIDTH, HEIGHT)
    window.show()
    for page in PAGES:
        window.open_page(page, shown_on(page, desk))
        settle(application, window)
        tidy_paths(window, desk.data)
        window.grab().save(str(folder / f"{page}-{appearance}.png"))
    window.close()
    window.deleteLater()
    application.processEvents()


def shown_on(page: str, desk: Desk) -> object:
    """Return whom a page shows where nobody is chosen by itself."""
    return desk.personal.people()[0].id if page == "personal" else None


def tidy_paths(window: MainWindow, data: Path) -> None:
    """Show folders as they are at somebody's desk, not where these pictures are drawn."""
    shown = {str(data): f"{HOME}/.local/share/smdesk", str(Path.home()): f"{HOME}/Dokument"}
    for label in window.findChildren(QLabel):
        for real, pretty in shown.items():
            if real in label.text():
                label.setText(label.text().replace(real, pretty))


def settle(application: QApplication, window: MainWindow) -> None:
    """Let the page read, fetch its pictures and paint."""
    for _ in range(3):
        wait_until(application, lambda: not window.jobs.running, "the page is not loaded")
        rest(application, _PAINT)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
