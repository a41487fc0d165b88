"""The tab Har slutat: whose name may go, what hinders it, and the decision by two people."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from smdesk.desktop.fields import FormFields
from smdesk.desktop.forms.personal_page import Ui_PersonalPage
from smdesk.desktop.jobs import JobProgress
from smdesk.desktop.page import Desk, Page
from smdesk.desktop.pages.personal.lists import day_text, leavers_model
from smdesk.desktop.tokens import Tone
from smdesk.desktop.widgets.banners import Message
from smdesk.desktop.widgets.card import Fact
from smdesk.desktop.widgets.notice_box import Notice
from smdesk.domain.calendar import swedish_day
from smdesk.domain.disposal import Basis, Disposal, TargetKind
from smdesk.domain.disposal_checks import CARRIERS, PROPOSERS
from smdesk.services.duties.personal_leavers import Leaver
from smdesk.services.ports import ChangeSet

CHANGES = ChangeSet(frozenset({"person", "disposal", "disposal_item"}))
PLACES = {
    "no_plan": "schedule",
    "kept": "schedule",
    "rights": "access",
    "mandate": "people",
    "gave_mandate": "people",
    "membership": "people",
    "office": "organisation",
}
"""The page on which something that hinders is settled."""


class LeaversTab(QObject):
    """Proposes that somebody's name goes, and lets somebody else decide.

    Args:
        page: runs the jobs.
        ui: the page's form.
    """

    def __init__(self, page: Page[Any], ui: Ui_PersonalPage) -> None:
        super().__init__(page)
        self._page, self._ui, self._words = page, ui, page.words
        self._own: frozenset[str] = frozenset()
        self.model = leavers_model(page.words)
        ui.leavers.set_table(self.model)
        fields: dict[str, QWidget] = {"reason": ui.reason, "case_number": ui.case_number}
        self.fields = FormFields(page, page.words, fields)
        ui.leavers.row_chosen.connect(self._chosen)
        ui.propose.clicked.connect(self.propose)
        ui.approve.clicked.connect(self.approve)
        ui.refuse.clicked.connect(self.refuse)
        ui.carry_out.clicked.connect(self.carry_out)
        self.fields.changed.connect(self._guard)
        self._texts()

    def _texts(self) -> None:
        words, ui = self._words, self._ui
        ui.leavers_empty.set_content(
            "people", words("personal.empty.leavers_title"), words("personal.empty.leavers")
        )
        ui.leaver_nothing.set_content(
            "person",
            words("personal.empty.choose_leaver_title"),
            words("personal.empty.choose_leaver"),
        )

    def show(self, leavers: tuple[Leaver, ...], own: frozenset[str]) -> None:
        """Show who has left, and which proposals are one's own; who is chosen stays chosen."""
        ui, self._own = self._ui, own
        self.model.set_rows(leavers)
        ui.leavers_lists.setCurrentWidget(ui.leavers if leavers else ui.leavers_empty)
        if self.is_changed():
            return
        if self._leaver() is None:
            ui.leavers.choose_first()
        self._chosen(self._leaver())

    def is_changed(self) -> bool:
        """Tell whether something is typed that is not handed in."""
        return self.fields.is_changed()

    def _leaver(self) -> Leaver | None:
        chosen = self._ui.leavers.chosen()
        return chosen if isinstance(chosen, Leaver) else None

    def _guard(self) -> None:
        self._ui.leavers_card.setEnabled(not self.is_changed())

    # --- the card -------------------------------------------------------------------------------

    def _chosen(self, leaver: Leaver | None) -> None:
        ui, words = self._ui, self._words
        if leaver is None:
            ui.leaver_details.setCurrentWidget(ui.leaver_nothing)
            return
        ui.leaver_name.setText(leaver.person.name)
        ui.leaver_about.setText(words("personal.left", day=leaver.person.left_on))
        ui.leaver_notices.set_notices(list(self._notices(leaver)))
        ui.leaver_facts.set_facts(list(self._facts(leaver)))
        self._follow(leaver)
        self._empty_fields()
        ui.leaver_details.setCurrentWidget(ui.leaver_view)

    def _empty_fields(self) -> None:
        self._ui.reason.setText("")
        self._ui.case_number.setText("")
        self.fields.mark_clean()

    def _follow(self, leaver: Leaver) -> None:
        """Show what can be done now, by who is signed in."""
        ui, waiting = self._ui, leaver.waiting
        settled = waiting is not None and waiting.settled_at is not None
        free = waiting is None and not leaver.blocked and self._may_propose()
        decides = waiting is not None and not settled and self._may_propose()
        ui.proposing.setVisible(free)
        ui.propose.setVisible(free)
        ui.deciding.setVisible(decides and not self._is_mine(waiting))
        ui.approve.setVisible(decides and not self._is_mine(waiting))
        ui.refuse.setVisible(decides)
        whose = "own" if self._is_mine(waiting) else "other"
        ui.refuse.setText(self._words(f"disposal_page.refuse.{whose}"))
        ui.carry_out.setVisible(settled and self._may_carry_out())

    def _may_propose(self) -> bool:
        return bool(self._roles() & set(PROPOSERS))

    def _may_carry_out(self) -> bool:
        return bool(self._roles() & set(CARRIERS[TargetKind.PERSON]))

    def _roles(self) -> frozenset[Any]:
        return self._page.context.desk.actor.roles

    def _is_mine(self, disposal: Disposal | None) -> bool:
        return disposal is not None and disposal.id in self._own

    def _facts(self, leaver: Leaver) -> Iterator[Fact]:
        words = self._words
        yield Fact(name=words("personal.fact.left_on"), value=day_text(leaver.person.left_on))
        value = day_text(leaver.from_day) or words("personal.no_day")
        yield Fact(name=words("personal.fact.from_day"), value=value)
        if leaver.waiting is not None:
            yield Fact(name=words("personal.fact.reason"), value=leaver.waiting.reason)

    def _notices(self, leaver: Leaver) -> Iterator[Notice]:
        waiting = leaver.waiting
        if waiting is not None:
            yield self._waiting(waiting)
            return
        for code in leaver.blocked:
            yield self._hindered(code, leaver)
        if not leaver.blocked:
            yield Notice(
                title=self._words("personal.leavers.free"),
                text=self._words("personal.leavers.free_text"),
                tone=Tone.ACCENT,
            )

    def _hindered(self, code: str, leaver: Leaver) -> Notice:
        title = self._words(f"personal.blocked.{code}")
        text = self._words(f"personal.blocked.{code}_text")
        page = PLACES.get(code, "")
        if not page or not self._page.context.has_page(page):
            return Notice(title=title, text=text, tone=Tone.NEUTRAL)
        argument = leaver.person.id if page in {"access", "people"} else None
        act = partial(self._page.context.open_page, page, argument)
        word = self._words("personal.go")
        return Notice(title=title, text=text, tone=Tone.NEUTRAL, action=word, act=act)

    def _waiting(self, disposal: Disposal) -> Notice:
        words, settled = self._words, disposal.settled_at is not None
        moment = disposal.settled_at or disposal.proposed_at
        account = disposal.settled_by or disposal.proposed_by
        key = "settled_at" if settled else "proposed_at"
        text = words(f"personal.{key}", day=swedish_day(moment), account=account)
        if settled:
            text = f"{text} {words('personal.final')}"
        elif self._is_mine(disposal):
            text = f"{text} {words('personal.decided_by_other')}"
        state = "decided" if settled else "waiting"
        tone = Tone.WARNING if settled else Tone.ACCENT
        return Notice(title=words(f"personal.state.{state}"), text=text, tone=tone)

    # --- deciding ---------------------------------------------------------------------------------

    def propose(self) -> None:
        """Propose that the chosen person's name goes."""
        leaver = self._leaver()
        if leaver is not None and leaver.waiting is None:
            work = partial(_propose, leaver.person.id, self._ui.reason.text())
            self._run(work, self._words("personal.proposed", name=leaver.person.name))

    def approve(self) -> None:
        """Decide on what somebody else proposed."""
        self._settle(approve=True, done=self._words("personal.settled"))

    def refuse(self) -> None:
        """Refuse a proposal, or take one's own back."""
        self._settle(approve=False, done=self._words("personal.refused"))

    def _settle(self, *, approve: bool, done: str) -> None:
        leaver = self._leaver()
        if leaver is not None and leaver.waiting is not None:
            number = self._ui.case_number.text()
            self._run(partial(_settle, leaver.waiting.id, approve, number), done)

    def carry_out(self) -> None:
        """Take the name away, as it was decided."""
        leaver = self._leaver()
        if leaver is not None and leaver.waiting is not None:
            work = partial(_carry_out, leaver.waiting.id)
            self._run(work, self._words("personal.done", name=leaver.person.name))

    def _run(self, work: Callable[[Desk, JobProgress], object], done: str) -> None:
        job = partial(work, self._page.context.desk)
        after = partial(self._done, done)
        self._page.run(self._words("personal.saving"), job, after, self.fields.show_error)

    def _done(self, text: str, _result: object) -> None:
        self._empty_fields()
        self._page.context.publish(CHANGES)
        self._page.context.tell(Message.saved(text))


def _propose(person_id: str, reason: str, desk: Desk, _progress: JobProgress) -> Disposal:
    targets = [(TargetKind.PERSON, person_id)]
    return desk.disposals.propose(desk.actor, Basis.PERSONAL_DATA, targets, reason)


def _settle(
    disposal_id: str,
    approve: bool,
    number: str,
    desk: Desk,
    _progress: JobProgress,
) -> Disposal:
    return desk.disposals.settle(desk.actor, disposal_id, approve, number)


def _carry_out(disposal_id: str, desk: Desk, progress: JobProgress) -> object:
    return desk.disposals.carry_out(desk.actor, disposal_id, progress)
