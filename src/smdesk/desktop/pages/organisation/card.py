"""The card of the municipality, a sector or a unit: what it is, has, and was."""

from collections.abc import Iterator, Mapping
from datetime import date

from PySide6.QtCore import QObject, Signal

from smdesk.desktop.forms.organisation_page import Ui_OrganisationPage
from smdesk.desktop.pages.organisation.tree import Line, head_text
from smdesk.desktop.widgets.card import Fact
from smdesk.desktop.widgets.table_model import Column, TableModel
from smdesk.domain.calendar import Period
from smdesk.domain.channels import Channel
from smdesk.domain.organisation import Unit
from smdesk.services.register.organisation_view import BodyCard, Earlier, Member
from smdesk.services.register.view import Answering
from smdesk.words import Words


class OrganisationCard(QObject):
    """Fills the tabs of the card."""

    day_asked = Signal(object)
    """A day that somebody wants to see the organisation of."""

    def __init__(self, ui: Ui_OrganisationPage, words: Words) -> None:
        super().__init__(ui.tabs)
        self._ui = ui
        self._words = words
        self.heads = TableModel[Answering](self._head_columns(), key=lambda one: one.term.id)
        self.channels = TableModel[Channel](self._channel_columns(), key=lambda one: one.id)
        self.members = TableModel[Member](self._member_columns(), key=lambda one: one.membership.id)
        ui.heads.set_table(self.heads)
        ui.channels.set_table(self.channels)
        ui.members.set_table(self.members)
        ui.facts.link_activated.connect(self._go_to_day)

    def show_line(self, line: Line) -> None:
        """Show what the tree knows of a row."""
        ui, words = self._ui, self._words
        ui.name.setText(line.name)
        ui.about.setText(words(f"organisation.kind.{line.kind}"))
        ui.facts.set_facts(self._facts(line))
        self.channels.set_rows(line.channels)
        self.members.set_rows(line.members)

    def show_card(self, line: Line, card: BodyCard) -> None:
        """Show what was read of a row: its heads and names over the days."""
        if card.sector is not None:
            self._ui.about.setText(self._words("organisation.unit_in", sector=card.sector.name))
        self.heads.set_rows(card.terms)
        ahead = map(self._next, filter(None, [card.next_change]))
        facts = [*self._facts(line), *ahead, *map(self._earlier, card.earlier)]
        self._ui.facts.set_facts(facts)

    def _facts(self, line: Line) -> list[Fact]:
        words, body = self._words, line.body
        note = f"({self._period(line.head.term.period)})" if line.head else ""
        facts = [self._fact("head", head_text(line.head, words), note)]
        if body is not None:
            facts.append(self._fact("period", self._period(body.period)))
        if isinstance(body, Unit):
            facts.append(self._fact("greeting", body.greeting or words("organisation.no_greeting")))
        facts += [self._fact("happened", text) for text in line.happened]
        return [*facts, *self._sums(line)]

    def _sums(self, line: Line) -> Iterator[Fact]:
        """Yield what it consists of and has, which offices are vacant, and what lies ahead."""
        sectors = sum(one.kind == "sector" for one in line.below)
        if line.below:
            counts = {"sectors": sectors, "units": len(line.below) - sectors}
            yield self._fact("parts", self._counted(counts))
        counts = {"channels": len(line.channels), "members": len(line.members)}
        yield self._fact("has", self._counted(counts) or self._words("organisation.nothing"))
        for one in line.below:
            office = self._words("organisation.head_of.sector_head", name=one.name)
            if one.kind == "sector" and one.head is None:
                yield self._fact("vacant", office)
            elif one.kind == "sector" and one.head is not None and one.head.term.acting:
                yield self._fact("acting", office, f"({one.head.person.name})")
        headless = sum(one.kind == "unit" and one.head is None for one in line.below)
        if headless:
            yield self._fact("headless", self._counted({"units": headless}))
        if line.next_change is not None:
            yield self._next(line.next_change)

    def _counted(self, counts: Mapping[str, int]) -> str:
        """Return "5 sektorer, 11 enheter"; what there is none of is left out."""
        words = self._words
        return ", ".join(
            words(f"organisation.count.{name}", count=count)
            for name, count in counts.items()
            if count
        )

    def _go_to_day(self, day: str) -> None:
        self.day_asked.emit(date.fromisoformat(day))

    def _fact(self, key: str, value: str, note: str = "") -> Fact:
        return Fact(name=self._words(f"organisation.fact.{key}"), value=value, note=note)

    def _next(self, change: date) -> Fact:
        day = change.isoformat()
        return Fact(name=self._words("organisation.fact.next"), value=day, link=day)

    def _earlier(self, one: Earlier) -> Fact:
        key = "organisation.was_in" if one.sector else "organisation.was"
        value = self._words(key, name=one.name, sector=one.sector, until=one.until)
        return self._fact("earlier", value, f"({one.reason})" if one.reason else "")

    def _period(self, period: Period) -> str:
        key = "organisation.since" if period.last is None else "organisation.from_to"
        return self._words(key, first=period.first, last=period.last or "")

    # --- columns ------------------------------------------------------------------------------

    def _title(self, name: str) -> str:
        return self._words(f"organisation.column.{name}")

    def _head_columns(self) -> list[Column[Answering]]:
        return [
            Column(
                title=self._title("person"),
                text=lambda one: head_text(one, self._words),
                stretch=True,
            ),
            Column(title=self._title("first"), text=lambda one: one.term.period.first.isoformat()),
            Column(title=self._title("last"), text=_last, muted=True),
        ]

    def _channel_columns(self) -> list[Column[Channel]]:
        return [
            Column(title=self._title("channel"), text=lambda one: one.name, stretch=True),
            Column(
                title=self._title("platform"),
                text=lambda one: self._words(f"platform.{one.platform}"),
                muted=True,
            ),
        ]

    def _member_columns(self) -> list[Column[Member]]:
        return [
            Column(title=self._title("person"), text=lambda one: one.person.name, stretch=True),
            Column(
                title=self._title("first"),
                text=lambda one: one.membership.period.first.isoformat(),
                muted=True,
            ),
        ]


def _last(one: Answering) -> str:
    last = one.term.period.last
    return last.isoformat() if last else ""
