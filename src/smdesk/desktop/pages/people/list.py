"""The list of people: columns, search, filters."""

from collections.abc import Hashable, Iterable

from smdesk.desktop.pages.searched_list import ALL, ListForm, SearchedList
from smdesk.desktop.phrases import office_name
from smdesk.desktop.widgets.table_model import Column
from smdesk.services.register.view import PeopleRegister, PersonLine
from smdesk.words import Words

EDITORS, HEADS = "editors", "heads"


class PeopleList(SearchedList[PersonLine]):
    """Shows the people that search and chip leave."""

    def __init__(self, ui: ListForm, words: Words) -> None:
        self._view: PeopleRegister | None = None
        super().__init__(ui, words)

    def show(self, view: PeopleRegister) -> None:
        """Show a register's people, filtered as before."""
        self._view = view
        named = [(key, f"people.chip.{key}") for key in (ALL, EDITORS, HEADS)]
        self._ui.chips.set_chips(self._count(view.people, named))
        self._set_rows(view.people)

    def offices(self, line: PersonLine) -> str:
        """Return a person's offices in words."""
        if self._view is None:
            return ""
        view = self._view
        return ", ".join(
            office_name(term, view.sectors, view.units, self._words) for term in line.offices
        )

    def _work(self, line: PersonLine) -> str:
        """Return a person's offices, and the units they work in without heading them."""
        headed = {term.office.body_id for term in line.offices}
        units = (unit.name for unit in line.units if unit.id not in headed)
        return ", ".join(text for text in (self.offices(line), *units) if text)

    def _key(self, row: PersonLine) -> Hashable:
        return row.person.id

    def _passes(self, chip: str, row: PersonLine) -> bool:
        return chip_passes(chip, row)

    def _said(self, row: PersonLine) -> Iterable[str]:
        units = (unit.name for unit in row.units)
        return (row.person.name, row.person.email, self.offices(row), *units)

    def _columns(self) -> list[Column[PersonLine]]:
        words = self._words
        return [
            Column(
                title=words("people.column.name"), text=lambda line: line.person.name, stretch=True
            ),
            Column(
                title=words("people.column.work"), text=self._work, tip=self._work, stretch=True
            ),
            Column(
                title=words("people.column.assignments"),
                text=lambda line: str(len(line.assignments) or ""),
                sort=lambda line: len(line.assignments),
            ),
        ]


def chip_passes(key: str, line: PersonLine) -> bool:
    """Tell whether a person belongs under a chip."""
    if key == EDITORS:
        return bool(line.assignments)
    return bool(line.offices) if key == HEADS else True
