"""Two captures side by side: what differs is marked in both, and listed to be walked through."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from smdesk.desktop.dates import grouped, minute_moment
from smdesk.desktop.forms.archive_comparison import Ui_ArchiveComparison
from smdesk.desktop.jobs import Jobs
from smdesk.desktop.tall_pictures import TallPicture
from smdesk.desktop.tokens import Tone
from smdesk.desktop.widgets.picture_marks import Mark
from smdesk.desktop.widgets.picture_view import PictureView
from smdesk.desktop.widgets.status import Shape, Status
from smdesk.domain.comparing import Band, BandKind, Comparison, row_beside
from smdesk.domain.evidence import Capture
from smdesk.services.ports import OpenPicture
from smdesk.words import Words
from smdesk.words.comparisons import summary

_ABOVE = 24
"""Rows that are left above a band that one goes to, in pixels of the screen."""
_LOOKS = {
    BandKind.NEW: (Tone.SUCCESS, Shape.PLUS),
    BandKind.VANISHED: (Tone.ERROR, Shape.DASH),
    BandKind.CHANGED: (Tone.WARNING, Shape.TRIANGLE),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """What the panel shows: two captures, the earlier first, and what came of comparing them."""

    name: str
    """The channel's."""
    captures: tuple[Capture, Capture]
    found: Comparison
    pictures: tuple[OpenPicture, OpenPicture]


class ComparisonPanel(QFrame):
    """Shows one comparison; `forget` lets the pictures go."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = ui = Ui_ArchiveComparison()
        ui.setupUi(self)
        self._words = Words()
        self._shown: Compared | None = None
        self._pictures: list[TallPicture] = []
        self._leading = False
        ui.close.clicked.connect(self.closed)
        ui.bands.currentRowChanged.connect(self._chosen)
        ui.before.scrolled.connect(self._before_scrolled)
        ui.after.scrolled.connect(self._after_scrolled)

    @property
    def shown(self) -> Compared | None:
        """What is shown."""
        return self._shown

    def show_comparison(self, shown: Compared, jobs: Jobs, words: Words) -> None:
        """Show two captures from their first difference."""
        self.forget()
        self._words, self._shown = words, shown
        ui = self.ui
        ui.title.setText(words("pages_archive.compared", channel=shown.name))
        ui.summary.setText(summary(shown.found, words))
        for label, key, capture in (
            (ui.before_name, "earlier", shown.captures[0]),
            (ui.after_name, "later", shown.captures[1]),
        ):
            moment = minute_moment(capture.taken_at)
            label.setText(words(f"pages_archive.{key}", moment=moment))
        for view, opened in zip((ui.before, ui.after), shown.pictures, strict=True):
            self._show_picture(view, opened, jobs)
        self._list(shown.found)
        ui.bands.setVisible(bool(ui.bands.count()))
        if ui.bands.count():
            ui.bands.setCurrentRow(0)
            ui.bands.setFocus()
        else:
            ui.before.setFocus()

    def forget(self) -> None:
        """Let both pictures go."""
        self._shown = None
        self.ui.bands.clear()
        for view in (self.ui.before, self.ui.after):
            view.set_picture(None)
        for picture in self._pictures:
            picture.close()
            picture.deleteLater()
        self._pictures = []

    def _show_picture(self, view: PictureView, opened: OpenPicture, jobs: Jobs) -> None:
        picture = TallPicture(opened, jobs, self)
        picture.arrived.connect(view.note_arrived)
        picture.failed.connect(jobs.failed)
        self._pictures.append(picture)
        view.set_picture(picture)
        picture.start()

    # --- what differs ---------------------------------------------------------------------------

    def _list(self, found: Comparison) -> None:
        for band in found.differing:
            self.ui.bands.add(self._status(band.kind), self._where(band))
        for line in found.lines:
            self.ui.bands.add(self._status(line.kind), line.text)

    def _status(self, kind: BandKind) -> Status:
        return Status(self._words(f"comparing.kind.{kind}"), *_LOOKS[kind])

    def _where(self, band: Band) -> str:
        rows = band.before if band.kind is BandKind.VANISHED else band.after
        first, last = grouped(rows.start + 1), grouped(rows.stop)
        return self._words("pages_archive.rows", first=first, last=last)

    def _chosen(self, row: int) -> None:
        shown = self._shown
        if shown is None:
            return
        differing = shown.found.differing
        band = differing[row] if 0 <= row < len(differing) else None
        self._mark(shown, band)
        if band is not None:
            self._go_to(band)

    def _mark(self, shown: Compared, chosen: Band | None) -> None:
        for view, later in ((self.ui.before, False), (self.ui.after, True)):
            view.set_marks(
                [
                    Mark(
                        rows=_rows_in(band, later=later),
                        status=self._status(band.kind),
                        chosen=band is chosen,
                    )
                    for band in shown.found.differing
                ]
            )

    # --- scrolled together ----------------------------------------------------------------------

    def _go_to(self, band: Band) -> None:
        self._leading = True
        for view, rows in ((self.ui.before, band.before), (self.ui.after, band.after)):
            view.go_to(rows.start - _ABOVE / view.zoom)
        self._leading = False

    def _before_scrolled(self) -> None:
        self._follow(self.ui.before, self.ui.after, later=False)

    def _after_scrolled(self) -> None:
        self._follow(self.ui.after, self.ui.before, later=True)

    def _follow(self, leader: PictureView, other: PictureView, *, later: bool) -> None:
        """Bring what belongs beside the middle of one view to the middle of the other."""
        shown = self._shown
        if shown is None or self._leading or leader.picture is None or other.picture is None:
            return
        self._leading = True
        if leader.fitted != other.fitted or not leader.fitted:
            other.zoom_like(leader)
        if leader.at_top():
            other.go_to(0)
        else:
            middle = leader.top() + leader.in_view() / 2
            beside = self._beside(shown, middle, later=later)
            other.go_to(beside - other.in_view() / 2)
        self._leading = False

    def _beside(self, shown: Compared, row: float, *, later: bool) -> float:
        if shown.found.bands:
            return row_beside(shown.found.bands, row, later=later)
        before, after = (capture.height for capture in shown.captures)
        return row * before / after if later else row * after / before


def _rows_in(band: Band, *, later: bool) -> range:
    """Return the rows to mark in one picture: none where the other has what is told of."""
    if band.kind is BandKind.NEW and not later:
        return range(band.before.stop, band.before.stop)
    if band.kind is BandKind.VANISHED and later:
        return range(band.after.stop, band.after.stop)
    return band.after if later else band.before
