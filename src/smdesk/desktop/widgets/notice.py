"""A strip over all pages that says where one is; it cannot be closed."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from smdesk.desktop.tokens import Space, Tone
from smdesk.desktop.widgets.banners import SoftFrame, sign
from smdesk.desktop.widgets.labels import label


class Notice(QWidget):
    """A sentence and the one thing to do about it."""

    def __init__(self, text: str, action: str, act: Callable[[], object]) -> None:
        super().__init__()
        outer = QHBoxLayout(self)
        outer.setContentsMargins(Space.S, Space.S, Space.S, Space.S)
        frame = SoftFrame(Tone.ACCENT)
        frame.setAccessibleName(text)
        outer.addWidget(frame)
        row = QHBoxLayout(frame)
        row.setContentsMargins(Space.M, Space.XS, Space.XS, Space.XS)
        row.setSpacing(Space.M)
        row.addWidget(sign(Tone.ACCENT))
        row.addWidget(label(text, "strong", wrap=True), 1)
        self.button = QPushButton(action)
        self.button.setAccessibleDescription(text)
        row.addWidget(self.button)
        self._act = act
        self.button.clicked.connect(self._clicked)

    def _clicked(self) -> None:
        self._act()
