"""Fields of a bad evening: a channel found by a part of its name, and answers told in full."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QLabel,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from smdesk.desktop.tokens import Space
from smdesk.desktop.widgets.date_field import DateField
from smdesk.desktop.widgets.labels import label
from smdesk.desktop.widgets.pick_field import NameField
from smdesk.desktop.widgets.tab_order import tab_after
from smdesk.domain.calendar import STOCKHOLM, local_time
from smdesk.domain.errors import UserError
from smdesk.domain.watch import MINUTES_A_DAY, read_clock

_BESIDE_MARK = 27
"""Where the text of an answer begins: past the ring before its title."""


class ChannelField(NameField):
    """Keeps the channel that is chosen."""

    chosen = Signal()
    """Another name is chosen, or none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.textChanged.connect(self._tell)

    def value(self) -> str | None:
        """Return the id that the name in the field stands for; None for what is no name."""
        value = self._choices.get(self.text().strip())
        return None if value is None else str(value)

    def required(self, at: str) -> str:
        """Return what the name in the field stands for; a part of only one name means that one.

        Raises:
            UserError: `required`, or `removal_channel_unknown` for what is no name.
        """
        self.take_only()
        value = self.value()
        if value is None:
            code = "removal_channel_unknown" if self.text().strip() else "required"
            raise UserError(code, at=at)
        return value

    def set_value(self, value: str | None) -> None:
        """Show the name of something, or nothing."""
        names = [name for name, one in self._choices.items() if one == value]
        self.setText(names[0] if names else "")

    def take_only(self) -> None:
        if self.value() is None:
            super().take_only()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Whoever goes on with a part of one name means that one."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.take_only()

    def _tell(self, _text: str) -> None:
        self.chosen.emit()


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One answer: what it is stored as, its title, and what it means in a sentence."""

    value: object
    title: str
    text: str = ""
    spoken: str = ""
    """What is shown elsewhere, for whoever listens."""


class Choices(QWidget):
    """One of several answers, each with a sentence below; the arrow keys go between them."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(Space.XS)
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._clicked)
        self._answers: list[tuple[object, QRadioButton]] = []

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer these; what was chosen stays so where it is still offered."""
        before = self.value()
        while (item := self._box.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for _, button in self._answers:
            self._group.removeButton(button)
        self._answers = [(choice.value, self._add(choice)) for choice in choices]
        tab_after(self, [button for _, button in self._answers])
        self.set_value(before)

    def _add(self, choice: Choice) -> QRadioButton:
        part = QWidget(self)
        box = QVBoxLayout(part)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        button = QRadioButton(choice.title)
        button.setProperty("kind", "answer")
        button.setAccessibleDescription(choice.text or choice.spoken)
        self._group.addButton(button)
        box.addWidget(button)
        if choice.text:
            box.addWidget(_below(choice.text))
        self._box.addWidget(part)
        return button

    def value(self) -> object:
        """Return the chosen answer, or None."""
        return next((value for value, one in self._answers if one.isChecked()), None)

    def set_value(self, value: object) -> None:
        """Choose an answer without telling; None chooses none."""
        self._group.setExclusive(False)
        for one, button in self._answers:
            button.setChecked(value is not None and one == value)
        self._group.setExclusive(True)

    def take_focus(self) -> None:
        """Give the chosen answer the focus, else the first."""
        buttons = [button for _, button in self._answers]
        checked = [button for button in buttons if button.isChecked()]
        for button in (checked or buttons)[:1]:
            button.setFocus()

    def _clicked(self, _button: QAbstractButton) -> None:
        self.chosen.emit()


def _below(text: str) -> QLabel:
    result = label(text, wrap=True)
    result.setContentsMargins(_BESIDE_MARK, 0, 0, 0)
    return result


def show_moment(day: DateField, clock: QLineEdit, moment: datetime | None) -> None:
    """Show a moment in two fields, or nothing."""
    for field in (day, clock):
        blocker = QSignalBlocker(field)
        field.setText("" if moment is None else _shown(moment)[field is clock])
        blocker.unblock()


def read_moment(
    day: DateField, clock: QLineEdit, stored: datetime | None, at: tuple[str, str]
) -> datetime | None:
    """Return the moment of two fields, the stored one where they still show it.

    Raises:
        UserError: `date_form`, `clock_form` or `required`, at the field.
    """
    texts = (day.text().strip(), clock.text().strip())
    if texts == ("", ""):
        return None
    if stored is not None and texts == _shown(stored):
        return stored
    try:
        found = day.day()
    except UserError as error:
        raise UserError(error.code, at=at[0], **error.values) from error
    if found is None:
        raise UserError("required", at=at[0])
    if not texts[1]:
        raise UserError("required", at=at[1])
    return moment_of(found, read_clock(texts[1], at[1]))


def moment_of(day: date, minutes: int) -> datetime:
    """Return a Swedish day's minute in UTC; the last of them is the next day's first."""
    if minutes == MINUTES_A_DAY:
        day, minutes = day + timedelta(days=1), 0
    wall = datetime.combine(day, time(minutes // 60, minutes % 60), STOCKHOLM)
    return wall.astimezone(UTC)


def whole_minute(moment: datetime) -> datetime:
    """Return a moment as people say it, without seconds."""
    return moment.replace(second=0, microsecond=0)


def _shown(moment: datetime) -> tuple[str, str]:
    local = local_time(moment)
    return local.date().isoformat(), f"{local:%H:%M}"
