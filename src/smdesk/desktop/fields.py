"""What forms share: fields by name, a line below each that says what is wrong, has it changed."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QSpinBox,
    QWidget,
)

from smdesk.desktop.tokens import Space
from smdesk.desktop.widgets.date_field import DateField
from smdesk.desktop.widgets.file_field import FileField
from smdesk.desktop.widgets.labels import repolish
from smdesk.desktop.widgets.table_model import swedish_order
from smdesk.domain.errors import InvalidError, Problem, SmdeskError, UserError
from smdesk.words import Words

T = TypeVar("T")
LINE_BESIDE = 32
"""Room above for a field's label, and below for what is wrong; in device-independent pixels."""


DAY_SAMPLE = "2026-11-23"


def fit_width(field: QLineEdit, sample: str) -> None:
    """Make a field no wider than what is typed in it, such as a sample."""
    field.setFixedWidth(field.fontMetrics().horizontalAdvance(sample) + 2 * Space.XL)


class FormFields(QObject):
    """The fields of one form.

    Args:
        owner: the widget whose children are the fields; the line for the field `name` is the label
            `error_name`.
        fields: by the name that problems are reported at.
    """

    changed = Signal()

    def __init__(self, owner: QWidget, words: Words, fields: dict[str, QWidget]) -> None:
        super().__init__(owner)
        self._owner = owner
        self._words = words
        self._fields = fields
        self._clean: list[object] = []
        for field in fields.values():
            _changes(field, self)
        self._clean = self._values()

    def mark_clean(self) -> None:
        """Take what stands in the fields as unchanged."""
        self.clear_problems()
        self._clean = self._values()
        self.changed.emit()

    def is_changed(self) -> bool:
        """Tell whether a field says something else than when it was clean."""
        return self._values() != self._clean

    def changed_names(self) -> set[str]:
        """Return which fields say something else than when they were clean."""
        pairs = zip(self._fields, self._values(), self._clean, strict=True)
        return {name for name, value, clean in pairs if value != clean}

    def show_error(self, error: SmdeskError) -> bool:
        """Show an error at its fields; tell whether it had any of them."""
        if not isinstance(error, UserError):
            return False
        problems = (
            error.problems
            if isinstance(error, InvalidError)
            else (Problem(code=error.code, at=error.at or "", values=error.values),)
        )
        self.clear_problems()
        shown = [self._show(problem) for problem in problems]
        self._go_to_first([field for field in shown if field is not None])
        return None not in shown

    def hand_over(self, read: Callable[[], T], give: Callable[[T], object]) -> None:
        """Give on what is read from the fields, or say at them what is wrong."""
        self.clear_problems()
        try:
            item = read()
        except SmdeskError as error:
            self.show_error(error)
        else:
            give(item)

    def _go_to_first(self, fields: Sequence[QWidget]) -> None:
        """Give the topmost of the fields that are shown the focus, and bring it into view."""
        shown = [field for field in fields if field.isVisibleTo(self._owner)]
        if shown:
            first = min(shown, key=lambda field: field.mapTo(self._owner, QPoint()).y())
            first.setFocus()
            bring_into_view(first)

    def clear_problems(self) -> None:
        """Take all complaints away."""
        for name, field in self._fields.items():
            self._say(name, field, "")

    def typed(self) -> dict[str, object]:
        """Return what the fields say that changed, as JSON can hold it: a draft of them."""
        changed, values = self.changed_names(), self._values()
        pairs = zip(self._fields, values, strict=True)
        return {
            name: str(value) if isinstance(value, Path) else value
            for name, value in pairs
            if name in changed
        }

    def type_again(self, draft: Mapping[str, Any]) -> bool:
        """Fill in what `typed` said, but for what a field cannot hold now; tell whether all fit."""
        fits = True
        for name, field in self._fields.items():
            if name not in draft:
                continue
            if _can_hold(field, draft[name]):  # a choice may rest on the fields before
                put(field, draft[name])
            else:
                fits = False
        return fits

    def merge(self, show_theirs: Callable[[], None]) -> None:
        """Take in what somebody else saved meanwhile, and lose nothing that is typed.

        Fields that were left alone get the other's value; at those that both changed, the other's
        stands below. What the other saved counts as clean from here.
        """
        mine, before = self._values(), self._clean
        show_theirs()
        theirs = self._values()
        self.clear_problems()
        for at, (name, field) in enumerate(self._fields.items()):
            if mine[at] not in (before[at], theirs[at]):
                spoken = shown_text(field) or "–"
                put(field, mine[at])
                self._say(name, field, self._words("desktop.conflict", value=spoken))
        self._clean = theirs
        self.changed.emit()

    def _show(self, problem: Problem) -> QWidget | None:
        field = self._fields.get(problem.at)
        if field is not None:
            self._say(problem.at, field, self._words.explain(problem))
        return field

    def _say(self, name: str, field: QWidget, text: str) -> None:
        line = self._owner.findChild(QLabel, f"error_{name}")
        if isinstance(line, QLabel):
            line.setText(text)
            line.setVisible(bool(text))
        field.setAccessibleDescription(text)
        invalid = "true" if text else ""
        if field.property("invalid") != invalid:
            field.setProperty("invalid", invalid)
            repolish(field)

    def _values(self) -> list[object]:
        return [_value(field) for field in self._fields.values()]

    def told(self, *_: object) -> None:
        """Hear that a field changed."""
        self.changed.emit()


def _changes(field: QWidget, form: FormFields) -> None:
    match field:
        case QLineEdit() | QPlainTextEdit():
            field.textChanged.connect(form.told)
        case QComboBox():
            field.currentIndexChanged.connect(form.told)
        case QCheckBox():
            field.toggled.connect(form.told)
        case QSpinBox():
            field.valueChanged.connect(form.told)
        case FileField():
            field.changed.connect(form.told)


def _value(field: QWidget) -> object:  # noqa: PLR0911  one return a kind of field
    match field:
        case QLineEdit():
            return field.text()
        case QPlainTextEdit():
            return field.toPlainText()
        case QComboBox():
            return field.currentData()
        case QCheckBox():
            return field.isChecked()
        case QSpinBox():
            return field.value()
        case FileField():
            return field.path()
    return None


def _can_hold(field: QWidget, value: object) -> bool:
    """Tell whether a value from a file is one of a field's kind, or among its choices."""
    match field:
        case QComboBox():
            return value in [field.itemData(index) for index in range(field.count())]
        case FileField():
            return value is None or isinstance(value, str)
    return type(value) is type(_value(field))


def bring_into_view(field: QWidget) -> None:
    """Scroll to a field with its label and the line below it, once these have their places."""
    around = field.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        if (layout := around.layout()) is not None:
            layout.activate()
        around = around.parentWidget()
    inside = around.widget() if isinstance(around, QScrollArea) else None
    if isinstance(around, QScrollArea) and inside is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        top = field.mapTo(inside, QPoint()).y()
        for y in (top + field.height(), top):
            around.ensureVisible(0, y, 0, LINE_BESIDE)


def shown_text(field: QWidget) -> str:
    """Return what a person reads in a field."""
    return field.currentText() if isinstance(field, QComboBox) else str(_value(field))


def put(field: QWidget, value: object) -> None:
    """Put back a value that a field gave."""
    match field:
        case QLineEdit():
            field.setText(str(value))
        case QPlainTextEdit():
            field.setPlainText(str(value))
        case QComboBox():
            select(field, value)
        case QCheckBox():
            field.setChecked(bool(value))
        case QSpinBox():
            field.setValue(int(str(value)))
        case FileField():
            field.set_path(None if value is None else Path(str(value)))


def fill(box: QComboBox, choices: Iterable[tuple[str, object]], chosen: object = None) -> None:
    """Fill a box with words and what they stand for, and choose one."""
    blocker = QSignalBlocker(box)
    box.clear()
    for word, value in choices:
        box.addItem(word, value)
    select(box, chosen)
    blocker.unblock()


def select(box: QComboBox, value: object) -> None:
    """Choose what stands for a value; nothing where there is no such choice."""
    values = [box.itemData(index) for index in range(box.count())]
    box.setCurrentIndex(values.index(value) if value in values else -1)


class Named(Protocol):
    """Anything with an id and a name."""

    @property
    def id(self) -> str: ...

    @property
    def name(self) -> str: ...


def named(items: Iterable[Named], *, none: str | None = None) -> Sequence[tuple[str, object]]:
    """Return choices by name, after a first one for none where it is allowed."""
    first: list[tuple[str, object]] = [] if none is None else [(none, None)]
    rest = sorted(items, key=lambda item: swedish_order(item.name))
    return [*first, *((item.name, item.id) for item in rest)]


def required_day(field: DateField, at: str) -> date:
    """Return a field's day.

    Raises:
        UserError: `required` or `date_form`, at the field.
    """
    day = field.day()
    if day is None:
        raise UserError("required", at=at)
    return day
