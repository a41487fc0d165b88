"""The top of a page: title, one sentence that says the state, actions at the right."""

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from smdesk.desktop.widgets.header_layout import HeaderLayout
from smdesk.desktop.widgets.labels import label
from smdesk.desktop.widgets.tab_order import tab_after


class ActionButton(QPushButton):
    """A button that shows an action: its word, its tip, whether it can be done now."""

    def __init__(self, action: QAction, parent: QWidget, kind: str = "") -> None:
        super().__init__(parent)  # shown without one it would be a window of its own
        self._action = action
        if kind:
            self.setProperty("kind", kind)
        self.setCheckable(action.isCheckable())
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self.setText(self._action.text())
        self.setAccessibleName(self._action.text().rstrip("…").replace("&", ""))
        self.setAccessibleDescription(self._action.statusTip())
        self.setToolTip(self._action.statusTip())
        self.setEnabled(self._action.isEnabled())
        self.setVisible(self._action.isVisible())
        self.setChecked(self._action.isChecked())


class PageHeader(QWidget):
    """Title and sentence at the left, the page's actions at the right, the primary one filled.

    Where there is no room beside the words the actions stand below.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = HeaderLayout(self)
        both = QWidget(self)
        words = QVBoxLayout(both)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        self.title = label("", "title")
        self.sentence = label("", "muted", wrap=True)
        words.addWidget(self.title)
        words.addWidget(self.sentence)
        self._row.addWidget(both)
        self._buttons: list[ActionButton] = []

    def set_title(self, title: str) -> None:
        """Say which page this is."""
        self.title.setText(title)

    def set_sentence(self, sentence: str) -> None:
        """Say the state of things in one sentence."""
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))
        self.sentence.setAccessibleName(sentence)

    def set_actions(self, *, primary: QAction | None, others: Sequence[QAction] = ()) -> None:
        """Show the actions, the primary one last and filled."""
        buttons = [ActionButton(action, self) for action in others]
        if primary is not None:
            buttons.append(ActionButton(primary, self, "primary"))
        for button in buttons:
            self._row.addWidget(button)
        self._buttons += buttons
        tab_after(self, self._buttons)

    def set_guidance(self, action: QAction) -> None:
        """Show what opens the policy at this page's heading, quietly, before the page's actions."""
        button = ActionButton(action, self, "quiet")
        self._row.insert_button(0, button)
        self._buttons.insert(0, button)
        tab_after(self, self._buttons)
