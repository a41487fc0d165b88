"""Halvårsomgång: which channels are due a screenshot, and the way to take them one by one (P10)."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QIcon

from smdesk.desktop.channel_names import full_name
from smdesk.desktop.forms.round_page import Ui_RoundPage
from smdesk.desktop.icons import Tint, icon
from smdesk.desktop.page import Page, PageContext
from smdesk.desktop.pages.round.acts import RoundActs
from smdesk.desktop.pages.round.address import open_channel
from smdesk.desktop.pages.round.choices import RoundChoice, round_choices
from smdesk.desktop.pages.round.numbers import show_numbers
from smdesk.desktop.pages.round.posts import RoundPosts
from smdesk.desktop.pages.round.rows import (
    ActionDelegate,
    RoundRow,
    columns,
    minutes_left,
    round_rows,
)
from smdesk.desktop.pages.round.sayings import notices, sentence
from smdesk.desktop.pages.round.taking_part import TakingPart
from smdesk.desktop.thumbnails import Thumbnails
from smdesk.desktop.widgets.table_model import TableModel
from smdesk.domain.actors import Role
from smdesk.domain.channels import Channel
from smdesk.domain.evidence import Capture
from smdesk.domain.half_years import HalfYear
from smdesk.domain.rounds import RoundStatus
from smdesk.services.evidence.round_view import RoundView, Which


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundPageView:
    """What the page shows."""

    round: RoundView
    rows: list[RoundRow]
    choices: list[RoundChoice]
    minutes: int | None
    current: bool
    """It is the half-year's own round of today."""


@dataclass(frozen=True, slots=True)
class TakeNow:
    """What `open_page("round", ...)` may carry: choose a channel and begin to take it."""

    channel_id: str


class RoundPage(Page[RoundPageView]):
    """One row a channel; `visit` takes a channel's id to choose it, or a `TakeNow`."""

    kinds = frozenset(
        {"channel", "former_channel", "capture", "person", "term", "sector", "round", "round_entry"}
    )

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.ui = Ui_RoundPage()
        self.ui.setupUi(self.form_widget)
        self.taking = TakingPart(context, self.ui, self)
        self.thumbnails = Thumbnails(context, self)
        self._which: Which | None = None
        self._view: RoundPageView | None = None
        self._wish: str | TakeNow | None = None
        self._model: TableModel[RoundRow] = TableModel(
            columns(self.words, context.desk.today, self.thumbnails.of),
            key=lambda row: row.channel.id,
        )
        self.acts = RoundActs(context, self.ui, self)
        self.posts = RoundPosts(context, self.ui, self.taking, self)
        self._build()
        self._connect()

    def _build(self) -> None:
        ui = self.ui
        ui.table.set_table(self._model)
        self._take_column = len(self._model.columns) - 2
        for column in (self._take_column, self._take_column + 1):
            ui.table.setItemDelegateForColumn(column, ActionDelegate(ui.table))
        ui.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        ui.table.addActions(
            [
                ui.take_chosen,
                ui.screen_chosen,
                ui.bring_in_chosen,
                ui.open_chosen,
                ui.leave_out,
                ui.show_chosen,
            ]
        )
        self.header.set_actions(primary=ui.take_next, others=[ui.new_extra, ui.take_own])
        self.header.set_actions(primary=ui.close_round)
        for action in (ui.take_next, ui.take_own, ui.close_round, ui.new_extra):
            action.setVisible(False)
        ui.empty.hide()
        ui.notices.hide()
        self._follow_choice()

    def _connect(self) -> None:
        ui = self.ui
        ui.take_next.triggered.connect(self.taking.take_next)
        ui.take_own.triggered.connect(self.taking.take_own)
        ui.take_chosen.triggered.connect(self.new)
        ui.screen_chosen.triggered.connect(self.take_screen)
        ui.bring_in_chosen.triggered.connect(self.bring_in)
        ui.open_chosen.triggered.connect(self.open_chosen)
        ui.show_chosen.triggered.connect(self.show_chosen)
        ui.leave_out.triggered.connect(self.leave_out)
        ui.new_extra.triggered.connect(self._new_extra)
        ui.close_round.triggered.connect(self.acts.close)
        ui.go_to_channels.triggered.connect(partial(self.context.open_page, "channels", None))
        ui.locked.protocol_wanted.connect(partial(self.context.open_page, "reports"))
        ui.table.row_chosen.connect(self._follow_choice)
        ui.table.row_activated.connect(self._open)
        ui.table.clicked.connect(self._clicked)
        ui.rounds.activated.connect(self._choose_round)
        ui.result.asked_to_show.connect(partial(self.context.open_page, "archive"))
        self.thumbnails.arrived.connect(self._pictures_arrived)
        self.taking.taken.connect(self._taken)
        self.taking.ended.connect(ui.table.setFocus)
        self.taking.turned.connect(self._follow_walk)
        self.taking.leave_out_asked.connect(self._leave_out_of_walk)
        self.acts.opened.connect(self._go_to)
        self.acts.ended.connect(self._form_gone)

    # --- reading ----------------------------------------------------------------------------

    def read(self) -> RoundPageView:
        rounds = self.context.desk.rounds
        view = rounds.view(self._which)
        return RoundPageView(
            round=view,
            rows=round_rows(view),
            choices=round_choices([*rounds.half_years(), view.half_year], rounds.all(), self.words),
            minutes=minutes_left(view.lines, view.today),
            current=not view.extra and view.half_year == HalfYear.of(view.today),
        )

    def show_view(self, view: RoundPageView) -> None:
        first = self._view is None
        self._view = view
        self.acts.follow(view.round)
        self._show_choices(view)
        self._show_numbers(view)
        self._show_actions(view)
        self._model.set_rows(view.rows)
        self._show_empty(view)
        if first and view.round.next is not None:
            self.ui.table.choose(view.round.next.channel.id)
        self.taking.follow(view.round)
        self._follow_walk()
        self._follow_choice()
        self._grant()

    def _show_choices(self, view: RoundPageView) -> None:
        box, shown = self.ui.rounds, view.round.round
        box.clear()
        for one in view.choices:
            sign = icon("locked", Tint.MUTED) if one.closed else QIcon()
            box.addItem(sign, one.text, one.which)
        which = shown.id if shown and view.round.extra else view.round.half_year
        box.setCurrentIndex([one.which for one in view.choices].index(which))

    def _show_numbers(self, view: RoundPageView) -> None:
        one = view.round
        self.header.set_sentence(sentence(one, self.words))
        minutes = None if self.taking.walk.active else view.minutes  # the walk tells its own
        show_numbers(self.ui, one, minutes, self.words)
        if view.current:
            spoken = self.words("pages_round.badge", count=one.left)
            self.context.badge("round", one.left, spoken)

    def _show_actions(self, view: RoundPageView) -> None:
        ui, line, may = self.ui, view.round.next if view.round.takes else None, self._may_change()
        walking = self.taking.walk.active
        ui.take_next.setVisible(line is not None and not walking)
        ui.take_own.setVisible(bool(self.taking.own) and not walking)
        if line is not None:
            name = full_name(line.channel, self.words)
            ui.take_next.setText(self.words("pages_round.next", channel=name))
        ui.close_round.setVisible(view.round.may_close and not walking)
        ui.close_round.setEnabled(may)
        ui.new_extra.setVisible(bool(view.rows) and not walking)
        ui.new_extra.setEnabled(may)
        ui.notices.set_notices(notices(view.round, self.words, self.acts.new_extra))

    def _may_change(self) -> bool:
        """Tell whether who is signed in may change rounds; the services ask again."""
        return Role.WEBMASTER in self.context.desk.actor.roles

    def _show_empty(self, view: RoundPageView) -> None:
        self.ui.table.setVisible(bool(view.rows))
        self.ui.empty.setVisible(not view.rows)
        if view.rows:
            return
        title = self.words("pages_round.empty")
        if view.current:
            text = self.words("pages_round.empty_text")
            self.ui.empty.set_content("round", title, text, self.ui.go_to_channels)
        else:
            self.ui.empty.set_content("round", title, self.words("pages_round.empty_past_text"))

    def _choose_round(self, at: int) -> None:
        self._go_to(self.ui.rounds.itemData(at))

    def _go_to(self, which: Which | None) -> None:
        """Show another round; a walk through the one in front can go on any time."""
        self.taking.walk.stop()
        self._put_forms_away()
        self._which = which
        self._view = None
        self.refresh()

    def _pictures_arrived(self) -> None:
        self.ui.table.viewport().update()
        result = self.ui.result
        if result.capture is not None and result.isVisible():
            result.set_picture(self.thumbnails.of(result.capture))

    # --- what can be done -------------------------------------------------------------------

    def visit(self, argument: object) -> None:
        """Choose a channel, as soon as the round is read; a `TakeNow` takes it too.

        A half-year is gone to.
        """
        if isinstance(argument, HalfYear):
            self._go_to(argument)
        if isinstance(argument, str | TakeNow):
            self._wish = argument
            if self._which is not None:
                self._go_to(None)
            self._grant()

    def _grant(self) -> None:
        wish, view = self._wish, self._view
        if wish is None or view is None or not view.current:
            return
        self._wish = None
        channel_id = wish.channel_id if isinstance(wish, TakeNow) else wish
        self.ui.table.choose(channel_id)
        if isinstance(wish, TakeNow):
            known = [line.channel for line in view.round.lines if line.gone_on is None]
            for channel in (*known, *view.round.late):
                if channel.id == channel_id:
                    self.taking.take(channel)

    def has_changes(self) -> bool:
        return self.acts.has_changes() or self.taking.imports.has_changes()

    def discard(self) -> None:
        self._put_forms_away()

    def under_way(self) -> str:
        return self.words("round_taking.under_way") if self.taking.walk.active else ""

    def stop(self) -> None:
        self.taking.walk.stop()

    def _put_forms_away(self) -> bool:
        """End what is being typed; tell whether there was a form."""
        for forms in (self.acts, self.taking.imports):
            if forms.editing:
                forms.end()
                return True
        return False

    def back(self) -> None:
        if not self._put_forms_away() and not self.taking.walk.back():
            self.posts.back()

    def save(self) -> None:
        """Ctrl+S: keep what is typed in the form that is open."""
        ui = self.ui
        posts = (ui.taking.ui.post, ui.result.ui.post)
        for form in (ui.exemption, ui.extra, ui.bring_in, *posts):
            if form.isVisible():
                form.save()

    def new(self) -> None:
        """Take the chosen channel, or the one that stands in the browser."""
        row = self._chosen()
        if row is not None and row.open:
            self.taking.take(row.channel)

    def take_screen(self) -> None:
        """Take a picture of the screen for the chosen channel."""
        row = self._chosen()
        if row is not None and row.open:
            self.taking.screen(row.channel)

    def bring_in(self) -> None:
        """Bring in a picture of the chosen channel."""
        row = self._chosen()
        if row is not None and row.open and not self.has_changes():
            self._put_forms_away()
            self.taking.bring_in(row.channel)

    def open_chosen(self) -> None:
        """Bring the chosen channel up in the browser."""
        row = self._chosen()
        if row is not None:
            self._open(row)

    def show_chosen(self) -> None:
        """Show the chosen channel's picture of the round, or its latest."""
        row = self._chosen()
        if row is not None and row.latest is not None:
            self.context.open_page("archive", row.latest.id)

    def leave_out(self) -> None:
        """Leave the chosen channel out of the round, or change why."""
        row = self._chosen()
        if row is not None and self._may_change() and not self.has_changes():
            self._put_forms_away()
            self.acts.leave_out(row)
        if self.acts.editing:
            self.taking.give_way()

    def _leave_out_of_walk(self, channel_id: str) -> None:
        if self.ui.table.choose(channel_id):
            self.leave_out()

    def _form_gone(self) -> None:
        if not self.taking.come_back():
            self.ui.table.setFocus()

    def _follow_walk(self) -> None:
        """Choose the row of the channel in front; leave the round alone while it is walked."""
        walk = self.taking.walk
        if walk.channel is not None:
            there = self.ui.table.choose(walk.channel.id)
            self.ui.taking.ui.leave_out.setEnabled(there and self.ui.leave_out.isEnabled())
        self.ui.rounds.setEnabled(not walk.active)
        if self._view is not None:
            self._show_numbers(self._view)
            self._show_actions(self._view)

    def _new_extra(self) -> None:
        row = self._chosen()
        self.acts.new_extra({row.channel.id} if row is not None else ())

    def _open(self, row: RoundRow) -> None:
        open_channel(self.context, row.channel)

    def _clicked(self, index: QModelIndex) -> None:
        row = self._chosen()
        if index.column() == self._take_column:
            (self.show_chosen if row is not None and row.shown_only else self.new)()
        elif index.column() == self._take_column + 1:
            self.leave_out()

    def _taken(self, channel: Channel, capture: Capture) -> None:
        self.ui.result.tell(channel, capture, self.words)
        self.ui.result.set_picture(self.thumbnails.of(capture))
        self.posts.taken(channel, capture)
        following = self._after(channel)
        if following is not None and not self.taking.walk.active:
            self.ui.table.choose(following)

    def _after(self, channel: Channel) -> str | None:
        """Return the id of the channel to choose after one is taken."""
        lines = self._view.round.lines if self._view else ()
        due = (
            line.channel.id
            for line in lines
            if line.status is RoundStatus.DUE and line.channel.id != channel.id
        )
        return next(due, None)

    def _chosen(self) -> RoundRow | None:
        row: RoundRow | None = self.ui.table.chosen()
        return row

    def _follow_choice(self) -> None:
        row = self._chosen()
        ui = self.ui
        for action in (ui.take_chosen, ui.screen_chosen, ui.bring_in_chosen):
            action.setEnabled(row is not None and row.open)
        ui.open_chosen.setEnabled(row is not None and bool(row.channel.url))
        ui.show_chosen.setEnabled(row is not None and row.latest is not None)
        ui.leave_out.setEnabled(row is not None and row.excusable and self._may_change())
        self.acts.follow_row(row)
