"""Sends what waits for the archive's folder while the window is open, and says that it waits."""

from PySide6.QtCore import QObject, QTimer

from smdesk.desktop.dates import minute_moment
from smdesk.desktop.frame import MainWindow
from smdesk.desktop.jobs import JobProgress, Lane
from smdesk.desktop.page import Desk
from smdesk.desktop.tokens import Tone
from smdesk.desktop.widgets.banners import Message
from smdesk.domain.errors import SmdeskError
from smdesk.services.waiting import Sent, WaitingState, waits

AGAIN = 3 * 60 * 1000
"""Milliseconds until the folder is tried again."""
KEY, STUCK_KEY = "waiting", "waiting.stuck"


class WaitingKeeper(QObject):
    """Sends at the start, after every change and now and then; nobody waits for it.

    One quiet banner says that something waits: it comes with each capture that does, stays away
    once it was put away, and goes when all has arrived.
    """

    def __init__(self, window: MainWindow, desk: Desk) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._running = False
        self._again = False
        self._told = (0, "")
        self._timer = QTimer(self, singleShot=True, interval=AGAIN)
        self._timer.timeout.connect(self.follow)
        window.published.connect(self.follow)

    def follow(self) -> None:
        """Send what waits, on a thread of its own."""
        if self._running:
            self._again = True
            return
        if not self._window.closing:
            self._running = True
            self._window.jobs.start("", self._work, self._done, self._failed, lane=Lane.SENDING)

    def _work(self, progress: JobProgress) -> Sent:
        return self._desk.waiting.follow(self._desk.actor, progress)

    def _done(self, sent: Sent) -> None:
        self._tell(sent.left)
        self._tell_stuck(sent)
        self._ended(waits=bool(sent.left.events))

    def _failed(self, _error: SmdeskError) -> bool:
        self._ended(waits=True)
        return False  # a banner tells it

    def _ended(self, *, waits: bool) -> None:
        self._running = False
        if self._again:
            self._again = False
            self.follow()
        elif waits:
            self._timer.start()
        else:
            self._timer.stop()

    def _tell(self, left: WaitingState) -> None:
        now, before = (left.events, left.why), self._told
        self._told = now
        if not left.events:
            self._window.banners.dismiss(KEY)
        elif now[0] > before[0] or now[1] != before[1]:
            words, finding = self._window.context.words, waits(left)
            title = words(f"finding.{finding.code}", **finding.values)
            self._window.tell(Message(title=title, text=self._why(left), tone=Tone.ACCENT, key=KEY))

    def _why(self, left: WaitingState) -> str:
        words = self._window.context.words
        parts = [words(f"waiting_reason.{left.why}")] if left.why else []
        if left.since is not None:
            parts.append(words("cli.archive_waits_since", moment=minute_moment(left.since)))
        return " ".join(parts)

    def _tell_stuck(self, sent: Sent) -> None:
        words = self._window.context.words
        if not sent.findings:
            self._window.banners.dismiss(STUCK_KEY)
        for finding in sent.findings:
            title = words(f"finding.{finding.code}", **finding.values)
            message = Message(title=title, text=finding.place, tone=Tone.WARNING, key=STUCK_KEY)
            self._window.tell(message)
