"""The tab Registerförteckning: what the record says of each processing, to read and to rewrite."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPlainTextEdit

from smdesk.desktop.fields import FormFields, put
from smdesk.desktop.forms.personal_page import Ui_PersonalPage
from smdesk.desktop.jobs import JobProgress
from smdesk.desktop.page import Desk, Page
from smdesk.desktop.pages.personal.extract import asked
from smdesk.desktop.pages.personal.lists import (
    ListParts,
    ProcessingList,
    concerns,
    processing_state,
)
from smdesk.desktop.pages.saved_file import tell_saved
from smdesk.desktop.widgets.banners import Message
from smdesk.domain.errors import ConflictError, SmdeskError
from smdesk.domain.processing import ASKED, Processing
from smdesk.services.duties.personal import new_processing
from smdesk.services.printed.personal_reports import ProcessingLine
from smdesk.services.register.register import Saved


class RecordTab(QObject):
    """Shows the record; what is written stands in place of what is shipped or derived.

    Args:
        page: runs the jobs.
        ui: the page's form.
    """

    def __init__(self, page: Page[Any], ui: Ui_PersonalPage) -> None:
        super().__init__(page)
        self._page, self._ui, self._words = page, ui, page.words
        parts = ListParts(
            ui.record_search, ui.record_chips, ui.record_lists, ui.record, ui.record_empty
        )
        self.list = ProcessingList(parts, page.words)
        self._shown: Processing | None = None
        names = ("name", *ASKED)
        self.fields = FormFields(page, page.words, {name: getattr(ui, name) for name in names})
        ui.record.row_chosen.connect(self._chosen)
        ui.add.clicked.connect(self.add)
        ui.save.clicked.connect(self.save)
        ui.cancel.clicked.connect(self.discard)
        ui.restore.clicked.connect(self.restore)
        self.fields.changed.connect(self._follow)
        self._texts()

    def _texts(self) -> None:
        words, ui = self._words, self._ui
        empty = {ui.record_empty: "processings", ui.processing_nothing: "choose_processing"}
        for state, key in empty.items():
            title, text = words(f"personal.empty.{key}_title"), words(f"personal.empty.{key}")
            state.set_content("schedule", title, text)
        for name in ASKED:
            getattr(ui, name).setPlaceholderText(words("processing.missing"))

    def show(self, lines: tuple[ProcessingLine, ...]) -> None:
        """Show the record; what is chosen stays chosen, what is typed stays typed."""
        self.list.show(lines)
        self._ui.add.setVisible(self._page.may_edit())
        if self.is_changed():
            return
        if self._line() is None:
            self._ui.record.choose_first()
        self._chosen(self._line())

    def is_changed(self) -> bool:
        """Tell whether something is typed that is not saved."""
        return self._shown is not None and self.fields.is_changed()

    def _line(self) -> ProcessingLine | None:
        chosen = self._ui.record.chosen()
        return chosen if isinstance(chosen, ProcessingLine) else None

    # --- the card -------------------------------------------------------------------------------

    def _chosen(self, line: ProcessingLine | None) -> None:
        if line is None:
            self._shown = None
            self._ui.processing_details.setCurrentWidget(self._ui.processing_nothing)
            return
        self._ui.processing_about.setText(concerns(line, self._words))
        self._ui.processing_state.setVisible(True)
        self._ui.processing_state.set_status(processing_state(line, self._words))
        self._fill(line.processing)

    def add(self) -> None:
        """Show an empty processing, to be filled in."""
        if not self._page.may_edit() or self.is_changed():
            return
        self._ui.record.clearSelection()
        self._ui.processing_about.setText("")
        self._ui.processing_state.setVisible(False)
        self._fill(new_processing())
        self._ui.processing_name.setText(self._words("personal.new"))
        self._ui.name.setFocus()

    def _fill(self, processing: Processing) -> None:
        ui = self._ui
        self._shown = processing
        ui.processing_name.setText(processing.name)
        for name in ("name", *ASKED):
            put(getattr(ui, name), getattr(processing, name))
        for name in ASKED:
            field = getattr(ui, name)
            if isinstance(field, QPlainTextEdit):
                field.setReadOnly(not self._page.may_edit())
        ui.name.setReadOnly(not self._page.may_edit())
        self.fields.mark_clean()
        ui.processing_details.setCurrentWidget(ui.processing_view)
        ui.processing_scroll.verticalScrollBar().setValue(0)

    def _follow(self) -> None:
        changed, line = self.is_changed(), self._line()
        self._ui.record_card.setEnabled(not changed)
        self._ui.save.setEnabled(changed and self._page.may_edit())
        self._ui.cancel.setEnabled(changed)
        stored = line is not None and line.stored and self._page.may_edit()
        self._ui.restore.setVisible(stored and not changed)

    # --- changing -------------------------------------------------------------------------------

    def save(self) -> None:
        """Store what is typed."""
        if not self.is_changed() or self._shown is None or not self._page.may_edit():
            return
        item = self._typed(self._shown)
        work = partial(_save, self._page.context.desk, item)
        done = partial(self._saved, item)
        self._page.run(self._words("personal.saving"), work, done, self._failed)

    def _typed(self, shown: Processing) -> Processing:
        texts: dict[str, Any] = {name: getattr(self._ui, name).toPlainText() for name in ASKED}
        return replace(shown, name=self._ui.name.text(), **texts)

    def _saved(self, item: Processing, saved: Saved) -> None:
        self.fields.mark_clean()
        self.list.show_all()
        self._page.context.publish(saved.changes)
        text = self._words("personal.saved", name=item.name.strip())
        self._page.context.tell(Message.saved(text))

    def _failed(self, error: SmdeskError) -> bool:
        """A lost race shows what the other wrote beside what is typed."""
        if isinstance(error, ConflictError) and isinstance(error.theirs, Processing):
            theirs = error.theirs
            self.fields.merge(partial(self._show_theirs, theirs))
            return True
        return self.fields.show_error(error)

    def _show_theirs(self, theirs: Processing) -> None:
        self._shown = theirs
        for name in ("name", *ASKED):
            put(getattr(self._ui, name), getattr(theirs, name))

    def discard(self) -> None:
        """Take back what is typed."""
        line = self._line()
        self.fields.mark_clean()
        self._chosen(line)

    def restore(self) -> None:
        """Take away what was written: what is shipped or derived stands there again."""
        line = self._line()
        if line is not None and line.stored and self._page.may_edit():
            work = partial(_restore, self._page.context.desk, line.processing.id)
            self._page.run(self._words("personal.saving"), work, self._restored)

    def _restored(self, saved: Saved) -> None:
        self._page.context.publish(saved.changes)
        text = self._words("personal.restored")
        self._page.context.tell(Message.saved(text))

    # --- out ------------------------------------------------------------------------------------

    def save_pdf(self) -> None:
        """Ask where the document goes, and save it."""
        self._export("pdf")

    def save_json(self) -> None:
        """Ask where the data go, and save them."""
        self._export("json")

    def _export(self, form: str) -> None:
        words, desk = self._words, self._page.context.desk
        name = words("personal.file.processings", day=desk.today())
        target = asked(self._page, words("report.processings.kind"), name, form)
        if target is not None:
            work = partial(_export, desk, target, words.language)
            self._page.run(words("personal.saving"), work, self._exported)

    def _exported(self, path: Path) -> None:
        tell_saved(self._page, self._words("personal.record_saved"), path)


def _save(desk: Desk, item: Processing, _progress: JobProgress) -> Saved:
    return desk.personal.save_processing(desk.actor, item)


def _restore(desk: Desk, processing_id: str, _progress: JobProgress) -> Saved:
    return desk.personal.remove_processing(desk.actor, processing_id)


def _export(desk: Desk, path: Path, language: str, _progress: JobProgress) -> Path:
    return desk.personal.save_processings(desk.actor, path, language)
