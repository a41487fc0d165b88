"""The window: pages by key and by hand, what refreshes when, how it closes."""

import threading
from functools import partial
from pathlib import Path
from unittest.mock import patch

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QMessageBox, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from smdesk.desktop.failures import bug_report, show_bug
from smdesk.desktop.frame import MainWindow
from smdesk.desktop.jobs import Lane
from smdesk.desktop.pages.registry import page_entries
from smdesk.desktop.theme import Theme
from smdesk.desktop.tokens import Tone
from smdesk.desktop.widgets.banners import Message
from smdesk.desktop.widgets.rail import RailItem
from smdesk.domain.errors import UserError
from smdesk.services.ports import ChangeSet
from smdesk.words import Words
from tests.desktop.conftest import NotePage
from tests.desktop.test_jobs import until_cancelled

CONTROL = Qt.KeyboardModifier.ControlModifier


def front(window: MainWindow) -> NotePage:
    page = window.current_page()
    assert isinstance(page, NotePage)
    return page


def items(window: MainWindow) -> list[RailItem]:
    return [item for item in window.ui.rail.findChildren(RailItem) if item.isCheckable()]


def test_only_pages_that_were_given_are_in_the_rail(window: MainWindow) -> None:
    assert {item.text() for item in items(window)} == {"Översikt", "Kanaler", "Inställningar"}


def test_pages_open_by_key_and_are_made_once(qtbot: QtBot, window: MainWindow) -> None:
    first = front(window)
    qtbot.keyClick(window, Qt.Key.Key_2, CONTROL)
    assert front(window) is not first
    assert front(window).title() == "Kanaler"
    assert [item.text() for item in items(window) if item.isChecked()] == ["Kanaler"]
    qtbot.keyClick(window, Qt.Key.Key_1, CONTROL)
    assert front(window) is first
    assert window.windowTitle().startswith("Översikt")


def test_a_page_below_another_keeps_that_marked(window: MainWindow) -> None:
    window.open_page("watch")
    assert front(window).title() == "Bevakning"
    assert window.windowTitle().startswith("Bevakning")
    assert [item.text() for item in items(window) if item.isChecked()] == ["Kanaler"]
    window.open_page("start")
    assert [item.text() for item in items(window) if item.isChecked()] == []


def test_every_page_has_its_place_in_the_rail() -> None:
    entries = {entry.key: entry for entry in page_entries()}
    below = {key: entry.parent for key, entry in entries.items() if not entry.in_rail}
    assert [key for key, parent in below.items() if not parent] == ["start"]
    assert all(entries[parent].in_rail for parent in below.values() if parent)


def test_the_rail_works_with_arrow_keys(qtbot: QtBot, window: MainWindow) -> None:
    overview = next(item for item in items(window) if item.text() == "Översikt")
    overview.setFocus()
    qtbot.keyClick(overview, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: front(window).title() == "Kanaler")


def test_keys_reach_the_page_in_front(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_N, CONTROL)
    qtbot.keyClick(window, Qt.Key.Key_S, CONTROL)
    assert front(window).heard == ["new", "save"]
    qtbot.waitUntil(lambda: front(window).header.sentence.text() == "read 1")
    qtbot.keyClick(window, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: front(window).header.sentence.text() == "read 2")


def test_a_page_is_told_where_to_go(window: MainWindow) -> None:
    window.open_page("channels", "kanal-7")
    assert front(window).visited == "kanal-7"


def test_changes_refresh_the_pages_they_concern(qtbot: QtBot, window: MainWindow) -> None:
    page = front(window)
    qtbot.waitUntil(lambda: page.reads == 1 and not window.jobs.running)
    window.publish(ChangeSet(kinds=frozenset({"other"})))
    assert not window.jobs.running
    window.publish(ChangeSet(kinds=frozenset({"note"})))
    qtbot.waitUntil(lambda: page.reads == 2 and not window.jobs.running)
    window.open_page("channels")
    window.publish(ChangeSet(kinds=frozenset({"note"})))
    qtbot.waitUntil(lambda: not window.jobs.running)
    assert page.reads == 2
    window.open_page("overview")
    qtbot.waitUntil(lambda: page.reads == 3 and not window.jobs.running)


def test_the_rail_collapses_when_the_window_is_narrow(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(1000, 700)
    qtbot.waitUntil(lambda: window.ui.rail.narrow)
    assert all(item.accessibleName() for item in items(window))
    window.resize(1200, 700)
    qtbot.waitUntil(lambda: not window.ui.rail.narrow)


def test_badges_are_spoken(window: MainWindow) -> None:
    window.set_badge("channels", 6, "6 brister")
    window.set_badge("archive", 1, "a page that is not shown")
    assert "Kanaler, 6 brister" in {item.accessibleName() for item in items(window)}


def test_banners_stand_newest_first_and_same_keys_replace(window: MainWindow) -> None:
    for title, key in [("a", "one"), ("b", "two"), ("c", "one"), ("d", ""), ("e", "")]:
        window.tell(Message(title=title, key=key, tone=Tone.WARNING))
    assert [banner.message.title for banner in window.banners.banners()] == ["e", "d", "c"]
    window.banners.banners()[0].close_banner()
    assert [banner.message.title for banner in window.banners.banners()] == ["d", "c"]
    window.open_page("channels")
    assert not window.banners.banners()


def test_a_known_failure_becomes_a_banner(qtbot: QtBot, window: MainWindow) -> None:
    def work(_progress: object) -> None:
        raise UserError("exists")

    front(window).run("Sparar", work, print)
    qtbot.waitUntil(lambda: len(window.banners.banners()) == 1)
    assert window.banners.banners()[0].message.tone is Tone.WARNING


def test_a_window_that_is_gone_tells_nobody_that_it_was_painted(qtbot: QtBot, theme: Theme) -> None:
    made = MainWindow(words=Words(), theme=theme, entries=[])
    painted: list[bool] = []
    made.painted.connect(lambda: painted.append(True))
    made.grab()  # draws it at once
    delete(made)
    qtbot.wait(50)  # what is raised meanwhile ends the test
    assert painted == []


def test_a_window_that_is_gone_is_not_closed_once_more(qtbot: QtBot, theme: Theme) -> None:
    made = MainWindow(words=Words(), theme=theme, entries=[])
    ended = threading.Event()
    made._may_stop = lambda: True  # type: ignore[method-assign]  # what runs may end
    made.jobs.start("", lambda _progress: ended.wait(60), lambda _result: None)
    assert not made.close()
    ended.set()
    made.jobs.wait(60_000)
    while made.jobs.running:  # its end closes the window, in a moment
        QApplication.sendPostedEvents()
    delete(made)
    qtbot.wait(50)  # what is raised meanwhile ends the test


def test_a_bug_report_names_places_and_no_values() -> None:
    try:
        raise KeyError("Anna Andersson")  # noqa: TRY301  what is tested
    except KeyError as error:
        report = bug_report(error)
    assert "KeyError" in report
    assert "test_frame.py" in report
    assert "Anna" not in report


@pytest.mark.parametrize("shown", [True, False])
def test_where_the_log_lies_is_said_where_nothing_shows_it(
    window: MainWindow, tmp_path: Path, shown: bool
) -> None:
    show_bug(KeyError(), Words(), tmp_path / "smdesk.log", window)
    [box] = window.findChildren(QMessageBox)
    [show] = [one for one in box.buttons() if one.text() == "Visa loggen"]
    with patch("smdesk.desktop.failures.QDesktopServices.openUrl", return_value=shown):
        show.click()
    said = [one.text() for one in window.findChildren(QMessageBox) if one is not box]
    assert [str(tmp_path) in text for text in said] == ([] if shown else [True])


def press(word: str) -> None:
    """Press a button of the box that is open."""
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    next(button for button in box.buttons() if button.text() == word).click()


@pytest.mark.parametrize(
    ("word", "closes"), [("Avbryt och stäng", True), ("Låt det bli klart", False)]
)
def test_closing_with_a_job_asks(
    qtbot: QtBot, window: MainWindow, *, word: str, closes: bool
) -> None:
    started = threading.Event()
    job = front(window).run("Läser", partial(until_cancelled, started), print)
    assert started.wait(60)
    QTimer.singleShot(0, partial(press, word))
    window.close()
    assert job.progress.cancelled is closes
    if closes:
        qtbot.waitUntil(lambda: not window.isVisible())
    else:
        assert window.isVisible()
        job.cancel()


def test_a_window_that_cannot_close_yet_says_why(qtbot: QtBot, window: MainWindow) -> None:
    cut_short = threading.Event()
    copying = partial(cut_short.wait, 60)
    window.jobs.start("", lambda _progress: copying(), lambda _result: None, lane=Lane.COPY)
    try:
        assert not window.close()
        qtbot.waitUntil(lambda: "stängs så snart" in said(window))
    finally:
        cut_short.set()
    qtbot.waitUntil(lambda: not window.isVisible())


def said(window: MainWindow) -> str:
    return " ".join(label.text() for label in window.banners.findChildren(QLabel))


def test_every_control_has_a_name(window: MainWindow) -> None:
    window.tell(Message(title="Något", actions=[("Gör", window.jobs.cancel_all)]))
    nameless = [
        widget
        for widget in window.findChildren(QWidget)
        if isinstance(widget, QAbstractButton)
        and not isinstance(widget.parent(), QLineEdit)  # a part of the field, out of the tab order
        and not (widget.accessibleName() or widget.text())
    ]
    assert nameless == []
