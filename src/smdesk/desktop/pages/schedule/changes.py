"""What is different between two versions of the plan: a line a column, from what to what (P9)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from smdesk.desktop.fields import fill
from smdesk.desktop.forms.schedule_changes import Ui_ScheduleChanges
from smdesk.desktop.jobs import JobProgress
from smdesk.desktop.page import Desk, Page
from smdesk.desktop.pages.schedule.rows import column_name, column_text
from smdesk.desktop.pages.schedule.words import version_name
from smdesk.desktop.tokens import Tone
from smdesk.desktop.widgets.card import Fact
from smdesk.desktop.widgets.status import Shape, Status
from smdesk.desktop.widgets.table_model import Column, TableModel
from smdesk.domain.plan_changes import RowChange
from smdesk.domain.retention import COLUMNS, RetentionRow, ScheduleVersion
from smdesk.words import Words

_NAME, _LEAST = 120, 92
"""How narrow the columns may become where the card has to tell the rest."""
_LOOKS = {
    "added": (Tone.SUCCESS, Shape.CHECK),
    "removed": (Tone.ERROR, Shape.DASH),
    "changed": (Tone.ACCENT, Shape.DISC),
    "moved": (Tone.NEUTRAL, Shape.RING),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line: a row that came, went or moved, or one of its columns that says something else."""

    key: str
    change: RowChange
    column: str = ""
    before: str = ""
    after: str = ""


class ChangesView(QWidget):
    """Compares two versions; stands in the place of the rows."""

    closed = Signal()

    def __init__(self, page: Page[Any]) -> None:
        super().__init__()
        self.ui = ui = Ui_ScheduleChanges()
        ui.setupUi(self)
        self._page = page
        self._words = words = page.words
        self._versions: Sequence[ScheduleVersion] = ()
        self._shown: ScheduleVersion | None = None
        self.lines = TableModel[Line](_columns(words), key=lambda line: line.key)
        ui.table.set_table(self.lines)
        title, text = words("schedule_page.same.title"), words("schedule_page.same.text")
        ui.same.set_content("schedule", title, text)
        ui.detail_card.hide()
        ui.close.clicked.connect(self.closed)
        ui.before.activated.connect(self._compare)
        ui.after.activated.connect(self._compare)
        ui.table.row_chosen.connect(self._chosen)

    def follow(self, versions: Sequence[ScheduleVersion], shown: ScheduleVersion) -> None:
        """Know which versions there are, and which one is in front; compare again if seen."""
        self._versions, self._shown = versions, shown
        if self.isVisible():
            self._compare()

    def begin(self) -> None:
        """Compare the version in front with the one before it."""
        if self._shown is None:
            return
        words, edition = self._words, self._shown.edition
        newest = sorted(self._versions, key=lambda one: -one.edition)
        named = [(version_name(one, words), one.id) for one in newest]
        older = [one.id for one in newest if one.edition < edition]
        later = self._shown.id if older else newest[0].id
        fill(self.ui.before, named, older[0] if older else self._shown.id)
        fill(self.ui.after, named, later)
        self._compare()
        self.ui.table.setFocus()

    def _compare(self, *_: object) -> None:
        pair = self.ui.before.currentData(), self.ui.after.currentData()
        if None not in pair:
            work = partial(_compare, self._page.context.desk, *pair)
            self._page.run("", work, self.show_changes)

    def show_changes(self, changes: Sequence[RowChange]) -> None:
        """Show what is different."""
        lines = [line for at, one in enumerate(changes) for line in lines_of(one, at, self._words)]
        self.lines.set_rows(lines)
        self.ui.lists.setCurrentWidget(self.ui.table if lines else self.ui.same)
        self.ui.detail_card.setVisible(bool(lines))
        self.ui.table.choose_first()

    def _chosen(self, line: Line | None) -> None:
        if line is None:
            return
        ui, words = self.ui, self._words
        ui.name.setText(line.change.record_type)
        ui.pill.set_status(code_pill(line.change, words))
        ui.facts.set_facts(list(_facts(line, words)))


def lines_of(change: RowChange, at: int, words: Words) -> Iterator[Line]:
    """Yield the lines of a row's change: its own, where it came, went or moved; each column's."""
    if not change.columns or change.moved:
        before, after = (_place(row, words) for row in (change.before, change.after))
        both = bool(before and after)
        yield Line(
            key=f"{at}",
            change=change,
            before=before if both else "",
            after=after if both else "",
        )
    for one in change.columns:
        yield Line(
            key=f"{at}.{one.column}",
            change=change,
            column=column_name(one.column, words),
            before=column_text(one.column, one.before, words),
            after=column_text(one.column, one.after, words),
        )


def _place(row: RetentionRow | None, words: Words) -> str:
    return words("schedule_page.at_place", position=row.position) if row is not None else ""


def line_pill(line: Line, words: Words) -> Status:
    """Return what a line tells of, as a pill."""
    code = "moved" if line.change.moved and not line.column else line.change.code
    tone, shape = _LOOKS[code]
    return Status(words(f"row_change.{code}"), tone, shape)


def code_pill(change: RowChange, words: Words) -> Status:
    """Return what happened to a row, as a pill."""
    tone, shape = _LOOKS[change.code]
    return Status(words(f"row_change.{change.code}"), tone, shape)


def _facts(line: Line, words: Words) -> Iterator[Fact]:
    none, change = words("schedule_page.nothing_there"), line.change
    if line.column:
        yield Fact(name=words("schedule_page.column.column"), value=line.column)
        yield Fact(name=words("schedule_page.column.before"), value=line.before or none)
        yield Fact(name=words("schedule_page.column.after"), value=line.after or none)
        return
    if change.before is not None and change.after is not None:
        yield Fact(name=words("schedule_page.place.before"), value=str(change.before.position))
        yield Fact(name=words("schedule_page.place.after"), value=str(change.after.position))
        return
    row = change.after or change.before
    for name in COLUMNS:
        text = column_text(name, getattr(row, name), words)
        if text:
            yield Fact(name=column_name(name, words), value=text)


def _columns(words: Words) -> list[Column[Line]]:
    return [
        Column(
            title=words("retention.record_type"),
            text=lambda line: line.change.record_type,
            least=_NAME,
            stretch=True,
        ),
        Column(
            title=words("schedule_page.column.what"),
            text=lambda line: line_pill(line, words).word,
            status=lambda line: line_pill(line, words),
        ),
        Column(
            title=words("schedule_page.column.column"),
            text=lambda line: line.column,
            least=_LEAST,
            stretch=True,
        ),
        Column(
            title=words("schedule_page.column.before"),
            text=lambda line: line.before,
            least=_LEAST,
            muted=True,
            stretch=True,
        ),
        Column(
            title=words("schedule_page.column.after"),
            text=lambda line: line.after,
            least=_LEAST,
            stretch=True,
        ),
    ]


def _compare(desk: Desk, earlier: str, later: str, _progress: JobProgress) -> tuple[RowChange, ...]:
    return desk.schedule.compare(earlier, later)
