"""What works behind the window: it holds up no page and no closing, and is told of only once."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smdesk import bootstrap
from smdesk.desktop import application
from smdesk.desktop.application import Opening, empty_window, make_application
from smdesk.desktop.backup_keeper import BackupKeeper
from smdesk.desktop.fixity_keeper import FixityKeeper
from smdesk.desktop.frame import MainWindow
from smdesk.desktop.jobs import Lane
from smdesk.desktop.over_desk import make_window
from smdesk.desktop.page import Page
from smdesk.desktop.pages.archive.page import ArchivePage
from smdesk.desktop.pages.overview import OverviewPage
from smdesk.desktop.pages.settings.page import SettingsPage
from smdesk.disk import is_there
from smdesk.domain.errors import SmdeskError
from smdesk.services.desk import Desk
from smdesk.services.evidence.captures import Captures
from smdesk.services.ports import ChangeSet, Target
from smdesk.services.settings.settings import Settings
from smdesk.storage import backup_folders
from tests.desktop.desks import NOW, DrawnCamera, capture_at, example_desk
from tests.desktop.windows import open_window, settle, stop_jobs
from tests.support.copies import content
from tests.support.waiting import PATIENT

BEHIND = {Lane.QUIET, Lane.SENDING, Lane.COPY, Lane.BACKUP}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def desk(data: Path, tmp_path: Path) -> Iterator[Desk]:
    """The example, whose archive lies on one share, and its copy on another."""
    archive = tmp_path / "share" / "archive"
    with example_desk(data, taken=2) as opened:
        opened.settings.save(replace(opened.settings.read(), archive_folder=str(archive)))
    for share in ("share", "other", "third"):
        (tmp_path / share).mkdir()
    (data / "archive").rename(archive)
    opened = bootstrap.open_desk(data)
    opened.second_copy.choose(opened.actor, tmp_path / "other" / "kopia")
    opened.backups.choose(opened.actor, tmp_path / "third")
    yield opened
    opened.close()


def holding(work: Callable[..., Any], begun: Event, go: Event) -> Callable[..., Any]:
    """Let a work wait, as one does for a disk that is slow, before it goes on."""

    def hold(*arguments: Any, **named: Any) -> Any:
        begun.set()
        assert go.wait(PATIENT)
        return work(*arguments, **named)

    return hold


@contextmanager
def released(window: MainWindow, go: Event) -> Iterator[None]:
    """Let what waits go on at the end, whatever failed before."""
    try:
        yield
    finally:
        go.set()
        stop_jobs(window)


def titles(window: MainWindow) -> list[str]:
    return [one.message.title for one in window.banners.banners()]


def shown(qtbot: QtBot, window: MainWindow, page: str, kind: type[Page[Any]]) -> None:
    """Go to a page, and wait until it says how things stand."""
    window.open_page(page)
    current = window.current_page()
    assert isinstance(current, kind)
    qtbot.waitUntil(lambda: bool(current.header.sentence.text()))


# --- closing ------------------------------------------------------------------------------------


def test_closing_asks_nothing_loses_nothing_and_the_next_window_goes_on(
    qtbot: QtBot,
    desk: Desk,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    go, begun = Event(), {lane: Event() for lane in BEHIND}
    works = {
        Lane.QUIET: (desk.fixity, "check"),
        Lane.SENDING: (desk.waiting, "follow"),
        Lane.COPY: (desk.second_copy, "follow"),
        Lane.BACKUP: (desk.backups, "make_if_due"),
    }
    with monkeypatch.context() as slow, open_window(qtbot, desk) as window:
        (tmp_path / "share").rename(tmp_path / "away")
        camera = DrawnCamera(now=NOW)
        captures = Captures(desk.store, desk.archive._archive, camera, desk.clock)
        channel = desk.rounds.view().lines[0].channel
        captures.take(desk.actor, channel.id, Target(screen=1))
        (tmp_path / "away").rename(tmp_path / "share")
        for lane, (service, name) in works.items():
            slow.setattr(service, name, holding(getattr(service, name), begun[lane], go))
        with released(window, go):
            window.publish(ChangeSet(frozenset({"capture", "ledger"})))
            BackupKeeper(window, desk).start()
            (fixity,) = window.findChildren(FixityKeeper)
            fixity.look()
            qtbot.waitUntil(lambda: all(one.is_set() for one in begun.values()))
            assert not window.close()
            assert QApplication.activeModalWidget() is None
            assert {job.lane for job in window.jobs.running} >= BEHIND
            go.set()
            qtbot.waitUntil(lambda: not window.isVisible())
            assert [one for one in titles(window) if "stängs" not in one] == []
    with open_window(qtbot, desk) as window:
        BackupKeeper(window, desk).start()
        settle(qtbot, window)
        assert desk.waiting.state().events == 0
        assert len(desk.backups.all()) == 1
        assert content(tmp_path / "other" / "kopia") == content(desk.archive.root)
        assert titles(window) == []


# --- a second window ----------------------------------------------------------------------------


def test_a_second_window_on_the_same_data_says_so_and_leaves_the_first_alone(
    qtbot: QtBot, desk: Desk, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[SmdeskError] = []
    monkeypatch.setattr(application, "refuse", lambda error, _locale: told.append(error))
    with open_window(qtbot, desk) as first:
        chosen = Settings(appearance="light")
        second = empty_window(make_application(chosen), chosen, data / "smdesk.log")
        qtbot.addWidget(second, before_close_func=stop_jobs)
        opening = Opening(second, lambda: bootstrap.open_desk(data))
        second.show()
        qtbot.waitUntil(lambda: bool(told) and not second.isVisible())
        opening.close()
        assert [error.code for error in told] == ["another_writer"]
        assert opening.refused
        assert titles(first) == titles(second) == []
        municipality = desk.register.municipality()
        assert municipality is not None
        desk.register.save_municipality(desk.actor, replace(municipality, name="Nykommun"))
        capture_at(desk, desk.rounds.view().lines[0].channel, NOW)
        first.publish(ChangeSet(frozenset({"capture", "ledger", "municipality"})))
        settle(qtbot, first)
        assert titles(first) == []
        assert desk.second_copy.state().in_step


# --- shares that hang ---------------------------------------------------------------------------


def test_a_copy_whose_share_hangs_at_the_start_holds_up_no_page(
    qtbot: QtBot, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go = Event(), Event()
    real = desk.second_copy._answers
    monkeypatch.setattr(desk.second_copy, "_answers", holding(real, begun, go))
    window = make_window(make_application(Settings(appearance="light")), desk)
    qtbot.addWidget(window, before_close_func=stop_jobs)
    with released(window, go):
        window.show()
        qtbot.waitUntil(begun.is_set)
        shown(qtbot, window, "overview", OverviewPage)
        shown(qtbot, window, "settings", SettingsPage)
        window.open_page("archive", "care")
        page = window.current_page()
        assert isinstance(page, ArchivePage)
        care = page.care
        qtbot.waitUntil(care.ui.check_all.isEnabled)  # what needs no share is there
        assert care.ui.copy_state.isHidden()
        window.publish(ChangeSet(frozenset({"capture"})))
        shown(qtbot, window, "overview", OverviewPage)
        assert titles(window) == []
        go.set()
        settle(qtbot, window)
        assert content(tmp_path / "other" / "kopia") == content(desk.archive.root)
        assert titles(window) == []


def test_a_backup_folder_that_hangs_holds_up_its_own_card_alone(
    qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go = Event(), Event()
    monkeypatch.setattr(backup_folders, "is_there", holding(is_there, begun, go))
    with open_window(qtbot, desk) as window, released(window, go):
        shown(qtbot, window, "settings", SettingsPage)
        page = window.current_page()
        assert isinstance(page, SettingsPage)
        qtbot.waitUntil(begun.is_set)
        qtbot.waitUntil(lambda: bool(page.ui.municipality.text()))
        assert not page.ui.backup.isEnabled()
        for _ in range(3):
            window.publish(ChangeSet(frozenset({"backup", "municipality"})))
        shown(qtbot, window, "overview", OverviewPage)
        shown(qtbot, window, "archive", ArchivePage)
        assert titles(window) == []
        window.open_page("settings")
        go.set()
        qtbot.waitUntil(page.ui.backup.isEnabled)
        assert titles(window) == []


def test_a_window_whose_share_hangs_can_be_closed_when_it_lets_go(
    qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go = Event(), Event()
    real = desk.second_copy._answers
    with open_window(qtbot, desk) as window, released(window, go):
        monkeypatch.setattr(desk.second_copy, "_answers", holding(real, begun, go))
        window.publish(ChangeSet(frozenset({"capture"})))
        qtbot.waitUntil(begun.is_set)
        assert not window.close()
        qtbot.waitUntil(lambda: any("stängs så snart" in one for one in titles(window)))
        go.set()
        qtbot.waitUntil(lambda: not window.isVisible())
