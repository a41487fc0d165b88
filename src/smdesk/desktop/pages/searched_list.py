"""What the lists of the pages have in common: a search field and chips above a table."""

from abc import abstractmethod
from collections.abc import Hashable, Iterable, Sequence
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QStackedWidget

from smdesk.desktop.widgets.data_table import DataTable
from smdesk.desktop.widgets.empty_state import EmptyState
from smdesk.desktop.widgets.filters import Chip, FilterChips, SearchField
from smdesk.desktop.widgets.table_model import Column, TableModel, swedish_order
from smdesk.words import Words

Row = TypeVar("Row")
ALL = "all"
"""The chip that leaves everything."""
FULL_NAME = 214
"""How narrow a column may become whose names differ by what stands last: the platform."""


class ListForm(Protocol):
    """The part of a page's form that holds its list."""

    search: SearchField
    chips: FilterChips
    lists: QStackedWidget
    table: DataTable
    empty: EmptyState


class SearchedList(QObject, Generic[Row]):
    """Shows the rows that search and chip leave."""

    def __init__(self, ui: ListForm, words: Words) -> None:
        super().__init__(ui.table)
        self._ui = ui
        self._words = words
        self._rows: Sequence[Row] = ()
        self._searched = ""
        self.model = TableModel[Row](self._columns(), key=self._key)
        ui.table.set_table(self.model)
        ui.search.searched.connect(self._search)
        ui.chips.chosen.connect(self._chip)

    @abstractmethod
    def _columns(self) -> list[Column[Row]]:
        """Return what is told of a row."""

    @abstractmethod
    def _key(self, row: Row) -> Hashable:
        """Return what a row is known by."""

    @abstractmethod
    def _passes(self, chip: str, row: Row) -> bool:
        """Tell whether a row belongs under a chip."""

    @abstractmethod
    def _said(self, row: Row) -> Iterable[str]:
        """Return what a search looks in."""

    def show_all(self) -> None:
        """Take search and filters away."""
        self.show_only(ALL)

    def show_only(self, chip: str, searched: str = "") -> None:
        """Choose a chip and what is looked for."""
        self._ui.search.setText(searched)
        self._searched = searched
        self._ui.chips.choose(chip)
        self._show_rows()

    def _set_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows, filtered as before."""
        self._rows = rows
        self._show_rows()

    def _count(self, rows: Sequence[Row], chips: Iterable[tuple[str, str]]) -> list[Chip]:
        """Return chips, each with its word and how many rows it leaves."""
        return [
            Chip(key, self._words(word), sum(self._passes(key, row) for row in rows))
            for key, word in chips
        ]

    def _search(self, text: str) -> None:
        self._searched = text
        self._show_rows()

    def _chip(self, _key: str) -> None:
        self._show_rows()

    def _show_rows(self) -> None:
        needles, chip = swedish_order(self._searched).split(), self._ui.chips.current()
        self.model.set_rows(
            [row for row in self._rows if self._passes(chip, row) and self._holds(row, needles)]
        )
        self._ui.lists.setCurrentWidget(self._ui.table if self._rows else self._ui.empty)

    def _holds(self, row: Row, needles: Sequence[str]) -> bool:
        if not needles:
            return True
        haystack = swedish_order(" ".join(self._said(row)))
        return all(word in haystack for word in needles)
