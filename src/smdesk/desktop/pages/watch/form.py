"""The form of a channel's watch hours: days, times, holidays, reply target, from when (P7)."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from smdesk.desktop.fields import FormFields, required_day
from smdesk.desktop.forms.watch_form import Ui_WatchForm
from smdesk.domain.calendar import Period
from smdesk.domain.errors import UserError
from smdesk.domain.ids import new_id
from smdesk.domain.watch import Watch, Weekday, clock_text, read_clock
from smdesk.services.duties.watch import WatchLine
from smdesk.words import Words

OFFICE = Watch(
    id="",
    channel_id="",
    days=frozenset(list(Weekday)[:5]),
    opens=8 * 60,
    closes=16 * 60 + 30,
    period=Period(date.min),
)
"""What new hours begin as."""


class WatchForm(QWidget):
    """Edits a channel's watch hours in place; its buttons are there once something is changed."""

    saved = Signal(object)
    cancelled = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_WatchForm()
        self.ui.setupUi(self)
        self._words = words
        self._channel_id = ""
        self._hours: Watch | None = None
        ui = self.ui
        self._days: dict[Weekday, QCheckBox] = {day: getattr(ui, day.value) for day in Weekday}
        ui.days.setFocusProxy(ui.monday)
        names = ("days", "opens", "closes", "reply_hours", "holidays", "first", "last")
        fields = {name: getattr(ui, name) for name in names}
        self.fields = FormFields(
            self, words, fields | {day.value: box for day, box in self._days.items()}
        )
        ui.save.clicked.connect(self.save)
        ui.cancel.clicked.connect(self.cancelled)
        self.fields.changed.connect(self._follow)

    def edit(self, line: WatchLine, day: date) -> None:
        """Show a channel's hours; a change of them holds from the day unless another is typed."""
        ui, hours = self.ui, line.hours or OFFICE
        self._channel_id, self._hours = line.channel.id, line.hours
        if line.hours is None:
            ui.hint.setText(self._words("watch.form.new"))
        else:
            ui.hint.setText(self._words("watch.form.since", first=line.hours.period.first))
        for weekday, box in self._days.items():
            box.setChecked(weekday in hours.days)
        ui.opens.setText(clock_text(hours.opens))
        ui.closes.setText(clock_text(hours.closes))
        ui.holidays.setChecked(hours.holidays)
        ui.reply_hours.setText(str(hours.reply_hours or ""))
        ui.first.set_day(day)
        ui.last.set_day(hours.period.last)
        self.fields.mark_clean()

    def is_changed(self) -> bool:
        """Tell whether something is typed that is not saved."""
        return self.fields.is_changed()

    def save(self) -> None:
        """Hand over the hours, or say at the fields what is wrong."""
        self.fields.hand_over(self.watch, self.saved.emit)

    def watch(self) -> Watch:
        """Return the hours as the fields say them.

        Raises:
            UserError: `clock_form`, `hours_form`, `date_form`, `required`, `period_reversed`.
        """
        ui, hours = self.ui, self._hours
        draft = replace(
            hours or OFFICE,
            channel_id=self._channel_id,
            days=frozenset(day for day, box in self._days.items() if box.isChecked()),
            opens=read_clock(ui.opens.text(), "opens"),
            closes=read_clock(ui.closes.text(), "closes"),
            holidays=ui.holidays.isChecked(),
            reply_hours=self._reply_hours(),
        )
        first, last = required_day(ui.first, "first"), ui.last.day()
        if hours is not None and (draft == hours or first == hours.period.first):
            return replace(draft, period=Period(hours.period.first, last))
        return replace(draft, id=new_id(), version=1, period=Period(first, last))

    def _reply_hours(self) -> int | None:
        text = self.ui.reply_hours.text().strip()
        if text and not text.isdecimal():
            raise UserError("hours_form", at="reply_hours", text=text)
        return int(text) if text else None

    def _follow(self) -> None:
        """Show the buttons where there is something to save."""
        changed = self.fields.is_changed()
        self.ui.save.setVisible(changed or self._hours is None)
        self.ui.cancel.setVisible(changed)
