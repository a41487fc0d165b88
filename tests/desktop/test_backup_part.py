"""Backups in the window: made each day behind it, asked for, put elsewhere, put back."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from unittest.mock import patch

import pytest
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from smdesk import bootstrap
from smdesk.desktop.application import make_application
from smdesk.desktop.backup_keeper import BackupKeeper
from smdesk.desktop.frame import MainWindow
from smdesk.desktop.pages.overview import OverviewPage
from smdesk.desktop.pages.settings import backup_part
from smdesk.desktop.pages.settings.backup_part import facts
from smdesk.desktop.pages.settings.page import SettingsPage
from smdesk.desktop.session import Place, Session
from smdesk.disk import RealDisk
from smdesk.domain.actors import Role
from smdesk.domain.backup_rotation import CopyKind
from smdesk.parts import SETTINGS, example_folder, open_example
from smdesk.services.backups import BackupState
from smdesk.services.desk import Desk
from smdesk.services.ports import BackupPlace
from smdesk.services.settings.settings import Settings, SettingsFile
from smdesk.words import Words
from tests.desktop.desks import NOW, example_desk
from tests.desktop.windows import open_window, settle, stop_jobs
from tests.support import factories

CHOSEN = Settings(appearance="light")
WORDS = Words("sv")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def example(qtbot: QtBot, data: Path) -> Iterator[tuple[MainWindow, Desk]]:
    with example_desk(data) as desk, open_window(qtbot, desk, first="settings") as window:
        yield window, desk


def titles(window: MainWindow) -> list[str]:
    return [one.message.title for one in window.banners.banners()]


def settings(qtbot: QtBot, window: MainWindow) -> SettingsPage:
    window.open_page("settings")
    settle(qtbot, window)
    page = window.current_page()
    assert isinstance(page, SettingsPage)
    return page


# --- each day ---------------------------------------------------------------------------------


def test_the_days_backup_is_quiet(qtbot: QtBot, example: tuple[MainWindow, Desk]) -> None:
    window, desk = example
    keeper = BackupKeeper(window, desk)
    keeper.start()
    assert window.jobs.shown == []
    settle(qtbot, window)
    keeper.look()
    settle(qtbot, window)
    assert [one.kind for one in desk.backups.all()] == [CopyKind.DAILY]
    assert titles(window) == []


def test_a_failure_is_told(qtbot: QtBot, example: tuple[MainWindow, Desk], data: Path) -> None:
    window, desk = example
    (data / "backups").write_text("in the way")
    keeper = BackupKeeper(window, desk)
    look(qtbot, window, keeper)
    assert titles(window) == ["Dagens säkerhetskopia blev inte av"]
    assert "Disken svarade med ett fel" in window.banners.banners()[0].message.text
    (data / "backups").unlink()
    look(qtbot, window, keeper)
    assert len(desk.backups.all()) == 1
    assert titles(window) == []


def test_a_failure_that_was_put_away_is_told_again_the_next_day(
    qtbot: QtBot, example: tuple[MainWindow, Desk], data: Path
) -> None:
    window, desk = example
    (data / "backups").write_text("in the way")
    keeper = BackupKeeper(window, desk)
    look(qtbot, window, keeper)
    window.banners.clear()
    look(qtbot, window, keeper)
    assert titles(window) == []
    with patch.object(Desk, "today", lambda _desk: NOW.date() + timedelta(days=1)):
        look(qtbot, window, keeper)
    assert titles(window) == ["Dagens säkerhetskopia blev inte av"]


def look(qtbot: QtBot, window: MainWindow, keeper: BackupKeeper) -> None:
    keeper.look()
    settle(qtbot, window)


def test_a_share_that_is_gone_is_told(
    qtbot: QtBot, example: tuple[MainWindow, Desk], tmp_path: Path
) -> None:
    window, desk = example
    share = tmp_path / "share"
    share.mkdir()
    desk.backups.choose(desk.actor, share)
    share.rmdir()
    BackupKeeper(window, desk).start()
    settle(qtbot, window)
    assert titles(window)[0].startswith("Säkerhetskopian kunde inte läggas i den valda mappen")
    shown = facts(desk.backups.state(), NOW.date(), WORDS)
    assert any("går inte att nå" in str(one.value) for one in shown)


def test_stopping_with_the_window_is_no_failure(
    qtbot: QtBot, example: tuple[MainWindow, Desk]
) -> None:
    window, desk = example
    BackupKeeper(window, desk).start()
    window.jobs.cancel_all()
    settle(qtbot, window)
    assert titles(window) == []
    assert desk.backups.state().failed == ""


def test_the_overview_says_when_there_is_none(qtbot: QtBot, data: Path) -> None:
    with example_desk(data, NOW - timedelta(days=9)) as old:
        old.backups.make(old.actor)
    with patch.object(bootstrap, "now", lambda: NOW):
        desk = bootstrap.open_desk(data)
        with open_window(qtbot, desk) as window:
            page = window.current_page()
            assert isinstance(page, OverviewPage)
            assert said(page)[0] == "Ingen säkerhetskopia på 9 dagar"
            BackupKeeper(window, desk).start()
            settle(qtbot, window)
            assert not said(page)[0].startswith("Ingen säkerhetskopia")
        desk.close()


def said(page: OverviewPage) -> list[str]:
    return [one.text() for one in page.ui.duties.findChildren(QPushButton)]


# --- asked for --------------------------------------------------------------------------------


def test_another_folder_is_chosen(
    qtbot: QtBot, example: tuple[MainWindow, Desk], tmp_path: Path
) -> None:
    window, desk = example
    page = settings(qtbot, window)
    share = tmp_path / "share"
    share.mkdir()
    for chosen, folder in ((share, share), ("", share), (desk.data / "backups", None)):
        with patch.object(QFileDialog, "getExistingDirectory", return_value=str(chosen)):
            page.ui.backup_folder.click()
        settle(qtbot, window)
        assert desk.settings.read().backup_folder == ("" if folder is None else str(folder))
    with patch.object(QFileDialog, "getExistingDirectory", return_value=str(desk.data)):
        page.ui.backup_folder.click()
    settle(qtbot, window)
    assert titles(window)[0].startswith("Säkerhetskopiorna kan inte ligga i")


@pytest.mark.parametrize(
    ("role", "make", "restore"),
    [(Role.ARCHIVIST, True, True), (Role.REGISTRAR, True, False), (Role.READER, False, False)],
)
def test_who_may_not_sees_it(
    qtbot: QtBot, data: Path, role: Role, make: bool, restore: bool
) -> None:
    with (
        example_desk(data) as desk,
        patch.object(type(desk), "actor", factories.actor(role), create=True),
        open_window(qtbot, desk, first="settings") as window,
    ):
        page = settings(qtbot, window)
        buttons = (page.ui.backup, page.ui.backup_folder, page.ui.restore)
        assert [one.isEnabled() for one in buttons] == [make, make, restore]


def test_a_servers_database_is_its_administrators() -> None:
    place = BackupPlace(folder=Path("x"), reachable=True, same_disk=True, beside=Path("x"))
    state = BackupState(place=place, by_admin=True, made=[], failed="", days_without=0)
    [fact] = facts(state, NOW.date(), WORDS)
    assert "av den som sköter databasservern" in str(fact.value)


# --- put back ---------------------------------------------------------------------------------


@pytest.fixture
def session(qtbot: QtBot, data: Path) -> Iterator[Session]:
    """A real session over a register with a name, as a start shows it."""
    with example_desk(data):
        pass
    ours = Place(data=data, open_desk=lambda: bootstrap.open_desk(data))
    example = Place(data=example_folder(data), open_desk=lambda: open_example(data))
    store = SettingsFile(data / SETTINGS, RealDisk())
    made = Session(make_application(CHOSEN), ours, example, store)
    made.show(ours, CHOSEN)
    reach(qtbot, made, OverviewPage)
    yield made
    stop_jobs(made.window)
    made.window.close()
    made.close()


def reach(qtbot: QtBot, session: Session, page: type) -> None:
    qtbot.waitUntil(lambda: isinstance(session.window.current_page(), page))
    settle(qtbot, session.window)


def choosing(file: Path, *, meant: bool) -> Callable[[SettingsPage], None]:
    def click(page: SettingsPage) -> None:
        with (
            patch.object(QFileDialog, "getOpenFileName", return_value=(str(file), "")),
            patch.object(backup_part, "ask", return_value=meant),
        ):
            page.ui.restore.click()

    return click


def rename(desk: Desk, name: str) -> None:
    municipality = desk.register.municipality()
    assert municipality is not None
    changed = municipality.__class__(id=municipality.id, name=name, version=municipality.version)
    desk.register.save_municipality(desk.actor, changed)


def name_of(session: Session) -> str:
    municipality = session.window.context.desk.register.municipality()
    assert municipality is not None
    return municipality.name


def test_a_restore_opens_the_register_anew_and_says_what_it_does_not_know(
    qtbot: QtBot, session: Session, data: Path
) -> None:
    desk = session.window.context.desk
    [made] = desk.backups.all()
    assert made.kind is CopyKind.DAILY  # the session's own
    rename(desk, "Nya kommunen")
    first = session.window
    choosing(made.path, meant=False)(settings(qtbot, first))
    settle(qtbot, first)
    assert (session.window, name_of(session)) == (first, "Nya kommunen")
    choosing(made.path, meant=True)(settings(qtbot, first))
    qtbot.waitUntil(lambda: session.window is not first)
    reach(qtbot, session, OverviewPage)
    assert name_of(session) == "Exempelkommun"
    [banner] = [one for one in session.window.banners.banners() if one.message.key == "restored"]
    assert banner.message.title == "Registret är återställt."
    assert "inte med i registret längre" in banner.message.text
    assert str(next(data.glob("replaced-*"))) in banner.message.text


def test_a_file_that_is_none_changes_nothing(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    bad = tmp_path / "smdesk-backup-x.zip"
    bad.write_bytes(b"PK")
    first = session.window
    choosing(bad, meant=True)(settings(qtbot, first))
    settle(qtbot, first)
    assert session.window is first
    assert titles(first)[0].startswith("Filen ")
    assert name_of(session) == "Exempelkommun"
