"""The walk through a removal: kept as one goes, left and taken up, honest about what is missing."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from smdesk.desktop.frame import MainWindow
from smdesk.desktop.pages.removals.page import RemovalsPage
from smdesk.desktop.pages.removals.walk import RemovalWalk
from smdesk.desktop.tokens import Tone
from smdesk.desktop.widgets.banners import Message
from smdesk.domain.errors import SurroundingsError
from smdesk.domain.moderation import AuthorTold, ContentKind, CopyState, Police, Removal
from smdesk.services.desk import Desk
from tests.desktop.desks import NOW
from tests.desktop.removal_desks import (
    ABUSE,
    AGITATION,
    PERSON,
    a_channel,
    begun,
    copied,
    removal_desk,
    somebody,
)
from tests.desktop.windows import open_window, settle


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with removal_desk(tmp_path / "data") as opened:
        yield opened


@pytest.fixture
def window(qtbot: QtBot, desk: Desk) -> Iterator[MainWindow]:
    with open_window(qtbot, desk, first="reports") as opened:
        yield opened


def page_of(qtbot: QtBot, window: MainWindow, argument: object = None) -> RemovalsPage:
    window.open_page("removals", argument)
    settle(qtbot, window)
    page = window.current_page()
    assert isinstance(page, RemovalsPage)
    return page


def begin(qtbot: QtBot, window: MainWindow) -> RemovalWalk:
    page = page_of(qtbot, window)
    page.new()
    settle(qtbot, window)
    return page.walk


def take_up(qtbot: QtBot, window: MainWindow, removal: Removal, step: str) -> RemovalWalk:
    page = page_of(qtbot, window, removal.id)
    page._go_to_step(step)
    settle(qtbot, window)
    return page.walk


def on(qtbot: QtBot, window: MainWindow, walk: RemovalWalk) -> None:
    walk.ui.forward.click()
    settle(qtbot, window)


def stored(desk: Desk, walk: RemovalWalk) -> Removal:
    return desk.removals.line(walk.removal_id()).removal


def complaint(walk: RemovalWalk, name: str) -> str:
    [line] = walk.findChildren(QLabel, f"error_{name}")
    return line.text()


def press(walk: RemovalWalk, box: str) -> None:
    buttons = getattr(walk.ui, box).findChildren(QPushButton)
    [button] = [one for one in buttons if one.isVisibleTo(walk)]
    button.click()


def texts(walk: RemovalWalk, box: str) -> list[str]:
    return [one.text() for one in getattr(walk.ui, box).findChildren(QLabel)]


def test_it_begins_with_found_now_by_whoever_is_signed_in(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    walk = begin(qtbot, window)
    assert walk.step() == "what"
    assert (walk.ui.found_day.text(), walk.ui.found_time.text()) == ("2026-11-23", "14:05")
    assert walk.ui.found_by.currentText() == PERSON
    assert page_of(qtbot, window).header.sentence.text() == ""
    assert not walk.is_changed()
    on(qtbot, window, walk)
    assert complaint(walk, "channel_id") == "Fyll i fältet."
    assert not desk.removals.view().lines


def test_the_way_on_is_seen_in_a_low_window_with_the_guidance_below(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.resize(1024, 700)
    window.ui.command_guidance.setChecked(True)
    walk = begin(qtbot, window)
    on(qtbot, window, walk)
    room, forward = window.ui.scroll.viewport(), walk.ui.forward
    assert complaint(walk, "channel_id")

    def seen() -> bool:
        return room.rect().contains(QRect(forward.mapTo(room, QPoint()), forward.size()))

    qtbot.waitUntil(seen)
    qtbot.waitUntil(lambda: window.ui.scroll.verticalScrollBar().maximum() == 0)


def test_a_part_of_a_name_is_enough_for_the_channel(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    walk = begin(qtbot, window)
    walk.ui.channel.setText("finns inte")
    on(qtbot, window, walk)
    assert complaint(walk, "channel_id").startswith("Ingen kanal heter så.")
    walk.ui.channel.setText("läspodden")
    walk.ui.place.setText("  Under   avsnitt 12 ")
    on(qtbot, window, walk)
    assert walk.step() == "ground"
    assert stored(desk, walk).place == "Under avsnitt 12"
    assert walk.ui.kept.text() == "Sparat 14:05"


def test_each_step_on_stores_and_the_log_is_taken_up_where_it_waits(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    walk = begin(qtbot, window)
    walk.ui.channel.set_value(a_channel(desk).id)
    walk.ui.place.setText("Under inlägget")
    on(qtbot, window, walk)
    walk.ui.ground.set_value(AGITATION)
    on(qtbot, window, walk)
    assert stored(desk, walk).ground_id == AGITATION
    page = page_of(qtbot, window)
    page.back()
    settle(qtbot, window)
    assert not walk.isVisible()
    assert page.ui.table.chosen().removal.ground_id == AGITATION
    page.ui.go_on.click()
    settle(qtbot, window)
    assert walk.step() == "copy"


def test_what_is_typed_is_stored_when_one_goes_to_another_page(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    walk = begin(qtbot, window)
    walk.ui.channel.set_value(a_channel(desk).id)
    walk.ui.place.setText("Under inlägget")
    window.open_page("overview")
    settle(qtbot, window)
    [line] = desk.removals.view().lines
    assert line.removal.place == "Under inlägget"


def test_closing_the_window_stores_what_can_be_stored_and_asks_about_the_rest(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    walk = begin(qtbot, window)
    page = page_of(qtbot, window)
    walk.ui.place.setText("Under inlägget")
    assert page.would_lose()  # no channel: there is no log to keep it in
    walk.ui.channel.set_value(a_channel(desk).id)
    assert page.has_changes()
    assert not page.would_lose()
    page.keep_drafts()
    settle(qtbot, window)
    assert not page.has_changes()
    assert len(desk.removals.view().lines) == 1


def test_a_note_is_warned_about_while_it_is_written(qtbot: QtBot, window: MainWindow) -> None:
    walk = begin(qtbot, window)
    walk.ui.note.setPlainText("Skrev om 850709-9805")
    assert "Personnummer" in texts(walk, "note_cautions")
    walk.ui.note.setPlainText("Grova ord")
    assert not walk.ui.note_cautions.isVisibleTo(walk)


def test_a_time_that_is_none_is_said_at_its_field(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    walk = begin(qtbot, window)
    walk.ui.channel.set_value(a_channel(desk).id)
    walk.ui.found_time.setText("kvart över")
    on(qtbot, window, walk)
    assert complaint(walk, "found_time").startswith("Skriv tiden som 08:30.")
    walk.ui.found_time.setText("15:00")
    on(qtbot, window, walk)
    assert complaint(walk, "found_at").startswith("Tiden ligger framåt")
    assert walk.step() == "what"


def test_material_that_may_not_be_possessed_gets_no_copy(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    walk = take_up(qtbot, window, begun(desk, ground_id=None), "ground")
    walk.ui.ground.set_value(ABUSE)
    walk.ui.ground.chosen.emit()
    assert "114 14" in walk.ui.ground_text.text()
    on(qtbot, window, walk)
    ui = walk.ui
    assert ui.question.text() == "Gör ingen kopia"
    said = " ".join(texts(walk, "copy_notices"))
    assert "114 14" in said
    assert "112" in said
    assert not any(one.isVisibleTo(walk) for one in (ui.take, ui.choose, ui.cannot_copy))
    ui.call_number.setText("0105-K1-26")
    on(qtbot, window, walk)
    removal = stored(desk, walk)
    assert removal.copy is CopyState.FORBIDDEN
    assert (removal.police, removal.police_number) == (Police.REPORTED, "0105-K1-26")
    assert desk.restricted.copies(removal.id) == ()


def test_a_file_becomes_the_copy(
    qtbot: QtBot, window: MainWindow, desk: Desk, tmp_path: Path
) -> None:
    (tmp_path / "notes.txt").write_text("some words", "utf-8")
    walk = take_up(qtbot, window, begun(desk), "copy")
    walk.copies.add_file(walk.removal_id(), tmp_path / "notes.txt")
    settle(qtbot, window)
    assert stored(desk, walk).copy is CopyState.KEPT
    assert "Fil" in texts(walk, "copy_facts")
    assert not walk.ui.cannot_copy.isVisibleTo(walk)


def test_a_screenshot_becomes_the_copy(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    walk = take_up(qtbot, window, begun(desk), "copy")
    walk.ui.take.click()
    settle(qtbot, window)
    picker = walk.copies.flow.picker
    assert picker is not None
    picker._take()
    qtbot.waitUntil(lambda: not walk.copies.flow.busy)
    settle(qtbot, window)
    [copy] = desk.restricted.copies(walk.removal_id())
    assert copy.media_type == "image/png"
    assert walk.step() == "copy"
    assert "Skärmdump" in texts(walk, "copy_facts")


def test_a_file_that_is_gone_is_told_and_nothing_is_kept(
    qtbot: QtBot, window: MainWindow, desk: Desk, tmp_path: Path
) -> None:
    walk = take_up(qtbot, window, begun(desk), "copy")
    walk.copies.add_file(walk.removal_id(), tmp_path / "gone.png")
    settle(qtbot, window)
    assert window.banners.banners()
    assert desk.restricted.copies(walk.removal_id()) == ()


def test_why_there_is_no_copy_is_asked(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    walk = take_up(qtbot, window, begun(desk), "copy")
    walk.ui.cannot_copy.setChecked(True)
    assert walk.ui.no_copy_part.isVisibleTo(walk)
    walk.ui.no_copy.setText("Den var redan borta")
    on(qtbot, window, walk)
    removal = stored(desk, walk)
    assert (removal.copy, removal.no_copy) == (CopyState.IMPOSSIBLE, "Den var redan borta")


def test_without_a_key_one_is_led_to_it_and_may_go_on(qtbot: QtBot, tmp_path: Path) -> None:
    with (
        removal_desk(tmp_path / "unlocked", keyed=False) as desk,
        open_window(qtbot, desk) as window,
    ):
        walk = take_up(qtbot, window, begun(desk), "copy")
        assert "Det spärrade förrådet är inte klart" in texts(walk, "copy_notices")
        assert not walk.ui.take.isVisibleTo(walk)
        on(qtbot, window, walk)
        assert walk.step() == "remove"
        assert "Det finns ingen kopia än" in texts(walk, "remove_notices")
        walk.go("copy")
        settle(qtbot, window)
        press(walk, "copy_notices")
        settle(qtbot, window)
        page = page_of(qtbot, window)
        assert page.key.isVisible()
        page.key.ui.make.click()
        settle(qtbot, window)
        page.key.ui.typed.setText(page.key.ui.recovery.text())
        page.key.ui.prove.click()
        settle(qtbot, window)
        assert walk.isVisible()
        assert walk.step() == "copy"
        assert walk.ui.take.isVisibleTo(walk)


def test_removed_now_by_whoever_is_signed_in(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    walk = take_up(qtbot, window, begun(desk), "remove")
    assert "Ta nu bort kommentaren i Exempelbiblioteket, Facebook." in walk.ui.lead.text()
    walk.ui.removed_now.click()
    on(qtbot, window, walk)
    removal = stored(desk, walk)
    assert removal.removed_at == NOW
    assert removal.removed_by == somebody(desk)


def test_a_removal_before_the_discovery_is_refused_at_its_field(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    walk = take_up(qtbot, window, begun(desk), "remove")
    walk.ui.removed_now.click()
    walk.ui.removed_time.setText("13:00")
    on(qtbot, window, walk)
    assert walk.step() == "remove"
    assert complaint(walk, "removed_at").startswith("Det kan inte ha tagits bort innan")


def test_to_the_end(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    removal = begun(desk)
    copied(desk, removal)
    walk = take_up(qtbot, window, removal, "remove")
    ui = walk.ui
    ui.removed_now.click()
    on(qtbot, window, walk)
    ui.told.set_value(AuthorTold.UNSUITABLE)
    ui.told.chosen.emit()
    assert ui.not_told_part.isVisibleTo(walk)
    on(qtbot, window, walk)
    ui.police.set_value(Police.NOT_NEEDED)
    on(qtbot, window, walk)
    assert walk.step() == "done"
    assert not ui.finish.isVisibleTo(walk)
    left = " ".join(texts(walk, "done_notices"))
    assert "Varför den som skrev inte är underrättad" in left
    assert "Diarienummer" in left
    press(walk, "done_notices")
    settle(qtbot, window)
    assert walk.step() == "tell"
    ui.not_told.setText("Pågående utredning")
    on(qtbot, window, walk)
    ui.case_number.setText("KS 2026/9")
    on(qtbot, window, walk)
    assert "Alla frågor har svar" in texts(walk, "done_notices")
    ui.finish.click()
    settle(qtbot, window)
    assert desk.removals.line(removal.id).finished
    assert not walk.isVisible()
    assert window.banners.banners()[0].message.title.startswith("Loggen är klar.")
    page_of(qtbot, window)._go_to_step("case")
    settle(qtbot, window)
    assert not window.banners.banners()


def test_good_news_goes_with_the_next_step_and_a_warning_stays(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    walk = take_up(qtbot, window, begun(desk), "copy")
    window.tell(Message(title="Nyckeln fungerar", tone=Tone.SUCCESS))
    window.tell(Message(title="Ta bort filen", tone=Tone.WARNING))
    walk.ui.back.click()
    settle(qtbot, window)
    assert [one.message.title for one in window.banners.banners()] == ["Ta bort filen"]


def test_steps_say_whether_they_are_done(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    walk = take_up(qtbot, window, begun(desk), "copy")
    names = {step: one.accessibleName() for step, one in walk.ways.buttons.items()}
    assert names["what"] == "Vad och var, klart"
    assert names["tell"] == "Berätta"
    walk.ways.buttons["case"].click()
    settle(qtbot, window)
    assert walk.step() == "case"


def test_two_who_write_at_once_lose_nothing(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    removal = begun(desk)
    walk = take_up(qtbot, window, removal, "case")
    theirs = desk.removals.line(removal.id).removal
    desk.removals.save(desk.actor, replace(theirs, content=ContentKind.VIDEO))
    walk.ui.case_number.setText("KS 2026/9")
    on(qtbot, window, walk)
    assert walk.step() == "case"
    assert window.banners.banners()[0].message.title.startswith("Någon annan skrev i loggen")
    on(qtbot, window, walk)
    kept = stored(desk, walk)
    assert (kept.content, kept.case_number) == (ContentKind.VIDEO, "KS 2026/9")


def test_a_full_disk_is_told_and_what_is_typed_stays(
    qtbot: QtBot, window: MainWindow, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    walk = take_up(qtbot, window, begun(desk), "case")
    with monkeypatch.context() as broken:

        def fail(*_: object) -> None:
            raise SurroundingsError("database_full", database="smdesk.db")

        broken.setattr(type(desk.removals), "save", fail)
        walk.ui.case_number.setText("KS 2026/9")
        on(qtbot, window, walk)
    assert walk.step() == "case"
    assert window.banners.banners()
    on(qtbot, window, walk)
    assert stored(desk, walk).case_number == "KS 2026/9"
