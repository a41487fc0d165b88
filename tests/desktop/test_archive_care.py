"""The archive's care: the cards, who may what, keys and names, and the way from the overview."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtWidgets import QBoxLayout, QPushButton
from pytestqt.qtbot import QtBot

from smdesk.desktop.frame import MainWindow
from smdesk.desktop.pages.archive import page as archive_page
from smdesk.desktop.pages.archive.care import NARROW
from smdesk.desktop.widgets.labels import BREAK
from smdesk.domain.actors import Actor, Role
from smdesk.services.desk import Desk
from tests.desktop.care_desks import care_of, press
from tests.desktop.desks import captures_of
from tests.desktop.keyboard import Keyboard, focused
from tests.desktop.schedule_pages import facts
from tests.desktop.test_accessible_names import nameless
from tests.desktop.windows import open_window, settle

Go = Callable[..., Any]


def test_an_empty_archive_offers_what_makes_sense(
    qtbot: QtBot, desk: Desk, desk_window: MainWindow
) -> None:
    care = care_of(qtbot, desk_window)
    ui = care.ui
    assert ui.places_state.status.word == "Tomt"
    assert ui.copy_state.status.word == "Saknas"
    assert ui.checks_state.status.word == "Inte kontrollerat"
    assert ui.stamps_state.status.word == "Används inte"
    said = facts(ui.places_facts)
    assert said["Mapp"].replace(BREAK, "") == str(desk.archive.root)
    assert said["Väntar"] == "inget"
    for button in (ui.send, ui.check_all, ui.compare, ui.repair, ui.deliver, ui.stamp):
        assert not button.isEnabled()
        assert button.toolTip()
    assert ui.choose_copy.isEnabled()
    assert not ui.history.isVisible()
    assert not ui.packages.isVisible()
    page = care.page
    assert page.header.sentence.text() == "En sak i arkivets vård behöver ses över."


def test_the_care_is_made_and_read_only_when_one_turns_to_it(
    qtbot: QtBot, go: Go, desk_window: MainWindow
) -> None:
    page = go("archive")
    assert page._care is None
    captures = page.header.sentence.text()
    page.ui.parts.setCurrentWidget(page.ui.care_tab)
    settle(qtbot, desk_window)
    assert page.caring
    assert page.header.sentence.text() == page.care.sentence != ""
    assert not page.ui.verify_all.isVisible()
    page.ui.parts.setCurrentWidget(page.ui.captures_tab)
    assert page.header.sentence.text() == captures


@pytest.mark.parametrize("taken", [1])
def test_a_capture_that_is_asked_for_turns_back_to_the_captures(
    qtbot: QtBot, go: Go, desk: Desk, desk_window: MainWindow
) -> None:
    capture = captures_of(desk)[-1]
    care_of(qtbot, desk_window)
    page = go("archive", capture.id)
    settle(qtbot, desk_window)
    assert not page.caring
    assert page.ui.list.chosen_row().capture.id == capture.id
    care_of(qtbot, desk_window)
    page.search()
    assert not page.caring


@pytest.mark.parametrize("taken", [1])
@pytest.mark.parametrize("role", [Role.READER, Role.REGISTRAR])
def test_who_may_not_sees_all_and_why_not(qtbot: QtBot, desk: Desk, role: Role) -> None:
    actor = Actor(account="reader", roles=frozenset({role}))
    with open_window(qtbot, replace(desk, actor=actor)) as window:
        care = care_of(qtbot, window)
        ui = care.ui
        assert ui.may_note.isVisible()
        for button in (ui.send, ui.choose_copy, ui.stamp, ui.choose_service, ui.deliver):
            assert not button.isEnabled()
            assert button.toolTip().startswith("Webbansvarig och arkivarie får")
            assert button.accessibleDescription() == button.toolTip()
        press(qtbot, window, ui.check_half_year)
        assert "inte antecknad" in window.banners.banners()[0].message.text
        assert desk.fixity.history() == ()
        press(qtbot, window, ui.compare)


def test_who_may_is_not_told_so(qtbot: QtBot, desk_window: MainWindow) -> None:
    assert not care_of(qtbot, desk_window).ui.may_note.isVisible()


@pytest.mark.parametrize("taken", [1])
def test_every_control_has_a_name(qtbot: QtBot, desk_window: MainWindow) -> None:
    care = care_of(qtbot, desk_window)
    assert nameless(care) == []
    press(qtbot, desk_window, care.ui.deliver)
    assert nameless(care) == []
    care.turn_back()
    press(qtbot, desk_window, care.ui.choose_service)
    assert nameless(care) == []
    care.turn_back()
    care.deliveries.receipt.ask("2026-H1")
    care.turn_to(care.deliveries.receipt)
    assert nameless(care) == []


@pytest.mark.parametrize("taken", [1])
def test_escape_goes_back_to_where_one_was(qtbot: QtBot, desk_window: MainWindow) -> None:
    desk_window.activateWindow()
    qtbot.waitUntil(desk_window.isActiveWindow)
    care, keys = care_of(qtbot, desk_window), Keyboard(qtbot, desk_window)
    care.ui.choose_service.setFocus()
    keys.press("Space")
    assert focused() is care.stamps.form.ui.service
    keys.type("http")
    assert care.has_changes()
    keys.press("Escape")
    assert care.ui.sides.currentWidget() is care.ui.cards_side
    assert focused() is care.ui.choose_service
    assert not care.page.has_changes()


def test_a_narrow_window_has_the_cards_below_one_another(
    qtbot: QtBot, desk_window: MainWindow
) -> None:
    care = care_of(qtbot, desk_window)
    assert care.ui.columns.direction() is QBoxLayout.Direction.LeftToRight
    care.resize(NARROW - 1, 600)
    assert care.ui.columns.direction() is QBoxLayout.Direction.TopToBottom
    assert care.ui.body.minimumSizeHint().width() <= NARROW


@pytest.mark.parametrize("taken", [1])
def test_the_overview_leads_to_what_does_not_agree(
    qtbot: QtBot, go: Go, desk: Desk, desk_window: MainWindow
) -> None:
    capture = captures_of(desk)[-1]
    desk.archive.picture(capture).write_bytes(b"")
    desk.archive.verify(desk.actor, capture)
    overview = go("overview")
    overview.refresh()
    settle(qtbot, desk_window)
    links = {one.text(): one for one in overview.ui.duties.findChildren(QPushButton)}
    links["En arkivmapp stämmer inte"].click()
    settle(qtbot, desk_window)
    page = desk_window.current_page()
    assert isinstance(page, archive_page.ArchivePage)
    assert page.caring
    assert page.care.ui.checks_state.status.word == "Stämmer inte"
    assert page.care.ui.show_found.isVisible()
