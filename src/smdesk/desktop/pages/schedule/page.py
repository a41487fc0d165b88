"""Dokumenthanteringsplan: the plan and its versions, what it lets go, what it preserves (P9)."""

from dataclasses import dataclass

from PySide6.QtGui import QAction

from smdesk.desktop.forms.schedule_page import Ui_SchedulePage
from smdesk.desktop.page import Desk, Page, PageContext
from smdesk.desktop.pages.disposal.reading import DisposalView, read_disposals
from smdesk.desktop.pages.disposal.tab import DisposalPart
from smdesk.desktop.pages.schedule.keep import KeepPart, KeepView, read_keep
from smdesk.desktop.pages.schedule.plan import PlanPart
from smdesk.desktop.pages.schedule.work import KINDS, may_plan
from smdesk.domain.errors import UserError
from smdesk.services.duties.plan import ScheduleView

PLAN, DISPOSAL, DISPOSALS, KEEP = "plan", "disposal", "disposals", "keep"
"""What `visit` takes to go to a tab, or to the list of disposals in one; it also takes a pair of
the tab and the id of a disposal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SchedulePageView:
    """What the page shows."""

    plan: ScheduleView
    disposals: DisposalView
    keep: KeepView


class SchedulePage(Page[SchedulePageView]):
    """Three tabs over one reading."""

    kinds = KINDS | {"round", "channel", "assignment", "person", "removal", "restricted_copy"}

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.ui = ui = Ui_SchedulePage()
        ui.setupUi(self.form_widget)
        self._view: SchedulePageView | None = None
        self.plan = PlanPart(self, ui.action_new)
        self.disposals = DisposalPart(self)
        self.keep = KeepPart(self)
        ui.plan_box.addWidget(self.plan)
        ui.disposal_box.addWidget(self.disposals)
        ui.keep_box.addWidget(self.keep)
        self._primary = QAction(self)
        self._meant = ui.action_new
        self.header.set_actions(primary=self._primary, others=[ui.action_export])
        self._connect()
        self._show_actions()

    def _connect(self) -> None:
        ui = self.ui
        self._primary.triggered.connect(self._do_primary)
        ui.action_export.triggered.connect(self.export)
        ui.action_new.triggered.connect(self.plan.new_proposal)
        ui.action_decide.triggered.connect(self.plan.ask_decision)
        ui.action_propose.triggered.connect(self.disposals.ask_proposal)
        ui.action_preserve.triggered.connect(self.keep.preserve_all)
        ui.tabs.currentChanged.connect(self._tab_changed)
        self.disposals.plan_wanted.connect(self._to_plan)
        self.disposals.chosen.connect(self._show_actions)

    # --- reading ----------------------------------------------------------------------------

    def read(self) -> SchedulePageView:
        desk = self.context.desk
        return SchedulePageView(
            plan=_plan(desk, self.plan.wanted),
            disposals=read_disposals(desk),
            keep=read_keep(desk),
        )

    def show_view(self, view: SchedulePageView) -> None:
        self._view = view
        self.plan.show_view(view.plan)
        self.disposals.show_view(view.disposals)
        self.keep.show_view(view.keep)
        self._tab_changed()
        self.went()

    def _tab_changed(self, *_: object) -> None:
        if self._view is not None:
            self.header.set_sentence(self._sentence(self._view))
        self._show_actions()

    def _sentence(self, view: SchedulePageView) -> str:
        tab = self._tab()
        if tab is self.disposals:
            return self.disposals.sentence(view.disposals)
        if tab is self.keep:
            return self.keep.sentence(view.keep)
        plan, words = view.plan, self.words
        if plan.shown is None:
            return words("schedule_page.sentence.none")
        if plan.current is None:
            return words("schedule_page.sentence.proposal")
        key = "waits" if plan.proposal else "decided"
        day, edition = plan.current.decided_on, plan.current.edition
        return words(f"schedule_page.sentence.{key}", edition=edition, day=day)

    # --- actions ----------------------------------------------------------------------------

    def _tab(self) -> PlanPart | DisposalPart | KeepPart:
        front = self.ui.tabs.currentWidget()
        if front is self.ui.disposal_tab:
            return self.disposals
        return self.keep if front is self.ui.keep_tab else self.plan

    def _show_actions(self, *_: object) -> None:
        """Let the filled button be what one is here for: that differs by tab and state."""
        ui, tab = self.ui, self._tab()
        plan = self._view.plan if self._view is not None else None
        ui.action_export.setVisible(tab is self.plan and plan is not None and bool(plan.versions))
        if tab is self.disposals:
            self._mean(ui.action_propose, may=self.disposals.may_propose())
        elif tab is self.keep:
            self._mean(ui.action_preserve, may=self.keep.may_preserve())
        elif plan is not None and plan.proposal is not None:
            shown = plan.shown is not None and plan.shown.id == plan.proposal.id
            self._mean(ui.action_decide, may=may_plan(self) and shown)
        else:
            self._mean(ui.action_new, may=may_plan(self) and plan is not None)

    def _mean(self, action: QAction, *, may: bool) -> None:
        self._meant = action
        action.setEnabled(may)
        self._primary.setText(action.text())
        self._primary.setStatusTip(action.statusTip())
        self._primary.setEnabled(may)

    def _do_primary(self, *_checked: bool) -> None:
        self._meant.trigger()

    # --- going about ------------------------------------------------------------------------

    def go_to(self, argument: object) -> None:
        tab, thing = argument if isinstance(argument, tuple) else (argument, None)
        ui = self.ui
        tabs = {PLAN: ui.plan_tab, KEEP: ui.keep_tab}
        tabs |= dict.fromkeys((DISPOSAL, DISPOSALS), ui.disposal_tab)
        if tab in tabs:
            ui.tabs.setCurrentWidget(tabs[tab])
        if tab == DISPOSALS:
            self.disposals.show_disposals()
        elif tab == DISPOSAL and isinstance(thing, str):
            self.disposals.go_to(thing)

    def _to_plan(self) -> None:
        self.ui.tabs.setCurrentWidget(self.ui.plan_tab)
        self.plan.ui.table.setFocus()

    def may_edit(self) -> bool:
        return may_plan(self)

    def has_changes(self) -> bool:
        return self.plan.has_changes() or self.disposals.has_changes()

    def discard(self) -> None:
        self.plan.discard()
        self.disposals.discard()

    def new(self) -> None:
        """Ctrl+N: a row in a proposal, else what the filled button does."""
        if self._tab() is self.plan and self.plan.may_edit():
            self.plan.add_row()
        elif self._primary.isEnabled():
            self._meant.trigger()

    def search(self) -> None:
        self._tab().focus_list()

    def save(self) -> None:
        self._tab().save()

    def export(self) -> None:
        """Ctrl+P."""
        if self.ui.action_export.isVisible():
            self.plan.ask_export()

    def back(self) -> None:
        self._tab().back()


def _plan(desk: Desk, wanted: str | None) -> ScheduleView:
    """Read the version that is wanted, or the latest where that one has been taken away."""
    try:
        return desk.schedule.view(wanted)
    except UserError:
        return desk.schedule.view()
