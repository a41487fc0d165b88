"""What is done with the browser: one thing at a time, on the camera's lane."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from smdesk.desktop.jobs import Job, JobProgress, Jobs, Lane, nothing
from smdesk.domain.errors import SmdeskError

Work = Callable[[JobProgress], Any]


class Turns(QObject):
    """Each thing that is begun is a turn; what comes of an earlier one is not waited for.

    Args:
        jobs: the gateway for slow work.
        failed: hears a user error or a failure of the surroundings of the turn that is on.
    """

    broke = Signal()
    """The turn ended in a bug, of which only the frame hears."""

    def __init__(self, jobs: Jobs, failed: Callable[[SmdeskError], None], parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._on_failed = failed
        self._turn = 0
        self._heard = True
        self.job: Job | None = None
        """What the turn does."""

    @property
    def running(self) -> bool:
        """Whether the turn is not over."""
        return self.job is not None and self.job.running

    @property
    def cancelled(self) -> bool:
        """Whether somebody asked the turn to stop."""
        return self.job is not None and self.job.progress.cancelled

    def run(
        self,
        title: str,
        work: Work,
        done: Callable[..., None],
        late: Callable[..., None] | None = None,
    ) -> Job:
        """Begin a turn.

        Args:
            title: what the job bar says; "" for what nobody needs to see.
            work: as the gateway wants it.
            done: gets the result, if the turn is still on.
            late: gets it otherwise.
        """
        turn = self.begin()
        self.job = self._jobs.start(
            title,
            work,
            partial(self._deliver, turn, done, late),
            partial(self._failed, turn),
            lane=Lane.CAMERA,
        )
        self._heard = False
        self.job.ended.connect(self._ended_soon)
        return self.job

    def beside(self, work: Work) -> None:
        """Do something that nobody waits for, after what is under way."""
        self._jobs.start("", work, nothing, _untold, lane=Lane.CAMERA)

    def begin(self) -> int:
        """Wait no longer for what is under way."""
        self._turn += 1
        return self._turn

    def end(self) -> None:
        """Ask what is under way to stop, and wait no longer for it."""
        self.begin()
        if self.running and self.job is not None:
            self.job.cancel()
        self.job = None

    def _deliver(
        self,
        turn: int,
        done: Callable[..., None],
        late: Callable[..., None] | None,
        result: object,
    ) -> None:
        if turn == self._turn:
            self._heard = True
            done(result)
        elif late is not None:
            late(result)

    def _failed(self, turn: int, error: SmdeskError) -> bool:
        if turn == self._turn:
            self._heard = True
            self._on_failed(error)
        return True

    def _ended_soon(self) -> None:
        QTimer.singleShot(0, self, self._ended)

    def _ended(self) -> None:
        if self.job is not None and not self.job.running and not self._heard:
            self._heard = True
            self.broke.emit()


def _untold(_error: SmdeskError) -> bool:
    """Say nothing: the next start tidies what is left."""
    return True
