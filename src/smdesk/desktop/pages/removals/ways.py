"""The steps of the walk beside it: where one is, what has its answer, and a way to each."""

from collections.abc import Collection
from functools import partial

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QPushButton

from smdesk.desktop.forms.removal_walk import Ui_RemovalWalk
from smdesk.desktop.icons import Tint, icon
from smdesk.desktop.pages.removals.steps import STEPS
from smdesk.desktop.widgets.tab_order import tab_after
from smdesk.words import Words

ICON = 14


class Ways(QObject):
    """A button for each step."""

    wanted = Signal(str)
    """Somebody wants to go to a step."""

    def __init__(self, ui: Ui_RemovalWalk, words: Words) -> None:
        super().__init__(ui.ways)
        self._ui = ui
        self._words = words
        self._here = STEPS[0]
        self.buttons = {step: self._button(at, step) for at, step in enumerate(STEPS)}
        ui.ways_box.addStretch(1)
        tab_after(ui.ways, self.buttons.values())

    def _button(self, at: int, step: str) -> QPushButton:
        button = QPushButton(self._words(f"removals.step.{step}"))
        button.setProperty("kind", "way")
        button.setCheckable(True)
        button.setIconSize(QSize(ICON, ICON))
        button.clicked.connect(partial(self._clicked, step))
        self._ui.ways_box.insertWidget(at, button)
        return button

    def show(self, here: str, done: Collection[str]) -> None:
        """Mark the step in front, and those that have their answers."""
        self._here = here
        for step, button in self.buttons.items():
            name, answered = self._words(f"removals.step.{step}"), step in done
            spoken = self._words("removals.step_done", step=name) if answered else name
            button.setIcon(icon("check", Tint.SUCCESS) if answered else _no_icon())
            button.setAccessibleName(spoken)
            button.setChecked(step == here)

    def _clicked(self, step: str, *_: object) -> None:
        for one, button in self.buttons.items():  # until it is stored one is here
            button.setChecked(one == self._here)
        self.wanted.emit(step)


def _no_icon() -> QIcon:
    """Return as much room as an icon takes, so that names stand below each other."""
    room = QPixmap(ICON, ICON)
    room.fill(Qt.GlobalColor.transparent)
    return QIcon(room)
