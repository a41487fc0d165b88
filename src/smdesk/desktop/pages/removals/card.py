"""The card of a removal: its answers, what is left, its copies, and who wrote what when."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, Signal

from smdesk.desktop.channel_names import full_name
from smdesk.desktop.dates import minute_moment, size_text
from smdesk.desktop.forms.removals_page import Ui_RemovalsPage
from smdesk.desktop.page import PageContext
from smdesk.desktop.pages.history import HistoryPart
from smdesk.desktop.pages.removals.done import left_notices
from smdesk.desktop.pages.removals.facts import Known, removal_facts
from smdesk.desktop.pages.removals.list import state_pill
from smdesk.desktop.pages.removals.steps import primary
from smdesk.desktop.pages.removals.view import RemovalsPageView
from smdesk.desktop.tokens import Tone
from smdesk.desktop.widgets.notice_box import Notice
from smdesk.desktop.widgets.status import Shape, Status
from smdesk.desktop.widgets.table_model import Column, TableModel
from smdesk.domain.calendar import swedish_day
from smdesk.domain.disposal_checks import PROPOSERS
from smdesk.domain.restricted import MAY_OPEN, RestrictedCopy
from smdesk.services.duties.removals_view import RemovalLine

HISTORY_TAB = 2


class RemovalCard(QObject):
    """Fills the card's widgets of the page's form."""

    go = Signal(str)
    """Somebody wants to answer a question: its step of the walk."""
    decide = Signal()
    """Somebody wants to see what waits for a decision."""

    def __init__(self, ui: Ui_RemovalsPage, context: PageContext) -> None:
        super().__init__(ui.table)
        self._ui = ui
        self._context = context
        self._words = context.words
        self._line: RemovalLine | None = None
        self._view: RemovalsPageView | None = None
        self.copies = TableModel[RestrictedCopy](self._columns(), key=lambda copy: copy.id)
        ui.copies.set_table(self.copies)
        ui.copies.row_chosen.connect(self._follow_copies)
        self.history = HistoryPart(ui.history, context)
        ui.tabs.currentChanged.connect(self._show_history)
        words = self._words
        ui.no_copies.set_content(
            "picture", words("removals.no_copies.title"), words("removals.no_copies.text")
        )

    def show_line(self, line: RemovalLine, view: RemovalsPageView, *, editable: bool) -> None:
        """Show a removal."""
        ui, words = self._ui, self._words
        self._line, self._view = line, view
        platform = words(f"platform.{line.channel.platform.value}")
        kind = words(f"content_kind.{line.removal.content.value}")
        ui.name.setText(line.channel.name)
        ui.about.setText(f"{platform} · {kind}")
        ui.pill.set_status(state_pill(line, words))
        ui.notices.set_notices(list(self._notices(line, view, editable=editable)))
        ui.facts.set_facts(removal_facts(line.removal, self._known(line, view), words))
        self._show_buttons(line, editable=editable)
        self._show_copies(line, view)
        self._show_history()

    def chosen_copy(self) -> RestrictedCopy | None:
        """Return the copy that is chosen in the card."""
        copy = self._ui.copies.chosen()
        return copy if isinstance(copy, RestrictedCopy) else None

    def _known(self, line: RemovalLine, view: RemovalsPageView) -> Known:
        grounds = {one.id: one for one in view.removals.grounds}
        return Known(
            channel=full_name(line.channel, self._words),
            ground=grounds.get(line.removal.ground_id or ""),
            people={one.id: one for one in view.removals.people},
            copies=line.copies,
            hours=line.hours,
        )

    def _notices(
        self, line: RemovalLine, view: RemovalsPageView, *, editable: bool
    ) -> Iterator[Notice]:
        yield from left_notices(line.missing, self._words, self.go.emit if editable else None)
        if any(copy.id in view.waiting for copy in line.copies):
            words = self._words
            shown = self._context.has_page("schedule")
            yield Notice(
                title=words("removals.waiting_title"),
                text=words("removals.waiting_text"),
                tone=Tone.ACCENT,
                action=words("removals.waiting_action") if shown else "",
                act=self.decide.emit if shown else None,
            )

    def _show_buttons(self, line: RemovalLine, *, editable: bool) -> None:
        ui, removal = self._ui, line.removal
        ui.go_on.setVisible(editable)
        ui.go_on.setText(self._words("removals.correct" if line.finished else "removals.go_on"))
        primary(ui.go_on, holds=not line.finished)
        ui.drop.setVisible(editable and not line.finished and not line.copies)
        open_case = line.finished and bool(removal.case_number) and not removal.case_closed_on
        ui.close_case.setVisible(editable and open_case)

    # --- copies ---------------------------------------------------------------------------------

    def _show_copies(self, line: RemovalLine, view: RemovalsPageView) -> None:
        ui = self._ui
        chosen = self.chosen_copy()
        self.copies.set_rows(line.copies)
        ui.copy_lists.setCurrentWidget(ui.copies if line.copies else ui.no_copies)
        ui.tabs.setTabText(1, self._words("removals.copies_tab", count=len(line.copies)))
        if line.copies and (chosen is None or not ui.copies.choose(chosen.id)):
            ui.copies.choose_first()
        ui.copy_fate.setText(self._fate(line, view))
        ui.copy_fate.setVisible(bool(line.copies))
        self._follow_copies()

    def _fate(self, line: RemovalLine, view: RemovalsPageView) -> str:
        words, removal = self._words, line.removal
        day = next((view.leaving[one.id] for one in line.copies if one.id in view.leaving), None)
        if day is not None:
            return words("removals.fate.day", day=day)
        if view.preserved:
            return words("removals.fate.preserved")
        if removal.case_closed_on is not None:
            return words("removals.fate.closed", day=removal.case_closed_on)
        if removal.case_number:
            return words("removals.fate.case", case=removal.case_number)
        return words("removals.fate.open")

    def _follow_copies(self, *_: object) -> None:
        ui, copy = self._ui, self.chosen_copy()
        there = copy is not None and copy.gone_at is None
        roles = self._context.desk.actor.roles
        may_open, may_ask = bool(roles & set(MAY_OPEN)), bool(roles & set(PROPOSERS))
        picture = there and copy is not None and is_picture(copy)
        waits = copy is not None and self._view is not None and copy.id in self._view.waiting
        for button in (ui.open_copy, ui.release):
            button.setEnabled(picture and may_open)
        ui.save_copy.setEnabled(there and may_open)
        ui.destroy.setEnabled(there and may_ask and not waits)
        for button in (ui.open_copy, ui.release, ui.save_copy, ui.destroy):
            button.setVisible(self.copies.rowCount() > 0)

    def _columns(self) -> list[Column[RestrictedCopy]]:
        words = self._words
        return [
            Column(
                title=words("removals.column.copy"),
                text=lambda copy: words(f"copy_method.{copy.method.value}"),
                stretch=True,
            ),
            Column(
                title=words("removals.column.size"),
                text=lambda copy: size_text(copy.size, words),
                sort=lambda copy: copy.size,
                optional=True,
            ),
            Column(
                title=words("removals.column.added"),
                text=lambda copy: swedish_day(copy.added_at).isoformat(),
                tip=lambda copy: minute_moment(copy.added_at),
                muted=True,
                width=92,
            ),
            Column(
                title=words("removals.column.copy_state"),
                text=lambda copy: self._copy_pill(copy).word,
                status=self._copy_pill,
            ),
        ]

    def _copy_pill(self, copy: RestrictedCopy) -> Status:
        words = self._words
        if copy.gone_at is not None:
            return Status(words("removals.copy_state.gone"), shape=Shape.DASH)
        if self._view is not None and copy.id in self._view.waiting:
            return Status(words("removals.copy_state.waiting"), Tone.WARNING)
        return Status(words("removals.copy_state.sealed"), Tone.SUCCESS)

    def _show_history(self, *_: object) -> None:
        if self._line is not None and self._ui.tabs.currentIndex() == HISTORY_TAB:
            self.history.show_thing(self._line.removal.id)


def is_picture(copy: RestrictedCopy) -> bool:
    """Tell whether a copy can be shown and masked here."""
    return copy.media_type.startswith("image/")
