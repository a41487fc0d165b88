"""The viewer with its tools: opens a file through the job gateway and shows it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from smdesk.desktop.dates import grouped
from smdesk.desktop.forms.picture_viewer import Ui_PictureViewer
from smdesk.desktop.icons import icon
from smdesk.desktop.jobs import JobProgress, Jobs
from smdesk.desktop.tall_pictures import TallPicture
from smdesk.domain.errors import SmdeskError
from smdesk.domain.paging import PicturePage
from smdesk.services.ports import OpenPicture, PictureFiles
from smdesk.words import Words


class PictureViewer(QWidget):
    """Toolbar, view and strip; call `set_up` once, then `open` for each picture."""

    compare_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = ui = Ui_PictureViewer()
        ui.setupUi(self)
        self._words = Words()
        self._jobs: Jobs | None = None
        self._files: PictureFiles | None = None
        self._wanted: Path | None = None
        self._tall: TallPicture | None = None
        ui.previous.setIcon(icon("previous"))
        ui.next.setIcon(icon("forward"))
        ui.strip.follow(ui.view)
        ui.view.moved.connect(self._show_place)
        ui.view.more_read.connect(self._show_place)
        ui.fit.clicked.connect(ui.view.fit_width)
        ui.actual.clicked.connect(self._actual)
        ui.previous.clicked.connect(self.turn_back)
        ui.next.clicked.connect(self.turn_on)
        ui.compare.clicked.connect(self.compare_wanted)
        self._show_place()

    def set_up(self, jobs: Jobs, words: Words, files: PictureFiles) -> None:
        """Give what the viewer works with."""
        self._jobs = jobs
        self._words = words
        self._files = files

    def open(self, path: Path | None) -> None:
        """Show a picture's file; the last one asked for wins. None empties the view."""
        self._wanted = path
        self._let_go()
        if path is None or self._jobs is None or self._files is None:
            return
        self.ui.place.setText(self._words("desktop.viewer.loading"))
        work = partial(_open, self._files, path)
        self._jobs.start("", work, partial(self._arrived, path), self._failed)

    def turn_on(self) -> None:
        """Go to the next page."""
        self.ui.view.turn(on=True)

    def turn_back(self) -> None:
        """Go to the page before."""
        self.ui.view.turn(on=False)

    def _let_go(self) -> None:
        self.ui.view.set_picture(None)
        if self._tall is not None:
            self._tall.close()
            self._tall.deleteLater()
            self._tall = None

    def _arrived(self, path: Path, opened: OpenPicture) -> None:
        if path != self._wanted or self._jobs is None:
            opened.close()
            return
        self._let_go()
        self._tall = tall = TallPicture(opened, self._jobs, self)
        tall.arrived.connect(self.ui.view.note_arrived)
        tall.failed.connect(self._broke)
        self.ui.view.set_picture(tall)
        tall.start()
        size = tall.size
        spoken = self._words("desktop.viewer.spoken", width=size.width(), height=size.height())
        self.ui.view.setAccessibleDescription(spoken)

    def _failed(self, error: SmdeskError) -> bool:
        self.ui.place.setText(self._words("desktop.viewer.missing"))
        return False

    def _broke(self, error: SmdeskError) -> None:
        """Show nothing of a picture that cannot be read to its end, and say so once."""
        self._let_go()
        self.ui.place.setText(self._words("desktop.viewer.missing"))
        if self._jobs is not None:
            self._jobs.failed.emit(error)

    def _actual(self) -> None:
        self.ui.view.set_zoom(1.0)

    def _show_place(self) -> None:
        ui, picture = self.ui, self.ui.view.picture
        page = ui.view.page()
        for button in (ui.previous, ui.next):
            button.setVisible(page is not None and picture is not None and len(picture.pages) > 1)
        if picture is None:
            ui.place.setText("")
            return
        ui.actual.setText(f"{round(ui.view.zoom * 100)} %")
        if page is not None and len(picture.pages) > 1:
            ui.previous.setEnabled(page.number > 1)
            ui.next.setEnabled(page.number < len(picture.pages))
            ui.place.setText(self._page_text(page, len(picture.pages)))
            return
        top = min(round(ui.view.top()), picture.size.height())
        values = {"top": grouped(top), "height": grouped(picture.size.height())}
        ui.place.setText(self._words("desktop.viewer.position", **values))

    def _page_text(self, page: PicturePage, count: int) -> str:
        """Return "Sida 3 av 136 · rad 4 801–6 600"."""
        return self._words(
            "desktop.viewer.page",
            number=page.number,
            count=count,
            first=grouped(page.first + 1),
            last=grouped(page.end),
        )


def _open(files: PictureFiles, path: Path, progress: JobProgress) -> OpenPicture:  # noqa: ARG001  the gateway's form
    return files.open(path)
