"""The page of the watch over the example: opened, a channel chosen, what it then says."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from smdesk.desktop.frame import MainWindow
from smdesk.desktop.pages.watch.page import WatchPage
from smdesk.desktop.widgets.card import ValueLabel
from smdesk.domain.watch import Watch
from smdesk.services.desk import Desk
from tests.desktop.windows import settle


def go(qtbot: QtBot, window: MainWindow, argument: object = None) -> WatchPage:
    window.open_page("watch", argument)
    settle(qtbot, window)
    page = window.current_page()
    assert isinstance(page, WatchPage)
    return page


def channel_id(desk: Desk, name: str, platform: str) -> str:
    lines = desk.watch.now().lines
    found = [
        one.channel for one in lines if (one.channel.name, one.channel.platform) == (name, platform)
    ]
    return found[0].id


def choose(page: WatchPage, name: str, platform: str = "facebook") -> str:
    chosen = channel_id(page.context.desk, name, platform)
    assert page.ui.table.choose(chosen)
    let_old_go()
    return chosen


def let_old_go() -> None:
    """Let what is shown be shown, and what it replaced be deleted."""
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def facts(page: WatchPage) -> dict[str, str]:
    let_old_go()
    labels = page.ui.facts.findChildren(ValueLabel)
    return {one.accessibleName(): one.text() for one in labels}


def notices(page: WatchPage) -> list[str]:
    return [
        one.text()
        for one in page.ui.notices.findChildren(QLabel)
        if one.property("role") == "strong"
    ]


def stored(desk: Desk, channel: str) -> list[Watch]:
    with desk.store.read() as snapshot:
        return [one for one in snapshot.watches.all() if one.channel_id == channel]
