"""A file to attach: a button that chooses it, its name, and a way to let it go again."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QWidget

from smdesk.desktop.tokens import Space
from smdesk.desktop.widgets.labels import ElidingLabel


class FileField(QWidget):
    """Holds the path of a file that was chosen and is not attached yet, or none."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path: Path | None = None
        self._none = ""
        self._kinds = ""
        self.choose = QPushButton(self)
        self.forget = QPushButton(self)
        self.forget.setProperty("kind", "link")
        self.shown = ElidingLabel(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        for part in (self.choose, self.shown, self.forget):
            row.addWidget(part, 1 if part is self.shown else 0)
        self.setFocusProxy(self.choose)
        self.choose.clicked.connect(self._ask)
        self.forget.clicked.connect(self._forget)

    def set_words(self, *, choose: str, forget: str, none: str) -> None:
        """Say what the buttons do, and what stands where no file is chosen."""
        self.choose.setText(choose)
        self.choose.setAccessibleName(f"{self.accessibleName()}: {choose}")
        self.forget.setText(forget)
        self.forget.setAccessibleName(f"{self.accessibleName()}: {forget}")
        self._none = none
        self.set_path(self._path)

    def set_kinds(self, kinds: str) -> None:
        """Offer only some files, such as "Pictures (*.png)"."""
        self._kinds = kinds

    def path(self) -> Path | None:
        """Return the chosen file."""
        return self._path

    def set_path(self, path: Path | None) -> None:
        """Choose a file, or none."""
        changed, self._path = path != self._path, path
        self.shown.setText(path.name if path else self._none)
        self.forget.setVisible(path is not None)
        if changed:
            self.changed.emit()

    def _forget(self) -> None:
        self.set_path(None)
        self.choose.setFocus()

    def _ask(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, self.accessibleName(), "", self._kinds)
        if chosen:
            self.set_path(Path(chosen))
