"""The search over all pages: a field, and what it finds in a list below it.

It lies over the page that is in front, and goes away again with Escape, with a click beside it, or
when the focus leaves it. It knows words and icons only; who searches is told by signals.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QApplication, QFrame, QListView, QVBoxLayout, QWidget

from smdesk.desktop.tokens import Space
from smdesk.desktop.widgets.filters import SearchField
from smdesk.desktop.widgets.labels import label
from smdesk.desktop.widgets.search_result import ROW_HEIGHT, Result, ResultDelegate
from smdesk.desktop.widgets.table_model import Index

WIDTH = 560
MOST_ROWS = 8
"""More are scrolled to."""
_ROOT = QModelIndex()


class ResultModel(QAbstractListModel):
    """The results, as the list and screen readers ask for them."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.results: tuple[Result, ...] = ()

    def set_results(self, results: Sequence[Result]) -> None:
        """Replace all."""
        self.beginResetModel()
        self.results = tuple(results)
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.results)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        result = self.results[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return result.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return result.spoken
            case Qt.ItemDataRole.ToolTipRole:
                return result.about
            case Qt.ItemDataRole.UserRole:
                return result
        return None


class ResultList(QListView):
    """The results; what is typed here goes on in the field."""

    typed = Signal(QKeyEvent)
    left_upwards = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.left_upwards.emit()
        elif event.key() in _EDITING or (event.text().isprintable() and event.text().strip()):
            self.typed.emit(event)
        else:
            super().keyPressEvent(event)


_EDITING = {Qt.Key.Key_Backspace, Qt.Key.Key_Space}


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelWords:
    """What the panel says by itself."""

    field: str
    results: str
    hint: str


class SearchPanel(QFrame):
    """The field and what it found."""

    searched = Signal(str)
    """Look for this."""
    chosen = Signal(object)
    """Go to this `Result`."""

    def __init__(self, words: PanelWords, over: QWidget) -> None:
        super().__init__(over)
        self._words = words
        self._over = over
        self._anchor = QPoint()
        self._came_from: QWidget | None = None
        self._shown_for = ""
        self._go_on_arrival = False
        self.setProperty("role", "panel")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(words.field)
        self.field = SearchField()
        self.field.setPlaceholderText(words.field)
        self.field.setAccessibleName(words.field)
        self.field.setAccessibleDescription(words.hint)
        self.list = ResultList()
        self.note = label("", "small", wrap=True)
        self._model = ResultModel(self)
        self._lay_out()
        self._connect()
        self.hide()

    def _lay_out(self) -> None:
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(Space.S, Space.S, Space.S, Space.S)
        self._box.setSpacing(Space.S)
        for widget in (self.field, self.list, self.note):
            self._box.addWidget(widget)
        self.note.setContentsMargins(Space.XS, 0, Space.XS, Space.XS)
        self.list.setModel(self._model)
        self.list.setItemDelegate(ResultDelegate(self.list))
        self.list.setAccessibleName(self._words.results)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)

    def _connect(self) -> None:
        self.field.searched.connect(self._search)
        self.field.textChanged.connect(self._typing)
        self.list.clicked.connect(self._choose)
        self.list.activated.connect(self._choose)
        self.list.left_upwards.connect(self.field.setFocus)
        self.list.typed.connect(self._type_on)

    # --- open and closed --------------------------------------------------------------------

    def open_at(self, anchor: QPoint) -> None:
        """Show it with its corner there; what was typed last is marked, to be typed over."""
        if not self.isVisible():
            self._came_from = QApplication.focusWidget()
            application = QApplication.instance()
            if isinstance(application, QApplication):
                application.installEventFilter(self)
                application.focusChanged.connect(self._focus_moved)
        self._anchor = anchor
        self.show()
        self.raise_()
        self.field.setFocus()
        self.field.selectAll()
        self._search(self.field.text().strip())

    def close_panel(self, *, returning: bool = False) -> None:
        """Hide it; returning, the focus goes back to where it came from."""
        if not self.isVisible():
            return
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.removeEventFilter(self)
            application.focusChanged.disconnect(self._focus_moved)
        self.hide()
        self._go_on_arrival = False
        if returning and self._came_from is not None:
            self._came_from.setFocus()
        self._came_from = None

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and new.window() is self.window() and not self.isAncestorOf(new):
            self.close_panel()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A click beside it closes it, and is heard by what was clicked."""
        if isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseButtonPress:
            place = self.mapFromGlobal(event.globalPosition().toPoint())
            ours = isinstance(watched, QWidget) and watched.window() is self.window()
            if ours and not self.rect().contains(place):
                self.close_panel()
        return False

    def event(self, event: QEvent) -> bool:
        """Escape is for the panel while it is open, not for the page behind it."""
        overrides = event.type() is QEvent.Type.ShortcutOverride
        if overrides and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape:
                self.close_panel(returning=True)
            case Qt.Key.Key_Down | Qt.Key.Key_PageDown if self.field.hasFocus():
                self._into_list()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self.field.hasFocus():
                self._go()
            case _:
                super().keyPressEvent(event)

    # --- typing and choosing ----------------------------------------------------------------

    def _typing(self) -> None:
        self._go_on_arrival = False

    def _search(self, text: str) -> None:
        if text:
            self.searched.emit(text)
        else:
            self.show_results("", (), self._words.hint)

    def _type_on(self, event: QKeyEvent) -> None:
        self.field.setFocus()
        self.field.end(False)  # noqa: FBT003  Qt's own
        QApplication.sendEvent(self.field, event)

    def _into_list(self) -> None:
        """Go from the field, which shows the first as chosen, to the one after it."""
        if self._model.results:
            self.list.setFocus()
            after = min(self.list.currentIndex().row() + 1, len(self._model.results) - 1)
            self.list.setCurrentIndex(self._model.index(after))

    def _go(self) -> None:
        """Go to the first; if it is still looked for, as soon as it is there."""
        if self._shown_for == self.field.text().strip():
            self._choose(self.list.currentIndex())
        else:
            self._go_on_arrival = True

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid() and self.isVisible():
            result = self._model.results[index.row()]
            self.close_panel()
            self.chosen.emit(result)

    # --- results ----------------------------------------------------------------------------

    def show_results(self, text: str, results: Sequence[Result], note: str) -> None:
        """Show what a text found, the first chosen, and have the note on them read aloud."""
        self._shown_for = text
        self._model.set_results(results)
        self.list.setVisible(bool(results))
        self.list.setFixedHeight(min(len(results), MOST_ROWS) * ROW_HEIGHT)
        self.list.setCurrentIndex(self._model.index(0))
        self.list.scrollToTop()
        self.note.setText(note)
        self.place()
        if text and self.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, note))
        if self._go_on_arrival:
            self._go_on_arrival = False
            self._choose(self.list.currentIndex())

    def place(self) -> None:
        """Fit it into the window."""
        room = self._over.width() - self._anchor.x() - Space.L
        width = min(WIDTH, room)
        self.setFixedSize(width, self._box.totalHeightForWidth(width))
        self.move(self._anchor)
