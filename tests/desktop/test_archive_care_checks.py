"""The card of checks: what is found, compared, mended and repaired, each seen before it is done."""

from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from smdesk.archive import FolderArchive
from smdesk.desktop.dates import exact_moment
from smdesk.desktop.frame import MainWindow
from smdesk.desktop.pages.archive.care import ArchiveCare
from smdesk.disk import RealDisk
from smdesk.domain.evidence import Capture
from smdesk.domain.findings import Finding
from smdesk.domain.layout import ASIDE, LEDGER
from smdesk.services.desk import Desk
from tests.desktop.care_desks import care_of, lines, press
from tests.desktop.desks import Opened, captures_of
from tests.desktop.schedule_pages import facts, told


@pytest.fixture
def taken() -> int:
    return 2


@pytest.fixture
def captures(desk: Desk) -> list[Capture]:
    return captures_of(desk)


@pytest.fixture
def care(qtbot: QtBot, desk_window: MainWindow, captures: list[Capture]) -> ArchiveCare:
    assert captures
    return care_of(qtbot, desk_window)


def damage(desk: Desk, capture: Capture) -> None:
    picture = desk.archive.picture(capture)
    picture.write_bytes(picture.read_bytes()[:-1] + b"x")


def follow(desk: Desk, folder: Path) -> Path:
    """Keep a second copy, in step."""
    folder.mkdir()
    desk.second_copy.choose(desk.actor, folder)
    assert desk.second_copy.follow(desk.actor).state.in_step
    return folder


def shown(care: ArchiveCare) -> list[list[str]]:
    assert care.ui.list_side.isVisible()
    return lines(care.list.model)


# --- verified ---------------------------------------------------------------------------------


def test_a_check_that_finds_nothing_is_told_and_stands_in_the_history(
    qtbot: QtBot, desk: Desk, desk_window: MainWindow, care: ArchiveCare
) -> None:
    assert care.ui.checks_state.status.word == "Dags att kontrollera"
    press(qtbot, desk_window, care.ui.check_all)
    assert told(desk_window).startswith("Arkivet är kontrollerat: alla ")
    assert care.ui.checks_state.status.word == "Stämmer"
    said = facts(care.ui.checks_facts)
    assert said["Allt kontrollerat"] == "2026-11-23 14:05"
    assert said["Nästa kontroll"].startswith("2026-12-23")
    count = len(desk.archive.page(limit=None))
    assert lines(care.checks.model) == [["2026-11-23 14:05", f"Allt, {count} mappar", "Stämmer"]]


def test_a_check_from_before_says_its_whole_moment(
    qtbot: QtBot, desk: Desk, desk_window: MainWindow, captures: list[Capture]
) -> None:
    assert captures
    desk.fixity.check(desk.actor)
    table = care_of(qtbot, desk_window).ui.history
    assert table.model().rowCount() == 1
    assert table.columnWidth(0) >= table.sizeHintForColumn(0)  # it is filled before it is seen


def test_a_half_year_is_checked_by_itself(
    qtbot: QtBot, desk: Desk, desk_window: MainWindow, care: ArchiveCare
) -> None:
    box = care.ui.half_year
    assert [box.itemText(at) for at in range(box.count())] == ["Halvår 2 2026", "Halvår 1 2026"]
    press(qtbot, desk_window, care.ui.check_half_year)
    assert told(desk_window) == "Halvår 2 2026 är kontrollerat: alla 2 arkivmappar stämmer"
    [made] = desk.fixity.history()
    assert (made.part, made.bags) == ("2026-H2", 2)
    box.setCurrentIndex(1)
    press(qtbot, desk_window, care.ui.check_half_year)
    assert box.currentText() == "Halvår 1 2026"
    assert [one.part for one in desk.fixity.history()] == ["2026-H1", "2026-H2"]


def test_what_is_found_is_listed_with_what_can_be_done(
    qtbot: QtBot, desk: Desk, desk_window: MainWindow, care: ArchiveCare, captures: list[Capture]
) -> None:
    damage(desk, captures[0])
    press(qtbot, desk_window, care.ui.check_all)
    [[where, what, can]] = shown(care)
    assert where.endswith(exact_moment(captures[0].taken_at))
    assert what == "Filen data/screen.png är ändrad: kontrollsumman stämmer inte."
    assert can.startswith("Laga från andra kopian, eller hämta ur en säkerhetskopia")
    whole = care.ui.found_text.text()
    assert all(part in whole for part in (where, what, can))
    assert care.ui.found.hasFocus() or not desk_window.isActiveWindow()
    assert not care.ui.act.isVisible()  # there is no copy to repair from
    press(qtbot, desk_window, care.ui.other)
    assert isinstance(desk.opener, Opened)
    assert where in desk.opener[0].read_text("utf-8")
    press(qtbot, desk_window, care.ui.leave_list)
    assert care.ui.checks_state.status.word == "Stämmer inte"
    assert facts(care.ui.checks_facts)["Stämmer inte"] == "en arkivmapp"
    press(qtbot, desk_window, care.ui.show_found)
    assert [row[0] for row in shown(care)] == [captures[0].bag]


def test_a_check_can_be_stopped_and_is_not_entered(
    qtbot: QtBot,
    desk: Desk,
    desk_window: MainWindow,
    care: ArchiveCare,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    cancelled, archive = Event(), desk.archive._archive
    verify = archive.verify

    def late(folder: str) -> list[Finding]:
        assert cancelled.wait(60)  # all might be read before this thread goes on
        return verify(folder)

    monkeypatch.setattr(archive, "verify", late)
    care.ui.check_all.click()
    assert not care.ui.check_all.isEnabled()
    assert not care.ui.check_half_year.isEnabled()
    [job] = desk_window.jobs.shown
    job.cancel()
    cancelled.set()
    qtbot.waitUntil(lambda: not desk_window.jobs.running)
    assert told(desk_window) == "Kontrollen avbröts. Inget är ändrat."
    assert desk.fixity.history() == ()
    assert care.ui.check_all.isEnabled()


# --- compared ---------------------------------------------------------------------------------


def test_what_agrees_is_said(qtbot: QtBot, desk_window: MainWindow, care: ArchiveCare) -> None:
    press(qtbot, desk_window, care.ui.compare)
    assert told(desk_window) == "Förteckningen, liggaren och disken är överens."


def test_a_short_ledger_is_seen_and_mended(
    qtbot: QtBot, desk: Desk, desk_window: MainWindow, care: ArchiveCare
) -> None:
    ledger = desk.archive.root / LEDGER
    whole = ledger.read_bytes()
    ledger.write_bytes(b"".join(whole.splitlines(keepends=True)[:-2]))
    press(qtbot, desk_window, care.ui.compare)
    [row] = shown(care)
    assert row[2] == "Rätta tar hand om det."
    assert ledger.read_bytes() != whole  # nothing is changed by looking
    press(qtbot, desk_window, care.ui.act)
    assert told(desk_window) == "Rättat: förteckningen, liggaren och disken är överens"
    assert ledger.read_bytes() == whole
    assert care.ui.cards_side.isVisible()


def test_what_mending_leaves_stays_in_the_list(
    qtbot: QtBot, desk: Desk, desk_window: MainWindow, care: ArchiveCare, captures: list[Capture]
) -> None:
    ledger = desk.archive.root / LEDGER
    ledger.write_bytes(b"".join(ledger.read_bytes().splitlines(keepends=True)[:-1]))
    bag = desk.archive.root / captures[0].bag
    bag.rename(desk.archive.root.parent / "lost")
    press(qtbot, desk_window, care.ui.compare)
    assert len(shown(care)) == 2
    press(qtbot, desk_window, care.ui.act)
    assert told(desk_window) == "En sak är kvar, som någon behöver se över"
    assert [row[0] for row in shown(care)] == [captures[0].bag]


# --- repaired ---------------------------------------------------------------------------------


def test_without_a_copy_there_is_nothing_to_repair_from(care: ArchiveCare) -> None:
    assert not care.ui.repair.isEnabled()
    assert care.ui.repair.toolTip() == "Arkivet har ingen andra kopia att laga från."


def test_a_repair_is_seen_before_it_is_done(
    qtbot: QtBot, desk: Desk, desk_window: MainWindow, captures: list[Capture], tmp_path: Path
) -> None:
    copy = follow(desk, tmp_path / "disk")
    damage(desk, captures[0])
    care = care_of(qtbot, desk_window)
    press(qtbot, desk_window, care.ui.check_all)
    press(qtbot, desk_window, care.ui.act)
    [[where, what, can]] = shown(care)
    assert where == captures[0].bag
    assert what == "I arkivet: en fil är ändrad"
    assert can == "Ersätts med den som är hel i den andra kopian; det skadade sparas."
    root = desk.archive.root
    assert not (root / ASIDE).exists()  # nothing is changed by looking
    assert care.ui.act.text() == "Laga arkivmappen"
    press(qtbot, desk_window, care.ui.act)
    assert "En arkivmapp är lagad" in [one.message.title for one in desk_window.banners.banners()]
    assert FolderArchive(root, RealDisk()).verify(captures[0].bag) == []
    assert list((root / ASIDE).rglob("screen.png")) != []
    assert desk.second_copy.state().in_step
    assert FolderArchive(copy, RealDisk()).ledger_head() == desk.archive._archive.ledger_head()
    assert not care.ui.show_found.isVisible()
    assert care.ui.checks_state.status.word == "Kontrollera igen"


def test_a_damaged_copy_is_repaired_from_the_archive(
    qtbot: QtBot, desk: Desk, desk_window: MainWindow, captures: list[Capture], tmp_path: Path
) -> None:
    copy = follow(desk, tmp_path / "disk")
    there = next((copy / captures[1].bag).rglob("screen.png"))
    there.write_bytes(b"")
    care = care_of(qtbot, desk_window)
    press(qtbot, desk_window, care.ui.repair)
    assert shown(care) == []  # nobody knows of it yet
    assert not care.ui.act.isVisible()
    press(qtbot, desk_window, care.ui.other)
    [[where, what, _]] = shown(care)
    assert (where, what.split(":")[0]) == (captures[1].bag, "I den andra kopian")
    press(qtbot, desk_window, care.ui.act)
    assert FolderArchive(copy, RealDisk()).verify(captures[1].bag) == []


def test_a_copy_that_is_gone_repairs_nothing_and_says_so(
    qtbot: QtBot, desk: Desk, desk_window: MainWindow, captures: list[Capture], tmp_path: Path
) -> None:
    assert captures
    copy = follow(desk, tmp_path / "disk")
    care = care_of(qtbot, desk_window)
    copy.rename(tmp_path / "away")
    press(qtbot, desk_window, care.ui.repair)
    assert told(desk_window) == "Inget kan lagas just nu"
    assert care.ui.cards_side.isVisible()
