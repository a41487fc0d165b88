"""The card of a channel's watch: how it stands now, what is wrong, who is away and when."""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QObject, Signal

from smdesk.desktop.forms.watch_page import Ui_WatchPage
from smdesk.desktop.pages.watch.list import keepers_text, state_pill, when_text
from smdesk.desktop.tokens import Tone
from smdesk.desktop.widgets.card import Fact
from smdesk.desktop.widgets.notice_box import Notice
from smdesk.desktop.widgets.table_model import Column, TableModel
from smdesk.domain.watch import Absence
from smdesk.services.duties.watch import Keeper, WatchLine, WatchState, WatchView
from smdesk.words import Words
from smdesk.words.hours import hours_text, reply_text, turn_text


class WatchCard(QObject):
    """Fills the card's widgets of the page's form."""

    hours_wanted = Signal()
    """Somebody wants to say when the channel is watched."""
    channel_wanted = Signal()
    """Somebody wants to appoint an editor or a deputy."""

    def __init__(self, ui: Ui_WatchPage, words: Words) -> None:
        super().__init__(ui.table)
        self._ui = ui
        self._words = words
        self._view: WatchView | None = None
        self.absences = TableModel[Absence](self._columns(), key=lambda one: one.id)
        ui.absences.set_table(self.absences)
        ui.no_absences.set_content(
            "people", words("watch.no_absences.title"), words("watch.no_absences.text")
        )

    def show_line(self, line: WatchLine, view: WatchView) -> None:
        """Show a channel as it is watched at the view's moment."""
        ui, words = self._ui, self._words
        self._view = view
        ui.name.setText(line.channel.name)
        ui.about.setText(words(f"platform.{line.channel.platform.value}"))
        ui.pill.set_status(state_pill(line, words))
        ui.facts.set_facts(self._facts(line, view))
        ui.notices.set_notices(list(self._notices(line, view)))
        team = view.teams.get(line.channel.id, frozenset())
        away = [one for one in view.absences if one.person_id in team]
        self.absences.set_rows(away)
        ui.absence_lists.setCurrentWidget(ui.absences if away else ui.no_absences)

    def _facts(self, line: WatchLine, view: WatchView) -> list[Fact]:
        words, closed = self._words, line.opens is not None
        nobody = words("watch.nobody")
        values = {
            "keepers_then" if closed else "keepers": keepers_text(line, words) or nobody,
            "away": "\n".join(self._away(one) for one in line.away),
            "opens": turn_text(line.opens, view.moment, words) if line.opens else "",
            "until": "" if closed else when_text(line, view, words),
            "hours": hours_text(line.hours, words),
            "reply": reply_text(line.hours.reply_hours if line.hours else None, words),
        }
        return [
            Fact(name=words(f"watch.fact.{key}"), value=value)
            for key, value in values.items()
            if value
        ]

    def _away(self, keeper: Keeper) -> str:
        key = "watch.away_until" if keeper.until else "watch.away"
        return self._words(key, person=keeper.person.name, last=keeper.until or "")

    def _notices(self, line: WatchLine, view: WatchView) -> Iterator[Notice]:
        """Yield what asks for something, and last that a deputy stands in."""
        if line.state is WatchState.NO_HOURS:
            yield self._notice("no_hours", Tone.WARNING, self.hours_wanted.emit)
        elif line.hours is not None and line.hours.reply_hours is None:
            yield self._notice("no_reply", Tone.WARNING, self.hours_wanted.emit)
        if line.state is WatchState.NOBODY:
            yield self._absent("nobody", Tone.ERROR, line.away)
        elif line.gap is not None:
            today = line.gap.day == view.day
            key, tone = ("gap_today", Tone.ERROR) if today else ("gap", Tone.WARNING)
            yield self._absent(key, tone, line.gap.away, day=line.gap.day)
        if line.deputised:
            title = self._words("watch.notice.deputy")
            yield Notice(title=title, text=self._who(line.away), tone=Tone.ACCENT)

    def _absent(self, key: str, tone: Tone, away: Sequence[Keeper], **values: object) -> Notice:
        title = self._words(f"watch.notice.{key}", **values)
        action, act = self._words("watch.notice.appoint"), self.channel_wanted.emit
        return Notice(title=title, text=self._who(away), tone=tone, action=action, act=act)

    def _who(self, away: Sequence[Keeper]) -> str:
        people = ", ".join(one.person.name for one in away)
        key = "watch.notice.away" if people else "watch.notice.no_mandate"
        return self._words(key, people=people)

    def _notice(self, key: str, tone: Tone, act: Callable[[], None]) -> Notice:
        words = self._words
        title, text = words(f"watch.notice.{key}"), words(f"watch.notice.{key}_text")
        action = words("watch.notice.set")
        return Notice(title=title, text=text, tone=tone, action=action, act=act)

    def _columns(self) -> list[Column[Absence]]:
        words = self._words
        return [
            Column(title=words("watch.column.person"), text=self._name, stretch=True),
            Column(
                title=words("watch.column.first"), text=lambda one: one.period.first.isoformat()
            ),
            Column(
                title=words("watch.column.last"),
                text=lambda one: one.period.last.isoformat() if one.period.last else "",
                muted=True,
            ),
        ]

    def _name(self, absence: Absence) -> str:
        people = self._view.people if self._view is not None else {}
        return people[absence.person_id].name if absence.person_id in people else ""
