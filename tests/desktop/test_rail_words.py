"""A page's word in the rail, where it has no room on one line."""

from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from smdesk.desktop.widgets.rail import NavigationRail, RailItem


def item(rail: NavigationRail, text: str, shown: str = "") -> RailItem:
    action = QAction(text, rail)
    if shown:
        action.setIconText(shown)
    rail.add(action, "schedule")
    return next(one for one in rail.findChildren(RailItem) if one.action is action)


def test_a_long_word_is_parted_where_it_may_be(qtbot: QtBot) -> None:
    rail = NavigationRail()
    qtbot.addWidget(rail)
    word = "Dokumenthanteringsplan för sociala medier"
    short = item(rail, "Arkiv")
    whole = item(rail, word)
    parted = item(rail, word, "Dokument\u00adhanteringsplan för sociala medier")
    assert short.sizeHint().height() == whole.sizeHint().height()
    assert parted.sizeHint().height() > short.sizeHint().height()
    assert parted.accessibleName() == word
    rail.set_narrow(True)
    assert parted.sizeHint().height() == short.sizeHint().height()


def test_a_word_that_has_room_stays_whole(qtbot: QtBot) -> None:
    rail = NavigationRail()
    qtbot.addWidget(rail)
    assert item(rail, "Plan", "Pl\u00adan").sizeHint() == item(rail, "Arkiv").sizeHint()
