"""The forms of the archive's care: nothing typed is lost, and fields side by side stay so."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from smdesk.desktop.frame import MainWindow
from smdesk.desktop.pages.archive.care import ArchiveCare
from smdesk.services.desk import Desk
from tests.desktop.care_desks import care_of, press
from tests.desktop.desks import capture_at
from tests.desktop.windows import settle


def asked(qtbot: QtBot, window: MainWindow, desk: Desk) -> ArchiveCare:
    """Ask for a package."""
    capture_at(desk, desk.rounds.view().lines[0].channel, desk.clock())
    care = care_of(qtbot, window)
    press(qtbot, window, care.ui.deliver)
    return care


def test_what_is_typed_is_asked_about_with_another_page_or_part_in_front(
    qtbot: QtBot, desk: Desk, desk_window: MainWindow
) -> None:
    care = asked(qtbot, desk_window, desk)
    page = care.page
    assert not page.would_lose()
    care.deliveries.form.ui.delivery_agreement.setText("LÖ 2026/7")
    page.ui.parts.setCurrentWidget(page.ui.captures_tab)
    assert page.would_lose()
    page.ui.parts.setCurrentWidget(page.ui.care_tab)
    desk_window.open_page("overview")
    settle(qtbot, desk_window)
    assert page.would_lose()
    care.turn_back()
    assert not page.would_lose()


def test_fields_side_by_side_stay_so_with_an_error_below_one(
    qtbot: QtBot, desk: Desk, desk_window: MainWindow
) -> None:
    form = asked(qtbot, desk_window, desk).deliveries.form
    press(qtbot, desk_window, form.ui.save)
    assert form.ui.error_out.isVisible()
    assert _top(form, form.ui.label_form) == _top(form, form.ui.label_out)


def _top(form: QWidget, part: QWidget) -> int:
    return part.mapTo(form, QPoint()).y()
