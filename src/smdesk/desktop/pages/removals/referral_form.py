"""The form of a referral: what was moved to which case, in neutral words (P2)."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from smdesk.desktop.fields import FormFields, fill, named, required_day
from smdesk.desktop.forms.referral_form import Ui_ReferralForm
from smdesk.desktop.pages.removals.steps import channel_choices, employed, warn
from smdesk.domain.channels import Channel
from smdesk.domain.ids import new_id
from smdesk.domain.moderation import Referral
from smdesk.domain.organisation import Person
from smdesk.domain.texts import clean_line
from smdesk.words import Words


class ReferralForm(QWidget):
    """Writes one referral in the place of the card."""

    saved = Signal(object)
    """A `Referral`."""
    cancelled = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = ui = Ui_ReferralForm()
        ui.setupUi(self)
        self._words = words
        self._referral = _blank(date.min, None)
        fields: dict[str, QWidget] = {
            "channel_id": ui.channel,
            "person_id": ui.person,
            **{name: getattr(ui, name) for name in ("day", "note", "case_number")},
        }
        self.fields = FormFields(self, words, fields)
        ui.note.textChanged.connect(self._warn)
        ui.save.clicked.connect(self.save)
        ui.cancel.clicked.connect(self.cancelled)

    def edit(
        self,
        referral: Referral | None,
        channels: Iterable[Channel],
        people: Iterable[Person],
        today: date,
        person_id: str | None,
    ) -> None:
        """Correct a referral, or write a new one, moved today by whoever is signed in."""
        ui, words = self.ui, self._words
        self._referral = one = referral or _blank(today, person_id)
        ui.heading.setText(words("referrals.correct" if referral else "referrals.new"))
        ui.about.setText(words("referrals.advice"))
        ui.channel.set_choices(channel_choices(channels, words))
        ui.channel.set_value(one.channel_id)
        ui.day.set_day(one.day)
        ui.note.setPlainText(one.note)
        ui.case_number.setText(one.case_number)
        here = employed(people, today, one.person_id)
        fill(ui.person, named(here, none=words("removals.found_by_other")), one.person_id)
        self.fields.mark_clean()
        ui.channel.setFocus()

    def is_changed(self) -> bool:
        """Tell whether something is typed that is not saved."""
        return self.isVisible() and self.fields.is_changed()

    def save(self, *_: object) -> None:
        """Hand over the referral, or say at the fields what is wrong."""
        self.fields.hand_over(self._written, self.saved.emit)

    def _written(self) -> Referral:
        ui = self.ui
        return replace(
            self._referral,
            channel_id=ui.channel.required("channel_id"),
            day=required_day(ui.day, "day"),
            note=clean_line(ui.note.toPlainText()),
            case_number=clean_line(ui.case_number.text()),
            person_id=ui.person.currentData(),
        )

    def _warn(self) -> None:
        warn(self.ui.note_cautions, self.ui.note.toPlainText(), self._words)


def _blank(day: date, person_id: str | None) -> Referral:
    return Referral(id=new_id(), channel_id="", day=day, note="", person_id=person_id)
