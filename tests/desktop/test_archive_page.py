"""The archive: a piece at a time, with its evidence, verified on demand."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from smdesk.desktop.dates import exact_moment
from smdesk.desktop.frame import MainWindow
from smdesk.desktop.pages.archive import findings as archive_findings
from smdesk.desktop.pages.archive import page as archive_page
from smdesk.desktop.pages.archive import reading as archive_reading
from smdesk.desktop.pages.archive.evidence import blocks, facts_of
from smdesk.desktop.pages.archive.reading import read_evidence, read_piece
from smdesk.desktop.thumbnails import Thumbnails
from smdesk.desktop.widgets.card import ValueLabel
from smdesk.desktop.widgets.labels import BREAK, breakable
from smdesk.domain.deliveries import DeliveryTerms, HalfYears, Receipt
from smdesk.domain.evidence import Capture
from smdesk.domain.half_years import HalfYear
from smdesk.services.desk import Desk
from smdesk.services.ports import THUMBNAILS
from smdesk.words import Words
from tests.desktop.desks import NOW, Opened, capture_at
from tests.support import factories as make

Go = Callable[..., Any]


@pytest.fixture
def captures(desk: Desk) -> list[Capture]:
    """Two of the spring, three of the autumn; the oldest first."""
    channels = [line.channel for line in desk.rounds.view().lines]
    spring = NOW - timedelta(days=195)
    moments = [spring, spring + timedelta(hours=1), NOW - timedelta(days=2), NOW, NOW]
    return [
        capture_at(desk, channels[at], moment + timedelta(seconds=at), 700 + 100 * at, at)
        for at, moment in enumerate(moments)
    ]


@pytest.fixture
def small_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (archive_page, archive_reading):
        monkeypatch.setattr(module, "PIECE", 20)
    defaults = (20,)
    monkeypatch.setattr(read_piece, "__defaults__", defaults)


def rows(page: Any) -> list[str]:
    model = page.ui.list.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def facts(page: Any) -> dict[str, str]:
    labels = page.ui.evidence.ui.facts.findChildren(type(page.header.title))
    return {one.accessibleName(): one.text() for one in labels if one.accessibleName()}


def index_many(desk: Desk, count: int) -> list[Capture]:
    """Index captures that have no bags: enough for the list."""
    channel = desk.rounds.view().lines[0].channel
    made = [
        make.capture(channel_id=channel.id, taken_at=NOW - timedelta(minutes=at))
        for at in range(count)
    ]
    with desk.store.write(desk.actor) as work:
        for capture in made:
            work.captures.add(capture)
        work.commit()
    return made


def test_captures_stand_by_half_year_and_the_newest_is_shown(
    qtbot: QtBot, go: Go, captures: list[Capture]
) -> None:
    page = go("archive")
    listed = rows(page)
    assert (listed[0], listed[4]) == ("Andra halvåret 2026", "Första halvåret 2026")
    assert len(listed) == 7
    assert page.ui.list.chosen_row().capture.id == captures[-1].id
    assert page.header.sentence.text().startswith("5 skärmdumpar sedan 2026 · ")
    qtbot.waitUntil(lambda: page.ui.viewer.ui.view.picture is not None)
    assert page.ui.viewer.ui.view.picture.size.height() == 1100


def test_the_evidence_says_what_fixes_the_picture(go: Go, captures: list[Capture]) -> None:
    page = go("archive", captures[0].id)
    said = facts(page)
    assert said["Tagen"] == "2026-05-12 15:05:00"
    assert said["Av"] == captures[0].taken_by
    assert said["Hur"] == "Hela skärmen, mss 10.2.0"
    assert said["Skärm"] == "1366 × 768 px"
    assert said["SHA-256"] == blocks(captures[0].picture_sha256)
    assert said["SHA-256"].replace(" ", "") == captures[0].picture_sha256
    assert said["Mapp"].replace("\u200b", "") == captures[0].bag
    assert said["Kedja"] == "nr 1 i liggaren"
    assert said["Kontrollerad"] == "aldrig"
    assert page.ui.evidence.ui.state.status.word == "Inte kontrollerad"
    page.ui.evidence.ui.copy.click()
    assert QGuiApplication.clipboard().text() == captures[0].picture_sha256


def test_one_capture_is_verified_and_that_is_entered(
    qtbot: QtBot, go: Go, desk: Desk, captures: list[Capture], desk_window: MainWindow
) -> None:
    page = go("archive")
    page.ui.evidence.ui.verify.click()
    assert not page.ui.evidence.ui.verify.isEnabled()
    qtbot.waitUntil(lambda: not desk_window.jobs.running)
    assert page.ui.evidence.ui.verify.isEnabled()
    assert page.ui.evidence.ui.state.status.word == "Stämmer"
    assert len(desk.archive.history(captures[-1])) == 2
    assert page.header.sentence.text().endswith("senast kontrollerad 2026-11-23")


def test_a_changed_picture_is_found(
    qtbot: QtBot, go: Go, desk: Desk, captures: list[Capture], desk_window: MainWindow
) -> None:
    picture = desk.archive.picture(captures[-1])
    picture.chmod(0o600)
    picture.write_bytes(picture.read_bytes() + b"x")
    page = go("archive")
    page.verify_shown()
    qtbot.waitUntil(lambda: not desk_window.jobs.running)
    banner = desk_window.banners.banners()[0].message
    assert "stämmer inte" in banner.title
    assert page.ui.evidence.ui.state.status.word == "Stämmer inte"
    page.verify_all()
    assert not page.ui.verify_all.isEnabled()
    qtbot.waitUntil(lambda: not desk_window.jobs.running)
    assert "stämmer inte" in desk_window.banners.banners()[0].message.title
    assert page.ui.verify_all.isEnabled()


@pytest.mark.usefixtures("captures")
def test_the_whole_archive_is_verified(qtbot: QtBot, go: Go, desk_window: MainWindow) -> None:
    page = go("archive")
    page.ui.verify_all.trigger()
    qtbot.waitUntil(lambda: not desk_window.jobs.running)
    title = desk_window.banners.banners()[0].message.title
    assert title == "Arkivet är kontrollerat: alla 5 skärmdumpar stämmer"


def spoil(desk: Desk, *captures: Capture) -> None:
    for capture in captures:
        picture = desk.archive.picture(capture)
        picture.chmod(0o600)
        picture.write_bytes(picture.read_bytes() + b"x")


def marked(page: Any) -> set[str]:
    model = page.ui.list.archive()
    found = [model.row_at(model.index(row, 0)) for row in range(model.rowCount())]
    return {row.capture.id for row in found if row.mark and row.mark in row.note}


def test_what_differs_is_told_by_capture_marked_and_listed(
    qtbot: QtBot, go: Go, desk: Desk, captures: list[Capture], desk_window: MainWindow
) -> None:
    spoil(desk, *captures[:4])
    page = go("archive")
    page.verify_all()
    qtbot.waitUntil(lambda: not desk_window.jobs.running)
    message = desk_window.banners.banners()[0].message
    assert exact_moment(captures[0].taken_at) in message.text
    assert "1 skärmdump eller plats till" in message.text
    assert marked(page) == {one.id for one in captures[:4]}
    assert page.header.sentence.text().endswith("senast kontrollerad 2026-11-23")
    page.visit(captures[1].id)
    qtbot.waitUntil(lambda: not desk_window.jobs.running)
    assert "data/screen.png" in facts(page)["Kontrollerad"].replace(BREAK, "")
    assert page.ui.evidence.ui.state.status.word == "Stämmer inte"
    message.actions[0][1]()
    qtbot.waitUntil(lambda: not desk_window.jobs.running)
    assert isinstance(desk.opener, Opened)
    text = desk.opener[-1].read_text("utf-8")
    assert all(f"{one.bag}/data/screen.png" in text for one in captures[:4])


def test_the_mark_stays_in_the_next_window_and_goes_when_it_agrees_again(
    qtbot: QtBot, go: Go, desk: Desk, captures: list[Capture], desk_window: MainWindow
) -> None:
    picture = desk.archive.picture(captures[-1])
    whole = picture.read_bytes()
    spoil(desk, captures[-1])
    desk.archive.enter_all(desk.actor, desk.verification.everything())
    page = go("archive")
    assert marked(page) == {captures[-1].id}
    assert facts(page)["Kontrollerad"].endswith("stämde inte")
    picture.write_bytes(whole)
    page.verify_shown()
    qtbot.waitUntil(lambda: not desk_window.jobs.running)
    assert marked(page) == set()


def test_a_list_that_cannot_be_saved_is_told_of(
    qtbot: QtBot, go: Go, desk: Desk, captures: list[Capture], desk_window: MainWindow
) -> None:
    spoil(desk, captures[0])
    (desk.data / archive_findings.CHECKS).write_text("in the way")
    page = go("archive")
    page.verify_all()
    qtbot.waitUntil(lambda: not desk_window.jobs.running)
    desk_window.banners.banners()[0].message.actions[0][1]()
    qtbot.waitUntil(lambda: not desk_window.jobs.running)
    assert "kunde inte sparas" in desk_window.banners.banners()[0].message.title + (
        desk_window.banners.banners()[0].message.text
    )


def test_no_value_is_wider_than_the_card_and_breaks_are_not_copied(
    go: Go, captures: list[Capture]
) -> None:
    ui = go("archive", captures[0].id).ui.evidence.ui
    assert ui.inner.minimumSizeHint().width() <= ui.scroll.viewport().width()
    (folder,) = (one for one in ui.facts.findChildren(ValueLabel) if BREAK in one.text())
    folder.setSelection(0, len(folder.text()))
    QTest.keyClick(folder, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == captures[0].bag


@pytest.mark.parametrize("text", ["kort", "a" * 40, "2026-H2/kanal-abc/x_y@z." * 3, r"C:\a" * 9])
def test_breaks_change_nothing_but_where_it_wraps(text: str) -> None:
    assert breakable(text).replace(BREAK, "") == text
    assert max(map(len, breakable(text).split(BREAK))) <= 16


def test_search_finds_channels_by_name(
    qtbot: QtBot, go: Go, desk: Desk, captures: list[Capture], desk_window: MainWindow
) -> None:
    page = go("archive")
    page.search()
    assert page.ui.search.hasFocus() or not desk_window.isActiveWindow()
    name = desk.rounds.view().lines[0].channel.name
    QTest.keyClicks(page.ui.search, name.upper())
    QTest.keyClick(page.ui.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not desk_window.jobs.running)
    assert len(rows(page)) == 2
    page.ui.search.setText("finns inte")
    QTest.keyClick(page.ui.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not desk_window.jobs.running)
    assert page.ui.nothing_found.isVisible()
    page.visit(captures[0].id)
    qtbot.waitUntil(lambda: not desk_window.jobs.running)
    assert page.ui.list.chosen_row().capture.id == captures[0].id


@pytest.mark.usefixtures("small_pieces")
def test_the_list_is_read_a_piece_at_a_time(
    qtbot: QtBot, go: Go, desk: Desk, desk_window: MainWindow
) -> None:
    made = index_many(desk, 90)
    page = go("archive")
    model = page.ui.list.archive()
    assert model.captures < 90
    page.ui.list.scrollToBottom()
    qtbot.waitUntil(lambda: model.captures > 20)
    page.visit(made[80].id)
    qtbot.waitUntil(lambda: not desk_window.jobs.running)
    assert page.ui.list.chosen_row().capture.id == made[80].id
    page.refresh()
    qtbot.waitUntil(lambda: not desk_window.jobs.running)
    assert page.ui.list.chosen_row().capture.id == made[80].id
    assert rows(page).count("Andra halvåret 2026") == 1


def test_a_search_pages_through_what_matches(desk: Desk) -> None:
    name = desk.rounds.view().lines[0].channel.name
    made = index_many(desk, 30)
    pieces = [read_piece(desk, name, offset, 12) for offset in (0, 12, 24)]
    assert [len(piece) for piece in pieces] == [12, 12, 6]
    assert [one.id for piece in pieces for one in piece] == [one.id for one in made]
    assert read_piece(desk, "ingen kanal alls", 0) == []


def test_a_bag_that_is_gone_is_told_of(
    qtbot: QtBot, go: Go, desk: Desk, desk_window: MainWindow
) -> None:
    made = index_many(desk, 1)
    page = go("archive", made[0].id)
    qtbot.waitUntil(lambda: not desk_window.jobs.running)
    assert page.ui.evidence.ui.state.status.word == "Stämmer inte"
    assert not page.ui.evidence.ui.open_picture.isEnabled()


def test_a_copy_is_opened_and_the_folder_is_the_real_one(
    qtbot: QtBot, go: Go, desk: Desk, captures: list[Capture], desk_window: MainWindow
) -> None:
    page = go("archive")
    qtbot.waitUntil(lambda: page.ui.viewer.ui.view.picture is not None)
    for button in (page.ui.evidence.ui.open_picture, page.ui.evidence.ui.show_folder):
        button.click()
        qtbot.waitUntil(lambda: not desk_window.jobs.running)
    opened = desk.opener
    assert isinstance(opened, Opened)
    copy, folder = opened
    original = desk.archive.picture(captures[-1])
    assert copy.read_bytes() == original.read_bytes()
    assert copy.parent == desk.data / archive_reading.OPENED
    assert folder == desk.archive.folder(captures[-1])
    page.ui.evidence.ui.open_picture.click()
    qtbot.waitUntil(lambda: not desk_window.jobs.running)
    assert len(list(copy.parent.iterdir())) == 1


def test_an_empty_archive_says_what_belongs_there(go: Go, desk_window: MainWindow) -> None:
    page = go("archive")
    assert page.ui.empty.isVisible()
    assert not page.ui.list_card.isVisible()
    page.ui.go_to_round.trigger()
    assert desk_window.current_page() is not page


def test_thumbnails_are_kept_outside_the_bags_and_made_again(
    qtbot: QtBot, desk: Desk, captures: list[Capture], desk_window: MainWindow
) -> None:
    def fetched() -> Any:
        thumbnails = Thumbnails(desk_window.context)
        assert thumbnails.of(captures[0]).isNull()
        with qtbot.waitSignal(thumbnails.arrived):
            pass
        return thumbnails.of(captures[0])

    first = fetched()
    kept = desk.data / THUMBNAILS / f"{captures[0].id}.png"
    assert (first.width(), kept.is_file()) == (176, True)
    assert THUMBNAILS not in {part.name for part in Path(desk.archive.root).iterdir()}
    kept.write_bytes(b"no picture")
    assert fetched().size() == first.size()
    assert Thumbnails(desk_window.context).of(None).isNull()


def test_what_the_e_archive_acknowledged_is_told(
    desk: Desk, captures: list[Capture], tmp_path: Path
) -> None:
    half_year = HalfYear.parse(captures[-1].half_year)
    terms = DeliveryTerms(agreement="L 1", creator="KS", deliverer="KS", contact="Anna")
    made = desk.deliveries.deliver(
        desk.actor, HalfYears(first=half_year, last=half_year), terms, tmp_path
    )
    words = Words("sv")
    told = {fact.name: fact.value for fact in facts_of(read_evidence(desk, captures[-1]), words)}
    assert "Levererad" not in told
    receipt = Receipt(received_on=desk.today(), received_by="E-arkivet", reference="A 1")
    assert desk.deliveries.receive(desk.actor, made.id, receipt) == 3
    told = {fact.name: fact.value for fact in facts_of(read_evidence(desk, captures[-1]), words)}
    assert told["Levererad"] == f"{desk.today()}, kvitterad av E-arkivet (A 1)"
    assert "stämmer" in told["Kontrollerad"]
    told = {fact.name: fact.value for fact in facts_of(read_evidence(desk, captures[0]), words)}
    assert "Levererad" not in told
