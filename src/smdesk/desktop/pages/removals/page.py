"""Borttagningar: what was removed, what was moved to its case, and the grounds (P8, P2)."""

from functools import partial

from PySide6.QtWidgets import QSizePolicy, QWidget

from smdesk.desktop.channel_names import full_name
from smdesk.desktop.failures import ask
from smdesk.desktop.forms.removals_page import Ui_RemovalsPage
from smdesk.desktop.page import Desk, Page, PageContext
from smdesk.desktop.pages.channels.life_form import page_of
from smdesk.desktop.pages.removals.ask import Answer, Question, RemovalAsk
from smdesk.desktop.pages.removals.card import RemovalCard
from smdesk.desktop.pages.removals.ground_part import GroundPart
from smdesk.desktop.pages.removals.list import RemovalList
from smdesk.desktop.pages.removals.referral_part import ReferralPart
from smdesk.desktop.pages.removals.saving import Saving
from smdesk.desktop.pages.removals.sayings import (
    grounds_sentence,
    referrals_sentence,
    removals_sentence,
)
from smdesk.desktop.pages.removals.view import RemovalsPageView, read_page
from smdesk.desktop.pages.removals.walk import RemovalWalk
from smdesk.desktop.pages.restricted.key import RestrictedKeyPart
from smdesk.desktop.pages.restricted.part import RestrictedPart
from smdesk.desktop.pages.searched_list import ALL
from smdesk.desktop.widgets.banners import Message
from smdesk.domain.moderation import MODERATORS
from smdesk.services.duties.removals_view import RemovalLine

NEW, REFERRALS, GROUNDS, STORE = "new", "referrals", "grounds", "store"
KINDS = frozenset(
    {
        *("removal", "ground", "referral", "restricted_key", "restricted_copy"),
        *("disposal", "disposal_item", "schedule", "channel", "person"),
    }
)


class RemovalsPage(Page[RemovalsPageView]):
    """`visit` takes a removal's id, `new`, `referrals`, `grounds` or `store`."""

    kinds = KINDS

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.ui = ui = Ui_RemovalsPage()
        ui.setupUi(self.form_widget)
        self._view: RemovalsPageView | None = None
        self._to_walk = False
        """Whether the walk led to the key, and goes on after it."""
        self._saving = Saving(context, "removal")
        self.list = RemovalList(ui, self.words)
        self.card = RemovalCard(ui, context)
        self.ask = RemovalAsk(self.words)
        ui.asking_box.addWidget(self.ask)
        self.referrals = ReferralPart(ui, context)
        self.grounds = GroundPart(ui, context)
        self.walk = RemovalWalk(context)
        self.key = RestrictedKeyPart(context)
        self.restricted = RestrictedPart(context, self.ask, self)
        parts: tuple[QWidget, ...] = (self.walk, self.key)
        parts += (self.restricted.viewer, self.restricted.mask)
        self._sides = {part: page_of(part, ui.sides) for part in parts}
        self.header.set_actions(primary=ui.action_new, others=[ui.action_store])
        self._texts()
        self._connect()
        self._follow_tab()

    def _texts(self) -> None:
        words, ui = self.words, self.ui
        for widget, key in ((ui.empty, "empty"), (ui.nothing, "nothing")):
            title, text = words(f"removals.{key}.title"), words(f"removals.{key}.text")
            actions = [ui.action_new] if widget is ui.empty else []
            widget.set_content("removals", title, text, *actions)

    def _connect(self) -> None:
        ui, part = self.ui, self.restricted
        ui.action_new.triggered.connect(self.new)
        ui.action_store.triggered.connect(self._open_store)
        ui.parts.currentChanged.connect(self._follow_tab)
        ui.sides.currentChanged.connect(self._let_lists_shrink)
        ui.table.row_chosen.connect(self._chosen)
        ui.table.row_activated.connect(self._go_on)
        ui.go_on.clicked.connect(self._go_on)
        ui.drop.clicked.connect(self._drop)
        ui.close_case.clicked.connect(self._close_case)
        ui.open_copy.clicked.connect(partial(self._with_copy, part.open))
        ui.release.clicked.connect(partial(self._with_copy, part.release))
        ui.save_copy.clicked.connect(partial(self._with_copy, part.save))
        ui.destroy.clicked.connect(self._destroy)
        ui.copies.row_activated.connect(partial(self._with_copy, part.open))
        self.card.go.connect(self._go_to_step)
        self.card.decide.connect(partial(self.context.open_page, "schedule", "disposals"))
        self.ask.cancelled.connect(self._back_to_card)
        self.ask.fields.changed.connect(self._guard_list)
        self.walk.left.connect(self._left)
        self.walk.finished.connect(self._finished)
        self.walk.key_wanted.connect(self._open_store_from_walk)
        self.key.closed.connect(self._key_closed)
        part.asked.connect(partial(ui.details.setCurrentWidget, ui.asking))
        part.shown.connect(self._turn_to)
        part.over.connect(self._back_to_list)

    # --- reading ----------------------------------------------------------------------------

    def read(self) -> RemovalsPageView:
        return read_page(self.context.desk, self.words.language)

    def show_view(self, view: RemovalsPageView) -> None:
        self._view = view
        self.list.show(view.removals)
        self.referrals.show(view)
        self.grounds.show(view)
        self._follow_tab()
        if not self.went() and self.ui.table.chosen() is None and not self.ask.isVisible():
            self.ui.table.choose_first()

    def _show_sentence(self) -> None:
        view, words = self._view, self.words
        if self.walk.isVisibleTo(self):  # how many there were helps nobody on a bad evening
            self.header.set_sentence("")
            return
        if view is None:
            return
        at = self.ui.parts.currentIndex() if self._in_lists() else 0
        said = (removals_sentence, referrals_sentence, grounds_sentence)[at]
        self.header.set_sentence(said(view, words))

    def _follow_tab(self, *_: object) -> None:
        ui, at = self.ui, self.ui.parts.currentIndex()
        lists = ui.sides.currentWidget() is ui.lists_side
        for action in (ui.action_new, ui.action_store):
            action.setVisible(lists)
        key = ("removals.new", "referrals.new", "grounds.new")[at]
        ui.action_new.setText(self.words(key))
        ui.action_new.setEnabled(self.may_edit())
        self._show_sentence()
        self.turned.emit()

    def part(self) -> str:
        """Return the tab in front; moving a question to its case has a heading of its own."""
        return REFERRALS if self.ui.parts.currentWidget() is self.ui.referrals_tab else ""

    def may_edit(self) -> bool:
        """Tell whether who is signed in may log removals and referrals."""
        return bool(self.context.desk.actor.roles & set(MODERATORS))

    # --- going about --------------------------------------------------------------------------

    def go_to(self, argument: object) -> None:
        tabs = {REFERRALS: self.ui.referrals_tab, GROUNDS: self.ui.grounds_tab}
        if argument == NEW:
            self._begin()
        elif argument == STORE:
            self._open_store()
        elif argument in tabs:
            self._back_to_list()
            self.ui.parts.setCurrentWidget(tabs[str(argument)])
        elif not self.walk.isVisible():
            self.ui.parts.setCurrentWidget(self.ui.removals_tab)
            self.list.show_only(ALL)
            self.ui.table.choose(str(argument))
            self.ui.table.setFocus()

    def search(self) -> None:
        if self._in_lists():
            self.ui.parts.setCurrentWidget(self.ui.removals_tab)
            self.ui.search.setFocus()
            self.ui.search.selectAll()

    def new(self) -> None:
        if not self._in_lists() or not self.may_edit() or self.ask.is_changed():
            return
        begin = (self._begin, self.referrals.new, self.grounds.new)
        begin[self.ui.parts.currentIndex()]()

    def save(self) -> None:
        if self.walk.isVisible():
            self.walk.keep_now()
        elif self.restricted.mask.isVisible():
            self.restricted.mask.save()
        else:
            forms = (self.ask, self.referrals.form, self.grounds.form)
            for form in forms:
                if form.isVisible():
                    form.save()

    def back(self) -> None:
        ui = self.ui
        if self.walk.isVisible():
            self.walk.leave()
        elif self.key.isVisible():
            self._key_closed()
        elif not self._in_lists():
            self._back_to_list()
        elif self.ask.isVisible():
            self._back_to_card()
        elif self.referrals.form.isVisible():
            self.referrals.back_to_card()
        elif self.grounds.form.isVisible():
            self.grounds.back_to_card()
        elif ui.search.text():
            ui.search.clear()

    def has_changes(self) -> bool:
        return any((self.walk.is_changed(), *self._forms_changed()))

    def would_lose(self) -> bool:
        return any((self.walk.would_lose(), *self._forms_changed()))

    def keep_drafts(self) -> None:
        super().keep_drafts()
        self.walk.keep_now()

    def _forms_changed(self) -> tuple[bool, ...]:
        forms = (self.ask, self.referrals.form, self.grounds.form)
        return tuple(form.is_changed() for form in forms)

    def _in_lists(self) -> bool:
        return self.ui.sides.currentWidget() is self.ui.lists_side

    def _turn_to(self, part: QWidget) -> None:
        """Go on to a part; what was done before that is no longer news."""
        self.context.quiet()
        self._front(part)

    def _let_lists_shrink(self, *_: object) -> None:
        """Let the lists ask for height in front only: the walk's way on fits a low window."""
        policy = self.ui.lists_side.sizePolicy()
        kept = QSizePolicy.Policy.Preferred if self._in_lists() else QSizePolicy.Policy.Ignored
        policy.setVerticalPolicy(kept)
        self.ui.lists_side.setSizePolicy(policy)

    def _front(self, part: QWidget) -> None:
        self.ui.sides.setCurrentWidget(self._sides[part])
        self._follow_tab()

    def _back_to_list(self) -> None:
        self.ui.sides.setCurrentWidget(self.ui.lists_side)
        self._follow_tab()
        self._back_to_card()

    def _back_to_card(self) -> None:
        self.ask.fields.mark_clean()
        self.ui.details.setCurrentWidget(self.ui.nothing)
        self.ui.list_card.setEnabled(True)
        self._chosen(self._line())
        if self.ui.parts.currentWidget() is self.ui.removals_tab:
            self.ui.table.setFocus()

    def _guard_list(self) -> None:
        self.ui.list_card.setEnabled(not self.ask.is_changed())

    # --- the walk -----------------------------------------------------------------------------

    def _begin(self) -> None:
        if self.may_edit():
            self._turn_to(self.walk)
            self.walk.begin()

    def _go_on(self, *_: object) -> None:
        line = self._line()
        if line is not None and self.may_edit():
            self._turn_to(self.walk)
            self.walk.take_up(line.removal.id)

    def _go_to_step(self, step: str) -> None:
        line = self._line()
        if line is not None and self.may_edit():
            self._turn_to(self.walk)
            self.walk.take_up(line.removal.id, step)

    def _left(self, removal_id: str) -> None:
        self._back_to_list()
        if removal_id:
            self.ui.table.choose(removal_id)

    def _finished(self, removal_id: str) -> None:
        self._left(removal_id)
        title = self.words("removals.finished")
        self.context.tell(Message.saved(title))

    def _open_store(self, *_: object) -> None:
        self._to_walk = False
        self._turn_to(self.key)
        self.key.open()

    def _open_store_from_walk(self) -> None:
        self._open_store()
        self._to_walk = True

    def _key_closed(self) -> None:
        """Go back to where one came from: the log's copy, or the list."""
        if self._to_walk:
            self._front(self.walk)
            self.walk.take_up(self.walk.removal_id(), "copy")
        else:
            self._back_to_list()

    # --- the card -----------------------------------------------------------------------------

    def _line(self) -> RemovalLine | None:
        line = self.ui.table.chosen()
        return line if isinstance(line, RemovalLine) else None

    def _chosen(self, line: RemovalLine | None) -> None:
        if self.ask.is_changed():
            return
        if line is None or self._view is None:
            self.ui.details.setCurrentWidget(self.ui.nothing)
            return
        self.card.show_line(line, self._view, editable=self.may_edit())
        self.ui.details.setCurrentWidget(self.ui.view)

    def _about(self, line: RemovalLine) -> str:
        return full_name(line.channel, self.words)

    def _with_copy(self, act: object, *_: object) -> None:
        line, copy = self._line(), self.card.chosen_copy()
        if line is not None and copy is not None and copy.gone_at is None and callable(act):
            act(copy, self._about(line))

    def _destroy(self, *_: object) -> None:
        line, copy = self._line(), self.card.chosen_copy()
        if line is not None and copy is not None:
            self.restricted.destroy(copy, self._about(line), line.removal.case_number)

    def _drop(self, *_: object) -> None:
        line, words = self._line(), self.words
        if line is not None and ask(
            self,
            title=words("removals.drop_title"),
            text=words("removals.drop_text"),
            stay=words("removals.drop_stay"),
            go=words("removals.drop_go"),
        ):
            work = partial(_drop, line.removal.id)
            self._saving.store(work, words("removals.dropped"), self._back_to_card)

    def _close_case(self, *_: object) -> None:
        line = self._line()
        if line is not None:
            self.ui.details.setCurrentWidget(self.ui.asking)
            then = partial(self._store_closing, line.removal.id)
            day, about = self.context.desk.today(), line.removal.case_number
            self.ask.ask(Question(key="case", about=about, then=then, reason=False, day=day))

    def _store_closing(self, removal_id: str, answer: Answer) -> None:
        work = partial(_close_case, removal_id, answer)
        done = self.words("removals.case_closed")
        self._saving.store(work, done, self._back_to_card, self.ask.show_error)


def _drop(removal_id: str, desk: Desk) -> None:
    desk.removals.drop(desk.actor, removal_id)


def _close_case(removal_id: str, answer: Answer, desk: Desk) -> object:
    return desk.removals.close_case(desk.actor, removal_id, answer.day)
