"""What an empty list says: what belongs here, and how to put it here."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from smdesk.desktop.icons import Tint, icon
from smdesk.desktop.tokens import Space
from smdesk.desktop.widgets.labels import label
from smdesk.desktop.widgets.page_header import ActionButton

_ICON = 40
_WIDTH = 330


class EmptyState(QWidget):
    """An icon, a heading, a sentence and perhaps an action, in the middle."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = QVBoxLayout(self)
        self._box.setSpacing(Space.S)
        self._box.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sign = label("")
        self._title = label("", "heading")
        self._text = label("", "muted", wrap=True)
        for part in (self._sign, self._title, self._text):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self._box.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        self._text.setFixedWidth(_WIDTH)
        self._buttons: list[ActionButton] = []

    def set_content(self, icon_name: str, title: str, text: str, *actions: QAction) -> None:
        """Say what belongs here; the first action is the primary one."""
        sign = icon(icon_name, Tint.MUTED).pixmap(QSize(_ICON, _ICON), self.devicePixelRatioF())
        self._sign.setPixmap(sign)
        self._title.setText(title)
        self._text.setText(text)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        for old in self._buttons:
            self._box.removeWidget(old)
            old.deleteLater()
        kinds = ["primary", *[""] * len(actions)]
        self._buttons = [
            ActionButton(action, self, kind) for action, kind in zip(actions, kinds, strict=False)
        ]
        for button in self._buttons:
            self._box.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
