"""The preview: the report in front as it will be printed and saved, drawn anew with each choice."""

from functools import partial
from typing import Any, NamedTuple

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QWidget

from smdesk.desktop.forms.reports_preview import Ui_ReportsPreview
from smdesk.desktop.icons import icon
from smdesk.desktop.jobs import Job, JobProgress
from smdesk.desktop.page import Desk, Page
from smdesk.desktop.paper_pictures import PaperPictures
from smdesk.domain.errors import SmdeskError, UserError
from smdesk.services.ports import OpenPaper
from smdesk.services.printed.kinds import Choice, ReportKind
from smdesk.services.printed.reports import Paper
from smdesk.words import Words

REST = 200
"""Milliseconds without another choice before it is drawn."""


class Wanted(NamedTuple):
    """What is to be drawn."""

    kind: ReportKind
    choice: Choice


class Drawn(NamedTuple):
    """What was drawn."""

    paper: Paper
    opened: OpenPaper


class ReportsPreview(QFrame):
    """Questions, pages and where one is; call `set_up` once, then `ask` for each choice."""

    changed = Signal()
    """There is a report to save and print now, or there is none any more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = ui = Ui_ReportsPreview()
        ui.setupUi(self)
        self._page: Page[Any] | None = None
        self._words = Words()
        self._wanted: Wanted | None = None
        self._job: Job | None = None
        self._pictures: PaperPictures | None = None
        self.paper: Paper | None = None
        """What is shown, if it is what was asked for."""
        self.waiting = False
        """Whether another report is to come."""
        self._shown: ReportKind | None = None
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self._begin)
        ui.previous.setIcon(icon("previous"))
        ui.next.setIcon(icon("forward"))
        self._connect()
        self._show_place()

    def _connect(self) -> None:
        ui, view = self.ui, self.ui.view
        ui.previous.clicked.connect(partial(view.turn, on=False))
        ui.next.clicked.connect(partial(view.turn, on=True))
        ui.smaller.clicked.connect(view.zoom_out)
        ui.larger.clicked.connect(view.zoom_in)
        ui.actual.clicked.connect(partial(view.set_zoom, 1.0))
        ui.fit.clicked.connect(view.fit_width)
        view.moved.connect(self._show_place)

    def set_up(self, page: Page[Any]) -> None:
        """Give what the preview works with."""
        self._page, self._words = page, page.words
        self.ui.asks.set_words(page.words)

    # --- drawing --------------------------------------------------------------------------------

    def ask(self, kind: ReportKind, choice: Choice) -> None:
        """Draw a report, once nothing else is chosen for a moment; the last one asked for wins."""
        self.wait()
        self._wanted = Wanted(kind, choice)
        self._rest.start()

    def wait(self) -> None:
        """Another report is to come: what is shown is not the one in front any more."""
        self._stop()
        self.waiting = True
        self._show_place()

    def close_paper(self) -> None:
        """Draw no more, and show nothing."""
        self._stop()
        self._close()

    def _stop(self) -> None:
        self._wanted, self.waiting = None, False
        self._rest.stop()
        self._cancel()
        self._set_paper(None)

    def show_nothing(self, error: SmdeskError) -> None:
        """Say why there is no report."""
        self.close_paper()
        text = self._words.explain(error)
        self.ui.nothing.set_content("reports", self._words("pages_reports.nothing"), text)
        self.ui.pages.setCurrentWidget(self.ui.nothing)
        self._show_place()

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _begin(self) -> None:
        if self._page is not None and self._wanted is not None:
            wanted = self._wanted
            work = partial(_draw, self._page.context.desk, wanted)
            done, failed = partial(self._arrived, wanted), partial(self._failed, wanted)
            self._job = self._page.run("", work, done, failed)
            self._job.changed.connect(self._show_place)
            self._show_place()

    def _arrived(self, wanted: Wanted, drawn: Drawn) -> None:
        if wanted is not self._wanted or self._page is None:
            drawn.opened.close()
            return
        self._job = None
        former = self._pictures
        self._pictures = PaperPictures(drawn.opened, self._page.context.jobs, self)
        self.ui.view.set_paper(self._pictures, stay=wanted.kind is self._shown)
        self._shown = wanted.kind
        self.ui.pages.setCurrentWidget(self.ui.view)
        if former is not None:
            former.close()
            former.deleteLater()
        self.waiting = False
        self._set_paper(drawn.paper)
        self._show_place()

    def _failed(self, wanted: Wanted, error: SmdeskError) -> bool:
        if wanted is not self._wanted:
            return True  # cancelled, or of no interest any more
        self._job = None
        if isinstance(error, UserError):
            self.show_nothing(error)
            return True
        self.close_paper()  # pages of an earlier choice would be taken for those of this one
        self._show_place()
        return False

    def _set_paper(self, paper: Paper | None) -> None:
        self.paper = paper
        self.changed.emit()

    def _close(self) -> None:
        self.ui.view.set_paper(None)
        self._shown = None
        if self._pictures is not None:
            self._pictures.close()
            self._pictures.deleteLater()
            self._pictures = None

    # --- where one is ---------------------------------------------------------------------------

    def _show_place(self) -> None:
        ui, view = self.ui, self.ui.view
        here, count = view.page() + 1, view.count
        ui.previous.setEnabled(here > 1)
        ui.next.setEnabled(here < count)
        ui.actual.setText(f"{round(view.zoom * 100)} %")
        for button in (ui.actual, ui.smaller, ui.larger, ui.fit):
            button.setEnabled(bool(count))
        place = self._words("pages_reports.page", number=here, count=count) if count else ""
        ui.place.setText(self._busy() or place)
        view.setAccessibleDescription(place)

    def _busy(self) -> str:
        """Return what is being drawn, "" for nothing."""
        if not self.waiting:
            return ""
        if self._job is not None and self._job.done:
            return self._words("pages_reports.drawing_page", number=self._job.done)
        return self._words("pages_reports.drawing")


def _draw(desk: Desk, wanted: Wanted, progress: JobProgress) -> Drawn:
    kind, choice = wanted
    report = kind.read(desk, choice)
    if progress.cancelled:
        raise UserError("report_cancelled")
    paper = desk.reports.paper(desk.actor, report, choice.language, progress=progress)
    return Drawn(paper, desk.papers.open(paper.data))
