"""The viewer with its tools: opens a file through the job gateway and shows it."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from smdesk.desktop.forms.picture_viewer import Ui_PictureViewer
from smdesk.desktop.jobs import JobProgress, Jobs
from smdesk.desktop.picture_files import Picture, open_picture
from smdesk.domain.errors import SmdeskError
from smdesk.words import Words


class PictureViewer(QWidget):
    """Toolbar, view and strip; call `set_up` once, then `open` for each picture."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_PictureViewer()
        self.ui.setupUi(self)
        self._words = Words()
        self._jobs: Jobs | None = None
        self._wanted: Path | None = None
        self.ui.strip.follow(self.ui.view)
        self.ui.view.moved.connect(self._show_place)
        self.ui.fit.clicked.connect(self.ui.view.fit_width)
        self.ui.actual.clicked.connect(self._actual)
        self._show_place()

    def set_up(self, jobs: Jobs, words: Words) -> None:
        """Give what the viewer works with."""
        self._jobs = jobs
        self._words = words

    def open(self, path: Path | None) -> None:
        """Show a picture's file; the last one asked for wins. None empties the view."""
        self._wanted = path
        self.ui.view.set_picture(None)
        if path is None or self._jobs is None:
            return
        self.ui.place.setText(self._words("desktop.viewer.loading"))
        self._jobs.start("", partial(_open, path), partial(self._arrived, path), self._failed)

    def _arrived(self, path: Path, picture: Picture) -> None:
        if path == self._wanted:
            self.ui.view.set_picture(picture)
            size = picture.size
            spoken = self._words("desktop.viewer.spoken", width=size.width(), height=size.height())
            self.ui.view.setAccessibleDescription(spoken)

    def _failed(self, error: SmdeskError) -> bool:
        self.ui.place.setText(self._words("desktop.viewer.missing"))
        return False

    def _actual(self) -> None:
        self.ui.view.set_zoom(1.0)

    def _show_place(self) -> None:
        picture = self.ui.view.picture
        if picture is None:
            self.ui.place.setText("")
            return
        top = min(round(self.ui.view.top()), picture.size.height())
        self.ui.actual.setText(f"{round(self.ui.view.zoom * 100)} %")
        self.ui.place.setText(
            self._words(
                "desktop.viewer.position", top=_number(top), height=_number(picture.size.height())
            )
        )


def _open(path: Path, progress: JobProgress) -> Picture:  # noqa: ARG001  the gateway's form
    return open_picture(path)


def _number(value: int) -> str:
    return f"{value:,}".replace(",", "\u00a0")
