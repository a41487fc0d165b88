"""A capture with something unlawful in it: asked for, decided by two, gone; its tombstone stays."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from smdesk.desktop.frame import MainWindow
from smdesk.desktop.pages.archive.page import ArchivePage
from smdesk.desktop.pages.schedule.page import SchedulePage
from smdesk.domain.actors import Actor
from smdesk.domain.disposal import Basis, TargetKind
from smdesk.domain.evidence import Capture
from smdesk.services.desk import Desk
from smdesk.services.duties.disposals import DisposalState
from tests.desktop.desks import NOW, capture_at
from tests.desktop.keyboard import Keyboard
from tests.desktop.schedule_pages import COLLEAGUE, error_at, facts
from tests.desktop.windows import open_window, settle

REASON = "Innehåll som inte får innehas upptäcktes i efterhand."


@pytest.fixture
def capture(desk: Desk) -> Capture:
    return capture_at(desk, desk.rounds.view().lines[0].channel, NOW)


@pytest.fixture
def window(qtbot: QtBot, desk: Desk, capture: Capture) -> Iterator[MainWindow]:
    assert capture.bag
    with open_window(qtbot, desk, first="reports") as opened:
        opened.activateWindow()
        qtbot.waitUntil(opened.isActiveWindow)
        yield opened


def archive(qtbot: QtBot, window: MainWindow) -> ArchivePage:
    window.open_page("archive")
    settle(qtbot, window)
    page = window.current_page()
    assert isinstance(page, ArchivePage)
    return page


def destroy(desk: Desk, capture: Capture) -> None:
    """Let two people decide, and carry it out."""
    target = [(TargetKind.CAPTURE, capture.id)]
    made = desk.disposals.propose(COLLEAGUE, Basis.UNLAWFUL, target, REASON)
    desk.disposals.settle(desk.actor, made.id, approve=True)
    desk.disposals.carry_out(desk.actor, made.id)


def test_it_is_asked_for_with_a_reason_and_leads_to_the_request(
    qtbot: QtBot, window: MainWindow, desk: Desk, capture: Capture
) -> None:
    page = archive(qtbot, window)
    page.ui.evidence.ui.destroy.click()
    form = page.destroying.form
    assert form.ui.reason.hasFocus()
    assert not page.ui.evidence.isVisible()
    page.save()
    assert error_at(form, "reason") == "Fyll i fältet."
    form.ui.reason.setPlainText(REASON)
    assert page.has_changes()
    assert not page.ui.list_card.isEnabled()
    page.save()
    settle(qtbot, window)
    [line] = desk.disposals.all()
    assert (line.disposal.basis, line.disposal.reason) == (Basis.UNLAWFUL, REASON)
    assert [(one.target, one.target_id) for one in line.items] == [(TargetKind.CAPTURE, capture.id)]
    assert page.ui.evidence.isVisible()
    assert page.ui.evidence.ui.request.hasFocus()
    assert desk.archive.verify(desk.actor, capture) == []  # nothing is gone by asking
    [(word, show)] = window.banners.banners()[0].message.actions
    assert word == "Visa begäran"
    show()
    settle(qtbot, window)
    shown = window.current_page()
    assert isinstance(shown, SchedulePage)
    assert shown.ui.tabs.currentWidget() is shown.ui.disposal_tab
    assert shown.disposals.ui.disposals.chosen().disposal.id == line.disposal.id
    assert not shown.disposals.ui.approve.isEnabled()


def test_it_can_be_left(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    page = archive(qtbot, window)
    page.ui.evidence.ui.destroy.click()
    page.destroying.form.ui.reason.setPlainText(REASON)
    page.back()
    assert not page.destroying.asking
    assert not page.has_changes()
    assert page.ui.evidence.isVisible()
    assert page.ui.list_card.isEnabled()
    assert desk.disposals.all() == ()


def test_what_is_asked_for_twice_is_refused_in_the_form(
    qtbot: QtBot, window: MainWindow, desk: Desk, capture: Capture
) -> None:
    page = archive(qtbot, window)
    page.ui.evidence.ui.destroy.click()
    page.destroying.form.ui.reason.setPlainText(REASON)
    desk.disposals.propose(
        COLLEAGUE, Basis.UNLAWFUL, [(TargetKind.CAPTURE, capture.id)], "En annan var före."
    )
    page.save()
    settle(qtbot, window)
    assert page.destroying.asking
    assert page.destroying.form.ui.reason.toPlainText() == REASON
    assert len(desk.disposals.all()) == 1


def test_what_is_asked_for_already_leads_to_the_request(
    qtbot: QtBot, window: MainWindow, desk: Desk, capture: Capture
) -> None:
    made = desk.disposals.propose(
        COLLEAGUE, Basis.UNLAWFUL, [(TargetKind.CAPTURE, capture.id)], REASON
    )
    evidence = archive(qtbot, window).ui.evidence
    assert not evidence.ui.destroy.isVisible()
    assert evidence.ui.gone.text().startswith("Någon har begärt att skärmdumpen förstörs.")
    evidence.ui.request.click()
    settle(qtbot, window)
    shown = window.current_page()
    assert isinstance(shown, SchedulePage)
    chosen = shown.disposals.ui.disposals.chosen()
    assert chosen is not None
    assert chosen.disposal.id == made.id
    desk.disposals.settle(desk.actor, made.id, approve=False)
    page = archive(qtbot, window)
    page.refresh()
    settle(qtbot, window)
    assert evidence.ui.destroy.isVisible()
    assert not evidence.ui.request.isVisible()


def test_what_is_gone_shows_its_tombstone(
    qtbot: QtBot, window: MainWindow, desk: Desk, capture: Capture
) -> None:
    destroy(desk, capture)
    page = archive(qtbot, window)
    evidence = page.ui.evidence
    assert evidence.ui.state.status.word == "Förstörd"
    assert evidence.ui.gone.text().startswith("Skärmdumpen är förstörd efter beslut")
    said = facts(evidence.ui.facts)
    assert said["Genomfört av"] == desk.actor.account
    assert said["SHA-256"].replace(" ", "") == capture.picture_sha256
    assert "Mapp" not in said
    buttons = (evidence.ui.verify, evidence.ui.open_picture, evidence.ui.destroy)
    assert not any(one.isVisible() for one in buttons)
    assert not evidence.ui.meaning.isVisible()
    assert page.ui.viewer.ui.view.picture is None
    assert not page.ui.viewer.isVisible()  # nothing to fit or to enlarge
    assert page.ui.tombstone.isVisible()
    assert page.ui.tombstone.accessibleName() == "Förstörd efter beslut"
    assert "Kontrollsumman" in page.ui.tombstone.accessibleDescription()
    row = page.ui.list.chosen_row()
    assert row is not None
    assert row.note.startswith("Förstörd · ")
    page.destroying.ask()
    assert not page.destroying.asking


def test_it_goes_while_it_is_looked_at(
    qtbot: QtBot, window: MainWindow, desk: Desk, capture: Capture
) -> None:
    page, keyboard = archive(qtbot, window), Keyboard(qtbot, window)
    assert page.ui.viewer.ui.view.picture is not None
    made = desk.disposals.propose(
        COLLEAGUE, Basis.UNLAWFUL, [(TargetKind.CAPTURE, capture.id)], REASON
    )
    window.open_page("schedule", ("disposal", made.id))
    settle(qtbot, window)
    shown = window.current_page()
    assert isinstance(shown, SchedulePage)
    shown.disposals.ui.approve.click()
    settle(qtbot, window)
    with keyboard.deciding("Förstör handlingen"):
        shown.disposals.ui.carry_out.click()
    assert desk.disposals.all()[0].state is DisposalState.CARRIED_OUT
    page = archive(qtbot, window)
    assert page.ui.evidence.ui.state.status.word == "Förstörd"
    assert page.ui.viewer.ui.view.picture is None
    assert page.ui.tombstone.isVisible()


def test_another_capture_is_looked_at_after_a_tombstone(
    qtbot: QtBot, window: MainWindow, desk: Desk, capture: Capture
) -> None:
    other = capture_at(desk, desk.rounds.view().lines[1].channel, NOW - timedelta(days=1))
    destroy(desk, capture)
    page = archive(qtbot, window)
    assert page.ui.tombstone.isVisible()
    page.refresh()
    settle(qtbot, window)
    assert not page.ui.viewer.isVisible()
    window.open_page("archive", other.id)
    settle(qtbot, window)
    assert page.ui.viewer.isVisible()
    assert not page.ui.tombstone.isVisible()
    assert page.ui.viewer.ui.view.picture is not None


@pytest.mark.usefixtures("capture")
def test_who_only_reads_asks_for_nothing(qtbot: QtBot, desk: Desk) -> None:
    with open_window(qtbot, replace(desk, actor=Actor(account="reader"))) as window:
        page = archive(qtbot, window)
        assert not page.ui.evidence.ui.destroy.isVisible()
        page.destroying.ask()
        assert not page.destroying.asking
