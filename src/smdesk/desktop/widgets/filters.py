"""Search field and filter chips above a list."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QAction, QFont, QFontMetrics, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QWidget,
)

from smdesk.desktop.icons import Tint, icon
from smdesk.desktop.tokens import Space
from smdesk.desktop.widgets.tab_order import tab_after

_PAUSE_MS = 150


class SearchField(QLineEdit):
    """A line with a magnifier that tells what to look for once typing rests."""

    searched = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        sign = QAction(icon("search", Tint.MUTED), "", self)
        self.addAction(sign, QLineEdit.ActionPosition.LeadingPosition)
        self.setClearButtonEnabled(True)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_PAUSE_MS)
        self._rest.timeout.connect(self._tell)
        self.textChanged.connect(self._rest.start)
        self.returnPressed.connect(self._tell)

    def _tell(self) -> None:
        self._rest.stop()
        self.searched.emit(self.text().strip())


@dataclass(frozen=True, slots=True)
class Chip:
    """One filter: what it is called in code, its word, how many it leaves."""

    key: str
    word: str
    count: int | None = None

    @property
    def text(self) -> str:
        """What the chip shows."""
        return self.word if self.count is None else f"{self.word} {self.count}"


class ChipButton(QPushButton):
    """As wide as its word in the bolder type of a chosen chip, so that choosing moves nothing."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.setProperty("kind", "chip")
        self.setCheckable(True)

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for room again: before it is seen it does not know its type."""
        super().showEvent(event)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        wider, own = (
            QFontMetrics(font).horizontalAdvance(self.text()) for font in (bold, self.font())
        )
        return super().sizeHint() + QSize(max(0, wider - own), 0)


class FilterChips(QWidget):
    """Exactly one of several filters; the arrow keys move between them."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(Space.S)
        self._row.addStretch(1)
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._clicked)
        self._buttons: dict[str, QPushButton] = {}

    def set_chips(self, chips: Sequence[Chip]) -> None:
        """Show these; the chosen one stays chosen where it is still there, else the first is."""
        before = self.current()
        if list(self._buttons) != [chip.key for chip in chips]:
            self._rebuild(chips)
        for chip in chips:
            self._buttons[chip.key].setText(chip.text)
        self.choose(before if before in self._buttons else chips[0].key)

    def current(self) -> str:
        """Return the key of the chosen chip, "" when there are none."""
        return next((key for key, chip in self._buttons.items() if chip.isChecked()), "")

    def choose(self, key: str) -> None:
        """Choose a chip without telling."""
        self._buttons[key].setChecked(True)

    def _rebuild(self, chips: Sequence[Chip]) -> None:
        for button in self._buttons.values():
            self._group.removeButton(button)
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = {}
        for place, chip in enumerate(chips):
            button = ChipButton(chip.text, self)
            self._group.addButton(button)
            self._row.insertWidget(place, button)
            self._buttons[chip.key] = button
        tab_after(self, self._buttons.values())

    def _clicked(self, button: QAbstractButton) -> None:
        self.chosen.emit(next(key for key, one in self._buttons.items() if one is button))
