"""The cards of the tab Gallring: a thing that may go, a disposal, a legal hold (P9, P8)."""

from collections.abc import Iterator
from datetime import datetime

from PySide6.QtCore import QObject

from smdesk.desktop.dates import minute_moment
from smdesk.desktop.forms.disposal_tab import Ui_DisposalTab
from smdesk.desktop.pages.disposal.lists import (
    Due,
    about_of,
    due_name,
    due_pill,
    item_columns,
    kinds_of,
    state_pill,
)
from smdesk.desktop.pages.disposal.reading import DisposalView
from smdesk.desktop.phrases import bullets
from smdesk.desktop.tokens import Tone
from smdesk.desktop.widgets.card import Fact
from smdesk.desktop.widgets.labels import breakable
from smdesk.desktop.widgets.notice_box import Notice
from smdesk.desktop.widgets.status import Status
from smdesk.desktop.widgets.table_model import TableModel
from smdesk.domain.actors import Actor
from smdesk.domain.disposal import DisposalItem, Hold
from smdesk.domain.disposal_checks import CARRIERS, PROPOSERS
from smdesk.domain.disposals_due import DisposalList
from smdesk.services.duties.disposals import DisposalLine, DisposalReport, DisposalState, HoldLine
from smdesk.words import Words
from smdesk.words.disposals import item_text, label_text

TO_CARRY_OUT = frozenset({DisposalState.DECIDED, DisposalState.BEGUN})


class DisposalCards(QObject):
    """Fills the card's widgets of the tab's form.

    Args:
        actor: who is signed in; what they may do is shown, the services ask again.
    """

    def __init__(self, ui: Ui_DisposalTab, words: Words, actor: Actor) -> None:
        super().__init__(ui.list_card)
        self._ui = ui
        self._words = words
        self._actor = actor
        self.items = TableModel[DisposalItem](item_columns(words), key=lambda item: item.id)
        ui.items.set_table(self.items)

    @property
    def may_propose(self) -> bool:
        """Whether who is signed in may propose, decide and hold."""
        return bool(self._actor.roles & set(PROPOSERS))

    # --- a thing that may go ------------------------------------------------------------------

    def show_group(self, each: DisposalList) -> None:
        """Show what the plan says of a record type."""
        ui, words, row = self._ui, self._words, each.row
        ui.candidate_name.setText(row.record_type)
        ui.candidate_about.setText(words("disposal_page.count", count=len(each.items)))
        ui.candidate_pill.hide()
        told = {"period": row.retention_period, "law": row.disposal_basis, "who": row.responsible}
        told["remark"] = row.remark
        ui.candidate_facts.set_facts(self._facts(told))
        ui.candidate_notices.set_notices([])
        ui.hold.hide()
        ui.lift.hide()

    def show_due(self, due: Due) -> None:
        """Show a thing that the plan lets go."""
        ui, words, row = self._ui, self._words, due.row.row
        ui.candidate_name.setText(words(f"target_kind.{due.one.target}"))
        ui.candidate_about.setText(due_name(due, words))
        ui.candidate_pill.set_status(due_pill(due, words))
        ui.candidate_pill.show()
        told = {
            "row": row.record_type,
            "since": due.one.since.isoformat(),
            "period": row.retention_period,
            "law": row.disposal_basis,
        }
        ui.candidate_facts.set_facts(self._facts(told))
        held = due.one.held
        ui.candidate_notices.set_notices([self._held(held)] if held is not None else [])
        ui.hold.setVisible(held is None)
        ui.lift.setVisible(held is not None)
        ui.hold.setEnabled(self.may_propose)
        ui.lift.setEnabled(self.may_propose)

    def _held(self, hold: Hold) -> Notice:
        words = self._words
        case = words("disposal_page.in_case", case_number=hold.case_number)
        text = "\n".join(filter(None, (hold.reason, case if hold.case_number else "")))
        title = words("disposal_page.held_since", day=hold.set_on)
        return Notice(title=title, text=text, tone=Tone.WARNING)

    # --- a disposal -----------------------------------------------------------------------------

    def show_disposal(self, line: DisposalLine, view: DisposalView) -> None:
        """Show a disposal, and what can be done with it now."""
        ui, words, state = self._ui, self._words, line.state
        ui.disposal_name.setText(kinds_of(line, words))
        ui.disposal_about.setText(about_of(line, words))
        ui.disposal_pill.set_status(state_pill(line, words))
        ui.disposal_notices.set_notices(list(self._notices(line, view)))
        ui.disposal_facts.set_facts(self._facts(self._told(line, view)))
        self.items.set_rows(line.items)
        at = ui.disposal_tabs.indexOf(ui.items_tab)
        ui.disposal_tabs.setTabText(at, words("disposal_page.what", count=len(line.items)))
        ui.settling.setVisible(state is DisposalState.PROPOSED)
        self._show_settling(line, view)
        ui.carry_out.setVisible(state in TO_CARRY_OUT)
        ui.carry_out.setEnabled(self.may_carry_out(line) and not self._kept(line, view))
        ui.save_report.setVisible(state is DisposalState.CARRIED_OUT)

    def _show_settling(self, line: DisposalLine, view: DisposalView) -> None:
        """Show the decision to who can make it; who proposed can take it back."""
        ui, words, decides = self._ui, self._words, not self._not_approving(line, view)
        whose = "own" if line.disposal.id in view.own else "other"
        ui.approve.setEnabled(decides)
        ui.refuse.setEnabled(self.may_propose)
        ui.refuse.setText(words(f"disposal_page.refuse.{whose}"))
        ui.refuse.setAccessibleName(words(f"disposal_page.refuse.{whose}_name"))
        for part in (ui.label_settle_number, ui.settle_number):
            part.setVisible(decides)
        ui.settle_number.setEnabled(decides)
        ui.settle_number.setText(line.disposal.case_number)

    def show_report(self, line: DisposalLine, view: DisposalView, report: DisposalReport) -> None:
        """Show also what the report of a disposal that is carried out says."""
        words = self._words
        copies = [
            words("disposal_page.backup", name=one.name, day=one.expires_on)
            for one in report.backups
        ]
        told = self._told(line, view)
        told["backups"] = bullets(copies) or words("disposal_page.no_backups")
        told["mentions"] = self._mentions(report)
        self._ui.disposal_facts.set_facts(self._facts(told))

    def _mentions(self, report: DisposalReport) -> str:
        """Return how many places still name people who were anonymised; "" for none."""
        count = sum(len(one.ids) for one in report.mentions)
        return self._words("disposal_page.mentions", count=count) if count else ""

    def may_carry_out(self, line: DisposalLine) -> bool:
        """Tell whether the roles of who is signed in reach for all that is to go."""
        return all(self._actor.roles & CARRIERS[item.target] for item in line.items)

    def _not_approving(self, line: DisposalLine, view: DisposalView) -> str:
        """Return the code of why who is signed in can't decide; "" where they can."""
        if not self.may_propose:
            return "role"
        return "same_person" if line.two and line.disposal.id in view.own else ""

    def _kept(self, line: DisposalLine, view: DisposalView) -> list[str]:
        """Return what a legal hold keeps by now."""
        held = {(one.hold.target, one.hold.target_id) for one in view.holds}
        return [
            item_text(item.target, item.label, self._words)
            for item in line.items
            if (item.target, item.target_id) in held
        ]

    def _notices(self, line: DisposalLine, view: DisposalView) -> Iterator[Notice]:
        state, words = line.state, self._words
        if state is DisposalState.PROPOSED and (why := self._not_approving(line, view)):
            yield self._notice(f"not_deciding_{why}", Tone.ACCENT)
        if state in TO_CARRY_OUT and not self.may_carry_out(line):
            yield self._notice("not_carrying_role", Tone.ACCENT)
        if state is DisposalState.BEGUN:
            yield self._notice("begun", Tone.WARNING)
        if state is DisposalState.PROPOSED or state in TO_CARRY_OUT:
            for label in self._kept(line, view):
                title = words("disposal_page.notice.kept_title", name=label)
                text = words("disposal_page.notice.kept_text")
                yield Notice(title=title, text=text, tone=Tone.WARNING)

    def _notice(self, key: str, tone: Tone) -> Notice:
        words = self._words
        title = words(f"disposal_page.notice.{key}_title")
        return Notice(title=title, text=words(f"disposal_page.notice.{key}_text"), tone=tone)

    def _told(self, line: DisposalLine, view: DisposalView) -> dict[str, str]:
        disposal, words = line.disposal, self._words
        edition = view.editions.get(disposal.schedule_id or "")
        settled = "refused" if disposal.refused else "settled"
        return {
            "basis": words(f"disposal_basis.{disposal.basis}"),
            "reason": disposal.reason,
            "case_number": disposal.case_number,
            "plan": words("disposal_page.edition", edition=edition) if edition else "",
            "proposed": self._act(disposal.proposed_at, disposal.proposed_by),
            settled: self._act(disposal.settled_at, disposal.settled_by),
            "carried_out": self._act(disposal.carried_out_at, disposal.carried_out_by),
        }

    def _act(self, at: datetime | None, by: str) -> str:
        if at is None:
            return ""
        return self._words("disposal_page.by", moment=minute_moment(at), account=by)

    # --- a hold -----------------------------------------------------------------------------------

    def show_hold(self, line: HoldLine) -> None:
        """Show a legal hold."""
        ui, words, hold = self._ui, self._words, line.hold
        ui.hold_name.setText(words(f"target_kind.{hold.target}"))
        ui.hold_about.setText(label_text(line.label, words))
        ui.hold_pill.set_status(Status(words("disposal_page.state.held"), Tone.ERROR))
        told = {
            "reason": hold.reason,
            "case_number": hold.case_number,
            "set_on": words("disposal_page.by", moment=hold.set_on, account=hold.set_by),
        }
        ui.hold_facts.set_facts(self._facts(told))
        ui.lift_hold.setEnabled(self.may_propose)

    def _facts(self, told: dict[str, str]) -> list[Fact]:
        return [
            Fact(name=self._words(f"disposal_page.fact.{key}"), value=breakable(value))
            for key, value in told.items()
            if value not in {"", "–"}
        ]
