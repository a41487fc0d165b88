"""To the example and back: each in its own folder, one window at a time, over real desks."""

import argparse
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from smdesk import bootstrap
from smdesk.desktop import application
from smdesk.desktop.application import make_application
from smdesk.desktop.pages.overview import OverviewPage
from smdesk.desktop.pages.start import StartPage
from smdesk.desktop.session import Place, Session
from smdesk.desktop.widgets.notice import Notice
from smdesk.disk import RealDisk
from smdesk.domain.errors import SmdeskError, SurroundingsError
from smdesk.parts import SETTINGS, Parts, example_folder, open_example
from smdesk.services.desk import Desk
from smdesk.services.settings.settings import Settings, SettingsFile
from tests.desktop.windows import settle, stop_jobs

CHOSEN = Settings(appearance="light")
Start = Callable[[Callable[[], Desk] | None], Session]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def start(qtbot: QtBot, data: Path) -> Iterator[Start]:
    sessions: list[Session] = []

    def begin(open_other: Callable[[], Desk] | None) -> Session:
        ours = Place(data=data, open_desk=lambda: bootstrap.open_desk(data))
        other = open_other or (lambda: open_example(data))
        example = Place(data=example_folder(data), open_desk=other)
        settings = SettingsFile(data / SETTINGS, RealDisk())
        session = Session(make_application(CHOSEN), ours, example, settings)
        sessions.append(session)
        session.show(ours, CHOSEN)
        reach(qtbot, session, StartPage)
        return session

    yield begin
    for session in sessions:
        stop_jobs(session.window)
        session.window.close()
        session.close()


def reach(qtbot: QtBot, session: Session, page: type) -> None:
    """Wait until the window that is open now shows a page and rests."""
    qtbot.waitUntil(lambda: isinstance(session.window.current_page(), page))
    settle(qtbot, session.window)


def to_example(session: Session) -> None:
    page = session.window.current_page()
    assert isinstance(page, StartPage)
    page.ui.example.click()


def test_to_the_example_and_back(
    qtbot: QtBot, qapp: QApplication, start: Start, data: Path
) -> None:
    session = start(None)
    last_closed = QSignalSpy(qapp.lastWindowClosed)
    own = session.window
    to_example(session)
    reach(qtbot, session, OverviewPage)
    assert session.window is not own
    notice = session.window.findChild(Notice)
    assert isinstance(notice, Notice)
    assert notice.isVisible()
    desk = session.window.context.desk
    assert (desk.data, len(desk.register.view(desk.today()).channels)) == (
        example_folder(data),
        25,
    )
    session.window.open_page("channels")
    settle(qtbot, session.window)
    assert notice.isVisible()
    notice.findChildren(QPushButton)[0].click()
    reach(qtbot, session, StartPage)
    assert not session.window.findChildren(Notice)
    desk = session.window.context.desk
    assert (desk.data, desk.register.municipality()) == (data, None)
    assert last_closed.count() == 0


def test_the_example_is_kept_and_lets_go_of_its_database(
    qtbot: QtBot, start: Start, data: Path
) -> None:
    session = start(None)
    for _ in range(2):
        to_example(session)
        reach(qtbot, session, OverviewPage)
        session.change(session.ours)
        reach(qtbot, session, StartPage)
    with closing(bootstrap.open_desk(example_folder(data))) as desk:
        assert len(desk.register.view(desk.today()).channels) == 25


def test_the_example_never_shares_the_archive_nor_asks_the_time_stamp_service(
    data: Path, tmp_path: Path
) -> None:
    own = SettingsFile(data / SETTINGS, RealDisk())
    shared = replace(CHOSEN, language="en")
    evidence = str(tmp_path / "evidence")
    service, pem = "https://tsa.example.org", str(tmp_path / "root.pem")
    chosen = replace(
        shared,
        archive_folder=evidence,
        timestamp_service=service,
        timestamp_certificates=pem,
    )
    own.save(chosen)
    desk = open_example(data)
    desk.close()
    assert desk.settings.read() == shared
    again = open_example(data)
    again.close()
    assert example_folder(data) in again.archive.root.parents
    assert own.read() == chosen


def test_an_example_that_cannot_be_opened_leads_back(
    qtbot: QtBot, start: Start, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[SmdeskError] = []
    monkeypatch.setattr(application, "refuse", lambda error, _locale: told.append(error))

    def full() -> Desk:
        raise SurroundingsError("disk_full")

    session = start(full)
    own = session.window
    to_example(session)
    qtbot.waitUntil(lambda: bool(told))
    reach(qtbot, session, StartPage)
    assert session.window is not own
    assert session.window.context.desk.data == data
    assert not session.opening.refused


def test_what_is_not_saved_keeps_the_window(
    qtbot: QtBot, start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = start(None)
    own = session.window
    monkeypatch.setattr(type(own), "_may_leave", lambda _window: False)
    to_example(session)
    assert own.isVisible()
    monkeypatch.undo()
    assert own.close()
    settle(qtbot, own)
    assert session.window is own
    assert own.findChildren(QLineEdit)


def test_the_program_starts_over_the_own_folder(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[Place] = []

    def run(ours: Place, example: Place, _settings: SettingsFile) -> int:
        seen.extend((ours, example))
        return 0

    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setattr("smdesk.desktop.session.run", run)
    arguments = argparse.Namespace(data=data, database=None)
    assert Parts().open_window(arguments) == 0
    assert [place.data for place in seen] == [data, data.with_name("data-exempel")]
