"""Reading a page: what can be there at once comes first, and only where there was nothing."""

from collections.abc import Callable, Iterator
from threading import Event
from typing import Any, cast

import pytest
from pytestqt.qtbot import QtBot

from smdesk.desktop.frame import MainWindow
from smdesk.desktop.jobs import Jobs
from smdesk.desktop.page import Page, PageContext
from smdesk.desktop.pages.channels.list import DUE
from smdesk.desktop.pages.channels.page import RULE, ChannelsPage
from smdesk.desktop.pages.overview import OverviewPage
from smdesk.desktop.theme import Theme
from smdesk.domain.errors import SmdeskError, UserError
from smdesk.domain.rules import Rule
from smdesk.services.desk import Desk
from smdesk.services.overview import Overview
from smdesk.services.ports import ChangeSet
from smdesk.services.register.register import Register
from smdesk.words import Words
from tests.desktop.conftest import NotePage


class SlowPage(NotePage):
    """Has something to show at once, and takes its time with the whole."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.may_read = Event()
        self.fails = False
        self.said: list[str] = []

    def read_first(self) -> str:
        if self.fails:
            raise UserError("gone")
        return "first"

    def show_first(self, first: str) -> None:
        self.said.append(first)

    def read(self) -> str:
        assert self.may_read.wait(60)
        return super().read()

    def show_view(self, view: str) -> None:
        self.said.append(view)
        self.went()

    def visit(self, argument: object) -> None:
        Page.visit(self, argument)

    def go_to(self, argument: object) -> None:
        self.said.append(f"at {argument}")


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    assert made.wait(60_000)
    qtbot.waitUntil(lambda: not made.running)


@pytest.fixture
def page(qtbot: QtBot, jobs: Jobs, theme: Theme) -> Iterator[SlowPage]:
    nothing: Any = lambda *_: None  # noqa: E731  stands for every way out of a page
    made = SlowPage(
        PageContext(
            desk=cast("Desk", None),
            words=Words(),
            jobs=jobs,
            theme=theme,
            open_page=nothing,
            tell=nothing,
            quiet=nothing,
            publish=nothing,
            has_page=nothing,
            badge=nothing,
            open_example=nothing,
            reopen=nothing,
        )
    )
    qtbot.addWidget(made)
    yield made
    made.may_read.set()


def test_an_empty_page_shows_at_once_what_it_can(qtbot: QtBot, page: SlowPage) -> None:
    page.refresh()
    qtbot.waitUntil(lambda: page.said == ["first"])
    page.may_read.set()
    qtbot.waitUntil(lambda: page.said == ["first", "read 1"])


def test_a_page_with_something_on_it_keeps_that_until_it_has_read(
    qtbot: QtBot, page: SlowPage
) -> None:
    page.may_read.set()
    page.refresh()
    qtbot.waitUntil(lambda: len(page.said) == 2)
    page.note_changes(ChangeSet(frozenset({"note"})))
    page.refresh_if_stale()
    qtbot.waitUntil(lambda: len(page.said) == 3)
    assert page.said == ["first", "read 1", "read 2"]


def test_what_changed_meanwhile_is_read_once_more(qtbot: QtBot, page: SlowPage) -> None:
    page.refresh()
    page.refresh()
    page.may_read.set()
    qtbot.waitUntil(lambda: page.said == ["first", "read 1", "read 2"])


def test_what_is_asked_for_is_gone_to_once_when_it_is_read(qtbot: QtBot, page: SlowPage) -> None:
    page.refresh()
    page.visit("this")
    page.may_read.set()
    qtbot.waitUntil(lambda: page.said == ["first", "read 1", "at this"])
    page.visit("that")
    assert page.said[3:] == ["at that"]
    page.refresh()
    qtbot.waitUntil(lambda: page.said[4:] == ["read 2"])


def test_a_page_that_could_not_read_may_try_again(qtbot: QtBot, page: SlowPage, jobs: Jobs) -> None:
    page.fails = True
    failures: list[SmdeskError] = []
    jobs.failed.connect(failures.append)
    page.refresh()
    qtbot.waitUntil(lambda: len(failures) == 1 and not jobs.running)
    assert page.said == []
    page.fails = False
    page.may_read.set()
    page.refresh()
    qtbot.waitUntil(lambda: page.said == ["first", "read 1"])


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Iterator[Event]:
    """Let nobody read the whole register before this is set."""
    may = Event()

    def waiting(read: Callable[..., Any]) -> Callable[..., Any]:
        def wait(*arguments: Any) -> Any:
            assert may.wait(60)
            return read(*arguments)

        return wait

    for service in (Register, Overview):
        monkeypatch.setattr(service, "view", waiting(service.view))
    yield may
    may.set()


def test_the_first_channels_stand_there_before_the_whole_register(
    qtbot: QtBot, desk_window: MainWindow, held: Event
) -> None:
    desk_window.open_page("channels", f"{RULE}{Rule.CAPTURE_DUE}")
    page = desk_window.current_page()
    assert isinstance(page, ChannelsPage)
    qtbot.waitUntil(lambda: page.list.model.rowCount() > 0)
    assert page.ui.lists.currentWidget() is page.ui.table
    assert page.ui.chips.current() == ""
    page.ui.table.choose_first()
    page.new()
    page.ui.table.row_activated.emit(page.ui.table.chosen())
    assert page.ui.details.currentWidget() is page.ui.nothing
    held.set()
    qtbot.waitUntil(lambda: not desk_window.jobs.running)
    assert page.ui.chips.current() == DUE
    assert page.ui.details.currentWidget() is page.ui.view


def test_the_half_year_stands_there_before_what_needs_doing(
    qtbot: QtBot, desk_window: MainWindow, held: Event
) -> None:
    desk_window.open_page("overview")
    page = desk_window.current_page()
    assert isinstance(page, OverviewPage)
    said = page.ui.half_text.text()
    qtbot.waitUntil(lambda: page.ui.half_text.text() != said)
    assert page.header.sentence.text() == ""
    assert not page.ui.coming_empty.isVisibleTo(page)
    held.set()
    qtbot.waitUntil(lambda: not desk_window.jobs.running)
    assert page.header.sentence.text()
