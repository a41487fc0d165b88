"""The list of removals: a row each, with search and filters; the unfinished ones first."""

from collections.abc import Hashable, Iterable

from smdesk.desktop.channel_names import full_name
from smdesk.desktop.dates import minute_moment
from smdesk.desktop.pages.removals.facts import hours_text
from smdesk.desktop.pages.searched_list import ALL, FULL_NAME, ListForm, SearchedList
from smdesk.desktop.tokens import Tone
from smdesk.desktop.widgets.status import Status
from smdesk.desktop.widgets.table_model import Column
from smdesk.domain.calendar import swedish_day
from smdesk.domain.moderation import Ground
from smdesk.services.duties.removals_view import RemovalLine, RemovalsView
from smdesk.words import Words

OPEN, FINISHED = "open", "finished"
KIND, GROUND, TIME = 108, 146, 92
"""How narrow these columns may become; narrower they say nothing."""


class RemovalList(SearchedList[RemovalLine]):
    """Shows the removals that search and chip leave."""

    def __init__(self, ui: ListForm, words: Words) -> None:
        self._grounds: dict[str, Ground] = {}
        super().__init__(ui, words)

    def show(self, view: RemovalsView) -> None:
        """Show a view, filtered as before."""
        self._grounds = {one.id: one for one in view.grounds}
        named = [(key, f"removals.chip.{key}") for key in (ALL, OPEN, FINISHED)]
        self._ui.chips.set_chips(self._count(view.lines, named))
        self._set_rows(view.lines)

    def _key(self, row: RemovalLine) -> Hashable:
        return row.removal.id

    def _passes(self, chip: str, row: RemovalLine) -> bool:
        return {OPEN: not row.finished, FINISHED: row.finished}.get(chip, True)

    def _said(self, row: RemovalLine) -> Iterable[str]:
        """A search looks in nothing that tells of people: neither note nor reasons."""
        removal = row.removal
        return (full_name(row.channel, self._words), removal.place, removal.case_number)

    def _columns(self) -> list[Column[RemovalLine]]:
        words = self._words
        return [
            Column(
                title=words("removals.column.state"),
                text=lambda line: state_pill(line, words).word,
                status=lambda line: state_pill(line, words),
            ),
            Column(
                title=words("removals.column.channel"),
                text=lambda line: full_name(line.channel, words),
                tip=lambda line: full_name(line.channel, words),
                least=FULL_NAME,
                stretch=True,
            ),
            Column(
                title=words("removals.column.ground"),
                text=self._ground,
                tip=self._ground,
                least=GROUND,
                optional=True,
            ),
            Column(
                title=words("removals.column.found"),
                text=lambda line: swedish_day(line.removal.found_at).isoformat(),
                sort=lambda line: line.removal.found_at,
                tip=lambda line: minute_moment(line.removal.found_at),
                muted=True,
                width=98,
                optional=True,
            ),
            Column(
                title=words("removals.column.hours"),
                text=lambda line: hours_text(line.hours, words),
                sort=lambda line: -1.0 if line.hours is None else line.hours,
                least=TIME,
                optional=True,
            ),
            Column(
                title=words("removals.column.case"),
                text=lambda line: line.removal.case_number,
                optional=True,
            ),
            Column(
                title=words("removals.column.content"),
                text=lambda line: words(f"content_kind.{line.removal.content.value}"),
                least=KIND,
                optional=True,
            ),
        ]

    def _ground(self, line: RemovalLine) -> str:
        ground = self._grounds.get(line.removal.ground_id or "")
        return ground.name if ground is not None else ""


def state_pill(line: RemovalLine, words: Words) -> Status:
    """Return how a removal stands: whole, or still under way."""
    if line.finished:
        return Status(words("removals.state.finished"), Tone.SUCCESS)
    if line.removal.removed_at is None:
        return Status(words("removals.state.standing"), Tone.WARNING)
    return Status(words("removals.state.open"), Tone.ACCENT)
