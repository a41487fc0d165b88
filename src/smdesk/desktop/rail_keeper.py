"""Keeps what stands around the pages up to date: name, counts in the rail, the quiet bar."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject

from smdesk.desktop.frame import MainWindow
from smdesk.desktop.jobs import JobProgress
from smdesk.desktop.page import Desk
from smdesk.domain.calendar import swedish_day
from smdesk.domain.errors import SmdeskError
from smdesk.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What stands around the pages."""

    name: str
    left: int
    verified_at: datetime | None
    captures: int


class RailKeeper(QObject):
    """Reads after every change; what comes thicker than it reads is read once, at the end."""

    def __init__(self, window: MainWindow, desk: Desk, words: Words) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._words = words
        self._reading = False
        self._again = False
        window.published.connect(self.read)

    def read(self) -> None:
        """Read, on a worker thread."""
        if self._reading:
            self._again = True
            return
        self._reading = True
        self._window.jobs.start("", self._work, self._show, self._failed)

    def _work(self, _progress: JobProgress) -> Around:
        round_view = self._desk.rounds.view()
        municipality = self._desk.register.municipality()
        summary = self._desk.archive.summary()
        return Around(
            name=municipality.name if municipality else "",
            left=round_view.left,
            verified_at=summary.verified_at,
            captures=summary.count,
        )

    def _show(self, around: Around) -> None:
        words = self._words
        self._window.set_municipality(around.name)
        spoken = words("overview.badge_round", count=around.left)
        self._window.set_badge("round", around.left, spoken)
        self._window.job_bar.set_resting(self._resting(around))
        self._ended()

    def _failed(self, _error: SmdeskError) -> bool:
        self._ended()
        return False  # a banner tells it

    def _ended(self) -> None:
        self._reading = False
        if self._again:
            self._again = False
            self.read()

    def _resting(self, around: Around) -> str:
        quiet = self._words("desktop.job.none")
        if not around.captures:
            return quiet
        if around.verified_at is None:
            return f"{quiet} · {self._words('desktop.archive.never')}"
        day = swedish_day(around.verified_at)
        return f"{quiet} · {self._words('desktop.archive.verified', day=day)}"
