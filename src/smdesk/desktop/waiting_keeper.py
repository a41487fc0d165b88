"""Sends what waits for the archive's folder while the window is open, and says that it waits."""

from smdesk.desktop.dates import minute_moment
from smdesk.desktop.failures import start_key
from smdesk.desktop.following import MOVED, Following
from smdesk.desktop.frame import MainWindow
from smdesk.desktop.jobs import JobProgress, Lane
from smdesk.desktop.page import Desk
from smdesk.desktop.tokens import Tone
from smdesk.desktop.widgets.banners import Message
from smdesk.domain.findings import Finding
from smdesk.services.evidence.waiting import Sent, WaitingState, waits

AGAIN = 3 * 60 * 1000
"""Milliseconds until the folder is tried again."""
KEY, STUCK_KEY = "waiting", "waiting.stuck"


class WaitingKeeper(Following):
    """Sends what waits.

    One quiet banner says that something waits: it comes with each capture that does, stays away
    once it was put away, and goes when all has arrived.
    """

    def __init__(self, window: MainWindow, desk: Desk) -> None:
        super().__init__(window, desk, lane=Lane.SENDING, again=AGAIN)
        self._told = (0, "")
        self._stuck: tuple[Finding, ...] = ()

    def work(self, progress: JobProgress) -> Sent:
        """Send what waits."""
        return self._desk.waiting.follow(self._desk.actor, progress)

    def tell(self, came: Sent) -> bool:
        """Tell what waits still, and what somebody has to look at first."""
        if came.events:  # it is back, whatever the start said of it
            self._window.banners.dismiss(start_key("archive_away", str(came.left.folder)))
        self._tell_left(came.left)
        self._tell_stuck(came)
        if came.events:
            self._window.publish(MOVED)
        return not came.left.events

    def _tell_left(self, left: WaitingState) -> None:
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
        words, before = self._window.context.words, self._stuck
        self._stuck = tuple(sent.findings)
        if not self._stuck:
            self._window.banners.dismiss(STUCK_KEY)
        if self._stuck == before:
            return  # one that was put away stays away
        for finding in self._stuck:
            title = words(f"finding.{finding.code}", **finding.values)
            message = Message(title=title, text=finding.place, tone=Tone.WARNING, key=STUCK_KEY)
            self._window.tell(message)
