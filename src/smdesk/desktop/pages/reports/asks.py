"""What a report asks: the day in a chip, each other question in a list of its answers."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from smdesk.desktop.phrases import begun
from smdesk.desktop.tokens import Space
from smdesk.desktop.widgets.day_chip import DayChip
from smdesk.desktop.widgets.labels import label
from smdesk.services.ports import Said
from smdesk.services.printed.kinds import Ask, Choice, ReportKind
from smdesk.services.printed.offers import Offer, Offers
from smdesk.words import Words

CHARACTERS = 16
"""How narrow a list of answers may become; the open list shows them whole."""
WIDEST = 480


class ReportsAsks(QWidget):
    """The questions of the report in front; those it does not ask are not shown."""

    day_chosen = Signal(object)
    """A day, or None for today."""
    answered = Signal(object)
    """The `Offer` that was chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Words()
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.M, Space.S, Space.M, Space.S)
        row.setSpacing(Space.S)
        self.day = DayChip()
        self.day.day_chosen.connect(self.day_chosen)
        row.addWidget(self.day)
        self.answers: dict[Ask, QComboBox] = {}
        self._labels: dict[Ask, QLabel] = {}
        for ask in Ask:
            if ask is not Ask.DAY:
                self._add(ask, row)
        row.addStretch(1)
        self.hide()

    def _add(self, ask: Ask, row: QHBoxLayout) -> None:
        name, field = label("", "muted"), QComboBox()
        name.setBuddy(field)
        field.setMinimumContentsLength(CHARACTERS)
        field.setMaximumWidth(WIDEST)
        policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        field.setSizeAdjustPolicy(policy)
        field.activated.connect(partial(self._chosen, field))
        row.addWidget(name)
        row.addWidget(field, 3)
        self._labels[ask], self.answers[ask] = name, field

    def set_words(self, words: Words) -> None:
        """Name the questions."""
        self._words = words
        self.day.setAccessibleName(words("report_ask.day"))
        self.day.setToolTip(words("report_ask.day_tip"))
        for ask, field in self.answers.items():
            self._labels[ask].setText(words(f"report_ask.{ask}"))
            field.setAccessibleName(words(f"report_ask.{ask}"))

    def show_kind(self, kind: ReportKind, choice: Choice, offers: Offers, today: date) -> None:
        """Show what a report asks, with what is chosen."""
        self.setVisible(bool(kind.asks))
        self.day.setVisible(Ask.DAY in kind.asks)
        self._show_day(choice.day, today)
        for ask, field in self.answers.items():
            shown = ask in kind.asks
            self._labels[ask].setVisible(shown)
            field.setVisible(shown)
            if shown:
                self._fill(field, offers[ask], choice)

    def _show_day(self, day: date, today: date) -> None:
        key = "pages_reports.today" if day == today else "pages_reports.on_day"
        back = self._words("pages_reports.back_to_today")
        self.day.set_words(text=self._words(key, day=day), today=back)
        self.day.set_day(day)

    def _fill(self, field: QComboBox, offers: Sequence[Offer], choice: Choice) -> None:
        """Offer these; a list that is open and still right is left alone."""
        if [field.itemData(row) for row in range(field.count())] != list(offers):
            field.clear()
            for offer in offers:
                field.addItem(self._text(offer.said), offer)
        for row, offer in enumerate(offers):
            if offer.is_in(choice):
                field.setCurrentIndex(row)
        field.setEnabled(bool(offers))

    def _text(self, said: Said) -> str:
        text = self._words(said.key, **said.values)
        return begun(text) if "half_year" in said.values else text  # names stay as they are

    def _chosen(self, field: QComboBox, _row: int) -> None:
        self.answered.emit(field.currentData())
