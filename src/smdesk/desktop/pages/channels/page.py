"""Kanaler: the register as a table with search and filters, and the chosen channel's card."""

from collections import Counter
from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from smdesk.desktop.forms.channels_page import Ui_ChannelsPage
from smdesk.desktop.page import Page, PageContext
from smdesk.desktop.pages.channels.card import ChannelCard, ChannelDetails
from smdesk.desktop.pages.channels.form import ChannelChange, ChannelForm
from smdesk.desktop.pages.channels.life_form import Asked, run
from smdesk.desktop.pages.channels.life_part import LifeDetails, LifePart
from smdesk.desktop.pages.channels.list import FIRST_ROWS, LACKING, ChannelList
from smdesk.desktop.pages.channels.work import details, keep, save_assignment, save_channel
from smdesk.desktop.pages.people.assignment_form import AssignmentForm
from smdesk.desktop.pages.round.page import TakeNow
from smdesk.desktop.thumbnails import Thumbnails
from smdesk.desktop.widgets.banners import Message
from smdesk.domain.assignments import Assignment
from smdesk.domain.channels import Channel, Status
from smdesk.domain.rules import Rule, Shortcoming
from smdesk.services.ports import ChangeSet
from smdesk.services.register.register import Saved
from smdesk.services.register.view import ChannelLine, RegisterView

PAGES = {
    Rule.ADMINS: "access",
    Rule.ADMIN_LEFT: "access",
    Rule.NOBODY_WATCHES: "watch",
    Rule.REFERRAL_CASE: "removals",
    Rule.REMOVAL_OPEN: "removals",
    Rule.REVIEW: "access",
    Rule.WATCH_HOURS: "watch",
    Rule.WEBSITE_LIST: "reports",
}
"""What is mended on a page of its own."""
PARTS = {Rule.REFERRAL_CASE: "referrals", Rule.WEBSITE_LIST: "website"}
"""Where on that page, if it is not at the channel."""
EDITORS_TAB = 1
RULE = "rule:"
NEW = "new"


class ChannelsPage(Page[RegisterView]):
    """The channel register."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.ui = Ui_ChannelsPage()
        self.ui.setupUi(self.form_widget)
        self._day: date | None = None
        self._register: RegisterView | None = None
        self._staying = False
        """A form is in front, and stays there while the list is read again."""
        self._thumbnails = Thumbnails(context, self)
        self.list = ChannelList(self.ui, self.words)
        self.card = ChannelCard(self.ui, context, self._thumbnails)
        self.form = ChannelForm(self.words)
        self.mandate = AssignmentForm(self.words)
        self.life = LifePart(self.ui, context)
        self.ui.editing_box.addWidget(self.form)
        self.ui.mandate_box.addWidget(self.mandate)
        self.header.set_actions(
            primary=self.ui.action_new,
            others=[self.ui.action_watch, self.ui.action_apply, self.ui.action_import],
        )
        self.ui.action_import.setVisible(context.has_page("import"))
        self.ui.capture.setVisible(context.has_page("round"))
        self._texts()
        self._connect()

    def _texts(self) -> None:
        words, ui = self.words, self.ui
        ui.empty.set_content(
            "channels",
            words("channels.empty.title"),
            words("channels.empty.text"),
            ui.action_import,
            ui.action_new,
        )
        previous, following = words("channels.previous_month"), words("channels.next_month")
        ui.day.set_months(previous=previous, following=following)
        ui.nothing.set_content(
            "channels", words("channels.empty.choose_title"), words("channels.empty.choose_text")
        )

    def _connect(self) -> None:
        ui = self.ui
        ui.action_new.triggered.connect(self.new)
        ui.action_watch.triggered.connect(partial(self.context.open_page, "watch", None))
        ui.action_import.triggered.connect(partial(self.context.open_page, "import", "choose"))
        ui.table.row_chosen.connect(self._chosen)
        ui.table.row_activated.connect(self._edit)
        ui.day.day_chosen.connect(self._choose_day)
        ui.edit.clicked.connect(self._edit)
        ui.capture.clicked.connect(self._capture)
        ui.action_apply.triggered.connect(self._apply)
        ui.close_channel.clicked.connect(self.life.close_channel)
        ui.new_assignment.clicked.connect(self._new_assignment)
        ui.end_assignment.clicked.connect(self._edit_assignment)
        ui.editors.row_activated.connect(self._edit_assignment)
        ui.editors.row_chosen.connect(self._follow_editors)
        self.card.mend.connect(self._mend)
        self.form.saved.connect(self._save_channel)
        self.form.cancelled.connect(self._back_to_card)
        self.mandate.saved.connect(self._save_assignment)
        self.mandate.cancelled.connect(self._back_to_card)
        self.life.opened.connect(self._front)
        self.life.asked.connect(self._run_life)
        self.life.kept.connect(self._keep_draft)
        self.life.dropped.connect(self._run_life)
        self.life.cancelled.connect(self._back_to_card)
        self.life.take.connect(self._take)
        for one in (self.form.fields, self.mandate.fields, self.life):
            one.changed.connect(self._guard_list)

    # --- reading --------------------------------------------------------------------------

    def read_first(self) -> tuple[ChannelLine, ...]:
        desk = self.context.desk
        return desk.register.first_rows(self._day or desk.today(), FIRST_ROWS)

    def show_first(self, first: tuple[ChannelLine, ...]) -> None:
        self.list.show_first(first)

    def read(self) -> RegisterView:
        desk = self.context.desk
        return desk.register.view(self._day or desk.today())

    def show_view(self, view: RegisterView) -> None:
        self._register = view
        self._staying = self._editing()
        self._show_sentence(view)
        today = self._day is None
        self.ui.day.set_words(
            text=self.words("channels.day_today" if today else "channels.day", day=view.day),
            today=self.words("channels.back_to_today"),
        )
        self.ui.day.set_day(view.day)
        self._allow_changes()
        self.list.show(view)
        if not self.went() and self.ui.table.chosen() is None and not self._editing():
            self.ui.table.choose_first()
        self._staying = False

    def _show_sentence(self, view: RegisterView) -> None:
        states = Counter(line.channel.status for line in view.present)
        closed = sum(line.channel.status is Status.CLOSED for line in view.channels)
        sentence = self.words(
            "channels.sentence",
            active=len(view.active),
            dormant=states[Status.DORMANT],
            closed=closed,
            day=view.day,
        )
        past = self.words("channels.past", day=view.day) if self._day else sentence
        self.header.set_sentence(past)

    def _allow_changes(self) -> None:
        """A past day is looked at, never edited, and so is all by who only reads."""
        actions = (self.ui.action_new, self.ui.action_apply, self.ui.action_import)
        buttons = (self.ui.edit, self.ui.close_channel, self.ui.capture, self.ui.new_assignment)
        for one in (*actions, *buttons):
            one.setEnabled(self._may_change())

    def _may_change(self) -> bool:
        return self._day is None and self.may_edit()

    def _choose_day(self, day: date | None) -> None:
        self._day = None if day == self.context.desk.today() else day
        self.refresh()

    # --- going about ------------------------------------------------------------------------

    def go_to(self, argument: object) -> None:
        text = str(argument)
        if not self._staying:
            self.ui.table.setFocus()
        if text == NEW:
            self.new()
        elif text.startswith(RULE):
            self.list.filter_by(Rule(text.removeprefix(RULE)))
            self.ui.table.choose_first()
        elif text == LACKING:
            self.list.show_only(LACKING)
            self.ui.table.choose_first()
        else:
            self.list.show_all()
            self.ui.table.choose(text)

    def search(self) -> None:
        self.ui.search.setFocus()
        self.ui.search.selectAll()

    def new(self) -> None:
        if self._register is not None and self._may_change() and not self.has_changes():
            self._open_form(None)

    def save(self) -> None:
        if self.form.isVisible():
            self.form.save()
        elif self.mandate.isVisible():
            self.mandate.save()
        elif (form := self.life.front()) is not None:
            form.save()

    def back(self) -> None:
        if self._editing():
            self._back_to_card()
        elif self.ui.search.text():
            self.ui.search.clear()

    def has_changes(self) -> bool:
        return self.form.is_changed() or self.mandate.is_changed() or self.life.has_changes()

    def _editing(self) -> bool:
        front = self.ui.details.currentWidget()
        return front in {self.ui.editing, self.ui.mandate} or self.life.is_open(front)

    def _line(self) -> ChannelLine | None:
        line = self.ui.table.chosen()
        return line if isinstance(line, ChannelLine) else None

    def _chosen(self, line: ChannelLine | None) -> None:
        if self.has_changes():
            return
        if line is not None and self._register is not None:
            if not self._staying:
                self._show_card(line, self._register)
            self.life.clear(self._register, editable=self._may_change())
            work = partial(details, self.context.desk, line.channel.id)
            self.context.jobs.start("", work, self._show_details)
        elif not self._staying:
            self._front(self.ui.nothing)

    def _show_card(self, line: ChannelLine, register: RegisterView) -> None:
        self.card.show_line(line, register)
        self._front(self.ui.view)
        self._follow_editors()
        running = line.channel.status in {Status.ACTIVE, Status.DORMANT}
        self.ui.close_channel.setVisible(running)
        self.ui.capture.setVisible(running and self.context.has_page("round"))

    def _show_details(self, found: ChannelDetails) -> None:
        """Show what was read, unless another channel has been chosen since."""
        line = self._line()
        if line is not None and line.channel.id == found.channel_id:
            self.card.show_details(found)
            if found.life is not None:
                self.life.show(found.life)

    def _front(self, part: QWidget) -> None:
        self.ui.details.setCurrentWidget(part)

    def _follow_editors(self, *_: object) -> None:
        chosen = self.ui.editors.chosen() is not None
        self.ui.end_assignment.setEnabled(chosen and self._may_change())

    def _guard_list(self) -> None:
        """Hold the list still while something is typed, so that nothing typed is lost."""
        self.ui.list_card.setEnabled(not self.has_changes())

    def _back_to_card(self) -> None:
        self._front(self.ui.nothing)
        self.ui.list_card.setEnabled(True)
        self._chosen(self._line())
        self.ui.table.setFocus()

    # --- changing ---------------------------------------------------------------------------

    def _edit(self, *_: object) -> None:
        line = self._line()
        if line is not None and self._may_change():
            self._open_form(line.channel)

    def _open_form(self, channel: Channel | None) -> None:
        if self._register is not None:
            self._front(self.ui.editing)
            self.form.edit(channel, self._register)

    def _new_assignment(self) -> None:
        line = self._line()
        if line is not None and self._register is not None and self._may_change():
            self._front(self.ui.mandate)
            self.mandate.edit(line.channel, None, self._register)

    def _edit_assignment(self, *_: object) -> None:
        line, held = self._line(), self.ui.editors.chosen()
        if line is None or held is None or not self._may_change():
            return
        if self._register is not None:
            self._front(self.ui.mandate)
            self.mandate.edit(line.channel, held, self._register)

    def _mend(self, item: Shortcoming) -> None:
        match item.rule:
            case rule if rule in PAGES:
                about = PARTS.get(rule, item.channel_id)
                self._open_or_edit(PAGES[rule], str(item.values.get("removal_id", about)))
            case Rule.CAPTURE_DUE | Rule.CAPTURE_OVERDUE:
                self._capture()
            case Rule.ACCOUNTABLE:
                self.context.open_page("people", "offices")
            case Rule.EDITOR | Rule.DEPUTY:
                self._new_assignment()
            case Rule.APPLICATION_WAITING:
                self.life.open_decision()
            case Rule.CHECKLIST:
                self.life.open_checklist()
            case Rule.LAST_POST | Rule.DORMANT:
                self.life.open_post()
            case Rule.MANDATE_ENDING:
                self.ui.tabs.setCurrentIndex(EDITORS_TAB)
                self._choose_editor(str(item.values.get("person_id", "")))
            case _:
                self._edit()

    def _open_or_edit(self, page: str, argument: str) -> None:
        if self.context.has_page(page):
            self.context.open_page(page, argument)
        else:
            self._edit()

    def _choose_editor(self, person_id: str) -> None:
        line = self._line()
        for held in line.editors if line is not None else ():
            if held.assignment.person_id == person_id:
                self.ui.editors.choose(held.assignment.id)
        self._edit_assignment()

    def _capture(self) -> None:
        line = self._line()
        if line is not None and self.context.has_page("round"):
            self.context.open_page("round", TakeNow(line.channel.id))

    # --- life -------------------------------------------------------------------------------

    def _apply(self, *_: object) -> None:
        if self._register is not None and self._may_change() and not self.has_changes():
            self.life.new_application(self._register)

    def _run_life(self, asked: Asked) -> None:
        form = self.life.front()
        failed = form.show_error if form is not None else None
        work = partial(run, asked, self.context.desk)
        self.run(self.words("channels.saving"), work, partial(self._saved, asked.done), failed)

    def _keep_draft(self, asked: Asked) -> None:
        work = partial(keep, asked, self.context.desk)
        self.run("", work, self._kept, self.life.application.show_error)

    def _kept(self, kept: tuple[Saved, LifeDetails]) -> None:
        saved, details = kept
        self.life.application.take_up(details.view)
        self._wanted = saved.id
        self.context.publish(saved.changes)

    def _take(self, channel_id: str) -> None:
        self._back_to_card()
        self.context.open_page("round", TakeNow(channel_id))

    def _save_channel(self, change: ChannelChange) -> None:
        work = partial(save_channel, self.context.desk, change)
        done = self.words("channels.saved", name=change.channel.name)
        failed = self.form.show_error
        self.run(self.words("channels.saving"), work, partial(self._saved, done), failed)

    def _save_assignment(self, item: Assignment) -> None:
        work = partial(save_assignment, self.context.desk, item)
        done = self.words("channels.saved_assignment")
        failed = self.mandate.fields.show_error
        self.run(self.words("channels.saving"), work, partial(self._saved, done), failed)

    def _saved(self, text: str, saved: Saved) -> None:
        self.form.fields.mark_clean()
        self.mandate.fields.mark_clean()
        self.life.mark_clean()
        line, front = self._line(), self.ui.details.currentWidget()
        is_channel = front is self.ui.editing or self.life.is_open(front)
        self._wanted = saved.id if is_channel or line is None else line.channel.id
        self.ui.table.setFocus()
        self._front(self.ui.nothing)
        self.context.publish(saved.changes or ChangeSet())
        self.context.tell(Message.saved(text))
