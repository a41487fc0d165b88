"""The list of people: columns, search, filters."""

from PySide6.QtCore import QObject

from smdesk.desktop.forms.people_page import Ui_PeoplePage
from smdesk.desktop.phrases import office_name
from smdesk.desktop.widgets.filters import Chip
from smdesk.desktop.widgets.table_model import Column, TableModel, swedish_order
from smdesk.services.register_view import PeopleRegister, PersonLine
from smdesk.words import Words

ALL, EDITORS, HEADS = "all", "editors", "heads"


class PeopleList(QObject):
    """Shows the people that search and chip leave."""

    def __init__(self, ui: Ui_PeoplePage, words: Words) -> None:
        super().__init__(ui.table)
        self._ui = ui
        self._words = words
        self._view: PeopleRegister | None = None
        self._searched = ""
        self.model = TableModel[PersonLine](self._columns(), key=lambda line: line.person.id)
        ui.table.set_table(self.model)
        ui.search.searched.connect(self._search)
        ui.chips.chosen.connect(self._chip)

    def show(self, view: PeopleRegister) -> None:
        """Show a register's people, filtered as before."""
        self._view = view
        self._ui.chips.set_chips(
            [
                Chip(
                    key,
                    self._words(f"people.chip.{key}"),
                    sum(chip_passes(key, line) for line in view.people),
                )
                for key in (ALL, EDITORS, HEADS)
            ]
        )
        self._show_rows()

    def show_only(self, chip: str) -> None:
        """Take the search away and choose a chip."""
        self._ui.search.clear()
        self._searched = ""
        self._ui.chips.choose(chip)
        self._show_rows()

    def offices(self, line: PersonLine) -> str:
        """Return a person's offices in words."""
        if self._view is None:
            return ""
        view = self._view
        return ", ".join(
            office_name(term, view.sectors, view.units, self._words) for term in line.offices
        )

    def _search(self, text: str) -> None:
        self._searched = text
        self._show_rows()

    def _chip(self, _key: str) -> None:
        self._show_rows()

    def _show_rows(self) -> None:
        lines = self._view.people if self._view is not None else ()
        needles = swedish_order(self._searched).split()
        chip = self._ui.chips.current()
        shown = [
            line
            for line in lines
            if chip_passes(chip, line) and all(word in self._haystack(line) for word in needles)
        ]
        self.model.set_rows(shown)
        self._ui.lists.setCurrentWidget(self._ui.table if lines else self._ui.empty)

    def _haystack(self, line: PersonLine) -> str:
        units = (unit.name for unit in line.units)
        parts = [line.person.name, line.person.email, self.offices(line), *units]
        return swedish_order(" ".join(parts))

    def _columns(self) -> list[Column[PersonLine]]:
        words = self._words
        return [
            Column(
                title=words("people.column.name"), text=lambda line: line.person.name, stretch=True
            ),
            Column(
                title=words("people.column.units"),
                text=lambda line: ", ".join(unit.name for unit in line.units),
            ),
            Column(title=words("people.column.offices"), text=self.offices),
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
