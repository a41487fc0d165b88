"""Organisationen: sectors and units of any day, who heads them, and how they are reorganised."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from smdesk.desktop.failures import ask
from smdesk.desktop.forms.organisation_page import Ui_OrganisationPage
from smdesk.desktop.jobs import JobProgress
from smdesk.desktop.page import Page, PageContext
from smdesk.desktop.pages.history import HistoryPart
from smdesk.desktop.pages.organisation import work as organisation_work
from smdesk.desktop.pages.organisation.act_form import Act, ActForm, Joining, Plan
from smdesk.desktop.pages.organisation.card import OrganisationCard
from smdesk.desktop.pages.organisation.forms import (
    BodyDraft,
    BodyForm,
    HeadForm,
    empty_sector,
    empty_unit,
)
from smdesk.desktop.pages.organisation.tree import Line, branches, columns
from smdesk.desktop.widgets.banners import Message
from smdesk.desktop.widgets.body_tree import Branch, TreeModel
from smdesk.domain.channels import Channel
from smdesk.domain.errors import SmdeskError, UserError
from smdesk.domain.organisation import MUNICIPALITY_ID, Person, Sector, Term, Unit
from smdesk.services.ports import ChangeSet
from smdesk.services.register.organisation import LikelyPair
from smdesk.services.register.organisation_view import BodyCard, Member, OrganisationTree
from smdesk.services.register.view import Answering
from smdesk.words.happenings import happening_text

KINDS = frozenset(
    {"municipality", "sector", "unit", "person", "membership", "term", "channel", "people"}
)
Work = Callable[[JobProgress], ChangeSet]
Failed = Callable[[SmdeskError], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationView:
    """What the page shows."""

    tree: OrganisationTree
    people: list[Person]


class OrganisationPage(Page[OrganisationView]):
    """The organisation as a tree, on the day that the slider shows."""

    kinds = KINDS

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.ui = Ui_OrganisationPage()
        self.ui.setupUi(self.form_widget)
        self._view: OrganisationView | None = None
        self._day: date | None = None
        """None: today, whichever day that is."""
        self._card: BodyCard | None = None
        self._pairs: list[LikelyPair] = []
        words = self.words
        self.model = TreeModel(columns(words))
        self.ui.tree.set_tree(self.model)
        self.card = OrganisationCard(self.ui, words)
        self.history = HistoryPart(self.ui.history, context)
        self.body_form = BodyForm(words)
        self.head_form = HeadForm(words)
        self.act_form = ActForm(words)
        self.ui.editing_box.addWidget(self.body_form)
        self.ui.head_box.addWidget(self.head_form)
        self.ui.act_box.addWidget(self.act_form)
        self.acts = QMenu(self.ui.reorganise)
        for act in Act:
            text = words(f"organisation.act.menu.{act}")
            self.acts.addAction(text, partial(self._begin, act)).setData(act)
        self.ui.reorganise.setMenu(self.acts)
        self.header.set_actions(
            primary=self.ui.action_new_unit,
            others=[self.ui.action_people, self.ui.action_duplicates, self.ui.action_new_sector],
        )
        self._texts()
        self._connect()

    def _texts(self) -> None:
        words, ui = self.words, self.ui
        ui.action_duplicates.setVisible(False)
        for state, kind in ((ui.nothing, "choose"), (ui.empty, "none")):
            title, text = (words(f"organisation.empty.{kind}_{part}") for part in ("title", "text"))
            state.set_content("organisation", title, text)

    def _connect(self) -> None:
        ui = self.ui
        ui.action_new_unit.triggered.connect(self.new)
        ui.action_new_sector.triggered.connect(self._new_sector)
        ui.action_people.triggered.connect(partial(self._open, "people"))
        ui.action_duplicates.triggered.connect(self._next_pair)
        ui.slider.day_chosen.connect(self._go_to_day)
        ui.day.returnPressed.connect(self._typed_day)
        ui.day.editingFinished.connect(self._typed_day)
        ui.to_today.clicked.connect(self._back_to_today)
        ui.tree.chosen.connect(self._chosen)
        ui.tree.opened.connect(self._correct)
        ui.edit.clicked.connect(self._correct)
        ui.new_head.clicked.connect(self._new_head)
        ui.edit_head.clicked.connect(self._edit_head)
        ui.heads.row_activated.connect(self._edit_head)
        ui.heads.row_chosen.connect(self._follow_heads)
        ui.channels.row_activated.connect(self._open_channel)
        ui.members.row_activated.connect(self._open_member)
        self.card.day_asked.connect(self._go_to_day)
        self.body_form.saved.connect(self._save_body)
        self.head_form.saved.connect(self._save_head)
        self.head_form.removed.connect(self._remove_head)
        self.act_form.reviewed.connect(self._review)
        self.act_form.carried.connect(self._carry_out)
        for form in (self.body_form, self.head_form, self.act_form):
            form.cancelled.connect(self._back_to_card)
            form.fields.changed.connect(self._guard)

    # --- reading ----------------------------------------------------------------------------

    def read(self) -> OrganisationView:
        desk = self.context.desk
        with desk.store.read() as snapshot:
            people = snapshot.people.all()
        return OrganisationView(tree=desk.organisation.tree(self.shown_day()), people=people)

    def shown_day(self) -> date:
        """Return the day that is shown."""
        return self._day or self.context.desk.today()

    def show_view(self, view: OrganisationView) -> None:
        self._view = view
        ui, tree = self.ui, view.tree
        ui.slider.set_days(tree.days, self.context.desk.today())
        ui.slider.set_day(tree.day)
        ui.day.set_day(tree.day)
        ui.to_today.setEnabled(tree.day != self.context.desk.today())
        self._say(tree)
        self.model.set_branches(branches(tree, self.words))
        ui.lists.setCurrentWidget(ui.tree if tree.nodes() or tree.chief else ui.empty)
        for one in (ui.action_new_unit, ui.action_new_sector, ui.new_head):
            one.setEnabled(self.may_edit())
        if not self.went() and ui.tree.branch() is None and not self._editing():
            ui.tree.choose_first()
        self.context.jobs.start(
            "", partial(organisation_work.pairs, self.context.desk), self._show_pairs
        )

    def _say(self, tree: OrganisationTree) -> None:
        nodes = tree.nodes()
        heads = sum(node.head is None for node in tree.sectors) + (tree.chief is None)
        self.header.set_sentence(
            self.words(
                "organisation.sentence",
                sectors=len(tree.sectors),
                units=len(nodes) - len(tree.sectors),
                vacant=self.words("organisation.vacancies", count=heads) if heads else "",
                day=tree.day,
            ).strip()
        )
        told = [happening_text(one, self.words) for one in tree.changes]
        text = " ".join(told) if told else self.words("organisation.nothing_that_day")
        self.ui.changes.setText(text)
        self.ui.changes.setAccessibleName(text)
        self.ui.changes.setToolTip("\n".join(told))

    def _show_pairs(self, pairs: list[LikelyPair]) -> None:
        self._pairs = pairs
        action = self.ui.action_duplicates
        action.setText(self.words("organisation.duplicates", count=len(pairs)))
        action.setVisible(bool(pairs) and self.may_edit())

    # --- going about ------------------------------------------------------------------------

    def visit(self, argument: object) -> None:
        self.ui.tree.setFocus()
        super().visit(argument)

    def go_to(self, argument: object) -> None:
        self.ui.tree.choose(str(argument))

    def _open(self, key: str, *_checked: bool) -> None:
        self.context.open_page(key, None)

    def _go_to_day(self, day: date) -> None:
        if self.has_changes():
            self.ui.slider.set_day(self.shown_day())
            return
        today = self.context.desk.today()
        self._day = None if day == today else day
        self.ui.day.set_day(day)
        if self._editing():
            self._back_to_card()
        self.refresh()

    def _typed_day(self) -> None:
        try:
            day = self.ui.day.day()
        except UserError as error:
            self.context.jobs.failed.emit(error)
            return
        if day is not None and day != self.shown_day():
            self._go_to_day(day)

    def _back_to_today(self) -> None:
        self._go_to_day(self.context.desk.today())

    def search(self) -> None:
        self.ui.day.setFocus()
        self.ui.day.selectAll()

    def back(self) -> None:
        if self._editing():
            self._back_to_card()
        elif self._day is not None:
            self._back_to_today()
        else:
            self._open("people")

    def has_changes(self) -> bool:
        forms = (self.body_form, self.head_form, self.act_form)
        return any(form.is_changed() for form in forms)

    def discard(self) -> None:
        self._back_to_card()

    def save(self) -> None:
        for form in (self.body_form, self.head_form, self.act_form):
            if form.isVisible():
                form.save()
                return

    def _editing(self) -> bool:
        return self.ui.details.currentWidget() in {self.ui.editing, self.ui.act, self.ui.heading}

    def _front(self, part: QWidget) -> None:
        self.ui.details.setCurrentWidget(part)

    def _guard(self) -> None:
        """What is typed must not be lost by choosing another row or day."""
        for part in (self.ui.list_card, self.ui.timeline_card):
            part.setEnabled(not self.has_changes())

    def _back_to_card(self) -> None:
        for form in (self.body_form, self.head_form, self.act_form):
            form.fields.mark_clean()
        self._front(self.ui.nothing)
        self._guard()
        self._chosen(self.ui.tree.branch())
        self.ui.tree.setFocus()

    def _line(self) -> Line | None:
        branch = self.ui.tree.branch()
        return branch.item if branch is not None else None

    def _chosen(self, branch: Branch | None) -> None:
        if self.has_changes():
            return
        if branch is None:
            self._front(self.ui.nothing)
            return
        line: Line = branch.item
        ui, may = self.ui, self.may_edit()
        self._card = None
        self.card.show_line(line)
        for button in (ui.reorganise, ui.edit):
            button.setVisible(line.body is not None)
            button.setEnabled(may)
        for action in self.acts.actions():
            action.setVisible(action.data() is not Act.MOVE or line.kind == "unit")
        self._follow_heads()
        self._front(ui.view)
        key = None if line.body is None else line.body.id
        work = partial(organisation_work.card, self.context.desk, key, self.shown_day())
        self.context.jobs.start("", work, partial(self._show_card, branch.key))
        self.history.show_thing(key or MUNICIPALITY_ID)

    def _show_card(self, key: str, card: BodyCard | None) -> None:
        branch = self.ui.tree.branch()
        if branch is not None and branch.key == key and card is not None:
            self._card = card
            self.card.show_card(branch.item, card)

    def _follow_heads(self, *_: object) -> None:
        self.ui.edit_head.setEnabled(self.ui.heads.chosen() is not None and self.may_edit())

    def _open_channel(self, channel: Channel) -> None:
        self.context.open_page("channels", channel.id)

    def _open_member(self, member: Member) -> None:
        self.context.open_page("people", member.person.id)

    # --- changing ---------------------------------------------------------------------------

    def new(self) -> None:
        line = self._line()
        sector = line.body if line is not None else None
        above = sector.id if isinstance(sector, Sector) else getattr(sector, "sector_id", None)
        self._enter(empty_unit(self.shown_day(), above))

    def _new_sector(self) -> None:
        self._enter(empty_sector(self.shown_day()))

    def _enter(self, body: Sector | Unit) -> None:
        if self._view is not None and self.may_edit() and not self.has_changes():
            self._front(self.ui.editing)
            self.body_form.enter(body, self._view.tree)

    def _correct(self, *_: object) -> None:
        line = self._line()
        if self._view is not None and line and line.body and self.may_edit():
            self._front(self.ui.editing)
            self.body_form.correct(line.body, self._view.tree)

    def _new_head(self) -> None:
        self._edit_term(None)

    def _edit_head(self, *_: object) -> None:
        held = self.ui.heads.chosen()
        if held is not None and self.may_edit():
            self._edit_term(held)

    def _edit_term(self, held: Answering | None) -> None:
        card, view, line = self._card, self._view, self._line()
        if card is not None and view is not None and line is not None:
            self._front(self.ui.heading)
            self.head_form.edit(card.office, line.name, held, view.people, view.tree.day)

    def _begin(self, act: Act, target: str = "") -> None:
        line = self._line()
        if self._view is not None and line is not None and self.may_edit():
            self._front(self.ui.act)
            self.act_form.begin(act, line, self._view.tree, target)

    def _next_pair(self) -> None:
        """Ask about the first two that may be one; they are of today."""
        if not self._pairs or self.has_changes():
            return
        pair = self._pairs[0]
        if self.ui.tree.choose(pair.other.id):
            self._begin(Act.DUPLICATE, pair.keep.id)

    def _review(self, plan: Plan) -> None:
        if isinstance(plan, Joining):
            self.act_form.show_preview(plan, [])
            return
        work = partial(organisation_work.preview, self.context.desk, plan)
        done = partial(self.act_form.show_preview, plan)
        self.run(self.words("organisation.reviewing"), work, done, self.act_form.fields.show_error)

    def _carry_out(self, plan: Plan) -> None:
        wanted = plan.keep.id if isinstance(plan, Joining) else ""
        work = partial(organisation_work.carry_out, self.context.desk, plan)
        done = partial(self._stored, wanted, self.words("organisation.done"))
        self._store(work, done, self.act_form.fields.show_error)

    def _save_body(self, draft: BodyDraft) -> None:
        work = partial(organisation_work.save_body, self.context.desk, draft)
        text = self.words("organisation.saved", name=draft.body.name)
        done = partial(self._stored, draft.body.id, text)
        self._store(work, done, self.body_form.fields.show_error)

    def _save_head(self, term: Term) -> None:
        work = partial(organisation_work.save_head, self.context.desk, term)
        done = partial(self._stored, "", self.words("organisation.saved_head"))
        self._store(work, done, self.head_form.fields.show_error)

    def _remove_head(self, term: Term) -> None:
        words = self.words
        if ask(
            self,
            title=words("organisation.remove.title"),
            text=words("organisation.remove.text"),
            stay=words("organisation.remove.stay"),
            go=words("organisation.remove.go"),
        ):
            work = partial(organisation_work.remove_head, self.context.desk, term)
            done = partial(self._stored, "", words("organisation.removed_head"))
            self._store(work, done, self.head_form.fields.show_error)

    def _store(self, work: Work, done: Callable[[ChangeSet], None], failed: Failed) -> None:
        self.run(self.words("channels.saving"), work, done, failed)

    def _stored(self, wanted: str, text: str, changes: ChangeSet) -> None:
        self._back_to_card()
        self._wanted = wanted or None
        self.context.publish(changes)
        self.context.tell(Message.saved(text))
