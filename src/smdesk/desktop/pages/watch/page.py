"""Bevakning: who watches which channel now, watch hours and absences, and the crisis list (P7)."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from smdesk.desktop.forms.watch_page import Ui_WatchPage
from smdesk.desktop.jobs import JobProgress
from smdesk.desktop.page import Desk, Page, PageContext
from smdesk.desktop.pages.watch.absence import AbsenceForm
from smdesk.desktop.pages.watch.card import WatchCard
from smdesk.desktop.pages.watch.form import WatchForm
from smdesk.desktop.pages.watch.list import WatchList
from smdesk.desktop.widgets.banners import Message
from smdesk.domain.errors import SmdeskError
from smdesk.domain.watch import Absence, Watch
from smdesk.services.duties.watch import CrisisList, WatchLine, WatchState, WatchView
from smdesk.services.ports import ChangeSet

CRISIS = "crisis"
_A_MINUTE = 60_000  # ms


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchPageView:
    """What the page shows: who watches now, or the crisis list."""

    now: WatchView
    crisis: CrisisList | None = None


class WatchPage(Page[WatchPageView]):
    """`visit` takes a channel's id to choose it, or `crisis` for the crisis list."""

    kinds = frozenset(
        {"watch", "absence", "assignment", "channel", "former_channel", "person", "term", "sector"}
    )

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.ui = Ui_WatchPage()
        self.ui.setupUi(self.form_widget)
        self._view: WatchView | None = None
        self._crisis = False
        self._title = ""
        self.list = WatchList(self.ui, self.words)
        self.card = WatchCard(self.ui, self.words)
        self.form = WatchForm(self.words)
        self.absence = AbsenceForm(self.words)
        self.ui.hours_box.addWidget(self.form)
        self.ui.absence_box.addWidget(self.absence)
        ui = self.ui
        self.header.set_actions(
            primary=ui.action_absence,
            others=[ui.action_channels, ui.action_now, ui.action_crisis],
        )
        self._minute = QTimer(self)
        self._minute.setInterval(_A_MINUTE)
        self._texts()
        self._connect()
        self._show_side()
        self._minute.start()

    def _texts(self) -> None:
        words, ui = self.words, self.ui
        for widget, key in (
            (ui.empty, "empty"),
            (ui.nothing, "nothing"),
            (ui.crisis_empty, "no_crisis"),
        ):
            title, text = words(f"watch.{key}.title"), words(f"watch.{key}.text")
            widget.set_content("channels", title, text)

    def _connect(self) -> None:
        ui = self.ui
        ui.action_absence.triggered.connect(self.new)
        ui.action_crisis.triggered.connect(self._show_crisis)
        ui.action_now.triggered.connect(self._show_now)
        ui.action_channels.triggered.connect(self._to_channels)
        ui.table.row_chosen.connect(self._chosen)
        ui.table.row_activated.connect(self._edit_hours)
        ui.new_absence.clicked.connect(self.new)
        ui.remove_absence.clicked.connect(self._remove_absence)
        ui.absences.row_chosen.connect(self._follow_absences)
        self.card.hours_wanted.connect(self._edit_hours)
        self.card.channel_wanted.connect(self._open_channel)
        self.form.saved.connect(self._save_watch)
        self.form.cancelled.connect(self._back_to_card)
        self.absence.saved.connect(self._save_absence)
        self.absence.cancelled.connect(self._back_to_card)
        for fields in (self.form.fields, self.absence.fields):
            fields.changed.connect(self._guard_list)
        self._minute.timeout.connect(self._tick)

    # --- reading ----------------------------------------------------------------------------

    def read(self) -> WatchPageView:
        desk = self.context.desk
        now = desk.watch.now()
        return WatchPageView(now=now, crisis=desk.watch.crisis(now.day) if self._crisis else None)

    def show_view(self, view: WatchPageView) -> None:
        self._view = view.now
        self._show_sentence(view)
        self._allow_changes()
        if view.crisis is not None:
            self.ui.sheet.show_list(view.crisis, self.words)
            front = self.ui.crisis_scroll if view.crisis.lines else self.ui.crisis_empty
            self.ui.crisis_lists.setCurrentWidget(front)
        self.list.show(view.now)
        if not self.went() and self.ui.table.chosen() is None and not self._typing():
            self.ui.table.choose_first()

    def _show_sentence(self, view: WatchPageView) -> None:
        words, now = self.words, view.now
        if view.crisis is not None:
            count = len(view.crisis.lines)
            self.header.set_sentence(words("crisis.sentence", count=count, day=view.crisis.day))
            return
        watched = now.count(WatchState.WATCHED)
        sentence = words("watch.sentence", watched=watched, channels=len(now.lines))
        nobody = now.count(WatchState.NOBODY)
        if nobody:
            sentence = f"{sentence} {words('watch.sentence_nobody', count=nobody)}"
        self.header.set_sentence(sentence)

    def _allow_changes(self) -> None:
        may = self.may_edit()
        self.ui.action_absence.setEnabled(may)
        self.ui.new_absence.setEnabled(may)
        self.form.setEnabled(may)
        self._follow_absences()

    def _tick(self) -> None:
        """Look again each minute, unless somebody is typing."""
        if self.isVisible() and not self._typing():
            self.refresh()

    # --- going about ------------------------------------------------------------------------

    def visit(self, argument: object) -> None:
        if argument == CRISIS:
            self._show_crisis()
        else:
            super().visit(argument)

    def go_to(self, argument: object) -> None:
        self._show_now()
        self.list.show_all()
        self.ui.table.choose(str(argument))
        self.ui.table.setFocus()

    def _show_crisis(self, *_checked: bool) -> None:
        if not self._crisis and not self.has_changes():
            self._crisis = True
            self._show_side()
            self.refresh()

    def _show_now(self, *_checked: bool) -> None:
        if self._crisis:
            self._crisis = False
            self._show_side()
            self.refresh()

    def _to_channels(self, *_checked: bool) -> None:
        self.context.open_page("channels", None)

    def _show_side(self) -> None:
        ui, crisis = self.ui, self._crisis
        ui.sides.setCurrentWidget(ui.crisis if crisis else ui.now)
        for action in (ui.action_absence, ui.action_crisis, ui.action_channels):
            action.setVisible(not crisis)
        ui.action_now.setVisible(crisis)
        self._title = self._title or self.title()
        self.header.set_title(self.words("crisis.heading") if crisis else self._title)

    def search(self) -> None:
        if not self._crisis:
            self.ui.search.setFocus()
            self.ui.search.selectAll()

    def new(self, *_checked: bool) -> None:
        """Ctrl+N: somebody is away."""
        view = self._view
        if view is None or self._crisis or not self.may_edit() or self.has_changes():
            return
        teams = frozenset[str]().union(*view.teams.values())
        people = [view.people[one] for one in teams] or list(view.people.values())
        line = self._line()
        editor = line.keepers[0].person.id if line is not None and line.keepers else None
        self._front(self.ui.absence)
        self.absence.edit(people, editor, view.day)

    def save(self) -> None:
        if self.absence.isVisible():
            self.absence.save()
        elif self.form.isVisible() and self.form.is_changed():
            self.form.save()

    def back(self) -> None:
        if self._crisis:
            self._show_now()
        elif self._typing():
            self._back_to_card()
        elif self.ui.search.text():
            self.ui.search.clear()
        else:
            self._to_channels()

    def has_changes(self) -> bool:
        return self.form.is_changed() or self.absence.is_changed()

    def discard(self) -> None:
        self._back_to_card()

    def _typing(self) -> bool:
        return self.has_changes() or self.ui.details.currentWidget() is self.ui.absence

    def _line(self) -> WatchLine | None:
        line = self.ui.table.chosen()
        return line if isinstance(line, WatchLine) else None

    def _chosen(self, line: WatchLine | None) -> None:
        if self.has_changes():
            return
        if line is None or self._view is None:
            self._front(self.ui.nothing)
            return
        self.card.show_line(line, self._view)
        self.form.edit(line, self._view.day)
        self._front(self.ui.view)
        self._follow_absences()

    def _front(self, part: QWidget) -> None:
        self.ui.details.setCurrentWidget(part)

    def _follow_absences(self, *_: object) -> None:
        chosen = self.ui.absences.chosen() is not None
        self.ui.remove_absence.setEnabled(chosen and self.may_edit())

    def _guard_list(self) -> None:
        """Hold the list still while something is typed, so that nothing typed is lost."""
        self.ui.list_card.setEnabled(not self.has_changes())

    def _back_to_card(self) -> None:
        self.form.fields.mark_clean()
        self.absence.fields.mark_clean()
        self._chosen(self._line())
        self.ui.table.setFocus()

    def _edit_hours(self, *_: object) -> None:
        self.ui.tabs.setCurrentWidget(self.ui.hours_tab)
        self.form.ui.monday.setFocus()

    def _open_channel(self) -> None:
        line = self._line()
        if line is not None:
            self.context.open_page("channels", line.channel.id)

    # --- changing ---------------------------------------------------------------------------

    def _save_watch(self, watch: Watch) -> None:
        line = self._line()
        name = line.channel.name if line is not None else ""
        work = partial(_save_watch, self.context.desk, watch)
        done = self.words("watch.saved", name=name)
        self._store(work, done, self.form.fields.show_error)

    def _save_absence(self, absence: Absence) -> None:
        work = partial(_save_absence, self.context.desk, absence)
        done = self.words("watch.saved_absence")
        self._store(work, done, self.absence.fields.show_error)

    def _remove_absence(self) -> None:
        absence = self.ui.absences.chosen()
        if isinstance(absence, Absence):
            work = partial(_remove_absence, self.context.desk, absence.id)
            self._store(work, self.words("watch.removed_absence"), _not_at_a_field)

    def _store(
        self,
        work: Callable[[JobProgress], ChangeSet],
        done: str,
        failed: Callable[[SmdeskError], bool],
    ) -> None:
        self.run(self.words("channels.saving"), work, partial(self._saved, done), failed)

    def _saved(self, text: str, changes: ChangeSet) -> None:
        self._back_to_card()
        self.context.publish(changes)
        self.context.tell(Message.saved(text))


def _not_at_a_field(_: SmdeskError) -> bool:
    return False


def _save_watch(desk: Desk, watch: Watch, _progress: JobProgress) -> ChangeSet:
    return desk.watch.save_watch(desk.actor, watch).changes


def _save_absence(desk: Desk, absence: Absence, _progress: JobProgress) -> ChangeSet:
    return desk.watch.save_absence(desk.actor, absence).changes


def _remove_absence(desk: Desk, absence_id: str, _progress: JobProgress) -> ChangeSet:
    return desk.watch.remove_absence(desk.actor, absence_id)
