"""Reports: what is chosen is seen at once, and saved and printed as it is seen."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from threading import Event
from time import sleep
from typing import Any
from unittest.mock import patch

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from smdesk.desktop.frame import MainWindow
from smdesk.desktop.pages.reports import batch as reports_batch
from smdesk.desktop.pages.reports.page import WEBSITE, ReportsPage
from smdesk.desktop.pages.reports.preview import REST
from smdesk.domain.errors import SurroundingsError, UserError
from smdesk.domain.rounds import LeftOut, RoundKind
from smdesk.services.desk import Desk
from smdesk.services.printed.kinds import KINDS, Ask
from smdesk.services.printed.register import RegisterReport
from smdesk.services.printed.reports import Reports
from tests.desktop.desks import NOW, Opened, capture_at
from tests.reports.reading import pages_of

Go = Callable[..., Any]


@pytest.fixture
def page(go: Go, tmp_path: Path, qtbot: QtBot) -> ReportsPage:
    shown: ReportsPage = go("reports")
    folder = tmp_path / "rapporter"
    folder.mkdir()
    shown.set_folder(folder)
    drawn(qtbot, shown)
    return shown


def drawn(qtbot: QtBot, page: ReportsPage) -> None:
    """Wait until the report is drawn, or nothing is to be shown."""
    window: Any = page.window()
    qtbot.waitUntil(lambda: not window.jobs.running and not page.preview.waiting)


def report(page: ReportsPage) -> RegisterReport:
    assert page.preview.paper is not None
    shown = page.preview.paper.report
    assert isinstance(shown, RegisterReport)
    return shown


def saved_as(path: Path | None) -> Any:
    answer = (str(path) if path else "", "PDF (*.pdf)")
    return patch.object(QFileDialog, "getSaveFileName", lambda *_, **__: answer)


def folder_chosen(path: Path | None) -> Any:
    return patch.object(
        QFileDialog, "getExistingDirectory", lambda *_, **__: str(path) if path else ""
    )


def messages(page: ReportsPage) -> list[str]:
    window: Any = page.window()
    return [banner.message.title for banner in window.banners.banners()]


# --- the list and the preview ---------------------------------------------------------------------


def test_every_kind_is_in_the_list_and_the_website_s_list_last(page: ReportsPage) -> None:
    titles = [page.ui.list.item(row).text() for row in range(page.ui.list.count())]
    named = [page.words(f"report_kind.{kind.name}.title") for kind in KINDS]
    assert titles == [*named, "Listan på webbplatsen"]
    spoken = page.ui.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert page.words("report_kind.register.about") in spoken


def test_the_first_report_is_seen_at_once(page: ReportsPage, desk: Desk) -> None:
    assert report(page) == desk.reports.register(desk.today())
    ui = page.preview.ui
    assert ui.place.text() == f"Sida 1 av {ui.view.count}"
    assert ui.view.count > 1
    assert not ui.previous.isEnabled()
    ui.next.click()
    assert ui.place.text().startswith("Sida 2 av")
    assert page.preview.ui.asks.day.text().strip() == "Läget i dag"


def test_each_report_is_drawn_or_says_what_is_missing(qtbot: QtBot, page: ReportsPage) -> None:
    for kind in KINDS:
        page.ui.list.choose(kind.name)
        drawn(qtbot, page)
        shown = [ask for ask, field in page.preview.ui.asks.answers.items() if field.isVisible()]
        assert shown == [ask for ask in Ask if ask in kind.asks and ask is not Ask.DAY]
        if page.preview.paper is None:
            assert page.preview.ui.nothing.accessibleDescription()
            assert not page.ui.action_save.isEnabled()
        else:
            assert page.ui.action_save.isEnabled()


def test_another_day_is_another_register(qtbot: QtBot, page: ReportsPage) -> None:
    asks = page.preview.ui.asks
    asks.day_chosen.emit(date(2015, 1, 1))
    assert page.preview.paper is None
    assert not page.ui.action_save.isEnabled()
    drawn(qtbot, page)
    assert report(page).day == date(2015, 1, 1)
    assert asks.day.text().strip() == "Läget den 2015-01-01"
    asks.day_chosen.emit(None)
    drawn(qtbot, page)
    assert report(page).day == NOW.date()


def test_another_scope_is_seen(qtbot: QtBot, page: ReportsPage) -> None:
    field = page.preview.ui.asks.answers[Ask.SCOPE]
    row = next(at for at in range(field.count()) if field.itemText(at).startswith("Sektor: "))
    before = report(page).active
    field.setCurrentIndex(row)
    field.activated.emit(row)
    drawn(qtbot, page)
    shown = report(page)
    assert shown.sector is not None
    assert field.itemText(row) == f"Sektor: {shown.sector.name}"
    assert shown.active < before


def test_a_scope_that_is_not_on_another_day_is_the_whole_again(
    qtbot: QtBot, page: ReportsPage
) -> None:
    field = page.preview.ui.asks.answers[Ask.SCOPE]
    field.activated.emit(field.count() - 1)
    page.answer(field.itemData(1))
    drawn(qtbot, page)
    assert report(page).sector is not None
    page.choose_day(date(1990, 1, 1))
    drawn(qtbot, page)
    assert report(page).sector is None
    assert field.currentText() == "Hela kommunen"


@contextmanager
def days_drawn() -> Iterator[list[date]]:
    """Note the day of each report that is drawn."""
    days: list[date] = []
    real = Reports.paper

    def noted(self: Reports, actor: Any, content: Any, *rest: Any, **more: Any) -> Any:
        days.append(content.day)
        return real(self, actor, content, *rest, **more)

    with patch.object(Reports, "paper", noted):
        yield days


def test_only_the_last_of_many_choices_is_drawn(qtbot: QtBot, page: ReportsPage) -> None:
    days = [date(2026, 1, 1) + timedelta(days=at) for at in range(20)]
    with days_drawn() as asked:
        for day in days:
            page.choose_day(day)
        drawn(qtbot, page)
    assert report(page).day == days[-1]
    assert asked == days[-1:]


def test_a_choice_that_is_read_twice_is_drawn_once(qtbot: QtBot, page: ReportsPage) -> None:
    chosen, real = Event(), ReportsPage.read
    read: list[date] = []

    def late(self: ReportsPage) -> Any:
        assert chosen.wait(60)  # a slow machine begins to read when all is chosen
        view = real(self)
        read.append(view.choice.day)
        sleep(3 * REST / 1000)  # and has time to draw before it has read again
        return view

    days = [date(2026, 1, 1), date(2026, 1, 2)]
    with days_drawn() as asked, patch.object(ReportsPage, "read", late):
        for day in days:
            page.choose_day(day)
        chosen.set()
        drawn(qtbot, page)
    assert read == days[-1:] * 2
    assert asked == days[-1:]


def test_a_run_that_is_overtaken_is_cancelled(qtbot: QtBot, page: ReportsPage) -> None:
    page.choose_day(date(2020, 1, 1))
    qtbot.waitUntil(lambda: page.preview._job is not None)
    former = page.preview._job
    assert former is not None
    page.choose_day(date(2021, 1, 1))
    assert former.progress.cancelled
    drawn(qtbot, page)
    assert report(page).day == date(2021, 1, 1)
    assert messages(page) == []


def test_what_changes_in_the_register_is_drawn_anew(
    qtbot: QtBot, page: ReportsPage, desk: Desk, desk_window: MainWindow
) -> None:
    channel = desk.register.view(desk.today()).active[0].channel
    before = report(page).taken
    capture_at(desk, channel, NOW)
    with desk.store.read() as snapshot:
        assert snapshot.captures.count()
    page.refresh()
    drawn(qtbot, page)
    assert report(page).taken == before + 1
    assert desk_window.banners.banners() == []


def test_a_failure_of_the_report_is_said_in_its_place(qtbot: QtBot, page: ReportsPage) -> None:
    fails = patch.object(Reports, "register", side_effect=UserError("body_unknown", name="Borta"))
    with fails:
        page.choose_day(date(2020, 1, 1))
        drawn(qtbot, page)
    assert "Borta" in page.preview.ui.nothing.accessibleDescription()
    page.choose_day(None)
    drawn(qtbot, page)
    assert page.preview.ui.pages.currentWidget() is page.preview.ui.view


def test_pages_of_an_earlier_choice_are_not_shown_for_one_that_failed(
    qtbot: QtBot, page: ReportsPage
) -> None:
    away = SurroundingsError("report_write", path=page.folder, reason="borta")
    assert page.preview.ui.view.count
    with patch.object(Reports, "register", side_effect=away):
        page.choose_day(date(2020, 1, 1))
        drawn(qtbot, page)
    assert messages(page)
    assert page.preview.ui.view.count == 0
    assert not page.ui.action_save.isEnabled()


# --- visits ---------------------------------------------------------------------------------------


def test_a_visit_brings_a_report_to_the_front(qtbot: QtBot, page: ReportsPage) -> None:
    page.visit("schedule")
    drawn(qtbot, page)
    assert page.ui.list.key() == "schedule"
    page.visit(("register", {"day": date(2026, 1, 1)}))
    drawn(qtbot, page)
    assert report(page).day == date(2026, 1, 1)


def test_the_website_s_list_has_its_place(page: ReportsPage) -> None:
    page.visit(WEBSITE)
    assert page.website.isVisible()
    assert not page.ui.action_save.isVisible()
    page.save()
    page.export()
    page.visit("register")
    assert page.preview.isVisible()
    assert page.ui.action_save.isVisible()


def test_a_capture_in_the_archive_leads_to_its_evidence(
    qtbot: QtBot, page: ReportsPage, go: Go, desk: Desk
) -> None:
    channel = desk.register.view(desk.today()).active[0].channel
    captures = [capture_at(desk, channel, NOW - timedelta(days=days)) for days in (3, 2)]
    archive = go("archive", captures[0].id)
    archive.ui.evidence.ui.certify.click()
    drawn(qtbot, page)
    assert page.isVisible()
    assert page.preview.paper is not None
    assert page.preview.paper.report.name == "capture"
    assert page.choice.capture_id == captures[0].id


def test_a_closed_round_leads_to_its_protocol(
    qtbot: QtBot, page: ReportsPage, go: Go, desk: Desk
) -> None:
    made = desk.rounds.open_extra(
        desk.actor,
        RoundKind.CHANGE,
        "Ny grafisk profil",
        [desk.register.view(desk.today()).active[0].channel.id],
    )
    [line] = desk.rounds.view(made.id).lines
    desk.rounds.leave_out(desk.actor, made.id, line.channel.id, LeftOut.NO_ACCESS)
    desk.rounds.close(desk.actor, made.id)
    shown = go("round", made.id)
    shown.ui.locked.ui.protocol.click()
    drawn(qtbot, page)
    assert page.choice.round_id == made.id
    assert page.preview.paper is not None
    shown_round = page.preview.ui.asks.answers[Ask.ROUND].currentText()
    assert shown_round == "Andra halvåret 2026: Ny grafisk profil"


# --- saving ---------------------------------------------------------------------------------------


def test_what_is_seen_is_what_is_saved(
    qtbot: QtBot, page: ReportsPage, desk_window: MainWindow, desk: Desk
) -> None:
    assert page.preview.paper is not None
    seen, target = page.preview.paper.data, page.folder / "register.pdf"
    with saved_as(target):
        page.save()
    qtbot.waitUntil(lambda: not desk_window.jobs.running)
    assert target.read_bytes() == seen
    assert messages(page) == ["Policyregister är sparad"]
    with desk.store.read() as snapshot:
        assert [one.action for one in snapshot.audit.entries()][-1] == "report exported"
    assert isinstance(desk.opener, Opened)
    desk_window.banners.banners()[0].message.actions[0][1]()
    qtbot.waitUntil(lambda: not desk_window.jobs.running)
    assert desk.opener == [target]


def test_a_free_name_is_proposed_and_the_folder_remembered(
    qtbot: QtBot, page: ReportsPage, tmp_path: Path, desk_window: MainWindow
) -> None:
    (page.folder / "policyregister-2026-11-23.pdf").write_text("den gamla")
    proposed: list[str] = []

    def choose(*arguments: Any, **_: Any) -> tuple[str, str]:
        proposed.append(arguments[2])
        return str(tmp_path / "annan.pdf"), "PDF (*.pdf)"

    with patch.object(QFileDialog, "getSaveFileName", choose):
        page.ui.action_save.trigger()
    qtbot.waitUntil(lambda: not desk_window.jobs.running)
    assert proposed == [str(tmp_path / "rapporter" / "policyregister-2026-11-23 (2).pdf")]
    assert page.folder == tmp_path


def test_nobody_says_where(page: ReportsPage) -> None:
    with saved_as(None):
        page.save()
    assert list(page.folder.iterdir()) == []


def test_a_folder_that_is_gone_is_told_of(
    qtbot: QtBot, page: ReportsPage, desk_window: MainWindow
) -> None:
    with saved_as(page.folder / "borta" / "a.pdf"):
        page.save()
    qtbot.waitUntil(lambda: not desk_window.jobs.running)
    assert "borta" in messages(page)[0]


# --- printing -------------------------------------------------------------------------------------


def test_it_is_printed(
    qtbot: QtBot, page: ReportsPage, tmp_path: Path, desk_window: MainWindow
) -> None:
    target = tmp_path / "utskrift.pdf"
    page.export()
    dialog = page.findChild(QPrintDialog)
    assert isinstance(dialog, QPrintDialog)
    printer = dialog.printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    printer.setResolution(72)
    dialog.done(QPrintDialog.DialogCode.Accepted)
    qtbot.waitUntil(lambda: not desk_window.jobs.running)
    assert messages(page) == [
        f"Policyregister är skickad till skrivaren: {page.preview.ui.view.count} sidor"
    ]
    assert target.read_bytes().startswith(b"%PDF-")


def test_where_nothing_can_be_printed_that_is_said(page: ReportsPage) -> None:
    with patch.dict(sys.modules, {"PySide6.QtPrintSupport": None}):
        page.print()
    assert messages(page) == ["Den här datorn kan inte skriva ut härifrån"]


# --- all at once ----------------------------------------------------------------------------------


def save_all(qtbot: QtBot, page: ReportsPage, folder: Path | None) -> None:
    window: Any = page.window()
    with folder_chosen(folder):
        page.ui.action_all.trigger()
    qtbot.waitUntil(lambda: not window.jobs.running)


def test_all_for_the_management_lie_in_one_folder(qtbot: QtBot, page: ReportsPage) -> None:
    save_all(qtbot, page, page.folder)
    names = sorted(path.name for path in page.folder.iterdir())
    assert names[0] == "01 policyregister-2026-11-23.pdf"
    assert messages(page)[0] == f"{len(names)} rapporter till ledningen är sparade"
    assert "Exempelkommun" in pages_of((page.folder / names[0]).read_bytes())[0]


@pytest.mark.parametrize("agreed", [False, True])
def test_replacing_is_asked_about(
    qtbot: QtBot, page: ReportsPage, agreed: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = page.folder / "01 policyregister-2026-11-23.pdf"
    taken.write_text("signerad")
    asked: list[str] = []

    def answer(_parent: object, *, title: str, text: str, **_: str) -> bool:
        asked.append(f"{title} {text}")
        return agreed

    monkeypatch.setattr(reports_batch, "ask", answer)
    save_all(qtbot, page, page.folder)
    assert len(asked) == 1
    assert taken.name in asked[0]
    assert (taken.read_bytes() == b"signerad") is not agreed
    assert (len(list(page.folder.iterdir())) > 1) is agreed


def test_cancelling_all_saves_nothing(
    qtbot: QtBot, page: ReportsPage, desk_window: MainWindow
) -> None:
    cancelled, paper = Event(), Reports.paper

    def late(*arguments: Any, **more: Any) -> Any:
        assert cancelled.wait(60)  # all might be drawn before this thread goes on
        return paper(*arguments, **more)

    with folder_chosen(page.folder), patch.object(Reports, "paper", late):
        page.ui.action_all.trigger()
        desk_window.jobs.cancel_all()
        cancelled.set()
        qtbot.waitUntil(lambda: not desk_window.jobs.running)
    assert list(page.folder.iterdir()) == []
    assert messages(page) == []


def test_no_folder_is_no_files(qtbot: QtBot, page: ReportsPage) -> None:
    save_all(qtbot, page, None)
    assert messages(page) == []
