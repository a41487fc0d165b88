"""Översikt: what needs doing by weight, the half-year as a ring, what was taken, what is coming."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtGui import QResizeEvent

from smdesk.desktop.dates import spoken_moment
from smdesk.desktop.forms.overview_page import Ui_OverviewPage
from smdesk.desktop.page import Page, PageContext
from smdesk.desktop.pages.channels.list import LACKING
from smdesk.desktop.phrases import half_year_name, half_year_short, weight_status
from smdesk.desktop.thumbnails import Thumbnails
from smdesk.desktop.tokens import Space
from smdesk.desktop.widgets.card import Fact
from smdesk.desktop.widgets.duty_list import DutyLine
from smdesk.desktop.widgets.thumbnail import Shown
from smdesk.desktop.widgets.todo_list import TodoLine
from smdesk.domain.half_years import HalfYear
from smdesk.domain.rules import Acts, Heading, Rule, Weight
from smdesk.domain.who_acts import acts_key
from smdesk.services.duties.duties import Duty, DutyKind
from smdesk.services.overview import Coming, HalfYearView, OverviewView, Todo

PLACES = {
    Rule.ACCOUNTABLE: "people",
    Rule.CAPTURE_DUE: "round",
    Rule.CAPTURE_OVERDUE: "round",
    Rule.GUIDANCE_READ: "guidance",
    Rule.REFERRAL_CASE: "removals",
    Rule.REMOVAL_OPEN: "removals",
    Rule.WEBSITE_LIST: "reports",
}
"""Where a shortcoming is mended; the others on the channel's card."""
DUTIES = {
    DutyKind.BACKUP: ("settings", None),
    DutyKind.DAMAGED: ("archive", "care"),
    DutyKind.CHECK: ("archive", "care"),
    DutyKind.WAITING: ("archive", "care"),
    DutyKind.COPY: ("archive", "care"),
    DutyKind.REMOVALS: ("removals", None),
    DutyKind.DISPOSALS: ("schedule", "disposals"),
    DutyKind.PLAN_NONE: ("schedule", "plan"),
    DutyKind.PLAN_PROPOSAL: ("schedule", "plan"),
    DutyKind.PLAN_WAITS: ("schedule", "plan"),
    DutyKind.RECORDS: ("schedule", "keep"),
    DutyKind.GROUNDS: ("removals", "grounds"),
    DutyKind.WEBSITE: ("reports", "website"),
}
"""Where a duty that waits is done, and at what there."""
MOST_LINES = 60
"""More than anybody reads at once; the rest stands among the channels."""
COMING_LEAST = 150
"""Height for the coming days that is worth having, in device-independent pixels."""
FEW = 3
"""As many lines of one kind stand on their own."""


class OverviewPage(Page[OverviewView]):
    """The first page."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.ui = Ui_OverviewPage()
        self.ui.setupUi(self.form_widget)
        self._view: HalfYearView | None = None
        self._thumbnails = Thumbnails(context, self)
        self._thumbnails.arrived.connect(self._show_last)
        self.ui.todo.more_asked.connect(self._open_lacking)
        self.ui.last.pressed.connect(self._open_capture)
        for nothing in (self.ui.last_empty, self.ui.coming_empty):
            nothing.hide()  # not known before it is read
        self.ui.action_continue.triggered.connect(self._continue)
        self.ui.action_print.triggered.connect(self._print)
        others = [self.ui.action_print] if context.has_page("reports") else []
        primary = self.ui.action_continue if context.has_page("round") else None
        self.header.set_actions(primary=primary, others=others)

    def read_first(self) -> HalfYearView:
        return self.context.desk.overview.half_year()

    def show_first(self, first: HalfYearView) -> None:
        self._view = first
        self._show_half_year(first)
        self._show_last()

    def read(self) -> OverviewView:
        return self.context.desk.overview.view()

    def show_view(self, view: OverviewView) -> None:
        self._view = view
        self._show_state(view)
        self._show_todo(view)
        self._show_duties(view)
        self._show_half_year(view)
        self._show_last()
        self._show_coming(view)

    def export(self) -> None:
        self._print()

    def _show_state(self, view: OverviewView) -> None:
        half_year = half_year_name(view.half_year, self.words)
        key = "overview.taken" if view.due else "overview.taken_none"
        taken = self.words(key, taken=view.taken, due=view.due, half_year=half_year)
        now = sum(item.weight is Weight.NOW for item in condensed(view.todo))
        key = "overview.now" if now else "overview.nothing_now"
        self.header.set_sentence(f"{taken} {self.words(key, count=now)}")

    def _show_todo(self, view: OverviewView) -> None:
        items = condensed(view.todo)
        shown = items[:MOST_LINES]
        lines = [self._line(item) for item in shown]
        if view.unclosed is not None:
            now = sum(item.weight is Weight.NOW for item in shown)
            lines.insert(now, self._unclosed(HalfYear.parse(view.unclosed.half_year)))
        if not view.register.channels:
            lines.append(self._no_channels())
        left = len(items) - len(shown)
        self.ui.todo.set_lines(lines, self.words("overview.more", count=left) if left else "")
        self.ui.todo_title.setText(self.words("overview.todo" if lines else "overview.todo_none"))

    def _unclosed(self, half_year: HalfYear) -> TodoLine:
        """Return the line of a round that nobody closed: it is about no channel."""
        words = self.words
        return TodoLine(
            status=weight_status(Weight.SOON, words),
            title=words("overview.unclosed", half_year=half_year),
            reason=words("overview.unclosed_reason"),
            who=words(f"acts.{Acts.WEBMASTER}"),
            heading=words(f"heading.{Heading.RECORDS}"),
            action=words("overview.unclosed_action"),
            act=partial(self.context.open_page, "round", half_year),
        )

    def _no_channels(self) -> TodoLine:
        """Return the line of a register that has only been begun."""
        words = self.words
        return TodoLine(
            status=weight_status(Weight.SOON, words),
            title=words("overview.no_channels"),
            reason=words("overview.no_channels_reason"),
            who=words(f"acts.{Acts.WEBMASTER}"),
            heading=words(f"heading.{Heading.LIST}"),
            action=words("overview.no_channels_action"),
            act=partial(self.context.open_page, "channels", None),
        )

    def _line(self, item: Todo) -> TodoLine:
        rule = item.rule.value
        count, channel = len(item.channels), item.channels[0].name
        return TodoLine(
            status=weight_status(item.weight, self.words),
            title=self.words(f"overview.title.{rule}", count=count, channel=channel),
            reason=self._reason(item),
            who=self._who(item),
            heading=self.words(f"heading.{item.shortcoming.heading.value}"),
            action=self.words(f"overview.action.{rule}"),
            act=partial(self._go, item),
        )

    def _reason(self, item: Todo) -> str:
        several = f"reason_many.{item.rule.value}"
        if len(item.channels) > 1 and self.words.has(several):
            return self.words(several, **item.values)
        return self.words(f"reason.{item.shortcoming.reason}", **item.values)

    def _who(self, item: Todo) -> str:
        acts, names = item.shortcoming.acts, [name for name in item.who if name]
        if len(names) > 1:
            return self.words(f"acts_many.{acts}", count=len(names))
        who = names[0] if names and len(item.who) == 1 else ""
        return self.words(acts_key(item.shortcoming, who), who=who)

    def _go(self, item: Todo) -> None:
        place = PLACES.get(item.rule, "channels")
        if not self.context.has_page(place):
            place = "channels"
        argument = item.channels[0].id
        if place == "people":
            argument = "offices"
        elif place == "guidance":
            argument = "readings"
        elif place == "reports":
            argument = "website"
        elif place == "removals":
            argument = str(item.values.get("removal_id", "referrals"))
        elif place == "channels" and len(item.channels) > 1:
            argument = f"rule:{item.rule.value}"
        self.context.open_page(place, argument)

    def _show_half_year(self, view: HalfYearView) -> None:
        left = view.due - view.taken
        self.ui.ring.set_progress(
            view.taken,
            view.due,
            self.words("overview.of", due=view.due),
            self.words("overview.ring", taken=view.taken, due=view.due),
        )
        self.ui.half_title.setText(half_year_short(view.half_year, self.words))
        days = self.words("overview.days", first=view.half_year.first, last=view.half_year.last)
        self.ui.half_days.setText(days)
        done = "overview.all_taken" if view.due else "overview.none_due"
        text = self.words("overview.left" if left else done, taken=view.taken, count=left)
        self.ui.half_text.setText(text)
        self.ui.action_continue.setEnabled(bool(view.due))

    def _show_duties(self, view: OverviewView) -> None:
        lines = [self._duty(item) for item in view.duties]
        self.ui.duties.set_lines(lines)
        self.ui.duties_card.setVisible(bool(lines))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave the last pictures out in a low window: what waits and what is coming go before."""
        ui = self.ui
        cards = [ui.half_card, ui.last_card]
        if not ui.duties_card.isHidden():
            cards.append(ui.duties_card)
        wanted = sum(card.sizeHint().height() + Space.L for card in cards) + COMING_LEAST
        ui.last_card.setVisible(self.form_widget.height() >= wanted)

    def _duty(self, item: Duty) -> DutyLine:
        page, argument = DUTIES[item.kind]
        text = self.words(f"duty.{item.kind}", count=item.count)
        if not self.context.has_page(page):
            return DutyLine(text=text)
        return DutyLine(text=text, act=partial(self.context.open_page, page, argument))

    def _show_last(self) -> None:
        if self._view is None:
            return
        today = self.context.desk.today()
        pictures = [
            Shown(
                key=capture.id,
                title=channel.name,
                note=spoken_moment(capture.taken_at, today, self.words),
                image=self._thumbnails.of(capture),
            )
            for capture, channel in self._view.last
        ]
        self.ui.last.set_pictures(pictures)
        self.ui.last_empty.setVisible(not pictures)

    def _show_coming(self, view: OverviewView) -> None:
        facts = [self._coming(item) for item in view.coming]
        self.ui.coming.set_facts(facts)
        self.ui.coming_empty.setVisible(not facts)

    def _coming(self, item: Coming) -> Fact:
        text = self.words(f"coming.{item.code}", **item.values)
        return Fact(name=item.day.isoformat(), value=text)

    def _open_lacking(self) -> None:
        self.context.open_page("channels", LACKING)

    def _open_capture(self, capture_id: str) -> None:
        if self.context.has_page("archive"):
            self.context.open_page("archive", capture_id)

    def _continue(self) -> None:
        self.context.open_page("round", None)

    def _print(self) -> None:
        self.context.open_page("reports", "register")


def condensed(items: Sequence[Todo]) -> list[Todo]:
    """Make one line of many that are the same job, in place of the first of them."""
    alike = Counter(_kind(item) for item in items)
    merged: dict[tuple[Rule, Weight, Acts], Todo] = {}
    result: list[Todo] = []
    for item in items:
        kind = _kind(item)
        if alike[kind] <= FEW:
            result.append(item)
        elif kind not in merged:
            same = [one for one in items if _kind(one) == kind]
            channels = tuple(channel for one in same for channel in one.channels)
            who = tuple(dict.fromkeys(name for one in same for name in one.who))
            merged[kind] = replace(item, channels=channels, who=who)
            result.append(merged[kind])
    return result


def _kind(item: Todo) -> tuple[Rule, Weight, Acts]:
    return item.rule, item.weight, item.shortcoming.acts
