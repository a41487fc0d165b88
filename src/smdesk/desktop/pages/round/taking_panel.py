"""What stands above the round while channels are taken: which one, what to do, what came of it."""

from enum import StrEnum
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from smdesk.desktop.forms.round_taking import Ui_RoundTaking


class Stage(StrEnum):
    """How far the channel in front has come."""

    OPENING = "opening"
    STANDING = "standing"
    """The page is in the browser, and the person may sign in."""
    TAKING = "taking"
    KEEPING = "keeping"
    FINDINGS = "findings"
    """The page is taken, and the person has to choose."""
    CLOSED = "closed"
    """There is no browser any more."""
    FAILED = "failed"
    NO_ADDRESS = "no_address"


BUSY = frozenset({Stage.OPENING, Stage.TAKING, Stage.KEEPING})
_WAYS = ("screen", "bring_in")
_BUTTONS: dict[Stage, tuple[str, ...]] = {
    Stage.OPENING: ("skip", "end"),
    Stage.STANDING: ("take", "front", "skip", *_WAYS, "end"),
    Stage.TAKING: ("cancel",),
    Stage.KEEPING: (),
    Stage.FINDINGS: ("again", "keep", "leave_out", "skip", "end"),
    Stage.CLOSED: ("reopen", "skip", *_WAYS, "end"),
    Stage.FAILED: ("retry", "skip", *_WAYS, "end"),
    Stage.NO_ADDRESS: (*_WAYS, "leave_out", "skip", "end"),
}
"""What can be done at each stage; the first is where the focus goes."""
_ALL = tuple(dict.fromkeys(name for names in _BUTTONS.values() for name in names))


class RoundTakingPanel(QFrame):
    """Hidden at rest; `asked` tells which button was pressed, by its name in the form."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_RoundTaking()
        self.ui.setupUi(self)
        self.stage: Stage | None = None
        """None at rest."""
        for name in _ALL:
            self._button(name).clicked.connect(partial(self._ask, name))
        self.hide()

    def show_stage(self, stage: Stage, channel: str, place: str, text: str) -> None:
        """Show a stage, give its first button the focus, and say it aloud."""
        ui, self.stage = self.ui, stage
        ui.heading.setText(channel)
        ui.place.setText(place)
        ui.place.setVisible(bool(place))
        self.say(text)
        ui.bar.setVisible(stage in BUSY)
        ui.bar.setRange(0, 0)
        ui.findings.setVisible(stage is Stage.FINDINGS)
        for name in _ALL:
            self._button(name).setVisible(name in _BUTTONS[stage])
        ui.ways_box.setVisible(not set(_WAYS).isdisjoint(_BUTTONS[stage]))
        self.setAccessibleName(channel)
        self.setAccessibleDescription(f"{place} {text}".strip())
        self.show()
        self.take_focus()
        spoken = QAccessibleAnnouncementEvent(self, " ".join(filter(None, (channel, place, text))))
        QAccessible.updateAccessibility(spoken)

    def say(self, text: str) -> None:
        """Put another sentence in place of the one that is shown."""
        self.ui.text.setText(text)

    def show_progress(self, done: int, of: int) -> None:
        """Show how much of the page is taken."""
        self.ui.bar.setRange(0, max(0, of))
        self.ui.bar.setValue(min(done, of))

    def take_focus(self) -> None:
        """Let Space do what comes next."""
        names = _BUTTONS[self.stage] if self.stage is not None else ()
        if names and self.isVisible():
            self._button(names[0]).setFocus()

    def rest(self) -> None:
        """Go away."""
        self.stage = None
        self.ui.findings.show_findings(())
        self.hide()

    def _ask(self, name: str, *_checked: bool) -> None:
        self.asked.emit(name)

    def _button(self, name: str) -> QPushButton:
        button: QPushButton = getattr(self.ui, name)
        return button
