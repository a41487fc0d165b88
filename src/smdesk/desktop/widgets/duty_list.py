"""A few quiet lines: what waits elsewhere, each a link to its page where there is one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from smdesk.desktop.widgets.labels import label
from smdesk.desktop.widgets.tab_order import tab_after


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyLine:
    """One line; without `act` it is text alone."""

    text: str
    act: Callable[[], None] | None = None


class DutyList(QWidget):
    """The lines, in their order."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()  # links let themselves be squeezed, past reading

    def set_lines(self, lines: Sequence[DutyLine]) -> None:
        """Replace all."""
        while (item := self._box.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        shown = [_shown(line) for line in lines]
        for one in shown:
            self._box.addWidget(one, 0, Qt.AlignmentFlag.AlignLeft)
        tab_after(self, shown)


def _shown(line: DutyLine) -> QWidget:
    if line.act is None:
        return label(line.text)
    link = QPushButton(line.text)
    link.setProperty("kind", "link")
    link.clicked.connect(partial(_go, line.act))
    return link


def _go(act: Callable[[], None], *_checked: bool) -> None:
    act()
