"""From "take this channel" to a capture in the archive: what to take, windows aside, picture.

The camera works on its own lane of the job gateway; what is asked of the person happens here.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from smdesk.desktop.channel_names import full_name
from smdesk.desktop.curtain import Stage, WindowCurtain
from smdesk.desktop.jobs import Job, JobProgress, Lane
from smdesk.desktop.page import Desk, PageContext
from smdesk.desktop.region_overlay import RegionChooser
from smdesk.desktop.screen_map import clamped
from smdesk.desktop.target_picker import Choice, TargetPicker
from smdesk.desktop.tokens import Tone
from smdesk.desktop.widgets.banners import Message
from smdesk.domain.channels import Channel
from smdesk.domain.errors import SmdeskError, SurroundingsError
from smdesk.domain.evidence import Capture, Method, Rectangle
from smdesk.services.ports import ChangeSet, Screen, Target, Window

CHANGED = ChangeSet(frozenset({"capture", "ledger"}))
BANNER = "capture_flow"
_AFTER_HIDING_MS = 250


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """What the camera can take now."""

    screens: list[Screen]
    windows: list[Window]


class CaptureFlow(QObject):
    """Takes one capture at a time; `taken` tells of each that is confirmed."""

    taken = Signal(object, object)
    """The channel and its capture."""
    ended = Signal()
    """Nothing is under way any more, whatever came of it."""
    changes = CHANGED

    def __init__(self, context: PageContext, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._words = context.words
        self._over = window
        self._stage = Stage(self)
        self._channel: Channel | None = None
        self._job: Job | None = None
        self._screens: list[Screen] = []
        self._last = Choice(method=Method.SCREEN, target=None, seconds=0)
        self.picker: TargetPicker | None = None
        self.chooser: RegionChooser | None = None

    @property
    def busy(self) -> bool:
        """Whether a capture is under way."""
        return self._channel is not None

    def start(self, channel: Channel) -> None:
        """Ask what to take of a channel, then take it; nothing while one is under way."""
        if self.busy:
            return
        self._channel = channel
        reader = partial(_offered, self._context.desk)
        self._watch(self._context.jobs.start("", reader, self._ask, self._failed, lane=Lane.CAMERA))

    # --- what to take -----------------------------------------------------------------------

    def _ask(self, offered: Offered) -> None:
        if self._channel is None:
            return
        self._job = None
        self._screens = offered.screens
        picker = TargetPicker(
            self._channel, offered.screens, offered.windows, self._words, self._over.window()
        )
        picker.choose(self._last.method, self._last.seconds)
        picker.chosen.connect(self._chosen)
        picker.rejected.connect(self._end)
        picker.finished.connect(picker.deleteLater)
        self.picker = picker
        picker.open()

    def _chosen(self, choice: Choice) -> None:
        self.picker = None
        self._last = choice
        if choice.target is not None:
            self._take(choice.target)
            return
        self._stage.hide_windows()
        QTimer.singleShot(_AFTER_HIDING_MS, self, self._draw)

    def _draw(self) -> None:
        """Let the area be drawn over what was behind our windows."""
        self.chooser = RegionChooser(self._words, self)
        self.chooser.chosen.connect(self._drawn)
        self.chooser.cancelled.connect(self._not_drawn)
        self.chooser.open()

    def _drawn(self, area: Rectangle) -> None:
        self._forget_chooser()
        holding = [screen.area for screen in self._screens if _holds(screen.area, area)]
        self._take(Target(region=clamped(area, holding[0]) if holding else area))

    def _not_drawn(self) -> None:
        self._forget_chooser()
        self._stage.show_windows()
        self._end()

    def _forget_chooser(self) -> None:
        if self.chooser is not None:
            self.chooser.deleteLater()
            self.chooser = None

    # --- taking it --------------------------------------------------------------------------

    def _take(self, target: Target) -> None:
        channel = self._channel
        if channel is None:
            return
        curtain = WindowCurtain(self._stage, self._words, self._last.seconds, self)
        title = self._words("capture_flow.taking", channel=full_name(channel, self._words))
        work = self.work(channel, target, curtain)
        self._watch(
            self._context.jobs.start(title, work, self._done, self._failed, lane=Lane.CAMERA)
        )

    def _watch(self, job: Job) -> None:
        """Tidy up also after a job that ends in a bug, of which only the frame hears."""
        self._job = job
        job.ended.connect(self._tidy_soon)

    def _tidy_soon(self) -> None:
        QTimer.singleShot(0, self, self._tidy)

    def _tidy(self) -> None:
        if self._job is not None and not self._job.running:
            self._stage.show_windows()
            self._end()

    def _done(self, capture: object) -> None:
        self._stage.show_windows()
        channel = self._channel
        self._end()
        if channel is not None:
            self.taken.emit(channel, capture)
        self._context.publish(self.changes)

    def work(
        self, channel: Channel, target: Target, curtain: WindowCurtain
    ) -> Callable[[JobProgress], Any]:
        """Return the job that takes the picture; what it returns is what `taken` tells."""
        return partial(_take, self._context.desk, channel, target, curtain)

    def _failed(self, error: SmdeskError) -> bool:
        """Tell what happened; its words say what is safe and what to do. Giving up is no error."""
        self._stage.show_windows()
        channel = self._channel
        self._end()
        if error.code == "capture_cancelled":
            return True
        if channel is None:
            return False
        words = self._words
        message = Message(
            title=words("capture_flow.failed", channel=full_name(channel, words)),
            text=words.explain(error),
            tone=Tone.ERROR if isinstance(error, SurroundingsError) else Tone.WARNING,
            key=BANNER,
            actions=[(words("capture_flow.again"), partial(self.start, channel))],
        )
        self._context.tell(message)
        return True

    def _end(self) -> None:
        self._channel = None
        self._job = None
        self.picker = None
        self.ended.emit()


def _offered(desk: Desk, progress: JobProgress) -> Offered:  # noqa: ARG001  the gateway's form
    return Offered(screens=desk.captures.screens(), windows=desk.captures.windows())


def _take(
    desk: Desk,
    channel: Channel,
    target: Target,
    curtain: WindowCurtain,
    progress: JobProgress,
) -> Capture:
    capture: Capture = desk.captures.take(desk.actor, channel.id, target, curtain, progress)
    return capture


def _holds(screen: Rectangle, area: Rectangle) -> bool:
    return (
        screen.left <= area.left < screen.left + screen.width
        and screen.top <= area.top < screen.top + screen.height
    )
