"""The lists of Personuppgifter: people, those who have left, the record of processing."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QStackedWidget

from smdesk.desktop.pages.searched_list import ALL, ListForm, SearchedList
from smdesk.desktop.tokens import Tone
from smdesk.desktop.widgets.data_table import DataTable
from smdesk.desktop.widgets.empty_state import EmptyState
from smdesk.desktop.widgets.filters import FilterChips, SearchField
from smdesk.desktop.widgets.status import Shape, Status
from smdesk.desktop.widgets.table_model import Column, TableModel
from smdesk.domain.access import has_left
from smdesk.domain.organisation import Person
from smdesk.services.duties.personal_leavers import Leaver
from smdesk.services.printed.personal_reports import ProcessingLine
from smdesk.words import Words

LEFT, OPEN, OWN = "left", "open", "own"
DAY_WIDTH = 100


@dataclass(slots=True)
class ListParts:
    """The widgets of one of several lists on a page, as a `SearchedList` knows them."""

    search: SearchField
    chips: FilterChips
    lists: QStackedWidget
    table: DataTable
    empty: EmptyState


class PeopleList(SearchedList[Person]):
    """Everybody that there can be an extract of."""

    def __init__(self, parts: ListForm, words: Words) -> None:
        self._today = date.max
        super().__init__(parts, words)

    def show(self, people: Iterable[Person], today: date) -> None:
        """Show people, filtered as before."""
        rows, self._today = tuple(people), today
        named = [(ALL, "personal.chip.all"), (LEFT, "personal.chip.left")]
        self._ui.chips.set_chips(self._count(rows, named))
        self._set_rows(rows)

    def _key(self, row: Person) -> Hashable:
        return row.id

    def _passes(self, chip: str, row: Person) -> bool:
        return chip != LEFT or has_left(row, self._today)

    def _said(self, row: Person) -> Iterable[str]:
        return (row.name, row.email, row.account)

    def _columns(self) -> list[Column[Person]]:
        words = self._words
        return [
            Column(title=words("personal.column.person"), text=lambda one: one.name, stretch=True),
            Column(
                title=words("personal.column.email"),
                text=lambda one: one.email,
                muted=True,
                optional=True,
            ),
            Column(
                title=words("personal.column.last_day"),
                text=lambda one: day_text(one.left_on),
                muted=True,
                width=DAY_WIDTH,
            ),
        ]


class ProcessingList(SearchedList[ProcessingLine]):
    """The record of processing."""

    def show(self, lines: Iterable[ProcessingLine]) -> None:
        """Show the record, filtered as before."""
        rows = tuple(lines)
        named = [(key, f"personal.chip.{key}") for key in (ALL, OPEN, OWN)]
        self._ui.chips.set_chips(self._count(rows, named))
        self._set_rows(rows)

    def _key(self, row: ProcessingLine) -> Hashable:
        return row.processing.id

    def _passes(self, chip: str, row: ProcessingLine) -> bool:
        return {OPEN: bool(row.missing), OWN: row.stored}.get(chip, True)

    def _said(self, row: ProcessingLine) -> Iterable[str]:
        return (row.processing.name, concerns(row, self._words), row.processing.purpose)

    def _columns(self) -> list[Column[ProcessingLine]]:
        words = self._words
        return [
            Column(
                title=words("personal.column.processing"),
                text=lambda one: one.processing.name,
                stretch=True,
            ),
            Column(
                title=words("personal.column.of"),
                text=lambda one: concerns(one, words),
                muted=True,
            ),
            Column(
                title=words("personal.column.state"),
                text=lambda one: processing_state(one, words).word,
                status=lambda one: processing_state(one, words),
            ),
        ]


def leavers_model(words: Words) -> TableModel[Leaver]:
    """Return the table of those who have left."""
    columns: list[Column[Leaver]] = [
        Column(
            title=words("personal.column.person"),
            text=lambda one: one.person.name,
            stretch=True,
        ),
        Column(
            title=words("personal.column.left_on"),
            text=lambda one: day_text(one.person.left_on),
            muted=True,
            width=DAY_WIDTH,
        ),
        Column(
            title=words("personal.column.from_day"),
            text=lambda one: day_text(one.from_day),
            muted=True,
            width=DAY_WIDTH,
        ),
        Column(
            title=words("personal.column.state"),
            text=lambda one: leaver_state(one, words).word,
            status=lambda one: leaver_state(one, words),
        ),
    ]
    return TableModel[Leaver](columns, key=lambda one: one.person.id)


def day_text(day: date | None) -> str:
    """Return a day, or nothing."""
    return day.isoformat() if day else ""


def concerns(line: ProcessingLine, words: Words) -> str:
    """Return what a processing is of: the platform of its channel, the program, or neither."""
    if line.channel is not None:
        return words(f"platform.{line.channel.platform.value}")
    return words("processing.one")


def processing_state(line: ProcessingLine, words: Words) -> Status:
    """Return the pill of a processing."""
    if line.missing:
        return Status(words("personal.state.open"), Tone.WARNING)
    if line.stored:
        return Status(words("personal.state.own"), Tone.ACCENT)
    return Status(words("personal.state.whole"), Tone.SUCCESS)


def leaver_state(leaver: Leaver, words: Words) -> Status:
    """Return the pill of somebody who has left."""
    if leaver.waiting is not None:
        decided = leaver.waiting.settled_at is not None
        return Status(words(f"personal.state.{'decided' if decided else 'waiting'}"), Tone.ACCENT)
    if leaver.blocked == ("too_early",):
        return Status(words("personal.state.running"))  # nobody has to do anything but wait
    if leaver.blocked:
        return Status(words("personal.state.blocked"), shape=Shape.DASH)
    return Status(words("personal.state.free"), Tone.SUCCESS)
