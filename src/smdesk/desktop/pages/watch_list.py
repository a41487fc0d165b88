"""The list of who watches which channel now: columns, search, filters."""

from PySide6.QtCore import QObject

from smdesk.desktop.forms.watch_page import Ui_WatchPage
from smdesk.desktop.tokens import Tone
from smdesk.desktop.widgets.filters import Chip
from smdesk.desktop.widgets.status import Shape, Status
from smdesk.desktop.widgets.table_model import Column, TableModel, swedish_order
from smdesk.domain.assignments import EditorRole
from smdesk.services.watch import Keeper, WatchLine, WatchState, WatchView
from smdesk.words import Words
from smdesk.words.hours import turn_text

ALL, GAPS = "all", "gaps"
_WHEN = 118
_STATES = (WatchState.NOBODY, WatchState.NO_HOURS, WatchState.WATCHED, WatchState.CLOSED)
"""What asks for something first."""
_LOOKS = {
    WatchState.WATCHED: (Tone.SUCCESS, None),
    WatchState.CLOSED: (Tone.NEUTRAL, Shape.DASH),
    WatchState.NOBODY: (Tone.ERROR, None),
    WatchState.NO_HOURS: (Tone.WARNING, None),
}


def state_pill(line: WatchLine, words: Words) -> Status:
    """Return how a channel stands, as a pill."""
    tone, shape = _LOOKS[line.state]
    return Status(words(f"watch_state.{line.state.value}"), tone, shape)


def keepers_text(line: WatchLine, words: Words, key: str = "watch.standing_in") -> str:
    """Return who watches, or does when it opens; who only stands in is said to."""
    return ", ".join(_keeper_text(one, words, key) for one in line.keepers)


def _keeper_text(keeper: Keeper, words: Words, key: str) -> str:
    if keeper.role is EditorRole.EDITOR:
        return keeper.person.name
    return words(key, person=keeper.person.name)


def when_text(line: WatchLine, view: WatchView, words: Words) -> str:
    """Return until when the hours run, or when it opens."""
    if line.until is not None:
        return words("watch.until", when=turn_text(line.until, view.moment, words))
    if line.opens is not None:
        return words("watch.opens", when=turn_text(line.opens, view.moment, words))
    return words("watch.always") if line.watched else ""


class WatchList(QObject):
    """Shows the channels that search and chip leave."""

    def __init__(self, ui: Ui_WatchPage, words: Words) -> None:
        super().__init__(ui.table)
        self._ui = ui
        self._words = words
        self._view: WatchView | None = None
        self._searched = ""
        self.model = TableModel[WatchLine](self._columns(), key=lambda line: line.channel.id)
        ui.table.set_table(self.model)
        ui.search.searched.connect(self._search)
        ui.chips.chosen.connect(self._chip)

    def show(self, view: WatchView) -> None:
        """Show a view, filtered as before."""
        self._view = view
        self._ui.chips.set_chips(self._chips(view))
        self._show_rows()

    def show_all(self) -> None:
        """Take search and filters away."""
        self._ui.search.clear()
        self._searched = ""
        self._ui.chips.choose(ALL)
        self._show_rows()

    def _search(self, text: str) -> None:
        self._searched = text
        self._show_rows()

    def _chip(self, _key: str) -> None:
        self._show_rows()

    def _show_rows(self) -> None:
        lines = self._view.lines if self._view is not None else ()
        chip, needles = self._ui.chips.current(), swedish_order(self._searched).split()
        self.model.set_rows(
            [
                line
                for line in lines
                if chip_passes(chip, line) and all(word in self._haystack(line) for word in needles)
            ]
        )
        self._ui.lists.setCurrentWidget(self._ui.table if lines else self._ui.empty)

    def _haystack(self, line: WatchLine) -> str:
        people = (one.person.name for one in (*line.keepers, *line.away))
        platform = self._words(f"platform.{line.channel.platform.value}")
        return swedish_order(" ".join([line.channel.name, platform, *people]))

    def _chips(self, view: WatchView) -> list[Chip]:
        words = self._words
        counts = {state: view.count(state) for state in _STATES}
        gaps = sum(chip_passes(GAPS, line) for line in view.lines)
        return [
            Chip(ALL, words("watch.chip.all"), len(view.lines)),
            *(
                Chip(state.value, words(f"watch_state.{state.value}"), count)
                for state, count in counts.items()
            ),
            Chip(GAPS, words("watch.chip.gaps"), gaps),
        ]

    def _columns(self) -> list[Column[WatchLine]]:
        words = self._words
        return [
            Column(
                title=words("watch.column.channel"),
                text=lambda line: line.channel.name,
                stretch=True,
            ),
            Column(
                title=words("watch.column.platform"),
                text=lambda line: words(f"platform.{line.channel.platform.value}"),
                optional=True,
            ),
            Column(
                title=words("watch.column.state"),
                text=lambda line: state_pill(line, words).word,
                sort=lambda line: _STATES.index(line.state),
                status=lambda line: state_pill(line, words),
            ),
            Column(
                title=words("watch.column.keepers"),
                text=lambda line: keepers_text(line, words, "watch.standing_in_short"),
                tip=lambda line: keepers_text(line, words),
                stretch=True,
            ),
            Column(
                title=words("watch.column.when"),
                text=self._when,
                sort=_turn,
                width=_WHEN,
                muted=True,
            ),
        ]

    def _when(self, line: WatchLine) -> str:
        return when_text(line, self._view, self._words) if self._view is not None else ""


def chip_passes(key: str, line: WatchLine) -> bool:
    """Tell whether a channel belongs under a chip."""
    if key == GAPS:
        return line.gap is not None and line.state is not WatchState.NOBODY
    return key in {ALL, "", line.state.value}


def _turn(line: WatchLine) -> str:
    turn = line.until or line.opens
    return turn.isoformat() if turn else ""
