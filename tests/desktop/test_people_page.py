"""Personer over the example: units, offices, mandates, leaving; what each form stores."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from smdesk.desktop.frame import MainWindow
from smdesk.desktop.pages.people.access_page import AccessPage
from smdesk.desktop.pages.people.page import MANDATES_TAB, OFFICES_TAB, PeoplePage
from smdesk.desktop.pages.reports.page import ReportsPage
from smdesk.desktop.widgets.notice_box import NoticeBox
from smdesk.domain.actors import Actor
from smdesk.domain.assignments import Assignment, EditorRole, EndReason
from smdesk.domain.mandate_acts import a_year_from
from smdesk.services.desk import Desk
from tests.desktop.desks import example_desk
from tests.desktop.windows import open_window, settle

TODAY = date(2026, 11, 23)
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
"""Without a screen there are no windows to raise, which a list of names to pick from would be."""


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with example_desk(tmp_path / "data") as opened:
        yield opened


@pytest.fixture
def window(qtbot: QtBot, desk: Desk) -> Iterator[MainWindow]:
    with open_window(qtbot, desk, first="reports") as opened:
        yield opened


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> PeoplePage:
    window.open_page("people")
    settle(qtbot, window)
    shown = window.current_page()
    assert isinstance(shown, PeoplePage)
    return shown


def choose(qtbot: QtBot, window: MainWindow, page: PeoplePage, name: str) -> str:
    """Choose a person, and return their id."""
    people = page.context.desk.register.view(TODAY).persons.values()
    found = next(one.id for one in people if one.name == f"{name} Exempel")
    page.ui.table.choose(found)
    settle(qtbot, window)
    return found


def mandates(desk: Desk, person_id: str) -> list[Assignment]:
    with desk.store.read() as snapshot:
        return [one for one in snapshot.assignments.all() if one.person_id == person_id]


def titles(window: MainWindow) -> list[str]:
    return [banner.message.title for banner in window.banners.banners()]


def texts(box: NoticeBox) -> list[str]:
    return [label.text() for label in box.findChildren(QLabel) if label.text()]


def complaint(form: object, at: str) -> str:
    label = form.findChild(QLabel, f"error_{at}")  # type: ignore[attr-defined]
    assert isinstance(label, QLabel)
    return label.text()


# --- the card ---------------------------------------------------------------------------------


def test_the_card_says_who_the_own_manager_is(
    qtbot: QtBot, window: MainWindow, page: PeoplePage
) -> None:
    choose(qtbot, window, page, "Elin")
    labels = [label.text() for label in page.ui.facts.findChildren(QLabel)]
    assert labels[labels.index("Egen chef") + 1] == "Yusuf Exempel"
    assert page.card.units.rowCount() == 1
    assert page.card.offices.rowCount() == 0
    assert page.card.mandates.rowCount() == 4
    assert page.ui.mandates.chosen() is not None
    shown = [label.text() for label in page.ui.mandate_facts.findChildren(QLabel)]
    assert any(text.startswith("Yusuf Exempel, ") for text in shown)


def test_who_has_left_is_said_so(qtbot: QtBot, window: MainWindow, page: PeoplePage) -> None:
    choose(qtbot, window, page, "Pär")
    assert texts(page.ui.notices)[0].startswith("Slutade 2026-11-15")
    assert not page.ui.new_mandate.isEnabled()
    assert page.card.mandates.index(0, 1).data() == "Slutat"
    shown = [label.text() for label in page.ui.mandate_facts.findChildren(QLabel)]
    assert "personen slutade" in shown


def test_rights_lead_to_the_review(qtbot: QtBot, window: MainWindow, page: PeoplePage) -> None:
    person_id = choose(qtbot, window, page, "Emma")
    page.ui.facts.link_activated.emit(person_id)
    settle(qtbot, window)
    shown = window.current_page()
    assert isinstance(shown, AccessPage)
    assert shown.ui.search.text() == "Emma Exempel"
    assert shown.list.model.rowCount() > 1


# --- units ------------------------------------------------------------------------------------


def test_a_person_moves_to_another_unit(
    qtbot: QtBot, window: MainWindow, page: PeoplePage, desk: Desk
) -> None:
    person_id = choose(qtbot, window, page, "Elin")
    page.ui.tabs.setCurrentIndex(OFFICES_TAB)
    page.ui.edit_membership.click()
    form = page.forms.membership
    assert not form.ui.save.isEnabled()
    form.ui.last.set_day(TODAY)
    page.save()
    settle(qtbot, window)
    page.ui.new_membership.click()
    page.save()
    assert complaint(form, "unit") == "Fyll i fältet."
    form.ui.unit.setCurrentIndex(form.ui.unit.findText("Kulturskolan"))
    form.ui.first.set_day(TODAY + timedelta(days=1))
    page.save()
    settle(qtbot, window)
    with desk.store.read() as snapshot:
        held = [one for one in snapshot.memberships.all() if one.person_id == person_id]
    assert [one.period.last for one in held] == [TODAY, None]
    assert page.card.units.rowCount() == 2
    assert titles(window) == ["Enheten är sparad."]


# --- giving -----------------------------------------------------------------------------------


def start(page: PeoplePage, *channels: str) -> None:
    """Begin a mandate for the chosen person in channels."""
    page.ui.new_mandate.click()
    for name in channels:
        pick(page, name)


def pick(page: PeoplePage, name: str) -> None:
    field = page.forms.mandate.ui.add_channel
    field.setText(name)
    field.returnPressed.emit()


def test_a_mandate_for_two_people_in_two_channels(
    qtbot: QtBot, window: MainWindow, page: PeoplePage, desk: Desk
) -> None:
    hanna = choose(qtbot, window, page, "Hanna")
    page.ui.new_mandate.click()
    form = page.forms.mandate
    assert not form.ui.forward.isEnabled()
    form.ui.add_person.setText("sofia")
    form.ui.add_person.returnPressed.emit()
    pick(page, "läspodden, podd")
    pick(page, "visit")
    assert not page.ui.list_card.isEnabled()
    page.save()
    assert form.ui.step.text().startswith("Steg 2")
    assert form.ui.summary.text() == "4 uppdrag ges, i ett beslut."
    assert form.ui.last.text() == a_year_from(TODAY).isoformat()
    assert "Sofia Exempel: Linnéa Exempel, Sektorschef Kultur och fritid" in (
        form.ui.managers.text()
    )
    form.ui.back.click()
    assert form.ui.step.text().startswith("Steg 1")
    page.save()
    page.save()
    settle(qtbot, window)
    given = [one for one in mandates(desk, hanna) if one.act]
    assert [one.role for one in given] == [EditorRole.EDITOR, EditorRole.EDITOR]
    assert len({one.act for one in given}) == 1
    with desk.store.read() as snapshot:
        assert sum(one.act == given[0].act for one in snapshot.assignments.all()) == 4
    assert titles(window) == ["4 uppdrag är givna. Skriv under blanketterna och bifoga dem."]
    assert page.ui.list_card.isEnabled()


def test_a_draft_is_kept_until_it_is_given(
    qtbot: QtBot, window: MainWindow, page: PeoplePage, desk: Desk
) -> None:
    sofia = choose(qtbot, window, page, "Sofia")
    start(page, "läspodden, podd")
    form = page.forms.mandate
    page.back()
    assert page.ui.details.currentWidget() is page.ui.view
    assert page.ui.list_card.isEnabled()
    page.ui.new_mandate.click()
    assert form.ui.kept.isVisible()
    assert form.ui.forward.isEnabled()
    form.ui.again.click()
    assert not form.ui.kept.isVisible()
    assert not form.ui.forward.isEnabled()
    pick(page, "läspodden, podd")
    page.save()
    page.save()
    settle(qtbot, window)
    [given] = [one for one in mandates(desk, sofia) if one.given == TODAY]
    assert (given.role, given.period.last) == (EditorRole.EDITOR, a_year_from(TODAY))
    assert titles(window) == ["Uppdraget är givet. Skriv under blanketten och bifoga den."]
    page.ui.new_mandate.click()
    assert not form.ui.kept.isVisible()


def test_roles_are_chosen_and_people_taken_away(
    qtbot: QtBot, window: MainWindow, page: PeoplePage
) -> None:
    choose(qtbot, window, page, "Sofia")
    start(page, "läspodden, podd")
    form = page.forms.mandate
    form.ui.add_person.setText("Elin")
    form.ui.add_person.returnPressed.emit()
    QApplication.processEvents()
    boxes = form.findChildren(QComboBox)
    shown = [box.currentText() for box in boxes if box.isVisible()]
    assert shown == ["Redaktör", "Ersättare"]
    remove = next(
        one
        for one in form.findChildren(QPushButton)
        if one.accessibleName() == "Ta bort Elin Exempel"
    )
    remove.click()
    page.save()
    assert form.ui.summary.text() == "1 uppdrag ges."


def test_what_cannot_be_given_says_why(qtbot: QtBot, window: MainWindow, page: PeoplePage) -> None:
    choose(qtbot, window, page, "Elin")
    start(page, "läspodden, podd")
    page.save()
    form = page.forms.mandate
    [title, text] = texts(form.ui.problems)[-2:]
    assert title == "Så kan uppdraget inte ges"
    assert "har redan ett uppdrag i Läspodden (Podd)" in text
    assert not form.ui.save.isEnabled()
    form.ui.given_on.setText("snart")
    assert any("snart" in one for one in texts(form.ui.problems))


# --- renewing, revoking, signing --------------------------------------------------------------


def ending(page: PeoplePage) -> None:
    """Choose the mandate that is about to end."""
    model = page.card.mandates
    rows = range(model.rowCount())
    place = next(row for row in rows if model.index(row, 1).data() == "Går ut")
    page.ui.tabs.setCurrentIndex(MANDATES_TAB)
    page.ui.mandates.selectRow(place)


def test_a_mandate_is_renewed_by_the_own_manager(
    qtbot: QtBot, window: MainWindow, page: PeoplePage, desk: Desk
) -> None:
    elin = choose(qtbot, window, page, "Elin")
    ending(page)
    page.ui.renew.click()
    form = page.forms.renew
    assert form.ui.mandated_by.currentText() == "Yusuf Exempel"
    assert "2026-12-06" in form.ui.about.text()
    page.save()
    settle(qtbot, window)
    [new] = [one for one in mandates(desk, elin) if one.given == TODAY]
    assert new.period.first == date(2026, 12, 6)
    assert new.period.last == date(2027, 12, 5)


def test_nobody_to_renew_by_says_why(qtbot: QtBot, window: MainWindow, page: PeoplePage) -> None:
    choose(qtbot, window, page, "Elin")
    ending(page)
    page.ui.renew.click()
    form = page.forms.renew
    form.ui.given_on.set_day(date(2000, 1, 1))
    assert "arbetar inte i någon enhet 2000-01-01" in form.ui.manager.text()
    assert not form.ui.save.isEnabled()


def test_a_mandate_is_revoked(
    qtbot: QtBot, window: MainWindow, page: PeoplePage, desk: Desk
) -> None:
    elin = choose(qtbot, window, page, "Elin")
    page.ui.revoke.click()
    page.forms.revoke.ui.note.setPlainText("Byter tjänst")
    page.save()
    settle(qtbot, window)
    [ended] = [one for one in mandates(desk, elin) if one.ended is not None]
    assert (ended.ended, ended.end_note) == (EndReason.REVOKED, "Byter tjänst")
    assert ended.period.last == TODAY
    shown = [label.text() for label in page.ui.mandate_facts.findChildren(QLabel)]
    assert page.ui.details.currentWidget() is page.ui.view
    assert shown


def test_the_signed_form_shows_its_checksum(
    qtbot: QtBot, window: MainWindow, page: PeoplePage, desk: Desk, tmp_path: Path
) -> None:
    elin = choose(qtbot, window, page, "Elin")
    scan = tmp_path / "uppdrag.pdf"
    scan.write_bytes(b"%PDF-1.7 signed")
    chosen = page.ui.mandates.chosen().item
    page.attach_signed(scan)
    settle(qtbot, window)
    stored = next(one for one in mandates(desk, elin) if one.id == chosen.id)
    [banner] = window.banners.banners()
    assert banner.message.title == "uppdrag.pdf är bifogad."
    assert stored.form is not None
    assert stored.form in banner.message.text
    labels = [label.text() for label in page.ui.mandate_facts.findChildren(QLabel)]
    assert any(stored.form[:8] in text for text in labels)


def test_the_form_to_sign_is_read_and_copied(
    qtbot: QtBot, window: MainWindow, page: PeoplePage
) -> None:
    choose(qtbot, window, page, "Elin")
    page.ui.show_form.click()
    settle(qtbot, window)
    assert page.ui.details.currentWidget() is page.forms.paper
    assert "Varma hälsningar från Exempelbiblioteket" in page.forms.paper.ui.text.text()
    page.forms.paper.ui.copy.click()
    assert QGuiApplication.clipboard().text().startswith("Uppdrag att skriva i sociala medier")
    page.back()
    assert page.ui.details.currentWidget() is page.ui.view


def test_the_form_to_sign_is_shown_as_it_is_on_paper(
    qtbot: QtBot, window: MainWindow, page: PeoplePage
) -> None:
    choose(qtbot, window, page, "Elin")
    chosen = page.ui.mandates.chosen().item
    page.ui.show_form.click()
    settle(qtbot, window)
    page.forms.paper.ui.print_out.click()
    settle(qtbot, window)
    reports = window.current_page()
    assert isinstance(reports, ReportsPage)
    assert reports.ui.list.key() == "assignment"
    assert reports.choice.mandate_id == chosen.id


# --- leaving ----------------------------------------------------------------------------------


def test_leaving_shows_what_it_comes_to_before_it_is_saved(
    qtbot: QtBot, window: MainWindow, page: PeoplePage, desk: Desk
) -> None:
    elin = choose(qtbot, window, page, "Elin")
    page.ui.leave.click()
    settle(qtbot, window)
    form = page.forms.leave
    assert "Uppdraget som redaktör i Läspodden, Podd" in form.ui.ends.text()
    assert "Läspodden, Podd står utan redaktör från 2026-11-24" in form.ui.todo.text()
    form.ui.last.setText("snart")
    assert not form.ui.save.isEnabled()
    assert form.ui.ends.text() == ""
    form.ui.last.set_day(TODAY + timedelta(days=30))
    settle(qtbot, window)
    assert form.ui.ends_title.text() == "Detta slutar för Elin Exempel 2026-12-23:"
    page.save()
    settle(qtbot, window)
    assert {one.ended for one in mandates(desk, elin) if one.period.last == date(2026, 12, 23)} == {
        EndReason.LEFT
    }
    assert titles(window) == ["Sparat: Elin Exempel slutar 2026-12-23."]
    assert texts(page.ui.notices)[0] == "Slutar 2026-12-23"


def test_a_last_day_is_moved_and_taken_back(
    qtbot: QtBot, window: MainWindow, page: PeoplePage, desk: Desk
) -> None:
    elin = choose(qtbot, window, page, "Elin")
    before = sorted(mandates(desk, elin), key=lambda one: one.id)
    form = page.forms.leave
    page.ui.leave.click()
    settle(qtbot, window)
    assert not form.ui.stays.isVisible()
    page.save()
    settle(qtbot, window)
    page.ui.leave.click()
    settle(qtbot, window)
    later = TODAY + timedelta(days=7)
    form.ui.last.set_day(later)
    settle(qtbot, window)
    assert form.ui.ends_title.text() == f"Detta gäller igen för Elin Exempel, som slutar {later}:"
    assert "Uppdraget som redaktör i Läspodden, Podd (" in form.ui.ends.text()
    assert "Läspodden, Podd står utan redaktör från 2026-12-01" in form.ui.todo.text()
    form.ui.stays.setChecked(True)
    settle(qtbot, window)
    assert not form.ui.last.isEnabled()
    assert form.ui.save.text() == "Ta bort sista dagen"
    assert form.ui.ends_title.text() == "Detta gäller igen för Elin Exempel, som inte slutar:"
    assert form.ui.todo.text() == ""
    page.save()
    settle(qtbot, window)
    assert titles(window)[-1] == "Sparat: Elin Exempel slutar inte."
    now = sorted(mandates(desk, elin), key=lambda one: one.id)
    assert [(one.period, one.ended) for one in now] == [(one.period, one.ended) for one in before]
    page.ui.leave.click()
    settle(qtbot, window)
    assert not form.ui.stays.isVisible()
    assert (form.ui.last.isEnabled(), form.ui.save.text()) == (True, "Spara sista dagen")


def test_a_mistyped_year_is_told_before_it_is_saved(
    qtbot: QtBot, window: MainWindow, page: PeoplePage
) -> None:
    choose(qtbot, window, page, "Elin")
    page.ui.leave.click()
    settle(qtbot, window)
    form = page.forms.leave
    form.ui.last.set_day(TODAY - timedelta(days=365))
    settle(qtbot, window)
    assert "mer än nio månader bakåt" in form.ui.error_last.text()
    assert not form.ui.save.isEnabled()
    assert form.ui.ends.text() == ""
    form.ui.last.set_day(TODAY)
    settle(qtbot, window)
    assert form.ui.error_last.text() == ""
    assert form.ui.save.isEnabled()


# --- keys and rights --------------------------------------------------------------------------


def test_by_keyboard_alone(qtbot: QtBot, window: MainWindow, page: PeoplePage, desk: Desk) -> None:
    sofia = choose(qtbot, window, page, "Sofia")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    page.ui.new_mandate.setFocus()
    qtbot.keyClick(page.ui.new_mandate, Qt.Key.Key_Space)
    form = page.forms.mandate
    assert form.ui.add_channel.hasFocus()
    qtbot.keyClicks(form.ui.add_channel, "simhallen")
    qtbot.keyClick(form.ui.add_channel, Qt.Key.Key_Return)
    ctrl = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(window, Qt.Key.Key_S, ctrl)
    assert form.ui.given_on.hasFocus()
    qtbot.keyClick(window, Qt.Key.Key_S, ctrl)
    settle(qtbot, window)
    assert [one for one in mandates(desk, sofia) if one.given == TODAY]


def test_who_only_reads_changes_nothing(qtbot: QtBot, desk: Desk) -> None:
    with open_window(qtbot, replace(desk, actor=Actor(account="reader"))) as window:
        window.open_page("people")
        settle(qtbot, window)
        page = window.current_page()
        assert isinstance(page, PeoplePage)
        choose(qtbot, window, page, "Elin")
        ui = page.ui
        parts = (ui.leave, ui.new_mandate, ui.renew, ui.revoke, ui.attach, ui.edit_membership)
        assert not any(part.isEnabled() for part in parts)
        assert ui.show_form.isEnabled()
        QApplication.processEvents()
