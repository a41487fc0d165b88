"""What needs doing: a pill, what and why, and a link to the place, line by line."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from html import escape

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from smdesk.desktop.icons import icon
from smdesk.desktop.tokens import Space
from smdesk.desktop.widgets.labels import label
from smdesk.desktop.widgets.status import Status, StatusPill, pill_size

NARROW = 440
"""Narrower than this a line's link stands below its words; device-independent pixels."""
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute


@dataclass(frozen=True, slots=True, kw_only=True)
class TodoLine:
    """One line of the list."""

    status: Status
    title: str
    reason: str
    who: str
    """Who should act."""
    heading: str
    """The policy's heading that asks for it, "" for none."""
    action: str
    act: Callable[[], None]


class TodoRow(QFrame):
    """One line; a click anywhere on it goes to the place, and so does its link."""

    def __init__(self, line: TodoLine, pill_column: int) -> None:
        super().__init__()
        self._line = line
        self.setAccessibleName(f"{line.status.word}: {line.title}")
        self.setAccessibleDescription(f"{line.reason} {line.who}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(Space.S, Space.S, Space.S, Space.S)
        row.setSpacing(0)
        self._box, self._button = self._texts(), self._link()
        row.addWidget(self._pill(pill_column))
        row.addLayout(self._box, 1)
        row.addWidget(self._button)
        self._below = False

    def _pill(self, width: int) -> QWidget:
        holder = QWidget()
        holder.setFixedWidth(width)
        box = QHBoxLayout(holder)
        box.setContentsMargins(0, 0, 0, 0)
        pill = StatusPill()
        pill.set_status(self._line.status)
        box.addWidget(pill, 0, Qt.AlignmentFlag.AlignLeft)
        return holder

    def _texts(self) -> QVBoxLayout:
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(label(self._line.title, "strong", wrap=True))
        reason = label("", "muted", wrap=True)
        reason.setTextFormat(Qt.TextFormat.RichText)
        reason.setText(self._why())
        texts.addWidget(reason)
        return texts

    def _why(self) -> str:
        """Return why; below it who should act, and where the policy asks for it."""
        heading = f" · <i>{escape(self._line.heading)}</i>" if self._line.heading else ""
        return f"{escape(self._line.reason)}<br>{escape(self._line.who)}{heading}"

    def _link(self) -> QPushButton:
        link = QPushButton(self._line.action)
        link.setProperty("kind", "quiet")
        link.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        link.setIcon(icon("forward"))
        link.setIconSize(QSize(14, 14))
        link.setAccessibleName(f"{self._line.action}: {self._line.title}")
        link.clicked.connect(partial(self._go))
        return link

    def _go(self, *_checked: bool) -> None:
        self._line.act()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        below = self.width() < NARROW
        if below == self._below:  # to add it anew would lay all lines out again
            return
        self._below = below
        if below:
            self._box.addWidget(self._button, 0, _RIGHT)
        else:
            self._row.addWidget(self._button)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        inside = self.rect().contains(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and inside:
            self._line.act()


class TodoList(QWidget):
    """The lines, with a rule between them."""

    more_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, Space.S, 0)
        self._box.setSpacing(0)
        self._lines = QWidget()
        self._box.addWidget(self._lines)
        self._box.addStretch(1)

    def set_lines(self, lines: Sequence[TodoLine], more: str = "") -> None:
        """Replace all; `more` says what there is beyond these, and is asked for by a click.

        The lines are shown together: one by one, each would lay out all before it again.
        """
        old, self._lines = self._lines, self._filled(lines, more)
        self._box.removeWidget(old)
        old.hide()
        old.deleteLater()
        self._box.insertWidget(0, self._lines)

    def _filled(self, lines: Sequence[TodoLine], more: str) -> QWidget:
        made = QWidget()
        box = QVBoxLayout(made)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        pills = (pill_size(line.status, self.font()).width() for line in lines)
        column = max(pills, default=0) + Space.M
        for line in lines:
            box.addWidget(TodoRow(line, column))
            rule = QFrame()
            rule.setProperty("role", "rule")
            box.addWidget(rule)
        if more:
            link = QPushButton(more)
            link.setProperty("kind", "link")
            link.clicked.connect(self.more_asked)
            box.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        return made
