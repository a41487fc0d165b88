"""A channel's life on its card: what stays in front, what is missing, where it leads."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from smdesk.desktop.frame import MainWindow
from smdesk.desktop.pages.channels.life_form import LifeForm
from smdesk.desktop.pages.channels.page import ChannelsPage
from smdesk.desktop.pages.people.access_page import AccessPage
from smdesk.domain.applications import Outcome
from smdesk.domain.channels import Channel, Status
from smdesk.services.desk import Desk
from smdesk.services.register.life import Decision
from tests.desktop.windows import open_window, settle

DRAFT = "Sommarscenen"


@pytest.fixture
def window(qtbot: QtBot, desk: Desk) -> Iterator[MainWindow]:
    with open_window(qtbot, desk, first="reports") as opened:
        opened.activateWindow()
        qtbot.waitUntil(opened.isActiveWindow)
        yield opened


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> ChannelsPage:
    window.open_page("channels")
    settle(qtbot, window)
    shown = window.current_page()
    assert isinstance(shown, ChannelsPage)
    return shown


def planned(desk: Desk) -> Channel:
    """Return the channel whose application waits for a decision."""
    with desk.store.read() as snapshot:
        [found] = [one for one in snapshot.channels.all() if one.status is Status.PLANNED]
    return found


def notices(page: ChannelsPage) -> list[str]:
    texts = page.ui.life_notices.findChildren(QLabel)
    return [one.text() for one in texts if one.isVisibleTo(page.ui.life_notices) and one.text()]


def test_a_form_is_made_when_it_is_first_asked_for(
    qtbot: QtBot, window: MainWindow, page: ChannelsPage, desk: Desk
) -> None:
    """The page opens without them; the second time the same one is shown."""
    page.visit(planned(desk).id)
    settle(qtbot, window)
    assert page.findChildren(LifeForm) == []
    page.ui.life_decide.click()
    [form] = page.findChildren(LifeForm)
    assert (form, form.isVisible()) == (page.life.decision, True)
    page.back()
    page.life.open_decision()
    assert page.findChildren(LifeForm) == [form]


def test_a_draft_stays_in_front_when_it_is_kept(
    qtbot: QtBot, window: MainWindow, page: ChannelsPage
) -> None:
    page.ui.action_apply.trigger()
    form = page.life.application
    form.ui.name.setText(DRAFT)
    form.ui.unit.setCurrentText("Kulturskolan")
    form.ui.sector.setCurrentText("Kultur och fritid")
    form.ui.forward.click()
    settle(qtbot, window)
    assert form.isVisible()
    assert form.ui.steps.currentIndex() == 1
    assert form.ui.purpose_dialogue.hasFocus()
    assert page.ui.table.chosen().channel.name == DRAFT
    form.ui.back.click()
    assert form.ui.name.hasFocus()
    page.back()
    assert page.ui.name.text() == DRAFT


def test_a_form_stays_while_the_list_is_read_again(
    qtbot: QtBot, window: MainWindow, page: ChannelsPage, desk: Desk
) -> None:
    page.visit(planned(desk).id)
    settle(qtbot, window)
    page.life.open_decision()
    page.refresh()
    settle(qtbot, window)
    assert page.life.decision.isVisible()
    page.back()
    assert page.ui.view.isVisible()


def test_the_topmost_of_what_is_wrong_has_the_focus(
    qtbot: QtBot, window: MainWindow, page: ChannelsPage
) -> None:
    page.ui.action_apply.trigger()
    form = page.life.application
    form.ui.name.setText(DRAFT)
    form.ui.unit.setCurrentText("Kulturskolan")
    form.ui.sector.setCurrentText("Kultur och fritid")
    form.save()
    settle(qtbot, window)
    assert form.ui.steps.currentIndex() == 1
    assert form.ui.purpose_dialogue.hasFocus()
    form.ui.purpose_dialogue.setChecked(True)
    form.ui.purpose_text.setPlainText("Berättar.")
    for name in ("audience", "why_platform", "data_categories", "data_recipients"):
        getattr(form.ui, name).setPlainText("Unga.")
    for box in (form.ui.watcher, form.ui.deputy):
        box.setCurrentIndex(box.count() - 1)
    form.save()
    settle(qtbot, window)
    assert form.ui.steps.currentIndex() == 2
    assert form.ui.deputy.hasFocus()
    form.ui.deputy.setCurrentIndex(1)
    form.ui.data_transfer.setPlainText("Ingen.")
    form.ui.data_erasure.setPlainText("Efter sommaren.")
    form.save()
    settle(qtbot, window)
    assert form.ui.risk.hasFocus()
    line = form.ui.error_risk
    area = form.ui.scroll.viewport()

    def seen() -> bool:
        place = line.rect().translated(line.mapTo(area, line.rect().topLeft()))
        return area.rect().contains(place)

    qtbot.waitUntil(seen)


def test_what_is_missing_before_the_start_is_told_at_once_and_leads_on(
    qtbot: QtBot, window: MainWindow, page: ChannelsPage, desk: Desk
) -> None:
    channel = planned(desk)
    [application] = desk.life.view(channel.id, desk.today()).applications
    decision = Decision(
        outcome=Outcome.APPROVED, day=desk.today(), paragraph="§ 4", case_number="KS 2026/317"
    )
    window.publish(desk.life.decide(desk.actor, application.id, decision).changes)
    page.visit(channel.id)
    settle(qtbot, window)
    page.ui.tabs.setCurrentWidget(page.ui.life_tab)
    told = notices(page)
    assert told.count("Saknas före start") == 2
    assert told[1].startswith("Minst 2 personer")
    assert told[3].startswith("•\u00a0Inloggning i två steg är inte påslagen.\n•")
    [button] = page.ui.life_notices.findChildren(QPushButton)
    button.click()
    settle(qtbot, window)
    access = window.current_page()
    assert isinstance(access, AccessPage)
    assert access.ui.table.chosen().channel.id == channel.id
