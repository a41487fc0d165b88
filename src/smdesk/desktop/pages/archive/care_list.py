"""A list of what was found, or of what a repair would do, in the place of the cards."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject

from smdesk.desktop.forms.archive_care import Ui_ArchiveCare
from smdesk.desktop.widgets.data_table import ROW_HEIGHT, DataTable
from smdesk.desktop.widgets.table_model import Column, TableModel
from smdesk.words import Words

MOST_ROWS = 4
"""So many rows of a card's table are seen at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundRow:
    """One line: where, what, and what can be done about it."""

    place: str
    what: str
    remedy: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Doing:
    """A button below the list; `why` says why it can't be pressed, "" where it can."""

    text: str
    act: Callable[[], object]
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What the list shows."""

    title: str
    text: str
    rows: Sequence[FoundRow]
    act: Doing | None = None
    other: Doing | None = None


class FoundList(QObject):
    """Fills the list; the chosen line stands below it as a whole."""

    def __init__(self, ui: Ui_ArchiveCare, words: Words, parent: QObject) -> None:
        super().__init__(parent)
        self._ui = ui
        self._doing: dict[str, Doing | None] = {}
        self.model = TableModel[FoundRow](_columns(words), key=lambda one: (one.place, one.what))
        ui.found.set_table(self.model)
        ui.found.row_chosen.connect(self._show_whole)
        ui.act.clicked.connect(self._act)
        ui.other.clicked.connect(self._other)

    def show(self, found: Found) -> None:
        """Show other lines."""
        ui = self._ui
        ui.list_title.setText(found.title)
        ui.list_text.setText(found.text)
        self._doing = {"act": found.act, "other": found.other}
        for name, button in (("act", ui.act), ("other", ui.other)):
            doing = self._doing[name]
            button.setVisible(doing is not None)
            button.setText(doing.text if doing else "")
            button.setEnabled(doing is not None and not doing.why)
            button.setToolTip(doing.why if doing else "")
        self.model.set_rows(found.rows)
        ui.found.choose_first()
        ui.found.setFocus()

    def hold(self, *, busy: bool) -> None:
        """Let nothing be begun twice."""
        for name, button in (("act", self._ui.act), ("other", self._ui.other)):
            doing = self._doing.get(name)
            button.setEnabled(not busy and doing is not None and not doing.why)

    def _show_whole(self, row: FoundRow | None) -> None:
        lines = (row.place, row.what, row.remedy) if row else ()
        self._ui.found_text.setText("\n".join(filter(None, lines)))

    def _act(self) -> None:
        self._do("act")

    def _other(self) -> None:
        self._do("other")

    def _do(self, name: str) -> None:
        doing = self._doing.get(name)
        if doing is not None:
            doing.act()


def fit_height(table: DataTable, rows: int) -> None:
    """Make a table as high as its rows, or as some of them: the others are scrolled to."""
    header = table.horizontalHeader().sizeHint().height()
    table.setFixedHeight(header + min(rows, MOST_ROWS) * ROW_HEIGHT + 2)


def _columns(words: Words) -> list[Column[FoundRow]]:
    title = "archive_care.column"
    return [
        Column(
            title=words(f"{title}.place"), text=lambda one: one.place, tip=lambda one: one.place
        ),
        Column(title=words(f"{title}.what"), text=lambda one: one.what, tip=lambda one: one.what),
        Column(title=words(f"{title}.remedy"), text=lambda one: one.remedy, stretch=True),
    ]
