"""Organisation: the tree on any day, reorganised by the keyboard alone."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from unittest.mock import patch

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from smdesk.desktop.frame import MainWindow
from smdesk.desktop.pages.organisation import page as page_module
from smdesk.desktop.pages.organisation.act_form import Act
from smdesk.desktop.pages.organisation.page import OrganisationPage
from smdesk.desktop.widgets.card import ValueLabel
from smdesk.desktop.widgets.status import Shape, Status
from smdesk.desktop.widgets.table_model import STATUS_ROLE
from smdesk.domain.actors import Actor
from smdesk.domain.calendar import Period
from smdesk.domain.organisation import MUNICIPALITY_ID
from smdesk.domain.reorganisations import rename
from smdesk.services.desk import Desk
from tests.desktop.desks import example_desk
from tests.desktop.windows import open_window, settle
from tests.support import factories as make

Key = Qt.Key
KULTUR, SIMHALLEN, STADSMILJO = "Kultur och fritid", "Simhallen", "Stadsmiljö"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with example_desk(tmp_path / "data") as opened:
        yield opened


@pytest.fixture
def window(qtbot: QtBot, desk: Desk) -> Iterator[MainWindow]:
    with open_window(qtbot, desk, first="reports") as opened:
        opened.activateWindow()
        qtbot.waitUntil(opened.isActiveWindow)
        yield opened


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> OrganisationPage:
    window.open_page("organisation")
    settle(qtbot, window)
    shown = window.current_page()
    assert isinstance(shown, OrganisationPage)
    return shown


def day(desk: Desk, days: int) -> date:
    return desk.today() + timedelta(days=days)


def ids(desk: Desk, on: date | None = None) -> dict[str, str]:
    tree = desk.organisation.tree(on or desk.today())
    return {node.body.name: node.body.id for node in tree.nodes()}


def choose(qtbot: QtBot, page: OrganisationPage, window: MainWindow, name: str) -> None:
    assert page.ui.tree.choose(ids(window.context.desk, page.shown_day())[name])
    settle(qtbot, window)


def press(qtbot: QtBot, *keys: Key) -> None:
    """Press keys where the focus is."""
    for key in keys:
        focus = QApplication.focusWidget()
        assert focus is not None
        qtbot.keyClick(focus, key)


def typed(qtbot: QtBot, text: str) -> None:
    focus = QApplication.focusWidget()
    assert isinstance(focus, QWidget)
    qtbot.keyClick(focus, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(focus, text)


def shown(model: QAbstractItemModel, column: int) -> dict[str, str]:
    """What a column says of each row, by the row's name."""
    found: dict[str, str] = {}

    def walk(parent: QModelIndex) -> None:
        for row in range(model.rowCount(parent)):
            first = model.index(row, 0, parent)
            found[first.data()] = model.index(row, column, parent).data()
            walk(first)

    walk(QModelIndex())
    return found


def facts(page: OrganisationPage) -> list[str]:
    return [one.text() for one in page.ui.facts.findChildren(ValueLabel) if not one.isHidden()]


# --- the tree ---------------------------------------------------------------------------------


def test_the_tree_shows_who_heads_what(page: OrganisationPage) -> None:
    heads = shown(page.model, 1)
    assert heads["Exempelkommun"] == "Åsa Exempel"
    assert heads["Vård och omsorg"] == "Jonas Exempel (tillförordnad)"
    assert heads["Samhällsbyggnad"] == "Vakant"
    assert shown(page.model, 2)["Exempelbiblioteket"] == "4"
    said = page.header.sentence.text()
    assert said == "5 sektorer och 11 enheter 2026-11-23. Ett ämbete är vakant."


def test_a_vacancy_has_a_word_and_a_shape(page: OrganisationPage, desk: Desk) -> None:
    def pill(name: str) -> object:
        index = page.model.find(ids(desk)[name])
        return index.siblingAtColumn(1).data(STATUS_ROLE)

    vacant, acting, unit = pill("Samhällsbyggnad"), pill("Vård och omsorg"), pill(STADSMILJO)
    assert isinstance(vacant, Status)
    assert isinstance(acting, Status)
    assert isinstance(unit, Status)
    assert (vacant.word, vacant.mark) == ("Vakant", Shape.DISC)
    assert (acting.word, unit.mark) == ("tf Jonas Exempel", Shape.RING)
    assert pill(KULTUR) is None
    index = page.model.find(ids(desk)["Samhällsbyggnad"]).siblingAtColumn(1)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Chef: Vakant"


def test_the_model_keeps_qts_rules(page: OrganisationPage) -> None:
    tester = QAbstractItemModelTester(page.model)
    assert tester.model() is page.model


def test_arrows_fold_and_a_refresh_keeps_it(
    qtbot: QtBot, page: OrganisationPage, window: MainWindow
) -> None:
    choose(qtbot, page, window, KULTUR)
    page.ui.tree.setFocus()
    press(qtbot, Key.Key_Left)
    assert not page.ui.tree.isExpanded(page.ui.tree.currentIndex())
    page.refresh()
    settle(qtbot, window)
    branch = page.ui.tree.branch()
    assert branch is not None
    assert branch.item.name == KULTUR
    assert not page.ui.tree.isExpanded(page.ui.tree.currentIndex())
    press(qtbot, Key.Key_Right, Key.Key_Right)
    branch = page.ui.tree.branch()
    assert branch is not None
    assert branch.item.name == "Exempelbiblioteket"


def test_the_card_tells_of_the_chosen(
    qtbot: QtBot, page: OrganisationPage, window: MainWindow
) -> None:
    choose(qtbot, page, window, "Exempelbiblioteket")
    assert page.ui.about.text() == f"Enhet i {KULTUR}"
    assert "Varma hälsningar från Exempelbiblioteket" in facts(page)
    assert page.card.channels.rowCount() == 4
    assert page.card.members.rowCount() == 3
    assert page.card.heads.rowCount() == 1
    assert page.ui.tree.choose(MUNICIPALITY_ID)
    settle(qtbot, window)
    assert page.card.heads.rowCount() == 2
    assert not page.ui.reorganise.isVisible()
    page.ui.channels.row_activated.emit(page.card.channels.row_at(page.card.channels.index(0, 0)))
    settle(qtbot, window)
    current = window.current_page()
    assert current is not None
    assert current.title() == "Kanaler"


# --- the days ---------------------------------------------------------------------------------


def test_the_municipalitys_card_sums_up_and_looks_ahead(
    qtbot: QtBot, window: MainWindow, page: OrganisationPage, desk: Desk
) -> None:
    told = facts(page)
    assert told[1:3] == ["5 sektorer, 11 enheter", "24 kanaler, 20 personer"]
    assert "Sektorschef för Samhällsbyggnad" in told
    assert any("Vård och omsorg" in text and "(Jonas Exempel)" in text for text in told)
    assert "6 enheter" in told
    ahead = min(day for day in desk.organisation.days() if day > desk.today())
    link = page.ui.facts.findChildren(ValueLabel)[-1]
    assert f">{ahead.isoformat()}<" in link.text()
    link.linkActivated.emit(ahead.isoformat())
    settle(qtbot, window)
    assert page.shown_day() == ahead


def test_arrow_keys_go_from_change_to_change(
    qtbot: QtBot, page: OrganisationPage, window: MainWindow, desk: Desk
) -> None:
    slider = page.ui.slider
    assert slider.day() == desk.today()
    slider.setFocus()
    press(qtbot, Key.Key_Left)
    settle(qtbot, window)
    assert page.shown_day() == day(desk, -20)
    assert "Ingen är sektorschef för Samhällsbyggnad." in page.ui.changes.text()
    assert page.ui.day.day() == day(desk, -20)
    press(qtbot, Key.Key_Left)
    settle(qtbot, window)
    assert shown(page.model, 1)["Samhällsbyggnad"] == "Örjan Exempel"
    assert slider.accessibleDescription() == day(desk, -40).isoformat()
    press(qtbot, Key.Key_End)
    settle(qtbot, window)
    assert page.shown_day() == day(desk, 81)
    press(qtbot, Key.Key_Home)
    settle(qtbot, window)
    assert page.shown_day() == desk.organisation.days()[0]
    page.ui.to_today.click()
    settle(qtbot, window)
    assert slider.day() == desk.today()
    assert page.ui.changes.text() == "Inget ändrades den här dagen."


def test_a_day_can_be_typed(
    qtbot: QtBot, page: OrganisationPage, window: MainWindow, desk: Desk
) -> None:
    page.search()
    typed(qtbot, day(desk, -60).isoformat())
    press(qtbot, Key.Key_Return)
    settle(qtbot, window)
    assert page.ui.slider.day() == day(desk, -60)
    branch = page.ui.tree.branch()
    assert branch is not None
    assert f"Linnéa Exempel blir sektorschef för {KULTUR}." in branch.item.happened
    page.search()
    typed(qtbot, "2026-13-01")
    press(qtbot, Key.Key_Return)
    settle(qtbot, window)
    assert window.banners.banners()
    page.back()
    settle(qtbot, window)
    assert page.shown_day() == desk.today()
    page.back()
    settle(qtbot, window)
    current = window.current_page()
    assert current is not None
    assert current.title() == "Personer"


def test_a_click_catches_the_nearest_change(
    qtbot: QtBot, page: OrganisationPage, window: MainWindow, desk: Desk
) -> None:
    slider = page.ui.slider
    first = desk.organisation.days()[0]
    x = round(slider._x(first)) + 3
    qtbot.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(x, 16))
    settle(qtbot, window)
    assert page.shown_day() == first
    x = round(slider.width() / 2)
    qtbot.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(x, 16))
    settle(qtbot, window)
    assert first < page.shown_day() < desk.today()


# --- reorganising -----------------------------------------------------------------------------


def test_a_unit_is_renamed_by_the_keyboard(
    qtbot: QtBot, page: OrganisationPage, window: MainWindow, desk: Desk
) -> None:
    choose(qtbot, page, window, SIMHALLEN)
    assert page.ui.reorganise.menu() is page.acts
    page.acts.actions()[0].trigger()  # a menu that drops down is a window of its own
    form = page.act_form
    assert form.ui.heading.text() == "Byt namn på Simhallen"
    assert form.ui.name.hasFocus()
    typed(qtbot, "Exempelbadet")
    press(qtbot, Key.Key_Tab)
    assert form.ui.day.hasFocus()
    typed(qtbot, day(desk, 30).isoformat())
    press(qtbot, Key.Key_Tab)
    typed(qtbot, "KS § 12")
    qtbot.keyClick(window, Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, window)
    assert form.ui.preview_text.text() == "• Enheten Simhallen heter Exempelbadet."
    assert form.ui.save.hasFocus()
    assert form.ui.save.text() == "Byt namn"
    press(qtbot, Key.Key_Space)
    settle(qtbot, window)
    assert SIMHALLEN in ids(desk, day(desk, 29))
    assert "Exempelbadet" in ids(desk, day(desk, 30))
    assert window.banners.banners()[0].message.title == "Omorganisationen är inlagd."
    page._go_to_day(day(desk, 31))
    settle(qtbot, window)
    assert "Simhallen i Kultur och fritid till 2026-12-22" in " ".join(facts(page))


def test_what_is_seen_is_what_is_done(
    qtbot: QtBot, page: OrganisationPage, window: MainWindow, desk: Desk
) -> None:
    choose(qtbot, page, window, KULTUR)
    page._begin(Act.MERGE)
    form = page.act_form
    form.ui.reason.setText("KF § 3")
    form.save()
    assert form.ui.error_parts.text() == "Kryssa för minst en."
    parts = [form.ui.parts.item(at).text() for at in range(form.ui.parts.count())]
    assert KULTUR not in parts
    form.ui.parts.setFocus()
    form.ui.parts.setCurrentRow(parts.index("Samhällsbyggnad"))
    press(qtbot, Key.Key_Space)
    assert page.has_changes()
    assert not page.ui.list_card.isEnabled()
    form.save()
    settle(qtbot, window)
    assert "• Sektorn Samhällsbyggnad upphör." in form.ui.preview_text.text()
    form.ui.name.setText("Kultur och samhälle")
    assert form.ui.preview.isHidden()
    assert form.ui.save.text() == "Visa vad som händer"
    form.save()
    settle(qtbot, window)
    form.save()
    settle(qtbot, window)
    found = ids(desk)
    assert "Kultur och samhälle" in found
    assert "Samhällsbyggnad" not in found
    assert not page.has_changes()
    assert page.ui.list_card.isEnabled()


@pytest.mark.parametrize(
    "case",
    [
        (Act.MOVE, STADSMILJO, "flyttar från Samhällsbyggnad till Kultur och fritid"),
        (Act.END, "Vård och omsorg", "Sektorn Vård och omsorg upphör."),
        (Act.SPLIT, KULTUR, "Sektorn Bad börjar."),
        (Act.SPLIT, SIMHALLEN, "Enheten Bad börjar."),
    ],
)
def test_every_act_has_its_form(
    qtbot: QtBot, page: OrganisationPage, window: MainWindow, case: tuple[Act, str, str]
) -> None:
    act, name, told = case
    choose(qtbot, page, window, name)
    page._begin(act)
    form = page.act_form
    form.save()
    if act is Act.END:
        assert form.ui.target.currentIndex() < 0
        assert form.ui.error_target.text() == "Fyll i fältet."
    target = form.ui.target.findText(KULTUR)
    form.ui.target.setCurrentIndex(target)
    form.ui.name.setText("Bad")
    form.ui.reason.setText("KF § 3")
    for at in range(form.ui.parts.count()):
        form.ui.parts.item(at).setCheckState(Qt.CheckState.Checked)
    form.save()
    settle(qtbot, window)
    assert told in form.ui.preview_text.text()
    form.save()
    settle(qtbot, window)
    assert window.banners.banners()[0].message.title == "Omorganisationen är inlagd."


def test_what_stands_in_the_way_is_said_at_its_field(
    qtbot: QtBot, page: OrganisationPage, window: MainWindow
) -> None:
    choose(qtbot, page, window, KULTUR)
    page._begin(Act.RENAME)
    form = page.act_form
    form.ui.name.setText("Samhällsbyggnad")
    form.save()
    settle(qtbot, window)
    assert form.ui.error_name.text().startswith("Samhällsbyggnad heter redan en annan.")
    assert form.ui.error_reason.text() == "Fyll i fältet."
    form.ui.day.setText("i morgon")
    form.save()
    assert form.ui.error_day.text().startswith("Skriv dagen som")
    page.back()
    assert page.ui.details.currentWidget() is page.ui.view
    assert not page.has_changes()


def test_a_twin_is_found_and_merged(
    qtbot: QtBot, page: OrganisationPage, window: MainWindow, desk: Desk
) -> None:
    assert not page.ui.action_duplicates.isVisible()
    twin = make.unit(name="Simhalen", sector_id=ids(desk)[KULTUR], period=Period(day(desk, -3)))
    window.publish(desk.register.save_unit(desk.actor, twin).changes)
    settle(qtbot, window)
    assert page.ui.action_duplicates.text() == "1 möjlig dubblett…"
    page.ui.action_duplicates.trigger()
    form = page.act_form
    assert form.ui.heading.text() == "Simhalen är inlagd två gånger"
    assert form.ui.target.currentText() == SIMHALLEN
    form.save()
    assert form.ui.preview_text.text().startswith("• Simhalen tas bort.")
    form.save()
    settle(qtbot, window)
    assert "Simhalen" not in ids(desk)
    branch = page.ui.tree.branch()
    assert branch is not None
    assert branch.item.name == SIMHALLEN


# --- entering and correcting ------------------------------------------------------------------


def test_a_unit_is_added_below_its_sector(
    qtbot: QtBot, page: OrganisationPage, window: MainWindow, desk: Desk
) -> None:
    choose(qtbot, page, window, KULTUR)
    qtbot.keyClick(window, Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    form = page.body_form
    assert form.ui.name.hasFocus()
    assert not form.ui.save.isEnabled()
    typed(qtbot, "Parkbadet")
    form.ui.greeting.setText("Hälsningar från Parkbadet")
    page.save()
    settle(qtbot, window)
    found = next(
        node
        for node in desk.organisation.tree(desk.today()).nodes()
        if node.body.name == "Parkbadet"
    )
    assert getattr(found.body, "sector_id", None) == ids(desk)[KULTUR]
    assert getattr(found.body, "greeting", "") == "Hälsningar från Parkbadet"
    assert found.body.period == Period(desk.today())
    branch = page.ui.tree.branch()
    assert branch is not None
    assert branch.item.name == "Parkbadet"
    page.ui.action_new_sector.trigger()
    assert not form.ui.greeting.isVisible()
    form.ui.first.setText("")
    form.ui.name.setText("Ny sektor")
    form.save()
    assert form.ui.error_first.text() == "Fyll i fältet."
    form.ui.first.set_day(desk.today())
    form.save()
    settle(qtbot, window)
    assert "Ny sektor" in ids(desk)


def test_a_past_name_is_corrected_where_it_stood(
    qtbot: QtBot, page: OrganisationPage, window: MainWindow, desk: Desk
) -> None:
    sector = ids(desk)[KULTUR]
    plan = rename(sector, "Upplevelser", day=day(desk, -10), reason="KF § 1")
    window.publish(desk.organisation.carry_out(desk.actor, plan))
    page._go_to_day(day(desk, -30))
    settle(qtbot, window)
    choose(qtbot, page, window, KULTUR)
    page.ui.tree.opened.emit(page.ui.tree.branch())
    assert page.body_form.ui.heading.text() == f"Rätta {KULTUR}"
    page.body_form.ui.name.setText("Kultur & fritid")
    page.save()
    settle(qtbot, window)
    assert "Kultur & fritid" in ids(desk, day(desk, -30))
    assert "Upplevelser" in ids(desk)


def test_a_head_is_appointed_changed_and_taken_away(
    qtbot: QtBot, page: OrganisationPage, window: MainWindow, desk: Desk
) -> None:
    choose(qtbot, page, window, "Samhällsbyggnad")
    page.ui.tabs.setCurrentWidget(page.ui.heads_tab)
    page.ui.new_head.click()
    form = page.head_form
    assert form.ui.heading.text() == "Sektorschef för Samhällsbyggnad"
    assert form.ui.remove.isHidden()
    form.save()
    assert form.ui.error_person.text() == "Fyll i fältet."
    form.ui.person.setCurrentIndex(form.ui.person.findText("Malin Exempel"))
    form.ui.acting.setChecked(True)
    page.save()
    settle(qtbot, window)
    assert shown(page.model, 1)["Samhällsbyggnad"] == "Malin Exempel (tillförordnad)"
    page.ui.heads.selectRow(0)
    page.ui.edit_head.click()
    form.ui.last.set_day(day(desk, -1))
    form.save()
    assert "Sista dagen" in form.ui.error_last.text()
    form.ui.last.set_day(day(desk, 9))
    form.save()
    settle(qtbot, window)
    assert page.card.heads.row_at(page.card.heads.index(0, 0)).term.period.last == day(desk, 9)
    page.ui.heads.selectRow(0)
    page.ui.edit_head.click()
    with patch.object(page_module, "ask", return_value=True):
        form.ui.remove.click()
    settle(qtbot, window)
    assert shown(page.model, 1)["Samhällsbyggnad"] == "Vakant"


def test_a_reader_only_reads(qtbot: QtBot, tmp_path: Path) -> None:
    with example_desk(tmp_path / "read") as desk:
        reader = replace(desk, actor=Actor(account="bo"))
        with open_window(qtbot, reader) as window:
            window.open_page("organisation")
            settle(qtbot, window)
            page = window.current_page()
            assert isinstance(page, OrganisationPage)
            buttons = [page.ui.edit, page.ui.reorganise, page.ui.new_head]
            assert not any(button.isEnabled() for button in buttons)
            assert not page.ui.action_new_unit.isEnabled()
            page.new()
            page.ui.tree.opened.emit(page.ui.tree.branch())
            assert page.ui.details.currentWidget() is page.ui.view


def test_the_people_page_leads_here(qtbot: QtBot, window: MainWindow) -> None:
    window.open_page("people")
    settle(qtbot, window)
    people = window.current_page()
    assert people is not None
    button = next(one for one in people.findChildren(QPushButton) if one.text() == "Organisation")
    button.click()
    settle(qtbot, window)
    assert isinstance(window.current_page(), OrganisationPage)
