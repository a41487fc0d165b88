"""Releasing a masked copy: areas over the picture, a list of them, and where to save it (P8)."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from smdesk.desktop.fields import FormFields
from smdesk.desktop.forms.restricted_mask import Ui_RestrictedMask
from smdesk.desktop.pages.saved_file import ask_target
from smdesk.desktop.picture_files import Picture
from smdesk.domain.errors import SmdeskError, UserError
from smdesk.words import Words


class RestrictedMask(QWidget):
    """Shows one copy with what is blacked out; hiding it forgets it."""

    save_wanted = Signal(object, object)
    """The areas, and the path."""
    closed = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = ui = Ui_RestrictedMask()
        ui.setupUi(self)
        self._words = words
        self.fields = FormFields(self, words, {"areas": ui.areas})
        ui.strip.follow(ui.picture)
        ui.picture.moved.connect(self._show_place)
        ui.picture.changed.connect(self._list)
        ui.areas.currentRowChanged.connect(ui.picture.choose)
        ui.fit.clicked.connect(ui.picture.fit_width)
        ui.actual.clicked.connect(self._actual)
        ui.add.clicked.connect(self._add)
        ui.remove.clicked.connect(ui.picture.remove)
        ui.undo.clicked.connect(ui.picture.undo)
        ui.save.clicked.connect(self.save)
        ui.close.clicked.connect(self.closed)
        self.ask_path: Callable[[], Path | None] = self._ask_path
        """Where to save; a test answers by itself."""

    def show_copy(self, picture: Picture) -> None:
        """Show a copy without any areas."""
        self.ui.picture.set_picture(picture)
        self.ui.picture.clear_areas()
        self.fields.clear_problems()
        self.ui.picture.setFocus()

    def forget(self) -> None:
        """Let the picture go."""
        self.ui.picture.set_picture(None)
        self.ui.picture.clear_areas()

    def save(self) -> None:
        """Ask where to save the masked copy; without any area there is nothing to save."""
        self.fields.clear_problems()
        areas = self.ui.picture.rectangles()
        if not areas:
            self.fields.show_error(UserError("areas_missing", at="areas"))
            return
        path = self.ask_path()
        if path is not None:
            self.save_wanted.emit(areas, path)

    def show_error(self, error: SmdeskError) -> bool:
        """Show why it was not saved; tell whether nothing more has to be said."""
        return self.fields.show_error(error)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous() and self.ui.picture.picture is not None:
            self.forget()
            self.closed.emit()

    def _ask_path(self) -> Path | None:
        words = self._words
        kinds = f"{words('restricted_mask.png')} (*.png);;{words('restricted_mask.pdf')} (*.pdf)"
        title, name = words("restricted_mask.save"), words("restricted_mask.file")
        return ask_target(self, title, Path(f"{name}.png"), kinds)

    def _add(self) -> None:
        self.ui.picture.add()
        self.ui.picture.setFocus()

    def _actual(self) -> None:
        self.ui.picture.set_zoom(1.0)

    def _list(self) -> None:
        ui, words = self.ui, self._words
        view = ui.picture
        blocker = QSignalBlocker(ui.areas)
        ui.areas.clear()
        for number, area in enumerate(view.areas(), start=1):
            size = {"width": area.width(), "height": area.height()}
            place = {"left": area.x(), "top": area.y()}
            ui.areas.addItem(words("restricted_mask.area", number=number, **size, **place))
        ui.areas.setCurrentRow(view.chosen())
        blocker.unblock()
        some = bool(view.areas())
        ui.areas.setVisible(some)
        ui.no_areas.setVisible(not some)
        ui.remove.setEnabled(view.chosen() >= 0)
        ui.undo.setEnabled(view.can_undo())
        spoken = ui.areas.currentItem().text() if ui.areas.currentItem() else ""
        view.setAccessibleDescription(spoken or words("restricted_mask.none"))

    def _show_place(self) -> None:
        self.ui.actual.setText(f"{round(self.ui.picture.zoom * 100)} %")
