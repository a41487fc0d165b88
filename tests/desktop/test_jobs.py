"""The gateway: work on another thread, results on the window's, each failure its way."""

import threading
from functools import partial

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from smdesk.desktop.jobs import JobProgress, Jobs, Lane
from smdesk.desktop.widgets.job_bar import JobBar
from smdesk.domain.errors import SmdeskError, SurroundingsError, UserError
from smdesk.words import Words


class Heard:
    """Takes what jobs deliver and on which thread."""

    def __init__(self) -> None:
        self.results: list[object] = []
        self.errors: list[BaseException] = []
        self.threads: set[int] = set()

    def done(self, result: object) -> None:
        self.results.append(result)
        self.threads.add(threading.get_ident())

    def failed(self, error: BaseException) -> None:
        self.errors.append(error)
        self.threads.add(threading.get_ident())

    def took(self, error: SmdeskError) -> bool:
        self.failed(error)
        return True


@pytest.fixture
def jobs(qapp: QApplication) -> Jobs:
    assert qapp
    return Jobs()


def thread_of(_progress: JobProgress) -> int:
    return threading.get_ident()


def raising(error: Exception, _progress: JobProgress) -> None:
    raise error


def until_cancelled(started: threading.Event, progress: JobProgress) -> str:
    started.set()
    while not progress.cancelled:
        threading.Event().wait(0.005)
    return "stopped"


def test_work_runs_elsewhere_and_the_result_comes_home(qtbot: QtBot, jobs: Jobs) -> None:
    heard = Heard()
    for _ in range(20):
        jobs.start("work", thread_of, heard.done)
    qtbot.waitUntil(lambda: len(heard.results) == 20)
    assert heard.threads == {threading.get_ident()}
    assert threading.get_ident() not in heard.results
    assert not jobs.running


def test_the_camera_lane_is_one_thread(qtbot: QtBot, jobs: Jobs) -> None:
    heard = Heard()
    for _ in range(10):
        jobs.start("camera", thread_of, heard.done, lane=Lane.CAMERA)
    qtbot.waitUntil(lambda: len(heard.results) == 10)
    assert len(set(heard.results)) == 1


@pytest.mark.parametrize("error", [UserError("exists"), SurroundingsError("archive_full")])
def test_known_failures_go_to_the_one_who_asked_else_to_a_banner(
    qtbot: QtBot, jobs: Jobs, error: SmdeskError
) -> None:
    own, banner, bugs = Heard(), Heard(), Heard()
    jobs.failed.connect(banner.failed)
    jobs.bug.connect(bugs.failed)
    jobs.start("work", partial(raising, error), own.done, own.took)
    qtbot.waitUntil(lambda: own.errors == [error])
    jobs.start("work", partial(raising, error), own.done)
    qtbot.waitUntil(lambda: banner.errors == [error])
    assert not bugs.errors
    assert not own.results


def test_anything_else_is_a_bug_and_never_the_askers(qtbot: QtBot, jobs: Jobs) -> None:
    own, bugs = Heard(), Heard()
    jobs.bug.connect(bugs.failed)
    error = ZeroDivisionError("secret")
    jobs.start("work", partial(raising, error), own.done, own.took)
    qtbot.waitUntil(lambda: bugs.errors == [error])
    assert not own.errors
    assert not jobs.running


def test_a_job_can_be_stopped_from_the_bar(qtbot: QtBot, jobs: Jobs) -> None:
    words, heard, started = Words(), Heard(), threading.Event()
    bar = JobBar(jobs, words)
    qtbot.addWidget(bar)
    bar.show()
    jobs.start("Läser", partial(until_cancelled, started), heard.done)
    assert bar.text() == "Läser"
    assert started.wait(60)
    cancel = bar.findChild(QPushButton)
    assert cancel is not None
    assert cancel.accessibleName() == "Avbryt: Läser"
    cancel.click()
    qtbot.waitUntil(lambda: heard.results == ["stopped"])
    assert bar.text() == "Inget pågår"
    assert not cancel.isVisible()


def test_progress_reaches_the_bar_and_short_readings_do_not(qtbot: QtBot, jobs: Jobs) -> None:
    bar, heard, started, go = JobBar(jobs, Words()), Heard(), threading.Event(), threading.Event()
    qtbot.addWidget(bar)

    def work(progress: JobProgress) -> None:
        progress(3, 12)
        started.set()
        go.wait(60)

    job = jobs.start("Läser", work, heard.done)
    assert started.wait(60)
    qtbot.waitUntil(lambda: job.fraction == 0.25)
    jobs.start("", thread_of, heard.done)
    assert bar.text() == "Läser"
    go.set()
    qtbot.waitUntil(lambda: len(heard.results) == 2)
