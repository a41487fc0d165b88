"""Words at the left and buttons at the right; where that is too narrow, the buttons go below."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from smdesk.desktop.tokens import Space

LEAST_WORDS = 260
"""Room beside the buttons in which a title and a sentence can be read; device-independent."""


class HeaderLayout(QLayout):
    """Its first item is the words, the others are buttons; hidden ones take no room."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def insert_button(self, place: int, button: QWidget) -> None:
        """Put a button among the others, counted from 0."""
        self.addWidget(button)
        self._items.insert(1 + place, self._items.pop())
        self.invalidate()

    # --- what every layout answers ----------------------------------------------------------------

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(spot.bottom() + 1 for _, spot in self._places(width))

    def sizeHint(self) -> QSize:
        words = self._items[0].sizeHint()
        across = words.width() + Space.L + self._across()
        return QSize(across, max([words.height(), *(s.height() for s in self._sizes())]))

    def minimumSize(self) -> QSize:
        widths = [size.width() for size in self._sizes()]
        return QSize(max([LEAST_WORDS, *widths]), self._items[0].minimumSize().height())

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        for item, spot in self._places(rect.width(), rect.height()):
            item.setGeometry(spot.translated(rect.topLeft()))

    # --- where things go ---------------------------------------------------------------------

    def _buttons(self) -> list[QLayoutItem]:
        return [item for item in self._items[1:] if not item.isEmpty()]

    def _sizes(self) -> list[QSize]:
        return [item.sizeHint() for item in self._buttons()]

    def _across(self) -> int:
        sizes = self._sizes()
        return sum(size.width() for size in sizes) + Space.S * max(0, len(sizes) - 1)

    def _places(self, width: int, height: int = 0) -> list[tuple[QLayoutItem, QRect]]:
        """Return where each item goes, from the top left; beside each other if there is room."""
        across = self._across()
        beside = width - across - Space.L
        if across and beside < LEAST_WORDS:
            return self._below(width)
        room = beside if across else width
        high = max([self._words_height(room), height, *(s.height() for s in self._sizes())])
        places = [(self._items[0], QRect(0, 0, room, high))]
        left = width - across
        for item in self._buttons():
            size = item.sizeHint()
            places.append((item, QRect(QPoint(left, high - size.height()), size)))
            left += size.width() + Space.S
        return places

    def _below(self, width: int) -> list[tuple[QLayoutItem, QRect]]:
        """Return the words above the buttons, which go on in another row where one is full."""
        high = self._words_height(width)
        places = [(self._items[0], QRect(0, 0, width, high))]
        left, top, tallest = 0, high + Space.S, 0
        for item in self._buttons():
            size = item.sizeHint()
            if left and left + size.width() > width:
                left, top, tallest = 0, top + tallest + Space.S, 0
            places.append((item, QRect(QPoint(left, top), size)))
            left, tallest = left + size.width() + Space.S, max(tallest, size.height())
        return places

    def _words_height(self, width: int) -> int:
        words = self._items[0]
        if words.hasHeightForWidth():
            return words.heightForWidth(width)
        return words.sizeHint().height()
