"""Starting: the window first, the register behind it, and what is said when it cannot be opened."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from smdesk import bootstrap
from smdesk.desktop import application
from smdesk.desktop.application import Opening, empty_window, make_application
from smdesk.desktop.frame import MainWindow
from smdesk.desktop.pages.start import StartPage
from smdesk.desktop.tokens import Tone
from smdesk.desktop.widgets.banners import Banner, Message
from smdesk.domain.actors import Actor
from smdesk.domain.errors import SmdeskError, UserError
from smdesk.domain.findings import Finding
from smdesk.parts import Parts
from smdesk.services.desk import Desk
from smdesk.services.evidence.timestamps import Timestamps
from smdesk.services.settings.settings import Settings
from tests.desktop.windows import stop_jobs
from tests.support import factories as make

OpenDesk = Callable[[], Desk]


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    chosen = Settings(appearance="light")
    made = empty_window(make_application(chosen), chosen, tmp_path / "smdesk.log")
    qtbot.addWidget(made, before_close_func=stop_jobs)
    yield made
    stop_jobs(made)


@pytest.fixture
def started(qtbot: QtBot, window: MainWindow) -> Iterator[Callable[[OpenDesk], Opening]]:
    openings: list[Opening] = []

    def start(open_desk: OpenDesk) -> Opening:
        openings.append(Opening(window, open_desk))
        window.show_opening("overview")
        with qtbot.waitSignal(window.painted):
            window.show()
        return openings[-1]

    yield start
    for opening in openings:
        stop_jobs(window)
        opening.close()


def test_a_time_stamp_that_waits_holds_nothing_up(
    qtbot: QtBot,
    window: MainWindow,
    started: Callable[[OpenDesk], Opening],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    answered, follow_up = threading.Event(), Timestamps.follow_up

    def slow(timestamps: Timestamps, actor: Actor) -> list[Finding]:
        answered.wait(60)
        return follow_up(timestamps, actor)

    monkeypatch.setattr(Timestamps, "follow_up", slow)
    tokens = tmp_path / "data" / "archive" / "tidsstamplar"
    tokens.mkdir(parents=True)
    (tokens / "1.tsq").write_bytes(b"asked for")
    started(lambda: bootstrap.open_desk(tmp_path / "data"))
    qtbot.waitUntil(lambda: isinstance(window.current_page(), StartPage))
    assert window.findChildren(Banner) == []
    answered.set()
    qtbot.waitUntil(lambda: bool(window.findChildren(Banner)))
    (banner,) = window.findChildren(Banner)
    assert "har inte kommit" in banner.message.title


def test_a_new_register_begins_at_the_start(
    qtbot: QtBot,
    window: MainWindow,
    started: Callable[[OpenDesk], Opening],
    tmp_path: Path,
) -> None:
    started(lambda: bootstrap.open_desk(tmp_path / "data"))
    assert window.current_page() is None
    qtbot.waitUntil(lambda: isinstance(window.current_page(), StartPage))


def test_what_is_told_before_there_is_a_register_stands_in_the_window(window: MainWindow) -> None:
    """Such as why it does not close at once; not beside it, as a window of its own."""
    window.show_opening("overview")
    window.tell(Message(title="Stänger strax", tone=Tone.ACCENT))
    assert window.banners.window() is window
    assert window.banners.isVisibleTo(window)


def test_a_bug_while_the_register_is_opened_is_told_of_and_in_the_log_and_ends_the_window(
    qtbot: QtBot,
    window: MainWindow,
    started: Callable[[OpenDesk], Opening],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken() -> Desk:
        raise KeyError("Anna")

    told: list[SmdeskError] = []
    monkeypatch.setattr(application, "refuse", lambda error, _locale: told.append(error))
    opening = started(broken)
    qtbot.waitUntil(lambda: not window.isVisible())
    assert opening.refused
    assert [error.code for error in told] == ["opening_broke"]
    assert told[0].values["place"] == tmp_path / "smdesk.log"
    written = (tmp_path / "smdesk.log").read_text("utf-8")
    assert "KeyError" in written
    assert "Anna" not in written


def test_keys_wait_until_there_is_a_register(window: MainWindow) -> None:
    window.show_opening("overview")
    window.ui.page_channels.trigger()
    assert window.current_page() is None
    with pytest.raises(RuntimeError):
        window.context.words("desktop.opening")


def test_a_register_that_cannot_be_opened_is_told(
    qtbot: QtBot,
    window: MainWindow,
    started: Callable[[OpenDesk], Opening],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """In the chosen language, whatever the system speaks: so do Qt's buttons in the dialog."""
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: told.append(box.text()))
    monkeypatch.setattr(QLocale, "system", lambda: QLocale(QLocale.Language.English))

    def refused() -> Desk:
        raise UserError("database_newer", needed="smdesk 77.8.9", program="0.1.0")

    opening = started(refused)
    qtbot.waitUntil(lambda: not window.isVisible())
    (text,) = told
    assert "ändrad av ett nyare program (smdesk 77.8.9)" in text
    assert opening.refused


@pytest.mark.usefixtures("qapp")
def test_the_dialog_says_which_version_a_newer_register_takes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Also where there is no console to say on why no window comes."""
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: told.append(box.text()))
    monkeypatch.setattr(QLocale, "system", lambda: QLocale(QLocale.Language.Swedish))
    Parts().show(UserError("database_newer", needed="smdesk 77.8.9", program="0.1.0"))
    (text,) = told
    assert "ändrad av ett nyare program (smdesk 77.8.9) och är orörd" in text
    assert "Den här datorn har smdesk 0.1.0. Uppdatera programmet här" in text


def test_what_a_start_found_is_told(
    qtbot: QtBot,
    window: MainWindow,
    started: Callable[[OpenDesk], Opening],
    tmp_path: Path,
) -> None:
    desk = bootstrap.open_desk(tmp_path / "data")
    desk.register.save_municipality(desk.actor, make.municipality())
    channel = make.channel()
    desk.register.save_channel(desk.actor, channel)
    with desk.store.write(desk.actor) as work:
        work.captures.add(make.capture(channel_id=channel.id, bag="2026-H2/kanal/borta"))
        work.commit()
    desk.close()
    started(lambda: bootstrap.open_desk(tmp_path / "data"))
    qtbot.waitUntil(lambda: bool(window.findChildren(Banner)))
    shown = [banner.message for banner in window.findChildren(Banner)]
    assert [(message.title, message.text) for message in shown] == [
        ("Arkivmappen saknas på disken.", "2026-H2/kanal/borta")
    ]
