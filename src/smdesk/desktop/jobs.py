"""The one gateway for slow work: a worker thread does it, the window's thread hears of it.

Work gets a `JobProgress` (the services' progress port) and returns a value or raises. Results and
failures arrive on the thread that owns the window, because the relay lives there and its signals
are delivered through bound methods.
"""

import time
from collections.abc import Callable
from enum import StrEnum
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QThreadPool, Signal

from smdesk.domain.errors import SmdeskError

T = TypeVar("T")
Work = Callable[["JobProgress"], T]
AT_LEAST = 6
"""So many readings go side by side on the smallest computer too: a few may wait for a share."""
_BETWEEN_REPORTS = 0.05  # seconds; more often than this nobody can read


class Lane(StrEnum):
    """Where work runs: several at a time, or all on one thread.

    One owns screen and browser, one does what nobody waits for, one sends to the archive's folder,
    one fills the archive's copy, one makes the day's backup: a share that hangs, or a copy that
    takes hours to fill, holds nobody up but its own.
    """

    WORK = "work"
    CAMERA = "camera"
    QUIET = "quiet"
    SENDING = "sending"
    COPY = "copy"
    BACKUP = "backup"


def nothing(_result: object) -> None:
    """Show nothing of a job that is done: it speaks for itself, or another program shows it."""


class JobProgress:
    """Given to the work: how it tells how far it is and learns that it should stop."""

    def __init__(self, relay: "_Relay") -> None:
        self._relay = relay
        self._cancelled = False
        self._told = 0.0

    def __call__(self, done: int, of: int, what: str = "") -> None:
        """Report a step; reports that come thicker than the eye can follow are dropped."""
        now = time.monotonic()
        if done and done != of and now - self._told < _BETWEEN_REPORTS:
            return
        self._told = now
        self._relay.progressed.emit(done, of, what)

    @property
    def cancelled(self) -> bool:
        """Whether somebody asked to stop."""
        return self._cancelled

    def cancel(self) -> None:
        """Ask the work to stop at its next safe point."""
        self._cancelled = True


class _Relay(QObject):
    """Carries what the worker says over to the window's thread."""

    progressed = Signal(int, int, str)
    done = Signal(object)
    failed = Signal(object)


class Job(QObject):
    """One piece of work under way."""

    changed = Signal()
    ended = Signal()

    def __init__(self, title: str, parent: QObject, lane: Lane = Lane.WORK) -> None:
        super().__init__(parent)
        self.title = title
        """What the job bar says; "" for a short reading that nobody needs to see."""
        self.lane = lane
        self.done = 0
        self.of = 0
        self.what = ""
        self.running = True
        self._on_done: Callable[[Any], None] | None = None
        self._on_failed: Callable[[Exception], None] | None = None
        self._relay = _Relay(self)
        self._relay.progressed.connect(self._progressed)
        self._relay.done.connect(self._finished)
        self._relay.failed.connect(self._broke)
        self.progress = JobProgress(self._relay)

    @property
    def fraction(self) -> float | None:
        """How much is done, 0 to 1; None while the whole is not known."""
        return min(1.0, self.done / self.of) if self.of else None

    def cancel(self) -> None:
        """Ask the work to stop; it ends in its own time."""
        self.progress.cancel()
        self.changed.emit()

    def deliver_to(
        self, on_done: Callable[[Any], None], on_failed: Callable[[Exception], None]
    ) -> None:
        """Say who hears the end; called on the window's thread."""
        self._on_done, self._on_failed = on_done, on_failed

    def run(self, work: Work[Any]) -> None:
        """Do the work; called on the worker thread."""
        try:
            result = work(self.progress)
        except Exception as error:  # noqa: BLE001  handed on whole to the window's thread
            self._relay.failed.emit(error)
        else:
            self._relay.done.emit(result)

    def _progressed(self, done: int, of: int, what: str) -> None:
        self.done, self.of, self.what = done, of, what
        self.changed.emit()

    def _finished(self, result: object) -> None:
        self._end()
        if self._on_done is not None:
            self._on_done(result)

    def _broke(self, error: Exception) -> None:
        self._end()
        if self._on_failed is not None:
            self._on_failed(error)

    def _end(self) -> None:
        self.running = False
        self.ended.emit()


class Jobs(QObject):
    """Starts work and knows what runs."""

    started = Signal(object)
    ended = Signal(object)
    failed = Signal(object)
    """A `SmdeskError` that nobody else took: for a banner."""
    bug = Signal(object)
    """Any other exception: for the one dialog."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._running: list[Job] = []
        self._pools = {lane: QThreadPool(self) for lane in Lane}
        self._pools[Lane.CAMERA].setExpiryTimeout(-1)
        for lane in set(Lane) - {Lane.WORK}:
            self._pools[lane].setMaxThreadCount(1)
        work = self._pools[Lane.WORK]
        work.setMaxThreadCount(max(AT_LEAST, work.maxThreadCount()))

    def start(
        self,
        title: str,
        work: Work[T],
        on_done: Callable[[T], None],
        on_failed: Callable[[SmdeskError], bool] | None = None,
        *,
        lane: Lane = Lane.WORK,
    ) -> Job:
        """Run `work` on a worker thread.

        Args:
            title: What the job bar says; "" keeps a short reading out of it.
            work: Called with a progress; must touch no widget.
            on_done: Gets the result on the window's thread.
            on_failed: Gets a user error or a failure of the surroundings first; returns whether it
                has told the user. Otherwise a banner does. Bugs never come here.
            lane: Which thread.
        """
        job = Job(title, self, lane)
        delivery = _Delivery(self, job, on_failed)
        job.deliver_to(on_done, delivery.failed)
        self._running.append(job)
        job.ended.connect(delivery.ended)
        self.started.emit(job)
        self._pools[lane].start(_Task(job, work).run)
        return job

    @property
    def running(self) -> list[Job]:
        """What is under way, oldest first."""
        return list(self._running)

    @property
    def shown(self) -> list[Job]:
        """What the job bar tells of."""
        return [job for job in self._running if job.title]

    @property
    def waited_for(self) -> bool:
        """Whether somebody waits for a job: one that is shown, or one on screen or browser."""
        return any(job.title or job.lane is Lane.CAMERA for job in self._running)

    def cancel_all(self) -> None:
        """Ask everything to stop."""
        for job in self.running:
            job.cancel()

    def wait(self, milliseconds: int) -> bool:
        """Wait for the threads, without painting; tell whether they all ended."""
        return all(pool.waitForDone(milliseconds) for pool in self._pools.values())

    def forget(self, job: Job) -> None:
        """Take an ended job off the list."""
        self._running.remove(job)
        self.ended.emit(job)
        job.deleteLater()


class _Task:
    """A job and its work, bound together for the thread pool."""

    def __init__(self, job: Job, work: Work[Any]) -> None:
        self._job = job
        self._work = work

    def run(self) -> None:
        self._job.run(self._work)


class _Delivery:
    """Sorts how one job ended."""

    def __init__(
        self, jobs: Jobs, job: Job, on_failed: Callable[[SmdeskError], bool] | None
    ) -> None:
        self._jobs = jobs
        self._job = job
        self._on_failed = on_failed

    def ended(self) -> None:
        self._jobs.forget(self._job)

    def failed(self, error: Exception) -> None:
        if not isinstance(error, SmdeskError):
            self._jobs.bug.emit(error)
        elif self._on_failed is None or not self._on_failed(error):
            self._jobs.failed.emit(error)
