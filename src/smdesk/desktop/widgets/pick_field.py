"""Lines in which something is found by a part of its name, and taken."""

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget


class NameField(QLineEdit):
    """Offers names that hold what is typed; Enter takes the only one, the arrow down shows all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: dict[str, object] = {}
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated[str].connect(self.take)  # type: ignore[index]  # by its text
        self.setCompleter(completer)
        self.returnPressed.connect(self.take_only)

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

    def take(self, name: str) -> None:
        """Take one of the names: it stands in the field."""
        self.setText(name)

    def take_only(self) -> None:
        """Take what is written out, or the only name that holds what is typed; offer several."""
        typed = self.text().strip().casefold()
        if not typed:
            return
        names = [name for name in self._choices if name.casefold() == typed]
        names = names or [name for name in self._choices if typed in name.casefold()]
        if len(names) == 1:
            self.take(names[0])
        elif names and self.hasFocus():
            self.completer().complete()


class PickField(NameField):
    """Hands over what each picked name stands for, and is empty again: one after another."""

    picked = Signal(object)
    """What the picked name stands for."""

    def take(self, name: str) -> None:
        if name in self._choices:
            self.picked.emit(self._choices[name])
        self.clear()
