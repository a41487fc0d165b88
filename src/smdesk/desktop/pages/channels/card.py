"""The card of the chosen channel: facts, notices, editors, captures, history."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from smdesk.desktop.dates import size_text, spoken_moment
from smdesk.desktop.forms.channels_page import Ui_ChannelsPage
from smdesk.desktop.page import PageContext
from smdesk.desktop.pages.channels.life_part import LifeDetails
from smdesk.desktop.pages.history import HistoryPart
from smdesk.desktop.phrases import (
    address_shown,
    listed,
    office_name,
    shortcoming_text,
    weight_tone,
)
from smdesk.desktop.thumbnails import Thumbnails
from smdesk.desktop.web_address import show_address
from smdesk.desktop.widgets.card import Fact
from smdesk.desktop.widgets.notice_box import Notice
from smdesk.desktop.widgets.table_model import Column, TableModel
from smdesk.domain.channels import Purpose
from smdesk.domain.evidence import Capture
from smdesk.domain.rules import Shortcoming
from smdesk.services.overview import named
from smdesk.services.register.view import ChannelLine, Held, RegisterView


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelDetails:
    """What is read when a channel is chosen."""

    channel_id: str
    captures: list[Capture] = field(default_factory=list)
    life: LifeDetails | None = None


class ChannelCard(QObject):
    """Fills the card's widgets of the page's form."""

    mend = Signal(object)
    """A `Shortcoming` that somebody wants to mend."""

    def __init__(self, ui: Ui_ChannelsPage, context: PageContext, thumbnails: Thumbnails) -> None:
        super().__init__(ui.table)
        self._ui = ui
        self._context = context
        self._words = context.words
        self._thumbnails = thumbnails
        self._line: ChannelLine | None = None
        self.editors = TableModel[Held](self._editor_columns(), key=lambda held: held.assignment.id)
        self.captures = TableModel[Capture](self._capture_columns(), key=lambda item: item.id)
        self.history = HistoryPart(ui.history, context)
        ui.editors.set_table(self.editors)
        ui.captures.set_table(self.captures)
        ui.facts.link_activated.connect(partial(show_address, context))
        ui.captures.row_activated.connect(self._open_capture)
        thumbnails.arrived.connect(self._show_picture)

    def show_line(self, line: ChannelLine, register: RegisterView) -> None:
        """Show a channel as it is on the register's day."""
        words, channel = self._words, line.channel
        self._line = line
        self._ui.name.setText(channel.name)
        values = {
            "platform": words(f"platform.{channel.platform.value}"),
            "scope": words(f"scope.{channel.scope.value}").lower(),
        }
        about = words("channels.about", **values)
        if channel.opened_on:
            about = words("channels.about_since", **values, year=channel.opened_on.year)
        self._ui.about.setText(about)
        self._ui.facts.set_facts(self._facts(line, register))
        self._ui.notices.set_notices([self._notice(one, register) for one in line.shortcomings])
        self.editors.set_rows(line.editors)
        self.history.show_thing(channel.id)
        self._show_picture()

    def show_details(self, details: ChannelDetails) -> None:
        """Show what was read of the channel."""
        self.captures.set_rows(details.captures)

    def _show_picture(self) -> None:
        if self._line is None:
            return
        latest, name = self._line.latest, self._line.channel.name
        key = "channels.picture" if latest else "channels.no_picture"
        image = self._thumbnails.of(latest) if latest else QImage()
        self._ui.thumbnail.set_image(image, self._words(key, name=name))

    def _facts(self, line: ChannelLine, register: RegisterView) -> list[Fact]:
        words, channel = self._words, line.channel
        purposes = [purpose for purpose in Purpose if purpose in channel.purposes]
        facts = [
            self._address(line),
            self._fact(
                "purposes", listed("purpose", purposes, words) or words("channels.no_purposes")
            ),
            self._fact("purpose_text", channel.purpose_text or words("channels.none_purpose")),
            self._answering(line, register),
        ]
        optional = {
            "unit": line.unit.name if line.unit else "",
            "greeting": f"”{line.unit.greeting}”" if line.unit and line.unit.greeting else "",
            "opened": channel.opened_on.isoformat() if channel.opened_on else "",
            "closed": channel.closed_on.isoformat() if channel.closed_on else "",
            "crisis_rank": words("channels.fact.crisis_value", rank=channel.crisis_rank)
            if channel.crisis_rank
            else "",
            "own": words("channels.yes") if channel.own else "",
            "logo": words("channels.yes") if channel.logo else "",
            "latest": self._moment(line.latest),
        }
        return facts + [self._fact(key, value) for key, value in optional.items() if value]

    def _fact(self, key: str, value: str) -> Fact:
        return Fact(name=self._words(f"channels.fact.{key}"), value=value)

    def _address(self, line: ChannelLine) -> Fact:
        name = self._words("channels.fact.address")
        if not line.channel.url:
            missing = self._words("channels.no_address")
            return Fact(name=name, value=line.channel.raw_address or missing)
        return Fact(name=name, value=address_shown(line.channel), link=line.channel.url)

    def _answering(self, line: ChannelLine, register: RegisterView) -> Fact:
        name = self._words("channels.fact.answering")
        if line.answering is None:
            return Fact(name=name, value=self._words("channels.vacant"))
        term = line.answering.term
        office = office_name(term, register.sectors, register.units, self._words)
        period = term.period
        key = "channels.since" if period.last is None else "channels.since_until"
        return Fact(
            name=name,
            value=self._words(
                "channels.office_of", office=office, person=line.answering.person.name
            ),
            note=self._words(key, first=period.first, last=period.last or ""),
        )

    def _moment(self, capture: Capture | None) -> str:
        if capture is None:
            return ""
        return spoken_moment(capture.taken_at, self._context.desk.today(), self._words)

    def _notice(self, item: Shortcoming, register: RegisterView) -> Notice:
        words, rule = self._words, item.rule.value
        return Notice(
            title=words(f"shortcoming.{rule}"),
            text=shortcoming_text(item, words, named(item, register)),
            tone=weight_tone(item.weight),
            action=words(f"channels.mend.{rule}"),
            act=partial(self.mend.emit, item),
        )

    def _editor_columns(self) -> list[Column[Held]]:
        words = self._words
        return [
            Column(
                title=words("channels.column.person"),
                text=lambda held: held.person.name,
                stretch=True,
            ),
            Column(
                title=words("channels.column.role"),
                text=lambda held: words(f"editor_role.{held.assignment.role.value}"),
            ),
            Column(title=words("channels.column.last"), text=_last, muted=True),
        ]

    def _capture_columns(self) -> list[Column[Capture]]:
        words = self._words
        taken: Callable[[Capture], str] = self._moment
        return [
            Column(title="", text=lambda _: "", picture=self._thumbnails.of, width=64),
            Column(
                title=words("channels.column.taken"),
                text=taken,
                sort=lambda item: item.taken_at,
                stretch=True,
            ),
            Column(
                title=words("channels.column.method"),
                text=lambda item: words(f"method.{item.method.value}"),
            ),
            Column(
                title=words("channels.column.size"),
                text=lambda item: size_text(item.size, words),
                sort=lambda item: item.size,
                right=True,
            ),
        ]

    def _open_capture(self, capture: Capture) -> None:
        if self._context.has_page("archive"):
            self._context.open_page("archive", capture.id)


def _last(held: Held) -> str:
    last = held.assignment.period.last
    return last.isoformat() if last else "–"
