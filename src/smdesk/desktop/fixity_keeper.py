"""Checks the archive once a month while the window is open, and stands back for all else."""

from functools import partial
from threading import Event

from PySide6.QtCore import QObject, QTimer

from smdesk.desktop.frame import MainWindow
from smdesk.desktop.jobs import JobProgress, Lane, nothing
from smdesk.desktop.page import Desk
from smdesk.desktop.pages.archive.findings import Checked, save_and_open, short_list, whose
from smdesk.desktop.tokens import Tone
from smdesk.desktop.widgets.banners import Message
from smdesk.domain.errors import SmdeskError

SECOND, HOUR = 1000, 3_600_000
FIRST = 120 * SECOND
"""Milliseconds after the start: by then whoever has something urgent has begun."""
REST = 24 * HOUR
"""Milliseconds after a check that the ledger could not take: it would only end the same way."""
LOOK = 0.2
"""Seconds between two looks, while another job runs, whether the window closes."""


class FixityKeeper(QObject):
    """Looks now and then whether a check is due, and makes it bag by bag.

    A window that closes cuts it short; it goes on at the next start. Between two bags it waits for
    whatever somebody else waits for.
    """

    def __init__(self, window: MainWindow, desk: Desk) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._advice = ""
        self._free = Event()
        self._timer = QTimer(self, singleShot=True, interval=FIRST)
        self._timer.timeout.connect(self.look)
        if desk.fixity.may_check(desk.actor):
            window.jobs.started.connect(self._stand_back)
            window.jobs.ended.connect(self._stand_back)
            self._stand_back()
            self._timer.start()

    def look(self) -> None:
        """Make the check if it is due, on a thread of its own."""
        if not self._window.closing:
            self._window.jobs.start("", self._check, self._done, self._failed, lane=Lane.QUIET)

    def _stand_back(self, *_job: object) -> None:
        if self._window.jobs.waited_for:
            self._free.clear()
        else:
            self._free.set()

    def _check(self, progress: JobProgress) -> Checked | None:
        """Return what was found; None where nothing was due, or it was cut short."""
        desk = self._desk
        if not desk.fixity.due():
            return None
        self._advice = (
            "fixity.repair" if desk.second_copy.folder() else "pages_archive.differs_text"
        )
        made = desk.fixity.check(desk.actor, Yielding(progress, self._free))
        return None if made.entered is None else whose(desk, made.verified, made.entered)

    def _done(self, checked: Checked | None) -> None:
        self._timer.start(HOUR if checked is None or checked.changes else REST)
        if checked is None:
            return
        if checked.findings:
            self._tell(checked)
        if checked.changes is not None:
            self._window.publish(checked.changes)

    def _failed(self, _error: SmdeskError) -> bool:
        self._timer.start(HOUR)
        return True  # nobody asked for it; whoever needs the archive is told by what they do

    def _tell(self, checked: Checked) -> None:
        words = self._window.context.words
        self._window.tell(
            Message(
                title=words("fixity.differs", count=len(checked.findings)),
                text=f"{short_list(checked, words)}\n{words(self._advice)}",
                tone=Tone.ERROR,
                key="pages_archive.verified",
                actions=[
                    (words("pages_archive.open_list"), partial(self._open_list, checked)),
                    (words("fixity.open"), self._open_archive),
                ],
            )
        )

    def _open_list(self, checked: Checked) -> None:
        words = self._window.context.words
        work = partial(save_and_open, self._desk, checked, words)
        self._window.jobs.start(words("pages_archive.opening_list"), work, nothing)

    def _open_archive(self) -> None:
        self._window.open_page("archive", "care")


class Yielding:
    """A job's progress that stands still between two steps while somebody waits for another job.

    Args:
        progress: the job's own.
        free: set while nobody waits.
    """

    def __init__(self, progress: JobProgress, free: Event) -> None:
        self._progress = progress
        self._free = free

    def __call__(self, done: int, of: int, what: str = "") -> None:
        """Report a step, then wait until nobody else waits; cancelling ends that too."""
        self._progress(done, of, what)
        while not self._progress.cancelled and not self._free.wait(LOOK):
            pass

    @property
    def cancelled(self) -> bool:
        """Whether somebody asked to stop."""
        return self._progress.cancelled
