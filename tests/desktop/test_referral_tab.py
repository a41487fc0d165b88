"""The tabs Hänvisningar and Grunder: written, corrected, and kept from who only reads."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from smdesk.desktop.frame import MainWindow
from smdesk.desktop.pages.removals.page import RemovalsPage
from smdesk.domain.actors import Actor
from smdesk.services.desk import Desk
from tests.desktop.removal_desks import ABUSE, PERSON, a_channel, referred, removal_desk, somebody
from tests.desktop.windows import open_window, settle


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with removal_desk(tmp_path / "data", keyed=False) as opened:
        yield opened


@pytest.fixture
def window(qtbot: QtBot, desk: Desk) -> Iterator[MainWindow]:
    with open_window(qtbot, desk, first="reports") as opened:
        yield opened


def tab(qtbot: QtBot, window: MainWindow, name: str) -> RemovalsPage:
    window.open_page("removals", name)
    settle(qtbot, window)
    page = window.current_page()
    assert isinstance(page, RemovalsPage)
    return page


def test_a_referral_is_written_with_warnings_and_without_the_question(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    page = tab(qtbot, window, "referrals")
    assert page.ui.action_new.text() == "Ny hänvisning"
    page.new()
    form = page.referrals.form
    assert "Kopiera inte frågan hit." in form.ui.about.text()
    form.ui.note.setPlainText("Ring 070-123 45 67")
    warnings = [one.text() for one in form.ui.note_cautions.findChildren(QLabel)]
    assert "Telefonnummer" in warnings
    page.save()
    [missing] = form.findChildren(QLabel, "error_channel_id")
    assert missing.text() == "Fyll i fältet."
    form.ui.channel.set_value(a_channel(desk).id)
    form.ui.note.setPlainText("Fråga om ett bygglov")
    assert not page.ui.referral_list_card.isEnabled()
    page.save()
    settle(qtbot, window)
    [line] = desk.referrals.view()
    assert line.referral.note == "Fråga om ett bygglov"
    assert line.referral.person_id == somebody(desk)
    assert page.header.sentence.text() == "1 hänvisning."
    assert page.ui.referral_name.text() == line.channel.name
    assert page.ui.referral_about.text().endswith(f" · {line.referral.day}")


def test_an_empty_note_is_refused_at_its_field(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    page = tab(qtbot, window, "referrals")
    page.new()
    page.referrals.form.ui.channel.set_value(a_channel(desk).id)
    page.save()
    settle(qtbot, window)
    [missing] = page.referrals.form.findChildren(QLabel, "error_note")
    assert missing.text() == "Fyll i fältet."
    assert not desk.referrals.view()


def test_a_referral_is_corrected_and_removed(
    qtbot: QtBot, window: MainWindow, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    referred(desk)
    page = tab(qtbot, window, "referrals")
    facts = {
        one.accessibleName(): one.text() for one in page.ui.referral_facts.findChildren(QLabel)
    }
    assert facts["Hänvisad av"] == PERSON
    page.ui.edit_referral.click()
    page.referrals.form.ui.case_number.setText("BN 2026/99")
    page.save()
    settle(qtbot, window)
    assert desk.referrals.view()[0].referral.case_number == "BN 2026/99"
    monkeypatch.setattr("smdesk.desktop.pages.removals.referral_part.ask", lambda *_, **__: True)
    page.ui.remove_referral.click()
    settle(qtbot, window)
    assert not desk.referrals.view()
    assert page.ui.referral_lists.currentWidget() is page.ui.referral_empty


def test_a_ground_is_checked_edited_and_taken_out_of_use(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    page = tab(qtbot, window, "grounds")
    assert "är inte kontrollerade mot lagen" in page.header.sentence.text()
    first = page.ui.ground_table.chosen()
    page.ui.check_ground.click()
    settle(qtbot, window)
    stored = {one.id: one for one in desk.removals.grounds()}
    assert stored[first.id].checked_on == desk.today()
    page.ui.edit_ground.click()
    page.grounds.form.ui.text.setPlainText("Med andra ord.")
    page.save()
    settle(qtbot, window)
    changed = {one.id: one for one in desk.removals.grounds()}[first.id]
    assert (changed.text, changed.checked_on) == ("Med andra ord.", None)
    page.ui.retire_ground.click()
    settle(qtbot, window)
    assert not {one.id: one for one in desk.removals.grounds()}[first.id].in_use
    assert page.ui.retire_ground.text() == "Ta i bruk"


def test_a_ground_of_ones_own(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    page = tab(qtbot, window, "grounds")
    page.new()
    page.save()
    settle(qtbot, window)
    [missing] = page.grounds.form.findChildren(QLabel, "error_name")
    assert missing.text() == "Fyll i fältet."
    page.grounds.form.ui.name.setText("Reklam")
    page.grounds.form.ui.law.setText("Kommunens villkor")
    page.save()
    settle(qtbot, window)
    assert "Reklam" in {one.name for one in desk.removals.grounds()}


def test_nobody_makes_it_lawful_by_a_slip(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    page = tab(qtbot, window, "grounds")
    assert page.ui.ground_table.choose(ABUSE)
    page.ui.edit_ground.click()
    page.grounds.form.ui.copy_allowed.setChecked(True)
    page.save()
    settle(qtbot, window)
    [line] = page.grounds.form.findChildren(QLabel, "error_copy_allowed")
    assert line.text().startswith("Det här materialet får ingen inneha")
    assert not {one.id: one for one in desk.removals.grounds()}[ABUSE].copy_allowed


def test_who_only_reads_changes_neither(qtbot: QtBot, desk: Desk) -> None:
    referred(desk)
    with open_window(qtbot, replace(desk, actor=Actor(account="reader"))) as window:
        page = tab(qtbot, window, "referrals")
        page.new()
        page.referrals._edit()
        assert not page.referrals.form.isVisible()
        assert not page.ui.edit_referral.isVisibleTo(page)
        page = tab(qtbot, window, "grounds")
        page.new()
        page.grounds._edit()
        assert not page.grounds.form.isVisible()
        assert not page.ui.check_ground.isVisibleTo(page)
