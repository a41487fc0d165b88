"""Riktlinjer: the municipality's own policy by version, its headings, and who has read it (P12)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QAbstractItemView

from smdesk.desktop.failures import ask
from smdesk.desktop.fields import FormFields, required_day
from smdesk.desktop.forms.guidance_page import Ui_GuidancePage
from smdesk.desktop.guidance_keeper import open_original
from smdesk.desktop.jobs import JobProgress, nothing
from smdesk.desktop.page import Desk, Page, PageContext
from smdesk.desktop.pages.channels.life_form import Asked, run
from smdesk.desktop.pages.guidance.columns import (
    heading_columns,
    reading_columns,
    version_columns,
)
from smdesk.desktop.pages.guidance.form import GuidanceForm
from smdesk.desktop.widgets.banners import Message
from smdesk.desktop.widgets.card import Fact
from smdesk.desktop.widgets.table_model import TableModel
from smdesk.domain.errors import SmdeskError
from smdesk.domain.policy_text import Section
from smdesk.services.register.guidance import DocumentLine, ReadingLine
from smdesk.services.register.register import Saved
from smdesk.words.guidance import lacking_text

READINGS = "readings"
"""What `visit` takes to show who has read the version in force."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GuidanceView:
    """All versions, and what is told of each by its id."""

    lines: tuple[DocumentLine, ...]
    sections: Mapping[str, tuple[Section, ...]]
    readings: Mapping[str, tuple[ReadingLine, ...]]


class GuidancePage(Page[GuidanceView]):
    """The versions at the left, the chosen one's card at the right; a new one takes the page."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.ui = ui = Ui_GuidancePage()
        ui.setupUi(self.form_widget)
        self._view: GuidanceView | None = None
        self.fields = FormFields(self, self.words, {"day": ui.day})
        self.form = GuidanceForm(self.words)
        ui.form_box.addWidget(self.form)
        self._lists(context.desk.today())
        self._connect()

    def _lists(self, today: date) -> None:
        ui, words = self.ui, self.words
        self.versions = TableModel[DocumentLine](
            version_columns(words, today), key=lambda line: line.document.id
        )
        self.headings = TableModel[Section](heading_columns(words), key=lambda one: one.title)
        self.readings = TableModel[ReadingLine](
            reading_columns(words), key=lambda line: line.person.id
        )
        ui.table.set_table(self.versions)
        ui.headings.set_table(self.headings)
        ui.readings.set_table(self.readings)
        ui.readings.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        title, text = words("guidance.empty.title"), words("guidance.empty.text")
        ui.empty.set_content("reports", title, text, ui.action_new)
        ui.nothing.set_content("reports", words("guidance.short"), words("guidance.sentence_none"))

    def _connect(self) -> None:
        ui = self.ui
        ui.action_new.setEnabled(self.may_edit())
        ui.action_new.triggered.connect(self._new)
        ui.action_settings.triggered.connect(self._open_settings)
        self.header.set_actions(primary=ui.action_new, others=[ui.action_settings])
        ui.table.row_chosen.connect(self._chosen)
        ui.readings.selectionModel().selectionChanged.connect(self._follow)
        self.readings.modelReset.connect(self._follow)
        ui.confirm.clicked.connect(self._confirm)
        ui.mark_left.clicked.connect(self._mark_left)
        ui.original.clicked.connect(self._open_original)
        ui.remove.clicked.connect(self._remove)
        self.form.asked.connect(self._run)
        self.form.cancelled.connect(self._back_to_list)
        self.form.text_wanted.connect(self._read_text)

    # --- reading --------------------------------------------------------------------------

    def read(self) -> GuidanceView:
        guidance = self.context.desk.guidance
        lines = guidance.lines()
        ids = [line.document.id for line in lines]
        return GuidanceView(
            lines=lines,
            sections={one: guidance.sections(one) for one in ids},
            readings={one: guidance.readings(one) for one in ids},
        )

    def show_view(self, view: GuidanceView) -> None:
        self._view = view
        held = next((line for line in view.lines if line.in_force), None)
        self.header.set_sentence(self._sentence(held))
        self.versions.set_rows(view.lines)
        self.ui.lists.setCurrentWidget(self.ui.table if view.lines else self.ui.empty)
        if self.ui.table.chosen() is None:
            self.ui.table.choose_first()
        self._chosen(self.ui.table.chosen())
        self.went()

    def _sentence(self, held: DocumentLine | None) -> str:
        if held is None:
            return self.words("guidance.sentence_none")
        one = held.document
        values = {"edition": one.edition, "day": one.adopted_on}
        return self.words("guidance.sentence", read=held.read, asked=held.asked, **values)

    # --- going about ------------------------------------------------------------------------

    def go_to(self, argument: object) -> None:
        """Go to those who have read the version in force, with `READINGS`; or to a version."""
        if argument != READINGS:
            self.ui.table.choose(str(argument))
            return
        lines = self._view.lines if self._view is not None else ()
        for line in lines:
            if line.in_force:
                self.ui.table.choose(line.document.id)
        self.ui.tabs.setCurrentWidget(self.ui.readings_tab)
        self.ui.readings.setFocus()

    def new(self) -> None:
        self._new()

    def save(self) -> None:
        if self.form.isVisible():
            self.form.save()

    def back(self) -> None:
        if self.form.isVisible():
            self._back_to_list()
        else:
            self._open_settings()

    def has_changes(self) -> bool:
        return self.form.is_changed()

    def _open_settings(self, *_: object) -> None:
        self.context.open_page("settings", None)

    def _new(self, *_: object) -> None:
        if not self.may_edit() or self.form.isVisible():
            return
        lines = self._view.lines if self._view is not None else ()
        self.ui.parts.setCurrentWidget(self.ui.forming)
        self.ui.action_new.setEnabled(False)
        self.form.begin(lines[0].document if lines else None)

    def _back_to_list(self) -> None:
        self.form.fields.mark_clean()
        self.ui.parts.setCurrentWidget(self.ui.listing)
        self.ui.action_new.setEnabled(self.may_edit())
        (self.ui.table if self.versions.rowCount() else self.ui.empty).setFocus()

    # --- the card ---------------------------------------------------------------------------

    def _line(self) -> DocumentLine | None:
        chosen = self.ui.table.chosen()
        return chosen if isinstance(chosen, DocumentLine) else None

    def _chosen(self, line: DocumentLine | None) -> None:
        ui = self.ui
        if line is None or self._view is None:
            ui.details.setCurrentWidget(ui.nothing)
            return
        one = line.document
        ui.name.setText(one.title)
        ui.about.setText(self.words("guidance.own", edition=one.edition, day=one.adopted_on))
        ui.facts.set_facts(list(self._facts(line)))
        found = self._view.sections.get(one.id, ())
        self.headings.set_rows([item for item in found if item.title])
        ui.lacking.setText(lacking_text(found, self.words))
        self.readings.set_rows(self._view.readings.get(one.id, ()))
        ui.original.setEnabled(one.document is not None)
        ui.remove.setVisible(self.may_edit() and not line.confirmed)
        ui.day.set_day(self.context.desk.today())
        ui.details.setCurrentWidget(ui.view)

    def _facts(self, line: DocumentLine) -> Iterator[Fact]:
        document = line.document
        rows = {"by": document.body, "case_number": document.case_number}
        for key, value in rows.items():
            if value:
                yield Fact(name=self.words(f"guidance.fact.{key}"), value=value)
        if document.document is None:
            name, value = self.words("guidance.fact.original"), self.words("guidance.no_original")
            yield Fact(name=name, value=value)

    def _marked(self) -> list[ReadingLine]:
        rows = self.ui.readings.selectionModel().selectedRows()
        return [self.readings.row_at(index) for index in rows]

    def _follow(self, *_: object) -> None:
        left = [one for one in self._marked() if one.read_on is None]
        self.ui.confirm.setEnabled(self.may_edit() and bool(left))
        waiting = self.readings.rowCount() > 0 and self.may_edit()
        self.ui.mark_left.setEnabled(waiting)
        self.ui.day.setEnabled(waiting)

    def _mark_left(self, *_: object) -> None:
        table, model = self.ui.readings, self.readings
        rows = [model.index(row, 0) for row in range(model.rowCount())]
        table.clearSelection()
        flags = table.selectionModel().SelectionFlag
        for index in rows:
            if model.row_at(index).read_on is None:
                table.selectionModel().select(index, flags.Select | flags.Rows)
        table.setFocus()

    # --- changing ---------------------------------------------------------------------------

    def _confirm(self, *_: object) -> None:
        line = self._line()
        left = [one.person for one in self._marked() if one.read_on is None]
        if line is None or not left:
            return
        self.fields.clear_problems()
        try:
            day = required_day(self.ui.day, "day")
        except SmdeskError as error:
            self.fields.show_error(error)
            return
        done = self.words("guidance.confirmed", count=len(left), person=left[0].name)
        ids = [person.id for person in left]
        self._run(Asked(work=partial(_confirm, line.document.id, ids, day), done=done))

    def _remove(self, *_: object) -> None:
        line = self._line()
        if line is None:
            return
        go = ask(
            self,
            title=self.words("guidance.remove.title", edition=line.document.edition),
            text=self.words("guidance.remove.text"),
            stay=self.words("guidance.remove.stay"),
            go=self.words("guidance.remove.go"),
        )
        if go:
            done = self.words("guidance.removed", edition=line.document.edition)
            self._run(Asked(work=partial(_remove, line.document.id), done=done))

    def _open_original(self, *_: object) -> None:
        line = self._line()
        if line is not None:
            self.run("", partial(open_original, self.context.desk, line.document.id), nothing)

    def _read_text(self, path: Path) -> None:
        work = partial(_text_of, self.context.desk, path)
        done = partial(self.form.take_text, path)
        self.run(self.words("guidance.reading"), work, done, self.form.show_error)

    def _run(self, asked: Asked) -> None:
        failed = self.form.show_error if self.form.isVisible() else self._day_failed
        work = partial(run, asked, self.context.desk)
        self.run(self.words("channels.saving"), work, partial(self._saved, asked.done), failed)

    def _day_failed(self, error: SmdeskError) -> bool:
        return self.fields.show_error(error)

    def _saved(self, text: str, saved: Saved) -> None:
        if self.form.isVisible():
            self._back_to_list()
        self.context.publish(saved.changes)
        self.context.tell(Message.saved(text))


def _confirm(document_id: str, ids: list[str], day: date, desk: Desk) -> Saved:
    return desk.guidance.confirm(desk.actor, document_id, ids, day)


def _remove(document_id: str, desk: Desk) -> Saved:
    return desk.guidance.remove(desk.actor, document_id)


def _text_of(desk: Desk, path: Path, _progress: JobProgress) -> str:
    return desk.guidance.text_of(path)
