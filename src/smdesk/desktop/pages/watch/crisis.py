"""The crisis list on one page: the channels in order, and everybody that can be reached (P1)."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from smdesk.desktop.phrases import address_shown, office_name
from smdesk.desktop.tokens import Space
from smdesk.desktop.widgets.labels import label
from smdesk.domain.assignments import EditorRole
from smdesk.services.duties.watch import CrisisLine, CrisisList, Keeper
from smdesk.words import Words
from smdesk.words.hours import hours_text

COLUMNS = ("rank", "channel", "manager", "editors", "deputies")
_STRETCH = (0, 4, 3, 3, 3)
_TOP = Qt.AlignmentFlag.AlignTop


class CrisisSheet(QWidget):
    """A row for each channel, ruled apart; every text can be selected and copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        box = QVBoxLayout(self)
        box.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(Space.XL)
        self._grid.setVerticalSpacing(Space.M)
        for number, stretch in enumerate(_STRETCH):
            self._grid.setColumnStretch(number, stretch)
        box.addLayout(self._grid)
        box.addStretch(1)

    def show_list(self, found: CrisisList, words: Words) -> None:
        """Replace all rows."""
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for number, key in enumerate(COLUMNS):
            heading = label(words(f"crisis.column.{key}"), "small")
            self._grid.addWidget(heading, 0, number)
        for number, line in enumerate(found.lines):
            rule = QFrame()
            rule.setProperty("role", "rule")
            self._grid.addWidget(rule, 2 * number + 1, 0, 1, len(COLUMNS))
            for column, cell in enumerate(_cells(line, words)):
                cell.setAccessibleName(words(f"crisis.column.{COLUMNS[column]}"))
                self._grid.addWidget(cell, 2 * number + 2, column, _TOP)


def _cells(line: CrisisLine, words: Words) -> Sequence[QWidget]:
    channel = line.channel
    platform = words(f"platform.{channel.platform.value}")
    return (
        label(str(channel.crisis_rank or "–"), "card-title"),
        _cell(
            (channel.name, "strong"),
            (address_shown(channel) or platform, "muted"),
            (hours_text(line.hours, words), "small"),
        ),
        _manager(line, words),
        _people(line, EditorRole.EDITOR, words),
        _people(line, EditorRole.DEPUTY, words),
    )


def _manager(line: CrisisLine, words: Words) -> QWidget:
    if line.term is None or line.manager is None:
        return _cell((words("crisis.vacant"), "error"))
    sectors = {line.sector.id: line.sector} if line.sector else {}
    return _cell(
        (line.manager.name, "strong"),
        (line.manager.email, "muted"),
        (office_name(line.term, sectors, {}, words), "small"),
    )


def _people(line: CrisisLine, role: EditorRole, words: Words) -> QWidget:
    found = [one for one in line.keepers if one.role is role]
    if not found:
        return _cell((words("crisis.nobody"), "muted"))
    return _cell(*(text for one in found for text in _person(one, words)))


def _person(keeper: Keeper, words: Words) -> Sequence[tuple[str, str]]:
    texts = [(keeper.person.name, "strong"), (keeper.person.email, "muted")]
    if keeper.away:
        key = "crisis.gone_until" if keeper.until else "crisis.gone"
        texts.append((words(key, last=keeper.until or ""), "small"))
    return texts


def _cell(*texts: tuple[str, str]) -> QWidget:
    """Return lines below each other, as one thing to a screen reader."""
    cell = QWidget()
    box = QVBoxLayout(cell)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(1)
    shown = [(text, role) for text, role in texts if text]
    for text, role in shown:
        box.addWidget(_selectable(text, role))
    cell.setAccessibleDescription(", ".join(text for text, _ in shown))
    return cell


def _selectable(text: str, role: str) -> QLabel:
    made = label(text, role, wrap=True)
    made.setAccessibleName(text)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made
