"""The quiet bar at the bottom: what runs, how far it is, a way to stop it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from smdesk.desktop.jobs import Job, Jobs
from smdesk.desktop.tokens import Space
from smdesk.desktop.widgets.labels import ElidingLabel
from smdesk.words import Words

_HEIGHT = 30
_BAR = 180
_STEPS = 1000


class JobBar(QFrame):
    """Shows the job that was started last; `resting` is what it says when nothing runs."""

    def __init__(self, jobs: Jobs, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._words = words
        self._resting = words("desktop.job.none")
        self._text = ElidingLabel()
        self._text.setProperty("role", "small")
        self._bar = QProgressBar()
        self._bar.setFixedWidth(_BAR)
        self._bar.setTextVisible(False)
        self._cancel = QPushButton(words("desktop.job.cancel"))
        self._cancel.setProperty("kind", "link")
        self._cancel.clicked.connect(self._stop)
        self._build()
        jobs.started.connect(self._started)
        jobs.ended.connect(self._update)
        self._update()

    def _build(self) -> None:
        self.setFixedHeight(_HEIGHT)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.L, 0, Space.L, 0)
        row.setSpacing(Space.M)
        middle = Qt.AlignmentFlag.AlignVCenter
        self._text.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        row.addWidget(self._text, 0, middle)
        row.addWidget(self._bar, 0, middle)
        row.addWidget(self._cancel, 0, middle)
        row.addStretch(1)

    def set_resting(self, text: str) -> None:
        """Say this when nothing runs."""
        self._resting = text
        self._update()

    def text(self) -> str:
        """Return what the bar says."""
        return self._text.text()

    def _started(self, job: Job) -> None:
        job.changed.connect(self._update)
        self._update()

    def _stop(self) -> None:
        if self._jobs.shown:
            self._jobs.shown[-1].cancel()

    def _update(self) -> None:
        running = self._jobs.shown
        self._bar.setVisible(bool(running))
        self._cancel.setVisible(bool(running))
        if not running:
            self._text.setText(self._resting)
            return
        self._show(running[-1], others=len(running) - 1)

    def _show(self, job: Job, *, others: int) -> None:
        self._text.setText(self._sentence(job, others))
        self._bar.setAccessibleName(job.title)
        self._cancel.setAccessibleName(self._words("desktop.job.cancel_named", title=job.title))
        self._cancel.setEnabled(not job.progress.cancelled)
        fraction = job.fraction
        self._bar.setRange(0, 0 if fraction is None else _STEPS)
        if fraction is not None:
            self._bar.setValue(round(fraction * _STEPS))

    def _sentence(self, job: Job, others: int) -> str:
        if job.progress.cancelled:
            return self._words("desktop.job.stopping", title=job.title)
        parts = [job.title]
        if job.what and self._words.has(job.what):
            parts.append(self._words(job.what))
        if others:
            parts.append(self._words("desktop.job.more", count=others))
        return " · ".join(parts)
