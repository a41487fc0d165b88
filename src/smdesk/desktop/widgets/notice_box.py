"""Notices inside a card: what is wrong with the thing that is shown, and a way to mend it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from smdesk.desktop.tokens import Space, Tone
from smdesk.desktop.widgets.banners import SoftFrame, sign
from smdesk.desktop.widgets.labels import label
from smdesk.desktop.widgets.tab_order import tab_after


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """One notice; without a word for the action it has none."""

    title: str
    text: str
    tone: Tone
    action: str = ""
    act: Callable[[], None] | None = None


class NoticeBox(QWidget):
    """A column of notices."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(Space.S)

    def set_notices(self, notices: Sequence[Notice]) -> None:
        """Replace all."""
        while (item := self._box.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        frames = [_frame(notice) for notice in notices]
        for frame in frames:
            self._box.addWidget(frame)
        tab_after(self, (one for frame in frames for one in frame.findChildren(QPushButton)))
        self.setVisible(bool(notices))


def _frame(notice: Notice) -> QWidget:
    frame = SoftFrame(notice.tone)
    frame.setAccessibleName(notice.title)
    frame.setAccessibleDescription(notice.text)
    grid = QGridLayout(frame)
    grid.setContentsMargins(Space.M, Space.S, Space.S, Space.S)
    grid.setHorizontalSpacing(Space.S)
    grid.setVerticalSpacing(2)
    grid.setColumnStretch(1, 1)
    grid.addWidget(sign(notice.tone), 0, 0)
    grid.addWidget(label(notice.title, "strong", wrap=True), 0, 1)
    grid.addWidget(label(notice.text, wrap=True), 1, 1, 1, 2)
    if notice.act is not None:
        button = QPushButton(notice.action)
        button.setProperty("kind", "link")
        button.setAccessibleDescription(notice.title)
        button.clicked.connect(partial(_call, notice.act))
        grid.addWidget(button, 0, 2)
    return frame


def _call(act: Callable[[], None], *_checked: bool) -> None:
    act()
