"""The walk through the round: one channel after another, in a browser that stays open.

A channel's page is shown, the person says when to take it, and it is kept at once where nothing is
lacking; otherwise the person chooses. What is left is derived from what is in the archive, so a
walk can end at any time and go on another day. Browser and screen are used on the camera's lane.
"""

import time
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from smdesk.desktop.capture_flow import CHANGED
from smdesk.desktop.channel_names import full_name
from smdesk.desktop.curtain import Stage as Windows
from smdesk.desktop.curtain import WindowCurtain
from smdesk.desktop.page import PageContext
from smdesk.desktop.pages.round.taking_findings import Findings
from smdesk.desktop.pages.round.taking_panel import BUSY, RoundTakingPanel, Stage
from smdesk.desktop.pages.round.taking_sitting import Sitting
from smdesk.desktop.pages.round.taking_strip import RoundTakingStrip
from smdesk.desktop.pages.round.taking_telling import Telling
from smdesk.desktop.pages.round.taking_turns import Turns
from smdesk.desktop.pages.round.taking_walk import Walk
from smdesk.domain.channels import Channel
from smdesk.domain.errors import SmdeskError
from smdesk.domain.evidence import Capture
from smdesk.domain.rounds import RoundStatus
from smdesk.services.evidence.round_view import RoundView

if TYPE_CHECKING:  # the window is painted without it
    from smdesk.services.evidence.page_captures import Staged

LOOK_EVERY = 1500  # milliseconds
SAME_ANYWAY = frozenset({"picture_unwritten", "archive_full", "archive_unreachable"})
"""A disk stands in the way of a picture that is taken in another way, too."""


class RoundTaking(QObject):
    """Takes channels one after another; `taken` tells of each that is in the archive."""

    taken = Signal(object, object)
    """The channel and its capture."""
    turned = Signal()
    """It began, ended, or came to another stage."""
    asked = Signal(str, object)
    """Another way for a channel: `screen`, `bring_in` or `leave_out`, and the channel."""

    def __init__(self, context: PageContext, panel: RoundTakingPanel, owner: QWidget) -> None:
        super().__init__(owner)
        self._context = context
        self._words = context.words
        self._panel = panel
        self._windows = Windows(self)
        self._curtain = WindowCurtain(self._windows, self._words, parent=self)
        self._sitting = Sitting(context.desk)
        self._walk: Walk | None = None
        self._unattended = False
        self._staged: Staged | None = None
        self._turns = Turns(context.jobs, self._failed, self)
        self._turns.broke.connect(self._broke)
        self._due: frozenset[str] = frozenset()
        self._shown_at = 0.0
        self._findings = Findings(context, panel.ui.findings, self)
        self._looking = QTimer(self)
        self._looking.setInterval(LOOK_EVERY)
        self._looking.timeout.connect(self._look)
        self.strip = RoundTakingStrip(owner, self._windows)
        self._telling = Telling(context, panel, self.strip, owner)
        for asking in (panel, self.strip):
            asking.asked.connect(self._asked)

    # --- from the page ----------------------------------------------------------------------

    @property
    def active(self) -> bool:
        """Whether a walk is under way."""
        return self._walk is not None

    @property
    def stage(self) -> Stage | None:
        """How far the channel in front has come; None at rest."""
        return self._panel.stage if self.active else None

    @property
    def channel(self) -> Channel | None:
        """The one in front; None at rest."""
        return self._walk.current if self._walk is not None else None

    @property
    def goes_on(self) -> bool:
        """Whether another channel comes after the one in front."""
        return self._walk is not None and self._walk.goes_on

    def start(
        self, channels: Sequence[Channel], pace: float | None = None, *, unattended: bool = False
    ) -> None:
        """Begin with the first of some channels; nothing while a walk is under way.

        Args:
            channels: in the order they are taken.
            pace: seconds that a channel took before; None where nobody knows.
            unattended: take the municipality's own without waiting for anybody.
        """
        if self.active or not channels:
            return
        self._walk = Walk(channels, pace)
        self._unattended = unattended
        self._next()

    def follow(self, view: RoundView) -> None:
        """Hear how the round stands: what was taken or left out in another way is passed by."""
        due = frozenset(x.channel.id for x in view.lines if x.status is RoundStatus.DUE)
        gone, self._due = self._due - due, due
        walk = self._walk
        if walk is None or not gone:
            return
        walk.drop(gone)
        if walk.current is not None and walk.current.id in gone and self.stage not in BUSY:
            self._next()

    def press(self, channel: Channel) -> None:
        """Take the page that stands in the browser; for another channel, go there first."""
        walk = self._walk
        if walk is None or self.stage in BUSY:
            return
        if walk.current is not None and walk.current.id == channel.id:
            if self.stage is Stage.STANDING:
                self._take()
            return
        self._let_go()
        walk.turn_to(channel)
        self._show(channel)

    def back(self) -> bool:
        """Give up the picture that is being taken; tell whether there was one."""
        if self.stage is not Stage.TAKING:
            return False
        self._cancel()
        return True

    def take_focus(self) -> None:
        """Let Space do what comes next."""
        self._panel.take_focus()

    def stop(self) -> None:
        """End the walk and the browser; what is not taken stays due."""
        if not self.active:
            return
        self._turns.end()
        self._let_go()
        self._looking.stop()
        self._turns.beside(self._sitting.close)
        self._walk = None
        self._telling.rest()
        self.turned.emit()

    # --- from channel to channel --------------------------------------------------------------

    def _next(self) -> None:
        walk = self._walk
        if walk is None:
            return
        self._let_go()
        channel = walk.next()
        if channel is None:
            self.stop()
            self._telling.finish(walk)
        else:
            self._show(channel)

    def _show(self, channel: Channel) -> None:
        """Bring a channel's page up."""
        self._shown_at = time.monotonic()
        if not channel.url:
            self._turns.begin()
            self._to(Stage.NO_ADDRESS)
        elif self._unattended:
            self._take(unattended=True)
        else:
            self._to(Stage.OPENING)
            self._turns.run("", partial(self._sitting.show, channel.id), self._standing)

    def _standing(self, _nothing: object = None) -> None:
        self._to(Stage.STANDING)

    # --- taking ---------------------------------------------------------------------------------

    def _take(self, *, unattended: bool = False) -> None:
        _, channel = self._front()
        title = self._words("capture_flow.taking", channel=full_name(channel, self._words))
        self._to(Stage.TAKING)
        work = partial(self._sitting.take, channel.id, self._curtain, unattended=unattended)
        job = self._turns.run(title, work, self._arrived, self._late)
        job.changed.connect(self._progressed)
        job.ended.connect(self._windows.show_windows)

    def _progressed(self) -> None:
        job = self._turns.job
        if job is None or self.stage is not Stage.TAKING or not job.of:
            return
        self._telling.progress(job.done, job.of, job.what)

    def _cancel(self) -> None:
        if self._turns.job is not None:
            self._turns.job.cancel()
            self._telling.say(self._words("round_taking.cancelling"))

    def _arrived(self, staged: "Staged") -> None:
        self._staged = staged
        if self._turns.cancelled:
            self._let_go()
            self._to(Stage.STANDING, "cancelled")
        elif staged.asking:
            self._findings.show(staged)
            self._to(Stage.FINDINGS)
        else:
            self._keep()

    def _late(self, staged: "Staged") -> None:
        """Let go of what arrives when nobody waits for it any more."""
        self._turns.beside(partial(self._sitting.discard, staged))

    # --- keeping --------------------------------------------------------------------------------

    def _keep(self) -> None:
        """Make it evidence; what was found has been chosen by then, and is stated."""
        staged = self._staged
        if staged is not None:
            self._to(Stage.KEEPING)
            work = partial(self._sitting.keep, staged)
            self._turns.run("", work, self._kept)

    def _kept(self, capture: Capture) -> None:
        walk, channel = self._front()
        self._staged = None
        walk.note_taken(time.monotonic() - self._shown_at)
        self.taken.emit(channel, capture)
        self._context.publish(CHANGED)
        self._next()

    def _let_go(self) -> None:
        staged, self._staged = self._staged, None
        if staged is not None:
            self._turns.beside(partial(self._sitting.discard, staged))

    # --- the person's choices -------------------------------------------------------------------

    def _asked(self, what: str) -> None:
        walk, channel = self._front()
        match what:
            case "take":
                self._take()
            case "cancel":
                self._cancel()
            case "front":
                self._turns.beside(self._sitting.front)
            case "skip":
                walk.skipped += 1
                self._next()
            case "again":
                self._let_go()
                self._to(Stage.STANDING, "again")
                self._turns.beside(self._sitting.front)
            case "keep":
                self._keep()
            case "reopen" | "retry":
                self._again(channel)
            case "end":
                self.stop()
            case _:
                self.asked.emit(what, channel)

    def _again(self, channel: Channel) -> None:
        """Try once more: what is taken is not taken again."""
        if self._staged is None:
            self._show(channel)
        else:
            self._keep()

    # --- what goes wrong ------------------------------------------------------------------------

    def _failed(self, error: SmdeskError) -> None:
        """Tell at the channel what happened; without a browser that is all there is to tell."""
        if error.code == "capture_cancelled":
            self._to(Stage.STANDING, "cancelled")
        elif error.code == "browser_closed":
            self._to(Stage.CLOSED)
        elif error.code == "page_lost":
            self._turns.run("", self._sitting.is_open, partial(self._lost, error))
        else:
            self._fail(error)

    def _lost(self, error: SmdeskError, is_open: object) -> None:
        if is_open:
            self._fail(error)
        else:
            self._to(Stage.CLOSED)

    def _fail(self, error: SmdeskError) -> None:
        text = [self._words.explain(error)]
        if self._staged is None and error.code not in SAME_ANYWAY:
            text.append(self._words("round_taking.otherwise"))
        if self._staged is not None and error.code in SAME_ANYWAY:
            text.append(self._words("round_taking.waits"))
        self._to(Stage.FAILED, said=" ".join(text))

    def _broke(self) -> None:
        if self.stage in BUSY:
            self._to(Stage.FAILED, "bug")

    def _look(self) -> None:
        """See whether the person has closed the browser."""
        if self.stage is Stage.STANDING and not self._turns.running:
            self._turns.run("", self._sitting.is_open, self._looked)

    def _looked(self, is_open: object) -> None:
        if not is_open and self.stage is Stage.STANDING:
            self._to(Stage.CLOSED)

    # --- the channel in front -------------------------------------------------------------------

    def _front(self) -> tuple[Walk, Channel]:
        walk = self._walk
        if walk is None or walk.current is None:
            raise RuntimeError("no channel is in front")
        return walk, walk.current

    def _to(self, stage: Stage, key: str = "", *, said: str = "") -> None:
        walk, channel = self._front()
        text = said or self._words(f"round_taking.{key or stage}")
        self._telling.show(stage, channel, walk, text)
        if stage is Stage.STANDING:
            self._looking.start()
        else:
            self._looking.stop()
        self.turned.emit()
