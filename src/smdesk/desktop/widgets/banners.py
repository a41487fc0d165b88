"""Banners under a page's title: what happened, what is safe, what to do next."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Self, TypeAlias

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from smdesk.desktop.icons import Tint, icon
from smdesk.desktop.tokens import Corner, Space, Tone, current
from smdesk.desktop.widgets.labels import breakable, label
from smdesk.words import Words

_ICON = 18
_MOST = 3
_LONGEST = 40
"""Letters of a word that stays whole: no word of ours is longer, but a path or an address is."""
_SIGNS = {
    Tone.NEUTRAL: ("info", Tint.MUTED),
    Tone.ACCENT: ("info", Tint.ACCENT),
    Tone.SUCCESS: ("success", Tint.SUCCESS),
    Tone.WARNING: ("warning", Tint.WARNING),
    Tone.ERROR: ("error", Tint.ERROR),
}

Actions: TypeAlias = Sequence[tuple[str, Callable[[], None]]]
"""What a banner's buttons say and do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """What a banner says; one with the same `key` replaces the one that is shown."""

    title: str
    text: str = ""
    tone: Tone = Tone.NEUTRAL
    key: str = ""
    actions: Actions = ()

    @classmethod
    def saved(cls, title: str, text: str = "", actions: Actions = ()) -> Self:
        """Return what tells that something was stored, in the place of what told so before."""
        return cls(title=title, text=text, tone=Tone.SUCCESS, key="saved", actions=actions)


class SoftFrame(QFrame):
    """A surface in a tone's soft colour with a thin line of its strong one."""

    def __init__(self, tone: Tone, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = tone

    def paintEvent(self, event: QPaintEvent) -> None:
        strong, soft = (QColor(name) for name in current().tone(self._tone))
        strong.setAlphaF(0.35)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(soft)
        painter.setPen(QPen(strong, 1))
        box = self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, Corner.CONTROL, Corner.CONTROL)


def sign(tone: Tone) -> QLabel:
    """Return the icon of a tone."""
    name, tint = _SIGNS[tone]
    result = label("")
    ratio = result.devicePixelRatioF()
    result.setPixmap(icon(name, tint).pixmap(QSize(_ICON, _ICON), ratio))
    return result


class Banner(SoftFrame):
    """One message with its actions and a button that closes it."""

    closed = Signal(QWidget)

    def __init__(self, message: Message, words: Words) -> None:
        super().__init__(message.tone)
        self.message = message
        self.setAccessibleName(message.title)
        self.setAccessibleDescription(message.text)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.M, Space.S, Space.S, Space.S)
        row.setSpacing(Space.M)
        top = Qt.AlignmentFlag.AlignTop
        beside = top if message.text else Qt.AlignmentFlag.AlignVCenter
        row.addWidget(sign(message.tone), 0, beside)
        row.addLayout(self._texts(), 1)
        for title, act in message.actions:
            row.addWidget(self._action(title, act), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._close_button(words), 0, top)

    def _texts(self) -> QVBoxLayout:
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(label(breakable(self.message.title, _LONGEST), "strong", wrap=True))
        if self.message.text:
            texts.addWidget(label(breakable(self.message.text, _LONGEST), wrap=True))
        return texts

    def _action(self, title: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(title)
        button.setAccessibleDescription(self.message.title)
        button.clicked.connect(partial(_call, act))
        return button

    def _close_button(self, words: Words) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon("close", Tint.MUTED))
        button.setAccessibleName(words("desktop.banner.close", title=self.message.title))
        button.setToolTip(words("desktop.close"))
        button.clicked.connect(self.close_banner)
        return button

    def close_banner(self) -> None:
        """Go away."""
        self.closed.emit(self)


def _call(act: Callable[[], None], *_checked: bool) -> None:
    act()


class BannerStack(QWidget):
    """Banners, newest first; only the newest few are kept."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(Space.S)
        self.hide()

    def show_message(self, message: Message) -> Banner:
        """Put a message on top, in place of an older one with its key, and have it read aloud."""
        if message.key:
            self.dismiss(message.key)
        banner = Banner(message, self._words)
        banner.closed.connect(self._remove)
        self._box.insertWidget(0, banner)
        for old in self.banners()[_MOST:]:
            self._remove(old)
        self.show()
        spoken = " ".join(filter(None, (message.title, message.text)))
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(banner, spoken))
        return banner

    def dismiss(self, key: str) -> None:
        """Take away the message with a key, if it is shown."""
        for banner in self.banners():
            if banner.message.key == key:
                self._remove(banner)

    def dismiss_tone(self, tone: Tone) -> None:
        """Take away all messages in a tone."""
        for banner in self.banners():
            if banner.message.tone is tone:
                self._remove(banner)

    def clear(self) -> None:
        """Take away all."""
        for banner in self.banners():
            self._remove(banner)

    def banners(self) -> list[Banner]:
        """Return what is shown, newest first."""
        items = (self._box.itemAt(index) for index in range(self._box.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [widget for widget in widgets if isinstance(widget, Banner)]

    def _remove(self, banner: QWidget) -> None:
        self._box.removeWidget(banner)
        banner.hide()
        banner.deleteLater()
        self.setVisible(bool(self.banners()))
