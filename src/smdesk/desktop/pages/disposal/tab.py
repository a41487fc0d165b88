"""The tab Gallring: what the plan lets go, the disposals, the legal holds (P9, P8)."""

from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from smdesk.desktop.failures import ask
from smdesk.desktop.forms.disposal_tab import Ui_DisposalTab
from smdesk.desktop.page import Page
from smdesk.desktop.pages.disposal import acts
from smdesk.desktop.pages.disposal.card import DisposalCards
from smdesk.desktop.pages.disposal.form import DisposalForm, Held, HoldForm, Proposed
from smdesk.desktop.pages.disposal.lists import (
    Due,
    branches,
    disposal_columns,
    due_columns,
    due_name,
    hold_columns,
    may_tick,
    title_of,
)
from smdesk.desktop.pages.disposal.reading import DisposalView
from smdesk.desktop.pages.schedule.work import start
from smdesk.desktop.widgets.body_tree import Branch
from smdesk.desktop.widgets.check_tree import CheckModel
from smdesk.desktop.widgets.filters import Chip
from smdesk.desktop.widgets.table_model import TableModel
from smdesk.domain.disposal import Basis, Disposal, Hold
from smdesk.domain.disposals_due import DisposalList
from smdesk.domain.texts import clean_line
from smdesk.services.duties.disposals import DisposalLine, DisposalReport, DisposalState, HoldLine

DUE, DISPOSALS, HOLDS = "due", "disposals", "holds"


class DisposalPart(QWidget):
    """One of three lists, and the card of what is chosen in it."""

    plan_wanted = Signal()
    """Somebody wants to decide the plan first."""
    chosen = Signal()
    """Other things are ticked than before, or another list is in front."""

    def __init__(self, page: Page[Any]) -> None:
        super().__init__()
        self.ui = ui = Ui_DisposalTab()
        ui.setupUi(self)
        self._page = page
        self._words = words = page.words
        self._view: DisposalView | None = None
        self._go_to: str | None = None
        self.cards = DisposalCards(ui, words, page.context.desk.actor)
        self.due = CheckModel(due_columns(words), self._may_tick)
        self.disposals = TableModel[DisposalLine](
            disposal_columns(words), key=lambda line: line.disposal.id
        )
        self.holds = TableModel[HoldLine](hold_columns(words), key=lambda line: line.hold.id)
        ui.candidates.set_tree(self.due)
        ui.disposals.set_table(self.disposals)
        ui.holds.set_table(self.holds)
        self.form = DisposalForm(words)
        self.holding = HoldForm(words)
        ui.propose_box.addWidget(self.form)
        ui.hold_box.addWidget(self.holding)
        self._plan = QAction(words("disposal_page.to_plan"), self)
        ui.chips.set_chips([Chip(key, words(f"disposal_page.chip.{key}")) for key in _LISTS])
        ui.nothing.set_content(
            "schedule", words("disposal_page.choose.title"), words("disposal_page.choose.text")
        )
        self._connect()

    def _connect(self) -> None:
        ui = self.ui
        self._plan.triggered.connect(self.plan_wanted)
        ui.chips.chosen.connect(self._show_list)
        ui.candidates.chosen.connect(self._show_due)
        ui.disposals.row_chosen.connect(self._show_disposal)
        ui.holds.row_chosen.connect(self._show_hold)
        self.due.ticked.connect(self._count)
        ui.all.clicked.connect(self._tick_all)
        ui.none.clicked.connect(self._tick_none)
        ui.hold.clicked.connect(self._ask_hold)
        ui.lift.clicked.connect(self._lift)
        ui.lift_hold.clicked.connect(self._lift)
        ui.approve.clicked.connect(self._approve)
        ui.refuse.clicked.connect(self._refuse)
        ui.carry_out.clicked.connect(self._carry_out)
        ui.save_report.clicked.connect(self._save_report)
        self.form.saved.connect(self._propose)
        self.holding.saved.connect(self._hold)
        for form in (self.form, self.holding):
            form.cancelled.connect(self.discard)
            form.fields.changed.connect(self._guard)

    # --- showing ----------------------------------------------------------------------------

    def show_view(self, view: DisposalView) -> None:
        """Show what was read."""
        self._view = view
        counts = {DUE: view.free, DISPOSALS: len(view.lines), HOLDS: len(view.holds)}
        words = self._words
        self.ui.chips.set_chips(
            [Chip(key, words(f"disposal_page.chip.{key}"), counts[key]) for key in _LISTS]
        )
        self.due.set_branches(branches(view))
        self.disposals.set_rows(view.lines)
        self.holds.set_rows(view.holds)
        if self._go_to is not None:
            wanted, self._go_to = self._go_to, None
            self.go_to(wanted)
        elif not self.typing():
            self._show_list()

    def sentence(self, view: DisposalView) -> str:
        """Return how things stand, for the page's header."""
        words = self._words
        if view.plan is None:
            return words("disposal_page.sentence.undecided")
        told = words("disposal_page.sentence_free", count=view.free)
        waiting = sum(one.state is DisposalState.PROPOSED for one in view.lines)
        return (
            f"{told} {words('disposal_page.sentence_waiting', count=waiting)}" if waiting else told
        )

    def _show_list(self, *_: object) -> None:
        """Bring the chosen list to the front, or say why it is empty."""
        view, key, ui = self._view, self.ui.chips.current(), self.ui
        if view is None:
            return
        full = {DUE: bool(view.lists), DISPOSALS: bool(view.lines), HOLDS: bool(view.holds)}[key]
        if not full:
            self._show_empty(view, key)
        widgets = {DUE: ui.candidates, DISPOSALS: ui.disposals, HOLDS: ui.holds}
        ui.lists.setCurrentWidget(widgets[key] if full else ui.empty)
        ui.detail_card.setVisible(full)
        ui.check_bar.setVisible(full and key == DUE)
        for button in (ui.all, ui.none):
            button.setVisible(self.cards.may_propose)
        self._show_card()
        self._count()

    def _show_empty(self, view: DisposalView, key: str) -> None:
        undecided = key == DUE and view.plan is None
        name, words = "undecided" if undecided else key, self._words
        title, text = (words(f"disposal_page.empty.{name}_{part}") for part in ("title", "text"))
        actions = [self._plan] if undecided else []
        self.ui.empty.set_content("schedule", title, text, *actions)

    def _show_card(self) -> None:
        ui, front = self.ui, self.ui.lists.currentWidget()
        if self.typing():
            return
        if front is ui.candidates:
            if ui.candidates.branch() is None:
                ui.candidates.choose_first()
            self._show_due(ui.candidates.branch())
        elif front is ui.disposals:
            if ui.disposals.chosen() is None:
                ui.disposals.choose_first()
            self._show_disposal(ui.disposals.chosen())
        elif front is ui.holds:
            if ui.holds.chosen() is None:
                ui.holds.choose_first()
            self._show_hold(ui.holds.chosen())
        else:
            ui.details.setCurrentWidget(ui.nothing)

    def _show_due(self, branch: Branch | None) -> None:
        ui = self.ui
        if self.typing() or ui.lists.currentWidget() is not ui.candidates or branch is None:
            return
        if isinstance(branch.item, DisposalList):
            self.cards.show_group(branch.item)
        elif isinstance(branch.item, Due):
            self.cards.show_due(branch.item)
        ui.details.setCurrentWidget(ui.candidate)

    def _show_disposal(self, line: DisposalLine | None) -> None:
        ui = self.ui
        if self.typing() or ui.lists.currentWidget() is not ui.disposals:
            return
        if line is None or self._view is None:
            ui.details.setCurrentWidget(ui.nothing)
            return
        self.cards.show_disposal(line, self._view)
        ui.details.setCurrentWidget(ui.disposal)
        if line.state is DisposalState.CARRIED_OUT:
            work = partial(acts.read_report, self._page.context.desk, line.disposal.id)
            self._page.run("", work, self._show_report)

    def _show_report(self, report: DisposalReport) -> None:
        line = self._line()
        shown = self.ui.details.currentWidget() is self.ui.disposal
        if shown and line is not None and self._view and line.disposal.id == report.disposal.id:
            self.cards.show_report(line, self._view, report)

    def _show_hold(self, line: HoldLine | None) -> None:
        ui = self.ui
        if self.typing() or ui.lists.currentWidget() is not ui.holds:
            return
        if line is None:
            ui.details.setCurrentWidget(ui.nothing)
            return
        self.cards.show_hold(line)
        ui.details.setCurrentWidget(ui.holding)

    def _count(self, *_: object) -> None:
        words, count = self._words, len(self.due.chosen())
        chosen = words("disposal_page.chosen", count=count)
        not_me = words("disposal_page.not_proposing")
        self.ui.chosen.setText(chosen if self.cards.may_propose else not_me)
        self.chosen.emit()

    def _may_tick(self, item: object) -> bool:
        return self.cards.may_propose and may_tick(item)

    def _tick_all(self, *_: object) -> None:
        self.due.tick_all(on=True)

    def _tick_none(self, *_: object) -> None:
        self.due.tick_all(on=False)

    def _guard(self) -> None:
        """Hold the lists still while something is typed, so that nothing is lost."""
        free = not self.has_changes()
        self.ui.list_card.setEnabled(free)
        self.ui.chips.setEnabled(free)

    # --- what the page asks -------------------------------------------------------------------

    def may_propose(self) -> bool:
        """Tell whether something is ticked that who is signed in may propose."""
        front = self.ui.lists.currentWidget() is self.ui.candidates
        return front and self.cards.may_propose and bool(self.due.chosen())

    def has_changes(self) -> bool:
        """Tell whether something is typed that is not saved."""
        return self.form.is_changed() or self.holding.is_changed()

    def typing(self) -> bool:
        """Tell whether a form stands in the place of the card."""
        return self.ui.details.currentWidget() in (self.ui.proposing, self.ui.hold_form)

    def discard(self) -> None:
        """Go back to the card of what is chosen."""
        self._put_away()
        self._show_list()
        self.focus_list()

    def _put_away(self) -> None:
        for form in (self.form, self.holding):
            form.fields.mark_clean()
        self.ui.details.setCurrentWidget(self.ui.nothing)

    def focus_list(self) -> None:
        """Go to the list in front."""
        front = self.ui.lists.currentWidget()
        if front is not None:
            front.setFocus()

    def save(self) -> None:
        """Ctrl+S."""
        for form in (self.form, self.holding):
            if form.isVisible():
                form.save()

    def back(self) -> None:
        """Esc."""
        if self.typing():
            self.discard()
        else:
            self.focus_list()

    def show_disposals(self) -> None:
        """Show the list of disposals, those that wait for somebody first."""
        if not self.has_changes():
            self._put_away()
            self.ui.chips.choose(DISPOSALS)
            self._show_list()

    def go_to(self, disposal_id: str) -> None:
        """Show a disposal."""
        self.show_disposals()
        if not self.ui.disposals.choose(disposal_id):
            self._go_to = disposal_id
        self.focus_list()

    # --- proposing ------------------------------------------------------------------------------

    def ask_proposal(self, *_: object) -> None:
        """Ask why what is ticked is to go."""
        items = self.due.chosen()
        if items and self.may_propose() and not self.has_changes():
            about = self._words("disposal_page.chosen", count=len(items))
            self.ui.details.setCurrentWidget(self.ui.proposing)
            self.form.ask(Basis.SCHEDULE, [one.pair for one in items], about)

    def _propose(self, proposed: Proposed) -> None:
        start(self._page, acts.propose(self._words, proposed, self._proposed, self._not_proposed))

    def _proposed(self, disposal: Disposal) -> None:
        self.due.tick_all(on=False)
        self._put_away()
        self._go_to = disposal.id

    def _not_proposed(self, error: Any) -> bool:
        return self.form.show_error(error)

    # --- deciding and carrying out ----------------------------------------------------------------

    def _line(self) -> DisposalLine | None:
        line = self.ui.disposals.chosen()
        return line if isinstance(line, DisposalLine) else None

    def _approve(self, *_: object) -> None:
        self._settle(approve=True)

    def _refuse(self, *_: object) -> None:
        self._settle(approve=False)

    def _settle(self, *, approve: bool) -> None:
        line = self._line()
        if line is not None and self._view is not None:
            number, own = clean_line(self.ui.settle_number.text()), self._view.own
            made = line.disposal
            act = acts.settle(
                self._words, made, approve=approve, own=made.id in own, case_number=number
            )
            start(self._page, act)

    def _carry_out(self, *_: object) -> None:
        line, words = self._line(), self._words
        if line is None:
            return
        count, name = len(line.items), title_of(line, words)
        basis = line.disposal.basis
        if ask(
            self.window(),
            title=words("disposal_page.carry_out.title", count=count, name=name),
            text=words("disposal_page.carry_out.text"),
            stay=words("disposal_page.carry_out.stay"),
            go=words(f"disposal_page.carry_out_{basis}", count=count),
        ):
            self.ui.carry_out.setEnabled(False)
            start(self._page, acts.carry_out(words, line.disposal, self._show_list, self._again))

    def _again(self, _error: object) -> bool:
        """Read again: some of it may be gone."""
        self._page.refresh()
        return False

    def _save_report(self, *_: object) -> None:
        line = self._line()
        if line is not None:
            acts.save_report(self._page, line.disposal)

    # --- holds ------------------------------------------------------------------------------------

    def _ask_hold(self, *_: object) -> None:
        branch = self.ui.candidates.branch()
        if branch is not None and isinstance(branch.item, Due) and self.cards.may_propose:
            self.ui.details.setCurrentWidget(self.ui.hold_form)
            self.holding.ask(branch.item.pair, due_name(branch.item, self._words))

    def _hold(self, held: Held) -> None:
        start(self._page, acts.hold(self._words, held, self._held, self.holding.show_error))

    def _held(self, _: object) -> None:
        self.discard()

    def _lift(self, *_: object) -> None:
        hold = self._chosen_hold()
        if hold is not None and self.cards.may_propose:
            start(self._page, acts.lift(self._words, hold))

    def _chosen_hold(self) -> Hold | None:
        ui = self.ui
        if ui.lists.currentWidget() is ui.holds:
            line = ui.holds.chosen()
            return line.hold if isinstance(line, HoldLine) else None
        branch = ui.candidates.branch()
        item = branch.item if branch is not None else None
        return item.one.held if isinstance(item, Due) else None


_LISTS = (DUE, DISPOSALS, HOLDS)
