"""What follows the archive while the window is open: at the start, after every change, and again.

Whatever it tells of comes and goes with its cause, and nobody waits for it.
"""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, QTimer

from smdesk.desktop.failures import failure_message
from smdesk.desktop.frame import MainWindow
from smdesk.desktop.jobs import JobProgress, Lane
from smdesk.desktop.page import Desk
from smdesk.desktop.widgets.banners import Message
from smdesk.domain.errors import SmdeskError
from smdesk.services.ports import ChangeSet

MOVED = ChangeSet(frozenset({"ledger"}))
"""What a page shows of the archive's places is another by now."""


class Following(QObject):
    """Does one work, never twice at once; what comes meanwhile is followed after it.

    A window that closes is told nothing more: the next one hears it.

    Args:
        window: whose jobs and banners are used.
        desk: what is followed.
        lane: which thread.
        again: milliseconds until that is tried again which something was in the way of.
    """

    def __init__(self, window: MainWindow, desk: Desk, *, lane: Lane, again: int) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._lane = lane
        self._running = False
        self._again = False
        self._failure: Message | None = None
        self._timer = QTimer(self, singleShot=True, interval=again)
        self._timer.timeout.connect(self.follow)
        window.published.connect(self.follow)

    def follow(self) -> None:
        """Do the work now, or once more after the one that is under way."""
        if self._running:
            self._again = True
            return
        if not self._window.closing:
            self._running = True
            self._window.jobs.start("", self.work, self._done, self._failed, lane=self._lane)

    def work(self, progress: JobProgress) -> Any:
        """Do it, on the lane's thread."""
        raise NotImplementedError

    def tell(self, came: Any) -> bool:
        """Tell what came of it; return whether nothing is left to be tried again."""
        raise NotImplementedError

    def _done(self, came: Any) -> None:
        if self._failure is not None:
            self._window.banners.dismiss(self._failure.key)
            self._failure = None
        self._ended(settled=self._window.closing or self.tell(came))

    def _failed(self, error: SmdeskError) -> bool:
        """Tell what was in the way; each try that fails in the same way leaves it at that."""
        before, message = self._failure, failure_message(error, self._window.context.words)
        self._failure = replace(message, key=f"following.{self._lane}")
        if self._failure != before and not self._window.closing:
            self._window.tell(self._failure)
        self._ended(settled=False)
        return True

    def _ended(self, *, settled: bool) -> None:
        self._running = False
        if self._again:
            self._again = False
            self.follow()
        elif settled:
            self._timer.stop()
        else:
            self._timer.start()
