"""The history at a card: what a change changed, and undoing it from there."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from smdesk.desktop.jobs import Jobs
from smdesk.desktop.page import PageContext
from smdesk.desktop.pages import history as part_module
from smdesk.desktop.pages.history import HistoryPart
from smdesk.desktop.theme import Theme
from smdesk.desktop.widgets.banners import Message
from smdesk.desktop.widgets.card import ValueLabel
from smdesk.desktop.widgets.data_table import DataTable
from smdesk.domain.channels import Channel
from smdesk.domain.errors import SmdeskError
from smdesk.services.desk import Desk
from smdesk.services.ports import ChangeSet
from smdesk.words import Words


@dataclass
class Card:
    """A card with nothing but a history, and what it told its window."""

    part: HistoryPart
    table: DataTable
    jobs: Jobs
    told: list[Message] = field(default_factory=list)
    published: list[ChangeSet] = field(default_factory=list)
    failed: list[SmdeskError] = field(default_factory=list)

    def values(self) -> list[str]:
        found = self.part.details.findChildren(ValueLabel)
        return [one.text() for one in found if one.isVisibleTo(self.part.details)]


@pytest.fixture
def channel(desk: Desk) -> Channel:
    """A channel with a new name and another text."""
    channel = desk.register.view(desk.today()).present[0].channel
    changed = replace(channel, name="Nytt namn", purpose_text="Annat syfte.")
    desk.register.save_channel(desk.actor, changed)
    return channel


@pytest.fixture
def card(qtbot: QtBot, theme: Theme, desk: Desk, channel: Channel) -> Iterator[Card]:
    host = QWidget()
    table = DataTable(host)
    QVBoxLayout(host).addWidget(table)
    told: list[Message] = []
    published: list[ChangeSet] = []
    context = PageContext(
        desk=desk,
        words=Words(),
        jobs=Jobs(host),
        theme=theme,
        open_page=lambda _key, _argument: None,
        tell=told.append,
        quiet=lambda: None,
        publish=published.append,
        has_page=lambda _key: False,
        badge=lambda _key, _count, _spoken: None,
        open_example=lambda: None,
        reopen=lambda _: None,
    )
    made = Card(HistoryPart(table, context), table, context.jobs, told, published)
    context.jobs.failed.connect(made.failed.append)
    qtbot.addWidget(host)
    host.resize(420, 600)
    host.show()
    made.part.show_thing(channel.id)
    settle(qtbot, made)
    table.choose_first()
    yield made
    settle(qtbot, made)


def settle(qtbot: QtBot, card: Card) -> None:
    qtbot.waitUntil(lambda: not card.jobs.running)


def answer(monkeypatch: pytest.MonkeyPatch, *, undo: bool) -> list[str]:
    asked: list[str] = []

    def ask(_parent: object, *, text: str, **_: str) -> bool:
        asked.append(text)
        return undo

    monkeypatch.setattr(part_module, "ask", ask)
    return asked


def stored(desk: Desk, channel: Channel) -> Channel:
    lines = desk.register.view(desk.today()).channels
    return next(line.channel for line in lines if line.channel.id == channel.id)


def test_the_chosen_change_is_told_from_what_to_what(card: Card, channel: Channel) -> None:
    assert card.values() == [
        f"{channel.name} → Nytt namn",
        f"{channel.purpose_text} → Annat syfte.",
    ]
    assert card.part.undo.isEnabled()
    assert f"Namn: {channel.name} → Nytt namn" in card.part.details.accessibleDescription()


def test_undoing_asks_and_then_reads_again(
    qtbot: QtBot, card: Card, desk: Desk, channel: Channel, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = answer(monkeypatch, undo=True)
    card.part.undo.click()
    qtbot.waitUntil(lambda: bool(card.told))
    settle(qtbot, card)
    assert asked[0].splitlines()[:2] == [
        "Ändrade kanal: Nytt namn",
        f"Namn: {channel.name} → Nytt namn",
    ]
    now = stored(desk, channel)
    assert (now.name, now.purpose_text) == (channel.name, channel.purpose_text)
    assert [changes.kinds for changes in card.published] == [{"channel", "undo"}]
    card.table.choose_first()
    qtbot.waitUntil(lambda: f"Nytt namn → {channel.name}" in card.values())
    assert card.part.undo.isEnabled()


def test_who_thinks_again_changes_nothing(
    qtbot: QtBot, card: Card, desk: Desk, channel: Channel, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = answer(monkeypatch, undo=False)
    before = desk.history.of(channel.id)
    card.part.undo.click()
    qtbot.waitUntil(lambda: bool(asked))
    settle(qtbot, card)
    assert desk.history.of(channel.id) == before


def test_what_hinders_is_told(
    qtbot: QtBot, card: Card, desk: Desk, channel: Channel, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = answer(monkeypatch, undo=True)
    desk.register.save_channel(desk.actor, replace(stored(desk, channel), name="Ännu ett"))
    card.part.undo.click()
    qtbot.waitUntil(lambda: bool(asked))
    settle(qtbot, card)
    assert [error.code for error in card.failed] == ["undo_changed_since"]
    assert card.told == []


def test_a_change_that_was_changed_since_offers_no_undo(
    qtbot: QtBot, card: Card, desk: Desk, channel: Channel
) -> None:
    desk.register.save_channel(desk.actor, replace(stored(desk, channel), name="Ännu ett"))
    card.part.show_thing(channel.id)
    settle(qtbot, card)
    card.table.selectRow(1)
    assert not card.part.undo.isEnabled()
    card.table.clearSelection()
    assert not card.part.undo.isEnabled()
    assert card.values() == []


def test_another_thing_shows_its_own(qtbot: QtBot, card: Card, desk: Desk) -> None:
    other = desk.register.view(desk.today()).people[0].person
    card.part.show_thing(other.id)
    assert card.table.model().rowCount() == 0
    settle(qtbot, card)
    assert card.table.model().rowCount() == len(desk.history.of(other.id))
