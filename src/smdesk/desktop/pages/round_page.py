"""Halvårsomgång: which channels are due a screenshot, and the way to take them one by one (P10)."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QModelIndex, Qt

from smdesk.desktop.capture_flow import CaptureFlow
from smdesk.desktop.channel_names import full_name
from smdesk.desktop.forms.round_page import Ui_RoundPage
from smdesk.desktop.page import Page, PageContext
from smdesk.desktop.pages.round_rows import (
    ActionDelegate,
    RoundRow,
    columns,
    half_years,
    minutes_left,
    round_rows,
)
from smdesk.desktop.thumbnails import Thumbnails
from smdesk.desktop.tokens import Tone
from smdesk.desktop.web_address import open_web_address
from smdesk.desktop.widgets.banners import Message
from smdesk.desktop.widgets.table_model import TableModel
from smdesk.domain.channels import Channel
from smdesk.domain.evidence import Capture
from smdesk.domain.half_years import HalfYear
from smdesk.domain.rounds import RoundLine
from smdesk.services.rounds import RoundView


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundPageView:
    """What the page shows."""

    round: RoundView
    rows: list[RoundRow]
    choices: list[HalfYear]
    minutes: int | None

    @property
    def open(self) -> bool:
        """Whether it is the round of today, in which pictures can be taken."""
        return self.round.half_year == self.choices[0]


@dataclass(frozen=True, slots=True)
class TakeNow:
    """What `open_page("round", ...)` may carry: choose a channel and begin to take it."""

    channel_id: str


class RoundPage(Page[RoundPageView]):
    """One row a channel; `visit` takes a channel's id to choose it, or a `TakeNow`."""

    kinds = frozenset({"channel", "capture", "person", "term", "sector"})

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.ui = Ui_RoundPage()
        self.ui.setupUi(self.form_widget)
        self.flow = CaptureFlow(context, self)
        self.thumbnails = Thumbnails(context, self)
        self._half_year: HalfYear | None = None
        self._view: RoundPageView | None = None
        self._wish: str | TakeNow | None = None
        self._model: TableModel[RoundRow] = TableModel(
            columns(self.words, context.desk.today, self.thumbnails.of),
            key=lambda row: row.channel.id,
        )
        self._build()
        self._connect()

    def _build(self) -> None:
        ui = self.ui
        ui.table.set_table(self._model)
        last = len(self._model.columns) - 1
        ui.table.setItemDelegateForColumn(last, ActionDelegate(ui.table))
        ui.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        ui.table.addActions([ui.take_chosen, ui.open_chosen, ui.show_chosen])
        self.header.set_actions(primary=ui.take_next, others=[ui.open_chosen])
        ui.take_next.setVisible(False)
        ui.empty.hide()
        self._follow_choice()

    def _connect(self) -> None:
        ui = self.ui
        ui.take_next.triggered.connect(self.take_next)
        ui.take_chosen.triggered.connect(self.new)
        ui.open_chosen.triggered.connect(self.open_chosen)
        ui.show_chosen.triggered.connect(self.show_chosen)
        ui.go_to_channels.triggered.connect(partial(self.context.open_page, "channels", None))
        ui.table.row_chosen.connect(self._follow_choice)
        ui.table.row_activated.connect(self._open)
        ui.table.clicked.connect(self._clicked)
        ui.half_years.activated.connect(self._choose_half_year)
        ui.result.asked_to_show.connect(partial(self.context.open_page, "archive"))
        self.thumbnails.arrived.connect(self._pictures_arrived)
        self.flow.taken.connect(self._taken)
        self.flow.ended.connect(ui.table.setFocus)

    # --- reading ----------------------------------------------------------------------------

    def read(self) -> RoundPageView:
        desk = self.context.desk
        today = desk.today()
        now = desk.rounds.current()
        half_year = self._half_year or now
        view = desk.rounds.view(half_year)
        register = desk.register.view(min(max(today, half_year.first), half_year.last))
        return RoundPageView(
            round=view,
            rows=round_rows(view.lines, register, open_round=half_year == now),
            choices=list(dict.fromkeys([*half_years(register, now), half_year])),
            minutes=minutes_left(view.lines, today),
        )

    def show_view(self, view: RoundPageView) -> None:
        first = self._view is None
        self._view = view
        self._show_choices(view)
        self._show_numbers(view)
        self._show_next(view)
        self._model.set_rows(view.rows)
        self._show_empty(view)
        if first and view.round.next is not None:
            self.ui.table.choose(view.round.next.channel.id)
        self._follow_choice()
        self._grant()

    def _show_choices(self, view: RoundPageView) -> None:
        combo = self.ui.half_years
        combo.clear()
        for one in view.choices:
            combo.addItem(self.words(f"half_year.short_{one.half}", year=one.year), one)
        combo.setCurrentIndex(view.choices.index(view.round.half_year))

    def _show_numbers(self, view: RoundPageView) -> None:
        taken, total = view.round.taken, len(view.rows)
        self.header.set_sentence(self._sentence(view))
        self.ui.bar.setMaximum(max(1, total))
        self.ui.bar.setValue(taken)
        spoken = self.words("pages_round.spoken", taken=taken, total=total)
        self.ui.bar.setAccessibleDescription(spoken)
        percent = taken * 100 // total if total else 0
        self.ui.percent.setText(self.words("pages_round.percent", percent=percent))
        self.ui.left.setText(self._left(view))
        if view.open:
            due = total - taken
            self.context.badge("round", due, self.words("pages_round.badge", count=due))

    def _sentence(self, view: RoundPageView) -> str:
        one = view.round.half_year
        name = self.words(f"half_year.name_{one.half}", year=one.year)
        name = name[:1].upper() + name[1:]
        if not view.rows:
            return self.words("pages_round.sentence_none", half_year=name)
        key = "pages_round.sentence" if view.open else "pages_round.sentence_past"
        return self.words(
            key, half_year=name, taken=view.round.taken, total=len(view.rows), last=one.last
        )

    def _left(self, view: RoundPageView) -> str:
        left = len(view.rows) - view.round.taken
        if not view.rows:
            return ""
        if left == 0:
            return self.words("pages_round.left_done")
        if view.minutes is None or not view.open:
            return self.words("pages_round.left", count=left)
        return self.words("pages_round.left_minutes", count=left, minutes=view.minutes)

    def _show_next(self, view: RoundPageView) -> None:
        line = view.round.next if view.open else None
        self.ui.take_next.setVisible(line is not None)
        if line is not None:
            self.ui.take_next.setText(
                self.words("pages_round.next", channel=full_name(line.channel, self.words))
            )

    def _show_empty(self, view: RoundPageView) -> None:
        self.ui.table.setVisible(bool(view.rows))
        self.ui.empty.setVisible(not view.rows)
        if view.rows:
            return
        title = self.words("pages_round.empty")
        if view.open:
            text = self.words("pages_round.empty_text")
            self.ui.empty.set_content("round", title, text, self.ui.go_to_channels)
        else:
            self.ui.empty.set_content("round", title, self.words("pages_round.empty_past_text"))

    def _choose_half_year(self, at: int) -> None:
        self._half_year = self.ui.half_years.itemData(at)
        self._view = None
        self.refresh()

    def _pictures_arrived(self) -> None:
        self.ui.table.viewport().update()
        result = self.ui.result
        if result.capture is not None and result.isVisible():
            result.set_picture(self.thumbnails.of(result.capture))

    # --- what can be done -------------------------------------------------------------------

    def visit(self, argument: object) -> None:
        """Choose a channel, as soon as the round is read; a `TakeNow` takes it too."""
        if isinstance(argument, str | TakeNow):
            self._wish = argument
            if self._half_year is not None:
                self._half_year = None
                self.refresh()
            self._grant()

    def _grant(self) -> None:
        wish = self._wish
        if wish is None or self._view is None or not self._view.open:
            return
        self._wish = None
        channel_id = wish.channel_id if isinstance(wish, TakeNow) else wish
        if self.ui.table.choose(channel_id) and isinstance(wish, TakeNow):
            self.new()

    def new(self) -> None:
        """Take the chosen channel."""
        row = self._chosen()
        if row is not None and row.open:
            self.flow.start(row.channel)

    def take_next(self) -> None:
        """Take the next channel that is due."""
        line = self._next_line()
        if line is not None:
            self.ui.table.choose(line.channel.id)
            self.flow.start(line.channel)

    def open_chosen(self) -> None:
        """Bring the chosen channel up in the browser."""
        row = self._chosen()
        if row is not None:
            self._open(row)

    def show_chosen(self) -> None:
        """Show the chosen channel's latest capture."""
        row = self._chosen()
        if row is not None and row.latest is not None:
            self.context.open_page("archive", row.latest.id)

    def _open(self, row: RoundRow) -> None:
        channel = row.channel
        if not channel.url:
            title = self.words("pages_round.no_address", channel=full_name(channel, self.words))
            text = self.words("pages_round.no_address_text")
        elif not open_web_address(channel.url):
            title = self.words("error.web_address_refused", address=channel.url)
            text = self.words("pages_round.no_address_text")
        else:
            return
        message = Message(title=title, text=text, tone=Tone.WARNING, key="pages_round.address")
        self.context.tell(message)

    def _clicked(self, index: QModelIndex) -> None:
        if index.column() == len(self._model.columns) - 1:
            self.new()

    def _taken(self, channel: Channel, capture: Capture) -> None:
        self.ui.result.tell(channel, capture, self.words)
        self.ui.result.set_picture(self.thumbnails.of(capture))
        self._wish = self._after(channel)

    def _after(self, channel: Channel) -> str | None:
        """Return the id of the channel to choose after one is taken."""
        lines = self._view.round.lines if self._view else ()
        due = (line for line in lines if line.taken_at is None and line.channel.id != channel.id)
        line = next(due, None)
        return line.channel.id if line else None

    def _chosen(self) -> RoundRow | None:
        row: RoundRow | None = self.ui.table.chosen()
        return row

    def _next_line(self) -> RoundLine | None:
        return self._view.round.next if self._view is not None and self._view.open else None

    def _follow_choice(self) -> None:
        row = self._chosen()
        self.ui.take_chosen.setEnabled(row is not None and row.open)
        self.ui.open_chosen.setEnabled(row is not None and bool(row.channel.url))
        self.ui.show_chosen.setEnabled(row is not None and row.latest is not None)
