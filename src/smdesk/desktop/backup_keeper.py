"""Makes the day's backup behind the window, and tells only what somebody has to know."""

from datetime import date
from functools import partial

from PySide6.QtCore import QObject, QTimer

from smdesk.desktop.frame import MainWindow
from smdesk.desktop.jobs import JobProgress, Lane
from smdesk.desktop.page import Desk
from smdesk.desktop.pages.settings.backup_part import finding_message
from smdesk.desktop.tokens import Tone
from smdesk.desktop.widgets.banners import Message
from smdesk.domain.errors import SmdeskError
from smdesk.services.ports import BackupFile, ChangeSet

Told = tuple[str, date]
"""Which failure was told, and on which day."""
EACH_HOUR = 3_600_000
"""Milliseconds between looks at whether one is due; a look opens one small file."""


class BackupKeeper(QObject):
    """Looks at the start and each hour; a window may be open for days."""

    def __init__(self, window: MainWindow, desk: Desk) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._words = window.context.words
        self._working = False
        self._told: Told | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(EACH_HOUR)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Look now and from now on; where nothing may be written there is nothing to back up."""
        if self._desk.recovered is not None:
            self._timer.start()
            self.look()

    def look(self) -> None:
        """Make one if one is due, on a worker thread."""
        if not self._working and not self._window.closing:
            self._working = True
            work = partial(_daily, self._desk)
            self._window.jobs.start("", work, self._made, self._failed, lane=Lane.BACKUP)

    def _made(self, made: BackupFile | None) -> None:
        self._working = False
        if made is not None:
            self._told = None
            self._window.banners.dismiss("backup")  # an earlier one that failed
            for finding in made.findings:
                self._window.tell(finding_message(finding, self._words))
            self._window.publish(ChangeSet(kinds=frozenset({"backup"})))

    def _failed(self, error: SmdeskError) -> bool:
        self._working = False
        told, now = self._told, (error.code, self._desk.today())
        if error.code != "backup_cancelled" and told != now:  # put away, it stays so for the day
            self._told = now
            text = self._words.explain(error)
            title = self._words("settings.backups.failed")
            self._window.tell(Message(title=title, text=text, tone=Tone.ERROR, key="backup"))
        return True


def _daily(desk: Desk, progress: JobProgress) -> BackupFile | None:
    """Make the day's backup; then those may go that still hold what was disposed of."""
    made = desk.backups.make_if_due(desk.actor, progress)
    if made is not None:
        desk.disposals.at_start(desk.actor)
    return made
