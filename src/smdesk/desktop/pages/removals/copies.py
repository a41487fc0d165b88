"""How a copy gets into the restricted store: a screenshot with our windows aside, or a file."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from smdesk.desktop.capture_flow import CaptureFlow
from smdesk.desktop.curtain import WindowCurtain
from smdesk.desktop.jobs import JobProgress
from smdesk.desktop.page import Desk, PageContext
from smdesk.domain.channels import Channel
from smdesk.domain.restricted import RestrictedCopy
from smdesk.services.ports import ChangeSet, Target

COPIED = ChangeSet(frozenset({"removal", "restricted_copy"}))


class CopyFlow(CaptureFlow):
    """Takes a picture like any other, but into the restricted store."""

    changes = COPIED

    def __init__(self, context: PageContext, window: QWidget) -> None:
        super().__init__(context, window)
        self.removal_id = ""

    def work(
        self, channel: Channel, target: Target, curtain: WindowCurtain
    ) -> Callable[[JobProgress], RestrictedCopy]:
        """Return the job on the camera's lane."""
        del channel
        return partial(_take, self._context.desk, self.removal_id, target, curtain)


class CopyIn(QObject):
    """Takes or chooses a copy for a log; `added` tells of each that is stored."""

    added = Signal(object)

    def __init__(self, context: PageContext, owner: QWidget) -> None:
        super().__init__(owner)
        self._context = context
        self._owner = owner
        self.flow = CopyFlow(context, owner)
        self.flow.taken.connect(self._taken)

    def take(self, channel: Channel, removal_id: str) -> None:
        """Ask what to photograph, and keep the picture for a log."""
        if not self.flow.busy:
            self.flow.removal_id = removal_id
            self.flow.start(channel)

    def choose(self, removal_id: str) -> None:
        """Ask for a file, and keep it for a log."""
        title = self._context.words("removals.copy.choose")
        chosen, _ = QFileDialog.getOpenFileName(self._owner, title)
        if chosen:
            self.add_file(removal_id, Path(chosen))

    def add_file(self, removal_id: str, path: Path) -> None:
        """Keep a file for a log."""
        words, work = self._context.words, partial(_add, self._context.desk, removal_id, path)
        self._context.jobs.start(words("removals.copy.adding"), work, self._stored)

    def _taken(self, _channel: Channel, copy: RestrictedCopy) -> None:
        self.added.emit(copy)

    def _stored(self, copy: RestrictedCopy) -> None:
        self.added.emit(copy)
        self._context.publish(COPIED)


def _take(
    desk: Desk, removal_id: str, target: Target, curtain: WindowCurtain, progress: JobProgress
) -> RestrictedCopy:
    return desk.restricted.add_screenshot(desk.actor, removal_id, target, curtain, progress)


def _add(desk: Desk, removal_id: str, path: Path, _progress: JobProgress) -> RestrictedCopy:
    return desk.restricted.add_file(desk.actor, removal_id, path)
