"""The monthly check beside an open window: it stands back, is cut short, goes on and tells."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from smdesk.desktop.fixity_keeper import FixityKeeper, Yielding
from smdesk.desktop.frame import MainWindow
from smdesk.desktop.jobs import JobProgress, Jobs, Lane
from smdesk.domain.actors import Role
from smdesk.domain.errors import SurroundingsError
from smdesk.domain.evidence import Capture
from smdesk.domain.findings import Finding
from smdesk.services.desk import Desk
from tests.desktop.desks import captures_of, example_desk
from tests.desktop.windows import open_window, settle
from tests.support.factories import actor


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with example_desk(tmp_path / "data", taken=3) as opened:
        yield opened


@pytest.fixture
def captures(desk: Desk) -> list[Capture]:
    return captures_of(desk)


@pytest.fixture
def window(qtbot: QtBot, desk: Desk, captures: list[Capture]) -> Iterator[MainWindow]:
    assert captures
    with open_window(qtbot, desk) as opened:
        yield opened


def keeper(window: MainWindow) -> FixityKeeper:
    found = window.findChild(FixityKeeper)
    assert isinstance(found, FixityKeeper)
    return found


def banners(window: MainWindow) -> str:
    return " ".join(label.text() for label in window.banners.findChildren(QLabel))


def test_what_is_due_is_checked_entered_and_not_told_of(
    qtbot: QtBot, desk: Desk, window: MainWindow
) -> None:
    assert desk.fixity.due()
    keeper(window).look()
    assert not window.jobs.shown
    settle(qtbot, window)
    (checked,) = desk.fixity.history()
    assert (checked.part, checked.findings, checked.by) == ("", 0, desk.actor.account)
    assert not desk.fixity.due()
    assert banners(window) == ""
    keeper(window).look()
    settle(qtbot, window)
    assert len(desk.fixity.history()) == 1


def test_what_was_found_is_told_with_what_to_do_and_stays_on_the_overview(
    qtbot: QtBot, desk: Desk, window: MainWindow, captures: list[Capture]
) -> None:
    (desk.archive.folder(captures[0]) / "data" / "screen.png").write_bytes(b"")
    keeper(window).look()
    settle(qtbot, window)
    told = banners(window)
    assert "Den månatliga kontrollen av arkivet hittade" in told
    assert "Ändra inget i mapparna" in told
    page = window.current_page()
    assert page is not None
    lines = [one.text() for one in page.findChildren(QPushButton)]
    assert any("En arkivmapp stämmer inte" in line for line in lines)
    for button in window.banners.findChildren(QPushButton):
        if button.text() == "Öppna arkivet":
            button.click()
            break
    settle(qtbot, window)
    assert window._current == "archive"


def test_a_window_that_closes_cuts_it_short_and_the_next_goes_on(
    qtbot: QtBot, desk: Desk, captures: list[Capture], monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    third, cut_short = Event(), Event()
    archive = desk.archive._archive
    real = archive.verify

    def verify(folder: str) -> list[Finding]:
        read.append(folder)
        if len(read) == 3:
            third.set()
            assert cut_short.wait(60)  # small bags: the rest would be read before the window closes
        return real(folder)

    monkeypatch.setattr(archive, "verify", verify)
    with open_window(qtbot, desk) as window:
        keeper(window).look()
        qtbot.waitUntil(third.is_set)
        window.close()
        cut_short.set()
        qtbot.waitUntil(lambda: not window.isVisible())
    assert desk.fixity.history() == ()
    first = len(read)
    assert first == 3
    with open_window(qtbot, desk) as window:
        keeper(window).look()
        settle(qtbot, window)
    assert len(read) - first < len(captures)
    assert set(read) == {one.bag for one in captures}
    assert len(desk.fixity.history()) == 1


def test_a_reader_checks_nothing_unasked(qtbot: QtBot, desk: Desk, captures: list[Capture]) -> None:
    assert captures
    with open_window(qtbot, replace(desk, actor=actor(Role.READER))) as window:
        assert not keeper(window)._timer.isActive()
    with open_window(qtbot, desk) as window:
        assert keeper(window)._timer.isActive()


def test_an_archive_that_is_off_is_tried_again_later(
    qtbot: QtBot, desk: Desk, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise SurroundingsError("archive_unreachable", path="x", reason="")

    monkeypatch.setattr(desk.fixity, "due", fail)
    keeper(window)._timer.stop()
    keeper(window).look()
    settle(qtbot, window)
    assert keeper(window)._timer.isActive()
    assert banners(window) == ""


def test_it_stands_still_while_somebody_waits(qtbot: QtBot, qapp: QApplication) -> None:
    assert qapp
    jobs, go, entered = Jobs(), Event(), Event()
    free = Event()
    steps: list[int] = []

    def check(progress: JobProgress) -> None:
        yielding = Yielding(progress, free)
        for step in range(3):
            steps.append(step)
            entered.set()
            yielding(step, 3)

    def wait(_progress: JobProgress) -> bool:
        return go.wait(60)

    def follow(*_: object) -> None:
        (free.clear if jobs.waited_for else free.set)()

    jobs.started.connect(follow)
    jobs.ended.connect(follow)
    for title, lane in (("Tar skärmdumpen", Lane.WORK), ("", Lane.CAMERA)):
        go.clear()
        entered.clear()
        steps.clear()
        jobs.start(title, wait, lambda _: None, lane=lane)
        jobs.start("", check, lambda _: None, lane=Lane.QUIET)
        assert entered.wait(60)
        assert jobs.waited_for
        assert steps == [0]
        go.set()
        qtbot.waitUntil(lambda: not jobs.running)
        assert steps == [0, 1, 2]


def test_a_check_that_stands_still_can_be_ended(qtbot: QtBot, qapp: QApplication) -> None:
    assert qapp
    jobs, free = Jobs(), Event()
    job = jobs.start(
        "", lambda progress: Yielding(progress, free)(1, 2), lambda _: None, lane=Lane.QUIET
    )
    job.cancel()
    qtbot.waitUntil(lambda: not jobs.running)
