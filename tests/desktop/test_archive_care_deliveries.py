"""The card of deliveries: a package is asked for, made, and acknowledged."""

from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from smdesk.desktop.frame import MainWindow
from smdesk.desktop.pages.archive.care import ArchiveCare
from smdesk.domain.evidence import Capture
from smdesk.services.desk import Desk
from tests.desktop.care_desks import care_of, lines, press
from tests.desktop.desks import NOW, capture_at
from tests.desktop.schedule_pages import error_at, told


@pytest.fixture
def captures(desk: Desk) -> list[Capture]:
    """Two of the spring, one of the autumn."""
    channels = [line.channel for line in desk.rounds.view().lines]
    spring = NOW - timedelta(days=195)
    moments = (spring, spring + timedelta(hours=1), NOW - timedelta(days=2))
    return [capture_at(desk, channels[at], moment) for at, moment in enumerate(moments)]


@pytest.fixture
def care(qtbot: QtBot, desk_window: MainWindow, captures: list[Capture]) -> ArchiveCare:
    assert captures
    return care_of(qtbot, desk_window)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    (tmp_path / "out").mkdir()
    return tmp_path / "out"


def fill(care: ArchiveCare, out: Path) -> None:
    ui = care.deliveries.form.ui
    ui.out.setText(str(out))
    ui.delivery_agreement.setText("LÖ 2026/7")
    ui.delivery_contact.setText("Arkivet")


def make(qtbot: QtBot, window: MainWindow, care: ArchiveCare, out: Path) -> None:
    """Make a package of the spring."""
    press(qtbot, window, care.ui.deliver)
    fill(care, out)
    press(qtbot, window, care.deliveries.form.ui.save)
    assert told(window).startswith("Paketet är klart: 2 skärmdumpar, ")


def acknowledge(qtbot: QtBot, window: MainWindow, care: ArchiveCare) -> None:
    """Enter the receipt of the chosen package."""
    press(qtbot, window, care.ui.receive)
    ui = care.deliveries.receipt.ui
    ui.received_on.setText("2026-11-23")
    ui.received_by.setText("E-arkivet")
    ui.reference.setText("EA-1")
    press(qtbot, window, ui.save)


def test_a_package_is_made_on_the_terms_as_agreed(
    qtbot: QtBot, desk_window: MainWindow, care: ArchiveCare, out: Path
) -> None:
    press(qtbot, desk_window, care.ui.deliver)
    form = care.deliveries.form
    assert form.ui.first.currentText() == form.ui.last.currentText() == "Halvår 1 2026"
    assert form.ui.count.text() == "2 skärmdumpar kommer med i paketet."
    assert form.ui.delivery_creator.text() == "Exempelkommun"
    fill(care, out)
    form.ui.form.setCurrentIndex(2)
    assert care.page.has_changes()
    press(qtbot, desk_window, form.ui.save)
    assert told(desk_window).startswith("Paketet är klart: 2 skärmdumpar, ")
    [made] = list(out.iterdir())
    assert made.suffix == ".zip"
    assert not care.page.has_changes()
    assert lines(care.deliveries.model) == [["2026-11-23 14:05", "2026-H1", "2", "Inte kvitterad"]]


def test_a_receipt_is_entered_for_the_chosen_package(
    qtbot: QtBot, desk: Desk, desk_window: MainWindow, care: ArchiveCare, out: Path
) -> None:
    make(qtbot, desk_window, care, out)
    press(qtbot, desk_window, care.ui.receive)
    receipt = care.deliveries.receipt
    assert receipt.ui.package.text() == "2026-H1, gjort 2026-11-23 14:05: 2 skärmdumpar"
    press(qtbot, desk_window, receipt.ui.save)
    assert error_at(receipt, "received_on") == "Fyll i fältet."
    receipt.ui.received_on.setText("2026-11-24")
    receipt.ui.reference.setText("EA-1")
    press(qtbot, desk_window, receipt.ui.save)
    assert error_at(receipt, "received_on").startswith("Paketet kan inte vara mottaget efter")
    assert error_at(receipt, "received_by") == "Fyll i fältet."
    care.turn_back()
    acknowledge(qtbot, desk_window, care)
    assert told(desk_window) == "Kvittensen är antecknad i liggaren för 2 skärmdumpar."
    assert lines(care.deliveries.model)[0][3] == "2026-11-23, EA-1"
    assert not care.ui.receive.isEnabled()
    assert len(desk.deliveries.received()) == 2


def test_the_terms_are_there_the_next_time_and_what_was_received_is_left_out(
    qtbot: QtBot, desk_window: MainWindow, care: ArchiveCare, out: Path
) -> None:
    make(qtbot, desk_window, care, out)
    acknowledge(qtbot, desk_window, care)
    press(qtbot, desk_window, care.ui.deliver)
    form = care.deliveries.form
    assert form.ui.delivery_agreement.text() == "LÖ 2026/7"
    assert form.ui.count.text() == "0 skärmdumpar kommer med i paketet."
    form.ui.again.setChecked(True)
    qtbot.waitUntil(lambda: form.ui.count.text().startswith("2 "))
    form.ui.last.setCurrentIndex(0)
    qtbot.waitUntil(lambda: form.ui.count.text().startswith("3 "))
    form.ui.again.setChecked(False)
    qtbot.waitUntil(lambda: form.ui.count.text() == "En skärmdump kommer med i paketet.")


def test_what_is_wrong_is_said_at_its_field(
    qtbot: QtBot, desk: Desk, desk_window: MainWindow, care: ArchiveCare, out: Path
) -> None:
    press(qtbot, desk_window, care.ui.deliver)
    form = care.deliveries.form
    press(qtbot, desk_window, form.ui.save)
    assert error_at(form, "out") == "Fyll i fältet."
    form.ui.out.setText(str(out))
    press(qtbot, desk_window, form.ui.save)
    assert error_at(form, "delivery_agreement") == "Fyll i fältet."
    fill(care, desk.archive.root)
    press(qtbot, desk_window, form.ui.save)
    assert error_at(form, "out").startswith("Paketet kan inte läggas i arkivet.")
    form.ui.first.setCurrentIndex(0)
    assert form.ui.count.text() == ""
    press(qtbot, desk_window, form.ui.save)
    assert error_at(form, "last").startswith("Det första halvåret")
    form.ui.last.setCurrentIndex(0)
    fill(care, out / "nowhere")
    press(qtbot, desk_window, form.ui.save)
    assert "finns inte" in error_at(form, "out")
    assert desk.deliveries.made() == []


def test_a_damaged_capture_makes_no_package_and_the_card_says_so(
    qtbot: QtBot, desk: Desk, desk_window: MainWindow, care: ArchiveCare, out: Path
) -> None:
    desk.archive.picture(desk.archive.page()[-1]).write_bytes(b"")
    press(qtbot, desk_window, care.ui.deliver)
    fill(care, out)
    press(qtbot, desk_window, care.deliveries.form.ui.save)
    assert told(desk_window).startswith("En arkivmapp stämmer inte med sina kontrollsummor")
    assert list(out.iterdir()) == []
    assert care.deliveries.form.isVisible()  # what was typed is there still
    care.page.back()
    assert care.ui.checks_state.status.word == "Stämmer inte"
