"""A line in which somebody is found by a part of their name and picked, one after another."""

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget


class PickField(QLineEdit):
    """Offers names that hold what is typed; Enter takes the only one, the arrow down shows all."""

    picked = Signal(object)
    """What the picked name stands for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: dict[str, object] = {}
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated[str].connect(self._pick)  # type: ignore[index]  # by its text
        self.setCompleter(completer)
        self.returnPressed.connect(self._pick_only)

    def set_choices(self, choices: Sequence[tuple[str, object]]) -> None:
        """Offer these; of two with one name the second is told apart by its number."""
        self._choices = {}
        for name, value in choices:
            number, unique = 2, name
            while unique in self._choices:
                number, unique = number + 1, f"{name} ({number})"
            self._choices[unique] = value
        self._names.setStringList(list(self._choices))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and not self.text():
            self.completer().setCompletionPrefix("")
            self.completer().complete()
            return
        super().keyPressEvent(event)

    def _pick_only(self) -> None:
        """Pick what is written out, or the only name that holds what is typed."""
        typed = self.text().strip().casefold()
        if not typed:
            return
        names = [name for name in self._choices if name.casefold() == typed]
        names = names or [name for name in self._choices if typed in name.casefold()]
        if len(names) == 1:
            self._pick(names[0])
        elif names:
            self.completer().complete()

    def _pick(self, name: str) -> None:
        if name in self._choices:
            self.picked.emit(self._choices[name])
        self.clear()
