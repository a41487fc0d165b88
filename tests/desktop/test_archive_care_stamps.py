"""The card of time-stamps: a service is chosen, and vouches for the ledger; real tokens."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smdesk.desktop.frame import MainWindow
from smdesk.desktop.pages.archive.care import ArchiveCare
from smdesk.services.desk import Desk
from tests.desktop.care_desks import care_of, press
from tests.desktop.desks import capture_at, example_desk
from tests.desktop.schedule_pages import error_at, facts, told
from tests.desktop.windows import open_window
from tests.support.stamping import Server, authority, server

__all__ = ["authority", "server"]


@pytest.fixture(scope="module")
def now() -> datetime:
    """A moment that a service on loopback agrees with; one, as the example is loaded for it."""
    return datetime.now(UTC)


@pytest.fixture
def today(qapp: QApplication, tmp_path: Path, now: datetime) -> Iterator[Desk]:
    """The example on that day."""
    assert qapp
    with example_desk(tmp_path / "data", now) as desk:
        capture_at(desk, desk.rounds.view().lines[0].channel, now)
        yield desk


@pytest.fixture
def window(qtbot: QtBot, today: Desk) -> Iterator[MainWindow]:
    with open_window(qtbot, today) as opened:
        yield opened


def fill(care: ArchiveCare, address: str, certificates: Path | None) -> None:
    form = care.stamps.form
    form.ui.service.setText(address)
    form.ui.certificates.set_path(certificates)


def test_a_service_is_chosen_and_stamps(
    qtbot: QtBot, today: Desk, window: MainWindow, server: Server
) -> None:
    care = care_of(qtbot, window)
    assert care.ui.stamp.toolTip().startswith("Välj först en tidsstämplingstjänst")
    press(qtbot, window, care.ui.choose_service)
    fill(care, server.url, server.authority.pem)
    care.page.save()
    qtbot.waitUntil(lambda: not window.jobs.running)
    assert told(window) == "Tjänsten är vald"
    assert not care.has_changes()
    press(qtbot, window, care.ui.stamp)
    assert told(window).startswith("Liggaren är tidsstämplad till och med händelse 1")
    assert care.ui.stamps_state.status.word == "Stämplat"
    assert facts(care.ui.stamps_facts)["Senaste stämpel"].startswith("händelse 1 och alla före")
    assert not care.ui.stamp.isEnabled()
    assert care.ui.stamp.toolTip().startswith("Inget nytt har hänt")
    today.archive.verify(today.actor, today.archive.page()[0])
    care.refresh()
    qtbot.waitUntil(lambda: not window.jobs.running)
    assert facts(care.ui.stamps_facts)["Sedan dess"] == "en händelse utan stämpel"
    assert care.ui.stamp.isEnabled()


def test_what_is_wrong_is_said_at_its_field(
    qtbot: QtBot, today: Desk, window: MainWindow, tmp_path: Path
) -> None:
    care = care_of(qtbot, window)
    press(qtbot, window, care.ui.choose_service)
    form = care.stamps.form
    fill(care, "ftp://tider", None)
    press(qtbot, window, form.ui.save)
    assert error_at(form, "service").startswith("Adressen till tidsstämplingstjänsten ska börja")
    (tmp_path / "no.pem").write_text("hej")
    fill(care, "https://tider.exempel", tmp_path / "no.pem")
    press(qtbot, window, form.ui.save)
    assert error_at(form, "certificates").startswith("Filen med certifikat är ingen PEM-fil.")
    assert form.isVisible()
    assert today.timestamps.state().service == ""


def test_a_service_that_does_not_answer_leaves_the_wish(
    qtbot: QtBot, today: Desk, window: MainWindow, server: Server
) -> None:
    port = 9  # nobody listens there
    today.timestamps.choose(
        today.actor, service=f"http://127.0.0.1:{port}/", certificates=server.authority.pem
    )
    care = care_of(qtbot, window)
    press(qtbot, window, care.ui.stamp)
    assert told(window).startswith("Tidsstämplingstjänsten går inte att nå")
    assert facts(care.ui.stamps_facts)["Väntar"].startswith("En är begärd för händelse 1")
    assert care.ui.stamp.isEnabled()
