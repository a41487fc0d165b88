"""The form of a channel: what stands in its fields, as a channel and back."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from smdesk.desktop.fields import FormFields, fill, named, required_day, select
from smdesk.desktop.forms.channel_form import Ui_ChannelForm
from smdesk.desktop.pages.channels.life_form import say_file_words
from smdesk.domain.addresses import Address, recognise
from smdesk.domain.calendar import on_day
from smdesk.domain.channels import Channel, Platform, Purpose, Scope, Status
from smdesk.domain.errors import ConflictError, InvalidError, Problem, SmdeskError
from smdesk.domain.former import DATED_OF_CHANNEL
from smdesk.domain.ids import new_id
from smdesk.domain.texts import clean_line, clean_text
from smdesk.services.register.view import RegisterView
from smdesk.words import Words

FIELDS = (
    "name",
    "url",
    "platform",
    "status",
    "scope",
    "sector",
    "unit",
    "purpose_text",
    "crisis_rank",
    "opened_on",
    "closed_on",
    "own",
)
DATED = frozenset({"name", "url", "platform", "status", "scope", "sector", "unit"})
"""The fields of what has a history by day."""
RUNNING = (Status.ACTIVE, Status.DORMANT)
CHOSEN = (Status.PLANNED, Status.ACTIVE, Status.DORMANT, Status.CLOSED)


class Change(StrEnum):
    """What somebody does who changes what a channel is called, where it lives or whose it is."""

    FROM_DAY = "from_day"
    """It became so: what it was until then is kept."""
    CORRECTION = "correction"
    """It was written wrong and has always been so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelChange:
    """A channel as the form says it; with a day and a reason where it was otherwise before."""

    channel: Channel
    day: date | None = None
    reason: str = ""
    logo: Path | None = None
    """A logo of its own, to be attached."""


class ChannelForm(QWidget):
    """Edits one channel in place; Save is there when something has changed."""

    saved = Signal(object)
    """The `ChannelChange` to save."""
    cancelled = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ChannelForm()
        self.ui.setupUi(self)
        self._words = words
        self._channel: Channel | None = None
        self._purposes = {
            Purpose.DIALOGUE: self.ui.purpose_dialogue,
            Purpose.INFORMATION: self.ui.purpose_information,
            Purpose.AVAILABILITY: self.ui.purpose_availability,
            Purpose.REACH: self.ui.purpose_reach,
            Purpose.CRISIS: self.ui.purpose_crisis,
        }
        fields = {name: getattr(self.ui, name) for name in FIELDS}
        fields |= {purpose.value: box for purpose, box in self._purposes.items()}
        fields |= {name: getattr(self.ui, name) for name in ("change_kind", "day", "reason")}
        fields |= {"logo": self.ui.logo_file}
        self.fields = FormFields(self, words, fields)
        say_file_words(self.ui.logo_file, words)
        self._fill_choices()
        self._connect()

    def _fill_choices(self) -> None:
        words = self._words
        fill(self.ui.platform, [(words(f"platform.{one.value}"), one) for one in Platform])
        fill(self.ui.scope, [(words(f"scope.{one.value}"), one) for one in Scope])
        fill(self.ui.change_kind, [(words(f"channels.change.{one.value}"), one) for one in Change])

    def _connect(self) -> None:
        self.ui.save.clicked.connect(self.save)
        self.ui.cancel.clicked.connect(self.cancelled)
        self.fields.changed.connect(self._follow)
        self.ui.url.editingFinished.connect(self._recognise)

    def edit(self, channel: Channel | None, register: RegisterView) -> None:
        """Show a channel, or an empty form for a new one."""
        self._channel = channel
        new = self._words("channels.new")
        heading = self._words("channels.edit", name=channel.name) if channel else new
        self.ui.heading.setText(heading)
        sectors = on_day(register.sectors.values(), register.day)
        units = on_day(register.units.values(), register.day)
        fill(self.ui.sector, named(sectors, none=self._words("channels.no_sector")))
        fill(self.ui.unit, named(units, none=self._words("channels.no_unit")))
        self._offer_statuses(channel)
        self._show(channel or _empty())
        select(self.ui.change_kind, Change.FROM_DAY)
        self.ui.day.set_day(register.day)
        self.ui.reason.clear()
        self.ui.logo_file.set_path(None)
        if channel is None:
            self.ui.opened_on.set_day(register.day)
        self.fields.mark_clean()
        self.ui.scroll.verticalScrollBar().setValue(0)
        self.ui.name.setFocus()

    def _offer_statuses(self, channel: Channel | None) -> None:
        """Offer what is typed: a channel is started by a decision and closed by its closing."""
        now = channel.status if channel else None
        choices: Sequence[Status] = CHOSEN if now is None else RUNNING
        if now is Status.PLANNED or now is Status.CLOSED:
            choices = (now,)
        fill(self.ui.status, [(self._words(f"status.{one.value}"), one) for one in choices])
        self.ui.status.setEnabled(len(choices) > 1)
        for part in (self.ui.label_closed_on, self.ui.closed_on):
            part.setVisible(now in {None, Status.CLOSED})
        self.ui.closed_on.setEnabled(now is None)

    def _show(self, channel: Channel) -> None:
        ui = self.ui
        ui.name.setText(channel.name)
        ui.url.setText(channel.url or channel.raw_address)
        ui.purpose_text.setPlainText(channel.purpose_text)
        for box, value in (
            (ui.platform, channel.platform),
            (ui.scope, channel.scope),
            (ui.status, channel.status),
            (ui.sector, channel.sector_id),
            (ui.unit, channel.unit_id),
        ):
            select(box, value)
        for purpose, check in self._purposes.items():
            check.setChecked(purpose in channel.purposes)
        ui.crisis_rank.setValue(channel.crisis_rank or 0)
        ui.opened_on.set_day(channel.opened_on)
        ui.closed_on.set_day(channel.closed_on)
        ui.own.setChecked(channel.own)

    def is_changed(self) -> bool:
        """Tell whether something is typed that is not saved."""
        return self.isVisible() and self.fields.is_changed()

    def save(self) -> None:
        """Hand over the channel as the fields say it, or say at the fields what is wrong."""
        if not self.fields.is_changed():
            return
        self.fields.hand_over(self._change, self.saved.emit)

    def show_error(self, error: SmdeskError) -> bool:
        """Show why a save failed; after a lost race both versions stand in the form.

        Returns:
            Whether nothing more has to be said.
        """
        if isinstance(error, ConflictError) and isinstance(error.theirs, Channel):
            self._channel = error.theirs
            self.fields.merge(partial(self._show, error.theirs))
            return False
        return self.fields.show_error(error)

    def channel(self) -> Channel:
        """Return the channel as the fields say it.

        Raises:
            UserError: for a day that is none, or an address that cannot be recognised.
        """
        ui, base = self.ui, self._channel or _empty()
        typed, address = ui.url.text().strip(), self._address()
        scope = Scope(ui.scope.currentData())
        return replace(
            base,
            name=clean_line(ui.name.text()),
            platform=address.platform if address else self._platform(),
            url=address.url if address else "",
            key=address.key if address else "",
            raw_address=base.raw_address if typed == base.url else typed,
            scope=scope,
            sector_id=ui.sector.currentData() if scope is Scope.OPERATIONAL else None,
            unit_id=ui.unit.currentData(),
            purposes=frozenset(one for one, box in self._purposes.items() if box.isChecked()),
            purpose_text=clean_text(ui.purpose_text.toPlainText()),
            status=Status(ui.status.currentData()),
            opened_on=ui.opened_on.day(),
            closed_on=ui.closed_on.day(),
            crisis_rank=ui.crisis_rank.value() or None,
            own=ui.own.isChecked(),
        )

    def _change(self) -> ChannelChange:
        """Return the channel, and from which day it is so where that is asked.

        Raises:
            UserError: as `channel`; for a day that is missing.
        """
        channel, logo = self.channel(), self.ui.logo_file.path()
        if not self._asks_from_when(channel):
            return ChannelChange(channel=channel, logo=logo)
        day = required_day(self.ui.day, "day")
        reason = clean_line(self.ui.reason.text())
        return ChannelChange(channel=channel, day=day, reason=reason, logo=logo)

    def _asks_from_when(self, channel: Channel) -> bool:
        return self.ui.change_kind.currentData() == Change.FROM_DAY and self._is_dated(channel)

    def _is_dated(self, channel: Channel) -> bool:
        """Tell whether a channel in use got another name, address, owner or state."""
        before = self._channel
        if before is None or before.status is Status.PLANNED:
            return False
        return any(getattr(before, name) != getattr(channel, name) for name in DATED_OF_CHANNEL)

    def _address(self) -> Address | None:
        text = self.ui.url.text().strip()
        if not text:
            return None
        if self._channel is not None and text == self._channel.url:
            return Address(
                platform=self._platform(),
                url=self._channel.url,
                key=self._channel.key,
            )
        found = recognise(text, self._platform())
        if isinstance(found, Problem):
            raise InvalidError([replace(found, at="url")])
        return found

    def _platform(self) -> Platform:
        """Qt hands an enumerated text back as a plain one."""
        return Platform(self.ui.platform.currentData())

    def _recognise(self) -> None:
        """Say at once which platform an address belongs to."""
        found = recognise(self.ui.url.text(), self._platform())
        if isinstance(found, Address):
            select(self.ui.platform, found.platform)

    def _follow(self) -> None:
        operational = self.ui.scope.currentData() == Scope.OPERATIONAL
        self.ui.sector.setEnabled(operational)
        for part in (self.ui.label_crisis_rank, self.ui.crisis_rank):
            part.setVisible(self.ui.purpose_crisis.isChecked())
        self._follow_change()
        self.ui.save.setEnabled(self.fields.is_changed())

    def _follow_change(self) -> None:
        """Ask from which day a change holds, where something with a history was changed."""
        ui, before = self.ui, self._channel
        started = before is not None and before.status is not Status.PLANNED
        ui.change_box.setVisible(started and bool(DATED & self.fields.changed_names()))
        asks = ui.change_kind.currentData() == Change.FROM_DAY
        for part in (ui.label_day, ui.day, ui.label_reason, ui.reason):
            part.setVisible(asks)


def _empty() -> Channel:
    return Channel(id=new_id(), name="", platform=Platform.FACEBOOK, scope=Scope.OPERATIONAL)
