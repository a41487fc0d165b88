"""The tab Planen: versions, rows, and the form that stands in the place of the card (P9)."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from smdesk.desktop.failures import ask
from smdesk.desktop.fields import fill
from smdesk.desktop.forms.schedule_plan import Ui_SchedulePlan
from smdesk.desktop.page import Page
from smdesk.desktop.pages.schedule import acts
from smdesk.desktop.pages.schedule.changes import ChangesView
from smdesk.desktop.pages.schedule.decision_form import ScheduleDecisionForm
from smdesk.desktop.pages.schedule.export_form import Export, ScheduleExportForm
from smdesk.desktop.pages.schedule.row_form import ScheduleRowForm
from smdesk.desktop.pages.schedule.rows import row_columns, row_facts
from smdesk.desktop.pages.schedule.words import (
    decision_text,
    fate_pill,
    row_name,
    state_pill,
    version_name,
)
from smdesk.desktop.pages.schedule.work import may_plan, start
from smdesk.desktop.widgets.table_model import TableModel
from smdesk.domain.retention import Decision, RetentionRow, ScheduleVersion
from smdesk.services.duties.plan import ScheduleView


class PlanPart(QWidget):
    """Shows one version of the plan, and edits it while it is a proposal.

    Args:
        page: runs the jobs and is told what is typed.
        new: the page's action for a new proposal, offered where there is no plan.
    """

    def __init__(self, page: Page[Any], new: QAction) -> None:
        super().__init__()
        self.ui = ui = Ui_SchedulePlan()
        ui.setupUi(self)
        self._page = page
        self._words = words = page.words
        self._view: ScheduleView | None = None
        self.wanted: str | None = None
        """The id of the version to show; None for the latest."""
        self._go_to: str | None = None
        self.rows = TableModel[RetentionRow](row_columns(words), key=lambda row: row.id)
        ui.table.set_table(self.rows)
        ui.table.setSortingEnabled(False)  # a plan has its own order
        self.row = ScheduleRowForm(words)
        self.decision = ScheduleDecisionForm(words)
        self.export = ScheduleExportForm(words, page.context.desk.schedule.naming_names())
        self.changes = ChangesView(page)
        ui.row_box.addWidget(self.row)
        ui.decision_box.addWidget(self.decision)
        ui.export_box.addWidget(self.export)
        ui.comparing_box.addWidget(self.changes)
        self._texts(new)
        self._connect()

    def _texts(self, new: QAction) -> None:
        words, ui = self._words, self.ui
        for widget, key in ((ui.empty, "no_rows"), (ui.nothing, "choose"), (ui.no_plan, "no_plan")):
            title = words(f"schedule_page.{key}.title")
            actions = [new] if key == "no_plan" else []
            widget.set_content("schedule", title, words(f"schedule_page.{key}.text"), *actions)

    def _connect(self) -> None:
        ui = self.ui
        ui.versions.activated.connect(self._version_chosen)
        ui.table.row_chosen.connect(self._chosen)
        ui.table.row_activated.connect(self._edit)
        ui.add.clicked.connect(self.add_row)
        ui.remove.clicked.connect(self._remove)
        ui.up.clicked.connect(partial(self._move, -1))
        ui.down.clicked.connect(partial(self._move, 1))
        ui.drop.clicked.connect(self._drop)
        ui.changes.clicked.connect(self._compare)
        self.changes.closed.connect(self._stop_comparing)
        self.row.saved.connect(self._save_row)
        self.decision.saved.connect(self._decide)
        self.export.chosen.connect(self._export)
        for form in (self.row, self.decision, self.export):
            form.cancelled.connect(self.discard)
            form.fields.changed.connect(self._guard)
        for keys, step in (("Alt+Up", -1), ("Alt+Down", 1)):
            action = QAction(ui.table)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(partial(self._move, step))
            ui.table.addAction(action)

    # --- showing ----------------------------------------------------------------------------

    def show_view(self, view: ScheduleView) -> None:
        """Show what was read."""
        self._view = view
        ui, shown = self.ui, view.shown
        if shown is None:
            ui.sides.setCurrentWidget(ui.no_plan)
            return
        if ui.sides.currentWidget() is ui.no_plan:
            ui.sides.setCurrentWidget(ui.plan)
        self._show_version(view, shown)
        self.changes.follow(view.versions, shown)
        self.rows.set_rows(view.rows)
        ui.lists.setCurrentWidget(ui.table if view.rows else ui.empty)
        if self._go_to is not None and ui.table.choose(self._go_to):
            self._go_to = None
        elif ui.table.chosen() is None and not self.typing():
            ui.table.choose_first()
        self._follow()

    def _show_version(self, view: ScheduleView, shown: ScheduleVersion) -> None:
        ui, words = self.ui, self._words
        newest = sorted(view.versions, key=lambda one: -one.edition)
        fill(ui.versions, [(version_name(one, words), one.id) for one in newest], shown.id)
        ui.state.set_status(state_pill(shown, words))
        ui.decided.setText(decision_text(shown, words))
        ui.drop.setVisible(view.editable)
        ui.row_bar.setVisible(view.editable)
        ui.changes.setVisible(len(view.versions) > 1)

    def _row(self) -> RetentionRow | None:
        row = self.ui.table.chosen()
        return row if isinstance(row, RetentionRow) else None

    def _chosen(self, row: RetentionRow | None) -> None:
        if self.typing():
            return
        ui, words, view = self.ui, self._words, self._view
        if row is None or view is None:
            ui.details.setCurrentWidget(ui.nothing)
        elif self.may_edit():
            self.row.edit(row)
            ui.details.setCurrentWidget(ui.row)
        else:
            ui.name.setText(row_name(row, words))
            ui.pill.set_status(fate_pill(row.fate, words))
            ui.facts.set_facts(row_facts(row, words))
            ui.details.setCurrentWidget(ui.view)
        self._follow()

    def _follow(self) -> None:
        """Let be pressed what can be done with the chosen row."""
        row, ui, may = self._row(), self.ui, self.may_edit()
        last = self.rows.rowCount()
        ui.add.setEnabled(may)
        ui.drop.setEnabled(may)
        ui.remove.setEnabled(may and row is not None)
        ui.up.setEnabled(may and row is not None and row.position > 1)
        ui.down.setEnabled(may and row is not None and row.position < last)

    def _guard(self) -> None:
        """Hold list and versions still while something is typed, so that nothing is lost."""
        free = not self.has_changes()
        for part in (self.ui.list_card, self.ui.versions, self.ui.drop, self.ui.changes):
            part.setEnabled(free)
        if free:
            self._follow()

    # --- what the page asks -------------------------------------------------------------------

    def may_edit(self) -> bool:
        """Tell whether the rows that are shown can be changed by who is signed in."""
        return self._view is not None and self._view.editable and may_plan(self._page)

    def has_changes(self) -> bool:
        """Tell whether something is typed that is not saved."""
        return self.row.is_changed() or self.decision.is_changed()

    def typing(self) -> bool:
        """Tell whether a form stands in the place of the card, or a row is being changed."""
        front = self.ui.details.currentWidget()
        adding = front is self.ui.row and self.row.is_new()
        return adding or front in (self.ui.decision, self.ui.export) or self.has_changes()

    def discard(self) -> None:
        """Go back to the card of the chosen row."""
        self.discard_silently()
        self._chosen(self._row())
        self.ui.table.setFocus()

    def save(self) -> None:
        """Ctrl+S."""
        if self.decision.isVisible():
            self.decision.save()
        elif self.export.isVisible():
            self.export.save()
        elif self.typing():
            self.row.save()

    def back(self) -> bool:
        """Esc: close what is open; tell whether there was something."""
        comparing = self.ui.sides.currentWidget() is self.ui.comparing
        if comparing:
            self._stop_comparing()
        elif self.typing():
            self.discard()
        else:
            return False
        return True

    def focus_list(self) -> None:
        """Go to the table."""
        self.ui.table.setFocus()

    def ask_export(self) -> None:
        """Ask in which form the plan is wanted."""
        shown = self._view.shown if self._view else None
        if shown is not None and not self.has_changes():
            self._stop_comparing()
            self.ui.details.setCurrentWidget(self.ui.export)
            self.export.edit(shown)

    def ask_decision(self, *_: object) -> None:
        """Ask for the decision about the proposal that is shown."""
        shown = self._view.shown if self._view else None
        if shown is not None and self.may_edit() and not self.has_changes():
            self._stop_comparing()
            self.ui.details.setCurrentWidget(self.ui.decision)
            self.decision.edit(shown, self._page.context.desk.today())

    # --- versions -----------------------------------------------------------------------------

    def _version_chosen(self, _index: int) -> None:
        self.show_version(self.ui.versions.currentData())

    def show_version(self, schedule_id: str | None) -> None:
        """Show another version; None for the latest."""
        self.wanted = schedule_id
        self.discard_silently()
        self._page.refresh()

    def discard_silently(self) -> None:
        """Put forms away and leave the focus where it is."""
        for form in (self.row, self.decision, self.export):
            form.fields.mark_clean()
        self.ui.details.setCurrentWidget(self.ui.nothing)

    def new_proposal(self, *_: object) -> None:
        """Make a new version as a copy of the latest."""
        if may_plan(self._page) and not self.has_changes():
            start(self._page, acts.new_proposal(self._words, self._made))

    def _made(self, version: ScheduleVersion) -> None:
        self.wanted = version.id
        self.discard_silently()
        self._stop_comparing()

    def _drop(self, *_: object) -> None:
        shown = self._view.shown if self._view else None
        if shown is None or not self.may_edit():
            return
        words, edition = self._words, shown.edition
        if ask(
            self.window(),
            title=words("schedule_page.drop.title", edition=edition),
            text=words("schedule_page.drop.text"),
            stay=words("schedule_page.drop.stay"),
            go=words("schedule_page.drop.go"),
        ):
            start(self._page, acts.drop(words, shown, self._dropped))

    def _dropped(self, _: object) -> None:
        self.wanted = None
        self.discard_silently()

    def _decide(self, decision: Decision, path: Path | None) -> None:
        shown = self._view.shown if self._view else None
        if shown is not None:
            after, failed = self._decided, self.decision.show_error
            act = acts.decide(self._words, shown, decision, path, after=after, failed=failed)
            start(self._page, act)

    def _decided(self, _: object) -> None:
        self.discard()

    # --- rows ---------------------------------------------------------------------------------

    def add_row(self, *_: object) -> None:
        """Ask for a row, to stand after the chosen one."""
        shown, row = self._view.shown if self._view else None, self._row()
        if shown is None or not self.may_edit() or self.has_changes():
            return
        place = row.position + 1 if row else self.rows.rowCount() + 1
        self.ui.details.setCurrentWidget(self.ui.row)
        self.row.add(shown.id, place)

    def _edit(self, *_: object) -> None:
        if self.row.isVisible():
            self.row.ui.record_type.setFocus()

    def _save_row(self, row: RetentionRow) -> None:
        make = acts.save_row if row.id else acts.add_row
        start(self._page, make(self._words, row, self._row_saved, self.row.show_error))

    def _row_saved(self, row: RetentionRow) -> None:
        self._go_to = row.id
        self.discard()

    def _remove(self, *_: object) -> None:
        row = self._row()
        if row is not None and self.may_edit() and not self.has_changes():
            start(self._page, acts.remove_row(self._words, row, partial(self._put_back, row)))

    def _put_back(self, row: RetentionRow) -> None:
        start(self._page, acts.add_row(self._words, row, self._row_saved, None))

    def _move(self, step: int, *_: object) -> None:
        row, last = self._row(), self.rows.rowCount()
        if row is None or not self.may_edit() or self.has_changes():
            return
        place = row.position + step
        if 1 <= place <= last:
            start(self._page, acts.move_row(row, place))

    # --- comparing and exporting ----------------------------------------------------------------

    def _compare(self, *_: object) -> None:
        self.ui.sides.setCurrentWidget(self.ui.comparing)
        self.changes.begin()

    def _stop_comparing(self) -> None:
        if self.ui.sides.currentWidget() is self.ui.comparing:
            self.ui.sides.setCurrentWidget(self.ui.plan)
            self.ui.table.setFocus()

    def _export(self, export: Export) -> None:
        shown = self._view.shown if self._view else None
        done: Callable[[], None] = self.discard
        if shown is not None:
            acts.export(self._page, shown, export, done)
