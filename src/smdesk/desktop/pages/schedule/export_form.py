"""The form that asks how a version of the plan is to be saved, and what its columns are called."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from smdesk.desktop.fields import FormFields, fill
from smdesk.desktop.forms.schedule_export_form import Ui_ScheduleExportForm
from smdesk.desktop.pages.schedule.words import version_name
from smdesk.domain.retention import ScheduleVersion
from smdesk.words import Words

FORMATS = ("xlsx", "csv", "pdf")


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """How the plan is wanted."""

    suffix: str
    """One of `FORMATS`."""
    names: str
    """The naming of the columns; a PDF has the program's own."""


class ScheduleExportForm(QWidget):
    """Chooses form and column names; the place is asked for after."""

    chosen = Signal(object)
    """An `Export`."""
    cancelled = Signal()

    def __init__(self, words: Words, namings: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = ui = Ui_ScheduleExportForm()
        ui.setupUi(self)
        self._words = words
        fill(
            ui.format, [(words(f"schedule_page.format.{one}"), one) for one in FORMATS], FORMATS[0]
        )
        names = [(words(f"plan_names.{one}"), one) for one in namings]
        fill(ui.names, names, namings[0])
        self.fields = FormFields(self, words, {"format": ui.format, "names": ui.names})
        ui.format.currentIndexChanged.connect(self._follow)
        ui.save.clicked.connect(self.save)
        ui.cancel.clicked.connect(self.cancelled)
        self._follow()

    def edit(self, version: ScheduleVersion) -> None:
        """Ask how a version is wanted; what was chosen last is proposed again."""
        self.ui.what.setText(version_name(version, self._words))
        self.fields.mark_clean()
        self.ui.format.setFocus()

    def save(self) -> None:
        """Hand over what is chosen."""
        ui = self.ui
        self.chosen.emit(Export(suffix=ui.format.currentData(), names=ui.names.currentData()))

    def _follow(self, *_: object) -> None:
        """A PDF is made to be read: its columns have the program's own names."""
        drawn = self.ui.format.currentData() == "pdf"
        for part in (self.ui.label_names, self.ui.names):
            part.setEnabled(not drawn)
        key = "pdf" if drawn else "table"
        self.ui.names_hint.setText(self._words(f"schedule_page.names_hint.{key}"))
