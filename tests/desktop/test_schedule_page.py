"""The tab Planen: from no plan to a decided one, its rows, its versions, and files of it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from smdesk.desktop.frame import MainWindow
from smdesk.desktop.widgets.table_model import STATUS_ROLE
from smdesk.domain.actors import Actor
from smdesk.domain.records import RecordKind
from smdesk.domain.retention import Fate
from smdesk.services.desk import Desk
from tests.desktop.keyboard import Keyboard
from tests.desktop.schedule_pages import (
    DECISION,
    bare_desk,
    begin,
    choose_row,
    decide,
    error_at,
    facts,
    go,
    names,
    rows,
    told,
)
from tests.desktop.windows import open_window, settle

POSTS, SCREENSHOT = "Inlägg och kommentarer", "Skärmdump per kanal och halvår"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with bare_desk(tmp_path / "data") as opened:
        yield opened


@pytest.fixture
def window(qtbot: QtBot, desk: Desk) -> Iterator[MainWindow]:
    with open_window(qtbot, desk, first="reports") as opened:
        opened.activateWindow()
        qtbot.waitUntil(opened.isActiveWindow)
        yield opened


# --- versions ---------------------------------------------------------------------------------


def test_without_a_plan_the_page_says_what_it_is_for_and_offers_to_begin(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    page = go(qtbot, window)
    assert page.plan.ui.sides.currentWidget() is page.plan.ui.no_plan
    assert not page.ui.action_export.isVisible()
    page.new()
    settle(qtbot, window)
    assert len(rows(page)) == len(desk.schedule.view().rows) > 5
    assert page.plan.ui.state.status.word == "FÖRSLAG"
    assert page.header.sentence.text().startswith("Planen är ett förslag.")
    assert told(window) == "Version 1 är ett förslag att arbeta i."
    assert page.plan.ui.table.chosen() == rows(page)[0]


def test_the_decision_locks_the_version(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    begin(desk)
    page = go(qtbot, window)
    page._primary.trigger()
    form = page.plan.decision
    assert "låses" in form.ui.lock.text()
    form.ui.day.setText("igår")
    page.save()
    assert error_at(form, "day").startswith("Skriv dagen")
    form.ui.day.set_day(DECISION.day)
    page.save()
    settle(qtbot, window)
    assert all(error_at(form, name) for name in ("body", "paragraph", "case_number"))
    form.ui.body.setText(DECISION.body)
    form.ui.paragraph.setText(DECISION.paragraph)
    form.ui.case_number.setText(DECISION.case_number)
    page.save()
    settle(qtbot, window)
    [version] = desk.schedule.view().versions
    assert version.decision == DECISION
    assert page.plan.ui.state.status.word == "BESLUTAD"
    assert page.plan.ui.decided.text() == "Kommunstyrelsen 2026-11-02, § 84, KS 2026/218"
    assert not page.plan.ui.row_bar.isVisible()
    assert page.plan.ui.details.currentWidget() is page.plan.ui.view
    assert page.header.sentence.text() == "Version 1 gäller sedan 2026-11-02."
    assert told(window) == "Version 1 gäller från 2026-11-02 och är låst."


def test_the_decision_is_kept_as_a_file(
    qtbot: QtBot, window: MainWindow, desk: Desk, tmp_path: Path
) -> None:
    begin(desk)
    page = go(qtbot, window)
    page._primary.trigger()
    form, path = page.plan.decision, tmp_path / "beslut.pdf"
    form.ui.file.set_path(path)
    for name, text in (("body", "KS"), ("paragraph", "§ 1"), ("case_number", "1")):
        getattr(form.ui, name).setText(text)
    page.save()
    settle(qtbot, window)
    assert desk.schedule.view().editable  # the file is not there
    assert form.isVisible()
    path.write_bytes(b"%PDF-1.7 beslut")
    page.save()
    settle(qtbot, window)
    [version] = desk.schedule.view().versions
    assert version.document is not None
    assert desk.attachments.path(version.document).read_bytes() == path.read_bytes()


def test_rows_that_lack_something_stop_the_decision_and_are_named(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    begin(desk)
    row = desk.schedule.view().rows[0]
    with desk.store.write(desk.actor) as work:
        work.schedule_rows.update(replace(row, responsible=""))
        work.commit()
    page = go(qtbot, window)
    page._primary.trigger()
    form = page.plan.decision
    for name, text in (("body", "KS"), ("paragraph", "§ 1"), ("case_number", "1")):
        getattr(form.ui, name).setText(text)
    page.save()
    settle(qtbot, window)
    assert POSTS in form.ui.error_rows.text()
    assert form.ui.error_rows.isVisible()
    assert desk.schedule.view().editable
    page.back()
    assert not form.isVisible()


def test_a_new_proposal_copies_the_decided_version_which_stays(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    first = decide(desk)
    page = go(qtbot, window)
    before = names(page)
    page._primary.trigger()
    settle(qtbot, window)
    assert names(page) == before
    assert page.plan.may_edit()
    assert page.header.sentence.text().endswith("Ett nytt förslag väntar på beslut.")
    versions = page.plan.ui.versions
    assert [versions.itemText(at) for at in range(versions.count())] == [
        "Version 2, förslag",
        "Version 1, 2026-11-02",
    ]
    versions.setCurrentIndex(1)
    versions.activated.emit(1)
    settle(qtbot, window)
    assert page._view is not None
    assert page._view.plan.shown == first
    assert not page._primary.isEnabled()  # the decision is about the proposal, which is not shown


def test_a_proposal_is_removed_only_when_somebody_means_it(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    decide(desk)
    begin(desk)
    page, keyboard = go(qtbot, window), Keyboard(qtbot, window)
    with keyboard.deciding("Behåll förslaget"):
        page.plan.ui.drop.click()
    assert len(desk.schedule.view().versions) == 2
    with keyboard.deciding("Ta bort förslaget"):
        page.plan.ui.drop.click()
    assert [one.edition for one in desk.schedule.view().versions] == [1]
    assert page.plan.ui.state.status.word == "BESLUTAD"
    assert told(window) == "Förslaget, version 2, är borttaget."


# --- rows -------------------------------------------------------------------------------------


def test_a_row_is_edited_in_place(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    begin(desk)
    page = go(qtbot, window)
    row, form = choose_row(page, SCREENSHOT), page.plan.row
    assert not form.ui.buttons.isVisible()
    form.ui.responsible.setPlainText("Kommunarkivarie")
    assert form.ui.buttons.isVisible()
    assert not page.plan.ui.list_card.isEnabled()  # nothing typed is lost by another row
    assert page.has_changes()
    page.save()
    settle(qtbot, window)
    assert desk.schedule.view().rows[row.position - 1].responsible == "Kommunarkivarie"
    assert page.plan.ui.table.chosen().id == row.id
    assert page.plan.ui.list_card.isEnabled()
    assert not form.ui.buttons.isVisible()
    assert told(window) == f"{SCREENSHOT} är sparad."


def test_what_is_typed_can_be_taken_back(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    begin(desk)
    page = go(qtbot, window)
    row, form = choose_row(page, SCREENSHOT), page.plan.row
    form.ui.remark.setPlainText("Fel")
    page.back()
    assert form.ui.remark.toPlainText() == row.remark
    assert not page.has_changes()


def test_what_the_program_does_by_a_row_is_said(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    begin(desk)
    page = go(qtbot, window)
    row, form = choose_row(page, SCREENSHOT), page.plan.row
    assert row.fate is Fate.PRESERVE
    assert form.ui.record_hint.text().startswith("Programmet följer raden för skärmdumparna")
    assert not form.ui.years.isEnabled()
    form.ui.fate.setCurrentIndex(form.ui.fate.findData(Fate.DISPOSE))
    assert form.ui.years.isEnabled()
    form.ui.years.setText("tio")
    page.save()
    assert error_at(form, "years").startswith("Skriv ett antal hela år")
    form.ui.years.setText("10")
    form.ui.record.setCurrentIndex(0)
    assert form.ui.record_hint.text().startswith("Programmet gör inget av raden")
    page.save()
    settle(qtbot, window)
    stored = next(one for one in desk.schedule.view().rows if one.id == row.id)
    assert (stored.fate, stored.years, stored.record) == (Fate.DISPOSE, 10, None)


def test_two_rows_about_one_record_are_refused_at_the_field(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    begin(desk)
    page = go(qtbot, window)
    choose_row(page, SCREENSHOT)
    box = page.plan.row.ui.record
    box.setCurrentIndex(box.findData(RecordKind.POSTS))
    page.save()
    settle(qtbot, window)
    assert POSTS in error_at(page.plan.row, "record")
    assert page.has_changes()


def test_a_row_is_added_after_the_chosen_one(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    begin(desk)
    page = go(qtbot, window)
    choose_row(page, POSTS)
    page.new()
    form = page.plan.row
    assert form.ui.record_type.hasFocus()
    page.save()
    settle(qtbot, window)
    assert error_at(form, "record_type") == error_at(form, "responsible") == "Fyll i fältet."
    form.ui.record_type.setText("Direktmeddelanden")
    for name in ("process", "registration", "medium", "storage_place", "responsible"):
        getattr(form.ui, name).setPlainText("Som för inlägg")
    form.ui.retention_period.setPlainText("Vid inaktualitet")
    page.save()
    settle(qtbot, window)
    assert names(page)[:2] == [POSTS, "Direktmeddelanden"]
    assert page.plan.ui.table.chosen().record_type == "Direktmeddelanden"
    assert page.plan.ui.table.hasFocus()


def test_an_unsaved_new_row_can_be_left(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    begin(desk)
    page = go(qtbot, window)
    choose_row(page, POSTS)
    page.plan.ui.add.click()
    page.back()
    assert page.plan.row.ui.record_type.text() == POSTS
    assert len(rows(page)) == len(desk.schedule.view().rows)


def test_a_removed_row_can_be_taken_back(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    begin(desk)
    page = go(qtbot, window)
    before = names(page)
    choose_row(page, SCREENSHOT)
    page.plan.ui.remove.click()
    settle(qtbot, window)
    assert names(page) == [name for name in before if name != SCREENSHOT]
    [(word, undo)] = window.banners.banners()[0].message.actions
    assert word == "Ångra"
    undo()
    settle(qtbot, window)
    assert names(page) == before
    assert [row.position for row in rows(page)] == list(range(1, len(before) + 1))


def test_rows_are_moved_by_keys_and_by_buttons(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    begin(desk)
    page, keyboard = go(qtbot, window), Keyboard(qtbot, window)
    choose_row(page, POSTS)
    page.search()
    keyboard.press("Alt+Down")
    assert names(page)[:2] == [SCREENSHOT, POSTS]
    assert page.plan.ui.table.chosen().record_type == POSTS
    keyboard.press("Alt+Up", "Alt+Up")
    assert names(page)[:2] == [POSTS, SCREENSHOT]
    assert not page.plan.ui.up.isEnabled()
    page.plan.ui.down.click()
    settle(qtbot, window)
    assert names(page)[:2] == [SCREENSHOT, POSTS]
    page.plan.ui.table.choose(rows(page)[-1].id)
    assert not page.plan.ui.down.isEnabled()


def test_somebody_elses_change_is_not_lost(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    begin(desk)
    page = go(qtbot, window)
    row = choose_row(page, SCREENSHOT)
    page.plan.row.ui.remark.setPlainText("Min anmärkning")
    desk.schedule.save_row(desk.actor, replace(row, remark="Deras anmärkning"))
    page.save()
    settle(qtbot, window)
    assert page.plan.row.ui.remark.toPlainText() == "Min anmärkning"
    assert page.has_changes()
    stored = next(one for one in desk.schedule.view().rows if one.id == row.id)
    assert stored.remark == "Deras anmärkning"


def test_a_decided_row_is_read_with_all_its_columns(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    decide(desk)
    page = go(qtbot, window)
    row = choose_row(page, SCREENSHOT)
    told_of = facts(page.plan.ui.facts)
    assert told_of["Ansvarig"] == row.responsible
    assert told_of["Gäller i programmet"] == "Skärmdump"
    assert page.plan.ui.pill.status.word == "Bevaras"
    pill = page.plan.rows.index(1, 1).data(STATUS_ROLE)
    assert pill.word == "Bevaras"


# --- comparing and files ----------------------------------------------------------------------


def test_what_is_changed_between_two_versions(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    decide(desk)
    page = go(qtbot, window)
    assert not page.plan.ui.changes.isVisible()
    begin(desk)
    first, second, third, *_ = desk.schedule.view().rows
    desk.schedule.save_row(desk.actor, replace(first, responsible="Registrator"))
    desk.schedule.remove_row(desk.actor, second.id)
    page.refresh()
    settle(qtbot, window)
    page.plan.ui.changes.click()
    settle(qtbot, window)
    view = page.plan.changes
    lines = [view.lines.row_at(view.lines.index(at, 0)) for at in range(view.lines.rowCount())]
    assert [(one.change.record_type, one.change.code) for one in lines] == [
        (first.record_type, "changed"),
        (second.record_type, "removed"),
    ]
    shown = facts(view.ui.facts)
    assert shown == {"Kolumn": "Ansvarig", "Från": first.responsible, "Till": "Registrator"}
    view.ui.table.choose(lines[1].key)
    assert facts(view.ui.facts)["Handlingstyp"] == second.record_type
    view.ui.before.setCurrentIndex(view.ui.after.currentIndex())
    view.ui.before.activated.emit(0)
    settle(qtbot, window)
    assert view.ui.lists.currentWidget() is view.ui.same
    page.back()
    assert page.plan.ui.sides.currentWidget() is page.plan.ui.plan
    assert third.record_type in names(page)


def test_a_moved_row_says_from_where_to_where(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    decide(desk)
    begin(desk)
    row = desk.schedule.view().rows[4]
    desk.schedule.move_row(desk.actor, row.id, 1)
    page = go(qtbot, window)
    page.plan.ui.changes.click()
    settle(qtbot, window)
    view = page.plan.changes
    spoken = [str(view.lines.index(0, at).data()) for at in range(view.lines.columnCount())]
    assert spoken == [row.record_type, "Flyttad", "", "plats 5", "plats 1"]
    assert facts(view.ui.facts) == {"Plats förut": "5", "Plats nu": "1"}


@pytest.mark.parametrize(
    ("suffix", "start"), [("xlsx", b"PK"), ("csv", b"\xef\xbb\xbf"), ("pdf", b"%PDF-")]
)
def test_the_plan_is_saved_as_a_file(  # noqa: PLR0917  the fixtures it needs
    qtbot: QtBot,
    window: MainWindow,
    desk: Desk,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    suffix: str,
    start: bytes,
) -> None:
    begin(desk)
    page, target = go(qtbot, window), tmp_path / f"plan.{suffix}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_more: (str(target), ""))
    page.export()
    form = page.plan.export
    form.ui.format.setCurrentIndex(form.ui.format.findData(suffix))
    form.ui.names.setCurrentIndex(form.ui.names.findText("Sydarkiveras plan"))
    assert form.ui.names.isEnabled() == (suffix != "pdf")
    page.save()
    qtbot.waitUntil(lambda: not window.jobs.running)
    assert target.read_bytes().startswith(start)
    assert told(window) == f"plan.{suffix} är sparad."
    assert not form.isVisible()


def test_a_file_that_is_there_is_not_written_over(
    qtbot: QtBot,
    window: MainWindow,
    desk: Desk,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    begin(desk)
    page, target = go(qtbot, window), tmp_path / "plan.xlsx"
    target.write_bytes(b"sent already")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_more: (str(target), ""))
    page.export()
    page.save()
    settle(qtbot, window)
    assert target.read_bytes() == b"sent already"
    assert "plan.xlsx" in told(window)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_more: ("", ""))
    page.save()  # nothing is chosen, so nothing is done
    settle(qtbot, window)
    assert page.plan.export.isVisible()


# --- who may ----------------------------------------------------------------------------------


def test_who_only_reads_changes_nothing(qtbot: QtBot, desk: Desk) -> None:
    begin(desk)
    with open_window(qtbot, replace(desk, actor=Actor(account="reader"))) as window:
        page = go(qtbot, window)
        ui = page.plan.ui
        assert not any(one.isEnabled() for one in (ui.add, ui.remove, ui.up, ui.down, ui.drop))
        assert not page._primary.isEnabled()
        assert ui.details.currentWidget() is ui.view
        page.new()
        page.plan.new_proposal()
        page.plan.ask_decision()
        settle(qtbot, window)
        assert not page.plan.decision.isVisible()
        assert len(desk.schedule.view().versions) == 1
        assert page.ui.action_export.isVisible()


def test_a_version_that_somebody_removed_gives_way_to_the_latest(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    decide(desk)
    second = begin(desk)
    page = go(qtbot, window)
    page.plan.show_version(second.id)
    settle(qtbot, window)
    desk.schedule.drop(desk.actor, second.id)
    page.refresh()
    settle(qtbot, window)
    assert page.plan.ui.state.status.word == "BESLUTAD"


def test_the_page_is_walked_by_keyboard(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    keyboard = Keyboard(qtbot, window)
    keyboard.press("Ctrl+7")
    go(qtbot, window)
    keyboard.go_by("Nytt förslag")
    keyboard.press("Ctrl+F")
    keyboard.row(SCREENSHOT)
    keyboard.tab_to("Ansvarig")
    keyboard.type("Kommunarkivarie")
    keyboard.press("Ctrl+S")
    assert desk.schedule.view().rows[1].responsible == "Kommunarkivarie"
    keyboard.tab_to("Beslutad", "Shift+Tab")
    keyboard.press("Space")
    keyboard.fill(
        {
            "Beslutande organ": "Kommunstyrelsen",
            "Beslutsdag": "2026-11-02",
            "Paragraf": "§ 84",
            "Diarienummer": "KS 2026/218",
        }
    )
    keyboard.press("Ctrl+S")
    current = desk.schedule.view().current
    assert current is not None
    assert current.decided_on == date(2026, 11, 2)
