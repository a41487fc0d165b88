"""A small window over the browser: which channel stands there, and Ta, without looking for ours.

It is there only while the person is in the browser, can be dragged aside, and is never on a
picture: the browser's own is taken without the screen, and our windows are aside for the witness.
"""

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QMouseEvent, QWindow
from PySide6.QtWidgets import QFrame, QWidget

from smdesk.desktop.curtain import Stage as Windows
from smdesk.desktop.forms.round_taking_strip import Ui_RoundTakingStrip
from smdesk.desktop.pages.round.taking_panel import Stage
from smdesk.desktop.tokens import Space

_BUTTONS = {Stage.STANDING: {"take", "skip", "back"}, Stage.TAKING: {"cancel", "back"}}
"""The stages at which a person may be in the browser, and what can be done there."""
_ALL = ("take", "cancel", "skip", "back")
_BELOW_THE_TOP = 120
"""Past a browser's tabs and address, in device-independent pixels."""


class RoundTakingStrip(QFrame):
    """Belongs to a window, and stands over the others while that one is not in front.

    Args:
        owner: a part of our window.
        windows: tells whether ours are aside; hiding them must not call this one up.
    """

    asked = Signal(str)
    """`take`, `cancel` or `skip`."""

    def __init__(self, owner: QWidget, windows: Windows) -> None:
        flags = Qt.WindowType.Tool | Qt.WindowType.FramelessWindowHint
        super().__init__(owner, flags | Qt.WindowType.WindowStaysOnTopHint)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.ui = Ui_RoundTakingStrip()
        self.ui.setupUi(self)
        self._owner = owner
        self._windows = windows
        self._stage: Stage | None = None
        self._placed = False
        for name in ("take", "cancel", "skip"):
            getattr(self.ui, name).clicked.connect(partial(self._ask, name))
        self.ui.back.clicked.connect(self.bring_owner)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self._follow)

    def show_stage(self, stage: Stage | None, channel: str = "", text: str = "") -> None:
        """Say how far a channel has come; None and most stages need nobody in the browser."""
        self._stage = stage if stage in _BUTTONS else None
        self.ui.heading.setText(channel)
        self.setWindowTitle(channel)
        self.setAccessibleName(channel)
        self.say(text)
        for name in _ALL:
            shown = self._stage is not None and name in _BUTTONS[self._stage]
            getattr(self.ui, name).setVisible(shown)
        self._follow(QGuiApplication.focusWindow())

    def say(self, text: str) -> None:
        """Put another sentence in place of the one that is shown."""
        self.ui.text.setText(text)
        self.setAccessibleDescription(text)

    def bring_owner(self) -> None:
        """Bring our window before the browser."""
        window = self._owner.window()
        if window.isMinimized():
            window.showNormal()
        window.raise_()
        window.activateWindow()

    def _follow(self, front: QWindow | None) -> None:
        """Be there while no other window of ours has the keyboard, and not on a picture."""
        if self._windows.clear:
            return
        wanted = self._stage is not None and front in (None, self.windowHandle())
        if wanted:
            self.adjustSize()
            self._place()
        self.setVisible(wanted)

    def _place(self) -> None:
        """Stand at the right, below where a browser has its address; where it was dragged, stay."""
        if self._placed:
            return
        room = self._owner.window().screen().availableGeometry()
        right = room.right() - self.width() - Space.XL
        self.move(QPoint(right, room.top() + _BELOW_THE_TOP))

    def _ask(self, name: str, *_checked: bool) -> None:
        self.asked.emit(name)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        handle = self.windowHandle()
        if event.button() is Qt.MouseButton.LeftButton and handle is not None:
            self._placed = True
            handle.startSystemMove()
