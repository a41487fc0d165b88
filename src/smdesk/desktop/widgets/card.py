"""Raised surfaces, and the rows of label and value that stand on them."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QMenu, QVBoxLayout, QWidget

from smdesk.desktop.tokens import Space, current
from smdesk.desktop.widgets.labels import BREAK, label
from smdesk.desktop.widgets.tab_order import tab_after


class Card(QFrame):
    """A raised surface with a one-pixel line; `box` is its column of content."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")


class TitledCard(Card):
    """A card with a heading, to be filled through `box`."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(Space.L, Space.L, Space.L, Space.L)
        self.box.setSpacing(Space.M)
        self.heading = label(title, "heading")
        self.box.addWidget(self.heading)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One row: what it is, what it says, and perhaps an address that opens."""

    name: str
    value: str
    note: str = ""
    """Said after the value, muted."""
    link: str = ""
    """What `link_activated` carries when the value is clicked; "" for plain text."""
    role: str = ""


class ValueLabel(QLabel):
    """A value that wraps; what is copied of it has no breaks that were put in to show it."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)

    def copy(self) -> None:
        """Copy what is selected."""
        if self.hasSelectedText():
            QGuiApplication.clipboard().setText(self.selectedText().replace(BREAK, ""))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show Qt's own word for copying, in the window's language."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(QCoreApplication.translate("QWidgetTextControl", "&Copy"), self.copy)
        menu.actions()[0].setEnabled(self.hasSelectedText())
        menu.popup(event.globalPos())


class KeyValueList(QWidget):
    """Label and value rows; values wrap, can be selected and copied."""

    link_activated = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Space.M)
        self._grid.setVerticalSpacing(Space.S)
        self._grid.setColumnStretch(1, 1)

    def set_facts(self, facts: Sequence[Fact]) -> None:
        """Replace all rows."""
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        values = [self._add(row, fact) for row, fact in enumerate(facts)]
        tab_after(self, values)

    def _add(self, row: int, fact: Fact) -> QLabel:
        name = label(fact.name, "muted")
        value = self._value(fact)
        value.setAccessibleName(fact.name)
        spoken = " ".join(filter(None, (fact.value, fact.note)))
        value.setAccessibleDescription(spoken.replace(BREAK, ""))
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(name, row, 0, top)
        self._grid.addWidget(value, row, 1, top)
        return value

    def _value(self, fact: Fact) -> QLabel:
        value = ValueLabel(fact.value)
        value.setProperty("role", fact.role or None)
        if fact.link or fact.note:
            value.setTextFormat(Qt.TextFormat.RichText)
            value.setText(_rich(fact))
            value.linkActivated.connect(self.link_activated)
        flags = Qt.TextInteractionFlag.TextSelectableByMouse
        if fact.link:
            flags |= Qt.TextInteractionFlag.LinksAccessibleByMouse
            flags |= Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        value.setTextInteractionFlags(flags)
        return value


def _rich(fact: Fact) -> str:
    shown = escape(fact.value)
    if fact.link:
        shown = f'<a href="{escape(fact.link)}" style="text-decoration:none">{shown}</a>'
    if fact.note:
        shown += f' <span style="color:{current().muted}">{escape(fact.note)}</span>'
    return shown
