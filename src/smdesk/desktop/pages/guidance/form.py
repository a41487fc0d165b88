"""The form of a new version of the guidelines: pasted or from a file, its headings shown."""

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from smdesk.desktop.fields import FormFields, required_day
from smdesk.desktop.forms.guidance_form import Ui_GuidanceForm
from smdesk.desktop.page import Desk
from smdesk.desktop.pages.channels.life_form import Asked, LifeForm
from smdesk.desktop.pages.guidance.columns import heading_columns
from smdesk.desktop.widgets.table_model import TableModel
from smdesk.domain.errors import SmdeskError
from smdesk.domain.guidance import PolicyDocument
from smdesk.domain.ids import new_id
from smdesk.domain.policy_text import Section, marked, sections
from smdesk.services.register.register import Saved
from smdesk.words import Words
from smdesk.words.guidance import lacking_text

READABLE = frozenset({".docx", ".md", ".odt", ".txt"})
"""How the name of a file ends whose text is taken; any other is only attached."""
_PAUSE = 250  # milliseconds without a key before the headings are looked for again


class GuidanceForm(LifeForm):
    """Asks for a version: what it is called, when it was adopted, its text and the original."""

    text_wanted = Signal(object)
    """The `Path` of a file whose text is to be read."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.ui = ui = Ui_GuidanceForm()
        ui.setupUi(self)
        names = ("title", "adopted_on", "body", "case_number", "file", "text")
        self.fields = FormFields(self, words, {name: getattr(ui, name) for name in names})
        ui.file.set_words(
            choose=words("guidance.file.choose"),
            forget=words("guidance.file.forget"),
            none=words("guidance.file.none"),
        )
        self.headings = TableModel[Section](heading_columns(words), key=lambda one: one.title)
        ui.headings.set_table(self.headings)
        self._pause = QTimer(self, interval=_PAUSE, singleShot=True)
        self._pause.timeout.connect(self._preview)
        ui.text.textChanged.connect(self._pause.start)
        ui.file.changed.connect(self._file_chosen)
        ui.save.clicked.connect(self.save)
        ui.cancel.clicked.connect(self.cancelled)

    def begin(self, latest: PolicyDocument | None) -> None:
        """Ask for a version that follows another: its title and who adopts it stay."""
        ui = self.ui
        ui.title.setText(latest.title if latest else "")
        ui.body.setText(latest.body if latest else "")
        for field in (ui.case_number, ui.adopted_on):
            field.clear()
        ui.file.set_path(None)
        ui.text.setPlainText("")
        ui.file_note.hide()
        self._preview()
        self.fields.mark_clean()
        ui.title.setFocus()

    def take_text(self, path: Path, text: str) -> None:
        """Show a file's text, if that file is still the chosen one."""
        if path != self.ui.file.path():
            return
        self.ui.text.setPlainText(text)
        if not self.ui.title.text().strip():
            self.ui.title.setText(path.stem)
        self._say(self._words("guidance.text_changed", name=path.name))
        self._preview()

    def show_error(self, error: SmdeskError) -> bool:
        """Show why a file could not be read, or a version not stored."""
        self._say("")
        return super().show_error(error)

    def job(self) -> Asked:
        ui = self.ui
        day = required_day(ui.adopted_on, "adopted_on")
        values = {
            "title": ui.title.text(),
            "adopted_on": day,
            "body": ui.body.text(),
            "case_number": ui.case_number.text(),
            "text": ui.text.toPlainText(),
        }
        work = partial(_add, values, ui.file.path())
        return Asked(work=work, done=self._words("guidance.added", day=day))

    def _file_chosen(self) -> None:
        path = self.ui.file.path()
        self.fields.clear_problems()
        self._say("")
        if path is None:
            return
        if path.suffix.lower() in READABLE:
            self.text_wanted.emit(path)
        else:
            self._say(self._words("guidance.only_attached", name=path.name))

    def _say(self, text: str) -> None:
        self.ui.file_note.setText(text)
        self.ui.file_note.setVisible(bool(text))

    def _preview(self) -> None:
        found = sections(marked(self.ui.text.toPlainText()))
        titled = [one for one in found if one.title]
        self.headings.set_rows(titled)
        known = sum(one.heading is not None for one in titled)
        key = "guidance.found" if titled else "guidance.preview.none"
        self.ui.found.setText(self._words(key, count=known, of=len(titled)))
        self.ui.lacking.setText(lacking_text(found, self._words) if titled else "")


def _add(values: dict[str, Any], file: Path | None, desk: Desk) -> Saved:
    document = PolicyDocument(id=new_id(), edition=1, added_at=desk.clock(), **values)
    return desk.guidance.add(desk.actor, document, file)
