"""Who changed a thing, when, from what to what; and undoing it, as a change of its own.

A card has a table of changes, what the chosen one changed, and a button that asks before it undoes.
"""

from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from smdesk.desktop.failures import ask
from smdesk.desktop.jobs import JobProgress
from smdesk.desktop.page import Desk, PageContext
from smdesk.desktop.tokens import Space
from smdesk.desktop.widgets.banners import Message
from smdesk.desktop.widgets.card import Fact, KeyValueList
from smdesk.desktop.widgets.data_table import DataTable
from smdesk.desktop.widgets.labels import label
from smdesk.desktop.widgets.tab_order import tab_after
from smdesk.desktop.widgets.table_model import Column, TableModel
from smdesk.domain.actors import REGISTER_EDITORS
from smdesk.domain.calendar import local_time
from smdesk.domain.changes import Change
from smdesk.services.ports import ChangeSet
from smdesk.words import Words
from smdesk.words.changes import field_texts, lines, question, sentence, summary, who

FIELDS_HEIGHT = 96
WHEN_WIDTH = 104
WHO_WIDTH = 152
"""So wide that it is left out on a narrow card; the details tell it anyway."""


class HistoryPart(QObject):
    """Fills a card's table of changes, and puts details and the button below it."""

    def __init__(self, table: DataTable, context: PageContext) -> None:
        super().__init__(table)
        self._table = table
        self._context = context
        self._words = context.words
        self._thing = ""
        self._model = TableModel[Change](_columns(self._words), key=lambda change: change.seq)
        self.details = ChangeDetails(self._words)
        self.undo = self.details.undo
        table.set_table(self._model)
        table.row_chosen.connect(self._show_change)
        self.undo.clicked.connect(self._read_act)
        self._put_below()
        self._show_change(None)

    def _put_below(self) -> None:
        tab = self._table.parentWidget()
        box = tab.layout() if tab is not None else None
        assert isinstance(box, QBoxLayout)  # noqa: S101  every card's tab is a column
        rule = QFrame()
        rule.setProperty("role", "rule")
        box.setSpacing(Space.S)
        box.setStretchFactor(self._table, 1)
        box.addWidget(rule)
        box.addWidget(self.details)
        tab_after(self._table, [self.details.undo, self.details.area])

    def show_thing(self, entity_id: str) -> None:
        """Read and show what was done with a thing and with all that belongs to it."""
        if entity_id != self._thing:
            self._model.set_rows([])
        self._thing = entity_id
        work = partial(_read, self._context.desk, entity_id)
        self._context.jobs.start("", work, partial(self._show, entity_id))

    def _show(self, entity_id: str, changes: list[Change]) -> None:
        """Show what was read, unless another thing has been chosen since."""
        if entity_id == self._thing:
            self._model.set_rows(changes)

    def _show_change(self, change: Change | None) -> None:
        self.details.show_change(change)
        editor = bool(self._context.desk.actor.roles & set(REGISTER_EDITORS))
        self.undo.setVisible(editor)
        self.undo.setEnabled(change is not None and change.undoable)

    def _read_act(self) -> None:
        change = self._table.chosen()
        if change is not None:
            work = partial(_act, self._context.desk, change.seq)
            title = self._words("history.reading")
            self._context.jobs.start(title, work, partial(self._ask, change.seq))

    def _ask(self, seq: int, act: tuple[Change, ...]) -> None:
        words = self._words
        if ask(
            self._table.window(),
            title=words("history.ask"),
            text=question(act, seq, words),
            stay=words("history.ask_stay"),
            go=words("history.ask_undo"),
        ):
            work = partial(_undo, self._context.desk, seq)
            self._context.jobs.start(words("history.undoing"), work, self._undone)

    def _undone(self, changes: ChangeSet) -> None:
        self._table.setFocus()
        self._context.publish(changes)
        text = self._words("history.undone")
        self._context.tell(Message.saved(text))
        self.show_thing(self._thing)


class ChangeDetails(QWidget):
    """What one change changed, a line for each field, and the button that undoes it."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._what = label("", "strong", wrap=True)
        self._when = label("", "muted", wrap=True)
        self._fields = KeyValueList()
        self.undo = QPushButton(words("history.undo"))
        self.area = self._scrolled()
        self.setAccessibleName(words("history.details"))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(Space.S)
        box.addLayout(self._head())
        box.addWidget(self.area)
        box.addStretch(1)

    def _head(self) -> QHBoxLayout:
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self._what)
        texts.addWidget(self._when)
        texts.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(Space.S)
        head.addLayout(texts, 1)
        head.addWidget(self.undo, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _scrolled(self) -> QScrollArea:
        """A new channel has a dozen fields: they scroll below a list that keeps its room."""
        area, inside = QScrollArea(), QWidget()
        box = QVBoxLayout(inside)
        box.setContentsMargins(0, 0, Space.S, 0)
        box.addWidget(self._fields)
        box.addStretch(1)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFixedHeight(FIELDS_HEIGHT)
        area.setAccessibleName(self._words("history.details"))
        area.setWidget(inside)
        return area

    def show_change(self, change: Change | None) -> None:
        """Show a change, or what is to be done to see one."""
        words = self._words
        self._what.setVisible(change is not None)
        self._fields.setVisible(change is not None)
        if change is None:
            self._when.setText(words("history.nobody"))
            return
        self._what.setText(sentence(change, words))
        by = words("history.by", when=change.at, who=who(change, words), seq=change.seq)
        self._when.setText(words("history.erased") if change.erased else by)
        told = field_texts(change, words)
        self._fields.set_facts([Fact(name=name, value=value) for name, value in told])
        self.setAccessibleDescription(
            "\n".join([sentence(change, words), by, *lines(change, words)])
        )


def _columns(words: Words) -> list[Column[Change]]:
    return [
        Column(
            title=words("history.column.when"),
            text=lambda change: f"{local_time(change.at):%Y-%m-%d}",
            sort=lambda change: change.seq,
            tip=lambda change: f"{local_time(change.at):%Y-%m-%d %H:%M:%S}",
            width=WHEN_WIDTH,
        ),
        Column(
            title=words("history.column.what"),
            text=lambda change: summary(change, words),
            tip=lambda change: "\n".join(lines(change, words)),
            stretch=True,
        ),
        Column(
            title=words("history.column.who"),
            text=lambda change: who(change, words),
            width=WHO_WIDTH,
            optional=True,
            muted=True,
        ),
    ]


def _read(desk: Desk, entity_id: str, _progress: JobProgress) -> list[Change]:
    return desk.history.of(entity_id)


def _act(desk: Desk, seq: int, _progress: JobProgress) -> tuple[Change, ...]:
    return desk.history.act(seq)


def _undo(desk: Desk, seq: int, _progress: JobProgress) -> ChangeSet:
    return desk.history.undo(desk.actor, seq)
