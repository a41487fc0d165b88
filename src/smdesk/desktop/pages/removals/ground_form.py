"""The form of a ground: a law in plain words, and the day it was last held against the law."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from smdesk.desktop.fields import FormFields
from smdesk.desktop.forms.ground_form import Ui_GroundForm
from smdesk.domain.ids import new_id
from smdesk.domain.moderation import Ground
from smdesk.domain.texts import clean_line, clean_text
from smdesk.words import Words


class GroundForm(QWidget):
    """Writes one ground in the place of the card."""

    saved = Signal(object)
    """A `Ground`."""
    cancelled = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = ui = Ui_GroundForm()
        ui.setupUi(self)
        self._words = words
        self._ground = _blank()
        names = ("name", "law", "section", "text", "copy_allowed", "police", "checked_on")
        self.fields = FormFields(self, words, {name: getattr(ui, name) for name in names})
        ui.save.clicked.connect(self.save)
        ui.cancel.clicked.connect(self.cancelled)

    def edit(self, ground: Ground | None) -> None:
        """Change a ground, or write a new one."""
        ui, words = self.ui, self._words
        self._ground = one = ground or _blank()
        ui.heading.setText(words("grounds.edit" if ground else "grounds.new"))
        ui.about.setText(words("grounds.unchecked_by_change") if ground else "")
        ui.about.setVisible(bool(ui.about.text()))
        for name in ("name", "law", "section"):
            getattr(ui, name).setText(getattr(one, name))
            getattr(ui, name).setCursorPosition(0)
        ui.text.setPlainText(one.text)
        ui.copy_allowed.setChecked(one.copy_allowed)
        ui.police.setChecked(one.police)
        ui.checked_on.set_day(one.checked_on)
        self.fields.mark_clean()
        ui.name.setFocus()

    def is_changed(self) -> bool:
        """Tell whether something is typed that is not saved."""
        return self.isVisible() and self.fields.is_changed()

    def save(self, *_: object) -> None:
        """Hand over the ground, or say at the fields what is wrong."""
        self.fields.hand_over(self._written, self.saved.emit)

    def _written(self) -> Ground:
        ui = self.ui
        return replace(
            self._ground,
            name=clean_line(ui.name.text()),
            law=clean_line(ui.law.text()),
            section=clean_line(ui.section.text()),
            text=clean_text(ui.text.toPlainText()),
            copy_allowed=ui.copy_allowed.isChecked(),
            police=ui.police.isChecked(),
            checked_on=ui.checked_on.day(),
        )


def _blank() -> Ground:
    return Ground(id=new_id(), name="", law="", section="", text="")
