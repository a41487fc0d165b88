"""Brings the archive's second copy in step while the window is open; nobody waits for it."""

from PySide6.QtCore import QObject, QTimer

from smdesk.desktop.frame import MainWindow
from smdesk.desktop.jobs import JobProgress, Lane
from smdesk.desktop.page import Desk
from smdesk.desktop.tokens import Tone
from smdesk.desktop.widgets.banners import Message
from smdesk.domain.errors import SmdeskError
from smdesk.services.copy_state import Followed

AGAIN = 10 * 60 * 1000
"""Milliseconds until a copy that could not be reached is tried again."""
KEY, DAMAGE_KEY = "second_copy", "second_copy.damage"
ELSEWHERE = frozenset({"archive_away", "archive_gone"})
"""What is no fault of the copy, and told by whatever else needs the archive."""


class CopyKeeper(QObject):
    """Follows at the start and after every change; what comes meanwhile is followed after it.

    What is in the way is told once, and taken back when it is gone.
    """

    def __init__(self, window: MainWindow, desk: Desk) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._running = False
        self._again = False
        self._told = ""
        self._timer = QTimer(self, singleShot=True, interval=AGAIN)
        self._timer.timeout.connect(self.follow)
        window.published.connect(self.follow)

    def follow(self) -> None:
        """Bring the copy in step, on a thread of its own."""
        if self._running:
            self._again = True
            return
        if not self._window.closing:
            self._running = True
            self._window.jobs.start("", self._work, self._done, self._failed, lane=Lane.COPY)

    def _work(self, progress: JobProgress) -> Followed:
        return self._desk.second_copy.follow(self._desk.actor, progress)

    def _done(self, followed: Followed) -> None:
        self._tell(followed)
        self._ended(in_step=followed.state.folder is None or followed.state.in_step)

    def _failed(self, _error: SmdeskError) -> bool:
        self._ended(in_step=False)
        return False  # a banner tells it

    def _ended(self, *, in_step: bool) -> None:
        self._running = False
        if self._again:
            self._again = False
            self.follow()
        elif in_step:
            self._timer.stop()
        else:
            self._timer.start()

    def _tell(self, followed: Followed) -> None:
        problem, words = followed.state.problem, self._window.context.words
        code = problem.code if problem else ""
        if problem is None or code in ELSEWHERE:
            self._window.banners.dismiss(KEY)
        elif code != self._told:
            text = words("second_copy.left", count=followed.state.lines)
            if followed.state.going:
                text = f"{text}\n{words('cli.copy_going', count=len(followed.state.going))}"
            title = words(f"finding.{code}", **problem.values)
            self._window.tell(Message(title=title, text=text, tone=Tone.WARNING, key=KEY))
        self._told = code
        if followed.findings:
            title = words("second_copy.damage", count=len(followed.findings))
            text = "\n".join(one.place for one in followed.findings[:3])
            self._window.tell(Message(title=title, text=text, tone=Tone.ERROR, key=DAMAGE_KEY))
