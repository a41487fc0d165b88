"""The ways in which the round takes channels: the walk, the screen, a picture from elsewhere.

One thing at a time: while a form is open for the channel in front, the walk's panel waits.
"""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from smdesk.desktop.capture_flow import CaptureFlow
from smdesk.desktop.forms.round_page import Ui_RoundPage
from smdesk.desktop.page import PageContext
from smdesk.desktop.pages.round.taking import RoundTaking
from smdesk.desktop.pages.round.taking_import import FileDrops, RoundImport
from smdesk.desktop.pages.round.taking_panel import Stage
from smdesk.desktop.pages.round.taking_walk import pace_before
from smdesk.domain.channels import Channel
from smdesk.domain.rounds import RoundStatus
from smdesk.services.evidence.round_view import RoundView


class TakingPart(QObject):
    """Hands a channel to the way that is chosen, and tells what came of it."""

    taken = Signal(object, object)
    """The channel and its capture, whichever way it was taken."""
    turned = Signal()
    """The walk began, ended or came to another stage."""
    ended = Signal()
    """A way is over; somebody may go on."""
    leave_out_asked = Signal(str)
    """The channel in front is to be left out; its id."""

    def __init__(self, context: PageContext, ui: Ui_RoundPage, owner: QWidget) -> None:
        super().__init__(owner)
        self._context = context
        self._ui = ui
        self._view: RoundView | None = None
        self.flow = CaptureFlow(context, owner)
        self.walk = RoundTaking(context, ui.taking, owner)
        self.imports = RoundImport(context, ui.bring_in, owner)
        for way in (self.flow, self.walk, self.imports):
            way.taken.connect(self.taken)
        self.flow.ended.connect(self.ended)
        self.imports.ended.connect(self._form_gone)
        self.walk.turned.connect(self._turned)
        self.walk.asked.connect(self._asked)
        self._drops = FileDrops(ui.table, self._dropped)

    def follow(self, view: RoundView) -> None:
        """Know how the round in front stands."""
        self._view = view
        self.walk.follow(view)

    @property
    def own(self) -> list[Channel]:
        """The municipality's own that are due, and can be taken without anybody."""
        return [one for one in self._due() if one.own and one.url]

    def take_next(self) -> None:
        """Walk through all that are due."""
        self._start(self._due())

    def take_own(self) -> None:
        """Take the municipality's own, waiting for nobody."""
        self._start(self.own, unattended=True)

    def take(self, channel: Channel) -> None:
        """Take one channel; in a walk it is the next."""
        if self.walk.active:
            self.walk.press(channel)
        else:
            self._start([channel])

    def screen(self, channel: Channel) -> None:
        """Take a picture of the screen."""
        self.flow.start(channel)

    def bring_in(self, channel: Channel, file: Path | None = None) -> None:
        """Bring in a picture that was taken elsewhere."""
        self.imports.begin(channel, file)
        self.give_way()

    def give_way(self) -> None:
        """Let another form have the room of the walk's panel."""
        self._ui.taking.hide()

    def come_back(self) -> bool:
        """Let the walk go on where it was; tell whether there is one."""
        if not self.walk.active:
            return False
        self._ui.taking.show()
        self._share_room()
        self.walk.take_focus()
        return True

    def _start(self, channels: list[Channel], *, unattended: bool = False) -> None:
        if self._view is not None and not self.imports.has_changes():
            self.imports.end()
            self._context.quiet()
            pace = pace_before(self._view.lines)
            self.walk.start(channels, pace, unattended=unattended)

    def _due(self) -> list[Channel]:
        view = self._view
        if view is None or not view.takes:
            return []
        lines = (line for line in view.lines if line.status is RoundStatus.DUE)
        return [line.channel for line in lines if line.gone_on is None]

    def _asked(self, way: str, channel: Channel) -> None:
        ways = {
            "screen": self.screen,
            "bring_in": self.bring_in,
            "leave_out": self._leave_out,
        }
        ways[way](channel)

    def _leave_out(self, channel: Channel) -> None:
        self.leave_out_asked.emit(channel.id)

    def _dropped(self, file: Path) -> None:
        row = self._ui.table.chosen()
        if row is not None and row.open and not self.imports.has_changes():
            self.bring_in(row.channel, file)

    def _form_gone(self) -> None:
        if not self.come_back():
            self.ended.emit()

    def _share_room(self) -> None:
        """Give the picture of what is lacking the room of the list."""
        judging = self.walk.stage is Stage.FINDINGS
        self._ui.table_card.setVisible(not judging)
        if judging:
            self._ui.result.hide()

    def _turned(self) -> None:
        self._share_room()
        self.turned.emit()
        if not self.walk.active:
            self.ended.emit()
