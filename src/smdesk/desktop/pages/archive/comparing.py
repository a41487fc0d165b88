"""Comparing the capture that is shown with another of its channel."""

from functools import partial
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from smdesk.desktop.channel_names import full_name
from smdesk.desktop.dates import minute_moment
from smdesk.desktop.forms.archive_page import Ui_ArchivePage
from smdesk.desktop.jobs import JobProgress
from smdesk.desktop.page import Desk, Page
from smdesk.desktop.pages.archive.comparison import Compared
from smdesk.desktop.pages.archive.reading import Evidence
from smdesk.domain.evidence import Capture

MOST = 20
"""Captures to choose from; half-years are few."""


class ComparingPart(QObject):
    """Asks with which, compares, and puts the panel in the place of list, picture and evidence.

    Args:
        page: runs the job.
        ui: the page's form.
    """

    def __init__(self, page: Page[Any], ui: Ui_ArchivePage) -> None:
        super().__init__(page)
        self._page = page
        self._ui = ui
        self.menu = QMenu(page)
        self.menu.setAccessibleName(ui.viewer.ui.compare.accessibleName())
        ui.comparison.hide()
        ui.viewer.compare_wanted.connect(self._ask)
        ui.comparison.closed.connect(self.end)

    @property
    def comparing(self) -> bool:
        """Whether a comparison is in front."""
        return not self._ui.comparison.isHidden()

    def offer(self, evidence: Evidence) -> None:
        """Offer what the shown capture can be compared with."""
        words = self._page.words
        self.menu.clear()
        for other in evidence.others[:MOST]:
            key = "earlier" if other.taken_at < evidence.capture.taken_at else "later"
            text = words(f"pages_archive.{key}", moment=minute_moment(other.taken_at))
            action = QAction(text, self.menu)
            action.triggered.connect(partial(self.compare, evidence, other))
            self.menu.addAction(action)
        button = self._ui.viewer.ui.compare
        button.setVisible(evidence.picture is not None)
        button.setEnabled(bool(evidence.others))
        button.setToolTip("" if evidence.others else words("pages_archive.nothing_to_compare"))

    def _ask(self) -> None:
        button = self._ui.viewer.ui.compare
        self.menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def compare(self, evidence: Evidence, other: Capture) -> None:
        """Compare the capture that is shown with another."""
        page = self._page
        channel = evidence.channel
        name = full_name(channel, page.words) if channel else page.words("pages_archive.unknown")
        work = partial(_compare, page.context.desk, name, evidence.capture, other)
        title = page.words("pages_archive.comparing", channel=name)
        job = page.run(title, work, self._show)
        self._ui.viewer.ui.compare.setEnabled(False)
        job.ended.connect(self._compared)

    def _compared(self) -> None:
        self._ui.viewer.ui.compare.setEnabled(True)

    def _show(self, shown: Compared) -> None:
        ui = self._ui
        for part in (ui.list_card, ui.viewer_card, ui.evidence):
            part.hide()
        ui.comparison.show()
        ui.row.activate()  # how wide the pictures are shown decides how far down a row lies
        ui.comparison.show_comparison(shown, self._page.context.jobs, self._page.words)

    def end(self) -> None:
        """Show the capture again."""
        ui = self._ui
        ui.comparison.hide()
        ui.comparison.forget()
        for part in (ui.list_card, ui.viewer_card, ui.evidence):
            part.show()
        ui.viewer.ui.compare.setFocus()


def _compare(
    desk: Desk, name: str, one: Capture, other: Capture, progress: JobProgress
) -> Compared:
    before, after = sorted((one, other), key=lambda capture: (capture.taken_at, capture.id))
    found = desk.comparing.compare(before, after, progress)
    pictures = [desk.pictures.open(desk.archive.picture(capture)) for capture in (before, after)]
    return Compared(
        name=name, captures=(before, after), found=found, pictures=(pictures[0], pictures[1])
    )
