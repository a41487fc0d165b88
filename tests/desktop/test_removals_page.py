"""Borttagningar: the list, the card, and what may be done with a copy."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from smdesk.desktop.frame import MainWindow
from smdesk.desktop.pages.removals.page import RemovalsPage
from smdesk.desktop.pages.removals.steps import STEPS
from smdesk.desktop.tokens import Tone
from smdesk.desktop.widgets.banners import Message
from smdesk.domain.actors import Actor
from smdesk.domain.disposal import Basis, TargetKind
from smdesk.services.desk import Desk
from tests.desktop.desks import NOW
from tests.desktop.removal_desks import begun, copied, removal_desk, whole
from tests.desktop.test_accessible_names import nameless
from tests.desktop.windows import open_window, settle

REASON = "Underlag till polisanmälan"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with removal_desk(tmp_path / "data") as opened:
        yield opened


@pytest.fixture
def window(qtbot: QtBot, desk: Desk) -> Iterator[MainWindow]:
    with open_window(qtbot, desk, first="reports") as opened:
        yield opened


def removals(qtbot: QtBot, window: MainWindow, argument: object = None) -> RemovalsPage:
    window.open_page("removals", argument)
    settle(qtbot, window)
    page = window.current_page()
    assert isinstance(page, RemovalsPage)
    return page


def read_in(page: RemovalsPage, box: str) -> list[str]:
    return [one.text() for one in getattr(page.ui, box).findChildren(QLabel)]


def facts(page: RemovalsPage) -> dict[str, str]:
    labels = page.ui.facts.findChildren(QLabel)
    return {one.accessibleName(): one.text() for one in labels if one.accessibleName()}


def shows(page: RemovalsPage) -> bool:
    return page.restricted.viewer.ui.picture.picture is not None


def opened(desk: Desk) -> list[str]:
    with desk.store.read() as snapshot:
        entries = list(snapshot.audit.entries())
    return [one.action for one in entries if one.kind == "restricted_copy"]


def test_an_empty_page_says_what_belongs_there(qtbot: QtBot, window: MainWindow) -> None:
    page = removals(qtbot, window)
    assert page.ui.lists.currentWidget() is page.ui.empty
    assert page.header.sentence.text() == "Inget har behövt tas bort."
    assert page.ui.action_new.text() == "Ny borttagning"


def test_the_unfinished_come_first_and_say_what_is_left(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    whole(desk)
    waiting = begun(desk, NOW - timedelta(days=2))
    page = removals(qtbot, window)
    assert page.ui.table.chosen().removal.id == waiting.id
    assert page.ui.pill.status.word == "Ej borttagen"
    assert page.header.sentence.text().startswith("2 borttagningar. 1 pågår.")
    assert "Kvar att göra" in read_in(page, "notices")
    assert any("När det togs bort" in text for text in read_in(page, "notices"))


def test_the_card_tells_all_answers(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    whole(desk)
    page = removals(qtbot, window)
    told = facts(page)
    assert told["Tid till borttagning"] == "25 minuter"
    assert told["Diarienummer"] == "KS 2026/412"
    assert told["Polisanmälan"] == "Polisanmält, 0105-K1234-26"
    name, law, checked = told["Grund"].split("\n")
    assert (name, law) == ("Hets mot folkgrupp", "Brottsbalken (1962:700) 16 kap. 8 §")
    assert checked.startswith(("Kontrollerad 2", "Inte kontrollerad"))
    assert page.ui.pill.status.word == "Klar"
    assert page.ui.copy_fate.text() == "Kopian följer ärendet KS 2026/412."
    assert not page.ui.drop.isVisibleTo(page)
    assert page.ui.go_on.property("kind") is None


def test_chips_and_search_look_at_place_case_and_channel_only(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    whole(desk)
    begun(desk, place="Under bilden av bron", note="Hemligheten")
    page = removals(qtbot, window)
    page.list.show_only("finished")
    assert page.list.model.rowCount() == 1
    for looked_for, found in (("ks 2026/412", 1), ("bron", 1), ("exempelbib", 2), ("hemlig", 0)):
        page.list.show_only("all", looked_for)
        assert page.list.model.rowCount() == found, looked_for


def test_a_copy_is_opened_for_a_reason_and_gone_when_one_leaves(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    whole(desk)
    page = removals(qtbot, window)
    page.ui.open_copy.click()
    page.ask.ui.reason.setPlainText("kort")
    page.ask.save()
    [error] = page.ask.findChildren(QLabel, "error_reason")
    assert error.isVisibleTo(page)
    assert opened(desk) == ["added"]
    page.ask.ui.reason.setPlainText(REASON)
    window.tell(Message(title="Loggen är klar", tone=Tone.SUCCESS))
    page.ask.save()
    settle(qtbot, window)
    viewer = page.restricted.viewer
    assert viewer.isVisible()
    assert not window.banners.banners()
    assert shows(page)
    assert opened(desk)[-1] == "opened"
    window.open_page("overview")
    settle(qtbot, window)
    assert not shows(page)
    window.open_page("removals")
    settle(qtbot, window)
    assert not viewer.isVisible()


def test_a_copy_that_cannot_be_opened_says_why(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    removal = whole(desk)
    page = removals(qtbot, window)
    [copy] = desk.restricted.copies(removal.id)
    desk.restricted.destroy(copy)
    page.ui.open_copy.click()
    page.ask.ui.reason.setPlainText(REASON)
    page.ask.save()
    settle(qtbot, window)
    assert not page.restricted.viewer.isVisible()
    assert window.banners.banners()


def test_a_copy_is_saved_with_a_warning(
    qtbot: QtBot, window: MainWindow, desk: Desk, tmp_path: Path
) -> None:
    removal = whole(desk)
    page = removals(qtbot, window)
    [copy] = desk.restricted.copies(removal.id)
    page.restricted.save_to(copy, REASON, tmp_path / "kopia.png")
    settle(qtbot, window)
    assert (tmp_path / "kopia.png").read_bytes().startswith(b"\x89PNG")
    assert window.banners.banners()[0].message.title == "kopia.png är sparad, utan skydd."


def test_what_is_no_picture_can_only_be_saved(
    qtbot: QtBot, window: MainWindow, desk: Desk, tmp_path: Path
) -> None:
    (tmp_path / "notes.txt").write_text("some words", "utf-8")
    removal = begun(desk)
    desk.restricted.add_file(desk.actor, removal.id, tmp_path / "notes.txt")
    page = removals(qtbot, window)
    assert not page.ui.open_copy.isEnabled()
    assert not page.ui.release.isEnabled()
    assert page.ui.save_copy.isEnabled()


def test_destruction_is_asked_for_and_waits_for_another(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    removal = whole(desk)
    page = removals(qtbot, window)
    page.ui.destroy.click()
    assert page.ask.ui.case_number.text() == "KS 2026/412"
    page.ask.ui.reason.setPlainText("Den visar sig vara otillåten att ha.")
    page.ask.save()
    settle(qtbot, window)
    with desk.store.read() as snapshot:
        [disposal] = snapshot.disposals.all()
        [item] = snapshot.disposal_items.all()
    assert disposal.basis is Basis.UNLAWFUL
    assert item.target is TargetKind.COPY
    assert item.target_id == desk.restricted.copies(removal.id)[0].id
    assert "Någon har begärt att kopian förstörs" in read_in(page, "notices")
    assert not page.ui.destroy.isEnabled()


def test_the_case_is_closed_on_a_day(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    removal = whole(desk)
    page = removals(qtbot, window)
    page.ui.close_case.click()
    page.ask.ui.day.set_day(desk.today() + timedelta(days=1))
    page.save()
    settle(qtbot, window)
    assert page.ask.isVisible()
    page.ask.ui.day.set_day(desk.today())
    page.save()
    settle(qtbot, window)
    assert desk.removals.line(removal.id).removal.case_closed_on == desk.today()
    assert not page.ui.close_case.isVisibleTo(page)


def test_a_draft_is_removed_after_a_question(
    qtbot: QtBot, window: MainWindow, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun(desk)
    page = removals(qtbot, window)
    answers = iter([False, True])
    monkeypatch.setattr("smdesk.desktop.pages.removals.page.ask", lambda *_, **__: next(answers))
    page.ui.drop.click()
    settle(qtbot, window)
    assert desk.removals.view().lines
    page.ui.drop.click()
    settle(qtbot, window)
    assert not desk.removals.view().lines


def test_who_only_reads_sees_and_changes_nothing(qtbot: QtBot, desk: Desk) -> None:
    removal = begun(desk)
    copied(desk, removal)
    with open_window(qtbot, replace(desk, actor=Actor(account="reader"))) as window:
        page = removals(qtbot, window)
        ui = page.ui
        assert facts(page)["Kanal"] == "Exempelbiblioteket, Facebook"
        assert not ui.action_new.isEnabled()
        for button in (ui.go_on, ui.drop, ui.close_case):
            assert not button.isVisibleTo(page)
        for button in (ui.open_copy, ui.release, ui.save_copy, ui.destroy):
            assert not button.isEnabled()
        page.new()
        assert not page.walk.isVisible()


def test_pages_lead_to_a_log_a_tab_and_the_store(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    first, _ = begun(desk), begun(desk, NOW - timedelta(days=1))
    page = removals(qtbot, window, first.id)
    assert page.ui.table.chosen().removal.id == first.id
    removals(qtbot, window, "grounds")
    assert page.ui.parts.currentWidget() is page.ui.grounds_tab
    removals(qtbot, window, "store")
    assert page.key.isVisible()
    page.back()
    removals(qtbot, window, "new")
    assert page.walk.isVisible()


def test_every_control_has_a_name(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    whole(desk)
    page = removals(qtbot, window)
    assert nameless(page) == []
    for step in STEPS:
        page._go_to_step(step)
        settle(qtbot, window)
        assert nameless(page) == [], step
        page.back()
        settle(qtbot, window)
    for tab in (page.ui.referrals_tab, page.ui.grounds_tab):
        page.ui.parts.setCurrentWidget(tab)
        page.new()
        assert nameless(page) == []
        page.back()
    page._open_store()
    settle(qtbot, window)
    assert nameless(page) == []
    page.back()
    page.ui.parts.setCurrentWidget(page.ui.removals_tab)
    for button in (page.ui.open_copy, page.ui.release):
        button.click()
        page.ask.ui.reason.setPlainText(REASON)
        assert nameless(page) == []
        page.ask.save()
        settle(qtbot, window)
        assert nameless(page) == []
        page.back()
