"""The list of who watches which channel now: columns, search, filters."""

from collections.abc import Hashable, Iterable

from smdesk.desktop.channel_names import full_name
from smdesk.desktop.pages.searched_list import ALL, FULL_NAME, ListForm, SearchedList
from smdesk.desktop.tokens import Tone
from smdesk.desktop.widgets.status import Shape, Status
from smdesk.desktop.widgets.table_model import Column
from smdesk.domain.assignments import EditorRole
from smdesk.services.duties.watch import Keeper, WatchLine, WatchState, WatchView
from smdesk.words import Words
from smdesk.words.hours import turn_text

GAPS = "gaps"
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


class WatchList(SearchedList[WatchLine]):
    """Shows the channels that search and chip leave."""

    def __init__(self, ui: ListForm, words: Words) -> None:
        self._view: WatchView | None = None
        super().__init__(ui, words)

    def show(self, view: WatchView) -> None:
        """Show a view, filtered as before."""
        self._view = view
        states = [(state.value, f"watch_state.{state.value}") for state in _STATES]
        named = [(ALL, "watch.chip.all"), *states, (GAPS, "watch.chip.gaps")]
        self._ui.chips.set_chips(self._count(view.lines, named))
        self._set_rows(view.lines)

    def _key(self, row: WatchLine) -> Hashable:
        return row.channel.id

    def _passes(self, chip: str, row: WatchLine) -> bool:
        return chip_passes(chip, row)

    def _said(self, row: WatchLine) -> Iterable[str]:
        people = (one.person.name for one in (*row.keepers, *row.away))
        return (full_name(row.channel, self._words), *people)

    def _columns(self) -> list[Column[WatchLine]]:
        words = self._words
        return [
            Column(
                title=words("watch.column.channel"),
                text=lambda line: full_name(line.channel, words),
                tip=lambda line: full_name(line.channel, words),
                least=FULL_NAME,
                stretch=True,
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
                optional=True,
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
